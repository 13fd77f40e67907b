"""Books of passports for the tests: taken from the register, typed into as people do, brought in, taken back."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from openpyxl import load_workbook
from sqlmodel import select

from rustavi_hoa.db.engine import reading
from rustavi_hoa.db.tables.passport import PassportRevisionRow, PassportRow
from rustavi_hoa.db.tables.register import ImportBatchRow
from rustavi_hoa.passport import import_jobs, service_export, service_import
from rustavi_hoa.passport.views_import import ImportView, LineView
from tests.cast import OPERATOR, cast


def exported(folder: Path, who: str = OPERATOR, locale: str = "ka", **asked: Any) -> Path:
    """Take a book from the register."""
    path = folder / "passports.xlsx"
    service_export.export(cast(who), path, service_export.Asked(**asked), locale)
    return path


def typed(path: Path, cells: Mapping[tuple[str, str], Any], sheet: int = 0) -> Path:
    """Type values into a book as a person would: (code of the building, code of the column) -> value."""
    book = load_workbook(path)
    page = book.worksheets[sheet]
    columns = {cell.value: cell.column for cell in page[1]}
    rows = {page.cell(at, columns["building"]).value: at for at in range(page.max_row, 3, -1)}
    for (building, column), value in cells.items():
        page.cell(rows[building], columns[column]).value = value
    book.save(path)
    return path


def added(path: Path, *rows: Mapping[str, Any], sheet: int = 0) -> Path:
    """Add lines at the end of a sheet."""
    book = load_workbook(path)
    page = book.worksheets[sheet]
    codes = [cell.value for cell in page[1]]
    for row in rows:
        page.append([row.get(code) for code in codes])
    book.save(path)
    return path


def staged(path: Path, who: str = OPERATOR) -> int:
    """Bring a book in and let it be read; gives the number of its import."""
    batch_id = service_import.receive(cast(who), path, path.name)
    import_jobs.work_off(batch_id)
    return batch_id


def published(batch_id: int, who: str = OPERATOR) -> None:
    """Publish an import, to the end."""
    service_import.publish(cast(who), batch_id)
    assert import_jobs.work_off(batch_id) == "published"


def undone(batch_id: int, who: str = OPERATOR) -> None:
    """Take an import back, to the end."""
    service_import.undo(cast(who), batch_id)
    assert import_jobs.work_off(batch_id) == "undone"


def view(batch_id: int, show: str = "all", **more: int) -> ImportView:
    """Give the page as the operator sees it."""
    return service_import.page(cast(OPERATOR), batch_id, show, **more)


def sides(line: LineView) -> dict[str, tuple[str, str]]:
    """Give old and new of each change of a line."""
    return {each.key: (each.old_ka, each.new_ka) for each in line.sides}


def counts(batch_id: int) -> dict[str, int]:
    """Give the counts of an import."""
    with reading() as session:
        row = session.get(ImportBatchRow, batch_id)
        return {name: count for name, count in row.counts.items() if count}


def passport(building_id: int) -> PassportRow | None:
    """Give the sum of a building's revisions."""
    with reading() as session:
        return session.get(PassportRow, building_id)


def revisions(batch_id: int) -> list[PassportRevisionRow]:
    """Give what an import wrote."""
    with reading() as session:
        asked = select(PassportRevisionRow).where(PassportRevisionRow.batch_id == batch_id)
        return list(session.exec(asked.order_by(PassportRevisionRow.id)).all())
