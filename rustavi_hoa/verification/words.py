"""What the verification of associations says to the staff."""

from __future__ import annotations

from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.register.words_standing import HINT, STANDING
from rustavi_hoa.verification.rules import Basis, PaperKind, State

__all__ = ("HINT", "STANDING")

TITLE = Msg(ka="ამხანაგობების გადამოწმება", en="Verification of associations")
DONE_OF = Msg(ka="გადამოწმებულია {verified}, სულ {total}", en="{verified} of {total} verified")
BY_UNIT = Msg(ka="ტერიტორიული ერთეულების მიხედვით", en="By territorial unit")
NO_UNIT = Msg(ka="ტერ. ერთეული უცნობია", en="Unit unknown")
ANY_UNIT = Msg(ka="ყველა ტერ. ერთეული", en="Every unit")
ANY_STATE = Msg(ka="ყველა მდგომარეობა", en="Every state")
SEARCH = Msg(ka="სახელი, კოდი ან მისამართი", en="Name, code or address")
CLEAR = Msg(ka="ფილტრების მოხსნა", en="Clear filters")
HEADS = (
    Msg(ka="ამხანაგობა", en="Association"),
    Msg(ka="მდგომარეობა", en="State"),
)
NOTHING = Msg(ka="ასეთი ამხანაგობა ვერ მოიძებნა", en="No such association")
PAGE_OF = Msg(ka="გვერდი {page} / {pages}, სულ {total}", en="Page {page} of {pages}, {total} in all")
PREVIOUS = Msg(ka="წინა", en="Previous")
FOLLOWING = Msg(ka="შემდეგი გვერდი", en="Next page")
KEYS = Msg(
    ka="კლავიშებით: J და K სიაში ჩამოდის და ადის, Enter ხსნის.",
    en="Keys: J and K go down and up the list, Enter opens.",
)
CHOOSE_ONE = Msg(ka="აირჩიეთ ამხანაგობა", en="Choose an association")
CHOOSE_HINT = Msg(ka="აქ გამოჩნდება მისი შემდეგი ნაბიჯი.", en="Its next step will stand here.")
TO_LIST = Msg(ka="სიაში დაბრუნება", en="Back to the list")
NEXT = Msg(ka="შემდეგი ამხანაგობა", en="Next association")
RECORD_NO = Msg(ka="აღრიცხვის ნომერი", en="Record number")
CHAIR = Msg(ka="თავმჯდომარე", en="Chairperson")
VERIFIED_ON = Msg(ka="გადამოწმდა", en="Verified on")
VALID_UNTIL = Msg(ka="ძალაშია (ბოლო დღე)", en="Valid until")
CODE = Msg(ka="კოდი", en="Code")
UNKNOWN = Msg(ka="დასაზუსტებელია", en="To be clarified")

STEP = Msg(ka="შემდეგი ნაბიჯი", en="Next step")
WHERE_TO = Msg(ka="რა შეიცვალოს", en="What to change to")
TO: dict[str, Msg] = {
    State.TO_CLARIFY: Msg(ka="ისევ დასაზუსტებელია", en="Back to: to be clarified"),
    State.CHECKING: Msg(ka="საბუთების შემოწმების დაწყება", en="Begin checking the papers"),
    State.VERIFIED: Msg(ka="გადამოწმებულია, საბუთი ვნახე", en="Verified: the paper was seen at a visit"),
    State.RENEWAL: Msg(ka="განახლებაა საჭირო", en="Needs renewal"),
}
PAPER_LEAD = Msg(
    ka="გადამოწმებას საბუთი სჭირდება: ჩაწერეთ, რა ნახეთ და რა თარიღი აწერია. ფოტო „საბუთებში“ ატვირთეთ.",
    en="Verifying needs a paper: what you saw and its date. Upload its photo under Documents.",
)
PAPER_KIND = Msg(ka="საბუთი", en="Paper")
PAPER_NO = Msg(ka="საბუთის ნომერი", en="Paper's number")
PAPER_ON = Msg(ka="საბუთის თარიღი", en="Paper's date")
DOCUMENT = Msg(ka="ფოტო ან ფაილი საბუთებიდან", en="Photo or file from the documents")
NO_DOCUMENT = Msg(ka="ჯერ არ არის ატვირთული", en="Not uploaded yet")
TO_DOCUMENTS = Msg(ka="საბუთების გახსნა", en="Open the documents")
NOTE = Msg(ka="შენიშვნა", en="Note")
SAVE_STEP = Msg(ka="ნაბიჯის ჩაწერა", en="Record the step")
STEP_DONE = Msg(ka="ნაბიჯი ჩაიწერა.", en="The step is recorded.")
HISTORY = Msg(ka="ნაბიჯების ისტორია", en="History of steps")
NO_HISTORY = Msg(ka="ნაბიჯი ჯერ არ ჩაწერილა.", en="No step has been recorded yet.")
SYSTEM = Msg(ka="ავტომატურად", en="Automatically")
PAPER_SAID = Msg(ka="{kind} N{number}, {day}", en="{kind} No. {number}, {day}")
SOURCE_SAID = Msg(ka="წყარო: {source}, {day}", en="Source: {source}, {day}")
BATCH_SAID = Msg(ka="იმპორტი N{batch}: {file}", en="Import No. {batch}: {file}")
PAPER_KINDS: dict[str, Msg] = {
    PaperKind.MINUTES: Msg(ka="კრების ოქმი", en="Minutes of the meeting"),
    PaperKind.CHARTER: Msg(ka="წესდება", en="Charter"),
    PaperKind.REGISTRATION: Msg(ka="აღრიცხვის ცნობა", en="Certificate of record"),
    PaperKind.ORDER: Msg(ka="ბრძანება ან აქტი", en="Order or act"),
    PaperKind.OTHER: Msg(ka="სხვა საბუთი", en="Other paper"),
}
BASES: dict[str, Msg] = {
    Basis.VISIT: Msg(ka="საბუთი ნახეს ადგილზე", en="Paper seen at a visit"),
    Basis.LIST: Msg(ka="გადამოწმებული სიიდან", en="From a checked list"),
    Basis.DESK: Msg(ka="ოპერატორის გადაწყვეტილება", en="Operator's decision"),
    Basis.TERM: Msg(ka="ვადა გავიდა", en="Its term has passed"),
    Basis.UNDO: Msg(ka="გადამოწმებული სია უკან დაბრუნდა", en="The checked list was taken back"),
}
NEEDS_PAPER = Msg(ka="აირჩიეთ, რომელი საბუთი ნახეთ.", en="Choose which paper you saw.")
NEEDS_NUMBER = Msg(
    ka="ჩაწერეთ საბუთის ნომერი; თუ არ აქვს, ჩაწერეთ „უნომრო“.",
    en="Enter the paper's number; write “none” if it has none.",
)
NEEDS_DAY = Msg(
    ka="ჩაწერეთ საბუთის თარიღი; ის დღევანდელზე გვიანი ვერ იქნება.",
    en="Enter the paper's date; it cannot be later than today.",
)
TOO_OLD = Msg(
    ka="ამ თარიღიდან ვადა უკვე გასულია: საჭიროა ახალი შემოწმება.",
    en="Counted from this date the term has passed: a new check is needed.",
)
NEEDS_STATE = Msg(ka="აირჩიეთ, რა შეიცვალოს.", en="Choose what to change to.")
NO_SUCH_DOCUMENT = Msg(
    ka="ეს ფაილი სხვა ამხანაგობისაა. აირჩიეთ სიიდან.",
    en="This file is not of this association. Choose one from the list.",
)
FROZEN = Msg(
    ka="თავმჯდომარის საკითხი ზუსტდება: ვიდრე არ გაირკვევა, ეს ნაბიჯი შეჩერებულია.",
    en="The question of the chair is being clarified: until it is settled this step stands still.",
)
WHICH_PAGE = Msg(ka="ამხანაგობების სია", en="List of associations")
