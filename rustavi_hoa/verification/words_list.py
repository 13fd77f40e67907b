"""The checked list on the screen, and why a line of it was set aside."""

from __future__ import annotations

from rustavi_hoa.i18n.message import Msg

LOAD = Msg(ka="გადამოწმებული სიის ჩატვირთვა", en="Load a checked list")
LEAD = Msg(
    ka="ამხანაგობები, რომელთა საბუთები უკვე შემოწმებულია, ერთი სიით ჩაიტვირთება: მიუთითეთ წყარო და თარიღი. "
    "ჯერ ნახავთ, რა შეიცვლება; გამოქვეყნებამდე არაფერი იცვლება.",
    en="Associations whose papers were checked already come in by a list, with its source and date. "
    "You see first what will change; nothing changes before you publish.",
)
FORM = Msg(ka="ცარიელი ფორმა (XLSX)", en="Empty form (XLSX)")
FILE = Msg(ka="გადამოწმებული სია", en="Checked list")
CHOOSE_FILE = Msg(ka="აირჩიეთ ფაილი", en="Choose a file")
FILE_HINT = Msg(ka="XLSX ან CSV, {most} მბ-მდე.", en="XLSX or CSV, up to {most} MB.")
NO_FILE = Msg(ka="ჯერ აირჩიეთ ფაილი.", en="Choose the file first, please.")
CHECK = Msg(ka="ატვირთვა და შემოწმება", en="Upload and check")
PUBLISH = Msg(ka="გამოქვეყნება", en="Publish")
TO_IMPORTS = Msg(ka="იმპორტები და უკან დაბრუნება", en="Imports, and taking one back")
SENDING = Msg(ka="იტვირთება…", en="Uploading…")
LOST = Msg(
    ka="კავშირი გაწყდა. ფაილი აქ არის, სცადეთ ხელახლა.", en="The connection broke. The file is still here, try again."
)
SIGNED_OUT = Msg(ka="შესვლის ვადა გავიდა. შედით ხელახლა.", en="You were signed out. Please sign in again.")
FAILED = Msg(ka="ვერ ჩაიტვირთა. სცადეთ ხელახლა.", en="It could not be loaded. Try again.")
TOO_LARGE = Msg(ka="ფაილი დიდია: ვიღებთ {most} მბ-მდე.", en="The file is too large: up to {most} MB are taken.")
CHECKED = Msg(
    ka="შემოწმდა, ჯერ არაფერი შეცვლილა. გადამოწმებული გახდება: {taken}. ახალი საბუთით განახლდება: {updated}. "
    "უცვლელი დარჩება: {unchanged}. გადაიდო: {aside}.",
    en="Checked, nothing has changed yet. To become verified: {taken}. To be renewed on a newer paper: {updated}. "
    "Unchanged: {unchanged}. Set aside: {aside}.",
)
NOTHING_NEW = Msg(
    ka="შემოწმდა: გამოსაქვეყნებელი არაფერია. უცვლელია: {unchanged}. გადაიდო: {aside}.",
    en="Checked: there is nothing to publish. Unchanged: {unchanged}. Set aside: {aside}.",
)
PUBLISHED = Msg(
    ka="გამოქვეყნდა. გადამოწმებული გახდა: {taken}. ახალი საბუთით განახლდა: {updated}. უცვლელია: {unchanged}. "
    "გადაიდო: {aside}.",
    en="Published. Became verified: {taken}. Renewed on a newer paper: {updated}. Unchanged: {unchanged}. "
    "Set aside: {aside}.",
)
ASIDE = Msg(ka="გადადებული სტრიქონები", en="Lines set aside")
HEADS = Msg(ka="სტრიქონი|სვეტი|უჯრაში წერია|მიზეზი", en="Row|Column|The cell says|Reason")
MORE_LINES = Msg(ka="კიდევ {n}", en="{n} more")

NO_TABLE = Msg(
    ka="ფაილში ცხრილი ვერ ვიპოვეთ. შეავსეთ „ცარიელი ფორმა (XLSX)“.",
    en="There is no table in the file. Fill in the “Empty form (XLSX)”.",
)
BAD_DAY = Msg(ka="თარიღი ვერ წავიკითხეთ. ნიმუში: 14.05.2026.", en="The date cannot be read: write it as 14.05.2026.")
DAY_OUT = Msg(
    ka="შეამოწმეთ თარიღი: ან ძალიან ძველია, ან ჯერ არ დამდგარა.", en="The date is either far too old or still to come."
)
AFTER_SOURCE = Msg(
    ka="საბუთი წყაროზე გვიანდელია. შეამოწმეთ ორივე თარიღი.",
    en="The paper is later than the source. Check both dates.",
)
NAMELESS = Msg(ka="ჩაწერეთ ამხანაგობის კოდი ან სახელი.", en="Give the association's code or name.")
UNKNOWN = Msg(
    ka="ასეთი ამხანაგობა რეესტრში არ არის. შეამოწმეთ კოდი ან სახელი.",
    en="The register holds no such association. Check the code or the name.",
)
SEVERAL = Msg(
    ka="ამ სახელით რამდენიმე ამხანაგობაა: მიუთითეთ კოდი.", en="Several associations bear this name: give the code."
)
OTHER_NAME = Msg(
    ka="ამ კოდით რეესტრში სხვა სახელია: {name}.", en="Under this code the register has another name: {name}."
)
TWICE = Msg(
    ka="ეს ამხანაგობა სიაში უკვე წერია: სტრიქონი {before}.",
    en="This association stood in the list before, row {before}.",
)
DISPUTED = Msg(
    ka="თავმჯდომარის საკითხი ზუსტდება: ვიდრე არ გაირკვევა, სტრიქონი გადადებულია.",
    en="The question of the chair is being clarified: the line waits until it is settled.",
)
TOO_OLD = Msg(
    ka="წყაროს თარიღიდან ვადა უკვე გასულია: საჭიროა ახალი შემოწმება.",
    en="Counted from the source's date the term has passed: a new check is needed.",
)
OLDER = Msg(ka="რეესტრში უფრო ახალი შემოწმებაა, {day}.", en="The register holds a later check, of {day}.")
