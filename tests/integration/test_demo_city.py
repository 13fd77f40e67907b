"""The demo city tells believable, legal stories, the same ones every time, and never beside real people."""

from __future__ import annotations

import re
from collections import Counter
from datetime import timedelta
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from sqlmodel import select

import rustavi_hoa
from rustavi_hoa.adapters.images import prepare
from rustavi_hoa.casework import timeline
from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.tables.casework import SeriesRow
from rustavi_hoa.db.tables.letters import LetterRow, ReplyRow
from rustavi_hoa.db.tables.notices import NoticeRow
from rustavi_hoa.db.tables.people import PersonRow
from rustavi_hoa.db.tables.problems import IssueEventRow, IssueRow, PhotoRow, SupportRow
from rustavi_hoa.db.tables.register import BuildingRow, UnitRow
from rustavi_hoa.db.tables.talk import MessageRow, RoomRow
from rustavi_hoa.demo import album, city
from rustavi_hoa.demo.chatter import ANNOUNCEMENTS, LAST_TALK, TALKS
from rustavi_hoa.demo.sign_ins import PASSWORD, SIGN_INS, phone_of
from rustavi_hoa.demo.texts import CLOSED_TEXTS, TEXTS
from rustavi_hoa.identity import service as identity
from rustavi_hoa.issues import dues
from rustavi_hoa.issues.categories import Category
from rustavi_hoa.issues.rules import Part, Status, may_move
from rustavi_hoa.issues.rules_due import Due, counted, stands, written
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.register.places_table import starting_units
from rustavi_hoa.terms import calendar


@pytest.fixture(scope="module")
def one_picture() -> album.Drawn:
    out = BytesIO()
    Image.new("RGB", (1200, 900), "grey").save(out, "JPEG")
    made = prepare(out.getvalue())
    return album.Drawn(made.width, made.height, {each.slot: each.data for each in made.variants})


@pytest.fixture
def demo(database: str, one_picture: album.Drawn, monkeypatch: pytest.MonkeyPatch) -> dict[str, int]:
    kinds = [(kind, seed, False) for kind in Category for seed in (0, 1)] + [(kind, 0, True) for kind in Category]
    monkeypatch.setattr(city, "draw_all", lambda: dict.fromkeys(kinds, one_picture))
    return city.load()


def stories() -> dict[int, list[IssueEventRow]]:
    with reading() as session:
        told: dict[int, list[IssueEventRow]] = {}
        for event in session.exec(select(IssueEventRow).order_by(IssueEventRow.issue_id, IssueEventRow.seq)).all():
            told.setdefault(event.issue_id, []).append(event)
        return told


def test_every_timeline_is_made_of_legal_steps_in_time(demo: dict[str, int]) -> None:
    with reading() as session:
        rows = {row.id: row for row in session.exec(select(IssueRow)).all()}
    told = stories()
    assert told.keys() == rows.keys()
    for issue_id, lines in told.items():
        row, stands = rows[issue_id], None
        for line in (each for each in lines if each.kind == "status"):
            if stands is not None:
                assert line.from_status == stands, issue_id
                assert may_move(Status(stands), Status(line.to_status), frozenset({Part(line.actor_part)})), issue_id
            stands = line.to_status
        assert stands == row.status
        assert [each.seq for each in lines] == list(range(1, row.event_seq + 1))
        moments = [each.at for each in lines]
        assert moments == sorted(moments)
        assert row.created_at == moments[0] and row.updated_at == moments[-1] <= now()


def test_every_problem_has_its_number_and_every_deadline_counts_from_its_log(demo: dict[str, int]) -> None:
    with reading() as session:
        rows = session.exec(select(IssueRow).order_by(IssueRow.created_at, IssueRow.id)).all()
        logs, known = dues.logs(session, [row.id for row in rows]), calendar.of(session)
        series = session.exec(select(SeriesRow).where(SeriesRow.series == "problem")).all()
        last = {row.year: row.last for row in series}
    years = [row.registration_no[3:5] for row in rows]
    assert [row.registration_no for row in rows] == [
        f"RS-{year}/{years[: at + 1].count(year):06}" for at, year in enumerate(years)
    ]
    assert last == {2000 + int(year): years.count(year) for year in set(years)}
    for row in rows:
        log = logs.get(row.id, [])
        assert row.due_on == written(log) == counted(log, known)
        assert (row.due_on is not None) == (row.sent_to_city_at is not None and row.status != "planned")
    today = calendar.today()
    states = {stands(row.status, row.due_on, today, 3) for row in rows}
    # "soon" is staged too, but a long holiday moves it away
    assert set(Due) - {Due.SOON} <= states, "the queue has something to show"


def test_letters_stand_in_every_telling_state_and_their_dates_count_from_their_logs(demo: dict[str, int]) -> None:
    with reading() as session:
        rows = session.exec(select(LetterRow).order_by(LetterRow.received_at)).all()
        replies = session.exec(select(ReplyRow)).all()
        assert not [row.number for row in rows if timeline.is_off(session, row)]
        assert session.exec(select(NoticeRow)).all() == [], "nobody hears of what was only invented"
    assert [row.number for row in rows] == sorted(row.number for row in rows) and demo["letters"] == len(rows)
    assert all(row.is_demo and row.received_at <= now() for row in rows)
    assert {row.state for row in rows} >= {"registered", "incomplete", "in_progress", "answered", "closed", "forwarded"}
    assert {row.channel for row in rows} == {"paper", "email", "phone", "visit", "platform"}
    assert {row.kind for row in rows} == {"application", "complaint"}
    assert {each.state for each in replies} == {"in_visas", "sent"} and "refused" in {each.kind for each in replies}
    today, open_ = calendar.today(), [row for row in rows if row.state == "in_progress"]
    assert [row for row in open_ if row.due_on < today], "one is past its day"
    assert [row for row in open_ if today <= row.due_on <= today + timedelta(days=4)], "one is near it"


def test_nothing_waits_that_the_house_would_have_moved_by_itself(demo: dict[str, int]) -> None:
    with reading() as session:
        rows = session.exec(select(IssueRow)).all()
    waiting = [row for row in rows if row.status == Status.NEW and row.updated_at < now() - timedelta(days=3)]
    silent = [row for row in rows if row.status == Status.RESOLVED and row.resolved_at < now() - timedelta(days=14)]
    assert waiting == [] and silent == []


def test_the_city_looks_alive(demo: dict[str, int]) -> None:
    with reading() as session:
        rows = session.exec(select(IssueRow)).all()
        photos = session.exec(select(PhotoRow)).all()
        supports = Counter(row.issue_id for row in session.exec(select(SupportRow)).all())
        rooms = session.exec(select(RoomRow)).all()
        messages = Counter(row.room_id for row in session.exec(select(MessageRow)).all())
        units = session.exec(select(UnitRow)).all()
        buildings = session.exec(select(BuildingRow)).all()
    assert {row.status for row in rows} == set(Status)
    assert {row.category for row in rows} == set(Category)
    assert all(row.support_count == supports[row.id] for row in rows)
    assert all(row.seq == messages[row.id] for row in rooms)
    assert len(units) == 10 and len(buildings) == 10 and len(photos) > len(rows)
    assert all(41.45 < each.lat < 41.62 and 44.88 < each.lon < 45.12 for each in buildings)
    assert all(row.is_demo for row in [*rows, *buildings])


def test_everybody_on_the_list_can_sign_in(demo: dict[str, int]) -> None:
    for each in SIGN_INS:
        actor = identity.actor_for(identity.sign_in(phone_of(each.key), PASSWORD))
        assert actor is not None and actor.grants, each.key


def test_the_same_city_twice(database: str, one_picture: album.Drawn, monkeypatch: pytest.MonkeyPatch) -> None:
    kinds = [(kind, seed, False) for kind in Category for seed in (0, 1)] + [(kind, 0, True) for kind in Category]
    monkeypatch.setattr(city, "draw_all", lambda: dict.fromkeys(kinds, one_picture))
    at, oldest = now(), select(IssueRow).order_by(IssueRow.created_at, IssueRow.text)
    first = city.load(200, at)
    with reading() as session:
        told = [(row.text, row.status, row.created_at) for row in session.exec(oldest).all()]
    with work() as session:
        from rustavi_hoa.db.schema import metadata

        for table in reversed(metadata.sorted_tables):
            if table.name == "issue":
                session.execute(table.update().values(duplicate_of_id=None))
        for table in reversed(metadata.sorted_tables):
            session.execute(table.delete())
    assert city.load(200, at) == first
    with reading() as session:
        assert [(row.text, row.status, row.created_at) for row in session.exec(oldest).all()] == told


def test_the_demo_city_refuses_a_database_with_real_people(database: str) -> None:
    with work() as session:
        session.add(PersonRow(full_name="ნამდვილი ადამიანი", shown_name="ნ.", password_hash="x"))
    with pytest.raises(city.RealData):
        city.load()
    with reading() as session:
        assert session.exec(select(BuildingRow)).all() == []


def test_a_second_loading_changes_nothing(demo: dict[str, int]) -> None:
    assert city.load() == {}


def test_residents_write_eighty_different_things_in_georgian_letters() -> None:
    told = [text for lines in TEXTS.values() for _, text in lines]
    told += [text for lines in CLOSED_TEXTS.values() for *_, text in lines]
    assert len(set(told)) == len(told) >= 80
    said = [line for talk in (*TALKS, LAST_TALK) for _, line in talk]
    latin = [text for text in [*told, *said, *ANNOUNCEMENTS] if re.search(r"[A-Za-z]", text.replace("{e}", ""))]
    assert latin == []


def test_the_demo_city_stands_in_the_ten_units_of_the_project(demo: dict[str, int]) -> None:
    with reading() as session:
        held = {(row.code, row.name_ka, row.name_en) for row in session.exec(select(UnitRow)).all()}
        lived_in = {row.unit_id for row in session.exec(select(BuildingRow)).all()}
    assert held == {(row.code, row.name_ka, row.name_en) for row in starting_units()}
    assert (len(held), None in lived_in) == (10, False)


def test_the_names_of_the_units_are_written_once() -> None:
    """In the register's own table; whoever needs them reads it."""
    root = Path(rustavi_hoa.__file__).parent
    names = [name for row in starting_units() for name in (f'"{row.name_ka}"', f'"{row.name_en}"')]
    sources = {file: file.read_text(encoding="utf8") for file in root.rglob("*.py")}
    assert [(file.name, name) for file, text in sources.items() for name in names if name in text] == []
