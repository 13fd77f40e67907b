"""Sentences of what happens inside a room: answers and signs."""

from __future__ import annotations

from rustavi_hoa.i18n.message import Msg

REPLY = Msg(ka="პასუხის გაცემა", en="Reply")
REPLYING = Msg(ka="ვის პასუხობთ", en="Replying to")
NOT_REPLY = Msg(ka="პასუხის გაუქმება", en="Do not reply")
ANSWERED_GONE = Msg(ka="წაშლილი გზავნილი", en="Deleted message")
ANSWERED_PHOTO = Msg(ka="ფოტო", en="Photo")
SIGN = Msg(ka="რეაქცია", en="Reactions")
NO_SUCH_SIGN = Msg(ka="ასეთი რეაქცია არ არის.", en="There is no such reaction.")
SIGN_NAMES = {
    "like": Msg(ka="მომწონს", en="Like"),
    "heart": Msg(ka="მიყვარს", en="Love"),
    "smile": Msg(ka="სასაცილოა", en="Funny"),
    "wow": Msg(ka="გამიკვირდა", en="Surprised"),
    "sad": Msg(ka="სამწუხაროა", en="Sad"),
    "thanks": Msg(ka="მადლობა", en="Thank you"),
}
SIGN_COUNT = Msg(ka="{sign}: {n}", en="{sign}: {n}")
