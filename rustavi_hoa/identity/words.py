"""Sentences of people's doors."""

from __future__ import annotations

from rustavi_hoa.i18n.message import Msg

SIGN_IN = Msg(ka="შესვლა", en="Sign in")
SIGN_OUT = Msg(ka="გასვლა", en="Sign out")
CONTACT = Msg(ka="ტელეფონის ნომერი ან ელფოსტა", en="Phone number or e-mail")
PASSWORD = Msg(ka="პაროლი", en="Password")
WRONG_SIGN_IN = Msg(
    ka="ნომერი (ელფოსტა) ან პაროლი არ ემთხვევა. შეამოწმეთ და სცადეთ ხელახლა.",
    en="The number (e-mail) or the password does not match. Please check them and try again.",
)
UNKNOWN_LANGUAGE = Msg(ka="აირჩიეთ ენა სიიდან.", en="Choose a language from the list.")
APP = Msg(ka="რუსთავის ამხანაგობები", en="Rustavi associations")
OWNER = Msg(ka="მესაკუთრე", en="Owner")
TENANT = Msg(ka="დამქირავებელი", en="Tenant")
FAMILY = Msg(ka="ოჯახის წევრი", en="Family member")
KINDS = {"owner": OWNER, "tenant": TENANT, "family": FAMILY}
ROLES = {
    "resident": Msg(ka="მობინადრე", en="Resident"),
    "chairperson": Msg(ka="თავმჯდომარე", en="Chairperson"),
    "board": Msg(ka="გამგეობის წევრი", en="Board member"),
    "operator": Msg(ka="„რუსთავის კორპუსის“ ოპერატორი", en="Korpusi operator"),
    "inspector": Msg(ka="ინსპექტორი", en="Inspector"),
    "officer": Msg(ka="თანამშრომელი", en="Officer"),
    "head": Msg(ka="სამსახურის უფროსი", en="Head of service"),
    "apparatus": Msg(ka="აპარატის უფროსი", en="Head of apparatus"),
    "registry": Msg(ka="კანცელარია", en="Registry"),
    "duty": Msg(ka="მორიგე", en="Duty officer"),
    "lawyer": Msg(ka="იურისტი", en="Lawyer"),
    "mayor": Msg(ka="მერი ან მერის მოადგილე", en="Mayor or deputy mayor"),
    "analyst": Msg(ka="ანალიტიკოსი", en="Analyst"),
    "council": Msg(ka="საკრებულოს წევრი", en="Council member"),
    "admin": Msg(ka="ადმინისტრატორი", en="Administrator"),
}
ADDRESS_AND_FLAT = Msg(ka="{address}, ბინა {apartment}", en="{address}, apartment {apartment}")
FLAT = Msg(ka="ბინა {number}", en="Apartment {number}")
ENTRANCE = Msg(ka="სადარბაზო {number}", en="Entrance {number}")
NO_ACCOUNT = Msg(ka="ჯერ არ დარეგისტრირებულხართ?", en="Not signed up yet?")
JOIN = Msg(ka="რეგისტრაცია", en="Sign up")
FORGOT = Msg(ka="პაროლი დაგავიწყდათ?", en="Forgot your password?")
CITY_HALL = Msg(ka="რუსთავის მერია", en="Rustavi City Hall")
NUMBERS = Msg(ka="სასარგებლო ნომრები", en="Useful numbers")
MORE = Msg(ka="მეტი", en="More")
MY_BUILDING = Msg(ka="ჩემი კორპუსი", en="My building")
ANNOUNCEMENTS = Msg(ka="განცხადებები", en="Announcements")
LANGUAGE = Msg(ka="ენა", en="Language")
DATA_DESK = Msg(ka="მონაცემთა დაცვა", en="Data protection")
MY_DATA = Msg(ka="ჩემი მონაცემები", en="My data")
PRIVACY = Msg(ka="როგორ მუშავდება მონაცემები", en="How data is handled")
