"""The plain numbers of addresses and forms."""

from __future__ import annotations

import pytest

from rustavi_hoa.kernel.reading import whole


@pytest.mark.parametrize(("text", "number"), [("7", 7), ("007", 7), ("999999999", 999_999_999), (12, 12)])
def test_plain_digits_are_read(text: object, number: int) -> None:
    assert whole(text) == number


@pytest.mark.parametrize("text", ["", None, "-1", "1.5", " 1", "1 ", "1_0", "1e3", "٣", "²", "1000000000", [], {}])
def test_anything_else_is_none(text: object) -> None:
    assert whole(text) == 0
    assert whole(text, None) is None
    assert whole(text, 1) == 1


def test_fewer_digits_can_be_asked() -> None:
    assert whole("12345", 1, digits=4) == 1
    assert whole("1234", 1, digits=4) == 1234
