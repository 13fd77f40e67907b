"""Help for the screens of residents, chairpersons and visitors, by address."""

from __future__ import annotations

from rustavi_hoa import routes
from rustavi_hoa.i18n.message import Msg

PEOPLE: dict[str, Msg] = {
    routes.SIGN_IN: Msg(
        ka="შედით ტელეფონის ნომრით ან ელფოსტით და პაროლით. კოდი ან მოწვევა გაქვთ? აირჩიეთ რეგისტრაცია.",
        en="Sign in with your phone number or e-mail and your password. You have a code? Choose to sign up.",
    ),
    routes.SIGN_UP: Msg(
        ka="ჩაწერეთ კოდი ფურცლიდან ან მოწვევიდან. ბინას თავმჯდომარე ადასტურებს; მანამდეც ხედავთ, რას ელოდებით.",
        en="Enter the code from the sheet or invitation. The chairperson confirms your apartment; "
        "until then you see it.",
    ),
    routes.FORGOT: Msg(
        ka="ჩაწერეთ ნომერი ან ელფოსტა: კოდს გამოგიგზავნით. თუ არ მოვიდა, მიდით თავმჯდომარესთან.",
        en="Enter your number or e-mail: we send a code. If none arrives, go to your chairperson.",
    ),
    routes.PRIVACY: Msg(
        ka="აქ წერია, რომელი მონაცემი რისთვის ინახება, ვინ ხედავს და როგორ წაშალოთ.",
        en="This page says which data is kept and why, who sees it, and how to erase it.",
    ),
    routes.PROFILE: Msg(
        ka="შეცვალეთ სახელი, ნომერი და პაროლი. სიაში უცხო მოწყობილობა ჩანს? გამოდით ყველა მოწყობილობიდან.",
        en="Change your name, number and password. A strange device is listed? Sign out on all devices.",
    ),
    routes.MORE: Msg(
        ka="ყველაფერი, რაც ქვედა ზოლში არ ეტევა: შეტყობინებები, პროფილი, ნომრები, ენა და ამ ტელეფონის პარამეტრები.",
        en="All that has no room in the bar below: notifications, profile, numbers, language and this "
        "phone's settings.",
    ),
    routes.NUMBERS: Msg(
        ka="დააჭირეთ ნომერს და ტელეფონი დარეკავს. ეს სია კავშირის გარეშეც იხსნება.",
        en="Press a number to call it. This list opens without a connection too.",
    ),
    routes.HOME: Msg(
        ka="ზემოთ ჩანს, რაც თქვენს პასუხს ელოდება, ქვემოთ: კორპუსის პრობლემები. ახლის დასაწერად დააჭირეთ პლუსს.",
        en="Above stands what waits for you, below the problems of your building. To report a new one press the plus.",
    ),
    routes.REPORT: Msg(
        ka="უპასუხეთ თითო კითხვას და დაურთეთ ფოტო. თუ კავშირი არ არის, პრობლემა ტელეფონში დაელოდება "
        "და თავად გაიგზავნება.",
        en="Answer one question at a time and add a photo. Without a connection the problem waits "
        "here and sends itself.",
    ),
    routes.ISSUES: Msg(
        ka="კორპუსის პრობლემები. იპოვეთ თქვენი და გახსენით; თუ მეზობელმა უკვე დააფიქსირა, მასზე "
        "მონიშნეთ, რომ თქვენც გეხებათ.",
        en="The problems of the building. Open yours; if a neighbour has reported it, say there that "
        "it affects you too.",
    ),
    routes.ISSUE: Msg(
        ka="პრობლემის ამბავი: ვინ რა უპასუხა და როდის. დაამატეთ სიტყვა ან ფოტო; შესრულებული დაადასტურეთ ან უარყავით.",
        en="The story of the problem: who answered what and when. Add a word or photo; confirm or "
        "refuse finished work.",
    ),
    routes.OUTAGES: Msg(
        ka="წყლის, შუქისა და გაზის გათიშვები თქვენს კორპუსში. თუ თქვენც გეხებათ, მონიშნეთ და სიახლეს შეიტყობთ.",
        en="Outages of water, light and gas at your building. If one affects you, say so and you hear the news.",
    ),
    routes.OUTAGE: Msg(
        ka="აქ წერია, რომელ სახლებშია გათიშვა, რატომ და როდემდე. ცალკე პრობლემის დაწერა საჭირო არ არის.",
        en="Which buildings are cut off, why and until when. You need not report it once more.",
    ),
    routes.CHAT: Msg(
        ka="კორპუსის საერთო ოთახი. დაწერილი ტელეფონში ინახება და კავშირის აღდგენისას თავად იგზავნება.",
        en="The building's common room. What you write waits on the phone and sends itself.",
    ),
    routes.ANNOUNCEMENTS: Msg(
        ka="თავმჯდომარის განცხადებები, ახალი ზემოთ. გახსნილი განცხადება წაკითხულად ითვლება.",
        en="The chairperson's announcements, the newest first. One that you opened counts as read.",
    ),
    routes.BUILDING: Msg(
        ka="თქვენი კორპუსი: პასპორტი, ფოტოები, საბუთები, სამუშაოები და ვინ არის თავმჯდომარე.",
        en="Your building: passport, photos, documents, works, and who its chairperson is.",
    ),
    routes.PASSPORT: Msg(
        ka="რა არის ცნობილი კორპუსზე და საიდან. შეცდომას ხედავთ? თავმჯდომარეს შეუძლია შესწორების გაგზავნა.",
        en="What is known of the building and from where. You see a mistake? The chairperson can send a correction.",
    ),
    routes.PASSPORT_EDIT: Msg(
        ka="უპასუხეთ, რაც იცით; დანარჩენი გამოტოვეთ. ნაწერი ინახება, ქალაქი კი მხოლოდ გაგზავნის შემდეგ ხედავს.",
        en="Answer what you know and skip the rest. What you type is kept; the city sees it after you send it.",
    ),
    routes.GALLERY: Msg(
        ka="კორპუსის ფოტოები ნაწილებისა და დღეების მიხედვით. წყვილში ჩანს, როგორ იყო და როგორ არის.",
        en="Photos of the building by part and day. A pair shows how it was and how it is.",
    ),
    routes.DOCUMENTS: Msg(
        ka="საბუთები ტიპების მიხედვით; ძველი ვერსიაც ინახება. ფაილის დასამატებლად აირჩიეთ ტიპი და ფაილი.",
        en="Documents by type; older versions are kept too. To add one choose its type and a file.",
    ),
    routes.WORKS: Msg(
        ka="რა გაკეთდა და რა იგეგმება თქვენს კორპუსში, რომელი სერვისით და რა თანხით.",
        en="What was done and what is planned at your building, by which service and for how much.",
    ),
    routes.CABINET: Msg(
        ka="თავმჯდომარის მაგიდა: ზემოთ რაც დღეს უნდა გადაწყვიტოთ, შემდეგ კორპუსის მდგომარეობა.",
        en="The chairperson's desk: above what you must decide today, then how the building stands.",
    ),
    routes.PEOPLE: Msg(
        ka="ვინ სად ცხოვრობს. ახალი თხოვნა ზემოთაა: დაადასტურეთ, თუ ადამიანს იცნობთ, ან უარი თქვით მიზეზით.",
        en="Who lives where. New requests stand on top: confirm people you know, or refuse with a reason.",
    ),
    routes.INVITATIONS: Msg(
        ka="დაბეჭდეთ კოდები ბინებისთვის ან პლაკატი სადარბაზოსთვის. ერთი კოდი ერთ ბინას ემსახურება.",
        en="Print codes for apartments or a poster for the entrance. A code serves one apartment.",
    ),
    routes.HOUSEHOLDS: Msg(
        ka="ოჯახები, რომლებიც პლატფორმით ვერ სარგებლობენ და ნება მოგცეს, მათ ნაცვლად დაწეროთ.",
        en="Households that cannot use the platform and let you write for them.",
    ),
    routes.HUNG: Msg(
        ka="გადაუღეთ ფოტო კარზე გაკრულ ფურცელს: ასე დასტურდება, რომ მეზობლებმა ნახეს.",
        en="Take a photo of the paper on the door: it proves that neighbours could see it.",
    ),
    routes.WALK: Msg(
        ka="შემოუარეთ კორპუსს და ყოველ ადგილას უპასუხეთ ერთ კითხვას. კავშირი საჭირო არ არის: პასუხები ინახება.",
        en="Walk around the building and answer one question at each place. No connection is needed: answers are kept.",
    ),
    routes.INQUIRY: Msg(
        ka="მერია რამდენიმე კითხვას გისვამთ. უპასუხეთ, რაც იცით; პასუხის შეცვლა ვადის ბოლომდე შეგიძლიათ.",
        en="City Hall asks a few questions. Answer what you know; you can change it until the day given.",
    ),
    routes.SHEET: Msg(
        ka="კვირის ფურცელი თავად იკრიბება. თავმჯდომარე ამოწმებს, ამტკიცებს და სადარბაზოში კიდებს.",
        en="The week's sheet gathers itself. The chairperson checks it, approves it and hangs it at the entrance.",
    ),
    routes.MY_LETTERS: Msg(
        ka="თქვენი მიმართვები მერიისადმი: ნომერი, ვადა და პასუხი. გახსენით სტრიქონი სრული ამბისთვის.",
        en="Your applications to City Hall: number, date and answer. Open a line for the whole story.",
    ),
    routes.LETTER_WRITE: Msg(
        ka="დაწერეთ, რას ითხოვთ, და გაგზავნეთ: ნომერს და პასუხის ვადას მაშინვე მიიღებთ.",
        en="Write what you ask for and send it: you get a number and the date of the answer at once.",
    ),
    routes.LETTER: Msg(
        ka="მიმართვის მდგომარეობა: ვისთან არის, როდემდე უნდა გიპასუხონ და რა გიპასუხეს.",
        en="How the application stands: who has it, by when you are answered, and the answer.",
    ),
    routes.NOTICES: Msg(
        ka="ყველაფერი, რაც შეგატყობინეთ. კბილანა ხსნის პარამეტრებს: რა და როგორ მოგდიოდეთ.",
        en="Everything you were told. The wheel opens the settings: what you hear and how.",
    ),
    routes.NOTICE_CHOICES: Msg(
        ka="აირჩიეთ, რა გაინტერესებთ და რით შეგატყობინოთ. საფრთხეზე ღამითაც შეგატყობინებთ.",
        en="Choose what you want to hear and by which way. Danger is told at night too.",
    ),
    routes.RESPONSIBLE: Msg(
        ka="უპასუხეთ ორ-სამ კითხვას და ნახავთ, ჩვეულებრივ ვინ აგვარებს ასეთ საქმეს. გადაწყვეტილებას ადამიანი იღებს.",
        en="Answer two or three questions to see who usually takes care of this. A person decides.",
    ),
    routes.MAP: Msg(
        ka="სახლები რუკაზე. შეეხეთ ნიშანს და ნახავთ სახლს; სია ქვემოთ იმავეს გეუბნებათ რუკის გარეშე.",
        en="Buildings on the map. Touch a mark to see one; the list below says the same without the map.",
    ),
    routes.CITY_MAP: Msg(
        ka="ქალაქის საბინაო ფონდი ყველასთვის. აირჩიეთ, რის მიხედვით შეიღებოს, და შეეხეთ სახლს.",
        en="The city's housing stock for everybody. Choose what colours it and touch a building.",
    ),
    routes.WELCOME: Msg(
        ka="რამდენიმე მოკლე კითხვა საცდელ ეტაპზე. პასუხი ნებაყოფლობითია და პლატფორმას აუმჯობესებს.",
        en="A few short questions of the pilot. Answering is your choice and makes the platform better.",
    ),
    routes.SECOND: Msg(
        ka="ჩაწერეთ ექვსი ციფრი აპიდან. ტელეფონი დაკარგეთ? გამოიყენეთ ერთ-ერთი სარეზერვო კოდი ფურცლიდან.",
        en="Enter the six digits from the app. Lost your phone? Use one of the recovery codes on paper.",
    ),
    routes.FACTOR: Msg(
        ka="დააყენეთ ორბიჯიანი შესვლა: დაასკანერეთ კოდი აპით და სარეზერვო კოდები ამობეჭდეთ.",
        en="Set up the two-step sign-in: scan the code with the app and print the recovery codes.",
    ),
    routes.CHATS: Msg(
        ka="თქვენი ოთახები: ამხანაგობა, სადარბაზო, პირადი საუბარი. რიცხვი გვიჩვენებს წაუკითხავ გზავნილებს.",
        en="Your rooms: the association, the entrance, talks of two. A number tells how many messages are unread.",
    ),
    routes.CHAT_SEARCH: Msg(
        ka="ჩაწერეთ სიტყვა ნებისმიერი ფორმით, ქართული ან ლათინური ასოებით. იძებნება მხოლოდ თქვენს ოთახებში.",
        en="Write a word in any form, in Georgian or Latin letters. Only your own rooms are searched.",
    ),
    routes.CHAT_POLL: Msg(
        ka="დასვით კითხვა და ჩაწერეთ პასუხები. ხმის შეცვლა შეიძლება, სანამ გამოკითხვა არ დაიხურება.",
        en="Ask a question and write the answers. A vote may be changed until the poll closes.",
    ),
    routes.MY_DATA: Msg(
        ka="რა ინახება თქვენზე, რისთვის და ვინ ნახა. აქვე შეგიძლიათ ასლის წაღება და ანგარიშის დახურვა.",
        en="What is kept of you, why, and who looked. Take a copy here, or close your account.",
    ),
    routes.ACCOUNT_BACK: Msg(
        ka="დახურული ანგარიში რამდენიმე დღის განმავლობაში ბრუნდება: შედით და დაადასტურეთ.",
        en="A closed account can be opened again for some days: sign in and confirm.",
    ),
}
