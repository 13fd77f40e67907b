"""One step with many problems: preview with reasons, the step, and the way back within a minute."""

from __future__ import annotations

import uuid
from datetime import timedelta

import pytest

from rustavi_hoa.db.engine import reading
from rustavi_hoa.db.tables.handling import BulkRow
from rustavi_hoa.db.tables.problems import IssueRow
from rustavi_hoa.issues import dues, service, service_browse, service_bulk, service_city, service_responsibility
from rustavi_hoa.issues.intake import NewIssue
from rustavi_hoa.issues.rules_bulk import KEPT
from rustavi_hoa.issues.rules_due import counted, written
from rustavi_hoa.kernel.clock import clock_at, now
from rustavi_hoa.kernel.errors import Denied, Invalid, NotFound
from rustavi_hoa.terms import calendar
from tests.cast import EKA, GIORGI, HEAD, LASHA, NINO, Town, cast, load


@pytest.fixture
def town(database: str) -> Town:
    return load()


def report(town: Town, *, is_sent: bool = True) -> int:
    given = NewIssue(str(uuid.uuid4()), town.a.building_id, "roof", "roof", text="სახურავი ჟონავს", danger=is_sent)
    return service.report(cast(LASHA), given)[0]


def kept(issue_id: int) -> dict[str, object]:
    with reading() as session:
        row = session.get_one(IssueRow, issue_id)
        return {name: getattr(row, name) for name in KEPT}


def move(
    ids: list[int], to: str = "in_progress", *, text: str = "", reason: str = "", service: str = "", body: str = ""
):
    return service_bulk.move_many(cast(GIORGI), ids, to, text, reason, service, body)


def test_the_preview_says_of_each_why_it_does_not_go_along_and_changes_nothing(town: Town) -> None:
    sent, unsent, done = report(town), report(town, is_sent=False), report(town)
    service.withdraw(cast(LASHA), done)
    before = [kept(each) for each in (sent, unsent, done)]
    seen = service_bulk.preview(cast(GIORGI), [sent, unsent, done, 10_000, sent], "in_progress")
    assert seen.able == [sent]
    assert [(each.id, each.why, each.status) for each in seen.left] == [
        (unsent, "not_ours", "new"),
        (done, "stands", "withdrawn"),
        (10_000, "gone", ""),
    ]
    assert [kept(each) for each in (sent, unsent, done)] == before


def test_a_step_is_taken_back_within_a_minute_and_everything_stands_as_it_stood(town: Town) -> None:
    ids = [report(town), report(town)]
    service_city.move(cast(GIORGI), ids[1], "waiting_for_reporter", "რომელ სართულზე?", "", "")
    before = [kept(each) for each in ids]
    done = move(ids, "resolved", text="გაკეთდა", reason="by_service")
    assert (done.moved, done.left) == (2, [])
    assert [kept(each)["status"] for each in ids] == ["resolved", "resolved"]
    back = service_bulk.take_back(cast(GIORGI), done.act_id)
    assert (back.moved, back.left) == (2, [])
    assert [kept(each) for each in ids] == before
    assert service_bulk.take_back(cast(GIORGI), done.act_id).moved == 2
    assert service_browse.whole(cast(LASHA), ids[0]).timeline[-1].kind in ("undone", "due")
    service_city.move(cast(GIORGI), ids[0], "resolved", "ახლა მართლა", "by_service", "")


def test_deadlines_still_follow_from_their_log_after_a_step_back(town: Town) -> None:
    ids = [report(town), report(town)]
    back = move(ids, "planned")
    assert kept(ids[0])["due_on"] is None
    service_bulk.take_back(cast(GIORGI), back.act_id)
    with reading() as session:
        logs, known = dues.logs(session, ids), calendar.of(session)
    for each in ids:
        due = kept(each)["due_on"]
        assert due is not None
        assert written(logs[each]) == counted(logs[each], known) == due


def test_a_hand_over_taken_back_lies_with_nobody(town: Town) -> None:
    issue_id = report(town)
    done = move([issue_id], "handed_over", body="წყლის კომპანია")
    assert service_responsibility.elsewhere(cast(GIORGI), 1)[1] == 1
    service_bulk.take_back(cast(GIORGI), done.act_id)
    assert service_responsibility.elsewhere(cast(GIORGI), 1)[1] == 0


def test_after_a_minute_there_is_no_way_back(town: Town) -> None:
    done = move([report(town)])
    later = now() + timedelta(seconds=61)
    with clock_at(lambda: later), pytest.raises(Invalid):
        service_bulk.take_back(cast(GIORGI), done.act_id)


def test_what_changed_meanwhile_stays_and_says_so(town: Town) -> None:
    first, second = report(town), report(town)
    done = move([first, second])
    service_city.move(cast(HEAD), first, "planned", "", "", "")
    back = service_bulk.take_back(cast(GIORGI), done.act_id)
    assert (back.moved, [(each.id, each.why) for each in back.left]) == (1, [(first, "changed")])
    assert kept(first)["status"] == "planned"


def test_only_who_took_the_step_takes_it_back(town: Town) -> None:
    done = move([report(town)])
    for who in (HEAD, NINO, EKA):
        with pytest.raises((NotFound, Denied)):
            service_bulk.take_back(cast(who), done.act_id)
    with pytest.raises(NotFound):
        service_bulk.take_back(cast(GIORGI), 10_000)


def test_a_missing_reason_moves_nobody(town: Town) -> None:
    ids = [report(town), report(town)]
    with pytest.raises(Invalid):
        move(ids, "resolved")
    with pytest.raises(Invalid):
        move(ids, "assigned", service="moon")
    assert {kept(each)["status"] for each in ids} == {"sent_to_city"}
    with reading() as session:
        assert session.get(BulkRow, 1) is None


def test_too_many_at_once_are_refused(town: Town) -> None:
    with pytest.raises(NotFound):
        service_bulk.preview(cast(GIORGI), list(range(1, 202)), "in_progress")
    with pytest.raises(NotFound):
        move([1], "soup")
