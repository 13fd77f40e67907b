"""The whole stock on one screen: its conditions, its reach, and that it stays quick; on both databases."""

from __future__ import annotations

import random
import statistics
import time
from datetime import date, timedelta

import pytest
from sqlalchemy import insert, text
from sqlmodel import select

from rustavi_hoa.adapters import rates
from rustavi_hoa.db import engine as db
from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.tables.passport import ConditionRow, GalleryPhotoRow
from rustavi_hoa.db.tables.people import RoleGrantRow
from rustavi_hoa.db.tables.problems import PhotoRow
from rustavi_hoa.db.tables.register import BuildingRow
from rustavi_hoa.gallery import service, service_stock
from rustavi_hoa.gallery.rules import PAGE
from rustavi_hoa.gallery.views import NewPhotos, Stock, StockAsked
from rustavi_hoa.kernel.errors import Denied
from rustavi_hoa.photos import service as photos
from tests.cast import ANALYST, INSPECTOR, NINO, OPERATOR, TAMAR, Town, cast, load
from tests.planted import image, key

BUILDINGS, PHOTOS = 10_000, 50_000
ELEMENTS = ("roof", "facade", "entrance", "basement", "yard")
PATIENCE = 0.6
"""Seconds at the median on a busy machine of two cores; measured alone: some 0.1."""


@pytest.fixture
def town(database: str) -> Town:
    rates.forget()
    return load()


def hung(who: str, building_id: int, element: str = "roof", **more: object) -> int:
    photo_id = key()
    photos.keep(cast(who), photo_id, image())
    return service.add(cast(who), NewPhotos(building_id, (photo_id,), element, **more))[0]


def judge(building_id: int, grade: int, day: date, part: str = "", element: str = "roof", **more: object) -> None:
    with work() as session:
        session.add(
            ConditionRow(
                building_id=building_id, element=element, part=part, grade=grade, method="visual", on_day=day, **more
            )
        )


def browse(who: str = ANALYST, **asked: object) -> Stock:
    return service_stock.browse(cast(who), StockAsked(**asked))


def test_only_staff_browse_the_stock(town: Town) -> None:
    with pytest.raises(Denied):
        browse(NINO)
    assert browse().total == 0 and browse(element="dragon").asked.element == "roof"


def test_photos_stand_with_the_latest_condition_of_what_they_show(town: Town) -> None:
    a, b = town.a.building_id, town.b.building_id
    roof, other = hung(NINO, a), hung(TAMAR, b)
    first, second = (hung(INSPECTOR, a, "lift", part=part) for part in ("1", "2"))
    judge(a, 4, date(2024, 1, 1))
    judge(a, 1, date(2025, 1, 1), expert="ექსპერტი", expert_no="17", expert_on=date(2025, 1, 1))
    judge(a, 3, date(2023, 1, 1))
    judge(a, 5, date(2025, 1, 1), "1", "lift")
    judge(a, 2, date(2025, 1, 1), "2", "lift")
    assert {each.id: (each.grade, each.word) for each in browse().photos} == {roof: (1, "unsafe"), other: (0, "0")}
    assert [(each.grade, each.count) for each in browse().grades] == [(1, 1), (0, 1)]
    assert [each.id for each in browse(order="worst").photos] == [roof, other]
    assert [each.id for each in browse(grade=0).photos] == [other]
    assert (browse(grade=5).total, browse(grade=1).total) == (0, 1)
    assert {each.id: each.grade for each in browse(element="lift").photos} == {first: 5, second: 2}
    judge(a, 1, date(2026, 1, 1))
    assert browse(grade=1).photos[0].word == "1"


def test_filters_narrow_by_unit_and_year_and_hidden_photos_are_not_there(town: Town) -> None:
    old = hung(NINO, town.a.building_id, taken_on="2020-02-02")
    new = hung(TAMAR, town.b.building_id)
    assert [each.id for each in browse(year=2020).photos] == [old]
    assert [each.id for each in browse(order="oldest").photos] == [old, new]
    in_b = browse(unit=town.b.unit_id)
    assert ([each.id for each in in_b.photos], in_b.buildings, in_b.all_buildings) == ([new], 1, 1)
    assert (browse().buildings, browse().all_buildings) == (2, 2)
    assert [each[0] for each in browse().units] == [town.a.unit_id, town.b.unit_id]
    service.hide(cast(OPERATOR), old)
    assert [each.id for each in browse().photos] == [new]
    assert browse(page=99).asked.page == 1


def test_staff_of_one_unit_see_its_stock_alone(town: Town) -> None:
    hung(NINO, town.a.building_id)
    mine = hung(TAMAR, town.b.building_id)
    with work() as session:
        row = session.exec(select(RoleGrantRow).where(RoleGrantRow.person_id == town.people[ANALYST])).one()
        row.unit_id = town.b.unit_id
    found = browse()
    assert ([each.id for each in found.photos], found.all_buildings) == ([mine], 1)
    assert [each[0] for each in found.units] == [town.b.unit_id]


def fill(town: Town) -> None:
    """Write ten thousand buildings, fifty thousand photos, and two judgements of each element they show."""
    dice, first = random.Random(7), date(2015, 1, 1)
    with work() as session:
        units = [town.a.unit_id, town.b.unit_id]
        session.execute(
            insert(BuildingRow),
            [
                {
                    "code": f"G-{n}",
                    "address": f"ქუჩა {n}",
                    "unit_id": units[n % 2],
                    "status": "register",
                    "facts": {},
                    "flags": {},
                }
                for n in range(BUILDINGS)
            ],
        )
        houses = session.exec(select(BuildingRow.id).where(BuildingRow.code.like("G-%"))).all()
        ids = [key() for _ in range(PHOTOS)]
        person = town.people[OPERATOR]
        size = {"uploader_id": person, "width": 1, "height": 1, "byte_count": 1}
        session.execute(
            insert(PhotoRow), [{"id": each, "building_id": houses[n % BUILDINGS], **size} for n, each in enumerate(ids)]
        )
        session.execute(
            insert(GalleryPhotoRow),
            [
                {
                    "photo_id": each,
                    "building_id": houses[n % BUILDINGS],
                    "element": ELEMENTS[n // BUILDINGS],
                    "taken_on": first + timedelta(days=dice.randrange(4000)),
                }
                for n, each in enumerate(ids)
            ],
        )
        session.execute(
            insert(ConditionRow),
            [
                {
                    "building_id": house,
                    "element": element,
                    "grade": dice.randrange(6),
                    "method": "visual",
                    "on_day": first + timedelta(days=dice.randrange(4000)),
                }
                for house in houses
                for element in ELEMENTS
                for _ in range(2)
            ],
        )


def test_fifty_thousand_photos_of_ten_thousand_buildings_stay_quick(town: Town) -> None:
    fill(town)
    with db.engine().begin() as connection:
        connection.execute(text("ANALYZE"))
    actor = cast(ANALYST)
    asked = [
        StockAsked("roof"),
        StockAsked("yard", grade=1),
        StockAsked("facade", order="worst", page=100),
        StockAsked("basement", unit=town.a.unit_id, year=2020),
        StockAsked("entrance", order="oldest", page=160),
    ]
    best = []
    for each in asked:
        seconds = []
        for _ in range(4):  # the best of several: what else the machine does is no fault of the screen
            start = time.perf_counter()
            found = service_stock.browse(actor, each)
            seconds.append(time.perf_counter() - start)
        assert found.total > 0 and 0 < len(found.photos) <= PAGE
        best.append(min(seconds))
    print(f"\nstock: median {statistics.median(best):.3f} s, worst {max(best):.3f} s")
    assert statistics.median(best) < PATIENCE
    whole = service_stock.browse(actor, StockAsked("roof"))
    assert (whole.total, whole.buildings, sum(each.count for each in whole.grades)) == (BUILDINGS,) * 3


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_the_screen_walks_by_indexes(town: Town) -> None:
    with reading() as session:
        plan = session.execute(
            text(
                "explain query plan select g.id, c.grade from gallery_photo g left join condition c on c.id = "
                "(select x.id from condition x where x.building_id = g.building_id and x.element = g.element "
                "order by x.on_day desc, x.id desc limit 1) where g.element = 'roof' order by g.taken_on desc limit 60"
            )
        ).all()
    said = " ".join(row[3] for row in plan)
    assert "ix_gallery_photo_element" in said and "ix_condition_element" in said
