"""From rows to what a browser may know: every field asks ``sight`` first (deeds layer, no doors)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time
from typing import Any

from sqlmodel import Session

from rustavi_hoa.db.tables.problems import IssueEventRow, IssueRow, PhotoRow
from rustavi_hoa.house import service as house
from rustavi_hoa.i18n import dates
from rustavi_hoa.i18n.dates import TBILISI
from rustavi_hoa.i18n.stamp import Stamp, age, stamp
from rustavi_hoa.issues import queries, timeline
from rustavi_hoa.issues import queries_around as around
from rustavi_hoa.issues.rules import Part
from rustavi_hoa.issues.rules_due import stands
from rustavi_hoa.issues.sight import Eyes, Sight, is_author, parts, sight
from rustavi_hoa.issues.views import IssueCard, IssueLine, Said, TimelineItem
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.terms import calendar

TITLE_LETTERS = 90


def cards(session: Session, who: Eyes, rows: Sequence[IssueRow]) -> list[IssueCard]:
    """Make the lines of a list with four small questions, however many lines."""
    places = around.buildings(session, {row.building_id for row in rows})
    doors = around.entrances(session, {row.entrance_id for row in rows if row.entrance_id})
    people = around.names(session, {row.assignee_id for row in rows if row.assignee_id})
    pictures: dict[int, list[str]] = defaultdict(list)
    for photo in queries.photos(session, [row.id for row in rows]):
        if photo.event_id is None:
            pictures[photo.issue_id].append(photo.id)
    at = now()
    soon = int(house.value(session, "due_soon_days"))
    return [
        replace(
            _card(row, who, places[row.building_id], doors.get(row.entrance_id or 0, ""), pictures[row.id], people, at),
            **_due(row, soon),
        )
        for row in rows
    ]


def _due(row: IssueRow, soon: int) -> dict[str, Any]:
    state = stands(row.status, row.due_on, calendar.today(), soon)
    return {"due": state.value, "day": day_said(row.due_on) if state else Said()}


def day_said(on: date | None) -> Said:
    """Say a day in both languages, with its year where it is another; nothing for no day."""
    if on is None:
        return Said()
    moment = datetime.combine(on, time(12), TBILISI)
    tell = dates.day if on.year == calendar.today().year else dates.day_of_year
    return Said(tell(moment, "ka"), tell(moment, "en"))


def line(card: IssueCard, when: Stamp | None = None) -> IssueLine:
    """Keep of a card what a neighbour's row shows; ``when`` stands in for its age."""
    said = when or card.age
    return IssueLine(
        id=card.id,
        category=card.category,
        door=card.door,
        status=card.status,
        place=card.place,
        title=card.title,
        photo=card.photo,
        support=card.support,
        is_emergency=card.is_emergency,
        is_mine=card.is_mine,
        age=Said(said.ka, said.en),
        number=card.number,
    )


def _card(
    row: IssueRow,
    who: Eyes,
    building: object,
    entrance: str,
    pictures: list[str],
    people: dict[int, str],
    at: datetime,
) -> IssueCard:
    whole = sight(who, queries.facts(row)) >= Sight.WHOLE
    return IssueCard(
        id=row.id,
        category=row.category,
        door=row.door,
        status=row.status,
        place=row.place,
        entrance=entrance,
        floor=row.floor if whole else "",
        title=title_of(row.text) if whole else "",
        photo=pictures[0] if whole and pictures else "",
        photo_count=len(pictures) if whole else 0,
        support=row.support_count,
        is_emergency=row.is_emergency,
        is_mine=is_author(who, queries.facts(row)),
        is_sent=row.sent_to_city_at is not None,
        building_id=row.building_id,
        building_ka=building.address,
        building_en=building.address_en,
        service=row.service,
        assignee=people.get(row.assignee_id or 0, "") if not who.city.city or whole else "",
        age_days=(at - row.created_at).days,
        created=stamp(row.created_at, at),
        updated=stamp(row.updated_at, at),
        age=age(row.created_at, at),
        version=row.version,
        number=row.registration_no or f"N{row.id}",
    )


def title_of(text: str) -> str:
    """Give the first words of a problem's text."""
    first = text.strip().partition("\n")[0]
    return first if len(first) <= TITLE_LETTERS else first[:TITLE_LETTERS].rsplit(" ", 1)[0] + "…"


def story(session: Session, who: Eyes, row: IssueRow, pictures: Sequence[PhotoRow]) -> list[TimelineItem]:
    """Make the timeline the asker may read, oldest first."""
    level, held = sight(who, queries.facts(row)), parts(who, queries.facts(row))
    if level < Sight.WHOLE:
        return []
    by_event: dict[int, list[str]] = defaultdict(list)
    for photo in pictures:
        if photo.event_id is not None:
            by_event[photo.event_id].append(photo.id)
    at = now()
    events = queries.events(session, row.id)
    others = queries.numbers(session, {int(event.data.get("other", 0)) for event, _ in events} - {0})
    return [
        _item(event, person.shown_name if person else "", level, by_event[event.id], at, others)
        for event, person in events
        if _may_read(event, level, held)
    ]


def _may_read(event: IssueEventRow, level: Sight, held: frozenset[Part]) -> bool:
    if event.audience == timeline.CITY_AUDIENCE:
        return Part.CITY in held
    return event.audience == timeline.HOUSE_AUDIENCE or level == Sight.PERSONAL


def _item(
    event: IssueEventRow, name: str, level: Sight, pictures: list[str], at: datetime, others: dict[int, str]
) -> TimelineItem:
    on, other = event.data.get("on"), int(event.data.get("other", 0))
    named = level == Sight.PERSONAL or event.actor_part in (Part.CHAIR, Part.CITY)
    return TimelineItem(
        seq=event.seq,
        kind=event.kind,
        status=event.to_status,
        text=event.text,
        reason=str(event.data.get("reason", "") or event.data.get("why", "")),
        who=event.actor_part,
        name=name if named else "",
        service=str(event.data.get("service", "")),
        other_id=other,
        is_internal=event.audience == timeline.CITY_AUDIENCE,
        at=stamp(event.at, at),
        photos=pictures,
        day=day_said(date.fromisoformat(on)) if on else Said(),
        other_no=others.get(other, ""),
    )
