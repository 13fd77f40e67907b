"""Photos of a building: who hangs, who sees, what becomes of bad files; on both databases."""

from __future__ import annotations

from datetime import date, timedelta
from io import BytesIO

import pytest
from PIL import Image
from pillow_heif import from_pillow
from sqlmodel import select
from starlette.applications import Starlette
from starlette.testclient import TestClient

from rustavi_hoa.adapters import rates
from rustavi_hoa.adapters.files import FileStore
from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.tables.house import AuditRow
from rustavi_hoa.db.tables.passport import ConditionRow, GalleryPhotoRow
from rustavi_hoa.db.tables.problems import PhotoRow
from rustavi_hoa.gallery import http, service, service_public
from rustavi_hoa.gallery.views import Asked, Changes, NewPhotos
from rustavi_hoa.i18n.dates import local
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import Denied, Invalid, NotFound
from rustavi_hoa.photos import http as photos_http
from rustavi_hoa.photos import jobs as photos_jobs
from rustavi_hoa.photos import service as photos
from rustavi_hoa.photos.rules import WAITING_LIFE, file_key
from rustavi_hoa.settings import settings
from tests.cast import ANALYST, BOTH, DATO, EKA, INSPECTOR, NINO, OPERATOR, TAMAR, Town, cast, cookies, load
from tests.planted import image, key

ORIGIN = {"origin": "http://testserver"}


@pytest.fixture
def town(database: str) -> Town:
    rates.forget()
    return load()


@pytest.fixture
def client(town: Town) -> TestClient:
    return TestClient(Starlette(routes=[*http.ROUTES, *photos_http.ROUTES]))


def sent(who: str, data: bytes | None = None) -> str:
    photo_id = key()
    photos.keep(cast(who), photo_id, data or image())
    return photo_id


def hung(town: Town, who: str = NINO, element: str = "roof", **more: object) -> int:
    return service.add(cast(who), NewPhotos(town.a.building_id, (sent(who),), element, **more))[0]


def seen(who: str, town: Town, **more: object) -> list[int]:
    return [each.id for each in service.of_building(cast(who), Asked(town.a.building_id, **more)).photos]


def today() -> date:
    return local(now()).date()


def taken_in(year: int) -> bytes:
    out, exif = BytesIO(), Image.Exif()
    exif.get_ifd(0x8769)[0x9003] = f"{year}:03:04 10:00:00"
    Image.new("RGB", (64, 48), "#a04020").save(out, "JPEG", exif=exif)
    return out.getvalue()


def test_the_chairperson_the_operator_and_the_inspector_hang_photos_and_nobody_else(town: Town) -> None:
    for who in (NINO, OPERATOR, INSPECTOR):
        assert hung(town, who) > 0
    with pytest.raises(Denied):
        hung(town, DATO)
    with pytest.raises(Denied):
        hung(town, ANALYST)
    with pytest.raises(NotFound):
        hung(town, TAMAR)


def test_the_same_sending_hangs_once(town: Town) -> None:
    new = NewPhotos(town.a.building_id, (sent(NINO), sent(NINO)), "facade")
    first = service.add(cast(NINO), new)
    assert service.add(cast(NINO), new) == first and len(first) == 2
    assert seen(NINO, town) == sorted(first, reverse=True)


def test_nobody_hangs_a_photo_of_somebody_else(town: Town) -> None:
    new = NewPhotos(town.a.building_id, (sent(OPERATOR),), "roof")
    with pytest.raises(Invalid):
        service.add(cast(NINO), new)
    assert seen(OPERATOR, town) == []


def test_a_hung_photo_is_not_swept_away(town: Town) -> None:
    hung(town)
    with work() as session:
        for row in session.exec(select(PhotoRow)).all():
            row.created_at = now() - WAITING_LIFE - timedelta(days=1)
    assert photos_jobs.sweep_unclaimed() == 0


@pytest.mark.parametrize(
    ("visibility", "seers"),
    [
        ("public", {NINO, DATO, ANALYST, OPERATOR}),
        ("association", {NINO, DATO, ANALYST, OPERATOR}),
        ("city", {ANALYST, OPERATOR}),
    ],
)
def test_who_sees_a_photo_of_each_visibility(town: Town, visibility: str, seers: set[str]) -> None:
    photo = hung(town, INSPECTOR, visibility=visibility)
    for who in (NINO, DATO, ANALYST, OPERATOR):
        assert (seen(who, town) == [photo]) == (who in seers), who
        if who in seers:
            assert service.picture(cast(who), photo, 320).data[8:12] == b"WEBP"
        else:
            with pytest.raises(NotFound):
                service.picture(cast(who), photo, 320)
    for stranger in (EKA, TAMAR):
        with pytest.raises(NotFound):
            seen(stranger, town)
    assert [each.id for each in service_public.of_building(town.a.building_id).photos] == [photo] * (
        visibility == "public"
    )


def test_who_hung_a_photo_for_the_city_alone_still_sees_it_and_another_houses_chair_does_not(town: Town) -> None:
    photo = hung(town, NINO, visibility="city")
    assert seen(NINO, town) == [photo]
    assert seen(BOTH, town) == []  # a resident here, a chairperson next door
    with pytest.raises(NotFound):
        service.hide(cast(BOTH), photo)


def test_bytes_follow_the_rights_and_only_public_ones_may_be_cached_in_between(client: TestClient, town: Town) -> None:
    own, public = hung(town), hung(town, visibility="public")

    def asked(photo: int, who: str | None) -> tuple[int, str]:
        client.cookies = cookies(who) if who else {}
        answer = client.get(f"/photos/gallery/{photo}/320")
        return answer.status_code, answer.headers.get("cache-control", "")

    assert asked(own, DATO) == (200, "private, max-age=31536000, immutable")
    assert asked(own, ANALYST)[0] == 200
    assert asked(own, EKA)[0] == asked(own, None)[0] == 404
    for who in (None, EKA, DATO):
        assert asked(public, who) == (200, "public, max-age=86400")
    service.hide(cast(NINO), public)
    assert asked(public, None)[0] == asked(public, DATO)[0] == 404
    assert asked(public, NINO) == (200, "private, max-age=31536000, immutable")
    assert client.get(f"/photos/gallery/{own}/321").status_code == 404
    assert client.get(f"/photos/gallery/{2**40}/320").status_code == 404


@pytest.mark.parametrize("left", [b"", b"RIFF", None])
def test_a_file_that_is_gone_or_cut_short_shows_a_quiet_sign(
    client: TestClient, town: Town, left: bytes | None
) -> None:
    photo_id = sent(NINO)
    photo = service.add(cast(NINO), NewPhotos(town.a.building_id, (photo_id,), "roof"))[0]
    store = FileStore(settings().files)
    if left is None:
        store.delete(file_key(photo_id, 320))
    else:
        store.path(file_key(photo_id, 320)).write_bytes(left or store.get(file_key(photo_id, 320))[:-10])
    client.cookies = cookies(DATO)
    answer = client.get(f"/photos/gallery/{photo}/320")
    assert (answer.status_code, answer.headers["content-type"]) == (200, "image/svg+xml")
    assert answer.headers["cache-control"] == "no-store"
    assert client.get(f"/photos/gallery/{photo}/800").headers["content-type"] == "image/webp"
    assert seen(DATO, town) == [photo]


def drawn(kind: str, size: tuple[int, int]) -> bytes:
    out = BytesIO()
    picture = Image.new("RGB" if kind != "PNG" else "1", size)
    if kind == "HEIF":
        from_pillow(picture).save(out, quality=50)
    else:
        picture.save(out, kind)
    return out.getvalue()


BAD = {
    "truncated": (lambda: drawn("JPEG", (800, 600))[:-700], 422),
    "not an image": (lambda: b"%PDF-1.7 not a photo at all", 422),
    "a hundred megapixels": (lambda: drawn("PNG", (10_000, 10_000)), 422),
    "sixteen megabytes": (lambda: b"\xff\xd8\xff" + bytes(16 * 2**20), 413),
    "one pixel": (lambda: drawn("JPEG", (1, 1)), 201),
    "an iPhone's HEIC": (lambda: drawn("HEIF", (640, 480)), 201),
}


@pytest.mark.parametrize("kind", BAD)
def test_strange_files_are_taken_whole_or_refused_with_a_sentence(client: TestClient, town: Town, kind: str) -> None:
    make, status = BAD[kind]
    client.cookies = cookies(NINO)
    photo_id = key()
    put = client.put(f"/api/photos/{photo_id}", content=make(), headers=ORIGIN)
    assert put.status_code == status
    given = {"key": key(), "building_id": town.a.building_id, "element": "roof", "photos": [photo_id]}
    add = client.post("/api/gallery", json=given, headers=ORIGIN)
    if status != 201:
        assert set(put.json()["faults"]["photos"]) == {"ka", "en"}
        assert add.status_code == 422 and set(add.json()["faults"]) == {"photos"}
        assert seen(NINO, town) == []
        return
    photo = add.json()["id"]
    for width in (320, 800, 1600):
        answer = client.get(f"/photos/gallery/{photo}/{width}")
        assert answer.headers["content-type"] == "image/webp"
        Image.open(BytesIO(answer.content)).load()


def test_the_day_is_what_was_written_else_the_photos_own_else_the_phones_else_today(town: Town) -> None:
    def day(data: bytes, written: str = "", told: str = "") -> str:
        photo_id = sent(NINO, data)
        new = NewPhotos(town.a.building_id, (photo_id,), "roof", taken_on=written, days={photo_id: told})
        photo = service.add(cast(NINO), new)[0]
        return next(
            each.day for each in service.of_building(cast(NINO), Asked(town.a.building_id)).photos if each.id == photo
        )

    assert day(taken_in(2024), "2020-01-02", "2021-01-01") == "2020-01-02"
    assert day(taken_in(2024), told="2021-01-01") == "2024-03-04"
    assert day(image(), told="2021-01-01") == "2021-01-01"
    assert day(image(), told="nonsense") == day(image()) == today().isoformat()
    with pytest.raises(Invalid):
        day(image(), (today() + timedelta(days=1)).isoformat())


def test_every_fault_of_a_form_is_told_at_once_beside_its_field(town: Town) -> None:
    new = NewPhotos(town.a.building_id, (), "dragon", "x" * 41, "x" * 301, "everyone", "later", 0, "2999-01-01")
    with pytest.raises(Invalid) as refused:
        service.add(cast(NINO), new)
    assert {fault.field for fault in refused.value.faults} == {
        *("photos", "element", "part", "caption", "visibility", "phase", "taken_on")
    }


def test_a_body_that_no_form_of_ours_sends_is_refused_whole(client: TestClient, town: Town) -> None:
    client.cookies = cookies(NINO)
    for body in ([], {"photos": "x"}, {"building_id": "a"}, {"building_id": 1, "photos": [1], "element": {}}):
        assert client.post("/api/gallery", json=body, headers=ORIGIN).status_code == 422
    assert client.post("/api/gallery", content=b"{" * 20_000, headers=ORIGIN).status_code == 422
    strange = {"building_id": 2**40, "photos": [key()], "element": "roof"}
    assert client.post("/api/gallery", json=strange, headers=ORIGIN).status_code == 404
    assert client.post("/api/gallery", json=strange, headers={"origin": "https://evil.example"}).status_code == 403
    client.cookies = {}
    assert client.post("/api/gallery", json=strange, headers=ORIGIN).status_code == 401


def changed(element: str = "roof", **more: object) -> Changes:
    given = {"part": "", "caption": "", "visibility": "association", "phase": "", "pair": 0, "taken_on": ""}
    return Changes(element, **{**given, **more})


def test_a_before_and_an_after_become_a_pair_and_part_again(town: Town) -> None:
    old = hung(town, phase="before", taken_on="2024-05-01")
    new = hung(town, phase="after", pair=old)

    def pairs(who: str = DATO) -> list[tuple[int, int]]:
        found = service.of_building(cast(who), Asked(town.a.building_id)).pairs
        return [(each.before.id, each.after.id) for each in found]

    assert pairs() == [(old, new)]
    assert service.of_building(cast(NINO), Asked(town.a.building_id)).befores == []
    later = hung(town, phase="after", pair=old)
    assert pairs() == [(old, later)]
    assert [each.id for each in service.partners(cast(NINO), later)] == [old, new]
    service.change(cast(NINO), later, changed(phase="after"))
    assert pairs() == []
    service.change(cast(NINO), new, changed(pair=old))
    assert pairs() == [(old, new)]
    service.hide(cast(NINO), old)
    assert pairs() == []
    service.show(cast(NINO), old)
    assert pairs() == [(old, new)] and seen(DATO, town, phase="pairs") == [new, old]


def test_two_befores_other_parts_and_other_houses_make_no_pair(town: Town) -> None:
    old, lift = hung(town, phase="before"), hung(town, element="lift")
    stranger = service.add(cast(TAMAR), NewPhotos(town.b.building_id, (sent(TAMAR),), "roof", phase="before"))[0]
    for phase, pair, error in (("before", old, Invalid), ("after", lift, Invalid), ("after", stranger, NotFound)):
        with pytest.raises(error):
            hung(town, phase=phase, pair=pair)
    with pytest.raises(NotFound):
        service.change(cast(NINO), old, changed(phase="before", pair=stranger))
    with pytest.raises(Invalid):
        service.change(cast(NINO), old, changed(phase="before", pair=old))
    assert len(seen(NINO, town)) == 2


def test_a_pair_whose_other_half_a_neighbour_may_not_see_is_one_photo_to_that_neighbour(town: Town) -> None:
    old = hung(town, INSPECTOR, phase="before", visibility="city")
    new = hung(town, INSPECTOR, phase="after", pair=old)
    assert service.of_building(cast(DATO), Asked(town.a.building_id)).pairs == []
    assert seen(DATO, town) == [new]
    assert len(service.of_building(cast(OPERATOR), Asked(town.a.building_id)).pairs) == 1


def test_filters_leave_the_element_and_the_year(town: Town) -> None:
    roof = hung(town, taken_on="2024-05-01")
    yard = hung(town, element="yard")
    view = service.of_building(cast(DATO), Asked(town.a.building_id, element="yard"))
    assert ([each.id for each in view.photos], view.total) == ([yard], 1)
    assert (view.elements, view.years) == (["roof", "yard"], [today().year, 2024])
    assert seen(DATO, town, year=2024) == [roof]
    assert service.of_building(cast(DATO), Asked(town.a.building_id, element="dragon")).has_any


def test_a_hidden_photo_waits_for_its_keepers_and_every_step_is_written_down(town: Town) -> None:
    photo = hung(town)
    with pytest.raises(Denied):
        service.hide(cast(DATO), photo)
    with pytest.raises(NotFound):
        service.hide(cast(TAMAR), photo)
    service.hide(cast(NINO), photo)
    service.change(cast(NINO), photo, changed("yard", caption=" ეზო "))
    assert seen(DATO, town) == []
    view = service.of_building(cast(NINO), Asked(town.a.building_id))
    assert [(each.id, each.is_hidden, each.caption) for each in view.photos] == [(photo, True, "ეზო")]
    service.show(cast(NINO), photo)
    assert seen(DATO, town) == [photo]
    with reading() as session:
        verbs = [
            row.verb for row in session.exec(select(AuditRow).where(AuditRow.thing == "gallery").order_by(AuditRow.id))
        ]
    assert verbs == ["gallery.add", "gallery.hide", "gallery.change", "gallery.show"]


def test_the_proof_of_an_assessment_is_the_citys_to_change(town: Town) -> None:
    photo = hung(town, INSPECTOR)
    with work() as session:
        judged = ConditionRow(building_id=town.a.building_id, element="roof", grade=2, method="visual", on_day=today())
        session.add(judged)
        session.flush()
        session.get_one(GalleryPhotoRow, photo).condition_id = judged.id
    with pytest.raises(NotFound):
        service.hide(cast(NINO), photo)
    service.hide(cast(OPERATOR), photo)
