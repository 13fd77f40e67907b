"""Amounts as people write them."""

from __future__ import annotations

import pytest

from rustavi_hoa.works.rules import lari, read_money


@pytest.mark.parametrize(
    ("text", "tetri"),
    [
        ("12500", 1_250_000),
        ("12 500", 1_250_000),
        ("12,500", 1_250_000),
        ("12.5", 1250),
        ("12,50 ₾", 1250),
        ("1,234,567.89 GEL", 123_456_789),
        ("1.234.567,89", 123_456_789),
        ("54\u00a0950 ლარი", 5_495_000),
        ("0", 0),
    ],
)
def test_an_amount_is_read_as_written(text: str, tetri: int) -> None:
    assert read_money(text) == tetri


@pytest.mark.parametrize("text", ["", "ბევრი", "-5", "1.234", "nan", "inf", "1e99", "=1+1", "10000000001"])
def test_what_is_no_amount_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        read_money(text)


def test_an_amount_is_said_with_its_sign() -> None:
    assert (lari(123_456_700), lari(1250), lari(None)) == ("1\u00a0234\u00a0567\u00a0₾", "12,50\u00a0₾", "")
