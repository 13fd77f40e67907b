"""Where personal data is seen, and why: the codes that ``db/looks.py`` writes."""

from __future__ import annotations

from rustavi_hoa.i18n.message import Msg

SCREENS: dict[str, Msg] = {
    "people": Msg(ka="სახლის ხალხი: დადასტურება", en="People of the house: confirming"),
    "pending": Msg(ka="თხოვნა ბინაზე", en="A request for an apartment"),
}
