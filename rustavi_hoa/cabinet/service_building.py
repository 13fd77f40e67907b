"""The building's page: what the register says, what the chairperson says beside it, and paper."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlmodel import Session

from rustavi_hoa.adapters import live
from rustavi_hoa.cabinet import queries, words
from rustavi_hoa.cabinet.rules import FACTS, PROPOSED, read_fact
from rustavi_hoa.cabinet.views import BuildingView, Fact, Paper
from rustavi_hoa.db.engine import after_commit, reading, work
from rustavi_hoa.db.journal import note
from rustavi_hoa.db.tables.register import BuildingRow
from rustavi_hoa.i18n.dates import local, short
from rustavi_hoa.i18n.stamp import Stamp, stamp
from rustavi_hoa.issues import service_home
from rustavi_hoa.issues.views import IssueCard
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import Fault, Invalid, NotFound, Stale
from rustavi_hoa.kernel.policy import Actor, Can, allow
from rustavi_hoa.register import standing


@allow(Can.ISSUE_FOLLOW)
def building(actor: Actor, building_id: int) -> BuildingView:
    """Give the page of one of the actor's buildings.

    Raises:
        NotFound: a building outside the actor's reach.
    """
    if not actor.where(Can.ISSUE_FOLLOW).covers(building_id):
        raise NotFound
    with reading() as session:
        row = queries.building(session, building_id)
        if row is None:
            raise NotFound
        return _view(session, row, may_edit=actor.where(Can.BUILDING_EDIT).covers(building_id))


@allow(Can.BUILDING_EDIT)
def save_facts(actor: Actor, building_id: int, seen: str, texts: dict[str, str]) -> int:
    """Keep what the chairperson says of the building, beside the register; gives how many facts are different now.

    Raises:
        NotFound: not a building of the actor's association, or an unknown fact.
        Invalid: every impossible number beside its field.
        Stale: somebody else changed the facts after ``seen``.
    """
    if not actor.where(Can.BUILDING_EDIT).covers(building_id) or not texts.keys() <= FACTS.keys():
        raise NotFound
    given = _read(texts)
    with work() as session:
        row = queries.building(session, building_id, lock=True)
        if row is None:
            raise NotFound
        _must_be_fresh(session, row, seen)
        before = {name: _said(row, name) for name in given}
        changed = {name: value for name, value in given.items() if value != before[name]}
        if not changed:
            return 0
        at = now().isoformat()
        said = {name: {"value": value, "by": actor.person_id, "at": at} for name, value in changed.items()}
        row.facts = row.facts | {PROPOSED: _proposed(row) | said}
        row.updated_at = now()
        session.add(row)
        was = {name: before[name] for name in changed}
        note(session, actor, "building.facts", row.id, building_id=row.id, before=was, after=changed)
        after_commit(session, lambda: live.ring(f"building:{building_id}"))
        return len(changed)


@allow(Can.CABINET_READ)
def open_list(actor: Actor, building_id: int) -> tuple[Paper, list[IssueCard]]:
    """Give the building's open problems for print.

    Raises:
        NotFound: a building that is not the actor's to chair.
    """
    cards = service_home.on_paper(actor, building_id)
    with reading() as session:
        row = queries.building(session, building_id)
        if row is None:
            raise NotFound
        association = queries.association(session, row)
        return Paper(row.address, association.name if association else ""), cards


def _read(texts: dict[str, str]) -> dict[str, int | None]:
    year, given, faults = local(now()).year, {}, []
    for name, text in texts.items():
        try:
            given[name] = read_fact(name, text, year)
        except ValueError:
            limits = (("least", str(FACTS[name].least)), ("most", str(FACTS[name].most or year)))
            faults.append(Fault(name, words.FACT_WRONG, limits))
    if faults:
        raise Invalid(*faults)
    return given


def _must_be_fresh(session: Session, row: BuildingRow, seen: str) -> None:
    """Refuse to write over what somebody else said meanwhile."""
    last = max(_proposed(row).values(), key=lambda each: each["at"], default=None)
    if last is None or last["at"] == seen:
        return
    who = queries.names(session, {last["by"]}).get(last["by"], "")
    raise Stale(words.FACTS_MOVED_ON, who=who, when=short(datetime.fromisoformat(last["at"]), "ka"))


def _proposed(row: BuildingRow) -> dict[str, dict[str, Any]]:
    return dict(row.facts.get(PROPOSED, {}))


def _said(row: BuildingRow, name: str) -> int | None:
    """Give the fact as it is shown: the chairperson's word if there is one, else the register's."""
    proposed = _proposed(row).get(name)
    return proposed["value"] if proposed else getattr(row, name)


def _view(session: Session, row: BuildingRow, *, may_edit: bool) -> BuildingView:
    association, unit, at = queries.association(session, row), queries.unit(session, row), now()
    proposed = _proposed(row)
    code = standing.of_buildings(session, [row.id]).get(row.id, "")
    people = queries.names(session, {each["by"] for each in proposed.values()})
    return BuildingView(
        id=row.id,
        address=row.address,
        address_en=row.address_en,
        association=association.name if association else "",
        association_en=association.name_en if association else "",
        unit_ka=unit.name_ka if unit else "",
        unit_en=unit.name_en if unit else "",
        chairs=[] if code == standing.DISPUTED else list(queries.chairs(session, row)),
        may_edit=may_edit,
        seen=max((each["at"] for each in proposed.values()), default=""),
        facts=[_fact(row, name, proposed.get(name), people, at) for name in FACTS],
        standing=code,
    )


def _fact(row: BuildingRow, name: str, said: dict[str, Any] | None, people: dict[int, str], at: datetime) -> Fact:
    value, register = _said(row, name), getattr(row, name)
    return Fact(
        name=name,
        value="" if value is None else str(value),
        register="" if register is None else str(register),
        by=people.get(said["by"], "") if said else "",
        at=stamp(datetime.fromisoformat(said["at"]), at) if said else Stamp(),
    )
