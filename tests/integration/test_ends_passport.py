"""The passport's last ends: answers heard by staff, lifts to be inspected, how every value came to be."""

from __future__ import annotations

import uuid
from datetime import UTC, datetime

import pytest

from rustavi_hoa.adapters import rates
from rustavi_hoa.cabinet import service as cabinet
from rustavi_hoa.db.engine import reading
from rustavi_hoa.db.tables.passport import PassportRow, ProposalRow
from rustavi_hoa.inquiry import service as inquiries
from rustavi_hoa.inquiry import service_answer
from rustavi_hoa.kernel.clock import clock_at
from rustavi_hoa.kernel.errors import Denied, Invalid, NotFound
from rustavi_hoa.passport import service, service_decide, service_hear, service_inspect, service_lifts
from tests.cast import (
    ANALYST,
    APPARATUS,
    DATO,
    EKA,
    GIORGI,
    HEAD,
    INSPECTOR,
    LASHA,
    NINO,
    OPERATOR,
    TAMAR,
    Town,
    cast,
    load,
)

LIFT = "lifts[1].last_check"


@pytest.fixture
def town(database: str) -> Town:
    rates.forget()
    return load()


def answers(house: int) -> dict[str, object]:
    with reading() as session:
        row = session.get(PassportRow, house)
        return dict(row.answers) if row else {}


def proposals() -> list[tuple[str, dict[str, str]]]:
    with reading() as session:
        return [(row.state, row.answers) for row in session.query(ProposalRow).all()]


def inspect(house: int, group: str, texts: dict[str, str], number: int = 0) -> None:
    service_inspect.save(cast(INSPECTOR), house, group, texts, number, str(uuid.uuid4()), "ადგილზე")


def test_what_staff_heard_stands_in_the_passport_with_where_it_came_from(town: Town) -> None:
    house = town.a.building_id
    form = {"title": "ეზოს განათება", "p:yard.lighting": "on"}
    inquiry = inquiries.make(cast(OPERATOR), form)
    inquiries.send(cast(OPERATOR), inquiry)
    service_answer.enter(cast(OPERATOR), inquiry, house, "telephone", {"yard.lighting": "weak"})
    assert answers(house)["yard.lighting"] == "weak"
    (change,) = service.history(cast(NINO), house, "yard.lighting")
    assert (change.source, change.who) == ("inquiry", "ოპერატორი ლელა")
    assert change.evidence == "გამოკითხვა „ეზოს განათება“, ზარით"
    service_answer.enter(cast(OPERATOR), inquiry, house, "telephone", {"yard.lighting": "weak"})
    assert len(service.history(cast(NINO), house, "yard.lighting")) == 1, "the same answer again changes nothing"


def test_what_an_inspector_has_seen_is_not_talked_away(town: Town) -> None:
    house = town.a.building_id
    inspect(house, "yard", {"yard.lighting": "good"})
    heard = service_hear.hear(cast(OPERATOR), house, {"yard.lighting": "none"}, "ზარი")
    assert (heard.written, heard.proposed) == ([], ["yard.lighting"])
    assert answers(house)["yard.lighting"] == "good"
    line = service_decide.queue(cast(APPARATUS_DECIDES)).lines[0]
    assert (line.author, line.count) == ("ოპერატორი ლელა", 1)
    seen = service_decide.one(cast(OPERATOR), line.id)
    with pytest.raises(Denied):
        service_decide.decide(cast(OPERATOR), line.id, seen.version, seen.number, {"yard.lighting": "accept"})


APPARATUS_DECIDES = "admin"
"""Another member of staff who decides on proposals."""


def test_who_may_not_inspect_proposes_and_somebody_else_accepts(town: Town) -> None:
    house = town.a.building_id
    heard = service_hear.hear(cast(HEAD), house, {"yard.lighting": "weak"}, "ზარი")
    assert (heard.written, heard.proposed) == ([], ["yard.lighting"])
    service_hear.hear(cast(HEAD), house, {"yard.lighting": "none"}, "ზარი")
    assert proposals() == [("sent", {"yard.lighting": "none"})], "one proposal takes the later word in"
    line = service_decide.queue(cast(OPERATOR)).lines[0]
    seen = service_decide.one(cast(OPERATOR), line.id)
    service_decide.decide(cast(OPERATOR), line.id, seen.version, seen.number, {"yard.lighting": "accept"})
    assert answers(house)["yard.lighting"] == "none"


def test_only_staff_who_ask_bring_answers_and_only_the_chairpersons(town: Town) -> None:
    house, texts = town.a.building_id, {"yard.lighting": "weak"}
    for who in (LASHA, DATO, EKA, NINO, TAMAR, GIORGI, ANALYST, INSPECTOR):
        with pytest.raises(Denied):
            service_hear.hear(cast(who), house, texts, "")
    with pytest.raises(NotFound):
        service_hear.hear(cast(APPARATUS), 999_999, texts, "")
    for bad in ({"roof.covering": "slate"}, {"yard.lighting": "ბრწყინავს"}, {"nothing.here": "1"}):
        with pytest.raises(Invalid):
            service_hear.hear(cast(OPERATOR), house, bad, "")
    assert answers(house) == {}


def test_a_lift_warns_on_the_desk_and_in_the_citys_list_before_its_three_years_end(town: Town) -> None:
    house = town.a.building_id
    with clock_at(lambda: datetime(2026, 5, 1, 8, tzinfo=UTC)):
        inspect(house, "general", {"general.lift_count": "2"})
        inspect(house, "lifts", {LIFT: "2023-09-01", "lifts[2].last_check": "2026-04-01"}, 1)
        assert service_lifts.of_building(cast(NINO), house) == []
        assert service_lifts.due(cast(ANALYST)) == []
    with clock_at(lambda: datetime(2026, 7, 1, 8, tzinfo=UTC)):
        (warned,) = service_lifts.of_building(cast(LASHA), house)
        assert (warned.row, warned.state) == ("1", "soon")
        (line,) = service_lifts.due(cast(ANALYST))
        assert (line.building_id, line.state) == (house, "soon")
        assert [each.state for each in cabinet.desk(cast(NINO), house).lifts] == ["soon"]
    with clock_at(lambda: datetime(2026, 9, 2, 8, tzinfo=UTC)):
        assert [each.state for each in service_lifts.due(cast(OPERATOR))] == ["overdue"]
        inspect(house, "lifts", {LIFT: "2026-09-01"}, 2)
        assert service_lifts.due(cast(OPERATOR)) == []
        assert cabinet.desk(cast(NINO), house).lifts == []


def test_lifts_of_another_house_and_the_citys_list_are_not_for_neighbours(town: Town) -> None:
    with pytest.raises(NotFound):
        service_lifts.of_building(cast(EKA), town.a.building_id)
    for who in (LASHA, EKA, NINO):
        with pytest.raises(Denied):
            service_lifts.due(cast(who))


def test_every_change_of_a_value_is_read_back_newest_first(town: Town) -> None:
    house = town.a.building_id
    for number, kind in enumerate(("flat", "pitched", "?")):
        inspect(house, "roof", {"roof.kind": kind}, number)
    told = service.history(cast(LASHA), house, "roof.kind")
    assert [(each.answers[0].state, each.evidence) for each in told] == [
        ("unknown", "ადგილზე"),
        ("known", "ადგილზე"),
        ("known", "ადგილზე"),
    ]
    with pytest.raises(NotFound):
        service.history(cast(EKA), house, "roof.kind")
