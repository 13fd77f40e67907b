"""What a week was, gathered once and kept: codes and numbers only, so that any language can say it (no doors)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlmodel import Session

from rustavi_hoa.adapters import live
from rustavi_hoa.db.engine import after_commit
from rustavi_hoa.db.tables.casework import DoorSheetRow
from rustavi_hoa.db.tables.problems import IssueEventRow, IssueRow, PhotoRow
from rustavi_hoa.doorsheet import hearing, queries, words
from rustavi_hoa.doorsheet.rules import DONE, MOST_ANSWERED, MOST_DONE, begins
from rustavi_hoa.house import service as house
from rustavi_hoa.issues.rules import told
from rustavi_hoa.notices import service as notices
from rustavi_hoa.notices.kinds import Kind

Content = dict[str, Any]


def make(session: Session, association_id: int, end: datetime) -> DoorSheetRow | None:
    """Write the sheet of the week that ended at a moment and tell the chairs; None where it stands already."""
    week_on = end.date()
    if queries.of_week(session, association_id, week_on) is not None:
        return None
    last = queries.last_before(session, association_id, week_on)
    since = begins(end, datetime.fromisoformat(last.content["until"]) if last else None)
    row = DoorSheetRow(
        association_id=association_id, week_on=week_on, content=content(session, association_id, since, end)
    )
    session.add(row)
    session.flush()
    homes = [each.id for each in queries.buildings(session, association_id)]
    if not is_empty(row.content):
        thing, people = f"{hearing.THING}:{row.id}", queries.chairs(session, association_id)
        notices.tell(session, people, Kind.SHEET_READY, thing, f"{thing}:made", text=words.READY)
    after_commit(session, lambda: [live.ring(f"building:{home}") for home in homes])
    return row


def content(session: Session, association_id: int, since: datetime, until: datetime) -> Content:
    """Gather a week of an association: what may be said on a door, counts only from the public's minimum up."""
    homes = [each.id or 0 for each in queries.buildings(session, association_id)]
    least = int(house.value(session, "public_minimum"))
    counts = queries.reported(session, homes, since, until)
    shown = told(counts, least)
    done = queries.done(session, homes, since, until)
    answered = queries.answered(session, homes, since, until)
    pictures = _pictures(session, [row.id for row, _ in done[:MOST_DONE]])
    return {
        "since": since.isoformat(),
        "until": until.isoformat(),
        "reported": [
            {"category": name, "count": shown.get(name, 0)}
            for name in sorted(counts, key=lambda name: (-shown.get(name, 0), name))
        ],
        "done": [_item(row, door) | pictures.get(row.id, {}) for row, door in done[:MOST_DONE]],
        "answered": [_item(row, door) for row, door in answered[:MOST_ANSWERED]],
        "counts": {
            "reported": _large(sum(counts.values()), least),
            "done": _large(len(done), least),
            "answered": _large(len(answered), least),
        },
        "has_more": len(done) > MOST_DONE or len(answered) > MOST_ANSWERED,
        "left_out": [],
        "bare": [],
    }


def is_empty(kept: Content) -> bool:
    """Tell whether nothing happened that may be told."""
    return not (kept["reported"] or kept["done"] or kept["answered"])


def _large(count: int, least: int) -> int:
    return count if count >= least else 0


def _item(row: IssueRow, entrance: str | None) -> Content:
    made = {
        "id": row.id,
        "number": row.registration_no or str(row.id),
        "category": row.category,
        "place": row.place,
        "building": row.building_id,
        "entrance": entrance or "",
        "status": row.status,
    }
    return made | ({"due": row.due_on.isoformat()} if row.due_on and row.status not in DONE else {})


def _pictures(session: Session, ids: Sequence[int]) -> dict[int, dict[str, str]]:
    """Choose each problem's photos: as the gallery has paired them, else the report's first and the last since."""
    found: dict[int, dict[str, str]] = {}
    paired: set[tuple[int, str]] = set()
    for photo, event, phase in queries.photos(session, ids):
        half = phase or _half(photo, event)
        key = (photo.issue_id or 0, half)
        if not half or key in paired:
            continue
        kept = found.setdefault(key[0], {})
        if phase:
            paired.add(key)
        elif half == "before" and half in kept:
            continue
        kept[half] = photo.id
    return found


def _half(photo: PhotoRow, event: IssueEventRow | None) -> str:
    if photo.event_id is None or event is None:
        return "before"
    return "after" if event.actor_part in queries.SPEAKERS or event.to_status in DONE else ""


def week_of(kept: Content) -> tuple[datetime, datetime]:
    """Give the first and the last moment of a kept week; the last one lies inside it."""
    until = datetime.fromisoformat(kept["until"])
    return datetime.fromisoformat(kept["since"]), until - timedelta(microseconds=1)
