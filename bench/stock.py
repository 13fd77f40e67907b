"""Fills the register of an existing city with units, passports, conditions and problems: ``python -m bench.stock``."""

from __future__ import annotations

import random

from sqlalchemy import insert, update
from sqlmodel import select

from rustavi_hoa.db.engine import work
from rustavi_hoa.db.tables.passport import PassportRow
from rustavi_hoa.db.tables.problems import IssueRow
from rustavi_hoa.db.tables.register import AssociationRow, BuildingRow, UnitRow
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.passport.definition import definition
from rustavi_hoa.passport.fields import Field

REQUIRED = 60
STANDINGS = ("verified", "documents", "to_clarify", "renewal")


def answer(chance: random.Random, each: Field) -> object:
    """Give a plausible answer to a field."""
    if chance.random() < 0.1:
        return "?"
    if each.choices:
        return chance.choice(each.choices)[0]
    kinds = {"yes_no": chance.random() < 0.5, "year": chance.randint(1955, 2020), "text": "აღწერა"}
    return kinds.get(each.kind, chance.randint(1, 200))


def passport(chance: random.Random, building_id: int, fields: list[Field]) -> dict:
    """Make one passport, filled to a degree of its own."""
    share = chance.random()
    elements = [each.code for each in definition().elements if chance.random() < share]
    return {
        "building_id": building_id,
        "answers": {each.key(): answer(chance, each) for each in fields if chance.random() < share},
        "conditions": {code: {"grade": chance.randint(1, 5)} for code in elements},
        "revisions": {},
        "filled": round(REQUIRED * share),
        "required": REQUIRED,
        "number": 1,
        "updated_at": now(),
    }


def fill() -> None:
    """Fill what the city lacks: units by place, standings, passports, a few problems."""
    chance = random.Random(7)
    tables = {group.code for group in definition().groups if group.is_table}
    fields = [each for each in definition().fields() if not each.register and each.group not in tables]
    with work() as session:
        units = sorted(session.exec(select(UnitRow.id)).all())
        rows = session.exec(select(BuildingRow).where(BuildingRow.status == "register")).all()
        known = set(session.exec(select(PassportRow.building_id)).all())
        for row in rows:
            if row.unit_id is None and row.lat is not None:
                row.unit_id = units[min(9, int((row.lon - 44.93) / 0.028) + 5 * (row.lat > 41.55))]
        made = [passport(chance, row.id, fields) for row in rows if row.id not in known and chance.random() < 0.9]
        session.execute(insert(PassportRow), made)
        for row in session.exec(select(AssociationRow)).all():
            row.verification = chance.choice(STANDINGS)
        problems = session.exec(select(IssueRow.id)).all()
        for issue_id in problems[: len(problems) // 2]:
            home = chance.choice(rows).id
            session.execute(update(IssueRow).where(IssueRow.id == issue_id).values(building_id=home))


if __name__ == "__main__":
    fill()
