"""The municipal body's checked list: a thousand verified in one go, nothing twice, nothing half."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from sqlmodel import func, select

from rustavi_hoa.adapters import sheets
from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.tables.register import AssociationRow, ImportBatchRow
from rustavi_hoa.db.tables.standing import VerificationStepRow
from rustavi_hoa.kernel.errors import Denied
from rustavi_hoa.kernel.policy import SYSTEM
from rustavi_hoa.register.report import BrokenFile, Outcome
from rustavi_hoa.verification import service_dispute, stepping
from rustavi_hoa.verification.checked_list import COLUMNS
from rustavi_hoa.verification.service_import import import_verified
from tests.cast import LASHA, NINO, OPERATOR, cast, load

HEADER = [column.title.ka for column in COLUMNS]
SOURCE = "„რუსთავის კორპუსის“ სია"


@pytest.fixture
def city(database: str) -> list[AssociationRow]:
    with work() as session:
        rows = [AssociationRow(code=f"7-{at}", name=f"ამხანაგობა „სახლი {at}“") for at in range(1, 1001)]
        session.add_all(rows)
    return rows


def line(at: int, **other: object) -> list[object]:
    on = stepping.today() - timedelta(days=30)
    usual = {
        "code": f"7-{at}", "name": "", "record_no": f"{at}/2019", "kind": "კრების ოქმი", "number": str(at),
        "on": "14.05.2026", "source": SOURCE, "source_on": on.strftime("%d.%m.%Y"),
    }  # fmt: skip
    return list((usual | other).values())


def file_of(folder: Path, rows: list[list[object]], name: str = "list.xlsx", header: list[str] = HEADER) -> Path:
    path = folder / name
    if name.endswith(".csv"):
        sheets.write_csv(path, [header, *rows])
    else:
        path.write_bytes(sheets.xlsx_bytes([("სია", [header, *rows])]))
    return path


def verified() -> int:
    with reading() as session:
        asked = select(func.count()).select_from(AssociationRow).where(AssociationRow.verification == "verified")
        return session.exec(asked).one()


def written() -> int:
    with reading() as session:
        return session.exec(select(func.count()).select_from(VerificationStepRow)).one()


@pytest.mark.parametrize("name", ["list.xlsx", "list.csv"])
def test_a_list_of_a_thousand_comes_in_as_verified_and_twice_is_once(
    city: list[AssociationRow], tmp_path: Path, name: str
) -> None:
    path = file_of(tmp_path, [line(at) for at in range(1, 1001)], name)
    dry = import_verified(SYSTEM, path, dry_run=True)
    assert (dry.total(Outcome.TAKEN), verified(), written()) == (1000, 0, 0)
    report = import_verified(SYSTEM, path)
    assert (report.total(Outcome.TAKEN), verified(), written()) == (1000, 1000, 1000)
    again = import_verified(SYSTEM, path)
    assert (again.total(Outcome.UNCHANGED), again.total(Outcome.TAKEN), written()) == (1000, 0, 1000)
    with reading() as session:
        one = session.exec(select(AssociationRow).where(AssociationRow.code == "7-5")).one()
        step = session.exec(select(VerificationStepRow).where(VerificationStepRow.association_id == one.id)).one()
        batches = session.exec(select(ImportBatchRow)).all()
    assert (one.record_no, one.verified_on) == ("5/2019", stepping.today() - timedelta(days=30))
    assert (step.basis, step.source, step.paper_no, str(step.paper_on)) == ("list", SOURCE, "5", "2026-05-14")
    assert step.source_on == one.verified_on
    assert len(batches) == 1 and step.batch_id == batches[0].id


def test_a_newer_list_updates_and_an_older_one_does_not(city: list[AssociationRow], tmp_path: Path) -> None:
    import_verified(SYSTEM, file_of(tmp_path, [line(1)]))
    newer = stepping.today().strftime("%d.%m.%Y")
    assert import_verified(SYSTEM, file_of(tmp_path, [line(1, source_on=newer)])).total(Outcome.UPDATED) == 1
    assert import_verified(SYSTEM, file_of(tmp_path, [line(1, number="8")])).total(Outcome.SET_ASIDE) == 1
    assert written() == 2


def test_every_line_that_cannot_be_taken_says_why(city: list[AssociationRow], tmp_path: Path) -> None:
    with work() as session:
        session.add_all([AssociationRow(code=code, name="ამხანაგობა „ორი“") for code in ("x-1", "x-2")])
        disputed = session.exec(select(AssociationRow).where(AssociationRow.code == "7-9")).one().id
    service_dispute.begin(SYSTEM, disputed, "ორი ოქმი")
    rows = [
        line(1),
        line(1, number="9"),
        line(2, code="9-999"),
        line(3, code="", name="ამხანაგობა „ორი“"),
        line(4, name="სულ სხვა"),
        line(5, kind="ამბავი"),
        line(6, number=""),
        line(7, on="32.05.2026"),
        line(8, on="01.01.2099", source_on="02.01.2099"),
        line(9),
        line(10, source_on="01.02.2020", on="01.01.2020"),
        line(11, on="2026-05-14", source_on="2026-05-01"),
        line(12, code="", name=""),
        line(13, code="", name="ამხანაგობა „სახლი 13“"),
        line(14, number="=1+1"),
    ]
    report = import_verified(SYSTEM, file_of(tmp_path, rows))
    assert (report.total(Outcome.TAKEN), verified()) == (2, 2)
    assert report.total(Outcome.SET_ASIDE) == 13
    reasons = {each.row: each.sentence("ka") for each in report.lines}
    assert sorted(reasons) == [3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 16]
    assert all(len(text) > 10 for text in reasons.values())


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("list.xlsx", lambda: b"PK not a book"),
        ("list.xlsm", lambda: b"PK"),
        ("list.csv", lambda: b"\xff\x00\xfe\x01\x02"),
        ("list.csv", lambda: "კოდი,სახელი\n7-1,x\n".encode()),
        ("list.xlsx", lambda: sheets.xlsx_bytes([("სია", [[*HEADER, HEADER[0]], line(1)])])),
        ("list.xlsx", lambda: sheets.xlsx_bytes([("სია", [])])),
    ],
)
def test_a_broken_file_changes_nothing(city: list[AssociationRow], tmp_path: Path, name: str, made: object) -> None:
    path = tmp_path / name
    path.write_bytes(made())
    with pytest.raises(BrokenFile) as broken:
        import_verified(SYSTEM, path)
    assert len(broken.value.sentence("ka")) > 10
    assert (verified(), written()) == (0, 0)


def test_only_who_may_import_imports(database: str, tmp_path: Path) -> None:
    load()
    path = file_of(tmp_path, [line(1, code="ASSOC-A")])
    for who in (NINO, LASHA):
        with pytest.raises(Denied):
            import_verified(cast(who), path)
    assert import_verified(cast(OPERATOR), path).total(Outcome.TAKEN) == 1
