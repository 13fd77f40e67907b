"""What the gallery of a building says, and the screen of the whole stock."""

from __future__ import annotations

from functools import cache

from rustavi_hoa.gallery.rules import OTHER, Visibility
from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.kernel.elements import elements

TITLE = Msg(ka="კორპუსის ფოტოები", en="Photos of the building")
STOCK_TITLE = Msg(ka="საბინაო ფონდის ფოტოები", en="Photos of the housing stock")
STOCK_LEAD = Msg(
    ka="შენობის ერთი ნაწილი მთელ ქალაქში. ნაჩვენებია ბოლო შეფასება.",
    en="One part of a building over the whole city, with its latest condition.",
)
SOMETHING_ELSE = Msg(ka="სხვა ნაწილი", en="Another part")
PART_N = Msg(ka="{element} {part}", en="{element} {part}")

ANY_ELEMENT = Msg(ka="ყველა ნაწილი", en="All parts")
ANY_YEAR = Msg(ka="ყველა წელი", en="All years")
ANY_PHASE = Msg(ka="ყველა ფოტო", en="All photos")
ANY_UNIT = Msg(ka="ყველა ტერიტორიული ერთეული", en="All territorial units")
ANY_GRADE = Msg(ka="ყველა მდგომარეობა", en="Any condition")
ELEMENT = Msg(ka="შენობის ნაწილი", en="Part of the building")
YEAR = Msg(ka="წელი", en="Year")
KIND = Msg(ka="რომელი ფოტოები", en="Which photos")
CONDITION = Msg(ka="მდგომარეობა", en="Condition")
ORDER = Msg(ka="დალაგება", en="Order")
ORDERS: dict[str, Msg] = {
    "newest": Msg(ka="ჯერ ახალი ფოტოები", en="Newest photos first"),
    "oldest": Msg(ka="ჯერ ძველი ფოტოები", en="Oldest photos first"),
    "worst": Msg(ka="ჯერ ცუდი მდგომარეობა", en="Worst condition first"),
}
ONLY: dict[str, Msg] = {
    "pairs": Msg(ka="მანამდე და შემდეგ", en="Before and after"),
    "before": Msg(ka="მხოლოდ „მანამდე“", en="Only “before”"),
    "after": Msg(ka="მხოლოდ „შემდეგ“", en="Only “after”"),
}
GRADE_N = Msg(ka="{grade} · {said}", en="{grade} · {said}")
FOUND = Msg(ka="ნაპოვნია {n} ფოტო", en="Photos found: {n}")
COVERED = Msg(ka="ფოტო აქვს {total}-დან {n} კორპუსს", en="{n} of {total} buildings have one")
PAGE_OF = Msg(ka="{first}-{last}, სულ {total}", en="{first}-{last} of {total}")
NEWER = Msg(ka="წინა გვერდი", en="Previous page")
OLDER = Msg(ka="შემდეგი გვერდი", en="Next page")
CLEAR = Msg(ka="ფილტრების მოხსნა", en="Clear filters")
KEYS = Msg(
    ka="კლავიატურით: ისრებით გადახვალთ ფოტოდან ფოტოზე, Enter გახსნის, Esc დახურავს.",
    en="Keyboard: arrows move between photos, Enter opens one, Esc closes it.",
)

NOTHING = Msg(ka="ფოტოები ჯერ არ არის", en="No photos yet")
NOTHING_ADD = Msg(
    ka="გადაიღეთ სახურავი, ფასადი და სადარბაზო: ხუთი წუთიც საკმარისია.",
    en="Take a picture of the roof, the facade and an entrance: five minutes are enough.",
)
NOTHING_WAIT = Msg(
    ka="ფოტოებს თავმჯდომარე, ოპერატორი ან ინსპექტორი დაამატებს. სთხოვეთ თქვენს თავმჯდომარეს.",
    en="The chairperson, an operator or an inspector adds photos. Ask your chairperson.",
)
NOTHING_FOUND = Msg(ka="ასეთი ფოტო ვერ მოიძებნა", en="No such photos")
NOTHING_FOUND_HINT = Msg(ka="მოხსენით ფილტრები და ნახეთ ყველა ფოტო.", en="Clear the filters to see every photo.")
STOCK_EMPTY_HINT = Msg(
    ka="აირჩიეთ შენობის სხვა ნაწილი ან მოხსენით ფილტრები. ახალ ფოტოებს თავმჯდომარეები და ინსპექტორები ამატებენ.",
    en="Choose another part or clear the filters. New photos come from chairpersons and inspectors.",
)

NOT_HERE = Msg(ka="ეს ფოტოები თქვენთვის არ იხსნება", en="These photos are not open to you")
NOT_HERE_HINT = Msg(
    ka="გალერეას კორპუსის მობინადრეები და მერია ხედავენ. გახსენით თქვენი კორპუსის გვერდი.",
    en="A gallery is open to the building's people and to City Hall. Open your own building's page.",
)
TO_BUILDING = Msg(ka="ჩემი კორპუსი", en="My building")

BEFORE_AFTER = Msg(ka="მანამდე და შემდეგ", en="Before and after")
BEFORE = Msg(ka="მანამდე", en="Before")
AFTER = Msg(ka="შემდეგ", en="After")
COMPARE = Msg(ka="შედარება: რამდენად ჩანს ძველი ფოტო", en="Compare: how much of the older photo shows")
COMPARE_HINT = Msg(ka="გადაწიეთ მარჯვნივ ან მარცხნივ.", en="Move it to the left or to the right.")
ONLY_PHASES: dict[str, Msg] = {"before": BEFORE, "after": AFTER}
PHASES: dict[str, Msg] = {
    "": Msg(ka="ჩვეულებრივი ფოტო", en="An ordinary photo"),
    "before": Msg(ka="სამუშაოს დაწყებამდე", en="Before a work"),
    "after": Msg(ka="სამუშაოს შემდეგ", en="After a work"),
}

OPEN_LARGE = Msg(ka="გადიდება: {name}, {day}", en="Open large: {name}, {day}")
VIEWER = Msg(ka="ფოტო მთელ ეკრანზე", en="Photo over the whole screen")
NEXT = Msg(ka="შემდეგი ფოტო", en="Next photo")
PREVIOUS = Msg(ka="წინა ფოტო", en="Previous photo")
CLOSE = Msg(ka="დახურვა", en="Close")
N_OF = Msg(ka="{n} / {total}", en="{n} of {total}")
BROKEN = Msg(ka="ფოტო ვერ ჩაიტვირთა", en="The photo could not be loaded")
TO_GALLERY = Msg(ka="ამ კორპუსის ფოტოები", en="Photos of this building")
ALL_STOCK = Msg(ka="მთელი ქალაქის ფოტოები", en="Photos of the whole city")

ADD = Msg(ka="ფოტოს დამატება", en="Add photos")
FACES = Msg(
    ka="ნუ გადაიღებთ ადამიანების სახეს, მანქანის ნომერს და ბინას შიგნიდან.",
    en="Please keep faces, number plates and the inside of flats out of the picture.",
)
WHICH_PART = Msg(ka="რომელი (ნომერი)", en="Which one (number)")
WHICH_PART_HINT = Msg(
    ka="მაგალითად, სადარბაზოს ან ლიფტის ნომერი. შეიძლება ცარიელი დარჩეს.",
    en="For example the number of the entrance or the lift. May stay empty.",
)
DAY = Msg(ka="გადაღების დღე", en="Day it was taken")
DAY_HINT = Msg(ka="თუ ცარიელია, დღეს თავად ფოტოდან წავიკითხავთ.", en="If empty, the day is read from the photo itself.")
CAPTION = Msg(ka="წარწერა", en="Caption")
CAPTION_HINT = Msg(ka="რა ჩანს ფოტოზე, {most} ასომდე.", en="What is to be seen, up to {most} letters.")
WHO_SEES = Msg(ka="ვინ ნახავს", en="Who sees it")
WHO_HINT = Msg(
    ka="„ყველა“ ნიშნავს, რომ ფოტო კორპუსის საჯარო გვერდზეც გამოჩნდება.",
    en="“Everyone” also puts the photo on the building's public page.",
)
VISIBILITIES: dict[str, Msg] = {
    Visibility.ASSOCIATION: Msg(ka="მეზობლები და მერია", en="Neighbours and City Hall"),
    Visibility.PUBLIC: Msg(ka="ყველა", en="Everyone"),
    Visibility.CITY: Msg(ka="მხოლოდ მერია", en="City Hall only"),
}
PHASE = Msg(ka="სამუშაოსთან კავშირი", en="Before or after a work")
PAIR = Msg(ka="მეორე ფოტო წყვილში", en="The other photo of the pair")
PAIR_HINT = Msg(
    ka="აირჩიეთ იმავე ნაწილის მეორე ფოტო: გვერდზე ორივე გვერდიგვერდ გამოჩნდება.",
    en="Choose the other photo of the same part: the page compares the two.",
)
NO_PAIR = Msg(ka="წყვილის გარეშე", en="No pair")
ONE_OF_PAIR = Msg(ka="{name}, {day}", en="{name}, {day}")
SEND = Msg(ka="ფოტოების გაგზავნა", en="Send the photos")
SENDING = Msg(ka="იგზავნება…", en="Sending…")
SENT = Msg(ka="ფოტოები გალერეაშია.", en="The photos are in the gallery.")
WAITING = Msg(
    ka="კავშირი არ არის. ფოტოები ტელეფონშია და თავად გაიგზავნება.",
    en="No connection. The photos are kept here and will be sent by themselves.",
)
SIGNED_OUT = Msg(
    ka="შესვლის ვადა გავიდა. შედით ხელახლა, ფოტოები შენახულია.", en="You were signed out. Sign in again; all is kept."
)
FAILED = Msg(
    ka="ვერ გაიგზავნა. შეამოწმეთ პასუხები და სცადეთ ხელახლა.", en="It was not sent. Check the form and try again."
)

EDIT = Msg(ka="შეცვლა", en="Change")
EDIT_TITLE = Msg(ka="ფოტოს მონაცემები", en="About this photo")
SAVE = Msg(ka="შენახვა", en="Save")
SAVED = Msg(ka="შენახულია.", en="Saved.")
HIDE = Msg(ka="დამალვა", en="Hide")
SHOW = Msg(ka="ისევ გამოჩენა", en="Show again")
HIDDEN = Msg(ka="დამალულია", en="Hidden")
HIDDEN_DONE = Msg(
    ka="ფოტო დამალულია. დასაბრუნებლად იქვე დააჭირეთ: „ისევ გამოჩენა“.",
    en="The photo is hidden. You can bring it back there.",
)
SHOWN_DONE = Msg(ka="ფოტო ისევ ჩანს.", en="The photo is shown again.")

NEEDS_ELEMENT = Msg(ka="აირჩიეთ, შენობის რომელი ნაწილია.", en="Choose the part of the building.")
NEEDS_WHO = Msg(ka="აირჩიეთ, ვინ ნახავს ფოტოს.", en="Choose who sees the photo.")
NEEDS_PHASE = Msg(ka="აირჩიეთ: მანამდე, შემდეგ ან ჩვეულებრივი.", en="Choose before, after or ordinary.")
NEEDS_PHOTOS = Msg(ka="დაამატეთ ფოტო: ერთად {most}-მდე.", en="Add photos, up to {most} at a time.")
TOO_LONG = Msg(ka="წარწერა გრძელია. შეამოკლეთ {most} ასომდე.", en="The caption is too long: up to {most} letters.")
PART_TOO_LONG = Msg(ka="ნომერი გრძელია. შეამოკლეთ {most} ასომდე.", en="The number is too long: up to {most} letters.")
BAD_DAY = Msg(
    ka="აირჩიეთ გადაღების დღე: დღევანდელი ან უფრო ადრინდელი.", en="Choose the day it was taken: today or earlier."
)
BAD_PAIR = Msg(
    ka="წყვილში ერთი ფოტო „მანამდე“ უნდა იყოს, მეორე „შემდეგ“, და ორივე შენობის ერთ ნაწილს უნდა აჩვენებდეს.",
    en="A pair needs one “before” and one “after”, both of the same part of the building.",
)
BAD_REQUEST = Msg(
    ka="გაგზავნა ვერ დაიწყო. განაახლეთ გვერდი და სცადეთ ხელახლა.",
    en="The sending could not begin. Reload the page and try again.",
)


@cache
def labels() -> dict[str, Msg]:
    """Give code -> label of every part a photo may show."""
    return elements() | {OTHER: SOMETHING_ELSE}


OF_WORK = Msg(ka="ამ სამუშაოს ფოტოები: {title}", en="Photos of this work: {title}")
ALL_PHOTOS = Msg(ka="კორპუსის ყველა ფოტო", en="All photos of the building")
TO_DISPUTES = Msg(ka="სად განსხვავდება შეფასებები", en="Where judgements differ")
TO_PASSPORT = Msg(ka="პასპორტი", en="Passport")
