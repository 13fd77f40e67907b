"""What the library says."""

from __future__ import annotations

from rustavi_hoa.adapters.papers import Trouble
from rustavi_hoa.documents.rules import Kind, Visibility
from rustavi_hoa.i18n.message import Msg

TITLE = Msg(ka="საბუთები", en="Documents")
CITY_SHELF = Msg(ka="ქალაქის საბუთები", en="The city's documents")
LEAD = Msg(
    ka="წესდება, კრების ოქმი, ტექნიკური პასპორტი და სხვა საბუთები ერთ ადგილას.",
    en="The charter, minutes, the technical passport and other papers in one place.",
)
NOTHING = Msg(ka="საბუთი ჯერ არ არის", en="No documents yet")
NOTHING_HINT = Msg(
    ka="აქ გამოჩნდება ყველა საბუთი, რომლის ნახვის უფლებაც გაქვთ.", en="Every document you may see will stand here."
)
ADD = Msg(ka="საბუთის დამატება", en="Add a document")
NEW_VERSION = Msg(ka="ახალი ვერსია", en="New version")
FILE = Msg(ka="ფაილი", en="File")
CHOOSE_FILE = Msg(ka="აირჩიეთ ფაილი", en="Choose a file")
FILE_HINT = Msg(
    ka="PDF, DOCX, XLSX, PPTX, ODT, ODS, JPG, PNG ან WEBP, {most} მბ-მდე.",
    en="PDF, DOCX, XLSX, PPTX, ODT, ODS, JPG, PNG or WEBP, up to {most} MB.",
)
KIND = Msg(ka="საბუთის სახე", en="Kind of document")
NAME = Msg(ka="სათაური", en="Title")
DAY = Msg(ka="საბუთის თარიღი", en="Date of the document")
DAY_HINT = Msg(ka="თუ საბუთს თარიღი აწერია.", en="If the paper bears one.")
OF = Msg(ka="რას ეხება", en="What it is about")
OFS: dict[str, Msg] = {
    "building": Msg(ka="ამ კორპუსს", en="This building"),
    "association": Msg(ka="მთელ ამხანაგობას", en="The whole association"),
    "city": Msg(ka="მთელ ქალაქს", en="The whole city"),
}
SHELVES: dict[str, Msg] = {
    "building": Msg(ka="კორპუსის საბუთი", en="The building's document"),
    "association": Msg(ka="ამხანაგობის საბუთი", en="The association's document"),
    "city": Msg(ka="ქალაქის საბუთი", en="The city's document"),
}
WHO_SEES = Msg(ka="ვინ ნახავს", en="Who sees it")
WHO_HINT = Msg(
    ka="თუ საბუთში ადამიანების სახელი, ტელეფონი ან პირადი ნომერია, „ყველას“ ნუ აირჩევთ.",
    en="If it holds people's names, telephone or personal numbers, do not open it to everyone.",
)
VISIBILITIES: dict[str, Msg] = {
    Visibility.ASSOCIATION: Msg(ka="მეზობლები და მერია", en="Neighbours and City Hall"),
    Visibility.PUBLIC: Msg(ka="ყველა", en="Everyone"),
    Visibility.CITY: Msg(ka="მხოლოდ მერია", en="City Hall only"),
}
KINDS: dict[str, Msg] = {
    Kind.CHARTER: Msg(ka="წესდება", en="Charter"),
    Kind.MINUTES: Msg(ka="კრების ოქმი", en="Minutes of a meeting"),
    Kind.TECHNICAL_PASSPORT: Msg(ka="ტექნიკური პასპორტი", en="Technical passport"),
    Kind.PLAN: Msg(ka="გეგმა, ნახაზი", en="Plan, drawing"),
    Kind.EXPERT_OPINION: Msg(ka="ექსპერტის დასკვნა", en="Expert opinion"),
    Kind.LIFT_CERTIFICATE: Msg(ka="ლიფტის შემოწმების აქტი", en="Lift inspection certificate"),
    Kind.WARRANTY: Msg(ka="გარანტია", en="Warranty"),
    Kind.OTHER: Msg(ka="სხვა საბუთი", en="Other document"),
}
SEND = Msg(ka="ატვირთვა", en="Upload")
SENDING = Msg(ka="იტვირთება…", en="Uploading…")
SENT = Msg(ka="საბუთი შენახულია.", en="The document is kept.")
LOST = Msg(
    ka="კავშირი გაწყდა. ფაილი აქ არის, სცადეთ ხელახლა.", en="The connection broke. The file is still here, try again."
)
SIGNED_OUT = Msg(
    ka="შესვლის ვადა გავიდა. შედით ხელახლა და სცადეთ კიდევ.", en="You were signed out. Sign in and try again."
)
FAILED = Msg(ka="ვერ აიტვირთა. სცადეთ ხელახლა.", en="It could not be uploaded. Try again.")
HIDE = Msg(ka="დამალვა", en="Hide")
SHOW = Msg(ka="ისევ გამოჩენა", en="Show again")
HIDDEN = Msg(ka="დამალულია", en="Hidden")
HIDDEN_DONE = Msg(
    ka="საბუთი დამალულია. დასაბრუნებლად იქვე დააჭირეთ: „ისევ გამოჩენა“.",
    en="The document is hidden. You can bring it back there.",
)
SHOWN_DONE = Msg(ka="საბუთი ისევ ჩანს.", en="The document is shown again.")
VERSION_N = Msg(ka="ვერსია {n}", en="Version {n}")
EARLIER = Msg(ka="წინა ვერსიები", en="Earlier versions")
DOWNLOAD = Msg(ka="ჩამოტვირთვა: {title}", en="Download: {title}")

NEEDS_TITLE = Msg(ka="ჩაწერეთ სათაური, {most} სიმბოლომდე.", en="Write a title of up to {most} characters.")
NEEDS_KIND = Msg(ka="აირჩიეთ საბუთის სახე.", en="Choose what kind of document it is.")
NEEDS_WHO = Msg(ka="აირჩიეთ, ვინ ნახავს საბუთს.", en="Choose who sees it.")
BAD_DAY = Msg(
    ka="აირჩიეთ საბუთის თარიღი: დღევანდელი ან უფრო ადრინდელი.", en="Choose the date of the document: today or earlier."
)
NO_ASSOCIATION = Msg(
    ka="ამ კორპუსს ამხანაგობა ჯერ არ აქვს. აირჩიეთ „ამ კორპუსს“.",
    en="This building has no association yet. Choose “This building”.",
)
BAD_KEY = Msg(
    ka="ატვირთვა ვერ დაიწყო. განაახლეთ გვერდი და სცადეთ ხელახლა.",
    en="The upload could not begin. Reload the page and try again.",
)

REFUSED: dict[Trouble, Msg] = {
    Trouble.EMPTY: Msg(ka="ფაილი ცარიელია. აირჩიეთ სხვა.", en="The file is empty. Choose another."),
    Trouble.TOO_LARGE: Msg(
        ka="ფაილი დიდია: ვიღებთ {most} მბ-მდე.", en="The file is too large: up to {most} MB are taken."
    ),
    Trouble.WRONG_TYPE: Msg(
        ka="ასეთ ფაილს არ ვიღებთ. შეინახეთ PDF, DOCX, XLSX, JPG ან PNG სახით.",
        en="This kind of file is not taken. Save it as PDF, DOCX, XLSX, JPG or PNG.",
    ),
    Trouble.OLD_OFFICE: Msg(
        ka="ძველ DOC, XLS და PPT ფაილს არ ვიღებთ. შეინახეთ PDF, DOCX ან XLSX სახით.",
        en="Old DOC, XLS and PPT files are not taken. Save it as PDF, DOCX or XLSX.",
    ),
    Trouble.MACRO: Msg(
        ka="ფაილში მაკროსია. შეინახეთ მაკროსის გარეშე, მაგალითად PDF სახით.",
        en="The file carries macros. Save it without them, for example as PDF.",
    ),
    Trouble.LOCKED: Msg(
        ka="ფაილი პაროლით არის დაცული. მოხსენით პაროლი და ატვირთეთ ხელახლა.",
        en="The file is locked by a password. Remove it and upload the file again.",
    ),
    Trouble.BOMB: Msg(
        ka="გახსნილი ფაილი ზედმეტად დიდი იქნება, ამიტომ არ მივიღეთ. შეინახეთ PDF სახით.",
        en="Opened, the file would be far too large, so it was not taken. Save it as PDF.",
    ),
    Trouble.DAMAGED: Msg(
        ka="ფაილი დაზიანებულია. გახსენით თქვენთან, შეინახეთ ხელახლა და სცადეთ კიდევ.",
        en="The file is damaged. Open it on your device, save it anew and try again.",
    ),
}
