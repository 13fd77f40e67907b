"""Where the chairperson's word and an inspection differ, all over the city: the list says what the rule says."""

from __future__ import annotations

import random
from collections import defaultdict
from datetime import date, timedelta

import pytest
from sqlmodel import select

from rustavi_hoa.db.engine import work
from rustavi_hoa.db.tables.passport import ConditionRow
from rustavi_hoa.db.tables.people import RoleGrantRow
from rustavi_hoa.db.tables.register import BuildingRow
from rustavi_hoa.kernel.errors import Denied
from rustavi_hoa.passport import grades
from rustavi_hoa.passport.service_disputes import disputed
from tests.cast import ANALYST, EKA, GIORGI, HEAD, INSPECTOR, LASHA, NEWCOMER, NINO, OPERATOR, Town, cast, load

DAY = date(2026, 5, 1)


@pytest.fixture
def town(database: str) -> Town:
    return load()


def judge(house: int, element: str, grade: int, method: str, days: int = 0, **more: str) -> None:
    with work() as session:
        on = DAY + timedelta(days=days)
        row = ConditionRow(building_id=house, element=element, grade=grade, method=method, on_day=on, **more)
        session.add(row)


def test_a_difference_of_more_than_one_step_is_listed_in_words(town: Town) -> None:
    judge(town.a.building_id, "roof", 5, "statement")
    judge(town.a.building_id, "roof", 2, "visual", 10)
    judge(town.b.building_id, "entrance", 5, "statement", part="2")
    judge(town.b.building_id, "entrance", 1, "instrumental", 40, part="2", expert_no="17/3")
    judge(town.b.building_id, "yard", 4, "statement")
    judge(town.b.building_id, "yard", 3, "visual")
    widest, other = disputed(cast(ANALYST))
    assert (widest.building_id, widest.word) == (town.b.building_id, "unsafe")
    assert other.said_ka == "სახურავი: სიტყვით 5 (1 მაი 2026), დათვალიერებით 2 (11 მაი 2026)"
    assert other.said_en == "Roof: 5 by word (1 May 2026), 2 by inspection (11 May 2026)"
    assert widest.said_en.startswith("Entrance 2: 5 by word") and other.address == "მე-15 მიკრორაიონი, კორპუსი 7"


def test_the_list_is_what_the_rule_says_of_every_part(town: Town) -> None:
    chance, judged, serial = random.Random(3), defaultdict(list), 0
    houses, methods = (town.a.building_id, town.b.building_id), ("statement", "visual", "instrumental")
    with work() as session:
        for _ in range(400):
            place = chance.choice(houses), chance.choice(("roof", "yard", "entrance", "lift")), chance.choice(("", "1"))
            row = ConditionRow(building_id=place[0], element=place[1], part=place[2], grade=0, method="", on_day=DAY)
            row.grade, row.method = chance.randrange(6), chance.choice(methods)
            row.on_day = DAY + timedelta(days=chance.randrange(9))
            session.add(row)
            session.flush()
            serial = row.id or 0
            judged[place].append(grades.Judgement(row.grade, grades.Method(row.method), row.on_day, serial))
    wanted = sum(grades.is_disputed(rows) for rows in judged.values())
    found = disputed(cast(OPERATOR))
    assert 0 < wanted == len(found) < len(judged)
    assert {each.building_id for each in found} <= set(houses)


def test_a_building_that_left_the_register_is_in_no_list(town: Town) -> None:
    judge(town.a.building_id, "roof", 5, "statement")
    judge(town.a.building_id, "roof", 1, "visual")
    assert len(disputed(cast(INSPECTOR))) == 1
    with work() as session:
        session.get_one(BuildingRow, town.a.building_id).status = "gone"
    assert disputed(cast(INSPECTOR)) == []


def test_staff_of_one_unit_see_their_own_and_neighbours_none(town: Town) -> None:
    for house in (town.a.building_id, town.b.building_id):
        judge(house, "roof", 5, "statement")
        judge(house, "roof", 2, "visual")
    with work() as session:
        grant = session.exec(select(RoleGrantRow).where(RoleGrantRow.person_id == town.people[GIORGI])).one()
        grant.unit_id = town.b.unit_id
        session.add(grant)
    assert {each.building_id for each in disputed(cast(GIORGI))} == {town.b.building_id}
    assert len(disputed(cast(HEAD))) == 2
    for who in (NINO, LASHA, EKA, NEWCOMER):
        with pytest.raises(Denied):
            disputed(cast(who))
