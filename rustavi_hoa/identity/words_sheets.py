"""Sentences on paper."""

from __future__ import annotations

from rustavi_hoa.i18n.message import Msg

SLIP_HOW = Msg(
    ka="დაასკანერეთ ტელეფონით ან გახსენით {site} და ჩაწერეთ კოდი:",
    en="Scan with a phone, or open {site} and enter the code:",
)
SLIP_ONCE = Msg(
    ka="პირადი და ერთჯერადია. ვადა: {until}. სხვას ნუ გადასცემთ.",
    en="Personal, single use, valid until {until}. Do not pass it on.",
)
FLAT = Msg(ka="ბინა {number}", en="Apartment {number}")
FLAT_ENTRANCE = Msg(ka="სადარბაზო {entrance}, ბინა {number}", en="Entrance {entrance}, apartment {number}")
FOLD = Msg(
    ka="გადაკეცეთ ჯერ ზედა წერტილებზე, შემდეგ ქვედაზე: გარედან მხოლოდ ბინის ნომერი დარჩება.",
    en="Fold along the upper dots, then along the lower ones: only the apartment number stays outside.",
)

POSTER_TITLE = Msg(ka="ჩვენი კორპუსი ინტერნეტშია", en="Our building is online")
POSTER_LEAD = Msg(
    ka="დააფიქსირეთ პრობლემა ფოტოთი, ნახეთ, რა ეტაპზეა, და მიწერეთ მეზობლებს.",
    en="Report a problem with a photo, see what becomes of it, and write to your neighbours.",
)
POSTER_STEPS = (
    Msg(ka="1. დაასკანერეთ კოდი ტელეფონის კამერით.", en="1. Scan the code with the phone's camera."),
    Msg(ka="2. ჩაწერეთ სახელი და ბინის ნომერი.", en="2. Enter your name and apartment number."),
    Msg(ka="3. თავმჯდომარე დაგადასტურებთ.", en="3. The chairperson confirms you."),
)
POSTER_NO_SCAN = Msg(ka="ან გახსენით: {link}", en="Or open: {link}")
POSTER_NOTE = Msg(
    ka="საცდელი ეტაპია. უფასოა. მეზობლები თქვენს ტელეფონსა და ბინას ვერ ნახავენ.",
    en="This is a pilot. It is free. Neighbours never see your phone or apartment.",
)

SHEET_TITLE = Msg(ka="თავმჯდომარის აქტივაციის ფურცელი", en="Activation sheet of a chairperson")
SHEET_FOR = Msg(ka="ვისთვის: {name}", en="For: {name}")
SHEET_STEPS = (
    Msg(
        ka="1. ოპერატორმა პირისპირ შეამოწმა პირადობის მოწმობა და უფლებამოსილება.",
        en="1. The operator checked the identity card and the mandate face to face.",
    ),
    Msg(
        ka="2. თავმჯდომარე ასკანერებს კოდს საკუთარი ტელეფონით და ირჩევს პაროლს.",
        en="2. The chairperson scans the code with their own phone and chooses a password.",
    ),
    Msg(
        ka="3. ფურცელი ერთჯერადია. ვადა: {until}. თუ დაიკარგა, დაურეკეთ ოპერატორს: გააუქმებს და ახალს მოგცემთ.",
        en="3. The sheet works once, until {until}. If it is lost, call the operator: it is cancelled and replaced.",
    ),
)
SHEET_SIGNED = (
    Msg(ka="ოპერატორის ხელმოწერა", en="Operator's signature"),
    Msg(ka="თავმჯდომარის ხელმოწერა", en="Chairperson's signature"),
    Msg(ka="თარიღი", en="Date"),
)
