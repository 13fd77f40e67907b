"""Every column of every table was judged: what it holds of people, why, what a person gets and what is erased."""

from __future__ import annotations

import re
from collections import Counter

from rustavi_hoa.db.schema import metadata
from rustavi_hoa.privacy.holdings import HOLDINGS
from rustavi_hoa.privacy.words_holdings import PURPOSES

FILE = "rustavi_hoa/privacy/holdings.py"
CONTACT = re.compile(r"phone|e?mail|contact|birth|passport_no|personal_no|address$")
NOT_A_PERSONS = {"building.address", "building_alias.address", "city_service.contact"}
"""Columns that look like somebody's and are a house's or a service's."""
POINTS_AT_NOBODY = {"push_subscription.session_id"}


def people_of(table: str) -> set[str]:
    """Name the columns of a table that point to an account."""
    made = metadata.tables[table]
    return {each.name for each in made.columns if any(key.target_fullname == "person.id" for key in each.foreign_keys)}


def line_for(table: str, columns: list[str]) -> str:
    by = " ".join(each for each in columns if each in people_of(table))
    rest = " ".join(each for each in columns if each not in people_of(table))
    told = f', by="{by}"' if by else ""
    return f'    "{table}": plain("{rest}"{told}),'


def test_every_table_was_judged() -> None:
    missing = sorted(metadata.tables.keys() - HOLDINGS.keys())
    lines = "\n".join(line_for(table, [each.name for each in metadata.tables[table].columns]) for table in missing)
    assert missing == [], (
        f"\n{FILE} says nothing of {', '.join(missing)}. If it holds nothing of a person, add to HOLDINGS:\n{lines}\n"
        "If it does: held(purpose, whose, gives, rest, drop=True or blank=...), as its first lines explain."
    )
    assert sorted(HOLDINGS.keys() - metadata.tables.keys()) == [], f"{FILE} judges tables that there are not"


def test_every_column_was_judged_once() -> None:
    wrong = []
    for table, holding in HOLDINGS.items():
        there = {each.name for each in metadata.tables[table].columns}
        judged = Counter(holding.columns())
        for column in sorted(there - judged.keys()):
            part = "by" if column in people_of(table) else "rest (or gives, hidden, others)"
            wrong.append(f'"{table}": add the word {column} to {part}')
        wrong += [f'"{table}": {column} is no column, take it out' for column in sorted(judged.keys() - there)]
        wrong += [f'"{table}": {column} stands in two places' for column, n in judged.items() if n > 1]
    assert wrong == [], f"in {FILE} (or holdings_people.py):\n" + "\n".join(wrong)


def test_who_a_column_points_to_is_never_overlooked() -> None:
    wrong = [
        f'"{table}": {column} points to a person: put it into whose, by or others'
        for table, holding in HOLDINGS.items()
        for column in sorted(people_of(table) & {*holding.rest, *holding.gives})
    ]
    assert wrong == []


def test_contacts_are_not_called_nothing() -> None:
    wrong = [
        f'"{table}": {column} looks like somebody\'s contact: put it into gives, hidden or others'
        for table, holding in HOLDINGS.items()
        for column in holding.rest
        if CONTACT.search(column) and f"{table}.{column}" not in NOT_A_PERSONS
    ]
    assert wrong == []


def test_what_is_held_has_a_purpose_and_erasure_can_write_what_it_says() -> None:
    for table, holding in HOLDINGS.items():
        made = metadata.tables[table]
        if holding.whose or holding.others:
            assert holding.purpose in PURPOSES, f'"{table}": purpose {holding.purpose!r} is not one of {list(PURPOSES)}'
        assert set(holding.blanks) <= {each.name for each in made.columns}, table
        assert not (holding.is_dropped and holding.blanks), f'"{table}": rows that are dropped need no blanks'
        for column, value in holding.blanks.items():
            assert value is not None or made.columns[column].nullable, f'"{table}": {column} cannot be null'
        if holding.whose and not holding.is_dropped and not holding.blanks:
            assert PURPOSES[holding.purpose].why_kept, f'"{table}": nothing is erased, {holding.purpose} says not why'
