"""Two years of the ten houses' passports: begun, corrected, inspected; conditions that change, proposals that wait."""

from __future__ import annotations

import random
import uuid
from datetime import datetime, timedelta
from typing import Any

from sqlmodel import Session

from rustavi_hoa.db.tables.passport import ConditionRow, ProposalRow
from rustavi_hoa.demo import dwellings
from rustavi_hoa.demo.houses import HOUSES
from rustavi_hoa.demo.people import Folk
from rustavi_hoa.demo.register import Town
from rustavi_hoa.i18n.dates import local
from rustavi_hoa.passport import writing
from rustavi_hoa.passport.writing import Origin

SEED = 20260303
FULL = (0.95, 0.7, 0.5, 0.85, 0.6, 0.4, 0.75, 0.3, 0.55, 0.2)
"""How much of each house's technical part an inspector has filled."""
SHARE_OF_DAYS = {"table": 0.93, "questions": 0.7, "first": 0.52, "second": 0.14}
"""How long ago each thing happened, as a share of the story's days."""
INVENTORY = "2024 წლის ინვენტარიზაციის ცხრილი"
VISIT = "ადგილზე დათვალიერება"
EXPERT = ("შპს „დემო ექსპერტიზა“", "17/3")

GRADES: dict[str, tuple[int, ...]] = {
    "roof": (3, 4, 2, 4, 2, 5, 3, 3, 1, 4),
    "facade": (3, 3, 3, 4, 2, 5, 4, 3, 2, 3),
    "joints": (2, 3, 3, 4, 3, 5, 3, 2, 2, 3),
    "foundation": (4, 4, 4, 4, 2, 5, 4, 4, 3, 4),
    "walls": (4, 4, 4, 4, 1, 5, 4, 4, 3, 4),
    "stairs": (4, 3, 4, 3, 2, 5, 4, 3, 3, 4),
    "basement": (2, 3, 3, 4, 3, 4, 2, 3, 2, 3),
    "switchboard": (3, 2, 3, 3, 2, 5, 3, 1, 3, 3),
    "yard": (4, 3, 3, 2, 4, 5, 4, 3, 2, 3),
    "water": (3, 3, 2, 3, 2, 5, 3, 3, 3, 3),
    "sewer": (2, 3, 3, 3, 2, 5, 3, 2, 3, 3),
}
UNSAFE = (4, "walls")
"""The one element with an expert conclusion behind its grade: position of the house, element."""


def write(session: Session, town: Town, folk: Folk, now: datetime, days: int) -> dict[str, int]:
    """Write the passports; gives how many revisions, judgements and waiting proposals there are."""
    dice = random.Random(SEED)  # noqa: S311 - the same city every time is the point
    counts = {"passport changes": 0, "conditions": 0, "proposals": 0}
    for place in range(len(HOUSES)):
        counts["passport changes"] += _answers(session, town, folk, place, dice, now, days)
        counts["conditions"] += _judge(session, town, folk, place, dice, now, days)
        counts["proposals"] += _propose(session, town, folk, place, now)
    return counts


def _back(now: datetime, days: int, what: str, dice: random.Random) -> datetime:
    return now - timedelta(days=days * SHARE_OF_DAYS[what] - dice.uniform(0, days * 0.06))


def _answers(
    session: Session, town: Town, folk: Folk, place: int, dice: random.Random, now: datetime, days: int
) -> int:
    chair, inspector = folk.chairs[HOUSES[place].association], folk.by_key["inspector"]
    technical = dwellings.technical(HOUSES[place], dice, local(now).date())
    keys = list(technical)
    dice.shuffle(keys)
    known = keys[: round(len(keys) * FULL[place])]
    half = len(known) // 2
    steps: list[tuple[str, dict[str, Any], Origin]] = [
        ("table", dwellings.table(HOUSES[place]), Origin("import", folk.by_key["operator"].id, evidence=INVENTORY)),
        (
            "questions",
            dwellings.questions(HOUSES[place], dice),
            Origin("proposal", chair.id, folk.by_key["operator"].id),
        ),
        ("first", {key: technical[key] for key in known[:half]}, Origin("inspection", inspector.id, evidence=VISIT)),
        ("second", {key: technical[key] for key in known[half:]}, Origin("inspection", inspector.id, evidence=VISIT)),
    ]
    if place == len(HOUSES) - 1:
        steps = steps[:2]  # nobody has inspected the last house yet
    written = 0
    for what, changes, origin in steps:
        building, held = writing.open_passport(session, town.buildings[place].id or 0)
        at = _back(now, days, what, dice)
        origin = Origin(origin.source, origin.person_id, origin.accepted_by, origin.evidence, at=at)
        written += bool(writing.write(session, building, held, changes, origin))
    return written


def _judge(session: Session, town: Town, folk: Folk, place: int, dice: random.Random, now: datetime, days: int) -> int:
    """Two inspections of most elements, and the chairperson's word before them; the last house has the word alone."""
    chair, inspector = folk.chairs[HOUSES[place].association], folk.by_key["inspector"]
    rows = []
    for element, by_place in GRADES.items():
        grade = by_place[place]
        said = min(5, grade + dice.choice((0, 0, 1, 1, 2)))
        rows.append((element, "", said, "statement", chair.id, _back(now, days, "questions", dice)))
        if place == len(HOUSES) - 1:
            continue
        before = min(5, grade + dice.choice((0, 1, 1)))
        rows.append((element, "", before, "visual", inspector.id, _back(now, days, "first", dice)))
        if dice.random() < 0.75:
            method = "instrumental" if element in ("walls", "switchboard") else "visual"
            rows.append((element, "", grade, method, inspector.id, _back(now, days, "second", dice)))
    for number in range(1, HOUSES[place].entrances + 1):
        if place < len(HOUSES) - 1:
            rows.append(
                (
                    "entrance",
                    str(number),
                    dice.choice((2, 3, 4)),
                    "visual",
                    inspector.id,
                    _back(now, days, "first", dice),
                )
            )
    for number in range(1, HOUSES[place].lifts + 1):
        rows.append(
            ("lift", str(number), dice.choice((2, 3, 4)), "visual", inspector.id, _back(now, days, "second", dice))
        )
    building_id = town.buildings[place].id or 0
    _keep(session, building_id, rows)
    if place == UNSAFE[0]:
        _conclude(session, building_id, inspector.id or 0, now, days)
    return len(rows)


def _keep(session: Session, building_id: int, rows: list[tuple[Any, ...]]) -> None:
    building, held = writing.open_passport(session, building_id)
    for element, part, grade, method, person_id, at in sorted(rows, key=lambda row: row[-1]):
        row = _row(building_id, element, part, grade, method, at)
        row.assessor_id = person_id
        session.add(row)
        session.flush()
        writing.judge(session, building, held, row, at)


def _row(building_id: int, element: str, part: str, grade: int, method: str, at: datetime) -> ConditionRow:
    key = uuid.uuid5(uuid.NAMESPACE_OID, f"demo {building_id} {element} {part} {method} {at.date()}")
    return ConditionRow(
        building_id=building_id,
        client_key=str(key),
        element=element,
        part=part,
        grade=grade,
        method=method,
        on_day=local(at).date(),
        note=dwellings.NOTES.get((element, grade), "") if method != "statement" else "",
        created_at=at,
    )


def _conclude(session: Session, building_id: int, inspector_id: int, now: datetime, days: int) -> None:
    building, held = writing.open_passport(session, building_id)
    at = now - timedelta(days=days * 0.05)
    row = _row(building_id, UNSAFE[1], "", 1, "instrumental", at)
    row.assessor_id, row.expert, row.expert_no = inspector_id, *EXPERT
    row.expert_on = (local(at) - timedelta(days=6)).date()
    session.add(row)
    session.flush()
    writing.judge(session, building, held, row, at)


def _propose(session: Session, town: Town, folk: Folk, place: int, now: datetime) -> int:
    """Leave a draft in the demo chairperson's house, and proposals of two others in the queue; one meets a change."""
    waiting: dict[int, tuple[str, str, dict[str, str]]] = {
        0: ("yard", "draft", {"yard.benches": "6", "yard.parking": "14"}),
        3: ("yard", "sent", {"yard.lighting": "weak", "yard.benches": "4"}),
        6: ("questions", "sent", {"roof.leaks": "yes", "basement.flooding": "rain", "general.year_built": "1980"}),
    }
    if place not in waiting:
        return 0
    group, state, texts = waiting[place]
    _, held = writing.open_passport(session, town.buildings[place].id or 0)
    typed_at = held.number if place != 6 else 0
    at = now - timedelta(days=3 + place)
    session.add(
        ProposalRow(
            building_id=town.buildings[place].id or 0,
            group=group,
            author_id=folk.chairs[HOUSES[place].association].id or 0,
            state=state,
            answers=texts,
            seen=dict.fromkeys(texts, typed_at),
            created_at=at,
            sent_at=at + timedelta(minutes=20) if state == "sent" else None,
        )
    )
    return 1
