"""Sentences of the centre and of its choices."""

from __future__ import annotations

from rustavi_hoa.i18n.message import Msg

TITLE = Msg(ka="შეტყობინებები", en="Notifications")
EMPTY = Msg(ka="შეტყობინება ჯერ არ არის.", en="There is no notification yet.")
EMPTY_HINT = Msg(
    ka="აქ ნახავთ, რა ხდება თქვენს პრობლემებზე, და თავმჯდომარის განცხადებებს.",
    en="Here you will see what happens to your problems, and the chairperson's announcements.",
)
UNREAD = Msg(ka="წაუკითხავია: {n}", en="Unread: {n}")
ALL_READ = Msg(ka="ყველაფერი წაკითხულია.", en="Everything is read.")
NEW = Msg(ka="ახალი", en="New")
READ_ALL = Msg(ka="ყველას წაკითხულად მონიშვნა", en="Mark all as read")
OLDER = Msg(ka="უფრო ძველი", en="Older")
CHOICES = Msg(ka="რა და როგორ მოგდიოდეთ", en="What you hear and how")

CHOICES_LEAD = Msg(
    ka="აქ, პლატფორმაზე, ყველაფერს ნახავთ. აირჩიეთ, რა მოგწეროთ დამატებით.",
    en="Everything stands here on the platform. Choose what else reaches you.",
)
SAVED = Msg(ka="შენახულია.", en="Saved.")
TOPIC: dict[str, Msg] = {
    "mine": Msg(ka="ჩემი პრობლემები", en="My problems"),
    "house": Msg(ka="პრობლემები, რომლებიც მეც მეხება", en="Problems that affect me too"),
    "talk": Msg(ka="ჩატში მომმართეს ან მომწერეს", en="Somebody mentioned me or wrote to me in the chat"),
    "board": Msg(ka="თავმჯდომარის განცხადებები", en="The chairperson's announcements"),
    "safety": Msg(ka="საფრთხე", en="Danger"),
    "outages": Msg(ka="გათიშვები და სამუშაოები", en="Outages and works"),
    "account": Msg(ka="ჩემი პროფილი და ბინა", en="My profile and apartment"),
    "desk": Msg(ka="რაც თავმჯდომარემ უნდა ნახოს", en="What the chairperson has to see"),
    "letters": Msg(ka="ოფიციალური მიმართვები", en="Official applications"),
    "work": Msg(ka="სამსახურის საქმეები და ვადები", en="Cases and deadlines at work"),
}
CHANNEL: dict[str, Msg] = {
    "push": Msg(ka="ტელეფონზე", en="On the phone"),
    "mail": Msg(ka="ელფოსტაზე", en="By e-mail"),
    "sms": Msg(ka="SMS-ით", en="By SMS"),
}
MODE: dict[str, Msg] = {
    "now": Msg(ka="მაშინვე", en="At once"),
    "digest": Msg(ka="დღეში ერთხელ", en="Once a day"),
    "alone": Msg(ka="თუ სხვა არ არის", en="If no other way"),
    "off": Msg(ka="არ მინდა", en="Not wanted"),
}
SAFETY_ALWAYS = Msg(
    ka="გადაუდებელი პრობლემა, გაზი, ხანძარი, ჩამოცვენა: ეს ყოველთვის მოგივათ, ღამითაც.",
    en="An emergency, gas, fire, falling parts: this always reaches you, at night too.",
)
QUIET = Msg(ka="მშვიდი საათები", en="Quiet hours")
QUIET_HINT = Msg(
    ka="ამ საათებში შეტყობინება მხოლოდ საფრთხეზე მოვა; დანარჩენი დილით.",
    en="In these hours nothing disturbs you but danger; the rest comes in the morning.",
)
QUIET_ON = Msg(ka="მინდა მშვიდი საათები", en="I want quiet hours")
SINCE = Msg(ka="იწყება", en="Begins")
UNTIL = Msg(ka="მთავრდება", en="Ends")
SAVE = Msg(ka="შენახვა", en="Save")
BAD_CHOICE = Msg(ka="აირჩიეთ ჩამონათვალიდან.", en="Please choose from the list.")
MUTED = Msg(ka="სადაც შეტყობინებები გამორთულია", en="Muted")
MUTED_HINT = Msg(
    ka="ამათზე შეტყობინება არ მოგდით. გამორთვა პრობლემის ან ჩატის გვერდიდან შეგიძლიათ.",
    en="You hear nothing of these. You can mute from the page of a problem or of the chat.",
)
NOTHING_MUTED = Msg(ka="გამორთული არაფერია.", en="Nothing is muted.")
MUTE = Msg(ka="შეტყობინებების გამორთვა", en="Mute")
MUTED_NOW = Msg(
    ka="გამორთულია: ამაზე შეტყობინება აღარ მოგივათ. ისევ ჩართავთ გვერდზე „რა და როგორ მოგდიოდეთ“.",
    en="Muted: you will hear no more of this. Unmute it on the page “What you hear and how”.",
)
UNMUTE = Msg(ka="ჩართვა", en="Unmute")
THING: dict[str, Msg] = {
    "issue": Msg(ka="პრობლემა {n}", en="Problem {n}"),
    "room": Msg(ka="ჩატი", en="The chat"),
    "board": Msg(ka="განცხადებები", en="Announcements"),
    "letter": Msg(ka="მიმართვა {n}", en="Letter {n}"),
    "outage": Msg(ka="გათიშვა N{n}", en="Outage No. {n}"),
}

DEVICE = Msg(ka="ეს მოწყობილობა", en="This device")
PUSH_OFF = Msg(
    ka="ჩართეთ და შეტყობინება მოგივათ მაშინაც, როცა პლატფორმა დახურულია.",
    en="Switch it on, and notifications arrive while the platform is closed too.",
)
PUSH_ON = Msg(ka="ამ მოწყობილობაზე ჩართულია.", en="It is on for this device.")
PUSH_DENIED = Msg(
    ka="ბრაუზერმა შეტყობინებები აკრძალა. ნებართვა ბრაუზერის პარამეტრებში შეგიძლიათ მისცეთ.",
    en="The browser forbids it. You can allow it in the browser's settings.",
)
PUSH_NONE = Msg(
    ka="ამ ბრაუზერს შეტყობინების ჩვენება არ შეუძლია. iPhone-ზე ჯერ დაამატეთ გვერდი მთავარ ეკრანზე.",
    en="This browser cannot do it. On an iPhone, add the page to the Home Screen first.",
)
PUSH_FAILED = Msg(ka="ვერ ჩაირთო. სცადეთ მოგვიანებით.", en="It could not be switched on. Please try later.")
SWITCH_ON = Msg(ka="ჩართვა", en="Switch on")
SWITCH_OFF = Msg(ka="გამორთვა", en="Switch off")
BAD_DEVICE = Msg(ka="ეს მოწყობილობა ვერ დავიმახსოვრეთ.", en="We could not remember this device.")
DEVICES = Msg(ka="მოწყობილობები, სადაც ჩართულია", en="Devices where it is on")
REMOVE = Msg(ka="მოშორება", en="Remove")
DEAD = Msg(
    ka="{contact}: წერილი ვერ მიდის, ამიტომ იქ აღარ ვწერთ. შეამოწმეთ მისამართი პროფილში.",
    en="{contact}: letters do not arrive, so we write there no more. Check the address in your profile.",
)
TRY_AGAIN = Msg(ka="ხელახლა ცდა", en="Try again")
TO_PROFILE = Msg(ka="პროფილი", en="Profile")
