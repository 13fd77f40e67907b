"""The catalogue of the city's services: staff change it where it stands."""

from __future__ import annotations

import secrets

from sqlmodel import Session

from rustavi_hoa.adapters import live
from rustavi_hoa.db.engine import after_commit, work
from rustavi_hoa.db.journal import note
from rustavi_hoa.db.tables.library import CityServiceRow
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import Fault, Invalid, NotFound
from rustavi_hoa.kernel.policy import Actor, Can, allow
from rustavi_hoa.works import queries, words
from rustavi_hoa.works.rules import LONGEST, TEXTS


@allow(Can.WORK_EDIT)
def save(actor: Actor, service_id: int, texts: dict[str, str]) -> int:
    """Add a service (id 0) or change one; gives its id.

    Raises:
        NotFound: no such service, an unknown text, or the actor's reach is less than the city.
        Invalid: no Georgian name or nothing said of it, or a text too long.
    """
    if not actor.where(Can.WORK_EDIT).city or not texts.keys() <= set(TEXTS):
        raise NotFound
    given = {name: " ".join(text.split()) if name != "contact" else text.strip() for name, text in texts.items()}
    faults = [
        Fault(name, words.TOO_LONG, (("most", str(LONGEST)),)) for name, text in given.items() if len(text) > LONGEST
    ]
    with work() as session:
        rows = queries.services(session, only_active=False)
        row = next((row for row in rows if row.id == service_id), None)
        if service_id and row is None:
            raise NotFound
        row = row or _new(max((each.position for each in rows), default=0) + 1)
        for name, text in given.items():
            setattr(row, name, text)
        if not row.name_ka or not row.what_ka:
            faults.append(Fault("name_ka", words.NEEDS_NAME))
        if faults:
            raise Invalid(*faults)
        row.updated_by, row.updated_at = actor.person_id, now()
        session.add(row)
        session.flush()
        _noted(session, actor, "service.save", row)
        return row.id


@allow(Can.WORK_EDIT)
def switch(actor: Actor, service_id: int, is_active: bool) -> None:
    """Offer a service, or no longer.

    Raises:
        NotFound: no such service, or the actor's reach is less than the city.
    """
    with work() as session:
        row = session.get(CityServiceRow, service_id)
        if row is None or not actor.where(Can.WORK_EDIT).city:
            raise NotFound
        row.is_active = is_active
        session.add(row)
        _noted(session, actor, "service.switch", row, is_active=is_active)


@allow(Can.WORK_EDIT)
def move_up(actor: Actor, service_id: int) -> None:
    """Put a service one place earlier; the first one stays.

    Raises:
        NotFound: no such service among those offered, or the actor's reach is less than the city.
    """
    with work() as session:
        rows = list(queries.services(session, only_active=True))
        at = next((at for at, row in enumerate(rows) if row.id == service_id), None)
        if at is None or not actor.where(Can.WORK_EDIT).city:
            raise NotFound
        if at:
            rows[at - 1], rows[at] = rows[at], rows[at - 1]
        for position, row in enumerate(rows, 1):
            row.position = position
            session.add(row)
        _noted(session, actor, "service.move", rows[max(at - 1, 0)])


def _new(position: int) -> CityServiceRow:
    return CityServiceRow(code=f"s-{secrets.token_hex(4)}", name_ka="", position=position)


def _noted(session: Session, actor: Actor, verb: str, row: CityServiceRow, **detail: object) -> None:
    note(session, actor, verb, row.id, name=row.name_ka, **detail)
    after_commit(session, lambda: live.ring("works"))
