"""What each kind of notice says: a title for the lock screen, one sentence below it."""

from __future__ import annotations

from dataclasses import dataclass

from rustavi_hoa.i18n.message import Msg


@dataclass(frozen=True, slots=True)
class Said:
    """Title and sentence of a kind; both are filled from the notice's facts."""

    title: Msg
    body: Msg


SAID: dict[str, Said] = {
    "issue_step": Said(
        Msg(ka="{status} · {number}", en="{status} · {number}"),
        Msg(ka="თქვენი პრობლემა: {what}, {address}.", en="Your problem: {what}, {address}."),
    ),
    "issue_question": Said(
        Msg(ka="გელოდებით · {number}", en="Waiting for you · {number}"),
        Msg(ka="გვჭირდება თქვენი პასუხი: {what}, {address}.", en="We need your answer: {what}, {address}."),
    ),
    "issue_word": Said(
        Msg(ka="ახალი პასუხი · {number}", en="New reply · {number}"),
        Msg(ka="{who} წერს თქვენს პრობლემაზე: {what}.", en="{who} wrote about your problem: {what}."),
    ),
    "issue_due": Said(
        Msg(ka="ვადა გადაიწია: {date} · {number}", en="New date: {date} · {number}"),
        Msg(ka="მიზეზს პრობლემის გვერდზე ნახავთ: {what}.", en="The reason is on the problem's page: {what}."),
    ),
    "issue_joined": Said(
        Msg(ka="{status} · {number}", en="{status} · {number}"),
        Msg(ka="პრობლემა, რომელიც თქვენც გეხებათ: {what}.", en="A problem that affects you too: {what}."),
    ),
    "issue_new": Said(
        Msg(ka="ახალი პრობლემა · {number}", en="New problem · {number}"),
        Msg(ka="{what}, {address}. გთხოვთ, გაეცნოთ.", en="{what}, {address}. Please have a look."),
    ),
    "issue_again": Said(
        Msg(ka="კვლავ ღიაა · {number}", en="Open again · {number}"),
        Msg(ka="ავტორი წერს, რომ არ მოგვარდა: {what}, {address}.", en="Not fixed, says the author: {what}, {address}."),
    ),
    "issue_city_word": Said(
        Msg(ka="{status} · {number}", en="{status} · {number}"),
        Msg(ka="თქვენი კორპუსის პრობლემა: {what}, {address}.", en="A problem of your building: {what}, {address}."),
    ),
    "issue_reply": Said(
        Msg(ka="ავტორმა გიპასუხათ · {number}", en="The author replied · {number}"),
        Msg(ka="{what}, {address}.", en="The problem: {what}, {address}."),
    ),
    "issue_urgent": Said(
        Msg(ka="გადაუდებელი პრობლემა · {number}", en="Urgent problem · {number}"),
        Msg(
            ka="{what}, {address}. თუ საფრთხეა, დარეკეთ 112-ში.", en="{what}, {address}. If there is danger, call 112."
        ),
    ),
    "issue_work": Said(
        Msg(ka="{status} · {number}", en="{status} · {number}"),
        Msg(ka="თქვენი სამსახურის საქმე: {what}, {address}.", en="A case of your service: {what}, {address}."),
    ),
    "issue_given": Said(
        Msg(ka="თქვენ გევალებათ · {number}", en="Assigned to you · {number}"),
        Msg(ka="{what}, {address}. პასუხის ვადა: {date}.", en="{what}, {address}. To be answered by {date}."),
    ),
    "issue_note": Said(
        Msg(ka="შიდა ჩანაწერი · {number}", en="Internal note · {number}"),
        Msg(ka="თქვენს საქმეზე: {what}, {address}.", en="On your case: {what}, {address}."),
    ),
    "issue_back": Said(
        Msg(ka="არ მოგვარდა · {number}", en="Not fixed · {number}"),
        Msg(
            ka="{reason}: {what}, {address}. ახალი ვადა: {date}.",
            en="{reason}: {what}, {address}. To be answered by {date}.",
        ),
    ),
    "issue_soon": Said(
        Msg(ka="ვადა ახლოვდება: {date} · {number}", en="Due soon: {date} · {number}"),
        Msg(ka="თქვენს საქმეს პასუხი სჭირდება: {what}.", en="Your case needs an answer: {what}."),
    ),
    "mention": Said(
        Msg(ka="{who} ჩატში მოგმართავთ", en="{who} mentioned you in the chat"),
        Msg(ka="წაიკითხეთ ჩატში: {room}.", en="Read it in the chat: {room}."),
    ),
    "written": Said(
        Msg(ka="ჩატში მოგწერეს", en="Somebody wrote to you in the chat"),
        Msg(ka="წაიკითხეთ ჩატში: {room}.", en="Read it in the chat: {room}."),
    ),
    "announcement": Said(
        Msg(ka="თავმჯდომარის განცხადება", en="Announcement of the chairperson"),
        Msg(ka="{text}", en="{text}"),
    ),
    "danger": Said(
        Msg(ka="საფრთხე: {what}", en="Danger: {what}"),
        Msg(ka="{text}", en="{text}"),
    ),
    "outage": Said(
        Msg(ka="გათიშვა: {what}", en="Outage: {what}"),
        Msg(ka="{text}", en="{text}"),
    ),
    "outage_ahead": Said(
        Msg(ka="დაგეგმილი სამუშაო: {what}", en="Planned works: {what}"),
        Msg(ka="{text}", en="{text}"),
    ),
    "outage_news": Said(
        Msg(ka="სიახლე გათიშვაზე: {what}", en="News of the outage: {what}"),
        Msg(ka="{text}", en="{text}"),
    ),
    "member_asks": Said(
        Msg(ka="მობინადრე დადასტურებას ითხოვს", en="A resident asks to be confirmed"),
        Msg(ka="{name}, {address}.", en="{name}, {address}."),
    ),
    "member_confirmed": Said(
        Msg(ka="ბინა დადასტურდა", en="Your apartment is confirmed"),
        Msg(ka="{address}. ახლა შეგიძლიათ პლატფორმით ისარგებლოთ.", en="{address}. You can use the platform now."),
    ),
    "member_refused": Said(
        Msg(ka="ბინა ვერ დადასტურდა", en="Your apartment was not confirmed"),
        Msg(
            ka="{address}. მიზეზი: {reason}. თუ ეს შეცდომაა, დაუკავშირდით „რუსთავის კორპუსს“.",
            en="{address}. The reason: {reason}. If this is a mistake, contact Rustavi Korpusi.",
        ),
    ),
    "member_removed": Said(
        Msg(ka="ბინა თქვენი პროფილიდან მოიხსნა", en="The apartment was removed from your profile"),
        Msg(
            ka="{address}. მიზეზი: {reason}. თუ ეს შეცდომაა, დაუკავშირდით „რუსთავის კორპუსს“.",
            en="{address}. The reason: {reason}. If this is a mistake, contact Rustavi Korpusi.",
        ),
    ),
    "account": Said(
        Msg(ka="თქვენი პროფილი", en="Your profile"),
        Msg(ka="{text}", en="{text}"),
    ),
    "desk": Said(
        Msg(ka="თავმჯდომარეს: {what}", en="For the chairperson: {what}"),
        Msg(ka="{text}", en="{text}"),
    ),
    "letter": Said(
        Msg(ka="ოფიციალური მიმართვა · {number}", en="Official application · {number}"),
        Msg(ka="{text}", en="{text}"),
    ),
    "letter_work": Said(
        Msg(ka="მიმართვა {number}: {what}", en="Letter {number}: {what}"),
        Msg(ka="{text}", en="{text}"),
    ),
    "sheet_ready": Said(
        Msg(ka="პარასკევის ფურცელი მზადაა", en="The Friday sheet is ready"),
        Msg(ka="{text}", en="{text}"),
    ),
    "statement_issued": Said(
        Msg(ka="ახალი მოხსენება: {what}", en="New report: {what}"),
        Msg(ka="{text}", en="{text}"),
    ),
    "address_dropped": Said(
        Msg(ka="{contact}: წერილი ვერ მიდის", en="{contact}: letters do not arrive"),
        Msg(
            ka="ამ მისამართზე აღარ ვწერთ. გთხოვთ, შეამოწმოთ პროფილში.",
            en="We write there no more. Please check it in your profile.",
        ),
    ),
}
