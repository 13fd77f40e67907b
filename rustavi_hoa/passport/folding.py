"""Folding revisions into the passport of any day; no database here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from rustavi_hoa.db.tables.passport import PassportRevisionRow
from rustavi_hoa.passport.fields import Definition


@dataclass(frozen=True, slots=True)
class Held:
    """One answer with where it came from; ``number`` is the revision that holds it, 0 for the register's own."""

    value: Any
    number: int = 0
    source: str = "register"
    person_id: int | None = None
    accepted_by: int | None = None
    evidence: str = ""
    at: datetime | None = None


def todays_key(made: Definition, key: str) -> str:
    """Give the key a field has today; a key of no field stays as it is."""
    found = made.find(key)
    return found[0].key(found[1]) if found else key


def fold(made: Definition, revisions: Iterable[PassportRevisionRow]) -> dict[str, Held]:
    """Give the answers after these revisions, in the order of their numbers; former keys become the keys of today."""
    held: dict[str, Held] = {}
    for row in revisions:
        for key, value in row.changes.items():
            today = todays_key(made, key)
            if value is None:
                held.pop(today, None)
                continue
            held[today] = Held(value, row.number, row.source, row.person_id, row.accepted_by, row.evidence, row.at)
    return held


def with_register(held: Mapping[str, Held], register: Mapping[str, Any]) -> dict[str, Held]:
    """Lay the register's columns over the answers: where it says something else, the register is the truth."""
    made = dict(held)
    for key, value in register.items():
        if value in (None, ""):
            continue
        if key not in made or made[key].value != value:
            made[key] = Held(value)
    return made
