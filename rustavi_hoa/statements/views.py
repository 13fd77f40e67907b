"""What a browser may know of a report: tables of counts; people only for their own head."""

from __future__ import annotations

from dataclasses import dataclass, field

from rustavi_hoa.i18n.stamp import Stamp


@dataclass(frozen=True, slots=True)
class Line:
    """One row of a table: its name and its cells in both languages."""

    ka: str
    en: str
    cells_ka: list[str] = field(default_factory=list)
    cells_en: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Table:
    """One table; ``heads`` hold the head of the name's column first. ``has_numbers``: its cells are figures."""

    key: str
    has_numbers: bool
    title_ka: str
    title_en: str
    heads_ka: list[str] = field(default_factory=list)
    heads_en: list[str] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class StatementLine:
    """One issued report in the list; ``service`` is empty for the whole city. Unit: days are ISO."""

    id: int
    kind: str
    service: str
    since: str
    until: str
    period: str
    issued: Stamp


@dataclass(frozen=True, slots=True)
class Listing:
    """A page of issued reports; ``older`` is where the next one begins, 0 at the end."""

    lines: list[StatementLine] = field(default_factory=list)
    older: int = 0
    services: list[str] = field(default_factory=list)
    may_issue: bool = False


@dataclass(frozen=True, slots=True)
class Statement:
    """One report: issued (``id``), or drawn for a period just now (0)."""

    id: int = 0
    kind: str = ""
    service: str = ""
    since: str = ""
    until: str = ""
    period: str = ""
    issued: Stamp = Stamp()
    tables: list[Table] = field(default_factory=list)
    may_issue: bool = False


@dataclass(frozen=True, slots=True)
class ServiceFigures:
    """What the public may know of a service; -1 and None where too few cases stand behind."""

    service: str
    letters: int = -1
    letters_days: float | None = None
    tasks: int = -1
    tasks_days: float | None = None


@dataclass(frozen=True, slots=True)
class PublicFigures:
    """The last reports in public: by service, in a fixed order. ``least``: the smallest count that is told."""

    least: int
    letters_period: str = ""
    tasks_period: str = ""
    services: list[ServiceFigures] = field(default_factory=list)


NO_STATEMENT = Statement()
NO_LISTING = Listing()
