"""Sentences of deadlines: what a citizen and an officer read of a day, and of each change of it."""

from __future__ import annotations

from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.issues import words_bulk

STATE: dict[str, Msg] = {
    "ahead": Msg(ka="პასუხის ვადა: {day}", en="Answer by {day}"),
    "soon": Msg(ka="ვადა ახლოვდება: {day}", en="Due soon: {day}"),
    "past": Msg(ka="ვადა გასულია: {day}", en="Past due: {day}"),
}
MOVED = Msg(ka="ვადა გადაიწია: {day}", en="The date was moved: {day}")
DROPPED = Msg(ka="ვადა მოიხსნა", en="The date was taken away")
WHY: dict[str, Msg] = {
    "promise": Msg(ka="ასეთ პრობლემაზე ეს ვადაა დადგენილი", en="This is the time set for such problems"),
    "emergency": Msg(ka="საფრთხის გამო ვადა მოკლეა", en="The date is near because of the danger"),
    "reopened": Msg(ka="არ მოგვარდა, ამიტომ ვადა მოკლეა", en="The date is near because it was not fixed"),
    "extended": Msg(ka="მიზეზი:", en="Reason:"),
    "waited": Msg(ka="დაემატა ავტორის პასუხის ლოდინის დრო", en="The time of waiting for the author was added"),
    "calendar": Msg(ka="შუაში ერთი დღე უქმედ გამოცხადდა", en="A day in between was declared a day off"),
    "dropped": Msg(ka="საჭიროებების სიაში ვადა არ არის", en="There is no date in the list of needs"),
    "undone": words_bulk.UNDONE,
    "began": Msg(
        ka="პრობლემა მერიას ვადების შემოღებამდე გადაეცა: ვადა ამ დღიდან ითვლება",
        en="The city had it before dates were promised: counted from this day",
    ),
}
RECEIVED = Msg(ka="მივიღეთ {when}", en="Received {when}")

EXTEND = Msg(ka="ვადის გაგრძელება", en="Give more time")
EXTEND_HINT = Msg(
    ka="მიზეზს ავტორი ნახავს. ვადა მის გასვლამდე უნდა გააგრძელოთ.",
    en="The author will read the reason. More time is given before the last day.",
)
UNTIL = Msg(ka="ახალი ვადა", en="New date")
EXTENDED = Msg(ka="ვადა შეიცვალა.", en="The date was changed.")
WRITE_WHY = Msg(ka="ჩაწერეთ, რატომ არის მეტი დრო საჭირო.", en="Write why more time is needed.")
CHOOSE_DAY = Msg(ka="აირჩიეთ დღე.", en="Choose a day.")
NO_CLOCK = Msg(ka="ამ პრობლემას ახლა ვადა არ აქვს.", en="This problem has no date now.")
TOO_LATE = Msg(
    ka="ვადის გაგრძელება მის გასვლამდე {n} დღით ადრე მაინც უნდა მოითხოვოთ.",
    en="More time must be asked for at least {n} day before the end.",
)
OUT_OF_TERM = Msg(
    ka="აირჩიეთ უფრო გვიანი დღე, ვიდრე {after}, და არაუგვიანეს: {most}.",
    en="Choose a day after {after} and not after {most}.",
)

ANY_DUE = Msg(ka="ვადა: ყველა", en="Date: all")
DUE_FILTER: dict[str, Msg] = {
    "past": Msg(ka="ვადა გასულია", en="Past due"),
    "soon": Msg(ka="ვადა ახლოვდება", en="Due soon"),
    "today": Msg(ka="ვადა დღეს იწურება", en="Due today"),
    "none": Msg(ka="ვადის გარეშე", en="Without a date"),
}

NOT_FIXED_WHY: dict[str, Msg] = {
    "nothing": Msg(ka="არაფერი გაკეთებულა", en="Nothing was done"),
    "partly": Msg(ka="ნაწილობრივ გაკეთდა", en="It was done in part"),
    "badly": Msg(ka="უხარისხოდ გაკეთდა", en="It was done badly"),
    "again": Msg(ka="ისევ გაფუჭდა", en="It broke again"),
    "other": Msg(ka="სხვა (ჩაწერეთ)", en="Other (please write)"),
}
NOT_FIXED_TOLD: dict[str, Msg] = {
    **NOT_FIXED_WHY,
    "other": Msg(ka="ავტორი წერს, რომ არ მოგვარდა", en="Not fixed, says the author"),
}
CHOOSE_WHY = Msg(ka="აირჩიეთ, რა დარჩა მოუგვარებელი.", en="Choose what is not right.")
