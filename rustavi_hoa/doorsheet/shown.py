"""From a kept sheet to what its reader sees (no doors)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from sqlmodel import Session

from rustavi_hoa.db.tables.casework import DoorSheetRow
from rustavi_hoa.db.tables.register import AssociationRow, BuildingRow
from rustavi_hoa.doorsheet import queries, telling
from rustavi_hoa.doorsheet.gathering import is_empty, week_of
from rustavi_hoa.doorsheet.rules import State
from rustavi_hoa.doorsheet.views import Group, Item, SheetLine, SheetView
from rustavi_hoa.i18n import dates
from rustavi_hoa.i18n.stamp import Stamp, stamp
from rustavi_hoa.kernel.clock import now


def view(session: Session, row: DoorSheetRow, home: BuildingRow, *, may_approve: bool) -> SheetView:
    """Shape a sheet for a reader of one of its buildings; who approves a draft sees what was left out."""
    kept, union = row.content, session.get_one(AssociationRow, row.association_id)
    since, until = _week(row)
    homes = {each.id: each for each in queries.buildings(session, row.association_id)}
    whole = may_approve and row.state == State.DRAFT
    done, answered = (_items(kept, name, homes, whole=whole) for name in ("done", "answered"))
    reported = [Group(each["category"], each["count"]) for each in kept["reported"]]
    return SheetView(
        id=row.id or 0,
        building_id=home.id or 0,
        address=home.address,
        address_en=home.address_en,
        association=union.name,
        association_en=union.name_en,
        week=row.week_on.isoformat(),
        since=since,
        until=until,
        state=row.state,
        version=row.version,
        words=row.words,
        reported=reported,
        done=done,
        answered=answered,
        reported_count=kept["counts"]["reported"],
        done_count=kept["counts"]["done"] if not kept["left_out"] else 0,
        answered_count=kept["counts"]["answered"] if not kept["left_out"] else 0,
        has_more=kept["has_more"],
        is_empty=not (reported or done or answered),
        approved_at=stamp(row.approved_at, now()) if row.state == State.APPROVED else Stamp(),
        may_approve=may_approve,
    )


def line(row: DoorSheetRow) -> SheetLine:
    """Shape a week of the history."""
    return SheetLine(row.id or 0, *_week(row), row.state, is_empty(row.content))


def _week(row: DoorSheetRow) -> tuple[Stamp, Stamp]:
    return tuple(Stamp(at.isoformat(), dates.day(at, "ka"), dates.day(at, "en")) for at in week_of(row.content))


def _items(kept: dict[str, Any], name: str, homes: Mapping[int | None, BuildingRow], *, whole: bool) -> list[Item]:
    made = []
    for each in kept[name]:
        is_out, is_bare = each["id"] in kept["left_out"], each["id"] in kept["bare"]
        if is_out and not whole:
            continue
        photos = {} if is_bare and not whole else {half: each.get(half, "") for half in ("before", "after")}
        due = dates.plain(date.fromisoformat(each["due"])) if each.get("due") else ""
        plain = {name: each[name] for name in ("id", "number", "category", "place", "entrance", "status")}
        home = homes.get(each["building"]) if len(homes) > 1 else None
        where = {"home": home.address, "home_en": home.address_en} if home else {}
        more = {"building_id": each["building"], "due": due, "is_out": is_out, "is_bare": is_bare}
        item = Item(**plain, **photos, **where, **more)
        made.append(replace(item, ka=telling.name(item, "ka"), en=telling.name(item, "en")))
    return made
