"""Sentences of the passport: values, faults, grades."""

from __future__ import annotations

from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.kernel.elements import GRADES

__all__ = ["GRADES"]

UNKNOWN = Msg(ka="არ ვიცი", en="I do not know")
MISSING = Msg(ka="შესავსებია", en="Not filled in")
FEW = Msg(ka="{most}-ზე ნაკლები", en="fewer than {most}")
YES = Msg(ka="კი", en="yes")
NO = Msg(ka="არა", en="no")

UNITS = {
    "%": Msg(ka="%", en="%"),
    "m": Msg(ka="მ", en="m"),
    "cm": Msg(ka="სმ", en="cm"),
    "kg": Msg(ka="კგ", en="kg"),
    "kW": Msg(ka="კვტ", en="kW"),
    "kWh": Msg(ka="კვტ·სთ", en="kWh"),
    "months": Msg(ka="თვე", en="months"),
    "area": Msg(ka="მ²", en="m²"),
    "money": Msg(ka="₾", en="₾"),
}
"""Units by their code in the definition; an area and an amount have theirs by kind."""

NEEDS_WHOLE = Msg(
    ka="ჩაწერეთ მთელი რიცხვი ციფრებით, {least}-დან {most}-მდე.", en="Enter a whole number from {least} to {most}."
)
NEEDS_NUMBER = Msg(
    ka="ჩაწერეთ რიცხვი ციფრებით, {least}-დან {most}-მდე, მაგალითად 12,5.",
    en="Enter a number from {least} to {most}, for example 12.5.",
)
NEEDS_YEAR = Msg(
    ka="ჩაწერეთ წელი ოთხი ციფრით, {least}-დან {most}-მდე.", en="Enter a year of four digits, from {least} to {most}."
)
NEEDS_DAY = Msg(
    ka="ჩაწერეთ თარიღი ასე: 22.11.2026 ({least}-დან {most}-მდე).",
    en="Enter a date like 22.11.2026 (from {least} to {most}).",
)
NEEDS_YES_NO = Msg(ka="აირჩიეთ „კი“, „არა“ ან „არ ვიცი“.", en="Choose yes, no or I do not know.")
NEEDS_CHOICE = Msg(ka="აირჩიეთ ერთ-ერთი: {choices}.", en="Choose one of: {choices}.")
NEEDS_MONEY = Msg(
    ka="ჩაწერეთ თანხა ლარებში, {least}-დან {most}-მდე, მაგალითად 1 250,50.",
    en="Enter an amount in lari from {least} to {most}, for example 1250.50.",
)
NEEDS_CADASTRAL = Msg(
    ka="საკადასტრო კოდი ასე იწერება: 02.05.03.012 ან 02.05.03.012.01.015.",
    en="A cadastral code is written like 02.05.03.012 or 02.05.03.012.01.015.",
)
NEEDS_PHONE = Msg(ka="ჩაწერეთ ტელეფონი ასე: 599 12 34 56.", en="Enter a telephone number like 599 12 34 56.")
TOO_LONG = Msg(ka="დატოვეთ არაუმეტეს {most} ასო.", en="Keep it to {most} letters.")
TOO_MANY_PHOTOS = Msg(ka="დატოვეთ არაუმეტეს {most} ფოტო.", en="Keep it to {most} photos.")
BAD_PATTERN = Msg(ka="შეამოწმეთ: ასეთი პასუხი აქ არ იწერება.", en="A value like this does not belong here.")
NO_SUCH_FIELD = Msg(
    ka="ფორმა შეიცვალა. განაახლეთ გვერდი.", en="The form has changed: it has no such field. Reload the page."
)
NOT_YOURS = Msg(ka="ამას ინსპექტორი ავსებს.", en="This field is filled in by an inspector.")

NEEDS_GRADE = Msg(ka="აირჩიეთ შეფასება 0-დან 5-მდე.", en="Choose a grade from 0 to 5.")
NEEDS_METHOD = Msg(ka="აირჩიეთ, როგორ შეფასდა.", en="Choose how it was assessed.")
NEEDS_PAST_DAY = Msg(ka="შეფასების დღე მომავალში ვერ იქნება.", en="The day of an assessment cannot be in the future.")
NEEDS_ELEMENT = Msg(ka="აირჩიეთ შენობის ნაწილი.", en="Choose a part of the building.")
NEEDS_EXPERT = Msg(
    ka="„ავარიული“ იწერება მხოლოდ ექსპერტის დასკვნით: მიუთითეთ ექსპერტი, დასკვნის ნომერი და თარიღი.",
    en="“Unsafe” is written only with an expert conclusion: give the expert, the number and the date.",
)
EXPERT_IS_INSTRUMENTAL = Msg(
    ka="ექსპერტის დასკვნა ახლავს მხოლოდ შეფასებას „1“.", en="An expert conclusion goes with grade 1 only."
)

METHODS: dict[str, Msg] = {
    "statement": Msg(ka="თავმჯდომარის სიტყვით", en="by the chairperson's word"),
    "visual": Msg(ka="დათვალიერებით", en="by sight"),
    "instrumental": Msg(ka="ხელსაწყოთი", en="by instrument"),
}
TRENDS: dict[str, Msg] = {
    "better": Msg(ka="უკეთესდება", en="getting better"),
    "worse": Msg(ka="უარესდება", en="getting worse"),
    "same": Msg(ka="უცვლელია", en="unchanged"),
    "new": Msg(ka="პირველი შეფასება", en="first assessment"),
}
TRUST: dict[str, Msg] = {
    "high": Msg(ka="სანდოობა მაღალია", en="high confidence"),
    "middle": Msg(ka="სანდოობა საშუალოა", en="middling confidence"),
    "low": Msg(ka="სანდოობა დაბალია", en="low confidence"),
}
SOURCES: dict[str, Msg] = {
    "register": Msg(ka="რეესტრიდან", en="from the register"),
    "proposal": Msg(ka="თავმჯდომარის სიტყვით", en="by the chairperson's word"),
    "inspection": Msg(ka="ინსპექტორმა ადგილზე ნახა", en="seen by an inspector on the spot"),
    "inquiry": Msg(ka="თავმჯდომარემ გამოკითხვაზე უპასუხა", en="answered by the chairperson to an inquiry"),
    "merge": Msg(ka="გაერთიანებული ჩანაწერიდან", en="from the record that was joined"),
    "import": Msg(ka="ცხრილიდან", en="from a table"),
    "computed": Msg(ka="გამოთვლილია", en="computed"),
    "undo": Msg(ka="ატვირთვის გაუქმების შემდეგ", en="after an import was undone"),
}

SAID = Msg(ka="{who}, {when} · {how}", en="{who}, {when} · {how}")
SAID_BY_NOBODY = Msg(ka="{when} · {how}", en="{when} · {how}")
SAID_ACCEPTED = Msg(ka="{said} · დაადასტურა: {who}", en="{said} · accepted by {who}")
SAID_EVIDENCE = Msg(ka="{said} · {evidence}", en="{said} · {evidence}")
EXPERT = Msg(ka="ექსპერტი {expert}, დასკვნა N{number}, {day}", en="expert {expert}, conclusion N{number}, {day}")
ROW_ELEMENT = Msg(ka="{element} {row}", en="{element} {row}")
FRESH = Msg(ka="განახლდა {when}", en="updated {when}")
NEVER = Msg(ka="ჯერ არ დაწყებულა", en="not begun yet")
CONDITION_OF = Msg(ka="მდგომარეობა: {element}", en="condition: {element}")

QUESTIONS = Msg(ka="თავმჯდომარის ათი კითხვა", en="The chairperson's ten questions")
NOTHING_TYPED = Msg(
    ka="შეცვლილი ჯერ არაფერია. შეავსეთ ერთი პასუხი მაინც.", en="Nothing is changed yet. Give at least one answer."
)
NEEDS_WORD = Msg(ka="დაწერეთ, რა უნდა გასწორდეს.", en="Say what has to be mended.")
MOVED_ON = Msg(
    ka="ეს წინადადება უკვე შეიცვალა ან გადაწყდა. ნახეთ ხელახლა.",
    en="This proposal was changed or decided meanwhile. Please look again.",
)
PASSPORT_MOVED_ON = Msg(
    ka="პასპორტი ამასობაში შეიცვალა: {what}. შეადარეთ და გადაწყვიტეთ ხელახლა.",
    en="The passport changed meanwhile: {what}. Please compare and decide again.",
)
IS_SENT = Msg(
    ka="ეს ნაწილი უკვე მერიაშია. შესასწორებლად დააჭირეთ: „უკან დაბრუნება“.",
    en="This part is at City Hall. To change it, press “Take back” first.",
)
BAD_KEY = Msg(ka="განაახლეთ გვერდი და სცადეთ ხელახლა.", en="Open the page again and try once more.")
