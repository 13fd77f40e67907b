"""The first view of a page is within the rights of whoever asks, and nobody's when there is any doubt."""

from __future__ import annotations

from pathlib import Path
from uuid import uuid4

import pytest
from starlette.testclient import TestClient

from rustavi_hoa.adapters import rates
from rustavi_hoa.chat import service as chat
from rustavi_hoa.identity import service as identity
from rustavi_hoa.issues import service as issues
from rustavi_hoa.rustavi_hoa import DOORS, FIRSTS
from rustavi_hoa.server.pages import Pages
from tests.cast import EKA, GIORGI, LASHA, NEWCOMER, NINO, Town, cast, cookies, load, secret

EVIL = """<script>alert("x")</script>' onmouseover='y'"""
SHELL = "<!DOCTYPE html><html><head></head><body><div class='frame'>built</div><script>1</script></body></html>"
PRIVATE = "კარის მეზობელი ღამით ხმაურობს"


@pytest.fixture
def town(database: str) -> Town:
    rates.forget()
    return load()


@pytest.fixture
def built(tmp_path: Path) -> Pages:
    for name in ("home", "issue", "issues", "chat", "chats", "cabinet", "passport"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "index.html").write_text(SHELL, encoding="utf8")
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets" / "icons-1234.svg").write_text("<svg></svg>")
    return Pages(tmp_path, FIRSTS.draw)


def asked(pages: Pages, path: str, who: str | None, **more: str) -> str:
    answer = TestClient(pages, cookies=(cookies(who) if who else {}) | more).get(path)
    assert answer.status_code == 200
    assert "<div class='frame'>built</div>" in answer.text
    first = answer.text.partition("<hoa-first")[2].partition("</hoa-first>")[0]
    assert (answer.headers["cache-control"] == "no-store") == bool(first)
    assert ("etag" in answer.headers) == (not first)
    assert "sha256-" in answer.headers["content-security-policy"]
    return first


def report(who: str, town: Town, text: str, **more: object) -> int:
    house = town.b if who == EKA else town.a
    given = {"category": "roof", "place": "roof"} | more
    return issues.report(
        cast(who), issues.NewIssue(key=str(uuid4()), building_id=house.building_id, text=text, **given)
    )[0]


def test_every_page_of_the_target_has_a_first_view() -> None:
    firsts = {door.path for door in DOORS if door.first}
    assert firsts == {"/home", "/cabinet", "/issue", "/issues", "/chat", "/chats", "/passport"}


@pytest.mark.parametrize("path", FIRSTS.doors)
def test_every_first_view_can_be_drawn(path: str) -> None:
    assert FIRSTS.ink(path)


def test_a_person_sees_their_rows_and_a_visitor_or_newcomer_nothing(town: Town, built: Pages) -> None:
    number = report(LASHA, town, "სახურავიდან ჩამოდის")
    for path in ("/home", "/issues", f"/issue?id={number}"):
        assert "სახურავიდან ჩამოდის" in asked(built, path, LASHA), path
        assert asked(built, path, None) == "", path
    assert "სახურავიდან ჩამოდის" in asked(built, "/cabinet", NINO)
    assert asked(built, "/cabinet", LASHA) == ""
    assert asked(built, "/home", NEWCOMER) == ""
    assert asked(built, "/home", NINO) == ""  # her home is the cabinet


def test_another_houses_problem_and_a_private_door_stay_closed(town: Town, built: Pages) -> None:
    theirs = report(EKA, town, "სხვა სახლის ამბავი")
    private = report(LASHA, town, PRIVATE, category="other", door="neighbour")
    assert asked(built, f"/issue?id={theirs}", LASHA) == ""
    assert PRIVATE in asked(built, f"/issue?id={private}", LASHA)
    assert asked(built, f"/issue?id={private}", EKA) == ""
    assert all(PRIVATE not in asked(built, path, "dato") for path in ("/home", "/issues", f"/issue?id={private}"))
    assert "სხვა სახლის ამბავი" not in asked(built, "/issues", LASHA)


def test_a_passport_stands_for_its_own_house_and_staff_and_for_nobody_else(town: Town, built: Pages) -> None:
    address, house = "მე-15 მიკრორაიონი", f"/passport?id={town.a.building_id}"
    for path, who in ((house, LASHA), (house, NINO), (house, GIORGI), ("/passport", LASHA)):
        assert address in asked(built, path, who), (path, who)
    for path, who in ((house, EKA), (house, None), (house, NEWCOMER), ("/passport", GIORGI)):
        assert asked(built, path, who) == "", (path, who)
    assert asked(built, f"{house}&day=2026-01-01", LASHA) == "" == asked(built, f"{house}&key=all", LASHA)


def test_after_signing_out_the_page_comes_as_it_was_built(town: Town, built: Pages) -> None:
    report(LASHA, town, "ჩემი ამბავი")
    assert "ჩემი ამბავი" in asked(built, "/home", LASHA)
    identity.sign_out(secret(LASHA))
    assert asked(built, "/home", LASHA) == ""


@pytest.mark.parametrize("query", ["", "?id=", "?id=x", "?id=99999999999999999999", "?id=-1", "?id=0", "?id=%00"])
def test_an_address_that_names_nothing_gives_the_built_page(town: Town, built: Pages, query: str) -> None:
    assert asked(built, f"/issue{query}", LASHA) == ""


def test_words_of_people_never_become_markup(town: Town, built: Pages) -> None:
    number = report(LASHA, town, EVIL)
    room = chat.enter(cast(LASHA)).room_id
    chat.send(cast(LASHA), room, str(uuid4()), EVIL, [])
    for path in ("/home", "/issues", f"/issue?id={number}", "/chat"):
        first = asked(built, path, LASHA)
        assert "&lt;script&gt;alert(&quot;x&quot;)" in first, path
        assert "<script" not in first and "onmouseover='" not in first, path


def test_the_room_stands_with_its_messages_and_city_staff_have_none(town: Town, built: Pages) -> None:
    room = chat.enter(cast(NINO)).room_id
    chat.send(cast(NINO), room, str(uuid4()), "ხვალ კრებაა", [])
    first = asked(built, "/chat", LASHA)
    assert "ხვალ კრებაა" in first and "hoa-chat" in first and "<hoa-chat" not in first
    assert asked(built, "/chat", GIORGI) == ""
    assert asked(built, "/chat?message=1", LASHA) == ""


def test_the_list_of_rooms_stands_with_its_last_words(town: Town, built: Pages) -> None:
    room_id = chat.enter(cast(LASHA)).room_id
    chat.send(cast(LASHA), room_id, str(uuid4()), "ვინ გააღო სარდაფი?", [])
    assert "ვინ გააღო სარდაფი?" in asked(built, "/chats", NINO)
    assert "ვინ გააღო სარდაფი?" not in asked(built, "/chats", EKA)


def test_the_first_view_speaks_the_readers_language(town: Town, built: Pages) -> None:
    report(LASHA, town, "სახურავი")
    first = asked(built, "/home", LASHA, lang="en")
    assert "Report a problem" in first
    assert "/assets/icons-1234.svg#" in first and "/icons.svg" not in first
    assert "Report a problem" not in asked(built, "/home", LASHA, lang="xx")
