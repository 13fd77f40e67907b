"""A revision of one building among many: the same sums as ``writing.write``, without asking the database for each.

``tests/integration/test_passport_import.py`` holds the two ways side by side.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from sqlmodel import Session

from rustavi_hoa.passport import completeness, lifts, queries_import, registry
from rustavi_hoa.passport.book import takes
from rustavi_hoa.passport.fields import Definition
from rustavi_hoa.passport.queries_import import House
from rustavi_hoa.passport.rules import is_known
from rustavi_hoa.passport.writing import Origin
from rustavi_hoa.register import indexing

SEARCHED = frozenset({"cadastral_code"})
"""Columns of the register by which a building is found."""


@dataclass(slots=True)
class Sheaf:
    """Rows of several buildings, to be written together."""

    passports: list[dict[str, Any]] = field(default_factory=list)
    revisions: list[dict[str, Any]] = field(default_factory=list)
    buildings: list[dict[str, Any]] = field(default_factory=list)
    new: set[int] = field(default_factory=set)
    refound: list[int] = field(default_factory=list)

    def write(self, session: Session) -> None:
        """Write them all."""
        queries_import.write_passports(session, self.passports, self.new)
        queries_import.write_revisions(session, self.revisions)
        queries_import.write_buildings(session, self.buildings)
        indexing.refresh(session, self.refound, ())


def current(made: Definition, house: House) -> dict[str, Any]:
    """Give what is held of a building: its answers, and over them what the register holds itself."""
    return house.answers | registry.values(made, house.building, house.association, house.unit)


def differing(values: Mapping[str, Any], held: Mapping[str, Any]) -> dict[str, Any]:
    """Give the values that differ from what is held; the shorter of the two is walked through."""
    if len(held) > len(values):
        return {key: value for key, value in values.items() if held.get(key) != value}
    made = dict(values)
    for key, value in held.items():
        if key in made and made[key] == value:
            del made[key]
    return made


def register_says(made: Definition, house: House) -> dict[str, Any]:
    """Give what the register's own columns hold of the answers that a book may bring; empty ones are None."""
    held = ((key, getattr(house.building, column)) for key, column in _taken_columns(made).items())
    return {key: None if value == "" else value for key, value in held}


def _taken_columns(made: Definition) -> dict[str, str]:
    named = ((key, made.find(key), column) for key, column in registry.columns(made).items())
    return {key: column for key, found, column in named if found and takes(found[0])}


@dataclass(slots=True)
class Binder:
    """Turns changes into rows of one sheaf."""

    made: Definition
    at: datetime
    today: date
    sheaf: Sheaf = field(default_factory=Sheaf)
    columns: dict[str, str] = field(init=False)

    def __post_init__(self) -> None:
        """Learn which answers live in columns of the register."""
        self.columns = _taken_columns(self.made)

    def bind(self, house: House, new: Mapping[str, Any], was: Mapping[str, Any], origin: Origin) -> int:
        """Add the next revision of a building; None takes an answer away. Gives its number."""
        number = house.number + 1
        answers, whole = house.answers | new, {**was, **new}
        if None in new.values():
            answers = {key: value for key, value in answers.items() if value is not None}
            whole = {key: value for key, value in whole.items() if value is not None}
        columns = {column: new[key] for key, column in self.columns.items() if key in new}
        for key in self.columns:
            if key in was and key in new and new[key] is not None and not is_known(new[key]):
                whole[key] = was[key]
        self._column(house, columns)
        judged = {name: sign["grade"] for name, sign in house.conditions.items()}
        few = completeness.rows_alone(self.made, whole)
        fields, every = completeness.count_both(self.made, whole, few, judged)
        if house.is_new:
            self.sheaf.new.add(house.id)
        self.sheaf.passports.append(
            {
                "building_id": house.id,
                "answers": answers,
                "revisions": house.revisions | dict.fromkeys(new, number),
                "conditions": house.conditions,
                "definition": self.made.version,
                "number": number,
                "filled": every[0],
                "required": every[1],
                "fresh_on": max(house.fresh_on or self.today, self.today),
                "lift_checked_on": lifts.earliest(self.made, whole, few),
                "updated_at": self.at,
            }
        )
        before = {key: was.get(key) for key in (*was, *self.columns) if key in new}
        self.sheaf.revisions.append(self._revision(house, number, new, before, fields, origin))
        return number

    def _column(self, house: House, changed: Mapping[str, Any]) -> None:
        """Write answers back into the building's row; what nobody knows leaves the register as it is."""
        known = {name: value for name, value in changed.items() if value is None or is_known(value)}
        if not known:
            return
        row = {name: getattr(house.building, name) for name in self.columns.values()} | known
        if row.get("cadastral_code", "") is None:
            row["cadastral_code"] = ""
        self.sheaf.buildings.append({"b_id": house.id, **row})
        if SEARCHED & known.keys():
            self.sheaf.refound.append(house.id)

    def _revision(
        self,
        house: House,
        number: int,
        new: Mapping[str, Any],
        before: Mapping[str, Any],
        fields: Sequence[int],
        origin: Origin,
    ) -> dict[str, Any]:
        return {
            "building_id": house.id,
            "number": number,
            "client_key": origin.client_key,
            "source": origin.source,
            "person_id": origin.person_id or None,
            "accepted_by": origin.accepted_by,
            "evidence": origin.evidence,
            "document_id": origin.document_id,
            "batch_id": origin.batch_id,
            "definition": self.made.version,
            "changes": new,
            "before": before,
            "filled": fields[0],
            "required": fields[1],
            "at": self.at,
        }
