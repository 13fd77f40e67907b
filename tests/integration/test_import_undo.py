"""An import of the register, or of the map, is taken back whole; what lives on stays; both databases."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from sqlmodel import select

from rustavi_hoa import cli
from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.tables.house import AuditRow
from rustavi_hoa.db.tables.passport import ConditionRow
from rustavi_hoa.db.tables.people import MembershipRow
from rustavi_hoa.db.tables.register import ApartmentRow, AssociationRow, BuildingRow, EntranceRow, ImportBatchRow
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import Denied, NotFound
from rustavi_hoa.kernel.policy import SYSTEM
from rustavi_hoa.register import service, service_edit, service_imports, service_search
from rustavi_hoa.register.form import Sheet
from rustavi_hoa.register.views import Filters
from tests.cast import ADMIN, ANALYST, LASHA, NINO, OPERATOR, cast, load
from tests.integration.test_import_osm import REAL
from tests.integration.test_import_register import CITY, Rows, everything, form

AWAY = {"import_batch", "audit", "outbox", "search_gram"}
"""What an import taken back leaves: its own story, and endings of words that lead nowhere."""


def standing() -> dict[str, list[Any]]:
    return {name: rows for name, rows in everything().items() if name not in AWAY}


def taken(path: Path) -> int:
    """Load a form and give its batch."""
    service.import_register(SYSTEM, path)
    with reading() as session:
        return max(session.exec(select(ImportBatchRow.id)).all())


def changed(path: Path) -> Path:
    """Give the city with other values in every kind of row, and with more of each."""
    sheets: dict[Sheet, Rows] = {
        Sheet.ASSOCIATIONS: [{"association": "7-27", "name": "სხვა სახელი"}, {"association": "new", "name": "ახალი"}],
        Sheet.CHAIRPERSONS: [{"association": "7-27", "chair_name": "სხვა", "chair_phone": "599 65 43 21"}],
        Sheet.BUILDINGS: [
            {
                "place": "მე-7 მიკრორაიონი",
                "number": "27ა",
                "association": "new",
                "levels": 5,
                "lat": 41.56,
                "lon": 45.0,
            },
            {"place": "თბილისის ქუჩა", "number": 4, "association": "new", "levels": 9},
        ],
        Sheet.ENTRANCES: [{"place": "7 მ/რ", "number": "27ა", "entrance": 1, "entrance_levels": 5}],
        Sheet.APARTMENTS: [
            {"place": "7 მ/რ", "number": "27ა", "entrance": 2, "apartment": 1, "level": 3},
            {"place": "7 მ/რ", "number": "27ა", "entrance": 3, "apartment": 77},
            {"place": "თბილისის ქუჩა", "number": 4, "entrance": 1, "apartment": 1},
        ],
    }
    return form(path, sheets)


def found(typed: str) -> int:
    return len(service_search.search(SYSTEM, typed, Filters()).hits)


def test_an_import_taken_back_leaves_everything_as_it_stood(database: str, tmp_path: Path) -> None:
    taken(form(tmp_path / "city.xlsx", CITY))
    before = standing()
    batch = taken(changed(tmp_path / "changed.xlsx"))
    assert standing() != before and found("თბილისის 4") == 1
    back, kept = service_imports.undo(SYSTEM, batch)
    assert (back, kept) == (10, 0), "4 rows changed; made: an association, a building, 2 entrances, 2 flats"
    assert standing() == before
    assert found("თბილისის 4") == 0 and found("იალღუჯა") == 1 and found("სხვა სახელი") == 0
    with reading() as session:
        [line] = session.exec(select(AuditRow).where(AuditRow.verb == "register.import_undo")).all()
        assert (line.thing_id, line.detail) == (str(batch), {"back": back, "kept": kept})
    with pytest.raises(NotFound):
        service_imports.undo(SYSTEM, batch)
    again = taken(tmp_path / "changed.xlsx")
    assert again != batch and found("თბილისის 4") == 1, "what was taken back may come again"


def test_a_city_of_two_batches_goes_back_to_an_empty_register(database: str, tmp_path: Path) -> None:
    service.seed_units(SYSTEM)
    empty = standing()
    first, second = taken(form(tmp_path / "city.xlsx", CITY)), taken(changed(tmp_path / "changed.xlsx"))
    assert service_imports.undo(SYSTEM, second)[1] == service_imports.undo(SYSTEM, first)[1] == 0
    assert standing() == empty


def test_what_somebody_changed_or_uses_since_stays(database: str, tmp_path: Path) -> None:
    town = load()
    batch = taken(form(tmp_path / "city.xlsx", CITY))
    with work() as session:
        rows = session.exec(select(BuildingRow).where(BuildingRow.number.in_(["27ა", "20"]))).all()
        homes = {row.number: row.id for row in rows}
        flat = session.exec(select(ApartmentRow).where(ApartmentRow.building_id == homes["27ა"])).first()
        member = {"person_id": town.people[LASHA], "apartment_id": flat.id, "building_id": homes["27ა"]}
        session.add(MembershipRow(**member, kind="owner", state="active", decided_at=now()))
        used = flat.id
    back, kept = service_imports.undo(SYSTEM, batch)
    with reading() as session:
        left = session.exec(select(BuildingRow).where(BuildingRow.id.in_(homes.values()))).all()
        flats = session.exec(select(ApartmentRow.id).where(ApartmentRow.building_id.in_(homes.values()))).all()
        doors = session.exec(select(EntranceRow).where(EntranceRow.building_id.in_(homes.values()))).all()
        unions = session.exec(select(AssociationRow.code).where(AssociationRow.code.in_(["7-27", "k-20"]))).all()
    assert [row.number for row in left] == ["27ა"] and flats == [used] and unions == ["7-27"]
    assert kept == 4, "the flat with its owner, its entrance, its building, its association"
    assert [door.number for door in doors] == ["1"] and back == 5


def test_a_value_that_somebody_mended_meanwhile_is_not_overwritten(database: str, tmp_path: Path) -> None:
    taken(form(tmp_path / "city.xlsx", CITY))
    batch = taken(changed(tmp_path / "changed.xlsx"))
    with work() as session:
        home = session.exec(select(BuildingRow).where(BuildingRow.number == "27ა")).one()
        home.levels, home.updated_at = 12, now()
        fresh = session.exec(select(BuildingRow).where(BuildingRow.number == "4")).one()
        judged = {"element": "roof", "grade": 3, "method": "visual", "on_day": now().date()}
        session.add_all([home, ConditionRow(building_id=fresh.id, **judged)])
    _, kept = service_imports.undo(SYSTEM, batch)
    with reading() as session:
        home = session.exec(select(BuildingRow).where(BuildingRow.number == "27ა")).one()
        union = session.get_one(AssociationRow, home.association_id)
        assert (home.levels, home.lat, union.name) == (12, None, "იალღუჯა"), "the rest of the row goes back"
        assert session.exec(select(BuildingRow).where(BuildingRow.number == "4")).one().levels == 9
    assert kept == 3, "the mended building; the new one, which was judged, and its association"


def test_a_new_building_that_staff_worked_on_stays_whole(database: str, tmp_path: Path) -> None:
    load()
    batch = taken(form(tmp_path / "city.xlsx", CITY))
    with reading() as session:
        home = session.exec(select(BuildingRow.id).where(BuildingRow.number == "27ა")).one()
    service_edit.add_apartment(cast(OPERATOR), home, "99", 0, "", "residential")
    service_imports.undo(SYSTEM, batch)
    with reading() as session:
        flats = session.exec(select(ApartmentRow.number).where(ApartmentRow.building_id == home)).all()
        assert sorted(flats) == ["1", "2", "99"]
        assert session.exec(select(BuildingRow).where(BuildingRow.number == "20")).all() == []


SEVENTH = {Sheet.BUILDINGS: [{"place": "მე-7 მიკრორაიონი", "number": str(at)} for at in range(1, 40)]}
"""A microdistrict of which the real map knows many buildings."""


def test_a_match_goes_back_with_the_list_that_made_it(database: str, tmp_path: Path) -> None:
    service.import_osm(SYSTEM, REAL)
    before = standing()
    batch = taken(form(tmp_path / "seventh.xlsx", SEVENTH))
    with reading() as session:
        assert len(session.exec(select(BuildingRow).where(BuildingRow.status == "matched")).all()) > 10
    assert service_imports.undo(SYSTEM, batch)[1] == 0
    assert standing() == before


def test_only_who_may_import_sees_imports_and_takes_them_back(database: str, tmp_path: Path) -> None:
    load()
    batch = taken(form(tmp_path / "city.xlsx", CITY))
    for who in (NINO, LASHA, ANALYST):
        with pytest.raises(Denied):
            service_imports.imports(cast(who))
        with pytest.raises(Denied):
            service_imports.undo(cast(who), batch)
    [line] = service_imports.imports(cast(ADMIN))
    assert (line.kind, line.file_name, line.may_undo, line.is_undone) == ("register", "city.xlsx", True, False)
    assert service_imports.undo(cast(ADMIN), batch)[1] == 0
    [line] = service_imports.imports(cast(ADMIN))
    assert (line.may_undo, line.is_undone) == (False, True)


def test_an_import_that_remembers_nothing_cannot_go_back(database: str) -> None:
    with work() as session:
        old = ImportBatchRow(kind="register", file_name="old.xlsx", file_sha256="0")
        other = ImportBatchRow(kind="passports", file_name="p.xlsx", file_sha256="0", options={"made": {}})
        session.add_all([old, other])
        session.flush()
        ids = old.id, other.id
    [line] = service_imports.imports(SYSTEM)
    assert (line.file_name, line.may_undo) == ("old.xlsx", False)
    for each in (*ids, 0, 999):
        with pytest.raises(NotFound):
            service_imports.undo(SYSTEM, each)


def test_the_command_lists_imports_and_takes_one_back(
    database: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    batch = taken(form(tmp_path / "city.xlsx", CITY))
    assert cli.main(["undo-import", "--locale", "en"]) == 0
    assert capsys.readouterr().out.startswith(f"{batch}: List of the register, city.xlsx")
    assert cli.main(["undo-import", str(batch)]) == 0
    assert "დარჩა: 0." in capsys.readouterr().out
    assert cli.main(["undo-import", str(batch)]) == 2
