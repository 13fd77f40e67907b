"""Settings: changed together or not at all, seen at once by who reads them, and written down with who changed what."""

from __future__ import annotations

import pytest
from sqlmodel import func, select

from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.tables.house import AuditRow, SettingRow
from rustavi_hoa.db.tables.people import RoleGrantRow
from rustavi_hoa.house import service
from rustavi_hoa.house.rules import NUMBERS, SETTINGS
from rustavi_hoa.kernel.errors import Denied, Invalid, NotFound
from tests.cast import ADMIN, GIORGI, LASHA, NINO, OPERATOR, Town, cast, load


@pytest.fixture
def town(database: str) -> Town:
    return load()


def value(key: str) -> int | str:
    with reading() as session:
        return service.value(session, key)


def counted() -> tuple[int, int]:
    with reading() as session:
        changes = select(func.count()).select_from(AuditRow).where(AuditRow.verb == "setting.change")
        return session.exec(select(func.count()).select_from(SettingRow)).one(), session.exec(changes).one()


def test_before_anybody_changes_anything_the_defaults_stand(town: Town) -> None:
    assert service.everything(cast(ADMIN)) == {key: str(setting.default) for key, setting in SETTINGS.items()}
    assert service.history(cast(ADMIN)) == []


def test_several_settings_change_at_once_and_only_those_that_differ(town: Town) -> None:
    texts = {"answer_days": " 5 ", "silent_days": "14", "number_lift": "+995 32 2 11 22 33", "number_gas": "16114"}
    assert service.save_all(cast(ADMIN), texts) == 2
    assert (value("answer_days"), value("number_lift")) == (5, "+995 32 2 11 22 33")
    assert counted() == (2, 2), "what stayed as it was is neither kept nor noted"
    assert service.save_all(cast(ADMIN), texts) == 0
    assert counted() == (2, 2)
    assert service.everything(cast(ADMIN))["answer_days"] == "5"


def test_one_wrong_setting_changes_none_and_every_wrong_one_is_said_beside_its_field(town: Town) -> None:
    texts = {"answer_days": "0", "silent_days": "20", "number_lift": "call me", "edit_minutes": "1000"}
    with pytest.raises(Invalid) as refusal:
        service.save_all(cast(ADMIN), texts)
    assert {fault.field for fault in refusal.value.faults} == {"answer_days", "number_lift", "edit_minutes"}
    with pytest.raises(NotFound):
        service.save_all(cast(ADMIN), {"silent_days": "20", "door_colour": "9"})
    assert counted() == (0, 0)
    assert value("silent_days") == 14


@pytest.mark.parametrize("text", ["", "-1", "1.5", "٣", "1٣", "3 days", "1000", "0"])
def test_days_are_a_whole_number_from_1_to_999(town: Town, text: str) -> None:
    with pytest.raises(Invalid):
        service.save(cast(ADMIN), "answer_days", text)
    assert value("answer_days") == 3


@pytest.mark.parametrize("text", ["call me", "--- ()", "12", "0" * 21, "112;sql", "١١٢"])
def test_a_telephone_number_can_be_dialled(town: Town, text: str) -> None:
    with pytest.raises(Invalid):
        service.save(cast(ADMIN), "number_lift", text)
    assert value("number_lift") == ""


def test_an_emergency_number_changes_for_visitors_at_once_and_an_emptied_one_is_not_shown(town: Town) -> None:
    service.save_all(cast(ADMIN), {"number_water": "0322 50 00 11", "number_gas": ""})
    known = service.numbers()
    assert (known["number_water"], known["number_emergency"]) == ("0322 50 00 11", "112")
    assert "number_gas" not in known
    assert set(known) < set(NUMBERS)


def test_the_history_says_what_changed_from_what_to_what_and_by_whom_newest_first(town: Town) -> None:
    service.save(cast(ADMIN), "answer_days", "4")
    service.save_all(cast(ADMIN), {"answer_days": "6", "number_power": "2190"})
    told = [(each.key, each.before, each.after, each.who) for each in service.history(cast(ADMIN))]
    who = cast(ADMIN).name
    assert told[-1] == ("answer_days", "3", "4", who)
    assert sorted(told[:2]) == [("answer_days", "4", "6", who), ("number_power", "", "2190", who)]


def test_the_history_shows_the_last_twenty_changes(town: Town) -> None:
    for days in range(10, 35):
        service.save(cast(ADMIN), "old_days", str(days))
    told = service.history(cast(ADMIN))
    assert [each.after for each in told] == [str(days) for days in range(34, 14, -1)]


@pytest.mark.parametrize("who", [LASHA, NINO, GIORGI, OPERATOR])
def test_only_the_administrator_reads_or_changes_settings(town: Town, who: str) -> None:
    for deed in (
        lambda: service.everything(cast(who)),
        lambda: service.history(cast(who)),
        lambda: service.save(cast(who), "answer_days", "9"),
        lambda: service.save_all(cast(who), {"answer_days": "9"}),
    ):
        with pytest.raises(Denied):
            deed()
    assert counted() == (0, 0)


def test_an_administrator_of_one_unit_does_not_change_the_citys_settings(town: Town) -> None:
    with work() as session:
        grant = session.exec(select(RoleGrantRow).where(RoleGrantRow.person_id == town.people[ADMIN])).one()
        grant.unit_id = town.a.unit_id
        session.add(grant)
    with pytest.raises(Denied):
        service.save_all(cast(ADMIN), {"answer_days": "9"})
    assert value("answer_days") == 3


@pytest.mark.parametrize("text", ["RS-{n}", "{yy}{n}", "RS {yy}/{n}", "RS-{yy}/{n}{n}", "RS-{year}/{n}", ""])
def test_a_number_needs_its_year_and_its_count(town: Town, text: str) -> None:
    with pytest.raises(Invalid) as refusal:
        service.save(cast(ADMIN), "format_problem", text)
    (fault,) = refusal.value.faults
    assert "RS-{yy}/{n}" in fault.sentence.render("ka", **dict(fault.values))


def test_two_kinds_of_numbers_are_never_written_alike(town: Town) -> None:
    with pytest.raises(Invalid):
        service.save(cast(ADMIN), "format_letter", "RS-{yy}/{n}")
    both = {"format_letter": "RS-{yy}/{n}", "format_problem": "P-{yy}/{n}"}
    assert service.save_all(cast(ADMIN), both) == 2
    with pytest.raises(Invalid):
        service.save_all(cast(ADMIN), {"format_reply": "X-{yy}/{n}", "format_letter": "X-{yy}/{n}"})
