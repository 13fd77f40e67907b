"""Identifiers are one however they are typed, and nothing else is taken for one: properties of every kind of them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rustavi_hoa.kernel.contacts import BadPhone, parse_phone, show_phone
from rustavi_hoa.passport.kinds import CADASTRAL
from rustavi_hoa.register import cells
from rustavi_hoa.register.addresses import read_address
from rustavi_hoa.register.cells import Unreadable
from rustavi_hoa.register.planning import building_code


def digits(length: int) -> st.SearchStrategy[str]:
    return st.integers(0, 10**length - 1).map(lambda number: f"{number:0{length}}")


LAND = st.tuples(digits(2), digits(2), digits(2), digits(3)).map(".".join)
PARCEL = st.one_of(LAND, st.tuples(LAND, digits(3)).map(".".join))
BUILT = st.one_of(st.tuples(PARCEL, digits(2)), st.tuples(PARCEL, digits(2), st.one_of(digits(3), digits(4)))).map(
    ".".join
)
CODES = st.one_of(PARCEL, BUILT)
MOBILES = st.integers(0, 10**6 - 1).map(lambda number: f"599{number:06}")


@given(CODES, st.integers(0, 40), st.sampled_from(["", " ", "  "]))
def test_a_cadastral_code_is_one_with_or_without_spaces(code: str, at: int, space: str) -> None:
    at = min(at, len(code))
    assert cells.cadastral(code[:at] + space + code[at:]) == code
    assert CADASTRAL.fullmatch(code), "the passport and the register read the same codes"


@given(CODES, st.integers(0, 40), st.sampled_from(["", "7", "a", "ა", "-", "..", "٣", "²", "=", "\n0"]))
def test_what_is_no_cadastral_code_is_never_kept(code: str, at: int, put: str) -> None:
    at = min(at, len(code) - 1)
    spoilt = code[:at] + put + code[at + 1 :]
    try:
        read = cells.cadastral(spoilt)
    except Unreadable:
        return
    assert read.isascii() and CADASTRAL.fullmatch(read) and re.sub(r"\s", "", spoilt).rstrip(".") == read


@given(MOBILES, st.data())
def test_a_telephone_is_one_however_it_is_typed(number: str, data: st.DataObject) -> None:
    stored = f"+995{number}"
    cuts = sorted(data.draw(st.sets(st.integers(1, 8), max_size=3)))
    sign = data.draw(st.sampled_from([" ", "-"]))
    grouped = sign.join(number[a:b] for a, b in zip([0, *cuts], [*cuts, 9], strict=True))
    for before in ("", "0", "+995", "995", "00995", "+995 "):
        assert parse_phone(before + grouped) == stored, before + grouped
        assert cells.phone(before + grouped) == stored, before + grouped
    assert cells.phone(int(number)) == cells.phone(float(number)) == stored, "a spreadsheet makes a number of it"
    assert parse_phone(show_phone(stored)) == stored


@given(MOBILES, st.integers(0, 8))
def test_a_telephone_with_a_digit_lost_or_doubled_is_refused(number: str, at: int) -> None:
    for spoilt in (number[:at] + number[at + 1 :], number[: at + 1] + number[at:]):
        with pytest.raises(BadPhone):
            parse_phone(spoilt)


@given(st.integers(1, 39), st.integers(1, 400), st.sampled_from(["", "ა", "ბ"]), st.sampled_from(["N", "№", "#"]))
def test_a_building_has_one_code_however_its_address_is_written(
    district: int, house: int, letter: str, sign: str
) -> None:
    written = [
        read_address(f"{district} მ/რ", f"{sign}{house}{letter}"),
        read_address(f"მიკრორაიონი {district}", f"{house} {letter}"),
        read_address(f"{district} mkr", f"{house}{letter}"),
    ]
    codes = {building_code(each.key) for each in written if each}
    assert len(codes) == 1 and all(written)
    assert re.fullmatch("B[A-Z2-7]{10}", codes.pop()), "posters and links carry it"


def test_no_two_addresses_of_a_large_city_share_a_code() -> None:
    keys = {f"microdistrict:{place}|{house}" for place in range(1, 200) for house in range(1, 500)}
    assert len({building_code(key) for key in keys}) == len(keys)


@given(st.integers(1, 9999), st.sampled_from(["", "ა", "ბ", "გ"]), st.sampled_from(["", "N", "№", "# ", "N "]))
def test_an_apartment_is_one_however_its_number_is_written(number: int, letter: str, sign: str) -> None:
    latin = {"": "", "ა": "A", "ბ": "b", "გ": "G"}[letter]
    assert cells.flat(f"{sign}{number}{letter}") == cells.flat(f"{number}{latin}") == f"{number}{letter}"
    if not letter:
        assert cells.flat(number) == cells.flat(float(number)) == str(number)


@pytest.mark.parametrize("number", ["٥99123456", "5٩9123456", "５99123456"])
def test_a_telephone_in_digits_of_another_script_is_kept_in_ours(number: str) -> None:
    assert cells.phone(number) == parse_phone(number) == "+995599123456"


@given(st.text(max_size=40))
def test_no_text_breaks_a_reader_of_identifiers_and_what_is_read_reads_back(typed: str) -> None:
    for reader in (cells.cadastral, cells.phone, cells.flat):
        try:
            read = reader(typed)
        except Unreadable:
            continue
        assert reader(read) == read
