"""Passports from Excel: received, shown before anything changes, decided, published, taken back; staff of the city."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

from sqlmodel import Session

from rustavi_hoa.adapters import live, sheets
from rustavi_hoa.adapters.sheets import BadSheet
from rustavi_hoa.db.engine import after_commit, reading, work
from rustavi_hoa.db.journal import note
from rustavi_hoa.db.tables.passport import StagedBuildingRow
from rustavi_hoa.db.tables.register import ImportBatchRow
from rustavi_hoa.kernel.errors import NotFound, Stale
from rustavi_hoa.kernel.policy import Actor, Can, allow
from rustavi_hoa.passport import preview, queries_import, words_import
from rustavi_hoa.passport.import_jobs import TOPIC, book_of
from rustavi_hoa.passport.views_import import ImportView
from rustavi_hoa.register.files import WHY

CHOICES = ("keep", "file")
MAY = {"publish": ("staged",), "undo": ("published",), "drop": ("staged", "refused", "failed"), "resume": ("failed",)}
LONGEST_NAME = 200


@allow(Can.REGISTER_IMPORT)
def receive(actor: Actor, path: Path, name: str) -> int:
    """Take a book into the house, to be read by a worker; gives the number of its import.

    Raises:
        Invalid: by its name it is no XLSX, or it carries macros.
    """
    try:
        sheets.wants_xlsx(name)
    except BadSheet as bad:
        raise words_import.refused(WHY[bad.trouble]) from bad
    digest = _digest(path)
    with work() as session:
        known = queries_import.unfinished(session, digest, actor.person_id or None)
        if known:  # sent twice: the same import
            return known
        batch = ImportBatchRow(
            kind=queries_import.KIND,
            file_name=Path(name).name[:LONGEST_NAME],
            file_sha256=digest,
            state="reading",
            person_id=actor.person_id or None,
        )
        session.add(batch)
        session.flush()
        batch_id = batch.id or 0
        book_of(batch_id).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, book_of(batch_id))
        note(session, actor, "passport.import", batch_id, file=batch.file_name)
        _ring(session)
    return batch_id


@allow(Can.REGISTER_IMPORT)
def page(_actor: Actor, batch_id: int = 0, show: str = "all", page_no: int = 1, line: int = 0) -> ImportView:
    """Give the last imports, one of them (0: the newest) and one page of its lines, or one line whole.

    Raises:
        NotFound: no such import.
    """
    with reading() as session:
        return preview.page(session, batch_id, show, max(1, min(page_no, preview.MOST_PAGES)), line)


@allow(Can.REGISTER_IMPORT)
def choose(actor: Actor, batch_id: int, line: int, key: str, word: str) -> None:
    """Decide for one value that somebody changed meanwhile, or for all of a line: keep what stands, or take the book's.

    Raises:
        NotFound: no such line or value.
    """
    with work() as session:
        row = _line(session, batch_id, line)
        asked = dict(row.problems.get("conflicts", {}))
        if word not in CHOICES or (key and key not in asked):
            raise NotFound
        asked |= {key: word} if key else dict.fromkeys(asked, word)
        row.problems = {**row.problems, "conflicts": asked}
        session.add(row)
        note(session, actor, "passport.import_choose", batch_id, line=line, key=key, word=word)
        _ring(session)


@allow(Can.REGISTER_IMPORT)
def choose_all(actor: Actor, batch_id: int, word: str) -> None:
    """Decide for every value of an import that somebody changed meanwhile.

    Raises:
        NotFound: no such import, or it does not wait for that.
    """
    with work() as session:
        batch = queries_import.batch(session, batch_id, lock=True)
        if batch is None or batch.state != "staged" or word not in CHOICES:
            raise NotFound
        rows = queries_import.staged(session, batch_id, preview.MOST_PAGES, ("conflict",))
        told = [
            {"b_id": row.id, "problems": {**row.problems, "conflicts": dict.fromkeys(row.problems["conflicts"], word)}}
            for row in rows
        ]
        queries_import.restage(session, told)
        note(session, actor, "passport.import_choose", batch_id, word=word, lines=len(told))
        _ring(session)


@allow(Can.REGISTER_IMPORT)
def skip(actor: Actor, batch_id: int, line: int, is_skipped: bool) -> None:
    """Leave a building of the book out, or take it in again.

    Raises:
        NotFound: no such line.
    """
    with work() as session:
        row = _line(session, batch_id, line)
        row.state = "skipped" if is_skipped else "conflict" if row.problems.get("conflicts") else "waiting"
        session.add(row)
        note(session, actor, "passport.import_skip", batch_id, line=line, skipped=is_skipped)
        _ring(session)


@allow(Can.REGISTER_IMPORT)
def publish(actor: Actor, batch_id: int) -> None:
    """Let the worker publish all that waits.

    Raises:
        NotFound: no such import. Stale: it is not waiting for that.
    """
    _begin(actor, batch_id, "publish", "publishing")


@allow(Can.REGISTER_IMPORT)
def undo(actor: Actor, batch_id: int) -> None:
    """Let the worker take back what an import published and nobody changed since.

    Raises:
        NotFound: no such import. Stale: it is not waiting for that.
    """
    _begin(actor, batch_id, "undo", "undoing")


@allow(Can.REGISTER_IMPORT)
def resume(actor: Actor, batch_id: int) -> None:
    """Let the worker try again where something broke.

    Raises:
        NotFound: no such import. Stale: nothing broke.
    """
    _begin(actor, batch_id, "resume", "")


@allow(Can.REGISTER_IMPORT)
def drop(actor: Actor, batch_id: int) -> None:
    """Put an import away that will not be published.

    Raises:
        NotFound: no such import. Stale: it is past that.
    """
    _begin(actor, batch_id, "drop", "dropped")


def _begin(actor: Actor, batch_id: int, verb: str, state: str) -> None:
    with work() as session:
        batch = queries_import.batch(session, batch_id, lock=True)
        if batch is None:
            raise NotFound
        if batch.state not in MAY[verb]:
            raise Stale(words_import.MOVED_ON)
        batch.state = state or batch.options.get("was", "reading")
        batch.options = {name: value for name, value in batch.options.items() if name == "after"}
        if state == "dropped":
            queries_import.clear_stage(session, batch_id)
            book_of(batch_id).unlink(missing_ok=True)
        session.add(batch)
        note(session, actor, f"passport.import_{verb}", batch_id)
        _ring(session)


def _line(session: Session, batch_id: int, line: int) -> StagedBuildingRow:
    """Lock a line of a stage that still waits for a decision."""
    batch = queries_import.batch(session, batch_id, lock=True)
    row = session.get(StagedBuildingRow, line, with_for_update=True)
    if batch is None or batch.state != "staged" or row is None or row.batch_id != batch_id or row.state == "aside":
        raise NotFound
    return row


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _ring(session: Session) -> None:
    after_commit(session, lambda: live.ring(TOPIC))
