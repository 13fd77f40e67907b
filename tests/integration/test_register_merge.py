"""Two records become one with everything they own, and two again: every row compared, on both databases."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from sqlalchemy import insert, select
from sqlmodel import Session
from sqlmodel import select as pick

from rustavi_hoa.adapters import rates
from rustavi_hoa.chat import service as chat
from rustavi_hoa.db import engine as db
from rustavi_hoa.db.engine import work
from rustavi_hoa.db.schema import metadata
from rustavi_hoa.db.tables.passport import PassportRow
from rustavi_hoa.db.tables.register import AssociationRow, BuildingRow
from rustavi_hoa.db.tables.talk import RoomRow
from rustavi_hoa.kernel.errors import Denied, Invalid, NotFound
from rustavi_hoa.kernel.policy import SYSTEM, Actor, Grant, Role, Scope
from rustavi_hoa.register import indexing, moving, service_merge
from rustavi_hoa.register.moving import CLASHES
from rustavi_hoa.register.service_search import search
from rustavi_hoa.register.views import Filters
from tests.cast import EKA, LASHA, NINO, OPERATOR, TAMAR, cast, load
from tests.planted import Planted, key, plant
from tests.snapshot import changes, shoot

BOOKS = {"audit", "register_event", "register_merge", "outbox", "search_word", "search_gram", "issue_move"}
"""Tables that tell of a merge and are not taken back."""


@pytest.fixture
def made(database: str) -> Planted:
    rates.forget()
    planted = plant(load())
    with work() as session:
        for target, house in (("building", planted.town.a), ("building", planted.town.b)):
            _own_everything(session, target, house.building_id)
        for house in (planted.town.a, planted.town.b):
            _own_everything(session, "association", house.association_id)
        indexing.refresh(session)
    with work() as session:
        own = (RoomRow.association_id == planted.town.b.association_id, RoomRow.kind == "association")
        room = session.exec(pick(RoomRow.id).where(*own)).one()
    chat.send(cast(EKA), room, key(), "ჩვენი ჩატი", [])
    return planted


def _own_everything(session: Session, target: str, owner: int) -> None:
    """Write a row into every table that names the owner and has none yet: a later table too."""
    for column in moving.references(target):
        table = column.table
        if session.execute(select(column).where(column == owner).limit(1)).first() is None:
            session.execute(insert(table).values({**_blank(session, table, column, owner), column.name: owner}))


def _blank(session: Session, table: Any, wanted: Any, owner: int) -> dict[str, Any]:
    values = {}
    for each in table.columns:
        own_number = each.primary_key and str(each.type) != "VARCHAR" and not each.foreign_keys
        if each is wanted or each.nullable or own_number:
            continue
        if each.foreign_keys:
            target = next(iter(each.foreign_keys)).column
            taken = set(session.scalars(select(each))) if each.unique else set()  # one photo hangs once
            there = [one for one in session.scalars(select(target).order_by(target)) if one not in taken]
            found = there[owner % len(there)] if there else None
            if found is None:
                home = next(iter(target.table.columns))
                made = session.execute(insert(target.table).values(_blank(session, target.table, home, owner)))
                found = made.inserted_primary_key[0]
            values[each.name] = found
            continue
        values[each.name] = _value(each, f"{wanted.name}{owner}-{table.name}-{each.name}", owner)
    return values


def _value(column: Any, mark: str, number: int) -> Any:
    kind = str(column.type).split("(")[0]
    made = {"VARCHAR": mark, "INTEGER": number, "BOOLEAN": False, "JSON": {}, "FLOAT": 0.0, "DATE": date(2026, 1, 1)}
    return made.get(kind, datetime(2026, 1, 1, tzinfo=UTC))


def left_behind(session: Session, target: str, gone: int) -> set[str]:
    return {
        moving.name_of(column)
        for column in moving.references(target)
        if session.execute(select(column).where(column == gone).limit(1)).first() is not None
    }


def test_a_merged_building_owns_everything_and_parts_again_row_by_row(made: Planted) -> None:
    kept, gone = made.town.b.building_id, made.town.a.building_id
    with work() as session:
        mine = session.get(PassportRow, kept)
        mine.answers, mine.number = {"roof.kind": "flat"}, 3
        theirs = session.get(PassportRow, gone)
        theirs.answers, theirs.number = {"roof.kind": "pitched", "wall.kind": "brick"}, 2
        session.add_all([mine, theirs])
    before = shoot(db.engine())
    number = service_merge.merge(cast(OPERATOR), "building", kept, gone)
    with work() as session:
        behind = left_behind(session, "building", gone)
        assert behind <= {name for name, clash in CLASHES.items()}, "only what clashes may stay"
        assert {"issue.building_id", "membership.building_id", "photo.building_id"} & behind == set()
        assert session.get(BuildingRow, gone).status == "gone"
        answers = session.get(PassportRow, kept).answers
        assert answers == {"roof.kind": "flat", "wall.kind": "brick"}, "what stands is kept, gaps are filled"
        assert left_behind(session, "apartment", made.town.a.apartments["12"]) == set()
    assert [hit.id for hit in search(SYSTEM, "მე-15 7", Filters(), 1).hits if hit.kind == "building"] == [kept]
    service_merge.undo(cast(OPERATOR), number)
    moved = [str(each) for each in changes(before, shoot(db.engine())) if each.table not in BOOKS]
    assert moved == []
    assert [hit.id for hit in search(SYSTEM, "მე-15 7", Filters(), 1).hits if hit.kind == "building"] == [gone]


def test_a_building_without_passport_takes_the_other_over_whole(made: Planted) -> None:
    kept, gone = made.town.b.building_id, made.town.a.building_id
    with work() as session:
        session.execute(metadata.tables["passport_revision"].delete().where(_of("passport_revision", kept)))
        session.execute(metadata.tables["passport"].delete().where(_of("passport", kept)))
    before = shoot(db.engine())
    number = service_merge.merge(SYSTEM, "building", kept, gone)
    with work() as session:
        assert session.get(PassportRow, gone) is None
        assert session.get(PassportRow, kept) is not None
    service_merge.undo(SYSTEM, number)
    assert [str(each) for each in changes(before, shoot(db.engine())) if each.table not in BOOKS] == []


def _of(table: str, building_id: int) -> Any:
    return metadata.tables[table].c.building_id == building_id


def test_two_associations_become_one_with_one_chat_and_part_again(made: Planted) -> None:
    kept, gone = made.town.b.association_id, made.town.a.association_id
    before = shoot(db.engine())
    number = service_merge.merge(SYSTEM, "association", kept, gone)
    with work() as session:
        assert left_behind(session, "association", gone) <= {"room.association_id"}
        assert session.get(AssociationRow, gone).status == "gone"
    texts = [each.text for each in chat.older(cast(EKA), chat.enter(cast(EKA)).room_id, 100_000).messages]
    assert "ჩვენი ჩატი" in texts
    assert len(texts) > 1, "both houses' words stand in one room"
    service_merge.undo(SYSTEM, number)
    moved = [each for each in changes(before, shoot(db.engine())) if each.table not in BOOKS]
    assert [str(each) for each in moved if each.table != "read_mark"] == []


def test_what_came_after_a_merge_stays_where_it_came(made: Planted) -> None:
    kept, gone = made.town.b.building_id, made.town.a.building_id
    number = service_merge.merge(SYSTEM, "building", kept, gone)
    with work() as session:
        row = session.get(BuildingRow, kept)
        row.year_built = 1999
        session.add(row)
    service_merge.undo(SYSTEM, number)
    with work() as session:
        assert session.get(BuildingRow, kept).year_built == 1999
        assert session.get(BuildingRow, gone).status == "register"


def test_merges_are_undone_in_order_and_once(made: Planted) -> None:
    town = made.town
    with work() as session:
        third = BuildingRow(code="THIRD", address="მესამე ქუჩა N3", number="3")
        session.add(third)
        session.flush()
        third_id = third.id
    first = service_merge.merge(SYSTEM, "building", town.b.building_id, town.a.building_id)
    second = service_merge.merge(SYSTEM, "building", third_id, town.b.building_id)
    with pytest.raises(Invalid):
        service_merge.undo(SYSTEM, first)
    service_merge.undo(SYSTEM, second)
    service_merge.undo(SYSTEM, first)
    with pytest.raises(Invalid):
        service_merge.undo(SYSTEM, first)


def test_who_may_merge(made: Planted) -> None:
    a, b = made.town.a.building_id, made.town.b.building_id
    for who in (LASHA, NINO, TAMAR):
        with pytest.raises(Denied):
            service_merge.merge(cast(who), "building", a, b)
    far = Actor(1, "x", grants=(Grant(Role.OPERATOR, Scope(buildings=frozenset({b}))),))
    with pytest.raises(NotFound):
        service_merge.merge(far, "building", b, a)
    with pytest.raises(NotFound):
        service_merge.merge(SYSTEM, "person", 1, 2)
    with pytest.raises(Invalid):
        service_merge.merge(SYSTEM, "building", a, a)
    assert service_merge.preview(SYSTEM, "building", b, a)["issue"] > 1


def test_twins_are_suggested_until_somebody_says_they_are_two(database: str) -> None:
    with work() as session:
        rows = [
            BuildingRow(code="1", address="კოსტავას ქუჩა N5", street="კოსტავას ქუჩა", number="5", match_key="k|5"),
            BuildingRow(code="2", address="მერაბ კოსტავას N5", street="კოსტავას", number="5", match_key="k|5"),
            BuildingRow(code="3", address="თოდრიას N9", street="თოდრიას ქუჩა", number="9", lat=41.55, lon=45.0),
            BuildingRow(code="4", address="თოდრიას N9", street="თოდრიას ქუჩა", number="9", lat=41.5501, lon=45.0001),
            BuildingRow(code="5", address="თოდრიას N9", street="თოდრიას ქუჩა", number="9", lat=41.56, lon=45.0),
            AssociationRow(code="a", name="ამხანაგობა „იალღუჯა“"),
            AssociationRow(code="b", name="ბმა „იალღუჯა“"),
            AssociationRow(code="c", name="ამხანაგობა 12"),
            AssociationRow(code="d", name="ამხანაგობა 13"),
        ]
        session.add_all(rows)
        session.flush()
        ids = {row.code: row.id for row in rows}
    told = {(each.thing, each.first, each.second, each.why) for each in service_merge.suggest(SYSTEM)}
    assert told == {
        ("building", ids["1"], ids["2"], "address"),
        ("building", ids["3"], ids["4"], "near"),
        ("association", ids["a"], ids["b"], "name"),
    }
    service_merge.part(SYSTEM, "building", ids["2"], ids["1"])
    assert len(service_merge.suggest(SYSTEM)) == 2
