"""The operator's commands: exit code, report beside the file, forms."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from openpyxl import load_workbook
from sqlmodel import select

from bench.city import write
from rustavi_hoa import cli
from rustavi_hoa.db.engine import reading
from rustavi_hoa.db.tables.register import ApartmentRow, BuildingRow
from rustavi_hoa.settings import settings


def rows(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def test_a_generated_city_goes_in_once_and_its_report_stands_beside_it(
    database: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = write(tmp_path / "city.xlsx", 300)
    assert cli.main(["import-register", str(path)]) == 0
    assert "100%" in capsys.readouterr().err
    counted = {(row[0], row[1]): row[5] for row in rows(tmp_path / "city.report.csv")[1:]}
    assert counted["მიღებულია", "კორპუსები"] == "300"
    assert counted["მიღებულია", "ბინები"] == "3600"
    with reading() as session:
        assert len(session.exec(select(BuildingRow)).all()) == 300
        assert len(session.exec(select(ApartmentRow)).all()) == 3600
    assert cli.main(["import-register", str(path), "--locale", "en"]) == 0
    assert {row[0] for row in rows(tmp_path / "city.report.csv")[1:]} == {"unchanged"}


def test_a_row_set_aside_is_in_the_report_with_its_cell_and_reason(database: str, tmp_path: Path) -> None:
    path = tmp_path / "city.csv"
    path.write_text("place,number,levels\n7 მ/რ,27,999\n=2+3,28,9\n", encoding="utf-8")
    assert cli.main(["import-register", str(path), "--report", str(tmp_path / "r.csv"), "--locale", "en"]) == 0
    header, *lines = rows(tmp_path / "r.csv")
    assert header == ["outcome", "sheet", "row", "column", "value", "count", "reason"]
    assert lines == [
        ["set aside", "city.csv", "", "", "", "2", ""],
        ["set aside", "city.csv", "2", "levels", "999", "1", "The number must be from 1 to 40."],
        [
            "set aside",
            "city.csv",
            "3",
            "place",
            "'=2+3",
            "1",
            "The cell holds a formula. Please write the value itself.",
        ],
    ]


def test_a_broken_file_ends_with_its_own_exit_code_and_place(
    database: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "city.csv"
    path.write_text('place,number\n7 მ/რ,"27\n', encoding="utf-8")
    assert cli.main(["import-register", str(path), "--locale", "en"]) == 2
    assert "Sheet: city.csv, row: 2" in capsys.readouterr().err
    assert list(tmp_path.glob("*.report.csv")) == []


def test_a_report_that_cannot_stand_beside_the_file_goes_to_the_house(
    database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "city.csv"
    path.write_text("place,number\n7 მ/რ,27\n", encoding="utf-8")
    (tmp_path / "city.report.csv").mkdir()
    assert cli.main(["import-register", str(path)]) == 0
    assert (settings().home / "reports" / "city.report.csv").is_file()


def test_the_forms_are_written_in_both_languages(database: str, tmp_path: Path) -> None:
    assert cli.main(["make-forms", "--folder", str(tmp_path)]) == 0
    assert load_workbook(tmp_path / "register.xlsx").sheetnames == [
        "ამხანაგობები", "კორპუსები", "სადარბაზოები", "ბინები", "თავმჯდომარეები", "სია", "ნიმუში",
    ]  # fmt: skip
    assert load_workbook(tmp_path / "register_en.xlsx")["Buildings"]["A1"].value == "Street or microdistrict *"
