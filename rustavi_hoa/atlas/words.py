"""Sentences of the map of the housing stock."""

from __future__ import annotations

from rustavi_hoa.i18n.message import Msg

TITLE = Msg(ka="რუკა", en="Map")
LEAD = Msg(ka="ქალაქის საცხოვრებელი კორპუსები.", en="The city's apartment buildings.")
LABEL = Msg(ka="კორპუსების რუკა", en="Map of the buildings")
FAILED = Msg(
    ka="რუკა ვერ ჩაიტვირთა. შეამოწმეთ ინტერნეტი და სცადეთ ხელახლა.",
    en="The map could not be loaded. Check the connection and try again.",
)
LOADING = Msg(ka="იტვირთება…", en="Loading…")

BASICS = Msg(ka="რეესტრი", en="Register")
CONDITIONS = Msg(ka="მდგომარეობა", en="Condition")
FILLED = Msg(ka="პასპორტის შევსება", en="Passport completeness")
PROBLEMS = Msg(ka="ღია პრობლემები", en="Open problems")
VERIFICATION = Msg(ka="ამხანაგობის გადამოწმება", en="Association's verification")
YEAR_BUILT = Msg(ka="აშენების წელი", en="Year built")
LEVELS = Msg(ka="სართულები", en="Storeys")

NOT_BEGUN = Msg(ka="არ დაწყებულა", en="Not begun")
RANGE = Msg(ka="{least}–{most}", en="{least}–{most}")
PERCENT = Msg(ka="შევსებულია {least}–{most}%", en="{least}–{most}% filled in")
OPEN_RANGE = Msg(ka="ღია პრობლემა: {least}–{most}", en="Open problems: {least}–{most}")
OPEN_MORE = Msg(ka="ღია პრობლემა: {least} და მეტი", en="Open problems: {least} or more")
OPEN_FEWER = Msg(ka="ღია პრობლემა: {least}-ზე ნაკლები", en="Open problems: fewer than {least}")
FEWER = Msg(ka="{least}-ზე ნაკლები", en="Fewer than {least}")
NO_PROBLEM = Msg(ka="ღია პრობლემა არ არის", en="No open problem")
HIDDEN = Msg(ka="თქვენთვის დახურულია", en="Not open to you")
UNKNOWN = Msg(ka="დასაზუსტებელია", en="To be clarified")
NOT_KNOWN = Msg(ka="„არ ვიცი“", en="“I do not know”")
EMPTY = Msg(ka="შევსებული არ არის", en="Not filled in")
WRITTEN = Msg(ka="შევსებულია", en="Filled in")
DIFFERENT = Msg(ka="სხვადასხვა", en="Various")
YES = Msg(ka="კი", en="Yes")
NO = Msg(ka="არა", en="No")
OTHERS = Msg(ka="სხვა", en="Other")
NOT_ASKED = Msg(ka="არ გვიკითხავს", en="Not asked")
WAITS = Msg(ka="ველოდებით პასუხს", en="Waiting for an answer")
NO_ANSWER_HERE = Msg(ka="ამაზე არ უპასუხა", en="Did not answer this")
NO_ASSOCIATION = Msg(ka="ამხანაგობა უცნობია", en="Association unknown")
STANDINGS: dict[str, Msg] = {
    "verified": Msg(ka="გადამოწმებულია", en="Verified"),
    "documents": Msg(ka="საბუთები მოწმდება", en="Papers are being checked"),
    "to_clarify": Msg(ka="დასაზუსტებელია", en="To be clarified"),
    "renewal": Msg(ka="განახლებაა საჭირო", en="Renewal needed"),
    "disputed": Msg(ka="მონაცემები ზუსტდება", en="Details are being clarified"),
    "vacant": Msg(ka="თავმჯდომარე ასარჩევია", en="Chairperson to be elected"),
}
GRADES: dict[int, Msg] = {
    5: Msg(ka="კარგი", en="Good"),
    4: Msg(ka="დამაკმაყოფილებელი", en="Satisfactory"),
    3: Msg(ka="მიმდინარე რემონტი სჭირდება", en="Needs current repair"),
    2: Msg(ka="კაპიტალური რემონტი სჭირდება", en="Needs capital repair"),
    1: Msg(ka="სასწრაფო შემოწმება სჭირდება", en="Needs an urgent check"),
}
NOT_ASSESSED = Msg(ka="შეუფასებელი", en="Not assessed")

UNITS = Msg(ka="ტერ. ერთეული", en="Unit")
ALL_UNITS = Msg(ka="ყველა", en="All")
NO_UNIT = Msg(ka="ტერ. ერთეული უცნობია", en="Unit unknown")
COLOUR_BY = Msg(ka="რას აჩვენებს ფერი", en="Coloured by")
FIND = Msg(ka="მისამართი", en="Address")
FIND_HINT = Msg(ka="ქუჩა ან ნომერი", en="street or number")
LEGEND = Msg(ka="აღნიშვნები", en="Legend")
LEGEND_HINT = Msg(ka="მონიშნეთ, რა გამოჩნდეს რუკაზე.", en="Tick to show or hide.")
CANDIDATES = Msg(ka="დასაზუსტებელი, OpenStreetMap-იდან", en="To be clarified, from OpenStreetMap")
LIST = Msg(ka="კორპუსების სია", en="List of buildings")
IN_VIEW = Msg(ka="რუკაზე ჩანს კორპუსი: {n}", en="Buildings in view: {n}")
NONE_IN_VIEW = Msg(
    ka="აქ კორპუსი არ ჩანს. გადაწიეთ რუკა ან შეცვალეთ ფილტრი.",
    en="No building here. Move the map or change the filter.",
)
UNPLACED = Msg(ka="რუკაზე ჯერ არ ჩანს კორპუსი: {n}", en="Buildings without a position: {n}")
EARLIER = Msg(ka="წინა", en="Previous")
LATER = Msg(ka="შემდეგი", en="Next")
PAGE = Msg(ka="{first}–{last}, სულ {n}", en="{first}–{last} of {n}")
OPEN = Msg(ka="პასპორტის ნახვა", en="Open the passport")
SHOW = Msg(ka="რუკაზე ჩვენება", en="Show on the map")
TOGETHER = Msg(ka="კორპუსი: {n}", en="Buildings: {n}")
WHOLE = Msg(ka="მთელი ქალაქი", en="Whole city")
ZOOM_IN = Msg(ka="მიახლოება", en="Zoom in")
ZOOM_OUT = Msg(ka="დაშორება", en="Zoom out")
DOWNLOAD = Msg(ka="GeoJSON-ის ჩამოტვირთვა", en="Download GeoJSON")
CREDIT = "© OpenStreetMap contributors"

ON_SCREEN: dict[str, Msg] = {
    "units": UNITS, "all": ALL_UNITS, "nounit": NO_UNIT, "by": COLOUR_BY, "find": FIND, "hint": FIND_HINT,
    "legend": LEGEND, "tick": LEGEND_HINT, "candidates": CANDIDATES, "list": LIST, "view": IN_VIEW,
    "none": NONE_IN_VIEW, "unplaced": UNPLACED, "earlier": EARLIER, "later": LATER, "page": PAGE, "open": OPEN,
    "show": SHOW, "together": TOGETHER, "whole": WHOLE, "in": ZOOM_IN, "out": ZOOM_OUT, "download": DOWNLOAD,
    "unknown": UNKNOWN,
}  # fmt: skip
"""What the map's script says, by the name it knows."""
