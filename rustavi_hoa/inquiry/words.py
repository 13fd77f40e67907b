"""What the question to many says, to staff and to chairpersons."""

from __future__ import annotations

from rustavi_hoa.i18n.message import Msg

TITLE = Msg(ka="გამოკითხვა", en="Inquiries")
LEAD = Msg(
    ka="მოკლე კითხვები ბევრ თავმჯდომარეს ერთად: პლატფორმით, ზარით ან ქაღალდით.",
    en="A short form to many chairpersons at once: on the platform, by a call or on paper.",
)
NEW = Msg(ka="ახალი გამოკითხვა", en="New inquiry")
NAME = Msg(ka="სათაური", en="Title")
TEXT = Msg(ka="რატომ ვეკითხებით", en="Why we ask")
DUE = Msg(ka="პასუხის ვადა", en="Answer by")
QUESTION_N = Msg(ka="კითხვა {n}", en="Question {n}")
QUESTION_EN = Msg(ka="კითხვა {n} ინგლისურად", en="Question {n} in English")
KIND_N = Msg(ka="პასუხის სახე {n}", en="Kind of answer {n}")
CHOICES_N = Msg(ka="პასუხები {n}, მძიმით გამოყოფილი", en="Answers {n}, separated by commas")
KINDS: dict[str, Msg] = {
    "yes_no": Msg(ka="კი ან არა", en="Yes or no"),
    "number": Msg(ka="რიცხვი", en="Number"),
    "text": Msg(ka="ტექსტი", en="Text"),
    "choice": Msg(ka="არჩევანი", en="Choice"),
}
FROM_PASSPORT = Msg(ka="პასპორტის ველები", en="Fields of the passport")
FROM_PASSPORT_HINT = Msg(
    ka="თავმჯდომარის პასუხი პასპორტში მერიის თანხმობით ჩაიწერება; თქვენი ჩაწერილი მაშინვე, "
    "თუ ინსპექტორს სხვა არ უნახავს.",
    en="A chairperson's answer becomes a proposal; one that you enter is written at once, "
    "unless an inspector saw otherwise.",
)
WHOM = Msg(ka="ვის ვკითხოთ", en="Whom to ask")
UNIT = Msg(ka="ტერიტორიული ერთეული", en="Territorial unit")
STANDING = Msg(ka="ამხანაგობის მონაცემები", en="The association's data")
ALL = Msg(ka="ყველა", en="All")
ONLY_PILOT = Msg(ka="მხოლოდ საცდელი კორპუსები", en="Pilot buildings only")
MAKE = Msg(ka="შექმნა", en="Make")
DRAFT_REACH = Msg(ka="გაიგზავნება {n} კორპუსში.", en="It will go to {n} buildings.")
SEND = Msg(ka="გაგზავნა", en="Send")
SENT = Msg(ka="გამოკითხვა გაიგზავნა: {n} კორპუსი.", en="The inquiry is sent: {n} buildings.")
CLOSE = Msg(ka="დახურვა", en="Close it")
CLOSED = Msg(ka="გამოკითხვა დაიხურა.", en="The inquiry is closed.")
REMIND_ALL = Msg(ka="ყველას შეხსენება", en="Remind everyone")
REMIND = Msg(ka="შეხსენება", en="Remind")
REMINDED = Msg(ka="შეხსენება გაიგზავნა: {n}.", en="Reminders sent: {n}.")
REMINDED_AT = Msg(ka="შევახსენეთ: {when}", en="Reminded: {when}")
ANSWERED_OF = Msg(ka="უპასუხა: {answered} / {asked}", en="Answered: {answered} of {asked}")
BUILDING = Msg(ka="კორპუსი", en="Building")
CHAIR = Msg(ka="თავმჯდომარე", en="Chairperson")
STATE = Msg(ka="პასუხი", en="Answer")
ACTS = Msg(ka="მოქმედება", en="What to do")
WAITS = Msg(ka="ველოდებით", en="Waiting")
ANSWERED = Msg(ka="უპასუხა", en="Answered")
CHANNELS: dict[str, Msg] = {
    "phone": Msg(ka="პლატფორმიდან", en="On the platform"),
    "telephone": Msg(ka="ზარით", en="By telephone"),
    "paper": Msg(ka="ქაღალდიდან", en="From paper"),
}
EVIDENCE = Msg(ka="გამოკითხვა „{title}“, {channel}", en="Inquiry “{title}”, {channel}")
HEARD = Msg(ka="პასუხის ჩაწერა", en="Enter an answer")
CHANNEL = Msg(ka="როგორ მივიღეთ", en="How it came")
TABLE_CSV = Msg(ka="ცხრილი CSV", en="Table as CSV")
TABLE_XLSX = Msg(ka="ცხრილი XLSX", en="Table as XLSX")
MAP = Msg(ka="რუკაზე ნახვა", en="See on the map")
PAPER = Msg(ka="ქაღალდის ფორმა", en="Paper form")
NOTHING = Msg(ka="გამოკითხვა ჯერ არ ყოფილა", en="No inquiries yet")
BACK = Msg(ka="ყველა გამოკითხვა", en="All inquiries")
STATES: dict[str, Msg] = {
    "draft": Msg(ka="გაუგზავნელი", en="Not sent yet"),
    "open": Msg(ka="ღიაა", en="Open"),
    "closed": Msg(ka="დახურულია", en="Closed"),
}
LATE = Msg(ka="ვადა გასულია", en="Overdue")

CARD = Msg(ka="მერია გეკითხებათ", en="City Hall asks you")
CARD_HINT = Msg(ka="მოკლე ფორმა, ორი-სამი წუთი.", en="A short form of two or three minutes.")
NO_CARD = Msg(ka="კითხვა არ არის.", en="No questions.")
GONE = Msg(ka="ეს კითხვა თქვენთვის არ არის", en="There is no such question for you")
GONE_HINT = Msg(
    ka="მერიის კითხვები „მთავარ“ გვერდზე გამოჩნდება.", en="What City Hall asks you stands on your main page."
)
HOME = Msg(ka="მთავარ გვერდზე დაბრუნება", en="Back to the main page")
ANSWER = Msg(ka="პასუხის გაცემა", en="Answer")
UNTIL = Msg(ka="პასუხის ვადა: {day}", en="Answer by: {day}")
KEPT = Msg(ka="რასაც წერთ, მაშინვე ინახება.", en="What you type is kept at once.")
DONE = Msg(ka="პასუხი გაიგზავნა. გმადლობთ!", en="The answer is sent. Thank you!")
IS_CLOSED = Msg(ka="გამოკითხვა უკვე დაიხურა.", en="The inquiry is closed already.")
CHANGE_ANSWER = Msg(
    ka="სანამ გამოკითხვა ღიაა, პასუხი შეგიძლიათ შეცვალოთ.", en="While the inquiry is open you can change the answer."
)
CHOOSE = Msg(ka="აირჩიეთ", en="Choose")
PASSPORT_NOTE = Msg(
    ka="პასუხი პასპორტისთვისაა: მერია გადაამოწმებს.", en="A field of the passport: City Hall will check it."
)

LETTER = Msg(
    ka="მერია გეკითხებათ: „{title}“. უპასუხეთ პლატფორმაზე.",
    en="City Hall asks you: “{title}”. Please answer on the platform.",
)
LETTER_AGAIN = Msg(
    ka="შეგახსენებთ: მერია თქვენს პასუხს ელოდება („{title}“). უპასუხეთ პლატფორმაზე.",
    en="A reminder: City Hall waits for your answer (“{title}”). Please answer on the platform.",
)

NEEDS_TITLE = Msg(ka="ჩაწერეთ სათაური, {most} სიმბოლომდე.", en="Write a title of up to {most} characters.")
TOO_LONG = Msg(ka="ტექსტი გრძელია. შეამოკლეთ {most} სიმბოლომდე.", en="The text is too long: up to {most} characters.")
BAD_DUE = Msg(ka="აირჩიეთ დღე: დღეიდან ერთი წლის ფარგლებში.", en="Choose a day from today up to a year ahead.")
NEEDS_QUESTION = Msg(ka="დაამატეთ ერთი კითხვა მაინც.", en="Add at least one question.")
NEEDS_CHOICES = Msg(
    ka="ჩაწერეთ ორიდან {most} პასუხამდე, მძიმით გამოყოფილი.", en="Write two to {most} answers, separated by commas."
)
NOBODY = Msg(ka="ასეთი კორპუსი არ არის. შეცვალეთ, ვის ვკითხოთ.", en="No building fits this choice. Change whom to ask.")
NOT_DRAFT = Msg(ka="გამოკითხვა უკვე გაგზავნილია.", en="The inquiry is sent already.")
NEEDS_ANSWER = Msg(
    ka="უპასუხეთ ერთ კითხვას მაინც. „არ ვიცი“ პასუხია.",
    en="Answer at least one question. “I do not know” is an answer.",
)
UNKNOWN_CHANNEL = Msg(ka="აირჩიეთ, როგორ მივიღეთ პასუხი.", en="Choose how the answer came.")

PAPER_LEAD = Msg(
    ka="შეავსეთ და დაუბრუნეთ „რუსთავის კორპუსს“, ან უპასუხეთ პლატფორმაზე.",
    en="Fill it in and give it back to Rustavi Korpusi, or answer on the platform.",
)
PAPER_SIGN = Msg(ka="სახელი, ხელმოწერა, თარიღი", en="Name, signature, date")
YES = Msg(ka="კი", en="yes")
NO = Msg(ka="არა", en="no")
UNKNOWN = Msg(ka="არ ვიცი", en="I do not know")
