"""Works and services: imported from Excel line by line, undone by batch, counted by year, kind and unit."""

from __future__ import annotations

from pathlib import Path
from uuid import uuid4

import pytest
from openpyxl import Workbook
from sqlmodel import select
from starlette.applications import Starlette
from starlette.testclient import TestClient

from rustavi_hoa.adapters import rates
from rustavi_hoa.adapters.sheets import xlsx_bytes
from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.tables.library import WorkRow
from rustavi_hoa.db.tables.register import BuildingRow
from rustavi_hoa.kernel.errors import Denied, Invalid, NotFound
from rustavi_hoa.register.addresses import read_address
from rustavi_hoa.register.report import BrokenFile, Outcome, Report
from rustavi_hoa.works import http, service, service_catalogue, service_import, service_public
from rustavi_hoa.works.form import COLUMNS
from tests.cast import ADMIN, ANALYST, EKA, GIORGI, LASHA, NINO, OPERATOR, Town, cast, cookies, load
from tests.planted import FAR, _far_staff

HEADER = [column.title.ka for column in COLUMNS]
GOOD = {"place": "მე-15 მიკრორაიონი", "number": "7", "category": "ლიფტი", "year": 2023}


@pytest.fixture
def town(database: str) -> Town:
    rates.forget()
    made = load()
    with work() as session:
        for row in session.exec(select(BuildingRow)).all():
            row.match_key = read_address(row.address).key
    return made


def written(folder: Path, *lines: dict[str, object], name: str = "works.xlsx") -> Path:
    rows = [[line.get(column.name, "") for column in COLUMNS] for line in lines]
    path = folder / name
    path.write_bytes(xlsx_bytes([("სამუშაოები", [HEADER, *rows])]))
    return path


def taken(folder: Path, *lines: dict[str, object], who: str = OPERATOR, **more: object) -> Report:
    return service_import.import_works(cast(who), written(folder, *lines), **more)


def works(town: Town, who: str = OPERATOR) -> list[tuple[object, ...]]:
    found = service.of_building(cast(who), town.a.building_id)
    return [(each.category, each.year, each.state, each.cost) for each in found]


def counts(report: Report) -> tuple[int, int, int, int]:
    outcomes = (Outcome.TAKEN, Outcome.UPDATED, Outcome.UNCHANGED, Outcome.SET_ASIDE)
    return tuple(report.total(each) for each in outcomes)


def test_a_file_is_taken_and_the_second_run_changes_nothing(town: Town, tmp_path: Path) -> None:
    lines = (
        {**GOOD, "cost": "54 950", "city_share": 49455, "association_share": "5495,00", "warranty_until": "31.12.2026"},
        {**GOOD, "place": "მშვიდობის ქ.", "number": "12", "category": "facade", "year": 2050, "code": "2050-1"},
    )
    assert counts(taken(tmp_path, *lines, dry_run=True)) == (2, 0, 0, 0)
    assert works(town) == []
    assert counts(taken(tmp_path, *lines)) == (2, 0, 0, 0)
    assert counts(taken(tmp_path, *lines)) == (0, 0, 2, 0)
    assert works(town) == [("elevator", 2023, "done", "54\u00a0950\u00a0₾")]
    with reading() as session:
        row = session.exec(select(WorkRow).where(WorkRow.code == "2050-1")).one()
    assert (row.building_id, row.state, row.cost) == (town.b.building_id, "planned", None)


def test_what_cannot_be_taken_is_set_aside_with_its_reason(town: Town, tmp_path: Path) -> None:
    report = taken(
        tmp_path,
        GOOD,
        GOOD,
        {**GOOD, "number": "999"},
        {**GOOD, "category": "რაღაც"},
        {**GOOD, "year": 20233},
        {**GOOD, "year": 2020, "cost": "ბევრი"},
        {**GOOD, "year": 2020, "cost": 100, "city_share": 90, "association_share": 20},
        {**GOOD, "year": 2021, "warranty_until": "31.02.2026"},
        {**GOOD, "year": ""},
        {**GOOD, "year": 2019, "title": "=HYPERLINK(1)"},
    )
    assert counts(report) == (1, 0, 0, 9)
    assert [line.row for line in report.lines] == [3, 4, 5, 6, 7, 8, 9, 10, 11]
    assert all(line.sentence(locale) for line in report.lines for locale in ("ka", "en"))


def test_a_formula_in_a_cell_is_not_taken(town: Town, tmp_path: Path) -> None:
    book = Workbook()
    book.active.append(HEADER)
    book.active.append([GOOD.get(column.name, "") for column in COLUMNS])
    book.active["H2"] = "=1+1"
    book.save(tmp_path / "formula.xlsx")
    report = service_import.import_works(cast(OPERATOR), tmp_path / "formula.xlsx")
    assert counts(report) == (0, 0, 0, 1)


def test_a_broken_file_changes_nothing(town: Town, tmp_path: Path) -> None:
    for name, data in (("a.xlsx", b"PK\x03\x04 torn"), ("a.xlsm", b"x"), ("a.pdf", b"%PDF-"), ("a.csv", b"x;y\n1;2\n")):
        (tmp_path / name).write_bytes(data)
        with pytest.raises(BrokenFile):
            service_import.import_works(cast(OPERATOR), tmp_path / name)


def test_an_import_is_undone_and_what_others_changed_since_stays(town: Town, tmp_path: Path) -> None:
    other = {**GOOD, "year": 2020}
    taken(tmp_path, {**GOOD, "cost": 100, "warranty_until": "01.01.2026"})
    taken(tmp_path, {**GOOD, "cost": 200}, other)
    second = service.page(cast(OPERATOR), {}).batches[0]
    assert (second.taken, second.updated) == (1, 1)
    taken(tmp_path, {**other, "cost": 300}, who=ADMIN)
    assert service_import.undo(cast(OPERATOR), second.id) == (1, 1)
    found = service.of_building(cast(OPERATOR), town.a.building_id)
    assert [(each.year, each.cost, each.warranty) for each in found] == [
        (2023, "100\u00a0₾", "01.01.2026"),
        (2020, "300\u00a0₾", ""),
    ]
    with pytest.raises(NotFound):
        service_import.undo(cast(OPERATOR), second.id)


def test_a_head_of_one_unit_writes_only_there(town: Town, tmp_path: Path) -> None:
    _far_staff(town)
    far = next(who for who, role in FAR.items() if role == "head")
    report = taken(tmp_path, GOOD, {**GOOD, "place": "მშვიდობის ქუჩა", "number": "12"}, who=far)
    assert counts(report) == (1, 0, 0, 1)
    assert works(town) == []
    batch = service.page(cast(far), {}).batches[0]
    assert service_import.undo(cast(far), batch.id) == (1, 0)
    with pytest.raises(NotFound):
        service_catalogue.save(cast(far), 0, {"name_ka": "სახელი", "what_ka": "რამე"})


def test_hidden_works_are_seen_by_the_house_and_the_city_alone(town: Town, tmp_path: Path) -> None:
    taken(tmp_path, {**GOOD, "is_public": "არა", "contractor": "შპს"}, {**GOOD, "year": 2020, "contractor": "შპს"})
    assert {who: service.page(cast(who), {"part": "projects"}).total for who in (LASHA, ANALYST, EKA)} == {
        LASHA: 2,
        ANALYST: 2,
        EKA: 1,
    }
    (shown,) = service_public.of_building(town.a.building_id)
    assert (shown.year, hasattr(shown, "contractor")) == (2020, False)
    with pytest.raises(NotFound):
        service.of_building(cast(EKA), town.a.building_id)


@pytest.mark.parametrize("by", ["year", "category", "unit"])
def test_every_bar_leads_to_as_many_works_as_it_shows(town: Town, tmp_path: Path, by: str) -> None:
    years = [{**GOOD, "year": year, "cost": 10} for year in (2019, 2020, 2050)]
    taken(tmp_path, *years, {**GOOD, "place": "მშვიდობის ქუჩა", "number": "12", "category": "roof_flat"})
    page = service.page(cast(ANALYST), {"by": by})
    assert sum(bar.count for bar in page.bars) == 4
    for bar in page.bars:
        assert service.page(cast(ANALYST), {"by": by, by: bar.key}).total == bar.count
    assert page.cost == "30\u00a0₾"


def test_strange_addresses_of_the_page_harm_nobody(town: Town) -> None:
    page = service.page(cast(LASHA), {"year": "'; drop", "page": "-1", "by": "x", "unit": "٣", "category": "<b>"})
    assert (page.asked.year, page.asked.page, page.asked.by, page.asked.unit) == ("", 1, "year", "")
    with pytest.raises(NotFound):
        service.page(cast(LASHA), {"building": "999999"})


def test_staff_change_the_catalogue_where_it_stands(town: Town) -> None:
    operator = cast(OPERATOR)
    first = service_catalogue.save(operator, 0, {"name_ka": "ლიფტი", "what_ka": "მოვლა"})
    second = service_catalogue.save(operator, 0, {"name_ka": "ეზო", "what_ka": "მოწყობა", "contact": "1300"})
    service_catalogue.move_up(operator, second)
    assert [each.id for each in service_public.services()] == [second, first]
    service_catalogue.switch(operator, second, False)
    assert [each.id for each in service.page(cast(NINO), {}).services] == [first]
    assert [each.id for each in service.page(operator, {}).services] == [first, second]
    with pytest.raises(Invalid):
        service_catalogue.save(operator, first, {"name_ka": " "})
    for who in (NINO, LASHA, GIORGI, ANALYST):
        with pytest.raises(Denied):
            service_catalogue.switch(cast(who), first, False)


def client(who: str) -> TestClient:
    return TestClient(Starlette(routes=http.ROUTES), cookies=cookies(who))


def test_the_form_goes_out_and_comes_back_over_http(town: Town, tmp_path: Path) -> None:
    blank = client(OPERATOR).get("/download/works-form.xlsx?lang=en")
    assert (blank.status_code, client(LASHA).get("/download/works-form.xlsx").status_code) == (200, 403)
    data = written(tmp_path, GOOD, {**GOOD, "year": 3}).read_bytes()
    where = f"/api/works/{uuid4()}"
    checked = client(OPERATOR).put(where, params={"name": "ა.xlsx", "check": "1"}, content=data).json()
    assert (checked["counts"]["taken"], checked["keep"], works(town)) == (1, True, [])
    done = client(OPERATOR).put(where, params={"name": "ა.xlsx", "check": "0"}, content=data).json()
    assert (done["counts"]["aside"], len(done["table"]["ka"])) == (1, 2)
    assert len(works(town)) == 1
    torn = client(OPERATOR).put(where, params={"name": "ა.xlsx"}, content=b"PK")
    assert torn.status_code == 422
    assert client(LASHA).put(where, params={"name": "ა.xlsx"}, content=data).status_code == 403
