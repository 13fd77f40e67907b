"""Reports as files, read back: the same figures as on the page, for those alone who may read them."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from pathlib import Path

import pypdfium2
from openpyxl import load_workbook
from starlette.applications import Starlette
from starlette.testclient import TestClient

from rustavi_hoa.adapters import rates
from rustavi_hoa.adapters.pdf_flow import LEFT
from rustavi_hoa.i18n.stamp import Stamp
from rustavi_hoa.issues.categories import LABELS
from rustavi_hoa.statements import http, http_public, jobs, paper, service, words
from rustavi_hoa.statements.rules import Kind
from rustavi_hoa.statements.tables import COLUMNS, Grid
from rustavi_hoa.statements.views import StatementLine
from tests.cast import APPARATUS, HEAD, LASHA, MAYOR, NINO, Town, cast, cookies
from tests.integration.test_statements import MONDAY, PERIOD, a_fortnight, add_letter, at, day, town  # noqa: F401

MM = 72 / 25.4


def ask(who: str | None, ending: str, **query: object):
    client = TestClient(Starlette(routes=http.ROUTES), "http://localhost:8000")
    client.cookies.update(cookies(who) if who else {})
    rates.forget()
    return client.get(f"/download/statement.{ending}", params=query)


def text_of(body: bytes) -> str:
    pages = list(pypdfium2.PdfDocument(io.BytesIO(body)))
    return " ".join("\n".join(page.get_textpage().get_text_range() for page in pages).split())


def test_paper_and_book_say_what_the_page_says(town: Town, tmp_path: Path) -> None:  # noqa: F811
    a_fortnight(town)
    with at(MONDAY):
        statement_id = service.issue(cast(APPARATUS), "tasks", *PERIOD)
        shown = service.read(cast(MAYOR), statement_id)
        printed = text_of(ask(MAYOR, "pdf", id=statement_id, lang="ka").content)
        bound = ask(MAYOR, "xlsx", id=statement_id, lang="ka").content
    book = load_workbook(io.BytesIO(bound))
    assert [sheet.title for sheet in book] == [each.title_ka[:31] for each in shown.tables]
    for sheet, table in zip(book, shown.tables, strict=True):
        rows = list(sheet.iter_rows(values_only=True))
        assert list(rows[1]) == table.heads_ka
        assert [row[0] for row in rows[2:]] == [line.ka for line in table.lines]
        for row, line in zip(rows[2:], table.lines, strict=True):
            said = [
                "–" if cell is None else f"{cell:g}".replace(".", ",") if isinstance(cell, float) else str(cell)
                for cell in row[1:]
            ]
            assert said == line.cells_ka
    assert "02.11.2026 – 15.11.2026" in printed
    assert "მუხლი 52(16)" in printed
    for table in shown.tables:
        assert table.title_ka in printed
        for line in table.lines:
            assert line.ka in printed
            assert [cell for cell in line.cells_ka if cell not in printed] == []
    assert "გამოიცა 16 ნოე 2026, 09:00" in printed


def test_the_paper_lies_and_the_longest_tables_stay_inside_its_edges() -> None:
    heads = [words.NAME, *COLUMNS[Kind.LETTERS].values(), words.LETTER["previous"]]
    rows = [[name, *[123456.7] * (len(heads) - 1)] for name in (*LABELS.values(), *LABELS.values())]
    line = StatementLine(1, "letters", "", "2026-07-01", "2026-09-30", "01.07.2026 – 30.09.2026", Stamp())
    for locale in ("ka", "en"):
        pages = list(
            pypdfium2.PdfDocument(io.BytesIO(paper.draw(line, [Grid("themes", words.ALL, heads, rows)], locale)))
        )
        assert len(pages) > 1
        for page in pages:
            assert page.get_width() > page.get_height()
            picture = page.render(scale=1).to_pil().convert("L").point(lambda value: 255 if value < 200 else 0)
            left, _, right, _ = picture.getbbox()
            assert left / MM >= LEFT - 1 and right / MM <= 297 - LEFT + 1
            text = page.get_textpage().get_text_range()
            assert heads[-1].text(locale).split()[0] in text


def test_files_follow_the_rights_of_the_page(town: Town) -> None:  # noqa: F811
    a_fortnight(town)
    with at(MONDAY):
        jobs.issue_reports()
        own = next(each.id for each in service.listing(cast(HEAD)).lines if each.service)
        for ending in ("pdf", "xlsx"):
            seen = {who: ask(who, ending, id=own).status_code for who in (HEAD, APPARATUS, LASHA, NINO, None)}
            assert seen == {HEAD: 200, APPARATUS: 404, LASHA: 403, NINO: 403, None: 401}
            period = {"kind": "tasks", "since": PERIOD[0], "until": PERIOD[1]}
            assert ask(HEAD, ending, **period, service="improvement").status_code == 200
            assert ask(MAYOR, ending, **period, service="improvement").status_code == 404
            assert ask(MAYOR, ending, **period).status_code == 200
            assert ask(MAYOR, ending, **period | {"until": "soon"}).status_code == 422
        assert "გიორგი" in text_of(ask(HEAD, "pdf", id=own).content)
        assert "გიორგი" not in text_of(ask(MAYOR, "pdf", **period).content)
        assert ask(MAYOR, "docx", **period).status_code == 404


def test_everybody_reads_how_the_services_answer_and_nothing_small(town: Town) -> None:  # noqa: F811
    def page(language: str) -> str:
        client = TestClient(Starlette(routes=http_public.ROUTES), "http://localhost:8000")
        rates.forget()
        return client.get("/public/answers", params={"lang": language}).text

    assert "საჯარო მოხსენება ჯერ არ არის" in page("ka")
    done = {"state": "closed", "answered_at": day("2026-10-09"), "closed_at": day("2026-10-10")}
    for service_name, count in (("improvement", 6), ("communal", 5), ("social", 3), ("economy", 2)):
        for _ in range(count):
            add_letter(town, "2026-10-05", service=service_name, **done)
    with at(datetime(2027, 1, 2, tzinfo=UTC)):
        service.issue(cast(APPARATUS), "letters", "2026-10-01", "2026-12-31")
    text = page("en")
    assert text.index("Communal service") < text.index("Improvement service")
    assert "6 · median 4 days" in text
    assert "Social service" not in text
    assert "გიორგი" not in text
