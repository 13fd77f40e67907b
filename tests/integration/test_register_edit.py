"""Staff change the register: what was stays in its history, what cannot be true is told beside its field."""

from __future__ import annotations

from io import BytesIO

import pytest
from openpyxl import load_workbook
from sqlmodel import select
from starlette.testclient import TestClient

from rustavi_hoa.adapters import rates
from rustavi_hoa.adapters.web import cookie_name
from rustavi_hoa.db.engine import work
from rustavi_hoa.db.tables.house import AuditRow
from rustavi_hoa.db.tables.people import PersonRow
from rustavi_hoa.db.tables.register import AssociationRow, BuildingRow
from rustavi_hoa.db.tables.standing import RegisterEventRow
from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.kernel.errors import Denied, Invalid, NotFound, Stale
from rustavi_hoa.kernel.policy import SYSTEM, Actor, Grant, Role, Scope
from rustavi_hoa.register import (
    listing,
    service_associations,
    service_audit,
    service_cards,
    service_corrections,
    service_edit,
    service_lists,
    words,
    words_edit,
)
from rustavi_hoa.register.service_search import search
from rustavi_hoa.register.views import Filters
from tests.cast import ADMIN, ANALYST, APPARATUS, DATO, EKA, GIORGI, LASHA, NINO, OPERATOR, Town, cast, load, secret


@pytest.fixture
def town(database: str) -> Town:
    rates.forget()
    return load()


def faults(call: object, *args: object) -> dict[str, Msg]:
    with pytest.raises(Invalid) as refused:
        call(SYSTEM, *args)
    return {fault.field: fault.sentence for fault in refused.value.faults}


def history(building_id: int) -> list[str]:
    return [line.kind for line in service_cards.house_card(SYSTEM, building_id).history]


@pytest.mark.parametrize(
    ("name", "typed", "sentence"),
    [
        ("cadastral_code", "02-05", words.BAD_CADASTRAL),
        ("year_built", "20233", words.OUT_OF_RANGE),
        ("levels", "999", words.OUT_OF_RANGE),
        ("levels", "ცხრა", words.NOT_NUMBER),
        ("levels", "=2+2", words.FORMULA),
        ("entrance_count", "2.5", words.NOT_WHOLE),
    ],
)
def test_what_cannot_be_true_is_told_beside_its_field(town: Town, name: str, typed: str, sentence: Msg) -> None:
    assert faults(service_edit.save_facts, town.a.building_id, "", {name: typed}) == {name: sentence}
    assert history(town.a.building_id) == []


@pytest.mark.parametrize(
    ("lat", "lon", "sentence"),
    [
        ("41.9", "41.2", words.NOT_IN_CITY),
        ("45.0", "41.55", words.SWAP_THEM),
        ("41.55", "", words.BOTH_NEEDED),
    ],
)
def test_a_building_does_not_stand_in_the_sea(town: Town, lat: str, lon: str, sentence: Msg) -> None:
    assert faults(service_edit.save_facts, town.a.building_id, "", {"lat": lat, "lon": lon}) == {"lat": sentence}


def test_another_zone_is_a_warning_and_is_written(town: Town) -> None:
    told = service_edit.save_facts(SYSTEM, town.a.building_id, "", {"cadastral_code": "04.05.03.012", "levels": "8"})
    assert told == {"cadastral_code": words.OTHER_ZONE}
    card = service_cards.house_card(SYSTEM, town.a.building_id)
    assert (card.facts["cadastral_code"], card.facts["levels"]) == ("04.05.03.012", "8")
    assert card.history[0].before == "საკადასტრო კოდი: –, სართულები: 9"
    assert [hit.id for hit in search(SYSTEM, "04.05.03", Filters(), 1).hits] == [town.a.building_id]


def test_two_at_once_lose_nothing(town: Town) -> None:
    seen = service_cards.house_card(SYSTEM, town.a.building_id).seen
    service_edit.save_facts(SYSTEM, town.a.building_id, seen, {"levels": "8"})
    with pytest.raises(Stale):
        service_edit.save_facts(SYSTEM, town.a.building_id, seen, {"levels": "7"})


def test_a_renumbered_building_is_found_by_both_addresses(town: Town) -> None:
    home = town.b.building_id
    service_edit.renumber(SYSTEM, home, "თბილისის ქ.", "№14ა")
    assert [hit.title for hit in search(SYSTEM, "თბილისის 14ა", Filters(), 1).hits] == ["თბილისის ქუჩა N14ა"]
    assert [hit.id for hit in search(SYSTEM, "მშვიდობის 12", Filters(kind="building"), 1).hits] == [home]
    with work() as session:
        assert session.get(BuildingRow, home).code == "HOUSE-B", "posters keep their code"
    assert faults(service_edit.renumber, town.a.building_id, "თბილისის ქუჩა", "14ა") == {
        "number": words_edit.ADDRESS_TAKEN
    }
    service_edit.renumber(SYSTEM, home, "მშვიდობის ქუჩა", "12")
    card = service_cards.house_card(SYSTEM, home)
    assert card.address == "მშვიდობის ქუჩა N12"
    assert [line.kind for line in card.history] == ["renumbered", "renumbered"]


def test_a_demolished_building_stays_with_its_history_and_leaves_the_figures(town: Town) -> None:
    home = town.a.building_id
    assert faults(service_edit.demolish, home, " ") == {"reason": words.EMPTY}
    service_edit.demolish(cast(OPERATOR), home, "დაიშალა 2026 წელს")
    assert search(SYSTEM, "კორპუსი 7", Filters(kind="building"), 1).hits == []
    assert [hit.id for hit in search(SYSTEM, "კორპუსი 7", Filters(kind="building", status="gone"), 1).hits] == [home]
    service_edit.restore(SYSTEM, home)
    assert history(home) == ["restored", "demolished"]
    assert [hit.id for hit in search(SYSTEM, "კორპუსი 7", Filters(kind="building"), 1).hits] == [home]


def test_an_apartment_is_added_once_and_removed_only_when_nobody_has_it(town: Town) -> None:
    home = town.a.building_id
    service_edit.save_entrance(SYSTEM, home, "3", "9")
    door = service_cards.house_card(SYSTEM, home).doors[-1].id
    service_edit.add_apartment(SYSTEM, home, "41ა", door, "2", "residential")
    assert faults(service_edit.add_apartment, home, "41 ა", door, "", "residential") == {
        "apartment": words_edit.APARTMENT_TWICE
    }
    flat = next(each for each in service_cards.house_card(SYSTEM, home).flats if each.number == "41ა")
    service_edit.drop_apartment(SYSTEM, home, flat.id)
    assert faults(service_edit.drop_apartment, home, town.a.apartments["12"]) == {
        "apartment": words_edit.APARTMENT_IN_USE
    }
    with pytest.raises(NotFound):
        service_edit.drop_apartment(SYSTEM, home, town.b.apartments["7"])


def test_an_association_is_split_and_its_building_moves_back(town: Town) -> None:
    union = town.a.association_id
    second = service_edit.add_building(SYSTEM, union, "მე-15 მიკრორაიონი", "9")
    assert faults(service_associations.split, union, [], "ახალი") == {"buildings": words_edit.SPLIT_SOME}
    homes = [town.a.building_id, second]
    assert faults(service_associations.split, union, homes, "ახალი") == {"buildings": words_edit.SPLIT_SOME}
    made = service_associations.split(cast(OPERATOR), union, [second], "ამხანაგობა „ახალი“")
    card = service_cards.association_card(cast(OPERATOR), made)
    assert ([home.id for home in card.homes], card.verification, card.chairs) == ([second], "to_clarify", [])
    assert [line.kind for line in card.history] == ["split_from"]
    service_associations.move_building(SYSTEM, second, union)
    assert len(service_cards.association_card(SYSTEM, union).homes) == 2


def test_a_new_building_gets_its_unit_and_a_code_of_its_own(town: Town) -> None:
    first = service_edit.add_building(SYSTEM, 0, "ნაძვების ქუჩა", "3")
    assert faults(service_edit.add_building, 0, "ნაძვების ქ.", "№3") == {"number": words_edit.ADDRESS_TAKEN}
    service_edit.demolish(SYSTEM, first, "შეცდომით დაემატა")
    service_edit.add_building(SYSTEM, 0, "ნაძვების ქუჩა", "3")
    assert faults(service_edit.add_building, 0, "", "?") == {
        "place": words.BAD_ADDRESS,
        "number": words.BAD_ADDRESS_NUMBER,
    }


def test_who_reads_a_chairs_name_is_written_and_who_must_not_does_not(town: Town) -> None:
    with work() as session:
        row = session.get(AssociationRow, town.a.association_id)
        row.chair_name, row.chair_phone = "ქეთევან ნიმუშაძე", "+995500000000"
        session.add(row)
    assert service_cards.association_card(cast(OPERATOR), town.a.association_id).chair_name == "ქეთევან ნიმუშაძე"
    card = service_cards.association_card(cast(ANALYST), town.a.association_id)
    assert (card.chair_name, card.chair_phone, card.chairs, card.may_edit) == ("", "", [], False)
    found = service_audit.audit(cast(APPARATUS), {"book": "seen", "thing": "association"}).lines
    assert [line.who for line in found] == ["ოპერატორი ლელა"]
    assert service_audit.audit(cast(ADMIN), {"book": "changed", "thing": "association"}).lines == []
    assert service_audit.audit(cast(ADMIN), {"who": "ლელა"}).lines != []
    assert service_audit.audit(cast(ADMIN), {"thing": "audit"}).lines[0].detail == "who: ლელა", "reading is written too"
    with pytest.raises(Invalid):
        service_audit.audit(cast(ADMIN), {"since": "გუშინ"})
    for who in (OPERATOR, GIORGI, ANALYST, NINO, LASHA):
        with pytest.raises(Denied):
            service_audit.audit(cast(who), {})


def test_a_person_asks_for_a_correction_and_follows_it(town: Town) -> None:
    me = service_corrections.about_me(cast(DATO))
    assert {"full_name", "apartment", "kind:tenant"} <= {held.field for held in me.held}
    service_corrections.ask(cast(DATO), "full_name", "დავით სწორი")
    service_corrections.ask(cast(DATO), "apartment", "ბინა 31")
    far = Actor(1, "x", grants=(Grant(Role.OPERATOR, Scope(buildings=frozenset({town.b.building_id}))),))
    assert service_corrections.waiting(far) == []
    name, flat = service_corrections.waiting(cast(OPERATOR))
    assert (name.wanted, name.held) == ("დავით სწორი", "დათო სრული სახელი")
    with pytest.raises(NotFound):
        service_corrections.decide(far, name.id, True, "")
    service_corrections.decide(cast(OPERATOR), name.id, True, "")
    with pytest.raises(Invalid):
        service_corrections.decide(cast(OPERATOR), flat.id, False, "")
    service_corrections.decide(cast(OPERATOR), flat.id, False, "ბინა საბუთით დასტურდება")
    told = {each.field: (each.state, each.answer) for each in service_corrections.about_me(cast(DATO)).asked}
    assert told == {"full_name": ("done", ""), "apartment": ("refused", "ბინა საბუთით დასტურდება")}
    with work() as session:
        assert session.get(PersonRow, town.people[DATO]).full_name == "დავით სწორი"
        verbs = session.exec(select(AuditRow.verb).where(AuditRow.thing == "correction")).all()
    assert {"correction.ask", "correction.seen", "correction.decide"} <= set(verbs)
    assert service_corrections.about_me(cast(EKA)).asked == []


def test_lists_are_kept_by_each_for_themselves(town: Town) -> None:
    service_lists.keep_view(cast(OPERATOR), "ჩემი", "tab=association")
    service_lists.keep_view(cast(OPERATOR), "ჩემი", "unit=1")
    assert [(each.name, each.query) for each in service_lists.views(cast(OPERATOR))] == [("ჩემი", "unit=1")]
    assert service_lists.views(cast(ADMIN)) == []
    with pytest.raises(NotFound):
        service_lists.drop_view(cast(ADMIN), service_lists.views(cast(OPERATOR))[0].id)
    service_lists.drop_view(cast(OPERATOR), service_lists.views(cast(OPERATOR))[0].id)
    assert service_lists.views(cast(OPERATOR)) == []


def test_an_address_and_its_list_say_the_same() -> None:
    asked = listing.read({"tab": "association", "q": "იალღ", "unit": "unknown", "standing": "verified", "page": "3"})
    assert asked.filters() == Filters("association", -1, "verified")
    assert listing.read({"unit": "x" * 99, "page": "-4", "tab": "?", "status": "'"}) == listing.Asked()
    assert listing.Asked().address() == ""


def test_the_table_that_is_taken_along_holds_no_formula(town: Town) -> None:
    from starlette.applications import Starlette

    from rustavi_hoa.identity.http_register import ROUTES

    with work() as session:
        row = session.get(AssociationRow, town.a.association_id)
        row.name = "=HYPERLINK(1)"
        session.add(row)
    client = TestClient(Starlette(routes=ROUTES))
    assert client.get("/download/register.csv").status_code in (401, 403)
    for who, status in ((LASHA, 403), (OPERATOR, 200)):
        client.cookies.set(cookie_name(), secret(who))
        assert client.get("/download/register.csv?tab=association").status_code == status
    assert "'=HYPERLINK" in client.get("/download/register.csv?tab=association").text
    book = load_workbook(BytesIO(client.get("/download/register.xlsx").content))
    cells = [cell for line in book.active.iter_rows() for cell in line]
    assert any("მშვიდობის" in str(cell.value) for cell in cells)
    assert [cell.value for cell in cells if cell.data_type == "f"] == []


def test_who_may_change_the_register(town: Town) -> None:
    home = town.a.building_id
    for who in (LASHA, NINO, GIORGI, ANALYST):
        with pytest.raises(Denied):
            service_edit.demolish(cast(who), home, "მიზეზი")
    far = Actor(1, "x", grants=(Grant(Role.OPERATOR, Scope(buildings=frozenset({town.b.building_id}))),))
    for call, args in (
        (service_edit.demolish, (home, "მიზეზი")),
        (service_edit.renumber, (home, "თბილისის ქუჩა", "1")),
        (service_edit.save_facts, (home, "", {"levels": "5"})),
        (service_associations.split, (town.a.association_id, [home], "სახელი")),
        (service_associations.move_building, (town.b.building_id, town.a.association_id)),
        (service_cards.house_card, (home,)),
        (service_cards.association_card, (town.a.association_id,)),
    ):
        with pytest.raises(NotFound):
            call(far, *args)
    with work() as session:
        assert session.exec(select(RegisterEventRow)).all() == []
