"""What a browser may know of settings."""

from __future__ import annotations

from dataclasses import dataclass

from rustavi_hoa.i18n.stamp import Stamp


@dataclass(frozen=True, slots=True)
class Change:
    """One change of a setting."""

    id: int
    key: str
    before: str
    after: str
    who: str
    at: Stamp


@dataclass(frozen=True, slots=True)
class Number:
    """A telephone number; ``call`` is what the phone dials."""

    key: str
    number: str
    call: str
