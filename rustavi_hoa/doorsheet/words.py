"""Sentences of the Friday sheet: on the page, on the door, in the picture."""

from __future__ import annotations

from rustavi_hoa.i18n.message import Msg

TITLE = Msg(ka="პარასკევის ფურცელი", en="Friday sheet")
LEAD = Msg(
    ka="ფურცელი კვირაში ერთხელ თავად დგება: რა დაფიქსირდა, რა შესრულდა და რას უპასუხეს.",
    en="The sheet makes itself each week: what was reported, what was done and what was answered.",
)
CHAIR_LEAD = Msg(
    ka="წაიკითხეთ, შეასწორეთ და დაამტკიცეთ. დამტკიცებამდე ფურცელს თქვენ გარდა ვერავინ ნახავს.",
    en="Read it, mend it and approve it. Until then nobody but you can see it.",
)
READY = Msg(
    ka="გთხოვთ, შეამოწმოთ და დაამტკიცოთ: მანამდე მას სხვა ვერავინ ნახავს.",
    en="Please check and approve it: until then nobody else can see it.",
)

DOOR_TITLE = Msg(ka="რა მოხდა ამ კვირაში", en="What happened this week")
WEEK = Msg(ka="{since} – {until}", en="{since} – {until}")
REPORTED = Msg(ka="დაფიქსირდა", en="Reported")
DONE = Msg(ka="შესრულდა", en="Done")
ANSWERED = Msg(ka="გაიცა პასუხი", en="Answered")
COUNTED = Msg(ka="{what}: {n}", en="{what}: {n}")
EMPTY_WEEK = Msg(
    ka="ამ კვირაში საერთო პრობლემა არ დაფიქსირებულა, არც სამუშაო შესრულებულა და არც პასუხი გაცემულა.",
    en="This week no shared problem was reported, no work was done and no answer was given.",
)
ENTRANCE = Msg(ka="სადარბაზო {n}", en="Entrance {n}")
NUMBER = Msg(ka="N{number}", en="No. {number}")
DUE = Msg(ka="პასუხის ვადა: {day}", en="Answer by {day}")
BEFORE = Msg(ka="სამუშაომდე", en="Before the work")
AFTER = Msg(ka="სამუშაოს შემდეგ", en="After the work")
MORE = Msg(ka="დანარჩენს პლატფორმაზე ნახავთ.", en="The rest stands on the platform.")
CHAIR_WORDS = Msg(ka="თავმჯდომარისგან", en="From the chairperson")
SCAN = Msg(ka="კორპუსის გვერდი", en="The building's page")
SCAN_HINT = Msg(ka="დაასკანერეთ ტელეფონის კამერით.", en="Scan it with the phone's camera.")
FOR_INFORMATION = Msg(
    ka="ეს ფურცელი ინფორმაციაა: ოფიციალურ ჩაბარებად არ ითვლება.",
    en="This sheet is information: it never counts as official service.",
)

STATE: dict[str, Msg] = {
    "draft": Msg(ka="დასამტკიცებელია", en="To be approved"),
    "approved": Msg(ka="დამტკიცდა", en="Approved"),
}
APPROVED_AT = Msg(ka="დამტკიცდა {when}", en="Approved {when}")
WORDS_LABEL = Msg(ka="თქვენი სათქმელი მეზობლებისთვის", en="Your word to the neighbours")
WORDS_HINT = Msg(
    ka="ფურცელზე დაიბეჭდება. სახელებსა და ბინის ნომრებს ნუ დაწერთ.",
    en="It is printed on the sheet. Please write no names and no apartment numbers.",
)
ON_SHEET = Msg(ka="ფურცელზე დარჩეს", en="Keep it on the sheet")
WITH_PHOTOS = Msg(ka="ფოტოებით", en="With its photos")
SAVE = Msg(ka="შენახვა", en="Save")
SAVED = Msg(ka="ფურცელი შენახულია.", en="The sheet is saved.")
APPROVE = Msg(ka="დამტკიცება", en="Approve")
APPROVE_ASK = Msg(ka="ფურცელი დავამტკიცოთ?", en="Approve the sheet?")
APPROVE_HINT = Msg(
    ka="დამტკიცების შემდეგ მეზობლები ნახავენ, თქვენ კი დაბეჭდავთ და გააზიარებთ.",
    en="After that the neighbours see it, and you can print and share it.",
)
KEEP = Msg(ka="ჯერ არა", en="Not yet")
APPROVED = Msg(ka="ფურცელი დამტკიცდა.", en="The sheet is approved.")
TAKE_BACK = Msg(ka="დამტკიცების გაუქმება", en="Take the approval back")
TAKEN_BACK = Msg(ka="ფურცელი ისევ დასამტკიცებელია.", en="The sheet waits for approval again.")
PRINT = Msg(ka="ბეჭდვა, A4", en="Print, A4")
PICTURE = Msg(ka="სურათი ჯგუფისთვის", en="Picture for the group")
PICTURE_HINT = Msg(
    ka="ჩამოტვირთეთ სურათი და გაუგზავნეთ კორპუსის ჯგუფს.",
    en="Download the picture and send it to the building's group.",
)
PICTURE_ALT = Msg(ka="ფურცლის სურათი", en="Picture of the sheet")
HANGS = Msg(ka="სად არის გაკრული", en="Where it hangs")
HANGS_NEW = Msg(ka="ფოტოთი დადასტურება", en="Record by a photo")
HISTORY = Msg(ka="წინა კვირები", en="Earlier weeks")
NO_SHEET = Msg(ka="ფურცელი ჯერ არ არის.", en="There is no sheet yet.")
NO_SHEET_HINT = Msg(
    ka="ფურცელი კვირის ბოლოს თავად შედგება და თავმჯდომარის დამტკიცების შემდეგ გამოჩნდება.",
    en="It makes itself when the week ends, and stands here once the chairperson has approved it.",
)
NOTHING = Msg(ka="არაფერი", en="Nothing")

TOO_LONG = Msg(ka="შეამოკლეთ {most} ასომდე.", en="Please shorten it to {most} letters.")
CHANGED = Msg(
    ka="ფურცელი ამასობაში შეიცვალა. გთხოვთ, ხელახლა წაიკითხოთ.",
    en="The sheet changed meanwhile. Please read it again.",
)
IS_APPROVED = Msg(
    ka="ფურცელი უკვე დამტკიცდა. შესასწორებლად ჯერ დამტკიცება გააუქმეთ.",
    en="The sheet is approved. To mend it, take the approval back first.",
)
