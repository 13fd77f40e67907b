"""Owner marks: every text that a client writes says whose eyes it is for, so that an answer betrays a wrong reader."""

from __future__ import annotations

import re
import secrets
from dataclasses import dataclass

MARK = re.compile(r"~([AB])\.(\w+)\.(house|own|room)\.([0-9a-f]{12})~")
STAFF = "staff"
"""Where officers of the city stand: they see problems of every house, and no room."""


@dataclass(frozen=True, slots=True)
class Reader:
    """Who reads: name and the houses whose common things are theirs."""

    name: str
    houses: frozenset[str]
    is_staff: bool = False

    def may_see(self, house: str, owner: str, kind: str) -> bool:
        """Tell whether a mark may stand in an answer to this person."""
        if kind == "own":
            return self.is_staff or owner == self.name
        if kind == "house":
            return self.is_staff or house in self.houses
        return house in self.houses


def made(house: str, owner: str, kind: str) -> str:
    """Make a mark that no other text carries."""
    return f"~{house}.{owner}.{kind}.{secrets.token_hex(6)}~"


def wrong(reader: Reader, said: str) -> list[str]:
    """List the marks in an answer that are not for this reader."""
    return [found[0] for found in MARK.finditer(said) if not reader.may_see(*found.groups()[:3])]
