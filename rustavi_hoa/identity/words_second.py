"""Sentences of the two-step sign-in."""

from __future__ import annotations

from rustavi_hoa.i18n.message import Msg

TITLE = Msg(ka="ორსაფეხურიანი შესვლა", en="Two-step sign-in")
LEAD_CODE = Msg(
    ka="{name}, ჩაწერეთ კოდი, რომელსაც კოდების აპლიკაცია გაჩვენებთ.",
    en="{name}, enter the code that your authenticator app shows.",
)
CODE = Msg(ka="კოდი აპლიკაციიდან ან ფურცლიდან", en="Code from the app or from your paper")
CODE_HINT = Msg(
    ka="ტელეფონი თან არ გაქვთ? ჩაწერეთ ერთ-ერთი სარეზერვო კოდი.",
    en="No phone at hand? Enter one of your recovery codes.",
)
GO_ON = Msg(ka="გაგრძელება", en="Go on")
LOST = Msg(
    ka="არც ტელეფონი გაქვთ და არც სარეზერვო კოდები? ადმინისტრატორი პირადად დაგეხმარებათ.",
    en="Neither the phone nor the recovery codes? An administrator will help you in person.",
)
LEAD_SET_UP = Msg(
    ka="{name}, თქვენი როლი ბევრი კორპუსის მონაცემებს ხედავს, ამიტომ პაროლთან ერთად კოდიც გჭირდებათ.",
    en="{name}, your role sees the data of many buildings, so you need a code as well as the password.",
)
STEP_APP = Msg(
    ka="1. დააყენეთ ტელეფონზე კოდების აპლიკაცია, მაგალითად, Google Authenticator ან FreeOTP.",
    en="1. Install an authenticator app on your phone, for example Google Authenticator or FreeOTP.",
)
STEP_SCAN = Msg(
    ka="2. აპლიკაციით დაასკანერეთ ეს QR კოდი.",
    en="2. Scan this QR code with the app.",
)
STEP_TYPE = Msg(ka="ვერ ასკანერებთ? ჩაწერეთ აპლიკაციაში ეს გასაღები:", en="Cannot scan it? Type this key into the app:")
STEP_CODE = Msg(ka="3. ჩაწერეთ კოდი, რომელსაც აპლიკაცია გაჩვენებთ.", en="3. Enter the code that the app shows.")
APP_CODE = Msg(ka="6-ციფრიანი კოდი აპლიკაციიდან", en="6-digit code from the app")
TURN_ON = Msg(ka="ჩართვა", en="Turn it on")
QR = Msg(ka="QR კოდი კოდების აპლიკაციისთვის", en="QR code for the authenticator app")
AGAIN = Msg(ka="თავიდან შესვლა", en="Sign in again")

WRONG = Msg(
    ka="კოდი არ ემთხვევა ან უკვე გამოყენებულია. დაელოდეთ შემდეგ კოდს და სცადეთ ხელახლა.",
    en="The code does not match or was used already. Wait for the next code and try again.",
)
WRONG_FIRST = Msg(
    ka="კოდი არ ემთხვევა. შეამოწმეთ, სწორია თუ არა ტელეფონის საათი, და სცადეთ შემდეგი კოდი.",
    en="The code does not match. Check that the phone's clock is right and try the next code.",
)
LOCKED = Msg(
    ka="ბევრი არასწორი კოდი იყო. სცადეთ {minutes} წუთის შემდეგ.",
    en="There were many wrong codes. Try again in {minutes} minutes.",
)
STEP_GONE = Msg(
    ka="ამ შესვლის დრო გავიდა ან ბევრი ცდა იყო. შედით თავიდან.",
    en="This sign-in took too long or was tried too often. Please sign in again.",
)
NO_FACTOR = Msg(
    ka="ჯერ ჩართეთ ორსაფეხურიანი შესვლა თქვენს პროფილში.", en="Turn on two-step sign-in in your profile first."
)
DEMANDED = Msg(
    ka="თქვენი როლისთვის ორსაფეხურიანი შესვლა სავალდებულოა.", en="Two-step sign-in is required for your role."
)

ABOUT = Msg(
    ka="პაროლის გარდა შესვლისას კოდსაც ჩაწერთ: პაროლი რომც გაიგონ, თქვენს ანგარიშში ვერ შევლენ.",
    en="You enter a code as well as the password: whoever learns the password still cannot get in.",
)
IS_ON = Msg(ka="ჩართულია: {when}", en="On since: {when}")
IS_OFF = Msg(ka="გამორთულია", en="Off")
CODES = Msg(ka="სარეზერვო კოდები", en="Recovery codes")
CODES_LEAD = Msg(
    ka="ათი კოდი იმ დღისთვის, როცა ტელეფონი თან არ გაქვთ. თითოეული ერთხელ მოქმედებს.",
    en="Ten codes for the day when you do not have the phone. Each works once.",
)
CODES_LEFT = Msg(ka="დარჩენილია: {n}", en="Left: {n}")
CODES_ONCE = Msg(
    ka="ეს კოდები მხოლოდ ახლა ჩანს. ამობეჭდეთ ან გადაწერეთ და ტელეფონისგან ცალკე შეინახეთ.",
    en="These codes are shown only now. Print them or write them down, and keep them apart from the phone.",
)
MAKE_CODES = Msg(ka="ახალი სარეზერვო კოდები", en="New recovery codes")
PRINT_CODES = Msg(ka="კოდების ამობეჭდვა", en="Print the codes")
NEW_APP = Msg(ka="სხვა ტელეფონზე გადატანა", en="Move to another phone")
REMOVE = Msg(ka="გამორთვა", en="Turn it off")
REMOVED = Msg(ka="ორსაფეხურიანი შესვლა გამორთულია.", en="Two-step sign-in is off.")
PAPER_NAME = Msg(ka="{name} · {day}", en="{name} · {day}")

RESET = Msg(ka="მეორე საფეხურის მოხსნა", en="Reset the second step")
RESET_ASK = Msg(
    ka="ჯერ პირადად დარწმუნდით, ვის ეხმარებით. მისი ყველა მოწყობილობა გამოვა და შემდეგი შესვლისას კოდების "
    "აპლიკაციას თავიდან დააყენებს.",
    en="Make sure in person whom you are helping. All their devices are signed out, and at the next sign-in they set "
    "an authenticator app up anew.",
)
OWN_CODE = Msg(ka="თქვენი კოდი აპლიკაციიდან", en="Your own code from the app")
RESET_DONE = Msg(ka="მეორე საფეხური მოხსნილია.", en="The second step was reset.")
NOT_ONESELF = Msg(
    ka="საკუთარი კოდების შესაცვლელად გახსენით პროფილი.", en="To change your own codes, open your profile."
)
HAS_ONE = Msg(ka="ორსაფეხურიანი შესვლა ჩართულია", en="two-step sign-in is on")
HAS_NONE = Msg(ka="ორსაფეხურიანი შესვლა ჯერ არ ჩაურთავს", en="two-step sign-in not set up yet")

LETTER_SET_UP = Msg(
    ka="თქვენს ანგარიშზე ორსაფეხურიანი შესვლა ჩაირთო. თუ ეს თქვენ არ ყოფილხართ, მაშინვე დაუკავშირდით ადმინისტრატორს.",
    en="Two-step sign-in was set up for your account. If it was not you, contact an administrator at once.",
)
LETTER_REMOVED = Msg(
    ka="თქვენს ანგარიშზე ორსაფეხურიანი შესვლა გამოირთო. თუ ეს თქვენ არ ყოფილხართ, შეცვალეთ პაროლი.",
    en="Two-step sign-in was turned off for your account. If it was not you, change your password.",
)
LETTER_RECOVERY = Msg(
    ka="თქვენს ანგარიშზე სარეზერვო კოდი გამოიყენეს. დარჩენილია: {left}. თუ ეს თქვენ არ ყოფილხართ, დაუკავშირდით "
    "ადმინისტრატორს.",
    en="A recovery code of your account was used. Left: {left}. If it was not you, contact an administrator.",
)
LETTER_LOCKED = Msg(
    ka="ვიღაცამ, ვინც თქვენი პაროლი იცის, ბევრჯერ ჩაწერა არასწორი კოდი. თუ ეს თქვენ არ ყოფილხართ, შეცვალეთ პაროლი.",
    en="Somebody who knows your password entered many wrong codes. If it was not you, change your password.",
)
LETTER_RESET = Msg(
    ka="ადმინისტრატორმა თქვენი მეორე საფეხური მოხსნა. შემდეგი შესვლისას კოდების აპლიკაციას თავიდან დააყენებთ.",
    en="An administrator reset your second step. At the next sign-in you set an authenticator app up anew.",
)
