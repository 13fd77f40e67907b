"""What a visitor's browser may know of a passport."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class PublicFact:
    """One answer in both languages."""

    code: str
    label: str
    label_en: str
    said: str
    said_en: str


@dataclass(frozen=True, slots=True)
class PublicRow:
    """Answers of one row of a table (an entrance, a lift), or all of a plain group (no label then)."""

    label: str
    label_en: str
    facts: list[PublicFact] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class PublicGroup:
    """A section of the passport with at least one public answer."""

    code: str
    label: str
    label_en: str
    rows: list[PublicRow] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class PublicPassport:
    """How full (``share`` in whole percent), how fresh, the first facts and the other public answers."""

    share: int = 0
    filled: int = 0
    required: int = 0
    fresh: str = ""
    fresh_en: str = ""
    brief: list[PublicFact] = field(default_factory=list)
    groups: list[PublicGroup] = field(default_factory=list)
