"""Any fragment from two signs up finds; every write keeps the search in step; nobody sees past their reach."""

from __future__ import annotations

import random

import pytest
from sqlmodel import Session, select

from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.tables.people import PersonRow
from rustavi_hoa.db.tables.register import ApartmentRow, AssociationRow, BuildingRow
from rustavi_hoa.db.tables.standing import AliasRow, SearchGramRow, SearchWordRow
from rustavi_hoa.kernel.errors import Denied
from rustavi_hoa.kernel.georgian import to_keyboard, to_latin
from rustavi_hoa.kernel.policy import SYSTEM, Actor, Grant, Role, Scope
from rustavi_hoa.register import indexing, service, service_cards
from rustavi_hoa.register.addresses import read_address
from rustavi_hoa.register.planning import building_code, place_columns
from rustavi_hoa.register.service_search import search, search_public
from rustavi_hoa.register.views import Filters
from tests.cast import ANALYST, LASHA, NINO, OPERATOR, cast, load

ADDRESSES = (
    ("მე-7 მიკრორაიონი", "27"),
    ("მე-7 მიკრორაიონი", "127"),
    ("21-ე მიკრორაიონი", "2ა"),
    ("თბილისის ქუჩა", "4"),
    ("თბილისის ქუჩა", "14"),
    ("მესხიშვილის ქუჩა", "13-15"),
    ("კოსტავას გამზირი", "20"),
    ("რუსთაველის ქუჩა", "8"),
)


def house(session: Session, place: str, number: str, **more: object) -> BuildingRow:
    address = read_address(place, number)
    assert address is not None
    row = BuildingRow(code=building_code(address.key), **place_columns(address), **more)
    session.add(row)
    session.flush()
    return row


@pytest.fixture
def city(database: str) -> dict[str, int]:
    with work() as session:
        union = AssociationRow(code="7-27", name="ამხანაგობა „იალღუჯა“", chair_name="ქეთევან ნიმუშაძე")
        session.add(union)
        session.flush()
        found = {}
        for place, number in ADDRESSES:
            row = house(session, place, number)
            found[row.address] = row.id
        first = session.get(BuildingRow, found["მე-7 მიკრორაიონი, N27"])
        first.association_id, first.cadastral_code = union.id, "02.05.03.012"
        session.add_all(ApartmentRow(building_id=first.id, number=number) for number in ("1", "12", "121"))
    return found


def titles(text: str, actor: Actor = SYSTEM, **filters: object) -> list[str]:
    return [hit.title for hit in search(actor, text, Filters(**filters), 1).hits]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("მე-7 მიკრორაიონი N27", "მე-7 მიკრორაიონი, N27"),
        ("7 მ/რ 27", "მე-7 მიკრორაიონი, N27"),
        ("VII მიკრორაიონი №27", "მე-7 მიკრორაიონი, N27"),
        ("7 mkr 27", "მე-7 მიკრორაიონი, N27"),
        ("tbilisis 4", "თბილისის ქუჩა N4"),
        ("თბილისის კუჩა N4".replace("კუჩა", "ქუჩა"), "თბილისის ქუჩა N4"),
        ("Tbilisis street 14", "თბილისის ქუჩა N14"),
        ("ხიშვ", "მესხიშვილის ქუჩა N13-15"),
        ("khishv", "მესხიშვილის ქუჩა N13-15"),
        ("mesxiSvilis", "მესხიშვილის ქუჩა N13-15"),
        ("2a", "21-ე მიკრორაიონი, N2ა"),
        ("21-ე 2ა", "21-ე მიკრორაიონი, N2ა"),
        ("02.05.03", "მე-7 მიკრორაიონი, N27"),
        ("020503012", "მე-7 მიკრორაიონი, N27"),
        ("იალღ", "ამხანაგობა „იალღუჯა“"),
        ("ialguja", "ამხანაგობა „იალღუჯა“"),
        ("ketevan", "ამხანაგობა „იალღუჯა“"),
        ("7-27", "ამხანაგობა „იალღუჯა“"),
    ],
)
def test_what_people_type_finds_what_they_mean(city: dict[str, int], typed: str, first: str) -> None:
    assert titles(typed)[:1] == [first]


def test_any_fragment_of_an_address_finds_it_in_three_ways_of_typing(city: dict[str, int]) -> None:
    chance = random.Random(7)
    for address in city:
        for word in address.replace(",", "").replace("N", "").replace("მე-", "").replace("21-ე", "21").split():
            for _ in range(6):
                length = chance.randint(min(2, len(word)), len(word))
                at = chance.randint(0, len(word) - length)
                piece = word[at : at + length]
                for typed in {piece, to_latin(piece), to_keyboard(piece)}:
                    if len(typed) > 1:
                        assert address in titles(typed), (address, typed)


def test_a_code_finds_by_any_piece_of_it(city: dict[str, int]) -> None:
    with reading() as session:
        row = session.exec(select(BuildingRow).where(BuildingRow.number == "20")).one()
    assert titles(row.code)[0] == row.address
    assert row.address in titles(row.code[3:7])


def test_an_apartment_is_found_within_its_building(city: dict[str, int]) -> None:
    hits = search(SYSTEM, "7 მ/რ 27 ბინა 12", Filters(), 1).hits
    assert [(hit.kind, hit.apartment) for hit in hits[:1]] == [("apartment", "12")]
    inside = search(SYSTEM, "12", Filters(building=city["მე-7 მიკრორაიონი, N27"]), 1).hits
    assert [hit.apartment for hit in inside] == ["12", "121"]


def test_nothing_fits_and_nothing_is_said(city: dict[str, int]) -> None:
    for typed in ("ქქქქ", "თბილისის 999", "%%", "__", "' OR 9=9", "zzzzzzzzzzzzzzzz"):
        assert titles(typed) == [], typed


def words_in_step() -> bool:
    with work() as session:
        kept = sorted((row.word, row.thing, row.thing_id) for row in session.exec(select(SearchWordRow)).all())
        indexing.rebuild(session)
        anew = sorted((row.word, row.thing, row.thing_id) for row in session.exec(select(SearchWordRow)).all())
        return kept == anew and bool(session.exec(select(SearchGramRow)).first())


def test_every_write_keeps_the_search_in_step(city: dict[str, int]) -> None:
    assert words_in_step()
    with work() as session:
        row = session.get(BuildingRow, city["კოსტავას გამზირი N20"])
        row.address, row.street, row.number = "ახალი ქუჩა N99", "ახალი ქუჩა", "99"
        session.add(row)
        session.add(AliasRow(building_id=row.id, address="კოსტავას გამზირი N20", match_key="x"))
        union = session.exec(select(AssociationRow)).one()
        union.name, union.chair_name = "ამხანაგობა „სხვა“", "ვახტანგი"
        session.add(union)
    assert titles("ახალი 99") == ["ახალი ქუჩა N99"]
    assert titles("კოსტავას 20") == ["ახალი ქუჩა N99"], "a former address still finds"
    assert titles("იალღუჯა") == []
    assert titles("ვახტანგ") == ["ამხანაგობა „სხვა“"]
    assert words_in_step()


def test_a_write_that_fails_leaves_the_search_as_it_was(city: dict[str, int]) -> None:
    with pytest.raises(ZeroDivisionError), work() as session:
        house(session, "ვარდების ქუჩა", "5")
        _ = 1 / 0
    assert titles("ვარდების") == []
    assert words_in_step()


def test_a_new_name_of_a_chairperson_is_found(database: str) -> None:
    town = load()
    with work() as session:
        person = session.get(PersonRow, town.people[NINO])
        person.full_name = "ნინო ახალგვარიძე"
        session.add(person)
    assert [hit.id for hit in search(cast(OPERATOR), "ახალგვარ", Filters(), 1).hits] == [town.a.association_id]


def test_who_may_search_and_what_they_see(database: str) -> None:
    town = load()
    with work() as session:
        union = session.get(AssociationRow, town.a.association_id)
        union.chair_name = "ქეთევან ნიმუშაძე"
        session.add(union)
    assert [hit.id for hit in search(cast(OPERATOR), "ნიმუშაძე", Filters(), 1).hits] == [town.a.association_id]
    assert search(cast(ANALYST), "ნიმუშაძე", Filters(), 1).hits == []
    assert search_public("ნიმუშაძე").hits == []
    assert search_public("მშვიდობ").hits != []
    for who in (LASHA, NINO):
        with pytest.raises(Denied):
            search(cast(who), "მშვიდობ", Filters(), 1)
    here = Actor(1, "x", grants=(Grant(Role.OFFICER, Scope(buildings=frozenset({town.a.building_id}))),))
    assert titles("მშვიდობ", here) == []
    assert titles("კორპუს", here, kind="building") == ["მე-15 მიკრორაიონი, კორპუსი 7"]


def test_apartments_are_found_by_who_works_with_them_inside_their_reach(database: str) -> None:
    town = load()
    inside = Filters(building=town.a.building_id)
    here = Actor(1, "x", grants=(Grant(Role.OFFICER, Scope(buildings=frozenset({town.a.building_id}))),))
    there = Actor(1, "x", grants=(Grant(Role.OFFICER, Scope(buildings=frozenset({town.b.building_id}))),))
    assert "30" in [hit.apartment for hit in search(here, "3", inside, 1).hits]
    assert search(there, "3", inside, 1).hits == []
    assert search(cast(ANALYST), "3", inside, 1).hits == []
    assert service_cards.house_card(cast(ANALYST), town.a.building_id).flats == []
    assert len(service_cards.house_card(here, town.a.building_id).flats) > 10


def test_the_list_is_narrowed_by_every_filter(city: dict[str, int]) -> None:
    everything = search(SYSTEM, "", Filters(kind="building"), 1)
    assert everything.total == len(ADDRESSES)
    assert [hit.title for hit in everything.hits][:2] == ["21-ე მიკრორაიონი, N2ა", "მე-7 მიკრორაიონი, N27"]
    assert titles("", verification="to_clarify") == ["მე-7 მიკრორაიონი, N27"]
    assert len(titles("", verification="none")) == len(ADDRESSES) - 1
    assert len(titles("", filled="none")) == len(ADDRESSES)
    assert titles("", filled="full") == titles("", status="gone") == titles("", unit=5) == []
    assert titles("", kind="association") == ["ამხანაგობა „იალღუჯა“"]


def test_reindex_gives_the_same_again(city: dict[str, int]) -> None:
    before = titles("თბილისის")
    assert service.reindex(SYSTEM) > len(ADDRESSES)
    assert titles("თბილისის") == before
