"""What anybody may know of problems: counts, never a row."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class CategoryCount:
    """Open problems of one category."""

    category: str
    count: int


@dataclass(frozen=True, slots=True)
class PublicCounts:
    """What anybody may know of the city or of a building; -1 is a count smaller than ``least``, and so not told.

    ``categories`` holds those that may be told, most first; ``has_hidden`` says that others exist.
    """

    least: int = 0
    open: int = -1
    solved: int = -1
    categories: list[CategoryCount] = field(default_factory=list)
    has_hidden: bool = False
