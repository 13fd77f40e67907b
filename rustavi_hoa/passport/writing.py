"""One way to write a passport: a revision that only grows, and its sum in the same transaction."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlmodel import Session

from rustavi_hoa.adapters import live
from rustavi_hoa.db.engine import after_commit
from rustavi_hoa.db.tables.passport import ConditionRow, PassportRevisionRow, PassportRow
from rustavi_hoa.db.tables.register import BuildingRow
from rustavi_hoa.i18n.dates import local
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import NotFound
from rustavi_hoa.passport import grades, queries, registry
from rustavi_hoa.passport.completeness import count, count_fields
from rustavi_hoa.passport.definition import definition
from rustavi_hoa.passport.lifts import earliest


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a change comes from: who said it, who accepted it, on what evidence."""

    source: str
    person_id: int | None = None
    accepted_by: int | None = None
    evidence: str = ""
    client_key: str | None = None
    document_id: int | None = None
    batch_id: int | None = None
    at: datetime | None = None


def open_passport(session: Session, building_id: int) -> tuple[BuildingRow, PassportRow]:
    """Lock a building and give its passport, a fresh one where nothing was written yet.

    Raises:
        NotFound: no such building.
    """
    building = queries.building(session, building_id, lock=True)
    if building is None:
        raise NotFound
    held = queries.passport(session, building_id)
    return building, held or PassportRow(building_id=building_id)


def write(
    session: Session, building: BuildingRow, held: PassportRow, changes: Mapping[str, Any], origin: Origin
) -> int:
    """Write what differs as one revision; gives its number, 0 where nothing differs. None takes an answer away."""
    new = {key: value for key, value in changes.items() if held.answers.get(key) != value}
    if not new:
        return 0
    made, at = definition(), origin.at or now()
    was = whole(session, building, held)
    before = {key: was.get(key) for key in new}
    held.number += 1
    answers = held.answers | new
    held.answers = {key: value for key, value in answers.items() if value is not None}
    held.revisions = held.revisions | dict.fromkeys(new, held.number)
    held.definition = made.version
    registry.write_back(made, building, new)
    session.add(building)
    refresh(session, building, held, local(at).date(), at)
    fields = count_fields(made, whole(session, building, held))
    session.add(
        PassportRevisionRow(
            building_id=held.building_id,
            number=held.number,
            client_key=origin.client_key,
            source=origin.source,
            person_id=origin.person_id or None,
            accepted_by=origin.accepted_by,
            evidence=origin.evidence,
            document_id=origin.document_id,
            batch_id=origin.batch_id,
            definition=made.version,
            changes=new,
            before=before,
            filled=fields[0],
            required=fields[1],
            at=at,
        )
    )
    ring(session, held.building_id)
    return held.number


def refresh(session: Session, building: BuildingRow, held: PassportRow, fresh_on: date, at: datetime) -> None:
    """Count the passport anew after a change of answers or conditions."""
    judged = {name: sign["grade"] for name, sign in held.conditions.items()}
    answers = whole(session, building, held)
    held.filled, held.required = count(definition(), answers, judged)
    held.lift_checked_on = earliest(definition(), answers)
    held.fresh_on = max(held.fresh_on or fresh_on, fresh_on)
    held.updated_at = at
    session.add(held)
    session.flush()


def judge(session: Session, building: BuildingRow, held: PassportRow, row: ConditionRow, at: datetime) -> None:
    """Put a new judgement into the sum, if it is the newest of its element."""
    name = f"{row.element}[{row.part}]" if row.part else row.element
    shown = held.conditions.get(name)
    if shown is None or shown["on"] <= row.on_day.isoformat():
        sign = {"grade": row.grade, "on": row.on_day.isoformat(), "method": row.method}
        sign |= {"word": grades.word(row.grade, row.expert_no), "id": row.id}
        held.conditions = held.conditions | {name: sign}
    refresh(session, building, held, row.on_day, at)


def ring(session: Session, building_id: int) -> None:
    """Tell the open pages of the building and the city's boards, once the change has reached the disk."""
    after_commit(session, lambda: live.ring(f"building:{building_id}"))
    after_commit(session, lambda: live.ring("city"))


def whole(session: Session, building: BuildingRow, held: PassportRow) -> dict[str, Any]:
    """Give the answers with what the register holds itself."""
    association, unit = queries.association(session, building), queries.unit(session, building)
    return held.answers | registry.values(definition(), building, association, unit)
