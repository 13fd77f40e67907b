"""Spreadsheets are read with limits, and nothing that is written acts as a formula."""

import csv
import io
import zipfile
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from rustavi_hoa.adapters import book_check, sheets
from rustavi_hoa.adapters.sheets import BadSheet, Trouble, csv_text, read_sheets, xlsx_bytes

ACTIVE = ["=1+1", "+995", "-2+3", "@SUM(A1)", "\t=1", '=HYPERLINK("http://x","y")']


def saved(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def trouble(path: Path) -> BadSheet:
    with pytest.raises(BadSheet) as caught:
        read_sheets(path)
    return caught.value


def rezipped(source: bytes, change: dict[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(source)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            if part.filename not in change:
                new.writestr(part.filename, old.read(part.filename))
        for name, content in change.items():
            new.writestr(name, content)
    return made.getvalue()


def test_what_is_written_to_xlsx_is_text_and_reads_back(tmp_path: Path) -> None:
    path = saved(tmp_path, "a.xlsx", xlsx_bytes([("ფურცელი", [["სვეტი"], *[[cell] for cell in ACTIVE], [7]])]))
    page = load_workbook(path)["ფურცელი"]
    assert [page.cell(row, 1).data_type for row in range(2, 2 + len(ACTIVE))] == ["s"] * len(ACTIVE)
    sheet = read_sheets(path)[0]
    assert sheet.formulas == frozenset()
    assert sheet.rows[1][0] == "=1+1"
    assert sheet.rows[-1][0] == 7


def test_what_is_written_to_csv_never_begins_like_a_formula() -> None:
    text = csv_text([["სვეტი"], *[[cell] for cell in ACTIVE], ["კორპუსი"], [-3]])
    assert text.startswith("\ufeff")
    cells = [row[0] for row in csv.reader(io.StringIO(text[1:]))]
    assert all(cell.startswith("'") for cell in cells[1:-2])
    assert cells[-2:] == ["კორპუსი", "-3"]


def test_formula_cells_are_found_by_row_and_column(tmp_path: Path) -> None:
    book = Workbook()
    book.active.append(["a", "b", "c"])
    book.active.append(["x", "=1+1", "z"])
    book.active.append(["x", 2, '=HYPERLINK("http://x")'])
    book.create_sheet("second").append(["plain"])
    book.save(tmp_path / "f.xlsx")
    first, second = read_sheets(tmp_path / "f.xlsx")
    assert first.formulas == {(2, 1), (3, 2)}
    assert second.formulas == frozenset()


def test_rows_and_columns_keep_their_places_when_the_sheet_begins_lower(tmp_path: Path) -> None:
    book = Workbook()
    book.active["C4"] = "here"
    book.save(tmp_path / "low.xlsx")
    assert read_sheets(tmp_path / "low.xlsx")[0].rows[3][2] == "here"


@pytest.mark.parametrize("name", ["a.xlsm", "a.xltm", "a.xlsb"])
def test_a_macro_file_is_refused_by_its_name(tmp_path: Path, name: str) -> None:
    assert trouble(saved(tmp_path, name, xlsx_bytes([("a", [["a"]])]))).trouble is Trouble.MACRO


def test_a_macro_file_is_refused_by_its_content(tmp_path: Path) -> None:
    dressed = rezipped(xlsx_bytes([("a", [["a"]])]), {"xl/vbaProject.bin": b"macro"})
    assert trouble(saved(tmp_path, "a.xlsx", dressed)).trouble is Trouble.MACRO


def test_a_bomb_is_refused_before_it_is_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(book_check, "MOST_UNPACKED", 1_000_000)
    bomb = rezipped(xlsx_bytes([("a", [["a"]])]), {"xl/media/zeros": bytes(5_000_000)})
    assert len(bomb) < 100_000
    assert trouble(saved(tmp_path, "a.xlsx", bomb)).trouble is Trouble.BOMB


def test_a_bomb_that_lies_about_its_size_is_refused(tmp_path: Path) -> None:
    whole = rezipped(xlsx_bytes([("a", [["a"]])]), {"xl/worksheets/sheet1.xml": b"<worksheet>" + b" " * 3_000_000})
    at = whole.rindex(b"PK\x01\x02", 0, whole.rindex(b"xl/worksheets/sheet1.xml"))
    lying = whole[: at + 24] + (100).to_bytes(4, "little") + whole[at + 28 :]
    assert trouble(saved(tmp_path, "a.xlsx", lying)).trouble is Trouble.NOT_XLSX


def test_a_cell_at_the_end_of_the_world_is_refused(tmp_path: Path) -> None:
    for place in ("XFD1", "A1048576"):
        book = Workbook()
        book.active["A1"] = "a"
        book.active[place] = "far"
        book.save(tmp_path / "far.xlsx")
        assert trouble(tmp_path / "far.xlsx").trouble is Trouble.TOO_WIDE


def test_a_file_too_large_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheets, "MOST_BYTES", 10)
    with pytest.raises(BadSheet) as caught:
        sheets.checked(saved(tmp_path, "a.csv", b"0123456789a"), sheets.MOST_BYTES)
    assert caught.value.trouble is Trouble.TOO_LARGE


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("a.xlsx", b"not a zip", Trouble.NOT_XLSX),
        ("a.xlsx", b"", Trouble.NOT_XLSX),
        ("a.xlsx", b"PK\x03\x04" + bytes(40), Trouble.NOT_XLSX),
        ("a.pdf", b"%PDF", Trouble.WRONG_TYPE),
        ("a.csv", b"\xff\x00\xfe", Trouble.NOT_TEXT),
        ("a.csv", "სვეტი\n".encode() + b"\xe1\n", Trouble.NOT_TEXT),
        ("a.csv", b"a,b\n1,2\x00\n", Trouble.NOT_TEXT),
    ],
)
def test_a_broken_file_says_what_is_wrong(tmp_path: Path, name: str, content: bytes, why: Trouble) -> None:
    assert trouble(saved(tmp_path, name, content)).trouble is why


def test_an_archive_cut_in_the_middle_is_refused(tmp_path: Path) -> None:
    whole = xlsx_bytes([("a", [["a"] * 20] * 500)])
    for share in (4, 2):
        assert trouble(saved(tmp_path, "a.xlsx", whole[: len(whole) // share])).trouble is Trouble.NOT_XLSX


def test_a_csv_that_breaks_says_its_row(tmp_path: Path) -> None:
    bad = trouble(saved(tmp_path, "a.csv", b'a,b\n1,2\n3,"4\n5,6\n'))
    assert (bad.trouble, bad.row) == (Trouble.NOT_CSV, 3)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_csv_is_read_as_spreadsheets_write_it(tmp_path: Path, encoding: str, delimiter: str) -> None:
    text = f"ქუჩა{delimiter}ნომერი\r\nმშენებელთა{delimiter}2ა\r\n"
    assert read_sheets(saved(tmp_path, "a.csv", text.encode(encoding)))[0].rows == [
        ["ქუჩა", "ნომერი"],
        ["მშენებელთა", "2ა"],
    ]
