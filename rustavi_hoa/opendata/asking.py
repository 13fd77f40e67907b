"""From an address to a query: every parameter is held against the standard, an empty one is none."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.opendata import words
from rustavi_hoa.opendata.catalogue import services
from rustavi_hoa.opendata.rules import MOST, is_number, moment, span
from rustavi_hoa.opendata.views import Asked, NotTaken, not_taken

STATES = frozenset({"open", "closed"})
MOST_VALUES = 1000
NO_SERVICE = ("-",)
"""Stands for codes that are none of ours: nothing is found by it."""
MOST_PAGES = 10_000
DAY = timedelta(days=1)

Said = tuple[Msg, dict[str, str]]


def asked(given: Mapping[str, str]) -> Asked:
    """Read the query of a list of requests.

    Raises:
        NotTaken: 400, with a sentence for each wrong parameter.
    """
    extensions = given.get("extensions", "").strip() == "true"
    ids = _several(given, "service_request_id")
    if ids:
        return Asked(ids=tuple(each for each in ids if is_number(each)), has_ids=True, extensions=extensions)
    return _narrowed(given, extensions=extensions)


def _narrowed(given: Mapping[str, str], *, extensions: bool) -> Asked:
    wrong: list[Said] = []
    codes, states = _several(given, "service_code"), frozenset(_several(given, "status"))
    if not states <= STATES:
        wrong.append((words.BAD_STATUS, {}))
    start, end, after, before = (
        _moment(given, name, wrong) for name in ("start_date", "end_date", "updated_after", "updated_before")
    )
    page, size = _whole(given, "page", MOST_PAGES, 1, wrong), _whole(given, "page_size", MOST, MOST, wrong)
    cursor = given.get("cursor", "").strip()
    if cursor and not is_number(cursor):
        wrong.append((words.BAD_PAGE, {"name": "cursor", "most": str(10**15)}))
    is_sync = after is not None or before is not None
    at = now()
    between = (start, end) if is_sync and start is None and end is None else span(start, end, at)
    if between is None:
        wrong.append((words.BAD_SPAN, {}))
    if wrong:
        raise NotTaken(400, *wrong)
    assert between is not None  # noqa: S101 - said above
    until = between[1]
    return Asked(
        codes=_offered(codes),
        states=states,
        since=between[0],
        until=until.replace(microsecond=999_999) if until else None,
        updated_after=after,
        updated_before=before,
        page=page,
        size=size,
        cursor=cursor,
        extensions=extensions,
    )


def _offered(codes: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(each for each in codes if each in services()) or (NO_SERVICE if codes else ())


def window(given: Mapping[str, str]) -> tuple[datetime, datetime]:
    """Read the span of updates: the last day by default, 90 days at most.

    Raises:
        NotTaken: 400.
    """
    wrong: list[Said] = []
    start, end = (_moment(given, name, wrong) for name in ("start_date", "end_date"))
    at = now()
    found = (at - DAY, at) if start is None and end is None else span(start, end, at)
    if found is None:
        wrong.append((words.BAD_SPAN, {}))
    if wrong:
        raise NotTaken(400, *wrong)
    assert found is not None  # noqa: S101 - said above
    return found


def _several(given: Mapping[str, str], name: str) -> tuple[str, ...]:
    found = tuple(each.strip() for each in given.get(name, "").split(",") if each.strip())
    if len(found) > MOST_VALUES:
        raise not_taken(400, words.MANY_IDS, name=name)
    return found


def _moment(given: Mapping[str, str], name: str, wrong: list[Said]) -> datetime | None:
    text = given.get(name, "").strip()
    if not text:
        return None
    found = moment(text)
    if found is None or not 1970 < found.year < 9000:
        wrong.append((words.BAD_MOMENT, {"name": name}))
        return None
    return found


def _whole(given: Mapping[str, str], name: str, most: int, usual: int, wrong: list[Said]) -> int:
    text = given.get(name, "").strip()
    if not text:
        return usual
    if not text.isascii() or not text.isdigit() or len(text) > 6 or not int(text) >= 1:
        wrong.append((words.BAD_PAGE, {"name": name, "most": str(most)}))
        return usual
    return min(int(text), most)
