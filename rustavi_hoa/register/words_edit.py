"""What staff read while they change the register."""

from __future__ import annotations

from rustavi_hoa.i18n.message import Msg

SAME_ROW = Msg(ka="ერთი და იგივე ჩანაწერია. აირჩიეთ მეორე.", en="It is one and the same record. Choose another.")
UNDONE_ALREADY = Msg(ka="ეს გაერთიანება უკვე გაუქმებულია.", en="This merge is already undone.")
UNDO_LATER_FIRST = Msg(
    ka="ამ ჩანაწერებს უფრო გვიანდელი გაერთიანებაც აქვს. ჯერ ის გააუქმეთ.",
    en="These records were merged again later. Undo that merge first.",
)
MOVED_ON = Msg(
    ka="ამასობაში ჩანაწერი სხვამ შეცვალა. გადაამოწმეთ და ხელახლა შეინახეთ.",
    en="Somebody changed the record meanwhile. Please check it and save again.",
)
ADDRESS_TAKEN = Msg(
    ka="ეს მისამართი სხვა კორპუსს აქვს. შეამოწმეთ ნომერი ან გააერთიანეთ ჩანაწერები.",
    en="Another building has this address. Check the number, or join the two records.",
)
GONE_ALREADY = Msg(ka="კორპუსი უკვე გაუქმებულია.", en="The building is marked as gone already.")
STANDS = Msg(ka="კორპუსი გაუქმებული არ არის.", en="The building stands.")
UNDO_THE_MERGE = Msg(
    ka="კორპუსი სხვასთანაა გაერთიანებული. გააუქმეთ გაერთიანება.",
    en="The building was merged into another. Undo that merge.",
)
APARTMENT_TWICE = Msg(ka="ეს ბინა სიაში უკვე არის.", en="This apartment is listed already.")
APARTMENT_IN_USE = Msg(
    ka="ბინას მობინადრე ან პრობლემა უკავშირდება, ამიტომ ვერ წაიშლება.",
    en="Somebody lives in the apartment or a problem names it, so it cannot be removed.",
)
SPLIT_SOME = Msg(
    ka="აირჩიეთ რამდენიმე კორპუსი; ერთი მაინც უნდა დარჩეს.",
    en="Choose some of the buildings; at least one must stay.",
)
