"""Sentences of the pilot: stages, feedback, questionnaire."""

from __future__ import annotations

from rustavi_hoa.i18n.message import Msg

TITLE = Msg(ka="საცდელი ეტაპი", en="Pilot")
LEAD = Msg(
    ka="რომელ კორპუსში რა მუშაობს, რას წერენ ადამიანები და რას პასუხობენ კითხვარში.",
    en="What is switched on in each building, what people write and what they answer.",
)
TAB_STAGES = Msg(ka="კორპუსები", en="Buildings")
TAB_FEEDBACK = Msg(ka="გამოხმაურება", en="Feedback")
TAB_ANSWERS = Msg(ka="პასუხები", en="Answers")
TAB_QUESTIONS = Msg(ka="კითხვარი", en="Questionnaire")

STAGE = Msg(ka="ეტაპი", en="Stage")
STAGES: dict[str, Msg] = {
    "off": Msg(ka="არ მონაწილეობს", en="Not in the pilot"),
    "preparing": Msg(ka="მზადდება", en="Preparing"),
    "running": Msg(ka="მიმდინარეობს", en="Running"),
    "ended": Msg(ka="დასრულდა", en="Ended"),
}
FLAGS: dict[str, Msg] = {
    "chat": Msg(ka="ჩატი", en="Chat"),
    "direct_to_city": Msg(ka="პირდაპირ მერიაში გაგზავნა", en="Straight to City Hall"),
    "announcements": Msg(ka="განცხადებები", en="Announcements"),
}
NOT_MANAGED = Msg(ka="გადაწყვეტილება ჯერ არ არის: ყველაფერი ჩართულია.", en="Nothing is decided yet: everything is on.")
FIND = Msg(ka="კორპუსის მოძებნა", en="Find a building")
NO_BUILDING = Msg(ka="ასეთი კორპუსი ვერ მოიძებნა.", en="No such building was found.")
NO_BUILDING_HINT = Msg(ka="სცადეთ ქუჩის ან მიკრორაიონის სახელი.", en="Try the name of a street or microdistrict.")
SAVE = Msg(ka="შენახვა", en="Save")
SAVED = Msg(ka="შენახულია.", en="Saved.")
FOUND = Msg(ka="სულ: {n}", en="In all: {n}")
PAGE_OF = Msg(ka="გვერდი {page} / {pages}", en="Page {page} of {pages}")
PREVIOUS = Msg(ka="წინა", en="Previous")
NEXT = Msg(ka="შემდეგი", en="Next")
UNKNOWN_STAGE = Msg(ka="აირჩიეთ ეტაპი სიიდან.", en="Choose a stage from the list.")

GIVE = Msg(ka="აზრის გაზიარება", en="Give feedback")
ASK = Msg(ka="როგორია ეს გვერდი?", en="How is this page?")
MOODS: dict[str, Msg] = {
    "1": Msg(ka="ცუდი", en="Bad"),
    "2": Msg(ka="საშუალო", en="So-so"),
    "3": Msg(ka="კარგი", en="Good"),
}
TEXT = Msg(ka="რას შეცვლიდით? (სურვილისამებრ)", en="What would you change? (optional)")
SHOT = Msg(ka="ამ გვერდის სურათის დართვა", en="Attach a picture of this page")
SHOT_HINT = Msg(
    ka="სურათზე ჩანს ის, რასაც ახლა ხედავთ. ნახავს მხოლოდ „რუსთავის კორპუსი“.",
    en="It shows what you see now. Only Rustavi Korpusi will see it.",
)
SHOT_FAILED = Msg(
    ka="სურათი ვერ მომზადდა. შეგიძლიათ ფოტო თავად დაურთოთ.", en="No picture could be made. You can attach one."
)
ATTACH = Msg(ka="სურათის დართვა", en="Attach a picture")
REMOVE = Msg(ka="ამოღება", en="Remove")
SEND = Msg(ka="გაგზავნა", en="Send")
SENDING = Msg(ka="იგზავნება…", en="Sending…")
CLOSE = Msg(ka="დახურვა", en="Close")
THANKS = Msg(ka="გმადლობთ! თქვენი აზრი მივიღეთ.", en="Thank you! We have your feedback.")
FAILED = Msg(
    ka="ვერ გაიგზავნა. თქვენი ტექსტი აქ რჩება: სცადეთ ხელახლა.",
    en="It could not be sent. Your text stays here: please try again.",
)
WAIT = Msg(
    ka="გმადლობთ, უკვე ბევრი გამოხმაურება მივიღეთ. გთხოვთ, სცადოთ ცოტა ხანში.",
    en="Thank you, we have already received a lot of feedback. Please try a little later.",
)
SAY_SOMETHING = Msg(ka="აირჩიეთ სახე ან დაწერეთ ორიოდე სიტყვა.", en="Choose a face, or write a few words.")
TOO_LONG = Msg(ka="შეამოკლეთ {most} ასომდე.", en="Please shorten it to {most} letters.")
TOO_MANY_PICTURES = Msg(ka="შეგიძლიათ დაურთოთ {most} სურათამდე.", en="You can add up to {most} pictures.")
SIGN_IN_FOR_PICTURES = Msg(
    ka="სურათის დასართავად შედით პლატფორმაზე; ტექსტის გაგზავნა შესვლის გარეშეც შეგიძლიათ.",
    en="Sign in to attach a picture; you can send the text without signing in.",
)
BAD_KEY = Msg(ka="განაახლეთ გვერდი და გაგზავნეთ ხელახლა.", en="Refresh the page and send again.")
NO_FEEDBACK = Msg(ka="გამოხმაურება ჯერ არ არის.", en="There is no feedback yet.")
NO_FEEDBACK_HINT = Msg(
    ka="ღილაკი „აზრის გაზიარება“ ყველა გვერდის ბოლოშია.",
    en="The button “Give feedback” is at the bottom of every page.",
)
FROM_PAGE = Msg(ka="გვერდი: {page}", en="Page: {page}")
NO_MOOD = Msg(ka="განწყობა მითითებული არ არის", en="No mood given")
DOWNLOAD = Msg(ka="ცხრილის ჩამოტვირთვა", en="Download the table")
PICTURE = Msg(ka="დართული სურათი", en="Attached picture")
VISITOR = Msg(ka="კორპუსის გარეშე", en="No building")

WELCOME = Msg(ka="რამდენიმე კითხვა", en="A few questions")
WELCOME_LEAD = Msg(
    ka="ორი წუთი დაგჭირდებათ. პასუხები გვეხმარება, გავიგოთ, რა შეიცვალა. თქვენი სახელი მათთან არსად გამოჩნდება.",
    en="It takes two minutes. The answers help us see what changes. Your name is not shown with them anywhere.",
)
ASK_CARD = Msg(ka="გვითხარით, როგორ არის დღეს", en="Tell us how things are today")
ASK_CARD_HINT = Msg(ka="რამდენიმე მოკლე კითხვა, ორი წუთი.", en="A few short questions, two minutes.")
ANSWER = Msg(ka="პასუხის გაცემა", en="Answer")
LATER = Msg(ka="მოგვიანებით", en="Later")
SEND_ANSWERS = Msg(ka="პასუხების გაგზავნა", en="Send the answers")
ANSWERED = Msg(ka="გმადლობთ! პასუხები მიღებულია.", en="Thank you! We have your answers.")
SCALE_LOW = Msg(ka="1 – სულ არა", en="1 – not at all")
SCALE_HIGH = Msg(ka="5 – სრულად", en="5 – fully")
NO_QUESTIONS = Msg(ka="ამჟამად კითხვა არ არის.", en="There are no questions now.")
TO_HOME = Msg(ka="მთავარზე დაბრუნება", en="Back to home")
CHOOSE_ANSWER = Msg(ka="აირჩიეთ პასუხი სიიდან.", en="Choose an answer from the list.")
ANSWER_SOMETHING = Msg(
    ka="უპასუხეთ სულ ცოტა ერთ კითხვას ან აირჩიეთ „მოგვიანებით“.", en="Answer at least one question, or choose “Later”."
)

ANSWERS_N = Msg(ka="პასუხი: {n}", en="Answers: {n}")
NO_ANSWERS = Msg(ka="პასუხი ჯერ არ არის.", en="There are no answers yet.")
NO_ANSWERS_HINT = Msg(
    ka="კითხვარს ადამიანები პირველი შესვლისას ხედავენ.", en="People see the questionnaire at their first sign-in."
)
OLD_WORDING = Msg(ka="ძველი რედაქცია", en="Earlier wording")
QUESTIONS_LEAD = Msg(
    ka="თუ სიტყვებს შეცვლით, ძველი პასუხები ძველ რედაქციასთან დარჩება.",
    en="If you change the words, old answers stay with the old wording.",
)
TEXT_KA = Msg(ka="კითხვა ქართულად", en="Question in Georgian")
TEXT_EN = Msg(ka="კითხვა ინგლისურად", en="Question in English")
CHOICES = Msg(ka="პასუხები: თითო ხაზზე „ქართულად | ინგლისურად“", en="Answers: one a line, “Georgian | English”")
KIND = Msg(ka="პასუხის სახე", en="Kind of answer")
KINDS: dict[str, Msg] = {
    "choice": Msg(ka="არჩევანი", en="A choice"),
    "scale": Msg(ka="1-დან 5-მდე", en="From 1 to 5"),
    "text": Msg(ka="თავისუფალი ტექსტი", en="Free text"),
}
ADD = Msg(ka="კითხვის დამატება", en="Add a question")
EDIT = Msg(ka="შეცვლა", en="Change")
UP = Msg(ka="ზემოთ", en="Up")
OFF = Msg(ka="გამორთვა", en="Switch off")
ON = Msg(ka="ჩართვა", en="Switch on")
IS_OFF = Msg(ka="გამორთულია", en="Off")
CANCEL = Msg(ka="დაბრუნება", en="Go back")
NEEDS_BOTH = Msg(ka="ჩაწერეთ კითხვა ორივე ენაზე.", en="Write the question in both languages.")
NEEDS_CHOICES = Msg(
    ka="ჩაწერეთ 2-დან {most}-მდე პასუხი, თითო ხაზზე „ქართულად | ინგლისურად“.",
    en="Write from 2 to {most} answers, one a line, “Georgian | English”.",
)
UNKNOWN_KIND = Msg(ka="აირჩიეთ პასუხის სახე სიიდან.", en="Choose the kind of answer from the list.")

CSV_FEEDBACK = ("N", "დრო", "განწყობა (1-3)", "ტექსტი", "გვერდი", "მოწყობილობა", "კორპუსი", "სურათი")
CSV_ANSWERS = ("კითხვა", "პასუხი", "კორპუსი", "დრო")
