"""A notice is written with its cause, once for a person, and stands in their centre until they read it."""

from __future__ import annotations

import pytest
from sqlmodel import select

from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.tables.house import OutboxRow
from rustavi_hoa.db.tables.notices import MuteRow, NoticeRow
from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.notices import service, things
from rustavi_hoa.notices.kinds import Kind
from tests.cast import DATO, GIORGI, LASHA, NINO, Town, cast, load

STATUS = Msg(ka="მიმდინარეობს", en="In progress")


@pytest.fixture
def town(database: str, monkeypatch: pytest.MonkeyPatch) -> Town:
    monkeypatch.setitem(things.GUARDS, "issue", lambda _session, people, ids: {(p, i) for p in people for i in ids})
    return load()


def tell(town: Town, *who: str, kind: Kind = Kind.ISSUE_STEP, cause: str = "issue:1:event:1", **more: object) -> int:
    people = [town.people[each] for each in who]
    facts = {"number": 1, "what": Msg(ka="სახურავი", en="Roof"), "address": "მშვიდობის 1", "status": STATUS} | more
    with work() as session:
        return service.tell(session, people, kind, "issue:1", cause, **facts)


def test_a_notice_stands_in_the_centre_in_both_languages(town: Town) -> None:
    assert tell(town, LASHA, DATO) == 2
    shown = service.centre(cast(LASHA))
    [line] = shown.lines
    assert (line.title_ka, line.title_en) == ("მიმდინარეობს · 1", "In progress · 1")
    assert line.body_en == "Your problem: Roof, მშვიდობის 1."
    assert line.path == "/issue?id=1"
    assert (shown.unread, line.is_read) == (1, False)
    assert service.centre(cast(NINO)).lines == []


def test_the_same_cause_twice_is_one_notice_and_one_way_out(town: Town) -> None:
    assert tell(town, LASHA) == 1
    assert tell(town, LASHA, DATO) == 1
    with reading() as session:
        sent = session.exec(select(OutboxRow).where(OutboxRow.kind == service.OUTBOX)).all()
        written = session.exec(select(NoticeRow)).all()
    assert [len(row.payload["ids"]) for row in sent] == [1, 1]
    assert len(written) == 2


def test_a_cause_that_fails_tells_nobody(town: Town) -> None:
    with pytest.raises(RuntimeError), work() as session:
        service.tell(session, [town.people[LASHA]], Kind.ISSUE_STEP, "issue:1", "issue:1:event:1")
        raise RuntimeError
    assert service.centre(cast(LASHA)).lines == []


def test_an_internal_notice_reaches_staff_only(town: Town) -> None:
    assert tell(town, LASHA, NINO, GIORGI, kind=Kind.ISSUE_NOTE) == 1
    assert service.unread(cast(GIORGI)) == 1
    assert service.unread(cast(LASHA)) == service.unread(cast(NINO)) == 0


def test_reading_one_a_thing_and_all(town: Town) -> None:
    for number in range(3):
        tell(town, LASHA, cause=f"issue:1:event:{number}")
    newest = service.centre(cast(LASHA)).lines[0]
    service.read(cast(LASHA), newest.id)
    service.read(cast(DATO), newest.id)
    assert service.unread(cast(LASHA)) == 2
    service.read_thing(cast(LASHA), "issue:2")
    assert service.unread(cast(LASHA)) == 2
    service.read_thing(cast(LASHA), "issue:1")
    assert service.unread(cast(LASHA)) == 0
    tell(town, LASHA, cause="again")
    service.read(cast(LASHA), 0)
    assert service.unread(cast(LASHA)) == 0


def test_the_centre_turns_its_pages(town: Town) -> None:
    for number in range(service.PAGE + 2):
        tell(town, LASHA, cause=f"cause {number}")
    first = service.centre(cast(LASHA))
    second = service.centre(cast(LASHA), first.before)
    assert (len(first.lines), len(second.lines), second.before) == (service.PAGE, 2, 0)
    assert first.lines[-1].id > second.lines[0].id


def test_a_muted_thing_is_silent_and_safety_is_not(town: Town) -> None:
    with work() as session:
        session.add(MuteRow(person_id=town.people[LASHA], thing="issue:1"))
    tell(town, LASHA)
    assert service.unread(cast(LASHA)) == 0
    assert [line.is_read for line in service.centre(cast(LASHA)).lines] == [True]
    tell(town, LASHA, kind=Kind.DANGER, cause="outage:1", text="წყალი არ იქნება.")
    assert service.unread(cast(LASHA)) == 1


def test_a_strange_fact_is_shown_as_it_is(town: Town) -> None:
    tell(town, LASHA, address="{who} & <b>{0}</b>")
    assert "{who} & <b>{0}</b>" in service.centre(cast(LASHA)).lines[0].body_ka


def test_what_nobody_guards_is_heard_by_nobody(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    tell(town, LASHA)
    monkeypatch.delitem(things.GUARDS, "issue")
    assert service.centre(cast(LASHA)).lines == []


def test_a_mute_of_a_room_silences_what_is_inside_it(town: Town) -> None:
    with work() as session:
        session.add(MuteRow(person_id=town.people[LASHA], thing="room:1"))
        people = [town.people[LASHA], town.people[DATO]]
        service.tell(session, people, Kind.MENTION, "person:1", "m", within="room:1", who="ნინო", room="A")
    assert (service.unread(cast(LASHA)), service.unread(cast(DATO))) == (0, 1)
