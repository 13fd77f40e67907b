"""The pages for everybody: what they say, and above all what never stands in any of them."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any

import brotli
import pytest
from sqlmodel import select
from starlette.applications import Starlette
from starlette.testclient import TestClient

from rustavi_hoa.adapters import rates
from rustavi_hoa.db.engine import work
from rustavi_hoa.db.tables.house import SettingRow
from rustavi_hoa.db.tables.library import CityServiceRow, WorkRow
from rustavi_hoa.db.tables.passport import GalleryPhotoRow
from rustavi_hoa.db.tables.people import RoleGrantRow
from rustavi_hoa.db.tables.problems import IssueRow
from rustavi_hoa.db.tables.register import AssociationRow, BuildingRow
from rustavi_hoa.db.tables.standing import DisputeRow
from rustavi_hoa.gallery import service as gallery
from rustavi_hoa.gallery.views import NewPhotos
from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.passport import service_inspect
from rustavi_hoa.passport.definition import definition
from rustavi_hoa.passport.rules import is_told
from rustavi_hoa.passport.service_public import public_passport
from rustavi_hoa.photos import service as photos
from rustavi_hoa.portal import http, looks, words
from rustavi_hoa.register import indexing, service_edit, service_merge
from rustavi_hoa.register.service_search import search_public
from rustavi_hoa.register.words_standing import HINT, STANDING
from tests.cast import DATO, INSPECTOR, NAMES, NINO, OPERATOR, Town, cast, cookies, load
from tests.planted import SECRETS, image, key, plant

EVIL = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>"
LANGUAGES = ("ka", "en")


@pytest.fixture
def town(database: str) -> Town:
    rates.forget()
    made = load()
    refresh()
    return made


@pytest.fixture
def visitor(town: Town) -> Iterator[TestClient]:
    with TestClient(Starlette(routes=http.ROUTES), base_url="http://localhost:8000") as client:
        yield client


def refresh() -> None:
    with work() as session:
        homes = session.exec(select(BuildingRow.id)).all()
        unions = session.exec(select(AssociationRow.id)).all()
        indexing.refresh(session, set(homes), set(unions))


def text(client: TestClient, path: str, status: int = 200, **more: Any) -> str:
    answer = client.get(path, follow_redirects=False, **more)
    assert answer.status_code == status, (path, answer.status_code, answer.text[:300])
    return answer.text.replace("&#39;", "'")


def every_page(town: Town) -> list[str]:
    paths = ["/public", "/public/services", "/public/works", "/robots.txt", "/sitemap.xml"]
    paths += [f"/public/building/{house.building_id}" for house in (town.a, town.b)]
    paths += [f"/public?association={town.a.association_id}", f"/public?unit={town.a.unit_id}", "/public/works?by=unit"]
    paths += [
        "/public?q=მიკრო",
        "/public?q=დათო",
        "/public?q=30-kvx",
        "/public?q=ბინა 30 მიკრორაიონი",
        "/public?q=ნინო",
    ]
    return [f"{path}{'&' if '?' in path else '?'}lang={each}" for path in paths for each in LANGUAGES]


def problems(building_id: int, reporter: int, category: str, many: int, *, door: str = "ordinary") -> None:
    with work() as session:
        for _ in range(many):
            row = IssueRow(
                client_key=key(), building_id=building_id, place="roof", category=category, door=door, status="new"
            )
            row.reporter_id = reporter
            session.add(row)


def said(msg: Msg, locale: str = "ka", **values: object) -> str:
    return msg.render(locale, **values)


def bare(page: str) -> str:
    """Leave out the sheet and the drawn signs: they are full of numbers."""
    return re.sub(r"<(style|svg)\b.*?</\1>", "", page, flags=re.S)


class Reader(HTMLParser):
    """Collects what a strict browser would run or fetch."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.handlers: list[str] = []
        self.fetched: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.handlers += [name for name, _ in attrs if name.startswith("on") or name == "style"]
        self.fetched += [value or "" for name, value in attrs if name in ("src", "srcset", "action")]


def test_no_secret_of_a_house_stands_on_any_public_page(visitor: TestClient, town: Town) -> None:
    plant(town)
    refresh()
    hidden = {name: secret for name, (secret, _) in SECRETS.items() if name != "address"}
    hidden |= {f"name of {who}": f">{name}<" for who, name in NAMES.items()}
    hidden |= {f"mailbox of {who}": f"{who}@example.ge" for who in NAMES}
    hidden |= {"extensions": "extensions", "unpermitted": "unpermitted", "permit": "ნებართვ", "phones": "+99559"}
    found = []
    for path in every_page(town):
        page = text(visitor, path)
        page = re.sub(r'value="[^"]*"|"[^"]*[?;]q=[^"]*"', "", page)  # what was typed stands in its own field again
        found += [(path, name) for name, secret in hidden.items() if secret in page]
    assert found == []


def test_what_somebody_signed_in_may_see_changes_nothing_here(visitor: TestClient, town: Town) -> None:
    plant(town)
    for path in every_page(town):
        assert text(visitor, path) == text(visitor, path, cookies=cookies(NINO))


def test_the_private_doors_and_small_numbers_are_not_counted(visitor: TestClient, town: Town) -> None:
    me, path = town.people[DATO], f"/public/building/{town.a.building_id}"
    problems(town.a.building_id, me, "roof", 4)
    problems(town.a.building_id, me, "other", 9, door="neighbour")
    page = text(visitor, path)
    assert page.count(said(words.FEW)) == 2
    assert said(words.WHY_FEW, least=5) in page
    problems(town.a.building_id, me, "roof", 1)
    page = text(visitor, path)
    assert "<dd>5</dd>" in page and page.count(said(words.FEW)) == 1
    assert ">14<" not in page and ">9<" not in page.replace("<dd>9</dd>", "", 1), "nine storeys, and no private door"
    with work() as session:
        session.add(SettingRow(key="public_minimum", value={"is": 6}))
    assert text(visitor, path).count(said(words.FEW)) == 2


def test_a_building_is_not_told_when_the_citys_sum_would_betray_its_neighbour(visitor: TestClient, town: Town) -> None:
    problems(town.a.building_id, town.people[DATO], "roof", 17)
    assert "<dd>17</dd>" in text(visitor, f"/public/building/{town.a.building_id}")
    problems(town.b.building_id, town.people[DATO], "roof", 2)
    assert "<dd>17</dd>" not in text(visitor, f"/public/building/{town.a.building_id}")
    assert text(visitor, f"/public/building/{town.b.building_id}").count(said(words.FEW)) == 2


@pytest.mark.parametrize("typed", ["მშ", "ms", "MS", "მე-15", "HOUSE-B", "house-b", "ძიმ", "12"])
def test_two_letters_of_either_alphabet_or_a_code_find_a_building(visitor: TestClient, town: Town, typed: str) -> None:
    want = town.a if typed == "მე-15" else town.b
    if typed == "ძიმ":  # nothing holds it
        assert said(words.NOTHING) in text(visitor, f"/public?q={typed}")
        return
    assert f'href="/public/building/{want.building_id}"' in text(visitor, f"/public?q={typed}")


def test_the_search_never_finds_an_apartment_or_a_person(town: Town) -> None:
    with work() as session:
        row = session.get_one(AssociationRow, town.a.association_id)
        row.chair_name, row.chair_phone = "საიდუმლო თავმჯდომარე", "+995599000001"
    refresh()
    for typed in ("მიკრორაიონი 15 ბინა 30", "საიდუმლო", "ნინო", "599000001"):
        found = search_public(typed)
        assert {hit.kind for hit in found.hits} <= {"building", "association"}
        assert not any(hit.apartment or hit.apartment_id for hit in found.hits)
    assert search_public("საიდუმლო").hits == []


def test_an_association_leads_to_its_buildings_alone(visitor: TestClient, town: Town) -> None:
    page = text(visitor, f"/public?association={town.b.association_id}")
    assert f'href="/public/building/{town.b.building_id}"' in page
    assert f'href="/public/building/{town.a.building_id}"' not in page
    assert said(words.NO_PAGE) in text(visitor, "/public?association=999", 404)


def test_the_verification_is_said_mildly_and_a_dispute_before_all_else(visitor: TestClient, town: Town) -> None:
    path = f"/public/building/{town.a.building_id}"
    with work() as session:
        session.get_one(AssociationRow, town.a.association_id).verification = "verified"
    page = text(visitor, path)
    assert STANDING["verified"].ka in page and HINT.ka in page
    assert HINT.en in text(visitor, f"{path}?lang=en")
    with work() as session:
        session.add(DisputeRow(association_id=town.a.association_id, reason="secret-reason"))
    page = text(visitor, path)
    assert STANDING["disputed"].ka in page and STANDING["verified"].ka not in page and "secret-reason" not in page
    assert STANDING["disputed"].ka in text(visitor, "/public?q=მიკრო")
    with work() as session:
        for row in session.exec(select(DisputeRow)).all():
            row.closed_at = now()
        for grant in session.exec(select(RoleGrantRow).where(RoleGrantRow.association_id == town.a.association_id)):
            grant.ended_at = now()
    assert STANDING["vacant"].ka in text(visitor, path)


def test_the_passport_shows_public_fields_and_nothing_typed_freely(visitor: TestClient, town: Town) -> None:
    house = town.a.building_id
    typed = {
        "general.developer": "არქიტექტორი გიორგი 599123456",
        "general.project": "lviv",
        "general.pensioner_count": "91",
    }
    service_inspect.save(cast(INSPECTOR), house, "general", typed, 0, key(), "")
    service_inspect.save(cast(INSPECTOR), house, "structure", {"structure.extensions": "unpermitted"}, 1, key(), "")
    page = text(visitor, f"/public/building/{house}")
    assert "ლვოვის პროექტი" in page
    assert "გიორგი" not in page and "599" not in bare(page) and "91" not in bare(page)
    told = {fact.code for group in public_passport(house).groups for row in group.rows for fact in row.facts}
    assert "project" in told and not told & {"developer", "extensions", "pensioner_count", "verification", "lat"}


def test_a_page_leads_to_its_paper_in_its_own_language(visitor: TestClient, town: Town) -> None:
    for lang in LANGUAGES:
        page = text(visitor, f"/public/building/{town.a.building_id}?lang={lang}")
        assert f'href="/print/public?id={town.a.building_id}&amp;lang={lang}"' in page


def test_no_field_that_is_not_public_and_no_free_text_is_ever_told() -> None:
    for field in definition().fields():
        if is_told(field):
            assert field.visibility == "public" and field.kind != "phone", field.key()
            assert field.kind != "text" or field.pattern or not field.is_typed, field.key()


def hang(town: Town, visibility: str, caption: str, **more: object) -> int:
    photo = key()
    photos.keep(cast(NINO), photo, image())
    new = NewPhotos(town.a.building_id, (photo,), "roof", caption=caption, visibility=visibility, **more)
    return gallery.add(cast(NINO), new)[0]


def test_only_public_photos_hang_here_and_a_pair_stands_side_by_side(visitor: TestClient, town: Town) -> None:
    path = f"/public/building/{town.a.building_id}"
    before = hang(town, "public", "ძველი სახურავი", phase="before")
    after = hang(town, "public", "ახალი სახურავი", phase="after", pair=before)
    lone = hang(town, "public", "ეზოს ხედი")
    closed = [hang(town, "association", "მეზობლების"), hang(town, "city", "ქალაქის")]
    page = text(visitor, path)
    assert re.search(rf'class="halves">.*?/gallery/{before}/.*?/gallery/{after}/.*?</li>', page, re.S)
    assert f"/photos/gallery/{lone}/320" in page and "ეზოს ხედი" in page
    assert not any(f"/gallery/{each}/" in page for each in closed)
    assert "მეზობლების" not in page and "ქალაქის<" not in page
    assert f'property="og:image" content="http://localhost:8000/photos/gallery/{after}/800"' in page
    gallery.hide(cast(NINO), lone)
    assert "ეზოს ხედი" not in text(visitor, path)
    with work() as session:
        session.get_one(GalleryPhotoRow, after).visibility = "city"
    assert 'class="halves"' not in text(visitor, path)


def test_works_are_listed_charted_and_narrowed_and_hidden_ones_are_nowhere(visitor: TestClient, town: Town) -> None:
    with work() as session:
        for house, year, title, public in (
            (town.a, 2020, "სახურავის შეკეთება", True),
            (town.b, 2024, "ლიფტის შეცვლა", True),
            (town.b, 2024, "secret-hidden-work", False),
        ):
            row = WorkRow(building_id=house.building_id, category="roof_flat", year=year, state="done", cost=1_000_000)
            row.title, row.is_public, row.contractor = title, public, "secret-contractor"
            session.add(row)
    page = text(visitor, "/public/works")
    assert "სახურავის შეკეთება" in page and "ლიფტის შეცვლა" in page and "secret" not in page
    assert "10\u00a0000\u00a0₾" in page and page.count('<rect class="bar-done"') == 2
    narrow = text(visitor, f"/public/works?unit={town.a.unit_id}&year=2020")
    assert "სახურავის შეკეთება" in narrow and "ლიფტის შეცვლა" not in narrow
    here = text(visitor, f"/public/building/{town.b.building_id}")
    assert "ლიფტის შეცვლა" in here and "secret" not in here
    with work() as session:
        session.get_one(BuildingRow, town.b.building_id).status = "candidate"
    assert "ლიფტის შეცვლა" not in text(visitor, "/public/works")


def test_a_candidate_has_no_page_a_merged_building_leads_on_a_demolished_one_says_so(
    visitor: TestClient, town: Town
) -> None:
    a, b = town.a.building_id, town.b.building_id
    with work() as session:
        candidate = BuildingRow(code="way/1", address="secret-candidate", status="candidate")
        session.add(candidate)
        session.flush()
        row_id = candidate.id
    assert "secret-candidate" not in text(visitor, f"/public/building/{row_id}", 404)
    assert said(words.NO_PAGE) in text(visitor, "/public/building/way%2F1", 404)
    merge = service_merge.merge(cast(OPERATOR), "building", a, b)
    answer = visitor.get(f"/public/building/{b}?lang=en", follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (302, f"/public/building/{a}?lang=en")
    assert f"/public/building/{b}<" not in text(visitor, "/sitemap.xml")
    service_merge.undo(cast(OPERATOR), merge)
    service_edit.demolish(cast(OPERATOR), b, "secret-why")
    gone = text(visitor, f"/public/building/{b}", 410)
    assert said(words.GONE_TITLE) in gone and "მშვიდობის" in gone and "secret-why" not in gone
    assert 'name="robots" content="noindex' in gone


def test_a_code_leads_to_the_page(visitor: TestClient, town: Town) -> None:
    answer = visitor.get("/public/building/house-a", follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (302, f"/public/building/{town.a.building_id}")
    assert said(words.NO_PAGE) in text(visitor, "/public/building/nothing", 404)


def test_the_sitemap_and_robots_name_public_pages_alone(visitor: TestClient, town: Town) -> None:
    site = text(visitor, "/sitemap.xml")
    named = set(re.findall(r"<loc>http://localhost:8000([^<]*)</loc>", site))
    houses = {f"/public/building/{each.building_id}" for each in (town.a, town.b)}
    pages = {"/public", "/public/works", "/public/services", "/public/answers", "/open311", "/city-map"}
    assert named == pages | houses
    robots = text(visitor, "/robots.txt")
    assert "Sitemap: http://localhost:8000/sitemap.xml" in robots and "\nDisallow: /\n" in robots


@pytest.mark.parametrize("locale", LANGUAGES)
def test_every_value_is_escaped_and_no_page_may_run_a_script(visitor: TestClient, town: Town, locale: str) -> None:
    with work() as session:
        home = session.get_one(BuildingRow, town.a.building_id)
        home.address, home.address_en = f"მისამართი {EVIL}", f"address {EVIL}"
        union = session.get_one(AssociationRow, town.a.association_id)
        union.name, union.name_en = EVIL, EVIL
        built = WorkRow(building_id=home.id, category="roof_flat", year=2020, state="done", title=EVIL)
        offered = CityServiceRow(code="x", name_ka=EVIL, name_en=EVIL, what_ka=EVIL, what_en=EVIL, contact=EVIL)
        session.add_all([built, offered])
    hang(town, "public", EVIL)
    refresh()
    seen = 0
    for path in (*every_page(town), f"/public?q={EVIL}", f"/public/{EVIL}", f"/public/building/{EVIL}"):
        path += ("&" if "?" in path else "?") + f"lang={locale}"
        answer = visitor.get(path.replace("#", "%23"), follow_redirects=False)
        seen += answer.text.count("&lt;script&gt;")
        if not answer.headers["content-type"].startswith("text/html"):
            continue
        reader = Reader()
        reader.feed(answer.text)
        assert not {"script", "iframe", "object", "base"} & set(reader.tags) and reader.handlers == [], path
        assert all(each.startswith("/") for each in reader.fetched), path
        policy = answer.headers["content-security-policy"]
        assert "default-src 'none'" in policy and "script" not in policy and "unsafe" not in policy
        assert "connect-src 'self'" in policy  # a browser's own tools read robots.txt as the page would
        assert looks.style_hash() in policy
    assert seen > 10


def test_each_language_names_the_other_and_the_address_decides_before_the_cookie(
    visitor: TestClient, town: Town
) -> None:
    path = f"/public/building/{town.a.building_id}"
    english = text(visitor, f"{path}?lang=en")
    assert '<html lang="en">' in english and "Microdistrict 15, building 7" in english
    assert f'<link rel="canonical" href="http://localhost:8000{path}?lang=en">' in english
    for code, href in (("ka", path), ("en", f"{path}?lang=en"), ("x-default", path)):
        assert f'hreflang="{code}" href="http://localhost:8000{href}"' in english
    assert '<html lang="en">' in text(visitor, path, cookies={"lang": "en"})
    assert '<html lang="ka">' in text(visitor, f"{path}?lang=ka", cookies={"lang": "en"})
    assert '<html lang="ka">' in text(visitor, f"{path}?lang=xx")
    assert not re.search("[ა-ჰ]", bare(english).replace("ქართული", "")), "a Georgian word on an English page"


def test_a_page_is_small_kept_a_minute_and_not_sent_twice(visitor: TestClient, town: Town) -> None:
    path = f"/public/building/{town.a.building_id}"
    plain = visitor.get(path, headers={"accept-encoding": "identity"})
    small = visitor.get(path, headers={"accept-encoding": "br"})
    assert int(small.headers["content-length"]) < 12_000 < len(plain.content) < 48_000
    assert small.headers["content-encoding"] == "br" and brotli.compress(b"") is not None
    assert visitor.get(path, headers={"accept-encoding": "gzip"}).headers["content-encoding"] == "gzip"
    assert plain.headers["cache-control"] == "public, max-age=60" and "set-cookie" not in plain.headers
    assert set(plain.headers["vary"].split(", ")) == {"accept-encoding", "cookie"}
    again = visitor.get(path, headers={"if-none-match": plain.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert gzip.decompress(gzip.compress(plain.content)) == small.content == plain.content


def test_a_strangers_host_is_never_repeated(visitor: TestClient, town: Town) -> None:
    assert "evil.example" not in text(visitor, "/public", headers={"host": "evil.example"})


def test_too_many_knocks_are_told_as_a_page(
    visitor: TestClient, town: Town, still_buckets: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(rates.LIMITS, "public", rates.Limit(1, 60))
    for _ in range(10):
        text(visitor, "/public")
    answer = visitor.get("/public")
    assert answer.status_code == 429 and int(answer.headers["retry-after"]) > 0
    assert said(words.TOO_MANY_TITLE) in answer.text and answer.headers["cache-control"] == "no-store"


def test_strange_parameters_are_passed_over(visitor: TestClient, town: Town) -> None:
    for query in ("page=99999999999", "unit=-1", "unit=x", "association=½", "page=0", "q=%00", "q=" + "ა" * 500):
        assert visitor.get(f"/public?{query}").status_code in (200, 404), query
    for query in ("page=99999", "year=20233", "by=x", "unit=99", "state=<b>", "category=none"):
        text(visitor, f"/public/works?{query}")
    text(visitor, "/public/building/99999999999999999999", 404)
