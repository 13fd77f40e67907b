"""What the map may be coloured by: three facts of the register, every element's condition, every field of the forms."""

from __future__ import annotations

from collections.abc import Iterator

from rustavi_hoa.atlas import words
from rustavi_hoa.atlas.views import Mode
from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.passport.definition import definition
from rustavi_hoa.passport.fields import Field

LEVELS = ("public", "association", "city")
"""Who may see a value; each level sees what stands before it too."""

FILLED, PROBLEMS, VERIFICATION = "filled", "problems", "verification"
CONDITION, FIELD = "condition:", "field:"
COUNTED = frozenset({"integer", "number", "year", "area", "money"})
COLUMNS = frozenset({"year_built", "levels", "entrance_count", "apartment_count", "lift_count"})
"""Columns of a building that a field of the forms may show in its stead."""


def modes(level: int) -> list[Mode]:
    """List what a reader of this level may choose; 0 is the public."""
    return [each for each in _every() if LEVELS.index(each.visibility) <= level]


def mode(key: str) -> Mode | None:
    """Find one colouring."""
    return next((each for each in _every() if each.key == key), None)


def field_of(key: str) -> Field | None:
    """Give the field of the forms behind a colouring; None for the others."""
    group, _, code = key.removeprefix(FIELD).partition(".")
    found = definition().group(group) if key.startswith(FIELD) else None
    return found.field(code) if found else None


def is_table(each: Field) -> bool:
    """Tell whether a building has this field once for each row of a table."""
    found = definition().group(each.group)
    return bool(found and found.is_table)


def column_of(each: Field) -> str:
    """Name the building's own column that holds the field; empty where answers hold it."""
    table, _, column = each.register.partition(".")
    return column if table == "building" and column in COLUMNS else ""


def _every() -> Iterator[Mode]:
    yield _mode(VERIFICATION, words.VERIFICATION, words.BASICS, "public")
    yield _mode(PROBLEMS, words.PROBLEMS, words.BASICS, "public")
    yield _mode(FILLED, words.FILLED, words.BASICS, "association")
    for element in definition().elements:
        yield _mode(CONDITION + element.code, element.label, words.CONDITIONS, "city")
    for group in definition().groups:
        for each in group.live:
            if not each.register or column_of(each):
                yield _mode(f"{FIELD}{each.group}.{each.code}", each.short, group.label, each.visibility)


def _mode(key: str, label: Msg, group: Msg, visibility: str) -> Mode:
    return Mode(key, label.ka, label.en, group.ka, group.en, visibility)
