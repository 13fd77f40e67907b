"""Sentences of signing up, of codes and of waiting."""

from __future__ import annotations

from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.identity.rules import DoorFault, PasswordFault

TITLE = Msg(ka="რეგისტრაცია", en="Sign up")
LEAD_SLIP = Msg(ka="ეს მოწვევა ამ ბინისთვისაა:", en="This invitation is for the apartment:")
LEAD_POSTER = Msg(
    ka="თავმჯდომარე დაადასტურებს, რომ ამ კორპუსში ცხოვრობთ:",
    en="The chairperson will confirm that you live in this building:",
)
LEAD_CHAIR = Msg(ka="თავმჯდომარის აქტივაცია:", en="Activation of the chairperson:")
LEAD_STAFF = Msg(ka="სამსახურებრივი მოწვევა:", en="Staff invitation:")
LEAD_NONE = Msg(
    ka="ჩაწერეთ კოდი იმ ფურცლიდან, რომელიც თავმჯდომარემ მოგცათ, ან დაასკანერეთ სადარბაზოში გაკრული პოსტერი.",
    en="Enter the code from the slip your chairperson gave you, or scan the poster in your entrance.",
)
CODE = Msg(ka="მოწვევის კოდი", en="Invitation code")
CODE_HINT = Msg(ka="12 ნიშანი, მაგალითად: K7MP-3XWT-9QRD", en="12 characters, for example: K7MP-3XWT-9QRD")
GO_ON = Msg(ka="გაგრძელება", en="Continue")
CONTACT_HINT = Msg(
    ka="ამით შეხვალთ პლატფორმაზე. მეზობლები ამას ვერ ნახავენ.", en="You will sign in with it. Neighbours never see it."
)
PASSWORD_HINT = Msg(ka="სულ ცოტა 8 ნიშანი.", en="At least 8 characters.")
NAME = Msg(ka="სახელი, რომელსაც მეზობლები ნახავენ", en="The name your neighbours see")
NAME_HINT = Msg(
    ka="მაგალითად: ნინო ბ. ტელეფონს და ბინას არ ვაჩვენებთ.", en="For example: Nino B. We never show phone or apartment."
)
WHO = Msg(ka="ვინ ხართ ამ ბინაში?", en="Who are you in this apartment?")
APARTMENT = Msg(ka="ბინის ნომერი", en="Apartment number")
PRIVACY_READ = Msg(
    ka="გავეცანი, როგორ მუშავდება ჩემი მონაცემები, და თანახმა ვარ.",
    en="I have read how my data is handled, and I agree.",
)
PRIVACY_SHORT = Msg(
    ka="მონაცემებს ამუშავებს რუსთავის მერია მხოლოდ კორპუსის პრობლემების მოსაგვარებლად. მეზობლები ხედავენ მხოლოდ "
    "თქვენს სახელს და სადარბაზოს. ნებისმიერ დროს შეგიძლიათ მოითხოვოთ მონაცემების ნახვა, გასწორება ან წაშლა. "
    "ზედამხედველი: სახელმწიფო აუდიტის სამსახური.",
    en="Rustavi City Hall handles the data, only to solve problems of the building. Neighbours see only your name "
    "and entrance. You may ask at any time to see, correct or erase your data. Supervisor: State Audit Office.",
)
PRIVACY_MORE = Msg(ka="სრულად წაკითხვა", en="Read in full")
ADULT = Msg(ka="16 წლის ან უფროსი ვარ.", en="I am 16 or older.")
SEND = Msg(ka="რეგისტრაცია", en="Sign up")
HAVE_ACCOUNT = Msg(ka="უკვე დარეგისტრირებული ხართ? შედით", en="Already signed up? Sign in")
ADD_HOME = Msg(ka="ამ ბინის დამატება", en="Add this apartment")
ADD_ROLE = Msg(ka="მოწვევის მიღება", en="Accept the invitation")
SIGNED_IN_AS = Msg(ka="შესული ხართ: {name}.", en="You are signed in as: {name}.")
SEE_FAULTS = Msg(
    ka="ვერ გაიგზავნა. გთხოვთ, გაასწოროთ მონიშნული ველები.",
    en="This was not sent. Please correct the marked fields.",
)

NEEDS_NAME = Msg(
    ka="ჩაწერეთ სახელი 2-დან 40 ნიშნამდე, ტელეფონის ნომრის გარეშე.",
    en="Enter a name of 2 to 40 characters, without a telephone number.",
)
NEEDS_KIND = Msg(ka="აირჩიეთ ერთი პასუხი.", en="Choose one answer.")
NEEDS_PRIVACY = Msg(
    ka="გთხოვთ, გაეცნოთ და მონიშნოთ: ამის გარეშე რეგისტრაცია ვერ მოხდება.",
    en="Please read and tick this: without it you cannot sign up.",
)
NEEDS_ADULT = Msg(
    ka="პლატფორმით სარგებლობა 16 წლიდან შეიძლება. მონიშნეთ, თუ უკვე შეგისრულდათ.",
    en="The platform is for people aged 16 or older. Tick this if you are 16 or older.",
)
NO_SUCH_APARTMENT = Msg(
    ka="ამ კორპუსში ასეთი ბინა ვერ ვიპოვეთ. შეამოწმეთ ნომერი ან ჰკითხეთ თავმჯდომარეს.",
    en="We found no such apartment in this building. Please check the number or ask the chairperson.",
)
NO_SUCH_BUILDING = Msg(
    ka="ეს პოსტერი აღარ მოქმედებს. ახალი კოდი სთხოვეთ თავმჯდომარეს.",
    en="This poster is no longer valid. Please ask the chairperson for a new code.",
)
CANNOT_TAKE_CONTACT = Msg(
    ka="ამ ნომრით (ელფოსტით) რეგისტრაცია ვერ მოხერხდა. შეამოწმეთ; თუ უკვე დარეგისტრირებული ხართ, შედით იმავე "
    "პაროლით ან აღადგინეთ პაროლი.",
    en="We could not sign you up with this number (e-mail). Please check it; if you have signed up before, "
    "sign in with that password or restore the password.",
)
SOMEBODY_TRIED = Msg(
    ka="ვიღაცამ სცადა რეგისტრაცია თქვენი ნომრით (ელფოსტით). თუ ეს თქვენ იყავით, შედით თქვენი პაროლით ან აღადგინეთ "
    "პაროლი; თუ არა, არაფრის გაკეთება არ არის საჭირო.",
    en="Somebody tried to sign up with your number (e-mail). If it was you, sign in with your password or restore the "
    "password; if not, you need do nothing.",
)
ALREADY_HERE = Msg(ka="ამ ბინაში უკვე დადასტურებული ხართ.", en="You are already confirmed in this apartment.")
REFUSED_BEFORE = Msg(
    ka="ეს მოთხოვნა უკვე განხილულია. თუ არ ეთანხმებით, მიმართეთ ოპერატორს თქვენი გვერდიდან.",
    en="This request has already been decided. If you disagree, ask the operator from your own page.",
)

DOOR_FAULTS = {
    DoorFault.UNKNOWN: Msg(
        ka="ასეთი კოდი ვერ ვიპოვეთ. შეამოწმეთ ფურცელზე თითოეული ნიშანი ან სთხოვეთ თავმჯდომარეს ახალი.",
        en="We found no such code. Please check every character on the slip, or ask the chairperson for a new one.",
    ),
    DoorFault.USED: Msg(
        ka="ეს კოდი უკვე გამოყენებულია. თუ თქვენ გამოიყენეთ, უბრალოდ შედით; თუ არა, სთხოვეთ თავმჯდომარეს ახალი.",
        en="This code has been used. If it was you, simply sign in; if not, ask the chairperson for a new one.",
    ),
    DoorFault.REVOKED: Msg(
        ka="ეს კოდი გაუქმებულია. სთხოვეთ ახალი მას, ვინც ფურცელი მოგცათ.",
        en="This code was cancelled. Please ask the person who gave you the slip for a new one.",
    ),
    DoorFault.EXPIRED: Msg(
        ka="კოდის ვადა გასულია. სთხოვეთ ახალი მას, ვინც ფურცელი მოგცათ.",
        en="The code has expired. Please ask the person who gave you the slip for a new one.",
    ),
}
PASSWORD_FAULTS = {
    PasswordFault.SHORT: Msg(ka="პაროლი სულ ცოტა 8 ნიშანი უნდა იყოს.", en="The password needs at least 8 characters."),
    PasswordFault.LONG: Msg(
        ka="პაროლი 128 ნიშანზე გრძელი ვერ იქნება.", en="The password can have at most 128 characters."
    ),
    PasswordFault.COMMON: Msg(
        ka="ამ პაროლს ადვილად გამოიცნობენ. მოიფიქრეთ სხვა, მაგალითად, რამდენიმე სიტყვა.",
        en="This password is easy to guess. Please think of another one, for example a few words.",
    ),
    PasswordFault.LIKE_CONTACT: Msg(
        ka="მოიფიქრეთ პაროლი, რომელიც თქვენს ნომერსა და ელფოსტას არ ემთხვევა.",
        en="Please think of a password that is not your own number or e-mail.",
    ),
}

WAITING = Msg(ka="ელოდებით დადასტურებას", en="Waiting for confirmation")
WAITING_LEAD = Msg(
    ka="თავმჯდომარე დაადასტურებს, რომ ამ ბინაში ცხოვრობთ. როგორც კი დაადასტურებს, ეს გვერდი თავად გაიხსნება.",
    en="The chairperson will confirm that you live in this apartment. This page opens by itself when it happens.",
)
REFUSED = Msg(
    ka="თავმჯდომარემ ვერ დაადასტურა თქვენი ბინა. დაგვიკავშირდით: „რუსთავის კორპუსი“.",
    en="The chairperson could not confirm your apartment. Contact us: Rustavi Korpusi.",
)
REFUSED_CALL = Msg(
    ka="თავმჯდომარემ ვერ დაადასტურა თქვენი ბინა. დაგვიკავშირდით: „რუსთავის კორპუსი“, {number}.",
    en="The chairperson could not confirm your apartment. Contact us: Rustavi Korpusi, {number}.",
)
REASON = Msg(ka="მიზეზი: {reason}", en="Reason: {reason}")
APPEAL = Msg(ka="თხოვნა ოპერატორს", en="Ask the operator")
APPEAL_TEXT = Msg(ka="დაწერეთ, რატომ უნდა დადასტურდეს თქვენი ბინა", en="Write why your apartment should be confirmed")
APPEAL_SENT = Msg(
    ka="თქვენი თხოვნა ოპერატორთანაა. პასუხს აქვე ნახავთ.",
    en="Your request is with the operator. You will see the answer here.",
)
NEEDS_TEXT = Msg(ka="დაწერეთ ერთი-ორი წინადადება.", en="Please write a sentence or two.")
NO_HOME = Msg(ka="ჯერ არც ერთ ბინაში არ ხართ დადასტურებული.", en="You are not confirmed in any apartment yet.")
ENDED = Msg(ka="ამ ბინაში აღარ ხართ დადასტურებული.", en="You are no longer confirmed in this apartment.")
CONFIRMED = Msg(ka="დადასტურებულია", en="Confirmed")
ASKED = Msg(
    ka="მოთხოვნა გაიგზავნა. თავმჯდომარე დაადასტურებს.", en="Your request was sent. The chairperson will confirm it."
)
