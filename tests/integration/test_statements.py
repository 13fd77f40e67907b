"""Reports: issued on schedule, kept as issued, the dashboard's own figures, people only to their own head."""

from __future__ import annotations

from dataclasses import asdict
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlmodel import col, select

from rustavi_hoa.analytics import memory
from rustavi_hoa.analytics import service as analytics
from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.tables.casework import StatementRow
from rustavi_hoa.db.tables.house import AuditRow
from rustavi_hoa.db.tables.letters import LetterRow, TaskRow
from rustavi_hoa.db.tables.notices import NoticeRow
from rustavi_hoa.db.tables.people import PersonRow, RoleGrantRow
from rustavi_hoa.db.tables.problems import IssueRow
from rustavi_hoa.i18n.dates import TBILISI
from rustavi_hoa.kernel.clock import clock_at
from rustavi_hoa.kernel.errors import Denied, Invalid, NotFound
from rustavi_hoa.kernel.services import SERVICES
from rustavi_hoa.statements import jobs, service, service_public
from rustavi_hoa.statements.state import StatementsState
from rustavi_hoa.statements.tables import Grid
from tests.cast import ANALYST, APPARATUS, COUNCIL, GIORGI, HEAD, LASHA, MAYOR, NINO, OPERATOR, Town, cast, load
from tests.planted import key

MONDAY = datetime(2026, 11, 16, 5, 0, tzinfo=UTC)
"""Nine in the morning in Tbilisi, the day after a fortnight ended."""
PERIOD = ("2026-11-02", "2026-11-15")


@pytest.fixture
def town(database: str) -> Town:
    memory.forget()
    with clock_at(lambda: MONDAY + timedelta(days=90)):  # so that sessions last through every test
        return load()


def at(moment: datetime):
    return clock_at(lambda: moment)


def day(iso: str, hour: int = 12) -> datetime:
    return datetime.fromisoformat(iso).replace(hour=hour, tzinfo=TBILISI)


def add_letter(town: Town, received: str, **more: object) -> int:
    given = {
        "number": key(), "client_key": key(), "kind": "application", "channel": "paper", "state": "registered",
        "track": "simple", "subject": "საიდუმლო", "applicant_name": "საიდუმლო სახელი", "category": "roof",
        "received_at": day(received), "due_on": date.fromisoformat(received) + timedelta(days=15),
    }  # fmt: skip
    with work() as session:
        row = LetterRow(**{**given, **more})
        session.add(row)
        session.flush()
        return row.id


def add_task(town: Town, letter_id: int, given: str, due: str, done: str = "", **more: object) -> int:
    told = {
        "letter_id": letter_id, "service": "improvement", "executor_id": town.people[GIORGI], "gist": "საიდუმლო",
        "due_on": date.fromisoformat(due), "given_at": day(given), "state": "done" if done else "open",
        "done_at": day(done) if done else None,
    }  # fmt: skip
    with work() as session:
        row = TaskRow(**{**told, **more})
        session.add(row)
        session.flush()
        return row.id


def a_fortnight(town: Town) -> None:
    old = add_letter(town, "2026-10-20", state="assigned", service="improvement")
    add_task(town, old, "2026-10-21", "2026-10-30")  # stands, past due
    add_task(town, old, "2026-11-03", "2026-11-10", "2026-11-09")  # in time
    add_task(town, old, "2026-11-03", "2026-11-05", "2026-11-09")  # late
    add_task(town, old, "2026-11-12", "2026-11-30", service="communal", executor_id=None)
    add_task(town, old, "2026-11-13", "2026-11-30", state="taken_back")
    add_task(town, old, "2026-10-01", "2026-10-10", "2026-10-09")  # before
    add_task(town, old, "2026-11-16", "2026-11-30")  # after


def grid(found: list[Grid], name: str) -> list[list[object]]:
    return next(each.rows for each in found if each.key == name)


def drawn(who: str, kind: str, period: tuple[str, str] = PERIOD, own: str = "") -> list[Grid]:
    return service.drawn_tables(cast(who), kind, *period, own)[1]


def numbers(row: list[object]) -> list[object]:
    return row[1:]


def test_a_fortnight_of_tasks_is_counted_by_service_in_a_fixed_order(town: Town) -> None:
    a_fortnight(town)
    with at(MONDAY):
        found = drawn(ANALYST, "tasks")
    assert numbers(grid(found, "all")[0]) == [1, 4, 1, 2, 1, 1, 2, 1, 6.0]
    services = grid(found, "services")
    assert [row[0] for row in services] == [SERVICES["communal"], SERVICES["improvement"]]
    assert numbers(services[0]) == [0, 1, 0, 0, 0, 0, 1, 0, None]
    assert {each.key for each in found} == {"all", "services", "extensions"}  # no people, no single letters


def test_people_stand_in_the_report_for_their_own_head_alone(town: Town) -> None:
    a_fortnight(town)
    with at(MONDAY):
        found = drawn(HEAD, "tasks", own="improvement")
        assert [row[0] for row in grid(found, "people")] == ["გიორგი"]
        assert len(grid(found, "past_due")) == 1
        for who in (HEAD, APPARATUS, MAYOR, ANALYST, COUNCIL):
            assert "people" not in {each.key for each in drawn(who, "tasks")}
        for who, own in (
            (HEAD, "communal"),
            (APPARATUS, "improvement"),
            (MAYOR, "improvement"),
            (ANALYST, "improvement"),
        ):
            with pytest.raises(NotFound):
                drawn(who, "tasks", own=own)
        with pytest.raises(NotFound):
            drawn(HEAD, "letters", own="improvement")


def test_reports_come_by_themselves_the_day_after_the_fortnight_and_the_quarter(town: Town) -> None:
    a_fortnight(town)
    with at(MONDAY - timedelta(seconds=1)):
        assert jobs.issue_reports() == 1 + len(SERVICES)  # the fortnight before
        assert jobs.issue_reports() == 0
    with at(MONDAY):
        assert jobs.issue_reports() == 1 + len(SERVICES)
        assert jobs.issue_reports() == 0
    with at(datetime(2026, 12, 1, tzinfo=UTC)):
        jobs.issue_reports()
    with at(datetime(2027, 1, 1, 5, 0, tzinfo=UTC) - timedelta(seconds=1)):
        jobs.issue_reports()
    with reading() as session:
        before = session.exec(select(StatementRow.kind).where(StatementRow.kind == "letters")).all()
    with at(datetime(2027, 1, 1, 5, 0, tzinfo=UTC)):
        assert jobs.issue_reports() == 1
    with reading() as session:
        rows = session.exec(select(StatementRow).where(StatementRow.scope == "").order_by(col(StatementRow.id))).all()
    assert before == []
    assert [(row.kind, row.since.isoformat(), row.until.isoformat()) for row in rows] == [
        ("tasks", "2026-10-19", "2026-11-01"),
        ("tasks", *PERIOD),
        ("tasks", "2026-11-16", "2026-11-29"),
        ("tasks", "2026-11-30", "2026-12-13"),
        ("tasks", "2026-12-14", "2026-12-27"),
        ("letters", "2026-10-01", "2026-12-31"),
    ]


def test_a_city_without_letters_and_tasks_issues_nothing(town: Town) -> None:
    with at(MONDAY):
        assert jobs.issue_reports() == 0


def test_what_is_issued_never_changes(town: Town) -> None:
    a_fortnight(town)
    with at(MONDAY):
        statement_id = service.issue(cast(APPARATUS), "tasks", *PERIOD)
        before = service.read(cast(MAYOR), statement_id).tables
    with work() as session:
        for row in session.exec(select(TaskRow)).all():
            row.done_at, row.state = day("2026-11-10"), "done"
    with at(MONDAY + timedelta(days=90)):
        assert service.issue(cast(APPARATUS), "tasks", *PERIOD) == statement_id
        assert service.read(cast(MAYOR), statement_id).tables == before
        assert service.draw(cast(MAYOR), "tasks", *PERIOD, "").tables != before
    with reading() as session:
        assert len(session.exec(select(AuditRow).where(AuditRow.verb == "statement.issue")).all()) == 1


def test_only_a_period_that_is_over_is_issued_and_only_by_the_head_of_apparatus(town: Town) -> None:
    with at(MONDAY - timedelta(days=1)), pytest.raises(Invalid):
        service.issue(cast(APPARATUS), "tasks", *PERIOD)
    with at(MONDAY):
        for who in (MAYOR, HEAD, ANALYST, COUNCIL, OPERATOR, LASHA, NINO):
            with pytest.raises(Denied):
                service.issue(cast(who), "tasks", *PERIOD)
        for wrong in (("gossip", *PERIOD), ("tasks", "soon", "later"), ("tasks", "2026-11-15", "2026-11-02")):
            with pytest.raises(Invalid):
                service.draw(cast(APPARATUS), *wrong, "")


@pytest.mark.parametrize("who", [LASHA, NINO, GIORGI, OPERATOR])
def test_residents_chairs_officers_and_operators_read_no_reports(town: Town, who: str) -> None:
    for call in (lambda: service.listing(cast(who)), lambda: drawn(who, "tasks"), lambda: service.read(cast(who), 1)):
        with pytest.raises(Denied):
            call()


def test_a_head_finds_the_own_services_report_in_the_list_and_no_other(town: Town) -> None:
    a_fortnight(town)
    with at(MONDAY):
        jobs.issue_reports()
        own = service.listing(cast(HEAD)).lines
        assert sorted(each.service for each in own) == ["", "improvement"]
        assert [each.service for each in service.listing(cast(APPARATUS)).lines] == [""]
        theirs = next(each.id for each in own if each.service)
        assert "people" in {each.key for each in service.read(cast(HEAD), theirs).tables}
        for who in (APPARATUS, MAYOR, ANALYST):
            with pytest.raises(NotFound):
                service.read(cast(who), theirs)


def test_the_daily_list_is_no_report(town: Town) -> None:
    with work() as session:
        row = StatementRow(kind="daily_list", since=date(2026, 11, 2), until=date(2026, 11, 2), figures={})
        session.add(row)
        session.flush()
        statement_id = row.id
    assert service.listing(cast(MAYOR)).lines == []
    with pytest.raises(NotFound):
        service.read(cast(MAYOR), statement_id)


def test_letters_are_counted_by_theme_with_the_period_before_beside(town: Town) -> None:
    add_letter(town, "2026-07-10", state="closed", answered_at=day("2026-07-12"), closed_at=day("2026-07-13"))
    add_letter(
        town,
        "2026-10-05",
        state="closed",
        answered_at=day("2026-10-09"),
        closed_at=day("2026-10-10"),
        outcome="granted",
    )
    add_letter(town, "2026-10-06", category="", state="answered", answered_at=day("2026-10-30"), outcome="refused")
    add_letter(town, "2026-12-30", category="lift", kind="complaint", channel="visit")
    with at(datetime(2027, 1, 2, tzinfo=UTC)):
        found = drawn(ANALYST, "letters", ("2026-10-01", "2026-12-31"))
    assert numbers(grid(found, "all")[0]) == [0, 3, 2, 1, 1, 0, 0, 0, 1, 0, 14.0, 22.0]
    themes = {str(row[0].en): row[2] for row in grid(found, "themes")}
    assert themes == {"Not stated": 1, "Lift": 1, "Roof, gutters": 1}
    assert {row[0].en: row[-1] for row in grid(found, "themes")}["Roof, gutters"] == 1
    assert {row[0].en: row[1] for row in grid(found, "outcomes")} == {"Granted": 1, "Refused": 1}
    assert [len(grid(found, name)) for name in ("kinds", "channels", "services")] == [2, 2, 1]


def add_problem(town: Town, reported: str, status: str, resolved: str = "") -> None:
    with work() as session:
        row = IssueRow(client_key=key(), building_id=town.a.building_id, place="roof", category="roof", status=status)
        row.reporter_id, row.created_at = town.people[LASHA], day(reported)
        row.resolved_at = day(resolved) if resolved else None
        row.closed_at = day(reported) if status == "refused" else None
        session.add(row)


def test_problems_are_the_dashboards_own_figures(town: Town) -> None:
    add_problem(town, "2026-10-03", "new")
    add_problem(town, "2026-10-05", "confirmed_fixed", "2026-10-15")
    add_problem(town, "2026-11-05", "resolved", "2026-11-06")
    add_problem(town, "2026-12-01", "refused")
    add_problem(town, "2026-09-30", "resolved", "2026-10-02")
    add_problem(town, "2026-12-31", "closed_silent")
    with at(datetime(2027, 1, 2, 6, 0, tzinfo=UTC)):
        memory.forget()
        statement_id = service.issue(cast(APPARATUS), "problems", "2026-10-01", "2026-12-31")
        board = analytics.board(cast(ANALYST), {"from": "2026-10-01", "to": "2026-12-31"})
    with reading() as session:
        kept = session.get_one(StatementRow, statement_id).figures
    assert kept["all"] == asdict(board.tally)
    assert kept["apart"] == asdict(board.totals)
    assert {each["key"]: tally for each, tally in kept["units"]} == {
        each.key: asdict(each.tally) for each in board.units
    }
    shown = {each["key"]: tally for each, tally in kept["categories"]}
    assert shown == {each.key: asdict(each.tally) for each in board.categories}
    assert (kept["all"]["reported"], kept["all"]["resolved"]) == (5, 3)


def test_figures_hold_no_names_texts_or_numbers_of_people(town: Town) -> None:
    a_fortnight(town)
    with at(MONDAY):
        jobs.issue_reports()
    with reading() as session:
        rows = session.exec(select(StatementRow)).all()
        names = session.exec(select(PersonRow.shown_name)).all()
    kept = "".join(str(row.figures) for row in rows)
    assert [secret for secret in ("საიდუმლო", *names) if secret in kept] == []


def test_those_who_read_reports_are_told_and_heads_of_their_own(town: Town) -> None:
    a_fortnight(town)
    with at(MONDAY):
        jobs.issue_reports()
    with reading() as session:
        told = session.exec(select(NoticeRow.person_id, NoticeRow.thing)).all()
        scopes = dict(session.exec(select(StatementRow.id, StatementRow.scope)).all())
    heard = {(person, scopes[int(thing.partition(":")[2])]) for person, thing in told}
    people = town.people
    assert heard == {
        *((people[who], "") for who in (HEAD, APPARATUS, MAYOR, ANALYST, COUNCIL)),
        (people[HEAD], "service:improvement"),
    }


def test_the_public_gets_medians_by_service_from_the_minimum_up_in_a_fixed_order(town: Town) -> None:
    assert service_public.by_service().services == []
    for service_name, count in (("improvement", 7), ("communal", 6), ("social", 4), ("economy", 3)):
        for _ in range(count):
            done = {"state": "closed", "answered_at": day("2026-10-09"), "closed_at": day("2026-10-10")}
            letter_id = add_letter(town, "2026-10-05", service=service_name, **done)
        add_task(town, letter_id, "2026-11-03", "2026-11-10", "2026-11-09", service=service_name)
    with at(datetime(2027, 1, 2, tzinfo=UTC)):
        service.issue(cast(APPARATUS), "letters", "2026-10-01", "2026-12-31")
        service.issue(cast(APPARATUS), "tasks", *PERIOD)
    found = service_public.by_service()
    assert [(each.service, each.letters, each.letters_days, each.tasks) for each in found.services] == [
        ("communal", 6, 4.0, -1),
        ("improvement", 7, 4.0, -1),
    ]
    assert found.letters_period == "01.10.2026 – 31.12.2026"


def test_a_form_without_the_choice_of_a_service_asks_for_the_whole_city() -> None:
    asked = {"kind": "tasks", "since": PERIOD[0], "until": PERIOD[1], "service": None}
    told = str(StatementsState.choose.fn(None, asked).args)
    assert "service=" in told
    assert "service=None" not in told


def test_a_head_who_left_the_service_reads_its_people_no_more(town: Town) -> None:
    a_fortnight(town)
    with at(MONDAY):
        jobs.issue_reports()
        theirs = next(each.id for each in service.listing(cast(HEAD)).lines if each.service)
        with work() as session:
            grant = session.exec(select(RoleGrantRow).where(RoleGrantRow.person_id == town.people[HEAD])).one()
            grant.service = "communal"
        with pytest.raises(NotFound):
            service.read(cast(HEAD), theirs)
