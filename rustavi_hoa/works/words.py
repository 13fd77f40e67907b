"""What the page of services and projects says."""

from __future__ import annotations

from rustavi_hoa.i18n.message import Msg

TITLE = Msg(ka="სერვისები და პროექტები", en="Services and projects")
LEAD = Msg(
    ka="რას სთავაზობს ქალაქი ამხანაგობებს და რა გაკეთდა.",
    en="What the city offers associations, and what has been done.",
)
PARTS = Msg(ka="ნაწილები", en="Parts")
SERVICES = Msg(ka="სერვისები", en="Services")
PROJECTS = Msg(ka="პროექტები", en="Projects")
IMPORT = Msg(ka="Excel-იდან", en="From Excel")

NO_SERVICES = Msg(ka="სერვისების სია ჯერ ცარიელია", en="No services yet")
NO_SERVICES_HINT = Msg(ka="სიას მერია შეავსებს.", en="City Hall will fill the list.")
WHAT = Msg(ka="რა არის", en="What it is")
FOR_WHOM = Msg(ka="ვისთვის", en="For whom")
HOW = Msg(ka="როგორ მივიღოთ", en="How to get it")
CONTACT = Msg(ka="ვის მივმართოთ", en="Whom to ask")
ADD = Msg(ka="სერვისის დამატება", en="Add a service")
EDIT = Msg(ka="შეცვლა", en="Change")
UP = Msg(ka="ზემოთ", en="Up")
OFF = Msg(ka="გამორთვა", en="Switch off")
ON = Msg(ka="ჩართვა", en="Switch on")
IS_OFF = Msg(ka="გამორთულია", en="Switched off")
SAVE = Msg(ka="შენახვა", en="Save")
SAVED = Msg(ka="შენახულია.", en="Saved.")
CANCEL = Msg(ka="დახურვა", en="Close")
NAME_KA = Msg(ka="სახელი ქართულად", en="Name in Georgian")
NAME_EN = Msg(ka="სახელი ინგლისურად", en="Name in English")
WHAT_KA = Msg(ka="რა არის (ქართულად)", en="What it is (Georgian)")
WHAT_EN = Msg(ka="რა არის (ინგლისურად)", en="What it is (English)")
WHOM_KA = Msg(ka="ვისთვის (ქართულად)", en="For whom (Georgian)")
WHOM_EN = Msg(ka="ვისთვის (ინგლისურად)", en="For whom (English)")
HOW_KA = Msg(ka="როგორ მივიღოთ (ქართულად)", en="How to get it (Georgian)")
HOW_EN = Msg(ka="როგორ მივიღოთ (ინგლისურად)", en="How to get it (English)")
NEEDS_NAME = Msg(ka="ჩაწერეთ სახელი ქართულად და რა არის.", en="Write the name in Georgian and what it is.")
TOO_LONG = Msg(ka="ტექსტი გრძელია. შეამოკლეთ {most} სიმბოლომდე.", en="The text is too long: up to {most} characters.")

ADD_WORK = Msg(ka="სამუშაოს დამატება", en="Add a work")
EDIT_WORK = Msg(ka="სამუშაოს შეცვლა", en="Change the work")
DROP_WORK = Msg(ka="სამუშაოს წაშლა", en="Remove the work")
DROP_ASK = Msg(
    ka="სამუშაო სიიდან წაიშლება. ვინ და როდის წაშალა, აღრიცხვაში დარჩება.",
    en="The work leaves the list. The record stays in the audit.",
)
DROPPED = Msg(ka="სამუშაო წაიშალა.", en="The work is removed.")
HAS_PHOTOS = Msg(
    ka="სამუშაოს ფოტოები აქვს, ამიტომ ვერ წაიშლება. შეგიძლიათ მოხსნათ ნიშანი „საჯარო გვერდზე ჩანს“.",
    en="The work has photos, so it cannot be removed. You can untick “Shown on the public page”.",
)
TWICE = Msg(ka="ეს სამუშაო სიაში უკვე არის.", en="This work is in the list already.")
CODE = Msg(ka="სამუშაოს კოდი", en="Work code")
PLACE = Msg(ka="ქუჩა ან მიკრორაიონი", en="Street or microdistrict")
NUMBER = Msg(ka="კორპუსის ნომერი", en="Building number")
WORK_TITLE = Msg(ka="დასახელება", en="Title")
LARI = Msg(ka="ლარი", en="lari")
IS_PUBLIC = Msg(ka="საჯარო გვერდზე ჩანს", en="Shown on the public page")
PHOTOS = Msg(ka="ფოტოები", en="Photos")
ADD_PHOTOS = Msg(ka="ფოტოების დამატება", en="Add photos")
PHOTO_ALT: dict[str, Msg] = {
    "before": Msg(ka="სამუშაომდე", en="Before the work"),
    "after": Msg(ka="სამუშაოს შემდეგ", en="After the work"),
    "": Msg(ka="სამუშაოს ფოტო", en="Photo of the work"),
}
CHART = Msg(ka="რა და სად გაკეთდა", en="What was done where")
BY = Msg(ka="დაყოფა", en="Split")
BY_YEAR = Msg(ka="წელი", en="By year")
BY_CATEGORY = Msg(ka="სამუშაოს სახე", en="By kind of work")
BY_UNIT = Msg(ka="ტერ. ერთეული", en="By unit")
DONE = Msg(ka="შესრულდა", en="Done")
COMING = Msg(ka="მიმდინარეობს ან დაიგეგმა", en="Under way or planned")
BAR_SAID = Msg(
    ka="{name}: შესრულდა {done}, მიმდინარეობს ან დაიგეგმა {coming}. სიის ნახვა",
    en="{name}: done {done}, under way or planned {coming}. See the list",
)
UNIT_UNKNOWN = Msg(ka="ტერ. ერთეული დასაზუსტებელია", en="Unit to be clarified")
ALL_CITY = Msg(ka="მთელი ქალაქი", en="The whole city")
MY_BUILDING = Msg(ka="ჩემი კორპუსი", en="My building")
FILTERS = Msg(ka="ფილტრი", en="Filter")
YEAR = Msg(ka="წელი", en="Year")
CATEGORY = Msg(ka="სამუშაო", en="Work")
UNIT = Msg(ka="ტერიტორიული ერთეული", en="Territorial unit")
STATE = Msg(ka="მდგომარეობა", en="State")
ANY = Msg(ka="ყველა", en="All")
CLEAR = Msg(ka="ფილტრის მოხსნა", en="Clear the filter")
FOUND = Msg(ka="სამუშაო: {n}", en="Works: {n}")
FOUND_COST = Msg(ka="სამუშაო: {n}, სულ {cost}", en="Works: {n}, {cost} in all")
NOTHING = Msg(ka="სამუშაო ვერ მოიძებნა", en="No works found")
NOTHING_HINT = Msg(ka="შეცვალეთ ფილტრი ან ნახეთ მთელი ქალაქი.", en="Change the filter or look at the whole city.")
COST = Msg(ka="ღირებულება", en="Cost")
CITY_SHARE = Msg(ka="ქალაქის წილი", en="City's share")
ASSOCIATION_SHARE = Msg(ka="ამხანაგობის წილი", en="Association's share")
CONTRACTOR = Msg(ka="შემსრულებელი კომპანია", en="Contractor")
PROGRAM = Msg(ka="პროგრამა", en="Programme")
WARRANTY = Msg(ka="გარანტიის ბოლო დღე", en="Warranty until")
NOT_PUBLIC = Msg(ka="საჯარო გვერდზე არ ჩანს", en="Not on the public page")
PAGE_OF = Msg(ka="გვერდი {page} / {pages}", en="Page {page} of {pages}")
NEXT = Msg(ka="შემდეგი", en="Next")
BACK = Msg(ka="წინა", en="Back")

IMPORT_LEAD = Msg(
    ka="ჩამოტვირთეთ ფორმა, შეავსეთ და ატვირთეთ. ჯერ შეამოწმეთ: შემოწმება არაფერს ცვლის.",
    en="Download the form, fill it and upload it. Check first: checking changes nothing.",
)
FORM = Msg(ka="ცარიელი ფორმა (XLSX)", en="Empty form (XLSX)")
FILE = Msg(ka="ფაილი", en="File")
CHOOSE_FILE = Msg(ka="აირჩიეთ ფაილი", en="Choose a file")
FILE_HINT = Msg(ka="XLSX ან CSV, {most} მბ-მდე.", en="XLSX or CSV, up to {most} MB.")
CHECK = Msg(ka="შემოწმება", en="Check")
TAKE = Msg(ka="ჩატვირთვა", en="Import")
SENDING = Msg(ka="იტვირთება…", en="Uploading…")
LOST = Msg(
    ka="კავშირი გაწყდა. ფაილი აქ არის, სცადეთ ხელახლა.", en="The connection broke. The file is still here, try again."
)
SIGNED_OUT = Msg(ka="შესვლის ვადა გავიდა. შედით ხელახლა.", en="You were signed out. Please sign in again.")
FAILED = Msg(ka="ვერ ჩაიტვირთა. სცადეთ ხელახლა.", en="It could not be imported. Try again.")
TOO_LARGE = Msg(ka="ფაილი დიდია: ვიღებთ {most} მბ-მდე.", en="The file is too large: up to {most} MB are taken.")
CHECKED = Msg(
    ka="შემოწმდა, არაფერი შეცვლილა. ახალი: {taken}, შეიცვლება: {updated}, უცვლელი: {unchanged}, გადაიდო: {aside}.",
    en="Checked, nothing has changed. New: {taken}, to change: {updated}, unchanged: {unchanged}, set aside: {aside}.",
)
TAKEN = Msg(
    ka="ჩაიტვირთა. ახალი: {taken}, შეიცვალა: {updated}, უცვლელი: {unchanged}, გადაიდო: {aside}.",
    en="Imported. New: {taken}, changed: {updated}, unchanged: {unchanged}, set aside: {aside}.",
)
REPORT = Msg(ka="შედეგი სტრიქონებით", en="Report by row")
MORE_ROWS = Msg(ka="კიდევ {n} სტრიქონი", en="{n} more rows")
BATCHES = Msg(ka="ბოლო ჩატვირთვები", en="Latest imports")
BATCH = Msg(ka="ახალი: {taken}, შეიცვალა: {updated}", en="New: {taken}, changed: {updated}")
UNDO = Msg(ka="გაუქმება", en="Undo")
UNDONE = Msg(ka="გაუქმებულია", en="Undone")
UNDO_DONE = Msg(
    ka="ჩატვირთვა გაუქმდა: {back}. მას შემდეგ სხვამ შეცვალა და დარჩა: {kept}.",
    en="The import is undone: {back}. Changed by others since, and left: {kept}.",
)

# Report lines of the import.
BAD_MONEY = Msg(
    ka="თანხა ვერ წავიკითხეთ. ჩაწერეთ ლარი, მაგალითად 12500 ან 12500,50.",
    en="The amount cannot be read. Write lari, for example 12500 or 12500.50.",
)
BAD_DAY = Msg(ka="თარიღი ვერ წავიკითხეთ. ნიმუში: 31.12.2027.", en="The date cannot be read. Example: 31.12.2027.")
SHARES = Msg(
    ka="წილების ჯამი ღირებულებაზე მეტია. შეამოწმეთ თანხები.",
    en="The shares add up to more than the cost. Check the amounts.",
)
OUTSIDE = Msg(ka="ეს კორპუსი თქვენს ტერიტორიულ ერთეულში არ არის.", en="This building is not in your area.")
CODE_ELSEWHERE = Msg(
    ka="ეს კოდი სხვა კორპუსის სამუშაოს აქვს. ჩაწერეთ სხვა კოდი.",
    en="This code belongs to a work of another building. Write another code.",
)
