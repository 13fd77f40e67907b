"""Files of the dashboard: whole, readable in a spreadsheet, harmless, and silent about residents."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from datetime import timedelta

import pytest
from openpyxl import load_workbook
from sqlalchemy import select, update
from starlette.applications import Starlette
from starlette.testclient import TestClient

from bench.problems import fill
from rustavi_hoa.adapters import passwords, rates
from rustavi_hoa.adapters.web import cookie_name
from rustavi_hoa.analytics import memory, service
from rustavi_hoa.analytics.http import ROUTES
from rustavi_hoa.db.engine import work
from rustavi_hoa.db.tables.people import LoginSessionRow, PersonRow, RoleGrantRow
from rustavi_hoa.db.tables.problems import IssueRow
from rustavi_hoa.db.tables.register import BuildingRow
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.policy import SYSTEM

TEXT = "ძალიან პირადი სიტყვები"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def somebody(name: str, role: str = "") -> None:
    with work() as session:
        person = PersonRow(shown_name=name, password_hash="-")
        session.add(person)
        session.flush()
        if role:
            session.add(RoleGrantRow(person_id=person.id, role=role))
        expires = now() + timedelta(days=1)
        kept = passwords.fingerprint(name)
        session.add(LoginSessionRow(token_hash=kept, person_id=person.id, expires_at=expires, proved_at=now()))


@pytest.fixture
def client(database: str) -> Iterator[TestClient]:
    memory.forget()
    rates.forget()
    fill(120, buildings=12, seed=4)
    with work() as session:
        session.execute(update(IssueRow).values(text=TEXT, household_name=TEXT))
        session.execute(update(BuildingRow).values(address='=HYPERLINK("http://evil")'))
    somebody("analyst", "analyst")
    somebody("resident")
    with TestClient(Starlette(routes=ROUTES)) as made:
        made.cookies.set(cookie_name(), "analyst")
        yield made


@pytest.mark.parametrize("path", ["/download/board.csv", "/download/issues.xlsx", "/api/board/spots"])
def test_strangers_and_people_without_the_right_get_nothing(client: TestClient, path: str) -> None:
    client.cookies.clear()
    assert client.get(path).status_code == 401
    client.cookies.set(cookie_name(), "resident")
    assert client.get(path).status_code == 403


def test_the_csv_list_is_whole_begins_with_a_mark_and_holds_no_resident(client: TestClient) -> None:
    answer = client.get("/download/issues.csv?figure=open")
    assert answer.content.startswith(b"\xef\xbb\xbf")
    assert "attachment" in answer.headers["content-disposition"]
    rows = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert len(rows) - 1 == service.board(SYSTEM, {}).tally.open > 10
    assert TEXT not in answer.text
    assert len({len(row) for row in rows}) == 1


def test_no_cell_of_a_file_acts_as_a_formula(client: TestClient) -> None:
    rows = list(csv.reader(io.StringIO(client.get("/download/board.csv").content.decode("utf-8-sig"))))
    assert any(cell.startswith("'=HYPERLINK") for row in rows for cell in row)
    assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "@"))]
    book = load_workbook(io.BytesIO(client.get("/download/board.xlsx").content))
    kinds = {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row}
    assert "f" not in kinds


def test_the_board_file_holds_the_figures_of_the_screen_under_the_same_filter(client: TestClient) -> None:
    answer = client.get("/download/board.xlsx?category=roof&lang=en")
    assert answer.headers["content-type"] == XLSX
    sheets = load_workbook(io.BytesIO(answer.content))
    rows = list(sheets["Dashboard"].iter_rows(values_only=True))
    tally = service.board(SYSTEM, {"category": "roof"}).tally
    assert rows[0][:4] == ("By", "Name", "Open", "Old")
    assert rows[1][2:6] == (tally.open, tally.older, tally.reported, tally.resolved)
    assert [row[1] for row in rows if row[0] == "Category"] == ["Roof, gutters"]
    assert sheets.sheetnames == ["Dashboard", "Week of", "Counted apart"]


def test_the_map_gets_registered_buildings_with_their_open_problems(client: TestClient) -> None:
    found = client.get("/api/board/spots").json()
    with work() as session:
        listed = session.execute(select(BuildingRow.id).where(BuildingRow.status == "register")).scalars().all()
    assert {spot["id"] for spot in found["spots"]} == set(listed)
    assert sum(spot["open"] for spot in found["spots"]) == service.board(SYSTEM, {}).tally.open
    assert found["tiles"] == ""


def test_an_unknown_kind_of_file_or_figure_is_not_found(client: TestClient) -> None:
    assert client.get("/download/board.exe").status_code == 404
    assert client.get("/download/issues.csv?figure=secrets").status_code == 404
