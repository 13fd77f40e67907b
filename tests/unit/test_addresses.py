"""One address has one key, however it is written; two addresses never share one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rustavi_hoa.register.addresses import Gazetteer, read_address
from rustavi_hoa.register.numbers import number_order, read_number
from rustavi_hoa.register.places import ROMAN, ordinal_ka, read_place

DISTRICTS = st.integers(1, 39)
BLOCKS = st.integers(1, 300)
LETTERS = st.sampled_from(["", "ა", "ბ", "გ", "დ", "ე", "ვ", "ზ"])
STREETS = st.sampled_from(["მშენებელთა", "მერაბ კოსტავას", "წმინდა ნინოს", "ვაჟა-ფშაველას", "9 მაისის", "რუსთავის"])
STREET_FORMS = st.sampled_from(["{} ქუჩა", "{} ქ.", "{} ქუჩის", "ქუჩა {}", "  {}  ქუჩა "])
MARKS = st.sampled_from(["N{}", "№ {}", "#{}", "N {}", "{}", "n{}", "ნომერი {}"])


def district_forms(number: int) -> list[str]:
    return [
        f"მე-{number} მიკრორაიონი",
        f"{number} მ/რ",
        f"{ROMAN[number]} მიკრორაიონი",
        f"{number} mkr",
        f"{number} მკრ.",
        f"{ordinal_ka(number)} მიკრორაიონი",
        f"მე{number} მიკრო/რაიონი",
        f"{number}-ე მიკრორაიონი",
        f"Microdistrict {number}",
        f"ქ. რუსთავი, მე-{number} მ/რ",
    ]


@given(DISTRICTS, BLOCKS, LETTERS)
def test_every_way_of_writing_a_microdistrict_is_one_address(district: int, block: int, letter: str) -> None:
    keys = {read_address(form, f"{block}{letter}").key for form in district_forms(district)}
    assert keys == {f"microdistrict:{district}|{block}{letter}"}


@given(DISTRICTS, BLOCKS, MARKS)
def test_one_cell_says_what_two_cells_say(district: int, block: int, mark: str) -> None:
    for form in district_forms(district):
        whole = read_address(f"{form}, {mark.format(block)}")
        assert whole is not None, form
        assert whole.key == read_address(form, str(block)).key
    assert read_address(f"მე-{district} მიკრორაიონი, N{block} კორპუსი").key == f"microdistrict:{district}|{block}"


@given(STREETS, STREET_FORMS, BLOCKS, LETTERS, MARKS)
def test_every_way_of_writing_a_street_is_one_address(name: str, form: str, block: int, letter: str, mark: str) -> None:
    plain = read_address(f"{name} ქუჩა", f"{block}{letter}")
    assert read_address(form.format(name), mark.format(f"{block}{letter}")).key == plain.key


@given(STREETS, STREETS, BLOCKS, BLOCKS, LETTERS, LETTERS)
def test_two_addresses_never_share_a_key(
    street: str, other: str, block: int, another: int, letter: str, second: str
) -> None:
    first, last = (
        read_address(f"{street} ქუჩა", f"{block}{letter}"),
        read_address(f"{other} ქუჩა", f"{another}{second}"),
    )
    assert (first.key == last.key) == ((street, block, letter) == (other, another, second))


@given(st.text(max_size=60), st.text(max_size=10))
def test_no_text_breaks_the_reader_and_what_is_read_reads_back(place: str, number: str) -> None:
    found = read_address(place, number)
    if found is not None:
        again = read_address(found.place.ka, found.number.ka)
        assert again is None or again.number.key == found.number.key


@given(DISTRICTS, STREETS, BLOCKS, LETTERS)
def test_the_shown_address_reads_back_as_itself(district: int, street: str, block: int, letter: str) -> None:
    for place in (f"მე-{district} მიკრორაიონი", f"{street} გამზირი"):
        address = read_address(place, f"{block}{letter}")
        assert read_address(address.ka).key == address.key


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("2ა", "2ა"), ("2A", "2ა"), ("2а", "2ა"), ("N 2-ა", "2ა"), ("№2 ბ", "2ბ"), ("1-3", "1-3"), ("1–3", "1-3"),
        ("13/7", "13/7"), ("23;25", "23,25"), ("14 - 16", "14-16"), ("007", "7"), ("18G", "18გ"), (" 5. ", "5"),
    ],
)  # fmt: skip
def test_numbers_are_read_with_letters_ranges_and_foreign_letters(written: str, key: str) -> None:
    assert read_number(written).key == key


@pytest.mark.parametrize("written", ["", "ა", "მე-23 კმ", "0", "12345", "2აბ", "1-2-3", "=2+3", "-5"])
def test_what_is_no_number_is_not_guessed(written: str) -> None:
    assert read_number(written) is None


def test_numbers_stand_in_the_order_people_count() -> None:
    assert sorted(["10", "2ა", "2", "1-3"], key=number_order) == ["1-3", "2", "2ა", "10"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ჟიული შარტავას გამზიეი", "ჟიული შარტავას გამზირი"),
        ("ლესელიძის II გასასულელი", "ლესელიძის II გასასვლელი"),
        ("ტურგენიევის გასსასულელი", "ტურგენიევის გასასვლელი"),
        ("მესხიშვილის I გასასვლლეი", "მესხიშვილის I გასასვლელი"),
        ("დონეცკელი მეტალურგების გასასვლელი II", "დონეცკელი მეტალურგების II გასასვლელი"),
        ("ყაზბეგის პირველი ჩიხი", "ყაზბეგის I ჩიხი"),
        ("მეგობრობის II. გასასულელი", "მეგობრობის II გასასვლელი"),
        ("mshenebelta str.", "მშენებელთა ქუჩა"),
        ("mSenebelTa quCa", "მშენებელთა ქუჩა"),
        ("ᲛᲨᲔᲜᲔᲑᲔᲚᲗᲐ ᲥᲣᲩᲐ", "მშენებელთა ქუჩა"),
    ],
)
def test_misspelt_and_latin_typed_places_are_the_same_place(one: str, other: str) -> None:
    assert read_place(one).key == read_place(other).key


@pytest.mark.parametrize("written", ["", " ", "ქ. რუსთავი", "I ჩიხი", "ქუჩა", "მიკრორაიონი", "99 მ/რ", "№", "..."])
def test_a_place_without_a_name_is_not_guessed(written: str) -> None:
    assert read_place(written) is None


def test_near_places_stay_apart() -> None:
    names = [
        "მე-7 მიკრორაიონი", "მე-7ა მიკრორაიონი", "მე-17 მიკრორაიონი", "რუსთაველის გამზირი", "რუსთაველის ქუჩა",
        "ლესელიძის I ჩიხი", "ლესელიძის II ჩიხი", "ლესელიძის ჩიხი", "ლესელიძის I გასასვლელი", "რუსთავის ქუჩა",
        "ნიკო ნიკოლაძის ქუჩა", "გიორგი ნიკოლაძის ქუჩა",
    ]  # fmt: skip
    assert len({read_place(name).key for name in names}) == len(names)


def test_a_short_name_means_the_only_long_one_and_two_long_ones_are_never_guessed() -> None:
    kostava, niko, giorgi = (
        read_place(name).key for name in ("მერაბ კოსტავას გამზირი", "ნიკო ნიკოლაძის ქუჩა", "გიორგი ნიკოლაძის ქუჩა")
    )
    gazetteer = Gazetteer([kostava, niko, giorgi])
    assert gazetteer.canonical(read_place("კოსტავას გამზ.").key + "|20") == f"{kostava}|20"
    assert gazetteer.canonical(read_place("კოსტავას ქუჩა").key) == read_place("კოსტავას ქუჩა").key
    short = read_place("ნიკოლაძის ქუჩა").key
    assert gazetteer.canonical(short) == short


def test_an_address_is_shown_in_both_languages() -> None:
    address = read_address("VII mkr", "27A")
    assert (address.ka, address.en) == ("მე-7 მიკრორაიონი, N27ა", "Microdistrict 7, N27a")
    assert read_address("21 მ/რ", "4").ka == "21-ე მიკრორაიონი, N4"
    assert read_address("მშენებელთა ქ.", "3").en == "Mshenebelta Street N3"
