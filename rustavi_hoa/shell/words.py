"""Sentences that any page may need."""

from __future__ import annotations

from rustavi_hoa.i18n.message import Msg

APP = Msg(ka="რუსთავის ამხანაგობები", en="Rustavi associations")
HOME = Msg(ka="მთავარი", en="Home")
ISSUES = Msg(ka="პრობლემები", en="Problems")
REPORT = Msg(ka="ახალი", en="New")
CHAT = Msg(ka="ჩატი", en="Chat")
MORE = Msg(ka="მეტი", en="More")
LETTERS = Msg(ka="მიმართვები", en="Applications")
ENTER = Msg(ka="რეგისტრაცია", en="Register one")
RECEPTIONS = Msg(ka="მიღება", en="Receptions")
TASKS = Msg(ka="დავალებები", en="Tasks")
MY_LETTERS = Msg(ka="ჩემი მიმართვები", en="My applications")
WRITE_LETTER = Msg(ka="მიმართვა მერიას", en="Write to City Hall")
MAKE_LETTER = Msg(ka="ოფიციალურ მიმართვად გაფორმება", en="Make it an official application")
NOTICES = Msg(ka="შეტყობინებები", en="Notifications")
BUILDING = Msg(ka="კორპუსი", en="Building")
MY_QUEUE = Msg(ka="ჩემი სია", en="My list")
ALL_ISSUES = Msg(ka="ყველა პრობლემა", en="All problems")
MAP = Msg(ka="რუკა", en="Map")
WORKS = Msg(ka="სერვისები და პროექტები", en="Services and projects")
DOCUMENTS = Msg(ka="საბუთები", en="Documents")
ELSEWHERE = Msg(ka="სხვა ორგანიზაციებთან", en="With other bodies")
TEMPLATES = Msg(ka="პასუხის ნიმუშები", en="Answer templates")
HOUSEHOLDS = Msg(ka="ოჯახები, რომელთა სახელით მოქმედებთ", en="Households you act for")
HUNG = Msg(ka="გაკრული ფურცლები", en="Papers hung on doors")
OUTAGES = Msg(ka="გათიშვები და სამუშაოები", en="Outages and works")
INQUIRIES = Msg(ka="გამოკითხვა", en="Inquiries")
STOCK = Msg(ka="ფოტოები", en="Photos")
STATEMENTS = Msg(ka="მოხსენებები", en="Reports")
BOARD = Msg(ka="მართვის პანელი", en="Dashboard")
BUILDINGS = Msg(ka="კორპუსები", en="Buildings")
REGISTER = Msg(ka="რეესტრი", en="Register")
TERMS = Msg(ka="ვადები და კალენდარი", en="Deadlines and calendar")
AUDIT = Msg(ka="აღრიცხვა", en="Audit")
PEOPLE = Msg(ka="მობინადრეები", en="Residents")
STAFF = Msg(ka="თანამშრომლები", en="Staff")
API_KEYS = Msg(ka="სხვა პროგრამების გასაღებები", en="Keys of other programs")
OPEN_LIST = Msg(ka="საჯარო სია", en="Public list")
VERIFICATION = Msg(ka="გადამოწმება", en="Verification")
PASSPORTS = Msg(ka="პასპორტები", en="Passports")
PILOT = Msg(ka="საცდელი ეტაპი", en="Pilot")
REPORTED = Msg(ka="გადმოცემული გზავნილები", en="Reported messages")
SETTINGS = Msg(ka="პარამეტრები", en="Settings")
MENU = Msg(ka="მენიუ", en="Menu")
MAIN_MENU = Msg(ka="მთავარი მენიუ", en="Main menu")
SKIP = Msg(ka="შინაარსზე გადასვლა", en="Skip to content")
LANGUAGE = Msg(ka="ენა", en="Language")
IN_GEORGIAN = Msg(ka="ქართული", en="ქართული (Georgian)")
IN_ENGLISH = Msg(ka="English (ინგლისური)", en="English")
HELP = Msg(ka="რა არის ეს ეკრანი", en="What is this screen")
LOADING = Msg(ka="იტვირთება…", en="Loading…")
LOST_LINK = Msg(ka="კავშირი გაწყდა, ვცდილობთ აღდგენას…", en="The connection is lost, we are trying to restore it…")
CLOSE = Msg(ka="დახურვა", en="Close")
BACK = Msg(ka="უკან", en="Back")
WENT_WRONG = Msg(
    ka="ვერ შესრულდა. სცადეთ ხელახლა; თუ განმეორდა, მოგვწერეთ კოდი {code}.",
    en="This could not be done. Please try again; if it happens again, send us the code {code}.",
)
NEW_VERSION = Msg(
    ka="პლატფორმა განახლდა. გახსენით გვერდი თავიდან.", en="The platform was updated. Open the page again."
)
BROKEN = Msg(ka="გვერდი ვერ გაიხსნა.", en="This page could not be shown.")
BROKEN_HINT = Msg(
    ka="შეცდომა უკვე ჩავიწერეთ. გახსენით გვერდი თავიდან; თუ განმეორდა, დაიწყეთ მთავარი გვერდიდან.",
    en="We have recorded the error. Open the page again; if it happens again, start from the home page.",
)
OPEN_AGAIN = Msg(ka="თავიდან გახსნა", en="Open again")
NO_PAGE = Msg(ka="ასეთი გვერდი არ არის.", en="There is no such page.")
NO_PAGE_HINT = Msg(
    ka="შეამოწმეთ მისამართი ან დაიწყეთ მთავარი გვერდიდან.", en="Check the address, or start from the home page."
)
NOT_FOUND = Msg(
    ka="ეს გვერდი ან ჩანაწერი ვერ მოიძებნა. დაიწყეთ მთავარი გვერდიდან.",
    en="This page or record was not found. Please start from the home page.",
)
DENIED = Msg(
    ka="ამ მოქმედების უფლება არ გაქვთ. თუ ის გჭირდებათ, დაუკავშირდით „რუსთავის კორპუსს“.",
    en="You may not do this. If you need it, contact Rustavi Korpusi.",
)
COME_IN = Msg(ka="შესვლა", en="Sign in")
FOR_KNOWN = Msg(ka="ამ გვერდის სანახავად შედით სისტემაში.", en="Sign in to see this page.")
SIGNED_OUT = Msg(ka="გთხოვთ, შეხვიდეთ ხელახლა.", en="Please sign in again.")
TOO_MANY = Msg(
    ka="ბევრი მოთხოვნა იყო. გთხოვთ, სცადოთ {seconds} წამის შემდეგ.",
    en="There were many requests. Please try again in {seconds} seconds.",
)
PILOT_LINE = Msg(
    ka="საცდელი ეტაპია: ეს ჩანაწერი ოფიციალურ განცხადებას არ ცვლის.",
    en="This is a pilot: a record here does not replace an official application.",
)
PUBLIC = Msg(ka="კორპუსების საჯარო რეესტრი", en="Public register of buildings")
FEEDBACK = Msg(ka="აზრის გაზიარება", en="Give feedback")
CITY_HALL = Msg(ka="რუსთავის მერია", en="Rustavi City Hall")
