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


class Known(dict[Any, Value | None]):
    """What cells say, for all fields of one kind: one that was never seen is read as it is looked up.

    Shape: never looked up with True or False, which are 1 and 0 here. A cell they cannot hold raises.
    """

    def __init__(self, made: Field, today: date) -> None:
        super().__init__()
        self._field, self._today = made, today

    def __missing__(self, cell: Any) -> Value | None:
        """Read a new cell."""
        value = self.value(cell)
        if len(self) >= MOST_KNOWN:
            self.clear()
        self[cell] = value
        return value

    def value(self, cell: Any) -> Value | None:
        """Read a cell."""
        kind = self._field.kind
        if isinstance(cell, str):
            if cell.lstrip()[:1] in ("=", "@"):
                raise BadAnswer(self._field.key(), register_words.FORMULA)
            return self._said(cell)
        if isinstance(cell, datetime | date):
            if kind != "day":
                raise BadAnswer(self._field.key(), register_words.DATE_IN_NUMBER)
            return check(self._field, cell.isoformat()[:10], self._today)
        if isinstance(cell, int | float) and not isinstance(cell, bool):
            return self._number(cell)
        return check(self._field, cell, self._today)

    def _said(self, text: str) -> Value | None:
        try:
            return parse(self._field, text, self._today)
        except BadAnswer as bad:
            raise self._nearer(bad) from bad

    def _number(self, number: float) -> Value | None:
        kind, whole = self._field.kind, number == int(number) if abs(number) < 1e15 else False
        if kind in ("integer", "year") and whole:
            value: Any = int(number)
        elif kind == "money":
            value = round(number * 100)
        elif kind in ("number", "area"):
            value = number
        else:
            return self._said(str(int(number)) if whole else str(number))
        try:
            return check(self._field, value, self._today)
        except BadAnswer as bad:
            raise self._nearer(bad) from bad

    def _nearer(self, bad: BadAnswer) -> BadAnswer:
        """Say of a coordinate that it lies in the sea, not that it is a wrong number."""
        if self._field.register not in POSITION:
            return bad
        return BadAnswer(self._field.key(), words_import.SEA, least=str(self._field.least), most=str(self._field.most))


class Memory:
    """Hands out what is known: fields that take the same answers share it, so that a word is read once in a book."""

    def __init__(self, today: date) -> None:
        self._today, self._shared = today, dict[Any, Known]()

    def of(self, made: Field) -> Known:
        """Give what is known for a field."""
        alike = made.kind, made.least, made.most, made.pattern, made.choices, made.register in POSITION
        return self._shared.setdefault(alike, Known(made, self._today))


class Reader:
    """One column: where it stands, which answer it holds, and what its cells say."""

    __slots__ = ("at", "field", "key", "known")

    def __init__(self, at: int, made: Field, key: str, known: Known) -> None:
        self.at, self.field, self.key, self.known = at, made, key, known

    def key_in(self, row: str) -> str:
        """Give the key of the answer in a row of a table."""
        return self.field.key(row) if row else self.key

    def read(self, cell: Any) -> Value | None:
        """Give the value of a cell.

        Raises:
            BadAnswer: nothing this field can hold.
        """
        return self.known.value(cell) if isinstance(cell, bool) else self.known[cell]
