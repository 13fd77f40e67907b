"""Why something is held, on what legal ground, how long, and why some of it outlives the account.

Grounds are named as the law of 14 June 2023 on personal data protection names them; a lawyer of City Hall confirms.
"""

from __future__ import annotations

from dataclasses import dataclass

from rustavi_hoa.i18n.message import Msg


@dataclass(frozen=True, slots=True)
class Purpose:
    """One purpose; ``kept`` may name ``{n}``, the value of ``setting``."""

    name: Msg
    ground: Msg
    kept: Msg
    setting: str = ""
    why_kept: Msg | None = None
    """Why rows stay when the account is erased; None: nothing of this purpose stays."""


TASK = Msg(
    ka="მუნიციპალიტეტის კანონით განსაზღვრული ამოცანა (მრავალბინიანი სახლების მოვლა, მოქალაქის მომსახურება)",
    en="A task that the law gives to the municipality (upkeep of apartment buildings, service to citizens)",
)
LAW = Msg(
    ka="კანონით დაკისრებული მოვალეობა: ზოგადი ადმინისტრაციული კოდექსი და საქმისწარმოების წესი",
    en="A duty by law: the General Administrative Code and the rules of record keeping",
)
SAFETY = Msg(
    ka="კანონით დაკისრებული მოვალეობა: მონაცემთა უსაფრთხოება და აღრიცხვა (მუხლი 27)",
    en="A duty by law: security of data and its records (article 27)",
)
CONSENT = Msg(
    ka="თქვენი თანხმობა; გაუქმება ნებისმიერ დროს შეგიძლიათ",
    en="Your consent; you may withdraw it at any time",
)

WHILE_ACCOUNT = Msg(ka="სანამ ანგარიში გაქვთ", en="While you have an account")
WHILE_HOUSE = Msg(
    ka="სანამ კორპუსის ისტორიას სჭირდება; ანგარიშის წაშლის შემდეგ – უსახელოდ",
    en="While the building's history needs it; without your name once the account is erased",
)
BY_NOMENCLATURE = Msg(
    ka="საქმეთა ნომენკლატურით დადგენილი ვადით; ვადას მერია განსაზღვრავს",
    en="For the term of the nomenclature of cases, which City Hall sets",
)
HISTORY_STAYS = Msg(
    ka="კორპუსის პრობლემების ისტორია საერთოა. ტექსტი რჩება, ავტორი ხდება „ყოფილი მცხოვრები“.",
    en="The history of the building's problems is everybody's. The text stays, its author becomes “former resident”.",
)

PURPOSES: dict[str, Purpose] = {
    "account": Purpose(
        Msg(ka="ანგარიში და შესვლა", en="Your account and signing in"),
        TASK,
        WHILE_ACCOUNT,
        why_kept=Msg(
            ka="რჩება ცარიელი ჩანაწერი სახელის, ტელეფონისა და ელფოსტის გარეშე, რომ ძველ ტექსტს ავტორის ადგილი ჰქონდეს.",
            en="An empty record stays, without name, telephone and e-mail, so that old texts have a place for authors.",
        ),
    ),
    "home": Purpose(
        Msg(ka="ბინა და როლი სახლში", en="Your apartment and role in the house"),
        TASK,
        WHILE_HOUSE,
        why_kept=Msg(
            ka="ვინ როდის იყო თავმჯდომარე ან თანამშრომელი, გადაწყვეტილებების კანონიერებას ადასტურებს. სახელი იშლება.",
            en="Who was chairperson or staff, and when, proves that decisions were lawful. The name is erased.",
        ),
    ),
    "problems": Purpose(
        Msg(ka="პრობლემები და ფოტოები", en="Problems and photos"), TASK, WHILE_HOUSE, why_kept=HISTORY_STAYS
    ),
    "talk": Purpose(
        Msg(ka="ჩატი და განცხადებები", en="Chat and announcements"),
        TASK,
        WHILE_HOUSE,
        why_kept=Msg(
            ka="მეზობლების საუბარი საერთოა. შეტყობინება რჩება, ავტორი ხდება „ყოფილი მცხოვრები“, ბინა იშლება.",
            en="The neighbours' talk is everybody's. A message stays, its author becomes “former resident”, the place "
            "is erased.",
        ),
    ),
    "letters": Purpose(
        Msg(ka="ოფიციალური მიმართვები", en="Official applications"),
        LAW,
        BY_NOMENCLATURE,
        why_kept=Msg(
            ka="რეგისტრირებული მიმართვა და პასუხი ოფიციალური დოკუმენტია: კანონი მის წაშლას არ უშვებს.",
            en="A registered application and its answer are official documents: the law does not let them be erased.",
        ),
    ),
    "papers": Purpose(
        Msg(ka="ოქმები და თავმჯდომარის ცვლა", en="Minutes and changes of a chairperson"),
        LAW,
        BY_NOMENCLATURE,
        why_kept=Msg(
            ka="კრების ოქმი და თავმჯდომარის ცვლა სადავო შემთხვევაში სასამართლოს სჭირდება: ისინი უცვლელი რჩება.",
            en="Minutes and the change of a chairperson are evidence in a dispute: they stay as they are.",
        ),
    ),
    "register": Purpose(
        Msg(ka="სახლებისა და ამხანაგობების რეესტრი", en="The register of buildings and associations"),
        TASK,
        WHILE_HOUSE,
        why_kept=Msg(
            ka="რჩება მხოლოდ ის, რომ შესწორება ვიღაცამ ითხოვა; თქვენი ტექსტი იშლება.",
            en="Only the fact stays that somebody asked for a correction; your text is erased.",
        ),
    ),
    "notices": Purpose(
        Msg(ka="შეტყობინებები და მათი გაგზავნა", en="Notices and how they were sent"),
        TASK,
        Msg(ka="{n} დღე", en="{n} days"),
        "keep_notice_days",
    ),
    "push": Purpose(
        Msg(ka="ტელეფონზე გამოჩენილი შეტყობინებები", en="Notices shown by your phone"),
        CONSENT,
        Msg(ka="სანამ მოწყობილობას არ წაშლით", en="Until you remove the device"),
    ),
    "asked": Purpose(
        Msg(ka="კითხვარი და აზრი პლატფორმაზე", en="Questionnaire and your word on the platform"),
        CONSENT,
        WHILE_ACCOUNT,
        why_kept=Msg(
            ka="აზრი რჩება უსახელოდ; კითხვარის პასუხები იშლება.",
            en="Your word stays without a name; answers to the questionnaire are erased.",
        ),
    ),
    "publishing": Purpose(
        Msg(ka="პრობლემის საჯაროდ ჩვენება", en="Showing a problem to the public"),
        CONSENT,
        Msg(ka="სანამ თანხმობას გააუქმებთ", en="Until you withdraw your consent"),
        why_kept=Msg(
            ka="რჩება ჩანაწერი, რომ თანხმობა იყო; საჯარო ტექსტში თქვენი სახელი არასდროს წერია.",
            en="The record that you agreed stays; the public text never names you.",
        ),
    ),
    "safety": Purpose(
        Msg(ka="უსაფრთხოება: შესვლები, კოდები, ვინ რა გააკეთა", en="Security: sign-ins, codes, who did what"),
        SAFETY,
        Msg(ka="შესვლები – {n} დღე; აუდიტი – მუდმივად", en="Sign-ins: {n} days; the audit: for good"),
        "keep_session_days",
        why_kept=Msg(
            ka="აუდიტი გვიჩვენებს, ვინ რა გააკეთა და ვინ ნახა მონაცემები; შესვლები და კოდები იშლება, სახელი აღარ ჩანს.",
            en="The audit shows who did what and who saw data; sign-ins and codes are erased, and the name is gone.",
        ),
    ),
    "programs": Purpose(
        Msg(ka="სხვა პროგრამების წვდომა", en="Access of other programs"),
        TASK,
        Msg(ka="სანამ გასაღები მოქმედებს", en="While the key is in force"),
    ),
}
