"""From the sheets of a form to what the register should hold; knows the paper, not the database."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.kernel.georgian import search_key
from rustavi_hoa.register import words
from rustavi_hoa.register.addresses import Address, Gazetteer, read_address
from rustavi_hoa.register.cells import position
from rustavi_hoa.register.form import COLUMNS, Sheet, Table, missing
from rustavi_hoa.register.numbers import read_number
from rustavi_hoa.register.places import read_place
from rustavi_hoa.register.reading import Reader, Values
from rustavi_hoa.register.report import Outcome, Report

Progress = Callable[[int, int], None]
"""Told how many rows of how many are done."""

CITY_ZONE = "02"


@dataclass(frozen=True, slots=True)
class Known:
    """What the register holds already, as far as a form may refer to it. ``units`` are search keys of names."""

    associations: frozenset[str] = frozenset()
    buildings: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    units: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class BuildingIn:
    """A building of the form."""

    address: Address
    values: Values


@dataclass(slots=True)
class Intake:
    """The good lines of a form. Keys of buildings are canonical address keys."""

    gazetteer: Gazetteer
    associations: dict[str, Values] = field(default_factory=dict)
    chairs: dict[str, Values] = field(default_factory=dict)
    buildings: dict[str, BuildingIn] = field(default_factory=dict)
    entrances: dict[tuple[str, str], Values] = field(default_factory=dict)
    apartments: dict[tuple[str, str], Values] = field(default_factory=dict)


class Desk:
    """Takes the tables of one file, in order, and keeps the report."""

    def __init__(self, report: Report, known: Known, progress: Progress | None = None) -> None:
        self._reader = Reader(report)
        self._known = known
        self._progress = progress or (lambda *_: None)
        self._first: dict[tuple[str, object], tuple[int, Values]] = {}
        self._standing: set[str] = set()
        self._homes: dict[tuple[str, str], str] = {}
        self._done = self._of = 0

    def take(self, tables: Iterable[Table]) -> Intake:
        """Read every sheet into one intake."""
        listed = [(sheet, table) for sheet in Sheet for table in tables if _speaks_of(table, sheet)]
        self._of = sum(len(table.rows) for _, table in listed)
        places = self._places(table for sheet, table in listed if sheet is Sheet.BUILDINGS)
        gazetteer = Gazetteer([*self._known.buildings, *self._known.places, *places])
        intake = Intake(gazetteer)
        self._standing = {gazetteer.canonical(key) for key in self._known.buildings}
        takers = {
            Sheet.ASSOCIATIONS: self._association,
            Sheet.CHAIRPERSONS: self._chair,
            Sheet.BUILDINGS: self._building,
            Sheet.ENTRANCES: self._entrance,
            Sheet.APARTMENTS: self._apartment,
        }
        for sheet, table in listed:
            take, before = takers[sheet], self._done
            for row, values in self._reader.rows(table, sheet):
                take(intake, table, row, values)
                if not row % 4096:
                    self._progress(before + row - table.start, self._of)
            self._done += len(table.rows)
            self._progress(self._done, self._of)
        return intake

    def _places(self, tables: Iterable[Table]) -> set[str]:
        """Give the keys of every place in the buildings' sheets, so that short names find their long ones."""
        names = {
            str(row[table.at["place"]]).strip()
            for table in tables
            if "place" in table.at
            for row in table.rows
            if len(row) > table.at["place"]
        }
        return {place.key for name in names if (place := read_place(name))}

    def _is_new(self, table: Table, row: int, what: str, key: object, values: Values) -> bool:
        """Tell whether a line is the first of its key; a repeated line is told, unless a flat table repeats itself."""
        first = self._first.setdefault((what, key), (row, values))
        if first[1] is values:
            return True
        if not table.is_flat or what == Sheet.APARTMENTS:
            self._aside(table, row, what, values, words.TWICE, first[0])
        elif any(first[1].get(name, value) != value for name, value in values.items()):
            self._aside(table, row, what, values, words.DIFFERS, first[0])
        return False

    def _aside(self, table: Table, row: int, what: str, values: Values, why: Msg, first: int) -> None:
        column = {Sheet.APARTMENTS: "apartment", Sheet.ENTRANCES: "entrance", Sheet.BUILDINGS: "number"}.get(
            Sheet(what), "association"
        )
        self._reader.tell(Outcome.SET_ASIDE, table, row, column, values.get(column), why, first=first)

    def _association(self, intake: Intake, table: Table, row: int, values: Values) -> None:
        code = values.pop("association")
        if self._is_new(table, row, Sheet.ASSOCIATIONS, code, values):
            intake.associations[code] = values

    def _chair(self, intake: Intake, table: Table, row: int, values: Values) -> None:
        code = values.pop("association")
        if code not in intake.associations and code not in self._known.associations:
            self._reader.tell(Outcome.SET_ASIDE, table, row, "association", code, words.NO_ASSOCIATION)
        elif self._is_new(table, row, Sheet.CHAIRPERSONS, code, values):
            intake.chairs[code] = values

    def _building(self, intake: Intake, table: Table, row: int, values: Values) -> None:
        address = self._address(table, row, values)
        if address is None or not self._belongs(intake, table, row, values):
            return
        self._locate(table, row, values)
        code = values.get("cadastral_code", CITY_ZONE)
        if not code.startswith(CITY_ZONE):
            self._reader.tell(Outcome.WARNED, table, row, "cadastral_code", code, words.OTHER_ZONE)
        key = intake.gazetteer.canonical(address.key)
        told = {**values, "place": "", "number": address.number.ka}
        if self._is_new(table, row, Sheet.BUILDINGS, key, told):
            intake.buildings[key] = BuildingIn(address, told)
        elif table.is_flat and key in intake.buildings:
            intake.buildings[key] = BuildingIn(address, told | intake.buildings[key].values)

    def _address(self, table: Table, row: int, values: Values) -> Address | None:
        address = read_address(values["place"], values["number"])
        if address is None:
            unread = read_number(values["number"]) is None
            column, why = ("number", words.BAD_ADDRESS_NUMBER) if unread else ("place", words.BAD_ADDRESS)
            self._reader.tell(Outcome.SET_ASIDE, table, row, column, values[column], why)
        return address

    def _belongs(self, intake: Intake, table: Table, row: int, values: Values) -> bool:
        """Check the association and the unit that a building names."""
        code, unit = values.get("association"), values.get("unit")
        if code and code not in intake.associations and code not in self._known.associations:
            self._reader.tell(Outcome.SET_ASIDE, table, row, "association", code, words.NO_ASSOCIATION)
            return False
        if unit and unit != words.UNIT_UNKNOWN.ka and search_key(unit) not in self._known.units:
            self._reader.tell(Outcome.SET_ASIDE, table, row, "unit", unit, words.UNKNOWN_UNIT)
            return False
        return True

    def _locate(self, table: Table, row: int, values: Values) -> None:
        """Keep a position inside the city; leave any other out and say so."""
        lat, lon = values.pop("lat", None), values.pop("lon", None)
        where = position(lat, lon)
        if isinstance(where, tuple):
            values["lat"], values["lon"] = where
        elif where is not None:
            self._reader.tell(Outcome.WARNED, table, row, "lat", f"{lat} {lon}", where)

    def _home(self, intake: Intake, table: Table, row: int, values: Values) -> str | None:
        """Give the key of the building that a line speaks about."""
        written = values["place"], values["number"]
        if written in self._homes:
            return self._homes[written]
        address = self._address(table, row, values)
        if address is None:
            return None
        key = intake.gazetteer.canonical(address.key)
        if key in intake.buildings or key in self._standing:
            self._homes[written] = key
            return key
        self._reader.tell(Outcome.SET_ASIDE, table, row, "number", values["number"], words.NO_BUILDING)
        return None

    def _entrance(self, intake: Intake, table: Table, row: int, values: Values) -> None:
        key = self._home(intake, table, row, values)
        kept = {"levels": values["entrance_levels"]} if "entrance_levels" in values else {}
        if key and self._is_new(table, row, Sheet.ENTRANCES, (key, values["entrance"]), kept):
            intake.entrances[key, values["entrance"]] = kept

    def _apartment(self, intake: Intake, table: Table, row: int, values: Values) -> None:
        key = self._home(intake, table, row, values)
        if key is None or not self._is_new(table, row, Sheet.APARTMENTS, (key, values["apartment"]), values):
            return
        if "entrance" in values:
            intake.entrances.setdefault((key, values["entrance"]), {})
        intake.apartments[key, values["apartment"]] = values


def _speaks_of(table: Table, sheet: Sheet) -> bool:
    return not missing(table.at, COLUMNS[sheet]) if table.is_flat else table.sheet is sheet
