"""Words of the pages of letters: lists, entering, receptions, the daily list, substitutes."""

from __future__ import annotations

from rustavi_hoa.i18n.message import Msg

LEAD = Msg(ka="ყველაზე ახლო ვადა პირველია.", en="The nearest date comes first.")
FOUND = Msg(ka="ნაპოვნია: {n}", en="Found: {n}")
NOTHING = Msg(ka="ასეთი მიმართვა არ არის.", en="There is no such application.")
NOTHING_HINT = Msg(ka="შეცვალეთ ფილტრი ან ნახეთ ყველა.", en="Change the filter or look at all of them.")
CLEAR = Msg(ka="ყველას ნახვა", en="Show all")
PAGE_OF = Msg(ka="გვერდი {page}, სულ {pages}", en="Page {page} of {pages}")
BEFORE = Msg(ka="წინა", en="Previous")
AFTER = Msg(ka="შემდეგი", en="Next")
SEARCH = Msg(ka="ნომერი, თემა, განმცხადებელი", en="Number, subject, applicant")
GROUPS: dict[str, Msg] = {
    "open": Msg(ka="ღია", en="Open"),
    "waiting": Msg(ka="რეზოლუციას ელოდება", en="Waiting for a resolution"),
    "soon": Msg(ka="ვადა ახლოვდება", en="Due soon"),
    "past": Msg(ka="ვადა გასულია", en="Past due"),
    "all": Msg(ka="ყველა", en="All"),
}
ANY_SERVICE = Msg(ka="ყველა სამსახური", en="Any service")
ANY_KIND = Msg(ka="ყველა სახე", en="Any kind")
ANY_CHANNEL = Msg(ka="ყველა გზა", en="Any channel")
ANY_STATE = Msg(ka="ყველა მდგომარეობა", en="Any state")
MINE = Msg(ka="ჩემი", en="Mine")
HEADS: dict[str, Msg] = {
    "number": Msg(ka="ნომერი", en="Number"),
    "state": Msg(ka="მდგომარეობა", en="State"),
    "due": Msg(ka="ვადა", en="Deadline"),
    "subject": Msg(ka="თემა", en="Subject"),
    "service": Msg(ka="სამსახური", en="Service"),
    "received": Msg(ka="მიღებულია", en="Received"),
}
FROM_WHOM = Msg(ka="{who} · {where}", en="{who}, {where}")
NO_SERVICE = Msg(ka="გაუნაწილებელია", en="Not assigned")

ENTER = Msg(ka="მიმართვის რეგისტრაცია", en="Register a letter")
ENTER_LEAD = Msg(
    ka="ქაღალდით, ტელეფონით, მიღებაზე ან ელფოსტით მოსული მიმართვა მაშინვე იღებს ნომერს.",
    en="A letter on paper, by telephone, at the reception or by e-mail gets its number at once.",
)
HOW_CAME = Msg(ka="როგორ მოვიდა?", en="How did it come?")
KIND = Msg(ka="სახე", en="Kind")
SUBJECT = Msg(ka="თემა", en="Subject")
DEMAND = Msg(ka="რას ითხოვს", en="What is asked for")
QUESTIONS = Msg(ka="კითხვები", en="Questions")
QUESTIONS_HINT = Msg(
    ka="თითო სტრიქონში თითო კითხვა: განხილვა მაშინ დასრულდება, როცა თითოეულს პასუხი გაეცემა.",
    en="One question on each line: the letter closes when every one of them is answered.",
)
IS_COMPLAINT = Msg(
    ka="ეს საჩივარია თანამშრომელზე, სამსახურზე ან თავმჯდომარეზე?",
    en="Is this a complaint about an officer, a service or a chairperson?",
)
YES_COMPLAINT = Msg(ka="დიახ, საჩივარია", en="Yes, a complaint")
NO_COMPLAINT = Msg(ka="არა", en="No")
ABOUT_WHOM = Msg(ka="ვის ეხება?", en="Whom does it concern?")
ABOUT_HINT = Msg(ka="მას ეს მიმართვა არ გადაეცემა.", en="It will not be passed to them.")
ABOUT_CHAIR = Msg(ka="კორპუსის თავმჯდომარე", en="The building's chairperson")
ABOUT_OTHER = Msg(ka="სხვა პირი", en="Somebody else")
ABOUT_NAME = Msg(ka="სახელი, თანამდებობა", en="Name, position")
NAME = Msg(ka="სახელი და გვარი", en="First and last name")
ADDRESS = Msg(ka="მისამართი", en="Address")
PHONE = Msg(ka="ტელეფონი", en="Telephone")
EMAIL = Msg(ka="ელფოსტა", en="E-mail")
ANSWER_BY = Msg(ka="როგორ გაეცეს პასუხი?", en="How should the answer go?")
BUILDING = Msg(ka="რომელ კორპუსს ეხება", en="Which building it is about")
BUILDING_HINT = Msg(
    ka="ჩაწერეთ მისამართის ნაწილი და აირჩიეთ. თუ არც ერთ კორპუსს არ ეხება, ცარიელი დატოვეთ.",
    en="Type a part of the address and choose. If it is about no building, leave it empty.",
)
NO_BUILDING = Msg(ka="არჩევის გაუქმება", en="Clear the choice")
CATEGORY = Msg(ka="კატეგორია", en="Category")
CATEGORY_HINT = Msg(ka="მიგვანიშნებს, რომელ სამსახურს გადაეცეს.", en="It suggests which service gets the letter.")
CHOOSE = Msg(ka="აირჩიეთ", en="Choose")
SEE_FAULTS = Msg(ka="ზოგი ველი შესავსებია: იხილეთ ზემოთ.", en="Some fields are to be filled in: see above.")
REGISTER = Msg(ka="რეგისტრაცია", en="Register")
REGISTERED = Msg(
    ka="მიმართვა დარეგისტრირდა: {number}. პასუხის ვადა: {due}.", en="Registered: {number}. Answer by {due}."
)
SAME_LETTER = Msg(ka="ეს მიმართვა უკვე დარეგისტრირებულია: {number}.", en="This letter is registered already: {number}.")
SCAN_NEXT = Msg(ka="ასლს მიმართვის გვერდზე დაურთავთ.", en="The scan is attached on the letter's page.")

RECEPTIONS = Msg(ka="მიღება და ზარები", en="Receptions and calls")
RECEPTIONS_LEAD = Msg(
    ka="იწერება ყოველი მიღება და ზარი; სამუშაო საათების შემდეგ მოსული 10:00-მდე გადაეცემა.",
    en="Every reception and call is logged; what comes after hours is handed over by 10:00.",
)
DAY = Msg(ka="დღე", en="Day")
SHOW = Msg(ka="ნახვა", en="Show")
NO_RECEPTIONS = Msg(ka="ამ დღეს ჩანაწერი არ არის.", en="Nothing was logged on this day.")
NO_RECEPTIONS_HINT = Msg(ka="ახალი ჩანაწერი ქვემოთ დაამატეთ.", en="Add a line below.")
TO_HAND_OVER = Msg(ka="გადასაცემია", en="To be handed over")
NOT_HANDED = Msg(ka="გადასაცემი არაფერია.", en="Nothing waits to be handed over.")
HAND_OVER = Msg(ka="ყველაფრის მიღება მორიგისგან", en="Take everything over from the duty officer")
HANDED_OVER = Msg(ka="გადაბარებულია {n} ჩანაწერი.", en="Taken over: {n} lines.")
UNTIL = Msg(ka="{day}-მდე", en="by {day}")
LATE = Msg(ka="გადაცემის ვადა გასულია", en="The handover is late")
TAKEN_BY = Msg(ka="გადაიბარა: {who}, {when}", en="Taken over by {who}, {when}")
NEW_RECEPTION = Msg(ka="ახალი ჩანაწერი", en="New line")
WAS_LOGGED = Msg(ka="ჩაიწერა.", en="It was logged.")
CONTACT = Msg(ka="საკონტაქტო", en="Contact")
GIST = Msg(ka="რას ეხებოდა", en="What it was about")
LOG_IT = Msg(ka="ჩაწერა", en="Log it")
RECEIVED_BY = Msg(ka="მიიღო: {who}", en="Received by {who}")
AFTER_HOURS = Msg(ka="სამუშაო საათების შემდეგ", en="After hours")

DAILY = Msg(ka="დღის სია", en="Daily list")
DAILY_MADE = Msg(ka="შედგა: {when}", en="Made {when}")
DAILY_NOW = Msg(
    ka="სია 17:00-მდე იცვლება; აქ წერია, როგორ არის ახლა.", en="Until 17:00 the list changes: it stands so now."
)
DAILY_NONE = Msg(ka="ამ სიაში არაფერია.", en="Nothing stands in this list.")

TASKS_LEAD = Msg(ka="თქვენი დავალებები და მათი, ვისაც ცვლით.", en="Your tasks, and those of people you stand in for.")
NO_TASKS = Msg(ka="შესასრულებელი დავალება არ არის.", en="You have no open tasks.")
NO_TASKS_HINT = Msg(ka="ახალ დავალებას შეტყობინება მოჰყვება.", en="A new task comes with a notice.")
COORDINATES = Msg(ka="კოორდინატორი", en="Coordinates")
GIVEN_BY = Msg(ka="მისცა: {who}, {when}", en="Given by {who}, {when}")
UNPASSED = Msg(ka="თანამშრომელს ჯერ არ გადაეცა", en="Not passed to an officer yet")
OPEN_LETTER = Msg(ka="მიმართვის გახსნა", en="Open the letter")

SUBSTITUTES = Msg(ka="შემცვლელები", en="Substitutes")
SUBSTITUTES_LEAD = Msg(
    ka="შემცვლელი ასრულებს იმის დავალებებს, ვისაც ცვლის, და ხედავს მის მიმართვებს. ვიზა და რეზოლუცია თანამდებობისაა.",
    en="A substitute does the tasks and sees the letters of whom they stand in for. Visas and resolutions go by role.",
)
WHO = Msg(ka="ვის ცვლიან", en="Who is away")
BY_WHOM = Msg(ka="ვინ ცვლის", en="Who stands in")
WHY = Msg(ka="მიზეზი", en="Reason")
REASONS: dict[str, Msg] = {
    "leave": Msg(ka="შვებულება", en="Leave"),
    "illness": Msg(ka="ავადმყოფობა", en="Illness"),
    "trip": Msg(ka="მივლინება", en="Business trip"),
    "dismissal": Msg(ka="გათავისუფლება", en="Dismissal"),
    "other": Msg(ka="სხვა", en="Other"),
}
SINCE = Msg(ka="რა დღიდან", en="From")
UNTIL_DAY = Msg(ka="რა დღემდე", en="Until")
NAME_SUBSTITUTE = Msg(ka="შემცვლელის დანიშვნა", en="Name the substitute")
MOVE_ALL = Msg(ka="ყველაფრის გადაცემა", en="Move everything")
MOVE_ALL_HINT = Msg(
    ka="ყველა ღია დავალება და მიმართვა ერთი ჩანაწერით გადადის; რაც ვერ გადავა, სამსახურის უფროსს უბრუნდება.",
    en="Every open task and letter moves in one act; what cannot goes back to the head of service.",
)
MOVED = Msg(ka="გადაეცა: {tasks} დავალება, {letters} მიმართვა.", en="Moved: {tasks} tasks, {letters} letters.")
STAYED = Msg(ka="სამსახურის უფროსს დაუბრუნდა: {numbers}.", en="Went back to the head of service: {numbers}.")
NAMED = Msg(ka="შემცვლელი დაინიშნა.", en="The substitute was named.")
ENDED = Msg(ka="შეცვლა დასრულდა.", en="The substitution was ended.")
END = Msg(ka="დასრულება", en="End it")
NO_SUBSTITUTES = Msg(ka="შემცვლელი დანიშნული არ არის.", en="No substitute is named.")
ACTIVE = Msg(ka="მოქმედებს", en="In force")
AHEAD = Msg(ka="ჯერ არ დაწყებულა", en="Not begun yet")
UNCOVERED = Msg(ka="შემცვლელი არ ჰყავს: {names}", en="Nobody stands in for: {names}")
OVER = Msg(ka="დასრულდა", en="Ended")
STANDS_FOR = Msg(ka="{who} ცვლის: {whom}", en="{who} stands in for {whom}")
WITHOUT_END = Msg(ka="ბოლო დღე მითითებული არ არის", en="without an end")
