"""One question to many: asked, answered by phone, by a call, on paper; reminded once a day; never a silent change."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlmodel import select
from starlette.applications import Starlette
from starlette.testclient import TestClient

from rustavi_hoa.adapters import rates
from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.tables.house import OutboxRow
from rustavi_hoa.db.tables.library import InquiryTargetRow
from rustavi_hoa.db.tables.passport import PassportRow, ProposalRow
from rustavi_hoa.inquiry import http, service, service_answer
from rustavi_hoa.inquiry.rules import offered
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import Denied, Invalid, NotFound
from rustavi_hoa.notices import service as notices
from rustavi_hoa.passport.definition import definition
from tests.cast import ANALYST, DATO, EKA, GIORGI, HEAD, LASHA, NINO, OPERATOR, TAMAR, Town, cast, cookies, load
from tests.planted import FAR, _far_staff

FORM = {
    "title": "ქარიშხლის შემდეგ",
    "text": "გვჭირდება სწრაფი პასუხი.",
    "q1": "სახურავი დაზიანდა?",
    "k1": "yes_no",
    "q2": "რამდენი ბინა დასველდა?",
    "k2": "number",
    "q3": "რა {გჭირდებათ}?",
    "k3": "choice",
    "c3": "ბრეზენტი, ფიცარი",
}
GOOD = {"q.f1": "yes", "q.f2": "4", "q.f3": "o1"}


@pytest.fixture
def town(database: str) -> Town:
    rates.forget()
    return load()


def sent(who: str = OPERATOR, **more: str) -> int:
    made = service.make(cast(who), FORM | more)
    service.send(cast(who), made)
    return made


def letters() -> int:
    with reading() as session:
        return len(session.exec(select(OutboxRow).where(OutboxRow.kind == notices.OUTBOX)).all())


def whole(inquiry_id: int, who: str = OPERATOR) -> list[tuple[bool, str, list[str]]]:
    one = service.desk(cast(who), inquiry_id).one
    return [(each.is_answered, each.channel, each.answers_en) for each in one.targets]


def test_an_inquiry_goes_to_the_chosen_buildings_and_their_chairpersons(town: Town) -> None:
    draft = service.make(cast(OPERATOR), FORM | {"unit": str(town.a.unit_id)})
    assert (service.desk(cast(OPERATOR), draft).one.reach, letters()) == (1, 0)
    assert service.send(cast(OPERATOR), draft) == 1
    assert letters() == 1
    assert [each.title for each in service_answer.waiting(cast(NINO), town.a.building_id)] == [FORM["title"]]
    assert service_answer.waiting(cast(TAMAR), town.b.building_id) == []
    with pytest.raises(Invalid):
        service.send(cast(OPERATOR), draft)


def test_a_chairperson_answers_as_typed_and_may_change_it(town: Town) -> None:
    inquiry_id, nino, home = sent(), cast(NINO), town.a.building_id
    service_answer.keep(nino, inquiry_id, home, {"q.f2": "ბევრი", "q.x": "არარსებული"})
    held = service_answer.form(nino, inquiry_id, home)
    assert (held.state, [each.text for each in held.questions]) == ("open", ["", "ბევრი", ""])
    with pytest.raises(Invalid) as said:
        service_answer.send(nino, inquiry_id, home, {"q.f1": "yes"})
    assert [fault.field for fault in said.value.faults] == ["q.f2"]
    service_answer.send(nino, inquiry_id, home, GOOD)
    assert (True, "phone", ["yes", "4", "ბრეზენტი"]) in whole(inquiry_id)
    service_answer.send(nino, inquiry_id, home, {"q.f2": "?"})
    assert service_answer.waiting(nino, home) == []
    service.close(cast(OPERATOR), inquiry_id)
    with pytest.raises(NotFound):
        service_answer.send(nino, inquiry_id, home, GOOD)


def test_nothing_is_no_answer_and_i_do_not_know_is_one(town: Town) -> None:
    inquiry_id = sent()
    with pytest.raises(Invalid):
        service_answer.send(cast(NINO), inquiry_id, town.a.building_id, {"q.f1": " "})
    service_answer.send(cast(NINO), inquiry_id, town.a.building_id, {"q.f1": "?"})
    assert sum(each[0] for each in whole(inquiry_id)) == 1


def test_staff_enter_what_they_heard_or_hold_on_paper(town: Town) -> None:
    inquiry_id = sent()
    service_answer.enter(cast(OPERATOR), inquiry_id, town.b.building_id, "telephone", {"q.f1": "no"})
    assert (True, "telephone", ["no", "", ""]) in whole(inquiry_id)
    with pytest.raises(Invalid):
        service_answer.enter(cast(OPERATOR), inquiry_id, town.a.building_id, "phone", {"q.f1": "no"})


def test_a_building_is_reminded_once_a_day(town: Town) -> None:
    inquiry_id = sent()
    before = letters()
    assert (service.remind(cast(OPERATOR), inquiry_id, 0), service.remind(cast(OPERATOR), inquiry_id, 0)) == (2, 0)
    assert letters() > before
    with work() as session:
        for row in session.exec(select(InquiryTargetRow)).all():
            row.reminded_at = now() - timedelta(days=1, minutes=1)
            session.add(row)
    service_answer.send(cast(NINO), inquiry_id, town.a.building_id, GOOD)
    assert service.remind(cast(OPERATOR), inquiry_id, 0) == 1
    with pytest.raises(NotFound):
        service.remind(cast(OPERATOR), inquiry_id, 999_999)


def test_a_field_of_the_passport_becomes_a_proposal_and_changes_nothing(town: Town) -> None:
    field = next(each for each in offered(definition()) if each.kind == "yes_no" or each.kind == "integer")
    inquiry_id = sent(**{f"p:{field.key()}": "on"})
    text = "yes" if field.kind == "yes_no" else "2"
    service_answer.send(cast(NINO), inquiry_id, town.a.building_id, GOOD | {field.key(): text})
    with reading() as session:
        (row,) = session.exec(select(ProposalRow)).all()
        held = session.get(PassportRow, town.a.building_id)
    assert (row.state, row.answers, row.group) == ("sent", {field.key(): text}, field.group)
    assert held is None or field.key() not in held.answers


def test_others_neither_ask_nor_answer(town: Town) -> None:
    inquiry_id, home = sent(), town.a.building_id
    for who in (NINO, LASHA, GIORGI, ANALYST):
        with pytest.raises(Denied):
            service.desk(cast(who), inquiry_id)
    for who, refusal in ((LASHA, Denied), (DATO, Denied), (EKA, Denied), (OPERATOR, Denied), (TAMAR, NotFound)):
        with pytest.raises(refusal):
            service_answer.send(cast(who), inquiry_id, home, GOOD)
    assert service.desk(cast(HEAD), inquiry_id).one.id == inquiry_id


def test_staff_of_one_unit_see_and_ask_that_unit_alone(town: Town) -> None:
    _far_staff(town)
    far = next(who for who, role in FAR.items() if role == "operator")
    assert service.send(cast(far), service.make(cast(far), FORM)) == 1
    everywhere = sent()
    assert [each.building_id for each in service.spots(cast(far), everywhere)] == [town.b.building_id]
    only_a = sent(unit=str(town.a.unit_id))
    assert only_a not in {each.id for each in service.desk(cast(far), 0).lines}
    for deed in (
        lambda: service.desk(cast(far), only_a),
        lambda: service.remind(cast(far), everywhere, town.a.building_id),
        lambda: service_answer.heard_form(cast(far), everywhere, town.a.building_id),
        lambda: service.close(cast(far), everywhere),
    ):
        with pytest.raises(NotFound):
            deed()


def test_everything_wrong_with_a_form_is_said_at_once(town: Town) -> None:
    with pytest.raises(Invalid) as said:
        service.make(cast(OPERATOR), {"title": " ", "due": "2020-01-01", "q1": "რომელი?", "k1": "choice", "c1": "ერთი"})
    assert {fault.field for fault in said.value.faults} == {"title", "due", "c1"}
    with pytest.raises(Invalid, match="q1"):
        service.make(cast(OPERATOR), {"title": "ცარიელი"})
    empty = service.make(cast(OPERATOR), FORM | {"standing": "renewal"})
    with pytest.raises(Invalid):
        service.send(cast(OPERATOR), empty)


def test_the_table_the_paper_and_the_map_go_out_over_http(town: Town) -> None:
    inquiry_id = sent(q4="=cmd|' /C calc'!A0", k4="text")
    service_answer.send(cast(NINO), inquiry_id, town.a.building_id, {"q.f4": "=1+1"})
    client = TestClient(Starlette(routes=http.ROUTES), cookies=cookies(OPERATOR))
    text = client.get(f"/download/inquiry.csv?id={inquiry_id}").text
    assert "'=1+1" in text and "'=cmd" in text
    assert client.get(f"/download/inquiry.xlsx?id={inquiry_id}").content[:2] == b"PK"
    for lang in ("ka", "en"):
        made = client.get(f"/print/inquiry?id={inquiry_id}&building={town.b.building_id}&lang={lang}")
        assert made.content[:5] == b"%PDF-"
    spots = client.get(f"/api/inquiries/{inquiry_id}/buildings").json()["buildings"]
    assert {(each["building_id"], each["is_answered"]) for each in spots} == {
        (town.a.building_id, True),
        (town.b.building_id, False),
    }
    stranger = TestClient(Starlette(routes=http.ROUTES), cookies=cookies(LASHA))
    assert stranger.get(f"/api/inquiries/{inquiry_id}/buildings").status_code == 403
    assert client.get("/download/inquiry.csv?id=x").status_code == 404
