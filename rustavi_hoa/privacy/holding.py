"""What it means to hold something of a person: how a table is judged, in one line (ADR 0080)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

FORMER = "ყოფილი მცხოვრები"
"""Who stands beside the words of an erased account. Names are shown as they are written, in every language."""

VALUES: dict[str, Any] = {"": "", "null": None, "former": FORMER, "closed": "!", "no": False}
"""What an erasure writes, as ``holdings.py`` names it: ``phone=null shown_name=former text=``."""


@dataclass(frozen=True, slots=True)
class Holding:
    """A table as data protection sees it; every column stands in exactly one place."""

    purpose: str = ""
    """Key of ``words_holdings.PURPOSES``; empty: nothing of a person is held."""
    whose: tuple[str, ...] = ()
    """Columns that name the account a row is about: by them it is found for export and erasure."""
    gives: tuple[str, ...] = ()
    """Columns that the export gives to the person."""
    hidden: tuple[str, ...] = ()
    """Columns about the person that the export keeps back: hashes of secrets, words of other people."""
    by: tuple[str, ...] = ()
    """Columns that say who did it at work or in office; the deed is kept, the name goes with the account."""
    others: tuple[str, ...] = ()
    """Columns about people without an account, or about another person; answered by hand, on request."""
    rest: tuple[str, ...] = ()
    """Columns that say nothing of anybody."""
    is_dropped: bool = False
    """Erasure deletes the rows."""
    blanks: dict[str, Any] = field(default_factory=dict)
    """What erasure writes into columns of rows that stay."""

    def columns(self) -> list[str]:
        """Name every column that was judged, those judged twice twice."""
        return [*self.whose, *self.gives, *self.hidden, *self.by, *self.others, *self.rest]


def plain(columns: str, *, by: str = "") -> Holding:
    """Judge a table that holds nothing of a person; ``by``: who of the staff wrote it."""
    return Holding(rest=_words(columns), by=_words(by))


def others(purpose: str, columns: str, rest: str, *, by: str = "") -> Holding:
    """Judge a table that holds data of people without an account."""
    return Holding(purpose, others=_words(columns), rest=_words(rest), by=_words(by))


def held(
    purpose: str,
    whose: str,
    gives: str,
    rest: str = "",
    *,
    hidden: str = "",
    by: str = "",
    others: str = "",
    drop: bool = False,
    blank: str = "",
) -> Holding:
    """Judge a table that holds data of people with an account; columns are words with spaces between them."""
    return Holding(
        purpose,
        whose=_words(whose),
        gives=_words(gives),
        hidden=_words(hidden),
        by=_words(by),
        others=_words(others),
        rest=_words(rest),
        is_dropped=drop,
        blanks={name: VALUES[value] for name, _, value in (each.partition("=") for each in blank.split())},
    )


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())
