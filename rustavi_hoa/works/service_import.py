"""Works from Excel: checked line by line, written in one transaction under a batch, undone by batch."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from sqlmodel import Session

from rustavi_hoa.adapters import live
from rustavi_hoa.db.engine import after_commit, reading, work
from rustavi_hoa.db.journal import note
from rustavi_hoa.db.tables.library import WorkRow
from rustavi_hoa.db.tables.register import ImportBatchRow
from rustavi_hoa.i18n.dates import local
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import NotFound
from rustavi_hoa.kernel.policy import Actor, Can, allow
from rustavi_hoa.register.report import Line, Outcome, Report
from rustavi_hoa.works import queries, shown, words
from rustavi_hoa.works.finding import homes_of
from rustavi_hoa.works.form import COLUMNS, form_bytes
from rustavi_hoa.works.intake import Intake, Key, Values, key_of


@allow(Can.WORK_EDIT)
def import_works(actor: Actor, path: Path, name: str = "", *, dry_run: bool = False) -> Report:
    """Take a file of works; everything is checked first, what differs is written at once, a second run changes nothing.

    Raises:
        BrokenFile: the file cannot be taken; nothing has changed.
    """
    report = Report(dry_run=dry_run)
    with reading() as session:
        intake = Intake(report, homes_of(session, actor.where(Can.WORK_EDIT)), local(now()).date())
    wanted = intake.read(path)
    with reading() if dry_run else work() as session:
        batch = ImportBatchRow(
            kind=queries.KIND,
            file_name=(name or path.name)[:200],
            file_sha256=hashlib.sha256(path.read_bytes()).hexdigest(),
            person_id=actor.person_id or None,
        )
        _load(session, batch, intake, wanted)
        if not dry_run and (report.total(Outcome.TAKEN) or report.total(Outcome.UPDATED)):
            _record(session, actor, batch, report)
    return report


@allow(Can.WORK_EDIT)
def undo(actor: Actor, batch_id: int) -> tuple[int, int]:
    """Take an import back; gives how many works went back, and how many somebody changed since and stay.

    Raises:
        NotFound: no such import, undone already, or another's while the actor's reach is less than the city.
    """
    back = kept = 0
    with work() as session:
        batch = session.get(ImportBatchRow, batch_id, with_for_update=True)
        if batch is None or batch.kind != queries.KIND or batch.undone_at is not None or not _may_undo(actor, batch):
            raise NotFound
        for work_id, before in [*((each, None) for each in batch.options["taken"]), *batch.options["updated"].items()]:
            row = session.get(WorkRow, int(work_id))
            if row is None or row.batch_id != batch.id or (before is None and queries.has_photos(session, row.id)):
                kept += 1
                continue
            back += 1
            if before is None:
                session.delete(row)
            else:
                _restore(session, row, before)
        batch.undone_at = now()
        session.add(batch)
        note(session, actor, "works.undo", batch.id, back=back, kept=kept)
        after_commit(session, lambda: live.ring("works"))
    return back, kept


@allow(Can.WORK_EDIT)
def empty_form(actor: Actor, locale: str) -> bytes:
    """Give the empty form with examples and drop-downs."""
    return form_bytes("en" if locale == "en" else "ka")


def _may_undo(actor: Actor, batch: ImportBatchRow) -> bool:
    return actor.where(Can.WORK_EDIT).city or batch.person_id == actor.person_id


def _load(session: Session, batch: ImportBatchRow, intake: Intake, wanted: dict[Key, Values]) -> None:
    """Write what differs; a blank cell never erases. A dry run counts the same."""
    report, title = intake.report, intake.title
    find = _finder(session)
    taken, updated, before = [], [], {}
    for values in wanted.values():
        row = find(values)
        if row is None:
            taken.append(WorkRow(**values))
            continue
        if row.building_id != values["building_id"]:
            line = Line(Outcome.SET_ASIDE, title, 0, COLUMNS[0].title.ka, str(values["code"]), words.CODE_ELSEWHERE)
            report.add(line)
            continue
        if any(getattr(row, name) != value for name, value in values.items()):
            before[row.id] = shown.plain(row)
            updated.append((row, values))
        else:
            report.count(Outcome.UNCHANGED, title)
    report.count(Outcome.TAKEN, title, len(taken))
    report.count(Outcome.UPDATED, title, len(updated))
    if report.dry_run or not (taken or updated):
        return
    session.add(batch)
    session.flush()
    for row, values in updated:
        before[row.id] |= {"batch_id": row.batch_id}
        for name, value in values.items():
            setattr(row, name, value)
    for row in [*taken, *(row for row, _ in updated)]:
        row.batch_id, row.updated_by, row.updated_at = batch.id, batch.person_id, now()
        session.add(row)
    session.flush()
    batch.options = {"taken": [row.id for row in taken], "updated": {str(key): each for key, each in before.items()}}


def _finder(session: Session) -> Callable[[Values], WorkRow | None]:
    """Give what finds the work a line speaks of: by its code, else by building, kind, year and title."""
    rows = queries.all_works(session)
    coded = {row.code: row for row in rows if row.code}
    plain = {key_of(shown.plain(row) | {"code": ""}): row for row in rows}

    def find(values: Values) -> WorkRow | None:
        code, same = values.get("code"), plain.get(key_of(values | {"code": ""}))
        if code in coded:
            return coded[code]
        return same if same is not None and not (code and same.code) else None

    return find


def _record(session: Session, actor: Actor, batch: ImportBatchRow, report: Report) -> None:
    batch.counts, batch.finished_at = {"works": report.as_json()}, now()
    session.add(batch)
    note(session, actor, "works.import", batch.id, counts=batch.counts)
    after_commit(session, lambda: live.ring("works"))


def _restore(session: Session, row: WorkRow, before: dict[str, Any]) -> None:
    for name, value in before.items():
        setattr(row, name, date.fromisoformat(value) if name == "warranty_until" and value else value)
    row.updated_at = now()
    session.add(row)
