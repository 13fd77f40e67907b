"""However an address is written it is the same address: properties over every way people write it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rustavi_hoa.register.addresses import read_address
from rustavi_hoa.register.folding import asked, words_of
from rustavi_hoa.register.numbers import read_number
from rustavi_hoa.register.places import ROMAN, ordinal_ka, read_place

DISTRICTS = st.integers(1, 39)
HOUSES = st.integers(1, 400)
LETTERS = st.sampled_from(["", "ა", "ბ", "გ", "დ"])
LATIN = {"": "", "ა": "a", "ბ": "b", "გ": "g", "დ": "d"}
SIGNS = st.sampled_from(["N", "№", "#", "N ", "№ ", "n", "", "ნომერი "])
WAYS = (
    "{ordinal} მიკრორაიონი",
    "{n} მ/რ",
    "{roman} მიკრორაიონი",
    "{n} mkr",
    "მ/რ {n}",
    "მე-{n} მიკრორაიონი",
    "{n} მიკრორაიონი",
    "{roman} მკრ.",
    "{n} micro-district",
    "მიკრორაიონი {n}",
)
way = st.sampled_from(WAYS)


def district(pattern: str, number: int) -> str:
    return pattern.format(n=number, roman=ROMAN[number], ordinal=ordinal_ka(number))


@given(DISTRICTS, way, way)
def test_a_microdistrict_is_one_however_it_is_written(number: int, one: str, other: str) -> None:
    first, second = read_place(district(one, number)), read_place(district(other, number))
    assert first is not None
    assert second is not None
    assert first.key == second.key == f"microdistrict:{number}"


@given(DISTRICTS, DISTRICTS)
def test_two_microdistricts_are_never_one(one: int, other: int) -> None:
    same = read_place(f"მე-{one} მიკრორაიონი") == read_place(f"{ROMAN[other]} მ/რ")
    assert same == (one == other)


@given(DISTRICTS, HOUSES, LETTERS, SIGNS, way)
@settings(max_examples=200)
def test_a_whole_line_and_two_cells_are_one_address(
    number: int, house: int, letter: str, sign: str, pattern: str
) -> None:
    place = district(pattern, number)
    cells = read_address(place, f"{sign}{house}{letter}")
    line = read_address(f"ქ. რუსთავი, {place}, N{house}{letter} კორპუსი")
    assert cells is not None
    assert line is not None
    assert cells.key == line.key == f"microdistrict:{number}|{house}{letter}"
    assert read_address(cells.ka) == cells, "what we write we read"


@given(HOUSES, LETTERS, SIGNS)
def test_the_sign_and_the_script_of_the_letter_do_not_matter(house: int, letter: str, sign: str) -> None:
    plain = read_number(f"{house}{letter}")
    assert plain is not None
    for written in (f"{sign}{house}{letter}", f"{house}{LATIN[letter]}", f"{house} {letter}", f"{house}-{letter}"):
        if written.endswith("-"):
            continue
        assert read_number(written) == plain, written


@given(HOUSES, HOUSES, st.sampled_from("-/"))
def test_a_range_is_no_single_number(first: int, second: int, sign: str) -> None:
    both = read_number(f"{first}{sign}{second}")
    assert both is not None
    assert both.key == f"{first}{sign}{second}"
    assert both not in (read_number(str(first)), read_number(str(second)))


@given(st.text(max_size=60), st.text(max_size=20))
@settings(max_examples=300)
def test_no_text_breaks_the_reader(place: str, number: str) -> None:
    read = read_address(place, number)
    assert read is None or read_address(read.ka) is None or read.key


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("21-ე მიკრორაიონი", "microdistrict:21"),
        ("მე-20 მიკრორაიონი", "microdistrict:20"),
        ("პირველი მიკრორაიონი", "microdistrict:1"),
        ("XXI მ/რ", "microdistrict:21"),
        ("მე-17ა მიკრორაიონი", "microdistrict:17ა"),
    ],
)
def test_traps_of_ordinals(written: str, key: str) -> None:
    place = read_place(written)
    assert place is not None
    assert place.key == key


def test_a_street_named_after_a_day_is_no_ordinal_street() -> None:
    day, second = read_place("9 მაისის ქუჩა"), read_place("კოსტავას II შესახვევი")
    assert day is not None
    assert second is not None
    assert day.key.startswith("street:9-")
    assert second.key.endswith(":2")
    assert read_place("მე-2 ჩიხი") is None, "of which street?"


@given(DISTRICTS, way, HOUSES, SIGNS)
def test_what_is_asked_meets_what_is_indexed(number: int, pattern: str, house: int, sign: str) -> None:
    address = read_address(f"მე-{number} მიკრორაიონი", str(house))
    assert address is not None
    held = words_of(address.place.ka, address.number.ka)
    typed, _ = asked(f"{district(pattern, number)} {sign}{house}")
    missing = [folds for folds in typed if not any(fold in held for fold in folds)]
    assert missing == []


@given(st.text("აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ", min_size=2, max_size=20), st.data())
def test_a_piece_of_a_word_folds_to_a_piece_of_the_folded_word(word: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(word) - 2))
    piece = word[at : data.draw(st.integers(at + 2, len(word)))]
    assert words_of(piece)[0] in words_of(word)[0]
