"""The checked list in the browser's way: a form goes out, a list is looked at, published; bad files get a sentence."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from pathlib import Path
from uuid import uuid4

import pytest
from httpx import Response
from openpyxl import load_workbook
from starlette.applications import Starlette
from starlette.testclient import TestClient

from rustavi_hoa.adapters import rates, sheets
from rustavi_hoa.db.tables.register import AssociationRow
from rustavi_hoa.verification import http, http_list
from tests.cast import ADMIN, ANALYST, GIORGI, INSPECTOR, LASHA, NINO, OPERATOR, cookies, load
from tests.integration.test_checked_list import HEADER, city, file_of, line, verified, written

__all__ = ("city",)
FORM = "/download/checked-list.xlsx"
RAW = re.compile(r"Traceback|Error|Exception|/tmp|\.py")


@pytest.fixture(autouse=True)
def calm() -> None:
    rates.forget()


def client(who: str) -> TestClient:
    return TestClient(Starlette(routes=http.ROUTES), cookies=cookies(who))


def sent(data: bytes, name: str = "list.xlsx", *, check: bool = True, who: str = OPERATOR) -> Response:
    where = f"/api/checked-list/{uuid4()}"
    return client(who).put(where, params={"name": name, "check": "1" if check else "0"}, content=data)


def test_a_list_is_looked_at_first_and_published_after(city: list[AssociationRow], tmp_path: Path) -> None:
    load()
    rows = [line(1), line(2), line(999_999), line(4, number="", kind="ამბავი")]
    data = file_of(tmp_path, rows).read_bytes()
    seen = sent(data).json()
    assert seen["counts"] == {"taken": 2, "updated": 0, "unchanged": 0, "aside": 2}
    assert (seen["keep"], seen["ready"], verified(), written()) == (True, True, 0, 0)
    done = sent(data, check=False).json()
    assert done["counts"] == seen["counts"] and (done["keep"], done["ready"]) == (False, False)
    assert (verified(), written()) == (2, 2)
    again = sent(data).json()
    assert (again["counts"]["unchanged"], again["ready"]) == (2, False)
    assert "გამოსაქვეყნებელი არაფერია" in again["said"]["ka"] and "nothing to publish" in again["said"]["en"]


def test_every_line_set_aside_stands_with_row_column_and_reason_in_both_languages(
    city: list[AssociationRow], tmp_path: Path
) -> None:
    load()
    rows = [line(1), line(2, kind="ამბავი", number=""), line(999_999), line(3, number="=1+1")]
    table = sent(file_of(tmp_path, rows).read_bytes()).json()["table"]
    assert table["ka"][0] == ["სტრიქონი", "სვეტი", "უჯრაში წერია", "მიზეზი"]
    assert [row[:2] for row in table["ka"][1:]] == [row[:2] for row in table["en"][1:]]
    assert [(row[0], row[1]) for row in table["en"][1:]] == [
        ("3", "საბუთი"), ("3", "საბუთის ნომერი"), ("4", "ამხანაგობის კოდი"), ("5", "საბუთის ნომერი"),
    ]  # fmt: skip
    for ka, en in zip(table["ka"][1:], table["en"][1:], strict=True):
        assert re.search("[ა-ჰ]", ka[3]) and len(en[3]) > 10 and not RAW.search(en[3])


def test_a_long_list_of_reasons_says_how_many_more(
    city: list[AssociationRow], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    load()
    monkeypatch.setattr(http_list, "SHOWN_LINES", 3)
    said = sent(file_of(tmp_path, [line(at) for at in range(2000, 2010)]).read_bytes()).json()
    assert (said["counts"]["aside"], said["ready"], len(said["table"]["ka"])) == (10, False, 5)
    assert said["table"]["en"][-1][0] == "7 more"


def test_the_empty_form_is_read_back_in_both_languages(city: list[AssociationRow], tmp_path: Path) -> None:
    load()
    for locale, at in (("ka", 11), ("en", 12)):
        given = client(OPERATOR).get(FORM, params={"lang": locale})
        assert given.status_code == 200 and "checked-list.xlsx" in given.headers["content-disposition"]
        empty = sent(given.content).json()
        assert (empty["ready"], empty["counts"]["aside"]) == (False, 0), "an example is no line"
        book = load_workbook(BytesIO(given.content))
        for column, cell in enumerate(line(at), 1):
            book.worksheets[0].cell(2, column).value = cell
        book.save(tmp_path / "filled.xlsx")
        assert sent((tmp_path / "filled.xlsx").read_bytes(), check=False).json()["counts"]["taken"] == 1
    assert verified() == 2


def macro() -> bytes:
    made = BytesIO(sheets.xlsx_bytes([("სია", [HEADER, line(1)])]))
    with zipfile.ZipFile(made, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"\x00" * 64)
    return made.getvalue()


def bomb() -> bytes:
    made = BytesIO(sheets.xlsx_bytes([("სია", [HEADER, line(1)])]))
    with zipfile.ZipFile(made, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet2.xml", b"0" * (257 * 2**20))
    return made.getvalue()


@pytest.mark.parametrize(
    ("name", "made", "said"),
    [
        ("list.xlsm", lambda: b"PK", "მაკროს"),
        ("list.xlsx", macro, "მაკროს"),
        ("list.xlsx", bomb, "დიდი"),
        ("list.pdf", lambda: b"%PDF-1.7", "XLSX"),
        ("", lambda: b"", "აირჩიეთ ფაილი"),
        ("list.xlsx", lambda: b"PK not a book", "list.xlsx"),
        ("სია.csv", lambda: b"\xff\x00\xfe\x01\x02", "სია.csv"),
        ("list.xlsx", lambda: sheets.xlsx_bytes([("სია", [])]), "ცხრილი"),
    ],
)
@pytest.mark.parametrize("check", [True, False])
def test_a_hostile_file_gets_a_clear_sentence_and_changes_nothing(
    database: str, name: str, made: object, said: str, check: bool
) -> None:
    load()
    refused = sent(made(), name, check=check)
    assert refused.status_code == 422
    sentence = refused.json()["faults"]["file"]
    assert said in sentence["ka"] and len(sentence["en"]) > 20
    assert not RAW.search(sentence["ka"] + sentence["en"])
    assert (verified(), written()) == (0, 0)


def test_a_file_of_200_megabytes_is_refused_while_it_comes(database: str) -> None:
    load()
    refused = client(OPERATOR).put(
        f"/api/checked-list/{uuid4()}", params={"name": "big.xlsx"}, content=(bytes(2**20) for _ in range(200))
    )
    assert refused.status_code == 413
    assert refused.json()["faults"]["file"]["en"] == "The file is too large: up to 20 MB are taken."


def test_only_who_may_import_gets_the_form_and_loads_a_list(city: list[AssociationRow], tmp_path: Path) -> None:
    load()
    data = file_of(tmp_path, [line(1)]).read_bytes()
    for who in (NINO, LASHA, ANALYST, GIORGI, INSPECTOR):
        for check in (True, False):
            assert sent(data, check=check, who=who).status_code == 403
        assert client(who).get(FORM).status_code == 403
    assert sent(data, check=False, who=ADMIN).status_code == 200
    stranger = TestClient(Starlette(routes=http.ROUTES))
    assert stranger.put("/api/checked-list/x", params={"name": "list.xlsx"}, content=data).status_code == 401
    assert stranger.get(FORM).status_code == 401
    alien = client(OPERATOR).put("/api/checked-list/x", content=data, headers={"origin": "https://elsewhere.example"})
    assert alien.status_code == 403
