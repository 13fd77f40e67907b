"""A person sees what the register holds about them, asks that it be put right, and follows it."""

from __future__ import annotations

from rustavi_hoa.adapters import live
from rustavi_hoa.db import looks
from rustavi_hoa.db.engine import after_commit, reading, work
from rustavi_hoa.db.journal import note
from rustavi_hoa.db.tables.people import PersonRow
from rustavi_hoa.db.tables.standing import CorrectionRow
from rustavi_hoa.i18n.stamp import stamp
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import NotFound, invalid
from rustavi_hoa.kernel.policy import Actor, Can, allow
from rustavi_hoa.register import checks, queries_edit, queries_people, words_page
from rustavi_hoa.register.rules import Asked, CorrectionState
from rustavi_hoa.register.views import AboutMe, Correction, Held

MOST_OPEN = 10
CONTACTS = (Asked.PHONE, Asked.EMAIL)


@allow(Can.SELF)
def about_me(actor: Actor) -> AboutMe:
    """Give what the register holds about the actor, and what they asked to put right."""
    with reading() as session:
        me = queries_people.person(session, actor.person_id)
        if me is None:
            raise NotFound
        homes = queries_people.homes(session, actor.person_id)
        held = [Held("full_name", me.full_name), Held("phone", me.phone or ""), Held("email", me.email or "")]
        for address, flat, kind, _ in homes:
            held += [Held("apartment", f"{address}, {flat}"), Held(f"kind:{kind}", "")]
        held += [Held(f"role:{role}", "") for role in queries_people.roles(session, actor.person_id)]
        asked = [_shown(row) for row in queries_people.corrections_of(session, actor.person_id)]
    return AboutMe([each for each in held if each.value or ":" in each.field], asked)


@allow(Can.SELF)
def ask(actor: Actor, field: str, wanted: str) -> None:
    """Ask that something the register holds about the actor be put right.

    Raises:
        Invalid: nothing wanted, or ten requests wait already.
    """
    plain = checks.line("wanted", wanted, needed=True)
    if field not in set(Asked):
        raise NotFound
    with work() as session:
        rows = queries_people.corrections_of(session, actor.person_id)
        if sum(row.state == CorrectionState.ASKED for row in rows) >= MOST_OPEN:
            raise invalid("wanted", words_page.TOO_MANY_ASKED)
        homes = queries_people.homes(session, actor.person_id)
        row = CorrectionRow(person_id=actor.person_id, field=field, wanted=plain)
        row.building_id = homes[0].building_id if homes else None
        session.add(row)
        session.flush()
        note(session, actor, "correction.ask", row.id, building_id=row.building_id, field=field)
        after_commit(session, lambda: live.ring("city"))


@allow(Can.CORRECTION_DECIDE)
def waiting(actor: Actor) -> list[Correction]:
    """Give the requests that wait for a decision; that they were read is written."""
    with work() as session:
        rows = queries_people.waiting_corrections(session, actor.where(Can.CORRECTION_DECIDE))
        people = queries_edit.names(session, {row.person_id for row in rows})
        if rows:
            note(session, actor, "correction.seen", len(rows), ids=[row.id for row in rows])
        held = {row.id: _held(session.get(PersonRow, row.person_id), row) for row in rows}
    names = [row.person_id for row in rows if row.field == Asked.FULL_NAME]
    looks.seen(actor, "corrections", ["full_name"], people=names)
    looks.seen(actor, "corrections", ["contact"], people=[row.person_id for row in rows if row.field in CONTACTS])
    return [_shown(row, people.get(row.person_id, ""), held[row.id]) for row in rows]


@allow(Can.CORRECTION_DECIDE)
def decide(actor: Actor, correction_id: int, accept: bool, answer: str) -> None:
    """Answer a request. An accepted name is written at once; what else was accepted has been put right by hand.

    Raises:
        NotFound: a request outside the actor's reach, or answered already.
        Invalid: a refusal without a reason.
    """
    said = checks.line("answer", answer, needed=not accept)
    with work() as session:
        row = queries_people.correction(session, actor.where(Can.CORRECTION_DECIDE), correction_id)
        if row is None or row.state != CorrectionState.ASKED:
            raise NotFound
        if row.person_id == actor.person_id:
            raise invalid("answer", words_page.NOT_ONES_OWN)
        row.state = CorrectionState.DONE if accept else CorrectionState.REFUSED
        row.answer, row.decided_by, row.decided_at = said, actor.person_id or None, now()
        session.add(row)
        me = queries_people.person(session, row.person_id)
        if accept and me is not None and row.field == Asked.FULL_NAME:
            me.full_name = row.wanted
            session.add(me)
        note(session, actor, "correction.decide", row.id, building_id=row.building_id, field=row.field, state=row.state)
        person_id = row.person_id
        after_commit(session, lambda: live.ring(f"person:{person_id}"))


def _held(me: PersonRow | None, row: CorrectionRow) -> str:
    """Give what the register holds now where it is one plain value."""
    values = {Asked.FULL_NAME: "full_name", Asked.PHONE: "phone", Asked.EMAIL: "email"}
    name = values.get(Asked(row.field)) if row.field in set(Asked) else None
    return str(getattr(me, name) or "") if me is not None and name else ""


def _shown(row: CorrectionRow, who: str = "", held: str = "") -> Correction:
    return Correction(row.id or 0, row.field, row.wanted, row.state, row.answer, stamp(row.asked_at, now()), who, held)
