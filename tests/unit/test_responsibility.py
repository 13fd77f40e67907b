"""Who is usually responsible: thirty worked scenarios, and what must hold for every row of the table."""

from __future__ import annotations

from itertools import product

import pytest

from rustavi_hoa.issues.categories import Category
from rustavi_hoa.issues.places import Place
from rustavi_hoa.issues.responsibility import (
    GROUPS,
    MOST_QUESTIONS,
    UNKNOWN,
    Facts,
    Question,
    Row,
    advise,
    known_answers,
    table,
)

OLD, YOUNG = 45, 2
YEARS = 5

SCENARIOS = [
    ("water drips from the neighbour's flat above", "roof", "my_apartment", OLD, False, {"roof": "flat"}, "owner"),
    ("the flat roof of a Soviet block leaks", "roof", "my_apartment", OLD, False, {"roof": "roof"}, "association"),
    ("the roof leaks a year after its repair", "roof", "roof", OLD, True, {}, "contractor"),
    ("the roof of a new building leaks", "roof", "roof", YOUNG, False, {}, "developer"),
    ("a gutter hangs loose", "roof", "roof", OLD, False, {}, "association"),
    ("the old lift has stopped", "lift", "lift", OLD, False, {}, "korpusi"),
    ("the lift replaced last year has stopped", "lift", "lift", OLD, True, {}, "contractor"),
    ("the lift of a new building has stopped", "lift", "lift", YOUNG, False, {}, "developer"),
    ("a kitchen tap drips", "water", "my_apartment", OLD, False, {"water": "flat"}, "owner"),
    ("the riser between floors has burst", "water", "my_entrance", OLD, False, {"water": "riser"}, "association"),
    ("water stands under the pipes of the basement", "water", "basement", OLD, False, {}, "association"),
    ("the street has no water", "water", "my_apartment", OLD, False, {"water": "street"}, "water_company"),
    ("new risers leak under warranty", "water", "basement", OLD, True, {}, "contractor"),
    ("a toilet is blocked", "sewer", "my_apartment", OLD, False, {"sewer": "flat"}, "owner"),
    ("sewage rises in the basement", "sewer", "basement", OLD, False, {}, "association"),
    ("the manhole of the yard overflows", "sewer", "yard", OLD, False, {}, "water_company"),
    ("the pipe before the meter smells of gas", "gas", "my_entrance", OLD, False, {"gas": "pipe"}, "gas_company"),
    ("the stove does not light", "gas", "my_apartment", OLD, False, {"gas": "appliance"}, "owner"),
    ("one flat has no light", "electric", "my_apartment", OLD, False, {"power": "flat"}, "owner"),
    ("the board of the entrance sparks", "electric", "my_entrance", OLD, False, {}, "association"),
    ("the whole street is dark", "electric", "my_apartment", OLD, False, {"power": "street"}, "power_company"),
    ("plaster falls from the facade", "facade", "facade", OLD, False, {"facade": "shared"}, "association"),
    ("a neighbour's balcony glass is loose", "facade", "facade", OLD, False, {"facade": "own"}, "owner"),
    ("the facade of a new building sheds tiles", "facade", "facade", YOUNG, False, {"facade": "shared"}, "developer"),
    ("a load-bearing wall has cracked", "structure", "my_entrance", OLD, False, {"crack": "frame"}, "city_hall"),
    ("plaster in a room has cracked", "structure", "my_apartment", OLD, False, {"crack": "inside"}, "owner"),
    ("the entrance door does not close", "entrance", "my_entrance", OLD, False, {}, "association"),
    ("a swing on the city's square is broken", "yard", "yard", OLD, False, {"yard": "public"}, "city_hall"),
    ("a path on the building's own plot is broken", "yard", "yard", OLD, False, {"yard": "plot"}, "association"),
    ("the lamp post of the yard is out", "light_out", "yard", OLD, False, {"lamp": "pole"}, "city_hall"),
    ("bins are not emptied", "waste", "yard", OLD, False, {"waste": "bins"}, "city_hall"),
    ("rats in the basement", "waste", "basement", OLD, False, {"waste": "pests"}, "association"),
    ("the storm drain of the street is blocked", "flood", "yard", OLD, False, {"flood": "street"}, "city_hall"),
    ("the shared ventilation duct is blocked", "chimney", "roof", OLD, False, {}, "association"),
    ("nobody knows what it is", "other", "unknown", OLD, False, {}, "korpusi"),
]


@pytest.mark.parametrize(
    ("category", "place", "age", "has_warranty", "given", "holder"),
    [each[1:] for each in SCENARIOS],
    ids=[each[0] for each in SCENARIOS],
)
def test_a_worked_scenario(
    category: str, place: str, age: int, has_warranty: bool, given: dict[str, str], holder: str
) -> None:
    found = advise(Facts(category, place, age, YEARS, has_warranty), given)
    assert isinstance(found, Row)
    assert found.holder == holder


def test_there_are_thirty_scenarios_over_every_category_and_every_group() -> None:
    assert len(SCENARIOS) >= 30
    holders = {table().holders[each[-1]].group for each in SCENARIOS}
    assert holders == set(GROUPS)
    judged = {category for row in table().rows for category in row.categories}
    assert judged == set(Category)


@pytest.mark.parametrize("category", list(Category))
def test_every_way_through_the_questions_ends_after_at_most_two(category: Category) -> None:
    for place, age, has_warranty in product(Place, (None, OLD, YOUNG), (False, True)):
        facts = Facts(category, place, age, YEARS, has_warranty)
        ways: list[dict[str, str]] = [{}]
        while ways:
            given = ways.pop()
            found = advise(facts, given)
            assert len(given) <= MOST_QUESTIONS
            if isinstance(found, Question):
                assert found.code not in given
                ways += [{**given, found.code: said} for said in (*found.answers, UNKNOWN)]
            elif UNKNOWN not in given.values():
                assert isinstance(found, Row), (facts, given)


def test_who_does_not_know_gets_no_guess_from_a_row_that_needs_the_answer() -> None:
    assert advise(Facts("water", "my_apartment", OLD, YEARS), {"water": UNKNOWN}) is None


def test_an_unknown_age_is_no_young_building() -> None:
    found = advise(Facts("lift", "lift", None, YEARS), {})
    assert isinstance(found, Row)
    assert found.holder == "korpusi"


def test_every_row_says_where_it_is_from() -> None:
    assert [row.id for row in table().rows if not row.sources] == []
    unread = {"water", "power", "gas", "code", "korpusi", "common"}
    assert [row.id for row in table().rows if row.is_confirmed and set(row.sources) <= unread] == []


def test_every_row_can_be_reached() -> None:
    reached = set()
    for category, place, age, has_warranty in product(Category, Place, (OLD, YOUNG), (False, True)):
        ways: list[dict[str, str]] = [{}]
        while ways:
            given = ways.pop()
            found = advise(Facts(category, place, age, YEARS, has_warranty), given)
            if isinstance(found, Question):
                ways += [{**given, found.code: said} for said in found.answers]
            elif found is not None:
                reached.add(found.id)
    assert {row.id for row in table().rows} - reached == set()


def test_what_a_browser_sends_is_held_against_the_table() -> None:
    assert known_answers({"water": "riser", "gas": "soup", "no": "flat", "roof": UNKNOWN}) == {
        "water": "riser",
        "roof": UNKNOWN,
    }
