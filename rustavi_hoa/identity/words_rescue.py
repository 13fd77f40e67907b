"""Sentences of a forgotten password, of one's own page and of sessions."""

from __future__ import annotations

from rustavi_hoa.i18n.message import Msg

FORGOT_TITLE = Msg(ka="პაროლის აღდგენა", en="Restore the password")
FORGOT_LEAD = Msg(
    ka="ჩაწერეთ ნომერი ან ელფოსტა, რომლითაც დარეგისტრირდით. კოდს გამოგიგზავნით.",
    en="Enter the number or e-mail you signed up with. We will send you a code.",
)
FORGOT_IN_PERSON = Msg(
    ka="ეს ტელეფონი ან ელფოსტა აღარ გაქვთ? თავმჯდომარე ან „რუსთავის კორპუსის“ ოპერატორი პირადად გაჩვენებთ ერთჯერად "
    "QR კოდს.",
    en="You no longer have that phone or e-mail? The chairperson or a Korpusi operator will show you a one-time QR "
    "code "
    "in person.",
)
SEND_CODE = Msg(ka="კოდის გამოგზავნა", en="Send me a code")
CODE_SENT = Msg(
    ka="თუ ეს ნომერი (ელფოსტა) ჩვენთან დარეგისტრირებულია, კოდი უკვე გამოგზავნილია. ის 15 წუთი მოქმედებს.",
    en="If this number (e-mail) is signed up with us, a code has been sent. It is valid for 15 minutes.",
)
CODE = Msg(ka="6-ციფრიანი კოდი", en="6-digit code")
WRONG_CODE = Msg(
    ka="კოდი არ ემთხვევა ან მისი ვადა გასულია. შეამოწმეთ ან მოითხოვეთ ახალი.",
    en="The code does not match or has expired. Please check it or ask for a new one.",
)
NEW_PASSWORD = Msg(ka="ახალი პაროლი", en="New password")
OLD_PASSWORD = Msg(ka="ახლანდელი პაროლი", en="Current password")
WRONG_PASSWORD = Msg(
    ka="ახლანდელი პაროლი არ ემთხვევა. შეამოწმეთ და სცადეთ ხელახლა.",
    en="The current password does not match. Please check it and try again.",
)
SAVE_PASSWORD = Msg(ka="პაროლის შეცვლა", en="Change the password")
RESCUE_LEAD = Msg(ka="{name}, მოიფიქრეთ ახალი პაროლი.", en="{name}, think of a new password.")
RESCUE_BAD = Msg(
    ka="ეს ერთჯერადი კოდი აღარ მოქმედებს. სთხოვეთ თავმჯდომარეს ან ოპერატორს ახალი.",
    en="This one-time code is no longer valid. Please ask the chairperson or the operator for a new one.",
)
OTHER_CONTACT = Msg(ka="სხვა ნომრის ჩაწერა", en="Enter another number")
BACK_TO_SIGN_IN = Msg(ka="შესვლაზე დაბრუნება", en="Back to signing in")
LETTER_CODE = Msg(
    ka="პაროლის აღდგენის კოდი: {code}. მოქმედებს 15 წუთი. თუ თქვენ არ მოგითხოვიათ, ნურაფერს გააკეთებთ.",
    en="Code to restore your password: {code}. Valid for 15 minutes. If you did not ask for it, do nothing.",
)
LETTER_CONTACT = Msg(
    ka="კონტაქტის დადასტურების კოდი: {code}. მოქმედებს 15 წუთი.",
    en="Code to confirm your contact: {code}. Valid for 15 minutes.",
)
LETTER_CONTACT_CHANGED = Msg(
    ka="თქვენს ანგარიშზე კონტაქტი შეიცვალა; ახლის ბოლო ნიშნებია: {ending}. თუ ეს თქვენ არ ყოფილხართ, მაშინვე "
    "დაუკავშირდით „რუსთავის კორპუსს“.",
    en="The contact of your account was changed; the new one ends in {ending}. If it was not you, contact Rustavi "
    "Korpusi at once.",
)
LETTER_PASSWORD = Msg(
    ka="თქვენი პაროლი შეიცვალა. თუ ეს თქვენ არ ყოფილხართ, დაუკავშირდით „რუსთავის კორპუსს“.",
    en="Your password was changed. If it was not you, contact Rustavi Korpusi.",
)
LETTER_RESCUE = Msg(
    ka="თქვენთვის შეიქმნა პაროლის აღდგენის ერთჯერადი კოდი. თუ თქვენ არ მოგითხოვიათ, დაუკავშირდით „რუსთავის კორპუსს“.",
    en="A one-time code to restore your password was made. If you did not ask for it, contact Rustavi Korpusi.",
)

PROFILE = Msg(ka="პროფილი", en="Profile")
NAME_SAVED = Msg(ka="სახელი შეიცვალა.", en="The name was changed.")
PASSWORD_SAVED = Msg(
    ka="პაროლი შეიცვალა. სხვა მოწყობილობებზე ხელახლა შესვლა დაგჭირდებათ.",
    en="The password was changed. On your other devices you will have to sign in again.",
)
SAVE = Msg(ka="შენახვა", en="Save")
CONTACTS = Msg(ka="კონტაქტი", en="Contact")
NEW_CONTACT = Msg(ka="ახალი ნომერი ან ელფოსტა", en="New number or e-mail")
NEW_CONTACT_HINT = Msg(ka="კოდს ახალ კონტაქტზე გამოგიგზავნით.", en="We will send a code to the new contact.")
CONFIRM_CONTACT = Msg(ka="დადასტურება", en="Confirm")
CONTACT_SAVED = Msg(ka="კონტაქტი შეიცვალა.", en="The contact was changed.")
CONTACT_CODE_SENT = Msg(ka="კოდი გამოგზავნილია: {contact}.", en="A code was sent to {contact}.")
SAME_CONTACT = Msg(ka="ეს უკვე თქვენი კონტაქტია.", en="This is your contact already.")
MY_HOMES = Msg(ka="ჩემი ბინები", en="My apartments")
MOVE_OUT = Msg(ka="გადავედი", en="Moved out")
MOVE_OUT_ASK = Msg(
    ka="ამ კორპუსის პრობლემებსა და ჩატს ვეღარ ნახავთ.",
    en="You will no longer see the problems and the chat of this building.",
)
MOVED_OUT = Msg(ka="ბინა თქვენი პროფილიდან მოიხსნა.", en="The apartment was removed from your profile.")
ADD_BY_CODE = Msg(ka="სხვა ბინის დამატება კოდით", en="Add another apartment with a code")
ADD = Msg(ka="დამატება", en="Add")
DEVICES = Msg(ka="მოწყობილობები, საიდანაც შესული ხართ", en="Devices you are signed in on")
THIS_DEVICE = Msg(ka="ეს მოწყობილობა", en="This device")
LAST_SEEN = Msg(ka="ბოლოს: {when}", en="Last seen: {when}")
END_SESSION = Msg(ka="გასვლა", en="Sign out")
SESSION_ENDED = Msg(ka="იმ მოწყობილობიდან გახვედით.", en="That device was signed out.")
EVERYWHERE = Msg(ka="ყველა მოწყობილობიდან გასვლა", en="Sign out on all devices")
UNKNOWN_DEVICE = Msg(ka="უცნობი მოწყობილობა", en="Unknown device")
IN_VIEW = Msg(ka="რომელი კორპუსის ნახვა გსურთ?", en="Which building do you want to see?")
CANCEL = Msg(ka="დაბრუნება", en="Go back")
PHONE_KEPT = Msg(ka="ტელეფონი: {phone}", en="Phone: {phone}")
EMAIL_KEPT = Msg(ka="ელფოსტა: {email}", en="E-mail: {email}")
MY_TERM = Msg(ka="ჩემი ჩანაწერები თავმჯდომარეობიდან", en="My records as chairperson")
