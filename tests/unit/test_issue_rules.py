"""The table of moves is the law."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rustavi_hoa.issues.rules import CITY_HAS, MOVES, OPEN, SOLVED, Part, Status, may_move, steps, told

ANY = st.sampled_from(list(Status))


def test_every_status_has_its_line() -> None:
    assert set(MOVES) == set(Status)


def test_open_solved_and_ended_do_not_overlap() -> None:
    ended = {Status.REFUSED, Status.DUPLICATE, Status.WITHDRAWN}
    assert OPEN | SOLVED | ended == set(Status)
    assert not OPEN & SOLVED and not OPEN & ended
    assert CITY_HAS <= OPEN


def test_only_the_reporter_gives_the_verdict() -> None:
    givers = {part for now in Status for part in Part if may_move(now, Status.CONFIRMED_FIXED, frozenset({part}))}
    assert givers == {Part.REPORTER}


def test_the_chairperson_cannot_close_what_the_city_has() -> None:
    for now in CITY_HAS:
        assert steps(now, frozenset({Part.CHAIR})) == [], now


def test_nobody_holds_the_gate_shut_before_the_city() -> None:
    for now in (Status.NEW, Status.CONFIRMED, Status.REOPENED, Status.REFUSED):
        assert may_move(now, Status.SENT_TO_CITY, frozenset({Part.REPORTER})), now


def test_withdrawn_is_the_end() -> None:
    assert steps(Status.WITHDRAWN, frozenset(Part)) == []


@given(ANY, ANY)
def test_a_step_needs_a_part(now: Status, to: Status) -> None:
    assert not may_move(now, to, frozenset())


@pytest.mark.parametrize("now", [Status.RESOLVED, Status.CLOSED_SILENT, Status.CONFIRMED_FIXED])
def test_what_is_called_solved_can_be_reopened_by_its_reporter(now: Status) -> None:
    assert may_move(now, Status.REOPENED, frozenset({Part.REPORTER}))


@given(
    counts=st.dictionaries(st.sampled_from([*"abcdefgh"]), st.integers(0, 30)),
    least=st.integers(1, 12),
)
def test_what_is_told_to_the_public_never_betrays_a_small_count(counts: dict[str, int], least: int) -> None:
    kept = told(counts, least)
    assert all(counts[name] == n >= least for name, n in kept.items())
    rest = [n for name, n in counts.items() if n > 0 and name not in kept]
    assert not kept or not rest or (sum(rest) >= least and len(rest) >= 2)
