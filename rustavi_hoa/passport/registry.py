"""Fields whose value lives in a column of the register: read from it, and written back when an answer is accepted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from rustavi_hoa.db.tables.passport import PassportRevisionRow
from rustavi_hoa.db.tables.register import AssociationRow, BuildingRow, UnitRow
from rustavi_hoa.passport.fields import Definition
from rustavi_hoa.passport.rules import is_known

NAMES = {"unit.name": ("name_ka", "name_en"), "association.name": ("name", "name_en")}
"""Columns that speak both languages."""


def values(
    made: Definition, building: BuildingRow, association: AssociationRow | None, unit: UnitRow | None
) -> dict[str, Any]:
    """Give what the register says of a building, by key of the answer; empty columns are left out."""
    rows = {"building": building, "association": association, "unit": unit}
    said = {}
    for key, table, column in made.registered:
        row = rows.get(table)
        value = None if row is None else getattr(row, _column(table, column), None)
        if value is not None and value != "":
            said[key] = value
    return said


@cache
def _column(table: str, column: str) -> str:
    return NAMES.get(f"{table}.{column}", (column,))[0]


def read_from(made: Definition) -> dict[str, list[str]]:
    """Give the columns that ``values`` reads, by table."""
    tables: dict[str, Any] = {"building": BuildingRow, "association": AssociationRow, "unit": UnitRow}
    named: dict[str, list[str]] = {table: [] for table in tables}
    for _, table, column in made.registered:
        if table in tables and hasattr(tables[table], _column(table, column)):
            named[table].append(_column(table, column))
    return named


def before(values: Mapping[str, Any], later: Sequence[PassportRevisionRow]) -> dict[str, Any]:
    """Give what the register said before these revisions: each remembers what stood before it."""
    said = dict(values)
    for row in reversed(later):
        said |= {key: value for key, value in row.before.items() if key in said}
    return said


def english(made: Definition, association: AssociationRow | None, unit: UnitRow | None) -> dict[str, str]:
    """Give the English side of the register's names, by key of the answer."""
    rows = {"association": association, "unit": unit}
    said = {}
    for field in made.fields():
        row = rows.get(field.register.partition(".")[0])
        if row is not None and field.register in NAMES:
            said[field.key()] = getattr(row, NAMES[field.register][1], "")
    return said


def columns(made: Definition) -> dict[str, str]:
    """Give the columns of the building that hold answers a book may bring: key and column."""
    return {
        key: column for key, table, column in made.registered if table == "building" and hasattr(BuildingRow, column)
    }


def write_back(made: Definition, building: BuildingRow, changes: Mapping[str, Any]) -> None:
    """Put accepted answers into their columns of the building; what nobody knows leaves the register as it is."""
    for key, value in changes.items():
        found = made.find(key)
        if found and found[0].register.startswith("building.") and is_known(value):
            setattr(building, found[0].register.partition(".")[2], value)
