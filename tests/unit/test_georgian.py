"""One key for every way Georgian is typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rustavi_hoa.kernel.georgian import (
    LETTERS,
    from_latin_candidates,
    natural_key,
    phonetic_key,
    phonetic_keys,
    roman,
    search_key,
    to_keyboard,
    to_latin,
)

MTAVRULI = "ᲠᲣᲡᲗᲐᲕᲘ"
WORDS = st.lists(st.text(LETTERS, min_size=1, max_size=12), min_size=1, max_size=4).map(" ".join)


@given(st.text())
def test_a_search_key_is_its_own_search_key(text: str) -> None:
    assert search_key(search_key(text)) == search_key(text)


@given(st.text("n№#N მე-.7ე–„“ \t1ა", max_size=12))
def test_a_search_key_of_an_address_is_its_own_search_key(text: str) -> None:
    assert search_key(search_key(text)) == search_key(text)


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        (MTAVRULI, "რუსთავი"),
        ("  თბილისის   ქუჩა ", "თბილისის ქუჩა"),
        ("№ 27", "n27"),
        ("#27", "n27"),
        ("N 27", "n27"),
        ("„რუსთავის კორპუსი“", '"რუსთავის კორპუსი"'),
        ("«ა» – ბ", '"ა" - ბ'),
        ("მე-7 მიკრორაიონი", "მე7 მიკრორაიონი"),
        ("21-ე", "21ე"),
        ("კორპუსი N2ა", "კორპუსი n2ა"),
    ],
)
def test_a_search_key_forgets_how_it_was_typed(typed: str, key: str) -> None:
    assert search_key(typed) == key


def test_the_national_romanisation_has_no_apostrophes() -> None:
    assert to_latin("წყალტუბო ჭიათურა ძეგვი ღრუ") == "tsqaltubo chiatura dzegvi ghru"
    assert to_latin(MTAVRULI) == "rustavi"
    assert to_latin("N2ა") == "N2a"


@given(WORDS)
def test_romanised_georgian_is_ascii(text: str) -> None:
    assert to_latin(text).isascii()


@given(WORDS)
def test_mkhedruli_and_both_latin_typings_meet(text: str) -> None:
    typed_by_key = to_keyboard(text)
    assert phonetic_key(to_latin(text)) == phonetic_key(text)
    if any("a" <= key <= "z" for key in typed_by_key):
        assert phonetic_key(typed_by_key) == phonetic_key(text)


@given(WORDS)
def test_keyboard_typing_can_be_read_back(text: str) -> None:
    assert from_latin_candidates(to_keyboard(text))[0] == text


def test_latin_typing_is_read_by_keyboard_and_by_sound() -> None:
    assert "სახურავი" in from_latin_candidates("saxuravi")
    assert "სახურავი" in from_latin_candidates("sakhuravi")
    assert "შუქი" in from_latin_candidates("Suqi")
    assert "შუკი" in from_latin_candidates("shuki")
    assert from_latin_candidates("შუქი") == ("შუქი",)


def test_a_capital_that_the_phone_put_there_does_no_harm() -> None:
    assert phonetic_key("სახურავი") in phonetic_keys("Saxuravi")
    assert phonetic_key("შუქი") in phonetic_keys("Suqi")
    assert phonetic_key("LIFTI") == phonetic_key("ლიფტი")


def test_numbers_are_counted_not_spelled() -> None:
    assert sorted(["N10", "N2ა", "N2", "N1"], key=natural_key) == ["N1", "N2", "N2ა", "N10"]
    assert sorted(["X მ/რ", "მე-2 მ/რ", "III მ/რ"], key=natural_key) == ["მე-2 მ/რ", "III მ/რ", "X მ/რ"]


@given(st.lists(st.text() | st.text("N2ა10მე-XIV ", max_size=8), min_size=3, max_size=3))
def test_any_texts_have_one_natural_order(texts: list[str]) -> None:
    first, second, third = sorted(texts, key=natural_key)
    assert natural_key(first) <= natural_key(second) <= natural_key(third)
    assert (natural_key(first) == natural_key(second)) == (first == second)


@pytest.mark.parametrize(
    ("word", "number"),
    [("I", 1), ("iv", 4), ("VII", 7), ("IX", 9), ("XIV", 14), ("XXXIX", 39), ("", None), ("IIX", None), ("ა", None)],
)
def test_roman_numerals_are_numbers(word: str, number: int | None) -> None:
    assert roman(word) == number
