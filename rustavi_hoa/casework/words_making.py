"""What a letter says by itself, and its paper: to City Hall from problems, the official answer, the covering letter."""

from __future__ import annotations

from rustavi_hoa.i18n.message import Msg

SUBJECT = Msg(ka="{address}: {what}", en="{address}: {what}")
DEMAND = Msg(
    ka="გთხოვთ, განიხილოთ ქვემოთ ჩამოთვლილი პრობლემები მისამართზე: {address}, და გვაცნობოთ გადაწყვეტილება.",
    en="Please consider the problems listed below at {address}, and tell us your decision.",
)
LINE = Msg(
    ka="{n}. {what}: {text} (ნომერი პლატფორმაში: {number}, {day})",
    en="{n}. {what}: {text} (number on the platform: {number}, {day})",
)
CONCERNS = Msg(ka="ეხება {n} ბინას.", en="Concerns {n} apartments.")
QUESTION = Msg(ka="როდის და როგორ მოგვარდება: {what}?", en="When and how will this be solved: {what}?")
WHERE: dict[str, Msg] = {
    "my_entrance": Msg(ka="სადარბაზო", en="entrance"),
    "other_entrance": Msg(ka="სადარბაზო", en="entrance"),
    "my_apartment": Msg(ka="განმცხადებლის ბინა", en="the reporter's apartment"),
}
"""Places that are named from where their reporter stands, as another reader names them."""
ENTRANCE_NO = Msg(ka="სადარბაზო {n}", en="entrance {n}")
SEE_PHOTO = Msg(ka="იხილეთ ფოტო", en="see the photo")

TO_CITY_HALL = Msg(ka="რუსთავის მუნიციპალიტეტის მერიას", en="To Rustavi City Hall")
TITLE = Msg(ka="მიმართვა", en="Application")
REPLY_TITLE = Msg(ka="პასუხი მიმართვაზე", en="Answer to an application")
COVER_TITLE = Msg(ka="თანმხლები წერილი", en="Covering letter")
FROM = Msg(ka="განმცხადებელი", en="Applicant")
CHAIR = Msg(ka="{name}, ამხანაგობის თავმჯდომარე", en="{name}, chairperson of the association")
ADDRESS = Msg(ka="მისამართი", en="Address")
BUILDING = Msg(ka="კორპუსი", en="Building")
ASSOCIATION = Msg(ka="ამხანაგობა", en="Association")
PHONE = Msg(ka="ტელეფონი", en="Telephone")
NUMBER = Msg(ka="ნომერი პლატფორმაში", en="Number on the platform")
REPLY_NUMBER = Msg(ka="პასუხის ნომერი", en="Number of the answer")
RECEIVED = Msg(ka="მიღებულია", en="Received")
CITY_NUMBER = Msg(ka="მერიის ნომერი", en="City Hall number")
ABOUT = Msg(ka="თემა", en="Subject")
DEMANDED = Msg(ka="მოთხოვნა", en="Demand")
ASKED = Msg(ka="კითხვები", en="Questions")
ANSWERED = Msg(ka="პასუხები კითხვებზე", en="Answers to the questions")
PHOTOS = Msg(ka="ფოტოები", en="Photos")
ATTACHED = Msg(ka="დანართები", en="Attachments")
DAY = Msg(ka="თარიღი", en="Date")
SIGNATURE = Msg(ka="ხელმოწერა", en="Signature")
SIGNED_AS = Msg(ka="ხელს აწერს", en="Signed by")
TO = Msg(ka="ადრესატი", en="To")
GROUNDS = Msg(ka="საფუძველი", en="Grounds")
APPEAL = Msg(ka="გასაჩივრება", en="How to appeal")
DRAFT = Msg(ka="პროექტი, ხელმოუწერელი", en="Draft, not signed")
PILOT = Msg(
    ka="საცდელი ეტაპია: პლატფორმა ოფიციალურ განცხადებას არ ცვლის. ამობეჭდეთ, მოაწერეთ ხელი და წარადგინეთ მერიაში.",
    en="This is a pilot: the platform does not replace an official application. Print it, sign it and hand it in.",
)
APPEAL_DEFAULT = Msg(
    ka="გადაწყვეტილება შეგიძლიათ გაასაჩივროთ ოფიციალურად გაცნობიდან {months} თვის ვადაში: რუსთავის მერიაში "
    "ან რუსთავის საქალაქო სასამართლოში.",
    en="You may appeal within {months} month(s) of being officially told: to Rustavi City Hall or the City Court.",
)
