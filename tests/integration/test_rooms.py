"""Rooms with rights: who is in which room and who is not, on both databases."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from uuid import uuid4

import pytest
from sqlmodel import col, select

from rustavi_hoa.chat import mentions, rules, service, service_live, service_rooms, words_rooms
from rustavi_hoa.chat import service_moderation as moderation
from rustavi_hoa.chat.rules import RoomKind
from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.tables.house import AuditRow
from rustavi_hoa.db.tables.notices import NoticeRow
from rustavi_hoa.db.tables.people import MembershipRow, RoleGrantRow
from rustavi_hoa.db.tables.register import BuildingRow
from rustavi_hoa.db.tables.talk import RoomRow
from rustavi_hoa.identity import service_board
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import Denied, Invalid, NotFound, Refusal
from rustavi_hoa.kernel.policy import Actor, Role
from tests.cast import (
    ADMIN,
    ANALYST,
    APPARATUS,
    BOTH,
    COUNCIL,
    DATO,
    DUTY,
    EKA,
    EVERYBODY,
    GIORGI,
    HEAD,
    INSPECTOR,
    LASHA,
    LAWYER,
    MAYOR,
    NEWCOMER,
    NINO,
    OPERATOR,
    REGISTRY,
    TAMAR,
    Town,
    cast,
    load,
    person_id,
    secret,
)

NOBODY = Actor(person_id=0, name="visitor")
CITY_TALKS = {GIORGI, HEAD, OPERATOR, ADMIN, APPARATUS, REGISTRY, DUTY}
SILENT = {ANALYST, COUNCIL, INSPECTOR, LAWYER, MAYOR, NEWCOMER}
CHAIRS = {NINO, TAMAR, BOTH}


@pytest.fixture
def town(database: str) -> Town:
    return load()


def rooms_of(who: str) -> dict[str, int]:
    """Give a person's rooms by kind; of several of a kind, the first."""
    listed = service_rooms.mine(cast(who))
    found: dict[str, int] = {}
    for line in (*listed.lines, *listed.topics):
        if line.room_id:
            found.setdefault(line.kind, line.room_id)
    return found


def say(who: str, room: int, text: str = "გამარჯობა") -> int:
    return service.send(cast(who), room, str(uuid4()), text, [])[0]


def everything(town: Town) -> dict[str, int]:
    """Open one room of every kind around house A, with a word in each."""
    service_board.name_member(cast(NINO), person_id(DATO), town.a.building_id)
    made = {
        "association": rooms_of(LASHA)["association"],
        "entrance 1": rooms_of(LASHA)["entrance"],
        "entrance 2": rooms_of(DATO)["entrance"],
        "board": rooms_of(DATO)["board"],
        "city": rooms_of(NINO)["city"],
        "topic": service_rooms.open_topic(cast(APPARATUS), str(uuid4()), "ზამთრისთვის მზადება", "რა გჭირდებათ?"),
        "direct": service.enter(cast(LASHA), f"person:{person_id(NINO)}").room_id,
    }
    speakers = ("association", NINO), ("entrance 1", LASHA), ("entrance 2", DATO), ("board", NINO), ("city", NINO)
    for name, who in (*speakers, ("direct", LASHA)):
        say(who, made[name], f"სიტყვა {name}")
    return made


INSIDE = {
    "association": {NINO, LASHA, DATO, BOTH},
    "entrance 1": {NINO, LASHA, BOTH},
    "entrance 2": {DATO},
    "board": {NINO, DATO},
    "city": {NINO} | CITY_TALKS,
    "topic": CHAIRS | CITY_TALKS,
    "direct": {LASHA, NINO},
}


def deeds(room: int) -> dict[str, object]:
    """Every way into a room."""
    return {
        "enter": lambda who: service.enter(who, f"room:{room}"),
        "opened": lambda who: service.opened(who, 0, f"room:{room}"),
        "older": lambda who: service.older(who, room, 99),
        "missed": lambda who: service.missed(who, room, 0),
        "send": lambda who: service.send(who, room, str(uuid4()), "უცხო", []),
        "read": lambda who: service.mark_read(who, room, 1),
    }


def test_in_each_room_are_those_who_belong_there_and_nobody_else(town: Town) -> None:
    made = everything(town)
    for name, room in made.items():
        for who in (*EVERYBODY, None):
            actor = cast(who) if who else NOBODY
            for verb, deed in deeds(room).items():
                if who in INSIDE[name]:
                    deed(actor)
                    continue
                with pytest.raises((Denied, NotFound)):
                    pytest.fail(f"{who} {verb} {name}: {deed(actor)}")
            heard = service_live.may_hear(secret(who) if who else None, *made.values())
            assert heard == {each for label, each in made.items() if who in INSIDE[label]}, (who, name)


def test_the_list_holds_ones_own_rooms_and_no_word_of_others(town: Town) -> None:
    made = everything(town)
    for who in EVERYBODY:
        if who in SILENT:
            with pytest.raises(Denied):
                service_rooms.mine(cast(who))
            continue
        listed = service_rooms.mine(cast(who))
        shown = {line.room_id for line in (*listed.lines, *listed.topics)}
        assert shown & set(made.values()) == {made[name] for name, inside in INSIDE.items() if who in inside}, who
        for name, inside in INSIDE.items():
            assert who in inside or f"სიტყვა {name}" not in str(listed), (who, name)


def test_who_moves_out_or_is_let_go_is_out_of_every_room(town: Town) -> None:
    made = everything(town)
    with work() as session:
        for row in session.exec(select(MembershipRow).where(MembershipRow.person_id == person_id(DATO))).all():
            row.state, row.ended_at = "ended", now()
    assert service_live.may_hear(secret(DATO), *made.values()) == set()  # on the board too: that is no house of theirs
    service_board.name_member(cast(NINO), person_id(LASHA), town.a.building_id)
    assert made["board"] in service_live.may_hear(secret(LASHA), *made.values())
    service_board.let_go(cast(NINO), person_id(LASHA), town.a.building_id)
    assert made["board"] not in service_live.may_hear(secret(LASHA), *made.values())
    with pytest.raises(NotFound):
        say(LASHA, made["board"])


def test_a_chairperson_who_goes_leaves_the_city_and_the_private_talks_to_nobody_else(town: Town) -> None:
    made = everything(town)
    with work() as session:
        old = session.exec(select(RoleGrantRow).where(RoleGrantRow.person_id == person_id(NINO))).one()
        old.ended_at = now()
        session.add(
            RoleGrantRow(person_id=person_id(DATO), role=Role.CHAIRPERSON, association_id=town.a.association_id)
        )
    assert service_live.may_hear(secret(NINO), *made.values()) == {made["association"], made["entrance 1"]}
    assert service_live.may_hear(secret(DATO), *made.values()) == {
        made[name] for name in ("association", "entrance 2", "board", "city", "topic")
    }
    left = service.opened(cast(LASHA), 0, f"room:{made['direct']}")
    assert (left.head.closed, left.head.is_on, len(left.page.messages)) == ("chair", False, 1)
    with pytest.raises(Invalid):
        say(LASHA, made["direct"])
    assert service.enter(cast(LASHA), f"person:{person_id(DATO)}").room_id != made["direct"]


def test_staff_of_one_unit_meet_only_its_associations(town: Town) -> None:
    made = everything(town)
    with work() as session:
        for row in session.exec(select(RoleGrantRow).where(RoleGrantRow.person_id == person_id(HEAD))).all():
            row.unit_id = town.b.unit_id
    far = service_live.may_hear(secret(HEAD), *made.values())
    assert far == {made["topic"]}
    with pytest.raises(NotFound):
        service.enter(cast(HEAD), f"city:{town.a.association_id}")
    with pytest.raises(Denied):
        service_rooms.open_topic(cast(HEAD), str(uuid4()), "მხოლოდ ჩემთვის", "ტექსტი")
    assert service.enter(cast(HEAD), f"city:{town.b.association_id}").kind == RoomKind.CITY


def test_rooms_come_into_being_by_themselves_and_once(town: Town) -> None:
    people = [cast(who) for who in (NINO, LASHA, DATO, BOTH)] * 2
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(service_rooms.mine, people))
    with reading() as session:
        kinds = sorted(row.kind for row in session.exec(select(RoomRow)).all())
    assert kinds == ["association", "association", "city", "city", "entrance", "entrance"]  # BOTH chairs house B
    assert "board" not in rooms_of(NINO)  # nobody sits on it yet


def test_where_all_live_in_one_entrance_it_has_no_room_of_its_own(town: Town) -> None:
    with work() as session:
        row = session.exec(select(MembershipRow).where(MembershipRow.person_id == person_id(DATO))).one()
        row.state = "ended"
    assert "entrance" not in rooms_of(LASHA)


def test_a_talk_alone_is_one_room_whoever_begins_and_only_of_resident_and_chairperson(town: Town) -> None:
    offered = [line for line in service_rooms.mine(cast(LASHA)).lines if not line.room_id]
    assert [line.href for line in offered] == [f"/chat?person={person_id(NINO)}"]
    with ThreadPoolExecutor(2) as pool:
        ways = [(cast(LASHA), person_id(NINO)), (cast(NINO), person_id(LASHA))] * 2
        rooms = set(pool.map(lambda way: service.enter(way[0], f"person:{way[1]}").room_id, ways))
    assert len(rooms) == 1
    assert [line.room_id for line in service_rooms.mine(cast(LASHA)).lines if line.kind == "direct"] == [*rooms]
    assert "direct" not in rooms_of(NINO)  # a chairperson's list holds no silent talks
    for who, other in ((LASHA, DATO), (LASHA, LASHA), (LASHA, TAMAR), (EKA, NINO), (NINO, NINO), (TAMAR, LASHA)):
        with pytest.raises(NotFound):
            service.enter(cast(who), f"person:{person_id(other)}")


def test_a_room_is_named_for_its_reader(town: Town) -> None:
    made = everything(town)

    def title(who: str, name: str) -> str:
        return service.enter(cast(who), f"room:{made[name]}").title

    assert title(LASHA, "direct") == words_rooms.CHAIR_NAMED.ka.format(name="ნინო")
    assert title(NINO, "direct") == "ლაშა"
    assert title(NINO, "city") == words_rooms.CITY.ka
    assert title(GIORGI, "city") == "მე-15 მიკრორაიონი, კორპუსი 7"
    assert title(DATO, "entrance 2") == words_rooms.ENTRANCE_ROOM.ka.format(n="2")
    assert title(TAMAR, "topic") == "ზამთრისთვის მზადება"


def test_who_speaks_stands_where_they_stand_in_that_room(town: Town) -> None:
    made = everything(town)
    for who, name in ((TAMAR, "topic"), (GIORGI, "city"), (DATO, "board"), (NINO, "direct")):
        say(who, made[name], "ვინ ვარ")
    shown = {
        name: service.opened(cast(NINO), 0, f"room:{made[name]}").page.messages[-1]
        for name in ("topic", "city", "board", "direct")
    }
    assert [(each.part, each.entrance) for each in shown.values()] == [
        ("house", "ამხანაგობა „მშვიდობის ქუჩა 12“"),
        ("city", ""),
        ("entrance", "2"),
        ("chair", ""),
    ]


def test_a_topic_is_opened_by_the_city_once_for_a_key_and_when_closed_only_read(town: Town) -> None:
    key = str(uuid4())
    first, again = (service_rooms.open_topic(cast(APPARATUS), key, " ზამთარი  ", "რა გჭირდებათ?") for _ in range(2))
    assert first == again
    assert [each.text for each in service.missed(cast(TAMAR), first, 0).messages] == ["რა გჭირდებათ?"]
    for who in (NINO, LASHA, GIORGI, REGISTRY):
        with pytest.raises(Denied):
            service_rooms.open_topic(cast(who), str(uuid4()), "ჩემი თემა", "ტექსტი")
    for title, text in (("", "ა"), ("ა", ""), ("ა" * (rules.LONGEST_TITLE + 1), "ა"), ("ა", "ა" * 2001)):
        with pytest.raises(Invalid):
            service_rooms.open_topic(cast(APPARATUS), str(uuid4()), title, text)
    with pytest.raises(NotFound):
        service_rooms.close_topic(cast(APPARATUS), rooms_of(NINO)["city"])
    service_rooms.close_topic(cast(APPARATUS), first)
    with pytest.raises(Invalid) as refused:
        say(NINO, first)
    assert refused.value.faults[0].sentence == words_rooms.CLOSED["topic"]
    assert service.opened(cast(NINO), 0, f"room:{first}").head.closed == "topic"
    service_rooms.close_topic(cast(APPARATUS), first, False)
    assert say(NINO, first, "ისევ ღიაა") == 2


def test_a_word_of_a_room_reaches_staff_only_when_somebody_reported_it_and_that_is_logged(town: Town) -> None:
    made = everything(town)
    for name, who, teller in (("entrance 1", LASHA, NINO), ("direct", NINO, LASHA), ("board", DATO, NINO)):
        say(who, made[name], f"ცუდი {name}")
        message = service.missed(cast(teller), made[name], 0).messages[-1]
        moderation.tell(cast(teller), message.id, "შეურაცხყოფა")
    waiting = moderation.reported(cast(OPERATOR))
    assert [each.text for each in waiting] == ["", "", ""]
    assert {each.house for each in waiting} == {"მე-15 მიკრორაიონი, კორპუსი 7"}
    read = [moderation.read_reported(cast(OPERATOR), each.report_id).text for each in waiting]
    assert read == ["ცუდი entrance 1", "ცუდი direct", "ცუდი board"]
    with reading() as session:
        verbs = session.exec(select(AuditRow.verb).order_by(col(AuditRow.id))).all()
    assert verbs.count("message.read_reported") == 3


def test_the_chairperson_keeps_order_in_the_rooms_of_the_association_and_its_board_only(town: Town) -> None:
    made = everything(town)

    def remove(who: str, name: str, author: str) -> None:
        say(author, made[name], "წასაშლელი")
        moderation.remove(cast(who), service.missed(cast(author), made[name], 0).messages[-1].id, "მიზეზი")

    remove(NINO, "association", LASHA)
    remove(NINO, "board", DATO)
    for name, author in (("entrance 1", LASHA), ("direct", LASHA), ("topic", TAMAR), ("city", GIORGI)):
        with pytest.raises(Refusal):
            remove(NINO, name, author)


def test_a_link_to_a_message_leads_to_the_room_where_it_stands(town: Town) -> None:
    made = everything(town)
    message = service.missed(cast(LASHA), made["entrance 1"], 0).messages[0].id
    found = service.opened(cast(NINO), message, f"message:{message}")
    assert (found.head.room_id, found.head.kind) == (made["entrance 1"], "entrance")
    assert service.opened(cast(DATO), message, f"message:{message}").head.room_id == made["association"]


@pytest.mark.parametrize("where", ["room:0", "room:999999999", "person:0", "city:0", "person:999999999", "city:77777"])
def test_an_address_that_leads_nowhere_opens_nothing(town: Town, where: str) -> None:
    for who in (LASHA, NINO, GIORGI):
        if where.endswith(":0") and who != GIORGI:
            assert service.enter(cast(who), where).kind == "association"
            continue
        with pytest.raises(NotFound):
            service.enter(cast(who), where)


def test_unread_is_counted_over_all_rooms_and_each_stands_by_itself(town: Town) -> None:
    made = everything(town)
    new = service.unread(cast(NINO))
    assert {name: new.rooms[room] for name, room in made.items() if room in new.rooms} == {
        "association": 0,
        "entrance 1": 1,
        "board": 0,
        "city": 0,
        "topic": 1,
        "direct": 1,
    }
    assert new.unread == 3
    service.mark_read(cast(NINO), made["direct"], 1)
    assert service.unread(cast(NINO)).unread == 2
    line = next(each for each in service_rooms.mine(cast(NINO)).lines if each.room_id == made["entrance 1"])
    assert (line.unread, line.last_ka) == (1, "ლაშა: სიტყვა entrance 1")


def test_who_is_called_by_name_in_a_room_must_belong_to_it(town: Town) -> None:
    made = everything(town)
    for name, who in (("entrance 1", LASHA), ("board", NINO)):
        say(who, made[name], "@დათო @ლაშა @ნინო")
    with reading() as session:
        ids = {name: service.missed(cast(NINO), made[name], 0).messages[-1].id for name in ("entrance 1", "board")}
        people = {person_id(who): who for who in (NINO, LASHA, DATO)}
        heard = mentions.may_hear(session, people, set(ids.values()))
    told = {(people[person], name) for person, message in heard for name, each in ids.items() if each == message}
    assert told == {(NINO, "entrance 1"), (LASHA, "entrance 1"), (NINO, "board"), (DATO, "board")}


def test_two_houses_of_one_association_share_its_room_and_not_their_entrances(town: Town) -> None:
    with work() as session:
        session.get_one(BuildingRow, town.b.building_id).association_id = town.a.association_id
    eka, lasha = rooms_of(EKA), rooms_of(LASHA)
    assert eka["association"] == lasha["association"]
    assert eka.get("entrance") != lasha["entrance"]
    with pytest.raises(NotFound):
        service.enter(cast(EKA), f"room:{lasha['entrance']}")


def test_the_other_of_two_and_a_chairperson_whom_the_city_answers_are_told_once_an_hour(town: Town) -> None:
    made = everything(town)
    for who, name in ((LASHA, "direct"), (LASHA, "direct"), (NINO, "direct"), (GIORGI, "city"), (NINO, "city")):
        say(who, made[name], "კითხვა")
    say(LASHA, made["association"], "ყველას")
    with reading() as session:
        told = session.exec(select(NoticeRow.person_id).where(NoticeRow.kind == "written")).all()
    assert sorted(told) == sorted([person_id(NINO), person_id(LASHA), person_id(NINO)])
