"""How full and how fresh a passport is, and what to fill in next: true on paper."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from rustavi_hoa.passport.fields import Definition, Field
from rustavi_hoa.passport.rules import SAYS_NOTHING, is_known

MOST_ROWS = 40
"""Rows of one table that count; a typing slip must not ask for thousands."""
PREFIX = "condition."
"""Key of an element's condition among the required things: ``condition.roof``, ``condition.entrance[1]``."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """One required thing that is missing; ``by`` says whose it is to fill, ``worth`` how much it brings."""

    key: str
    by: str
    worth: int


def rows_of(made: Definition, answers: Mapping[str, Any], table: str) -> list[str]:
    """Name the rows of a table: those that have answers, filled up to the number the building says it has."""
    begin = f"{table}["
    names = {key[len(begin) : key.index("]")] for key in answers if key.startswith(begin) and "]" in key}
    group = made.by_code[table]
    said = answers.get(group.rows_from)
    count = min(said, MOST_ROWS) if isinstance(said, int) and not isinstance(said, bool) else 0
    at = 1
    while len(names) < count:
        names.add(str(at))
        at += 1
    return sorted(names, key=lambda name: (len(name), name))[:MOST_ROWS]


def required_fields(made: Definition, answers: Mapping[str, Any]) -> Iterator[tuple[str, Field]]:
    """Give every required field of a building, each row of a table for itself."""
    for group, needed in made.needed:
        for row in rows_of(made, answers, group.code) if group.is_table else [""]:
            yield from ((each.key(row), each) for each in needed)


def required_conditions(made: Definition, answers: Mapping[str, Any]) -> Iterator[str]:
    """Give every element of a building whose condition is required, as ``roof`` or ``entrance[1]``."""
    for element in made.elements:
        if not element.is_required:
            continue
        if not element.rows:
            yield element.code
            continue
        yield from (f"{element.code}[{row}]" for row in rows_of(made, answers, element.rows))


def count_fields(made: Definition, answers: Mapping[str, Any]) -> tuple[int, int]:
    """Give how many required fields are filled and how many there are; "I do not know" fills nothing."""
    keys = [key for key, _ in required_fields(made, answers)]
    return sum(is_known(answers.get(key)) for key in keys), len(keys)


def count(made: Definition, answers: Mapping[str, Any], conditions: Mapping[str, Any]) -> tuple[int, int]:
    """Give how many required things (fields and conditions) are filled and how many there are."""
    filled, required = count_fields(made, answers)
    elements = list(required_conditions(made, answers))
    return filled + sum(is_judged(conditions.get(each)) for each in elements), required + len(elements)


def rows_alone(made: Definition, answers: Mapping[str, Any]) -> dict[str, Any]:
    """Give as little as ``rows_of`` needs: one key of each row, and how many rows the building says it has."""
    counts = {group.rows_from: answers.get(group.rows_from) for group in made.groups if group.is_table}
    return dict.fromkeys(_rows_named(tuple(answers))) | counts


@lru_cache(maxsize=256)  # the lines of a book answer the same questions
def _rows_named(keys: tuple[str, ...]) -> frozenset[str]:
    return frozenset(key[: key.index("]") + 1] for key in keys if "[" in key and "]" in key)


def count_both(
    made: Definition, answers: Mapping[str, Any], few: Mapping[str, Any], conditions: Mapping[str, Any]
) -> tuple[tuple[int, int], tuple[int, int]]:
    """Give ``count_fields`` and ``count`` at once; ``few`` are the ``rows_alone`` of the answers."""
    shape = tuple(tuple(rows_of(made, few, group.code)) for group in made.groups if group.is_table)
    if shape not in made.asked_of:  # thousands of houses have the same entrances and lifts
        keys = tuple(key for key, _ in required_fields(made, few))
        made.asked_of[shape] = keys, tuple(required_conditions(made, few))
    keys, elements = made.asked_of[shape]
    required = len(keys)
    filled = required - sum(map(SAYS_NOTHING.__contains__, map(answers.get, keys)))
    judged = sum(is_judged(conditions.get(each)) for each in elements) if conditions else 0
    return (filled, required), (filled + judged, required + len(elements))


def is_judged(grade: Any) -> bool:
    """Tell whether a condition says something: grade 0 means that nobody could judge."""
    return bool(grade)


def what_next(made: Definition, answers: Mapping[str, Any], conditions: Mapping[str, Any]) -> list[Wanted]:
    """List what to fill in next, the most worth first; what the chairperson does not know is the inspector's."""
    missing = []
    for key, field in required_fields(made, answers):
        if is_known(answers.get(key)) or not field.is_typed:
            continue
        by = "inspector" if key in answers else field.answered_by
        missing.append(Wanted(key, by, field.worth))
    for element in required_conditions(made, answers):
        if not is_judged(conditions.get(element)):
            missing.append(Wanted(PREFIX + element, "chairperson", 2))
    return sorted(missing, key=lambda each: -each.worth)


def share(filled: int, required: int) -> int:
    """Give the filled share. Unit: whole percent, 100 only when nothing is missing."""
    if not required:
        return 0
    return 100 if filled >= required else min(99, round(100 * filled / required))


def months_since(day: date | None, today: date) -> int | None:
    """Give the age of the last confirmed change in whole months."""
    if day is None:
        return None
    return max(0, (today.year - day.year) * 12 + today.month - day.month - (today.day < day.day))
