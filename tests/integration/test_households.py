"""Neighbours without smartphones: the recorded consent and its end; papers on doors shown by a photo."""

from __future__ import annotations

import uuid
from datetime import date
from io import BytesIO

import pytest
from alembic import command
from PIL import Image
from sqlmodel import select

from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.migrate import config
from rustavi_hoa.db.tables.casework import DoorSheetRow
from rustavi_hoa.db.tables.handling import HouseholdRow
from rustavi_hoa.db.tables.problems import IssueRow
from rustavi_hoa.issues import (
    service,
    service_browse,
    service_households,
    service_hung,
    service_outages,
    service_outages_read,
)
from rustavi_hoa.issues.intake import Household, NewIssue
from rustavi_hoa.issues.views_household import NewHousehold, NewHung
from rustavi_hoa.issues.views_outages import NewOutage
from rustavi_hoa.kernel.errors import Denied, Invalid, NotFound
from rustavi_hoa.photos import service as photos
from tests.cast import DATO, EKA, LASHA, NINO, OPERATOR, TAMAR, Town, cast, load

BEFORE = "62a71c64afed"
"""The revision before households had a record of their own."""


@pytest.fixture
def town(database: str) -> Town:
    return load()


def key() -> str:
    return str(uuid.uuid4())


def image(who: str) -> str:
    out, photo = BytesIO(), key()
    Image.new("RGB", (64, 48), "#a04020").save(out, "JPEG")
    photos.keep(cast(who), photo, out.getvalue())
    return photo


def agreed(town: Town, **more: object) -> NewHousehold:
    given = {"name": "ქეთო მეზობელი", "phone": "555 11 22 33", "apartment": "7", "consent": True}
    return NewHousehold(town.a.building_id, **{**given, **more})


def report(town: Town, who: str = NINO) -> int:
    flat = town.a.apartments["7"]
    asked = Household("ქეთო მეზობელი", "555 11 22 33", flat, consent=True)
    return service.report(
        cast(who), NewIssue(key(), town.a.building_id, "roof", "roof", text="ჟონავს", household=asked)
    )[0]


def test_a_consent_is_recorded_once_and_shown_with_who_took_it_and_how(town: Town) -> None:
    ids = {service_households.record(cast(NINO), agreed(town, how="paper")) for _ in range(2)}
    assert len(ids) == 1
    lines, total = service_households.everything(cast(NINO), 1)
    assert total == 1
    line = lines[0]
    assert (line.name, line.apartment, line.how, line.taken_by) == ("ქეთო მეზობელი", "7", "paper", "ნინო")
    assert line.taken.iso and not line.withdrawn.iso


def test_a_report_for_a_household_stands_beside_its_consent(town: Town) -> None:
    known = service_households.record(cast(NINO), agreed(town))
    first, same = report(town), key()
    given = (known, same, "lift", "lift", "ლიფტი არ მუშაობს")
    second = service_households.report(cast(OPERATOR), *given)
    assert service_households.report(cast(OPERATOR), *given) == second
    lines, _ = service_households.everything(cast(OPERATOR), 1)
    assert [(line.id, [one for one, _ in line.problems]) for line in lines] == [(known, [first, second])]
    assert all(number.startswith("RS-") for _, number in lines[0].problems)


def test_without_consent_name_or_a_home_of_the_building_nothing_is_recorded(town: Town) -> None:
    with pytest.raises(Invalid) as refused:
        service_households.record(cast(NINO), agreed(town, name="", consent=False, how="mind", apartment="999"))
    assert [fault.field for fault in refused.value.faults] == ["name", "consent", "how", "apartment"]
    for who in (LASHA, DATO):
        with pytest.raises(Denied):
            service_households.record(cast(who), agreed(town))
    with pytest.raises(NotFound):
        service_households.record(cast(TAMAR), agreed(town))


def test_a_withdrawn_consent_erases_name_and_number_everywhere_and_the_problem_stays(town: Town) -> None:
    issue_id = report(town)
    household = service_households.everything(cast(NINO), 1)[0][0].id
    with pytest.raises(NotFound):
        service_households.withdraw(cast(TAMAR), household, "თავად გვთხოვა")
    with pytest.raises(Invalid):
        service_households.withdraw(cast(NINO), household, "")
    for _ in range(2):
        service_households.withdraw(cast(NINO), household, "თავად გვთხოვა")
    line = service_households.everything(cast(NINO), 1)[0][0]
    assert (line.name, line.phone, bool(line.withdrawn.iso)) == ("", "", True)
    view = service_browse.whole(cast(NINO), issue_id)
    assert (view.household, view.household_phone, view.card.status) == ("", "", "new")
    assert "consent_withdrawn" in [item.kind for item in view.timeline]
    with reading() as session:
        held = [*session.exec(select(HouseholdRow.name)).all(), *session.exec(select(IssueRow.household_name)).all()]
    assert "ქეთო მეზობელი" not in held
    with pytest.raises(NotFound):
        service_households.report(cast(NINO), household, key(), "lift", "lift", "ლიფტი არ მუშაობს")
    report(town)
    assert service_households.everything(cast(NINO), 1)[1] == 2


def test_a_chairperson_is_offered_their_houses_and_staff_what_they_look_for(town: Town) -> None:
    assert [home[0] for home in service_households.homes(cast(NINO), "")] == [town.a.building_id]
    assert service_households.homes(cast(OPERATOR), "") == []


def test_another_house_sees_no_household_of_this_one(town: Town) -> None:
    service_households.record(cast(NINO), agreed(town))
    assert service_households.everything(cast(TAMAR), 1) == ([], 0)


def test_old_reports_for_households_get_their_record(town: Town) -> None:
    first, second = report(town), report(town)
    with work() as session:
        for row in session.exec(select(IssueRow)).all():
            row.household_id = None
            session.add(row)
        session.flush()
        for old in session.exec(select(HouseholdRow)).all():
            session.delete(old)
    command.downgrade(config(), BEFORE)
    command.upgrade(config(), "head")
    lines, total = service_households.everything(cast(NINO), 1)
    assert total == 1
    assert (lines[0].name, lines[0].apartment, [one for one, _ in lines[0].problems]) == (
        "ქეთო მეზობელი",
        "7",
        [first, second],
    )


def test_a_paper_on_the_door_is_shown_by_a_photo_to_the_house(town: Town) -> None:
    photo, same = image(NINO), key()
    door = town.a.entrances["2"]
    new = NewHung(town.a.building_id, "announcement", photo, entrance_id=door)
    ids = {service_hung.record(cast(NINO), same, new) for _ in range(2)}
    assert len(ids) == 1
    line = service_hung.of_building(cast(DATO), town.a.building_id)[0]
    assert (line.what, line.entrance, line.by, line.photo) == ("announcement", "2", "ნინო", photo)
    assert service_hung.picture(cast(DATO), line.id, 320)
    for deed in (
        lambda: service_hung.of_building(cast(EKA), town.a.building_id),
        lambda: service_hung.picture(cast(EKA), line.id, 320),
        lambda: service_hung.record(cast(TAMAR), key(), new),
    ):
        with pytest.raises(NotFound):
            deed()
    with pytest.raises(Denied):
        service_hung.record(cast(DATO), key(), new)


def test_without_a_photo_or_with_another_houses_door_nothing_hangs(town: Town) -> None:
    wrong = NewHung(town.a.building_id, "soup", "", entrance_id=town.b.entrances["1"])
    with pytest.raises(Invalid) as refused:
        service_hung.record(cast(NINO), key(), wrong)
    assert [fault.field for fault in refused.value.faults] == ["what", "photo", "entrance"]
    strangers = NewHung(town.a.building_id, "other", image(LASHA))
    with pytest.raises(Invalid):
        service_hung.record(cast(NINO), key(), strangers)


def test_a_paper_about_an_outage_counts_there_and_only_in_its_buildings(town: Town) -> None:
    new = NewOutage("works", "water", "წყალი", "2026-01-05T09:00", building_ids=(town.a.building_id,), confirmed=1)
    outage_id = service_outages.announce(cast(OPERATOR), key(), new)
    service_hung.record(cast(NINO), key(), NewHung(town.a.building_id, "outage", image(NINO), outage_id))
    assert service_outages_read.whole(cast(LASHA), outage_id).hung == 1
    with pytest.raises(NotFound):
        service_hung.record(cast(TAMAR), key(), NewHung(town.b.building_id, "outage", image(TAMAR), outage_id))


def test_a_friday_sheet_on_the_door_is_shown_by_a_photo_once_it_is_approved(town: Town) -> None:
    with work() as session:
        sheet = DoorSheetRow(association_id=town.a.association_id, week_on=date(2026, 11, 20), content={})
        session.add(sheet)
        session.flush()
        sheet_id = sheet.id or 0
    new = NewHung(town.a.building_id, "sheet", image(NINO), sheet_id)
    with pytest.raises(NotFound):
        service_hung.record(cast(NINO), key(), new)
    with work() as session:
        session.get_one(DoorSheetRow, sheet_id).state = "approved"
    service_hung.record(cast(NINO), key(), new)
    (line,) = service_hung.of_building(cast(LASHA), town.a.building_id)
    assert (line.what, line.thing_id, line.by) == ("sheet", sheet_id, "ნინო")
    with pytest.raises(NotFound):
        service_hung.record(cast(TAMAR), key(), NewHung(town.b.building_id, "sheet", image(TAMAR), sheet_id))


def test_a_paper_of_a_kind_hangs_without_its_number_and_another_kind_keeps_none(town: Town) -> None:
    for what, thing in (("outage", 0), ("other", 77)):
        service_hung.record(cast(NINO), key(), NewHung(town.a.building_id, what, image(NINO), thing))
    assert [line.thing_id for line in service_hung.of_building(cast(NINO), town.a.building_id)] == [0, 0]
