"""A letter comes in, or comes back complete: parts of the use cases of applicants and of the registry (no doors)."""

from __future__ import annotations

from sqlmodel import Session

from rustavi_hoa.casework import queries, shown, telling, timeline
from rustavi_hoa.casework import queries_around as around
from rustavi_hoa.casework.intake import Applicant, NewLetter
from rustavi_hoa.casework.rules import State
from rustavi_hoa.casework.views import Registered
from rustavi_hoa.db.engine import reading
from rustavi_hoa.db.tables.letters import LetterRow
from rustavi_hoa.identity.words import ADDRESS_AND_FLAT
from rustavi_hoa.issues import queries_around as houses
from rustavi_hoa.kernel.errors import NotFound
from rustavi_hoa.kernel.policy import Actor, Can


def known_before(actor: Actor, key: str) -> Registered:
    """Give what a sending made that came twice at once."""
    with reading() as session:
        known = queries.by_key(session, actor.person_id, key)
        if known is None:
            raise NotFound
        return shown.registered(known, is_new=False)


def applicant(session: Session, actor: Actor, new: NewLetter) -> Applicant:
    """Say who asks: what the form says, and what the account knows where it says nothing."""
    row = around.person(session, actor.person_id)
    if row is None:
        raise NotFound
    address = new.address or _home_address(session, actor, new.building_id)
    name = new.name or row.full_name or row.shown_name
    return Applicant(actor.person_id, name, address, new.phone or row.phone or "", new.email or row.email or "")


def _home_address(session: Session, actor: Actor, building_id: int | None) -> str:
    building = around.building(session, building_id)
    if building is None or building.id is None:
        return ""
    home = houses.home_in(session, actor.person_id, building.id)
    if home is None:
        return building.address
    return ADDRESS_AND_FLAT.ka.format(address=building.address, apartment=home.number)


def chair_of(session: Session, building_id: int | None) -> int | None:
    """Give the person who chairs the building's association."""
    return houses.chair_of(session, building_id) if building_id is not None else None


def tell_received(session: Session, row: LetterRow) -> None:
    """Tell the applicant the number, and those who resolve that a letter waits."""
    event = queries.log(session, row.id or 0)[-1]
    telling.applicant(session, row, event)
    telling.staff(session, around.holders(session, Can.LETTER_APPROVE), row, "received", event.seq)


def completed(session: Session, actor: Actor, row: LetterRow, text: str, key: str) -> None:
    """Take a completion, whoever brought it: the term goes on from here."""
    lines = queries.log(session, row.id or 0)
    if any(line.client_key == key and line.actor_id == actor.person_id for line in lines):
        return
    if row.state != State.INCOMPLETE:
        raise timeline.moved_on(session, row)
    asked = next(line for line in reversed(lines) if line.kind == "missing")
    event = timeline.step(session, actor, row, State(asked.from_state), "completed", text=text)
    event.client_key = key
    telling.applicant(session, row, event)
    people = [row.coordinator_id] if row.coordinator_id else around.holders(session, Can.LETTER_REGISTER)
    telling.staff(session, people, row, "completed", event.seq)
