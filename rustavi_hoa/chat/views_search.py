"""What a search of messages shows."""

from __future__ import annotations

from dataclasses import dataclass, field

from rustavi_hoa.i18n.stamp import Stamp


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a text; ``is_hit``: it is a word that was looked for."""

    text: str
    is_hit: bool


@dataclass(frozen=True, slots=True)
class Found:
    """One message that was found; ``is_near``: the room opens at it, else its place is shown here."""

    id: int
    who: str
    at: Stamp
    pieces: list[Piece]
    is_near: bool
    path: str


@dataclass(frozen=True, slots=True)
class Hits:
    """What a search found, newest first; ``before`` is where the next page begins, 0 when there is none.

    ``around`` is the place of one message, for what lies too far back for its room to open at.
    """

    asked: str
    found: list[Found]
    before: int
    around: list[Found] = field(default_factory=list)
    is_loaded: bool = True


NOTHING_ASKED = Hits("", [], 0, is_loaded=False)
