"""Sentences of the dashboard, the list behind a figure and the map."""

from __future__ import annotations

from rustavi_hoa.i18n.message import Msg

BOARD = Msg(ka="მართვის პანელი", en="Dashboard")
MAP = Msg(ka="რუკა", en="Map")
CASES = Msg(ka="პრობლემების სია", en="List of problems")
UNKNOWN_UNIT = Msg(ka="ტერ. ერთეული უცნობია", en="Unit unknown")
