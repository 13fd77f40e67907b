"""A checked list taken back by batch: the honest way back is written, what happened later stays; both databases."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlmodel import col, func, select

from rustavi_hoa import cli
from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.tables.house import AuditRow
from rustavi_hoa.db.tables.register import AssociationRow, ImportBatchRow
from rustavi_hoa.db.tables.standing import VerificationStepRow
from rustavi_hoa.kernel.errors import Denied, NotFound
from rustavi_hoa.kernel.policy import SYSTEM
from rustavi_hoa.register import service_imports, service_merge
from rustavi_hoa.register.report import Outcome
from rustavi_hoa.verification import service, stepping
from rustavi_hoa.verification.service_import import import_verified
from rustavi_hoa.verification.views import Asked, PaperForm
from tests.cast import ADMIN, ANALYST, LASHA, NINO, OPERATOR, cast, load
from tests.integration.test_checked_list import city, file_of, line, verified, written

__all__ = ("city",)
STANDING = ("verification", "verified_on", "valid_until", "record_no")


def union(at: int) -> AssociationRow:
    with reading() as session:
        return session.exec(select(AssociationRow).where(AssociationRow.code == f"7-{at}")).one()


def stands(at: int) -> tuple[object, ...]:
    row = union(at)
    return tuple(getattr(row, name) for name in STANDING)


def story(at: int) -> list[VerificationStepRow]:
    with reading() as session:
        asked = select(VerificationStepRow).where(VerificationStepRow.association_id == union(at).id)
        return list(session.exec(asked.order_by(col(VerificationStepRow.id))).all())


def taken(folder: Path, *rows: list[object]) -> int:
    """Publish a list and give its import."""
    import_verified(SYSTEM, file_of(folder, list(rows)))
    with reading() as session:
        return session.exec(select(func.max(ImportBatchRow.id))).one()


def back(batch: int) -> tuple[int, int]:
    return service_imports.undo(SYSTEM, batch)


def of(batch: int) -> object:
    return next(each for each in service_imports.imports(SYSTEM) if each.id == batch)


def newer(days: int = 0) -> str:
    return (stepping.today() - timedelta(days=days)).strftime("%d.%m.%Y")


def test_a_list_of_a_thousand_goes_back_and_every_story_says_so(city: list[AssociationRow], tmp_path: Path) -> None:
    before = [stands(at) for at in (1, 500, 1000)]
    batch = taken(tmp_path, *(line(at) for at in range(1, 1001)))
    assert verified() == 1000
    assert back(batch) == (1000, 0)
    assert (verified(), written()) == (0, 2000), "the history is added to, never changed"
    assert [stands(at) for at in (1, 500, 1000)] == before
    first, last = story(5)
    assert (first.from_state, first.to_state, first.basis) == ("to_clarify", "verified", "list")
    assert (last.from_state, last.to_state, last.basis) == ("verified", "to_clarify", "undo")
    assert (last.batch_id, last.paper_kind, last.source, last.source_on) == (batch, "", "", None)
    with pytest.raises(NotFound):
        back(batch)
    with reading() as session:
        [told] = session.exec(select(AuditRow).where(AuditRow.verb == "register.import_undo")).all()
    assert (told.thing_id, told.detail) == (str(batch), {"back": 1000, "kept": 0})


def test_what_was_taken_back_may_come_again(city: list[AssociationRow], tmp_path: Path) -> None:
    back(taken(tmp_path, line(1)))
    report = import_verified(SYSTEM, file_of(tmp_path, [line(1)]))
    assert (report.total(Outcome.TAKEN), report.total(Outcome.UNCHANGED), verified()) == (1, 0, 1)
    assert import_verified(SYSTEM, file_of(tmp_path, [line(1)])).total(Outcome.UNCHANGED) == 1


def test_an_older_check_stands_again_on_its_own_paper(city: list[AssociationRow], tmp_path: Path) -> None:
    first = taken(tmp_path, line(1), line(2))
    stood = stands(1)
    second = taken(tmp_path, line(1, number="77", record_no="9/2026", source_on=newer()))
    assert stands(1) != stood
    assert back(second) == (1, 0)
    assert stands(1) == stood
    last = story(1)[-1]
    assert (last.to_state, last.basis, last.paper_no, last.batch_id) == ("verified", "undo", "1", second)
    assert last.paper_on == date(2026, 5, 14)
    assert import_verified(SYSTEM, file_of(tmp_path, [line(1)])).total(Outcome.UNCHANGED) == 1
    assert back(first) == (2, 0), "what was taken back again stands in nobody's way"
    assert [union(at).verification for at in (1, 2)] == ["to_clarify", "to_clarify"]


def test_what_somebody_did_later_stays_and_is_named(city: list[AssociationRow], tmp_path: Path) -> None:
    batch = taken(tmp_path, *(line(at) for at in range(1, 6)))
    service.move(SYSTEM, union(1).id, "documents", PaperForm(note="სხვა ოქმი მოიტანეს"))
    with work() as session:
        gone, mended = session.get_one(AssociationRow, union(2).id), session.get_one(AssociationRow, union(3).id)
        gone.status, mended.record_no = "ended", "100/2026"
        session.add_all([gone, mended])
    assert back(batch) == (3, 2)
    assert stands(1)[:2] == ("documents", union(1).verified_on)
    assert story(1)[-1].note == "სხვა ოქმი მოიტანეს"
    assert stands(3) == ("to_clarify", None, None, "100/2026"), "a number that somebody mended is theirs"
    assert union(4).verification == union(5).verification == "to_clarify"
    told = of(batch)
    assert [each.id for each in told.left] == [union(1).id, union(2).id]
    assert (told.is_undone, told.may_undo, told.left_more) == (True, True, 0)


def test_a_newer_list_stands_in_the_way_until_it_goes_back_itself(city: list[AssociationRow], tmp_path: Path) -> None:
    first = taken(tmp_path, line(1), line(2))
    second = taken(tmp_path, line(1, number="8", source_on=newer()))
    assert back(first) == (1, 1)
    assert (union(1).verification, union(2).verification) == ("verified", "to_clarify")
    assert back(second) == (1, 0)
    assert back(first) == (1, 0), "what was left goes back later"
    assert (union(1).verification, len(story(1))) == ("to_clarify", 4)
    assert (of(first).left, of(first).may_undo) == ([], False)
    with pytest.raises(NotFound):
        back(first)


def test_one_that_was_merged_away_since_is_left_and_named(city: list[AssociationRow], tmp_path: Path) -> None:
    batch = taken(tmp_path, line(1), line(2), line(3))
    gone = union(2).id
    service_merge.merge(SYSTEM, "association", union(1).id, gone)
    assert back(batch) == (2, 1)
    assert (union(1).verification, union(3).verification) == ("to_clarify", "to_clarify")
    assert [each.id for each in of(batch).left] == [gone]
    assert [each.basis for each in story(1)] == ["list", "list", "undo"]


def test_only_who_may_import_takes_a_list_back_and_the_desk_shows_why(database: str, tmp_path: Path) -> None:
    town = load()
    import_verified(cast(OPERATOR), file_of(tmp_path, [line(1, code="ASSOC-A")]), "სია 2026.xlsx")
    [told] = service_imports.imports(cast(ADMIN))
    assert (told.kind, told.file_name, told.taken, told.may_undo) == ("verified", "სია 2026.xlsx", 1, True)
    for who in (NINO, LASHA, ANALYST):
        with pytest.raises(Denied):
            service_imports.undo(cast(who), told.id)
    assert service_imports.undo(cast(OPERATOR), told.id) == (1, 0)
    shown = service.desk(cast(OPERATOR), Asked(one=town.a.association_id)).card
    assert [(each.basis, each.batch, each.file) for each in shown.steps] == [
        ("undo", told.id, "სია 2026.xlsx"),
        ("list", told.id, "სია 2026.xlsx"),
    ]
    assert shown.state == "to_clarify" and shown.verified_on == ""


def test_a_list_of_before_remembers_nothing_and_stays(database: str) -> None:
    with work() as session:
        old = ImportBatchRow(kind="verified", file_name="old.xlsx", file_sha256="0")
        session.add(old)
    assert of(old.id).may_undo is False
    with pytest.raises(NotFound):
        back(old.id)


def test_the_command_takes_a_list_back_and_names_who_stays(
    city: list[AssociationRow], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    batch = taken(tmp_path, line(1), line(2))
    service.move(SYSTEM, union(2).id, "documents", PaperForm())
    assert cli.main(["undo-import", str(batch), "--locale", "en"]) == 0
    said = capsys.readouterr().out
    assert "Taken back: 1. Left as it is: 1." in said and "ამხანაგობა „სახლი 2“" in said
