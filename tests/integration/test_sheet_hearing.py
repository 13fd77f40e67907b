"""Who still hears of a Friday sheet and of an issued report: asked again before anything is shown."""

from __future__ import annotations

from datetime import timedelta

from sqlmodel import select

from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.tables.casework import StatementRow
from rustavi_hoa.db.tables.people import PersonRow, RoleGrantRow
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.notices import service as notices
from rustavi_hoa.notices import things
from rustavi_hoa.statements import jobs
from tests.cast import ANALYST, APPARATUS, BOTH, COUNCIL, HEAD, MAYOR, NINO, TAMAR, Town, cast
from tests.integration import test_door_sheet as sheets
from tests.integration import test_statements as reports
from tests.integration.test_statements import town as town


def hear(town: Town, thing: str) -> set[str]:
    with reading() as session:
        found = things.hearable(session, [(person, thing) for person in town.people.values()])
    return {who for who, person in town.people.items() if (person, thing) in found}


def end_grant(town: Town, who: str) -> None:
    with work() as session:
        for grant in session.exec(select(RoleGrantRow).where(RoleGrantRow.person_id == town.people[who])).all():
            grant.ended_at = now()


def test_a_sheet_is_heard_of_by_those_who_chair_its_association_today(town: Town) -> None:
    with sheets.at(sheets.FRIDAY + timedelta(days=120)):
        sheets.jobs.make_sheets()
        thing = f"sheet:{sheets.sheet_of(town.a.association_id).id}"
        other = f"sheet:{sheet_id(town.b.association_id)}"
    assert hear(town, thing) == {NINO}
    assert hear(town, other) == {TAMAR, BOTH}
    end_grant(town, TAMAR)
    assert hear(town, other) == {BOTH}
    assert hear(town, "sheet:999999") == set()


def sheet_id(association_id: int) -> int:
    with reading() as session:
        row = sheets.DoorSheetRow
        return session.exec(select(row.id).where(row.association_id == association_id)).one() or 0


def test_the_chairs_notice_reaches_the_centre_and_leads_to_the_sheet(town: Town) -> None:
    with sheets.at(sheets.TUESDAY + timedelta(days=91)):
        sheets.report(town)
    with sheets.at(sheets.FRIDAY + timedelta(days=91)):
        sheets.jobs.make_sheets()
        view = sheets.sheet_of(town.a.association_id)
        assert [each.path for each in centre(NINO)] == [f"/sheet?id={view.id}"]
        assert centre(TAMAR) == []
        end_grant(town, NINO)
        assert centre(NINO) == []


def centre(who: str) -> list:
    return [each for each in notices.centre(cast(who)).lines if each.path.startswith("/sheet")]


def test_a_report_is_heard_of_by_who_reads_reports_and_a_services_by_its_head_alone(town: Town) -> None:
    reports.a_fortnight(town)
    with reports.at(reports.MONDAY):
        jobs.issue_reports()
    with reading() as session:
        ids = dict(session.exec(select(StatementRow.scope, StatementRow.id)).all())
    city, own, other = (f"statement:{ids[scope]}" for scope in ("", "service:improvement", "service:communal"))
    assert hear(town, city) == {HEAD, APPARATUS, MAYOR, ANALYST, COUNCIL}
    assert hear(town, own) == {HEAD}
    assert hear(town, other) == set()
    assert hear(town, "statement:999999") == set()
    with work() as session:
        session.get_one(PersonRow, town.people[ANALYST]).is_active = False
    end_grant(town, HEAD)
    assert hear(town, city) == {APPARATUS, MAYOR, COUNCIL}
    assert hear(town, own) == set()
