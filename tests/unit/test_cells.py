"""A cell is a value or a sentence that says what to mend."""

from datetime import datetime

import pytest

from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.register import cells, words
from rustavi_hoa.register.cells import Cell, Reader, Unreadable
from rustavi_hoa.register.form import KINDS
from rustavi_hoa.register.report import Line, Outcome

YEAR, LEVELS = cells.whole(1850, 2100), cells.whole(1, 40)


@pytest.mark.parametrize(
    ("read", "cell", "why"),
    [
        (YEAR, 20233.0, words.OUT_OF_RANGE),
        (YEAR, "1974.5", words.NOT_WHOLE),
        (LEVELS, 999, words.OUT_OF_RANGE),
        (LEVELS, "ცხრა", words.NOT_NUMBER),
        (LEVELS, True, words.NOT_NUMBER),
        (LEVELS, float("nan"), words.NOT_NUMBER),
        (LEVELS, "inf", words.NOT_NUMBER),
        (cells.text, datetime(2026, 3, 1), words.DATE_IN_NUMBER),
        (cells.text, "=cmd()", words.FORMULA),
        (cells.text, "@SUM(A1)", words.FORMULA),
        (cells.text, "ა" * 201, words.TOO_LONG),
        (cells.cadastral, "02-05", words.BAD_CADASTRAL),
        (cells.cadastral, "2.5.3.12", words.BAD_CADASTRAL),
        (cells.phone, "12", words.BAD_PHONE),
        (cells.flat, "ბინა", words.BAD_FLAT),
        (cells.flat, 1.5, words.BAD_FLAT),
        (cells.choice(KINDS), "ავტოფარეხი", words.NOT_CHOICE),
    ],
)
def test_a_wrong_cell_gets_its_sentence(read: Reader, cell: Cell, why: Msg) -> None:
    with pytest.raises(Unreadable) as caught:
        read(cell)
    assert caught.value.sentence is why
    line = Line(Outcome.SET_ASIDE, "sheet", 2, "column", str(cell), why, caught.value.values)
    assert line.sentence("ka") != line.sentence("en")
    assert "{" not in line.sentence("en")


@pytest.mark.parametrize(
    ("read", "cell", "value"),
    [
        (YEAR, 1974.0, 1974),
        (LEVELS, " 9 ", 9),
        (cells.text, 27.0, "27"),
        (cells.text, "  ა\u200bბ\n ", "აბ"),
        (cells.cadastral, "02.05.03.012.01.015", "02.05.03.012.01.015"),
        (cells.phone, "599 12-34-56", "+995599123456"),
        (cells.phone, 599123456.0, "+995599123456"),
        (cells.phone, "+995 599 123 456", "+995599123456"),
        (cells.flat, 12.0, "12"),
        (cells.flat, "№12A", "12ა"),
        (cells.degrees, "41,5493", 41.5493),
        (cells.choice(KINDS), "Residential", "residential"),
        (cells.choice(KINDS), "არასაცხოვრებელი", "commercial"),
    ],
)
def test_a_good_cell_gives_its_value(read: Reader, cell: Cell, value: object) -> None:
    assert read(cell) == value


def test_a_position_outside_the_city_is_left_out_with_its_reason() -> None:
    assert cells.position(41.55, 45.0) == (41.55, 45.0)
    assert cells.position(None, None) is None
    assert cells.position(41.55, None) is words.HALF_POSITION
    assert cells.position(45.0, 41.55) is words.SWAPPED
    assert cells.position(42.0, 33.0) is words.OUTSIDE
