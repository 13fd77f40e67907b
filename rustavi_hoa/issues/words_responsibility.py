"""Sentences about who is responsible (vocabulary, section 7) and with whom a problem lies."""

from __future__ import annotations

from rustavi_hoa.i18n.message import Msg

TITLE = Msg(ka="ვისი პასუხისმგებლობაა?", en="Who is responsible?")
USUALLY = Msg(
    ka="როგორც წესი, ეს {whose} პასუხისმგებლობაა. საბოლოოდ უფლებამოსილი სამსახური იტყვის.",
    en="As a rule, {whose} is responsible for this. The competent service has the last word.",
)
NO_ADVICE = Msg(
    ka="ამ პასუხებით ვერ გირჩევთ. უფლებამოსილი სამსახური იტყვის.",
    en="These answers are not enough to suggest anybody. The competent service will say.",
)
SOURCE = Msg(ka="საფუძველი", en="Grounds")
UNCONFIRMED = Msg(ka="დასადასტურებელია", en="To be confirmed")
DONT_KNOW = Msg(ka="არ ვიცი", en="I don't know")
DECIDE = Msg(ka="გადაწყვეტა: ვინ არის პასუხისმგებელი", en="Decide who is responsible")
DECIDED = Msg(ka="გადაწყვეტილია: {name}", en="Decided: {name}")
DECIDED_LINE = Msg(ka="გადაწყდა, ვინ არის პასუხისმგებელი", en="It was decided who is responsible")
OTHERWISE = Msg(ka="განსხვავდება ჩვეულებრივი წესისგან", en="Other than the usual rule")
WHY = Msg(ka="მიზეზი", en="Reason")
CHOOSE_HOLDER = Msg(ka="აირჩიეთ, ვინ არის პასუხისმგებელი.", en="Choose who is responsible.")
WRITE_REASON = Msg(ka="ჩაწერეთ მიზეზი, სულ ცოტა ხუთი ასოთი.", en="Write the reason in at least five letters.")
AGAIN = Msg(ka="თავიდან", en="Start over")

LIES_WITH = Msg(ka="ახლა განიხილავს: {body}", en="It now lies with: {body}")
SINCE = Msg(ka="გადაეგზავნა: {when}", en="Handed over: {when}")
ASK_ON = Msg(ka="პასუხს მოვითხოვთ: {day}", en="To be asked back on {day}")
ASK_DUE = Msg(ka="პასუხის მოთხოვნის დროა", en="Time to ask back")
ASKED = Msg(ka="ბოლოს მოვითხოვეთ: {when}. სულ: {n}.", en="Last asked: {when}. In all: {n}.")
ASK_BACK = Msg(ka="პასუხის მოთხოვნა", en="Ask back")
ASK_BACK_FIELD = Msg(ka="როგორ და ვის მიმართეთ?", en="How and whom did you ask?")
NEXT_ASK = Msg(ka="შემდეგ როდის მოვითხოვოთ? (სურვილისამებრ)", en="When to ask next? (optional)")
BAD_DAY = Msg(ka="მიუთითეთ დღე ხვალიდან ერთ წლამდე.", en="Give a day from tomorrow to a year ahead.")
ANSWER = Msg(ka="პასუხის ჩაწერა", en="Record the answer")
ANSWER_FIELD = Msg(ka="რა გვიპასუხეს?", en="What did they say?")
OUTCOME = Msg(ka="პასუხი", en="Answer")
OUTCOMES = {
    "accepted": Msg(ka="მიიღეს და აკეთებენ", en="They took it and work on it"),
    "done": Msg(ka="გააკეთეს", en="They have done it"),
    "returned": Msg(ka="მათი საქმე არ არის, დაგვიბრუნეს", en="Not theirs: it came back to us"),
}
CHOOSE_OUTCOME = Msg(ka="აირჩიეთ, რა გვიპასუხეს.", en="Choose what they answered.")
NOT_ELSEWHERE = Msg(
    ka="პრობლემა ახლა სხვა ორგანიზაციასთან არ არის.", en="The problem does not lie with another body now."
)
ASKED_LINE = Msg(ka="პასუხი მოვითხოვეთ", en="We asked for an answer")
ANSWERED_LINE = Msg(ka="ორგანიზაციის პასუხი", en="The other body's answer")
DUE_TITLE = Msg(ka="სხვა ორგანიზაციებთან", en="With other bodies")
DUE_LEAD = Msg(ka="გადაგზავნილი პრობლემები, რომლებზეც პასუხს ველით", en="Handed over, waiting for an answer")
DUE_NONE = Msg(ka="გადაგზავნილი პრობლემა არ არის.", en="Nothing is handed over.")
