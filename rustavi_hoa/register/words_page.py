"""What staff read on the pages of the register, and a person on their own."""

from __future__ import annotations

from rustavi_hoa.i18n.message import Msg

TOO_MANY_VIEWS = Msg(ka="შენახულია 30 სია. ჯერ ერთი წაშალეთ.", en="30 lists are kept. Please remove one first.")
TOO_MANY_ASKED = Msg(
    ka="10 მოთხოვნა უკვე განიხილება. დაელოდეთ პასუხს.", en="10 requests are being looked at. Please wait for an answer."
)
NOT_ONES_OWN = Msg(ka="თქვენს მოთხოვნას სხვა თანამშრომელი განიხილავს.", en="Somebody else decides on your own request.")
BAD_DAY = Msg(ka="თარიღი ასე იწერება: 2026-11-22.", en="A day is written like 2026-11-22.")

TITLE = Msg(ka="რეესტრი", en="Register")
LEAD = Msg(ka="კორპუსები და ამხანაგობები", en="Buildings and associations")
BUILDINGS = Msg(ka="კორპუსები", en="Buildings")
ASSOCIATIONS = Msg(ka="ამხანაგობები", en="Associations")
TWINS = Msg(ka="შესაძლო დუბლიკატები", en="Possible duplicates")
CORRECTIONS = Msg(ka="გასწორების მოთხოვნები", en="Requests for correction")
SEARCH = Msg(ka="მისამართი, კოდი ან სახელი", en="Address, code or name")
FOUND = Msg(ka="ნაპოვნია: {n}", en="Found: {n}")
FOUND_MORE = Msg(ka="ნაჩვენებია პირველი {n}. დააზუსტეთ ძიება.", en="The first {n} are shown. Please narrow the search.")
NOTHING = Msg(ka="ვერაფერი მოიძებნა.", en="Nothing was found.")
NOTHING_HINT = Msg(ka="სცადეთ უფრო მოკლე სიტყვა.", en="Try a shorter word.")
CLEAR = Msg(ka="ფილტრების მოხსნა", en="Clear the filters")
ANY_UNIT = Msg(ka="ყველა ტერ. ერთეული", en="Any territorial unit")
UNKNOWN = Msg(ka="დასაზუსტებელია", en="To be clarified")
ANY_STANDING = Msg(ka="გადამოწმება: ყველა", en="Any verification")
NO_ASSOCIATION = Msg(ka="ამხანაგობის გარეშე", en="Without an association")
ANY_FILLED = Msg(ka="პასპორტი: ყველა", en="Any completeness")
FILLED: dict[str, Msg] = {
    "none": Msg(ka="პასპორტი ცარიელია", en="Passport is empty"),
    "part": Msg(ka="პასპორტის ნაწილი შევსებულია", en="Passport is partly filled"),
    "full": Msg(ka="პასპორტი შევსებულია", en="Passport is filled"),
}
STATUS: dict[str, Msg] = {
    "register": Msg(ka="მოქმედი", en="Standing"),
    "candidate": Msg(ka="რუკიდან, დაუდასტურებელი", en="From the map, unconfirmed"),
    "matched": Msg(ka="რუკიდან, მიბმული", en="From the map, matched"),
    "gone": Msg(ka="გაუქმებული", en="Gone"),
    "active": Msg(ka="მოქმედი", en="Active"),
}
ALL = Msg(ka="ყველა ჩანაწერი", en="Every record")
HEADS: dict[str, Msg] = {
    "name": Msg(ka="დასახელება", en="Name"),
    "association": Msg(ka="ამხანაგობა", en="Association"),
    "unit": Msg(ka="ტერ. ერთეული", en="Unit"),
    "standing": Msg(ka="გადამოწმება", en="Verification"),
    "filled": Msg(ka="პასპორტი, %", en="Passport, %"),
    "status": Msg(ka="მდგომარეობა", en="Status"),
    "code": Msg(ka="კოდი", en="Code"),
    "kind": Msg(ka="სახე", en="Kind"),
}
KINDS: dict[str, Msg] = {
    "building": Msg(ka="კორპუსი", en="Building"),
    "association": Msg(ka="ამხანაგობა", en="Association"),
    "apartment": Msg(ka="ბინა", en="Apartment"),
}
PASSPORT_PDF = Msg(ka="პასპორტი PDF-ად", en="Passport as PDF")
POSTER_PDF = Msg(ka="სადარბაზოს პოსტერი", en="Entrance poster")
CARD_PDF = Msg(ka="ბარათი PDF-ად", en="Card as PDF")
APARTMENT_N = Msg(ka="ბინა {n}", en="Apartment {n}")
PREVIOUS = Msg(ka="წინა", en="Previous")
NEXT = Msg(ka="შემდეგი", en="Next")
PAGE_OF = Msg(ka="{page} / {pages}", en="{page} / {pages}")
COVERAGE = Msg(ka="პასპორტების შევსება", en="How full the passports are")
ACTS = Msg(ka="მოქმედება", en="Action")
OTHER_WAYS = Msg(ka="სხვა მოქმედებები", en="Other actions")
DOWNLOAD = Msg(ka="ცხრილის ჩამოტვირთვა: {kind}", en="Download the table: {kind}")
VIEWS = Msg(ka="შენახული სიები", en="Saved lists")
VIEW_NAME = Msg(ka="სიის სახელი", en="Name of the list")
KEEP_VIEW = Msg(ka="სიის შენახვა", en="Save this list")
VIEW_KEPT = Msg(ka="სია შენახულია.", en="The list is saved.")
DROP = Msg(ka="წაშლა", en="Remove")
WHY: dict[str, Msg] = {
    "address": Msg(ka="ერთი მისამართი", en="The same address"),
    "near": Msg(ka="ერთი ნომერი, გვერდიგვერდ", en="The same number, side by side"),
    "name": Msg(ka="მსგავსი სახელი", en="Alike names"),
}
MERGE_KEEP = Msg(ka="გაერთიანდეს აქ: {title}", en="Merge, keep: {title}")
DIFFERENT = Msg(ka="სხვადასხვაა", en="They are two")
NO_TWINS = Msg(ka="დუბლიკატები არ ჩანს.", en="There seem to be no duplicates.")
MERGED = Msg(ka="გაერთიანდა.", en="Merged.")
PARTED = Msg(ka="გაერთიანება გაუქმდა.", en="The merge is undone.")
MERGE_ASK = Msg(ka="გაერთიანდეს? ამის გაუქმება შეიძლება.", en="Merge them? This can be undone.")
MERGE = Msg(ka="გაერთიანება", en="Merge")
MERGE_WITH = Msg(ka="მეორე ჩანაწერის ნომერი", en="Number of the other record")
UNDO = Msg(ka="გაუქმება", en="Undo")
CANCEL = Msg(ka="დაბრუნება", en="Go back")
SAVE = Msg(ka="შენახვა", en="Save")
SAVED = Msg(ka="შენახულია.", en="Saved.")
ADD = Msg(ka="დამატება", en="Add")
NO_CORRECTIONS = Msg(ka="მოთხოვნა არ არის.", en="There are no requests.")
ACCEPT = Msg(ka="გასწორდა", en="Put right")
REFUSE = Msg(ka="უარის თქმა", en="Refuse")
ANSWER = Msg(ka="პასუხი", en="Answer")
DECIDED = Msg(ka="პასუხი გაიგზავნა.", en="The answer is sent.")
HOLDS = Msg(ka="რეესტრში წერია: {value}", en="The register says: {value}")
WANTS = Msg(ka="უნდა ეწეროს: {value}", en="It should say: {value}")
HISTORY = Msg(ka="ისტორია", en="History")
NO_HISTORY = Msg(ka="ცვლილება არ ყოფილა.", en="Nothing has changed yet.")
EVENTS: dict[str, Msg] = {
    "added": Msg(ka="დაემატა", en="Added"),
    "edited": Msg(ka="მონაცემები შეიცვალა", en="Data changed"),
    "renumbered": Msg(ka="მისამართი შეიცვალა", en="Address changed"),
    "alias": Msg(ka="დაემატა მისამართი", en="Another address added"),
    "alias_dropped": Msg(ka="მისამართი წაიშალა", en="Another address removed"),
    "demolished": Msg(ka="გაუქმდა", en="Marked as gone"),
    "restored": Msg(ka="აღდგა", en="Restored"),
    "merged": Msg(ka="შეუერთდა სხვა ჩანაწერი", en="Another record was merged in"),
    "merged_into": Msg(ka="შეუერთდა სხვა ჩანაწერს", en="Merged into another record"),
    "parted": Msg(ka="გაერთიანება გაუქმდა", en="Merge undone"),
    "different": Msg(ka="დუბლიკატი არ არის", en="Not a duplicate"),
    "split": Msg(ka="გამოეყო ახალი ამხანაგობა", en="A new association was split off"),
    "split_from": Msg(ka="გამოეყო სხვა ამხანაგობას", en="Split from another association"),
    "moved": Msg(ka="სხვა ამხანაგობაში გადავიდა", en="Moved to another association"),
    "entrance": Msg(ka="სადარბაზო შეიცვალა", en="Entrance changed"),
    "apartment": Msg(ka="დაემატა ბინა", en="Apartment added"),
    "apartment_dropped": Msg(ka="წაიშალა ბინა", en="Apartment removed"),
}
CHAIR = Msg(ka="თავმჯდომარე", en="Chairperson")
CHAIR_ON_PAPER = Msg(ka="თავმჯდომარე საბუთის მიხედვით", en="Chairperson on paper")
CHAIR_PHONE = Msg(ka="ტელეფონი", en="Telephone")
NAMES_LOGGED = Msg(ka="სახელებისა და ტელეფონების ნახვა აღირიცხება.", en="Looking at names and telephones is recorded.")
NAME = Msg(ka="სახელი", en="Name")
NAME_EN = Msg(ka="სახელი ინგლისურად", en="Name in English")
RECORD_NO = Msg(ka="აღრიცხვის ნომერი", en="Record number")
EDIT = Msg(ka="მონაცემების შეცვლა", en="Change the data")
SPLIT = Msg(ka="ამხანაგობის გაყოფა", en="Split the association")
SPLIT_HINT = Msg(ka="არჩეული კორპუსები ახალ ამხანაგობას გადაეცემა.", en="The chosen buildings go to a new association.")
SPLIT_DONE = Msg(ka="ახალი ამხანაგობა შეიქმნა.", en="The new association is made.")
ADDRESS_CHANGE = Msg(ka="მისამართის შეცვლა", en="Change the address")
ADDRESS_HINT = Msg(ka="ძველი მისამართითაც მოიძებნება.", en="The old address will still find it.")
PLACE = Msg(ka="ქუჩა ან მიკრორაიონი", en="Street or microdistrict")
NUMBER = Msg(ka="კორპუსის ნომერი", en="Building number")
OTHER_ADDRESSES = Msg(ka="სხვა მისამართები", en="Other addresses")
DEMOLISH = Msg(ka="კორპუსის გაუქმება", en="Mark the building as gone")
DEMOLISH_HINT = Msg(
    ka="ისტორია რჩება; საჯარო მაჩვენებლებში აღარ ჩაითვლება.",
    en="Its history stays; public figures leave it out.",
)
REASON = Msg(ka="მიზეზი", en="Reason")
RESTORE = Msg(ka="კორპუსის აღდგენა", en="Restore the building")
ENTRANCES = Msg(ka="სადარბაზოები", en="Entrances")
APARTMENTS = Msg(ka="ბინები", en="Apartments")
ENTRANCE = Msg(ka="სადარბაზო", en="Entrance")
LEVEL = Msg(ka="სართული", en="Floor")
LEVELS = Msg(ka="სართულები", en="Floors")
APARTMENT = Msg(ka="ბინა", en="Apartment")
SEEN_BOOK = Msg(ka="ვინ რა ნახა", en="Who saw what")
CHANGED_BOOK = Msg(ka="ვინ რა შეცვალა", en="Who changed what")
AUDIT = Msg(ka="აღრიცხვა", en="Audit")
AUDIT_LEAD = Msg(ka="პირადი მონაცემების ნახვა და ცვლილებები", en="Who looked at personal data and who changed what")
WHO = Msg(ka="ვინ", en="Who")
WHEN = Msg(ka="როდის", en="When")
VERIFIED_ON = Msg(ka="გადამოწმდა", en="Verified on")
WHAT = Msg(ka="რა", en="What")
WHERE = Msg(ka="სად", en="Where")
DETAIL = Msg(ka="დეტალები", en="Details")
SINCE = Msg(ka="რომელი დღიდან", en="From day")
UNTIL = Msg(ka="რომელ დღემდე", en="To day")
FIND = Msg(ka="ძებნა", en="Search")
ABOUT_ME = Msg(ka="რას ინახავს რეესტრი ჩემ შესახებ", en="What the register holds about me")
ASK_RIGHT = Msg(ka="გასწორების მოთხოვნა", en="Ask for a correction")
WHICH = Msg(ka="რა გასწორდეს", en="What to correct")
WANTED = Msg(ka="როგორ უნდა ეწეროს", en="What it should say")
ASKED_SENT = Msg(ka="მოთხოვნა გაიგზავნა. პასუხს აქვე ნახავთ.", en="The request is sent. The answer will appear here.")
CORRECTION_STATE: dict[str, Msg] = {
    "asked": Msg(ka="განიხილება", en="Being looked at"),
    "done": Msg(ka="გასწორდა", en="Put right"),
    "refused": Msg(ka="არ შეიცვალა", en="Left as it is"),
}
FIELDS: dict[str, Msg] = {
    "full_name": Msg(ka="სახელი და გვარი", en="Full name"),
    "phone": Msg(ka="ტელეფონი", en="Telephone"),
    "email": Msg(ka="ელფოსტა", en="E-mail"),
    "apartment": Msg(ka="ბინა", en="Apartment"),
    "kind": Msg(ka="მესაკუთრე თუ დამქირავებელი", en="Owner or tenant"),
    "role": Msg(ka="როლი", en="Role"),
    "other": Msg(ka="სხვა", en="Other"),
    "kind:owner": Msg(ka="მესაკუთრე", en="Owner"),
    "kind:tenant": Msg(ka="დამქირავებელი", en="Tenant"),
    "kind:family": Msg(ka="ოჯახის წევრი", en="Family member"),
    "role:resident": Msg(ka="მობინადრე", en="Resident"),
    "role:chairperson": Msg(ka="თავმჯდომარე", en="Chairperson"),
}
STAFF_ROLE = Msg(ka="თანამშრომელი", en="Member of staff")
FACTS: dict[str, Msg] = {
    "cadastral_code": Msg(ka="საკადასტრო კოდი", en="Cadastral code"),
    "year_built": Msg(ka="აშენების წელი", en="Year built"),
    "levels": Msg(ka="სართულები", en="Floors"),
    "entrance_count": Msg(ka="სადარბაზოები", en="Entrances"),
    "apartment_count": Msg(ka="ბინები", en="Apartments"),
    "lift_count": Msg(ka="ლიფტები", en="Lifts"),
    "lat": Msg(ka="განედი", en="Latitude"),
    "lon": Msg(ka="გრძედი", en="Longitude"),
}
LABELS = FACTS | {
    "name": NAME,
    "name_en": NAME_EN,
    "record_no": RECORD_NO,
    "chair_name": CHAIR_ON_PAPER,
    "chair_phone": CHAIR_PHONE,
}
"""What the history names."""
NOT_FOUND_HINT = Msg(ka="ჩანაწერი ვერ მოიძებნა.", en="The record was not found.")
PASSPORT = Msg(ka="კორპუსის პასპორტი", en="Building passport")
BACK = Msg(ka="რეესტრში დაბრუნება", en="Back to the register")

PASSPORTS_XLSX = Msg(ka="პასპორტები (XLSX)", en="Passports (XLSX)")
PASSPORTS_IN = Msg(ka="პასპორტების ატვირთვა", en="Upload passports")
