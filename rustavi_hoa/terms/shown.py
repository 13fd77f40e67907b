"""From rows of terms to what people read of them, in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time
from typing import Any

from rustavi_hoa.i18n import dates
from rustavi_hoa.i18n.dates import TBILISI
from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.kernel.services import SERVICES
from rustavi_hoa.terms import words
from rustavi_hoa.terms.views import Said


def day_said(day: date) -> Said:
    """Say a day with its weekday."""
    noon = datetime.combine(day, time(12), TBILISI)
    return _said(words.DAY_AND_WEEKDAY, day=_day(noon), weekday=words.WEEKDAYS[day.weekday()])


def value_said(kind: str, value: Mapping[str, Any] | None) -> Said:
    """Say what stood or stands in a table; an empty place says that the usual holds."""
    if value is None:
        return _said(words.NOT_IN_TABLE if kind == "holiday" else words.USUAL)
    if kind == "holiday":
        return _said(words.OFF_NAMED if value["is_off"] else words.WORKED_NAMED, name=value["name_ka"])
    if kind == "promise":
        return _said(words.AMOUNT[value["unit"]], n=value["amount"])
    service = SERVICES.get(value["service"])
    return _said(service) if service else Said(value["service"], value["service"])


def _day(noon: datetime) -> Msg:
    return Msg(ka=dates.day_of_year(noon, "ka"), en=dates.day_of_year(noon, "en"))


def _said(sentence: Msg, **values: object) -> Said:
    return Said(sentence.render("ka", **values), sentence.render("en", **values))
