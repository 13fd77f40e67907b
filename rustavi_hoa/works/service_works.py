"""One work at one building, written by a form: added, changed, taken away while nothing hangs on it."""

from __future__ import annotations

from typing import Any

from sqlmodel import Session

from rustavi_hoa.adapters import live
from rustavi_hoa.db.engine import after_commit, reading, work
from rustavi_hoa.db.journal import note
from rustavi_hoa.db.tables.library import WorkRow
from rustavi_hoa.i18n.dates import local
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import NotFound, invalid
from rustavi_hoa.kernel.policy import Actor, Can, allow
from rustavi_hoa.works import queries, shown, words, writing
from rustavi_hoa.works.finding import homes_of
from rustavi_hoa.works.intake import key_of
from rustavi_hoa.works.views import WorkForm


@allow(Can.WORK_EDIT)
def form(actor: Actor, work_id: int, building_id: int = 0) -> WorkForm:
    """Give the form of a work; 0 is a new one, at the named building if there is one.

    Raises:
        NotFound: a work or a building outside the actor's reach.
    """
    with reading() as session:
        row = _held(session, actor, work_id) if work_id else None
        home = queries.building(session, row.building_id if row else building_id)
        if building_id and not row and (home is None or not actor.where(Can.WORK_EDIT).covers(building_id)):
            raise NotFound
        return shown.form(row, home)


@allow(Can.WORK_EDIT)
def save(actor: Actor, work_id: int, texts: dict[str, str]) -> int:
    """Add a work (id 0) or change one; gives its id.

    Raises:
        NotFound: a work outside the actor's reach.
        Invalid: what cannot be, each beside its field; the same work twice.
    """
    scope = actor.where(Can.WORK_EDIT)
    with work() as session:
        row = _held(session, actor, work_id, lock=True) if work_id else None
        values = writing.read(texts, homes_of(session, scope), local(now()).date())
        twin = _twin(session, values, work_id)
        if twin:
            raise invalid("code" if values["code"] else "title", words.TWICE)
        before = shown.plain(row) if row else {}
        row = row or WorkRow(**values)
        for name, value in values.items():
            setattr(row, name, value)
        row.updated_by, row.updated_at = actor.person_id or None, now()
        session.add(row)
        session.flush()
        after = shown.plain(row)
        changed = {name: [before.get(name), value] for name, value in after.items() if before.get(name) != value}
        _noted(session, actor, "work.change" if work_id else "work.add", row, changed=changed)
        return row.id or 0


@allow(Can.WORK_EDIT)
def drop(actor: Actor, work_id: int) -> None:
    """Take a work away; what it said stays in the audit.

    Raises:
        NotFound: a work outside the actor's reach.
        Invalid: photos belong to it.
    """
    with work() as session:
        row = _held(session, actor, work_id, lock=True)
        if queries.has_photos(session, work_id):
            raise invalid("work", words.HAS_PHOTOS)
        _noted(session, actor, "work.drop", row, was=shown.plain(row))
        session.delete(row)


def _held(session: Session, actor: Actor, work_id: int, *, lock: bool = False) -> WorkRow:
    row = queries.work(session, work_id, lock=lock)
    if row is None or not actor.where(Can.WORK_EDIT).covers(row.building_id):
        raise NotFound
    return row


def _twin(session: Session, values: dict[str, Any], work_id: int) -> bool:
    """Tell whether another work bears the same code, or is the same at the same building."""
    near = queries.alike(session, values["building_id"], values["code"])
    return any(row.id != work_id and key_of(shown.plain(row)) == key_of(values) for row in near)


def _noted(session: Session, actor: Actor, verb: str, row: WorkRow, **detail: object) -> None:
    note(session, actor, verb, row.id, building_id=row.building_id, **detail)
    after_commit(session, lambda: live.ring("works"))
