"""Letters on paper and their doors: a PDF with everything in it, files out to who may see the letter, nothing else."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from rustavi_hoa.adapters import pdf
from rustavi_hoa.adapters.pdf_pen import Pen
from rustavi_hoa.casework import http, paper, service, service_files, service_paper, service_problems
from rustavi_hoa.casework.views_paper import LetterPaper, ReplyPaper
from rustavi_hoa.issues import service as issues
from rustavi_hoa.issues.intake import NewIssue
from rustavi_hoa.kernel.errors import NotFound
from rustavi_hoa.photos import service as photos
from tests.cast import DATO, EKA, LASHA, NINO, REGISTRY, Town, cast, cookies, load
from tests.planted import image, key
from tests.planted_letters import written


@pytest.fixture
def town(database: str) -> Town:
    return load()


@pytest.fixture
def client(town: Town) -> TestClient:
    return TestClient(Starlette(routes=http.ROUTES))


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Give every line the pen has drawn: the letters in a PDF are no text to search."""
    drawn: list[str] = []
    line = Pen.line

    def draw(pen: Pen, x: float, y: float, text: str, *given: object, **more: object) -> None:
        drawn.append(text)
        line(pen, x, y, text, *given, **more)

    monkeypatch.setattr(Pen, "line", draw)
    return drawn


def signed_in(who: str) -> dict[str, str]:
    return {"cookie": "; ".join(f"{name}={value}" for name, value in cookies(who).items())}


def from_problem(town: Town) -> int:
    photo = key()
    photos.keep(cast(DATO), photo, image())
    given = NewIssue(key(), town.a.building_id, "roof", "roof", text="წვეთავს მეცხრეზე", photos=(photo,))
    issue_id = issues.report(cast(DATO), given)[0]
    draft = service_problems.prepare(cast(NINO), [issue_id])
    new = written(town, key(), draft.demand, questions=tuple(draft.questions))
    return service_problems.send(cast(NINO), new, [issue_id]).id


def test_the_letter_on_paper_says_where_what_how_many_and_by_whom(town: Town, said: list[str]) -> None:
    about, pictures = service_paper.letter(cast(NINO), from_problem(town))
    data = paper.letter(about, pictures, "ka")
    assert data.startswith(b"%PDF-")
    assert len(pictures) == 1
    heard = " ".join(said)
    for each in ("მე-15 მიკრორაიონი, კორპუსი 7", "წვეთავს მეცხრეზე", "ეხება 1 ბინას", about.number, "დ. ავტორი"):
        assert each in heard, each


def test_nothing_of_a_long_demand_is_lost_on_paper(town: Town, said: list[str]) -> None:
    words = [f"სიტყვა{at}" for at in range(900)]
    about = ReplyPaper("RM-26/000001", "", "granted", "draft", "ანა", "რუსთავი", "თემა", " ".join(words))
    assert paper.reply(about, "ka").startswith(b"%PDF-")
    heard = " ".join(said).split()
    assert [each for each in words if each not in heard] == []


def test_an_answer_on_its_way_prints_for_the_desk_only_and_says_that_it_is_a_draft(said: list[str]) -> None:
    about = ReplyPaper("RM-26/000001", "", "refused", "in_visas", "ანა", "რუსთავი", "თემა", "ვერ შესრულდება")
    paper.reply(about, "ka")
    assert any("პროექტი" in each for each in said)


def test_a_numbered_answer_carries_its_number_and_the_way_back_to_it(
    said: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[str] = []
    monkeypatch.setattr(pdf, "qr", lambda _pdf, _x, _y, _side, text: drawn.append(text))
    about = ReplyPaper("RM-26/000001", "RP-26/000007", "granted", "sent", "ანა", "რუსთავი", "თემა", "დიახ", letter_id=5)
    paper.reply(about, "ka", paper.reply_link("https://rustavi.test", about))
    assert drawn == ["https://rustavi.test/letter?id=5"]
    assert "RP-26/000007" in said
    paper.reply(replace(about, number=""), "ka", "https://rustavi.test/letter?id=5")
    assert len(drawn) == 1, "a draft has no number and no QR"


def test_how_many_it_concerns_is_said_once(said: list[str]) -> None:
    at = datetime(2026, 11, 23, 7, 5, tzinfo=UTC)
    about = LetterPaper("RM-26/000001", at, "თემა", "სახურავი", "ანა", "რუსთავი", concerns=12)
    paper.letter(about, [], "ka")
    assert said.count("ეხება 12 ბინას.") == 1
    assert "2026 წლის 23 ნოემბერი, 11:05" in said, "day and time of receipt"
    said.clear()
    paper.letter(replace(about, demand="სახურავი\nეხება 12 ბინას."), [], "ka")
    assert said.count("ეხება 12 ბინას.") == 1


def test_only_who_sees_the_letter_gets_its_paper_photos_and_files(town: Town, client: TestClient) -> None:
    letter_id = from_problem(town)
    file_id = service_files.attach_own(cast(NINO), letter_id, "გეგმა.jpg", BytesIO(image()))
    photo_id = service.read(cast(NINO), letter_id).photos[0]
    doors = (
        f"/print/letters/{letter_id}",
        f"/download/letter-files/{file_id}",
        f"/photos/letters/{letter_id}/{photo_id}/320",
    )
    for door in doors:
        for who, status in ((NINO, 200), (REGISTRY, 200), (LASHA, 404), (EKA, 404)):
            assert client.get(door, headers=signed_in(who)).status_code == status, (door, who)
        assert client.get(door).status_code == 401
    headers = client.get(doors[1], headers=signed_in(NINO)).headers
    assert headers["content-disposition"].startswith("attachment")
    assert headers["x-content-type-options"] == "nosniff"


def test_a_file_comes_in_through_its_door_and_a_wrong_one_is_refused_in_words(town: Town, client: TestClient) -> None:
    letter_id = from_problem(town)
    put = f"/api/letters/{letter_id}/files?name=a.jpg"
    first = client.put(put, content=image(), headers=signed_in(NINO))
    again = client.put(put, content=image(), headers=signed_in(NINO))
    assert (first.status_code, first.json()) == (201, again.json())
    wrong = client.put(put, content=b"MZ not a picture", headers=signed_in(NINO))
    assert wrong.status_code == 422
    assert client.put(f"{put}&kind=scan", content=image(), headers=signed_in(REGISTRY)).status_code == 201
    assert client.put(put, content=image(), headers=signed_in(LASHA)).status_code == 404
    named = client.put(put.replace("files", f"files/{key()}"), content=image(), headers=signed_in(NINO))
    assert named.json() == first.json(), "the form of the pages names its upload in the address"


def test_a_stranger_prints_nothing(town: Town) -> None:
    letter_id = from_problem(town)
    for who in (LASHA, EKA, DATO):
        with pytest.raises(NotFound):
            service_paper.letter(cast(who), letter_id)
