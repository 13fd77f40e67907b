"""Reports the server slept through: made up, oldest first, and saying what they would have said on their day."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlmodel import col, select

from rustavi_hoa.casework import service_moving
from rustavi_hoa.db.engine import reading
from rustavi_hoa.db.tables.casework import StatementRow
from rustavi_hoa.kernel.services import SERVICES
from rustavi_hoa.statements import jobs
from rustavi_hoa.statements.rules import MOST_AT_ONCE
from tests.cast import ANALYST, APPARATUS, Town, cast
from tests.integration.test_statements import MONDAY, a_fortnight, add_letter, add_task, at, drawn, grid, numbers
from tests.integration.test_statements import town as town


def issued(kind: str) -> list[str]:
    with reading() as session:
        asked = select(StatementRow.since).where(StatementRow.kind == kind, StatementRow.scope == "")
        return [since.isoformat() for since in session.exec(asked.order_by(col(StatementRow.id))).all()]


def test_reports_that_the_server_slept_through_are_made_up_oldest_first_and_only_a_few(town: Town) -> None:
    a_fortnight(town)
    with at(MONDAY - timedelta(days=14)):
        jobs.issue_reports()
    assert issued("tasks") == ["2026-10-19"]
    with at(MONDAY + timedelta(days=28)):
        assert jobs.issue_reports() == 3 * (1 + len(SERVICES))
        assert jobs.issue_reports() == 0
    assert issued("tasks") == ["2026-10-19", "2026-11-02", "2026-11-16", "2026-11-30"]
    with at(MONDAY + timedelta(days=280)):
        jobs.issue_reports()
        assert jobs.issue_reports() == 0
    assert len(issued("tasks")) == 4 + MOST_AT_ONCE
    assert issued("tasks")[4:] == sorted(issued("tasks")[4:])
    assert issued("letters") == ["2026-07-01", "2026-10-01", "2027-01-01", "2027-04-01"][-len(issued("letters")) :]


def test_nothing_was_slept_through_before_the_first_report(town: Town) -> None:
    a_fortnight(town)
    with at(MONDAY + timedelta(days=28)):
        jobs.issue_reports()
    assert issued("tasks") == ["2026-11-30"]


def test_a_report_made_up_later_says_what_it_would_have_said_on_its_day(town: Town) -> None:
    a_fortnight(town)
    with at(MONDAY):
        on_its_day = numbers(grid(drawn(ANALYST, "tasks"), "all")[0])
    task_id = add_task(
        town, add_letter(town, "2026-11-01", state="assigned", service="improvement"), "2026-11-03", "2026-11-10"
    )
    with at(MONDAY):
        with_one_more = numbers(grid(drawn(ANALYST, "tasks"), "all")[0])
    with at(MONDAY + timedelta(days=1)):
        service_moving.take_back(cast(APPARATUS), task_id, "აღარ არის საჭირო")
    with at(MONDAY + timedelta(days=30)):
        assert numbers(grid(drawn(ANALYST, "tasks"), "all")[0]) == with_one_more
        later = grid(drawn(ANALYST, "tasks", ("2026-11-16", "2026-11-29")), "all")[0]
    before, _, taken_back = numbers(later)[:3]
    assert before == with_one_more[6] == on_its_day[6] + 1
    assert taken_back == 1


def test_one_report_that_fails_does_not_hold_up_the_others(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    a_fortnight(town)
    issue = jobs.issuing.issue

    def failing(actor: object, kind: str, period: object, own: str = "") -> tuple[int, bool]:
        if own == "communal":
            raise RuntimeError
        return issue(actor, kind, period, own)

    monkeypatch.setattr(jobs.issuing, "issue", failing)
    with at(MONDAY):
        assert jobs.issue_reports() == len(SERVICES)
        monkeypatch.undo()
        assert jobs.issue_reports() == 1
