"""What the papers of a passing chair say."""

from __future__ import annotations

from rustavi_hoa.i18n.message import Msg

OPEN_MATTERS = Msg(ka="ღია საკითხების ფურცელი", en="Sheet of open matters")
PROBLEMS = Msg(ka="ღია პრობლემები", en="Open problems")
WAITING = Msg(ka="დასადასტურებელი მობინადრეები", en="Residents to confirm")
ANNOUNCEMENTS = Msg(ka="მოქმედი განცხადებები", en="Standing announcements")
PROPOSALS = Msg(ka="პასპორტის წინადადებები", en="Proposals to the passport")
INQUIRIES = Msg(ka="მერიის კითხვები პასუხის გარეშე", en="Unanswered questions from City Hall")
NOTHING = Msg(ka="არ არის.", en="None.")
SINCE = Msg(ka="ელოდება {day}-დან", en="Waiting since {day}")
UNTIL = Msg(ka="ვადა: {day}", en="Due: {day}")
FLAT = Msg(ka="ბინა {flat}", en="Apartment {flat}")
DRAFT = Msg(ka="დაწყებულია", en="Begun")
SENT = Msg(ka="გაგზავნილია", en="Sent")
PDF = Msg(ka="PDF-ის ჩამოტვირთვა", en="Download the PDF")

MY_TERM = Msg(ka="ჩემი ჩანაწერები თავმჯდომარეობიდან", en="My records as chairperson")
MY_LEAD = Msg(
    ka="აქ წერია, რა გამოაცხადეთ, შეიტანეთ და დაადასტურეთ. ეს ჩანაწერები მხოლოდ წასაკითხია.",
    en="These records are to read only: what you announced, entered and confirmed.",
)
FROM_TO = Msg(ka="{since} – {until}", en="{since} to {until}")
MY_ANNOUNCEMENTS = Msg(ka="ჩემი განცხადებები", en="My announcements")
MY_PROBLEMS = Msg(ka="ჩემი შეტანილი პრობლემები", en="Problems I entered")
MY_PEOPLE = Msg(ka="ვინც დავადასტურე", en="People I confirmed")
NO_TERM = Msg(ka="თავმჯდომარეობა სხვისთვის არ გადაგიციათ.", en="You have not handed a chair on.")
