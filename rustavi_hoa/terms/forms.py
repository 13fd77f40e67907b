"""What the forms of terms hold, held against the rules; every wrong thing is said beside its field."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from rustavi_hoa.kernel.errors import Fault, Invalid
from rustavi_hoa.kernel.services import SERVICES
from rustavi_hoa.kernel.working_days import Unit
from rustavi_hoa.terms import words
from rustavi_hoa.terms.rules import AHEAD, CATEGORIES, MOST, PLACES, PROMISE, SERVICE

LONGEST = 120


def holiday(texts: Mapping[str, str], today: date) -> tuple[date, dict[str, object]]:
    """Read a day of the calendar.

    Raises:
        Invalid: no day, out of the years, no name, no source, a working day that is worked anyway.
    """
    given = {name: texts.get(name, "").strip()[:LONGEST] for name in ("day", "kind", "name_ka", "name_en", "source")}
    faults, day = [], _day(given["day"])
    if day is None or not today.year - 1 <= day.year <= today.year + AHEAD:
        years = (("since", str(today.year - 1)), ("until", str(today.year + AHEAD)))
        faults.append(Fault("day", words.CHOOSE_DAY, years))
    if given["kind"] not in ("off", "worked"):
        faults.append(Fault("kind", words.CHOOSE_KIND))
    if len(given["name_ka"]) < 2:
        faults.append(Fault("name_ka", words.WRITE_NAME))
    if len(given["source"]) < 3:
        faults.append(Fault("source", words.WRITE_SOURCE))
    if faults or day is None:
        raise Invalid(*faults)
    names = {name: given[name] for name in ("name_ka", "name_en", "source")}
    return day, {**names, "is_off": given["kind"] == "off"}


def promises(texts: Mapping[str, str]) -> dict[str, dict[str, object] | None]:
    """Read amounts and units by category; what the statute gives anyway is no promise of its own.

    Raises:
        Invalid: an unknown category, no whole number, a term longer than the law's.
    """
    made, faults = {}, []
    for name, text in texts.items():
        category, _, what = name.partition(".")
        if what != "amount" or category not in SERVICE:
            continue
        unit = texts.get(f"{category}.unit", "")
        if unit not in set(Unit) or not text.strip().isascii() or not text.strip().isdigit():
            faults.append(Fault(name, words.WRITE_TERM))
        elif not 1 <= int(text.strip()[:6]) <= MOST[Unit(unit)]:
            faults.append(Fault(name, words.TOO_LONG_TERM, (("most", str(MOST[Unit(unit)])),)))
        else:
            amount = int(text.strip())
            is_usual = (amount, unit) == (PROMISE.amount, PROMISE.unit)
            made[category] = None if is_usual else {"amount": amount, "unit": unit}
    if faults:
        raise Invalid(*faults)
    return made


def routes(texts: Mapping[str, str]) -> dict[str, dict[str, object] | None]:
    """Read services by category; what goes there anyway is no route of its own.

    Raises:
        Invalid: an unknown service.
    """
    given = {name: text for name, text in texts.items() if name in SERVICE}
    faults = [Fault(name, words.CHOOSE_SERVICE) for name, text in given.items() if text not in SERVICES]
    if faults:
        raise Invalid(*faults)
    return {name: None if text == SERVICE[name] else {"service": text, "note": ""} for name, text in given.items()}


def route(texts: Mapping[str, str]) -> tuple[str, dict[str, object]]:
    """Read one route of a category at a place.

    Raises:
        Invalid: an unknown category, place or service.
    """
    given = {name: texts.get(name, "").strip()[:LONGEST] for name in ("category", "place", "service", "note")}
    wanted = (
        ("category", set(CATEGORIES), words.CHOOSE_CATEGORY),
        ("place", PLACES, words.CHOOSE_PLACE),
        ("service", set(SERVICES), words.CHOOSE_SERVICE),
    )
    faults = [Fault(name, sentence) for name, known, sentence in wanted if given[name] not in known]
    if faults:
        raise Invalid(*faults)
    return f"{given['category']}|{given['place']}", {"service": given["service"], "note": given["note"]}


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
