"""What a browser may know of a first walk."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Station:
    """One stop; ``answer`` is empty before it is given, ``photo`` the last one in the gallery (0 for none).

    ``sentence`` is the Georgian text suggested for a problem, ``open_issue`` a problem like it that is open already.
    """

    code: str
    element: str
    part: str
    ka: str
    en: str
    look_ka: str
    look_en: str
    sign: str
    may_lack: bool
    sentence: str
    answer: str = ""
    turn: int = 0
    photo: int = 0
    open_issue: int = 0
    open_no: str = ""


@dataclass(frozen=True, slots=True)
class WalkView:
    """A building's walk; ``key`` names the open one, ``finished`` the last that ended, with its problems."""

    building_id: int
    address: str
    address_en: str
    key: str = ""
    finished: str = ""
    finished_ka: str = ""
    finished_en: str = ""
    issues: list[int] = field(default_factory=list)
    stations: list[Station] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class WalkCard:
    """How far the first walk of a building has come, for the desk; ``state`` is new, begun or done.

    ``marks`` says the same out of ``rules.MARKS``.
    """

    building_id: int = 0
    state: str = "done"
    done: int = 0
    total: int = 0
    marks: int = 0


@dataclass(frozen=True, slots=True)
class Answered:
    """One answer on its way in: ``key`` names it, ``walk`` the walk, ``turn`` counts the answers of a station."""

    key: str
    walk: str
    building_id: int
    element: str
    answer: str
    part: str = ""
    turn: int = 1
    on: str = ""
    photos: tuple[str, ...] = ()
    days: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Prepared:
    """A problem that the chairperson has ticked, with its words."""

    station: str
    text: str


@dataclass(frozen=True, slots=True)
class Finished:
    """The end of a walk: its key, and the problems to send."""

    key: str
    building_id: int
    problems: tuple[Prepared, ...] = ()
    to_city: bool = False


@dataclass(frozen=True, slots=True)
class BuildingCard:
    """What stands on the card at the entrance."""

    building_id: int
    address: str
    address_en: str
    association: str


NO_CARD = WalkCard()
