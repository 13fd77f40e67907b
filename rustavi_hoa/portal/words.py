"""Sentences of the pages that everybody may read."""

from __future__ import annotations

from rustavi_hoa.i18n.message import Msg

REGISTER = Msg(ka="კორპუსების რეესტრი", en="Register of buildings")
REGISTER_LEAD = Msg(
    ka="იპოვეთ კორპუსი მისამართით, ამხანაგობის სახელით ან კოდით.",
    en="Find a building by its address, its association's name or its code.",
)
REGISTER_ABOUT = Msg(
    ka="რუსთავის მრავალბინიანი კორპუსები და ამხანაგობები: მისამართი, პასპორტი, სამუშაოები და ფოტოები.",
    en="Rustavi's apartment buildings and associations: addresses, passports, works and photos.",
)
NAVIGATION = Msg(ka="საჯარო გვერდები", en="Public pages")
BUILDINGS = Msg(ka="კორპუსები", en="Buildings")
MAP = Msg(ka="რუკა", en="Map")
SERVICES = Msg(ka="სერვისები", en="Services")
WORKS = Msg(ka="სამუშაოები", en="Works")
OPEN_DATA = Msg(ka="ღია მონაცემები", en="Open data")
FIND = Msg(ka="მისამართი, ამხანაგობა ან კოდი", en="Address, association or code")
FIND_HINT = Msg(
    ka="ორი ასოც საკმარისია, ქართულად ან ლათინურად.", en="Two letters are enough, in Georgian or Latin script."
)
SEARCH = Msg(ka="ძებნა", en="Search")
SHOW = Msg(ka="ჩვენება", en="Show")
UNIT = Msg(ka="ტერიტორიული ერთეული", en="Territorial unit")
ANY_UNIT = Msg(ka="ყველა ერთეული", en="All units")
ALL_BUILDINGS = Msg(ka="კორპუსი რეესტრში: {n}", en="Buildings in the register: {n}")
FOUND = Msg(ka="ნაპოვნია: {n}", en="Found: {n}")
FOUND_MORE = Msg(
    ka="ნაჩვენებია პირველი {n}. დაამატეთ ასო ან რიცხვი.", en="The first {n} are shown. Add a letter or a number."
)
NOTHING = Msg(ka="ვერაფერი მოიძებნა", en="Nothing was found")
NOTHING_HINT = Msg(
    ka="სცადეთ უფრო მოკლე სიტყვა ან მხოლოდ კორპუსის ნომერი.", en="Try a shorter word, or the building's number alone."
)
CLEAR = Msg(ka="ყველა კორპუსი", en="All buildings")
OF_ASSOCIATION = Msg(ka="ამხანაგობის კორპუსები", en="Buildings of the association")
ASSOCIATION_TITLE = Msg(ka="ამხანაგობა: {name}", en="Association: {name}")
PAGES = Msg(ka="გვერდები", en="Pages")
PAGE_OF = Msg(ka="გვერდი {page}, სულ {pages}", en="Page {page} of {pages}")
TITLE_PAGE = Msg(ka="{title}, გვერდი {page}", en="{title}, page {page}")
BACK = Msg(ka="წინა", en="Previous")
NEXT = Msg(ka="შემდეგი", en="Next")

UNKNOWN = Msg(ka="დასაზუსტებელია", en="To be clarified")
CODE = Msg(ka="კოდი", en="Code")
FORMER = Msg(ka="სხვა მისამართი", en="Also known as")
ABOUT = Msg(
    ka="{address}: ამხანაგობა, პასპორტი, სამუშაოები და ფოტოები რუსთავის კორპუსების რეესტრში.",
    en="{address}: association, passport, works and photos in Rustavi's register of buildings.",
)
ASSOCIATION = Msg(ka="ამხანაგობა", en="Association")
NO_ASSOCIATION = Msg(ka="ამხანაგობა დასაზუსტებელია.", en="The association is to be clarified.")
ITS_BUILDINGS = Msg(ka="ამხანაგობის ყველა კორპუსი: {n}", en="All buildings of the association: {n}")
KEY_FACTS = Msg(ka="მოკლედ", en="In brief")
ON_PAPER = Msg(ka="პასპორტის PDF", en="Passport as PDF")
ON_MAP = Msg(ka="რუკაზე ნახვა", en="Show on the map")
PASSPORT = Msg(ka="პასპორტი", en="Passport")
FILLED = Msg(
    ka="შევსებულია {share}%: {required} აუცილებელი პასუხიდან {filled}",
    en="{share}% filled in: {filled} of {required} required answers",
)
FRESH = Msg(ka="ბოლო ცვლილება: {day}", en="Last change: {day}")
NOT_BEGUN = Msg(ka="პასპორტის შევსება ჯერ არ დაწყებულა.", en="The passport has not been begun yet.")
PROBLEMS = Msg(ka="პრობლემები", en="Problems")
OPEN_NOW = Msg(ka="ახლა ღიაა", en="Open now")
SOLVED_YEAR = Msg(ka="მოგვარდა ბოლო ერთ წელიწადში", en="Solved in the last year")
FEW = Msg(ka="რიცხვი მცირეა და არ ჩანს", en="The number is small and is not shown")
WHY_FEW = Msg(
    ka="რიცხვი ჩანს {least}-დან. პატარა რიცხვებს ვმალავთ, რომ მეზობელი ვერავინ ამოიცნოს.",
    en="Numbers are shown from {least} up. Small ones are hidden so that nobody can recognise a neighbour.",
)
SOME_HIDDEN = Msg(
    ka="კატეგორია, რომელშიც ცოტა პრობლემაა, ცალკე არ ჩანს.", en="Categories with few cases are not shown apart."
)
REPORT = Msg(ka="აქ ცხოვრობთ? დააფიქსირეთ პრობლემა", en="Do you live here? Report a problem")
WORKS_HERE = Msg(ka="შესრულებული და დაგეგმილი სამუშაოები", en="Works done and planned")
NO_WORKS = Msg(ka="სამუშაოები ჯერ ჩაწერილი არ არის.", en="No works have been recorded yet.")
ALL_WORKS = Msg(ka="მთელი ქალაქის სამუშაოები", en="Works of the whole city")
PHOTOS = Msg(ka="ფოტოები", en="Photos")
BEFORE_AFTER = Msg(ka="მანამდე და შემდეგ", en="Before and after")
BEFORE = Msg(ka="მანამდე", en="Before")
AFTER = Msg(ka="შემდეგ", en="After")
PHOTO_OF = Msg(ka="{what}, {day}", en="{what}, {day}")
PART_N = Msg(ka="{element} {part}", en="{element} {part}")
OPEN_LARGE = Msg(ka="გადიდება: {what}", en="Open large: {what}")
MORE_PHOTOS = Msg(ka="კიდევ {n} ფოტო", en="{n} more photos")

SERVICES_TITLE = Msg(ka="სერვისები ამხანაგობებისთვის", en="Services for associations")
SERVICES_LEAD = Msg(
    ka="რას სთავაზობს ქალაქი ამხანაგობებს და ვის უნდა მიმართოთ.",
    en="What the city offers associations, and whom to ask.",
)
SERVICES_LINK = Msg(ka="სერვისები ამხანაგობისთვის", en="Services an association may use")
WORKS_LEAD = Msg(
    ka="რა გაკეთდა რუსთავის კორპუსებში და რა იგეგმება.", en="What was done at Rustavi's buildings and what is planned."
)
CHART = Msg(ka="რა და სად გაკეთდა", en="What was done where")
NAME = Msg(ka="დასახელება", en="Name")
DONE = Msg(ka="შესრულდა", en="Done")
COMING = Msg(ka="მიმდინარეობს ან დაიგეგმა", en="Under way or planned")
ANY_YEAR = Msg(ka="ყველა წელი", en="All years")
ANY_CATEGORY = Msg(ka="ყველა სამუშაო", en="All works")
ANY_STATE = Msg(ka="ყველა მდგომარეობა", en="Any state")

GONE_TITLE = Msg(ka="ეს კორპუსი აღარ დგას", en="This building stands no more")
GONE = Msg(
    ka="{address}: კორპუსი რეესტრში გაუქმებულია. მისი ისტორია მერიაში ინახება.",
    en="{address}: the building was taken out of the register. City Hall keeps its history.",
)
NO_PAGE = Msg(ka="გვერდი ვერ მოიძებნა", en="Page not found")
NO_PAGE_HINT = Msg(
    ka="ასეთი კორპუსი რეესტრში არ არის. სცადეთ ძებნა მისამართით.",
    en="There is no such building in the register. Try a search by address.",
)
TOO_MANY_TITLE = Msg(ka="ცოტა ხანი დაიცადეთ", en="Please wait a moment")
TOO_MANY = Msg(
    ka="თქვენი ქსელიდან ბევრი მოთხოვნა მოვიდა. სცადეთ ხელახლა {seconds} წამში.",
    en="Many requests came from your network. Please try again in {seconds} seconds.",
)
FOOT = Msg(
    ka="მობინადრეების პირადი მონაცემები აქ არ ჩანს.",
    en="No personal data of residents stand here.",
)
OTHER_LANGUAGE = Msg(ka="English", en="ქართული")
"""In the language it leads to."""
ANSWERS = Msg(ka="როგორ პასუხობს მერია", en="How City Hall answers")
