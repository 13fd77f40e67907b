"""One import is worked off by one process at a time; a killed one lets go at once, and whoever comes next goes on."""

from __future__ import annotations

import fcntl
import logging
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import text

from rustavi_hoa.db.engine import engine, reading, work
from rustavi_hoa.db.journal import note
from rustavi_hoa.db.tables.register import ImportBatchRow
from rustavi_hoa.i18n.message import LOCALES
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.passport import publishing, queries_import, staging
from rustavi_hoa.passport.staging import Telling, silent
from rustavi_hoa.register.report import BrokenFile
from rustavi_hoa.settings import settings

log = logging.getLogger(__name__)

TOPIC = "passport-imports"
LOCKS = 0x484F41
"""First half of the number of PostgreSQL's lock; the import is the second."""


def book_of(batch_id: int) -> Path:
    """Tell where the book of an import lies until it has been read."""
    return settings().home / "imports" / f"{batch_id}.xlsx"


@contextmanager
def held(batch_id: int) -> Iterator[bool]:
    """Hold an import; False while another process does."""
    if engine().dialect.name == "postgresql":
        with engine().connect() as connection:
            asked = text("SELECT pg_try_advisory_lock(:house, :batch)")
            is_mine = bool(connection.execute(asked, {"house": LOCKS, "batch": batch_id}).scalar())
            connection.commit()
            try:
                yield is_mine
            finally:
                connection.execute(text("SELECT pg_advisory_unlock_all()"))
                connection.commit()
        return
    file = settings().home / "imports" / f"{batch_id}.lock"
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("w") as opened:
        try:
            fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            yield False
            return
        yield True
        file.unlink(missing_ok=True)


def waiting() -> list[int]:
    """Give the imports that have to go on."""
    with reading() as session:
        return queries_import.waiting(session, STEPS)


def work_off(batch_id: int, tell: Telling = silent) -> str:
    """Go on with an import until a person has to decide; gives its state then, "" while another works on it."""
    with held(batch_id) as is_mine:
        if not is_mine:
            return ""
        with reading() as session:
            batch = queries_import.batch(session, batch_id)
        step = STEPS.get(batch.state) if batch else None
        if step is None:
            return batch.state if batch else ""
        try:
            return step(batch, tell)
        except Exception as broken:
            log.exception("import %s", batch_id)
            with work() as session:
                now_is = queries_import.batch(session, batch_id, lock=True)
                options = {**(now_is or batch).options, "was": batch.state, "error": type(broken).__name__}
                queries_import.note_batch(session, batch_id, state="failed", options=options)
            raise


def _stage(batch: ImportBatchRow, tell: Telling) -> str:
    batch_id = batch.id or 0
    try:
        counts = staging.stage(batch_id, book_of(batch_id), tell)
    except BrokenFile as broken:
        said = {locale: broken.sentence(locale).replace(f"{batch_id}.xlsx", batch.file_name) for locale in LOCALES}
        _enter(batch, "refused", Counter(), {"refusal": said})
        state = "refused"
    else:
        _enter(batch, "staged", counts, {})
        state = "staged"
    book_of(batch_id).unlink(missing_ok=True)
    return state


def _publish(batch: ImportBatchRow, tell: Telling) -> str:
    counts = publishing.publish(batch, tell)
    _enter(batch, "published", counts, {})
    return "published"


def _undo(batch: ImportBatchRow, tell: Telling) -> str:
    counts = publishing.undo(batch, tell)
    _enter(batch, "undone", counts, {})
    return "undone"


def _enter(batch: ImportBatchRow, state: str, counts: Counter[str], more: dict) -> None:
    """Write that a step is done, with its counts, and who may read so."""
    moment = {"published": "finished_at", "undone": "undone_at"}.get(state)
    with work() as session:
        times = {moment: now()} if moment else {}
        queries_import.note_batch(session, batch.id or 0, state=state, counts=dict(counts), options=more, **times)
        note(session, None, f"passport.import_{state}", batch.id, counts=dict(counts), file=batch.file_name)


STEPS: dict[str, Callable[[ImportBatchRow, Telling], str]] = {
    "reading": _stage,
    "publishing": _publish,
    "undoing": _undo,
}
