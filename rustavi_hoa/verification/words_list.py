"""Why a line of the checked list was set aside."""

from __future__ import annotations

from rustavi_hoa.i18n.message import Msg

NO_TABLE = Msg(ka="ფაილში ცხრილი ვერ ვიპოვეთ.", en="There is no table in the file.")
BAD_DAY = Msg(
    ka="თარიღი ვერ წავიკითხეთ: ჩაწერეთ ასე, 14.05.2026.", en="The date cannot be read: write it as 14.05.2026."
)
DAY_OUT = Msg(ka="თარიღი ან ძალიან ძველია, ან ჯერ არ დამდგარა.", en="The date is either far too old or still to come.")
AFTER_SOURCE = Msg(
    ka="საბუთი წყაროზე გვიანდელია: რომელიმე თარიღი შეცდომაა.",
    en="The paper is later than the source: one of the dates is wrong.",
)
NAMELESS = Msg(ka="ჩაწერეთ ამხანაგობის კოდი ან სახელი.", en="Give the association's code or name.")
UNKNOWN = Msg(ka="ასეთი ამხანაგობა რეესტრში არ არის.", en="The register holds no such association.")
SEVERAL = Msg(
    ka="ამ სახელით რამდენიმე ამხანაგობაა: მიუთითეთ კოდი.", en="Several associations bear this name: give the code."
)
OTHER_NAME = Msg(
    ka="ამ კოდით რეესტრში სხვა სახელია: {name}.", en="Under this code the register has another name: {name}."
)
TWICE = Msg(
    ka="ეს ამხანაგობა სიაში უკვე იყო, სტრიქონი {before}.", en="This association stood in the list before, row {before}."
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
