"""What is said to people when a letter, a task or a reply cannot be taken as it is: what to do, and the reason."""

from __future__ import annotations

from rustavi_hoa.i18n.message import Msg

CHOOSE_KIND = Msg(ka="აირჩიეთ მიმართვის სახე.", en="Choose what kind of letter it is.")
CHOOSE_CHANNEL = Msg(ka="აირჩიეთ, როგორ მოვიდა მიმართვა.", en="Choose how the letter came.")
CHOOSE_ANSWER_BY = Msg(
    ka="აირჩიეთ, როგორ გაეცეს პასუხი; ელფოსტისთვის მისამართიც ჩაწერეთ.",
    en="Choose how to answer; for e-mail, write the address too.",
)
WRITE_SUBJECT = Msg(
    ka="ჩაწერეთ მოკლედ, რას ეხება: {most} ნიშნამდე.", en="Say briefly what it is about: up to {most} signs."
)
WRITE_DEMAND = Msg(ka="ჩაწერეთ, რას ითხოვთ: {most} ნიშნამდე.", en="Say what you ask for: up to {most} signs.")
WRITE_NAME = Msg(ka="ჩაწერეთ სახელი და გვარი.", en="Write the first and last name.")
WRITE_ADDRESS = Msg(ka="ჩაწერეთ მისამართი.", en="Write the address.")
WRITE_QUESTIONS = Msg(
    ka="ჩაწერეთ თითო სტრიქონში თითო კითხვა, სულ {most}-მდე.", en="Write one question on each line, up to {most}."
)
WRITE_TEXT = Msg(ka="დაწერეთ ტექსტი: {most} ნიშნამდე.", en="Write the text: up to {most} signs.")
WRITE_REASON = Msg(ka="მიუთითეთ მიზეზი.", en="Please state the reason.")
WRITE_GIST = Msg(ka="ჩაწერეთ, რა უნდა გაკეთდეს.", en="Say what is to be done.")
WRITE_RESULT = Msg(ka="ჩაწერეთ შედეგი.", en="Write what came of it.")
WRITE_BODY = Msg(ka="ჩაწერეთ ორგანოს დასახელება.", en="Name the body.")
BAD_KEY = Msg(ka="განაახლეთ გვერდი და სცადეთ ხელახლა.", en="Please reload the page and try again.")
BAD_DAY = Msg(ka="ჩაწერეთ თარიღი: {first}-დან {last}-მდე.", en="Write a date from {first} to {last}.")

IS_IT_A_COMPLAINT = Msg(
    ka="მიუთითეთ, არის თუ არა ეს საჩივარი თანამშრომელზე, სამსახურზე ან თავმჯდომარეზე.",
    en="Say whether this is a complaint about an officer, a service or a chairperson.",
)
ABOUT_WHOM = Msg(
    ka="მიუთითეთ, ვის ეხება საჩივარი: მას ეს მიმართვა არ გადაეცემა.",
    en="Say whom the complaint is about: it will not be passed to them.",
)
WHICH_BUILDING = Msg(
    ka="აირჩიეთ კორპუსი, რომლის თავმჯდომარეს ეხება საჩივარი.",
    en="Choose the building whose chairperson the complaint is about.",
)
NOT_TO_THE_SERVICE = Msg(
    ka="საჩივარი ეხება სამსახურს: {service}. ამიტომ მას ეს მიმართვა არ გადაეცემა. აირჩიეთ სხვა სამსახური.",
    en="The complaint is about: {service}. That is why it is not passed there. Choose another service.",
)
NOT_TO_THE_PERSON = Msg(
    ka="საჩივარი ეხება ამ პირს: {person}. ამიტომ მას ეს მიმართვა არ გადაეცემა. აირჩიეთ სხვა შემსრულებელი.",
    en="The complaint is about: {person}. That is why it is not passed to them. Choose another person.",
)
NOT_FROM_THE_APPLICANT = Msg(
    ka="ეს თანამშრომელი თავად არის ამ მიმართვის ავტორი. აირჩიეთ სხვა.",
    en="This person wrote the letter. Choose somebody else.",
)
CHOOSE_SERVICE = Msg(ka="აირჩიეთ სამსახური.", en="Choose a service.")
CHOOSE_PERSON = Msg(ka="აირჩიეთ ამ სამსახურის თანამშრომელი.", en="Choose somebody of this service.")
OWN_STAFF_ONLY = Msg(
    ka="სამსახურის უფროსი დავალებას მხოლოდ თავის თანამშრომლებს აძლევს.",
    en="A head of service gives tasks to the own staff only.",
)
NEEDS_TASK = Msg(ka="დაამატეთ ერთი დავალება მაინც.", en="Add one task at least.")
NEEDS_SCAN = Msg(
    ka="ჯერ დაურთეთ მიმართვის ასლი: ქაღალდით და ელფოსტით მოსული მიმართვა ასლით ინახება.",
    en="Attach the scan first: letters on paper and by e-mail are kept as they came.",
)
STUDY_AT_THE_START = Msg(
    ka="შესწავლის ვადა განხილვის დასაწყისში წყდება. ახლა შეგიძლიათ ვადის გაგრძელება მოითხოვოთ.",
    en="Study is decided on at the start. Now you may ask for more time.",
)
SAME_SERVICE = Msg(ka="მიმართვა უკვე ამ სამსახურშია.", en="The letter is with this service already.")
ROLE_DECIDES = Msg(ka="ამას წყვეტს: {role}.", en="This is decided by: {role}.")
NOT_ONES_OWN = Msg(
    ka="საკუთარ მოთხოვნას თავად ვერ გადაწყვეტთ: ეს სხვამ უნდა გადაწყვიტოს.",
    en="Somebody else has to decide on your own request.",
)

CHECKED_LATE = Msg(
    ka="სისრულის შემოწმების ვადა გავიდა: {day}. მიმართვა განიხილება ისე, როგორც არის.",
    en="The term for checking ended on {day}. The letter is considered as it is.",
)
ASKED_ALREADY = Msg(
    ka="შევსება უკვე ერთხელ მოვითხოვეთ, მეორედ აღარ შეიძლება.",
    en="Completion was asked for once; it cannot be asked again.",
)
MORE_TIME_ONCE = Msg(
    ka="შევსების ვადა მხოლოდ ერთხელ გრძელდება და უკვე გაგრძელდა.", en="That term is prolonged once, and it was."
)
ASK_EARLIER = Msg(
    ka="ვადის გაგრძელება მის გასვლამდე {days} დღით ადრე მაინც უნდა მოითხოვოთ. ვადა: {day}.",
    en="More time must be asked for at least {days} day before the end. The end: {day}.",
)
STANDS_STILL = Msg(
    ka="ვადა ახლა შეჩერებულია, გაგრძელება საჭირო არ არის.", en="The term stands still now; there is nothing to prolong."
)
ASKED_ONCE = Msg(ka="ერთი მოთხოვნა უკვე განიხილება.", en="One request is being considered already.")
BEYOND_THE_CAP = Msg(
    ka="უკიდურესი ვადაა {day}. აირჩიეთ არაუგვიანეს ამ დღისა.",
    en="The last possible day is {day}. Choose a day up to it.",
)
NOT_LATER = Msg(ka="ახალი ვადა ახლანდელზე გვიანი უნდა იყოს: {day}.", en="The new date must be later than {day}.")

ONE_DRAFT = Msg(ka="ამ მიმართვაზე პასუხი უკვე მზადდება.", en="One reply to this letter is being prepared already.")
CHOOSE_OUTCOME = Msg(ka="აირჩიეთ, რა გადაწყდა.", en="Choose what was decided.")
ANSWER_SOMETHING = Msg(ka="უპასუხეთ ერთ კითხვას მაინც.", en="Answer one question at least.")
WRITE_GROUNDS = Msg(ka="ჩაწერეთ უარის საფუძველი.", en="Write the grounds of the refusal.")
WRITE_APPEAL = Msg(ka="გასაჩივრების წესი დაწერეთ უფრო მოკლედ.", en="Say more briefly how it can be appealed.")
WRITTEN_REFUSAL = Msg(
    ka="უარი წერილობით გაიცემა: საფუძვლით და გასაჩივრების წესით.",
    en="A refusal is given in writing, with its grounds and the way to appeal.",
)
NOT_YOUR_TURN = Msg(ka="ახლა ამ ვიზის რიგი არ არის.", en="It is not the turn of this visa.")
NEEDS_SIGNED = Msg(
    ka="დაურთეთ ხელმოწერილი ასლი: ფაილი კვალიფიციური ელექტრონული ხელმოწერით ან ხელმოწერილი ქაღალდის ასლი.",
    en="Attach the signed copy: a file with a qualified electronic signature or a scan of the signed paper.",
)
NO_SUCH_WAY = Msg(
    ka="ამ გზით პასუხს ვერ გავგზავნით: განმცხადებლის საჭირო მონაცემი არ გვაქვს. აირჩიეთ სხვა გზა.",
    en="This applicant cannot be reached so: nothing was given for it. Choose another way.",
)
NOT_SIGNED = Msg(
    ka="ამ ფაილში ელექტრონული ხელმოწერა ვერ ვიპოვეთ. აირჩიეთ ხელმოწერილი PDF ან ASiC ფაილი.",
    en="No electronic signature was found in this file. Choose a signed PDF or an ASiC file.",
)
TOO_MANY_FILES = Msg(ka="მიმართვას {most} ფაილამდე დაერთვის.", en="A letter takes up to {most} files.")
SPOKEN_BEFORE = Msg(
    ka="მიუთითეთ საუბრის დრო: მიმართვის მიღების შემდეგ და არა მომავალში.",
    en="Give the time of the talk: after receipt and not in the future.",
)
NOT_EVERYTHING = Msg(
    ka="განხილვა ჯერ ვერ დასრულდება: პასუხი გაეცა {answered} კითხვას {questions}-დან, შესასრულებელია {tasks} დავალება.",
    en="It cannot be closed yet: {answered} of {questions} questions are answered, open tasks: {tasks}.",
)
CHOOSE_PROBLEMS = Msg(
    ka="აირჩიეთ თქვენი ან თქვენი კორპუსის პრობლემები, {most}-მდე.",
    en="Choose problems of yours or of your building, up to {most}.",
)
ONE_BUILDING = Msg(
    ka="ერთ მიმართვაში ერთი კორპუსის პრობლემები იწერება.", en="One letter takes the problems of one building."
)
CHOOSE_WHO = Msg(ka="აირჩიეთ თანამშრომელი.", en="Choose an officer.")
CHOOSE_SUBSTITUTE = Msg(ka="აირჩიეთ სხვა მოქმედი თანამშრომელი.", en="Choose another officer in service.")
WRITE_DAY = Msg(ka="მიუთითეთ თარიღი.", en="Give the date.")
