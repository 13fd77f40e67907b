"""What an import did, line by line: counts, and a reason for everything that was left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container
from dataclasses import dataclass, field
from enum import StrEnum

from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.register import words


class Outcome(StrEnum):
    """What became of a line of the file."""

    TAKEN = "taken"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
    MATCHED = "matched"
    SET_ASIDE = "set_aside"
    WARNED = "warned"


NAMES: dict[Outcome, Msg] = {
    Outcome.TAKEN: words.TAKEN,
    Outcome.UPDATED: words.UPDATED,
    Outcome.UNCHANGED: words.UNCHANGED,
    Outcome.MATCHED: words.MATCHED,
    Outcome.SET_ASIDE: words.SET_ASIDE,
    Outcome.WARNED: words.WARNED,
}


@dataclass(frozen=True, slots=True)
class Line:
    """One reason. ``row`` counts from 1 as the spreadsheet shows it; ``column`` is the header as the file has it."""

    outcome: Outcome
    sheet: str
    row: int
    column: str
    value: str
    why: Msg
    values: tuple[tuple[str, object], ...] = ()

    def sentence(self, locale: str) -> str:
        """Say the reason in the reader's language."""
        return self.why.render(locale, **{name: _said(value, locale) for name, value in self.values})


def _said(value: object, locale: str) -> object:
    """Give a filled-in value in the reader's language; several choices as a list."""
    if isinstance(value, tuple):
        return ", ".join(each.text(locale) for each in value)
    return value


@dataclass(slots=True)
class Report:
    """Counts by sheet and outcome, and the lines behind what was not simply taken."""

    dry_run: bool = False
    counts: Counter[tuple[str, str]] = field(default_factory=Counter)
    lines: list[Line] = field(default_factory=list)
    _rows: set[tuple[str, str, int]] = field(default_factory=set)

    def count(self, outcome: Outcome, sheet: str, number: int = 1) -> None:
        """Add to a count; nothing is no line."""
        if number:
            self.counts[sheet, outcome] += number

    def add(self, line: Line) -> None:
        """Keep a reason; a row with three reasons counts once."""
        self.lines.append(line)
        place = (line.sheet, line.outcome, line.row)
        if place not in self._rows:
            self._rows.add(place)
            self.count(line.outcome, line.sheet)

    def take_back(self, sheet: str, values: Container[str]) -> None:
        """Strike the reasons of lines that were of use after all, one line for each value."""
        kept = [line for line in self.lines if line.outcome is not Outcome.SET_ASIDE or line.value not in values]
        self.count(Outcome.SET_ASIDE, sheet, len(kept) - len(self.lines))
        self.lines = kept

    def total(self, outcome: Outcome) -> int:
        """Give the count of one outcome over all sheets."""
        return sum(number for (_, each), number in self.counts.items() if each == outcome)

    def as_json(self) -> dict[str, dict[str, int]]:
        """Give the counts as a small document: sheet, outcome, number."""
        shaped: dict[str, dict[str, int]] = {}
        for (sheet, outcome), number in sorted(self.counts.items()):
            shaped.setdefault(sheet, {})[outcome] = number
        return shaped

    def table(self, locale: str) -> list[list[str]]:
        """Give the report as a table: header, counts, then one row for each reason."""
        header = words.REPORT_HEADER.text(locale).split("|")
        counted = [
            [NAMES[Outcome(outcome)].text(locale), sheet, "", "", "", str(number), ""]
            for (sheet, outcome), number in sorted(self.counts.items())
        ]
        return [header, *counted, *(self._row(line, locale) for line in self.lines)]

    @staticmethod
    def _row(line: Line, locale: str) -> list[str]:
        outcome = NAMES[line.outcome].text(locale)
        return [outcome, line.sheet, str(line.row), line.column, line.value, "1", line.sentence(locale)]


class BrokenFile(Exception):
    """A file that cannot be taken at all; nothing has changed.

    Shape: ``row`` 0 and an empty ``column`` where the place is not known.
    """

    def __init__(self, why: Msg, *, sheet: str = "", row: int = 0, column: str = "", **values: object) -> None:
        super().__init__(why.render("en", column=column, **values))
        self.why, self.sheet, self.row, self.column, self.values = why, sheet, row, column, values

    def sentence(self, locale: str) -> str:
        """Say where the file broke and why."""
        place = words.PLACE.render(locale, sheet=self.sheet or "–", row=self.row or "–", column=self.column or "–")
        return words.BROKEN_AT.render(
            locale, place=place, why=self.why.render(locale, column=self.column, **self.values)
        )
