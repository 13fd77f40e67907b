"""Sentences of printed sheets."""

from __future__ import annotations

from rustavi_hoa.i18n.message import Msg

FOOT = Msg(ka="{title} · {address} · დაიბეჭდა {when}", en="{title} · {address} · printed {when}")
LIVE = Msg(ka="ამ გვერდის დღევანდელი სახე", en="This page as it stands today")
TO_CLARIFY = Msg(ka="დასაზუსტებელია", en="To be clarified")

AS_OF = Msg(ka="მონაცემები ამ დღისთვის", en="As it stood on")
VERSION = Msg(ka="ვერსია", en="Version")
VERSION_OF = Msg(ka="{number} (ფორმების ვერსია {forms})", en="{number} (forms of version {forms})")
FILLED_IN = Msg(ka="შევსებულია", en="Filled in")
FILLED_OF = Msg(ka="{filled} / {required} ({share}%)", en="{filled} of {required} ({share}%)")
LAST_UPDATE = Msg(ka="ბოლო განახლება", en="Last update")
FOR_WHOM = Msg(ka="ვისთვისაა", en="For whom")
LEVELS: dict[str, Msg] = {
    "public": Msg(ka="ყველასთვის", en="everybody"),
    "association": Msg(ka="ამხანაგობის მობინადრეებისთვის", en="residents of the association"),
    "city": Msg(
        ka="მერიისთვის: შეიცავს მონაცემებს, რომლებსაც მეზობლები ვერ ხედავენ",
        en="City Hall: holds data that neighbours do not see",
    ),
}
GROUP_N = Msg(ka="{n}. {label}", en="{n}. {label}")
ORIGIN = Msg(ka="წყარო, თუ სხვა არ წერია: {origin}.", en="Source, unless stated otherwise: {origin}.")
PART = Msg(ka="შენობის ნაწილი", en="Part of the building")
CONDITION = Msg(ka="მდგომარეობა", en="Condition")
HOW_JUDGED = Msg(ka="როგორ შეფასდა", en="How it was judged")
GRADE_WORD = Msg(ka="{grade} · {word}", en="{grade} · {word}")
JUDGED = Msg(ka="{how}, {when}", en="{how}, {when}")
JUDGED_BY = Msg(ka="{how}, {when} · {who}", en="{how}, {when} · {who}")
TREND_TRUST = Msg(ka="{trend} · სანდოობა {share}%", en="{trend} · confidence {share}%")
ELSEWHERE = Msg(
    ka="ეს ნაწილები მხოლოდ ელექტრონულ გვერდებზეა: {names}.", en="These parts are on the live pages only: {names}."
)
EMPTY = Msg(ka="პასპორტი ჯერ ცარიელია.", en="The passport is still empty.")
UNION = Msg(ka="ამხანაგობა", en="Association")
WORKS = Msg(ka="შესრულებული და დაგეგმილი სამუშაოები", en="Works done and planned")
STATE_IN = Msg(ka="{state}, {year}", en="{state}, {year}")
PHOTOS = Msg(ka="ფოტოები", en="Photos")
PHOTO_GONE = Msg(ka="ფოტო ვერ იხსნება", en="The photo cannot be opened")
PHOTO_OF = Msg(ka="{part} · {day}", en="{part} · {day}")
PHASES: dict[str, Msg] = {
    "before": Msg(ka="სამუშაომდე", en="before the work"),
    "after": Msg(ka="სამუშაოს შემდეგ", en="after the work"),
}

INSPECTION = Msg(ka="დათვალიერების ფორმა", en="Inspection form")
INSPECTOR = Msg(ka="ინსპექტორი", en="Inspector")
DAY = Msg(ka="თარიღი", en="Date")
SIGNED = Msg(ka="ხელმოწერა", en="Signature")
CODE = Msg(ka="კოდი", en="Code")
TO_TYPE = Msg(ka="მონაცემების შესატანად", en="To type the answers in")
HOW_TO = Msg(
    ka="მონიშნეთ უჯრა ან ჩაწერეთ პასუხი. ნაცრისფრად წერია, რაც უკვე ვიცით: თუ სწორია, ნურაფერს დაწერთ. "
    "თუ ვერ ნახეთ, მონიშნეთ „არ ვიცი“: ესეც პასუხია.",
    en="Tick a box or write the answer. What is known already stands in grey: if it is right, write nothing. "
    "If you could not see it, tick “I do not know”: that is an answer too.",
)
SCALE = Msg(ka="მდგომარეობის შეფასება: {scale}.", en="Grades of condition: {scale}.")
SCALE_ITEM = Msg(ka="{grade} - {word}", en="{grade} - {word}")
UNSAFE_RULE = Msg(
    ka="„1“ ნიშნავს, რომ სასწრაფო შემოწმებაა საჭირო. „ავარიული“ იწერება მხოლოდ ექსპერტის დასკვნით: "
    "მიუთითეთ ექსპერტი, დასკვნის ნომერი და თარიღი.",
    en="Grade 1 means that an urgent check is needed. “Unsafe” is written only with an expert conclusion: "
    "give the expert, the number and the date.",
)
EXPERT_LINE = Msg(
    ka="ექსპერტის დასკვნა (თუ არის): შენობის ნაწილი, ექსპერტი, ნომერი, თარიღი",
    en="Expert conclusion (if any): part of the building, expert, number, date",
)
NOTES_LINE = Msg(ka="შენიშვნები", en="Notes")
QUESTION = Msg(ka="კითხვა", en="Question")
ANSWER = Msg(ka="პასუხი", en="Answer")
NOW = Msg(ka="ახლა წერია: {value}", en="Now: {value}")
CHOICE_KEY = Msg(ka="{letter} - {choice}", en="{letter} - {choice}")
NOT_KNOWN_KEY = Msg(ka="? ნიშნავს „არ ვიცი“.", en="? means “I do not know”.")
HOW_SEEN = Msg(ka="როგორ შეფასდა: {boxes}", en="How it was judged: {boxes}")

CARD = Msg(ka="ამხანაგობის ბარათი", en="Card of the association")
RECORD_NO = Msg(ka="აღრიცხვის ნომერი", en="Record number")
CHAIRPERSON = Msg(ka="თავმჯდომარე", en="Chairperson")
STANDING = Msg(ka="ამხანაგობის მონაცემები", en="The association's data")
VERIFIED_ON = Msg(ka="გადამოწმდა {day}", en="Verified on {day}")
BUILDINGS_N = Msg(ka="კორპუსები: {n}", en="Buildings: {n}")
NO_BUILDINGS = Msg(ka="რეესტრში ამ ამხანაგობის კორპუსი ჯერ არ არის.", en="The register holds no building of it yet.")
ADDRESS = Msg(ka="მისამართი", en="Address")
UNIT = Msg(ka="ტერიტორიული ერთეული", en="Territorial unit")
GONE = Msg(ka="{address} (გაუქმებული)", en="{address} (gone)")

POSTER = Msg(ka="რა იცის ქალაქმა ჩვენს კორპუსზე", en="What the city knows about our building")
POSTER_LEAD = Msg(
    ka="დაასკანერეთ კოდი ტელეფონის კამერით და ნახეთ კორპუსის გვერდი: პასპორტი, ფოტოები, შესრულებული და დაგეგმილი "
    "სამუშაოები.",
    en="Scan the code with the phone's camera and see the building's page: its passport, photos, works done and "
    "planned.",
)
POSTER_OPEN = Msg(ka="ან გახსენით: {link}", en="Or open: {link}")
POSTER_WRONG = Msg(
    ka="თუ რამე სწორად არ წერია, უთხარით ამხანაგობის თავმჯდომარეს.",
    en="If something is not right, please tell the chairperson of the association.",
)
POSTER_DANGER = Msg(ka="საფრთხის დროს დარეკეთ 112-ში", en="In danger call 112")
