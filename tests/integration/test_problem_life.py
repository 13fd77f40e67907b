"""A problem's life as a machine: no illegal step, every date recomputes from the log, the queue tells what stands."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from typing import Any, ClassVar

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test
from sqlmodel import Session, col, select

from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.tables.casework import HolidayRow, SeriesRow
from rustavi_hoa.db.tables.problems import IssueEventRow, IssueRow
from rustavi_hoa.issues import (
    dues,
    jobs,
    service,
    service_browse,
    service_bulk,
    service_chair,
    service_city,
    service_due,
    service_queue,
    service_verdict,
    service_words,
)
from rustavi_hoa.issues.filters import Filters
from rustavi_hoa.issues.intake import NewIssue
from rustavi_hoa.issues.recount import MOVED
from rustavi_hoa.issues.rules import CITY_HAS, MOVES, Part, Status
from rustavi_hoa.issues.rules_due import Due, Why, counted, stands, written
from rustavi_hoa.issues.service_verdict import Left
from rustavi_hoa.kernel.clock import clock_at
from rustavi_hoa.kernel.errors import Refusal
from rustavi_hoa.kernel.policy import Actor
from rustavi_hoa.terms import calendar
from tests.cast import GIORGI, HEAD, LASHA, NINO, Town, cast, load
from tests.planted import key

START = datetime(2026, 12, 1, 8, 0, tzinfo=UTC)
BY_CITY = ("assigned", "in_progress", "waiting_for_reporter", "handed_over", "planned", "resolved", "refused")
LONGER = (Why.EXTENDED, Why.WAITED, Why.CALENDAR)
"""Reasons that may only move a day away, never nearer."""


class ProblemLife(RuleBasedStateMachine):
    """One problem in the hands of its author, the chairperson, the service, its head and the clock."""

    made: ClassVar[Town]
    people: ClassVar[dict[str, Actor]]

    def __init__(self) -> None:
        super().__init__()
        self.at, self.issue_id, self.act = START, 0, 0
        self.is_shorter = False
        """Whether a day off was taken back: then the count may end before the day that people were told."""
        self._clock = clock_at(lambda: self.at)
        self._clock.__enter__()

    def teardown(self) -> None:
        self._clock.__exit__(None, None, None)
        self._no_days_off()

    @initialize(danger=st.booleans(), sent=st.booleans())
    def report(self, danger: bool, sent: bool) -> None:
        given = {"category": "yard", "place": "yard", "text": "სკამი გატყდა", "danger": danger}
        new = NewIssue(key(), self.made.a.building_id, **given)
        self.issue_id = service.report(self.people[LASHA], new)[0]
        if sent:
            self._try(lambda: service_chair.send(self.people[NINO], self.issue_id, ""))

    # ---- what happens by itself

    @rule(days=st.integers(0, 12))
    def days_pass(self, days: int) -> None:
        self.at += timedelta(days=days)
        for job in (jobs.send_unanswered, jobs.close_silent, jobs.date_undated):
            job()

    @rule(days=st.integers(1, 30))
    def a_day_off_is_decreed(self, days: int) -> None:
        day = (self.at + timedelta(days=days)).date()
        with work() as session:
            if session.get(HolidayRow, day) is None:
                session.add(HolidayRow(day=day, name_ka="დასვენების დღე", source="machine"))
        jobs.recount(day)

    @rule()
    def the_last_day_itself_is_decreed(self) -> None:
        for _, row in self._rows():
            if row.due_on and row.due_on > self.at.date():
                self.a_day_off_is_decreed((row.due_on - self.at.date()).days)

    @rule()
    def days_off_are_taken_back(self) -> None:
        self._no_days_off()
        self.is_shorter = True
        jobs.recount(self.at.date())

    # ---- what people do

    @rule(to=st.sampled_from(BY_CITY))
    def the_city(self, to: str) -> None:
        giorgi = self.people[GIORGI]
        if to == "assigned":
            self._try(lambda: service_city.assign(giorgi, self.issue_id, "improvement", None))
        else:
            self._try(lambda: service_city.move(giorgi, self.issue_id, to, "რომელი სკამი?", "by_service", "წყალი"))

    @rule(days=st.integers(0, 25))
    def the_city_asks_and_the_author_answers(self, days: int) -> None:
        self.the_city("waiting_for_reporter")
        self.days_pass(days)
        self.the_author("answer", 1)

    @rule(days=st.integers(0, 5))
    def the_city_is_done_and_the_author_says_no(self, days: int) -> None:
        self.the_city("resolved")
        self.days_pass(days)
        self.the_author("not_fixed", 3)

    @rule(to=st.sampled_from(["in_progress", "resolved", "planned", "handed_over"]))
    def the_city_with_many_at_once(self, to: str) -> None:
        def many() -> None:
            done = service_bulk.move_many(self.people[GIORGI], [self.issue_id], to, "", "by_service", "", "წყალი")
            self.act = done.act_id

        self._try(many)

    @rule()
    def and_takes_it_back(self) -> None:
        self._try(lambda: service_bulk.take_back(self.people[GIORGI], self.act))

    @rule(deed=st.sampled_from(["send", "confirm", "close", "plan"]))
    def the_chairperson(self, deed: str) -> None:
        more = (True, "by_service", "") if deed == "close" else ("",)
        self._try(lambda: getattr(service_chair, deed)(self.people[NINO], self.issue_id, *more))

    @rule(deed=st.sampled_from(["answer", "fixed", "not_fixed", "again", "withdraw"]), often=st.integers(0, 5))
    def the_author(self, deed: str, often: int) -> None:
        lasha = self.people[LASHA]
        deeds: dict[str, Callable[[], Any]] = {
            "answer": lambda: service_words.say(lasha, self.issue_id, key(), "answer", "სადარბაზოსთან", []),
            "fixed": lambda: service_verdict.fixed(lasha, self.issue_id),
            "not_fixed": lambda: service_verdict.not_fixed(
                lasha, self.issue_id, Left(key(), "nothing", to_city=often > 2)
            ),
            "again": lambda: service.send_to_city(lasha, self.issue_id, ""),
            "withdraw": lambda: service.withdraw(lasha, self.issue_id),
        }
        if deed != "withdraw" or often == 0:
            self._try(deeds[deed])

    @rule(days=st.integers(-3, 80))
    def the_head_gives_more_time(self, days: int) -> None:
        for _, row in self._rows():
            until = ((row.due_on or self.at.date()) + timedelta(days=days)).isoformat()
        self._try(lambda: service_due.extend(self.people[HEAD], self.issue_id, until, "ნაწილი შეკვეთილია"))

    # ---- what always holds

    @invariant()
    def the_date_is_what_the_log_says_and_counts_to(self) -> None:
        for session, row in self._rows():
            log = dues.logs(session, [row.id]).get(row.id, [])
            assert written(log) == row.due_on
            found = counted(log, calendar.of(session))
            if row.status in MOVED:
                assert found == row.due_on or (self.is_shorter and found and row.due_on and found < row.due_on)
            for line in log:
                if line["why"] in LONGER and line["was"]:
                    assert line["on"] >= line["was"], "nobody was told a day that then came nearer"

    @invariant()
    def what_the_city_has_has_a_date_and_a_need_has_none(self) -> None:
        for _, row in self._rows():
            if row.status in CITY_HAS:
                assert row.due_on is not None
                assert row.sent_to_city_at is not None
            if row.status == Status.PLANNED:
                assert row.due_on is None

    @invariant()
    def every_step_was_legal_and_the_row_stands_where_the_story_ends(self) -> None:
        for session, row in self._rows():
            asked = select(IssueEventRow).where(IssueEventRow.issue_id == row.id).order_by(col(IssueEventRow.seq))
            story = session.exec(asked).all()
            assert [line.seq for line in story] == list(range(1, len(story) + 1))
            assert all(one.at <= other.at for one, other in pairwise(story))
            steps = [line for line in story if line.to_status]
            for line in steps:
                if line.kind == "status" and line.from_status:
                    assert Part(line.actor_part) in MOVES[Status(line.from_status)][Status(line.to_status)]
            assert all(one.to_status == other.from_status for one, other in pairwise(steps))
            assert row.status == (steps[-1].to_status if steps else Status.NEW)

    @invariant()
    def the_queue_finds_it_under_its_date_and_nowhere_else(self) -> None:
        for _, row in self._rows():
            due = stands(row.status, row.due_on, calendar.today(), 3)
            for asked in (Due.SOON, Due.PAST):
                found = service_queue.queue(self.people[GIORGI], Filters(due=asked, number=row.id)).total
                assert found == (due == asked)
            card = service_browse.whole(self.people[LASHA], row.id).card
            assert (card.due, card.number) == (due, row.registration_no)

    @invariant()
    def numbers_have_no_gap(self) -> None:
        with reading() as session:
            numbers = session.exec(select(IssueRow.registration_no).order_by(col(IssueRow.id))).all()
            last = sum(session.exec(select(SeriesRow.last).where(SeriesRow.series == "problem")).all())
        assert numbers == [f"RS-26/{n:06}" for n in range(1, last + 1)]

    # ---- helpers

    def _rows(self) -> Iterator[tuple[Session, IssueRow]]:
        if self.issue_id:
            with reading() as session:
                yield session, session.get_one(IssueRow, self.issue_id)

    def _try(self, deed: Callable[[], Any]) -> None:
        self.at += timedelta(seconds=10)
        try:
            deed()
        except Refusal:
            return

    def _no_days_off(self) -> None:
        with work() as session:
            for row in session.exec(select(HolidayRow).where(HolidayRow.source == "machine")).all():
                session.delete(row)


MORE_LIVES = int(os.environ.get("HOA_LIVES", "0"))
"""How many random lives to try beside the fixed ones: a night's work, not a submission's."""

LIVES = settings(
    max_examples=MORE_LIVES or 12,
    stateful_step_count=16,
    phases=(Phase.generate,),  # the steps are printed as they were; making them fewer takes minutes
    derandomize=not MORE_LIVES,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much],
)


ALWAYS = (
    ProblemLife.the_date_is_what_the_log_says_and_counts_to,
    ProblemLife.what_the_city_has_has_a_date_and_a_need_has_none,
    ProblemLife.every_step_was_legal_and_the_row_stands_where_the_story_ends,
    ProblemLife.the_queue_finds_it_under_its_date_and_nowhere_else,
    ProblemLife.numbers_have_no_gap,
)


def _begin() -> None:
    ProblemLife.made = load()
    ProblemLife.people = {who: cast(who) for who in (LASHA, NINO, GIORGI, HEAD)}
    with work() as session:
        for year in (2026, 2027):
            calendar.seed(session, year)


def test_whatever_is_done_in_whatever_order_the_problem_stays_legal(database: str) -> None:
    _begin()
    run_state_machine_as_test(ProblemLife, settings=LIVES)
    with reading() as session:
        states = set(session.exec(select(IssueEventRow.to_status)).all())
    assert states >= {"sent_to_city", "assigned", "resolved"}, f"the machine saw too little: {states}"


def test_a_life_that_sees_every_kind_of_change_of_its_date(database: str) -> None:
    _begin()
    life = ProblemLife()
    deeds = [
        lambda: life.report(danger=False, sent=True),
        lambda: life.the_last_day_itself_is_decreed(),
        lambda: life.the_head_gives_more_time(10),
        lambda: life.the_city_asks_and_the_author_answers(9),
        lambda: life.the_city("planned"),
        lambda: life.the_city("in_progress"),
        lambda: life.the_city_with_many_at_once("planned"),
        lambda: life.and_takes_it_back(),
        lambda: life.the_city_is_done_and_the_author_says_no(1),
        lambda: life.days_pass(12),
        lambda: life.the_city("refused"),
        lambda: life.the_author("again", 1),
    ]
    for deed in deeds:
        deed()
        for holds in ALWAYS:
            holds(life)
    life.teardown()
    with reading() as session:
        log = session.exec(select(IssueEventRow.data).where(IssueEventRow.kind == dues.KIND)).all()
    assert [line["why"] for line in log] == [
        *(
            "promise",
            "calendar",
            "extended",
            "waited",
            "dropped",
            "promise",
            "dropped",
            "undone",
            "reopened",
            "reopened",
        )
    ]


def test_what_the_city_had_before_dates_were_promised_gets_one_from_today_once(database: str) -> None:
    town = load()
    lasha, giorgi = cast(LASHA), cast(GIORGI)  # a session does not last a hundred days
    with clock_at(lambda: START):
        given = {"category": "yard", "place": "yard", "text": "სკამი გატყდა"}
        ids = [service.report(cast(LASHA), NewIssue(key(), town.a.building_id, **given))[0] for _ in range(4)]
        for each in ids[:3]:
            service_chair.send(cast(NINO), each, "")
        service_city.move(cast(GIORGI), ids[1], "resolved", "", "by_service", "")
        service_city.move(cast(GIORGI), ids[2], "waiting_for_reporter", "რომელი?", "", "")
        with work() as session:  # as the migration found them
            for line in session.exec(select(IssueEventRow).where(IssueEventRow.kind == dues.KIND)).all():
                session.delete(line)
            for row in session.exec(select(IssueRow)).all():
                row.due_on = None
    with clock_at(lambda: START + timedelta(days=100)):
        assert service_queue.queue(giorgi, Filters(due="none")).total == 1
        assert (jobs.date_undated(), jobs.date_undated()) == (1, 0)
        whole = service_browse.whole(lasha, ids[0])
        line = next(each for each in whole.timeline if each.kind == "due")
        assert (whole.card.due, whole.card.day.en, line.reason) == ("ahead", "26 Mar", "began")
        service_words.say(lasha, ids[2], key(), "answer", "სადარბაზოსთან", [])
        found = [service_browse.whole(lasha, each).card.day.en for each in ids]
        assert found == ["26 Mar", "", "26 Mar", ""], "what is done, and what the city never had, gets none"
        assert service_queue.queue(giorgi, Filters(due="none")).total == 0
    with reading() as session:
        for each in (ids[0], ids[2]):
            log = dues.logs(session, [each])[each]
            assert counted(log, calendar.of(session)) == written(log) == date(2027, 3, 26)
