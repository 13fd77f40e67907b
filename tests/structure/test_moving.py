"""A later table cannot be forgotten when two buildings become one: every way to name a building is judged."""

from __future__ import annotations

from rustavi_hoa.db.schema import metadata
from rustavi_hoa.register import moving

NAMES = ("building_id", "association_id", "apartment_id", "entrance_id")


def test_every_uniqueness_that_stands_in_the_way_of_a_merge_is_judged() -> None:
    open_ones = [
        moving.name_of(column)
        for target in moving.TARGETS
        for column in moving.references(target)
        if moving.unique_sets(column) and moving.name_of(column) not in moving.CLASHES
    ]
    assert open_ones == [], "say in register/moving.py what becomes of these rows when two owners become one"


def test_every_judgement_is_about_a_key_that_exists() -> None:
    standing = {moving.name_of(column) for target in moving.TARGETS for column in moving.references(target)}
    assert set(moving.CLASHES) - standing == set()


def test_every_column_that_names_a_thing_has_a_key_or_was_judged() -> None:
    loose = {f"{table}.{name}" for pairs in moving.LOOSE.values() for table, name in pairs}
    bare = [
        f"{table.name}.{column.name}"
        for table in metadata.sorted_tables
        for column in table.columns
        if column.name.endswith(NAMES) and not column.foreign_keys
    ]
    assert set(bare) - loose - set(moving.STANDS) == set()


def test_every_owned_table_has_one_key() -> None:
    odd = [
        column.table.name
        for target in moving.TARGETS
        for column in moving.references(target)
        if len(column.table.primary_key.columns) != 1
    ]
    assert odd == []
