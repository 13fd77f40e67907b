"""Every way of getting in, and every way of being kept out."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlmodel import select

from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.tables.house import OutboxRow, SettingRow
from rustavi_hoa.db.tables.people import InvitationRow, MembershipRow, PersonRow
from rustavi_hoa.identity import factors, service, service_invite, service_join, service_operator, service_staff
from rustavi_hoa.identity.rules import INVITATION_LIFE, SHORTEST_PASSWORD, shown_code
from rustavi_hoa.identity.views import SignUp
from rustavi_hoa.kernel.clock import clock_at, now
from rustavi_hoa.kernel.errors import Denied, Invalid, NotFound
from rustavi_hoa.kernel.policy import Actor, Role
from tests.cast import (
    ADMIN,
    APPARATUS,
    BOTH,
    EKA,
    GIORGI,
    LASHA,
    NEWCOMER,
    NINO,
    OPERATOR,
    PASSWORD,
    TAMAR,
    Town,
    cast,
    load,
)

FORM = SignUp(
    contact="599 77 88 99",
    password="ოთხი-სიტყვა-კარზე",
    shown_name="ანა მ.",
    kind="owner",
    privacy=True,
    adult=True,
)


@pytest.fixture
def town(database: str) -> Town:
    return load()


def slip(town: Town, number: str = "20") -> str:
    return service_invite.slips(cast(NINO), town.a.building_id, [town.a.apartments[number]], 1)[0].code


def faults(call, *args, **kwargs) -> set[str]:
    with pytest.raises(Invalid) as refusal:
        call(*args, **kwargs)
    return {fault.field for fault in refusal.value.faults}


def signed_up(code: str = "", poster: str = "", **changes: object) -> Actor:
    actor = service.actor_for(service_join.sign_up(replace(FORM, **changes), code=code, building_code=poster))
    assert actor is not None
    return actor


def test_a_slip_confirms_its_apartment_at_once(town: Town) -> None:
    code = slip(town)
    seen = service_join.look(shown_code(code).translate(str.maketrans("ABCDEFGH", "abcdefgh")))
    assert (seen.kind, seen.apartment, seen.fault) == ("resident", "20", "")
    me = service.me(signed_up(code))
    assert (me.part, me.apartment, me.building_id) == ("resident", "20", town.a.building_id)


def test_a_slip_opens_once(town: Town) -> None:
    code = slip(town)
    signed_up(code)
    assert service_join.look(code).fault == "used"
    assert faults(signed_up, code, contact="599 11 22 33") == {"code"}


def test_a_double_tap_makes_one_account_and_signs_in(town: Town) -> None:
    code = slip(town)
    assert signed_up(code).person_id == signed_up(code).person_id
    assert faults(signed_up, code, password="სხვა-პაროლი-სულ") == {"code"}


def test_an_old_and_a_cancelled_slip_say_so(town: Town) -> None:
    old = slip(town)
    late = now() + INVITATION_LIFE + timedelta(minutes=1)
    with clock_at(lambda: late):
        assert service_join.look(old).fault == "expired"
        assert faults(signed_up, old) == {"code"}
    fresh = slip(town)
    assert service_join.look(old).fault == "revoked"
    assert service_invite.cancel_slips(cast(NINO), town.a.building_id, town.a.apartments["20"]) == 1
    assert service_join.look(fresh).fault == "revoked"
    assert service_join.look("AAAA-BBBB-CCCC").fault == "unknown"


def test_the_code_is_kept_nowhere(town: Town) -> None:
    code = slip(town)
    with reading() as session:
        kept = [row.model_dump_json() for row in session.exec(select(InvitationRow)).all()]
    assert len(kept) == 1
    assert code not in kept[0]


def test_a_poster_lets_one_only_ask(town: Town) -> None:
    actor = signed_up(poster="HOUSE-A", apartment=" 21 ")
    assert actor.grants == ()
    assert service.me(actor).part == "newcomer"
    assert [(home.apartment, home.state) for home in service_join.my_homes(actor)] == [("21", "pending")]


def test_what_is_wrong_is_said_beside_every_field_at_once(town: Town) -> None:
    bad = {"contact": "12", "password": "123", "shown_name": "599123456", "privacy": False, "adult": False}
    assert faults(signed_up, poster="HOUSE-A", apartment="999", **bad) == {
        *("contact", "password", "shown_name", "privacy", "adult", "apartment")
    }
    assert faults(signed_up, poster="HOUSE-A", apartment="21", kind="cat") == {"kind"}
    assert faults(signed_up, poster="NOWHERE", apartment="21") == {"code"}
    assert faults(signed_up) == {"code"}


@pytest.mark.parametrize(
    "password", ["a" * (SHORTEST_PASSWORD - 1), "12345678", "599778899", "599-778-899", "Rustavi1"]
)
def test_a_password_that_is_easy_to_guess_is_refused(town: Town, password: str) -> None:
    assert faults(signed_up, slip(town), password=password) == {"password"}


def test_a_known_contact_is_neither_taken_over_nor_changed(town: Town) -> None:
    code = slip(town)
    assert faults(signed_up, code, contact="lasha@example.ge") == {"contact"}
    with reading() as session:
        letters = session.exec(select(OutboxRow)).all()
    assert [(row.kind, row.payload["to"]) for row in letters] == [("mail", "lasha@example.ge")]
    assert service_join.look(code).fault == ""
    actor = signed_up(code, contact="lasha@example.ge", password=PASSWORD, shown_name="სხვა")
    assert actor.person_id == town.people[LASHA]
    assert actor.name == "ლაშა"
    assert len(service_join.my_homes(actor)) == 2


def test_a_signed_in_person_adds_another_apartment_of_another_building(town: Town) -> None:
    code = service_invite.slips(cast(TAMAR), town.b.building_id, [town.b.apartments["9"]], 1)[0].code
    assert faults(service_join.accept, cast(LASHA), code, "") == {"kind"}
    service_join.accept(cast(LASHA), code, "owner")
    assert cast(LASHA).grants[0].scope.buildings == {town.a.building_id, town.b.building_id}
    service.look_at(cast(LASHA), town.b.building_id)
    assert service.me(cast(LASHA)).apartment == "9"


def test_an_activation_sheet_makes_a_chairperson_of_that_association_alone(town: Town) -> None:
    first = service_operator.activation_sheet(cast(OPERATOR), town.b.association_id, "გია კაპანაძე").code
    sheet = service_operator.activation_sheet(cast(OPERATOR), town.b.association_id, "გია კაპანაძე")
    assert service_join.look(first).fault == "revoked"
    assert service_join.look(sheet.code).for_name == "გია კაპანაძე"
    actor = signed_up(sheet.code, kind="")
    assert [(grant.role, grant.scope.buildings) for grant in actor.grants] == [
        (Role.CHAIRPERSON, frozenset({town.b.building_id}))
    ]


@pytest.mark.parametrize("who", [NINO, LASHA, GIORGI, NEWCOMER, APPARATUS])
def test_only_the_operator_activates_chairpersons(town: Town, who: str) -> None:
    with pytest.raises(Denied):
        service_operator.activation_sheet(cast(who), town.a.association_id, "გია კაპანაძე")
    with pytest.raises(Denied):
        service_operator.associations(cast(who), "")


def test_an_operator_sees_and_cancels_sheets_that_are_out(town: Town) -> None:
    code = service_operator.activation_sheet(cast(OPERATOR), town.a.association_id, "გია კაპანაძე").code
    [line] = service_operator.associations(cast(OPERATOR), "მიკრორაიონი")
    assert line.chairs[0].name == "ნინო"
    service_operator.revoke_sheet(cast(OPERATOR), line.invitation_id)
    assert service_join.look(code).fault == "revoked"
    with pytest.raises(NotFound):
        service_operator.revoke_sheet(cast(OPERATOR), line.invitation_id)


def test_a_chairpersons_role_ends_with_a_reason(town: Town) -> None:
    line = next(each for each in service_operator.associations(cast(OPERATOR), "") if each.chairs[0].name == "ნინო")
    assert faults(service_operator.end_chair, cast(OPERATOR), line.chairs[0].grant_id, " ") == {"reason"}
    service_operator.end_chair(cast(OPERATOR), line.chairs[0].grant_id, "ახალი თავმჯდომარე აირჩიეს")
    assert not cast(NINO).has_role(Role.CHAIRPERSON)
    assert cast(NINO).has_role(Role.RESIDENT)


def test_staff_come_by_invitation_of_the_administrator(town: Town) -> None:
    with work() as session:  # the second step has its own tests
        session.add(SettingRow(key=factors.SETTING, value={"is": "no"}, updated_at=now()))
    code = service_staff.invite(
        cast(ADMIN), "სოფო", "officer", town.a.unit_id, "improvement", "sopo@example.ge", "https://hoa.ge"
    )
    actor = signed_up(code, contact="sopo@example.ge", kind="")
    assert [(grant.role, grant.scope.buildings, grant.service) for grant in actor.grants] == [
        (Role.OFFICER, frozenset({town.a.building_id}), "improvement")
    ]
    with reading() as session:
        assert code in session.exec(select(OutboxRow.payload)).one()["text"]


@pytest.mark.parametrize("who", [OPERATOR, NINO, GIORGI, APPARATUS, LASHA])
def test_only_the_administrator_invites_staff(town: Town, who: str) -> None:
    for call, *args in (
        (service_staff.invite, "სოფო", "admin", 0, "", "", ""),
        (service_staff.staff,),
        (service_staff.end, 1, "მიზეზი"),
    ):
        with pytest.raises(Denied):
            call(cast(who), *args)


def test_no_invitation_gives_a_role_that_is_not_of_the_staff(town: Town) -> None:
    for role in ("resident", "chairperson", "king"):
        assert faults(service_staff.invite, cast(ADMIN), "სოფო", role, 0, "", "", "") == {"role"}


def test_a_staff_role_ends_and_one_administrator_remains(town: Town) -> None:
    lines = {line.role: line for line in service_staff.staff(cast(ADMIN))}
    service_staff.end(cast(ADMIN), lines["officer"].grant_id, "სხვა სამსახურში გადავიდა")
    assert cast(GIORGI).grants == ()
    assert faults(service_staff.end, cast(ADMIN), lines["admin"].grant_id, "მიზეზი") == {"reason"}


def test_slips_are_made_only_for_ones_own_building(town: Town) -> None:
    mine, other = town.a.apartments["20"], town.b.apartments["20"]
    with pytest.raises(Denied):
        service_invite.slips(cast(LASHA), town.a.building_id, [mine], 1)
    for who in (TAMAR, BOTH):
        with pytest.raises(NotFound):
            service_invite.slips(cast(who), town.a.building_id, [mine], 1)
    with pytest.raises(NotFound):
        service_invite.slips(cast(NINO), town.a.building_id, [mine, other], 1)
    with reading() as session:
        assert session.exec(select(InvitationRow)).all() == []


def test_slips_for_all_empty_apartments_leave_out_those_with_people(town: Town) -> None:
    made = service_invite.slips(cast(NINO), town.a.building_id, [], 2)
    assert len(made) == 2 * (40 - 4)
    assert {"1", "12", "13", "30"}.isdisjoint({sheet.apartment for sheet in made})
    assert [sheet.apartment for sheet in made][:4] == ["2", "2", "3", "3"]


def test_a_refusal_is_taken_to_the_operator_and_decided_there(town: Town) -> None:
    from rustavi_hoa.identity import service_members

    [waiting] = service_members.pending(cast(NINO), town.a.building_id)
    service_members.refuse(cast(NINO), waiting.membership_id, "არ გიცნობთ")
    assert faults(service_join.ask, cast(NEWCOMER), "HOUSE-A", "31", "tenant") == {"apartment"}
    with pytest.raises(NotFound):
        service_join.appeal(cast(EKA), waiting.membership_id, "ეს ჩემი ბინაა, მაქვს საბუთი")
    service_join.appeal(cast(NEWCOMER), waiting.membership_id, "ვქირაობ მარტიდან, მაქვს ხელშეკრულება")
    [brought] = service_operator.appeals(cast(OPERATOR))
    assert brought.reason == "არ გიცნობთ"
    for who in (NINO, TAMAR, GIORGI):
        with pytest.raises(Denied):
            service_operator.decide_appeal(cast(who), brought.membership_id, True, "")
    assert faults(service_operator.decide_appeal, cast(OPERATOR), brought.membership_id, False, "") == {"reason"}
    service_operator.decide_appeal(cast(OPERATOR), brought.membership_id, True, "")
    assert cast(NEWCOMER).has_role(Role.RESIDENT)


def test_one_person_may_be_of_the_staff_and_live_in_a_building(town: Town) -> None:
    code = slip(town)
    service_join.accept(cast(GIORGI), code, "owner")
    assert service.me(cast(GIORGI)).part == "staff"
    service.look_at(cast(GIORGI), town.a.building_id)
    assert service.me(cast(GIORGI)).part == "resident"
    service.look_at(cast(GIORGI), 0)
    assert service.me(cast(GIORGI)).part == "staff"
    with pytest.raises(NotFound):
        service.look_at(cast(LASHA), 0)


def test_signing_up_asks_for_no_more_than_it_keeps(town: Town) -> None:
    actor = signed_up(slip(town))
    with reading() as session:
        person = session.get_one(PersonRow, actor.person_id)
        membership = session.exec(select(MembershipRow).where(MembershipRow.person_id == person.id)).one()
    assert (person.phone, person.email, person.full_name) == ("+995599778899", None, "")
    assert person.privacy_accepted_at is not None
    assert person.adult_confirmed_at is not None
    assert (membership.via, membership.decided_by) == ("slip", town.people[NINO])
