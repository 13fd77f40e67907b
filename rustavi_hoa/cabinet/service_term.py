"""When a chair passes: the sheet of open matters for the new one, the own records for the old one."""

from __future__ import annotations

from datetime import timedelta

from sqlmodel import Session

from rustavi_hoa.cabinet import queries, queries_term
from rustavi_hoa.cabinet.views_term import OpenMatters, Record, Term
from rustavi_hoa.db.engine import reading
from rustavi_hoa.db.tables.people import PersonRow, RoleGrantRow
from rustavi_hoa.db.tables.register import AssociationRow
from rustavi_hoa.issues import service_home
from rustavi_hoa.issues.categories import ABOUT, Category
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import NotFound
from rustavi_hoa.kernel.policy import Actor, Can, allow

RECENT = timedelta(days=60)
"""How far back an announcement still stands."""


@allow(Can.CABINET_READ)
def open_matters(actor: Actor, building_id: int) -> OpenMatters:
    """Give everything open in a building to whoever chairs it: problems, people, announcements, papers, questions.

    Raises:
        NotFound: a building that is not the actor's to chair.
    """
    cards = service_home.on_paper(actor, building_id)
    if not actor.where(Can.CABINET_READ).covers(building_id):
        raise NotFound
    with reading() as session:
        row = queries.building(session, building_id)
        if row is None:
            raise NotFound
        association = queries.association(session, row)
        asking = queries.pending(session, building_id)
        names = queries.names(session, {each.person_id for each, _ in asking})
        board = queries_term.standing_announcements(session, building_id, now() - RECENT)
        return OpenMatters(
            address=row.address,
            association=association.name if association else "",
            problems=cards,
            waiting=[(names.get(each.person_id, ""), flat, each.asked_at) for each, flat in asking],
            announcements=[(each.text, each.at) for each in board],
            proposals=[
                (each.group, each.state, each.created_at) for each in queries_term.proposals(session, building_id)
            ],
            inquiries=[(each.title, each.due_on) for each in queries_term.inquiries(session, building_id)],
        )


@allow(Can.SELF)
def my_terms(actor: Actor) -> tuple[str, list[Term]]:
    """Give somebody who handed a chair on the records they made in it: name and terms. To read, never to change."""
    with reading() as session:
        name = session.get_one(PersonRow, actor.person_id).shown_name
        return name, [_term(session, grant, row) for grant, row in queries_term.terms(session, actor.person_id)]


def _term(session: Session, grant: RoleGrantRow, row: AssociationRow) -> Term:
    announced = queries_term.own_announcements(session, grant)
    entered = queries_term.own_problems(session, grant)
    confirmed = queries_term.confirmed_people(session, grant)
    return Term(
        association=row.name,
        since=grant.granted_at,
        until=grant.ended_at or now(),
        announcements=[Record(each.at, address, each.text) for each, address in announced],
        problems=[
            Record(each.created_at, address, f"N{each.id} · {each.text or ABOUT[Category(each.category)].label.ka}")
            for each, address in entered
        ],
        people=[
            Record(each.decided_at or each.asked_at, address, f"{who} · {flat}")
            for each, who, flat, address in confirmed
        ],
    )
