"""How one cell of a book is read: a value, or a sentence that says what can stand there."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from rustavi_hoa.passport import words_import
from rustavi_hoa.passport.book import POSITION
from rustavi_hoa.passport.fields import Field
from rustavi_hoa.passport.rules import BadAnswer, Value, check, parse
from rustavi_hoa.register import words as register_words

MOST_KNOWN = 20_000


class Reader:
    """Reads the cells of one column; what was read once is remembered."""

    __slots__ = ("at", "field", "key", "known", "today")

    def __init__(self, at: int, made: Field, key: str, today: date) -> None:
        self.at, self.field, self.key, self.today = at, made, key, today
        self.known: dict[Any, Value | None] = {}

    def key_in(self, row: str) -> str:
        """Give the key of the answer in a row of a table."""
        return self.field.key(row) if row else self.key

    def read(self, cell: Any) -> Value | None:
        """Give the value of a cell.

        Raises:
            BadAnswer: nothing this field can hold.
        """
        if isinstance(cell, bool):  # True is 1 where things are remembered
            return self._value(cell)
        if cell in self.known:
            return self.known[cell]
        value = self._value(cell)
        if len(self.known) >= MOST_KNOWN:
            self.known.clear()
        self.known[cell] = value
        return value

    def _value(self, cell: Any) -> Value | None:
        kind = self.field.kind
        if isinstance(cell, str):
            if cell.lstrip()[:1] in ("=", "@"):
                raise BadAnswer(self.key, register_words.FORMULA)
            return self._said(cell)
        if isinstance(cell, datetime | date):
            if kind != "day":
                raise BadAnswer(self.key, register_words.DATE_IN_NUMBER)
            return check(self.field, cell.isoformat()[:10], self.today, self.key)
        if isinstance(cell, int | float) and not isinstance(cell, bool):
            return self._number(cell)
        return check(self.field, cell, self.today, self.key)

    def _said(self, text: str) -> Value | None:
        try:
            return parse(self.field, text, self.today, self.key)
        except BadAnswer as bad:
            raise self._nearer(bad) from bad

    def _number(self, number: float) -> Value | None:
        kind, whole = self.field.kind, number == int(number) if abs(number) < 1e15 else False
        if kind in ("integer", "year") and whole:
            value: Any = int(number)
        elif kind == "money":
            value = round(number * 100)
        elif kind in ("number", "area"):
            value = number
        else:
            return self._said(str(int(number)) if whole else str(number))
        try:
            return check(self.field, value, self.today, self.key)
        except BadAnswer as bad:
            raise self._nearer(bad) from bad

    def _nearer(self, bad: BadAnswer) -> BadAnswer:
        """Say of a coordinate that it lies in the sea, not that it is a wrong number."""
        if self.field.register not in POSITION:
            return bad
        return BadAnswer(self.key, words_import.SEA, least=str(self.field.least), most=str(self.field.most))
