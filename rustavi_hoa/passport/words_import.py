"""Sentences of the passports' book: its heads, what cannot be taken, the page and the command of the import."""

from __future__ import annotations

from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.kernel.errors import Invalid, invalid

SHEET = Msg(ka="პასპორტები", en="Passports")
HELP_SHEET = Msg(ka="როგორ შეავსოთ", en="How to fill in")
HELP = Msg(
    ka="ყოველი სტრიქონი ერთი კორპუსია; სადარბაზოებსა და ლიფტებს თავისი ფურცლები აქვს.\n"
    "პირველი სამი სტრიქონი სათაურია: ნუ შეცვლით და ნუ წაშლით.\n"
    "კორპუსს სვეტით „კორპუსის კოდი“ ვპოულობთ: ნუ შეცვლით. ზედმეტი სტრიქონი მთლიანად წაშალეთ.\n"
    "ცარიელი უჯრა არაფერს ცვლის. თუ პასუხი არ იცით, ჩაწერეთ „?“.\n"
    "სადაც ისარი ჩანს, პასუხი სიიდან აირჩიეთ. ფორმულები არ მიიღება: ჩაწერეთ მნიშვნელობა.\n"
    "ფაილს ოპერატორი ატვირთავს: ჯერ ყველა ცვლილება ჩანს, გამოქვეყნება მხოლოდ ამის შემდეგ ხდება.",
    en="Each line is one building; entrances and lifts have sheets of their own.\n"
    "The first three rows are the heads: do not change or delete them.\n"
    "The column “building code” tells the building: do not change it. Delete the whole line if you do not need it.\n"
    "An empty cell changes nothing. Write “?” for “I do not know”.\n"
    "Where an arrow shows, choose from the list. Formulas are not taken: write the value.\n"
    "An operator loads the file: every change is shown first, and only then published.",
)
BUILDING = Msg(ka="კორპუსის კოდი", en="Building code")
REVISION = Msg(ka="პასპორტის რედაქცია", en="Passport revision")
HELD = Msg(ka="რეესტრში ეწერა", en="The register said")
ADDRESS = Msg(ka="მისამართი", en="Address")
ASSOCIATION = Msg(ka="ამხანაგობა", en="Association")
ROW = Msg(ka="რიგითი ნომერი", en="Number in order")

# A cell or a line that cannot be taken.
UNKNOWN_BUILDING = Msg(
    ka="ასეთი კოდის კორპუსი რეესტრში არ არის. შეამოწმეთ კოდი.",
    en="No building of the register has this code. Check the code.",
)
NO_CODE = Msg(ka="ჩაწერეთ კორპუსის კოდი.", en="Enter the building code.")
NO_ROW = Msg(
    ka="ჩაწერეთ სადარბაზოს ან ლიფტის რიგითი ნომერი: 1, 2, 3.", en="Enter which entrance or lift it is: 1, 2, 3."
)
BAD_REVISION = Msg(
    ka="რედაქციის ნომერი დაზიანებულია. ჩამოტვირთეთ ცხრილი ხელახლა.",
    en="The number of the revision is damaged. Please download the table again.",
)
SEA = Msg(
    ka="კოორდინატი რუსთავის გარეთაა. აქ იწერება რიცხვი {least}-დან {most}-მდე.",
    en="The coordinate lies outside Rustavi. A number from {least} to {most} belongs here.",
)
ONLY_XLSX = Msg(ka="ვიღებთ მხოლოდ XLSX ფაილს.", en="Only XLSX files are taken.")
NO_SHEET = Msg(
    ka="პასპორტების ცხრილი ვერ ვიპოვეთ: პირველ სტრიქონში უნდა ეწეროს „building“ და ველების კოდები. "
    "ჩამოტვირთეთ ცხრილი აქედან და ის შეავსეთ.",
    en="There is no table of passports: the first row must hold “building” and the codes of fields. "
    "Please download the table here and fill that in.",
)

READING = Msg(ka="ფაილი იკითხება", en="reading the file")
CHECKING = Msg(ka="მოწმდება და პასპორტებს ედრება", en="checking and comparing with the passports")
PUBLISHING = Msg(ka="ქვეყნდება", en="publishing")
UNDOING = Msg(ka="უქმდება", en="taking back")
MOVED_ON = Msg(
    ka="იმპორტი ამასობაში შეიცვალა. ნახეთ, რა მდგომარეობაშია.",
    en="The import has moved on meanwhile. Please look where it stands.",
)


NO_BATCH = Msg(ka="ასეთი იმპორტი არ არის.", en="There is no such import.")
BUSY = Msg(
    ka="იმპორტი N{batch} ახლა მუშავდება. სცადეთ ცოტა ხანში.",
    en="Import N{batch} is being worked on. Please try in a little while.",
)
BATCH = Msg(ka="იმპორტი N{batch}", en="import N{batch}")
EXPORTED = Msg(ka="ჩაიწერა {n} კორპუსი: {path}", en="{n} buildings written: {path}")
REPORT_HEAD = Msg(
    ka="ფურცელი|სტრიქონი|სვეტი|ველი|უჯრაში წერია|მიზეზი", en="sheet|row|column|field|the cell says|reason"
)
STATES: dict[str, Msg] = {
    "reading": Msg(ka="იკითხება", en="being read"),
    "staged": Msg(ka="ელოდება გამოქვეყნებას", en="waits to be published"),
    "publishing": Msg(ka="ქვეყნდება ახლა", en="being published"),
    "published": Msg(ka="გამოქვეყნდა", en="published"),
    "undoing": Msg(ka="უქმდება ახლა", en="being taken back"),
    "undone": Msg(ka="გაუქმდა", en="taken back"),
    "refused": Msg(ka="ფაილი ვერ მივიღეთ", en="the file was not taken"),
    "failed": Msg(ka="შეჩერდა", en="broken off"),
    "dropped": Msg(ka="გადაიდო უცვლელად", en="put away, nothing changed"),
}
COUNTS: dict[str, Msg] = {
    "lines": Msg(ka="სტრიქონი", en="lines"),
    "buildings": Msg(ka="კორპუსი ცვლილებით", en="buildings with changes"),
    "values": Msg(ka="ცვლილება", en="changes"),
    "same": Msg(ka="უცვლელი კორპუსი", en="buildings unchanged"),
    "conflicts": Msg(ka="ამასობაში შეცვლილი მნიშვნელობა", en="values changed by others meanwhile"),
    "aside": Msg(ka="გადადებული კორპუსი", en="buildings set aside"),
    "ignored": Msg(ka="სვეტი, რომელიც არ წაიკითხა", en="columns that were not read"),
    "published": Msg(ka="გამოქვეყნებული კორპუსი", en="buildings published"),
    "written": Msg(ka="ჩაწერილი მნიშვნელობა", en="values written"),
    "left": Msg(ka="ხელუხლებელი მნიშვნელობა", en="values left as they stood"),
    "back": Msg(ka="დაბრუნებული მნიშვნელობა", en="values taken back"),
    "kept": Msg(ka="შემდეგ შეცვლილი, ამიტომ დარჩა", en="changed since, so they stay"),
}


def refused(why: Msg, **values: str) -> Invalid:
    """Refuse a file beside its field."""
    return invalid("file", why, **values)


# The page.
TITLE = Msg(ka="პასპორტები ცხრილით", en="Passports by spreadsheet")
LEAD = Msg(
    ka="ჩამოტვირთეთ, შეავსეთ Excel-ში და ატვირთეთ. გამოქვეყნებამდე ყველა ცვლილებას ნახავთ.",
    en="Download, fill in with Excel, and upload. Every change is shown before anything is published.",
)
DOWNLOAD = Msg(ka="მთელი რეესტრის პასპორტები (XLSX)", en="Passports of the whole register (XLSX)")
DOWNLOAD_HINT = Msg(
    ka="ერთი ამხანაგობის, ტერიტორიული ერთეულის ან ძიების პასპორტები რეესტრის გვერდიდან ჩამოიტვირთება.",
    en="Passports of one association, unit or search are downloaded from the register's pages.",
)
TO_REGISTER = Msg(ka="რეესტრში შერჩევა", en="Choose in the register")
UPLOAD = Msg(ka="შევსებული ცხრილი", en="The filled spreadsheet")
FILE = Msg(ka="ფაილი", en="File")
CHOOSE_FILE = Msg(ka="აირჩიეთ ან აქ ჩააგდეთ XLSX ფაილი", en="Choose an XLSX file or drop it here")
FILE_HINT = Msg(ka="XLSX, {most} მბ-მდე, მაკროსის გარეშე.", en="XLSX, up to {most} MB, without macros.")
SEND = Msg(ka="ატვირთვა და შემოწმება", en="Upload and check")
SENDING = Msg(ka="ფაილი იტვირთება…", en="Sending the file…")
LOST = Msg(ka="ვერ გაიგზავნა: კავშირი გაწყდა. სცადეთ ხელახლა.", en="Not sent: the connection broke. Please try again.")
SIGNED_OUT = Msg(
    ka="შესვლის ვადა გავიდა. შედით ხელახლა და გაიმეორეთ.", en="You were signed out. Please sign in again and repeat."
)
FAILED = Msg(ka="ვერ გაიგზავნა. სცადეთ ხელახლა.", en="It was not sent. Please try again.")
RECEIVED = Msg(ka="ფაილი მიღებულია, იმპორტი N{batch}.", en="The file is here: import N{batch}.")
STARTED = Msg(ka="დაიწყო {who}, {when}", en="begun by {who}, {when}")
STARTED_AT = Msg(ka="დაიწყო {when}", en="begun {when}")
PROGRESS = Msg(ka="{done} / {of} კორპუსი", en="{done} / {of} buildings")
PUBLISH = Msg(ka="გამოქვეყნება: {n}", en="Publish: {n}")
DROP = Msg(ka="გადადება უცვლელად", en="Put away, change nothing")
UNDO = Msg(ka="იმპორტის გაუქმება", en="Take the import back")
RESUME = Msg(ka="გაგრძელება", en="Go on")
KEEP_ALL = Msg(ka="ყველგან დარჩეს, რაც არის", en="Keep what stands everywhere")
FILE_ALL = Msg(ka="ყველგან ფაილიდან", en="Take the file everywhere")
CONFLICT_LEAD = Msg(
    ka="ეს პასუხები ცხრილის ჩამოტვირთვის შემდეგ შეიცვალა. აირჩიეთ, რა დარჩეს; თუ არ აირჩევთ, დარჩება, რაც არის.",
    en="These values were changed after the table was downloaded. Choose what stays; by default what stands is kept.",
)
NOW_IS = Msg(ka="ახლა", en="now")
IN_FILE = Msg(ka="ფაილში", en="in the file")
NOTHING_SAID = Msg(ka="ცარიელია", en="empty")
KEEP = Msg(ka="დარჩეს, რაც არის", en="Keep what stands")
TAKE = Msg(ka="ფაილიდან", en="Take the file")
SKIP = Msg(ka="ამ კორპუსის გამოტოვება", en="Leave this building out")
UNSKIP = Msg(ka="ამ კორპუსის დაბრუნება", en="Take this building in again")
SKIPPED = Msg(ka="გამოტოვებულია", en="left out")
CONFLICT = Msg(ka="ამასობაში შეიცვალა", en="changed meanwhile")
ASIDE = Msg(ka="გადადებულია", en="set aside")
LEFT = Msg(ka="დარჩა, რაც იყო", en="left as it stood")
MORE = Msg(ka="კიდევ {n}: ყველას ნახვა", en="{n} more: show all")
BACK = Msg(ka="ყველა კორპუსი", en="All buildings")
ROW_N = Msg(ka="სტრიქონი {n}", en="row {n}")
PLACE = Msg(ka="ფურცელი „{sheet}“, უჯრა {cell}", en="sheet “{sheet}”, cell {cell}")
FIELD = Msg(ka="ველი", en="Field")
NOTHING = Msg(ka="აქ არაფერია.", en="Nothing here.")
NO_IMPORTS = Msg(ka="ცხრილი ჯერ არ ატვირთულა.", en="No spreadsheet has been uploaded yet.")
IMPORTS = Msg(ka="ბოლო იმპორტები", en="Latest imports")
PAGE_OF = Msg(ka="გვერდი {page} / {pages}", en="Page {page} of {pages}")
PREVIOUS = Msg(ka="წინა", en="Previous")
NEXT = Msg(ka="შემდეგი", en="Next")
SHOWS: dict[str, Msg] = {
    "all": Msg(ka="ყველა ცვლილება", en="All changes"),
    "published": Msg(ka="გამოქვეყნებული", en="Published"),
    "conflict": Msg(ka="შეცვლილი ამასობაში", en="Changed meanwhile"),
    "aside": Msg(ka="გადადებული", en="Set aside"),
    "left": Msg(ka="დარჩენილი უცვლელად", en="Left as it stood"),
    "kept": Msg(ka="არ გაუქმდა", en="Not taken back"),
}
