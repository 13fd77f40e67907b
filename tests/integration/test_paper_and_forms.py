"""Printed doors read back, and native forms posted the way a browser without script posts them."""

from __future__ import annotations

import io
import re
from urllib.parse import parse_qs, urlsplit

import pypdfium2
import pytest
import zxingcpp
from starlette.applications import Starlette
from starlette.testclient import TestClient

from rustavi_hoa.adapters import rates
from rustavi_hoa.adapters.web import cookie_name
from rustavi_hoa.identity import flash, http, http_print, service, service_invite, service_join, sheets
from rustavi_hoa.identity.rules import shown_code
from tests.cast import EKA, LASHA, NINO, OPERATOR, PASSWORD, TAMAR, Town, cast, cookies, load, secret

SITE = "https://hoa.example.ge"


@pytest.fixture
def town(database: str) -> Town:
    rates.forget()
    return load()


def client(who: str = "") -> TestClient:
    made = TestClient(
        Starlette(routes=[*http.ROUTES, *http_print.ROUTES]), "http://localhost:8000", follow_redirects=False
    )
    made.cookies.update(cookies(who) if who else {})
    return made


def pages(body: bytes) -> list[tuple[str, list[str]]]:
    read = []
    for page in pypdfium2.PdfDocument(io.BytesIO(body)):
        codes = zxingcpp.read_barcodes(page.render(scale=3).to_pil())
        read.append((page.get_textpage().get_text_range(), [code.text for code in codes]))
    return read


SIGN_UP = {
    "contact": "599 77 88 99",
    "password": "ოთხი-სიტყვა-კარზე",
    "shown_name": "ანა მ.",
    "kind": "owner",
    "privacy": "on",
    "adult": "on",
}


def test_slips_come_eight_on_a_page_with_codes_that_open(town: Town) -> None:
    chosen = [town.a.apartments[str(number)] for number in range(15, 25)]
    made = service_invite.slips(cast(NINO), town.a.building_id, chosen, 1)
    first, second = pages(sheets.slips(made, SITE))
    assert (len(first[1]), len(second[1])) == (8, 2)
    links = {f"{SITE}/join?c={sheet.code}" for sheet in made}
    assert {*first[1], *second[1]} == links
    assert "სადარბაზო 1, ბინა 15" in first[0]
    assert "მე-15 მიკრორაიონი, კორპუსი 7" in first[0]
    assert shown_code(made[0].code) in first[0]
    assert all(service_join.look(sheet.code).fault == "" for sheet in made)


def test_the_poster_carries_the_building_and_no_personal_code(town: Town) -> None:
    [(text, codes)] = pages(sheets.poster(service_invite.poster(cast(NINO), town.a.building_id), SITE))
    assert codes == [f"{SITE}/join?b=HOUSE-A"]
    assert "თავმჯდომარე დაგადასტურებთ" in text


def test_the_activation_sheet_is_printed_by_the_operator_alone(town: Town) -> None:
    asked = {"association": str(town.b.association_id), "for_name": "გია კაპანაძე"}
    assert client(NINO).post("/print/activation", data=asked).status_code == 403
    answer = client(OPERATOR).post("/print/activation", data=asked)
    assert answer.headers["cache-control"] == "no-store"
    [(text, [link])] = pages(answer.content)
    assert "პირისპირ" in text
    assert "გია კაპანაძე" in text
    assert service_join.look(parse_qs(urlsplit(link).query)["c"][0]).kind == "chairperson"


def test_slips_are_printed_for_ones_own_building_only(town: Town) -> None:
    asked = {"building": str(town.a.building_id), "apartment": str(town.a.apartments["20"]), "which": "chosen"}
    assert client().post("/print/slips", data=asked).status_code == 401
    assert client(LASHA).post("/print/slips", data=asked).status_code == 403
    assert client(TAMAR).post("/print/slips", data=asked).status_code == 404
    assert client(NINO).post("/print/slips", data=asked).headers["content-type"] == "application/pdf"
    assert client(NINO).post("/print/slips", data=asked | {"building": "x"}).status_code == 404
    nothing = client(NINO).post("/print/slips", data={"building": asked["building"], "which": "chosen"})
    assert nothing.headers["location"].startswith("/invitations")


def test_a_sign_up_with_mistakes_comes_back_as_typed_but_for_the_password(town: Town) -> None:
    browser = client()
    answer = browser.post("/auth/join", data=SIGN_UP | {"building": "HOUSE-A", "apartment": "999"})
    assert answer.headers["location"] == "/join?b=HOUSE-A&f=1"
    assert "httponly" in answer.headers["set-cookie"].casefold()
    kept = flash.read(f"{flash.NAME}={browser.cookies[flash.NAME]}")
    assert set(kept.faults) == {"apartment"}
    assert (kept.fields["shown_name"], kept.fields["kind"], kept.fields["adult"]) == ("ანა მ.", "owner", "on")
    assert SIGN_UP["password"] not in str(kept)
    assert cookie_name() not in browser.cookies


def test_a_right_sign_up_ends_with_a_cookie_that_scripts_cannot_read(town: Town) -> None:
    code = service_invite.slips(cast(NINO), town.a.building_id, [town.a.apartments["20"]], 1)[0].code
    browser = client()
    answer = browser.post("/auth/join", data=SIGN_UP | {"code": shown_code(code)})
    assert (answer.status_code, answer.headers["location"]) == (303, "/home")
    assert "httponly" in answer.headers["set-cookie"].casefold()
    assert service.actor_for(browser.cookies[cookie_name()]).name == "ანა მ."


def test_signing_in_never_keeps_the_secret_that_was_there_before(town: Town) -> None:
    answer = client(EKA).post("/auth/sign-in", data={"contact": "lasha@example.ge", "password": PASSWORD})
    fresh = re.search(rf"{cookie_name()}=([^;]+)", answer.headers["set-cookie"])[1]
    assert fresh != secret(EKA)
    assert service.actor_for(fresh).person_id == town.people[LASHA]
    assert service.actor_for(secret(EKA)) is None


def test_a_forgotten_password_answers_alike_for_everybody(town: Town) -> None:
    known = client().post("/auth/forgot", data={"contact": "lasha@example.ge"})
    unknown = client().post("/auth/forgot", data={"contact": "nobody@example.ge"})
    assert known.headers["location"] == unknown.headers["location"] == "/forgot?step=code&f=1"


def test_too_many_codes_are_refused_with_a_sentence(town: Town) -> None:
    browser = client()
    for _ in range(5):
        browser.post("/auth/forgot", data={"contact": "lasha@example.ge"})
    browser.post("/auth/forgot", data={"contact": "lasha@example.ge"})
    assert "წამის შემდეგ" in flash.read(f"{flash.NAME}={browser.cookies[flash.NAME]}").faults["form"][0]


def test_a_form_of_another_site_is_refused(town: Town) -> None:
    for path in ("/auth/join", "/auth/accept", "/auth/password", "/auth/rescue", "/print/slips"):
        assert client(LASHA).post(path, headers={"origin": "https://evil.example"}).status_code == 403


def test_a_forged_cookie_of_a_form_is_an_empty_form() -> None:
    for broken in ("x", "eJw=", "a" * 5000, ""):
        assert flash.read(f"{flash.NAME}={broken}") == flash.Kept()
