"""The stories of the demo city as rows: problems, timelines, "affects me too", photos."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

from sqlalchemy.orm.attributes import flag_modified
from sqlmodel import Session

from rustavi_hoa.db.tables.problems import IssueEventRow, IssueRow, PhotoRow, SupportRow
from rustavi_hoa.demo import deadlines
from rustavi_hoa.demo.album import Album
from rustavi_hoa.demo.register import Town
from rustavi_hoa.demo.stories import Line, Story
from rustavi_hoa.issues import dues
from rustavi_hoa.terms import calendar, numbers
from rustavi_hoa.terms.rules import Series


def write(session: Session, town: Town, stories: Sequence[Story], album: Album, dice: random.Random) -> dict[str, int]:
    """Write all stories; gives counts by kind."""
    known = calendar.of(session)
    due = {id(story): deadlines.keep(story, known) for story in stories}
    rows = [_issue(town, story, dice, due[id(story)]) for story in stories]
    _register(session, rows)
    session.add_all(rows)
    session.flush()
    ids = {id(story): row.id or 0 for story, row in zip(stories, rows, strict=True)}
    events: list[tuple[Line, IssueEventRow]] = []
    for story, row in zip(stories, rows, strict=True):
        if story.merged_into is not None:
            row.duplicate_of_id = ids[id(story.merged_into)]
            flag_modified(row, "updated_at")  # else the table would stamp the moment of loading
        for seq, line in enumerate(story.in_order(), 1):
            events.append((line, _event(row.id or 0, seq, line, ids)))
    session.add_all(event for _, event in events)
    supports = [
        SupportRow(issue_id=ids[id(story)], apartment_id=flat, person_id=person, at=at)
        for story in stories
        for flat, (person, at) in story.supports.items()
    ]
    session.add_all(supports)
    session.flush()
    photos = [photo for story in stories for photo in _report_photos(story, ids[id(story)], album)]
    kinds = {row.id: row.category for row in rows}
    for line, event in events:
        if line.pictures and line.person_id is not None:
            photos.append(_photo(album, kinds[event.issue_id], line.person_id, event.issue_id, line.at, event=event))
    session.add_all(photos)
    return {"problems": len(rows), "lines of timelines": len(events), "photos": len(photos)}


def _register(session: Session, rows: Sequence[IssueRow]) -> None:
    """Give the numbers of the years they came in, and the services their categories belong to."""
    for row in sorted(rows, key=lambda row: row.created_at):
        row.registration_no = numbers.take(session, Series.PROBLEM, row.created_at)
        if row.sent_to_city_at is not None:
            row.service = dues.service_of(session, row)


def _issue(town: Town, story: Story, dice: random.Random, due_on: date | None) -> IssueRow:
    building = town.buildings[story.house]
    outside = story.place == "yard" and building.lat is not None and building.lon is not None
    return IssueRow(
        client_key=str(UUID(int=dice.getrandbits(128), version=4)),
        building_id=building.id or 0,
        entrance_id=story.entrance_id,
        apartment_id=story.apartment_id,
        place=story.place,
        category=story.category,
        door=story.door,
        text=story.text,
        status=story.status,
        is_emergency=story.is_emergency,
        reporter_id=story.reporter_id,
        about_person_id=story.about_person_id,
        about_service=story.about_service,
        lat=round((building.lat or 0) + dice.uniform(-3e-4, 3e-4), 6) if outside else None,
        lon=round((building.lon or 0) + dice.uniform(-3e-4, 3e-4), 6) if outside else None,
        service=story.service,
        assignee_id=story.assignee_id,
        due_on=due_on,
        handed_to=story.handed_to,
        question=story.question,
        close_reason=story.close_reason,
        close_note=story.close_note,
        resolved_by=story.resolved_by,
        support_count=len(story.supports),
        reopen_count=story.reopened,
        event_seq=len(story.lines),
        version=len(story.lines) + 1,
        is_demo=True,
        created_at=story.created_at,
        updated_at=story.updated_at,
        answered_at=story.answered_at,
        sent_to_city_at=story.sent_at,
        resolved_at=story.resolved_at,
        closed_at=story.closed_at,
    )


def _event(issue_id: int, seq: int, line: Line, ids: dict[int, int]) -> IssueEventRow:
    data = dict(line.data)
    if line.other is not None:
        data["other"] = ids[id(line.other)]
    return IssueEventRow(
        issue_id=issue_id,
        seq=seq,
        kind=line.kind,
        audience=line.audience,
        actor_id=line.person_id,
        actor_part=line.part,
        from_status=line.before,
        to_status=line.to,
        text=line.text,
        data=data,
        at=line.at,
    )


def _report_photos(story: Story, issue_id: int, album: Album) -> list[PhotoRow]:
    return [
        _photo(album, story.category, story.reporter_id, issue_id, story.created_at, nth=nth + issue_id)
        for nth in range(story.pictures)
    ]


def _photo(
    album: Album,
    kind: str,
    who: int,
    issue_id: int,
    at: datetime,
    *,
    nth: int = 0,
    event: IssueEventRow | None = None,
) -> PhotoRow:
    photo_id, picture, size = album.hang(kind, done=event is not None, nth=nth)
    return PhotoRow(
        id=photo_id,
        uploader_id=who,
        issue_id=issue_id,
        event_id=event.id if event is not None else None,
        width=picture.width,
        height=picture.height,
        byte_count=size,
        created_at=at,
    )
