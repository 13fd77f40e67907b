"""Help for the screens of the city's staff, by address: what the screen is for and what to press."""

from __future__ import annotations

from rustavi_hoa import routes
from rustavi_hoa.i18n.message import Msg

STAFF: dict[str, Msg] = {
    routes.QUEUE: Msg(
        ka="პრობლემები, რომლებიც ქალაქს ელოდება, ვადის მიხედვით. გაფილტრეთ, მონიშნეთ რამდენიმე და ერთად გადაეცით.",
        en="Problems that wait for the city, by deadline. Filter, mark several and hand them over together.",
    ),
    routes.ANSWER: Msg(
        ka="აირჩიეთ პასუხის ნიმუში, შეავსეთ და გაგზავნეთ: ავტორი მას მაშინვე ხედავს.",
        en="Choose a ready text, complete it and send it: the author sees it at once.",
    ),
    routes.TEMPLATES: Msg(
        ka="პასუხების მზა ტექსტები. ფრჩხილებში ჩასმული ადგილები თავად ივსება, მაგალითად ნომრით.",
        en="Ready texts of answers. Places in brackets are filled by themselves, for example with the number.",
    ),
    routes.ELSEWHERE: Msg(
        ka="პრობლემები, რომლებსაც სხვა ორგანიზაცია აგვარებს. ჩაწერეთ, რა გიპასუხეს და როდის.",
        en="Problems that another body takes care of. Write down what they answered and when.",
    ),
    routes.BOARD: Msg(
        ka="ქალაქის ციფრები: რამდენია ღია, რა დაგვიანდა, სად. შეეხეთ რიცხვს და ნახავთ მის სიას.",
        en="The city's figures: how many are open, what is late, where. Touch a number to see its list.",
    ),
    routes.BOARD_LIST: Msg(
        ka="პრობლემები, რომლებიც მართვის პანელის რიცხვის უკან დგას. ფილტრი ზემოთ იცვლება.",
        en="The problems behind a number of the dashboard. Change the filter above.",
    ),
    routes.STATEMENTS: Msg(
        ka="გამოცემული მოხსენებები. გამოცემული აღარ იცვლება; შესწორება ახალ ნომრად გამოდის.",
        en="Reports that were issued. An issued one never changes; a correction is issued anew.",
    ),
    routes.STATEMENT: Msg(
        ka="ერთი მოხსენება, როგორც გამოიცა. ჩამოტვირთეთ ცხრილად ან დაბეჭდეთ.",
        en="One report as it was issued. Download it as a table or print it.",
    ),
    routes.LETTERS: Msg(
        ka="შემოსული მიმართვები რეზოლუციით და ვადით. გახსენით სტრიქონი, რომ იმოქმედოთ.",
        en="Applications received, with resolution and deadline. Open a line to act.",
    ),
    routes.LETTER_DESK: Msg(
        ka="მიმართვა მთლიანად: ტექსტი, დანართები, რეზოლუცია, პასუხი. ქვემოთ ჩანს, რისი გაკეთება შეგიძლიათ ახლა.",
        en="The whole application: text, papers, resolution, answer. Below stands what you can do now.",
    ),
    routes.TASKS: Msg(
        ka="თქვენი დავალებები ვადის მიხედვით. დაწერეთ, რა გააკეთეთ, ან სთხოვეთ ვადის გაგრძელება.",
        en="Your tasks by deadline. Write what you did, or ask for more time.",
    ),
    routes.LETTER_ENTER: Msg(
        ka="დაარეგისტრირეთ ქაღალდით მოსული წერილი: ნომერი მაშინვე იწერება, გამოტოვების გარეშე.",
        en="Register a letter that came on paper: its number is given at once, without a gap.",
    ),
    routes.RECEPTIONS: Msg(
        ka="ჩაწერეთ ვინ მოვიდა ან დარეკა, რა თქვა და რა უპასუხეთ.",
        en="Write down who came or called, what they said and what you answered.",
    ),
    routes.LETTERS_DAILY: Msg(
        ka="დღის წერილები მერისთვის: დაბეჭდეთ ან დაამტკიცეთ რეზოლუციები ერთად.",
        en="The day's letters for the mayor: print them or approve resolutions together.",
    ),
    routes.SUBSTITUTES: Msg(
        ka="ვინ ვის ცვლის და როდემდე. შემცვლელი იმავე დავალებებს ხედავს.",
        en="Who stands in for whom and until when. A substitute sees the same tasks.",
    ),
    routes.VERIFICATION: Msg(
        ka="შეამოწმეთ ამხანაგობის საბუთები და თავმჯდომარის უფლება. უარს მიზეზი სჭირდება.",
        en="Check an association's papers and its chairperson's right. A refusal needs a reason.",
    ),
    routes.REGISTER: Msg(
        ka="ბინები, სახლები და ამხანაგობები. ძებნა სიტყვის დაბოლოებითაც პოულობს.",
        en="Apartments, buildings and associations. The search finds by the ends of words too.",
    ),
    routes.ASSOCIATION: Msg(
        ka="ამხანაგობის ბარათი: სახლები, თავმჯდომარე, ისტორია. ყოველი ცვლილება მიზეზით იწერება.",
        en="An association's card: buildings, chairperson, history. Every change is written with its reason.",
    ),
    routes.REGISTER_BUILDING: Msg(
        ka="სახლის ბარათი რეესტრში: მისამართი, სადარბაზოები, ბინები, ისტორია.",
        en="A building's card in the register: address, entrances, apartments, history.",
    ),
    routes.AUDIT: Msg(
        ka="ვინ რა შეცვალა და როდის. გაფილტრეთ ადამიანით ან საგნით; ჩანაწერი არ იშლება.",
        en="Who changed what and when. Filter by person or thing; a record is never erased.",
    ),
    routes.STOCK: Msg(
        ka="ყველა სახლის ფოტო ერთ ეკრანზე. გაფილტრეთ ნაწილით, დღით ან მდგომარეობით.",
        en="Photos of all buildings on one screen. Filter by part, day or condition.",
    ),
    routes.OPERATOR: Msg(
        ka="დაეხმარეთ მობინადრეს: იპოვეთ ადამიანი, დაადასტურეთ ბინა, მიეცით ერთჯერადი კოდი.",
        en="Help a resident: find the person, confirm the apartment, give a one-time code.",
    ),
    routes.PASSPORT_INSPECT: Msg(
        ka="შეავსეთ ადგილზე, ნაწილ-ნაწილ. კავშირის გარეშე დაწერილი ტელეფონში დაელოდება; სხვისი ცვლილება არ იკარგება.",
        en="Fill it in on the spot, part by part. Without a connection it waits; nobody else's change is lost.",
    ),
    routes.PASSPORT_REVIEW: Msg(
        ka="თავმჯდომარეების წინადადებები: მიიღეთ, უარყავით ან ჰკითხეთ. მიღებული მაშინვე ჩანს პასპორტში.",
        en="Proposals of chairpersons: accept, refuse or ask. What you accept shows in the passport at once.",
    ),
    routes.PASSPORT_IMPORT: Msg(
        ka="ატვირთეთ ცხრილი, ნახეთ, რა შეიცვლება, და მხოლოდ შემდეგ დაადასტურეთ. დაბრუნება შესაძლებელია.",
        en="Upload a spreadsheet, see what would change, and only then confirm. It can be undone.",
    ),
    routes.COVERAGE: Msg(
        ka="რომელი პასპორტი რამდენად არის შევსებული. ყველაზე ცარიელი ზემოთ დგას.",
        en="How full each passport is. The emptiest stands on top.",
    ),
    routes.INQUIRIES: Msg(
        ka="ერთი კითხვა ბევრ ამხანაგობას: შეადგინეთ, გაგზავნეთ, ნახეთ ვინ უპასუხა.",
        en="One question to many associations: write it, send it, see who answered.",
    ),
    routes.NOTICE_WATCH: Msg(
        ka="შეტყობინებები, რომლებმაც ვერ მიაღწია. ნახეთ მიზეზი და სცადეთ ხელახლა.",
        en="Notifications that did not arrive. See why and try again.",
    ),
    routes.REPORTED: Msg(
        ka="გზავნილები, რომლებიც მობინადრემ გადმოგცათ. სხვას ვერაფერს კითხულობთ; გახსნა აღირიცხება.",
        en="Messages that a resident handed to you. You read nothing else; opening one is recorded.",
    ),
    routes.PILOT: Msg(
        ka="საცდელი ეტაპის ეტაპები და ჩამრთველები: რა ჩართულია რომელ სახლში.",
        en="Stages and switches of the pilot: what is on in which building.",
    ),
    routes.PILOT_FEEDBACK: Msg(
        ka="რას წერენ პლატფორმაზე. გაფილტრეთ განწყობით და მონიშნეთ ნანახი.",
        en="What people write about the platform. Filter by mood and mark what you have seen.",
    ),
    routes.PILOT_ANSWERS: Msg(
        ka="კითხვარის პასუხები, სახელების გარეშე. მცირე ჯგუფის პასუხი არ ჩანს.",
        en="Answers to the questionnaire, without names. A small group's are not shown.",
    ),
    routes.PILOT_QUESTIONS: Msg(
        ka="შეადგინეთ კითხვარი. გამოქვეყნებული კითხვა აღარ იცვლება, იწერება ახალი.",
        en="Write the questionnaire. A published question never changes; a new one is written.",
    ),
    routes.STAFF: Msg(
        ka="თანამშრომლები და მათი როლები. როლის დასრულებას მიზეზი სჭირდება.",
        en="Staff and their roles. Ending a role needs a reason.",
    ),
    routes.SETTINGS: Msg(
        ka="დღეები, ნომრები და საზღვრები მთელი პლატფორმისთვის. ცვლილება მაშინვე მოქმედებს და იწერება.",
        en="Days, numbers and limits of the whole platform. A change holds at once and is recorded.",
    ),
    routes.TERMS: Msg(
        ka="უქმე დღეები, პასუხის ვადები და ვის რა გადაეცემა. ძველი ვადები არ იცვლება.",
        en="Holidays, answer times and who gets what. Deadlines that run do not change.",
    ),
    routes.MACHINE: Msg(
        ka="აქ ჩანს, მუშაობს თუ არა თავისით შესასრულებელი სამუშაოები, რა ვერ გაიგზავნა და რამდენი ადგილი დარჩა.",
        en="Whether the jobs that run by themselves work, what was not delivered, and how much space is left.",
    ),
    routes.DATA_DESK: Msg(
        ka="ვინ ნახა პირადი მონაცემები, რა წაიშალა ვადის გასვლისას და რა ინციდენტები იყო.",
        en="Who looked at personal data, what was removed when its time was over, and the incidents.",
    ),
    routes.BREACH: Msg(
        ka="ჩაწერეთ, რა მოხდა, ვის მონაცემებს ეხება და რა გაკეთდა. სამსახურს 72 საათში უნდა ეცნობოს.",
        en="Write what happened, whose data it concerns and what was done. The Service must hear within 72 hours.",
    ),
}
