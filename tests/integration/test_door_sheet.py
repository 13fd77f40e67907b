"""The Friday sheet: what a week says of a house, to whom, and that nothing leaves before the chairperson approves."""

from __future__ import annotations

import io
from datetime import UTC, datetime, timedelta

import pytest
from PIL import Image
from sqlmodel import select

from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.tables.casework import DoorSheetRow
from rustavi_hoa.db.tables.house import SettingRow
from rustavi_hoa.db.tables.notices import NoticeRow
from rustavi_hoa.db.tables.problems import IssueRow
from rustavi_hoa.db.tables.register import BuildingRow
from rustavi_hoa.doorsheet import gathering, jobs, queries, service
from rustavi_hoa.doorsheet.rules import may_hang
from rustavi_hoa.doorsheet.views import SheetView
from rustavi_hoa.issues import service as issues
from rustavi_hoa.issues import service_chair, service_city, service_words
from rustavi_hoa.issues.intake import NewIssue
from rustavi_hoa.issues.places import Door, Place
from rustavi_hoa.issues.rules import Status
from rustavi_hoa.kernel.clock import clock_at
from rustavi_hoa.kernel.errors import Denied, Invalid, NotFound, Refusal, Stale
from rustavi_hoa.photos import service as photos
from tests.cast import BOTH, DATO, EKA, GIORGI, LASHA, NINO, OPERATOR, TAMAR, Town, cast, load
from tests.planted import key

FRIDAY = datetime(2026, 11, 20, 8, 0, tzinfo=UTC)
"""Noon in Tbilisi on a Friday: the moment a week ends."""
TUESDAY = FRIDAY - timedelta(days=3)


@pytest.fixture
def town(database: str) -> Town:
    with clock_at(lambda: FRIDAY - timedelta(days=40)):
        return load()


def at(moment: datetime):
    return clock_at(lambda: moment)


def picture(colour: str) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (640, 480), colour).save(out, "JPEG")
    return out.getvalue()


def photo(who: str, colour: str = "#a04020") -> str:
    photo_id = key()
    photos.keep(cast(who), photo_id, picture(colour))
    return photo_id


def report(town: Town, who: str = DATO, **more: object) -> int:
    given = {
        "key": key(),
        "building_id": town.a.building_id,
        "category": "lift",
        "place": "lift",
        "text": "საიდუმლო ტექსტი",
    }
    return issues.report(cast(who), NewIssue(**{**given, **more}))[0]


def made(town: Town, moment: datetime = FRIDAY) -> SheetView:
    with at(moment):
        jobs.make_sheets()
    return sheet_of(town.a.association_id)


def sheet_of(association_id: int) -> SheetView:
    with reading() as session:
        asked = select(DoorSheetRow.id).where(DoorSheetRow.association_id == association_id)
        sheet_id = session.exec(asked.order_by(DoorSheetRow.week_on.desc())).first()
    return service.read(cast(NINO), sheet_id)


def approved(view: SheetView) -> SheetView:
    return service.approve(cast(NINO), view.id, view.version)


def test_each_association_with_a_chair_gets_one_sheet_when_its_week_ends(town: Town) -> None:
    with at(FRIDAY - timedelta(seconds=1)):
        assert jobs.make_sheets() == 2  # the week before has no sheet yet
        assert jobs.make_sheets() == 0
    with at(FRIDAY):
        assert jobs.make_sheets() == 2
    with at(FRIDAY + timedelta(days=6)):
        assert jobs.make_sheets() == 0
    with reading() as session:
        rows = session.exec(select(DoorSheetRow)).all()
    weeks = {(row.association_id, row.week_on.isoformat()) for row in rows}
    homes = (town.a.association_id, town.b.association_id)
    assert weeks == {(home, week) for home in homes for week in ("2026-11-13", "2026-11-20")}


def test_the_weekday_and_the_hour_are_settings(town: Town) -> None:
    with work() as session:
        session.add(SettingRow(key="sheet_weekday", value={"is": "mon"}))
        session.add(SettingRow(key="sheet_hour", value={"is": 20}))
    with at(datetime(2026, 11, 23, 15, 59, tzinfo=UTC)):
        jobs.make_sheets()
        assert sheet_of(town.a.association_id).week == "2026-11-16"
    with at(datetime(2026, 11, 23, 16, 0, tzinfo=UTC)):
        jobs.make_sheets()
        assert sheet_of(town.a.association_id).week == "2026-11-23"


def test_weeks_meet_without_a_gap_even_when_the_hour_changes_between(town: Town) -> None:
    first = made(town)
    with work() as session:
        session.add(SettingRow(key="sheet_hour", value={"is": 18}))
    made(town, FRIDAY + timedelta(days=7, hours=7))
    with reading() as session:
        asked = select(DoorSheetRow).where(DoorSheetRow.association_id == town.a.association_id)
        rows = session.exec(asked.order_by(DoorSheetRow.week_on)).all()
    assert rows[0].id == first.id
    assert datetime.fromisoformat(rows[1].content["since"]) == datetime.fromisoformat(rows[0].content["until"])


def test_a_sheet_tells_what_was_reported_done_and_answered(town: Town) -> None:
    with at(TUESDAY):
        done = report(town, photos=(photo(DATO),))
        service_words.say(cast(NINO), done, key(), "comment", "დასრულდა", [photo(NINO, "#2040a0")])
        service_chair.close(cast(NINO), done, True, "by_association", "")
        sent = report(town, category="yard", place="yard", to_city=True)
        service_city.move(cast(GIORGI), sent, "in_progress", "", "", "")
        report(town, category="roof", place="roof")
    view = made(town)
    assert [each.category for each in view.reported] == ["lift", "roof", "yard"]
    assert [(each.id, bool(each.before), bool(each.after)) for each in view.done] == [(done, True, True)]
    assert view.done[0].before != view.done[0].after
    assert [(each.ka, each.en) for each in view.done] == [("ლიფტი", "Lift")]  # as the paper says it, once
    assert [(each.id, each.status, bool(each.due)) for each in view.answered] == [(sent, "in_progress", True)]
    assert not view.is_empty


def test_small_counts_are_not_told_and_large_ones_are(town: Town) -> None:
    with at(TUESDAY):
        for _ in range(5):
            report(town, category="lift")
        report(town, category="roof", place="roof")
    view = made(town)
    assert {each.category: each.count for each in view.reported} == {"lift": 0, "roof": 0}  # 6 - 5 would betray the one
    assert (view.reported_count, view.done_count, view.answered_count) == (6, 0, 0)


def test_private_doors_apartments_names_and_texts_never_reach_a_sheet(town: Town) -> None:
    with at(TUESDAY):
        hidden = [
            report(town, door="neighbour", category="other", place="unknown"),
            report(town, door="unpermitted", category="structure", place="facade"),
            report(town, door="complaint", category="other", place="unknown", about_chair=True),
            report(town, category="water", place="my_apartment"),
        ]
        for each in hidden[:1] + hidden[3:]:
            service_chair.close(cast(NINO), each, True, "by_association", "")
        taken = report(town, category="gas", place="basement")
        with work() as session:
            session.get_one(IssueRow, taken).status = Status.WITHDRAWN
        report(town, category="roof", place="roof")
    view = made(town)
    assert [each.category for each in view.reported] == ["roof"]
    assert (view.done, view.answered) == ([], [])
    with reading() as session:
        kept = str(session.get_one(DoorSheetRow, view.id).content)
    for secret in ("საიდუმლო", "დათო", "ნინო"):
        assert secret not in kept


@pytest.mark.parametrize("door", list(Door))
def test_the_rule_on_paper_and_its_sql_agree(town: Town, door: Door) -> None:
    with work() as session:
        rows = [
            IssueRow(
                client_key=key(), building_id=town.a.building_id, place=place, category="roof", door=door,
                status=status, reporter_id=town.people[DATO],
            )
            for place in Place
            for status in Status
        ]  # fmt: skip
        session.add_all(rows)
        session.flush()
        wanted = {row.id for row in rows if may_hang(row.door, row.place, row.status)}
        assert queries.still_shared(session, [row.id for row in rows]) == wanted


def test_only_the_week_counts(town: Town) -> None:
    with at(FRIDAY - timedelta(days=7, seconds=1)):
        report(town, category="roof", place="roof")
    with at(FRIDAY - timedelta(days=7)):
        report(town, category="lift")
    with at(FRIDAY):
        report(town, category="yard", place="yard")
    assert [each.category for each in made(town).reported] == ["lift"]


def test_a_week_without_anything_says_so_and_calls_nobody(town: Town) -> None:
    view = made(town)
    assert view.is_empty
    with reading() as session:
        assert session.exec(select(NoticeRow).where(NoticeRow.kind == "sheet_ready")).all() == []


def test_the_chairs_of_the_association_are_told_and_nobody_else(town: Town) -> None:
    with at(TUESDAY):
        report(town)
    made(town)
    with reading() as session:
        told = session.exec(select(NoticeRow.person_id).where(NoticeRow.kind == "sheet_ready")).all()
    assert told == [town.people[NINO]]


def test_nothing_leaves_the_house_before_the_approval(town: Town) -> None:
    with at(TUESDAY):
        report(town)
    view = made(town)
    for who in (NINO, DATO, LASHA):
        with pytest.raises(NotFound):
            service.printed(cast(who), view.id)
    with pytest.raises(NotFound):
        service.read(cast(DATO), view.id)
    assert service.history(cast(DATO), town.a.building_id).lines == []
    assert [each.state for each in service.history(cast(NINO), town.a.building_id).lines] == ["draft"]
    approved(view)
    assert service.printed(cast(DATO), view.id).view.id == view.id
    assert [each.id for each in service.history(cast(DATO), town.a.building_id).lines] == [view.id]
    assert service.read(cast(DATO), view.id).state == "approved"


@pytest.mark.parametrize("who", [EKA, TAMAR, BOTH, GIORGI, OPERATOR, LASHA])
def test_nobody_but_the_own_chairperson_mends_or_approves(town: Town, who: str) -> None:
    view = made(town)
    for call in (
        lambda: service.save(cast(who), view.id, view.version, "სიტყვა", [], []),
        lambda: service.approve(cast(who), view.id, view.version),
        lambda: service.take_back(cast(who), view.id, view.version),
    ):
        with pytest.raises((Denied, NotFound)):
            call()
    assert service.read(cast(NINO), view.id) == view


@pytest.mark.parametrize("who", [EKA, TAMAR])
def test_a_chairperson_of_another_house_sees_nothing_of_it_even_approved(town: Town, who: str) -> None:
    view = approved(made(town))
    for call in (
        lambda: service.read(cast(who), view.id),
        lambda: service.printed(cast(who), view.id),
        lambda: service.history(cast(who), town.a.building_id),
    ):
        with pytest.raises(Refusal):
            call()


def test_the_chairperson_writes_leaves_out_and_bares(town: Town) -> None:
    with at(TUESDAY):
        ids = [report(town, photos=(photo(DATO),)) for _ in range(3)]
        for each in ids:
            service_chair.close(cast(NINO), each, True, "by_association", "")
    view = made(town)
    saved = service.save(cast(NINO), view.id, view.version, " გმადლობთ! ", [ids[0], 999_999], [ids[1]])
    chosen = {each.id: (each.is_out, each.is_bare) for each in saved.done}
    assert chosen == {ids[0]: (True, False), ids[1]: (False, True), ids[2]: (False, False)}
    assert {each.id for each in approved(saved).done} == {ids[1], ids[2]}  # the chairperson too sees what hangs
    paper = service.printed(cast(DATO), view.id)
    assert {each.id: bool(each.before) for each in paper.view.done} == {ids[1]: False, ids[2]: True}
    assert paper.view.words == "გმადლობთ!"
    assert [bool(data) for data in paper.photos.values()] == [True]


def test_two_tabs_do_not_overwrite_each_other_and_an_approved_sheet_stands(town: Town) -> None:
    view = made(town)
    saved = service.save(cast(NINO), view.id, view.version, "პირველი", [], [])
    with pytest.raises(Stale):
        service.save(cast(NINO), view.id, view.version, "მეორე", [], [])
    with pytest.raises(Stale):
        service.approve(cast(NINO), view.id, view.version)
    final = approved(saved)
    with pytest.raises(Stale):
        service.save(cast(NINO), final.id, final.version, "მესამე", [], [])
    back = service.take_back(cast(NINO), final.id, final.version)
    assert (back.state, back.words) == ("draft", "პირველი")
    with pytest.raises(NotFound):
        service.printed(cast(DATO), view.id)
    with pytest.raises(Invalid):
        service.save(cast(NINO), back.id, back.version, "ა" * 601, [], [])


def test_what_was_closed_to_neighbours_since_is_taken_off_at_the_approval(town: Town) -> None:
    with at(TUESDAY):
        done = report(town)
        service_chair.close(cast(NINO), done, True, "by_association", "")
    view = made(town)
    assert [each.id for each in view.done] == [done]
    with work() as session:
        session.get_one(IssueRow, done).door = Door.NEIGHBOUR
    final = approved(view)
    assert (final.done, final.reported, final.is_empty) == ([], [], True)


def test_an_association_of_two_buildings_says_which_and_each_house_opens_its_own_photos(town: Town) -> None:
    with work() as session:
        session.get_one(BuildingRow, town.b.building_id).association_id = town.a.association_id
    with at(TUESDAY):
        here = report(town, photos=(photo(DATO),))
        there = report(town, EKA, building_id=town.b.building_id, photos=(photo(EKA, "#2040a0"),))
        for each in (here, there):
            service_chair.close(cast(NINO), each, True, "by_association", "")
    view = approved(made(town))
    assert {each.id: each.home for each in view.done} == {
        here: "მე-15 მიკრორაიონი, კორპუსი 7",
        there: "მშვიდობის ქუჩა 12",
    }
    for who, own in ((DATO, here), (EKA, there)):
        seen = service.read(cast(who), view.id)
        assert {each.id: bool(each.before) for each in seen.done} == {here: own == here, there: own == there}
        assert len(service.printed(cast(who), view.id).photos) == 2


def test_a_photo_hidden_in_the_gallery_or_said_inside_the_city_is_not_chosen(town: Town) -> None:
    with at(TUESDAY):
        sent = report(town, category="yard", place="yard", to_city=True)
        service_words.say(cast(GIORGI), sent, key(), "note", "შიდა", [photo(GIORGI)])
        service_city.move(cast(GIORGI), sent, "resolved", "", "by_service", "")
    assert [(each.before, each.after) for each in made(town).done] == [("", "")]


def test_one_association_that_fails_does_not_hold_up_the_others(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    make = gathering.make

    def failing(session: object, association_id: int, end: datetime) -> object:
        if association_id == town.a.association_id:
            raise RuntimeError
        return make(session, association_id, end)

    monkeypatch.setattr(gathering, "make", failing)
    with at(FRIDAY):
        assert jobs.make_sheets() == 1
