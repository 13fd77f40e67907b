"""The search of messages: by forms of words, only in one's own rooms, kept by the write. On both databases."""

from __future__ import annotations

from uuid import uuid4

import pytest
from sqlmodel import func, select

from rustavi_hoa.chat import rules, service, service_search
from rustavi_hoa.chat import service_moderation as moderation
from rustavi_hoa.chat.views_search import Found
from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.tables.talk import MessageRow, RoomRow
from rustavi_hoa.db.tables.talk_inside import MessageWordRow
from rustavi_hoa.kernel.errors import Denied
from rustavi_hoa.kernel.policy import SYSTEM
from tests.cast import BOTH, DATO, EKA, GIORGI, LASHA, NEWCOMER, NINO, TAMAR, cast, load, person_id


@pytest.fixture
def room(database: str) -> int:
    load()
    return service.enter(cast(NINO)).room_id


def say(who: str, text: str) -> int:
    room = service.enter(cast(who)).room_id
    service.send(cast(who), room, str(uuid4()), text, [])
    return service.opened(cast(who)).page.messages[-1].id


def hits(who: str, text: str) -> list[str]:
    found = service_search.search(cast(who), text).found
    return ["".join(piece.text for piece in each.pieces) for each in found]


def marked(who: str, text: str) -> list[str]:
    found = service_search.search(cast(who), text).found
    return [piece.text for each in found for piece in each.pieces if piece.is_hit]


def place(who: str, message_id: int) -> list[Found]:
    return service_search.search(cast(who), "", 0, message_id).around


def test_every_word_of_a_query_is_found_in_any_form_newest_first(room: int) -> None:
    first = say(LASHA, "ლიფტი ისევ გაჩერდა მეექვსეზე.")
    say(DATO, "წყლის მრიცხველი შეამოწმეს")
    second = say(NINO, "ლიფტის ხელოსანი გზაშია, ლიფტს დღეს შეაკეთებს")
    assert [each.id for each in service_search.search(cast(DATO), "ლიფტები").found] == [second, first]
    assert hits(DATO, "wyali") == ["წყლის მრიცხველი შეამოწმეს"]
    assert hits(DATO, "liftSi gaCerda") == ["ლიფტი ისევ გაჩერდა მეექვსეზე."]
    assert hits(DATO, "ლიფტი წყალი") == []
    assert marked(DATO, "lifti") == ["ლიფტის", "ლიფტს", "ლიფტი"]
    assert hits(DATO, "%") == hits(DATO, "") == []


def test_an_edit_is_found_by_what_it_says_now_and_a_deleted_message_by_nothing(room: int) -> None:
    message = say(LASHA, "კატა დაიკარგა")
    moderation.edit(cast(LASHA), message, "ძაღლი დაიკარგა")
    assert (hits(DATO, "კატა"), hits(DATO, "ძაღლმა")) == ([], ["ძაღლი დაიკარგა"])
    moderation.delete(cast(LASHA), message)
    assert hits(DATO, "ძაღლი") == []
    with reading() as session:
        assert session.exec(select(func.count()).select_from(MessageWordRow)).one() == 0
    assert place(DATO, message) == []


def test_only_my_rooms_are_searched(room: int) -> None:
    ours, theirs = say(LASHA, "საიდუმლო კოდი"), say(TAMAR, "საიდუმლო წვეულება")
    assert hits(DATO, "საიდუმლო") == ["საიდუმლო კოდი"]
    assert hits(EKA, "საიდუმლოს") == ["საიდუმლო წვეულება"]
    assert set(hits(BOTH, "საიდუმლო")) == {"საიდუმლო კოდი", "საიდუმლო წვეულება"}
    assert place(EKA, ours) == place(DATO, theirs) == []
    assert [each.id for each in place(DATO, ours)] == [ours]


def test_who_has_no_room_finds_nothing(room: int) -> None:
    message = say(LASHA, "საიდუმლო")
    assert hits(GIORGI, "საიდუმლო") == []
    assert place(GIORGI, message) == []
    with pytest.raises(Denied):
        service_search.search(cast(NEWCOMER), "საიდუმლო")


def test_a_long_history_comes_by_pages_and_what_lies_far_back_shows_its_place(room: int) -> None:
    far, author = rules.FARTHEST_LINK + 50, person_id(LASHA)
    with work() as session:
        row = session.get_one(RoomRow, room)
        for at in range(1, far + 1):
            said = {"room_id": room, "author_id": author, "author_name": "ლაშა", "client_key": str(uuid4())}
            session.add(
                MessageRow(
                    **said, seq=at, change_seq=at, text=f"ბავშვი ტირის {at}" if at % 10 == 5 else f"ჩვეულებრივი {at}"
                )
            )
        row.seq = far
    seen: list[int] = []
    before = 0
    while True:
        page = service_search.search(cast(DATO), "ბავშვებს", before)
        assert len(page.found) <= service_search.PAGE
        seen += [each.id for each in page.found]
        before = page.before
        if not before:
            break
    assert seen == sorted(seen, reverse=True) and len(seen) == len(set(seen)) == far // 10
    first = service_search.search(cast(DATO), "ბავშვი 5").found[-1]
    assert (first.id, first.is_near) == (seen[-1], False)
    assert [each.id for each in place(DATO, first.id)] == list(range(first.id - 4, first.id + 6))
    newest = service_search.search(cast(DATO), f"ჩვეულებრივი {far}").found[0]
    assert newest.is_near and newest.path.endswith(f"message={newest.id}")
    shown = {each.id for each in service.opened(cast(DATO), newest.id).page.messages}
    assert newest.id in shown


def test_the_command_writes_every_message_anew(room: int) -> None:
    say(LASHA, "ფანჯარა გატყდა")
    with work() as session:
        for row in session.exec(select(MessageWordRow)).all():
            session.delete(row)
    assert hits(DATO, "ფანჯრის") == []
    assert service_search.reindex(SYSTEM) == 1
    assert hits(DATO, "ფანჯრის") == ["ფანჯარა გატყდა"]


def test_a_long_text_is_cut_around_what_was_found(room: int) -> None:
    say(LASHA, "ძალიან გრძელი ამბავი " * 40 + "სარდაფში ვირთხაა " + "და კიდევ რაღაც " * 40)
    (text,) = hits(DATO, "სარდაფი")
    assert "სარდაფში ვირთხაა" in text and text.startswith("…") and text.endswith("…")
    assert len(text) < service_search.SHOWN + 10
