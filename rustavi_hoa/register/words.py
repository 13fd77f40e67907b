"""What the operator reads while the register is loaded."""

from __future__ import annotations

from rustavi_hoa.i18n.message import Msg

# A cell that cannot be taken.
EMPTY = Msg(ka="უჯრა ცარიელია. ჩაწერეთ მნიშვნელობა.", en="The cell is empty and must be filled.")
FORMULA = Msg(
    ka="უჯრაში ფორმულაა. ჩაწერეთ მნიშვნელობა ფორმულის გარეშე.",
    en="The cell holds a formula. Please write the value itself.",
)
DATE_IN_NUMBER = Msg(
    ka="ცხრილმა ნომერი თარიღად აქცია. უჯრის ტიპად აირჩიეთ ტექსტი და ნომერი ხელახლა ჩაწერეთ.",
    en="The spreadsheet turned the number into a date. Set the cell to text and type the number again.",
)
TOO_LONG = Msg(
    ka="ტექსტი გრძელია: უჯრაში ეტევა {most} სიმბოლო.", en="The text is too long: a cell takes {most} characters."
)
NOT_WHOLE = Msg(ka="ჩაწერეთ მთელი რიცხვი.", en="This must be a whole number.")
NOT_NUMBER = Msg(ka="ჩაწერეთ რიცხვი ციფრებით.", en="This must be a number.")
OUT_OF_RANGE = Msg(ka="რიცხვი უნდა იყოს {least}-დან {most}-მდე.", en="The number must be from {least} to {most}.")
NOT_CHOICE = Msg(ka="აირჩიეთ ერთ-ერთი: {choices}.", en="Choose one of: {choices}.")
BAD_CADASTRAL = Msg(
    ka="საკადასტრო კოდი ასე იწერება: 02.05.03.012 ან 02.05.03.012.01.015.",
    en="A cadastral code is written like 02.05.03.012 or 02.05.03.012.01.015.",
)
BAD_PHONE = Msg(
    ka="ტელეფონის ნომერი ვერ წავიკითხეთ. ნიმუში: 599 12 34 56.",
    en="The telephone number cannot be read. Example: 599 12 34 56.",
)
BAD_ADDRESS_NUMBER = Msg(
    ka="კორპუსის ნომერი ვერ წავიკითხეთ. ნიმუში: 27, 2ა, 1-3.",
    en="The building's number cannot be read. Examples: 27, 2ა, 1-3.",
)
BAD_ADDRESS = Msg(
    ka="მისამართი ვერ წავიკითხეთ. ნიმუში: მე-7 მიკრორაიონი, N27.",
    en="The address cannot be read. Example: მე-7 მიკრორაიონი, N27.",
)
BAD_FLAT = Msg(ka="ნომერი ვერ წავიკითხეთ. ნიმუში: 12, 12ა.", en="The number cannot be read. Examples: 12, 12ა.")
UNKNOWN_UNIT = Msg(
    ka="ასეთი ტერიტორიული ერთეული არ არის. აირჩიეთ სიიდან.",
    en="There is no such territorial unit. Choose one from the list.",
)

# A row that does not fit the others.
TWICE = Msg(ka="იგივე უკვე წერია: სტრიქონი {first}.", en="The same already stands in row {first}.")
DIFFERS = Msg(
    ka="იმავე კორპუსზე სხვა მნიშვნელობა წერია: სტრიქონი {first}.",
    en="Row {first} says something else about the same building.",
)
NO_BUILDING = Msg(
    ka="ეს კორპუსი არც ამ ფაილშია მიღებული და არც რეესტრშია.",
    en="This building is neither taken from this file nor in the register.",
)
NO_ASSOCIATION = Msg(
    ka="ეს ამხანაგობა არც ამ ფაილშია მიღებული და არც რეესტრშია.",
    en="This association is neither taken from this file nor in the register.",
)

# A row is taken, and the operator is told.
OUTSIDE = Msg(
    ka="კოორდინატი რუსთავის გარეთაა, ამიტომ მდებარეობა არ ჩაიწერა.",
    en="The coordinates lie outside Rustavi, so the position was left out.",
)
SWAPPED = Msg(
    ka="განედი და გრძედი, როგორც ჩანს, არეულია. მდებარეობა არ ჩაიწერა.",
    en="Latitude and longitude seem to be swapped. The position was left out.",
)
HALF_POSITION = Msg(
    ka="მდებარეობას ორი რიცხვი სჭირდება, ამიტომ არ ჩაიწერა.",
    en="A position needs two numbers. The position was left out.",
)
OTHER_ZONE = Msg(
    ka="საკადასტრო კოდი რუსთავის ზონით (02) არ იწყება.",
    en="The cadastral code does not begin with Rustavi's zone (02).",
)

# A file that cannot be taken at all.
NO_FILE = Msg(ka="ფაილი ვერ ვიპოვეთ: {name}.", en="The file is not there: {name}.")
WRONG_TYPE = Msg(ka="ვიღებთ მხოლოდ XLSX და CSV ფაილს.", en="Only XLSX and CSV files are taken.")
MACRO = Msg(
    ka="ფაილში მაკროსია. შეინახეთ ჩვეულებრივ XLSX ფაილად.",
    en="The file carries macros. Please save it as a plain XLSX.",
)
TOO_LARGE = Msg(ka="ფაილი დიდია: ვიღებთ {most} მბ-მდე.", en="The file is too large: up to {most} MB are taken.")
BOMB = Msg(
    ka="გახსნილი ფაილი ზედმეტად დიდი იქნება, ამიტომ არ გავხსენით. გაყავით ნაწილებად.",
    en="Unpacked, the file would be too large, so it was not opened. Please split it.",
)
NOT_XLSX = Msg(
    ka="ფაილი დაზიანებულია ან XLSX არ არის. შეინახეთ ხელახლა.",
    en="The file is damaged or is not an XLSX. Save it anew.",
)
NOT_TEXT = Msg(
    ka="ფაილის ასოები ვერ წავიკითხეთ. შენახვისას აირჩიეთ „CSV UTF-8“.",
    en="The letters of the file cannot be read. Please save it as “CSV UTF-8”.",
)
NOT_CSV = Msg(ka="ცხრილი აქ წყდება: ბრჭყალი არ იხურება.", en="The table breaks here: a quotation mark is not closed.")
NOT_JSON = Msg(ka="ფაილი აქ წყდება, JSON ჩანაწერი სრული არ არის.", en="The file breaks here: the JSON is not complete.")
NOT_OVERPASS = Msg(
    ka="ეს რუკის ამონაწერი არ არის: სია „elements“ არ ჩანს.",
    en="This is not an Overpass extract: there is no “elements” list.",
)
NO_SHEETS = Msg(
    ka="ფაილში ფორმის არც ერთი ფურცელი არ არის: {sheets}.",
    en="The file has none of the form's sheets: {sheets}.",
)
NO_COLUMN = Msg(ka="აკლია სვეტი: „{column}“.", en="A column is missing: “{column}”.")
COLUMN_TWICE = Msg(ka="სვეტი ორჯერ წერია: „{column}“.", en="The column stands twice: “{column}”.")
TOO_WIDE = Msg(
    ka="ფურცელი ფორმაზე დიდია: ზედმეტი სვეტი ან სტრიქონი წაშალეთ.",
    en="The sheet is larger than the form: remove the extra columns or rows.",
)
BROKEN_AT = Msg(
    ka="ფაილი არ ჩაიტვირთა, არაფერი შეცვლილა. {place} {why}",
    en="The file was not loaded and nothing has changed. {place} {why}",
)
PLACE = Msg(
    ka="ფურცელი: {sheet}, სტრიქონი: {row}, სვეტი: {column}.", en="Sheet: {sheet}, row: {row}, column: {column}."
)

# A building on the map that is not stored, or is stored and not matched.
NOT_DWELLING = Msg(ka="საცხოვრებელი კორპუსი არ არის ({tag}).", en="It is not a block of flats ({tag}).")
LOW_OR_UNKNOWN = Msg(
    ka="რუკაზე სართულები არ წერია ან სამზე ნაკლებია, მიკრორაიონიც არ ჩანს.",
    en="The map gives no levels, or fewer than three, and no microdistrict.",
)
BAD_ELEMENT = Msg(ka="ჩანაწერს სახე, ნომერი ან მდებარეობა აკლია.", en="The entry lacks its type, number or position.")
ELEMENT_TWICE = Msg(
    ka="იგივე ჩანაწერი უკვე წერია: ადგილი {first}.", en="The same entry already stands at place {first}."
)
NUMBERS_DISAGREE = Msg(
    ka="რუკაზე კორპუსს ორი განსხვავებული ნომერი აქვს ({first} და {second}), ამიტომ რეესტრს არ მივაბით.",
    en="The map gives the building two different numbers ({first} and {second}), so it was not matched.",
)
UNREAD_ON_MAP = Msg(
    ka="რუკაზე ნომერი ვერ წავიკითხეთ, ამიტომ რეესტრს არ მივაბით.",
    en="The number on the map cannot be read, so the building was not matched.",
)
SAME_ON_MAP = Msg(
    ka="ეს მისამართი რუკაზე {count}-ჯერ წერია, ამიტომ რეესტრს არ მივაბით.",
    en="This address stands {count} times on the map, so the building was not matched.",
)
SAME_IN_REGISTER = Msg(
    ka="ეს მისამართი რეესტრში {count}-ჯერ წერია, ამიტომ რუკის კორპუსი არ მივაბით.",
    en="This address stands {count} times in the register, so the building on the map was not matched.",
)

# The report.
TAKEN = Msg(ka="მიღებულია", en="taken")
UPDATED = Msg(ka="განახლდა", en="updated")
UNCHANGED = Msg(ka="უცვლელია", en="unchanged")
SET_ASIDE = Msg(ka="გადაიდო", en="set aside")
MATCHED = Msg(ka="მიება რეესტრს", en="matched")
WARNED = Msg(ka="გასათვალისწინებელია", en="to note")
REPORT_HEADER = Msg(
    ka="შედეგი|ფურცელი|სტრიქონი|სვეტი|მნიშვნელობა|რაოდენობა|მიზეზი",
    en="outcome|sheet|row|column|value|count|reason",
)
REPORT_AT = Msg(ka="შედეგები: {path}", en="Report: {path}")
DRY = Msg(ka="ეს მხოლოდ შემოწმება იყო, არაფერი შეცვლილა.", en="This was a dry run: nothing has changed.")
PROGRESS = Msg(ka="{what}: {percent}%, {rate} სტრიქონი წამში", en="{what}: {percent}%, {rate} rows a second")
READING = Msg(ka="კითხვა", en="reading")
CHECKING = Msg(ka="შემოწმება", en="checking")
WRITING = Msg(ka="ჩაწერა", en="writing")
DONE_IN = Msg(ka="დასრულდა: {seconds} წმ", en="Done in {seconds} s")
FORM_AT = Msg(ka="ფორმა მზადაა: {path}", en="The form is ready: {path}")
MAP = Msg(ka="რუკა", en="map")
CANDIDATE = Msg(ka="დასაზუსტებელია", en="to be clarified")
UNIT_UNKNOWN = Msg(ka="უცნობია", en="unknown")

REINDEXED = Msg(ka="ძიება განახლდა: {count} ჩანაწერი.", en="The search is renewed: {count} records.")

# A position that staff type.
NOT_IN_CITY = Msg(
    ka="კოორდინატი რუსთავის გარეთაა. რუსთავი: 41.45–41.62 და 44.88–45.12.",
    en="The coordinates lie outside Rustavi. Rustavi: 41.45–41.62 and 44.88–45.12.",
)
SWAP_THEM = Msg(
    ka="განედი და გრძედი, როგორც ჩანს, არეულია. გაცვალეთ ადგილები.",
    en="Latitude and longitude seem to be swapped. Please exchange them.",
)
BOTH_NEEDED = Msg(ka="მდებარეობას ორი რიცხვი სჭირდება.", en="A position needs two numbers.")
