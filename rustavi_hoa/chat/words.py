"""Sentences of the neighbours' chat."""

from __future__ import annotations

from rustavi_hoa.i18n.message import Msg

TITLE = Msg(ka="ჩატი", en="Chat")
LOG = Msg(ka="ჩატი მეზობლებთან", en="Chat with neighbours")
MEMBERS = Msg(ka="{n} მობინადრე", en="{n} residents")
WRITE = Msg(ka="დაწერეთ…", en="Write…")
SEND = Msg(ka="გაგზავნა", en="Send")
ADD_PHOTO = Msg(ka="ფოტოს დამატება", en="Add a photo")
REMOVE_PHOTO = Msg(ka="ფოტოს მოშორება", en="Remove the photo")
PHOTO = Msg(ka="ფოტო", en="Photo")
CLOSE = Msg(ka="დახურვა", en="Close")
CANCEL = Msg(ka="გაუქმება", en="Cancel")
SAVE = Msg(ka="შენახვა", en="Save")
OLDER = Msg(ka="უფრო ძველი", en="Older")
LATEST = Msg(ka="ბოლოში გადასვლა", en="Go to the latest")
FRESH = Msg(ka="ახალი", en="New")
TODAY = Msg(ka="დღეს", en="Today")
YESTERDAY = Msg(ka="გუშინ", en="Yesterday")
CHAIR = Msg(ka="თავმჯდომარე", en="Chairperson")
ENTRANCE = Msg(ka="მე-{n} სადარბაზო", en="entrance {n}")
FIRST_ENTRANCE = Msg(ka="პირველი სადარბაზო", en="entrance 1")
NAMED_ENTRANCE = Msg(ka="სადარბაზო {n}", en="entrance {n}")
PROBLEM = Msg(ka="პრობლემა N{n}", en="Problem N{n}")
FROM_CHAT = Msg(ka="ამ ჩატიდან", en="From this chat")

SENDING = Msg(ka="იგზავნება…", en="Sending…")
WAITING = Msg(ka="ელოდება ინტერნეტს, თავად გაიგზავნება", en="Waiting for the internet, will be sent by itself")
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
TELL = Msg(ka="გზავნილზე შეტყობინება", en="Report this message")
TELL_TITLE = Msg(ka="რა არის ცუდი ამ გზავნილში?", en="What is wrong with this message?")
TELL_NOTE = Msg(
    ka="„რუსთავის კორპუსის“ თანამშრომელი მხოლოდ ამ გზავნილს წაიკითხავს, და ეს ჩაიწერება.",
    en="Staff of the Rustavi housing body will read this one message only, and that will be logged.",
)
TOLD = Msg(ka="გადაეცა „რუსთავის კორპუსს“. გმადლობთ.", en="Passed on to the Rustavi housing body. Thank you.")
PASS_ON = Msg(ka="გადაცემა", en="Pass on")
REMOVE = Msg(ka="წაშლა, როგორც თავმჯდომარე", en="Delete as chairperson")
REMOVE_TITLE = Msg(ka="რატომ შლით ამ გზავნილს?", en="Why do you delete this message?")
REASON = Msg(ka="მიზეზი", en="Reason")
REMOVE_HINT = Msg(ka="მიზეზს ყველა მეზობელი დაინახავს.", en="Every neighbour will see the reason.")

NO_ROOM = Msg(ka="ჩატი ჯერ არ გაქვთ", en="You have no chat yet")
NO_ROOM_HINT = Msg(
    ka="ჩატი გაიხსნება, როცა თავმჯდომარე თქვენს ბინას დაადასტურებს.",
    en="The chat opens when the chairperson confirms your apartment.",
)
QUIET = Msg(ka="აქ ჯერ არავის დაუწერია", en="Nobody has written here yet")
QUIET_HINT = Msg(
    ka="მიესალმეთ მეზობლებს. აქ მხოლოდ თქვენი ამხანაგობის წევრები წერენ.",
    en="Say hello to your neighbours. Only people of your association write here.",
)
NO_LINK = Msg(ka="ვერ ჩაიტვირთა. შეამოწმეთ ინტერნეტი.", en="Could not load. Please check the internet.")
AGAIN = Msg(ka="ხელახლა ცდა", en="Try again")

EMPTY = Msg(ka="დაწერეთ ტექსტი ან დაამატეთ ფოტო.", en="Write a text or add a photo.")
TOO_LONG = Msg(
    ka="ტექსტი ძალიან გრძელია: {n} ნიშანი. შეამოკლეთ {most} ნიშნამდე.",
    en="The text is too long: {n} letters. Please shorten it to {most}.",
)
TOO_MANY_PHOTOS = Msg(ka="ერთ გზავნილში {most} ფოტო ეტევა.", en="One message takes up to {most} photos.")
PHOTO_LOST = Msg(
    ka="ფოტო ვერ აიტვირთა. მოაშორეთ ან დაამატეთ თავიდან.",
    en="A photo was not uploaded. Please remove it or add it again.",
)
BAD_KEY = Msg(ka="გვერდი მოძველდა. განაახლეთ და სცადეთ ხელახლა.", en="The page is out of date. Please reload it.")
TOO_FAST = Msg(ka="ძალიან ხშირად წერთ. სცადეთ {n} წამში.", en="You write too often. Please try again in {n} s.")
REASON_NEEDED = Msg(ka="დაწერეთ მიზეზი.", en="Please write the reason.")
REASON_TOO_LONG = Msg(ka="მიზეზი {most} ნიშნამდე შეამოკლეთ.", en="Please shorten the reason to {most} letters.")

ALREADY_PROBLEM = Msg(ka="ეს გზავნილი უკვე პრობლემაა: N{n}.", en="This message is a problem already: N{n}.")

REPORTED_TITLE = Msg(ka="შეტყობინებები გზავნილებზე", en="Reported messages")
REPORTED_LEAD = Msg(
    ka="გზავნილის ტექსტი მხოლოდ გახსნის შემდეგ ჩანს, და ეს ჩაიწერება.",
    en="The text of a message shows only after opening it, and that is logged.",
)
REPORTED_NONE = Msg(ka="ახალი შეტყობინება არ არის", en="Nothing is reported")
REPORTED_WHY = Msg(ka="მეზობლის მიზეზი: {reason}", en="The neighbour's reason: {reason}")
READ_IT = Msg(ka="გზავნილის წაკითხვა", en="Read the message")
HANDLED = Msg(ka="განხილულია", en="Looked at")
PHOTO_COUNT = Msg(ka="ფოტო: {n}", en="Photos: {n}")
