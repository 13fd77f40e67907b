"""Sentences of problems (vocabulary, sections 2, 6 and 7)."""

from __future__ import annotations

from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.issues import words_bulk, words_household, words_outages, words_responsibility
from rustavi_hoa.kernel import services

TITLE = Msg(ka="პრობლემები", en="Problems")
ONE = Msg(ka="პრობლემა {n}", en="Problem {n}")
PAGE_TITLE = Msg(ka="პრობლემა", en="Problem")
EMPTY = Msg(ka="ღია პრობლემა არ არის.", en="There is no open problem.")
EMPTY_HINT = Msg(
    ka="თუ რამე გაფუჭდა, დააფიქსირეთ: ამას ერთი წუთი სჭირდება.",
    en="If something is broken, report it: it takes a minute.",
)
REPORT = Msg(ka="პრობლემის დაფიქსირება", en="Report a problem")
CONCERNS = Msg(ka="ეხება {n} ბინას", en="Apartments affected: {n}")
NEIGHBOUR_NAME = Msg(ka="მეზობელი", en="A neighbour")

STATUS: dict[str, Msg] = {
    "new": Msg(ka="ახალი", en="New"),
    "confirmed": Msg(ka="დადასტურდა", en="Confirmed"),
    "sent_to_city": Msg(ka="მერიაშია", en="At City Hall"),
    "assigned": Msg(ka="გადაეცა სამსახურს", en="With a service"),
    "in_progress": Msg(ka="მიმდინარეობს", en="In progress"),
    "waiting_for_reporter": Msg(ka="გელოდებით", en="Waiting for you"),
    "handed_over": Msg(ka="გადაეგზავნა", en="Handed over"),
    "planned": Msg(ka="საჭიროებების სია", en="In the list of needs"),
    "resolved": Msg(ka="შესრულდა", en="Done"),
    "confirmed_fixed": Msg(ka="მოგვარდა", en="Fixed"),
    "reopened": Msg(ka="კვლავ ღიაა", en="Open again"),
    "refused": Msg(ka="ვერ შესრულდება", en="Cannot be done"),
    "duplicate": Msg(ka="გაერთიანდა", en="Merged"),
    "withdrawn": Msg(ka="ავტორმა გააუქმა", en="Withdrawn"),
    "closed_silent": Msg(ka="დაიხურა პასუხის გარეშე", en="Closed without an answer"),
}
STATUS_FOR_OTHERS: dict[str, Msg] = {
    **STATUS,
    "waiting_for_reporter": Msg(ka="ზუსტდება", en="Being clarified"),
}
STATUS_FOR_STAFF: dict[str, Msg] = {
    **STATUS,
    "assigned": Msg(ka="განაწილებულია", en="Assigned"),
    "waiting_for_reporter": Msg(ka="ელოდება ავტორს", en="Waiting for the author"),
}
SENTENCE: dict[str, Msg] = {
    "new": Msg(ka="მივიღეთ. თავმჯდომარე გაეცნობა.", en="Received. The chairperson will look at it."),
    "ownerless": Msg(ka="მივიღეთ. „რუსთავის კორპუსი“ გაეცნობა.", en="Received. Rustavi Korpusi will look at it."),
    "confirmed": Msg(ka="თავმჯდომარემ პრობლემა დაადასტურა.", en="The chairperson has confirmed the problem."),
    "sent_to_city": Msg(ka="პრობლემა მერიას გადაეგზავნა.", en="The problem was sent to City Hall."),
    "assigned": Msg(ka="პრობლემა სამსახურს გადაეცა.", en="The problem was given to a service."),
    "in_progress": Msg(ka="სამსახური მუშაობს პრობლემაზე.", en="The service is working on the problem."),
    "waiting_for_reporter": Msg(ka="გვჭირდება თქვენი პასუხი.", en="We need your answer."),
    "handed_over": Msg(
        ka="გადაეგზავნა სხვა ორგანიზაციას. პასუხს აქვე ნახავთ.",
        en="Handed to another body. You will see the answer here.",
    ),
    "planned": Msg(
        ka="შეტანილია კორპუსის საჭიროებებში. ეს დაფინანსების დაპირება არ არის.",
        en="Entered in the building's needs. This is not a promise of money.",
    ),
    "resolved": Msg(
        ka="სამუშაო შესრულდა. გთხოვთ, შეამოწმოთ: მოგვარდა?", en="The work is done. Please check: is it fixed?"
    ),
    "confirmed_fixed": Msg(ka="დადასტურდა, რომ მოგვარდა. გმადლობთ!", en="Confirmed as fixed. Thank you!"),
    "reopened": Msg(
        ka="პრობლემა არ მოგვარებულა და ხელახლა განიხილება.", en="The problem is not fixed and is looked at again."
    ),
    "refused": Msg(ka="ვერ შესრულდება.", en="It cannot be done."),
    "duplicate": Msg(
        ka="გაერთიანდა სხვა პრობლემასთან. სიახლეს იქიდანაც მიიღებთ.",
        en="Merged with another problem. You will get its news too.",
    ),
    "withdrawn": Msg(ka="გაუქმდა ავტორის სურვილით.", en="Withdrawn at the author's wish."),
    "closed_silent": Msg(
        ka="ავტორმა არ უპასუხა და პრობლემა დაიხურა.", en="The author did not answer and the problem was closed."
    ),
}
REASON: dict[str, Msg] = {
    "by_association": Msg(ka="შეაკეთა ამხანაგობამ", en="Repaired by the association"),
    "by_service": Msg(ka="შეასრულა სამსახურმა", en="Done by the service"),
    "not_found_on_site": Msg(ka="ადგილზე არ დადასტურდა", en="Not found on the spot"),
    "private_property": Msg(ka="კერძო საკუთრებაა", en="Private property"),
    "other_body": Msg(ka="სხვა ორგანიზაციის კომპეტენციაა", en="Another body is responsible"),
    "needs_meeting": Msg(ka="საჭიროა კრების გადაწყვეტილება", en="Needs a decision of the meeting"),
    "needs_programme": Msg(ka="საჭიროა პროგრამული დაფინანსება", en="Needs money from a programme"),
    "too_little_known": Msg(ka="ინფორმაცია საკმარისი არ არის", en="Not enough information"),
    "other": Msg(ka="სხვა (ჩაწერეთ)", en="Other (please write)"),
}
SERVICES = services.SERVICES
PART: dict[str, Msg] = {
    "reporter": Msg(ka="ავტორი", en="Author"),
    "chairperson": Msg(ka="თავმჯდომარე", en="Chairperson"),
    "city": Msg(ka="მერია", en="City Hall"),
    "house": Msg(ka="პლატფორმა", en="The platform"),
    "neighbour": Msg(ka="მეზობელი", en="A neighbour"),
}
KIND: dict[str, Msg] = {
    "comment": Msg(ka="კომენტარი", en="Comment"),
    "reply": Msg(ka="პასუხი", en="Reply"),
    "question": Msg(ka="კითხვა ავტორს", en="Question to the author"),
    "answer": Msg(ka="ავტორის პასუხი", en="The author's answer"),
    "note": Msg(ka="შიდა ჩანაწერი", en="Internal note"),
    "edit": Msg(ka="ავტორმა ტექსტი შეცვალა", en="The author changed the text"),
    "support": Msg(ka="მეც მეხება", en="Affects me too"),
    "merged": Msg(ka="შემოუერთდა სხვა პრობლემა", en="Another problem was merged in"),
    "unmerged": Msg(ka="გაერთიანება გაუქმდა", en="The merge was undone"),
    "holder": words_responsibility.DECIDED_LINE,
    "asked_back": words_responsibility.ASKED_LINE,
    "body_answered": words_responsibility.ANSWERED_LINE,
    "consent_withdrawn": words_household.WITHDRAWN_LINE,
    "undone": words_bulk.UNDONE,
    "outage_joined": words_outages.JOINED,
    "outage_left": words_outages.LEFT,
    "outage_word": words_outages.PROGRESS,
    "letter": Msg(ka="დაიწერა ოფიციალური მიმართვა", en="An official application was written"),
    "opened": Msg(ka="ტექსტი გაიხსნა მიზეზის მითითებით", en="The text was opened with a stated reason"),
    "ownerless": Msg(
        ka="თავმჯდომარე ასარჩევია: პრობლემა მაშინვე ოპერატორს გადაეცა",
        en="A chairperson is to be elected: the problem went to the operator at once",
    ),
    "escalated": Msg(
        ka="პასუხი არ იყო: მერიას ავტომატურად გადაეგზავნა",
        en="There was no answer: it was sent to City Hall automatically",
    ),
}

NEEDS_TEXT = Msg(
    ka="დაურთეთ ფოტო ან აღწერეთ პრობლემა, სულ ცოტა სამი ასოთი.",
    en="Add a photo, or describe the problem in at least three letters.",
)
TOO_LONG = Msg(
    ka="ტექსტი ძალიან გრძელია. შეამოკლეთ {most} ასომდე.",
    en="The text is too long. Please shorten it to {most} letters.",
)
CHOOSE_CATEGORY = Msg(ka="აირჩიეთ, რა მოხდა.", en="Choose what happened.")
CHOOSE_PLACE = Msg(ka="აირჩიეთ, სად არის.", en="Choose where it is.")
OFF_THE_MAP = Msg(ka="მონიშნეთ ადგილი რუსთავში.", en="Mark a place in Rustavi.")
CHOOSE_ENTRANCE = Msg(ka="აირჩიეთ სადარბაზო.", en="Choose the entrance.")
TOO_MANY_PHOTOS = Msg(ka="შეგიძლიათ დაურთოთ {most} ფოტომდე.", en="You can add up to {most} photos.")
BAD_KEY = Msg(
    ka="განაახლეთ გვერდი და გაგზავნეთ ხელახლა; ტექსტი შენახულია.",
    en="Refresh the page and send again; your text is kept.",
)
NOT_STRAIGHT = Msg(
    ka="ამ კორპუსში პრობლემა ჯერ თავმჯდომარეს ეგზავნება. თუ {days} დღეში არ გიპასუხებთ, მერია მიიღებს.",
    en="In this building a problem goes to the chairperson first. With no answer in {days} days, City Hall gets it.",
)
HOUSEHOLD_NAME = Msg(ka="ჩაწერეთ, ვის სახელით აგზავნით.", en="Write on whose behalf you are sending this.")
HOUSEHOLD_APARTMENT = Msg(ka="აირჩიეთ ამ კორპუსის ბინა.", en="Choose an apartment of this building.")
HOUSEHOLD_CONSENT = Msg(ka="მონიშნეთ, რომ ეს ადამიანი თანახმაა.", en="Tick that this person agrees.")
NAME_SOMEBODY = Msg(ka="აირჩიეთ, ვისზეა საჩივარი.", en="Choose whom the complaint is about.")
CHOOSE_REASON = Msg(ka="აირჩიეთ მიზეზი სიიდან.", en="Choose a reason from the list.")
WRITE_REASON = Msg(ka="ჩაწერეთ მიზეზი თქვენი სიტყვებით.", en="Write the reason in your own words.")
WRITE_TEXT = Msg(ka="ჩაწერეთ ტექსტი.", en="Please write something.")
CHOOSE_SERVICE = Msg(ka="აირჩიეთ სამსახური.", en="Choose a service.")
CHOOSE_OTHER = Msg(
    ka="აირჩიეთ პრობლემა იმავე კორპუსიდან, რომელიც გაერთიანებული არ არის.",
    en="Choose a problem of the same building that is not merged itself.",
)
TOO_LATE_TO_EDIT = Msg(
    ka="შესწორების დრო გავიდა. დაამატეთ კომენტარი.", en="The time for editing is over. Add a comment instead."
)
NAME_BODY = Msg(ka="ჩაწერეთ, რომელ ორგანიზაციას გადაეგზავნა.", en="Write which body it was handed to.")
SUPPORTED = Msg(ka="ჩავწერეთ: თქვენც გეხებათ.", en="Noted: it affects you too.")
THANKS = Msg(ka="გმადლობთ! პრობლემა მოგვარებულად ჩაითვალა.", en="Thank you! The problem counts as fixed.")
SENT = Msg(ka="გაიგზავნა მერიაში.", en="Sent to City Hall.")
