"""Sentences of the reports (მოხსენება): pages, paper, tables."""

from __future__ import annotations

from rustavi_hoa.i18n.message import Msg

TITLE = Msg(ka="მოხსენებები", en="Reports")
ONE = Msg(ka="მოხსენება", en="Report")
LEAD = Msg(
    ka="დავალებების შესრულება ორ კვირაში ერთხელ, მიმართვები და პრობლემები კვარტალში ერთხელ. გამოცემული აღარ იცვლება.",
    en="Execution of tasks every two weeks, letters and problems every quarter. What is issued never changes.",
)
KIND: dict[str, Msg] = {
    "tasks": Msg(ka="დავალებების შესრულება", en="Execution of tasks"),
    "letters": Msg(ka="მიმართვების ანალიზი", en="Analysis of letters"),
    "problems": Msg(ka="პრობლემების ანალიზი", en="Analysis of problems"),
}
SOURCE: dict[str, Msg] = {
    "tasks": Msg(
        ka="წესი: მერიის დებულება (N703, 21/12/1998), მუხლი 52(16). დასადასტურებელია",
        en="Rule: statute of City Hall (No 703 of 21/12/1998), article 52(16). To be confirmed",
    ),
    "letters": Msg(
        ka="წესი: მერიის დებულება (N703, 21/12/1998), მუხლი 53(10). დასადასტურებელია",
        en="Rule: statute of City Hall (No 703 of 21/12/1998), article 53(10). To be confirmed",
    ),
    "problems": Msg(ka="იგივე რიცხვები, რაც მართვის პანელზე", en="The same figures as on the dashboard"),
}
PERIOD = Msg(ka="{since} – {until}", en="{since} – {until}")
ISSUED = Msg(ka="გამოიცა {when}", en="Issued {when}")
NOT_ISSUED = Msg(ka="ჯერ გამოცემული არ არის: რიცხვები დღევანდელია.", en="Not issued yet: these are today's figures.")
OWN = Msg(ka="თქვენი სამსახური: {service}", en="Your service: {service}")
FOOT = Msg(ka="{title} · {period} · დაიბეჭდა {when}", en="{title} · {period} · printed {when}")

ALL = Msg(ka="სულ", en="All")
NAME = Msg(ka="დასახელება", en="Name")
UNKNOWN = Msg(ka="მითითებული არ არის", en="Not stated")
NOBODY = Msg(ka="შემსრულებელი არ არის დანიშნული", en="No executor named")
GONE = Msg(ka="თანამშრომელი N{n}", en="Officer No. {n}")

TABLES: dict[str, Msg] = {
    "all": ALL,
    "services": Msg(ka="სამსახურების მიხედვით", en="By service"),
    "people": Msg(ka="შემსრულებლების მიხედვით", en="By executor"),
    "themes": Msg(ka="თემების მიხედვით", en="By theme"),
    "kinds": Msg(ka="სახის მიხედვით", en="By kind"),
    "channels": Msg(ka="შემოსვლის გზის მიხედვით", en="By channel"),
    "outcomes": Msg(ka="რა პასუხი გაიცა", en="What was answered"),
    "extensions": Msg(ka="ვადის გაგრძელება", en="More time"),
    "past_due": Msg(ka="დავალებები, რომელთა ვადა გასულია", en="Tasks past due"),
    "units": Msg(ka="ტერიტორიული ერთეულების მიხედვით", en="By territorial unit"),
    "categories": Msg(ka="კატეგორიების მიხედვით", en="By category"),
    "apart": Msg(ka="ცალკე აღრიცხული", en="Counted apart"),
}
TASK: dict[str, Msg] = {
    "before": Msg(ka="იყო დასაწყისში", en="At the start"),
    "given": Msg(ka="გაიცა", en="Given"),
    "taken_back": Msg(ka="გაუქმდა", en="Taken back"),
    "done": Msg(ka="შესრულდა", en="Done"),
    "in_time": Msg(ka="მათ შორის ვადაში", en="Of them in time"),
    "late": Msg(ka="ვადის შემდეგ", en="After the date"),
    "open": Msg(ka="დარჩა ბოლოს", en="At the end"),
    "past": Msg(ka="მათ შორის ვადა გასულია", en="Of them past due"),
    "median_days": Msg(ka="მედიანა, დღე", en="Median, days"),
}
LETTER: dict[str, Msg] = {
    "before": TASK["before"],
    "received": Msg(ka="შემოვიდა", en="Received"),
    "previous": Msg(ka="წინა პერიოდში შემოვიდა", en="Received in the period before"),
    "answered": Msg(ka="პასუხი გაიცა", en="Answered"),
    "in_time": TASK["in_time"],
    "late": TASK["late"],
    "forwarded": Msg(ka="გადაიგზავნა სხვა ორგანოში", en="Forwarded"),
    "left": Msg(ka="დარჩა განუხილველი", en="Left unconsidered"),
    "withdrawn": Msg(ka="უკან გამოთხოვილია", en="Withdrawn"),
    "open": TASK["open"],
    "past": TASK["past"],
    "median_days": TASK["median_days"],
    "p90_days": Msg(ka="90%, დღე", en="90%, days"),
}
COUNT = Msg(ka="რაოდენობა", en="Count")
EXTENSION: dict[str, Msg] = {
    "asked": Msg(ka="მოითხოვეს", en="Asked"),
    "granted": Msg(ka="გაგრძელდა", en="Granted"),
    "refused": Msg(ka="უარი ეთქვა", en="Refused"),
}
TASK_NO = Msg(ka="დავალება N{n}", en="Task No. {n}")
LETTER_NO = Msg(ka="მიმართვა", en="Letter")
SERVICE = Msg(ka="სამსახური", en="Service")
DUE = Msg(ka="ვადა", en="Due")

DRAW = Msg(ka="ნებისმიერი პერიოდი", en="Any period")
WHAT = Msg(ka="რის შესახებ", en="About")
SINCE = Msg(ka="რა დღიდან", en="From")
UNTIL = Msg(ka="რა დღის ჩათვლით", en="To")
SHOW = Msg(ka="ჩვენება", en="Show")
ISSUE = Msg(ka="გამოცემა", en="Issue")
ISSUE_ASK = Msg(ka="გამოვცეთ მოხსენება?", en="Issue this report?")
ISSUE_HINT = Msg(ka="გამოცემის შემდეგ რიცხვები აღარ შეიცვლება.", en="Once it is issued its figures never change.")
KEEP = Msg(ka="ჯერ არა", en="Not yet")
DONE = Msg(ka="მოხსენება გამოიცა.", en="The report is issued.")
WHOLE_CITY = Msg(ka="მთელი ქალაქი", en="The whole city")
PDF = Msg(ka="PDF-ის ჩამოტვირთვა", en="Download PDF")
XLSX = Msg(ka="ცხრილის ჩამოტვირთვა, XLSX", en="Download the table, XLSX")
BACK = Msg(ka="ყველა მოხსენება", en="All reports")
NOT_THERE = Msg(ka="ასეთი მოხსენება არ არის.", en="There is no such report.")
EMPTY = Msg(ka="მოხსენება ჯერ არ გამოცემულა.", en="No report has been issued yet.")
EMPTY_HINT = Msg(
    ka="პირველი პერიოდის ბოლოს თავად გამოიცემა.", en="The first one is issued by itself when its period ends."
)
OLDER = Msg(ka="უფრო ძველი", en="Older")
NO_RANKING = Msg(
    ka="სიების რიგი ყოველთვის ერთია: ისინი არავის აფასებს და არ ადარებს.",
    en="The lists keep a fixed order and rank nobody.",
)

BAD_KIND = Msg(ka="აირჩიეთ, რის შესახებ იქნება მოხსენება.", en="Choose what it is about.")
BAD_PERIOD = Msg(
    ka="აირჩიეთ პერიოდი, რომელიც უკვე დაწყებულია და სამ წელზე მეტს არ მოიცავს.",
    en="Choose a period that has begun and is not longer than three years.",
)
NOT_OVER = Msg(
    ka="პერიოდი ჯერ არ დასრულებულა: გამოცემა შეგიძლიათ მისი ბოლო დღის შემდეგ.",
    en="The period is not over: it can be issued after its last day.",
)

PUBLIC_TITLE = Msg(ka="როგორ პასუხობს მერია", en="How City Hall answers")
PUBLIC_LEAD = Msg(
    ka="ბოლო მოხსენებები სამსახურების მიხედვით. მედიანა: შემთხვევათა ნახევარს ნაკლები დრო დასჭირდა, ნახევარს მეტი.",
    en="The last reports by service. The median means: half of the cases took less time, half took more.",
)
PUBLIC_LETTERS = Msg(ka="ოფიციალური მიმართვები", en="Official applications")
PUBLIC_TASKS = Msg(ka="დავალებები", en="Tasks")
PUBLIC_COUNT = Msg(ka="{n} · მედიანა {days} დღე", en="{n} · median {days} days")
PUBLIC_FEW = Msg(ka="{least}-ზე ნაკლები შემთხვევა არ ჩანს", en="Fewer than {least} cases are not shown")
PUBLIC_EMPTY = Msg(ka="საჯარო მოხსენება ჯერ არ არის.", en="There is no public report yet.")
PUBLIC_PERIODS = Msg(ka="მიმართვები: {letters} · დავალებები: {tasks}", en="Applications: {letters} · tasks: {tasks}")
