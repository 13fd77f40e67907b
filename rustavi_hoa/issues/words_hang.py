"""What is said where a solved problem's photos become a before and an after."""

from __future__ import annotations

from rustavi_hoa.i18n.message import Msg

TITLE = Msg(ka="გალერეაში დაკიდება: მანამდე და შემდეგ", en="Hang in the gallery: before and after")
HINT = Msg(
    ka="აირჩიეთ ორი ფოტო. სახეები და მანქანის ნომრები არ უნდა ჩანდეს.",
    en="Choose two photos. No faces or number plates should be seen.",
)
BEFORE = Msg(ka="მანამდე", en="Before")
AFTER = Msg(ka="შემდეგ", en="After")
PHOTO_N = Msg(ka="ფოტო {n}", en="Photo {n}")
NONE = Msg(ka="არცერთი", en="None")
ELEMENT = Msg(ka="შენობის ნაწილი", en="Part of the building")
WHO_SEES = Msg(ka="ვინ ხედავს", en="Who sees it")
VISIBILITIES: dict[str, Msg] = {
    "association": Msg(ka="ამხანაგობა და მერია", en="The association and City Hall"),
    "public": Msg(ka="ყველა", en="Everybody"),
    "city": Msg(ka="მხოლოდ მერია", en="City Hall only"),
}
HANG = Msg(ka="დაკიდება", en="Hang")
HUNG = Msg(ka="ფოტოები გალერეაშია.", en="The photos hang in the gallery.")
CHOOSE_ONE = Msg(ka="აირჩიეთ ერთი ფოტო მაინც.", en="Choose at least one photo.")
TO_GALLERY = Msg(ka="გალერეის ნახვა", en="See the gallery")
