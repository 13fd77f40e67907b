"""The privacy notice in plain words; its text awaits the lawyer of City Hall."""

from __future__ import annotations

from rustavi_hoa.i18n.message import Msg

LEAD = Msg(
    ka="მოკლედ და უბრალოდ: რას ვინახავთ, ვინ ხედავს და რა უფლებები გაქვთ.",
    en="What we keep, who sees it, and your rights, in short.",
)
OFFICER = Msg(ka="მონაცემთა დაცვის ოფიცერი", en="Data protection officer")
NO_OFFICER = Msg(
    ka="მონაცემთა დაცვის ოფიცერი ჯერ არ არის დასახელებული; მიმართეთ მერიას.",
    en="A data protection officer has not been named yet; please turn to City Hall.",
)
BACK = Msg(ka="დახურული ანგარიშის დაბრუნება", en="Open a closed account again")
PARTS: tuple[tuple[Msg, tuple[Msg, ...]], ...] = (
    (
        Msg(ka="ვინ აგებს პასუხს", en="Who is responsible"),
        (
            Msg(
                ka="დამმუშავებელი – პასუხისმგებელი პირი – რუსთავის მერიაა; მისი დავალებით მონაცემებს ამუშავებს "
                "„რუსთავის "
                "კორპუსი“ (დამუშავებაზე უფლებამოსილი პირი).",
                en="Rustavi City Hall is the controller; Rustavi Korpusi handles the data on its behalf (the "
                "processor).",
            ),
            Msg(
                ka="ზედამხედველობს სახელმწიფო აუდიტის სამსახური (2026 წლის 2 მარტიდან).",
                en="The State Audit Office supervises it (since 2 March 2026).",
            ),
        ),
    ),
    (
        Msg(ka="რას ვინახავთ და რისთვის", en="What we keep and why"),
        (
            Msg(
                ka="ტელეფონს ან ელფოსტას: რომ შეხვიდეთ და პასუხი მიიღოთ.",
                en="Your phone or e-mail: so that you can sign in and get answers.",
            ),
            Msg(
                ka="სახელს, რომელიც თქვენ აირჩიეთ, ბინას და იმას, მესაკუთრე ხართ, დამქირავებელი თუ ოჯახის წევრი.",
                en="The name you chose, your apartment, and whether you are an owner, a tenant or family.",
            ),
            Msg(
                ka="პრობლემებს, ფოტოებსა და ჩატს: რომ კორპუსის პრობლემები მოგვარდეს.",
                en="Problems, photos and chat: so that the building's problems are solved.",
            ),
            Msg(
                ka="ვინ რა გააკეთა და ვინ რა ნახა: რომ მონაცემები დაცული იყოს.",
                en="Who did and saw what: so that the data is protected.",
            ),
        ),
    ),
    (
        Msg(ka="რა უფლებით", en="On what grounds"),
        (
            Msg(
                ka="უმეტესად – მუნიციპალიტეტის კანონით განსაზღვრული ამოცანა: სახლების მოვლა და მოქალაქის "
                "მომსახურება. ამას "
                "თანხმობა არ სჭირდება.",
                en="Mostly a task that the law gives to the municipality: upkeep of buildings, service to citizens. "
                "That "
                "needs no consent.",
            ),
            Msg(
                ka="ოფიციალური მიმართვა, ოქმი და აუდიტი – კანონით დაკისრებული მოვალეობა.",
                en="Official applications, minutes and the audit: a duty by law.",
            ),
            Msg(
                ka="თანხმობა გვჭირდება მხოლოდ სამისთვის: ტელეფონზე გამოჩენილი ცნობა, კითხვარი და პრობლემის საჯაროდ "
                "ჩვენება. "
                "გაუქმება ისეთივე მარტივია, როგორც მიცემა.",
                en="Consent is asked for three things only: notices shown by your phone, the questionnaire, and "
                "showing a "
                "problem to the public. To withdraw it is as easy as to give it.",
            ),
            Msg(
                ka="გადაწყვეტილებას თქვენზე მარტო პროგრამა არასდროს იღებს: რიგითობა რჩევაა, წყვეტს ადამიანი.",
                en="A program alone never decides about you: an order of priority is advice, a person decides.",
            ),
        ),
    ),
    (
        Msg(ka="ვინ რას ხედავს", en="Who sees what"),
        (
            Msg(
                ka="მეზობლები: თქვენს სახელს ჩატში და სადარბაზოს. ტელეფონსა და ბინას – არასოდეს.",
                en="Neighbours: your name in the chat and your entrance. Never your phone or apartment.",
            ),
            Msg(
                ka="თავმჯდომარე: რომელ ბინაში ხართ და ვინ ხართ იქ. ტელეფონს ვერ ხედავს.",
                en="The chairperson: which apartment you are in and as whom. Not your phone.",
            ),
            Msg(
                ka="მერია: პრობლემის ტექსტს, ფოტოსა და ავტორს – მხოლოდ გაგზავნის შემდეგ ან საფრთხის დროს.",
                en="City Hall: the text, photos and author of a problem only after it is sent, or in danger.",
            ),
            Msg(
                ka="საზოგადოება: რაოდენობებს, დაწყებული ხუთიდან. ეზოსა და ქუჩის პრობლემას მხოლოდ მაშინ, თუ თანახმა "
                "ხართ და თანამშრომელმა შეამოწმა; თქვენს სახელს, ნომერსა და ბინას არასდროს.",
                en="The public: counts of five or more. A problem of a yard or street only if you agreed and a "
                "member of staff checked it; never your name, number or apartment.",
            ),
        ),
    ),
    (
        Msg(ka="თქვენი უფლებები", en="Your rights"),
        (
            Msg(
                ka="ნახოთ თქვენი მონაცემები, გაასწოროთ, წაშალოთ, დაბლოკოთ ან წაიღოთ; პასუხს 10 სამუშაო დღეში მიიღებთ.",
                en="To see, correct, erase, block or take your data with you; answered within 10 working days.",
            ),
            Msg(
                ka="ნებისმიერ დროს გააუქმოთ თანხმობა და დატოვოთ პლატფორმა: გვერდი „ჩემი მონაცემები“ ყველაფერს "
                "აჩვენებს, ასლს "
                "გაძლევთ და ანგარიშს ხურავს.",
                en="To withdraw your consent and leave the platform at any time: the page “My data” shows "
                "everything, gives "
                "you a copy and closes the account.",
            ),
            Msg(
                ka="იცოდეთ, ვინ ნახა თქვენი ტელეფონი, ელფოსტა ან სრული სახელი: ყოველი ნახვა იწერება.",
                en="To know who saw your telephone, e-mail or full name: every look is written down.",
            ),
            Msg(
                ka="გაასაჩივროთ სახელმწიფო აუდიტის სამსახურში ან სასამართლოში.",
                en="To complain to the State Audit Office or to a court.",
            ),
        ),
    ),
    (
        Msg(ka="სად და რამდენ ხანს", en="Where and for how long"),
        (
            Msg(
                ka="მონაცემები მერიის სერვერზეა. ფოტოს ადგილსა და დროს საჯარო ასლებიდან ვშლით.",
                en="The data is on City Hall's server. Place and time are removed from public copies of photos.",
            ),
            Msg(
                ka="ვადა დანიშნულებაზეა დამოკიდებული და „ჩემს მონაცემებში“ წერია; ვადაგასულს პროგრამა თავად შლის. 16 "
                "წლამდე "
                "რეგისტრაცია არ შეიძლება.",
                en="How long depends on the purpose and stands in “My data”; what is past its time is removed by "
                "itself. You "
                "must be 16 or older to sign up.",
            ),
            Msg(
                ka="თუ მონაცემები დაიკარგა ან გასაჯაროვდა, ზედამხედველს 72 საათში ვაცნობებთ, მაღალი საფრთხისას – "
                "თქვენც.",
                en="If data is lost or leaks, the supervisor is told within 72 hours, and you too where the risk is "
                "high.",
            ),
        ),
    ),
)
