"""The privacy notice in plain words; its text awaits the lawyer of City Hall."""

from __future__ import annotations

from rustavi_hoa.i18n.message import Msg

LEAD = Msg(
    ka="მოკლედ და უბრალოდ: რას ვინახავთ, ვინ ხედავს და რა უფლებები გაქვთ.",
    en="What we keep, who sees it, and your rights, in short.",
)
PARTS: tuple[tuple[Msg, tuple[Msg, ...]], ...] = (
    (
        Msg(ka="ვინ აგებს პასუხს", en="Who is responsible"),
        (
            Msg(
                ka="მონაცემებს ამუშავებს რუსთავის მერია; მისი დავალებით მუშაობს „რუსთავის კორპუსი“.",
                en="Rustavi City Hall handles the data; Rustavi Korpusi works on its behalf.",
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
                ka="ნებისმიერ დროს გააუქმოთ თანხმობა და დატოვოთ პლატფორმა.",
                en="To withdraw your consent and leave the platform at any time.",
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
                ka="მონაცემებს ვინახავთ, სანამ პლატფორმით სარგებლობთ. 16 წლამდე რეგისტრაცია არ შეიძლება.",
                en="Your data is kept while you use the platform. You must be 16 or older to sign up.",
            ),
        ),
    ),
)
