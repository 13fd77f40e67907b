"""The approved sheet on paper and as a picture, read back as people and phones read it."""

from __future__ import annotations

import io
from dataclasses import replace

import pypdfium2
import pytest
import zxingcpp
from PIL import Image
from starlette.applications import Starlette
from starlette.testclient import TestClient

from rustavi_hoa.adapters import rates
from rustavi_hoa.doorsheet import drawing, http, picture, service
from rustavi_hoa.doorsheet.telling import Pair, Told
from rustavi_hoa.issues import service_chair
from tests.cast import DATO, EKA, LASHA, NINO, OPERATOR, TAMAR, Town, cast, cookies
from tests.integration.test_door_sheet import TUESDAY, approved, at, made, photo, report, town  # noqa: F401

SITE = "http://localhost:8000"
LINK = f"{SITE}/public/building/1"


def ask(who: str | None, ending: str, sheet_id: int, **more: str):
    client = TestClient(Starlette(routes=http.ROUTES), SITE)
    client.cookies.update(cookies(who) if who else {})
    rates.forget()
    return client.get(f"/print/sheet.{ending}", params={"id": sheet_id, **more})


def words_of(body: bytes) -> tuple[str, int, list[str]]:
    pages = list(pypdfium2.PdfDocument(io.BytesIO(body)))
    text = " ".join("\n".join(page.get_textpage().get_text_range() for page in pages).split())
    codes = [code.text for page in pages for code in zxingcpp.read_barcodes(page.render(scale=2).to_pil())]
    return text, len(pages), codes


def a_week(town: Town) -> int:  # noqa: F811
    with at(TUESDAY):
        done = report(town, photos=(photo(DATO),))
        service_chair.close(cast(NINO), done, True, "by_association", "")
        report(town, category="roof", place="roof")
    view = made(town)
    return approved(service.save(cast(NINO), view.id, view.version, "გმადლობთ მეზობლებო", [], [])).id


def test_the_paper_says_the_week_and_leads_to_the_public_page(town: Town) -> None:  # noqa: F811
    sheet_id = a_week(town)
    answer = ask(DATO, "pdf", sheet_id, lang="ka")
    assert (answer.status_code, answer.headers["content-type"]) == (200, "application/pdf")
    text, pages, codes = words_of(answer.content)
    assert pages == 1
    for said in ("რა მოხდა ამ კვირაში", "13 ნოე – 20 ნოე", "გმადლობთ მეზობლებო", "შესრულდა", "სახურავი, ღარები", "112"):
        assert said in text
    for secret in ("საიდუმლო", "დათო", "ნინო"):
        assert secret not in text
    assert codes == [f"{SITE}/public/building/{town.a.building_id}"]
    assert "What happened this week" in words_of(ask(DATO, "pdf", sheet_id, lang="en").content)[0]


def test_the_picture_is_a_bare_jpeg_that_phones_scan(town: Town) -> None:  # noqa: F811
    answer = ask(LASHA, "jpg", a_week(town))
    assert (answer.status_code, answer.headers["content-type"]) == (200, "image/jpeg")
    found = Image.open(io.BytesIO(answer.content))
    assert (found.format, found.size, dict(found.getexif())) == ("JPEG", (picture.WIDE, picture.HIGH), {})
    assert [code.text for code in zxingcpp.read_barcodes(found)] == [f"{SITE}/public/building/{town.a.building_id}"]
    assert len(answer.content) < 600_000


def test_nobody_prints_a_draft_and_no_stranger_prints_anything(town: Town) -> None:  # noqa: F811
    with at(TUESDAY):
        report(town)
    draft = made(town).id
    for ending in ("pdf", "jpg"):
        assert [ask(who, ending, draft).status_code for who in (NINO, DATO, EKA, None)] == [404, 404, 404, 401]
    approved(service.read(cast(NINO), draft))
    for ending in ("pdf", "jpg"):
        seen = [ask(who, ending, draft).status_code for who in (NINO, DATO, EKA, TAMAR, OPERATOR, None)]
        assert seen == [200, 200, 404, 404, 403, 401]
    assert ask(NINO, "png", draft).status_code == 404


def test_an_empty_week_is_one_sentence(town: Town) -> None:  # noqa: F811
    sheet_id = approved(made(town)).id
    text, pages, _ = words_of(ask(NINO, "pdf", sheet_id, lang="ka").content)
    assert pages == 1
    assert "საერთო პრობლემა არ დაფიქსირებულა" in text
    assert "გაიცა პასუხი" not in text


def full(pairs: int, lines: int, size: int = 30) -> Told:
    out = io.BytesIO()
    Image.new("RGB", (800, 600), "#336699").save(out, "WEBP")
    said = [f"სახურავი, ღარები · სადარბაზო {n} · მიმდინარეობს · პასუხის ვადა: 07.12.2026" for n in range(lines)]
    return Told(
        title="რა მოხდა ამ კვირაში",
        week="13 ნოე – 20 ნოე",
        address="მე-15 მიკრორაიონი, კორპუსი 7",
        association="ამხანაგობა",
        words="სიტყვა " * size,
        empty="",
        done="შესრულდა",
        pairs=[Pair(f"ლიფტი · სადარბაზო {n}", out.getvalue(), out.getvalue()) for n in range(pairs)],
        blocks=[("გაიცა პასუხი", said[: lines // 2]), ("დაფიქსირდა", said[lines // 2 :])],
    )


@pytest.mark.parametrize(("pairs", "lines"), [(0, 2), (1, 4), (3, 8), (6, 8), (6, 28)])
def test_however_full_the_week_there_is_one_page_and_the_code_is_read(pairs: int, lines: int) -> None:
    for locale in ("ka", "en"):
        text, pages, codes = words_of(drawing.draw(full(pairs, lines), LINK, locale))
        assert (pages, codes) == (1, [LINK])
        painted = Image.open(io.BytesIO(picture.draw(full(pairs, lines), LINK, locale)))
        assert [code.text for code in zxingcpp.read_barcodes(painted)] == [LINK]


def test_what_is_left_out_for_room_is_said() -> None:
    text, _, _ = words_of(drawing.draw(full(6, 28), LINK, "ka"))
    assert "დანარჩენს პლატფორმაზე ნახავთ" in text
    assert "დანარჩენს" not in words_of(drawing.draw(full(0, 2), LINK, "ka"))[0]


def test_a_damaged_photo_and_strange_letters_break_nothing() -> None:
    told = replace(
        full(0, 2), pairs=[Pair("ლიფტი", b"not a picture", b"")], words="Ёлка ² → \U0001f600 العربية " + "ა" * 400
    )
    assert words_of(drawing.draw(told, LINK, "ka"))[1:] == (1, [LINK])
    assert picture.draw(told, LINK, "ka")[:3] == b"\xff\xd8\xff"
