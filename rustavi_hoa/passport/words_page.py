"""Sentences of the passport's pages."""

from __future__ import annotations

from rustavi_hoa.i18n.message import Msg

TITLE = Msg(ka="კორპუსის პასპორტი", en="Building passport")
EDIT_TITLE = Msg(ka="პასპორტის შევსება", en="Fill in the passport")
INSPECT_TITLE = Msg(ka="დათვალიერება", en="Inspection")
REVIEW_TITLE = Msg(ka="პასპორტის წინადადებები", en="Passport proposals")

ON_DAY = Msg(ka="როგორი იყო არჩეულ დღეს", en="As it stood on a day")
SHOW_DAY = Msg(ka="ჩვენება", en="Show")
IS_PAST = Msg(ka="პასპორტი იმ დღეს ასეთი იყო: {day}.", en="This is the passport as it stood on {day}.")
BACK_TO_TODAY = Msg(ka="დღევანდელი პასპორტი", en="Today's passport")
NO_BUILDING = Msg(ka="ასეთი კორპუსი აქ არ არის.", en="There is no such building here.")
TO_BUILDINGS = Msg(ka="კორპუსებთან დაბრუნება", en="Back to the buildings")
FILLED = Msg(ka="შევსებულია", en="Filled in")
FILLED_OF = Msg(ka="{filled} / {required}", en="{filled} / {required}")
UPDATED = Msg(ka="ბოლო განახლება: {when}", en="Last update: {when}")
NOT_BEGUN = Msg(ka="პასპორტი ჯერ ცარიელია.", en="The passport is still empty.")
NEXT = Msg(ka="რა შევავსოთ შემდეგ", en="What to fill in next")
NEXT_BY = {
    "chairperson": Msg(ka="ავსებს თავმჯდომარე", en="filled in by the chairperson"),
    "inspector": Msg(ka="ავსებს ინსპექტორი", en="filled in by an inspector"),
}
LIFT_SOON = Msg(ka="{lift}: შემოწმების ვადაა {when}.", en="{lift}: the inspection is due on {when}.")
LIFT_OVERDUE = Msg(ka="{lift}: შემოწმების ვადა გავიდა {when}.", en="{lift}: the inspection was due on {when}.")
WORST = Msg(ka="ყურადღება სჭირდება", en="Needs attention")
TRUST_SHARE = Msg(ka="სანდოობა {share}%", en="confidence {share}%")
DISPUTED = Msg(ka="თავმჯდომარისა და ინსპექტორის შეფასება განსხვავდება", en="the chairperson and the inspector differ")
TRUST_RULE = Msg(
    ka="რაც დრო გადის, შეფასების სანდოობა იკლებს: სიტყვით ნათქვამისა ერთ წელიწადში ნახევრდება, "
    "დათვალიერებისა ორ წელიწადში, ხელსაწყოთი შემოწმებისა სამ წელიწადში.",
    en="Confidence fades: a statement halves in a year, an inspection by sight in two, one by instrument in three.",
)
GROUP_FILLED = Msg(ka="{filled} / {required}", en="{filled} / {required}")
NOTHING_HERE = Msg(ka="ჯერ არაფერია ჩაწერილი.", en="Nothing is written here yet.")
ELSEWHERE = Msg(ka="ეს ნაწილი სხვა გვერდებიდან ივსება.", en="This part is filled from other pages.")
HISTORY = Msg(ka="როგორ იცვლებოდა", en="How it changed")
HISTORY_ALL = Msg(ka="ყველა ცვლილება დაწვრილებით", en="Every change with its values")
HISTORY_NONE = Msg(
    ka="ამ მონაცემის ცვლილება პასპორტში ჩაწერილი არ არის: ის რეესტრიდან მოდის.",
    en="The passport has no change of this value: it comes from the register.",
)
FORM_VERSION = Msg(ka="ფორმის ვერსია: {n}", en="Version of the form: {n}")
ACCEPTED_BY = Msg(ka="მიიღო: {who}", en="Accepted by {who}")
EVIDENCE_WAS = Msg(ka="საფუძველი: {evidence}", en="Evidence: {evidence}")
TAKEN_AWAY = Msg(ka="პასუხი მოიხსნა", en="the value was taken away")
THAT_DAY = Msg(ka="პასპორტი იმ დღეს", en="The passport on that day")
CHANGES = Msg(ka="ცვლილებები", en="Changes")
CHANGE_OF = Msg(ka="შეიცვალა {n} პასუხი", en="Fields changed: {n}")
ON_PAPER = Msg(ka="ქაღალდზე", en="On paper")
PASSPORT_PDF = Msg(ka="პასპორტი PDF-ად", en="Passport as PDF")
FORM_PDF = Msg(ka="ხელით შესავსები ფორმა", en="Blank form for a pen")
POSTER_PDF = Msg(ka="სადარბაზოს პოსტერი", en="Entrance poster")

FILL = Msg(ka="შევსება", en="Fill in")
TEN_QUESTIONS = Msg(ka="ათი კითხვის შევსება", en="Answer the ten questions")
INSPECT = Msg(ka="დათვალიერების ფორმა", en="Inspection form")
REVIEW = Msg(ka="წინადადებები", en="Proposals")
NOW_IS = Msg(ka="პასპორტში ახლა: {value}", en="In the passport now: {value}")
NOTHING_NOW = Msg(ka="პასპორტში ჯერ არ წერია.", en="Not in the passport yet.")
CONFLICT = Msg(
    ka="სანამ წერდით, სხვამ შეცვალა. თქვენი ტექსტი შენახულია; შეადარეთ და ხელახლა შეინახეთ.",
    en="Somebody changed this while you were typing. Your text is kept; compare and save again.",
)
KEPT = Msg(ka="რასაც წერთ, მაშინვე ინახება.", en="What you type is kept at once.")
DRAFT_OF = Msg(ka="გაუგზავნელი პასუხი: {n}", en="Answers not sent yet: {n}")
SEND = Msg(ka="მერიაში გაგზავნა", en="Send to City Hall")
SENT = Msg(ka="გაიგზავნა. პასუხს აქვე ნახავთ.", en="Sent. You will see the answer here.")
IS_WAITING = Msg(ka="ეს ნაწილი მერიაშია და პასუხს ელოდება.", en="This part is at City Hall and waits for an answer.")
TAKE_BACK = Msg(ka="უკან დაბრუნება", en="Take back")
CITYS_WORD = Msg(ka="მერიის პასუხი: {word}", en="City Hall says: {word}")
ACCEPTED = Msg(ka="მერიამ მიიღო.", en="City Hall accepted it.")
SAVE = Msg(ka="შენახვა", en="Save")
SAVED = Msg(ka="შეინახა {n} პასუხი", en="Fields saved: {n}")
NOTHING_NEW = Msg(ka="ახალი არაფერია.", en="There is nothing new.")
HAS_CONFLICTS = Msg(
    ka="შეინახა {n} პასუხი. სხვამ შეცვალა: {conflicts}. ორივე ტექსტი შენახულია.",
    en="Fields saved: {n}. Changed by somebody else: {conflicts}. Both texts are kept.",
)
WAITS = Msg(
    ka="კავშირი არ არის. დათვალიერება ტელეფონშია და თავად გაიგზავნება.",
    en="There is no connection. The inspection is on this phone and sends itself.",
)
EVIDENCE = Msg(ka="რის საფუძველზე", en="On what evidence")
EVIDENCE_HINT = Msg(ka="მაგალითად: ადგილზე დათვალიერება", en="For example: seen on the spot")
DAY_LIKE = Msg(ka="მაგალითად: 22.11.2026", en="For example: 22.11.2026")
CHOOSE = Msg(ka="აირჩიეთ", en="Choose")
NOT_SAID = Msg(ka="არ არის მითითებული", en="not given")

ASSESS = Msg(ka="მდგომარეობის შეფასება", en="Assess the condition")
ELEMENT = Msg(ka="შენობის ნაწილი", en="Part of the building")
GRADE = Msg(ka="შეფასება", en="Grade")
METHOD = Msg(ka="როგორ შეფასდა", en="How it was assessed")
DAY = Msg(ka="შეფასების დღე", en="Day of the assessment")
NOTE = Msg(ka="შენიშვნა", en="Note")
EXPERT_FOLD = Msg(ka="ექსპერტის დასკვნა", en="Expert conclusion")
EXPERT = Msg(ka="ექსპერტი", en="Expert")
EXPERT_NO = Msg(ka="დასკვნის ნომერი", en="Number of the conclusion")
EXPERT_ON = Msg(ka="დასკვნის თარიღი", en="Date of the conclusion")
ASSESSED = Msg(ka="შეფასება ჩაიწერა.", en="The assessment is written.")
JUDGING = Msg(ka="შეფასება იგზავნება…", en="The assessment is being sent…")
JUDGE_WAITS = Msg(
    ka="ინტერნეტს ელოდება. ტელეფონში შენახულია და თავად გაიგზავნება.",
    en="Waiting for a connection. It is kept on the phone and will go by itself.",
)
JUDGE_FAILED = Msg(ka="შეფასება ვერ ჩაიწერა. მიზეზი ველთან წერია.", en="Not written. The reason stands at the field.")
JUDGE_SIGN_IN = Msg(ka="შეფასების გასაგზავნად ხელახლა შედით.", en="Sign in again to send the assessment.")
PHOTO_OF = Msg(ka="ფოტო: {element}", en="Photo: {element}")
SAY_CONDITION = Msg(ka="რა მდგომარეობაშია?", en="What condition is it in?")

QUEUE_LEAD = Msg(ka="პასუხს ელოდება: {n}", en="Waiting for an answer: {n}")
QUEUE_EMPTY = Msg(ka="წინადადება არ არის.", en="There are no proposals.")
QUEUE_EMPTY_HINT = Msg(
    ka="თავმჯდომარეების გამოგზავნილი ცვლილებები აქ გამოჩნდება.", en="Changes sent by chairpersons appear here."
)
FIELDS_N = Msg(ka="ველი: {n}", en="fields: {n}")
CONFLICTS_N = Msg(ka="ამასობაში შეიცვალა: {n}", en="changed meanwhile: {n}")
OLD = Msg(ka="პასპორტში", en="In the passport")
NEW = Msg(ka="თავმჯდომარე ამბობს", en="The chairperson says")
VERDICT = Msg(ka="გადაწყვეტილება", en="Decision")
ACCEPT = Msg(ka="მივიღოთ", en="Accept")
REFUSE = Msg(ka="დავაბრუნოთ", en="Return")
MOVED = Msg(ka="შეიცვალა მას შემდეგ, რაც თავმჯდომარემ დაწერა", en="changed after the chairperson typed")
WORD = Msg(ka="რას ეტყვით თავმჯდომარეს", en="A word to the chairperson")
WORD_HINT = Msg(ka="საჭიროა, თუ რამეს აბრუნებთ.", en="Needed if anything is returned.")
DECIDE = Msg(ka="პასუხის გაცემა", en="Answer")
DECIDED = {
    "accepted": Msg(ka="მიღებულია.", en="Accepted."),
    "partly": Msg(ka="ნაწილი მიღებულია, ნაწილი დაბრუნდა.", en="Part is accepted, part returned."),
    "returned": Msg(ka="დაბრუნდა თავმჯდომარესთან.", en="Returned to the chairperson."),
}
BACK_TO_QUEUE = Msg(ka="ყველა წინადადება", en="All proposals")

COVER = Msg(ka="პასპორტების შევსება", en="How full the passports are")
COVER_CITY = Msg(
    ka="შევსებულია {share}%; {buildings} კორპუსიდან პასპორტი დაწყებულია: {begun}.",
    en="{share}% is filled; {begun} passports of {buildings} are begun.",
)
COVER_LEAD = Msg(
    ka="აუცილებელი პასუხების რა ნაწილია შევსებული და რამდენად ახალია.",
    en="The share of required fields that is filled, and how fresh it is.",
)
COVER_PARTS = Msg(ka="ყველაზე ცარიელი პირველია", en="The emptiest first")
COVER_BY: dict[str, Msg] = {
    "unit": Msg(ka="ტერიტორიული ერთეულები", en="Territorial units"),
    "association": Msg(ka="ამხანაგობები", en="Associations"),
    "building": Msg(ka="კორპუსები", en="Buildings"),
}
COVER_NAME = Msg(ka="დასახელება", en="Name")
COVER_SHARE = Msg(ka="შევსებულია", en="Filled")
COVER_BEGUN = Msg(ka="დაწყებული პასპორტი", en="Passports begun")
COVER_AGE = Msg(ka="ბოლო განახლებიდან", en="Since the last update")
COVER_MONTHS = Msg(ka="{n} თვე", en="{n} months")
COVER_FIRST = Msg(ka="ნაჩვენებია პირველი {n}, სულ {total}.", en="The first {n} of {total} are shown.")
COVER_NONE = Msg(ka="დასაზუსტებელია", en="To be clarified")
LIFTS_DUE = Msg(ka="ლიფტის შემოწმების ვადა", en="Lift inspections due")
LIFTS_RULE = Msg(
    ka="ლიფტი სამ წელიწადში ერთხელ მოწმდება; გაფრთხილება ვადამდე ჩნდება.",
    en="A lift is inspected once in three years; the warning comes before the date.",
)
LIFTS_NONE = Msg(ka="ვადა არსად ახლოვდება.", en="No inspection is near its date.")
LIFT_STATES: dict[str, Msg] = {
    "soon": Msg(ka="ვადა ახლოვდება", en="Due soon"),
    "overdue": Msg(ka="ვადა გასულია", en="Overdue"),
}
DISPUTES = Msg(ka="სად განსხვავდება შეფასებები", en="Where judgements differ")
DISPUTES_RULE = Msg(
    ka="თავმჯდომარის ბოლო სიტყვა და ბოლო დათვალიერება ერთ საფეხურზე მეტით განსხვავდება. ყველაზე დიდი სხვაობა პირველია.",
    en="The chairperson's latest word and the latest inspection differ by more than one step. The widest comes first.",
)
DISPUTES_NONE = Msg(ka="შეფასებები არსად განსხვავდება.", en="Judgements differ nowhere.")
DISPUTE_LINE = Msg(
    ka="{element}: სიტყვით {said} ({said_on}), დათვალიერებით {seen} ({seen_on})",
    en="{element}: {said} by word ({said_on}), {seen} by inspection ({seen_on})",
)
COVER_TIME = Msg(ka="შევსება თვეების მიხედვით, პროცენტი", en="Filled by month, percent")
