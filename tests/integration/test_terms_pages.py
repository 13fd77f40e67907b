"""Staff set the calendar, the promises and the routes: errors beside their fields, every change noted and undone."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from sqlmodel import func, select

from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.tables.casework import PromiseRow, RouteRow
from rustavi_hoa.db.tables.house import AuditRow, OutboxRow
from rustavi_hoa.kernel.clock import clock_at
from rustavi_hoa.kernel.errors import Denied, Invalid, NotFound, Stale
from rustavi_hoa.kernel.working_days import Term
from rustavi_hoa.terms import calendar, changes, promises, routes, service
from rustavi_hoa.terms.views import TermsView
from tests.cast import ADMIN, APPARATUS, GIORGI, HEAD, NINO, cast, load

NOON = datetime(2026, 11, 20, 8, 0, tzinfo=UTC)
DECREE = {"day": "2026-12-31", "kind": "off", "name_ka": "უქმე დღე", "name_en": "", "source": "დადგენილება N12"}


@pytest.fixture(autouse=True)
def town(database: str):
    with clock_at(lambda: NOON):
        yield load()


def shown(year: int = 2026) -> TermsView:
    return service.whole(cast(ADMIN), year)


def is_off(day: date) -> bool:
    with reading() as session:
        return day in calendar.of(session).off


def faults(texts: dict[str, str], deed) -> dict[str, str]:
    with pytest.raises(Invalid) as refusal:
        deed(cast(APPARATUS), texts)
    return {fault.field: fault.sentence.render("en", **dict(fault.values)) for fault in refusal.value.faults}


def test_before_anybody_changes_anything_the_page_shows_the_library_and_the_first_rules() -> None:
    view = shown()
    assert [line.day for line in view.holidays][-1] == "2026-11-23"
    assert view.holidays[-1].said.ka == "23 ნოე 2026, ორშაბათი"
    assert {(line.amount, line.unit, line.is_usual) for line in view.promises} == {("15", "days", True)}
    assert next(line.service for line in view.routes if line.category == "waste") == "communal"
    assert view.changes == [] and view.years == [2025, 2026, 2027, 2028, 2029, 2030, 2031]
    assert shown(1999).year == 2026


def test_a_day_by_decree_is_off_at_once_noted_announced_and_undone() -> None:
    service.save_holiday(cast(APPARATUS), DECREE)
    assert is_off(date(2026, 12, 31)) and is_off(date(2026, 11, 23)), "the rest of the year stays"
    with reading() as session:
        assert session.exec(select(OutboxRow.payload).where(OutboxRow.kind == changes.KIND)).all() == [
            {"day": "2026-12-31"}
        ]
    (change,) = shown().changes
    assert (change.kind, change.said.en, change.before.en, change.after.en) == (
        "holiday",
        "Thursday, 31 Dec 2026",
        "Not in the calendar",
        "Day off: უქმე დღე",
    )
    assert change.who and change.may_undo
    service.undo(cast(ADMIN), change.id)
    assert not is_off(date(2026, 12, 31))
    assert [each.may_undo for each in shown().changes] == [True, False]


def test_a_holiday_of_the_library_can_be_taken_out_and_a_saturday_worked() -> None:
    service.remove_holiday(cast(ADMIN), "2026-11-23")
    assert not is_off(date(2026, 11, 23))
    service.save_holiday(cast(ADMIN), {**DECREE, "day": "2026-11-28", "kind": "worked"})
    with reading() as session:
        assert calendar.of(session).is_working(date(2026, 11, 28))
    for day in ("2026-11-23", "2026-11-22", "yesterday"):
        with pytest.raises(NotFound):
            service.remove_holiday(cast(ADMIN), day)


def test_every_wrong_thing_of_a_day_is_said_beside_its_field() -> None:
    given = {"day": "31.12.2026", "kind": "half", "name_ka": " ", "source": ""}
    assert faults(given, service.save_holiday) == {
        "day": "Choose a day of the years 2025-2031.",
        "kind": "Choose whether it is off or worked.",
        "name_ka": "Write the name of the day.",
        "source": "Write on what ground.",
    }
    assert "day" in faults({**DECREE, "day": "2040-01-03"}, service.save_holiday)


def test_promises_change_together_or_not_at_all() -> None:
    texts = {"lift.amount": "3", "lift.unit": "working_days", "roof.amount": "15", "roof.unit": "days"}
    assert service.save_promises(cast(APPARATUS), texts) == 1, "the statute's own 15 days are no promise of ours"
    assert service.save_promises(cast(APPARATUS), texts) == 0
    wrong = {"lift.amount": "4", "lift.unit": "days", "roof.amount": "4", "roof.unit": "months", "gas.amount": "٣"}
    assert faults({**wrong, "gas.unit": "days", "yard.amount": "0", "yard.unit": "days"}, service.save_promises) == {
        "roof.amount": "Enter from 1 to 3.",
        "gas.amount": "Enter a whole number and choose the unit.",
        "yard.amount": "Enter from 1 to 90.",
    }
    with reading() as session:
        assert promises.term(session, "lift") == Term(3, "working_days")
        assert session.exec(select(func.count()).select_from(PromiseRow)).one() == 1
    assert next(line for line in shown().promises if line.category == "lift").is_usual is False
    service.undo(cast(ADMIN), shown().changes[0].id)
    with reading() as session:
        assert session.exec(select(func.count()).select_from(PromiseRow)).one() == 0


def test_routes_of_a_category_and_of_one_place() -> None:
    usual = {line.category: line.service for line in shown().routes}
    assert service.save_routes(cast(ADMIN), {**usual, "waste": "improvement"}) == 1
    service.save_route(cast(ADMIN), {"category": "waste", "place": "basement", "service": "social", "note": "აუზი"})
    with reading() as session:
        assert routes.service_for(session, "waste", "yard") == "improvement"
        assert routes.service_for(session, "waste", "basement") == "social"
        assert session.exec(select(func.count()).select_from(RouteRow)).one() == 2
    service.remove_route(cast(ADMIN), "waste", "basement")
    with pytest.raises(NotFound):
        service.remove_route(cast(ADMIN), "waste", "basement")
    assert faults({"waste": "the moon"}, service.save_routes) == {"waste": "Choose a service."}
    assert faults({"category": "x", "place": "", "service": ""}, service.save_route).keys() == {
        "category",
        "place",
        "service",
    }


def test_a_change_that_somebody_changed_again_is_not_undone_blindly() -> None:
    service.save_promises(cast(ADMIN), {"lift.amount": "3", "lift.unit": "days"})
    first = shown().changes[0].id
    service.save_promises(cast(APPARATUS), {"lift.amount": "5", "lift.unit": "days"})
    with pytest.raises(Stale):
        service.undo(cast(ADMIN), first)
    with work() as session:
        other = AuditRow(verb="setting.change", thing="setting", thing_id="x", detail={"before": 1, "after": 2})
        session.add(other)
        session.flush()
    for wrong in (other.id, 9_999):
        with pytest.raises(NotFound):
            service.undo(cast(ADMIN), wrong)


def test_only_whoever_sets_casework_gets_in() -> None:
    for who in (GIORGI, HEAD, NINO):
        with pytest.raises(Denied):
            service.whole(cast(who), 2026)
        with pytest.raises(Denied):
            service.save_promises(cast(who), {"lift.amount": "3", "lift.unit": "days"})
