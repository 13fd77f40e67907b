"""Sentences of outages and planned works (vocabulary, sections 1 and 3)."""

from __future__ import annotations

from rustavi_hoa.i18n.message import Msg

TITLE = Msg(ka="გათიშვები და სამუშაოები", en="Outages and works")
ONE = Msg(ka="გათიშვა ან სამუშაო", en="Outage or works")
KIND = {"outage": Msg(ka="გათიშვა", en="Outage"), "works": Msg(ka="სამუშაო", en="Planned works")}
PHASE = {
    "planned": Msg(ka="დაგეგმილია", en="Planned"),
    "running": Msg(ka="მიმდინარეობს", en="In progress"),
    "late": Msg(ka="დრო ზუსტდება", en="Time being clarified"),
    "ended": Msg(ka="დასრულდა", en="Over"),
    "cancelled": Msg(ka="გაუქმდა", en="Cancelled"),
}
WORD_KIND = {
    "announced": Msg(ka="გამოცხადდა", en="Announced"),
    "begun": Msg(ka="დაიწყო", en="It has begun"),
    "word": Msg(ka="სიახლე", en="News"),
    "ended": Msg(ka="დასრულდა", en="Over"),
    "cancelled": Msg(ka="გაუქმდა", en="Cancelled"),
    "reopened": Msg(ka="კვლავ მიმდინარეობს", en="In progress again"),
}
WHY_NOT = {
    "gone": Msg(ka="ვერ მოიძებნა ან თქვენთვის დახურულია", en="Not found, or closed to you"),
    "other_building": Msg(ka="სხვა კორპუსია", en="Another building"),
    "other_kind": Msg(ka="სხვა კატეგორიაა", en="Another category"),
    "closed_door": Msg(ka="დახურული პრობლემაა", en="A private report"),
    "finished": Msg(ka="უკვე დასრულებულია", en="Already finished"),
    "is_need": Msg(ka="საჭიროებების სიაშია", en="In the list of needs"),
    "not_sent": Msg(ka="მერიას ჯერ არ გაგზავნია", en="Not sent to City Hall yet"),
    "in_another": Msg(ka="სხვა გათიშვას შეუერთდა", en="Joined to another outage"),
    "not_joined": Msg(ka="უკვე ამოღებულია", en="Already taken out"),
    "changed": Msg(ka="ამასობაში შეიცვალა", en="Changed meanwhile"),
}
NEEDS_TITLE = Msg(ka="ჩაწერეთ სათაური, {most} ასომდე.", en="Write a title of up to {most} letters.")
TOO_LONG = Msg(
    ka="ტექსტი ძალიან გრძელია. შეამოკლეთ {most} ასომდე.",
    en="This text is too long. Please shorten it to {most} letters.",
)
CHOOSE_KIND = Msg(ka="აირჩიეთ, გათიშვაა თუ სამუშაო.", en="Choose: an outage or works.")
CHOOSE_CATEGORY = Msg(ka="აირჩიეთ კატეგორია.", en="Choose a category.")
NEEDS_START = Msg(ka="მიუთითეთ, როდის იწყება.", en="Say when it begins.")
BAD_END = Msg(ka="დასასრული დაწყების შემდეგ უნდა იყოს.", en="The end must come after the beginning.")
CHOOSE_BUILDINGS = Msg(ka="აირჩიეთ კორპუსი ან ტერიტორიული ერთეული.", en="Choose buildings or a territorial unit.")
LOOK_AGAIN = Msg(
    ka="კორპუსების რაოდენობა შეიცვალა: ახლა {n}. გადახედეთ და დაადასტურეთ ხელახლა.",
    en="The number of buildings has changed: now {n}. Look again and confirm.",
)
WRITE_WORD = Msg(ka="ჩაწერეთ, რა არის ახალი.", en="Write what is new.")
NOT_OPEN = Msg(ka="გათიშვა უკვე დასრულებულია ან გაუქმებულია.", en="It is over or cancelled already.")
NOT_OVER = Msg(ka="გათიშვა ჯერ არ დასრულებულა.", en="It is not over yet.")
ALREADY_BEGUN = Msg(
    ka="უკვე დაიწყო: გაუქმების ნაცვლად დაასრულეთ.", en="It has begun already: end it instead of cancelling."
)
CANNOT_JOIN = Msg(ka="ვერ შეუერთდება: {why}.", en="It cannot join: {why}.")
JOINED = Msg(ka="შეუერთდა გათიშვას", en="Joined an outage")
LEFT = Msg(ka="ამოღებულია გათიშვიდან", en="Taken out of an outage")
PROGRESS = Msg(ka="სიახლე გათიშვაზე", en="News on the outage")
ENDED_NOTE = Msg(ka="დასრულდა: {title}.", en="Over: {title}.")
WHEN = Msg(ka="დასაწყისი: {starts}. სავარაუდო დასასრული: {ends}.", en="Begins: {starts}. Expected end: {ends}.")
WHEN_OPEN = Msg(ka="დასაწყისი: {starts}. დასასრული ზუსტდება.", en="Begins: {starts}. The end is being clarified.")

LEAD = Msg(ka="რა არის გათიშული და რა სამუშაო იგეგმება", en="What is off, and which works are planned")
NONE = Msg(ka="გათიშვა ან დაგეგმილი სამუშაო არ არის.", en="There is no outage and no planned works.")
NONE_HINT = Msg(ka="თუ რამე არ მუშაობს, დააფიქსირეთ პრობლემა.", en="If something does not work, report a problem.")
NOW = Msg(ka="ახლა და მალე", en="Now and soon")
PAST = Msg(ka="დასრულებული", en="Over")
GROUPS = Msg(ka="რომელი გათიშვები", en="Which outages")
LOST = Msg(
    ka="ეს გათიშვა ვერ მოიძებნა ან თქვენს კორპუსს არ ეხება.", en="Not found, or it does not concern your building."
)
BACK = Msg(ka="გათიშვები და სამუშაოები", en="Outages and works")
BEGINS = Msg(ka="დასაწყისი", en="Begins")
ENDS = Msg(ka="სავარაუდო დასასრული", en="Expected end")
NOT_KNOWN = Msg(ka="ზუსტდება", en="Being clarified")
UNTIL = Msg(ka="სავარაუდოდ {when}-მდე", en="Expected until {when}")
FROM = Msg(ka="დასაწყისი: {when}", en="Begins: {when}")
DOER = Msg(ka="ვინ აკეთებს", en="Who does it")
BUILDINGS = Msg(ka="კორპუსი", en="Buildings")
JOINED_HOMES = Msg(ka="ეხება {n} ბინას", en="Apartments that joined: {n}")
WHERE = Msg(ka="სად", en="Where")
STORY = Msg(ka="რა ხდება", en="What is happening")
JOIN = Msg(ka="მეც მეხება", en="Affects me too")
JOIN_HINT = Msg(
    ka="სიახლეს შეტყობინებით მიიღებთ. ცალკე პრობლემის გაგზავნა საჭირო არ არის.",
    en="You will hear of progress. No separate report is needed.",
)
IS_JOINED = Msg(ka="მონიშნულია: სიახლეს მიიღებთ", en="Marked: you will hear of progress")
LEAVE = Msg(ka="სიახლე აღარ მინდა", en="Tell me no more")
HUNG = Msg(
    ka="კარზე გასაკრავი ფურცელი გაიკრა: {n}. ეს ინფორმაციაა, ოფიციალური ჩაბარება არ არის.",
    en="Notices hung on doors: {n}. This is information, never official service.",
)
NEW = Msg(ka="ახლის გამოცხადება", en="Announce a new one")
WHAT = Msg(ka="რა არის", en="What it is")
CATEGORY = Msg(ka="კატეგორია", en="Category")
NAME_KA = Msg(ka="სათაური ქართულად", en="Title in Georgian")
NAME_EN = Msg(ka="სათაური ინგლისურად (სურვილისამებრ)", en="Title in English (optional)")
BODY = Msg(ka="რა უნდა იცოდნენ მობინადრეებმა? (სურვილისამებრ)", en="What should residents know? (optional)")
DOER_FIELD = Msg(ka="ვინ აკეთებს (სურვილისამებრ)", en="Who does it (optional)")
STARTS_FIELD = Msg(ka="როდის იწყება", en="When it begins")
ENDS_FIELD = Msg(ka="როდის დასრულდება (თუ იცით)", en="When it ends (if you know)")
UNITS = Msg(ka="ტერიტორიული ერთეულები", en="Territorial units")
FIND_BUILDING = Msg(ka="კორპუსის მოძებნა", en="Find a building")
CHOSEN = Msg(ka="არჩეულია: {n}", en="Chosen: {n}")
DROP = Msg(ka="მოხსნა", en="Take away")
CHOOSE = Msg(ka="აირჩიეთ", en="Choose")
SEE_REACH = Msg(ka="ვის მიუვა?", en="Whom will it reach?")
REACH = Msg(ka="გამოცხადებამდე გადახედეთ", en="Look before you announce")
REACH_BUILDINGS = Msg(ka="კორპუსი", en="Buildings")
REACH_APARTMENTS = Msg(ka="ბინა", en="Apartments")
REACH_PEOPLE = Msg(ka="ადამიანი, ვინც შეტყობინებას მიიღებს", en="People who will be told")
REACH_PROBLEMS = Msg(ka="ღია პრობლემა ამ კატეგორიაში", en="Open problems of this category")
ANNOUNCE = Msg(ka="გამოცხადება", en="Announce")
ANNOUNCED = Msg(ka="გამოცხადდა.", en="Announced.")
SAY = Msg(ka="სიახლის დაწერა", en="Write what is new")
SAY_FIELD = Msg(ka="რა არის ახალი?", en="What is new?")
NEW_END = Msg(ka="ახალი სავარაუდო დასასრული (სურვილისამებრ)", en="New expected end (optional)")
SAID = Msg(ka="გაიგზავნა ყველასთან, ვინც შეუერთდა.", en="Sent to everybody who joined.")
CANCEL = Msg(ka="სამუშაოს გაუქმება", en="Cancel the works")
REASON_FIELD = Msg(ka="მიზეზი", en="Reason")
END = Msg(ka="დასრულება", en="End it")
END_HINT = Msg(
    ka="მონიშნული პრობლემების სტატუსი გახდება „შესრულდა“ და ავტორებს ვკითხავთ, მოგვარდა თუ არა.",
    en="The marked problems become “Done” together, and each author is asked whether it is fixed.",
)
END_FIELD = Msg(ka="რა გაკეთდა?", en="What was done?")
ENDED_ALL = Msg(ka="დასრულდა. შესრულებულად მოინიშნა {n} პრობლემა.", en="Ended. Problems marked as done: {n}.")
STAYED = Msg(ka="არ მოინიშნა:", en="Not marked:")
REOPEN = Msg(ka="ხელახლა გახსნა", en="Open again")
PROBLEMS = Msg(ka="შემოერთებული პრობლემები", en="Joined problems")
WAITING = Msg(ka="შეუერთებელი პრობლემები ამ კორპუსებში", en="Problems here that have not joined")
NO_PROBLEMS = Msg(ka="პრობლემა ჯერ არ შემოერთებია.", en="No problem has joined yet.")
TAKE_OUT = Msg(ka="ამოღება", en="Take out")
JOIN_MARKED = Msg(ka="მონიშნულის შემოერთება", en="Join the marked")
JOINED_N = Msg(ka="შემოუერთდა {n} პრობლემა.", en="Problems joined: {n}.")
LOOK_WAITING = Msg(ka="ნახვა", en="Show them")
GO_BACK = Msg(ka="დაბრუნება", en="Go back")
RUNS_HERE = Msg(ka="ამ კორპუსში", en="In this building")
ALL = Msg(ka="ყველა", en="All")
POSTER = Msg(ka="კარზე გასაკრავი ფურცელი", en="Paper notice for the door")
IS_PART = Msg(ka="შეუერთდა გათიშვას: {title}", en="Part of an outage: {title}")
MAY_JOIN = Msg(ka="კორპუსში მიმდინარეობს: {title}", en="In this building now: {title}")
JOIN_ONE = Msg(ka="დიახ, იგივეა: შეუერთდეს", en="Yes, the same: join")
