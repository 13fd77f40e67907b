"""The staff: who holds which role, invitations, ends of roles."""

from __future__ import annotations

from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.journal import note
from rustavi_hoa.db.tables.people import PersonRow, SecondFactorRow
from rustavi_hoa.db.tables.register import UnitRow
from rustavi_hoa.identity import doors, factors, letters, links, queries, sessions, words_people, words_second
from rustavi_hoa.identity.leaving import end_role
from rustavi_hoa.identity.rules import INVITATION_LIFE, InvitationKind
from rustavi_hoa.identity.views import StaffLine, UnitChoice
from rustavi_hoa.kernel.contacts import parse_email
from rustavi_hoa.kernel.errors import NotFound, invalid
from rustavi_hoa.kernel.policy import STAFF, Actor, Can, allow
from rustavi_hoa.kernel.services import SERVICES


@allow(Can.STAFF_INVITE)
def staff(actor: Actor) -> list[StaffLine]:
    """List today's staff roles."""
    with reading() as session:
        holders = factors.holders(session)
        return [
            StaffLine(
                grant_id=grant.id,
                person_id=grant.person_id,
                name=name,
                role=grant.role,
                unit_ka=unit.name_ka if unit else "",
                unit_en=unit.name_en if unit else "",
                service=grant.service,
                has_factor=grant.person_id in holders,
            )
            for grant, name, unit in queries.staff(session)
        ]


@allow(Can.STAFF_INVITE)
def units(actor: Actor) -> list[UnitChoice]:
    """List the territorial units to choose from."""
    with reading() as session:
        return [UnitChoice(row.id, row.name_ka, row.name_en) for row in queries.units(session)]


@allow(Can.STAFF_INVITE)
def invite(actor: Actor, name: str, role: str, unit_id: int, service: str, email: str, site: str) -> str:
    """Make a staff invitation and give its code; the link is mailed too where an e-mail is known.

    ``site`` is the platform's own address, for the link; ``unit_id`` 0 is the whole city.

    Raises:
        Invalid: no name, no role, or a broken e-mail.
        NotFound: no such unit.
    """
    _check(name, role)
    mailbox = parse_email(email) if email.strip() else ""
    with work() as session:
        if unit_id and session.get(UnitRow, unit_id) is None:
            raise NotFound
        code, row = doors.make(
            session,
            actor,
            InvitationKind.STAFF,
            INVITATION_LIFE,
            role=role,
            unit_id=unit_id or None,
            service=service if service in SERVICES else "",
            for_name=name.strip()[:120],
        )
        note(session, actor, "staff.invite", row.id, role=role, unit_id=unit_id, for_name=row.for_name)
        if mailbox:
            link = links.join(links.own_site(site), code)
            letters.tell_contact(session, mailbox, "ka", words_people.LETTER_STAFF, link=link)
    return code


def _check(name: str, role: str) -> None:
    if len(name.strip()) < 2:
        raise invalid("name", words_people.NEEDS_STAFF_NAME)
    if role not in {each.value for each in STAFF}:
        raise invalid("role", words_people.NEEDS_ROLE)


@allow(Can.STAFF_INVITE)
def end(actor: Actor, grant_id: int, reason: str) -> None:
    """End a staff role with a reason.

    Raises:
        NotFound: no such role today.
        Invalid: no reason, or the last administrator.
    """
    end_role(actor, grant_id, reason, STAFF)


@allow(Can.STAFF_INVITE)
def reset_factor(actor: Actor, person_id: int, code: str, reason: str) -> None:
    """Take away the second factor of one of the staff, who stands before me without phone and paper.

    All their sessions end; at the next sign-in they set an app up anew.

    Raises:
        NotFound: nobody of today's staff, or without a second factor.
        Invalid: oneself, no reason, or the administrator's own code is wrong.
    """
    said = reason.strip()[:500]
    if len(said) < 3:
        raise invalid("reason", words_people.NEEDS_REASON)
    if person_id == actor.person_id:
        raise invalid("reason", words_second.NOT_ONESELF)
    with reading() as session:
        is_staff = any(grant.person_id == person_id for grant, _, _ in queries.staff(session))
        if not is_staff or session.get(SecondFactorRow, person_id) is None:
            raise NotFound
    factors.check(actor.person_id, code)
    with work() as session:
        factors.forget(session, person_id)
        sessions.end_all(session, person_id)
        letters.tell(session, session.get_one(PersonRow, person_id), words_second.LETTER_RESET)
        note(session, actor, "factor.reset", person_id, reason=said)
