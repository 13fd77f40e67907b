"""Reading outages: one building's, a page of all, one whole; what a reader may know of each."""

from __future__ import annotations

from sqlmodel import Session, or_

from rustavi_hoa.db.engine import reading
from rustavi_hoa.db.tables.casework import OutageRow
from rustavi_hoa.issues import outage_views
from rustavi_hoa.issues import queries_outages as queries
from rustavi_hoa.issues.rules_outages import State
from rustavi_hoa.issues.sight import eyes
from rustavi_hoa.issues.views_outages import OutageLine, OutageView
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import NotFound
from rustavi_hoa.kernel.policy import Actor, Can, allow

NAMED = 30
"""How many addresses a page names."""


@allow(Can.SELF)
def listing(actor: Actor, is_open: bool, page: int) -> tuple[list[OutageLine], int]:
    """Give one page of the outages that reach into what the actor may see, and how many there are."""
    with reading() as session:
        rows, total = queries.listed(session, _visible(actor), is_open=is_open, page=max(1, min(page, 10_000)))
        return outage_views.lines(session, actor.person_id, rows), total


@allow(Can.ISSUE_FOLLOW)
def running(actor: Actor, building_id: int) -> list[OutageLine]:
    """List what is planned or running in a building.

    Raises:
        NotFound: a building outside the actor's reach.
    """
    if not actor.where(Can.ISSUE_FOLLOW).covers(building_id):
        raise NotFound
    with reading() as session:
        return outage_views.lines(session, actor.person_id, queries.open_in(session, building_id))


@allow(Can.SELF)
def whole(actor: Actor, outage_id: int) -> OutageView:
    """Give one outage as far as the actor may know it; its problems only to who manages it.

    Raises:
        NotFound: unknown, or it reaches nothing of the actor's.
    """
    with reading() as session:
        row = queries.one(session, _visible(actor), outage_id)
        if row is None:
            raise NotFound
        return _view(session, actor, row)


def _view(session: Session, actor: Actor, row: OutageRow) -> OutageView:
    homes = queries.buildings(session, row.id)
    scopes = [actor.where(can) for can in (Can.ISSUE_FOLLOW, Can.ISSUE_WORK, Can.OUTAGE_MANAGE)]
    near = [each for each in homes if any(scope.covers(each) for scope in scopes)]
    manages = actor.may(Can.OUTAGE_MANAGE) and all(scopes[2].covers(each) for each in homes)
    who = eyes(actor)
    problems = queries.problems(session, row.id) if manages else []
    line = outage_views.lines(session, actor.person_id, [row])[0]
    lives = any(scopes[0].covers(each) for each in homes)
    return OutageView(
        line=line,
        body=row.body,
        doer=row.doer,
        version=row.version,
        state=row.state,
        places=queries.addresses(session, near, NAMED),
        words=outage_views.story(session, row.id, now()),
        may_manage=manages,
        may_join=lives and row.state == State.OPEN and not line.is_joined,
        hung=queries.hung(session, row.id),
        problems=outage_views.joined(session, who, problems, {}),
    )


def _visible(actor: Actor):  # noqa: ANN202 - a condition, as SQLAlchemy types it
    """Say in SQL which outages the actor may know of: those that reach into a home, a work or a duty of theirs."""
    return or_(*(queries.touches(actor.where(can)) for can in (Can.ISSUE_FOLLOW, Can.ISSUE_WORK, Can.OUTAGE_MANAGE)))
