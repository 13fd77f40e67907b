"""The map on paper: hulls, classes, numbers that stay closed; and the browser's crowds under bun."""

from __future__ import annotations

import colorsys
import json
import os
import random
import re
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rustavi_hoa.atlas import colouring, modes, words
from rustavi_hoa.atlas.rules import hull, public_bounds, quantiles, split_address, steps
from rustavi_hoa.passport.definition import definition
from rustavi_hoa.settings import ROOT
from rustavi_hoa.ui.tokens import GRADE_LOOKS, Tone
from tests.unit.test_tokens import contrast, values

POINTS = st.lists(st.tuples(st.integers(-50, 50), st.integers(-50, 50)), min_size=1, max_size=40)


def turn(one: tuple[int, int], two: tuple[int, int], three: tuple[int, int]) -> int:
    return (two[0] - one[0]) * (three[1] - one[1]) - (two[1] - one[1]) * (three[0] - one[0])


@given(POINTS)
def test_a_hull_holds_every_point_and_turns_one_way(points: list[tuple[int, int]]) -> None:
    corners = hull(points)
    assert set(corners) <= set(points)
    if len(corners) >= 3:
        edges = list(zip(corners, corners[1:] + corners[:1], strict=True))
        assert all(turn(one, two, point) >= 0 for one, two in edges for point in points)


@given(st.lists(st.integers(-(10**7), 10**7)))
def test_places_come_back_from_their_steps(places: list[int]) -> None:
    found, sum_ = [], 0
    for step in steps(places):
        sum_ += step
        found.append(sum_)
    assert found == places


@given(st.lists(st.integers(0, 3000), min_size=1))
def test_a_number_falls_into_one_of_at_most_five_classes(numbers: list[int]) -> None:
    bounds = quantiles(numbers)
    assert 1 <= len(bounds) <= 5
    assert bounds[0] == min(numbers)


def test_an_address_parts_into_place_and_number() -> None:
    assert split_address("მე-7 მიკრორაიონი, N41") == ("მე-7 მიკრორაიონი,", "41")
    assert split_address("უნომრო") == ("უნომრო", "")


def test_the_public_is_told_nothing_below_the_minimum() -> None:
    palette, keys = colouring.problems([0, 1, 4, 5, 20], [False] * 5, 5)
    assert keys[:3] == ["p0"] * 3
    assert keys[3] != "p0"
    assert public_bounds(5) == (5, 15)
    shades = palette.colours("problems", keys).shades
    assert [shade.key for shade in shades] == ["p2", "p1", "p0"]


@pytest.mark.parametrize(
    ("held", "said"),
    [
        (("verified", None, False, False), "verified"),
        (("verified", date(2026, 1, 1), False, False), "renewal"),
        (("verified", None, True, False), "disputed"),
        (("verified", None, False, True), "vacant"),
        (("verified", None, True, True), "disputed"),
        (("papers", None, False, False), "documents"),
        (("something new", None, False, False), "to_clarify"),
        (None, colouring.EMPTY),
    ],
)
def test_verification_speaks_the_mild_words(held: Any, said: str) -> None:
    _, keys = colouring.verification([held], date(2026, 11, 22))
    assert keys == [said]


def test_a_lift_is_as_good_as_its_worst_row() -> None:
    held = {"lift[1]": {"grade": 4}, "lift[2]": {"grade": 2}, "roof": {"grade": 1}}
    _, keys = colouring.condition([held, {}], "lift")
    assert keys == ["2", colouring.EMPTY]


def test_an_unknown_answer_is_told_from_an_empty_one() -> None:
    each = next(each for each in definition().fields() if each.choices)
    code, label = each.choices[0]
    palette, keys = colouring.field(each, [code, "?", None, [code, code], [code, "?"]], 0)
    made = palette.colours("x", keys)
    said = [made.shades[at].ka for at in made.codes]
    assert said == [label.ka, words.NOT_KNOWN.ka, words.EMPTY.ka, label.ka, words.DIFFERENT.ka]


def test_every_class_of_a_colouring_has_a_look_of_its_own() -> None:
    for palette in (
        colouring.completeness([])[0],
        colouring.condition([], "roof")[0],
        colouring.verification([], date(2026, 1, 1))[0],
    ):
        looks = [look for _, look in palette.classes.values()]
        assert len({look for look, _ in looks}) == len(looks)
        assert len({shape for _, shape in looks}) == len(looks)


def test_conditions_are_offered_to_the_city_alone() -> None:
    for level in (0, 1):
        assert not [each for each in modes.modes(level) if each.key.startswith(modes.CONDITION)]
    offered = {each.key for each in modes.modes(2)}
    assert {f"condition:{each.code}" for each in definition().elements} <= offered
    assert {each.key for each in modes.modes(0)} < {each.key for each in modes.modes(1)} < offered


SHEET = (ROOT / "assets" / "atlas.css").read_text(encoding="utf8")
TOKENS = (ROOT / "assets" / "tokens.css").read_text(encoding="utf8")


def in_lights(sheet: str) -> list[str]:
    """Part a style sheet into light, dark by the system, dark by choice."""
    return re.split(r"@media \(prefers-color-scheme: dark\)|:root\[data-theme=\"dark\"\]", sheet)[:3]


@pytest.mark.parametrize("at", [0, 1, 2])
def test_every_colour_of_the_map_stands_out_in_light_and_dark(at: int) -> None:
    light, system, chosen = in_lights(SHEET)
    ground = in_lights(TOKENS)
    colours, sheet = values((light, system, chosen)[at]), values(ground[at])["sheet"]
    assert len(colours) == 14
    poor = {name: contrast(colour, sheet) for name, colour in colours.items() if contrast(colour, sheet) < 3}
    assert poor == {}


HUES = {Tone.DANGER: range(25), Tone.WARN: range(25, 60), Tone.GOOD: range(190, 220)}
"""Degrees of the colours that a tone may take on the map: what is well is blue there, for colour-blind readers."""


@pytest.mark.parametrize("part", in_lights(SHEET))
def test_a_grade_has_the_tone_of_its_chip_on_the_map_too(part: str) -> None:
    colours = values(part)
    for grade, (look, _) in enumerate(colouring.GRADED, 1):
        red, green, blue = (int(colours[f"map-{look}"][at : at + 2], 16) / 255 for at in (1, 3, 5))
        hue = int(360 * colorsys.rgb_to_hls(red, green, blue)[0])
        assert hue in HUES[GRADE_LOOKS[str(grade)][1]], (look, hue)


GRID = ROOT / "rustavi_hoa" / "client" / "atlas" / "grid.js"


def run(script: str, town: dict[str, Any]) -> Any:
    whole = f"""
    const {{ crowds, members, streetSpots, Room }} = await import({json.dumps(str(GRID))});
    const town = {json.dumps(town)};
    const shown = new Uint8Array(town.count).fill(1);
    const value = (() => {{ {script} }})();
    console.log(JSON.stringify(value));
    """
    environment = dict(os.environ, PATH=f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}")
    done = subprocess.run(["bun", "-e", whole], capture_output=True, text=True, env=environment, check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def scattered(count: int) -> dict[str, Any]:
    chance = random.Random(3)
    return {
        "count": count,
        "x": [160 + chance.random() / 10 for _ in range(count)],
        "y": [95 + chance.random() / 10 for _ in range(count)],
        "codes": [chance.randrange(3) for _ in range(count)],
        "street": [chance.randrange(9) for _ in range(count)],
    }


def test_every_building_belongs_to_one_crowd_at_every_zoom() -> None:
    found = run(
        """
        return [11, 12.5, 15, 18].map((zoom) => {
          const made = crowds(town, shown, zoom, 3);
          const live = made.groups.filter((group) => !group.into);
          return [live.length, live.reduce((sum, group) => sum + group.size, 0),
            live.every((group) => [...group.tally].reduce((a, b) => a + b) === group.size),
            live.reduce((sum, group) => sum + members(made, group).length, 0)];
        });
        """,
        scattered(2000),
    )
    assert [each[1:] for each in found] == [[2000, True, 2000]] * 4
    assert [each[0] for each in found] == sorted(each[0] for each in found)
    assert found[0][0] < 20


def test_what_the_filter_hides_is_in_no_crowd() -> None:
    found = run(
        """
        shown.fill(0); shown[5] = shown[7] = 1;
        return crowds(town, shown, 19, 3).groups.reduce((sum, group) => sum + group.size, 0);
        """,
        scattered(50),
    )
    assert found == 2


def test_labels_never_lie_on_each_other() -> None:
    assert run(
        """
        const room = new Room();
        room.hold(0, 0, 20, 20);
        return [room.take(15, 0, 10, 10), room.take(15, 0, 8, 8), room.take(15.1, 0, 8, 8), room.take(0, 40, 8, 8)];
        """,
        scattered(1),
    ) == [True, False, False, True]
