"""Outages and planned works over many buildings: preview, announce, say what is new, end with everything joined."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy.exc import IntegrityError
from sqlmodel import Session

from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.tables.casework import OutageBuildingRow, OutageRow, OutageWordRow
from rustavi_hoa.issues import outage_closing, outage_making, outage_news, outage_views, words, words_outages
from rustavi_hoa.issues import queries_outages as queries
from rustavi_hoa.issues.intake import KEY
from rustavi_hoa.issues.rules_outages import MOST_AT_ONCE, MOST_BUILDINGS, Phase, State, WordKind, phase, why_not_close
from rustavi_hoa.issues.sight import eyes
from rustavi_hoa.issues.views_outages import Joined, NewOutage, Reach
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import NotFound, invalid
from rustavi_hoa.kernel.policy import Actor, Can, allow
from rustavi_hoa.register import service_search as register
from rustavi_hoa.register.views import Filters

NAMED = 30
"""How many addresses a preview and a page name."""


@allow(Can.OUTAGE_MANAGE)
def units(actor: Actor) -> list[tuple[int, str, str]]:
    """List the units of the actor's reach: id, Georgian and English name."""
    with reading() as session:
        return queries.units(session, actor.where(Can.OUTAGE_MANAGE))


@allow(Can.OUTAGE_MANAGE)
def find(actor: Actor, text: str) -> list[tuple[int, str, str]]:
    """Find buildings of the reach by any fragment: id, Georgian and English address."""
    found = register.search(actor, text, Filters(kind="building"), 1).hits
    scope = actor.where(Can.OUTAGE_MANAGE)
    return [(hit.id, hit.title, hit.title_en or hit.title) for hit in found if scope.covers(hit.id)]


@allow(Can.OUTAGE_MANAGE)
def reach(actor: Actor, building_ids: list[int], unit_ids: list[int], category: str) -> Reach:
    """Say whom an outage would reach: buildings, apartments, people with an account, open problems of the kind."""
    with reading() as session:
        chosen = queries.chosen(session, actor.where(Can.OUTAGE_MANAGE), building_ids, unit_ids)
        return Reach(
            buildings=len(chosen),
            apartments=queries.apartments(session, chosen),
            people=len(queries.people(session, chosen)),
            problems=queries.count_waiting(session, chosen, category),
            names=queries.addresses(session, chosen, NAMED),
        )


@allow(Can.OUTAGE_MANAGE)
def announce(actor: Actor, key: str, new: NewOutage) -> int:
    """Announce an outage or works to everybody it reaches; gives its id. The same key gives the same one.

    Raises:
        Invalid: each wrong thing beside its field; or the buildings are not as many as the preview said.
    """
    try:
        with work() as session:
            known = queries.by_key(session, actor.person_id, key)
            return known.id if known is not None else _announce(session, actor, key, new).id
    except IntegrityError:  # the same key came twice at the same moment: the other one has it
        with work() as session:
            known = queries.by_key(session, actor.person_id, key)
        if known is None:
            raise
        return known.id


def _announce(session: Session, actor: Actor, key: str, new: NewOutage) -> OutageRow:
    row = outage_making.read(key, new)
    chosen = queries.chosen(session, actor.where(Can.OUTAGE_MANAGE), new.building_ids, new.unit_ids)
    if not 0 < len(chosen) <= MOST_BUILDINGS:
        raise invalid("buildings", words_outages.CHOOSE_BUILDINGS)
    if len(chosen) != new.confirmed:
        raise invalid("buildings", words_outages.LOOK_AGAIN, n=str(len(chosen)))
    row.created_by = actor.person_id
    session.add(row)
    session.flush()
    session.add_all(OutageBuildingRow(outage_id=row.id, building_id=each) for each in chosen)
    session.flush()
    outage_news.write(session, actor, row, WordKind.ANNOUNCED, row.body, ends_at=row.ends_at)
    return row


@allow(Can.OUTAGE_MANAGE)
def say(actor: Actor, outage_id: int, key: str, text: str, ends: str) -> None:
    """Say what is new, perhaps with a new end; everybody joined hears. The same key says it once.

    Raises:
        NotFound: not an outage of the reach.
        Invalid: nothing said, an end before the beginning, or it is over.
    """
    plain = outage_making.said(text)

    def deed(session: Session, row: OutageRow) -> None:
        _must_be_open(row)
        row.ends_at = outage_making.new_end(ends, row.starts_at) or row.ends_at
        outage_news.write(session, actor, row, WordKind.WORD, plain, key=key, ends_at=row.ends_at)

    _once(actor, outage_id, key, deed)


@allow(Can.OUTAGE_MANAGE)
def cancel(actor: Actor, outage_id: int, key: str, text: str) -> None:
    """Call planned works off; everybody who was told hears.

    Raises:
        NotFound: not an outage of the reach.
        Invalid: no reason, it has begun, or it is over.
    """
    plain = outage_making.said(text)

    def deed(session: Session, row: OutageRow) -> None:
        _must_be_open(row)
        if phase(row.state, row.starts_at, row.ends_at, now()) != Phase.PLANNED:
            raise invalid("text", words_outages.ALREADY_BEGUN)
        row.state, row.closed_at = State.CANCELLED, now()
        outage_news.write(session, actor, row, WordKind.CANCELLED, plain, key=key)

    _once(actor, outage_id, key, deed)


@allow(Can.OUTAGE_MANAGE)
def end_preview(actor: Actor, outage_id: int) -> list[Joined]:
    """List the joined problems with what would become of each when the outage ends; ``why`` is empty where it closes.

    Raises:
        NotFound: not an outage of the reach.
    """
    with reading() as session:
        row = _managed(session, actor, outage_id)
        rows = queries.problems(session, row.id)
        why = {each.id: why_not_close(outage_views.facts(each), row.id) for each in rows}
        return outage_views.joined(session, eyes(actor), rows, why)


@allow(Can.OUTAGE_MANAGE)
def end(actor: Actor, outage_id: int, key: str, text: str, issue_ids: list[int]) -> list[Joined]:
    """End an outage and resolve the confirmed problems with it; gives those that did not close, each with why.

    Each author is then asked whether it is fixed, as after any solution.

    Raises:
        NotFound: not an outage of the reach, or too many problems at once.
        Invalid: nothing said, or it is over.
    """
    if len(issue_ids) > MOST_AT_ONCE:
        raise NotFound
    plain = outage_making.said(text)
    left: list[Joined] = []

    def deed(session: Session, row: OutageRow) -> None:
        _must_be_open(row)
        row.state, row.closed_at = State.ENDED, now()
        outage_news.write(session, actor, row, WordKind.ENDED, plain, key=key)
        left.extend(outage_closing.resolve(session, actor, row, issue_ids, plain))

    _once(actor, outage_id, key, deed)
    return left


@allow(Can.OUTAGE_MANAGE)
def reopen(actor: Actor, outage_id: int, key: str, text: str, ends: str) -> None:
    """Say that it is not over after all; everybody it reaches hears. What closed with it is its authors' to judge.

    Raises:
        NotFound: not an outage of the reach.
        Invalid: nothing said, an end that has passed, or it is not over.
    """
    plain = outage_making.said(text)

    def deed(session: Session, row: OutageRow) -> None:
        if row.state == State.OPEN:
            raise invalid("text", words_outages.NOT_OVER)
        row.state, row.closed_at = State.OPEN, None
        row.ends_at = outage_making.new_end(ends, max(row.starts_at, now()))
        outage_news.write(session, actor, row, WordKind.REOPENED, plain, key=key, ends_at=row.ends_at)

    _once(actor, outage_id, key, deed)


def _managed(session: Session, actor: Actor, outage_id: int, *, lock: bool = False) -> OutageRow:
    """Fetch an outage for a deed: all of it must lie in the actor's reach."""
    row = queries.one(session, queries.within(actor.where(Can.OUTAGE_MANAGE)), outage_id, lock=lock)
    if row is None:
        raise NotFound
    return row


def _must_be_open(row: OutageRow) -> None:
    if row.state != State.OPEN:
        raise invalid("text", words_outages.NOT_OPEN)


def _once(actor: Actor, outage_id: int, key: str, deed: Callable[[Session, OutageRow], None]) -> None:
    """Do a deed on an outage unless its key was used before."""
    if not KEY.fullmatch(key):
        raise invalid("key", words.BAD_KEY)
    with work() as session:
        row = _managed(session, actor, outage_id, lock=True)
        known: OutageWordRow | None = queries.word_by_key(session, actor.person_id, key)
        if known is None:
            deed(session, row)
