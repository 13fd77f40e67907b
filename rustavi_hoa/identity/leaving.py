"""The end of a role: recorded, told, and heard by the open pages."""

from __future__ import annotations

from rustavi_hoa.adapters import live
from rustavi_hoa.db.engine import after_commit, work
from rustavi_hoa.db.journal import note
from rustavi_hoa.db.tables.people import PersonRow, RoleGrantRow
from rustavi_hoa.identity import queries, telling, words, words_people
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import NotFound, invalid
from rustavi_hoa.kernel.policy import Actor, Role


def end_role(actor: Actor, grant_id: int, reason: str, roles: frozenset[Role]) -> None:
    """End one of the given roles and tell the person: a part of sealed use cases.

    Raises:
        NotFound: no such role today.
        Invalid: no reason, or the last administrator.
    """
    said = reason.strip()[:500]
    if len(said) < 3:
        raise invalid("reason", words_people.NEEDS_REASON)
    with work() as session:
        row = session.get(RoleGrantRow, grant_id)
        if row is None or row.ended_at is not None or row.role not in roles:
            raise NotFound
        if row.role == Role.ADMIN and sum(g.role == Role.ADMIN for g, _, _ in queries.staff(session)) == 1:
            raise invalid("reason", words_people.LAST_ADMIN)
        row.ended_at, row.end_reason = now(), said
        person = session.get_one(PersonRow, row.person_id)
        telling.account(session, person.id, words_people.LETTER_ROLE_ENDED, role=words.ROLES[row.role], reason=said)
        note(session, actor, "role.end", row.id, role=row.role, person_id=person.id, reason=said)
        after_commit(session, lambda: live.ring(f"person:{person.id}"))
