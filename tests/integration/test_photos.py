"""Photos arrive once, belong to their sender, and are claimed once."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from importlib import import_module
from io import BytesIO
from pkgutil import walk_packages
from uuid import uuid4

import pytest
from PIL import Image
from sqlmodel import func, select
from starlette.applications import Starlette
from starlette.testclient import TestClient

import rustavi_hoa
from rustavi_hoa.adapters import images, rates
from rustavi_hoa.adapters.files import FileStore
from rustavi_hoa.adapters.images import WIDTHS
from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.tables.house import AuditRow
from rustavi_hoa.db.tables.problems import IssueRow, PhotoRow
from rustavi_hoa.issues import jobs as issue_jobs
from rustavi_hoa.kernel.clock import clock_at
from rustavi_hoa.kernel.errors import Invalid, NotFound
from rustavi_hoa.photos import http, jobs, service, words
from rustavi_hoa.photos.rules import WAITING_LIFE, file_key
from rustavi_hoa.settings import settings
from rustavi_hoa.verification import jobs as verification_jobs
from tests.cast import EKA, LASHA, NINO, Town, cast, cookies, load


@pytest.fixture
def town(database: str) -> Town:
    rates.forget()
    return load()


@pytest.fixture
def lasha(town: Town) -> TestClient:
    return TestClient(Starlette(routes=http.ROUTES), cookies=cookies(LASHA))


def picture(color: str = "#a04020", size: tuple[int, int] = (400, 300)) -> bytes:
    out = BytesIO()
    Image.new("RGB", size, color).save(out, "JPEG")
    return out.getvalue()


def new_id() -> str:
    return str(uuid4())


def kept_rows() -> int:
    with reading() as session:
        return session.exec(select(func.count()).select_from(PhotoRow)).one()


def an_issue(town: Town) -> int:
    with work() as session:
        row = IssueRow(
            client_key=new_id(),
            building_id=town.a.building_id,
            place="roof",
            category="roof",
            status="new",
            reporter_id=town.people[LASHA],
        )
        session.add(row)
        session.flush()
        return row.id


def claim(town: Town, who: str, *ids: str) -> int:
    issue_id = an_issue(town)
    with work() as session:
        service.claim(session, cast(who), ids, issue_id=issue_id)
    return issue_id


def test_a_photo_is_kept_in_three_bare_copies(town: Town) -> None:
    photo_id = new_id()
    kept = service.keep(cast(LASHA), photo_id, picture(size=(2000, 1000)))
    assert (kept.width, kept.height, kept.is_new) == (2000, 1000, True)
    for width in images.WIDTHS:
        copy = Image.open(BytesIO(service.read(photo_id, width)))
        assert (copy.format, copy.width) == ("WEBP", width)


def test_the_same_id_twice_is_one_photo(town: Town) -> None:
    photo_id = new_id()
    service.keep(cast(LASHA), photo_id, picture())
    again = service.keep(cast(LASHA), photo_id, picture("#ffffff", (90, 90)))
    assert (again.width, again.height, again.is_new, kept_rows()) == (400, 300, False, 1)


def test_another_persons_id_is_not_found_and_stays_whole(town: Town) -> None:
    photo_id = new_id()
    service.keep(cast(LASHA), photo_id, picture())
    before = service.read(photo_id, 320)
    with pytest.raises(NotFound):
        service.keep(cast(EKA), photo_id, picture("#ffffff"))
    assert service.read(photo_id, 320) == before


ID = "48398a59-31f8-45a5-b6a6-f57d781cd2ec"


@pytest.mark.parametrize("name", ["", "1", "../../etc/passwd", "A" * 36, "{" + ID + "}", ID.replace("-", "")])
def test_only_an_id_a_browser_makes_is_taken(town: Town, name: str) -> None:
    with pytest.raises(NotFound):
        service.keep(cast(LASHA), name, picture())
    with pytest.raises(NotFound):
        service.read(name, 320)


@pytest.mark.parametrize("data", [b"", b"<svg onload=alert(1)>", b"\xff\xd8\xff" + b"0" * 400])
def test_what_is_no_photo_is_refused_beside_the_photos(town: Town, data: bytes) -> None:
    with pytest.raises(Invalid) as refused:
        service.keep(cast(LASHA), new_id(), data)
    assert [fault.field for fault in refused.value.faults] == ["photos"]
    assert kept_rows() == 0


def test_photos_that_wait_have_a_bound(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(service, "MOST_WAITING", 2)
    first = new_id()
    service.keep(cast(LASHA), first, picture())
    service.keep(cast(LASHA), new_id(), picture())
    with pytest.raises(Invalid):
        service.keep(cast(LASHA), new_id(), picture())
    assert service.keep(cast(LASHA), first, picture()).is_new is False
    assert service.keep(cast(EKA), new_id(), picture()).is_new is True


def test_a_photo_is_claimed_once(town: Town) -> None:
    photo_id = new_id()
    service.keep(cast(LASHA), photo_id, picture())
    issue_id = claim(town, LASHA, photo_id)
    with pytest.raises(Invalid):
        claim(town, LASHA, photo_id)
    with reading() as session:
        assert session.get_one(PhotoRow, photo_id).issue_id == issue_id


def test_nobody_claims_anothers_photo_and_then_nothing_is_tied(town: Town) -> None:
    own, foreign = new_id(), new_id()
    service.keep(cast(NINO), own, picture())
    service.keep(cast(LASHA), foreign, picture())
    with pytest.raises(Invalid):
        claim(town, NINO, own, foreign)
    with reading() as session:
        assert [row.issue_id for row in session.exec(select(PhotoRow)).all()] == [None, None]


def test_the_sender_alone_sees_a_waiting_photo_and_nobody_a_claimed_one(town: Town) -> None:
    photo_id = new_id()
    service.keep(cast(LASHA), photo_id, picture())
    assert service.mine(cast(LASHA), photo_id, 320)
    with pytest.raises(NotFound):
        service.mine(cast(EKA), photo_id, 320)
    claim(town, LASHA, photo_id)
    with pytest.raises(NotFound):
        service.mine(cast(LASHA), photo_id, 320)


def test_an_upload_is_answered_the_same_way_twice(lasha: TestClient) -> None:
    path = f"/api/photos/{new_id()}"
    first, second = (lasha.put(path, content=picture()) for _ in range(2))
    assert (first.status_code, second.status_code) == (201, 200)
    assert first.json() == second.json()
    shown = lasha.get(path.replace("/api/photos/", "/photos/mine/") + "/320")
    assert (shown.status_code, shown.headers["content-type"]) == (200, "image/webp")
    assert shown.headers["cache-control"].startswith("private,")


def test_a_body_over_the_limit_is_answered_with_a_sentence(lasha: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(http, "BYTE_LIMIT", 2**20)
    answer = lasha.put(f"/api/photos/{new_id()}", content=b"\xff\xd8\xff" + b"0" * 2**20)
    assert answer.status_code == 413
    assert answer.json()["faults"]["photos"]["ka"] == words.TOO_BIG.render("ka", megabytes="1")
    assert kept_rows() == 0


def test_a_fake_photo_is_answered_with_a_sentence_in_both_languages(lasha: TestClient) -> None:
    answer = lasha.put(f"/api/photos/{new_id()}", content=b"not a photo")
    assert answer.status_code == 422
    assert answer.json()["faults"]["photos"] == {"ka": words.NOT_AN_IMAGE.ka, "en": words.NOT_AN_IMAGE.en}


def test_a_visitor_and_a_foreign_page_upload_nothing(town: Town, lasha: TestClient) -> None:
    path = f"/api/photos/{new_id()}"
    visitor = TestClient(Starlette(routes=http.ROUTES))
    assert visitor.put(path, content=picture()).status_code == 401
    assert lasha.put(path, content=picture(), headers={"origin": "https://evil.example"}).status_code == 403
    assert kept_rows() == 0


def test_uploading_too_fast_says_when_to_come_back(
    lasha: TestClient, still_buckets: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(rates.LIMITS, "upload", rates.Limit(1, 30))
    assert lasha.put(f"/api/photos/{new_id()}", content=picture()).status_code == 201
    refused = lasha.put(f"/api/photos/{new_id()}", content=picture())
    assert refused.status_code == 429
    assert 1 <= refused.json()["seconds"] <= 30


def test_photos_that_nobody_claimed_are_forgotten_after_thirty_days_row_and_files(town: Town) -> None:
    lost, used, young = new_id(), new_id(), new_id()
    for each in (lost, used):
        service.keep(cast(LASHA), each, picture())
    claim(town, LASHA, used)
    with clock_at(lambda: datetime.now(UTC) + WAITING_LIFE - timedelta(minutes=1)):
        assert jobs.sweep_unclaimed() == 0
        service.keep(cast(LASHA), young, picture())
    with clock_at(lambda: datetime.now(UTC) + WAITING_LIFE + timedelta(minutes=1)):
        assert jobs.sweep_unclaimed() == 1
        assert jobs.sweep_unclaimed() == 0
    store = FileStore(settings().files)
    left = {each: [width for width in WIDTHS if store.exists(file_key(each, width))] for each in (lost, used, young)}
    assert left == {lost: [], used: list(WIDTHS), young: list(WIDTHS)}
    with reading() as session:
        assert set(session.exec(select(PhotoRow.id)).all()) == {used, young}
        assert session.exec(select(AuditRow).where(AuditRow.verb == "photo.sweep")).one().detail == {"ids": [lost]}
    assert service.keep(cast(LASHA), lost, picture()).is_new


def test_the_clockwork_of_the_house_runs_the_jobs_of_every_feature() -> None:
    from rustavi_hoa.rustavi_hoa import EVERY_MINUTE

    named = {issue_jobs.send_unanswered, issue_jobs.close_silent, issue_jobs.send_ownerless, jobs.sweep_unclaimed}
    assert named | {verification_jobs.ask_renewal} <= set(EVERY_MINUTE)
    modules = [import_module(each.name) for each in walk_packages(rustavi_hoa.__path__, "rustavi_hoa.")]
    theirs = {job for module in modules for job in getattr(module, "EVERY_MINUTE", ())}
    assert theirs == set(EVERY_MINUTE) and len(EVERY_MINUTE) == len(theirs)
