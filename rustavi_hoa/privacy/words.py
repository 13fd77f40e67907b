"""Sentences of one's own data: seeing, taking, correcting, closing."""

from __future__ import annotations

from rustavi_hoa.i18n.message import Msg

TITLE = Msg(ka="ჩემი მონაცემები", en="My data")
LEAD = Msg(
    ka="რას ინახავს პლატფორმა თქვენზე, რისთვის და რამდენ ხანს.",
    en="What the platform holds about you, why and for how long.",
)
GROUND = Msg(ka="საფუძველი", en="Legal ground")
KEPT = Msg(ka="რამდენ ხანს", en="How long")
AFTER = Msg(ka="ანგარიშის წაშლის შემდეგ", en="After the account is erased")
ALL_GONE = Msg(ka="იშლება მთლიანად.", en="All of it is erased.")
TAKE = Msg(ka="ასლის წაღება", en="Take a copy")
TAKE_LEAD = Msg(
    ka="ერთ არქივშია ყველაფერი: წასაკითხი გვერდი, ფაილი სხვა პროგრამისთვის და თქვენი ფოტოები.",
    en="One archive holds it all: a page to read, a file for other programs, and your photos.",
)
DOWNLOAD_ZIP = Msg(ka="არქივის ჩამოტვირთვა", en="Download the archive")
DOWNLOAD_JSON = Msg(ka="მხოლოდ მონაცემები (JSON)", en="Data only (JSON)")
CORRECT = Msg(ka="შესწორება", en="Put right")
CORRECT_LEAD = Msg(
    ka="სახელს, საკონტაქტოს და ბინას თქვენს გვერდზე ასწორებთ; რეესტრში შესწორებას იქვე ითხოვთ.",
    en="Your name, contact and apartment are put right on your page; ask there to correct the register.",
)
TO_PROFILE = Msg(ka="ჩემი გვერდი", en="My page")
TO_CHOICES = Msg(ka="ცნობების არჩევანი", en="Choices of notices")
TO_NOTICE = Msg(ka="მონაცემთა დაცვის წესები", en="Privacy notice")
WHO_LOOKED = Msg(ka="ვინ ნახა ჩემი მონაცემები", en="Who saw my data")
WHO_LOOKED_LEAD = Msg(
    ka="აქ იწერება, როცა თანამშრომელი ან თავმჯდომარე თქვენს სრულ სახელს, ტელეფონს ან ელფოსტას ნახულობს.",
    en="A line is written when staff or a chairperson sees your full name, telephone or e-mail.",
)
NOBODY_LOOKED = Msg(ka="ჯერ არავის უნახავს.", en="Nobody has looked yet.")
CLOSE = Msg(ka="ანგარიშის დახურვა", en="Close the account")
CLOSE_LEAD = Msg(
    ka="ანგარიში მაშინვე დაიხურება და {n} დღის შემდეგ წაიშლება: სახელი, ტელეფონი, ელფოსტა, შესვლები, ცნობები. "
    "პრობლემები და შეტყობინებები დარჩება, ავტორი იქნება „ყოფილი მცხოვრები“. რეგისტრირებული მიმართვები, ოქმები და "
    "აუდიტი კანონით რჩება. {n} დღეში დაბრუნება შეგიძლიათ.",
    en="The account closes at once and is erased after {n} days: name, telephone, e-mail, sign-ins, notices. Problems "
    "and messages stay, by “former resident”. Registered applications, minutes and the audit stay by law. You can come "
    "back within {n} days.",
)
CHAIR_WARNING = Msg(
    ka="თქვენ თავმჯდომარე ხართ: როლიც დასრულდება და დაბრუნებისას არ აღდგება. ჯერ საქმეები გადააბარეთ.",
    en="You are a chairperson: that role ends too and does not come back. Hand your matters over first.",
)
STAFF_FIRST = Msg(
    ka="თანამშრომლის ანგარიშს ადმინისტრატორი ხურავს: ჯერ როლი უნდა დასრულდეს.",
    en="An administrator closes the account of staff: the role has to end first.",
)
PASSWORD = Msg(ka="თქვენი პაროლი", en="Your password")
WRONG_PASSWORD = Msg(ka="პაროლი არ ემთხვევა.", en="The password does not match.")
BACK_TITLE = Msg(ka="დახურული ანგარიში", en="A closed account")
BACK_LEAD = Msg(
    ka="თუ ანგარიში დახურეთ და ვადა არ გასულა, აქ დააბრუნებთ.",
    en="If you closed your account and its time has not run out, open it again here.",
)
CLOSED = Msg(
    ka="ანგარიში დაიხურა. ყველა მოწყობილობიდან გახვედით.",
    en="The account is closed. You are signed out on every device.",
)
BACK = Msg(ka="ანგარიშის დაბრუნება", en="Open it again")
CAME_BACK = Msg(ka="ანგარიში ისევ თქვენია. ახლა შედით.", en="The account is yours again. Now sign in.")
WRONG_BACK = Msg(
    ka="ასეთი დახურული ანგარიში არ არის ან პაროლი არ ემთხვევა.",
    en="There is no such closed account, or the password does not match.",
)
CONTACT = Msg(ka="ტელეფონი ან ელფოსტა", en="Telephone or e-mail")
SIGN_IN = Msg(ka="შესვლა", en="Sign in")
LETTER_CLOSED = Msg(
    ka="თქვენი ანგარიში დაიხურა და {day} წაიშლება. თუ ეს თქვენ არ ყოფილხართ ან გადაიფიქრეთ, დააბრუნეთ: {path}",
    en="Your account is closed and will be erased on {day}. If it was not you, or you changed your mind, open it "
    "again: {path}",
)
ROLE_ENDED = Msg(ka="ანგარიში დაიხურა", en="The account was closed")
EXPORT_TITLE = Msg(ka="ჩემი მონაცემები რუსთავის ამხანაგობების პლატფორმაზე", en="My data on Rustavi's HOA platform")
EXPORT_MADE = Msg(ka="ასლი გაკეთდა: {at}", en="Copy made: {at}")
EXPORT_PHOTO = Msg(ka="ფოტო {name}", en="Photo {name}")

FIELDS: dict[str, Msg] = {
    "full_name": Msg(ka="სრული სახელი", en="full name"),
    "phone": Msg(ka="ტელეფონი", en="telephone"),
    "email": Msg(ka="ელფოსტა", en="e-mail"),
    "contact": Msg(ka="საკონტაქტო", en="contact"),
    "address": Msg(ka="მისამართი", en="address"),
}
"""What may be seen of a person."""
