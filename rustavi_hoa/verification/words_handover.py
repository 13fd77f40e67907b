"""What a change of chairperson says, to the staff and to the two people."""

from __future__ import annotations

from rustavi_hoa.i18n.message import Msg

TITLE = Msg(ka="თავმჯდომარის შეცვლა", en="Change of chairperson")
LEAD = Msg(
    ka="თავმჯდომარეს კრება ირჩევს. უფლებები მაშინ გადავა, როცა ორი ოპერატორი საბუთს დაადასტურებს და ახალი თავმჯდომარე "
    "პლატფორმაზე შემოვა. ახლანდელს ეს წინასწარ ეცნობება.",
    en="The meeting elects the chairperson. Rights pass once two operators accept the paper and the new one has come "
    "in. The present one is told beforehand.",
)
OLD = Msg(ka="ახლანდელი თავმჯდომარე", en="Present chairperson")
NOBODY = Msg(ka="თავმჯდომარე არ არის", en="Nobody chairs")
NEW = Msg(ka="ახალი თავმჯდომარე", en="New chairperson")
FROM_HOUSE = Msg(ka="ამხანაგობის მობინადრე", en="A resident of the association")
NOT_HERE = Msg(ka="სიაში არ არის, ვწერ ქვემოთ", en="Not in the list, entered below")
NAME = Msg(ka="სახელი და გვარი", en="Name and surname")
CONTACT = Msg(ka="ტელეფონი ან ელფოსტა", en="Telephone or e-mail")
ASK = Msg(ka="შეცვლის დაწყება", en="Begin the change")
ASKED = Msg(
    ka="შეცვლა დაიწყო, ახლანდელ თავმჯდომარეს ეცნობა.", en="The change has begun; the present chairperson is told."
)
ACCEPT = Msg(ka="ვადასტურებ საბუთს", en="I accept the paper")
ACCEPTED = Msg(ka="თქვენი თანხმობა ჩაიწერა.", en="Your acceptance is recorded.")
DONE = Msg(ka="უფლებები გადავიდა ახალ თავმჯდომარეზე.", en="The rights have passed to the new chairperson.")
STOP = Msg(ka="შეცვლის შეჩერება", en="Stop the change")
STOPPED = Msg(ka="თავმჯდომარის შეცვლა შეჩერდა; არაფერი შეცვლილა.", en="The change was stopped; nothing has changed.")
REASON = Msg(ka="მიზეზი", en="Reason")
INVITATION = Msg(ka="მოწვევის დაბეჭდვა", en="Print the invitation")
WAITS: dict[str, Msg] = {
    "first": Msg(ka="ელოდება ორი ოპერატორის თანხმობას", en="Waits for two operators"),
    "second": Msg(ka="ელოდება მეორე ოპერატორის თანხმობას", en="Waits for a second operator"),
    "newcomer": Msg(ka="ელოდება ახალი თავმჯდომარის შემოსვლას", en="Waits for the new chairperson to come in"),
    "frozen": Msg(ka="შეჩერებულია: მონაცემები ზუსტდება", en="Stands still: data are being clarified"),
}
ASKED_BY = Msg(ka="დაიწყო: {who}, {when}", en="Begun by {who}, {when}")
TOLD = Msg(ka="ახლანდელ თავმჯდომარეს ეცნობა: {when}", en="The present chairperson was told: {when}")
ACCEPTED_BY = Msg(ka="დაეთანხმა: {who}", en="Accepted by {who}")
TWICE = Msg(
    ka="თქვენ უკვე დაეთანხმეთ. მეორე თანხმობა სხვა ოპერატორმა უნდა მისცეს.",
    en="You have accepted already. The second acceptance must come from another operator.",
)
GONE = Msg(
    ka="{when}-ზე ეს შეცვლა უკვე დასრულდა ან შეჩერდა.", en="At {when} this change was already finished or stopped."
)
ONE_AT_A_TIME = Msg(
    ka="ამ ამხანაგობაში თავმჯდომარის შეცვლა უკვე დაწყებულია.",
    en="A change of chairperson is already under way in this association.",
)
NEEDS_NEW = Msg(
    ka="აირჩიეთ მობინადრე ან ჩაწერეთ ახალი თავმჯდომარის სახელი და ტელეფონი.",
    en="Choose a resident, or enter the new chairperson's name and telephone.",
)
BAD_CONTACT = Msg(
    ka="ტელეფონი ან ელფოსტა ვერ წავიკითხეთ. ნიმუში: 599 12 34 56.",
    en="The telephone or e-mail cannot be read. Example: 599 12 34 56.",
)
SAME = Msg(ka="ეს ადამიანი უკვე თავმჯდომარეა. აირჩიეთ სხვა.", en="This person chairs already. Choose another.")
NEEDS_OLD = Msg(ka="აირჩიეთ, ვის ცვლის ახალი თავმჯდომარე.", en="Choose whom the new chairperson follows.")
NEEDS_REASON = Msg(ka="დაწერეთ მიზეზი, სულ ცოტა სამი ასოთი.", en="Write the reason, at least three letters.")

DISPUTE = Msg(ka="თავმჯდომარის საკითხი სადავოა", en="The chair is disputed")
DISPUTE_LEAD = Msg(
    ka="ვიდრე საკითხი ზუსტდება, თავმჯდომარის შეცვლა, აქტივაცია და საბუთების გადამოწმება ჩერდება. პლატფორმა არც ერთ "
    "მხარეს არ იჭერს.",
    en="While it is being clarified the change of chair, activation and the check of papers stand still. The platform "
    "takes no side.",
)
OPEN_DISPUTE = Msg(ka="დავის ჩაწერა", en="Mark a dispute")
CLOSE_DISPUTE = Msg(ka="დავა გაირკვა", en="The dispute is settled")
OUTCOME = Msg(ka="რით დასრულდა და რომელი საბუთით", en="How it ended, and by which paper")
DISPUTE_OPEN = Msg(ka="დავა ჩაიწერა. ცვლილებები შეჩერებულია.", en="Marked. Changes stand still.")
DISPUTE_CLOSED = Msg(ka="ჩაიწერა. ნაბიჯები ისევ შესაძლებელია.", en="Recorded. Steps are possible again.")
DISPUTED_ALREADY = Msg(ka="დავა უკვე ჩაწერილია.", en="A dispute is marked already.")

LETTER_ASKED = Msg(
    ka="თქვენს ამხანაგობაში დაიწყო თავმჯდომარის შეცვლა (ახალი თავმჯდომარე: {new}). "
    "თუ არ ეთანხმებით, მიმართეთ „რუსთავის კორპუსს“.",
    en="A change of chairperson has begun in your association (the new one: {new}). "
    "If you do not agree, turn to Rustavi Korpusi.",
)
LETTER_STOPPED = Msg(
    ka="თავმჯდომარის შეცვლა შეჩერდა. თქვენი უფლებები არ შეცვლილა.",
    en="The change of chairperson was stopped. Your rights are the same.",
)
LETTER_OLD = Msg(
    ka="თავმჯდომარის უფლებები გადავიდა (ახალი თავმჯდომარე: {new}). თქვენს ჩანაწერებს პროფილიდან ისევ ნახავთ. გმადლობთ!",
    en="The chairperson's rights have passed (the new one: {new}). Your profile keeps your records. Thank you!",
)
LETTER_NEW = Msg(
    ka="თქვენ ამხანაგობის თავმჯდომარე ხართ. რა დარჩა გასაკეთებელი, კორპუსის გვერდზე ნახავთ: „ღია საკითხების ფურცელი“.",
    en="You now chair the association. The sheet of open matters waits on the building's page.",
)
LETTER_INVITED = Msg(
    ka="კრებამ თავმჯდომარედ აგირჩიათ. შემოდით პლატფორმაზე: {link}",
    en="The meeting elected you chairperson. Come in to the platform: {link}",
)
COMING = Msg(
    ka="დაიწყო თავმჯდომარის შეცვლა (ახალი თავმჯდომარე: {new}). თუ არ ეთანხმებით, მიმართეთ „რუსთავის კორპუსს“.",
    en="A change of chairperson has begun (the new one: {new}). If you do not agree, turn to Rustavi Korpusi.",
)
OVER = Msg(
    ka="ეს მოწვევა აღარ მოქმედებს. მიმართეთ „რუსთავის კორპუსს“.",
    en="This invitation no longer works. Please turn to Rustavi Korpusi.",
)
