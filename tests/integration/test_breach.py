"""Incidents with personal data: written at once, counted down from the finding, closed only when all is done."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from rustavi_hoa.house import service as house
from rustavi_hoa.i18n.dates import local
from rustavi_hoa.kernel.clock import clock_at
from rustavi_hoa.kernel.errors import Denied, Invalid, NotFound, Stale
from rustavi_hoa.privacy import rules, service_breach, service_desk
from tests.cast import ADMIN, NINO, OPERATOR, Town, cast, load

AT = datetime.now(UTC).replace(minute=0, second=0, microsecond=0) - timedelta(days=10)


@pytest.fixture
def town(database: str) -> Town:
    with clock_at(lambda: AT):
        return load()


def typed(moment: datetime) -> str:
    return f"{local(moment):%Y-%m-%dT%H:%M}"


def write(breach_id: int = 0, version: int = 0, **more: str) -> int:
    texts = {"title": "დაკარგული ტელეფონი", "found_at": typed(AT - timedelta(hours=1))} | more
    return service_breach.save(cast(ADMIN), breach_id, version, texts)


def faults(refusal: pytest.ExceptionInfo[Invalid]) -> set[str]:
    return {fault.field for fault in refusal.value.faults}


@pytest.mark.parametrize(("hours", "left"), [(0, 72), (1, 71), (71.5, 0), (72, 0), (72.1, -1), (80, -8)])
def test_the_clock_of_72_hours(hours: float, left: int) -> None:
    assert rules.hours_left(AT, AT + timedelta(hours=hours)) == left


@pytest.mark.parametrize(
    ("risk", "said", "missing"),
    [
        ("unknown", {}, {"risk", "notify", "measures"}),
        ("high", {"measures": "x"}, {"notify", "tell"}),
        ("high", {"measures": "x", "is_notified": True}, {"tell"}),
        ("high", {"measures": "x", "is_notified": True, "is_told": True}, set()),
        ("low", {"measures": "x"}, {"why_not"}),
        ("low", {"measures": "x", "why_not": "დაშიფრული იყო"}, set()),
    ],
)
def test_what_keeps_an_incident_open(risk: str, said: dict[str, object], missing: set[str]) -> None:
    given = {"measures": "", "is_notified": False, "why_not": "", "is_told": False} | said
    assert set(rules.lacks(risk, **given)) == missing


def test_an_incident_is_written_counted_down_and_closed(town: Town) -> None:
    with clock_at(lambda: AT):
        first = write()
        shown = service_desk.read(cast(ADMIN)).breaches
        assert [(each.id, each.hours, each.is_closed) for each in shown] == [(first, 71, False)]
    with clock_at(lambda: AT + timedelta(hours=80)):
        assert service_breach.read(cast(ADMIN), first).hours < 0
        with pytest.raises(Invalid) as refusal:
            write(first, 1, close="yes", risk="high")
        assert faults(refusal) == {"measures", "notified_at", "told_at"}
        done = {"risk": "high", "measures": "შეიცვალა", "notified_at": typed(AT), "told_at": typed(AT)}
        write(first, 1, close="yes", **done)
        whole = service_breach.read(cast(ADMIN), first)
        assert (whole.is_closed, whole.is_notified, whole.version) == (True, True, 2)
        assert whole.texts["notified_at"] == typed(AT)


def test_impossible_answers_stand_beside_their_fields(town: Town) -> None:
    with clock_at(lambda: AT):
        with pytest.raises(Invalid) as refusal:
            write(title="", found_at=typed(AT + timedelta(hours=2)), people_count="ბევრი", told_at="99")
        assert faults(refusal) == {"title", "found_at", "people_count", "told_at"}
        made = write()
        with pytest.raises(Stale):
            write(made, 0)
        with pytest.raises(NotFound):
            service_breach.read(cast(ADMIN), made + 1)


def test_only_administrators_of_the_city_keep_the_register(town: Town) -> None:
    for who in (NINO, OPERATOR):
        with pytest.raises(Denied):
            service_desk.read(cast(who))


def test_the_officer_is_published_as_set(town: Town) -> None:
    assert house.officer() == {"name": "", "contact": ""}
    house.save(cast(ADMIN), "dpo_name", "მაია ოფიცერი")
    house.save(cast(ADMIN), "dpo_contact", "dpo@example.ge")
    assert house.officer() == {"name": "მაია ოფიცერი", "contact": "dpo@example.ge"}
    with pytest.raises(Invalid):
        house.save(cast(ADMIN), "dpo_name", "<b>")
