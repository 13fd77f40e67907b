"""What the photo picker says, and the photo door when it cannot take a file."""

from __future__ import annotations

from rustavi_hoa.adapters.images import Reason
from rustavi_hoa.i18n.message import Msg

PHOTOS = Msg(ka="ფოტოები", en="Photos")
PHOTO_N = Msg(ka="ფოტო {n}", en="Photo {n}")
HINT = Msg(
    ka="ნუ გადაიღებთ ადამიანების სახეს და მანქანის ნომერს. შეიძლება {most} ფოტომდე.",
    en="Please keep people's faces and number plates out of the picture. Up to {most} photos.",
)
CAMERA = Msg(ka="ფოტოს გადაღება", en="Take a photo")
GALLERY = Msg(ka="გალერეიდან", en="From the gallery")
REMOVE = Msg(ka="ფოტო {n}: ამოღება", en="Photo {n}: remove")
WORKING = Msg(ka="ფოტო მზადდება…", en="Preparing the photo…")
NOT_ADDED_TOO_BIG = Msg(
    ka="ფოტო {megabytes} მბ-ზე დიდია და არ დაემატა. აირჩიეთ უფრო პატარა ფოტო.",
    en="The photo is larger than {megabytes} MB and was not added. Choose a smaller photo.",
)
NOT_ADDED = Msg(
    ka="ეს ფაილი ფოტო არ არის და არ დაემატა. აირჩიეთ ფოტო.",
    en="This file is not a photo and was not added. Choose a photo.",
)
FULL = Msg(
    ka="შეგიძლიათ დაურთოთ {n} ფოტომდე. დანარჩენი არ დაემატა.",
    en="You can add up to {n} photos. The others were not added.",
)

TOO_BIG = Msg(
    ka="ფოტო {megabytes} მბ-ზე დიდია. აირჩიეთ უფრო პატარა ფოტო; დანარჩენი შენახულია.",
    en="The photo is larger than {megabytes} MB. Choose a smaller one; everything else is kept.",
)
TOO_MANY_PIXELS = Msg(
    ka="ფოტო ძალიან დიდია: {megapixels} მეგაპიქსელზე მეტია. აირჩიეთ უფრო პატარა ფოტო.",
    en="The photo is too large: more than {megapixels} megapixels. Choose a smaller one.",
)
NOT_AN_IMAGE = Msg(
    ka="ეს ფაილი ფოტო არ არის. აირჩიეთ ფოტო გალერეიდან ან გადაიღეთ ახალი.",
    en="This file is not a photo. Choose a photo from the gallery or take a new one.",
)
DAMAGED = Msg(
    ka="ფოტო დაზიანებულია და ვერ გაიხსნა. აირჩიეთ სხვა ფოტო ან გადაიღეთ ახალი.",
    en="The photo is damaged and could not be opened. Choose another one or take a new one.",
)
TOO_MANY_WAITING = Msg(
    ka="გაუგზავნელი ფოტოები ბევრია: {count}. ჯერ გაგზავნეთ ისინი და მერე დაამატეთ ახალი.",
    en="Many photos are waiting to be sent: {count}. Please send those first, then add new ones.",
)
NOT_YOURS = Msg(
    ka="ფოტო ვერ მოიძებნა ან უკვე გამოყენებულია. ამოიღეთ და დაამატეთ ხელახლა.",
    en="A photo was not found or is already used. Remove it and add it again.",
)

REFUSED: dict[Reason, Msg] = {
    Reason.TOO_BIG: TOO_BIG,
    Reason.TOO_MANY_PIXELS: TOO_MANY_PIXELS,
    Reason.NOT_AN_IMAGE: NOT_AN_IMAGE,
    Reason.DAMAGED: DAMAGED,
}
