"""Sentences of the report pages (vocabulary, sections 3 to 7)."""

from __future__ import annotations

from rustavi_hoa.i18n.message import Msg

TITLE = Msg(ka="პრობლემის დაფიქსირება", en="Report a problem")
STEP_OF = Msg(ka="{n} / {total}", en="{n} / {total}")
BACK = Msg(ka="უკან", en="Back")
CONTINUE = Msg(ka="გაგრძელება", en="Continue")

WHAT = Msg(ka="რა მოხდა?", en="What is wrong?")
SEARCH = Msg(ka="მოძებნეთ: ჟონავს, ლიფტი…", en="Search: lift, roof, krisha…")
FOUND_NOTHING = Msg(
    ka="ასეთი სიტყვა ვერ ვიპოვეთ. აირჩიეთ სიიდან ან „სხვა“.",
    en="We do not know this word. Choose from the list, or “Something else”.",
)
FOUND = Msg(ka="ყველაზე ახლოსაა:", en="Closest matches:")
SHOW_ALL = Msg(ka="სრული სია", en="Full list")
OTHER_WAY = Msg(ka="სხვა გზით", en="Another way")
OTHER_WAY_NOTE = Msg(ka="ამას მეზობლები ვერ ნახავენ.", en="Neighbours cannot see these.")
DRAFT_KEPT = Msg(
    ka="შენახული ჩანაწერიდან აგრძელებთ: არაფერი დაკარგულა.", en="Your saved draft is open: nothing was lost."
)
FROM_CHAT = Msg(
    ka="ტექსტი და ფოტოები ჩატიდან არის აღებული. აირჩიეთ, რა მოხდა; შეცვლა შეგიძლიათ გაგზავნამდე.",
    en="The text and photos come from the chat. Choose what is wrong; you can change them before sending.",
)
QUOTE_GONE = Msg(
    ka="ჩატის გზავნილი ვერ გაიხსნა: წაიშალა ან უკვე პრობლემაა. შეგიძლიათ ახალი პრობლემა დააფიქსიროთ.",
    en="The chat message could not be opened: it was deleted or is a problem already. You can report a new problem.",
)
START_OVER = Msg(ka="თავიდან დაწყება", en="Start over")
DANGER = Msg(ka="ჯერ უსაფრთხოება", en="Safety first")

WHERE = Msg(ka="სად არის?", en="Where is it?")
WHICH_BUILDING = Msg(ka="რომელ კორპუსში?", en="In which building?")
WHICH_ENTRANCE = Msg(ka="რომელ სადარბაზოში?", en="Which entrance?")
ENTRANCE = Msg(ka="სადარბაზო {number}", en="Entrance {number}")
FLOOR = Msg(ka="სართული, თუ იცით", en="Floor, if you know it")
FLOOR_HINT = Msg(ka="მაგალითად: 5 ან სარდაფი", en="For example: 5, or basement")

YARD_WHERE = Msg(ka="ეზოს რომელ ნაწილში? არასავალდებულოა", en="Which part of the yard? Optional")
BESIDE_ENTRANCE = Msg(ka="სადარბაზო {number}", en="By entrance {number}")
ELSEWHERE = Msg(ka="სხვაგან ან არ ვიცი", en="Elsewhere, or I don't know")
MAP_OPEN = Msg(ka="რუკაზე მონიშვნა", en="Mark it on the map")
MAP_LABEL = Msg(ka="ადგილის მონიშვნა რუკაზე", en="Mark the place on the map")
MAP_HOW = Msg(ka="შეეხეთ ადგილს რუკაზე.", en="Tap the place on the map.")
MAP_FAILED = Msg(
    ka="რუკა ვერ ჩაიტვირთა. აირჩიეთ ადგილი სიიდან.",
    en="The map could not be loaded. Please choose a place from the list.",
)
PINNED = Msg(ka="ადგილი რუკაზე მონიშნულია.", en="The place is marked on the map.")
UNPIN = Msg(ka="მონიშვნის მოხსნა", en="Remove the mark")
ZOOM_IN = Msg(ka="გადიდება", en="Zoom in")
ZOOM_OUT = Msg(ka="დაპატარავება", en="Zoom out")

DETAILS = Msg(ka="გადაიღეთ და აღწერეთ", en="Show and describe it")
PHOTO_OF = Msg(ka="ფოტო {n} / {total}", en="Photo {n} / {total}")
TEXT = Msg(ka="რა ხდება? თუ ფოტო დაურთეთ, აღწერა სავალდებულო არ არის.", en="What is happening? Optional with a photo.")
TEXT_HINT = Msg(
    ka="მაგალითად: მეხუთე სართულზე ჭერიდან წყალი ჩამოდის, წვიმის შემდეგ მეტი.",
    en="For example: water comes through the ceiling on the fifth floor, more after rain.",
)
ABOUT_WHOM = Msg(ka="ვისზეა საჩივარი?", en="Whom is the complaint about?")
ABOUT_CHAIR = Msg(ka="თავმჯდომარეზე", en="The chairperson")
ABOUT_SERVICE = Msg(ka="სამსახურზე", en="A city service")
WHICH_SERVICE = Msg(ka="რომელ სამსახურზე?", en="Which service?")
CHOOSE = Msg(ka="აირჩიეთ", en="Choose")

SIMILAR = Msg(ka="ამ კორპუსში უკვე დაფიქსირებულია", en="Already reported in this building")
SAME_KIND = Msg(ka="ასეთივე პრობლემა", en="A problem of the same kind")
SIMILAR_NOTE = Msg(
    ka="თუ იგივეა, დააჭირეთ „მეც მეხება“: ახლის გაგზავნა საჭირო აღარ არის.",
    en="If it is the same, press “Affects me too”: no new report is needed.",
)
AFFECTS_ME = Msg(ka="მეც მეხება", en="Affects me too")
COUNTED = Msg(ka="გმადლობთ! თქვენი ბინა დაემატა.", en="Thank you! Your apartment is counted.")
OPEN_IT = Msg(ka="პრობლემის ნახვა", en="See the problem")

SEND_TITLE = Msg(ka="შეამოწმეთ და გაგზავნეთ", en="Check and send")
SUM_WHAT = Msg(ka="რა", en="What")
SUM_WHERE = Msg(ka="სად", en="Where")
SUM_TEXT = Msg(ka="აღწერა", en="Description")
TO = Msg(ka="ვის გავუგზავნოთ?", en="Who should get it?")
TO_CHAIR = Msg(ka="ჯერ თავმჯდომარეს", en="The chairperson first")
TO_CHAIR_HINT = Msg(
    ka="თუ {days} დღეში არ გიპასუხებთ, მერიას ავტომატურად გადაეგზავნება.",
    en="If there is no answer in {days} days, it goes to City Hall automatically.",
)
TO_CITY = Msg(ka="პირდაპირ მერიას", en="Straight to City Hall")
TO_CITY_HINT = Msg(ka="თავმჯდომარეც ნახავს.", en="The chairperson will see it too.")
TO_CHAIR_FIRST = Msg(
    ka="მიიღებს თავმჯდომარე. თუ {days} დღეში არ გიპასუხებთ, მერიას ავტომატურად გადაეგზავნება.",
    en="The chairperson gets it. If there is no answer in {days} days, it goes to City Hall automatically.",
)
TO_OPERATOR = Msg(
    ka="თავმჯდომარე ასარჩევია: პრობლემას მაშინვე მერია და „რუსთავის კორპუსი“ მიიღებს.",
    en="A chairperson is to be elected: City Hall and Rustavi Korpusi get the problem at once.",
)
TO_BOTH = Msg(
    ka="გადაუდებელია: თავმჯდომარე და მერია ერთდროულად მიიღებენ.",
    en="This is urgent: the chairperson and City Hall get it at the same time.",
)
WHOM = Msg(ka="ვისი სახელით?", en="On whose behalf?")
WHOM_BUILDING = Msg(ka="კორპუსის სახელით", en="For the building")
WHOM_HOUSEHOLD = Msg(ka="ოჯახის სახელით, რომელსაც ტელეფონი არ აქვს", en="For a household without a smartphone")
HOUSEHOLD_NAME = Msg(ka="სახელი და გვარი", en="Name and surname")
HOUSEHOLD_PHONE = Msg(ka="საკონტაქტო ნომერი", en="Telephone to call")
HOUSEHOLD_APARTMENT = Msg(ka="ბინა, თუ იცით", en="Apartment, if you know it")
APARTMENT_UNKNOWN = Msg(ka="არ ვიცი", en="I don't know")
APARTMENT_IS = Msg(ka="ბინა {number}", en="Apartment {number}")
HOUSEHOLD_CONSENT = Msg(
    ka="ოჯახი თანახმაა, რომ ეს მონაცემები ჩავწერო და მათი სახელით ვიმოქმედო.",
    en="The household agrees that I record these details and act for them.",
)
SEND = Msg(ka="გაგზავნა", en="Send")

SENDING_TITLE = Msg(ka="გაგზავნა", en="Sending")
SENDING_NOTE = Msg(
    ka="გვერდის დახურვა შეგიძლიათ: თუ ინტერნეტი გაწყდა, გაგზავნა გაგრძელდება, როცა გვერდს ისევ გახსნით.",
    en="You may close this page: if the connection breaks, sending goes on when you open it again.",
)
SENDING = Msg(ka="იგზავნება…", en="Sending…")
SENT = Msg(ka="გაიგზავნა", en="Sent")
WAITING = Msg(ka="ელოდება ინტერნეტს, თავად გაიგზავნება", en="Waiting for the internet; it will go by itself")
FAILED = Msg(ka="ვერ გაიგზავნა. შეასწორეთ და სცადეთ ხელახლა", en="Not sent. Please correct it and try again")
NEEDS_SIGN_IN = Msg(ka="შენახულია. გასაგზავნად შედით ხელახლა", en="It is kept. Sign in again to send it")
UNSENT = Msg(ka="ჯერ არ გაგზავნილა", en="Not sent yet")
RETRY = Msg(ka="ხელახლა ცდა", en="Try again")
MEND = Msg(ka="შესწორება", en="Correct it")
DELETE = Msg(ka="წაშლა", en="Delete")
SURE = Msg(ka="ნამდვილად წავშალოთ?", en="Really delete it?")
SIGN_IN = Msg(ka="შესვლა", en="Sign in")

SAY: dict[str, Msg] = {
    "what": Msg(ka="აირჩიეთ, რა მოხდა.", en="Choose what is wrong."),
    "building": Msg(ka="აირჩიეთ კორპუსი.", en="Choose the building."),
    "place": Msg(ka="აირჩიეთ ადგილი; თუ არ იცით, აირჩიეთ „არ ვიცი“.", en="Choose the place, or “I don't know”."),
    "entrance": Msg(ka="აირჩიეთ სადარბაზო.", en="Choose the entrance."),
    "text": Msg(ka="დაურთეთ ფოტო ან დაწერეთ სულ ცოტა სამი ასო.", en="Add a photo or write at least three letters."),
    "service": Msg(ka="აირჩიეთ სამსახური.", en="Choose the service."),
    "household": Msg(ka="ჩაწერეთ სახელი და ნომერი.", en="Enter the name and the number."),
    "consent": Msg(ka="მონიშნეთ თანხმობა.", en="Please tick the consent."),
}
"""What the wizard says beside a gap; the names are those of ``client/gaps.js``."""
