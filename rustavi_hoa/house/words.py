"""Sentences of the settings."""

from __future__ import annotations

from rustavi_hoa.i18n.message import Msg

TITLE = Msg(ka="პარამეტრები", en="Settings")
SAVE = Msg(ka="შენახვა", en="Save")
SAVED = Msg(ka="შენახულია.", en="Saved.")
NEEDS_NUMBER = Msg(ka="ჩაწერეთ რიცხვი 1-დან 999-მდე.", en="Enter a number from 1 to 999.")
NEEDS_PHONE = Msg(
    ka="ჩაწერეთ ტელეფონის ნომერი ციფრებით ან დატოვეთ ცარიელი.", en="Enter a telephone number, or leave it empty."
)

SETTINGS_LEAD = Msg(
    ka="ცვლილება მაშინვე მოქმედებს მთელ პლატფორმაზე და იწერება ისტორიაში.",
    en="A change takes effect on the whole platform at once and is written in the history.",
)
DAYS = Msg(ka="დღეები და რიცხვები", en="Days and counts")
PHONES = Msg(ka="სასარგებლო ნომრები", en="Useful numbers")
PHONES_HINT = Msg(ka="ცარიელი ნომერი არსად ჩანს.", en="An empty number is not shown anywhere.")
NOTHING_CHANGED = Msg(ka="არაფერი შეცვლილა.", en="Nothing has changed.")
HISTORY = Msg(ka="ბოლო ცვლილებები", en="Last changes")
NO_HISTORY = Msg(ka="ჯერ არაფერი შეცვლილა.", en="Nothing has been changed yet.")
FROM_TO = Msg(ka="იყო: {before} · არის: {after}", en="Was: {before} · is: {after}")
NUMBERS = Msg(ka="სასარგებლო ნომრები", en="Useful numbers")
NUMBERS_LEAD = Msg(
    ka="საფრთხის დროს ჯერ დარეკეთ და შემდეგ დააფიქსირეთ პრობლემა.",
    en="If there is danger, call first and report the problem afterwards.",
)
CALL = Msg(ka="დარეკვა: {number}", en="Call {number}")

LABELS: dict[str, Msg] = {
    "answer_days": Msg(
        ka="რამდენ დღეში გადადის უპასუხო პრობლემა მერიაში", en="Days until an unanswered problem goes to City Hall"
    ),
    "silent_days": Msg(
        ka="რამდენ დღეში იხურება შესრულებული პრობლემა, თუ ავტორი არ პასუხობს",
        en="Days until a finished problem closes when its author is silent",
    ),
    "edit_minutes": Msg(ka="რამდენ წუთში შეუძლია ავტორს შესწორება", en="Minutes in which the author may still edit"),
    "old_days": Msg(ka="რამდენი დღის შემდეგ ითვლება ძველად", en="Days after which a problem counts as old"),
    "public_minimum": Msg(ka="უმცირესი რიცხვი საჯარო სტატისტიკაში", en="Smallest number shown to the public"),
    "lift_check_years": Msg(ka="რამდენ წელიწადში ერთხელ მოწმდება ლიფტი", en="Years between inspections of a lift"),
    "lift_warn_months": Msg(
        ka="რამდენი თვით ადრე ვაფრთხილებთ ლიფტის შემოწმებაზე", en="Months of warning before a lift's inspection"
    ),
    "verification_months": Msg(
        ka="რამდენი თვე მოქმედებს ამხანაგობის გადამოწმება", en="Months for which an association's check holds"
    ),
    "number_emergency": Msg(ka="გადაუდებელი დახმარება", en="Emergency"),
    "number_city": Msg(ka="მერიის ცხელი ხაზი", en="City Hall line"),
    "number_gas": Msg(ka="გაზი", en="Gas"),
    "number_water": Msg(ka="წყალი", en="Water"),
    "number_power": Msg(ka="ელექტროობა", en="Electricity"),
    "number_lift": Msg(ka="ლიფტის სამსახური", en="Lift service"),
    "number_operator": Msg(ka="„რუსთავის კორპუსი“", en="Rustavi Korpusi"),
}
