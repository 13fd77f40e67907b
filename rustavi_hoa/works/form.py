"""The form of works: its columns, how a cell is read, and the empty file."""

from __future__ import annotations

import re
from datetime import date, datetime

from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.register import cells
from rustavi_hoa.register.cells import Cell, Unreadable
from rustavi_hoa.register.form import Column
from rustavi_hoa.register.form_file import sheet_bytes
from rustavi_hoa.works import words
from rustavi_hoa.works.rules import CATEGORIES, FARTHEST_YEAR, OLDEST_YEAR, STATES, read_money

SHEET = Msg(ka="სამუშაოები", en="Works")
YES_NO = {"yes": Msg(ka="კი", en="yes"), "no": Msg(ka="არა", en="no")}
_DAY = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-](\d{4})")


def money(cell: Cell) -> int:
    """Read an amount of lari. Unit: tetri."""
    try:
        return read_money(f"{cell:.2f}" if isinstance(cell, float) else str(cell))
    except ValueError as wrong:
        raise Unreadable(words.BAD_MONEY) from wrong


def day(cell: Cell) -> date:
    """Read a day: a date of the spreadsheet, 31.12.2027 or 2027-12-31."""
    if isinstance(cell, datetime):
        cell = cell.date()
    try:
        if not isinstance(cell, date):
            told = str(cell).strip()
            parts = _DAY.fullmatch(told)
            cell = date(int(parts[3]), int(parts[2]), int(parts[1])) if parts else date.fromisoformat(told)
    except ValueError as wrong:
        raise Unreadable(words.BAD_DAY) from wrong
    if not OLDEST_YEAR <= cell.year <= FARTHEST_YEAR:
        raise Unreadable(words.BAD_DAY)
    return cell


COLUMNS: tuple[Column, ...] = (
    Column("code", Msg(ka="სამუშაოს კოდი", en="Work code"), cells.text, False, "2024-017"),
    Column("place", Msg(ka="ქუჩა ან მიკრორაიონი", en="Street or microdistrict"), cells.text, True, "მე-7 მიკრორაიონი"),
    Column("number", Msg(ka="კორპუსის ნომერი", en="Building number"), cells.text, True, "27ა"),
    Column(
        "category",
        Msg(ka="სამუშაოს სახე", en="Kind of work"),
        cells.choice(CATEGORIES),
        True,
        CATEGORIES["elevator"].ka,
        tuple(CATEGORIES.values()),
    ),
    Column("title", Msg(ka="დასახელება", en="Title"), cells.text, False, "ორი ლიფტის შეცვლა"),
    Column("year", Msg(ka="წელი", en="Year"), cells.whole(OLDEST_YEAR, FARTHEST_YEAR), True, 2024),
    Column(
        "state",
        Msg(ka="მდგომარეობა", en="State"),
        cells.choice(STATES),
        False,
        STATES["done"].ka,
        tuple(STATES.values()),
    ),
    Column("cost", Msg(ka="ღირებულება (ლარი)", en="Cost (lari)"), money, False, 54950),
    Column("city_share", Msg(ka="ქალაქის წილი (ლარი)", en="City's share (lari)"), money, False, 49455),
    Column("association_share", Msg(ka="ამხანაგობის წილი (ლარი)", en="Association's share (lari)"), money, False, 5495),
    Column("contractor", Msg(ka="შემსრულებელი", en="Contractor"), cells.text, False, "შპს „ნიმუში“"),
    Column("program", Msg(ka="პროგრამა", en="Programme"), cells.text, False, "ლიფტების პროგრამა"),
    Column("warranty_until", Msg(ka="გარანტია (თარიღი)", en="Warranty until (date)"), day, False, "31.12.2027"),
    Column(
        "is_public",
        Msg(ka="საჯაროა", en="Public"),
        cells.choice(YES_NO),
        False,
        YES_NO["yes"].ka,
        tuple(YES_NO.values()),
    ),
)
TEXTS = frozenset({"code", "place", "number", "warranty_until"})


def form_bytes(locale: str) -> bytes:
    """Give the empty form in one language; headers of both languages are read back."""
    return sheet_bytes(SHEET, COLUMNS, TEXTS, locale)
