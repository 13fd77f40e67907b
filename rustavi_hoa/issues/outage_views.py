"""From rows of outages to what a browser may know (deeds layer, no doors)."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlmodel import Session

from rustavi_hoa.db.tables.casework import OutageRow
from rustavi_hoa.db.tables.problems import IssueRow
from rustavi_hoa.i18n.stamp import Stamp, age, stamp
from rustavi_hoa.issues import queries
from rustavi_hoa.issues import queries_around as around
from rustavi_hoa.issues import queries_outages as outages
from rustavi_hoa.issues.cards import title_of
from rustavi_hoa.issues.places import Door
from rustavi_hoa.issues.rules import OPEN, Part, Status
from rustavi_hoa.issues.rules_outages import Facts, Phase, WordKind, phase, why_not_join
from rustavi_hoa.issues.sight import Eyes, Sight, sight
from rustavi_hoa.issues.views import IssueLine, Said
from rustavi_hoa.issues.views_outages import Joined, OutageHint, OutageLine, OutageWord
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.policy import Actor


def lines(session: Session, person_id: int, rows: Sequence[OutageRow]) -> list[OutageLine]:
    """Make the lines of a list with a few small questions, however many lines."""
    if not rows:
        return []
    ids = [row.id for row in rows]
    homes, joined = outages.counts(session, ids)
    mine = outages.joins_of(session, person_id, ids)
    newest: dict[int, str] = {}
    for word in outages.words(session, ids):
        if word.kind != WordKind.ANNOUNCED:
            newest.setdefault(word.outage_id, word.text)
    at = now()
    return [
        OutageLine(
            id=row.id,
            kind=row.kind,
            category=row.category,
            title_ka=row.title_ka,
            title_en=row.title_en or row.title_ka,
            phase=phase(row.state, row.starts_at, row.ends_at, at),
            starts=stamp(row.starts_at, at),
            ends=stamp(row.ends_at, at),
            buildings=homes.get(row.id, 0),
            joined=joined.get(row.id, 0),
            is_joined=row.id in mine,
            word=newest.get(row.id, ""),
        )
        for row in rows
    ]


def for_report(session: Session, actor: Actor, building_id: int, category: str) -> list[IssueLine]:
    """Make lines of what runs in a building now, in the shape of a report's similar problems; a number below zero."""
    at = now()
    running = [
        row
        for row in outages.open_in(session, building_id)
        if row.category == category and phase(row.state, row.starts_at, row.ends_at, at) != Phase.PLANNED
    ]
    return [
        IssueLine(
            id=-row.id,
            category=row.category,
            door=Door.ORDINARY,
            status=Status.IN_PROGRESS,
            place="",
            title=(row.title_en if actor.locale == "en" else "") or row.title_ka,
            photo="",
            support=0,
            is_emergency=False,
            is_mine=False,
            age=_said(age(row.starts_at, at)),
        )
        for row in running
    ]


def hints(session: Session, row: IssueRow, held: frozenset[Part]) -> dict[str, list[OutageHint]]:
    """Name the outage a problem is part of, or those it may join by a tap of who holds these parts."""
    if row.outage_id is not None:
        return {"outage": [_hint(session.get_one(OutageRow, row.outage_id))], "offers": []}
    if not held or row.status not in OPEN:
        return {}
    as_city = not held & {Part.REPORTER, Part.CHAIR}
    here = [row.building_id]
    fit = [
        each
        for each in outages.open_in(session, row.building_id)
        if not why_not_join(facts(row), each.id, each.category, here, as_city=as_city)
    ]
    return {"outage": [], "offers": [_hint(each) for each in fit]}


def _hint(row: OutageRow) -> OutageHint:
    return OutageHint(row.id, row.title_ka, row.title_en or row.title_ka)


def _said(when: Stamp) -> Said:
    return Said(when.ka, when.en)


def story(session: Session, outage_id: int, at: datetime) -> list[OutageWord]:
    """Make the story of an outage, newest first."""
    return [
        OutageWord(word.id, word.kind, word.text, stamp(word.at, at), stamp(word.ends_at, at))
        for word in outages.words(session, [outage_id])
    ]


def facts(row: IssueRow) -> Facts:
    """Take from a problem what the rules of outages need."""
    return Facts(
        building_id=row.building_id,
        category=row.category,
        door=row.door,
        status=row.status,
        outage_id=row.outage_id,
        is_with_city=row.sent_to_city_at is not None or row.is_emergency,
    )


def joined(session: Session, who: Eyes, rows: Sequence[IssueRow], why: dict[int, str]) -> list[Joined]:
    """Make the lines of problems beside an outage; the text only where the reader sees the problem whole."""
    places = around.buildings(session, {row.building_id for row in rows})
    return [
        Joined(
            id=row.id,
            number=row.registration_no or str(row.id),
            title=title_of(row.text) if sight(who, queries.facts(row)) >= Sight.WHOLE else "",
            status=row.status,
            building_ka=places[row.building_id].address,
            building_en=places[row.building_id].address_en,
            why=why.get(row.id, ""),
        )
        for row in rows
    ]


def missing(ids: Collection[int], found: Collection[int], why: str) -> list[Joined]:
    """Make lines for asked numbers that the reader may not see."""
    return [Joined(each, str(each), "", "", "", "", why) for each in ids if each not in found]
