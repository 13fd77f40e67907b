"""Charts tell the truth: the scale covers the values, zero is at the bottom, nothing is drawn from nothing."""

from reflex_base.utils.format import json_dumps

from rustavi_hoa.analytics.state import BoardState
from rustavi_hoa.ui.charts import BOTTOM, TOP, shape


def ys(line: str) -> list[float]:
    return [float(point.split()[1]) for point in line.removeprefix("M").split("L")]


def test_nothing_is_drawn_from_nothing() -> None:
    assert shape([], []).line == ""


def test_the_scale_covers_the_highest_value_and_begins_at_zero() -> None:
    drawn = shape([0, 41, 88], ["სექ", "", "ნოე"])
    assert [mark.text for mark in drawn.scale] == ["0", "25", "50", "75", "100"]
    assert ys(drawn.line)[0] == BOTTOM
    assert TOP < ys(drawn.line)[2] < ys(drawn.line)[1] < BOTTOM


def test_only_named_points_are_named() -> None:
    assert [mark.text for mark in shape([1, 2, 3], ["სექ", "", "ნოე"]).names] == ["სექ", "ნოე"]


def test_a_flat_line_of_zeros_lies_on_the_ground() -> None:
    drawn = shape([0, 0], ["", ""])
    assert set(ys(drawn.line)) == {float(BOTTOM)}
    assert drawn.columns == ""


def test_the_figure_that_nobody_has_touched_costs_an_opening_tab_next_to_nothing() -> None:
    one, other = BoardState(_reflex_internal_init=True), BoardState(_reflex_internal_init=True)
    assert one.figure is other.figure
    assert len(json_dumps(one.figure)) < 200
