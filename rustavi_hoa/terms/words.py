"""Sentences of numbers, the calendar, promises and routes."""

from __future__ import annotations

from rustavi_hoa.i18n.message import Msg

DAY_OFF = Msg(ka="უქმე დღე", en="Day off")

_NEW_YEAR = Msg(ka="ახალი წელი", en="New Year's Day")

HOLIDAYS: dict[str, Msg] = {
    each.en: each
    for each in (
        _NEW_YEAR,
        Msg(ka="ქრისტეშობა", en="Christmas Day"),
        Msg(ka="ნათლისღება", en="Epiphany"),
        Msg(ka="დედის დღე", en="Mother's Day"),
        Msg(ka="ქალთა საერთაშორისო დღე", en="International Women's Day"),
        Msg(ka="ეროვნული ერთიანობის დღე", en="National Unity Day"),
        Msg(ka="წითელი პარასკევი", en="Good Friday"),
        Msg(ka="დიდი შაბათი", en="Holy Saturday"),
        Msg(ka="აღდგომა", en="Easter Sunday"),
        Msg(ka="აღდგომის ორშაბათი, მიცვალებულთა მოხსენიების დღე", en="Easter Monday"),
        Msg(ka="ფაშიზმზე გამარჯვების დღე", en="Day of Victory over Fascism"),
        Msg(ka="წმინდა ანდრია პირველწოდებულის დღე", en="Saint Andrew's Day"),
        Msg(
            ka="ოჯახის სიწმინდისა და მშობლების პატივისცემის დღე",
            en="Day of Family Sanctity and Respect for Parents",
        ),
        Msg(ka="დამოუკიდებლობის დღე", en="Independence Day"),
        Msg(ka="მარიამობა", en="Dormition of the Mother of God"),
        Msg(ka="სვეტიცხოვლობა, მცხეთობა", en="Holiday of Svetitskhovloba, Robe of Jesus"),
        Msg(ka="გიორგობა", en="Saint George's Day"),
    )
}
"""Our names by the library's English ones (its Georgian has a genitive for 14 October)."""


LEAD: dict[str, Msg] = {
    "holidays": Msg(
        ka="თუ ვადის ბოლო უქმე დღეა, ის მომდევნო სამუშაო დღეზე გადადის. დადგენილებით გამოცხადებული დღე აქ დაამატეთ.",
        en="A deadline never ends on a day off: it moves to a working day. Add here a day declared by decree.",
    ),
    "promises": Msg(
        ka="რამდენ ხანში უპასუხებს მერია. ცვლილება ახალ პრობლემებზე მოქმედებს; უკვე მიცემული ვადა არ იცვლება.",
        en="How soon City Hall answers. A change holds for new problems; a date already given stays.",
    ),
    "routes": Msg(
        ka="რომელ სამსახურს შესთავაზებს პლატფორმა პრობლემას. გადაწყვეტილებას ადამიანი იღებს.",
        en="Which service the platform suggests for a problem. A person decides.",
    ),
}
YEAR = Msg(ka="წელი", en="Year")
WEEKDAYS = (
    Msg(ka="ორშაბათი", en="Monday"),
    Msg(ka="სამშაბათი", en="Tuesday"),
    Msg(ka="ოთხშაბათი", en="Wednesday"),
    Msg(ka="ხუთშაბათი", en="Thursday"),
    Msg(ka="პარასკევი", en="Friday"),
    Msg(ka="შაბათი", en="Saturday"),
    Msg(ka="კვირა", en="Sunday"),
)
DAY_AND_WEEKDAY = Msg(ka="{day}, {weekday}", en="{weekday}, {day}")
OFF = Msg(ka="უქმე დღე", en="Day off")
WORKED = Msg(ka="სამუშაო დღე", en="Working day")
OFF_NAMED = Msg(ka="უქმე: {name}", en="Day off: {name}")
WORKED_NAMED = Msg(ka="სამუშაო: {name}", en="Working day: {name}")
NOT_IN_TABLE = Msg(ka="კალენდარში არ იყო", en="Not in the calendar")
USUAL = Msg(ka="საწყისი წესი", en="The first rule")
AMOUNT: dict[str, Msg] = {
    "days": Msg(ka="{n} დღე", en="Days: {n}"),
    "working_days": Msg(ka="{n} სამუშაო დღე", en="Working days: {n}"),
    "months": Msg(ka="{n} თვე", en="Months: {n}"),
}
UNIT: dict[str, Msg] = {
    "days": Msg(ka="დღე", en="days"),
    "working_days": Msg(ka="სამუშაო დღე", en="working days"),
    "months": Msg(ka="თვე", en="months"),
}
UNIT_HEAD = Msg(ka="ერთეული", en="Unit")

ADD_DAY = Msg(ka="დღის დამატება", en="Add a day")
DAY = Msg(ka="დღე", en="Day")
KIND = Msg(ka="რა დღეა", en="What day it is")
NAME_KA = Msg(ka="დასახელება ქართულად", en="Name in Georgian")
NAME_EN = Msg(ka="დასახელება ინგლისურად (სურვილისამებრ)", en="Name in English (optional)")
SOURCE = Msg(ka="საფუძველი: დადგენილება, N, თარიღი", en="Ground: decree, number, date")
SOURCE_IS = Msg(ka="საფუძველი: {source}", en="Ground: {source}")
SAVE = Msg(ka="შენახვა", en="Save")
SAVED = Msg(ka="შენახულია.", en="Saved.")
NOTHING_CHANGED = Msg(ka="არაფერი შეცვლილა.", en="Nothing has changed.")
DAY_SAVED = Msg(
    ka="დღე შენახულია. ღია ვადები ახლა ითვლება თავიდან.", en="The day is saved. Open deadlines are being counted anew."
)
REMOVE = Msg(ka="ამოღება", en="Take out")
REMOVED = Msg(ka="ამოღებულია.", en="Taken out.")
ADD_ROUTE = Msg(ka="ცალკე წესი ერთი ადგილისთვის", en="A rule of its own for one place")
CATEGORY = Msg(ka="კატეგორია", en="Category")
PLACE = Msg(ka="ადგილი", en="Place")
SERVICE = Msg(ka="სამსახური", en="Service")
NOTE = Msg(ka="შენიშვნა (სურვილისამებრ)", en="Note (optional)")
CHOOSE = Msg(ka="აირჩიეთ", en="Choose")
ONLY_AT = Msg(ka="მხოლოდ ერთ ადგილას", en="At one place only")
HISTORY = Msg(ka="ბოლო ცვლილებები", en="Last changes")
NO_HISTORY = Msg(ka="ჯერ არაფერი შეცვლილა.", en="Nothing has been changed yet.")
FROM_TO = Msg(ka="იყო: {before} · არის: {after}", en="Was: {before} · is: {after}")
UNDO = Msg(ka="უკან დაბრუნება", en="Undo")
UNDONE = Msg(ka="დაბრუნდა, როგორც იყო.", en="Put back as it was.")
CHANGED_SINCE = Msg(
    ka="ეს ჩანაწერი მას შემდეგ კიდევ შეიცვალა. ნახეთ ბოლო ცვლილებები.",
    en="This entry has been changed again since. Look at the last changes.",
)
EMERGENCY_NOTE = Msg(
    ka="საფრთხის შემცველი და ხელახლა გახსნილი პრობლემის მოკლე ვადა პარამეტრებშია.",
    en="The short terms for dangerous and reopened problems stand in the settings.",
)

CHOOSE_DAY = Msg(ka="აირჩიეთ დღე {since} წლიდან {until} წლის ჩათვლით.", en="Choose a day of the years {since}-{until}.")
CHOOSE_KIND = Msg(ka="აირჩიეთ, უქმეა თუ სამუშაო.", en="Choose whether it is off or worked.")
WRITE_NAME = Msg(ka="ჩაწერეთ დღის დასახელება.", en="Write the name of the day.")
WRITE_SOURCE = Msg(ka="ჩაწერეთ, რა არის საფუძველი.", en="Write on what ground.")
WRITE_TERM = Msg(ka="ჩაწერეთ მთელი რიცხვი და აირჩიეთ ერთეული.", en="Enter a whole number and choose the unit.")
TOO_LONG_TERM = Msg(ka="ჩაწერეთ 1-დან {most}-მდე.", en="Enter from 1 to {most}.")
CHOOSE_CATEGORY = Msg(ka="აირჩიეთ კატეგორია.", en="Choose a category.")
CHOOSE_PLACE = Msg(ka="აირჩიეთ ადგილი.", en="Choose a place.")
CHOOSE_SERVICE = Msg(ka="აირჩიეთ სამსახური.", en="Choose a service.")
