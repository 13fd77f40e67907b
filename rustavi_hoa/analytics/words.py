"""Sentences of the dashboard, the list behind a figure and the map."""

from __future__ import annotations

from rustavi_hoa.i18n.message import Msg

BOARD = Msg(ka="მართვის პანელი", en="Dashboard")
MAP = Msg(ka="რუკა", en="Map")
CASES = Msg(ka="პრობლემების სია", en="List of problems")
LIVE = Msg(ka="თავად ახლდება", en="Live")
UNKNOWN_UNIT = Msg(ka="ტერ. ერთეული უცნობია", en="Unit unknown")
LOADING = Msg(ka="იტვირთება…", en="Loading…")
NOTHING = Msg(ka="ამ ფილტრით პრობლემა არ არის.", en="No problem matches these filters.")
NOTHING_HINT = Msg(ka="შეცვალეთ ან გაასუფთავეთ ფილტრი.", en="Change or clear the filters.")

FILTERS = Msg(ka="ფილტრები", en="Filters")
UNIT = Msg(ka="ტერ. ერთეული", en="Unit")
CATEGORY = Msg(ka="კატეგორია", en="Category")
BUILDING = Msg(ka="კორპუსი", en="Building")
STATUS = Msg(ka="სტატუსი", en="Status")
URGENCY = Msg(ka="გადაუდებლობა", en="Urgency")
PERIOD = Msg(ka="დაფიქსირების პერიოდი", en="Reported in")
SINCE = Msg(ka="თარიღიდან", en="From")
UNTIL = Msg(ka="თარიღამდე", en="To")
OLDER_THAN = Msg(ka="ძველად ითვლება (დღე)", en="Counts as old after (days)")
ALL = Msg(ka="ყველა", en="All")
ALL_TIME = Msg(ka="მთელი დრო", en="All time")
URGENT_ONLY = Msg(ka="გადაუდებელი", en="Urgent only")
NOT_URGENT = Msg(ka="ჩვეულებრივი", en="Not urgent")
CLEAR = Msg(ka="ფილტრის გასუფთავება", en="Clear filters")
CLEAR_BUILDING = Msg(ka="ყველა კორპუსის ჩვენება", en="Show all buildings")
PRESET: dict[int, Msg] = {
    30: Msg(ka="ბოლო 30 დღე", en="Last 30 days"),
    90: Msg(ka="ბოლო 90 დღე", en="Last 90 days"),
    365: Msg(ka="ბოლო 365 დღე", en="Last 365 days"),
}
GROUPS: dict[str, Msg] = {
    "open": Msg(ka="ღია", en="Open"),
    "unanswered": Msg(ka="პასუხს ელოდება", en="Waiting for a first answer"),
    "city": Msg(ka="მერიაშია", en="With City Hall"),
    "waiting": Msg(ka="ელოდება ავტორს", en="Waits for the author"),
    "planned": Msg(ka="საჭიროებების სია", en="In the list of needs"),
    "solved": Msg(ka="მოგვარებული", en="Solved"),
    "silent": Msg(ka="დაიხურა პასუხის გარეშე", en="Closed without an answer"),
    "refused": Msg(ka="ვერ შესრულდება", en="Cannot be done"),
    "duplicate": Msg(ka="გაერთიანდა", en="Merged"),
    "withdrawn": Msg(ka="ავტორმა გააუქმა", en="Withdrawn"),
}

OPEN = Msg(ka="ღია", en="Open")
TODAY = Msg(ka="დღეს ახალი", en="New today")
WEEK = Msg(ka="ამ კვირაში ახალი", en="New this week")
OLDER = Msg(ka="{days} დღეზე ძველი", en="Older than {days} days")
MEDIAN = Msg(ka="მოგვარების დრო, მედიანა", en="Median time to resolution")
P90 = Msg(ka="90%-ის მოგვარების დრო", en="90% resolved within")
REOPENED = Msg(ka="კვლავ გახსნილი", en="Reopened")
DAYS = Msg(ka="{n} დღე", en="{n} days")
N_OF = Msg(ka="შემთხვევა: {n}", en="n = {n}")
OF_REPORTED = Msg(ka="დაფიქსირდა: {n}", en="Reported: {n}")
OF_OPEN = Msg(ka="ღიაა: {n}", en="Open: {n}")
RESOLVED_N = Msg(ka="მოგვარდა: {n}", en="Resolved: {n}")
REOPENED_N = Msg(ka="{n} მოგვარებულიდან {k}", en="{k} of {n} ever resolved")
URGENT_N = Msg(ka="გადაუდებელი: {n}", en="Urgent: {n}")

APART = Msg(ka="ცალკე აღრიცხული", en="Counted apart")
SOLVED = Msg(ka="მოგვარებული", en="Solved")
SILENT = Msg(ka="დაიხურა პასუხის გარეშე", en="Closed without an answer")
REFUSED = Msg(ka="ვერ შესრულდება", en="Cannot be done")
DUPLICATE = Msg(ka="გაერთიანდა", en="Merged")
WITHDRAWN = Msg(ka="ავტორმა გააუქმა", en="Withdrawn")

STANDING_CHART = Msg(ka="ღია პრობლემები კვირების მიხედვით", en="Open problems by week")
FLOW_CHART = Msg(ka="დაფიქსირებული და მოგვარებული კვირების მიხედვით", en="Reported and resolved by week")
CHART_SAID = Msg(
    ka="ბოლო კვირის დასასრულს ღია იყო {standing}; ამ კვირაში დაფიქსირდა {opened}, მოგვარდა {resolved}.",
    en="At the end of the last week {standing} were open; during that week {opened} were reported and {resolved} "
    "resolved.",
)
OPENED = Msg(ka="დაფიქსირდა", en="Reported")
RESOLVED = Msg(ka="მოგვარდა", en="Resolved")
STANDING = Msg(ka="ღიაა კვირის ბოლოს", en="Open at the end of the week")
WEEK_OF = Msg(ka="კვირა", en="Week of")
AS_TABLE = Msg(ka="იგივე ცხრილის სახით", en="The same as a table")
INTERACTIVE = Msg(ka="ინტერაქტიული", en="Interactive")
PLAIN = Msg(ka="უბრალო სურათი", en="Plain picture")
INTERACTIVE_HINT = Msg(
    ka="ინტერაქტიული დიაგრამის ჩატვირთვას რამდენიმე წამი სჭირდება.", en="The interactive chart takes a few seconds."
)

BY_UNIT = Msg(ka="ტერიტორიული ერთეულები", en="Units")
BY_UNIT_ALL = Msg(ka="ტერიტორიული ერთეულების ყველა მაჩვენებელი", en="All figures of the units")
BY_CATEGORY = Msg(ka="კატეგორიები", en="Categories")
BY_BUILDING = Msg(ka="კორპუსები", en="Buildings")
COLUMN_MEDIAN = Msg(ka="მედიანა, დღე / შემთხვევა", en="Median, days / cases")
COLUMN_P90 = Msg(ka="90%, დღე / შემთხვევა", en="90%, days / cases")
COLUMN_RESOLVED = Msg(ka="მოგვარდა, რაოდენობა", en="Resolved, count")
COLUMN_REOPENED = Msg(ka="კვლავ გახსნილი / შემთხვევა", en="Reopened / cases")
COLUMN_OPEN = Msg(ka="ღია", en="Open")
COLUMN_OLDER = Msg(ka="ძველი", en="Old")
COLUMN_REPORTED = Msg(ka="დაფიქსირდა", en="Reported")
OPEN_LIST = Msg(ka="სიის გახსნა", en="Open the list")
OPEN_BY_CATEGORY = Msg(ka="ღია კატეგორიების მიხედვით", en="Open by category")
WEEK_N = Msg(ka="ამ კვირაში: {n}", en="This week: {n}")
COUNT = Msg(ka="რაოდენობა", en="Count")
MAP_WHOLE = Msg(ka="დიდი რუკა", en="Large map")
NARROW_TO = Msg(ka="მხოლოდ ეს", en="Only this")

TABLE_CSV = Msg(ka="ცხრილის ჩამოტვირთვა, CSV", en="Download the table, CSV")
TABLE_XLSX = Msg(ka="ცხრილის ჩამოტვირთვა, XLSX", en="Download the table, XLSX")
LIST_CSV = Msg(ka="სიის ჩამოტვირთვა, CSV", en="Download the list, CSV")
LIST_XLSX = Msg(ka="სიის ჩამოტვირთვა, XLSX", en="Download the list, XLSX")
IN_QUEUE = Msg(ka="გახსნა სამუშაო სიაში", en="Open in the work list")

SHOWN = Msg(ka="ნაჩვენებია {first}–{last}, სულ {total}", en="Showing {first}–{last} of {total}")
EARLIER = Msg(ka="წინა", en="Previous")
LATER = Msg(ka="შემდეგი", en="Next")

HOW = Msg(ka="როგორ ითვლება", en="How this is counted")
HOW_LINES: tuple[Msg, ...] = (
    Msg(
        ka="პერიოდში შედის ამ დღეებში დაფიქსირებული პრობლემები. მოგვარების დრო და „მოგვარდა“ კი ამ დღეებში "
        "მოგვარებულს ითვლის.",
        en="The period picks problems by the day they were reported. Time to resolution and “resolved” count those "
        "resolved in the period.",
    ),
    Msg(
        ka="მოგვარების დრო: დაფიქსირებიდან შესრულებამდე. პასუხის გარეშე დახურული აქ არ შედის და ცალკე ჩანს.",
        en="Time to resolution runs from report to resolution. Closed without an answer is left out and shown apart.",
    ),
    Msg(
        ka="„საჭიროებების სია“ ღიად ითვლება: საჭიროება მოგვარება არ არის.",
        en="“In the list of needs” counts as open: a need is not a solution.",
    ),
    Msg(
        ka="კვლავ გახსნილის წილი ითვლება ერთხელ მაინც მოგვარებული პრობლემებიდან.",
        en="The reopened share is of problems that were resolved at least once.",
    ),
    Msg(
        ka="დასაზუსტებელი კორპუსები და დახურული პრობლემები (მეზობელი, უნებართვო მშენებლობა, საჩივარი) არ ითვლება.",
        en="Buildings still to be matched and private reports (neighbours, unpermitted building, complaints) "
        "are not counted.",
    ),
)

FIGURES: dict[str, Msg] = {
    "open": OPEN,
    "older": Msg(ka="ძველი ღია", en="Open and old"),
    "today": TODAY,
    "week": WEEK,
    "reported": OPENED,
    "solved": SOLVED,
    "silent": SILENT,
    "refused": REFUSED,
    "duplicate": DUPLICATE,
    "withdrawn": WITHDRAWN,
    "resolved": Msg(ka="პერიოდში მოგვარებული", en="Resolved in the period"),
    "ever": Msg(ka="ერთხელ მაინც მოგვარებული", en="Resolved at least once"),
    "reopened": REOPENED,
    "week_opened": Msg(ka="დაფიქსირდა კვირაში", en="Reported in the week"),
    "week_resolved": Msg(ka="მოგვარდა კვირაში", en="Resolved in the week"),
    "week_standing": STANDING,
}

NUMBER = Msg(ka="ნომერი პლატფორმაში", en="Number")
NUMBER_SHORT = Msg(ka="ნომერი", en="Number")
PLACE = Msg(ka="ადგილი", en="Place")
AGE = Msg(ka="ასაკი, დღე", en="Age, days")
URGENT = Msg(ka="გადაუდებელი", en="Urgent")
YES = Msg(ka="კი", en="yes")
NO = Msg(ka="არა", en="no")
REPORTED_AT = Msg(ka="დაფიქსირდა", en="Reported at")
SENT_AT = Msg(ka="გაიგზავნა მერიაში", en="Sent to City Hall at")
RESOLVED_AT = Msg(ka="შესრულდა", en="Resolved at")
TOTAL = Msg(ka="სულ: {n}", en="In all: {n}")
BACK = Msg(ka="მართვის პანელზე დაბრუნება", en="Back to the dashboard")
FILE_MEDIAN = Msg(ka="მედიანა, დღე", en="Median, days")
FILE_P90 = Msg(ka="90%, დღე", en="90%, days")
EVER_COLUMN = Msg(ka="ერთხელ მაინც მოგვარებული", en="Ever resolved")
GROUPED_BY = Msg(ka="ჭრილი", en="By")
NAME = Msg(ka="დასახელება", en="Name")
EVERYTHING = Msg(ka="სულ", en="All")

MAP_FAILED = Msg(
    ka="რუკა ვერ ჩაიტვირთა. კორპუსების სია ქვემოთაა.", en="The map could not be loaded. The list of buildings is below."
)
MAP_LABEL = Msg(ka="კორპუსები რუკაზე", en="Buildings on the map")
MAP_OPEN = Msg(ka="ღია: {n}", en="Open: {n}")
MAP_CLUSTER = Msg(ka="კორპუსი: {houses}, ღია: {n}", en="Buildings: {houses}, open: {n}")
ZOOM_IN = Msg(ka="გადიდება", en="Zoom in")
ZOOM_OUT = Msg(ka="შემცირება", en="Zoom out")
