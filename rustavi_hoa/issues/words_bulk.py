"""Sentences of one step with many problems."""

from __future__ import annotations

from rustavi_hoa.i18n.message import Msg

WHY = {
    "gone": Msg(ka="ვერ მოიძებნა ან თქვენთვის დახურულია", en="Not found, or closed to you"),
    "not_ours": Msg(ka="მერიას ჯერ არ გაგზავნია", en="Not sent to City Hall yet"),
    "stands": Msg(ka="ამ სტატუსზე ეს ნაბიჯი შეუძლებელია", en="This step does not follow from its status"),
    "changed": Msg(ka="ამასობაში შეიცვალა", en="Changed meanwhile"),
    "about": Msg(ka="საჩივარი სწორედ ამ სამსახურზეა", en="The complaint is about this very service"),
}
CANNOT = Msg(ka="{n} პრობლემა არ შეიცვლება. რატომ", en="Problems that will not change: {n}. Why")
LEFT = Msg(ka="არ შეიცვალა:", en="Not changed:")
TAKE_BACK = Msg(ka="უკან დაბრუნება", en="Undo")
TAKEN_BACK = Msg(ka="დაბრუნდა {n} პრობლემა.", en="Problems put back: {n}.")
MINUTE = Msg(ka="უკან დაბრუნება ერთი წუთის განმავლობაში შეგიძლიათ.", en="You can undo this within a minute.")
TOO_LATE = Msg(
    ka="ერთი წუთი გავიდა: ახლა თითოეული პრობლემა ცალკე იცვლება.",
    en="The minute has passed: change each problem by itself now.",
)
UNDONE = Msg(ka="ცვლილება უკან დაბრუნდა", en="The change was undone")
