"""Dates of letters from their log: terms, standing still, more time, days off that come later (statute, domain d.5)."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rustavi_hoa.casework.deadlines import DAY, Deadlines, Happening, Pace, Terms, due_on, pace
from rustavi_hoa.casework.receiving import hand_over_by, is_after_hours
from rustavi_hoa.casework.rules import FINAL, MOVES, OPEN, REPLY_MOVES, ReplyState, State, visa_chain
from rustavi_hoa.i18n.dates import TBILISI
from rustavi_hoa.kernel.working_days import Calendar, Term, Unit
from rustavi_hoa.terms.rules import days_off

OFF = frozenset(day for year in (2026, 2027) for day in days_off(year))
GEORGIA = Calendar(OFF)
TERMS = Terms()


def counted(*events: Happening, calendar: Calendar = GEORGIA, terms: Terms = TERMS) -> Deadlines:
    return due_on(events, calendar, terms)


def came(year: int, month: int, day: int, **data: object) -> Happening:
    return Happening("received", date(year, month, day), data)


def then(kind: str, month: int, day: int, **data: object) -> Happening:
    return Happening(kind, date(2026, month, day), data)


@pytest.mark.parametrize(
    ("start", "track", "kind", "end"),
    [
        ((2026, 4, 1), "simple", "application", date(2026, 4, 16)),
        ((2026, 3, 12), "study", "application", date(2026, 4, 14)),
        ((2026, 1, 31), "study", "application", date(2026, 3, 2)),
        ((2026, 4, 1), "study", "proposal", date(2026, 4, 14)),
        ((2026, 4, 6), "simple", "proposal", date(2026, 4, 14)),
        ((2026, 12, 17), "simple", "application", date(2027, 1, 4)),
        ((2026, 12, 16), "simple", "application", date(2026, 12, 31)),
    ],
)
def test_the_answer_is_due_on_the_day_the_statute_says(
    start: tuple[int, int, int], track: str, kind: str, end: date
) -> None:
    resolved = Happening("resolved", date(*start), {"track": track})
    assert counted(came(*start, letter=kind), resolved).answer_on == end


def test_until_a_resolution_says_study_the_short_term_holds() -> None:
    assert counted(came(2026, 4, 1)).answer_on == date(2026, 4, 16)
    assert counted(came(2026, 4, 1), then("resolved", 4, 2, track="study")).answer_on == date(2026, 5, 1)
    assert counted(came(2026, 4, 1), then("resolved", 4, 2)).answer_on == date(2026, 4, 16)


def test_an_empty_log_has_no_dates() -> None:
    assert counted() == Deadlines()


def test_while_something_is_missing_the_term_stands_still_and_then_goes_on() -> None:
    asked = then("missing", 6, 3, until="2026-06-10")
    still = counted(came(2026, 6, 1), asked)
    assert (still.answer_on, still.waiting_until) == (None, date(2026, 6, 10))
    done = counted(came(2026, 6, 1), asked, then("completed", 6, 9))
    assert (done.answer_on, done.waiting_until) == (date(2026, 6, 22), None), "15 days and the 6 of waiting"


def test_where_the_setting_says_so_the_term_runs_on() -> None:
    asked = then("missing", 6, 3, until="2026-06-10", stops=False)
    assert counted(came(2026, 6, 1), asked).answer_on == date(2026, 6, 16)
    assert counted(came(2026, 6, 1), asked, then("completed", 6, 9)).answer_on == date(2026, 6, 16)


def test_tasks_wait_with_the_letter_and_leave_the_count_when_they_are_done() -> None:
    given_task = then("task_given", 6, 2, task=7, until="2026-06-08")
    asked = then("missing", 6, 3, until="2026-06-10")
    back = counted(came(2026, 6, 1), given_task, asked, then("completed", 6, 5))
    assert back.tasks == {7: date(2026, 6, 10)}
    assert counted(came(2026, 6, 1), given_task, then("task_done", 6, 4, task=7)).tasks == {}


def test_more_time_replaces_the_term_and_later_waiting_adds_to_it() -> None:
    longer = then("extended", 6, 10, until="2026-07-01")
    assert counted(came(2026, 6, 1), longer).answer_on == date(2026, 7, 1)
    asked = then("missing", 6, 11, until="2026-06-20")
    assert counted(came(2026, 6, 1), longer, asked, then("completed", 6, 13)).answer_on == date(2026, 7, 3)


def test_a_setting_that_changes_later_does_not_move_what_was_promised() -> None:
    told = came(2026, 6, 1, term=[15, "days"])
    assert counted(told, terms=Terms(simple=Term(30))).answer_on == date(2026, 6, 16)


def test_a_day_off_that_is_added_later_moves_every_date_on_it_and_no_other() -> None:
    log = (came(2026, 6, 1), then("task_given", 6, 2, task=1, until="2026-06-16"), then("resolved", 6, 2))
    later = Calendar(OFF | {date(2026, 6, 16)})
    assert counted(*log).answer_on == date(2026, 6, 16)
    assert counted(*log, calendar=later).answer_on == date(2026, 6, 17)
    assert counted(*log, calendar=later).tasks == {1: date(2026, 6, 17)}


def test_completeness_is_checked_in_three_days_and_forwarding_takes_five() -> None:
    fresh = counted(came(2026, 6, 1))
    assert (fresh.check_on, fresh.forward_on) == (date(2026, 6, 4), date(2026, 6, 8))
    assert counted(came(2026, 6, 1), then("checked", 6, 2)).check_on is None


@given(st.dates(date(2026, 1, 1), date(2026, 12, 31)), st.integers(0, 20), st.integers(0, 30))
def test_waiting_never_shortens_the_time_to_answer(start: date, asked_after: int, waited: int) -> None:
    asked_on = start + asked_after * DAY
    asked = Happening("missing", asked_on, {"until": (asked_on + 5 * DAY).isoformat()})
    back = Happening("completed", asked_on + waited * DAY)
    plain, waiting = counted(Happening("received", start)), counted(Happening("received", start), asked, back)
    assert plain.answer_on is not None
    assert waiting.answer_on is not None
    assert waiting.answer_on - plain.answer_on >= timedelta(0)
    assert waiting.cap_on is not None
    assert waiting.answer_on <= waiting.cap_on


@given(st.dates(date(2026, 1, 1), date(2026, 12, 1)), st.sets(st.integers(1, 40), max_size=12))
def test_no_date_falls_on_a_day_off_whatever_is_decreed(start: date, decreed: set[int]) -> None:
    calendar = Calendar(OFF | {start + each * DAY for each in decreed})
    found = counted(Happening("received", start), calendar=calendar)
    dates = (found.answer_on, found.check_on, found.forward_on, found.cap_on)
    assert all(each is not None and calendar.is_working(each) for each in dates)


@pytest.mark.parametrize(
    ("today", "found"),
    [(date(2026, 6, 1), Pace.FINE), (date(2026, 6, 13), Pace.SOON), (date(2026, 6, 16), Pace.SOON)]
    + [(date(2026, 6, 17), Pace.PAST)],
)
def test_a_date_is_near_three_days_before_and_past_the_day_after(today: date, found: Pace) -> None:
    assert pace(date(2026, 6, 16), today, 3) == found


def test_a_letter_never_leaves_an_end_and_every_open_state_can_be_left() -> None:
    assert all(not MOVES[state] for state in FINAL)
    assert all(MOVES[state] for state in OPEN)
    assert set(MOVES) == set(State)
    reached = {State.REGISTERED}
    for _ in State:
        reached |= {to for state in reached for to in MOVES[state]}
    assert reached == set(State)


def test_a_numbered_reply_can_only_be_sent() -> None:
    assert REPLY_MOVES[ReplyState.APPROVED] == {ReplyState.SENT}


def test_the_chain_of_visas_is_read_from_its_setting() -> None:
    assert [each.value for each in visa_chain("head, lawyer,apparatus")] == ["head", "lawyer", "apparatus"]
    assert visa_chain("mayor,somebody") == ()


def at(month: int, day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=TBILISI)


@pytest.mark.parametrize(
    ("when", "is_shut"),
    [((6, 1, 9), False), ((6, 1, 17, 59), False), ((6, 1, 18), True), ((6, 1, 8, 59), True), ((6, 6, 12), True)]
    + [((5, 26, 12), True)],
)
def test_the_office_is_shut_in_the_evening_at_weekends_and_on_holidays(when: tuple[int, ...], is_shut: bool) -> None:
    assert is_after_hours(at(*when), GEORGIA, 9, 18) is is_shut


@pytest.mark.parametrize(
    ("when", "until"),
    [((6, 1, 20), (6, 2, 10)), ((6, 2, 3), (6, 2, 10)), ((6, 5, 19), (6, 8, 10)), ((4, 9, 12), (4, 14, 10))],
)
def test_what_came_after_hours_is_handed_over_by_ten_of_the_next_working_day(
    when: tuple[int, ...], until: tuple[int, ...]
) -> None:
    assert hand_over_by(at(*when), GEORGIA, 10, 9) == at(*until)


def test_a_term_in_working_days_stands_still_too() -> None:
    told = came(2026, 6, 1, term=[5, Unit.WORKING_DAYS.value])
    assert counted(told).answer_on == date(2026, 6, 8)
