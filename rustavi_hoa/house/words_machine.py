"""Sentences of the administrator's page of the machine."""

from __future__ import annotations

from rustavi_hoa.i18n.message import Msg

TITLE = Msg(ka="სისტემა", en="Machine")
LEAD = Msg(
    ka="მუშაობს თუ არა ყველაფერი: სამუშაოები, გაგზავნა, დისკი, შესვლები. პირადი მონაცემი აქ არ ჩანს.",
    en="Whether everything works: jobs, sending, the disk, sign-ins. Nothing personal is shown here.",
)
AGAIN = Msg(ka="განახლება", en="Look again")

FAILED = Msg(ka="ვერ გაიგზავნა", en="Not delivered")
FAILED_NOTE = Msg(ka="სიის ნახვა", en="See the list")
WAITING = Msg(ka="გაგზავნას ელის", en="Waiting to be sent")
OLDEST = Msg(ka="ყველაზე ძველი: {n} წუთი", en="Oldest: {n} min")
SESSIONS = Msg(ka="გახსნილი შესვლები", en="Open sign-ins")
SESSIONS_NOTE = Msg(ka="ყველა ადამიანის ყველა მოწყობილობა", en="All devices of all people")
FREE = Msg(ka="თავისუფალი ადგილი", en="Free space")
GIGABYTES = Msg(ka="{n} გბ", en="{n} GB")
OF_TOTAL = Msg(ka="სულ {total} გბ, დაკავებულია {full} %", en="Of {total} GB, {full} % is used")
NEARLY_FULL = Msg(
    ka="დისკი თითქმის სავსეა. გაათავისუფლეთ ადგილი, თორემ ფოტოები და დოკუმენტები აღარ შეინახება.",
    en="The disk is nearly full. Make room, or photos and papers can no longer be kept.",
)
REDIS_AWAY = Msg(
    ka="Redis არ პასუხობს: ეკრანები გაჩერებულია, გაგზავნილი ფორმები მიიღება.",
    en="Redis does not answer: screens stand still, sent forms are taken.",
)

JOBS = Msg(ka="სამუშაოები, რომლებიც თავისით სრულდება", en="Jobs that run by themselves")
NO_JOBS = Msg(ka="ჯერ არცერთი არ შესრულებულა.", en="None has run yet.")
NO_JOBS_HINT = Msg(ka="პირველი ერთ წუთში გაეშვება.", en="The first runs within a minute.")
RAN = Msg(ka="ბოლოს შესრულდა: {at}", en="Last went well: {at}")
NEVER = Msg(ka="ჯერ არ შესრულებულა", en="Has not gone well yet")
FAILURES = Msg(ka="ჩავარდნა: {n}", en="Failures: {n}")
GOOD = Msg(ka="მუშაობს", en="Works")
LATE = Msg(ka="აგვიანებს", en="Late")
BROKEN = Msg(ka="შეცდომა: {fault}", en="Error: {fault}")
FLAGS = Msg(ka="პილოტის ეტაპები და ფუნქციები", en="Stages and features of the pilot")
AUDIT = Msg(ka="მოქმედებების ჟურნალი", en="Log of deeds")
ELSEWHERE = Msg(ka="სხვა გვერდები", en="Other pages")

JOB: dict[str, Msg] = {
    "terms.seed_calendar": Msg(ka="მომავალი წლების კალენდარი", en="Calendar of the years to come"),
    "issues.cut_moves": Msg(ka="რიგის ჟურნალის შემოკლება", en="Shortening the queue's log"),
    "issues.date_undated": Msg(ka="ვადები პრობლემებს, რომლებსაც არ ჰქონდა", en="Dates for problems without one"),
    "issues.send_ownerless": Msg(
        ka="უთავმჯდომარეოდ დარჩენილი პრობლემები ოპერატორთან", en="Problems without a chairperson go to the operator"
    ),
    "issues.send_unanswered": Msg(ka="უპასუხო პრობლემები მერიაში", en="Unanswered problems go to City Hall"),
    "issues.close_silent": Msg(ka="პასუხის გარეშე დარჩენილის დახურვა", en="Closing what nobody judged"),
    "issues.begin_outages": Msg(ka="დაგეგმილი გათიშვების დაწყება", en="Announced works begin"),
    "issues.remind_soon": Msg(ka="შეხსენება: ვადა ახლოვდება", en="Reminders: a day is near"),
    "casework.recount_dates": Msg(ka="განცხადებების ვადების გადათვლა", en="Recounting dates of applications"),
    "casework.leave_incomplete": Msg(ka="შეუვსებელი განცხადებები", en="Applications that stayed incomplete"),
    "casework.make_daily_list": Msg(ka="დღის სია", en="The daily list"),
    "casework.remind": Msg(ka="შეხსენება თანამშრომლებს", en="Reminders to staff"),
    "opendata.finish": Msg(ka="Open311: დაწყებულის დასრულება", en="Open311: finishing what was begun"),
    "opendata.sweep_trials": Msg(ka="Open311: ძველი ცდების წაშლა", en="Open311: old tries go"),
    "photos.sweep_unclaimed": Msg(ka="გამოუყენებელი ფოტოების წაშლა", en="Unused photos go"),
    "verification.ask_renewal": Msg(ka="შემოწმების განახლება", en="Checks that must be renewed"),
    "doorsheet.make_sheets": Msg(ka="პარასკევის ფურცელი", en="The Friday sheet"),
    "statements.issue_reports": Msg(ka="მოხსენებები", en="Reports"),
    "privacy.erase_closed": Msg(ka="დახურული ანგარიშების წაშლა", en="Erasing closed accounts"),
    "privacy.keep_no_longer": Msg(ka="ვადაგასული მონაცემების წაშლა", en="Deleting what is kept no longer"),
}
"""Repeated jobs by their name in the book of jobs."""
