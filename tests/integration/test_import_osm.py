"""The map gives candidates and positions, on both databases; the register stays the source of truth."""

from __future__ import annotations

import json
import os
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from sqlmodel import select

from rustavi_hoa.adapters.sheets import write_csv
from rustavi_hoa.db.engine import reading
from rustavi_hoa.db.schema import metadata
from rustavi_hoa.db.tables.register import BuildingRow, ImportBatchRow, PlaceRuleRow, UnitRow
from rustavi_hoa.kernel.policy import SYSTEM
from rustavi_hoa.register import service, words
from rustavi_hoa.register.report import BrokenFile, Outcome
from rustavi_hoa.settings import ROOT

REAL = Path(os.environ.get("RUSTAVI_OSM_FILE", ROOT.parent / "shared" / "data" / "rustavi_osm_buildings.json"))

STREET, PLACE, NUMBER, SECOND = "addr:street", "addr:place", "addr:housenumber", "addr:housenumber2"
SMALL: list[dict[str, str]] = [
    {"building": "apartments", PLACE: "მე-7 მიკრორაიონი", NUMBER: "27ა", "building:levels": "9"},
    {"building": "apartments", STREET: "მერაბ კოსტავას გამზირი", NUMBER: "20"},
    {"building": "yes", STREET: "შარტავას გამზიეი", NUMBER: "3", "building:levels": "5"},
    {"building": "yes", PLACE: "VI მიკრო/რაიონი", NUMBER: "14-16"},
    {"building": "apartments", PLACE: "მე-11 მიკრორაიონი", NUMBER: "3"},
    {"building": "apartments", PLACE: "მე-11 მიკრორაიონი", NUMBER: "3"},
    {"building": "apartments", STREET: "მშენებელთა ქუჩა", NUMBER: "4ა", SECOND: "6A"},
    {"building": "residential", "building:levels": "3"},
    {"building": "yes", STREET: "mshenebelta str.", NUMBER: "12"},
    {"building": "yes"},
    {"building": "house", STREET: "ტაბიძის ქუჩა", NUMBER: "5"},
    {"building": "yes", "building:levels": "3", "amenity": "place_of_worship", "religion": "christian"},
    {"building": "kindergarten", PLACE: "მე-12 მიკრორაიონი", NUMBER: "39"},
    {"building": "yes", PLACE: "დავით აღმაშენებლის IV გასასვლელი", NUMBER: "12"},
    {"building": "garages"},
    {"building": "retail", "shop": "mall", "building:levels": "4"},
]


def overpass(path: Path, tags: list[dict[str, str]], extra: tuple[Any, ...] = ()) -> Path:
    """Write an Overpass answer with the defects of the real one."""
    elements: list[Any] = [
        {"type": "way", "id": at, "center": {"lat": 41.54 + at / 10000, "lon": 45.0}, "nodes": [1, 2], "tags": each}
        for at, each in enumerate(tags, 1)
    ]
    path.write_text(
        json.dumps({"version": 0.6, "elements": [*elements, *extra]}, ensure_ascii=False, indent=1), encoding="utf-8"
    )
    return path


def register(path: Path, *addresses: tuple[str, str]) -> Path:
    write_csv(path, [["ქუჩა ან მიკრორაიონი", "კორპუსის ნომერი"], *addresses])
    return path


def everything() -> dict[str, list[Any]]:
    with reading() as session:
        return {
            table.name: sorted(map(repr, session.connection().execute(table.select())))
            for table in metadata.sorted_tables
        }


def buildings() -> list[BuildingRow]:
    with reading() as session:
        return list(session.exec(select(BuildingRow).order_by(BuildingRow.id)))


def test_only_blocks_of_flats_become_candidates_and_every_other_has_its_reason(database: str, tmp_path: Path) -> None:
    report = service.import_osm(SYSTEM, overpass(tmp_path / "map.json", SMALL))
    assert [row.osm_ref for row in buildings()] == [f"way/{at}" for at in range(1, 9)]
    assert {row.status for row in buildings()} == {"candidate"}
    assert report.as_json() == {"რუკა": {"taken": 8, "set_aside": 8, "warned": 1}}
    assert {line.row for line in report.lines if line.outcome is Outcome.SET_ASIDE} == set(range(9, 17))
    assert [row.address for row in buildings()] == [
        "მე-7 მიკრორაიონი, N27ა", "მერაბ კოსტავას გამზირი N20", "შარტავას გამზირი N3", "მე-6 მიკრორაიონი, N14-16",
        "მე-11 მიკრორაიონი, N3", "მე-11 მიკრორაიონი, N3", "მშენებელთა ქუჩა", "",
    ]  # fmt: skip
    assert all(row.unit_id is None for row in buildings())


def test_a_second_run_of_the_map_changes_nothing(database: str, tmp_path: Path) -> None:
    path = overpass(tmp_path / "map.json", SMALL)
    service.import_register(SYSTEM, register(tmp_path / "r.csv", ("7 მ/რ", "27ა"), ("მშენებელთა ქ.", "12")))
    service.import_osm(SYSTEM, path)
    before = everything()
    again = service.import_osm(SYSTEM, path)
    assert everything() == before
    assert (again.total(Outcome.TAKEN), again.total(Outcome.UPDATED), again.total(Outcome.MATCHED)) == (0, 0, 0)
    assert again.total(Outcome.UNCHANGED) == 9


@pytest.mark.parametrize("register_first", [True, False])
def test_a_match_gives_the_register_building_its_position(database: str, tmp_path: Path, register_first: bool) -> None:
    listed = register(tmp_path / "r.csv", ("VII მიკრორაიონი", "27A"), ("კოსტავას გამზ.", "20"), ("თბილისის ქ.", "1"))
    mapped = overpass(tmp_path / "map.json", SMALL)
    steps = [lambda: service.import_register(SYSTEM, listed), lambda: service.import_osm(SYSTEM, mapped)]
    reports = [step() for step in (steps if register_first else reversed(steps))]
    assert reports[1].total(Outcome.MATCHED) == 2
    held = {row.match_key: row for row in buildings() if row.status == "register"}
    seventh, kostava = held["microdistrict:7|27ა"], held["avenue:kostavas:0|20"]
    assert (seventh.lat, seventh.lon) == (pytest.approx(41.5401), 45.0)
    assert (kostava.lat, kostava.lon) == (pytest.approx(41.5402), 45.0)
    assert held["street:tbilisis:0|1"].lat is None
    matched = {row.osm_ref: row.matched_to for row in buildings() if row.status == "matched"}
    assert matched == {"way/1": seventh.id, "way/2": kostava.id}


def test_a_plain_building_gives_its_position_when_the_register_says_that_people_live_there(
    database: str, tmp_path: Path
) -> None:
    service.import_register(SYSTEM, register(tmp_path / "r.csv", ("მშენებელთა ქუჩა", "12")))
    report = service.import_osm(SYSTEM, overpass(tmp_path / "map.json", SMALL))
    assert report.as_json()["რუკა"] == {"taken": 9, "set_aside": 7, "warned": 1, "matched": 1}
    assert {line.row for line in report.lines if line.outcome is Outcome.SET_ASIDE} == set(range(10, 17))
    assert next(row for row in buildings() if row.status == "register").lat == pytest.approx(41.5409)


def test_an_address_that_stands_twice_is_never_guessed(database: str, tmp_path: Path) -> None:
    listed = register(tmp_path / "r.csv", ("11 მ/რ", "3"), ("მშენებელთა ქუჩა", "4ა"))
    service.import_register(SYSTEM, listed)
    report = service.import_osm(SYSTEM, overpass(tmp_path / "map.json", SMALL))
    assert report.total(Outcome.MATCHED) == 0
    assert Counter(line.why for line in report.lines if line.outcome is Outcome.WARNED) == {
        words.SAME_ON_MAP: 2, words.NUMBERS_DISAGREE: 1,
    }  # fmt: skip
    assert all(row.lat is None for row in buildings() if row.status == "register")


def test_a_plain_building_beside_another_of_its_address_gives_no_position(database: str, tmp_path: Path) -> None:
    service.import_register(SYSTEM, register(tmp_path / "r.csv", ("მშენებელთა ქ.", "12"), ("7 მ/რ", "27ა")))
    rivals = [
        {"building": "yes", STREET: "მშენებელთა ქუჩა", NUMBER: "12"},
        {"building": "yes", STREET: "7 mkr", NUMBER: "27A"},
    ]
    report = service.import_osm(SYSTEM, overpass(tmp_path / "map.json", [*SMALL, *rivals]))
    assert report.total(Outcome.MATCHED) == 0
    assert Counter(line.why for line in report.lines if line.outcome is Outcome.WARNED)[words.SAME_ON_MAP] == 4
    assert all(row.lat is None for row in buildings() if row.status == "register")
    assert len([row for row in buildings() if row.source == "osm"]) == 9


def test_a_position_of_the_register_is_not_moved_by_the_map(database: str, tmp_path: Path) -> None:
    path = tmp_path / "r.csv"
    write_csv(path, [["place", "number", "lat", "lon"], ["7 მ/რ", "27ა", "41.5123", "44.9876"]])
    service.import_register(SYSTEM, path)
    assert service.import_osm(SYSTEM, overpass(tmp_path / "map.json", SMALL)).total(Outcome.MATCHED) == 1
    held = next(row for row in buildings() if row.status == "register")
    assert (held.lat, held.lon) == (41.5123, 44.9876)


def test_a_building_that_moved_on_the_map_is_updated(database: str, tmp_path: Path) -> None:
    service.import_osm(SYSTEM, overpass(tmp_path / "map.json", SMALL))
    moved = [*SMALL[:7], {"building": "residential", "building:levels": "4"}]
    report = service.import_osm(SYSTEM, overpass(tmp_path / "moved.json", moved))
    assert report.as_json()["რუკა"] == {"updated": 1, "unchanged": 7, "warned": 1}
    assert buildings()[7].levels == 4


def test_broken_elements_are_set_aside_with_their_place(database: str, tmp_path: Path) -> None:
    twice = {"type": "way", "id": 1, "center": {"lat": 41.55, "lon": 45}, "tags": {"building": "apartments"}}
    path = overpass(tmp_path / "map.json", SMALL[:1], (None, {"type": "way"}, twice))
    report = service.import_osm(SYSTEM, path)
    assert [(line.row, line.why) for line in report.lines] == [
        (2, words.BAD_ELEMENT), (3, words.BAD_ELEMENT), (4, words.ELEMENT_TWICE),
    ]  # fmt: skip
    assert len(buildings()) == 1


def test_a_broken_map_changes_nothing_and_says_where_it_broke(database: str, tmp_path: Path) -> None:
    path = overpass(tmp_path / "map.json", SMALL)
    text = path.read_text(encoding="utf-8")
    cut = text[: len(text) // 2]
    path.write_text(cut, encoding="utf-8")
    before = everything()
    with pytest.raises(BrokenFile) as caught:
        service.import_osm(SYSTEM, path)
    assert (caught.value.why, caught.value.row) == (words.NOT_JSON, cut.count("\n") + 1)
    assert cut.count("\n") > 50
    path.write_text('{"remark": "timeout"}')
    with pytest.raises(BrokenFile) as caught:
        service.import_osm(SYSTEM, path)
    assert caught.value.why is words.NOT_OVERPASS
    assert everything() == before


def test_a_dry_run_of_the_map_changes_nothing(database: str, tmp_path: Path) -> None:
    before = everything()
    dry = service.import_osm(SYSTEM, overpass(tmp_path / "map.json", SMALL), dry_run=True)
    assert everything() == before
    assert dry.as_json() == {"რუკა": {"taken": 8, "set_aside": 8, "warned": 1}}


def test_the_unit_follows_the_edited_table_and_unknown_stays_unknown(database: str, tmp_path: Path) -> None:
    told = tmp_path / "r.csv"
    write_csv(told, [["place", "number", "unit"], ["7 მ/რ", "1", ""], ["7 მ/რ", "2", "3"], ["8 მ/რ", "1", ""]])
    service.import_register(SYSTEM, told)
    table = tmp_path / "places.csv"
    assert service.export_places(SYSTEM, table) > 0
    lines = table.read_text(encoding="utf-8-sig").splitlines()
    assert "მე-7 მიკრორაიონი,," in lines
    edited = [line.replace("მე-7 მიკრორაიონი,,", "მე-7 მიკრორაიონი,ჟიული შარტავას,წერილი") for line in lines]
    table.write_text("\n".join([*edited, "მე-9 მიკრორაიონი,მთაწმინდა,"]), encoding="utf-8-sig")
    report = service.import_places(SYSTEM, table)
    assert [(line.outcome, line.why) for line in report.lines] == [(Outcome.SET_ASIDE, words.UNKNOWN_UNIT)]
    assert _units() == {"მე-7 მიკრორაიონი, N1": "4", "მე-7 მიკრორაიონი, N2": "3", "მე-8 მიკრორაიონი, N1": None}
    service.import_osm(SYSTEM, overpass(tmp_path / "map.json", SMALL[:1]))
    assert _units()["მე-7 მიკრორაიონი, N27ა"] == "4"
    table.write_text("place,unit,source\n7 მ/რ,,\n", encoding="utf-8")
    service.import_places(SYSTEM, table)
    assert _units()["მე-7 მიკრორაიონი, N1"] is None
    assert _units()["მე-7 მიკრორაიონი, N2"] == "3"
    with reading() as session:
        assert session.exec(select(PlaceRuleRow)).all() == []


def _units() -> dict[str, str | None]:
    with reading() as session:
        codes = {unit.id: unit.code for unit in session.exec(select(UnitRow))}
    return {row.address: codes.get(row.unit_id) for row in buildings()}


def naive_candidates(elements: list[dict[str, Any]]) -> set[str]:
    """Count by the sentence of the rule, with nothing of the platform's own reading."""
    other = ("amenity", "shop", "religion", "office", "tourism", "leisure", "man_made", "railway")
    found = set()
    for element in elements:
        tags = element["tags"]
        levels = tags.get("building:levels", "")
        tall = levels.isdigit() and int(levels) >= 3
        district = any("მიკრო" in tags.get(name, "") for name in (PLACE, STREET))
        lives = tags["building"] == "apartments" or (tags["building"] in ("residential", "yes") and (tall or district))
        if lives and not any(name in tags for name in other):
            found.add(f"{element['type']}/{element['id']}")
    return found


@pytest.mark.skipif(not REAL.exists(), reason=f"the real extract is not at {REAL}; set RUSTAVI_OSM_FILE")
def test_the_real_city_gives_what_a_naive_count_gives(database: str, tmp_path: Path) -> None:
    elements = json.loads(REAL.read_text(encoding="utf-8"))["elements"]
    report = service.import_osm(SYSTEM, REAL)
    expected = naive_candidates(elements)
    rows = buildings()
    assert {row.osm_ref for row in rows} == expected
    assert report.total(Outcome.TAKEN) == len(expected)
    assert report.total(Outcome.TAKEN) + report.total(Outcome.SET_ASIDE) == len(elements)
    where = {f"{each['type']}/{each['id']}": each["center"] for each in elements}
    assert all((row.lat, row.lon) == (where[row.osm_ref]["lat"], where[row.osm_ref]["lon"]) for row in rows)
    before = everything()
    again = service.import_osm(SYSTEM, REAL)
    assert everything() == before
    assert again.total(Outcome.UNCHANGED) == len(expected)
    with reading() as session:
        assert len(session.exec(select(ImportBatchRow)).all()) == 1


def naive_districts(elements: list[dict[str, Any]]) -> Counter[tuple[str, str]]:
    """Count plain microdistrict addresses by their digits alone, among what may be lived in."""
    found: Counter[tuple[str, str]] = Counter()
    for element in elements:
        tags = element["tags"]
        district = re.fullmatch(r"მე-(\d+) მიკრორაიონი", tags.get(PLACE, "").replace("VI მიკრო/", "მე-6 მიკრო"))
        lived = tags["building"] in ("apartments", "residential", "yes") and not {"amenity", "shop", "leisure"} & set(
            tags
        )
        if district and lived and tags.get(NUMBER, "").isdigit():
            found[district[1], tags[NUMBER]] += 1
    return found


@pytest.mark.skipif(not REAL.exists(), reason=f"the real extract is not at {REAL}; set RUSTAVI_OSM_FILE")
def test_a_register_spelt_otherwise_finds_its_places_on_the_real_map(database: str, tmp_path: Path) -> None:
    counted = naive_districts(json.loads(REAL.read_text(encoding="utf-8"))["elements"])
    spelt = [(f"{district} მ/რ", f"№ {number}") for district, number in counted]
    service.import_register(SYSTEM, register(tmp_path / "r.csv", *spelt))
    report = service.import_osm(SYSTEM, REAL)
    once = [address for address, times in counted.items() if times == 1]
    assert len(once) > 100
    assert report.total(Outcome.MATCHED) == len(once)
    placed = {row.match_key for row in buildings() if row.status == "register" and row.lat is not None}
    assert placed == {f"microdistrict:{district}|{number}" for district, number in once}
