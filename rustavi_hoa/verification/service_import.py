"""The municipal body's checked list: a thousand associations verified in one go, or none."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import insert
from sqlmodel import Session

from rustavi_hoa.adapters import live
from rustavi_hoa.db.engine import after_commit, reading, work
from rustavi_hoa.db.journal import note
from rustavi_hoa.db.tables.register import AssociationRow, ImportBatchRow
from rustavi_hoa.db.tables.standing import VerificationStepRow
from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.georgian import search_key
from rustavi_hoa.kernel.policy import Actor, Can, allow
from rustavi_hoa.register import words as register_words
from rustavi_hoa.register.form_file import sheet_bytes
from rustavi_hoa.register.ledger import Ledger
from rustavi_hoa.register.report import Outcome, Report
from rustavi_hoa.verification import checked_list, queries_list, stepping, taking_back, words_list
from rustavi_hoa.verification.checked_list import Entry, Teller
from rustavi_hoa.verification.queries_list import Held
from rustavi_hoa.verification.rules import Basis, State, months_later

Telling = Callable[[Msg, int, int], None]


def _silent(_stage: Msg, _done: int, _of: int) -> None:
    """Tell nobody."""


@allow(Can.REGISTER_IMPORT)
def import_verified(
    actor: Actor, path: Path, name: str = "", *, dry_run: bool = False, tell: Telling = _silent
) -> Report:
    """Take the checked list: its associations are verified on its papers; everything is checked before it is written.

    ``name`` is what the file was called where it came from.

    Raises:
        Denied: the role may not import.
        BrokenFile: the file cannot be taken; nothing has changed.
    """
    report = Report(dry_run=dry_run)
    tell(register_words.READING, 0, 1)
    entries, teller = checked_list.read(path, report, stepping.today())
    tell(register_words.WRITING, 0, 1)
    with reading() if dry_run else work() as session:
        found = _matched(queries_list.associations(session, lock=not dry_run), entries, teller)
        steps, changes = _planned(session, found, teller)
        if not dry_run and steps:
            _write(session, actor, _batch(actor, path, name, report), steps, changes)
    tell(register_words.WRITING, 1, 1)
    return report


@allow(Can.REGISTER_IMPORT)
def empty_form(_actor: Actor, locale: str) -> bytes:
    """Give the empty form of the list with an example and drop-downs."""
    return sheet_bytes(checked_list.SHEET, checked_list.COLUMNS, checked_list.TEXTS, "en" if locale == "en" else "ka")


def _matched(every: list[Held], entries: list[Entry], teller: Teller) -> list[tuple[Entry, Held]]:
    """Find the association of each line, by its code before its name."""
    by_code = {each.code: each for each in every}
    by_name: dict[str, list[Held]] = defaultdict(list)
    for each in every:
        by_name[search_key(each.name)].append(each)
    found: dict[int, tuple[Entry, Held]] = {}
    for entry in entries:
        named = by_name.get(search_key(entry.name), []) if entry.name else []
        held = by_code.get(entry.code) if entry.code else (named[0] if len(named) == 1 else None)
        if held is None:
            why = words_list.SEVERAL if not entry.code and len(named) > 1 else words_list.UNKNOWN
            teller.aside(entry.row, "code" if entry.code else "name", entry.code or entry.name, why)
        elif entry.code and entry.name and search_key(entry.name) != search_key(held.name):
            teller.aside(entry.row, "name", entry.name, words_list.OTHER_NAME, name=held.name)
        elif held.id in found:
            teller.aside(entry.row, "code", held.code, words_list.TWICE, before=found[held.id][0].row)
        else:
            found[held.id] = (entry, held)
    return list(found.values())


def _planned(
    session: Session, found: list[tuple[Entry, Held]], teller: Teller
) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Decide what each line does: a step and a change, nothing, or a reason why not."""
    term, day, at = stepping.term(session), stepping.today(), now()
    disputed = queries_list.disputed(session)
    last = queries_list.last_papers(session, [held.id for _, held in found])
    steps, changes = [], []
    for entry, held in found:
        until = months_later(entry.paper.source_on, term)
        if last.get(held.id) == entry.paper and entry.record_no in ("", held.record_no):
            teller.report.count(Outcome.UNCHANGED, teller.sheet)
        elif held.id in disputed:
            teller.aside(entry.row, "code", held.code, words_list.DISPUTED)
        elif until < day:
            teller.aside(entry.row, "source_on", entry.paper.source_on.isoformat(), words_list.TOO_OLD)
        elif held.verified_on is not None and held.verified_on > entry.paper.source_on:
            teller.aside(entry.row, "source_on", entry.paper.source_on.isoformat(), words_list.OLDER,
                         day=held.verified_on.isoformat())  # fmt: skip
        else:
            was_verified = held.state == State.VERIFIED
            teller.report.count(Outcome.UPDATED if was_verified else Outcome.TAKEN, teller.sheet)
            steps.append(_step(entry, held, at))
            changes.append(
                {
                    "id": held.id,
                    "verification": State.VERIFIED.value,
                    "verified_on": entry.paper.source_on,
                    "valid_until": until,
                    "record_no": entry.record_no or held.record_no,
                }
            )
    return steps, changes


def _step(entry: Entry, held: Held, at: datetime) -> dict[str, Any]:
    return {
        "association_id": held.id,
        "from_state": held.state,
        "to_state": State.VERIFIED.value,
        "basis": Basis.LIST.value,
        "paper_kind": str(entry.paper.kind),
        "paper_no": entry.paper.number,
        "paper_on": entry.paper.on,
        "source": entry.paper.source,
        "source_on": entry.paper.source_on,
        "note": "",
        "at": at,
    }


def _batch(actor: Actor, path: Path, name: str, report: Report) -> ImportBatchRow:
    return ImportBatchRow(
        kind=taking_back.KIND,
        file_name=(name or path.name)[:200],
        file_sha256=hashlib.sha256(path.read_bytes()).hexdigest(),
        counts=report.as_json(),
        finished_at=now(),
        person_id=actor.person_id or None,
    )


def _write(
    session: Session, actor: Actor, batch: ImportBatchRow, steps: list[dict[str, Any]], changes: list[dict[str, Any]]
) -> None:
    """Write steps and changes; the batch remembers what stood before."""
    session.add(batch)
    session.flush()
    by = {"batch_id": batch.id, "person_id": actor.person_id or None}
    session.connection().execute(insert(VerificationStepRow.__table__), [each | by for each in steps])
    ledger = Ledger(session)
    ledger.change(AssociationRow, changes)
    batch.options = ledger.told()
    session.add(batch)
    note(session, actor, "verification.import", batch.id, counts=batch.counts)
    after_commit(session, lambda: [live.ring(topic) for topic in (stepping.TOPIC, "city")])
