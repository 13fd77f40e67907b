"""Sentences about rooms: their names, who reads them, the list of them."""

from __future__ import annotations

from rustavi_hoa.i18n.message import Msg

TITLE = Msg(ka="ჩემი ჩატები", en="My chats")
LEAD = Msg(
    ka="მეზობლები, სადარბაზო, თავმჯდომარე და მერია: თითოეულს თავისი ჩატი აქვს.",
    en="Neighbours, entrance, chairperson and City Hall: each has a chat of its own.",
)
BACK = Msg(ka="ჩემი ჩატები", en="My chats")
ENTRANCE_ROOM = Msg(ka="სადარბაზო {n}", en="Entrance {n}")
BOARD = Msg(ka="გამგეობა", en="Board")
CITY = Msg(ka="რუსთავის მერია", en="Rustavi City Hall")
CITY_SHORT = Msg(ka="მერია", en="City Hall")
CHAIR_NAMED = Msg(ka="თავმჯდომარე {name}", en="Chairperson {name}")

UNDER_NEIGHBOURS = Msg(ka="მობინადრე: {n}", en="Residents: {n}")
UNDER_ENTRANCE = Msg(ka="{address} · მობინადრე: {n}", en="{address} · residents: {n}")
UNDER_BOARD = Msg(ka="თავმჯდომარე და გამგეობის წევრები: {n}", en="Chairperson and board members: {n}")
UNDER_CITY = Msg(ka="თავმჯდომარე და მერია", en="Chairperson and City Hall")
UNDER_TOPIC = Msg(ka="ყველა თავმჯდომარე და მერია", en="All chairpersons and City Hall")
UNDER_TOPIC_CLOSED = Msg(ka="თემა დახურულია", en="This topic is closed")
UNDER_DIRECT = Msg(ka="მხოლოდ თქვენ ორს შორის", en="Only between the two of you")

HINTS = {
    "association": Msg(
        ka="მიესალმეთ მეზობლებს. აქ მხოლოდ თქვენი ამხანაგობის მობინადრეები წერენ.",
        en="Say hello to your neighbours. Only residents of your association write here.",
    ),
    "entrance": Msg(
        ka="აქ მხოლოდ ისინი წერენ, ვინც ამ სადარბაზოში ცხოვრობს.",
        en="Only those who live in this entrance write here.",
    ),
    "board": Msg(
        ka="აქ მხოლოდ თავმჯდომარე და გამგეობის წევრები წერენ.",
        en="Only the chairperson and board members write here.",
    ),
    "city": Msg(
        ka="აქ თავმჯდომარე და მერიის თანამშრომლები წერენ. მობინადრეები ამ ჩატს ვერ ხედავენ.",
        en="The chairperson and City Hall staff write here. Residents do not see this chat.",
    ),
    "topic": Msg(
        ka="აქ ქალაქის ყველა თავმჯდომარე პასუხობს მერიას. მობინადრეები ამ ჩატს ვერ ხედავენ.",
        en="All chairpersons of the city answer City Hall here. Residents do not see this chat.",
    ),
    "direct": Msg(
        ka="აქ დაწერილს მხოლოდ თქვენ ორი ხედავთ: მობინადრე და თავმჯდომარე.",
        en="Only the two of you see what is written here: the resident and the chairperson.",
    ),
}
"""Who reads a room, said where nobody has written in it yet."""

CLOSED = {
    "pilot": Msg(
        ka="ამ კორპუსში ჩატში წერა ჯერ ჩართული არ არის.",
        en="Writing in the chat is not switched on in this building yet.",
    ),
    "topic": Msg(
        ka="მერიამ ეს თემა დახურა: წაკითხვა შეგიძლიათ.", en="City Hall closed this topic: you can still read it."
    ),
    "chair": Msg(
        ka="ეს თავმჯდომარე შეიცვალა. ახალს ცალკე ჩატში მისწერეთ.",
        en="This chairperson has changed. Write to the new one in a chat of their own.",
    ),
}
"""Why nobody can write in a room."""

KINDS = {
    "association": Msg(ka="ამხანაგობა", en="Association"),
    "entrance": Msg(ka="სადარბაზო", en="Entrance"),
    "board": Msg(ka="გამგეობა", en="Board"),
    "city": Msg(ka="მერია", en="City Hall"),
    "topic": Msg(ka="თემა", en="Topic"),
    "direct": Msg(ka="პირადი", en="Private"),
}

NOTHING = Msg(ka="ჯერ არავის დაუწერია", en="Nobody has written yet")
YOU = Msg(ka="თქვენ", en="You")
SAID = Msg(ka="{who}: {text}", en="{who}: {text}")
WRITE_TO_CHAIR = Msg(ka="მისწერეთ თავმჯდომარეს პირადად", en="Write to the chairperson in private")
NONE = Msg(ka="ჩატი ჯერ არ გაქვთ", en="You have no chats yet")
NONE_HINT = Msg(
    ka="მეზობლების ჩატი გაიხსნება, როცა თავმჯდომარე თქვენს ბინას დაადასტურებს.",
    en="The neighbours' chat opens when the chairperson confirms your apartment.",
)
NONE_STAFF = Msg(
    ka="აქ თავმჯდომარეების გზავნილები და თემები გამოჩნდება.",
    en="Messages of chairpersons and topics will appear here.",
)
TOPICS = Msg(ka="თემები ყველა თავმჯდომარესთან", en="Topics with all chairpersons")
NO_TOPICS = Msg(ka="მერიას თემა ჯერ არ გაუხსნია", en="City Hall has opened no topic yet")
UNREAD = Msg(ka="წაუკითხავი", en="unread")

NEW_TOPIC = Msg(ka="ახალი თემა ყველა თავმჯდომარისთვის", en="A new topic for all chairpersons")
TOPIC_TITLE = Msg(ka="თემის სახელი", en="Title of the topic")
TOPIC_TEXT = Msg(ka="პირველი გზავნილი", en="First message")
OPEN_TOPIC = Msg(ka="თემის გახსნა", en="Open the topic")
TOPIC_OPENED = Msg(
    ka="თემა გაიხსნა. ყველა თავმჯდომარე დაინახავს.", en="The topic is open. Every chairperson will see it."
)
CLOSE_TOPIC = Msg(ka="თემის დახურვა", en="Close the topic")
TOPIC_OPEN = Msg(ka="თემა ისევ ღიაა.", en="The topic is open again.")
REOPEN_TOPIC = Msg(ka="თემის ხელახლა გახსნა", en="Open the topic again")
TOPIC_CLOSED = Msg(ka="თემა დაიხურა.", en="The topic is closed.")
NEEDS_TITLE = Msg(ka="დაწერეთ თემის სახელი.", en="Please write the title of the topic.")
LONG_TITLE = Msg(ka="თემის სახელი {most} ასომდე შეამოკლეთ.", en="Please shorten the title to {most} letters.")
CANCEL = Msg(ka="დაბრუნება", en="Go back")
