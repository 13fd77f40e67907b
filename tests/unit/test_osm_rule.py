"""Which buildings of the map may be blocks of flats, and which candidate is whose."""

from dataclasses import dataclass

import pytest

from rustavi_hoa.register import words
from rustavi_hoa.register.osm import OnMap, read_element
from rustavi_hoa.register.planning import match


def building(**tags: str) -> OnMap | None:
    spelled = {name.replace("__", ":"): value for name, value in tags.items()}
    return read_element({"type": "way", "id": 1, "center": {"lat": 41.55, "lon": 45.0}, "tags": spelled})


@pytest.mark.parametrize(
    "tags",
    [
        {"building": "apartments"},
        {"building": "residential", "building__levels": "3"},
        {"building": "yes", "building__levels": "9"},
        {"building": "yes", "building__levels": "4;5"},
        {"building": "yes", "addr__place": "VI მიკრო/რაიონი"},
        {"building": "residential", "addr__place": "მე-7 მიკრორაიონი", "addr__housenumber": "3"},
        {"building": "yes", "addr__street": "7 მ/რ"},
    ],
)
def test_these_may_be_blocks_of_flats(tags: dict[str, str]) -> None:
    assert building(**tags).is_candidate


@pytest.mark.parametrize(
    "tags",
    [
        {"building": "house", "building__levels": "3"},
        {"building": "yes"},
        {"building": "yes", "building__levels": "2"},
        {"building": "yes", "building__levels": "many"},
        {"building": "yes", "building__levels": "9" * 400},
        {"building": "yes", "addr__place": "დავით აღმაშენებლის IV გასასვლელი"},
        {"building": "kindergarten", "addr__place": "მე-12 მიკრორაიონი"},
        {"building": "commercial", "addr__place": "მე-17 მიკრორაიონი"},
        {"building": "yes", "building__levels": "4", "amenity": "theatre"},
        {"building": "apartments", "amenity": "school"},
        {"building": "apartments", "shop": "mall"},
        {"building": "yes", "building__levels": "3", "religion": "christian"},
        {"building": "yes", "addr__place": "მე-11 მიკრორაიონი", "leisure": "sports_centre"},
        {"building": "construction", "construction": "apartments", "building__levels": "9"},
    ],
)
def test_these_are_no_blocks_of_flats_and_the_reason_is_said(tags: dict[str, str]) -> None:
    found = building(**tags)
    assert not found.is_candidate
    assert found.not_candidate[0] in (words.NOT_DWELLING, words.LOW_OR_UNKNOWN)


@pytest.mark.parametrize(
    "element",
    [
        None, 7, "way", [], {}, {"type": "way"}, {"type": "way", "id": 1, "tags": {"building": "yes"}},
        {"type": "way", "id": 1, "center": {"lat": "north", "lon": 45}, "tags": {}},
        {"type": "changeset", "id": 1, "lat": 41.5, "lon": 45, "tags": {}},
        {"type": "way", "id": 1, "lat": 41.5, "lon": 45, "tags": []},
    ],
)  # fmt: skip
def test_a_broken_element_is_told_from_a_building(element: object) -> None:
    assert read_element(element) is None


def test_a_building_in_the_sea_is_no_candidate() -> None:
    far = {"type": "way", "id": 1, "center": {"lat": 0.0, "lon": 0.0}, "tags": {"building": "apartments"}}
    assert read_element(far).not_candidate[0] is words.OUTSIDE


def test_two_numbers_that_disagree_leave_the_address_unknown() -> None:
    street = {"building": "apartments", "addr__street": "მშენებელთა ქუჩა"}
    agreeing = building(**street, addr__housenumber="5ა", addr__housenumber2="5A")
    disagreeing = building(**street, addr__housenumber="4ა", addr__housenumber2="6A")
    assert agreeing.address.number.key == "5ა"
    assert disagreeing.address is None
    assert disagreeing.number_why is words.NUMBERS_DISAGREE


def test_a_microdistrict_wins_over_the_street_beside_it() -> None:
    found = building(
        building="yes", addr__place="მე-7ბ მიკრორაიონი", addr__street="შარტავას გამზირი", addr__housenumber="1"
    )
    assert found.address.key == "microdistrict:7ბ|1"


@dataclass(frozen=True)
class Stand:
    id: int
    match_key: str
    twins: int = 1


def test_only_an_address_that_is_alone_on_both_sides_is_matched() -> None:
    register = [Stand(1, "a|1"), Stand(2, "a|2"), Stand(3, "a|3"), Stand(4, "a|3"), Stand(5, "a|5"), Stand(6, "a|6")]
    on_map = [
        Stand(11, "a|1"),
        Stand(12, "a|2"),
        Stand(13, "a|2"),
        Stand(14, "a|3"),
        Stand(15, "a|5", twins=2),
        Stand(16, "a|6"),
        Stand(17, "b|1"),
        Stand(18, ""),
    ]
    pairs, doubts = match(on_map, register, taken={6})
    assert pairs == {11: 1}
    assert {doubt.candidate_id: (doubt.on_map, doubt.in_register) for doubt in doubts} == {
        12: (2, 1), 13: (2, 1), 14: (1, 2), 15: (2, 1), 16: (2, 1),
    }  # fmt: skip
