"""Sentences of polls and pins."""

from __future__ import annotations

from rustavi_hoa.i18n.message import Msg

TITLE = Msg(ka="გამოკითხვა ჩატში", en="Poll in the chat")
LEAD = Msg(
    ka="კითხვა ჩატში გამოჩნდება და შედეგს ყველა მაშინვე დაინახავს. კრების ოფიციალურ გადაწყვეტილებას ეს არ ცვლის.",
    en=(
        "The question will stand in the chat, and everybody sees the result at once. "
        "It does not replace a formal decision of the meeting."
    ),
)
QUESTION = Msg(ka="კითხვა", en="Question")
OPTIONS = Msg(ka="პასუხები", en="Answers")
OPTIONS_HINT = Msg(
    ka="თითო ხაზზე თითო პასუხი, {fewest}-დან {most}-მდე.", en="One answer on each line, {fewest} to {most}."
)
MANY = Msg(ka="რამდენიმე პასუხის არჩევა შეიძლება", en="Several answers may be chosen")
SECRET = Msg(ka="ანონიმური: ჩანს მხოლოდ რაოდენობა", en="Anonymous: only counts are shown")
BY_HOME = Msg(ka="თითო ბინას თითო ხმა", en="One vote per apartment")
BY_HOME_HINT = Msg(
    ka="ითვლება ის, რაც ბინიდან ბოლოს აირჩიეს.", en="What was chosen last from the apartment is counted."
)
UNTIL = Msg(ka="როდის დაიხუროს", en="When to close")
DAYS = {
    0: Msg(ka="როცა მე დავხურავ", en="When I close it"),
    1: Msg(ka="ერთ დღეში", en="In a day"),
    3: Msg(ka="სამ დღეში", en="In three days"),
    7: Msg(ka="ერთ კვირაში", en="In a week"),
    14: Msg(ka="ორ კვირაში", en="In two weeks"),
}
ASK = Msg(ka="კითხვის დასმა", en="Ask")

VOTED = Msg(ka="ხმა: {n}", en="Votes: {n}")
VOTED_HOMES = Msg(ka="ბინა: {n}", en="Apartments: {n}")
KIND_SECRET = Msg(ka="ანონიმური", en="anonymous")
KIND_MANY = Msg(ka="შეგიძლიათ რამდენიმე აირჩიოთ", en="choose one or more")
CLOSED = Msg(ka="გამოკითხვა დახურულია.", en="The poll is closed.")
CLOSES = Msg(ka="დაიხურება: {day}", en="Closes: {day}")
CLOSE = Msg(ka="გამოკითხვის დახურვა", en="Close the poll")
ONE_ONLY = Msg(ka="მხოლოდ ერთი პასუხის არჩევა შეიძლება.", en="Only one answer may be chosen.")
NO_HOME = Msg(
    ka="ხმას აძლევენ ბინები, თქვენ კი აქ ბინა არ გაქვთ.", en="Apartments vote here, and you have none in this building."
)
NO_QUESTION = Msg(ka="დაწერეთ კითხვა.", en="Please write the question.")
HOW_MANY = Msg(
    ka="დაწერეთ {fewest}-დან {most}-მდე განსხვავებული პასუხი.", en="Please write {fewest} to {most} different answers."
)
LONG_OPTION = Msg(ka="პასუხი {most} ასომდე შეამოკლეთ.", en="Please shorten each answer to {most} letters.")
NO_DAY = Msg(ka="აირჩიეთ, როდის დაიხუროს.", en="Please choose when to close it.")

PIN = Msg(ka="ზემოთ მიმაგრება", en="Pin above")
UNPIN = Msg(ka="მიმაგრების მოხსნა", en="Unpin")
PINNED = Msg(ka="მიმაგრებული გზავნილები", en="Pinned messages")
