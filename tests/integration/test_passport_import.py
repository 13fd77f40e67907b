"""Passports through Excel: nothing changes unseen, conflicts wait for a decision, an import is taken back."""

from __future__ import annotations

import subprocess
import sys
import uuid
import zipfile
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some
from openpyxl import load_workbook
from starlette.applications import Starlette
from starlette.testclient import TestClient

from rustavi_hoa.adapters import rates, sheets
from rustavi_hoa.cli import main
from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.tables.register import BuildingRow
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import Denied, Invalid, NotFound, Stale
from rustavi_hoa.passport import (
    book,
    http_import,
    import_jobs,
    publishing,
    service,
    service_import,
    service_inspect,
    sheet,
    writing,
)
from rustavi_hoa.passport.definition import definition
from rustavi_hoa.passport.fields import Field
from rustavi_hoa.passport.intake import Intake
from tests.cast import ANALYST, EKA, GIORGI, INSPECTOR, NINO, OPERATOR, Town, cast, cookies, load
from tests.integration import books

FULL = {
    "general.levels": 9,
    "general.entrance_count": 2,
    "general.lift_count": 1,
    "general.year_built": 1976,
    "roof.kind": "flat",
    "roof.area": 412.5,
    "association.founded_on": "2008-05-01",
    "association.has_charter": True,
    "identity.cadastral_land": "02.05.03.123",
    "entrances[1].intercom": True,
    "entrances[2].intercom": "?",
    "lifts[1].reg_no": "=1+1 ლიფტი",
    "lifts[1].last_check": "2024-02-29",
}


@pytest.fixture
def town(database: str) -> Town:
    rates.forget()
    return load()


def write(house: int, values: dict[str, Any], source: str = "inspection") -> None:
    with work() as session:
        building, held = writing.open_passport(session, house)
        writing.write(session, building, held, values, writing.Origin(source))


def inspect(house: int, texts: dict[str, str], group: str) -> None:
    held = books.passport(house)
    number = held.number if held else 0
    saved = service_inspect.save(cast(INSPECTOR), house, group, texts, number, str(uuid.uuid4()))
    assert saved.number


def building(house: int) -> BuildingRow:
    with reading() as session:
        return session.get(BuildingRow, house)


def test_a_book_that_nobody_touched_changes_nothing(town: Town, tmp_path: Path) -> None:
    write(town.a.building_id, FULL)
    for locale in ("ka", "en"):
        batch = books.staged(books.exported(tmp_path, locale=locale))
        assert books.counts(batch) == {"lines": 2, "same": 2}
        assert books.view(batch).one.state == "staged" and books.view(batch).lines == []
        service_import.drop(cast(OPERATOR), batch)


def test_every_change_is_shown_before_it_is_published_and_says_where_it_came_from(town: Town, tmp_path: Path) -> None:
    house = town.a.building_id
    write(house, FULL)
    path = books.exported(tmp_path)
    books.typed(path, {("HOUSE-A", "roof.kind"): "ქანობიანი", ("HOUSE-A", "general.levels"): 10})
    books.typed(path, {("HOUSE-A", "roof.area"): "?", ("HOUSE-B", "yard.lighting"): "სუსტია"})
    books.typed(path, {("HOUSE-A", "entrances.intercom"): "არა"}, sheet=1)
    batch = books.staged(path)
    shown = books.view(batch)
    assert shown.one.state == "staged" and (shown.one.buildings, shown.one.changed) == (2, 5)
    first, second = shown.lines
    assert books.sides(first) == {
        "general.levels": ("9", "10"),
        "roof.kind": ("ბრტყელი", "ქანობიანი"),
        "roof.area": ("412,5 მ²", "არ ვიცი"),
        "entrances[1].intercom": ("კი", "არა"),
    }
    assert (second.code, books.sides(second)) == ("HOUSE-B", {"yard.lighting": ("", "სუსტია")})
    assert books.passport(house).answers["roof.kind"] == "flat"

    books.published(batch)
    answers = books.passport(house).answers
    assert (answers["roof.kind"], answers["roof.area"], answers["general.levels"]) == ("pitched", "?", 10)
    assert building(house).levels == 10
    rows = books.revisions(batch)
    assert {(row.building_id, row.source, row.evidence) for row in rows} == {
        (each, "import", "passports.xlsx") for each in (house, town.b.building_id)
    }
    assert rows[0].before["general.levels"] == 9 and rows[0].person_id == cast(OPERATOR).person_id
    told = service.history(cast(OPERATOR), house)[0]
    assert told.source == "import" and told.count == 4
    after = books.view(batch, "published")
    assert after.total == 2 and books.sides(after.lines[0])["general.levels"] == ("9", "10")


def test_what_somebody_changed_since_the_book_was_taken_waits_for_a_decision(town: Town, tmp_path: Path) -> None:
    house = town.a.building_id
    write(house, FULL)
    path = books.exported(tmp_path)
    inspect(house, {"roof.area": "500", "roof.repair_year": "1999", "roof.kind": "pitched"}, "roof")
    books.typed(
        path, {("HOUSE-A", "roof.area"): 450, ("HOUSE-A", "roof.repair_year"): 2001, ("HOUSE-A", "general.levels"): 10}
    )
    batch = books.staged(path)
    line = books.view(batch, "conflict").lines[0]
    by_key = {each.key: each for each in line.sides}
    words = {key: each.word for key, each in by_key.items()}
    assert words == {"roof.area": "keep", "roof.repair_year": "keep", "general.levels": ""}, (
        "nobody typed a kind of roof"
    )
    assert "ლევანი" in by_key["roof.area"].who_ka and by_key["general.levels"].who_en == ""
    service_import.choose(cast(OPERATOR), batch, line.id, "roof.area", "file")
    for wrong in (("general.levels", "file"), ("roof.area", "burn")):
        with pytest.raises(NotFound):
            service_import.choose(cast(OPERATOR), batch, line.id, *wrong)
    books.published(batch)
    answers = books.passport(house).answers
    assert (answers["roof.kind"], answers["roof.area"], answers["roof.repair_year"]) == ("pitched", 450.0, 1999)
    assert answers["general.levels"] == 10
    left = books.view(batch, "left").lines
    assert [each.key for each in left[0].sides] == ["roof.repair_year"] and books.counts(batch)["left"] == 1


def test_what_the_register_itself_changed_since_is_seen_too(town: Town, tmp_path: Path) -> None:
    path = books.exported(tmp_path)
    with work() as session:
        session.get(BuildingRow, town.a.building_id).levels = 11
        session.get(BuildingRow, town.b.building_id).levels = 12
    books.typed(path, {("HOUSE-B", "general.levels"): 5})
    batch = books.staged(path)
    assert {name: books.counts(batch).get(name, 0) for name in ("same", "conflicts", "values")} == {
        "same": 1,
        "conflicts": 1,
        "values": 1,
    }
    books.published(batch)
    assert (building(town.a.building_id).levels, building(town.b.building_id).levels) == (11, 12)


def test_a_book_without_revisions_overwrites_nobodys_answer_by_itself(town: Town, tmp_path: Path) -> None:
    write(town.a.building_id, {"roof.kind": "flat"})
    path = books.exported(tmp_path)
    books.typed(path, {("HOUSE-A", "revision"): None, ("HOUSE-A", "roof.kind"): "ქანობიანი"})
    batch = books.staged(path)
    assert books.counts(batch)["conflicts"] == 1
    service_import.choose_all(cast(OPERATOR), batch, "file")
    books.published(batch)
    assert books.passport(town.a.building_id).answers["roof.kind"] == "pitched"


def test_what_changes_between_the_preview_and_the_publishing_is_left_alone(town: Town, tmp_path: Path) -> None:
    house = town.a.building_id
    write(house, FULL)
    batch = books.staged(books.typed(books.exported(tmp_path), {("HOUSE-A", "roof.area"): 450}))
    inspect(house, {"roof.area": "600"}, "roof")
    books.published(batch)
    assert books.passport(house).answers["roof.area"] == 600.0
    assert (books.counts(batch)["left"], books.counts(batch).get("published", 0)) == (1, 0)


def test_a_building_that_is_left_out_stays_as_it_was(town: Town, tmp_path: Path) -> None:
    path = books.exported(tmp_path)
    books.typed(path, {("HOUSE-A", "roof.kind"): "ბრტყელი", ("HOUSE-B", "roof.kind"): "ბრტყელი"})
    batch = books.staged(path)
    line = books.view(batch).lines[0]
    service_import.skip(cast(OPERATOR), batch, line.id, True)
    books.published(batch)
    assert books.passport(town.a.building_id) is None
    assert books.passport(town.b.building_id).answers == {"roof.kind": "flat"}


def test_an_undone_import_brings_back_what_stood_and_keeps_what_somebody_changed_since(
    town: Town, tmp_path: Path
) -> None:
    house = town.a.building_id
    write(house, FULL)
    before = books.passport(house)
    path = books.exported(tmp_path)
    books.typed(path, {("HOUSE-A", "roof.kind"): "ქანობიანი", ("HOUSE-A", "general.levels"): 12})
    books.typed(path, {("HOUSE-A", "roof.area"): 100, ("HOUSE-A", "yard.lighting"): "სუსტია"})
    batch = books.staged(path)
    books.published(batch)
    inspect(house, {"roof.area": "777"}, "roof")
    books.undone(batch)
    answers = books.passport(house).answers
    assert answers == before.answers | {"roof.area": 777.0}
    assert building(house).levels == 9
    assert (books.counts(batch)["back"], books.counts(batch)["kept"]) == (3, 1)
    kept = books.view(batch, "kept").lines
    assert [(each.code, [side.key for side in each.sides]) for each in kept] == [("HOUSE-A", ["roof.area"])]
    assert books.passport(house).filled == before.filled
    assert service.read(cast(OPERATOR), house).number == before.number + 3
    with pytest.raises(Stale):
        service_import.undo(cast(OPERATOR), batch)


def test_the_fast_way_writes_what_the_careful_way_writes(town: Town, tmp_path: Path) -> None:
    values = {key: value for key, value in FULL.items() if key != "lifts[1].reg_no"}
    write(town.b.building_id, values)
    path = books.exported(tmp_path, building=town.b.building_id)
    book_rows = load_workbook(path)
    for page in book_rows.worksheets[:3]:
        for row in page.iter_rows(min_row=4, max_col=2):
            row[0].value, row[1].value = "HOUSE-A", None
    book_rows.save(path)
    books.published(books.staged(path))
    fast, careful = books.passport(town.a.building_id), books.passport(town.b.building_id)
    assert {key: fast.answers[key] for key in fast.answers} == {
        key: value for key, value in careful.answers.items() if key in fast.answers
    }
    assert careful.answers.keys() - fast.answers.keys() <= {"general.levels", "general.entrance_count"}
    assert (fast.filled, fast.required, fast.fresh_on) == (careful.filled, careful.required, careful.fresh_on)
    assert building(town.a.building_id).cadastral_code == "02.05.03.123"


def test_only_who_may_import_sees_or_does_anything(town: Town, tmp_path: Path) -> None:
    path = books.typed(books.exported(tmp_path), {("HOUSE-A", "roof.kind"): "ბრტყელი"})
    batch = books.staged(path)
    for who in (NINO, EKA, GIORGI, ANALYST, INSPECTOR):
        for deed in (service_import.page, service_import.publish, service_import.undo, service_import.drop):
            with pytest.raises(Denied):
                deed(cast(who), batch)
        with pytest.raises(Denied):
            service_import.receive(cast(who), path, path.name)
    with pytest.raises(Denied):
        books.exported(tmp_path, who=NINO)
    assert books.exported(tmp_path, who=ANALYST).stat().st_size > 5000


def test_a_selection_is_an_association_a_unit_or_what_the_search_finds(town: Town, tmp_path: Path) -> None:
    def codes(**asked: Any) -> list[str]:
        page = load_workbook(books.exported(tmp_path, **asked)).worksheets[0]
        return [row[0] for row in page.iter_rows(min_row=4, max_col=1, values_only=True)]

    assert codes() == ["HOUSE-A", "HOUSE-B"]
    assert codes(association=town.b.association_id) == ["HOUSE-B"]
    assert codes(unit=town.a.unit_id) == ["HOUSE-A"]
    assert codes(building=town.a.building_id) == ["HOUSE-A"]
    assert codes(text="მშვიდობის") == ["HOUSE-B"]


def _macro(path: Path) -> Path:
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"macro")
    return path


def _bomb(path: Path) -> Path:
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/media/big.xml", b"0" * (sheets.MOST_BYTES * 5))
    return path


def _headless(path: Path) -> Path:
    book_rows = load_workbook(path)
    for page in book_rows.worksheets:
        page.delete_rows(1, 3)
    book_rows.save(path)
    return path


@pytest.mark.parametrize(
    ("column", "value", "said"),
    [
        ("identity.cadastral_land", "2.5.3", "02.05.03.012"),
        ("general.year_built", 20233, "2026"),
        ("general.levels", 999, "მთელი რიცხვი"),
        ("identity.lat", 12.5, "რუსთავის გარეთ"),
        ("roof.kind", '=HYPERLINK("http://x")', "ფორმულა"),
        ("roof.kind", "@SUM(1)", "ფორმულა"),
        ("general.levels", True, "მთელი რიცხვი"),
        ("general.levels", "ათი", "მთელი რიცხვი"),
        ("roof.kind", "ჩალის", "ბრტყელი"),
        ("association.founded_on", "32.13.2020", "22.11.2026"),
        ("revision", "boo", "ჩამოტვირთეთ"),
        ("building", "NOWHERE", "რეესტრში არ არის"),
        ("building", "HOUSE-B", "სტრიქონ"),
        ("building", None, "კორპუსის კოდი"),
    ],
)
def test_a_bad_cell_sets_its_whole_building_aside_with_its_place(
    town: Town, tmp_path: Path, column: str, value: Any, said: str
) -> None:
    path = books.typed(books.exported(tmp_path), {("HOUSE-A", "yard.lighting"): "სუსტია"})
    books.typed(path, {("HOUSE-A", column): value})
    batch = books.staged(path)
    aside = books.view(batch, "aside").lines
    fault = aside[0].faults[0]
    assert said in fault.ka and fault.en and fault.column.isalpha()
    assert fault.row == (5 if value == "HOUSE-B" else 4)
    assert books.counts(batch)["aside"] == 1
    if books.view(batch).one.buildings:
        books.published(batch)
    assert books.passport(town.a.building_id) is None


def test_an_entrance_written_twice_sets_its_building_aside(town: Town, tmp_path: Path) -> None:
    path = books.exported(tmp_path)
    row = {"building": "HOUSE-A", "row": 1, "entrances.intercom": "კი"}
    batch = books.staged(books.added(path, row, sheet=1))
    fault = books.view(batch, "aside").lines[0].faults[0]
    assert fault.sheet == "სადარბაზოები" and "4" in fault.ka


@pytest.mark.parametrize(("spoil", "said"), [(_macro, "მაკროსი"), (_bomb, "ზედმეტად დიდი"), (_headless, "building")])
def test_a_file_that_cannot_be_taken_says_why_and_changes_nothing(
    town: Town, tmp_path: Path, spoil: Any, said: str
) -> None:
    path = spoil(books.typed(books.exported(tmp_path), {("HOUSE-A", "roof.kind"): "ბრტყელი"}))
    batch = books.staged(path)
    one = books.view(batch).one
    assert one.state == "refused" and said in one.refusal_ka and "passports.xlsx" in one.refusal_ka
    with pytest.raises(Stale):
        service_import.publish(cast(OPERATOR), batch)
    assert not import_jobs.book_of(batch).exists()


def test_files_of_other_kinds_and_endless_ones_are_refused_at_the_door(
    town: Town, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = books.exported(tmp_path)
    for name in ("a.xlsm", "a.xls", "a.csv", "a"):
        with pytest.raises(Invalid):
            service_import.receive(cast(OPERATOR), path, name)
    with TestClient(Starlette(routes=http_import.ROUTES)) as client:
        client.cookies.update(cookies(OPERATOR))
        monkeypatch.setattr(http_import.sheets, "MOST_BYTES", 1000)
        refused = client.put("/api/passport-import/x?name=a.xlsx", content=path.read_bytes())
        assert refused.status_code == 413 and "file" in refused.json()["faults"]
        monkeypatch.setattr(http_import.sheets, "MOST_BYTES", 64 * 2**20)
        taken = client.put("/api/passport-import/x?name=a.xlsx", content=path.read_bytes()).json()["batch"]
        again = client.put("/api/passport-import/y?name=a.xlsx", content=path.read_bytes()).json()["batch"]
        assert taken == again
        given_back = client.get("/download/passports.xlsx?lang=en&q=მშვიდობის&tab=building")
        assert given_back.status_code == 200 and given_back.content[:2] == b"PK"
        client.cookies.clear()
        assert client.get("/download/passports.xlsx").status_code == 401


def test_nothing_in_a_book_that_we_write_can_act(town: Town, tmp_path: Path) -> None:
    write(town.a.building_id, FULL)
    path = books.exported(tmp_path)
    with zipfile.ZipFile(path) as archive:
        parts = [name for name in archive.namelist() if "worksheets" in name]
        assert all(b"<f>" not in archive.read(name) and b"<f " not in archive.read(name) for name in parts)
    page = load_workbook(path).worksheets[2]
    cell = next(cell for row in page.iter_rows(min_row=4) for cell in row if cell.value == "=1+1 ლიფტი")
    assert cell.data_type == "s" and cell.number_format == "@"
    first = load_workbook(path).worksheets[0]
    assert first.protection.sheet and first.cell(4, 1).protection.locked and first.column_dimensions["B"].hidden
    roof = next(cell.column for cell in first[1] if cell.value == "roof.kind")
    assert not first.cell(4, roof).protection.locked


def test_the_command_checks_imports_takes_back_and_goes_on(
    town: Town, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "all.xlsx"
    assert main(["export-passports", str(out)]) == 0
    books.typed(out, {("HOUSE-A", "roof.kind"): "ბრტყელი", ("HOUSE-B", "general.levels"): 999})
    assert main(["import-passports", str(out), "--dry-run"]) == 0
    assert "გადადებული კორპუსი: 1" in capsys.readouterr().out and books.passport(town.a.building_id) is None
    report = (tmp_path / "all.report.csv").read_text(encoding="utf-8-sig")
    assert "general.levels" in report and "999" in report
    assert main(["import-passports", str(out)]) == 0
    assert books.passport(town.a.building_id).answers == {"roof.kind": "flat"}
    assert "გამოქვეყნებული კორპუსი: 1" in capsys.readouterr().out
    assert main(["import-passports", "--undo", "1"]) == 0
    assert books.passport(town.a.building_id).answers == {}
    assert main(["import-passports", "--undo", "99"]) == 2
    assert main(["import-passports", str(tmp_path / "none.xlsx")]) == 2

    path = books.typed(books.exported(tmp_path), {("HOUSE-A", "roof.kind"): "ქანობიანი"})
    batch = books.staged(path)
    service_import.publish(cast(OPERATOR), batch)
    assert main(["import-passports", "--resume"]) == 0
    assert books.passport(town.a.building_id).answers == {"roof.kind": "pitched"}


def test_two_workers_never_work_on_one_import(town: Town, tmp_path: Path) -> None:
    path = books.typed(books.exported(tmp_path), {("HOUSE-A", "roof.kind"): "ბრტყელი"})
    batch = service_import.receive(cast(OPERATOR), path, path.name)
    with import_jobs.held(batch) as is_mine:
        assert is_mine
        said = f"from rustavi_hoa.passport import import_jobs as jobs; print(repr(jobs.work_off({batch})))"
        command = [sys.executable, "-c", said]
        assert subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip() == "''"
    assert import_jobs.work_off(batch) == "staged"


def test_an_import_that_breaks_waits_for_a_person_and_goes_on(
    town: Town, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    batch = books.staged(books.typed(books.exported(tmp_path), {("HOUSE-A", "roof.kind"): "ბრტყელი"}))
    service_import.publish(cast(OPERATOR), batch)

    def burn(*_: Any) -> Any:
        raise RuntimeError("fire")

    with monkeypatch.context() as patch:
        patch.setattr(publishing.bulk.Sheaf, "write", burn)
        with pytest.raises(RuntimeError):
            import_jobs.work_off(batch)
    assert books.view(batch).one.state == "failed" and import_jobs.waiting() == []
    service_import.resume(cast(OPERATOR), batch)
    assert import_jobs.work_off(batch) == "published"
    assert books.passport(town.a.building_id).answers == {"roof.kind": "flat"}


def _answer(field: Field) -> some.SearchStrategy:
    texts = some.text(some.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), min_size=1, max_size=30)
    least, most = int(field.least or 0), int(min(field.most or 1000, 100_000))
    made = {
        "yes_no": some.booleans(),
        "choice": some.sampled_from([code for code, _ in field.choices] or ["-"]),
        "integer": some.integers(least, most),
        "year": some.integers(max(least, 1900), min(most, 2026) if field.most else 2026),
        "money": some.integers(least * 100, most * 100),
        "number": some.floats(least, most).map(lambda each: round(each, 6)),
        "area": some.floats(least, most).map(lambda each: round(each, 6)),
        "day": some.dates(min_value=date(1901, 11, 23), max_value=now().date()).map(str),
        "phone": some.just("+995599123456"),
        "cadastral": some.just("02.05.03.123"),
        "text": texts.map(lambda each: " ".join(each.split())).filter(lambda each: bool(each) and each.isprintable()),
    }[field.kind]
    return some.one_of(made, some.just("?")) if field.kind != "text" or not field.pattern else some.just("?")


PLAIN = [each for group in definition().groups if not group.is_table for each in book.fields_of(group)]


ANSWERS = {each.key(): some.one_of(some.none(), _answer(each)) for each in PLAIN}


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(some.fixed_dictionaries(ANSWERS), some.booleans())
def test_whatever_a_passport_holds_comes_back_from_its_book(answers: dict[str, Any], is_english: bool) -> None:
    import tempfile

    from rustavi_hoa.adapters.books import write_book
    from rustavi_hoa.passport.rules import BadAnswer, parse, typed

    kept = {}
    for key, value in answers.items():
        field = definition().find(key)[0]
        try:
            kept[key] = parse(field, typed(field, value), sheet.today(), key)
        except BadAnswer:
            continue
    kept = {key: value for key, value in kept.items() if value is not None and not str(value).startswith(("=", "@"))}
    locale = "en" if is_english else "ka"
    house = book.House("HOUSE-A", 7, "მისამართი", "ამხანაგობა", kept)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "one.xlsx"
        write_book(path, book.pages(definition(), [house], locale), book.lists(definition(), locale))
        line = next(iter(Intake(path, definition(), sheet.today()).lines()))
    assert (line.faults, line.values, line.revision) == ([], kept, 7)
