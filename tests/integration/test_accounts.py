"""Forgotten passwords, one's own account, and the people of a building."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from sqlmodel import select

from rustavi_hoa.adapters import live
from rustavi_hoa.db.engine import reading
from rustavi_hoa.db.tables.house import AuditRow, OutboxRow
from rustavi_hoa.db.tables.people import ResetCodeRow
from rustavi_hoa.identity import service, service_members, service_profile, service_rescue
from rustavi_hoa.identity.rules import RESCUE_LIFE, RESET_CODE_LIFE, RESET_CODE_TRIES
from rustavi_hoa.kernel.clock import clock_at, now
from rustavi_hoa.kernel.errors import Denied, Invalid, NotFound
from rustavi_hoa.kernel.policy import Role
from rustavi_hoa.notices import service as notices
from tests.cast import (
    ADMIN,
    BOTH,
    DATO,
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
    secret,
)

NEW = "სულ-ახალი-პაროლი"


@pytest.fixture
def town(database: str) -> Town:
    return load()


def faults(call, *args) -> set[str]:
    with pytest.raises(Invalid) as refusal:
        call(*args)
    return {fault.field for fault in refusal.value.faults}


def last_letter() -> dict[str, str]:
    with reading() as session:
        return session.exec(select(OutboxRow).order_by(OutboxRow.id.desc())).first().payload


def sent_code() -> str:
    return re.search(r"\d{6}", last_letter()["text"])[0]


def test_a_code_sets_a_new_password_and_ends_every_session(town: Town) -> None:
    service_rescue.ask_code("Lasha@EXAMPLE.ge".replace("Lasha", "lasha"))
    fresh = service_rescue.reset("lasha@example.ge", sent_code(), NEW)
    assert service.actor_for(secret(LASHA)) is None
    assert service.actor_for(fresh).person_id == town.people[LASHA]
    assert service.actor_for(service.sign_in("lasha@example.ge", NEW)) is not None
    assert faults(service.sign_in, "lasha@example.ge", PASSWORD) == {"password"}


def test_a_phone_gets_its_code_by_sms(town: Town) -> None:
    service_rescue.ask_code("599 00 00 02")
    assert last_letter()["to"] == "+995599000002"


def test_an_unknown_contact_gets_the_same_answer_and_no_letter(town: Town) -> None:
    assert service_rescue.ask_code("nobody@example.ge") is None
    assert service_rescue.ask_code("not a contact") is None
    with reading() as session:
        assert session.exec(select(OutboxRow)).all() == []
    assert faults(service_rescue.reset, "nobody@example.ge", "123456", NEW) == {"code"}


def test_a_code_is_tried_five_times_at_most(town: Town) -> None:
    service_rescue.ask_code("lasha@example.ge")
    code = sent_code()
    wrong = "000000" if code != "000000" else "111111"
    for _ in range(RESET_CODE_TRIES):
        assert faults(service_rescue.reset, "lasha@example.ge", wrong, NEW) == {"code"}
    assert faults(service_rescue.reset, "lasha@example.ge", code, NEW) == {"code"}


def test_a_code_is_used_once_grows_old_and_gives_way_to_the_next(town: Town) -> None:
    service_rescue.ask_code("lasha@example.ge")
    first = sent_code()
    late = now() + RESET_CODE_LIFE + timedelta(seconds=1)
    with clock_at(lambda: late):
        assert faults(service_rescue.reset, "lasha@example.ge", first, NEW) == {"code"}
    service_rescue.ask_code("lasha@example.ge")
    second = sent_code()
    if first != second:
        assert faults(service_rescue.reset, "lasha@example.ge", first, NEW) == {"code"}
    service_rescue.reset("lasha@example.ge", second, NEW)
    assert faults(service_rescue.reset, "lasha@example.ge", second, NEW + "!") == {"code"}


def test_a_code_of_one_person_opens_nobody_else(town: Town) -> None:
    service_rescue.ask_code("lasha@example.ge")
    assert faults(service_rescue.reset, "eka@example.ge", sent_code(), NEW) == {"code"}


def test_codes_are_kept_hashed(town: Town) -> None:
    service_rescue.ask_code("lasha@example.ge")
    with reading() as session:
        kept = session.exec(select(ResetCodeRow)).one().code_hash
    assert kept.startswith("$argon2id$")


def test_a_one_time_qr_in_person_sets_a_password(town: Town) -> None:
    code = service_rescue.make_rescue(cast(NINO), town.people[LASHA])
    assert service_rescue.look_rescue(code) == "ლაშა"
    assert faults(service_rescue.rescue, code, "123") == {"password"}
    assert service.actor_for(service_rescue.rescue(code, NEW)).person_id == town.people[LASHA]
    assert service_rescue.look_rescue(code) == ""
    assert faults(service_rescue.rescue, code, NEW) == {"code"}
    with reading() as session:
        made = session.exec(select(AuditRow).where(AuditRow.verb == "rescue.make")).one()
    assert (made.person_id, made.thing_id) == (town.people[NINO], str(town.people[LASHA]))


def test_a_one_time_qr_lives_an_hour_and_the_next_one_cancels_it(town: Town) -> None:
    first = service_rescue.make_rescue(cast(OPERATOR), town.people[EKA])
    second = service_rescue.make_rescue(cast(OPERATOR), town.people[EKA])
    assert service_rescue.look_rescue(first) == ""
    late = now() + RESCUE_LIFE + timedelta(seconds=1)
    with clock_at(lambda: late):
        assert faults(service_rescue.rescue, second, NEW) == {"code"}


@pytest.mark.parametrize(
    ("who", "whom", "refusal"),
    [
        (LASHA, DATO, Denied),
        (GIORGI, LASHA, Denied),
        (TAMAR, LASHA, NotFound),
        (NINO, EKA, NotFound),
        (NINO, NEWCOMER, NotFound),
        (NINO, BOTH, Denied),  # Mari lives in A but chairs B: her account is worth more than Nino's right
        (NINO, ADMIN, NotFound),
        (OPERATOR, ADMIN, Denied),
        (OPERATOR, GIORGI, Denied),
    ],
)
def test_a_rescue_never_opens_more_than_the_rescuer_may(town: Town, who: str, whom: str, refusal: type) -> None:
    with pytest.raises(refusal):
        service_rescue.make_rescue(cast(who), town.people[whom])


def test_an_operator_rescues_a_chairperson_and_an_administrator_the_staff(town: Town) -> None:
    assert service_rescue.make_rescue(cast(OPERATOR), town.people[NINO])
    assert service_rescue.make_rescue(cast(ADMIN), town.people[GIORGI])


def test_the_chairperson_confirms_many_at_once(town: Town) -> None:
    [waiting] = service_members.pending(cast(NINO), town.a.building_id)
    assert (waiting.name, waiting.apartment, waiting.entrance) == ("ახალი მეზობელი ბექა", "31", "2")
    rung: list[str] = []
    leave = live.listen(lambda ring: rung.append(ring.topic))
    assert service_members.confirm(cast(NINO), town.a.building_id, [waiting.membership_id]) == 1
    leave()
    assert {f"person:{town.people[NEWCOMER]}", f"building:{town.a.building_id}"} <= set(rung)
    assert cast(NEWCOMER).has_role(Role.RESIDENT)
    assert service_members.confirm(cast(NINO), town.a.building_id, [waiting.membership_id]) == 0
    assert faults(service_members.confirm, cast(NINO), town.a.building_id, []) == {"chosen"}


@pytest.mark.parametrize(("who", "refusal"), [(LASHA, Denied), (GIORGI, Denied), (TAMAR, NotFound), (BOTH, NotFound)])
def test_who_may_not_confirm_refuse_or_remove(town: Town, who: str, refusal: type) -> None:
    [waiting] = service_members.pending(cast(NINO), town.a.building_id)
    [flat] = service_members.people(cast(NINO), town.a.building_id, "12", 0, 1).flats
    for call, *args in (
        (service_members.pending, town.a.building_id),
        (service_members.people, town.a.building_id, "", 0, 1),
        (service_members.confirm, town.a.building_id, [waiting.membership_id]),
        (service_members.refuse, waiting.membership_id, "არ გიცნობთ"),
        (service_members.remove, flat.members[0].membership_id, "გადავიდა"),
        (service_members.save_apartment, town.a.building_id, 0, "99", 0, ""),
    ):
        with pytest.raises(refusal):
            call(cast(who), *args)


def test_nobody_of_another_building_slips_in_among_the_chosen(town: Town) -> None:
    [waiting] = service_members.pending(cast(NINO), town.a.building_id)
    with pytest.raises(NotFound):
        service_members.confirm(cast(TAMAR), town.b.building_id, [waiting.membership_id])
    assert not cast(NEWCOMER).has_role(Role.RESIDENT)


def test_a_removal_has_a_reason_is_told_and_ends_the_rights_at_once(town: Town) -> None:
    [flat] = service_members.people(cast(NINO), town.a.building_id, "12", 0, 1).flats
    lasha = flat.members[0]
    assert faults(service_members.remove, cast(NINO), lasha.membership_id, "") == {"reason"}
    rung: list[str] = []
    leave = live.listen(lambda ring: rung.append(ring.topic))
    service_members.remove(cast(NINO), lasha.membership_id, "ბინა გაყიდა")
    leave()
    assert f"person:{town.people[LASHA]}" in rung
    assert cast(LASHA).grants == ()
    assert "ბინა გაყიდა" in notices.centre(cast(LASHA)).lines[0].body_ka
    with pytest.raises(NotFound):
        service_members.remove(cast(NINO), lasha.membership_id, "კიდევ ერთხელ")


def test_apartments_are_found_by_number_name_and_entrance(town: Town) -> None:
    def numbers(search: str, entrance: int = 0, page: int = 1) -> list[str]:
        found = service_members.people(cast(NINO), town.a.building_id, search, entrance, page)
        return [flat.number for flat in found.flats]

    assert numbers("ლაშა") == ["12"]
    assert numbers("3") == ["3", *map(str, range(30, 40))]
    assert numbers("", town.a.entrances["2"])[0] == "21"
    assert numbers("", 0, 2)[-1] == "40"


def test_an_apartment_is_added_and_changed(town: Town) -> None:
    nino, house, second = cast(NINO), town.a.building_id, town.a.entrances["2"]
    service_members.save_apartment(nino, house, 0, "12ა", second, "-1")
    [flat] = service_members.people(nino, house, "12ა", 0, 1).flats
    assert (flat.entrance, flat.floor) == ("2", "-1")
    service_members.save_apartment(nino, house, flat.apartment_id, "12ბ", 0, "")
    assert faults(service_members.save_apartment, nino, house, 0, "12", 0, "") == {"number"}
    assert faults(service_members.save_apartment, nino, house, 0, " ", 0, "") == {"number"}
    assert faults(service_members.save_apartment, nino, house, 0, "77", 0, "მეორე") == {"floor"}
    for apartment_id, entrance_id in ((town.b.apartments["5"], 0), (0, town.b.entrances["1"])):
        with pytest.raises(NotFound):
            service_members.save_apartment(nino, house, apartment_id, "78", entrance_id, "")


def test_moving_out_ends_only_ones_own_place(town: Town) -> None:
    from rustavi_hoa.identity import service_join

    [home] = service_join.my_homes(cast(LASHA))
    with pytest.raises(NotFound):
        service_profile.move_out(cast(DATO), home.membership_id)
    service_profile.move_out(cast(LASHA), home.membership_id)
    assert cast(LASHA).grants == ()


def test_a_new_contact_is_confirmed_by_a_code_sent_to_it(town: Town) -> None:
    assert faults(service_profile.ask_contact, cast(LASHA), "lasha@example.ge", PASSWORD) == {"contact"}
    assert faults(service_profile.ask_contact, cast(LASHA), "599 33 44 55", NEW) == {"contact_password"}
    assert service_profile.ask_contact(cast(LASHA), "599 33 44 55", PASSWORD) == "+995599334455"
    assert last_letter()["to"] == "+995599334455"
    code = sent_code()
    assert faults(service_profile.confirm_contact, cast(EKA), code) == {"code"}
    service_profile.confirm_contact(cast(LASHA), code)
    assert service.sign_in("599334455", PASSWORD)
    assert (last_letter()["to"], "4455" in last_letter()["text"]) == ("+995599000002", True)


def test_who_lost_the_phone_and_the_password_is_helped_in_person_and_the_old_number_opens_nothing(town: Town) -> None:
    """The thief has the telephone, open on the platform; the owner stands before the operator."""
    thief = service.sign_in("599000002", PASSWORD)
    service_rescue.ask_code("599000002")
    stolen = sent_code()
    code = service_rescue.make_rescue(cast(OPERATOR), town.people[LASHA])
    owner = service.actor_for(service_rescue.rescue(code, NEW))
    assert service.actor_for(thief) is None and service.actor_for(secret(LASHA)) is None
    service_profile.ask_contact(owner, "599 33 44 55", NEW)
    service_profile.confirm_contact(owner, sent_code())
    for number in ("599000002", "599334455"):
        assert faults(service_rescue.reset, number, stolen, "მესამე-პაროლი-2026") == {"code"}
    with pytest.raises(Invalid):
        service.sign_in("599000002", NEW)
    assert service.actor_for(service.sign_in("599334455", NEW)).person_id == town.people[LASHA]
    with reading() as session:
        told = [row.payload for row in session.exec(select(OutboxRow)).all() if "4455" in row.payload.get("text", "")]
    assert [letter["to"] for letter in told] == ["+995599000002"]


def test_the_contact_of_another_person_is_not_revealed_and_not_taken(town: Town) -> None:
    assert service_profile.ask_contact(cast(LASHA), "eka@example.ge", PASSWORD) == "eka@example.ge"
    with reading() as session:
        assert session.exec(select(OutboxRow)).all() == []


def test_a_changed_password_signs_the_other_devices_out(town: Town) -> None:
    other = service.sign_in("lasha@example.ge", PASSWORD)
    assert faults(service_profile.change_password, cast(LASHA), "ცუდი", NEW) == {"old"}
    assert faults(service_profile.change_password, cast(LASHA), PASSWORD, "lasha@example.ge") == {"password"}
    service_profile.change_password(cast(LASHA), PASSWORD, NEW)
    assert service.actor_for(other) is None
    assert cast(LASHA)


def test_sessions_are_listed_and_revoked_only_by_their_owner(town: Town) -> None:
    phone = "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Mobile Safari/537.36"
    other = service.sign_in("lasha@example.ge", PASSWORD, device=phone)
    shown = service_profile.profile(cast(LASHA)).devices
    assert sorted((each.name, each.is_this) for each in shown) == [("", True), ("Android, Chrome", False)]
    there = next(each.session_id for each in shown if not each.is_this)
    with pytest.raises(NotFound):
        service_profile.end_session(cast(EKA), there)
    service_profile.end_session(cast(LASHA), there)
    assert service.actor_for(other) is None
    service_profile.sign_out_everywhere(cast(LASHA))
    assert service.actor_for(secret(LASHA)) is None
    assert cast(EKA)


@pytest.mark.parametrize("name", ["", "ა", "599 12 34 56", "ana@mail.ge", "ა" * 41, "  1 "])
def test_a_name_for_neighbours_holds_no_contact(town: Town, name: str) -> None:
    assert faults(service_profile.rename, cast(LASHA), name) == {"shown_name"}
    service_profile.rename(cast(LASHA), " ლაშა გ. ")
    assert cast(LASHA).name == "ლაშა გ."
