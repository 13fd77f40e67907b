"""Internal notes and hidden things never notify a resident: every kind of notice, event, step, door and audience."""

from __future__ import annotations

import uuid

import pytest
from sqlmodel import Session, delete, select

from rustavi_hoa.cabinet import service_announcements
from rustavi_hoa.chat import service as chat
from rustavi_hoa.chat import service_moderation
from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.tables.notices import NoticeRow
from rustavi_hoa.db.tables.people import MembershipRow, PersonRow
from rustavi_hoa.db.tables.problems import IssueEventRow, IssueRow, SupportRow
from rustavi_hoa.house import delivery
from rustavi_hoa.identity.actors import actor_of
from rustavi_hoa.issues import queries, service, service_city, service_words, tidings, timeline, words
from rustavi_hoa.issues.intake import NewIssue
from rustavi_hoa.issues.places import Door
from rustavi_hoa.issues.rules import Part, Status
from rustavi_hoa.issues.sight import Sight, eyes, sight
from rustavi_hoa.kernel.policy import STAFF
from rustavi_hoa.notices import jobs, things
from rustavi_hoa.notices import service as notices
from rustavi_hoa.notices.kinds import Kind
from tests.cast import (
    BOTH,
    DATO,
    EKA,
    EVERYBODY,
    GIORGI,
    LASHA,
    NEWCOMER,
    NINO,
    TAMAR,
    Town,
    cast,
    load,
)  # fmt: skip

assert jobs
RESIDENTS = (NINO, LASHA, DATO, BOTH, EKA, TAMAR, NEWCOMER)
KINDS = sorted({*words.KIND, "status", "due", "escalated", "city_number", "unknown"})
AUDIENCES = (timeline.HOUSE_AUDIENCE, timeline.AUTHOR_AUDIENCE, timeline.CITY_AUDIENCE)


@pytest.fixture
def town(database: str) -> Town:
    return load()


def issue(town: Town, door: str = Door.ORDINARY, **more: object) -> int:
    given = {"key": str(uuid.uuid4()), "building_id": town.a.building_id, "category": "roof", "place": "roof"}
    about = {"about_service": "improvement"} if door == Door.COMPLAINT else {}
    made = service.report(cast(LASHA), NewIssue(**given, door=door, text="სახურავი ჩამოდის", **about, **more))[0]
    with work() as session:
        row = session.get_one(IssueRow, made)
        row.assignee_id, row.service = town.people[GIORGI], "improvement"
        session.add(row)
        for who, flat in ((DATO, "30"), (EKA, "5"), (NEWCOMER, "31")):  # also people who may not see it
            home = (town.b if who == EKA else town.a).apartments[flat]
            session.add(SupportRow(issue_id=made, apartment_id=home, person_id=town.people[who]))
        session.exec(delete(NoticeRow))
    return made


def told(session: Session) -> list[NoticeRow]:
    return list(session.exec(select(NoticeRow)).all())


def sees_whole(session: Session, person_id: int, row: IssueRow) -> bool:
    who = eyes(actor_of(session, session.get_one(PersonRow, person_id)))
    return sight(who, queries.facts(row)) >= Sight.WHOLE


@pytest.mark.parametrize("door", list(Door))
def test_every_event_reaches_only_people_who_see_the_problem_whole(town: Town, door: Door) -> None:
    made, wrong, count = issue(town, door), [], 0
    staff = {town.people[each] for each in EVERYBODY if each not in RESIDENTS}
    with work() as session:
        row = session.get_one(IssueRow, made)
        for kind in KINDS:
            for audience in AUDIENCES:
                for to in list(Status) if kind == "status" else [""]:
                    for part, actor in (
                        (Part.CITY, GIORGI),
                        (Part.CHAIR, NINO),
                        (Part.REPORTER, LASHA),
                        (Part.HOUSE, ""),
                    ):
                        who = actor_of(session, session.get_one(PersonRow, town.people[actor])) if actor else None
                        data = {"was": "2026-11-20", "on": "2026-11-25"}
                        timeline.write(
                            session,
                            who,
                            row,
                            kind,
                            part,
                            audience=audience,
                            to=to,
                            before="resolved",
                            text="საიდუმლო",
                            **data,
                        )
                        for notice in told(session):
                            count += 1
                            hidden = not sees_whole(session, notice.person_id, row)
                            inside = audience == timeline.CITY_AUDIENCE and notice.person_id not in staff
                            itself = who is not None and notice.person_id == who.person_id
                            if hidden or inside or itself or "საიდუმლო" in str(notice.facts):
                                wrong.append((kind, audience, to, part, notice.person_id, notice.kind))
                        session.exec(delete(NoticeRow))
    heard_by_guard = {p for p, k in _residents_hidden(town, made, wrong)}
    assert wrong == [] and heard_by_guard == set()
    assert count > 50


def _residents_hidden(town: Town, made: int, wrong: list) -> list:
    """What the guard lets through must agree with the rule of sight too."""
    with reading() as session:
        row = session.get_one(IssueRow, made)
        heard = tidings.may_hear(session, list(town.people.values()), [made])
        return [(person, made) for person, _ in heard if not sees_whole(session, person, row)]


def test_an_internal_note_makes_no_notice_for_any_resident(town: Town) -> None:
    made = issue(town)
    service.send_to_city(cast(LASHA), made, "")
    service_city.assign(cast(GIORGI), made, "improvement", town.people[GIORGI])
    with work() as session:
        session.exec(delete(NoticeRow))
    service_words.say(cast("operator"), made, str(uuid.uuid4()), "note", "მხოლოდ ჩვენთვის", [])
    with reading() as session:
        assert [row.person_id for row in told(session)] == [town.people[GIORGI]]


@pytest.mark.parametrize("kind", list(Kind))
def test_every_kind_keeps_its_audience_and_its_guard(
    town: Town, kind: Kind, monkeypatch: pytest.MonkeyPatch, capsys
) -> None:
    monkeypatch.setitem(things.GUARDS, "issue", lambda *_asked: set())  # hidden from everybody
    with work() as session:
        notices.tell(session, town.people.values(), kind, "issue:1", "cause", text="საიდუმლო ტექსტი", number="N1")
    with reading() as session:
        people = {row.person_id for row in told(session)}
    residents = {town.people[each] for each in RESIDENTS}
    assert people & residents == (set() if kind.value.is_internal else residents)
    assert {each for each in EVERYBODY if cast(each).has_role(*STAFF) and town.people[each] not in people} == set()
    while delivery.deliver_due():
        pass
    assert capsys.readouterr().out == "", "nothing left the house by mail or SMS"
    assert all(notices.centre(cast(each)).lines == [] for each in (LASHA, NINO, GIORGI))


def test_whoever_moves_out_hears_no_more(town: Town) -> None:
    made = issue(town)
    with work() as session:
        row = session.get_one(IssueRow, made)
        timeline.write(session, None, row, "status", Part.HOUSE, to=Status.IN_PROGRESS)
    assert len(notices.centre(cast(DATO)).lines) == 1
    with work() as session:
        for membership in session.exec(select(MembershipRow).where(MembershipRow.person_id == town.people[DATO])):
            membership.state = "ended"
            session.add(membership)
    assert notices.centre(cast(DATO)).lines == []


def test_a_withdrawn_announcement_and_a_deleted_message_are_heard_no_more(town: Town) -> None:
    written = service_announcements.announce(cast(NINO), town.a.building_id, str(uuid.uuid4()), "ხვალ კრებაა", 0)
    room = chat.enter(cast(NINO)).room_id
    chat.send(cast(NINO), room, str(uuid.uuid4()), "@ლაშას ვეკითხები, @დათო?", [])
    assert [line.topic for line in notices.centre(cast(LASHA)).lines] == ["talk", "board"]
    assert [line.topic for line in notices.centre(cast(DATO)).lines] == ["talk", "board"]
    assert notices.centre(cast(EKA)).lines == notices.centre(cast(NINO)).lines == []
    service_announcements.withdraw(cast(NINO), written)
    [message] = chat.opened(cast(NINO)).page.messages
    service_moderation.delete(cast(NINO), message.id)
    assert notices.centre(cast(LASHA)).lines == []


def test_an_announcement_for_one_entrance_is_heard_there_alone(town: Town) -> None:
    door = town.a.entrances["2"]
    service_announcements.announce(cast(NINO), town.a.building_id, str(uuid.uuid4()), "მხოლოდ მეორეში", door)
    assert notices.unread(cast(DATO)) == 1
    assert notices.unread(cast(LASHA)) == 0


def test_the_story_of_the_roof_is_told_to_the_right_people(town: Town) -> None:
    made = issue(town)
    service.send_to_city(cast(LASHA), made, "")
    service_city.assign(cast(GIORGI), made, "improvement", town.people[GIORGI])
    by_person = {
        who: [line.title_en for line in notices.centre(cast(who)).lines] for who in (LASHA, DATO, NINO, GIORGI)
    }
    assert [title.partition(" · ")[0] for title in by_person[LASHA]] == ["With a service"]
    assert [title.partition(" · ")[0] for title in by_person[DATO]][-1] == "At City Hall"
    assert by_person[GIORGI] == []
    with reading() as session:
        assert session.exec(select(IssueEventRow.seq).where(IssueEventRow.issue_id == made)).all() != []
