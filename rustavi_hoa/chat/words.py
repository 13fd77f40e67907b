"""Sentences of the neighbours' chat."""

from __future__ import annotations

from rustavi_hoa.i18n.message import Msg

TITLE = Msg(ka="ჩატი", en="Chat")
LOG = Msg(ka="ჩატი მეზობლებთან", en="Chat with neighbours")
MEMBERS = Msg(ka="მობინადრე: {n}", en="Residents: {n}")
WRITE = Msg(ka="დაწერეთ…", en="Write…")
SEND = Msg(ka="გაგზავნა", en="Send")
ADD_PHOTO = Msg(ka="ფოტოს დამატება", en="Add a photo")
REMOVE_PHOTO = Msg(ka="ფოტოს ამოღება", en="Remove the photo")
PHOTO = Msg(ka="ფოტო", en="Photo")
CLOSE = Msg(ka="დახურვა", en="Close")
CANCEL = Msg(ka="დაბრუნება", en="Go back")
SAVE = Msg(ka="შენახვა", en="Save")
OLDER = Msg(ka="უფრო ძველი", en="Older")
LATEST = Msg(ka="ბოლოში გადასვლა", en="Go to the latest")
FRESH = Msg(ka="ახალი", en="New")
TODAY = Msg(ka="დღეს", en="Today")
YESTERDAY = Msg(ka="გუშინ", en="Yesterday")
CHAIR = Msg(ka="თავმჯდომარე", en="Chairperson")
ENTRANCE = Msg(ka="სადარბაზო {n}", en="entrance {n}")
PROBLEM = Msg(ka="პრობლემა {n}", en="Problem {n}")
FROM_CHAT = Msg(ka="ამ ჩატიდან", en="From this chat")

SENDING = Msg(ka="იგზავნება…", en="Sending…")
WAITING = Msg(ka="ელოდება ინტერნეტს, თავად გაიგზავნება", en="Waiting for the internet; it will be sent by itself")
FAILED = Msg(ka="ვერ გაიგზავნა", en="Not sent")
RETRY = Msg(ka="ხელახლა გაგზავნა", en="Send again")
DISCARD = Msg(ka="წაშლა", en="Delete")
EDITED = Msg(ka="შესწორებული", en="edited")
DELETED = Msg(ka="გზავნილი წაშლილია", en="The message was deleted")
REMOVED = Msg(ka="გზავნილი თავმჯდომარემ წაშალა", en="The chairperson deleted this message")
REMOVED_BECAUSE = Msg(ka="მიზეზი: {reason}", en="Reason: {reason}")

ACTIONS = Msg(ka="მოქმედებები", en="Actions")
EDIT = Msg(ka="შესწორება", en="Edit")
EDIT_TITLE = Msg(ka="გზავნილის შესწორება", en="Edit the message")
DELETE = Msg(ka="წაშლა", en="Delete")
DELETE_TITLE = Msg(ka="წავშალოთ ეს გზავნილი?", en="Delete this message?")
DELETE_NOTE = Msg(ka="მეზობლები დაინახავენ, რომ აქ გზავნილი იყო.", en="Neighbours will see that a message stood here.")
MAKE_PROBLEM = Msg(ka="პრობლემად დაფიქსირება", en="Report as a problem")
TELL = Msg(ka="ოპერატორისთვის გადაცემა", en="Report to the operator")
TELL_TITLE = Msg(ka="რა არის ცუდი ამ გზავნილში?", en="What is wrong with this message?")
TELL_NOTE = Msg(
    ka="„რუსთავის კორპუსის“ ოპერატორი მხოლოდ ამ გზავნილს წაიკითხავს და ეს ჩაიწერება.",
    en="An operator of Rustavi Korpusi will read only this message, and this will be logged.",
)
TOLD = Msg(ka="გადაეცა „რუსთავის კორპუსს“. გმადლობთ.", en="Passed on to Rustavi Korpusi. Thank you.")
PASS_ON = Msg(ka="გადაცემა", en="Pass on")
REMOVE = Msg(ka="თავმჯდომარის უფლებით წაშლა", en="Delete as chairperson")
REMOVE_TITLE = Msg(ka="რატომ უნდა წაიშალოს ეს გზავნილი?", en="Why should this message be deleted?")
REASON = Msg(ka="მიზეზი", en="Reason")
REMOVE_HINT = Msg(ka="მიზეზს ყველა მეზობელი დაინახავს.", en="Every neighbour will see the reason.")

NO_ROOM = Msg(ka="ჩატი ჯერ არ გაქვთ", en="You have no chat yet")
NO_ROOM_HINT = Msg(
    ka="ჩატი გაიხსნება, როცა თავმჯდომარე თქვენს ბინას დაადასტურებს.",
    en="The chat opens when the chairperson confirms your apartment.",
)
QUIET = Msg(ka="აქ ჯერ არავის დაუწერია", en="Nobody has written here yet")
QUIET_HINT = Msg(
    ka="მიესალმეთ მეზობლებს. აქ მხოლოდ თქვენი ამხანაგობის მობინადრეები წერენ.",
    en="Say hello to your neighbours. Only residents of your association write here.",
)
NO_LINK = Msg(
    ka="ვერ ჩაიტვირთა. შეამოწმეთ ინტერნეტი და სცადეთ ხელახლა.",
    en="Could not load. Please check the internet and try again.",
)
AGAIN = Msg(ka="ხელახლა ცდა", en="Try again")

EMPTY = Msg(ka="დაწერეთ ტექსტი ან დაამატეთ ფოტო.", en="Write a text or add a photo.")
TOO_LONG = Msg(
    ka="ტექსტი ძალიან გრძელია: {n} ასო. შეამოკლეთ {most} ასომდე.",
    en="The text is too long: {n} letters. Please shorten it to {most}.",
)
TOO_MANY_PHOTOS = Msg(
    ka="ერთ გზავნილს შეგიძლიათ დაურთოთ {most} ფოტომდე.", en="You can add up to {most} photos to one message."
)
PHOTO_LOST = Msg(
    ka="ფოტო ვერ აიტვირთა. ამოიღეთ ან დაამატეთ ხელახლა.",
    en="A photo was not uploaded. Please remove it or add it again.",
)
BAD_KEY = Msg(
    ka="გვერდი მოძველდა. განაახლეთ და სცადეთ ხელახლა.", en="The page is out of date. Please reload it and try again."
)
TOO_FAST = Msg(
    ka="ზედიზედ ბევრი გზავნილი გაიგზავნა. გთხოვთ, სცადოთ {n} წამის შემდეგ.",
    en="Many messages were sent in a row. Please try again in {n} seconds.",
)
REASON_NEEDED = Msg(ka="დაწერეთ მიზეზი.", en="Please write the reason.")
REASON_TOO_LONG = Msg(ka="მიზეზი {most} ასომდე შეამოკლეთ.", en="Please shorten the reason to {most} letters.")

SWITCHED_OFF = Msg(
    ka="ამ კორპუსში ჩატში წერა ჯერ ჩართული არ არის.", en="Writing in the chat is not switched on in this building yet."
)
ALREADY_PROBLEM = Msg(
    ka="ამ გზავნილით პრობლემა უკვე დაფიქსირებულია: {n}.",
    en="This message has already been reported as a problem: {n}.",
)

REPORTED_TITLE = Msg(ka="გადმოცემული გზავნილები", en="Reported messages")
REPORTED_LEAD = Msg(
    ka="გზავნილის ტექსტი მხოლოდ გახსნის შემდეგ ჩანს და ეს ჩაიწერება.",
    en="The text of a message is shown only after you open it, and this is logged.",
)
REPORTED_NONE = Msg(ka="გადმოცემული გზავნილი არ არის", en="There are no reported messages")
REPORTED_WHY = Msg(ka="მეზობლის მიზეზი: {reason}", en="The neighbour's reason: {reason}")
READ_IT = Msg(ka="გზავნილის წაკითხვა", en="Read the message")
HANDLED = Msg(ka="განხილულია", en="Looked at")
PHOTO_COUNT = Msg(ka="ფოტო: {n}", en="Photos: {n}")
