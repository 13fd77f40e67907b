"""The register's last deeds: other addresses, moves told by name, a joined passport counted anew; on both databases."""

from __future__ import annotations

import pytest

from rustavi_hoa.adapters import rates
from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.tables.passport import PassportRow
from rustavi_hoa.kernel.errors import Denied, NotFound
from rustavi_hoa.kernel.policy import SYSTEM, Actor, Grant, Role, Scope
from rustavi_hoa.passport import entrance, recount, service, service_inspect
from rustavi_hoa.register import joining, service_associations, service_cards, service_edit, service_merge
from rustavi_hoa.register.service_search import search
from rustavi_hoa.register.views import Filters
from tests.cast import ANALYST, EKA, GIORGI, INSPECTOR, LASHA, NINO, OPERATOR, TAMAR, Town, cast, load
from tests.planted import key


@pytest.fixture
def town(database: str) -> Town:
    rates.forget()
    return load()


def found(text: str) -> list[int]:
    return [hit.id for hit in search(SYSTEM, text, Filters(kind="building"), 1).hits]


def far(town: Town) -> Actor:
    return Actor(1, "x", grants=(Grant(Role.OPERATOR, Scope(buildings=frozenset({town.b.building_id}))),))


def counted(building_id: int) -> tuple[int, int]:
    with reading() as session:
        row = session.get_one(PassportRow, building_id)
        return row.filled, row.required


def test_another_address_finds_a_building_until_it_is_taken_away(town: Town) -> None:
    home = town.a.building_id
    service_edit.add_alias(cast(OPERATOR), home, "ნაძვების ქუჩა", "31")
    assert found("ნაძვების 31") == [home]
    (alias,) = service_cards.house_card(cast(OPERATOR), home).aliases
    assert (alias.address, alias.until) == ("ნაძვების ქუჩა N31", "")
    for who in (LASHA, EKA, NINO, TAMAR, GIORGI, ANALYST, INSPECTOR):
        with pytest.raises(Denied):
            service_edit.drop_alias(cast(who), home, alias.id)
    with pytest.raises(NotFound):
        service_edit.drop_alias(far(town), home, alias.id)
    with pytest.raises(NotFound):
        service_edit.drop_alias(cast(OPERATOR), town.b.building_id, alias.id)
    assert found("ნაძვების 31") == [home]
    service_edit.drop_alias(cast(OPERATOR), home, alias.id)
    assert found("ნაძვების 31") == []
    card = service_cards.house_card(cast(OPERATOR), home)
    assert card.aliases == []
    assert [(line.kind, line.before, line.after) for line in card.history] == [
        ("alias_dropped", "ნაძვების ქუჩა N31", ""),
        ("alias", "", "ნაძვების ქუჩა N31"),
    ]


def test_a_move_is_told_by_the_names_of_the_associations(town: Town) -> None:
    home = town.a.building_id
    made = service_associations.add_association(cast(OPERATOR), "ამხანაგობა „ახალი“")
    old = service_cards.house_card(SYSTEM, home).association
    service_associations.move_building(cast(OPERATOR), home, made)
    service_associations.move_building(cast(OPERATOR), home, 0)
    lines = [(line.before, line.after) for line in service_cards.house_card(SYSTEM, home).history]
    assert lines == [("ამხანაგობა „ახალი“", "–"), (old, "ამხანაგობა „ახალი“")]


def test_a_joined_passport_is_counted_anew_and_counted_back(town: Town) -> None:
    joining.after_join(recount.recount)
    assert entrance.DOORS, "the entrance asks for it when the house starts"
    kept, gone = town.a.building_id, town.b.building_id
    inspector = cast(INSPECTOR)
    service_inspect.save(inspector, kept, "roof", {"roof.kind": "flat"}, 0, key())
    service_inspect.save(inspector, gone, "roof", {"roof.kind": "pitched", "roof.covering": "slate"}, 0, key())
    service_inspect.save(inspector, gone, "general", {"general.levels": "5"}, 1, key())
    before = counted(kept)
    number = service_merge.merge(cast(OPERATOR), "building", kept, gone)
    shown = service.read(cast(OPERATOR), kept)
    assert counted(kept) == (shown.filled, shown.required)
    assert counted(kept)[0] > before[0]
    service_merge.undo(cast(OPERATOR), number)
    assert counted(kept) == before


def test_the_newest_judgement_of_two_joined_buildings_is_kept(town: Town) -> None:
    kept, gone = town.a.building_id, town.b.building_id
    old = {"grade": 4, "on": "2020-01-01", "method": "visual", "word": "4", "id": 1}
    new = {"grade": 2, "on": "2026-01-01", "method": "visual", "word": "2", "id": 2}
    with work() as session:
        session.add(PassportRow(building_id=kept, conditions={"roof": old, "yard": new}))
        session.add(PassportRow(building_id=gone, conditions={"roof": new, "yard": old}))
    number = service_merge.merge(SYSTEM, "building", kept, gone)
    with reading() as session:
        assert session.get_one(PassportRow, kept).conditions == {"roof": new, "yard": new}
    service_merge.undo(SYSTEM, number)
    with reading() as session:
        assert session.get_one(PassportRow, kept).conditions == {"roof": old, "yard": new}
