"""Sentences of a room's rules, of blocked people and of the copy of a room."""

from __future__ import annotations

from rustavi_hoa.i18n.message import Msg

TITLE = Msg(ka="ჩატის წესები", en="Rules of the chat")
LEAD = Msg(
    ka="რა სიხშირით წერენ და როდის არავის აწუხებს ეს ჩატი.",
    en="How often people write, and when this chat calls nobody.",
)
SLOW = Msg(ka="შუალედი ერთი ადამიანის გზავნილებს შორის", en="Pause between two messages of one person")
SLOW_HINT = Msg(ka="თავმჯდომარეს ეს არ ეხება.", en="It does not hold the chairperson.")
PAUSES = {
    0: Msg(ka="არ არის", en="None"),
    30: Msg(ka="30 წამი", en="30 seconds"),
    60: Msg(ka="1 წუთი", en="1 minute"),
    300: Msg(ka="5 წუთი", en="5 minutes"),
    900: Msg(ka="15 წუთი", en="15 minutes"),
}
QUIET = Msg(ka="მშვიდი საათები", en="Quiet hours")
QUIET_HINT = Msg(
    ka="ამ დროს წერა შეიძლება, მაგრამ შეტყობინება არავის მიუვა. თავმჯდომარის გზავნილი მიდის.",
    en="People can write, but nobody is notified. What the chairperson writes is.",
)
SINCE = Msg(ka="დასაწყისი", en="From")
UNTIL = Msg(ka="დასასრული", en="Until")
NO_QUIET = Msg(ka="არ არის", en="None")
SAVE = Msg(ka="შენახვა", en="Save")
SAVED = Msg(ka="წესები შენახულია.", en="The rules are saved.")
BAD_RULE = Msg(ka="აირჩიეთ სიიდან.", en="Please choose from the list.")
TOO_SOON = Msg(
    ka="ამ ჩატში წერას შუალედი აქვს. სცადეთ {n} წამის შემდეგ.",
    en="This chat has a pause between messages. Please try again in {n} seconds.",
)
COPY = Msg(ka="ჩატის ასლის ჩამოტვირთვა", en="Download a copy of the chat")
COPY_HINT = Msg(
    ka="ტექსტური ფაილი: ყველაფერი, რაც თქვენ გიჩანთ ამ ჩატში.",
    en="A text file with everything you can see in this chat.",
)
COPY_HEAD = Msg(ka="ასლი: {title}, {day}", en="Copy: {title}, {day}")
PHOTOS = Msg(ka="[ფოტო: {n}]", en="[photos: {n}]")

BLOCK = Msg(ka="ამ ადამიანის დამალვა ჩემთვის", en="Hide this person for me")
UNBLOCK = Msg(ka="ისევ გამოჩნდეს", en="Show this person again")
BLOCKED = Msg(ka="თქვენ ეს ადამიანი დამალეთ.", en="You hid this person.")
