"""From an intake to the register: what differs is written, the rest stays; all in the caller's transaction."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from sqlmodel import Session

from rustavi_hoa.db.tables.register import ApartmentRow, AssociationRow, BuildingRow, EntranceRow
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.georgian import search_key
from rustavi_hoa.register import queries
from rustavi_hoa.register.form import TITLES, Sheet, Table
from rustavi_hoa.register.intake import Intake
from rustavi_hoa.register.ledger import Adding, Ledger
from rustavi_hoa.register.places_table import Units
from rustavi_hoa.register.planning import Change, Values, building_code, compare, place_columns
from rustavi_hoa.register.report import Outcome, Report
from rustavi_hoa.register.rules import Status

NEW_BUILDING: Values = {"cadastral_code": "", "source": "register", "status": Status.REGISTER, "is_demo": False}


class Loader:
    """Writes one intake; a dry run counts the same and writes nothing."""

    def __init__(self, session: Session, report: Report, tables: Iterable[Table], *, dry_run: bool) -> None:
        self._session, self._report, self._dry_run = session, report, dry_run
        self.ledger = Ledger(session)
        named = {table.sheet: table.title for table in tables if not table.is_flat}
        self._titles = {sheet: named.get(sheet, TITLES[sheet].ka) for sheet in Sheet}

    def load(self, intake: Intake, units: Units) -> None:
        """Bring the register to what the intake says."""
        associations = self._associations(intake)
        homes, anew = self._buildings(intake, units, associations)
        doors = self._entrances(intake, homes, anew=anew)
        self._apartments(intake, homes, doors, anew=anew)

    def _associations(self, intake: Intake) -> dict[str, int]:
        held = queries.associations(self._session)
        told = compare(intake.associations.items(), held)
        fresh = [code for code in intake.associations if code not in held]
        blank = {"name_en": "", "record_no": "", "verification": "to_clarify", "is_demo": False, "created_at": now()}
        blank |= {"status": "active", "search_key": "", "chair_key": ""}
        rows = [
            {**blank, "chair_name": "", "chair_phone": "", **intake.associations[code], "code": code} for code in fresh
        ]
        self._write(AssociationRow, rows, told.updates)
        self._count(Sheet.ASSOCIATIONS, told)
        if not self._dry_run:
            held = queries.associations(self._session)
        held = {code: (-at, {"chair_name": "", "chair_phone": ""}) for at, code in enumerate(fresh, 1)} | held
        self._chairs(intake, held)
        return {code: row_id for code, (row_id, _) in held.items()}

    def _chairs(self, intake: Intake, held: Mapping[str, tuple[int, Values]]) -> None:
        """Note who chairs: names on paper for the activation sheets, no accounts."""
        told = compare(intake.chairs.items(), held)
        chaired = {row_id for row_id, values in held.values() if values["chair_name"]}
        new = [row for row in told.updates if row["id"] not in chaired]
        self._write(AssociationRow, [], told.updates)
        title = self._titles[Sheet.CHAIRPERSONS]
        self._report.count(Outcome.TAKEN, title, len(new))
        self._report.count(Outcome.UPDATED, title, len(told.updates) - len(new))
        self._report.count(Outcome.UNCHANGED, title, told.unchanged)

    def _buildings(self, intake: Intake, units: Units, associations: Mapping[str, int]) -> tuple[dict[str, int], bool]:
        held: dict[str, tuple[int, Values]] = {}
        for row in queries.buildings(self._session):
            held.setdefault(intake.gazetteer.canonical(row.match_key), (row.id, dict(row._mapping)))
        wanted = []
        for key, building in intake.buildings.items():
            values: Values = {name: building.values.get(name) for name in queries.BUILDING_FIELDS}
            values["association_id"] = associations.get(building.values.get("association", ""))
            values["unit_id"] = units.names.get(search_key(building.values.get("unit", "")))
            if values["unit_id"] is None and not (key in held and held[key][1]["unit_id"]):
                values["unit_id"] = units.of_place(building.address.key, intake.gazetteer)
            wanted.append((key, values))
        told = compare(wanted, held)
        fresh = [self._new(intake, key, values) for key, values in wanted if key not in held]
        self._write(BuildingRow, fresh, [{**row, "updated_at": now()} for row in told.updates])
        self._count(Sheet.BUILDINGS, told)
        homes = {key: row_id for key, (row_id, _) in held.items()}
        ids = {} if self._dry_run else queries.ids_by_code(self._session)
        new = (key for key in intake.buildings if key not in held)
        for at, key in enumerate(new, 1):
            homes[key] = ids.get(_code(intake, key), -at)
        return homes, not held

    @staticmethod
    def _new(intake: Intake, key: str, values: Values) -> Values:
        place = place_columns(intake.buildings[key].address)
        told = {name: value for name, value in values.items() if value is not None}
        return {
            **dict.fromkeys(queries.BUILDING_FIELDS),
            **NEW_BUILDING,
            **told,
            **place,
            "search_key": "",
            "code": _code(intake, key),
            "facts": {},
            "flags": {},
            "stage": "off",
            "created_at": now(),
            "updated_at": now(),
        }

    def _entrances(self, intake: Intake, homes: Mapping[str, int], *, anew: bool) -> dict[tuple[int, str], int]:
        held = queries.entrances(self._session, anew=anew)
        wanted = [((homes[key], number), values) for (key, number), values in intake.entrances.items()]
        told = compare(wanted, held)
        rows = [
            {"building_id": home, "number": number, "levels": values.get("levels")}
            for (home, number), values in wanted
            if (home, number) not in held
        ]
        self._write(EntranceRow, rows, told.updates, queries.add_plain)
        self._count(Sheet.ENTRANCES, told)
        if rows and not self._dry_run:
            held = queries.entrances(self._session, anew=False)
        return {key: row_id for key, (row_id, _) in held.items()}

    def _apartments(
        self, intake: Intake, homes: Mapping[str, int], doors: Mapping[tuple[int, str], int], *, anew: bool
    ) -> None:
        held = queries.apartments(self._session, anew=anew)
        wanted = [
            (
                (homes[key], number),
                {
                    "entrance_id": doors.get((homes[key], values.get("entrance", ""))),
                    "level": values.get("level"),
                    "kind": values.get("kind"),
                },
            )
            for (key, number), values in intake.apartments.items()
        ]
        told = compare(wanted, held)
        rows = [
            {"building_id": key[0], "number": key[1], **values, "kind": values["kind"] or "residential"}
            for key, values in wanted
            if key not in held
        ]
        self._write(ApartmentRow, rows, told.updates, queries.add_plain)
        self._count(Sheet.APARTMENTS, told)

    def _write(self, table: Any, inserts: list[Values], updates: Iterable[Values], add: Adding = queries.add) -> None:
        if not self._dry_run:
            self.ledger.add(table, inserts, add)
            self.ledger.change(table, updates)

    def _count(self, sheet: Sheet, told: Change) -> None:
        title = self._titles[sheet]
        self._report.count(Outcome.TAKEN, title, len(told.inserts))
        self._report.count(Outcome.UPDATED, title, len(told.updates))
        self._report.count(Outcome.UNCHANGED, title, told.unchanged)


def _code(intake: Intake, key: str) -> str:
    return building_code(intake.buildings[key].address.key)
