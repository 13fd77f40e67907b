"""The room of an association: order, exactly once, rights, traces, on both databases."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from uuid import uuid4

import pytest
from PIL import Image
from sqlmodel import col, func, select

from rustavi_hoa.adapters import live
from rustavi_hoa.chat import rules, service, service_live
from rustavi_hoa.chat import service_moderation as moderation
from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.tables.house import AuditRow
from rustavi_hoa.db.tables.people import MembershipRow
from rustavi_hoa.db.tables.talk import MessageRow, RoomRow
from rustavi_hoa.issues import service as issues
from rustavi_hoa.issues import service_chair
from rustavi_hoa.issues.intake import NewIssue
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import Denied, Invalid, NotFound
from rustavi_hoa.kernel.policy import Actor
from rustavi_hoa.photos import service as photos
from tests.cast import (
    ADMIN,
    ANALYST,
    APPARATUS,
    BOTH,
    COUNCIL,
    DATO,
    EKA,
    GIORGI,
    HEAD,
    LASHA,
    NEWCOMER,
    NINO,
    OPERATOR,
    TAMAR,
    Town,
    cast,
    load,
    person_id,
    secret,
)

NOBODY = Actor(person_id=0, name="visitor")


@pytest.fixture
def town(database: str) -> Town:
    return load()


@pytest.fixture
def room(town: Town) -> int:
    return service.enter(cast(NINO)).room_id


def say(who: str, room: int, text: str = "გამარჯობა") -> int:
    """Send and give the id of the message."""
    seq, _ = service.send(cast(who), room, str(uuid4()), text, [])
    return message_at(room, seq).id


def message_at(room: int, seq: int) -> MessageRow:
    with reading() as session:
        return session.exec(select(MessageRow).where(MessageRow.room_id == room, MessageRow.seq == seq)).one()


def verbs() -> list[tuple[str, int | None]]:
    with reading() as session:
        return [(row.verb, row.person_id) for row in session.exec(select(AuditRow).order_by(col(AuditRow.id))).all()]


def test_two_who_enter_first_at_once_open_one_room(town: Town) -> None:
    with ThreadPoolExecutor(4) as pool:
        rooms = {head.room_id for head in pool.map(lambda who: service.enter(cast(who)), [NINO, LASHA, DATO, BOTH])}
    with reading() as session:
        assert session.exec(select(func.count()).select_from(RoomRow)).one() == len(rooms) == 1


def test_twenty_who_write_at_once_leave_no_gap_and_no_double(room: int) -> None:
    actors = [cast(who) for who in (NINO, LASHA, DATO, BOTH)]
    with ThreadPoolExecutor(20) as pool:
        sent = list(
            pool.map(lambda at: service.send(actors[at % 4], room, str(uuid4()), f"ტექსტი {at}", [])[0], range(60))
        )
    assert sorted(sent) == list(range(1, 61))
    page = service.missed(cast(LASHA), room, 0)
    assert [message.seq for message in page.messages] == list(range(1, 61))


def test_the_same_key_sent_by_many_at_once_is_one_message(room: int) -> None:
    key, lasha = str(uuid4()), cast(LASHA)
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda _: service.send(lasha, room, key, "ერთხელ", []), range(8)))
    assert {seq for seq, _ in answers} == {1}
    assert [is_new for _, is_new in answers].count(True) == 1
    assert service.send(cast(DATO), room, key, "სხვისი", []) == (2, True)


def test_a_message_shows_the_chosen_name_and_the_entrance_never_a_flat_or_a_phone(room: int) -> None:
    for who in (NINO, LASHA, DATO):
        say(who, room)
    shown = service.opened(cast(DATO)).page.messages
    assert [(each.who, each.part, each.entrance) for each in shown] == [
        ("ნინო", "chair", ""),
        ("ლაშა", "entrance", "1"),
        ("დათო", "entrance", "2"),
    ]
    for secret_thing in ("+9955", "example.ge", "სრული სახელი", "'30'", "'12'"):
        assert secret_thing not in str(shown)


def test_the_chairperson_of_the_next_house_is_only_a_neighbour_here(room: int) -> None:
    say(BOTH, room)
    assert service.opened(cast(LASHA)).page.messages[0].part == "entrance"
    with pytest.raises(NotFound):
        moderation.remove(cast(BOTH), say(LASHA, room), "მიზეზი")


def deeds(room: int, message: int) -> dict[str, object]:
    """Everything a member does with a room or a message of it."""
    return {
        "older": lambda who: service.older(who, room, 99),
        "missed": lambda who: service.missed(who, room, 0),
        "send": lambda who: service.send(who, room, str(uuid4()), "უცხო", []),
        "read": lambda who: service.mark_read(who, room, 1),
        "quote": lambda who: service.quote(who, message),
        "edit": lambda who: moderation.edit(who, message, "შეცვლილი"),
        "delete": lambda who: moderation.delete(who, message),
        "tell": lambda who: moderation.tell(who, message, "მიზეზი"),
    }


@pytest.mark.parametrize("who", [EKA, TAMAR])
def test_a_person_of_another_house_finds_nothing(room: int, who: str) -> None:
    message = say(LASHA, room)
    for name, deed in deeds(room, message).items():
        with pytest.raises(NotFound):
            pytest.fail(f"{name}: {deed(cast(who))}")
    assert service.opened(cast(who), message).head.room_id != room
    assert service_live.may_hear(secret(who), room) == set()
    assert message_at(room, 1).text == "გამარჯობა"


@pytest.mark.parametrize("who", [GIORGI, HEAD, OPERATOR, ADMIN, ANALYST, COUNCIL, APPARATUS, NEWCOMER, None])
def test_city_staff_newcomers_and_visitors_are_in_no_room(room: int, who: str | None) -> None:
    message = say(LASHA, room)
    actor = cast(who) if who else NOBODY
    for name, deed in (deeds(room, message) | {"enter": service.enter}).items():
        with pytest.raises((Denied, NotFound)):  # some of the city's staff have rooms, none of them here
            pytest.fail(f"{name}: {deed(actor)}")
    assert service_live.may_hear(secret(who) if who else None, room) == set()


def test_who_moves_out_is_out_of_the_room(town: Town, room: int) -> None:
    assert service_live.may_hear(secret(LASHA), room)
    with work() as session:
        row = session.exec(select(MembershipRow).where(MembershipRow.person_id == person_id(LASHA))).one()
        row.state, row.ended_at = "ended", now()
    assert not service_live.may_hear(secret(LASHA), room)
    with pytest.raises(Denied):
        say(LASHA, room)


@pytest.mark.parametrize(
    ("text", "photo_ids", "field"),
    [
        ("", [], "text"),
        (" \n ", [], "text"),
        ("ა" * (rules.LONGEST_TEXT + 1), [], "text"),
        ("ა", [str(uuid4()) for _ in range(rules.MOST_PHOTOS + 1)], "photos"),
        ("ა", [str(uuid4())], "photos"),
    ],
)
def test_what_cannot_be_sent_is_refused_beside_its_field(
    room: int, text: str, photo_ids: list[str], field: str
) -> None:
    with pytest.raises(Invalid) as refused:
        service.send(cast(LASHA), room, str(uuid4()), text, photo_ids)
    assert [fault.field for fault in refused.value.faults] == [field]
    assert service.opened(cast(LASHA)).head.seq == 0
    assert service.send(cast(LASHA), room, str(uuid4()), "ა" * rules.LONGEST_TEXT, []) == (1, True)


def test_a_photo_goes_with_its_message_and_only_to_the_room(room: int) -> None:
    photo = keep(LASHA)
    key = str(uuid4())
    assert service.send(cast(LASHA), room, key, "", [photo]) == (1, True)
    assert service.send(cast(LASHA), room, key, "", [photo]) == (1, False)
    assert [each.id for each in service.opened(cast(NINO)).page.messages[0].photos] == [photo]
    assert service.picture(cast(NINO), photo, 320)
    with pytest.raises(NotFound):
        service.picture(cast(EKA), photo, 320)
    with pytest.raises(NotFound):
        service.picture(cast(GIORGI), photo, 320)
    with pytest.raises(Denied):
        service.picture(cast(ANALYST), photo, 320)
    moderation.delete(cast(LASHA), message_at(room, 1).id)
    with pytest.raises(NotFound):
        service.picture(cast(NINO), photo, 320)


def test_another_persons_photo_cannot_be_sent(room: int) -> None:
    photo = keep(NINO)
    with pytest.raises(Invalid):
        service.send(cast(LASHA), room, str(uuid4()), "ჩემი არ არის", [photo])
    assert service.opened(cast(LASHA)).head.seq == 0


def keep(who: str) -> str:
    out, name = BytesIO(), str(uuid4())
    Image.new("RGB", (640, 480), "#208040").save(out, "JPEG")
    photos.keep(cast(who), name, out.getvalue())
    return name


def test_an_edit_leaves_a_trace_and_the_earlier_words_in_the_audit(room: int) -> None:
    message = say(LASHA, room, "პირველი")
    say(DATO, room)
    moderation.edit(cast(LASHA), message, "მეორე")
    (changed,) = service.missed(cast(DATO), room, 2).messages
    assert (changed.text, changed.edited, changed.seq, changed.change) == ("მეორე", True, 1, 3)
    with reading() as session:
        row = session.exec(select(AuditRow).where(AuditRow.verb == "message.edit")).one()
        assert row.detail == {"before": "პირველი"}
    with pytest.raises(NotFound):
        moderation.edit(cast(DATO), message, "სხვისი")


def test_a_deleted_message_says_only_that_it_was_there(room: int) -> None:
    message = say(LASHA, room, "საიდუმლო")
    with pytest.raises(NotFound):
        moderation.delete(cast(NINO), message)
    moderation.delete(cast(LASHA), message)
    (left,) = service.opened(cast(DATO)).page.messages
    assert (left.gone, left.text, left.photos) == ("own", "", ())
    for again in (moderation.delete, lambda who, it: moderation.edit(who, it, "ა"), service.quote):
        with pytest.raises(NotFound):
            again(cast(LASHA), message)


def test_the_chairperson_deletes_with_a_reason_that_all_see_and_the_audit_keeps(room: int) -> None:
    message = say(LASHA, room, "უხამსი")
    with pytest.raises(Denied):
        moderation.remove(cast(DATO), message, "არ მომწონს")
    with pytest.raises(Invalid):
        moderation.remove(cast(NINO), message, "  ")
    moderation.remove(cast(NINO), message, "შეურაცხყოფა")
    (left,) = service.opened(cast(DATO)).page.messages
    assert (left.gone, left.reason, left.text) == ("chair", "შეურაცხყოფა", "")
    assert ("message.remove", person_id(NINO)) in verbs()


def test_staff_read_a_message_only_when_it_was_reported_and_that_is_logged(room: int) -> None:
    silent, loud = say(LASHA, room, "ჩვეულებრივი"), say(DATO, room, "მუქარა")
    assert moderation.reported(cast(OPERATOR)) == []
    moderation.tell(cast(LASHA), loud, "მემუქრება")
    moderation.tell(cast(LASHA), loud, "მემუქრება კიდევ")
    (waiting,) = moderation.reported(cast(OPERATOR))
    assert (waiting.reason, waiting.text, waiting.who) == ("მემუქრება", "", "")
    assert "message.read_reported" not in [verb for verb, _ in verbs()]
    opened = moderation.read_reported(cast(OPERATOR), waiting.report_id)
    assert opened.text == "მუქარა"
    assert verbs()[-1] == ("message.read_reported", person_id(OPERATOR))
    for who in (GIORGI, ANALYST, NINO, LASHA, APPARATUS):
        with pytest.raises(Denied):
            moderation.read_reported(cast(who), waiting.report_id)
    moderation.put_away(cast(OPERATOR), waiting.report_id)
    with pytest.raises(NotFound):
        moderation.read_reported(cast(OPERATOR), waiting.report_id)
    assert silent != loud


def test_history_comes_by_pages_and_a_link_opens_everything_from_its_message(room: int) -> None:
    lasha = cast(LASHA)
    for at in range(75):
        service.send(lasha, room, str(uuid4()), f"N{at + 1}", [])
    newest = service.opened(lasha)
    assert [newest.page.messages[0].seq, newest.page.messages[-1].seq, newest.page.more] == [46, 75, True]
    page = service.older(lasha, room, 46)
    assert [page.messages[0].seq, page.messages[-1].seq, page.more] == [16, 45, True]
    last = service.older(lasha, room, 16)
    assert [last.messages[0].seq, last.messages[-1].seq, last.more] == [1, 15, False]
    linked = service.opened(lasha, message_at(room, 20).id).page
    assert [linked.messages[0].seq, linked.messages[-1].seq, linked.more] == [10, 75, True]
    assert service.missed(lasha, room, 74).messages[0].text == "N75"


def test_a_tab_too_far_behind_is_told_to_begin_anew(room: int) -> None:
    lasha = cast(LASHA)
    for _ in range(rules.BURST + 1):
        service.send(lasha, room, str(uuid4()), "ა", [])
    assert service.missed(lasha, room, 0).more
    assert service_live.changes(room, 0).messages == ()
    assert not service.missed(lasha, room, 1).more


def test_unread_counts_others_messages_after_the_mark_and_the_mark_never_goes_back(room: int) -> None:
    for _ in range(3):
        say(LASHA, room)
    gone = say(DATO, room)
    moderation.delete(cast(DATO), gone)
    assert service.unread(cast(NINO)).unread == 3
    assert service.unread(cast(LASHA)).unread == 0
    service.mark_read(cast(NINO), room, 2)
    assert service.unread(cast(NINO)).unread == 1
    service.mark_read(cast(NINO), room, 10_000)
    service.mark_read(cast(NINO), room, 1)
    assert service.enter(cast(NINO)).unread == 0
    say(DATO, room)
    assert service_live.unread_counts(room, {person_id(NINO), person_id(DATO), person_id(LASHA)}) == {
        person_id(NINO): 1,
        person_id(DATO): 3,
        person_id(LASHA): 1,
    }


def test_a_ring_comes_after_the_commit_with_the_number_and_no_words(room: int) -> None:
    rung: list[live.Ring] = []
    leave = live.listen(rung.append)
    try:
        say(LASHA, room, "სიტყვა")
        with pytest.raises(Invalid):
            service.send(cast(LASHA), room, str(uuid4()), "", [])
    finally:
        leave()
    assert rung == [live.Ring(f"room:{room}", {"seq": 1})]


def test_a_message_becomes_a_problem_once_and_shows_it(town: Town, room: int) -> None:
    made, other = (
        issues.report(cast(LASHA), NewIssue(str(uuid4()), town.a.building_id, "yard", "yard", text="სკამი გატყდა"))[0]
        for _ in range(2)
    )
    message = say(LASHA, room, "წყალი ჩამოდის")
    assert service.quote(cast(NINO), message).text == "წყალი ჩამოდის"
    with pytest.raises(NotFound), work() as session:
        service.link_issue(session, cast(EKA), message, made)
    with work() as session:
        service.link_issue(session, cast(NINO), message, made)
    (linked,) = service.missed(cast(DATO), room, 1).messages
    assert (linked.issue, linked.edited) == (made, False)
    with pytest.raises(Invalid), work() as session:
        service.link_issue(session, cast(NINO), message, other)
    with pytest.raises(NotFound):
        service.quote(cast(NINO), message)


def test_the_status_of_a_problem_flows_back_to_the_message_it_began_with(town: Town, room: int) -> None:
    message = say(LASHA, room, "წყალი ჩამოდის")
    new = NewIssue(str(uuid4()), town.a.building_id, "roof", "roof", text="წყალი ჩამოდის", message_id=message)
    issue = issues.report(cast(LASHA), new)[0]
    assert service.missed(cast(DATO), room, 1).messages[0].issue_status == "new"
    rung: list[live.Ring] = []
    leave = live.listen(rung.append)
    try:
        service_chair.confirm(cast(NINO), issue, "")
    finally:
        leave()
    assert service.missed(cast(DATO), room, 2).messages[0].issue_status == "confirmed"
    assert live.Ring(f"room:{room}", {"seq": 3}) in rung
