"""Sentences of the home pages, the chairperson's desk, announcements and the building."""

from __future__ import annotations

from rustavi_hoa.i18n.message import Msg

HOME = Msg(ka="მთავარი", en="Home")
REPORT = Msg(ka="პრობლემის დაფიქსირება", en="Report a problem")
ENTRANCE_AND_FLAT = Msg(ka="სადარბაზო {entrance} · ბინა {flat}", en="Entrance {entrance} · apartment {flat}")
FLAT = Msg(ka="ბინა {flat}", en="Apartment {flat}")
WAITS_FOR_ME = Msg(ka="გელოდებით", en="Waiting for you")
MY_PROBLEMS = Msg(ka="ჩემი პრობლემები", en="My problems")
HOUSE_PROBLEMS = Msg(ka="ჩემს კორპუსში", en="In my building")
ALL = Msg(ka="ყველა: {n}", en="All: {n}")
NO_PROBLEMS = Msg(ka="ღია პრობლემა არ არის.", en="There is no open problem.")
NO_PROBLEMS_HINT = Msg(
    ka="თუ რამე გაფუჭდა, დააფიქსირეთ: ამას ერთი წუთი სჭირდება.",
    en="If something is broken, report it: it takes a minute.",
)
NOT_YET = Msg(
    ka="თავმჯდომარეს თქვენი ბინა ჯერ არ დაუდასტურებია", en="The chairperson has not confirmed your apartment yet"
)
NOT_YET_HINT = Msg(
    ka="როგორც კი დაადასტურებს, აქ თქვენი კორპუსის პრობლემებს, განცხადებებსა და ჩატს ნახავთ.",
    en="As soon as they do, you will see your building's problems, announcements and chat here.",
)
MY_PROFILE = Msg(ka="ჩემი პროფილი", en="My profile")
USE_INVITATION = Msg(ka="მოწვევის კოდი მაქვს", en="I have an invitation code")
OTHER_BUILDINGS = Msg(ka="სხვა კორპუსი", en="Another building")

DESK = Msg(ka="მთავარი", en="Home")
GREETING: dict[str, Msg] = {
    "morning": Msg(ka="დილა მშვიდობისა", en="Good morning"),
    "day": Msg(ka="გამარჯობა", en="Good afternoon"),
    "evening": Msg(ka="საღამო მშვიდობისა", en="Good evening"),
}
URGENT = Msg(ka="გადაუდებელი", en="Urgent")
LIFTS = Msg(ka="ლიფტის შემოწმება", en="Lift inspection")
LIFTS_HINT = Msg(ka="ლიფტი სამ წელიწადში ერთხელ მოწმდება.", en="A lift is inspected once in three years.")
OPEN_PASSPORT = Msg(ka="პასპორტის გახსნა", en="Open the passport")
NEW = Msg(ka="ახალი პრობლემები", en="New problems")
ANSWERS = Msg(ka="მერიის პასუხები", en="Answers from City Hall")
ANSWERS_HINT = Msg(
    ka="ნანახი პასუხი ამ სიაში აღარ გამოჩნდება; პრობლემაში რჩება.",
    en="Once you have seen an answer, it leaves this list; it stays with the problem.",
)
PENDING = Msg(ka="დასადასტურებელი მობინადრეები", en="Residents to confirm")
CHAT = Msg(ka="ჩატში ახალია", en="New in the chat")
OLDEST = Msg(ka="ყველაზე ძველი: {age}", en="The oldest: {age}")
FLATS = Msg(ka="ბინა {flats} · {age}", en="Apartment {flats} · {age}")
GOES_BY_ITSELF = Msg(
    ka="თუ {n} დღეში არ უპასუხებთ, პრობლემა მერიას ავტომატურად გადაეგზავნება.",
    en="If you do not answer in {n} days, the problem goes to City Hall automatically.",
)
SEE = Msg(ka="ნახვა", en="Open")
CONFIRM = Msg(ka="დადასტურება", en="Confirm")
CONFIRMED = Msg(ka="პრობლემა დადასტურდა.", en="The problem is confirmed.")
CONFIRM_PEOPLE = Msg(ka="მობინადრეების დადასტურება", en="Confirm residents")
OPEN_CHAT = Msg(ka="ჩატის გახსნა", en="Open the chat")
NO_URGENT = Msg(ka="გადაუდებელი პრობლემა არ არის.", en="There is no urgent problem.")
NO_NEW = Msg(ka="ყველა პრობლემაზე პასუხი გაცემულია.", en="Every problem has an answer.")
NO_ANSWERS = Msg(ka="ახალი პასუხი არ არის.", en="There is no new answer.")
NO_PENDING = Msg(ka="დასადასტურებელი არავინ არის.", en="There is nobody to confirm.")
NO_CHAT = Msg(ka="ახალი არაფერია.", en="Nothing new.")
ALL_CALM = Msg(ka="ყველაფერი რიგზეა", en="All is in order")
ALL_CALM_HINT = Msg(ka="ახლა თქვენგან არაფერია საჭირო.", en="Nothing needs you now.")
FOR_HOUSEHOLD = Msg(
    ka="მეზობელს ტელეფონი არ აქვს? დააფიქსირეთ პრობლემა მისი სახელით.",
    en="A neighbour has no phone? Report the problem on their behalf.",
)
PROBLEM_N = Msg(ka="პრობლემა N{n}", en="Problem N{n}")

WORKS = Msg(ka="სერვისები და პროექტები", en="Services and projects")
DOCUMENTS = Msg(ka="საბუთები", en="Documents")
GALLERY = Msg(ka="ფოტოები", en="Photos")
ANNOUNCEMENTS = Msg(ka="განცხადებები", en="Announcements")
ANNOUNCEMENTS_LEAD = Msg(
    ka="თავმჯდომარის განცხადებები თქვენი კორპუსისთვის.", en="What the chairperson tells your building."
)
WRITE = Msg(ka="ახალი განცხადება", en="A new announcement")
TEXT = Msg(ka="რას აცნობებთ მეზობლებს?", en="What would you like to announce?")
TEXT_HINT = Msg(
    ka="მაგალითად: ხვალ, 10:00 საათზე, ხელოსანი ლიფტს შეამოწმებს.",
    en="For example: tomorrow at 10:00 a technician will check the lift.",
)
FOR_WHOM = Msg(ka="ვისთვის", en="For whom")
FOR_ALL = Msg(ka="ყველასთვის", en="For everybody")
FOR_ENTRANCE = Msg(ka="სადარბაზო {n}", en="Entrance {n}")
ANNOUNCE = Msg(ka="გამოქვეყნება", en="Publish")
ANNOUNCED = Msg(ka="განცხადება გამოქვეყნდა.", en="The announcement is published.")
WITHDRAW = Msg(ka="გაუქმება", en="Withdraw")
WITHDRAW_ASK = Msg(ka="გავაუქმოთ განცხადება?", en="Withdraw the announcement?")
WITHDRAW_HINT = Msg(
    ka="მეზობლები ტექსტს ვეღარ ნახავენ; დარჩება მხოლოდ ჩანაწერი, რომ განცხადება იყო.",
    en="Neighbours will no longer see the text, only that there was an announcement.",
)
KEEP = Msg(ka="დარჩეს", en="Keep it")
WITHDRAWN = Msg(ka="განცხადება გაუქმდა: {when}.", en="The announcement was withdrawn: {when}.")
DOOR_SHEET = Msg(ka="კარზე გასაკრავი ფურცელი", en="Paper notice for the door")
NO_ANNOUNCEMENTS = Msg(ka="განცხადება ჯერ არ არის.", en="There is no announcement yet.")
WRITE_SOMETHING = Msg(ka="ჩაწერეთ განცხადების ტექსტი.", en="Write the text of the announcement.")
TOO_LONG = Msg(
    ka="ტექსტი ძალიან გრძელია. შეამოკლეთ {most} ასომდე.",
    en="The text is too long. Please shorten it to {most} letters.",
)
CHOOSE_ENTRANCE = Msg(ka="აირჩიეთ ამ კორპუსის სადარბაზო.", en="Choose an entrance of this building.")
BAD_KEY = Msg(ka="განაახლეთ გვერდი და სცადეთ ხელახლა.", en="Refresh the page and try again.")
SWITCHED_OFF = Msg(
    ka="განცხადებები ამ კორპუსში ჯერ ჩართული არ არის. მიმართეთ „რუსთავის კორპუსს“.",
    en="Announcements are not switched on in this building yet. Ask Rustavi Korpusi.",
)

BUILDING = Msg(ka="კორპუსი", en="Building")
PASSPORT = Msg(ka="კორპუსის პასპორტი", en="Building passport")
FLATS_AND_PEOPLE = Msg(ka="ბინები და მობინადრეები", en="Apartments and residents")
INVITATIONS = Msg(ka="მოწვევები", en="Invitations")
PRINT_LIST = Msg(ka="ღია პრობლემების ბეჭდვა", en="Print the open problems")
MORE = Msg(ka="პროფილი, ენა და სხვა", en="Profile, language and more")
FACTS_TITLE = Msg(ka="ძირითადი მონაცემები", en="Basic facts")
FACTS_LEAD = Msg(
    ka="შეავსეთ, რაც იცით. რაც არ იცით, ცარიელი დატოვეთ: მონაცემებს მერია დააზუსტებს.",
    en="Fill in what you know. Leave the rest empty: City Hall will check the facts.",
)
FACT: dict[str, Msg] = {
    "year_built": Msg(ka="აშენების წელი", en="Year built"),
    "levels": Msg(ka="სართულების რაოდენობა", en="Storeys"),
    "entrance_count": Msg(ka="სადარბაზოების რაოდენობა", en="Entrances"),
    "apartment_count": Msg(ka="ბინების რაოდენობა", en="Apartments"),
    "lift_count": Msg(ka="ლიფტების რაოდენობა", en="Lifts"),
}
UNKNOWN = Msg(ka="უცნობია", en="Unknown")
SAID_BY = Msg(ka="მიუთითა: {who}, {when}", en="Given by {who}, {when}")
IN_REGISTER = Msg(ka="რეესტრში: {value}", en="In the register: {value}")
SAVE = Msg(ka="შენახვა", en="Save")
SAVED = Msg(ka="შენახულია. მერია დააზუსტებს.", en="Saved. City Hall will check it.")
NOTHING_CHANGED = Msg(ka="არაფერი შეცვლილა.", en="Nothing has changed.")
FACT_WRONG = Msg(
    ka="ჩაწერეთ რიცხვი {least}-დან {most}-მდე ან დატოვეთ ცარიელი.",
    en="Enter a number from {least} to {most}, or leave it empty.",
)
FACTS_MOVED_ON = Msg(
    ka="მონაცემები შეიცვალა: {who}, {when}. შეადარეთ და შეინახეთ ხელახლა; თქვენი რიცხვები ფორმაშია.",
    en="The facts were changed: {who}, {when}. Compare and save again; your numbers are in the form.",
)
ASSOCIATION = Msg(ka="ამხანაგობა", en="Association")
CHAIRPERSON = Msg(ka="თავმჯდომარე", en="Chairperson")
UNIT = Msg(ka="ტერიტორიული ერთეული", en="Territorial unit")

PRINT = Msg(ka="ბეჭდვა", en="Print")
PRINT_TITLE = Msg(ka="ღია პრობლემები", en="Open problems")
PRINTED = Msg(ka="დაიბეჭდა: {when}", en="Printed: {when}")
PRINT_TOTAL = Msg(ka="სულ: {n}", en="In all: {n}")
COL_PROBLEM = Msg(ka="პრობლემა", en="Problem")
COL_AGE = Msg(ka="როდის", en="When")
COL_STATUS = Msg(ka="სტატუსი", en="Status")
COL_NOTES = Msg(ka="შენიშვნა", en="Notes")
WHOLE_HOUSE = Msg(ka="მთელი კორპუსი და ეზო", en="The whole building and the yard")
DOOR_TITLE = Msg(ka="განცხადება", en="Announcement")
CONCERNS = Msg(ka="ეხება {n} ბინას", en="Apartments affected: {n}")
FLOOR = Msg(ka="სართული {floor}", en="Floor {floor}")
SHEET = Msg(ka="პარასკევის ფურცელი", en="Friday sheet")
PLACE_ON_PAPER: dict[str, Msg] = {
    "my_entrance": Msg(ka="სადარბაზო", en="Entrance"),
    "other_entrance": Msg(ka="სადარბაზო", en="Entrance"),
    "my_apartment": Msg(ka="ბინაში", en="Inside an apartment"),
    "unknown": Msg(ka="ადგილი უცნობია", en="Place unknown"),
}
