"""The ground of casework: numbers without a gap, the calendar that staff may change, promises, routes."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime

import pytest
from sqlmodel import select

from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.tables.casework import HolidayRow, PromiseRow, RouteRow, SeriesRow
from rustavi_hoa.db.tables.house import SettingRow
from rustavi_hoa.kernel.clock import clock_at, now
from rustavi_hoa.kernel.working_days import Term, Unit
from rustavi_hoa.terms import calendar, jobs, numbers, promises, routes
from rustavi_hoa.terms.rules import LIBRARY, PROMISE, Series

NOON = datetime(2026, 11, 20, 8, 0, tzinfo=UTC)
LAST_MINUTE = datetime(2026, 12, 31, 19, 59, 30, tzinfo=UTC)  # 23:59:30 in Tbilisi
NEXT_MINUTE = datetime(2026, 12, 31, 20, 0, 10, tzinfo=UTC)  # 00:00:10 of the new year


def take(series: Series = Series.PROBLEM, at: datetime = NOON) -> str:
    with work() as session:
        return numbers.take(session, series, at)


def test_numbers_begin_with_one_and_every_series_counts_for_itself(database: str) -> None:
    assert [take(), take(), take(Series.LETTER), take()] == [
        "RS-26/000001",
        "RS-26/000002",
        "RM-26/000001",
        "RS-26/000003",
    ]


def test_a_deed_that_fails_gives_its_number_back(database: str) -> None:
    take()
    with pytest.raises(ZeroDivisionError), work() as session:
        assert numbers.take(session, Series.PROBLEM, NOON) == "RS-26/000002"
        raise ZeroDivisionError
    assert take() == "RS-26/000002"


def test_the_year_turns_at_midnight_in_tbilisi_and_begins_with_one(database: str) -> None:
    take(at=LAST_MINUTE)
    assert take(at=LAST_MINUTE) == "RS-26/000002"
    assert take(at=NEXT_MINUTE) == "RS-27/000001"
    assert take(at=LAST_MINUTE) == "RS-26/000003", "a clock that jumps back goes on with its own year"


def test_fifty_writers_leave_no_gap_and_no_double_even_when_some_fail(database: str) -> None:
    def write(each: int) -> str | None:
        try:
            with work() as session:
                given = numbers.take(session, Series.PROBLEM, NOON)
                if each % 5 == 0:
                    raise ZeroDivisionError
                return given
        except ZeroDivisionError:
            return None

    with ThreadPoolExecutor(50) as pool:
        given = [each for each in pool.map(write, range(250)) if each]
    assert sorted(given) == [f"RS-26/{n:06}" for n in range(1, 201)]
    with reading() as session:
        assert session.get(SeriesRow, ("problem", 2026)).last == 200


def test_the_way_a_number_is_written_is_a_setting(database: str) -> None:
    with work() as session:
        session.add(SettingRow(key="format_problem", value={"is": "რს-{yyyy}.{n}"}))
    assert take() == "რს-2026.000001"


@pytest.mark.parametrize(
    ("start", "term", "end"),
    [
        (date(2026, 4, 1), Term(10), date(2026, 4, 14)),
        (date(2026, 4, 1), Term(10, Unit.WORKING_DAYS), date(2026, 4, 20)),
        (date(2026, 4, 1), Term(15), date(2026, 4, 16)),
        (date(2026, 3, 12), Term(1, Unit.MONTHS), date(2026, 4, 14)),
        (date(2026, 1, 31), Term(1, Unit.MONTHS), date(2026, 3, 2)),
        (date(2026, 12, 28), Term(10, Unit.WORKING_DAYS), date(2027, 1, 13)),
        (date(2026, 11, 20), Term(3), date(2026, 11, 24)),
    ],
)
@pytest.mark.parametrize("is_seeded", [False, True])
def test_the_worked_examples_hold_by_the_library_and_by_the_table(
    database: str, start: date, term: Term, end: date, is_seeded: bool
) -> None:
    with clock_at(lambda: datetime(2026, 1, 2, tzinfo=UTC)):
        if is_seeded:
            assert jobs.seed_calendar() == 6
        with reading() as session:
            assert calendar.of(session).end(start, term) == end


def test_the_table_is_seeded_once_and_says_where_a_day_comes_from(database: str) -> None:
    assert jobs.seed_calendar() > 0
    assert jobs.seed_calendar() == 0
    with reading() as session:
        rows = {row.day: row for row in session.exec(select(HolidayRow)).all()}
    giorgoba = rows[date(now().year, 11, 23)]
    assert (giorgoba.name_ka, giorgoba.name_en, giorgoba.source) == ("გიორგობა", "Saint George's Day", LIBRARY)
    assert rows[date(now().year, 10, 14)].name_ka == "სვეტიცხოვლობა, მცხეთობა"


def test_a_day_that_staff_took_out_does_not_come_back(database: str) -> None:
    jobs.seed_calendar()
    year = now().year
    with work() as session:
        session.delete(session.get(HolidayRow, date(year, 11, 23)))
    assert jobs.seed_calendar() == 0
    with reading() as session:
        assert date(year, 11, 23) not in calendar.of(session).off


def test_a_holiday_added_later_moves_what_ends_on_it_and_a_worked_saturday_counts(database: str) -> None:
    with clock_at(lambda: NOON):
        jobs.seed_calendar()
        with work() as session:
            assert calendar.of(session).end(date(2026, 11, 20), Term(5)) == date(2026, 11, 25)
            session.add(HolidayRow(day=date(2026, 11, 25), name_ka="უქმე დღე", source="decree"))
            session.add(HolidayRow(day=date(2026, 11, 28), name_ka="სამუშაო დღე", is_off=False, source="decree"))
            session.flush()
            known = calendar.of(session)
        assert known.end(date(2026, 11, 20), Term(5)) == date(2026, 11, 26)
        assert known.end(date(2026, 11, 20), Term(8)) == date(2026, 11, 28)


def test_a_promise_is_the_statutes_until_somebody_sets_another(database: str) -> None:
    with clock_at(lambda: NOON), work() as session:
        assert promises.term(session, "lift") == PROMISE == Term(15)
        assert promises.due_on(session, "lift", date(2026, 11, 20)) == date(2026, 12, 7)  # 5 December is a Saturday
        session.add(PromiseRow(category="lift", amount=3, unit="working_days"))
        session.flush()
        assert promises.due_on(session, "lift", date(2026, 11, 20)) == date(2026, 11, 26)  # Monday is Saint George's
        assert promises.due_on(session, "roof", date(2026, 11, 20)) == date(2026, 12, 7)


def test_a_promise_that_begins_in_the_last_minute_of_the_year_counts_from_that_day(database: str) -> None:
    with clock_at(lambda: LAST_MINUTE), work() as session:
        session.add(PromiseRow(category="lift", amount=1, unit="days"))
        session.flush()
        assert promises.due_on(session, "lift", calendar.today()) == date(2027, 1, 4)  # 1, 2 holidays, 3 a Sunday
    with clock_at(lambda: NEXT_MINUTE), reading() as session:
        assert calendar.today() == date(2027, 1, 1)


def test_the_route_of_the_very_place_goes_before_the_route_of_any(database: str) -> None:
    with work() as session:
        assert routes.service_for(session, "yard", "yard") == "improvement"
        assert routes.service_for(session, "never heard of") == "korpusi"
        session.add(RouteRow(category="yard", service="communal"))
        session.add(RouteRow(category="yard", place="roof", service="supervision"))
        session.flush()
        assert routes.service_for(session, "yard", "roof") == "supervision"
        assert routes.service_for(session, "yard", "yard") == "communal"
        assert routes.service_for(session, "yard") == "communal"
