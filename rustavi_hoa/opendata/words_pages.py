"""Sentences of the pages of Open311: what it is, keys, consent, moderation."""

from __future__ import annotations

from rustavi_hoa.i18n.message import Msg

TITLE = Msg(ka="ღია მონაცემები და Open311", en="Open data and Open311")
LEAD = Msg(
    ka="სხვა პროგრამებს შეუძლიათ რუსთავის პრობლემების წაკითხვა და გამოგზავნა GeoReport v2 სტანდარტით.",
    en="Other programs can read Rustavi's problems and send new ones by the GeoReport v2 standard.",
)
WHAT_IS_SHOWN = Msg(ka="რა ჩანს", en="What is shown")
SHOWN_RULE = Msg(
    ka="მხოლოდ ეზოსა და ქუჩის პრობლემები, რომლებიც მერიაშია: როცა ავტორი თანახმაა და თანამშრომელმა ტექსტი და ფოტოები "
    "შეამოწმა. სახელი, ტელეფონი, ელფოსტა და ბინა არსად ჩანს. დანარჩენი მხოლოდ რიცხვებია.",
    en="Only problems of yards and streets that are with City Hall: when the author agreed and a member of staff "
    "checked text and photos. Names, telephones, mailboxes and apartments are never shown. The rest is counts.",
)
ENDPOINTS = Msg(ka="მისამართები", en="Endpoints")
PRODUCTION = Msg(ka="ძირითადი", en="Production")
TESTING = Msg(ka="სატესტო", en="Test")
DISCOVERY = Msg(ka="აღმოჩენა (discovery)", en="Discovery")
DESCRIPTION = Msg(ka="OpenAPI აღწერა", en="OpenAPI description")
TEST_RULE = Msg(
    ka="სატესტო მისამართზე გამოგზავნილი თანამშრომლებამდე არ მიდის და {days} დღეში იშლება.",
    en="What is sent to the test endpoint never reaches staff and is gone after {days} days.",
)
DOWNLOADS = Msg(ka="ჩამოტვირთვა", en="Downloads")
AS_TABLE = Msg(ka="ცხრილი: CSV, GeoReport Bulk", en="Table: CSV, GeoReport Bulk")
AS_MAP = Msg(ka="რუკა: GeoJSON", en="Map: GeoJSON")
AS_COUNTS = Msg(ka="რიცხვები კატეგორიით: CSV", en="Counts by category: CSV")
LAST_DAYS = Msg(ka="ბოლო {days} დღე.", en="The last {days} days.")
SENDING = Msg(ka="როგორ გამოვაგზავნოთ", en="How to send")
KEY_RULE = Msg(
    ka="POST-ს API გასაღები სჭირდება. გასაღებს მერია გასცემს: დარეკეთ ნომერზე {number}. გასაღებს აქვს სახელი და დღიური "
    "ზღვარი, და შეიძლება გაუქმდეს.",
    en="POST needs an API key. City Hall issues it: call {number}. A key has a name and a limit for a day, and can be "
    "revoked.",
)
KEY_RULE_PLAIN = Msg(
    ka="POST-ს API გასაღები სჭირდება. გასაღებს მერია გასცემს. გასაღებს აქვს სახელი და დღიური ზღვარი, და შეიძლება "
    "გაუქმდეს.",
    en="POST needs an API key. City Hall issues it. A key has a name and a limit for a day, and can be revoked.",
)
SENDER_RULE = Msg(
    ka="გამოგზავნით თქვენი მომხმარებელი თანახმაა, რომ პრობლემა შემოწმების შემდეგ საჯაროდ გამოჩნდეს. "
    "first_name, last_name, email, phone და device_id მიიღება, მაგრამ არ ინახება.",
    en="By sending, your user agrees that the problem may be shown after a check. first_name, last_name, email, phone "
    "and device_id are accepted, and not kept.",
)
RETRY_RULE = Msg(
    ka="ერთი და იგივე მოთხოვნა {minutes} წუთის განმავლობაში ერთხელ ითვლება; Idempotency-Key სათაურით ყოველთვის ერთხელ.",
    en="The same request within {minutes} minutes counts once; with an Idempotency-Key header, always.",
)
LIMIT_RULE = Msg(
    ka="ზღვრის გადაჭარბებისას პასუხია 429 და Retry-After.", en="Over the limit the answer is 429 with Retry-After."
)
SYNC = Msg(ka="სინქრონიზაცია", en="Staying in step")
SYNC_RULE = Msg(
    ka="updated_after იძლევა ყველაფერს, რაც მას შემდეგ შეიცვალა; რამდენიმე წამი მეორდება, რომ არაფერი დაიკარგოს. "
    "servicerequestupdates იძლევა ნაბიჯებს. გვერდებისთვის მიჰყევით Link სათაურს (rel=next).",
    en="updated_after gives everything that changed since; some seconds are repeated so that nothing is lost. "
    "servicerequestupdates gives the steps. For pages follow the Link header (rel=next).",
)
SERVICE_LIST = Msg(ka="მოთხოვნის ტიპები", en="Request types")
CODE = Msg(ka="კოდი", en="Code")
NAME = Msg(ka="დასახელება", en="Name")
KIND = Msg(ka="ტიპი", en="Type")
KINDS: dict[str, Msg] = {
    "realtime": Msg(ka="ნომერი მაშინვე", en="Number at once"),
    "batch": Msg(ka="ჯერ token, ნომერი შემოწმების შემდეგ", en="A token first, the number after a check"),
    "blackbox": Msg(ka="მიიღება, საჯაროდ არ ჩანს", en="Taken, never shown"),
}
LICENCE = Msg(
    ka="მონაცემების გამოყენება თავისუფალია წყაროს მითითებით: რუსთავის ამხანაგობების პლატფორმა.",
    en="The data may be used freely with the source named: Rustavi's platform of associations.",
)

KEYS = Msg(ka="API გასაღებები", en="API keys")
KEYS_LEAD = Msg(
    ka="ვინ აგზავნის პრობლემებს სხვა პროგრამიდან. გასაღები ერთხელ ჩანს: ჩვენთან მხოლოდ მისი ანაბეჭდი ინახება.",
    en="Who sends problems from another program. A key is shown once: only its hash is kept here.",
)
NEW_KEY = Msg(ka="ახალი გასაღები", en="New key")
KEY_NAME = Msg(ka="პროგრამა ან ორგანიზაცია", en="Program or organisation")
KEY_CONTACT = Msg(ka="ვის მივმართოთ", en="Whom to ask")
KEY_CONTACT_HINT = Msg(ka="ელფოსტა ან ტელეფონი", en="Mailbox or telephone")
KEY_LIMIT = Msg(ka="დღეში არაუმეტეს", en="At most a day")
KEY_LIVE = Msg(ka="ძირითად მისამართზეც მუშაობს", en="Works at the production endpoint too")
KEY_LIVE_HINT = Msg(ka="უამისოდ მხოლოდ სატესტო მისამართზე.", en="Without it, at the test endpoint alone.")
MAKE_KEY = Msg(ka="გასაღების გაცემა", en="Issue the key")
KEY_MADE = Msg(
    ka="გასაღები მზადაა. გადაეცით ახლავე: მეორედ აღარ გამოჩნდება.",
    en="The key is ready. Pass it on now: it is not shown again.",
)
KEY_ENDS = Msg(ka="…{hint}", en="ends in {hint}")
TODAY_OF = Msg(ka="დღეს: {n}, ზღვარი: {most}", en="{n} today, limit {most}")
TOTAL = Msg(ka="სულ {n}", en="{n} in all")
USED = Msg(ka="ბოლოს გამოიყენეს: {when}", en="Last used: {when}")
NEVER_USED = Msg(ka="ჯერ არ გამოუყენებიათ", en="Not used yet")
REVOKE = Msg(ka="გაუქმება", en="Revoke")
REVOKED = Msg(ka="გაუქმდა: {when}", en="Revoked: {when}")
NO_KEYS = Msg(ka="გასაღები ჯერ არ გაცემულა.", en="No key has been issued yet.")
NAME_KEY = Msg(ka="ჩაწერეთ სახელი, 2-დან 80 ასომდე.", en="Please write a name of 2 to 80 letters.")
GIVE_CONTACT = Msg(ka="ჩაწერეთ ელფოსტა ან ტელეფონი.", en="Please write a mailbox or a telephone.")
GIVE_LIMIT = Msg(ka="ჩაწერეთ რიცხვი 1-დან {most}-მდე.", en="Please write a number from 1 to {most}.")

AGREE_TITLE = Msg(ka="საჯაროდ ჩვენება", en="Showing it to everybody")
AGREE_LEAD = Msg(
    ka="შეგიძლიათ ეს პრობლემა ყველას აჩვენოთ: საჯარო სიაში.",
    en="You may show this problem to everybody: in the public list.",
)
AGREE_RULE = Msg(
    ka="გამოჩნდება კატეგორია, კორპუსის მისამართი, ადგილი ეზოში, ტექსტი, ფოტოები და სტატუსი. მანამდე თანამშრომელი "
    "შეამოწმებს. თქვენი სახელი, ნომერი და ბინა არ გამოჩნდება.",
    en="The category, the building's address, the place in the yard, text, photos and status are shown. A member of "
    "staff checks them first. Your name, number and apartment are not shown.",
)
AGREE = Msg(ka="თანახმა ვარ", en="I agree")
TAKE_BACK = Msg(ka="აღარ მინდა ჩვენება", en="Do not show it any more")
NOT_ELIGIBLE = Msg(
    ka="საჯაროდ ჩანს მხოლოდ ეზოსა და ქუჩის პრობლემა, როცა ის უკვე მერიაშია.",
    en="Only a problem of a yard or street is shown, once it is with City Hall.",
)
AGREED: dict[str, Msg] = {
    "": Msg(ka="თანახმა ხართ. თანამშრომელი ამოწმებს.", en="You agreed. A member of staff is checking it."),
    "shown": Msg(ka="თანახმა ხართ. პრობლემას ყველა ხედავს.", en="You agreed. Everybody can see the problem."),
    "hidden": Msg(
        ka="თანახმა ხართ, მაგრამ შემოწმების შემდეგ პრობლემა საჯარო სიაში არ აჩვენეს.",
        en="You agreed, but after the check it was not shown in the public list.",
    ),
}
NOT_AGREED = Msg(ka="ახლა ეს პრობლემა საჯარო სიაში არ არის.", en="This problem is not in the public list now.")
TO_ISSUE = Msg(ka="პრობლემის გვერდი", en="The problem's page")

DESK = Msg(ka="საჯარო სიის შემოწმება", en="Checking the public list")
DESK_LEAD = Msg(
    ka="აქ არის ის, რის ჩვენებაზეც ავტორი თანახმაა. წაშალეთ ტექსტიდან სახელი, ტელეფონი, მანქანის ნომერი; "
    "მოხსენით ფოტო, სადაც ადამიანის სახე ან მანქანის ნომერი ჩანს.",
    en="Here is what its author agreed to show. Take names, telephones and number plates out of the text; leave out "
    "photos with faces or number plates.",
)
GROUPS: dict[str, Msg] = {
    "waiting": Msg(ka="შესამოწმებელი", en="To be checked"),
    "shown": Msg(ka="ჩანს", en="Shown"),
    "hidden": Msg(ka="არ ჩანს", en="Not shown"),
}
PUBLIC_TEXT = Msg(ka="ტექსტი, როგორც ყველა ნახავს", en="The text as everybody will read it")
RAW_TEXT = Msg(ka="ავტორის ტექსტი", en="The author's text")
SHOW_PHOTO = Msg(ka="ფოტო {n} ჩანს", en="Photo {n} is shown")
SHOW = Msg(ka="გამოჩნდეს", en="Show it")
HIDE = Msg(ka="არ გამოჩნდეს", en="Do not show it")
CAME_BY: dict[str, Msg] = {
    "open311": Msg(ka="სხვა პროგრამიდან მოვიდა", en="Came from another program"),
    "author": Msg(ka="ავტორი დათანხმდა", en="The author agreed"),
}
NOTHING_WAITS = Msg(ka="აქ არაფერია.", en="There is nothing here.")
TEXT_TOO_LONG = Msg(
    ka="საჯარო ტექსტი ძალიან გრძელია. შეამოკლეთ {most} ასომდე.",
    en="The public text is too long. Please shorten it to {most} letters.",
)
OTHER_SITE = Msg(
    ka="ფორმა სხვა საიტიდან მოვიდა. გახსენით აქ და სცადეთ ხელახლა.",
    en="The form came from another site. Please open it here and try again.",
)
