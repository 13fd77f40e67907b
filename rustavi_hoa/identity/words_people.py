"""Sentences of confirming, refusing, removing and inviting people."""

from __future__ import annotations

from rustavi_hoa.i18n.message import Msg

PEOPLE = Msg(ka="ბინები და მობინადრეები", en="Apartments and residents")
PENDING = Msg(ka="დასადასტურებელი", en="To confirm")
PENDING_COUNT = Msg(ka="დასადასტურებელი: {n}", en="To confirm: {n}")
PENDING_EMPTY = Msg(ka="დასადასტურებელი არავინ არის.", en="There is nobody to confirm.")
CONFIRM = Msg(ka="დადასტურება", en="Confirm")
CONFIRM_CHOSEN = Msg(ka="მონიშნულის დადასტურება: {n}", en="Confirm chosen: {n}")
CHOOSE_ALL = Msg(ka="ყველას მონიშვნა", en="Choose all")
CONFIRMED = Msg(ka="დადასტურდა: {n}", en="Confirmed: {n}")
REFUSE = Msg(ka="უარის თქმა", en="Refuse")
REFUSE_TITLE = Msg(ka="უარის მიზეზი", en="Reason for refusing")
REFUSE_HINT = Msg(
    ka="ეს ადამიანი მიზეზს ნახავს და შეეძლება, ოპერატორს მიმართოს.",
    en="This person will see the reason and may ask the operator.",
)
REFUSED = Msg(ka="უარი გაიგზავნა.", en="The refusal was sent.")
REASON = Msg(ka="მიზეზი", en="Reason")
NEEDS_REASON = Msg(ka="ჩაწერეთ მიზეზი: ერთი წინადადებაც საკმარისია.", en="Enter a reason: one sentence is enough.")
CHOOSE_SOMEBODY = Msg(ka="მონიშნეთ სულ ცოტა ერთი ადამიანი.", en="Choose at least one person.")
REMOVE = Msg(ka="ბინიდან მოხსნა", en="Remove from the apartment")
REMOVE_TITLE = Msg(ka="მობინადრის მოხსნა", en="Removing a resident")
REMOVE_HINT = Msg(
    ka="ეს ადამიანი კორპუსის პრობლემებსა და ჩატს მაშინვე ვეღარ ნახავს. მიზეზი ჩაიწერება და მას ეცნობება.",
    en="This person will at once stop seeing the building's problems and chat. The reason is recorded and sent to "
    "them.",
)
REMOVED = Msg(ka="მობინადრე მოიხსნა.", en="The resident was removed.")
RESCUE = Msg(ka="პაროლის აღდგენის QR კოდი", en="QR code to restore the password")
RESCUE_HINT = Msg(
    ka="დარწმუნდით, რომ ეს ადამიანი თქვენ წინაშე დგას. კოდი ერთჯერადია და 1 საათს მოქმედებს. ჩაიწერება, ვინ შექმნა.",
    en="Make sure that this person is standing in front of you. The code works once, for 1 hour. It is recorded who "
    "made it.",
)
APARTMENTS = Msg(ka="ბინები", en="Apartments")
FLATS_COUNT = Msg(ka="ბინა: {n}", en="Apartments: {n}")
FLOOR_IS = Msg(ka="სართული {n}", en="Floor {n}")
EARLIER = Msg(ka="წინა", en="Previous")
LATER = Msg(ka="შემდეგი", en="Next")
SHOW_QR = Msg(ka="QR კოდის ჩვენება", en="Show the QR code")
SEARCH = Msg(ka="ძებნა: სახელი ან ბინა", en="Search: name or apartment")
ALL_ENTRANCES = Msg(ka="ყველა სადარბაზო", en="All entrances")
NOBODY = Msg(ka="ჯერ არავინ", en="Nobody yet")
NOBODY_FOUND = Msg(ka="ვერავინ ვიპოვეთ.", en="Nobody was found.")
NO_APARTMENTS = Msg(ka="ბინები ჯერ არ არის ჩაწერილი.", en="No apartments are entered yet.")
ADD_APARTMENT = Msg(ka="ბინის დამატება", en="Add an apartment")
EDIT_APARTMENT = Msg(ka="ბინის შეცვლა", en="Change the apartment")
NUMBER = Msg(ka="ბინის ნომერი", en="Apartment number")
ENTRANCE = Msg(ka="სადარბაზო", en="Entrance")
FLOOR = Msg(ka="სართული", en="Floor")
NO_ENTRANCE = Msg(ka="არ ვიცი", en="I do not know")
SAVE = Msg(ka="შენახვა", en="Save")
SAVED = Msg(ka="შენახულია.", en="Saved.")
NEEDS_NUMBER = Msg(ka="ჩაწერეთ ბინის ნომერი, მაგალითად 12 ან 12ა.", en="Enter the number, for example 12 or 12a.")
NUMBER_TAKEN = Msg(ka="ასეთი ბინა უკვე არის ამ კორპუსში.", en="This building already has such an apartment.")
NEEDS_FLOOR = Msg(
    ka="სართული რიცხვით ჩაწერეთ ან დატოვეთ ცარიელი.", en="Enter the floor as a number, or leave it empty."
)
RESIDENTS_COUNT = Msg(ka="მობინადრე: {n}", en="Residents: {n}")


INVITATIONS = Msg(ka="მოწვევები", en="Invitations")
INVITE_LEAD = Msg(
    ka="პირადი ფურცელი ბინას მაშინვე ადასტურებს; პოსტერით მხოლოდ მოთხოვნა იგზავნება.",
    en="A personal slip confirms the apartment at once; the poster only lets people ask.",
)
SLIPS = Msg(ka="პირადი ფურცლები", en="Personal slips")
SLIPS_ALL = Msg(ka="ყველა ცარიელი ბინისთვის: {n}", en="For every apartment without people: {n}")
BY_APARTMENT = Msg(ka="ბინების მიხედვით", en="By apartment")
SLIPS_CHOSEN = Msg(ka="მონიშნული ბინებისთვის", en="For the chosen apartments")
COPIES = Msg(ka="რამდენი ფურცელი თითო ბინას", en="Slips per apartment")
SLIPS_HINT = Msg(
    ka="ფურცელი ერთჯერადია და 14 დღე მოქმედებს. ახლის ბეჭდვა იმავე ბინის ძველ ფურცელს აუქმებს. "
    "დაბეჭდილ ფაილს სხვას ნუ გადაუგზავნით.",
    en="A slip works once, for 14 days. Printing a new one cancels the older slip of the same apartment. "
    "Do not send the printed file to others.",
)
PRINT = Msg(ka="PDF ფაილის ჩამოტვირთვა", en="Download the PDF file")
POSTER = Msg(ka="კარზე გასაკრავი პოსტერი", en="Poster for the door")
POSTER_HINT = Msg(
    ka="პოსტერით მობინადრე მხოლოდ ითხოვს დადასტურებას, თქვენ კი ადასტურებთ.",
    en="With the poster a resident only asks; you confirm.",
)
OPEN_SLIPS = Msg(ka="გამოუყენებელი ფურცელი: {n}", en="Unused slips: {n}")
CANCEL_SLIPS = Msg(ka="ფურცლის გაუქმება", en="Cancel the slips")
SLIPS_CANCELLED = Msg(ka="გაუქმდა: {n}", en="Cancelled: {n}")
CHOOSE_APARTMENTS = Msg(ka="მონიშნეთ სულ ცოტა ერთი ბინა.", en="Choose at least one apartment.")
NO_EMPTY = Msg(ka="ყველა ბინაში უკვე არის მობინადრე.", en="Every apartment has somebody already.")

OPERATOR = Msg(ka="მობინადრეები და თავმჯდომარეები", en="Residents and chairpersons")
ASSOCIATIONS = Msg(ka="ამხანაგობები", en="Associations")
SEARCH_ASSOCIATION = Msg(ka="ამხანაგობა, მისამართი", en="Association, address")
SHEET = Msg(ka="აქტივაციის ფურცელი", en="Activation sheet")
SHEET_AGAIN = Msg(ka="თავიდან დაბეჭდვა", en="Print it again")
SHEET_HINT = Msg(
    ka="გადაეცით პირადად და შეამოწმეთ პირადობის მოწმობა. თავიდან დაბეჭდვა ძველ ფურცელს აუქმებს.",
    en="Hand it over in person and check the identity card. Printing again cancels the older sheet.",
)
CHAIR_NAME = Msg(ka="თავმჯდომარის სახელი და გვარი", en="Name of the chairperson")
NEEDS_CHAIR_NAME = Msg(
    ka="ჩაწერეთ სახელი და გვარი, როგორც პირადობის მოწმობაშია.", en="Enter the name as on the identity card."
)
NO_CHAIR = Msg(ka="თავმჯდომარე ჯერ არ გააქტიურებულა", en="No chairperson is activated yet")
CHAIRS = Msg(ka="თავმჯდომარე: {names}", en="Chairperson: {names}")
OPEN_SHEET = Msg(ka="ფურცელი გაცემულია, ვადა: {until}", en="A sheet was issued, valid until {until}")
OPEN_SHEETS = Msg(ka="გაცემული ფურცლები", en="Issued sheets")
REVOKE = Msg(ka="გაუქმება", en="Cancel it")
REVOKED = Msg(ka="ფურცელი გაუქმდა.", en="The sheet was cancelled.")
APPEALS = Msg(ka="თხოვნები უარის გამო", en="Requests after a refusal")
APPEALS_EMPTY = Msg(ka="განსახილველი თხოვნა არ არის.", en="There is no request to decide.")
UPHOLD = Msg(ka="უარის დატოვება", en="Keep the refusal")
DECIDED = Msg(ka="გადაწყვეტილება ჩაიწერა.", en="The decision is recorded.")
FIND_PERSON = Msg(ka="ადამიანის პოვნა", en="Find a person")
FIND_HINT = Msg(ka="ტელეფონის ნომერი ან ელფოსტა, ზუსტად", en="Phone number or e-mail, exactly")
FIND = Msg(ka="ძებნა", en="Search")
NO_SUCH_PERSON = Msg(
    ka="ამ ნომრით (ელფოსტით) ვერავინ ვიპოვეთ. შეამოწმეთ და სცადეთ ხელახლა.",
    en="We found nobody with this number (e-mail). Please check it and try again.",
)
REASON_WAS = Msg(ka="თავმჯდომარის მიზეზი: {reason}", en="The chairperson's reason: {reason}")
SAYS = Msg(ka="წერს: {text}", en="Writes: {text}")

STAFF = Msg(ka="თანამშრომლები", en="Staff")
INVITE_STAFF = Msg(ka="თანამშრომლის მოწვევა", en="Invite a staff member")
STAFF_NAME = Msg(ka="სახელი და გვარი", en="Name")
STAFF_ROLE = Msg(ka="როლი", en="Role")
STAFF_UNIT = Msg(ka="ტერიტორიული ერთეული", en="Territorial unit")
STAFF_SERVICE = Msg(ka="სამსახური", en="Service")
NO_SERVICE = Msg(ka="სამსახურის გარეშე", en="No service")
STAFF_SERVICE_HINT = Msg(ka="თუ როლი ერთ სამსახურს ეკუთვნის", en="If the role belongs to one service")
STAFF_EMAIL = Msg(ka="ელფოსტა", en="E-mail")
STAFF_EMAIL_HINT = Msg(
    ka="თუ ჩაწერთ, ბმულს ამ მისამართზეც გავაგზავნით.", en="If you enter it, we will send the link there too."
)
WHOLE_CITY = Msg(ka="მთელი ქალაქი", en="The whole city")
MAKE_LINK = Msg(ka="მოწვევის შექმნა", en="Make the invitation")
LINK_ONCE = Msg(
    ka="ეს ბმული მხოლოდ ახლა ჩანს. ის ერთჯერადია და 14 დღე მოქმედებს.",
    en="This link is shown only now. It works once, for 14 days.",
)
END_ROLE = Msg(ka="როლის შეწყვეტა", en="End the role")
END = Msg(ka="შეწყვეტა", en="End")
ROLE_ENDED = Msg(ka="როლი შეწყდა.", en="The role has ended.")
LAST_ADMIN = Msg(
    ka="ერთი ადმინისტრატორი მაინც უნდა დარჩეს. ჯერ მოიწვიეთ სხვა.",
    en="At least one administrator must remain. Invite another one first.",
)
NEEDS_ROLE = Msg(ka="აირჩიეთ როლი.", en="Choose a role.")
NEEDS_STAFF_NAME = Msg(ka="ჩაწერეთ სახელი.", en="Enter a name.")
LETTER_STAFF = Msg(
    ka="თქვენ მოწვეული ხართ რუსთავის ამხანაგობების პლატფორმაზე. ბმული ერთჯერადია და 14 დღე მოქმედებს: {link}",
    en="You are invited to the platform of Rustavi associations. The link works once, for 14 days: {link}",
)
LETTER_ROLE_ENDED = Msg(
    ka="თქვენი როლი შეწყდა: {role}. მიზეზი: {reason}", en="Your role has ended: {role}. Reason: {reason}"
)
CHAIR_DISPUTED = Msg(
    ka="თავმჯდომარის საკითხი ზუსტდება: ვიდრე არ გაირკვევა, ეს ნაბიჯი შეჩერებულია.",
    en="The question of the chair is being clarified: until it is settled this step stands still.",
)

NAME_BOARD = Msg(ka="გამგეობის წევრად დანიშვნა", en="Name to the board")
DROP_BOARD = Msg(ka="გამგეობიდან გაყვანა", en="Take off the board")
WRITE_ALONE = Msg(ka="პირადად მიწერა", en="Write in private")
BOARD_NAMED = Msg(
    ka="დაინიშნა გამგეობის წევრად: გამგეობის ჩატს დაინახავს.", en="Named to the board: they will see the board's chat."
)
BOARD_LEFT = Msg(ka="გამგეობის ჩატს აღარ დაინახავს.", en="They will not see the board's chat any more.")
