"""Words of the pages of problems: buttons, questions, heads of tables."""

from __future__ import annotations

from rustavi_hoa.i18n.message import Msg

OPEN = Msg(ka="ღია", en="Open")
MINE = Msg(ka="ჩემი", en="Mine")
DONE = Msg(ka="დასრულებული", en="Finished")
GROUPS = Msg(ka="რომელი პრობლემები", en="Which problems")
NEWER = Msg(ka="უფრო ახალი", en="Newer")
OLDER = Msg(ka="უფრო ძველი", en="Older")
PAGE_OF = Msg(ka="{page} / {pages}, სულ: {total}", en="{page} / {pages}, in all: {total}")
NOT_HERE = Msg(
    ka="ეს პრობლემა ვერ მოიძებნა ან მისი ნახვის უფლება არ გაქვთ. დაბრუნდით სიაში.",
    en="This problem was not found, or you may not see it. Please go back to the list.",
)
BACK_TO_LIST = Msg(ka="პრობლემების სია", en="List of problems")
URGENT = Msg(ka="გადაუდებელი", en="Urgent")
PRIVATE = Msg(ka="დახურული", en="Private")
FLOOR = Msg(ka="სართული {floor}", en="Floor {floor}")
ENTRANCE = Msg(ka="სადარბაზო {n}", en="Entrance {n}")
APARTMENT = Msg(ka="ბინა {n}", en="apartment {n}")
PLACE_OF_OTHERS = {
    "my_entrance": Msg(ka="სადარბაზო", en="Entrance"),
    "other_entrance": Msg(ka="სადარბაზო", en="Entrance"),
    "my_apartment": Msg(ka="ბინაში", en="Inside an apartment"),
    "unknown": Msg(ka="ადგილი უცნობია", en="Place unknown"),
}
OTHER_STEPS = Msg(ka="სხვა მოქმედება", en="Other steps")
REPORTER = Msg(ka="ავტორი", en="Author")
HOUSEHOLD = Msg(ka="ვის სახელით", en="On behalf of")
PHOTO = Msg(ka="ფოტო", en="Photo")
PHOTOS = Msg(ka="ფოტოები", en="Photos")
FROM_CHAT = Msg(ka="ჩატის გზავნილი, საიდანაც დაიწყო", en="The chat message it began with")
IN_FIGURES = Msg(ka="პრობლემები ქალაქში", en="Problems in the city")
OPEN_NOW = Msg(ka="ახლა ღიაა", en="Open now")
SOLVED_YEAR = Msg(ka="მოგვარდა ბოლო ერთ წელში", en="Solved in the last year")
BY_CATEGORY = Msg(ka="ღია პრობლემები კატეგორიებით", en="Open problems by category")
FEWER_THAN = Msg(ka="{n}-ზე ნაკლები", en="fewer than {n}")
FEW_NOT_SHOWN = Msg(
    ka="კატეგორია, სადაც ცოტა შემთხვევაა, ცალკე არ ჩანს.", en="Categories with few cases are not shown apart."
)
ON_MAP = Msg(ka="ადგილი რუკაზე", en="Place on the map")
MAP_SHOW = Msg(ka="რუკაზე ნახვა", en="Show on the map")
MAP_FAILED = Msg(
    ka="რუკა ვერ ჩაიტვირთა. ადგილის სანახავად გახსენით ბმული.",
    en="The map could not be loaded. Open the link to see the place.",
)
STORY = Msg(ka="რა მოხდა", en="What happened")
AFFECTS_ME = Msg(ka="მეც მეხება", en="Affects me too")
IS_SUPPORTED = Msg(ka="მონიშნულია: მეც მეხება", en="Marked: affects me too")
SUPPORT_WAITS = Msg(ka="მონიშნულია, ელოდება ინტერნეტს", en="Marked, waiting for the internet")
IS_IT_FIXED = Msg(ka="სამუშაო შესრულდა. მოგვარდა?", en="The work is done. Is it fixed?")
FIXED = Msg(ka="მოგვარდა", en="Fixed")
NOT_FIXED = Msg(ka="არ მოგვარდა", en="Not fixed")
WHAT_IS_LEFT = Msg(ka="რა დარჩა გასაკეთებელი?", en="What is still wrong?")
TO_CITY_NOW = Msg(ka="პირდაპირ მერიაში გაიგზავნოს", en="Send it straight to City Hall")
QUESTION = Msg(ka="გვჭირდება თქვენი პასუხი:", en="We need your answer:")
YOUR_ANSWER = Msg(ka="თქვენი პასუხი", en="Your answer")
COMMENT = Msg(ka="კომენტარი", en="Comment")
WRITE_HERE = Msg(ka="დაწერეთ…", en="Write…")
ADD_PHOTO = Msg(ka="ფოტოს დამატება", en="Add a photo")
SAY = Msg(ka="გაგზავნა", en="Send")
EDIT = Msg(ka="ტექსტის შესწორება", en="Edit the text")
EDIT_UNTIL = Msg(ka="შესწორება შეგიძლიათ: {until}-მდე", en="You can edit until {until}")
WITHDRAW = Msg(ka="პრობლემის გაუქმება", en="Withdraw the problem")
WITHDRAW_SURE = Msg(
    ka="გავაუქმოთ პრობლემა? ის აღარ განიხილება.", en="Withdraw the problem? It will no longer be considered."
)
SEND_STRAIGHT = Msg(ka="პირდაპირ მერიაში გაგზავნა", en="Send straight to City Hall")
SEND_SURE = Msg(
    ka="პრობლემას, ფოტოებსა და თქვენს სახელს მერია ნახავს.",
    en="City Hall will see the problem, its photos and your name.",
)
CONFIRM = Msg(ka="დადასტურება", en="Confirm")
SEND_TO_CITY = Msg(ka="მერიაში გაგზავნა", en="Send to City Hall")
NOTE_TO_CITY = Msg(ka="რა უნდა იცოდეს მერიამ? (სურვილისამებრ)", en="What should City Hall know? (optional)")
WE_FIX = Msg(ka="ჩვენ მოვაგვარეთ", en="We have fixed it")
REFUSE = Msg(ka="ვერ შესრულდება", en="It cannot be done")
PLAN = Msg(ka="საჭიროებებში შეტანა", en="Enter in the needs")
PLAN_HINT = Msg(ka="ეს დაფინანსების დაპირება არ არის.", en="This is not a promise of money.")
MERGE = Msg(ka="გაერთიანება", en="Merge")
MERGE_INTO = Msg(ka="რომელ პრობლემას შეუერთდეს?", en="Which problem should it be merged with?")
SHOW_EVERYBODY = Msg(ka="საჯარო სიაში ჩვენება", en="Show in the public list")
MERGE_NONE = Msg(ka="ამ კორპუსში სხვა ღია პრობლემა არ არის.", en="There is no other open problem in this building.")
UNMERGE = Msg(ka="გაერთიანების გაუქმება", en="Undo the merge")
MERGED_INTO = Msg(ka="გაერთიანდა პრობლემასთან {n}", en="Merged with problem {n}")
MERGED_HERE = Msg(ka="აქ გაერთიანდა:", en="Merged here:")
REASON = Msg(ka="მიზეზი", en="Reason")
CHOOSE = Msg(ka="აირჩიეთ", en="Choose")
IN_YOUR_WORDS = Msg(ka="თქვენი სიტყვებით (სურვილისამებრ)", en="In your words (optional)")
ASSIGN = Msg(ka="შემსრულებლის დანიშვნა", en="Assign")
SERVICE = Msg(ka="სამსახური", en="Service")
PERSON = Msg(ka="თანამშრომელი", en="Officer")
NOBODY = Msg(ka="სამსახური თავად აირჩევს", en="The service will choose")
ASK_AUTHOR = Msg(ka="კითხვა ავტორს", en="Ask the author")
ANSWER_PUBLIC = Msg(ka="პასუხის გაცემა", en="Reply")
NOTE_INSIDE = Msg(ka="შიდა ჩანაწერი", en="Internal note")
NOTE_HINT = Msg(ka="მობინადრეები ამას ვერ ნახავენ.", en="Residents will not see this.")
BODY = Msg(ka="ორგანიზაცია", en="Body")
BRIEF = Msg(
    ka="პრობლემა მერიას ჯერ არ გაგზავნია: ჩანს მხოლოდ კატეგორია, ადგილი და სტატუსი.",
    en="The problem has not been sent to City Hall yet: only category, place and status are shown.",
)
OPEN_TEXT = Msg(ka="ტექსტის ნახვა მიზეზის მითითებით", en="Read the text, stating a reason")
OPEN_HINT = Msg(ka="მიზეზი ჩაიწერება და კორპუსში გამოჩნდება.", en="The reason is logged and shown to the building.")
CANCEL = Msg(ka="დაბრუნება", en="Go back")
YES = Msg(ka="დიახ", en="Yes")
UNMARK = Msg(ka="მონიშვნის მოხსნა", en="Clear the selection")
STEP: dict[str, Msg] = {
    "in_progress": Msg(ka="მუშაობის დაწყება", en="Start the work"),
    "waiting_for_reporter": ASK_AUTHOR,
    "handed_over": Msg(ka="სხვა ორგანიზაციისთვის გადაგზავნა", en="Hand over to another body"),
    "planned": PLAN,
    "resolved": Msg(ka="შესრულდა", en="Mark as done"),
    "refused": REFUSE,
}
QUEUE = Msg(ka="ყველა პრობლემა", en="All problems")
FOUND = Msg(ka="სულ: {n}", en="In all: {n}")
HEADS = {
    "n": Msg(ka="N", en="No."),
    "status": Msg(ka="სტატუსი", en="Status"),
    "due": Msg(ka="ვადა", en="Due"),
    "what": Msg(ka="პრობლემა", en="Problem"),
    "where": Msg(ka="კორპუსი", en="Building"),
    "category": Msg(ka="კატეგორია", en="Category"),
    "age": Msg(ka="ასაკი, დღე", en="Age, days"),
    "support": Msg(ka="ბინა", en="Apartments"),
    "service": SERVICE,
}
ANY_UNIT = Msg(ka="ტერ. ერთეული: ყველა", en="Unit: all")
UNKNOWN_UNIT = Msg(ka="ტერ. ერთეული უცნობია", en="Unit unknown")
ANY_BUILDING = Msg(ka="კორპუსი: ყველა", en="Building: all")
ANY_CATEGORY = Msg(ka="კატეგორია: ყველა", en="Category: all")
ANY_STATUS = Msg(ka="სტატუსი: ყველა", en="Status: all")
ANY_SERVICE = Msg(ka="სამსახური: ყველა", en="Service: all")
GROUP_LABELS = {
    "open": Msg(ka="ყველა ღია", en="All open"),
    "city": Msg(ka="მერიაშია", en="With City Hall"),
    "solved": Msg(ka="შესრულებული", en="Done"),
}
ORDER = {
    "newest": Msg(ka="ჯერ ახალი", en="Newest first"),
    "oldest": Msg(ka="ჯერ ძველი", en="Oldest first"),
    "changed": Msg(ka="ბოლოს შეცვლილი", en="Last changed"),
    "urgent": Msg(ka="ჯერ გადაუდებელი", en="Urgent first"),
    "due": Msg(ka="ჯერ ახლო ვადა", en="Nearest date first"),
}
MY_CASES = Msg(ka="ჩემი და ჩემი სამსახურის", en="Mine and my service's")
ONLY_URGENT = Msg(ka="მხოლოდ გადაუდებელი", en="Urgent only")
OLDER_THAN = Msg(ka="{n} დღეზე ძველი", en="Older than {n} days")
CLEAR = Msg(ka="ფილტრების გასუფთავება", en="Clear the filters")
NOTHING_FOUND = Msg(ka="ამ ფილტრებით პრობლემა არ არის.", en="No problem matches these filters.")
SELECTED = Msg(ka="მონიშნულია: {n}", en="Selected: {n}")
SELECT = Msg(ka="მონიშვნა: {n}", en="Select {n}")
WITH_SELECTED = Msg(ka="მოქმედება მონიშნულებზე", en="Action for the selected")
PREVIEW = Msg(ka="შეიცვლება: {able}. არ შეიცვლება: {unable}.", en="Will change: {able}. Will not change: {unable}.")
APPLY = Msg(ka="ცვლილების შენახვა", en="Save the change")
MOVED = Msg(ka="შეიცვალა: {n}.", en="Changed: {n}.")
KEYS = Msg(
    ka="კლავიშები: J, K – ქვემოთ, ზემოთ; Enter – გახსნა; X – მონიშვნა.",
    en="Keys: J, K – down, up; Enter – open; X – select.",
)
"""Latin letters here are keys of the keyboard."""
