"""Sheets of paper: nothing runs over an edge, heads come again, every letter people type is printed."""

from __future__ import annotations

import io
from itertools import pairwise

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from rustavi_hoa.adapters import images, pdf
from rustavi_hoa.adapters.pdf_flow import BOTTOM, LEFT, TOP, WIDE, Bit, Flow, Picture
from rustavi_hoa.adapters.pdf_pen import BOX

MM = 72 / 25.4
LONG = "საბინაოსამმართველოსამსახურისწარმომადგენლობითისაკრებულოსთავმჯდომარისმოადგილისთანაშემწე"


def flow() -> Flow:
    return Flow("სათაური", "ძირი", "ka")


def texts(body: bytes) -> list[str]:
    return [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(io.BytesIO(body))]


def ink(body: bytes, above: float = pdf.HEIGHT) -> tuple[float, float, float, float]:
    """Where the first page is not white, in millimetres: left, top, right, bottom; ``above`` cuts the foot off."""
    scale = 2
    picture = pypdfium2.PdfDocument(io.BytesIO(body))[0].render(scale=scale).to_pil().convert("L")
    picture = picture.crop((0, 0, picture.width, int(above * MM * scale)))
    box = picture.point(lambda value: 255 if value < 200 else 0).getbbox()
    return tuple(each / scale / MM for each in box)


@pytest.mark.parametrize("text", [LONG, LONG + " " + LONG, "ა" * 900, "მოკლე " * 300])
def test_a_long_word_is_broken_and_never_runs_over_the_edge(text: str) -> None:
    made = flow()
    made.text(text)
    made.rows((30, 40), [(text, Bit(text, bold=True))])
    left, top, right, bottom = ink(made.done())
    assert left >= LEFT - 0.5 and right <= LEFT + WIDE + 0.5
    assert top >= TOP - 0.5 and bottom <= pdf.HEIGHT - 8


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="აბგ დevW 1²ж-\n", max_size=200), st.floats(12, 170), st.sampled_from([7.0, 9.0, 21.0]))
def test_every_line_fits_and_no_letter_is_lost(text: str, wide: float, size: float) -> None:
    pen = flow().pen
    lines = pen.wrapped(text, wide, size)
    assert all(pen.width(line, size) <= wide + 0.01 or len(line) == 1 for line in lines)
    if len(lines) < 40:
        assert "".join("".join(lines).split()) == "".join(text.split())


def test_heads_come_again_on_every_page_and_no_row_is_cut() -> None:
    made = flow()
    rows = [(f"სტრიქონი {number}", "პირველი\nმეორე\nმესამე") for number in range(60)]
    made.rows((60, 60), rows, ("ნომერი", "პასუხი"))
    pages = texts(made.done())
    assert len(pages) > 2
    assert all(page.lstrip().startswith("ნომერი") for page in pages)
    assert all(page.count("პირველი") == page.count("მესამე") for page in pages)
    assert sum(page.count("სტრიქონი") for page in pages) == 60


def test_pages_say_which_of_how_many_they_are() -> None:
    made = flow()
    for _ in range(120):
        made.text("ტექსტი")
    pages = texts(made.done())
    assert len(pages) > 1
    for number, page in enumerate(pages, 1):
        assert f"{number} / {len(pages)}" in " ".join(page.split()) and "ძირი" in page


def test_letters_that_the_font_lacks_come_from_the_other_one() -> None:
    made = flow()
    typed = "კრამიტი 412 მ², Подъезд №3, café, ₾"
    made.text(typed)
    body = made.done()
    assert typed in texts(body)[0]
    glyphs = [set(map(chr, font.cmap)) for font in made.pdf.fonts.values()]
    assert set(typed) <= set.union(*glyphs)


def test_boxes_are_drawn_and_stay_with_their_words() -> None:
    made = flow()
    lines = made.pen.wrapped(" ".join(f"{BOX}\u00a0პასუხი" for _ in range(12)), 60, 9)
    assert all(line.startswith(BOX) and line.endswith("პასუხი") for line in lines)
    made.text(BOX, 30)
    left, top, right, bottom = ink(made.done(), BOTTOM)
    assert 9 < right - left < 12 and 9 < bottom - top < 12


def test_a_heading_never_stands_alone_at_the_foot() -> None:
    made = flow()
    while made.y < BOTTOM - 12:
        made.text("ტექსტი")
    made.heading("თავი")
    made.text("პირველი სტრიქონი")
    assert "თავი" in texts(made.done())[-1] and len(texts(made.done())) == 2


def photo(size: tuple[int, int]) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", size, "#803020").save(out, "WEBP")
    return out.getvalue()


@pytest.mark.parametrize("size", [(800, 600), (600, 800), (800, 2400), (800, 40), (1, 1)])
def test_a_photo_of_any_shape_stays_in_its_frame(size: tuple[int, int]) -> None:
    made, jpeg = flow(), images.printable(photo(size))
    made.pictures([Picture(jpeg.data, jpeg.width, jpeg.height, [Bit("წარწერა")])] * 3, "არ იხსნება")
    left, top, right, bottom = ink(made.done())
    assert left >= LEFT - 0.5 and right <= LEFT + WIDE + 0.5 and top >= TOP - 0.5 and bottom < pdf.HEIGHT - 8


@pytest.mark.parametrize("stored", [b"", b"RIFF", photo((80, 60))[:60], b"%PDF-1.7", photo((80, 60))[:-20] + b"x" * 20])
def test_a_damaged_photo_is_a_quiet_frame_and_breaks_nothing(stored: bytes) -> None:
    jpeg = images.printable(stored)
    assert jpeg is None or jpeg.data.startswith(b"\xff\xd8")
    made = flow()
    made.pictures([Picture(b"", 4, 3, [Bit("სახურავი")])], "ფოტო ვერ იხსნება")
    assert "ფოტო ვერ იხსნება" in texts(made.done())[0]


def test_captions_of_neighbours_never_meet() -> None:
    made, jpeg = flow(), images.printable(photo((800, 600)))
    long = [Bit("სახურავი · 12 მარ 2026", bold=True), Bit(LONG * 3)]
    made.pictures([Picture(jpeg.data, 800, 600, long)] * 8, "-")
    body = made.done()
    assert sum(page.count("სახურავი") for page in texts(body)) == 8
    assert ink(body)[2] <= LEFT + WIDE + 0.5


def test_the_order_of_pages_is_the_order_of_writing() -> None:
    made = flow()
    for number in range(200):
        made.text(f"N{number:03}")
    found = [int(line[1:4]) for page in texts(made.done()) for line in page.splitlines() if line.startswith("N")]
    assert found == list(range(200)) and all(one < two for one, two in pairwise(found))
