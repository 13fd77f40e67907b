"""The municipal housing body's own list goes into the register, on both databases."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from sqlmodel import Session, select

from rustavi_hoa.adapters.sheets import write_csv, xlsx_bytes
from rustavi_hoa.db.engine import reading
from rustavi_hoa.db.schema import metadata
from rustavi_hoa.db.tables.house import AuditRow
from rustavi_hoa.db.tables.people import PersonRow
from rustavi_hoa.db.tables.register import (
    ApartmentRow,
    AssociationRow,
    BuildingRow,
    EntranceRow,
    ImportBatchRow,
    UnitRow,
)
from rustavi_hoa.kernel.errors import Denied
from rustavi_hoa.kernel.policy import SYSTEM, Actor, Grant, Role, Scope
from rustavi_hoa.register import service, words
from rustavi_hoa.register.form import COLUMNS, TITLES, Sheet
from rustavi_hoa.register.report import BrokenFile, Outcome, Report

Rows = list[dict[str, Any]]

CITY: dict[Sheet, Rows] = {
    Sheet.ASSOCIATIONS: [{"association": "7-27", "name": "იალღუჯა"}, {"association": "k-20", "name": "კოსტავა"}],
    Sheet.CHAIRPERSONS: [{"association": "7-27", "chair_name": "ნიმუში ნიმუშაძე", "chair_phone": "599 12 34 56"}],
    Sheet.BUILDINGS: [
        {"place": "მე-7 მიკრორაიონი", "number": "27ა", "association": "7-27", "unit": "ჟიული შარტავას", "levels": 9},
        {"place": "კოსტავას გამზ.", "number": 20, "association": "k-20", "year_built": 1974, "lat": 41.55, "lon": 45.0},
    ],
    Sheet.ENTRANCES: [{"place": "7 მ/რ", "number": "№27A", "entrance": 1, "entrance_levels": 9}],
    Sheet.APARTMENTS: [
        {"place": "VII მიკრორაიონი", "number": "27ა", "entrance": 1, "apartment": 1, "level": 1},
        {"place": "7 mkr", "number": "27ა", "entrance": 2, "apartment": 2, "kind": "არასაცხოვრებელი"},
        {"place": "კოსტავას გამზირი", "number": "20", "apartment": "1ა"},
    ],
}


def form(path: Path, sheets: dict[Sheet, Rows], locale: str = "ka") -> Path:
    """Fill the standard form."""
    tables = []
    for sheet, rows in sheets.items():
        columns = COLUMNS[sheet]
        header = [column.title.text(locale) for column in columns]
        lines = [[row.get(column.name, "") for column in columns] for row in rows]
        tables.append((TITLES[sheet].text(locale), [header, *lines]))
    path.write_bytes(xlsx_bytes(tables))
    return path


def with_building(**cells: Any) -> dict[Sheet, Rows]:
    """Give the city with one more building, in row 4 of its sheet."""
    return {**CITY, Sheet.BUILDINGS: [*CITY[Sheet.BUILDINGS], {"place": "თბილისის ქუჩა", "number": "4", **cells}]}


def everything() -> dict[str, list[Any]]:
    """Give every row of every table."""
    with reading() as session:
        return {
            table.name: sorted(map(repr, session.connection().execute(table.select())))
            for table in metadata.sorted_tables
        }


def building(session: Session, address: str) -> BuildingRow:
    return session.exec(select(BuildingRow).where(BuildingRow.address == address)).one()


def aside(report: Report) -> list[tuple[str, int, str]]:
    return [(line.sheet, line.row, line.column) for line in report.lines if line.outcome is Outcome.SET_ASIDE]


def test_a_form_fills_the_register(database: str, tmp_path: Path) -> None:
    report = service.import_register(SYSTEM, form(tmp_path / "city.xlsx", CITY))
    assert report.lines == []
    assert report.as_json() == {
        "ამხანაგობები": {"taken": 2}, "თავმჯდომარეები": {"taken": 1}, "კორპუსები": {"taken": 2},
        "სადარბაზოები": {"taken": 2}, "ბინები": {"taken": 3},
    }  # fmt: skip
    with reading() as session:
        seventh, kostava = building(session, "მე-7 მიკრორაიონი, N27ა"), building(session, "კოსტავას გამზირი N20")
        assert (seventh.levels, seventh.status, seventh.microdistrict, seventh.number) == (
            9, "register", "მე-7 მიკრორაიონი", "27ა",
        )  # fmt: skip
        assert session.get(UnitRow, seventh.unit_id).name_en == "Zhiuli Shartava"
        assert kostava.unit_id is None
        assert (kostava.year_built, kostava.lat, kostava.street) == (1974, 41.55, "კოსტავას გამზირი")
        assert re.fullmatch("B[A-Z2-7]{10}", seventh.code), "posters and links carry it"
        association = session.get(AssociationRow, seventh.association_id)
        assert (association.name, association.chair_name, association.chair_phone) == (
            "იალღუჯა", "ნიმუში ნიმუშაძე", "+995599123456",
        )  # fmt: skip
        doors = {row.id: row for row in session.exec(select(EntranceRow))}
        flats = {(row.building_id, row.number): row for row in session.exec(select(ApartmentRow))}
        assert {(door.number, door.levels) for door in doors.values()} == {("1", 9), ("2", None)}
        assert doors[flats[seventh.id, "2"].entrance_id].number == "2"
        assert (flats[seventh.id, "2"].kind, flats[seventh.id, "1"].kind) == ("commercial", "residential")
        assert flats[kostava.id, "1ა"].entrance_id is None


def test_chairpersons_of_the_form_get_no_accounts(database: str, tmp_path: Path) -> None:
    service.import_register(SYSTEM, form(tmp_path / "city.xlsx", CITY))
    with reading() as session:
        assert session.exec(select(PersonRow)).all() == []


def test_a_second_run_changes_nothing(database: str, tmp_path: Path) -> None:
    path = form(tmp_path / "city.xlsx", CITY)
    service.import_register(SYSTEM, path)
    before = everything()
    again = service.import_register(SYSTEM, path)
    assert everything() == before
    assert {outcome for _, outcome in again.counts} == {"unchanged"}
    assert again.total(Outcome.UNCHANGED) == 10


def test_a_changed_cell_updates_one_row_and_a_blank_one_erases_nothing(database: str, tmp_path: Path) -> None:
    service.import_register(SYSTEM, form(tmp_path / "city.xlsx", CITY))
    changed = {Sheet.BUILDINGS: [{"place": "7 მ/რ", "number": "27ა", "levels": 10}]}
    report = service.import_register(SYSTEM, form(tmp_path / "changed.xlsx", changed))
    assert report.as_json() == {"კორპუსები": {"updated": 1}}
    with reading() as session:
        seventh = building(session, "მე-7 მიკრორაიონი, N27ა")
        assert seventh.levels == 10
        assert seventh.association_id is not None
        assert seventh.unit_id is not None


def test_a_longer_street_name_finds_the_same_building(database: str, tmp_path: Path) -> None:
    service.import_register(SYSTEM, form(tmp_path / "city.xlsx", CITY))
    longer = {Sheet.BUILDINGS: [{"place": "მერაბ კოსტავას გამზირი", "number": "20", "levels": 5}]}
    report = service.import_register(SYSTEM, form(tmp_path / "longer.xlsx", longer))
    assert report.as_json() == {"კორპუსები": {"updated": 1}}


def test_a_dry_run_counts_the_same_and_changes_nothing(database: str, tmp_path: Path) -> None:
    path = form(tmp_path / "city.xlsx", with_building(levels=999))
    before = everything()
    dry = service.import_register(SYSTEM, path, dry_run=True)
    assert everything() == before
    wet = service.import_register(SYSTEM, path)
    assert dry.as_json() == wet.as_json()
    assert dry.table("ka") == wet.table("ka")


def test_english_headers_are_read_too(database: str, tmp_path: Path) -> None:
    report = service.import_register(SYSTEM, form(tmp_path / "city.xlsx", with_building(levels=999), "en"))
    assert report.total(Outcome.TAKEN) == 10
    assert aside(report) == [("Buildings", 4, "Levels")]
    assert report.as_json()["Buildings"] == {"taken": 2, "set_aside": 1}


@pytest.mark.parametrize(
    ("cells", "column", "why"),
    [
        ({"cadastral_code": "02.5"}, "საკადასტრო კოდი", words.BAD_CADASTRAL),
        ({"year_built": 20233}, "აშენების წელი", words.OUT_OF_RANGE),
        ({"levels": 999}, "სართული სულ", words.OUT_OF_RANGE),
        ({"place": ""}, "ქუჩა ან მიკრორაიონი", words.EMPTY),
        ({"number": ""}, "კორპუსის ნომერი", words.EMPTY),
        ({"number": "სახლი"}, "კორპუსის ნომერი", words.BAD_ADDRESS_NUMBER),
        ({"unit": "მთაწმინდა"}, "ტერიტორიული ერთეული", words.UNKNOWN_UNIT),
        ({"association": "x"}, "ამხანაგობის კოდი", words.NO_ASSOCIATION),
        ({"place": "7 mkr", "number": "27A"}, "კორპუსის ნომერი", words.TWICE),
    ],
)
def test_a_wrong_building_is_set_aside_with_its_cell_and_the_rest_is_taken(
    database: str, tmp_path: Path, cells: dict[str, Any], column: str, why: words.Msg
) -> None:
    report = service.import_register(SYSTEM, form(tmp_path / "city.xlsx", with_building(**cells)))
    assert aside(report) == [("კორპუსები", 4, column)]
    assert report.lines[0].why is why
    assert report.as_json()["კორპუსები"] == {"taken": 2, "set_aside": 1}


def test_every_wrong_cell_of_a_row_is_told_and_the_row_counts_once(database: str, tmp_path: Path) -> None:
    wrong = with_building(levels=999, year_built=20233, cadastral_code="02.5")
    report = service.import_register(SYSTEM, form(tmp_path / "city.xlsx", wrong))
    assert [line.why for line in report.lines] == [words.BAD_CADASTRAL, words.OUT_OF_RANGE, words.OUT_OF_RANGE]
    assert report.as_json()["კორპუსები"] == {"taken": 2, "set_aside": 1}


def test_the_rows_that_lean_on_a_row_set_aside_are_set_aside_too(database: str, tmp_path: Path) -> None:
    city = with_building(levels=999)
    flat = {"place": "თბილისის ქ.", "number": "4", "apartment": 1}
    twice = {"place": "7 მ/რ", "number": "27ა", "apartment": 2}
    city[Sheet.APARTMENTS] = [*CITY[Sheet.APARTMENTS], flat, twice]
    report = service.import_register(SYSTEM, form(tmp_path / "city.xlsx", city))
    assert aside(report) == [
        ("კორპუსები", 4, "სართული სულ"), ("ბინები", 5, "კორპუსის ნომერი"), ("ბინები", 6, "ბინის ნომერი"),
    ]  # fmt: skip
    assert [line.why for line in report.lines[1:]] == [words.NO_BUILDING, words.TWICE]
    assert report.as_json()["ბინები"] == {"taken": 3, "set_aside": 2}


def test_a_building_in_the_sea_is_taken_without_its_position(database: str, tmp_path: Path) -> None:
    report = service.import_register(SYSTEM, form(tmp_path / "city.xlsx", with_building(lat=42.1, lon=39.0)))
    assert [(line.outcome, line.why) for line in report.lines] == [(Outcome.WARNED, words.OUTSIDE)]
    with reading() as session:
        assert building(session, "თბილისის ქუჩა N4").lat is None


def test_a_formula_cell_is_set_aside(database: str, tmp_path: Path) -> None:
    path = form(tmp_path / "city.xlsx", with_building())
    book = load_workbook(path)
    book["კორპუსები"]["G4"] = "=4+5"
    book.save(path)
    report = service.import_register(SYSTEM, path)
    assert aside(report) == [("კორპუსები", 4, "სართული სულ")]
    assert report.lines[0].why is words.FORMULA


def broken(path: Path) -> BrokenFile:
    before = everything()
    with pytest.raises(BrokenFile) as caught:
        service.import_register(SYSTEM, path)
    assert everything() == before
    for locale in ("ka", "en"):
        assert caught.value.sentence(locale)
    return caught.value


def test_a_broken_file_changes_nothing_and_says_where_it_broke(database: str, tmp_path: Path) -> None:
    path = form(tmp_path / "city.xlsx", CITY)
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    assert broken(path).why is words.NOT_XLSX
    book_path = form(tmp_path / "lacking.xlsx", CITY)
    book = load_workbook(book_path)
    book["ბინები"]["B1"] = "რაღაც"
    book.save(book_path)
    bad = broken(book_path)
    assert (bad.why, bad.sheet, bad.row, bad.column) == (words.NO_COLUMN, "ბინები", 1, "კორპუსის ნომერი")
    cut = tmp_path / "cut.csv"
    cut.write_text('ქუჩა ან მიკრორაიონი,კორპუსის ნომერი\n7 მ/რ,27\n7 მ/რ,"28\n')
    assert (broken(cut).why, broken(cut).row) == (words.NOT_CSV, 3)
    assert broken(tmp_path / "nothing.xlsx").why is words.NO_FILE
    stranger = tmp_path / "stranger.xlsx"
    stranger.write_bytes(xlsx_bytes([("Sheet1", [["a"]])]))
    assert broken(stranger).why is words.NO_SHEETS


def test_a_failure_in_the_middle_of_writing_leaves_nothing(
    database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = form(tmp_path / "city.xlsx", CITY)
    before = everything()

    def fails(*_: object, **__: object) -> None:
        raise OSError("disk full")

    monkeypatch.setattr("rustavi_hoa.register.map_loading.match_waiting", fails)
    with pytest.raises(OSError, match="disk full"):
        service.import_register(SYSTEM, path)
    assert everything() == before


def flat_csv(path: Path, rows: Rows) -> Path:
    titles = {column.name: column.title.ka for columns in COLUMNS.values() for column in columns}
    names = list(dict.fromkeys(name for row in rows for name in row))
    write_csv(path, [[titles[name] for name in names], *[[row.get(name, "") for name in names] for row in rows]])
    return path


def test_one_flat_csv_says_the_same_as_the_form(database: str, tmp_path: Path) -> None:
    shared = {
        "association": "7-27", "name": "იალღუჯა", "chair_name": "ნიმუში ნიმუშაძე", "place": "7 მ/რ", "number": "27ა",
        "levels": 9,
    }  # fmt: skip
    rows = [{**shared, "entrance": 1 + flat // 3, "apartment": flat + 1, "level": 2} for flat in range(6)]
    rows += [{"place": "კოსტავას გამზ.", "number": "20"}, {"association": "solo", "name": "მარტო"}]
    path = flat_csv(tmp_path / "city.csv", rows)
    report = service.import_register(SYSTEM, path)
    assert report.lines == []
    assert report.as_json() == {
        "ამხანაგობები": {"taken": 2}, "თავმჯდომარეები": {"taken": 1}, "კორპუსები": {"taken": 2},
        "სადარბაზოები": {"taken": 2}, "ბინები": {"taken": 6},
    }  # fmt: skip
    before = everything()
    again = service.import_register(SYSTEM, path)
    assert {outcome for _, outcome in again.counts} == {"unchanged"}
    assert everything() == before


def test_a_flat_csv_that_contradicts_itself_is_told(database: str, tmp_path: Path) -> None:
    home = {"place": "7 მ/რ", "number": "27ა"}
    rows = [{**home, "levels": 9, "apartment": 1}, {**home, "levels": 10, "apartment": 2}, {**home, "apartment": 2}]
    report = service.import_register(SYSTEM, flat_csv(tmp_path / "city.csv", rows))
    assert [(line.row, line.why) for line in report.lines] == [(3, words.DIFFERS), (4, words.TWICE)]
    with reading() as session:
        assert building(session, "მე-7 მიკრორაიონი, N27ა").levels == 9
        assert Counter(row.number for row in session.exec(select(ApartmentRow))) == {"1": 1, "2": 1}


def test_an_import_that_wrote_something_leaves_a_batch_and_an_audit_line(database: str, tmp_path: Path) -> None:
    path = form(tmp_path / "city.xlsx", CITY)
    service.import_register(SYSTEM, path)
    service.import_register(SYSTEM, path)
    with reading() as session:
        batch = session.exec(select(ImportBatchRow)).one()
        assert (batch.kind, batch.file_name, batch.counts["ბინები"]) == ("register", "city.xlsx", {"taken": 3})
        audit = session.exec(select(AuditRow)).one()
        assert (audit.verb, audit.thing_id) == ("register.import", str(batch.id))


def test_only_who_may_import_imports(database: str, tmp_path: Path) -> None:
    path = form(tmp_path / "city.xlsx", CITY)
    before = everything()
    for role in (Role.RESIDENT, Role.CHAIRPERSON, Role.OFFICER, Role.ANALYST):
        actor = Actor(1, "somebody", grants=(Grant(role, Scope(city=True)),))
        for use_case in (service.import_register, service.import_osm, service.import_places, service.export_places):
            with pytest.raises(Denied):
                use_case(actor, path)
    assert everything() == before
    operator = Actor(0, "operator", grants=(Grant(Role.OPERATOR, Scope(city=True)),))
    assert service.import_register(operator, path).total(Outcome.TAKEN) == 10


def test_the_written_form_is_read_back_and_its_drop_downs_hold_the_units(database: str, tmp_path: Path) -> None:
    for locale in ("ka", "en"):
        path = service.write_form(SYSTEM, tmp_path / f"{locale}.xlsx", locale)
        book = load_workbook(path)
        page = book[TITLES[Sheet.BUILDINGS].text(locale)]
        assert len(page.data_validations.dataValidation) == 1
        page.append(["7 მ/რ", "27ა"])
        book.save(path)
    assert service.import_register(SYSTEM, tmp_path / "ka.xlsx").as_json() == {"კორპუსები": {"taken": 1}}
    assert service.import_register(SYSTEM, tmp_path / "en.xlsx").as_json() == {"Buildings": {"unchanged": 1}}
