"""What staff type about a building, held against what can be true: a fault stops, a warning only tells."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.kernel.errors import Fault, Invalid
from rustavi_hoa.register import cells, words
from rustavi_hoa.register.addresses import Address
from rustavi_hoa.register.cells import Unreadable
from rustavi_hoa.register.form import COLUMNS, Sheet
from rustavi_hoa.register.numbers import read_number
from rustavi_hoa.register.places import read_place

FACTS = (
    "cadastral_code", "year_built", "levels", "entrance_count", "apartment_count", "lift_count", "lat", "lon",
)  # fmt: skip
"""What staff may write of a building beside its address, in the order of the form."""
TEXTS = frozenset({"cadastral_code"})
CITY_ZONE = "02"
"""Source: domain.md d.1, marked as general knowledge: a warning, never a refusal."""

_READERS = {column.name: column.read for column in COLUMNS[Sheet.BUILDINGS]}


def facts(given: Mapping[str, str]) -> tuple[dict[str, Any], dict[str, Msg]]:
    """Read the facts of a building; an empty text takes a fact away. Gives values, and warnings by field.

    Raises:
        Invalid: every impossible value beside its field.
    """
    values: dict[str, Any] = {}
    faults, warnings = [], {}
    for name in FACTS:
        if name not in given:
            continue
        try:
            values[name] = _read(name, given[name])
        except Unreadable as bad:
            faults.append(Fault(name, bad.sentence, tuple((key, str(value)) for key, value in bad.values)))
    faults += _place_faults(values)
    if faults:
        raise Invalid(*faults)
    code = values.get("cadastral_code")
    if code and not code.startswith(f"{CITY_ZONE}."):
        warnings["cadastral_code"] = words.OTHER_ZONE
    return values, warnings


def address(place: str, number: str) -> Address:
    """Read an address from its two fields.

    Raises:
        Invalid: the place or the number cannot be read.
    """
    where, which = read_place(place[:200]), read_number(number[:40])
    faults = [] if where else [Fault("place", words.BAD_ADDRESS)]
    faults += [] if which else [Fault("number", words.BAD_ADDRESS_NUMBER)]
    if where is None or which is None:
        raise Invalid(*faults)
    return Address(where, which)


def flat(field: str, typed: str) -> str:
    """Read the number of an entrance or an apartment.

    Raises:
        Invalid: it is no number.
    """
    try:
        return str(cells.flat(typed.strip()))
    except Unreadable as bad:
        raise Invalid(Fault(field, bad.sentence)) from bad


def whole(field: str, typed: str, least: int, most: int) -> int | None:
    """Read a whole number; nothing typed is nothing known.

    Raises:
        Invalid: no whole number between the two.
    """
    if not typed.strip():
        return None
    try:
        return int(cells.whole(least, most)(typed.strip()))
    except Unreadable as bad:
        raise Invalid(Fault(field, bad.sentence, tuple((key, str(value)) for key, value in bad.values))) from bad


def line(field: str, typed: str, *, needed: bool = False) -> str:
    """Read a line of text.

    Raises:
        Invalid: a formula, an endless text, or nothing where something is needed.
    """
    try:
        plain = str(cells.text(typed[:1000]))
    except Unreadable as bad:
        raise Invalid(Fault(field, bad.sentence, tuple((key, str(value)) for key, value in bad.values))) from bad
    if needed and not plain:
        raise Invalid(Fault(field, words.EMPTY))
    return plain


def phone(field: str, typed: str) -> str:
    """Read a telephone number; nothing typed is nothing known.

    Raises:
        Invalid: it cannot be read.
    """
    if not typed.strip():
        return ""
    try:
        return str(cells.phone(typed.strip()))
    except Unreadable as bad:
        raise Invalid(Fault(field, bad.sentence)) from bad


def _read(name: str, typed: str) -> Any:
    plain = typed.strip()
    if not plain:
        return "" if name in TEXTS else None
    return _READERS[name](plain[:400])


def _place_faults(values: Mapping[str, Any]) -> list[Fault]:
    if "lat" not in values or "lon" not in values:
        return []
    where = cells.position(values["lat"], values["lon"])
    said = {words.OUTSIDE: words.NOT_IN_CITY, words.SWAPPED: words.SWAP_THEM, words.HALF_POSITION: words.BOTH_NEEDED}
    return [Fault("lat", said[where])] if isinstance(where, Msg) else []
