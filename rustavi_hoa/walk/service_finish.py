"""The end of a walk: the ticked problems are sent with one press, each once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlmodel import Session

from rustavi_hoa.adapters import live
from rustavi_hoa.db.engine import after_commit, reading, work
from rustavi_hoa.db.journal import note
from rustavi_hoa.db.tables.passport import WalkRow
from rustavi_hoa.issues import service as issues
from rustavi_hoa.issues.intake import NewIssue
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import Invalid, NotFound, invalid
from rustavi_hoa.kernel.policy import Actor, Can, allow
from rustavi_hoa.passport.definition import definition
from rustavi_hoa.photos import copying
from rustavi_hoa.walk import queries, rules, stations, words
from rustavi_hoa.walk.views import Finished, Prepared


@allow(Can.PASSPORT_PROPOSE)
def finish(actor: Actor, given: Finished) -> list[int]:
    """End a walk and report the ticked problems; gives their ids. The same walk again gives the same problems.

    Raises:
        NotFound: not a building the actor chairs.
        Invalid: a walk that was never begun, a problem of a station where "bad" was not said, no words.
    """
    if not actor.where(Can.PASSPORT_PROPOSE).covers(given.building_id):
        raise NotFound
    with reading() as session:
        row = _row(session, given)
        if row.finished_at is not None:
            return sorted(row.outcome.values())
        held = dict(row.stations)
        doors = {
            each.station: queries.entrance_id(session, given.building_id, _part(each.station))
            for each in given.problems
        }
    faults = stations.problem_faults(given.problems, held)
    if faults:
        raise Invalid(*faults)
    made = {
        each.station: issues.report(actor, _problem(actor, given, each, held, doors[each.station]))[0]
        for each in given.problems
    }
    return _end(actor, given, made)


def _problem(
    actor: Actor, given: Finished, each: Prepared, held: Mapping[str, Any], entrance_id: int | None
) -> NewIssue:
    """Shape the problem of one station; its photo is a copy, the picture itself hangs in the gallery."""
    code = each.station.partition("[")[0]
    element = definition().element(code)
    photos = held[each.station]["photos"][-rules.MOST_PHOTOS :]
    return NewIssue(
        key=rules.problem_key(given.key, each.station),
        building_id=given.building_id,
        category=element.category if element else "other",
        place=rules.place(code),
        entrance_id=entrance_id if code == "entrance" else None,
        text=each.text.strip(),
        photos=tuple(copying.again(actor, photo) for photo in photos),
        to_city=given.to_city,
    )


def _end(actor: Actor, given: Finished, made: dict[str, int]) -> list[int]:
    with work() as session:
        queries.building(session, given.building_id, lock=True)
        row = _row(session, given)
        if row.finished_at is None:
            row.outcome, row.finished_at = made, now()
            session.add(row)
            note(session, actor, "walk.finish", row.id, building_id=row.building_id, problems=sorted(made.values()))
            after_commit(session, lambda: live.ring(f"building:{given.building_id}"))
        return sorted(row.outcome.values())


def _row(session: Session, given: Finished) -> WalkRow:
    row = queries.by_key(session, given.key)
    if row is None or row.building_id != given.building_id:
        raise invalid("key", words.BAD_KEY)
    return row


def _part(station: str) -> str:
    return station.partition("[")[2].rstrip("]")
