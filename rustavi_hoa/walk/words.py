"""Sentences of the first walk."""

from __future__ import annotations

from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.walk.rules import Answer

TITLE = Msg(ka="კორპუსის შემოვლა", en="Walk around the building")
LEAD = Msg(
    ka="ათი წუთი, ტელეფონით ხელში: თითო ფოტო და ერთი პასუხი თითოეულ ადგილას.",
    en="Ten minutes, phone in hand: one photo and one answer at each place.",
)
STARTS = (
    Msg(
        ka="პასუხები და ფოტოები კორპუსის პასპორტში ჩაიწერება, წარწერით „თავმჯდომარის სიტყვით“.",
        en="Answers and photos go into the building's passport as your word.",
    ),
    Msg(
        ka="სადაც „ცუდს“ აირჩევთ, პრობლემის ტექსტი მომზადდება. ნახავთ, შეასწორებთ და თავად გაგზავნით.",
        en="What is in bad condition becomes prepared problems. You look, change and send them.",
    ),
    Msg(
        ka="შეგიძლიათ გაჩერდეთ და მერე გააგრძელოთ. თუ ინტერნეტი გაწყდა, არაფერი დაიკარგება.",
        en="You can stop and go on later. If the connection breaks, nothing is lost.",
    ),
)
SAFE = Msg(
    ka="სახურავზე მარტო ნუ ახვალთ, სარდაფში მარტო ნუ ჩახვალთ, ელექტროფარს ხელს ნუ შეახებთ. თუ ახლავე საშიშია, "
    "დარეკეთ 112-ში.",
    en="Do not go onto the roof or into the basement alone, and do not touch the switchboard. If it is dangerous now, "
    "call 112.",
)
BEGIN = Msg(ka="შემოვლის დაწყება", en="Begin the walk")
GO_ON = Msg(ka="შემოვლის გაგრძელება", en="Go on with the walk")
AGAIN = Msg(ka="თავიდან შემოვლა", en="Walk around again")
WAS_DONE = Msg(ka="ბოლო შემოვლა: {when}.", en="The last walk: {when}.")
STATION_OF = Msg(ka="{n} / {total}", en="{n} / {total}")
PART = Msg(ka="{element} {part}", en="{element} {part}")
ANSWER = Msg(ka="რა მდგომარეობაშია?", en="What condition is it in?")
ANSWERS: dict[Answer, Msg] = {
    Answer.GOOD: Msg(ka="კარგი", en="Good"),
    Answer.BAD: Msg(ka="ცუდი", en="Bad"),
    Answer.UNKNOWN: Msg(ka="არ ვიცი", en="I do not know"),
    Answer.NONE: Msg(ka="ჩვენთან არ არის", en="There is none"),
}
NEXT = Msg(ka="შემდეგი", en="Next")
BACK = Msg(ka="უკან", en="Back")
PHOTO_KEPT = Msg(ka="ფოტო უკვე გადაღებულია", en="The photo is taken already")
NEEDS_ANSWER = Msg(ka="აირჩიეთ ერთი პასუხი.", en="Choose one answer.")
LOST = Msg(
    ka="შემოვლა ვერ გაიხსნა. შეამოწმეთ ინტერნეტი და სცადეთ ხელახლა.",
    en="The stations could not be loaded. Check the connection and try again.",
)
NOT_YOURS = Msg(
    ka="ამ კორპუსის შემოვლა მხოლოდ მის თავმჯდომარეს შეუძლია.", en="Only this building's chairperson can walk around it."
)
TRY_AGAIN = Msg(ka="ხელახლა ცდა", en="Try again")

OUTCOME = Msg(ka="რა აღმოჩნდა", en="What you found")
COUNTS = Msg(
    ka="კარგი: {good}. ცუდი: {bad}. არ ვიცი: {unknown}. არ არის: {none}.",
    en="Good: {good}. Bad: {bad}. I do not know: {unknown}. There is none: {none}.",
)
CHECK_PROBLEMS = Msg(
    ka="მონიშნეთ, რა გაიგზავნოს, და სიტყვები თქვენებურად შეცვალეთ. უთქვენოდ არაფერი იგზავნება.",
    en="Tick what to send and change the words as you like. Nothing is sent without you.",
)
NO_PROBLEMS = Msg(ka="ცუდი არაფერი აღმოჩნდა.", en="Nothing bad was found.")
OPEN_ALREADY = Msg(ka="მსგავსი პრობლემა უკვე ღიაა", en="A problem like this is open already")
TEXT_OF = Msg(ka="რა დაიწეროს: {name}", en="What to write: {name}")
TO_CITY = Msg(ka="პრობლემები პირდაპირ მერიაშიც გაიგზავნოს", en="Send the problems to City Hall at once")
SEND_N = Msg(ka="პრობლემის გაგზავნა: {n}", en="Send problems: {n}")
FINISH = Msg(ka="შემოვლის დასრულება", en="Finish the walk")
NOT_BAD = Msg(ka="ამ ადგილზე „ცუდი“ არ გითქვამთ.", en="You did not say “bad” at this place.")
NEEDS_TEXT = Msg(ka="დაწერეთ ერთი წინადადება.", en="Write one sentence.")
TOO_LONG = Msg(ka="დატოვეთ არაუმეტეს {most} ასო.", en="Keep it to {most} letters.")
TOO_MANY_PHOTOS = Msg(ka="დატოვეთ არაუმეტეს {most} ფოტო.", en="Keep it to {most} photos.")
BAD_STATION = Msg(ka="ასეთი ადგილი შემოვლაში არ არის.", en="There is no such place in the walk.")
BAD_KEY = Msg(
    ka="გვერდი მოძველდა. განაახლეთ; პასუხები შენახულია.",
    en="The page is out of date. Reload it; your answers are kept.",
)

SENDING = Msg(ka="იგზავნება: {n}", en="Being sent: {n}")
WAITING = Msg(
    ka="ინტერნეტს ელოდება: {n}. ტელეფონში შენახულია და თავად გაიგზავნება.",
    en="Waiting for a connection: {n}. Kept on the phone, it will go by itself.",
)
SIGNED_OUT = Msg(ka="გასაგზავნად ხელახლა შედით.", en="Sign in again to send it.")
ALL_SENT = Msg(ka="ყველაფერი შენახულია.", en="Everything is saved.")
DONE = Msg(ka="შემოვლა დასრულდა", en="The walk is done")
DONE_LEAD = Msg(
    ka="პასპორტი დაწყებულია. გმადლობთ, რომ კორპუსი შემოიარეთ.",
    en="The passport is begun. Thank you for walking around the building.",
)
STILL_GOING = Msg(ka="ბოლო პასუხი იგზავნება", en="The end is being sent")
PROBLEM_N = Msg(ka="პრობლემა N{n}", en="Problem No. {n}")
PASSPORT = Msg(ka="კორპუსის პასპორტი", en="Building passport")
GALLERY = Msg(ka="კორპუსის ფოტოები", en="Photos of the building")
PRINT_CARD = Msg(ka="ბარათის ამობეჭდვა სადარბაზოსთვის", en="Print the card for the entrance")

DESK_CARD = Msg(ka="შემოიარეთ კორპუსი", en="Walk around the building")
DESK_HINT = Msg(
    ka="ათი წუთი ტელეფონით: პასპორტს დაიწყებთ, პრობლემების ტექსტიც მომზადდება.",
    en="Ten minutes with the phone: the passport begins and problems are prepared.",
)
DESK_BEGUN = Msg(ka="გავლილია {done} / {total}", en="{done} / {total} done")

LOOK: dict[str, Msg] = {
    "facade": Msg(
        ka="დადექით მოშორებით, რომ კედელი მთლიანად ჩანდეს. ბზარია? რამე ჩამოცვენილა?",
        en="Stand back so that the whole wall is seen. Cracks, fallen pieces?",
    ),
    "roof": Msg(
        ka="თუ ასვლა უსაფრთხო არ არის, ზედა სართულის ჭერი გადაიღეთ. ჩამოდის წყალი?",
        en="If going up is not safe, photograph the ceiling of the top floor. Does water come in?",
    ),
    "basement": Msg(
        ka="წყალი დგას? ნესტია? ნაგავი ან გაშიშვლებული სადენი ჩანს?", en="Water, damp, rubbish, bare wires?"
    ),
    "entrance": Msg(ka="კარი, კიბე, მოაჯირი, განათება, კედლები.", en="Door, stairs, handrail, light, walls."),
    "lift": Msg(ka="მუშაობს? ჩანს შემოწმების თარიღი?", en="Does it work? Is the date of the check to be seen?"),
    "switchboard": Msg(
        ka="გარედან გადაიღეთ, ხელს ნუ შეახებთ. დაკეტილია? დამწვრის კვალი ჩანს?",
        en="Photograph it from outside, do not touch. Is it locked? Are there burn marks?",
    ),
    "yard": Msg(ka="ბილიკები, განათება, ხეები, მოედანი.", en="Paths, light, trees, the playground."),
    "ramp": Msg(ka="ეტლით და საბავშვო ეტლით ასვლა შეიძლება?", en="Can a wheelchair and a pram go up?"),
}
"""What to look at, at each station."""

SUGGESTED: dict[str, Msg] = {
    "facade": Msg(
        ka="ფასადი დაზიანებულია, საჭიროა შემოწმება და შეკეთება.",
        en="The facade is damaged; it needs a check and repair.",
    ),
    "roof": Msg(
        ka="სახურავი ცუდ მდგომარეობაშია, საჭიროა შემოწმება და შეკეთება.",
        en="The roof is in bad condition; it needs a check and repair.",
    ),
    "basement": Msg(
        ka="სარდაფი ცუდ მდგომარეობაშია, საჭიროა შემოწმება და მოწესრიგება.",
        en="The basement is in bad condition; it needs a check and putting in order.",
    ),
    "entrance": Msg(
        ka="სადარბაზო ცუდ მდგომარეობაშია, საჭიროა შეკეთება.", en="The entrance is in bad condition; it needs repair."
    ),
    "lift": Msg(
        ka="ლიფტი გაუმართავია, საჭიროა შემოწმება და შეკეთება.", en="The lift is faulty; it needs a check and repair."
    ),
    "switchboard": Msg(
        ka="ელექტროფარი ცუდ მდგომარეობაშია, საჭიროა ელექტრიკოსის შემოწმება.",
        en="The switchboard is in bad condition; an electrician must check it.",
    ),
    "yard": Msg(
        ka="ეზო ცუდ მდგომარეობაშია, საჭიროა მოწესრიგება.", en="The yard is in bad condition; it needs putting in order."
    ),
    "ramp": Msg(ka="პანდუსი გამოუსადეგარია, საჭიროა შეკეთება.", en="The ramp cannot be used; it needs repair."),
}
"""What a problem says at first; the chairperson changes it."""
SUGGESTED_ELSE = Msg(
    ka="{element}: ცუდ მდგომარეობაშია, საჭიროა შემოწმება.", en="{element}: in bad condition, it needs a check."
)
LOOK_ELSE = Msg(ka="გადაიღეთ ისე, რომ მთლიანად ჩანდეს.", en="Photograph it so that the whole of it is seen.")

CARD_TITLE = Msg(ka="ეს კორპუსი ინტერნეტშია", en="This building is online")
CARD_LEAD = Msg(
    ka="დაასკანერეთ და ნახეთ: რა მდგომარეობაშია კორპუსი, რა კეთდება და როგორ დააფიქსიროთ პრობლემა.",
    en="Scan it to see how the building stands, what is being done, and how to report a problem.",
)
CARD_LINK = Msg(ka="ან გახსენით: {link}", en="Or open: {link}")
CARD_DANGER = Msg(ka="გადაუდებელ შემთხვევაში დარეკეთ 112-ში.", en="In an emergency call 112.")
