"""The standard form: its sheets, their columns, how a header is recognised."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.kernel.georgian import search_key
from rustavi_hoa.register import cells
from rustavi_hoa.register.cells import Cell, Reader


class Sheet(StrEnum):
    """A sheet of the form, in the order in which it is taken."""

    ASSOCIATIONS = "associations"
    CHAIRPERSONS = "chairpersons"
    BUILDINGS = "buildings"
    ENTRANCES = "entrances"
    APARTMENTS = "apartments"


TITLES: dict[Sheet, Msg] = {
    Sheet.ASSOCIATIONS: Msg(ka="ამხანაგობები", en="Associations"),
    Sheet.CHAIRPERSONS: Msg(ka="თავმჯდომარეები", en="Chairpersons"),
    Sheet.BUILDINGS: Msg(ka="კორპუსები", en="Buildings"),
    Sheet.ENTRANCES: Msg(ka="სადარბაზოები", en="Entrances"),
    Sheet.APARTMENTS: Msg(ka="ბინები", en="Apartments"),
}

KINDS: dict[str, Msg] = {
    "residential": Msg(ka="საცხოვრებელი", en="residential"),
    "commercial": Msg(ka="არასაცხოვრებელი", en="non-residential"),
}


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a sheet. ``example`` is the cell that an example row shows."""

    name: str
    title: Msg
    read: Reader
    required: bool = False
    example: Cell = ""
    choices: tuple[Msg, ...] = ()


_PLACE = Column(
    "place",
    Msg(ka="ქუჩა ან მიკრორაიონი", en="Street or microdistrict"),
    cells.text,
    required=True,
    example="მე-7 მიკრორაიონი",
)
_NUMBER = Column("number", Msg(ka="კორპუსის ნომერი", en="Building number"), cells.text, required=True, example="27ა")
_ASSOCIATION = Column(
    "association", Msg(ka="ამხანაგობის კოდი", en="Association code"), cells.text, required=True, example="7-27"
)
_KIND = Column(
    "kind",
    Msg(ka="ფართის სახე", en="Kind of space"),
    cells.choice(KINDS),
    example=KINDS["residential"].ka,
    choices=tuple(KINDS.values()),
)

COLUMNS: dict[Sheet, tuple[Column, ...]] = {
    Sheet.ASSOCIATIONS: (
        _ASSOCIATION,
        Column("name", Msg(ka="ამხანაგობის სახელი", en="Association name"), cells.text, True, "იალღუჯა"),
        Column("name_en", Msg(ka="სახელი ინგლისურად", en="Name in English"), cells.text, False, "Ialghuja"),
        Column("record_no", Msg(ka="აღრიცხვის ნომერი", en="Record number"), cells.text, False, "14/2019"),
    ),
    Sheet.CHAIRPERSONS: (
        _ASSOCIATION,
        Column("chair_name", Msg(ka="თავმჯდომარე", en="Chairperson"), cells.text, True, "ნიმუში ნიმუშაძე"),
        Column("chair_phone", Msg(ka="ტელეფონი", en="Telephone"), cells.phone, False, "500 00 00 00"),
    ),
    Sheet.BUILDINGS: (
        _PLACE,
        _NUMBER,
        Column("association", _ASSOCIATION.title, cells.text, False, "7-27"),
        Column("unit", Msg(ka="ტერიტორიული ერთეული", en="Territorial unit"), cells.text),
        Column(
            "cadastral_code", Msg(ka="საკადასტრო კოდი", en="Cadastral code"), cells.cadastral, False, "02.05.03.012"
        ),
        Column("year_built", Msg(ka="აშენების წელი", en="Year built"), cells.whole(1850, 2100), False, 1974),
        Column("levels", Msg(ka="სართული სულ", en="Levels"), cells.whole(1, 40), False, 9),
        Column("entrance_count", Msg(ka="სადარბაზო სულ", en="Entrances in all"), cells.whole(1, 40), False, 4),
        Column("apartment_count", Msg(ka="ბინა სულ", en="Apartments in all"), cells.whole(1, 2000), False, 144),
        Column("lift_count", Msg(ka="ლიფტი სულ", en="Lifts in all"), cells.whole(0, 80), False, 4),
        Column("lat", Msg(ka="განედი", en="Latitude"), cells.degrees, False, 41.5493),
        Column("lon", Msg(ka="გრძედი", en="Longitude"), cells.degrees, False, 44.9938),
    ),
    Sheet.ENTRANCES: (
        _PLACE,
        _NUMBER,
        Column("entrance", Msg(ka="სადარბაზოს ნომერი", en="Entrance number"), cells.flat, True, 1),
        Column(
            "entrance_levels",
            Msg(ka="სადარბაზოს სართული სულ", en="Levels of the entrance"),
            cells.whole(1, 40),
            False,
            9,
        ),
    ),
    Sheet.APARTMENTS: (
        _PLACE,
        _NUMBER,
        Column("entrance", Msg(ka="სადარბაზოს ნომერი", en="Entrance number"), cells.flat, False, 1),
        Column("apartment", Msg(ka="ბინის ნომერი", en="Apartment number"), cells.flat, True, 12),
        Column("level", Msg(ka="სართული", en="Level"), cells.whole(-3, 40), False, 3),
        _KIND,
    ),
}

FLAT: tuple[Column, ...] = tuple(
    {column.name: column for sheet in Sheet for column in reversed(COLUMNS[sheet])}.values()
)
"""Every column once: the one table of a CSV file, a line for each apartment (or building, or association)."""

NATURAL: dict[Sheet, tuple[str, ...]] = {
    Sheet.ASSOCIATIONS: ("association",),
    Sheet.CHAIRPERSONS: ("association",),
    Sheet.BUILDINGS: ("place", "number"),
    Sheet.ENTRANCES: ("place", "number", "entrance"),
    Sheet.APARTMENTS: ("place", "number", "apartment"),
}
"""The columns that tell one line of a sheet from another."""


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet as it was read.

    Shape: ``start`` is the row number of ``rows[0]``; ``at`` says where a column stands, ``header`` its name.
    """

    sheet: Sheet
    title: str
    rows: Sequence[Sequence[Cell]]
    start: int
    at: dict[str, int]
    header: Sequence[Cell] = ()
    is_flat: bool = False
    formulas: frozenset[tuple[int, int]] = frozenset()

    def title_of(self, column: str) -> str:
        """Give a column's header as the file has it."""
        if column in self.at and self.at[column] < len(self.header):
            return str(self.header[self.at[column]]).rstrip("* ")
        return next((each.title.ka for each in FLAT if each.name == column), column)


def sheet_named(title: str) -> Sheet | None:
    """Recognise a sheet by its title in either language, or by its code."""
    key = search_key(title)
    return next((sheet for sheet, msg in TITLES.items() if key in map(search_key, (sheet, msg.ka, msg.en))), None)


def positions(header: Sequence[Cell], columns: Sequence[Column]) -> tuple[dict[str, int], list[str]]:
    """Give where each known column stands, and the columns that stand twice; unknown headers are left alone."""
    known = {
        search_key(form): column.name for column in columns for form in (column.name, column.title.ka, column.title.en)
    }
    at: dict[str, int] = {}
    doubled = []
    for index, cell in enumerate(header):
        name = known.get(search_key(str(cell).strip().rstrip("* ")))
        if name in at:
            doubled.append(str(cell))
        elif name is not None:
            at[name] = index
    return at, doubled


def missing(at: dict[str, int], columns: Sequence[Column]) -> list[Column]:
    """Give the columns that must be there and are not."""
    return [column for column in columns if column.required and column.name not in at]
