"""Printed sheets read back as people and phones read them: who gets which, what stands on it, what never does."""

from __future__ import annotations

import io
import uuid
from datetime import UTC, datetime

import pypdfium2
import pytest
import zxingcpp
from starlette.applications import Starlette
from starlette.testclient import TestClient

from rustavi_hoa.adapters import rates
from rustavi_hoa.adapters.files import FileStore
from rustavi_hoa.db.engine import work
from rustavi_hoa.db.tables.library import WorkRow
from rustavi_hoa.db.tables.register import AssociationRow, BuildingRow
from rustavi_hoa.db.tables.standing import DisputeRow
from rustavi_hoa.gallery import service as gallery
from rustavi_hoa.gallery.views import NewPhotos
from rustavi_hoa.kernel.clock import clock_at
from rustavi_hoa.kernel.errors import TooMany
from rustavi_hoa.paper import http
from rustavi_hoa.passport import service_condition, service_inspect
from rustavi_hoa.passport.views_forms import NewCondition
from rustavi_hoa.photos import service as photos
from rustavi_hoa.photos.rules import file_key
from rustavi_hoa.portal import http as portal
from rustavi_hoa.register import service_merge
from rustavi_hoa.settings import settings
from rustavi_hoa.walk import http as walk
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
    INSPECTOR,
    LASHA,
    NAMES,
    NEWCOMER,
    NINO,
    OPERATOR,
    TAMAR,
    Town,
    cast,
    cookies,
    load,
)
from tests.planted import image

SITE = "http://localhost:8000"
CITY = {ADMIN, ANALYST, APPARATUS, COUNCIL, GIORGI, HEAD, INSPECTOR, OPERATOR}
HOUSE = {NINO, LASHA, DATO, BOTH}
STRANGERS = {EKA, TAMAR}
EVERYBODY = CITY | HOUSE | STRANGERS | {NEWCOMER}


@pytest.fixture
def town(database: str) -> Town:
    rates.forget()
    return load()


def ask(who: str | None, path: str, **query: object):
    client = TestClient(Starlette(routes=http.ROUTES), SITE)
    client.cookies.update(cookies(who) if who else {})
    rates.forget()
    return client.get(f"/print/{path}", params=query)


def read(body: bytes) -> tuple[str, list[str], int]:
    """Give the words, what the phones read, and how many pages there are."""
    pages = list(pypdfium2.PdfDocument(io.BytesIO(body)))
    codes = [code.text for page in pages for code in zxingcpp.read_barcodes(page.render(scale=3).to_pil())]
    return words_of(body), codes, len(pages)


def words_of(body: bytes) -> str:
    """Give the words alone: drawing every page for its codes takes ten times as long."""
    pages = pypdfium2.PdfDocument(io.BytesIO(body))
    return "".join(page.get_textpage().get_text_range() + "\n" for page in pages)


def said(who: str, path: str, **query: object) -> str:
    answer = ask(who, path, **query)
    assert answer.status_code == 200, answer.text
    return " ".join(words_of(answer.content).split())


def inspect(house: int, texts: dict[str, str], group: str, number: int = 0) -> None:
    service_inspect.save(cast(INSPECTOR), house, group, texts, number, str(uuid.uuid4()))


def assess(house: int, element: str, grade: int, **more: object) -> None:
    new = NewCondition(str(uuid.uuid4()), element, grade, "visual", "2026-01-15", **more)
    service_condition.assess(cast(INSPECTOR), house, new)


def hang(house: int, who: str = NINO, **more: object) -> str:
    photo_id = str(uuid.uuid4())
    photos.keep(cast(who), photo_id, image())
    gallery.add(cast(who), NewPhotos(house, (photo_id,), "roof", **more))
    return photo_id


def test_everybody_is_answered_by_their_rights(town: Town) -> None:
    wanted = {
        "passport": CITY | HOUSE,
        "building": CITY | HOUSE,
        "inspection": {INSPECTOR, OPERATOR, ADMIN},
        "association": CITY,
    }
    for path, insiders in wanted.items():
        thing = town.a.association_id if path == "association" else town.a.building_id
        assert ask(None, path, id=thing).status_code == 401
        codes = {who: ask(who, path, id=thing).status_code for who in EVERYBODY}
        assert {who for who, code in codes.items() if code == 200} == insiders, path
        refused = {who: code for who, code in codes.items() if code != 200}
        assert {code for who, code in refused.items() if who in STRANGERS} <= {403, 404}
        if path in ("passport", "building"):
            assert refused == {EKA: 404, TAMAR: 404, NEWCOMER: 403}


@pytest.mark.parametrize("path", ["passport", "building", "inspection", "association"])
@pytest.mark.parametrize("asked", ["0", "999999", "-1", "x", "", "9" * 30, "1;2"])
def test_a_thing_that_is_not_there_is_not_found(path: str, asked: str, town: Town) -> None:
    assert ask(OPERATOR, path, id=asked).status_code == 404


def test_a_passport_carries_its_values_conditions_version_and_the_live_page(town: Town) -> None:
    house = town.a.building_id
    inspect(house, {"roof.area": "410", "roof.covering": "შიფერი", "roof.attic": "არ ვიცი"}, "roof")
    assess(house, "roof", 1, note="კუთხე ჩამოიშალა")
    answer = ask(LASHA, "passport", id=house)
    words, codes, pages = read(answer.content)
    words = " ".join(words.split())
    assert answer.headers["content-type"] == "application/pdf" and answer.headers["cache-control"] == "no-store"
    assert codes == [f"{SITE}/passport?id={house}"]
    for expected in (
        "კორპუსის პასპორტი",
        "მე-15 მიკრორაიონი, კორპუსი 7",
        "410 მ²",
        "შიფერი",
        "არ ვიცი",
        "1 · სასწრაფო შემოწმება სჭირდება",
        "კუთხე ჩამოიშალა",
        "1 (ფორმების ვერსია 1)",
        f"1 / {pages}",
    ):
        assert expected in words, expected
    assert "ავარიული" not in words
    assert ask(LASHA, "passport", id=house, lang="en").content != answer.content


def test_unsafe_is_printed_only_behind_an_experts_conclusion(town: Town) -> None:
    house = town.a.building_id
    more = {"expert": "შპს ექსპერტი", "expert_no": "17/3", "expert_on": "2026-01-10"}
    new = NewCondition(str(uuid.uuid4()), "walls", 1, "instrumental", "2026-01-15", **more)
    service_condition.assess(cast(INSPECTOR), house, new)
    words = said(LASHA, "passport", id=house)
    assert "ავარიული" in words and "17/3" in words and "1 · სასწრაფო" not in words


def test_english_speaks_english_and_georgian_stays_georgian(town: Town) -> None:
    house = town.a.building_id
    inspect(house, {"roof.covering": "slate"}, "roof")
    words = said(INSPECTOR, "passport", id=house, lang="en")
    assert "Building passport" in words and "slate" in words and "Microdistrict 15, building 7" in words
    assert "შიფერი" not in words and "კორპუსის პასპორტი" not in words
    browser = TestClient(Starlette(routes=http.ROUTES), SITE, cookies=cookies(LASHA) | {"lang": "en"})
    assert "Building passport" in words_of(browser.get("/print/passport", params={"id": house}).content)


def test_neighbours_never_read_on_paper_what_the_city_alone_sees(town: Town) -> None:
    house = town.a.building_id
    inspect(house, {"structure.extensions": "unpermitted", "structure.load_system": "panel"}, "structure")
    inspect(house, {"general.pensioner_count": "3"}, "general", 1)
    hidden = ("ნებართვის გარეშეა", "მიშენებ")
    neighbour, city = said(NINO, "passport", id=house), said(INSPECTOR, "passport", id=house)
    assert not [word for word in hidden if word in neighbour] and all(word in city for word in hidden)
    assert "5-ზე ნაკლები" in neighbour and "მსხვილი პანელი" in neighbour
    assert "მერიისთვის" in city and "მერიისთვის" not in neighbour


def test_a_past_days_passport_prints_what_was_known_then(town: Town) -> None:
    house = town.a.building_id
    with clock_at(lambda: datetime(2026, 3, 1, 9, tzinfo=UTC)):
        inspect(house, {"roof.area": "400"}, "roof")
    with clock_at(lambda: datetime(2026, 6, 1, 9, tzinfo=UTC)):
        inspect(house, {"roof.area": "999"}, "roof", 1)
    assert "400 მ²" in said(LASHA, "passport", id=house, day="2026-04-01")
    assert "999 მ²" in said(LASHA, "passport", id=house) and "400 მ²" not in said(LASHA, "passport", id=house)
    for wrong in ("2999-01-01", "yesterday", "2026-02-31"):
        assert ask(LASHA, "passport", id=house, day=wrong).status_code == 404


def pictures(body: bytes) -> int:
    kind = pypdfium2.raw.FPDF_PAGEOBJ_IMAGE
    return sum(len(list(page.get_objects(filter=[kind]))) for page in pypdfium2.PdfDocument(io.BytesIO(body)))


def test_photos_are_printed_by_sight_with_captions_and_a_damaged_one_breaks_nothing(town: Town) -> None:
    house = town.a.building_id
    hang(house, caption="წვიმის შემდეგ წყალი დგას")
    hang(house, INSPECTOR, visibility="city", caption="მხოლოდ ქალაქისთვის")
    damaged, gone = hang(house, caption="დაზიანებული ფაილი"), hang(house, caption="დაკარგული ფაილი")
    files = FileStore(settings().files)
    whole = files.get(file_key(damaged, 800))
    files.put(file_key(damaged, 800), whole[:20] + b"\0" * (len(whole) - 20))
    files.delete(file_key(gone, 800))
    neighbour = ask(LASHA, "passport", id=house)
    assert neighbour.status_code == 200 and pictures(neighbour.content) == 1
    words = " ".join(words_of(neighbour.content).split())
    assert "წვიმის შემდეგ წყალი დგას" in words and "მხოლოდ ქალაქისთვის" not in words
    assert "დაზიანებული ფაილი" in words and words.count("ფოტო ვერ იხსნება") == 2
    assert pictures(ask(INSPECTOR, "passport", id=house).content) == 2


def test_an_inspection_form_has_boxes_and_tells_in_grey_what_is_known(town: Town) -> None:
    house = town.a.building_id
    inspect(house, {"general.lift_count": "2"}, "general")
    inspect(house, {"roof.area": "410"}, "roof", 1)
    inspect(house, {"lifts[1].reg_no": "L-77"}, "lifts", 2)
    words, codes, _ = read(ask(INSPECTOR, "inspection", id=house).content)
    words = " ".join(words.split())
    assert codes == [f"{SITE}/passport/inspect?id={house}"]
    for expected in ("ახლა წერია: 410 მ²", "არ ვიცი", "ლიფტი 1", "ლიფტი 2", "სადარბაზო 2", "ბურულის მასალა", "შიფერი"):
        assert expected in words, expected
    assert "L-77" in words
    assert "ფინანსები" not in words, "what the chairperson alone knows is no part of an inspection"


def test_a_building_without_lifts_is_not_asked_for_them(town: Town) -> None:
    house = town.a.building_id
    assert "ლიფტი ____" in said(INSPECTOR, "inspection", id=house), "not known yet: three empty columns"
    inspect(house, {"general.lift_count": "?"}, "general")
    assert "ლიფტი ____" in said(INSPECTOR, "inspection", id=house)
    inspect(house, {"general.lift_count": "0"}, "general", 1)
    assert "ლიფტი ____" not in said(INSPECTOR, "inspection", id=house)


def test_a_card_names_the_chairperson_to_those_alone_who_work_with_people(town: Town) -> None:
    union = town.a.association_id
    words, codes, _ = read(ask(OPERATOR, "association", id=union).content)
    words = " ".join(words.split())
    assert codes == [f"{SITE}/association?id={union}"]
    for expected in (
        "ამხანაგობის ბარათი",
        "დასაზუსტებელია",
        "თავმჯდომარეს ამხანაგობის კრება ირჩევს",
        "HOUSE-A",
        "ნინო",
    ):
        assert expected in words, expected
    assert "სრული სახელი" not in words, "the public name alone"
    assert "ნინო" not in said(ANALYST, "association", id=union)
    assert "To be clarified" in said(ANALYST, "association", id=union, lang="en")


def test_a_card_takes_no_side_in_a_dispute(town: Town) -> None:
    with work() as session:
        session.get_one(AssociationRow, town.a.association_id).verification = "verified"
        session.add(DisputeRow(association_id=town.a.association_id, reason="ორი ოქმი"))
    words = said(OPERATOR, "association", id=town.a.association_id)
    assert "მონაცემები ზუსტდება" in words and "ნინო" not in words and "ორი ოქმი" not in words
    assert "გადამოწმებულია" not in words


def test_a_card_of_many_buildings_goes_on_over_pages_with_its_heads(town: Town) -> None:
    with work() as session:
        rows = [
            BuildingRow(
                code=f"MORE-{at}", address=f"გრძელი სახელის ქუჩა, კორპუსი {at}", association_id=town.a.association_id
            )
            for at in range(70)
        ]
        session.add_all(rows)
    words, _, pages = read(ask(OPERATOR, "association", id=town.a.association_id).content)
    assert pages > 1 and words.count("ტერიტორიული ერთეული") >= pages
    assert all(f"MORE-{at}" in words for at in range(70)) and "კორპუსები: 71" in words


def test_the_poster_of_an_entrance_is_one_page_that_holds_no_name(town: Town) -> None:
    for lang in ("ka", "en"):
        words, codes, pages = read(ask(LASHA, "building", id=town.a.building_id, lang=lang).content)
        assert pages == 1 and codes == [f"{SITE}/public/building/{town.a.building_id}"]
        assert "112" in words and "ნინო" not in words


def test_a_long_address_leaves_the_poster_on_one_page_with_its_code(town: Town) -> None:
    with work() as session:
        row = session.get_one(BuildingRow, town.a.building_id)
        row.address = "ძალიანგრძელიქუჩისსახელი" * 4 + ", კორპუსი 7"
    words, codes, pages = read(ask(LASHA, "building", id=town.a.building_id).content)
    assert pages == 1 and len(codes) == 1 and "112" in words


def test_every_entrance_sheet_leads_a_passer_by_to_a_page_that_opens(town: Town) -> None:
    walked = TestClient(Starlette(routes=walk.ROUTES), SITE, cookies=cookies(NINO))
    sheets = [
        ask(LASHA, "building", id=town.a.building_id).content,
        walked.get("/print/walk", params={"building": town.a.building_id}).content,
        ask(None, "public", id=town.a.building_id).content,
    ]
    codes = {code for sheet in sheets for code in read(sheet)[1]}
    assert codes == {f"{SITE}/public/building/{town.a.building_id}"}
    visitor = TestClient(Starlette(routes=portal.ROUTES), SITE)
    assert "მე-15 მიკრორაიონი, კორპუსი 7" in visitor.get(codes.pop()).text


def test_anybody_prints_the_public_passport_and_nothing_else_stands_on_it(town: Town) -> None:
    house = town.a.building_id
    inspect(house, {"roof.area": "410", "roof.covering": "slate"}, "roof")
    inspect(house, {"structure.extensions": "unpermitted"}, "structure", 1)
    inspect(house, {"general.year_built": "1974", "general.pensioner_count": "3"}, "general", 2)
    assess(house, "roof", 1, note="კუთხე ჩამოიშალა")
    hang(house, caption="მეზობლებისთვის")
    with work() as session:
        session.add(WorkRow(building_id=house, category="roof_flat", year=2024, state="done", cost=1200050))
        hidden = {"category": "sewer", "title": "დამალული", "is_public": False}
        session.add(WorkRow(building_id=house, year=2024, state="done", **hidden))
    for lang, wanted in (("ka", ("1974", "შიფერი", "ყველასთვის")), ("en", ("1974", "slate", "everybody"))):
        answer = ask(None, "public", id=house, lang=lang)
        assert answer.headers["content-type"] == "application/pdf", answer.text
        words, codes, _ = read(answer.content)
        words = " ".join(words.split())
        assert codes == [f"{SITE}/public/building/{house}"]
        assert [each for each in wanted if each not in words] == []
        secret = ("ნებართვ", "permit", "ჩამოიშალა", "1 · ", "5-ზე ნაკლები", "დამალული", "მეზობლებისთვის")
        assert [each for each in (*secret, *NAMES.values()) if each in words] == []
        assert pictures(answer.content) == 0
    assert ask(NINO, "public", id=house).content[:4] == b"%PDF"


def test_the_public_passport_shows_public_photos_and_works(town: Town) -> None:
    house = town.a.building_id
    hang(house, OPERATOR, visibility="public", caption="ფოტო ყველასთვის")
    with work() as session:
        done = {"title": "ბანის შეკეთება", "year": 2024, "state": "done", "cost": 1200050}
        session.add(WorkRow(building_id=house, category="roof_flat", **done))
    answer = ask(None, "public", id=house)
    words = " ".join(read(answer.content)[0].split())
    assert pictures(answer.content) == 1 and "ბანის შეკეთება" in words and "12 000,50" in words.replace("\xa0", " ")


def test_a_building_without_a_public_page_has_no_public_paper(town: Town) -> None:
    with work() as session:
        row = BuildingRow(code="OSM-1", address="კანდიდატი", status="candidate")
        session.add(row)
        session.flush()
        candidate = row.id
    for asked in (candidate, 999999, 0, "x", "9" * 30):
        assert ask(None, "public", id=asked).status_code == 404
    service_merge.merge(cast(OPERATOR), "building", town.a.building_id, town.b.building_id)
    [code] = read(ask(None, "public", id=town.b.building_id).content)[1]
    assert code.endswith(f"/public/building/{town.a.building_id}"), "a merged building prints as the one it became"


def test_a_visitors_prints_are_limited(town: Town, still_buckets: None) -> None:
    client = TestClient(Starlette(routes=http.ROUTES), SITE)
    asked = {"id": town.a.building_id}
    assert client.get("/print/public", params=asked).status_code == 200
    with pytest.raises(TooMany):
        for _ in range(30):
            rates.take("public-print", "from:testclient", share=10)
    assert client.get("/print/public", params=asked).status_code == 429
    assert ask(LASHA, "passport", id=town.a.building_id).status_code == 200


def test_too_many_prints_are_refused_for_a_while(town: Town, still_buckets: None) -> None:
    client = TestClient(Starlette(routes=http.ROUTES), SITE, cookies=cookies(LASHA))
    codes = [client.get("/print/building", params={"id": town.a.building_id}).status_code for _ in range(22)]
    assert codes == [200] * 20 + [429] * 2
