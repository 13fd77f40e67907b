"""What staff read while they change the register."""

from __future__ import annotations

from rustavi_hoa.i18n.message import Msg

SAME_ROW = Msg(ka="ერთი და იგივე ჩანაწერია. აირჩიეთ მეორე.", en="It is one and the same record. Choose another.")
UNDONE_ALREADY = Msg(ka="ეს გაერთიანება უკვე გაუქმებულია.", en="This merge is already undone.")
UNDO_LATER_FIRST = Msg(
    ka="ამ ჩანაწერებს უფრო გვიანდელი გაერთიანებაც აქვს. ჯერ ის გააუქმეთ.",
    en="These records were merged again later. Undo that merge first.",
)
