"""What a browser may know of a passport."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from rustavi_hoa.i18n.stamp import Stamp


@dataclass(frozen=True, slots=True)
class ValueView:
    """One answer as read; ``state`` is known, unknown, veiled or missing; ``said``: who, when, on what evidence.

    ``origin`` is the place of what is said in ``PassportView.origins``, -1 where nothing is.
    """

    key: str
    label_ka: str
    label_en: str
    ka: str = ""
    en: str = ""
    state: str = "missing"
    said_ka: str = ""
    said_en: str = ""
    is_required: bool = False
    origin: int = -1


@dataclass(frozen=True, slots=True)
class Origin:
    """Who said a value, when, on what evidence."""

    ka: str
    en: str


@dataclass(frozen=True, slots=True)
class RowView:
    """One row of a table, or the only one of a plain group (its labels are empty then)."""

    name: str
    label_ka: str
    label_en: str
    answers: list[ValueView]


@dataclass(frozen=True, slots=True)
class ConditionView:
    """The shown judgement of one element; ``word`` is 0-5 or unsafe, ``share`` the confidence in whole percent."""

    element: str
    part: str
    label_ka: str
    label_en: str
    grade: int = 0
    word: str = "0"
    method: str = ""
    on_ka: str = ""
    on_en: str = ""
    on_day: str = ""
    who: str = ""
    note: str = ""
    trend: str = "new"
    trust: str = "low"
    share: int = 0
    is_disputed: bool = False
    expert_ka: str = ""
    expert_en: str = ""
    photos: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class GroupView:
    """A section of the passport: what is answered, and how many required fields wait."""

    code: str
    label_ka: str
    label_en: str
    rows: list[RowView] = field(default_factory=list)
    conditions: list[ConditionView] = field(default_factory=list)
    filled: int = 0
    required: int = 0
    source: str = ""
    may_edit: bool = False


@dataclass(frozen=True, slots=True)
class NextView:
    """One thing to fill in next; ``by`` is chairperson or inspector."""

    key: str
    group: str
    label_ka: str
    label_en: str
    by: str


@dataclass(frozen=True, slots=True)
class LiftWarning:
    """A lift whose three-year inspection is near or past; ``state`` is soon or overdue."""

    row: str
    label_ka: str
    label_en: str
    due_ka: str
    due_en: str
    state: str


@dataclass(frozen=True, slots=True)
class LiftLine:
    """A building with a lift whose inspection is near or past; the first that is due."""

    building_id: int
    address: str
    address_en: str
    due_ka: str
    due_en: str
    state: str


@dataclass(frozen=True, slots=True)
class DisputeLine:
    """A part of a building that its chairperson judges otherwise than the inspection; ``word`` is the inspection's."""

    building_id: int
    address: str
    address_en: str
    said_ka: str
    said_en: str
    word: str


@dataclass(frozen=True, slots=True)
class ChangeView:
    """One accepted change, newest first in a list; ``answers`` are the values as written (left out on the page)."""

    number: int
    day: str
    at: Stamp
    who: str
    accepted_by: str
    source: str
    evidence: str
    definition: int
    count: int = 0
    answers: list[ValueView] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class PassportView:
    """The passport of one building on one day; ``level`` is what the reader may see (public, association, city)."""

    building_id: int = 0
    address: str = ""
    address_en: str = ""
    association_ka: str = ""
    association_en: str = ""
    level: str = "public"
    day: str = ""
    day_ka: str = ""
    day_en: str = ""
    is_past: bool = False
    number: int = 0
    definition: int = 0
    filled: int = 0
    required: int = 0
    share: int = 0
    fresh_ka: str = ""
    fresh_en: str = ""
    months: int = -1
    groups: list[GroupView] = field(default_factory=list)
    worst: list[ConditionView] = field(default_factory=list)
    next: list[NextView] = field(default_factory=list)
    lifts: list[LiftWarning] = field(default_factory=list)
    changes: list[ChangeView] = field(default_factory=list)
    may_propose: bool = False
    may_inspect: bool = False
    may_decide: bool = False
    may_assess: bool = False
    origins: list[Origin] = field(default_factory=list)


def told_once(view: PassportView) -> PassportView:
    """Give the passport for a screen: eighty answers share a handful of origins (20 of 53 KB on the socket)."""
    places: dict[Origin, int] = {}

    def placed(value: ValueView) -> ValueView:
        if not value.said_ka:
            return value
        place = places.setdefault(Origin(value.said_ka, value.said_en), len(places))
        return replace(value, said_ka="", said_en="", origin=place)

    groups = [
        replace(group, rows=[replace(row, answers=[placed(each) for each in row.answers]) for row in group.rows])
        for group in view.groups
    ]
    return replace(view, groups=groups, origins=list(places))


@dataclass(frozen=True, slots=True)
class CoverView:
    """Completeness of a building, an association, a unit or the city. Unit: ``share`` in whole percent."""

    thing: str
    id: int
    label_ka: str
    label_en: str
    buildings: int
    begun: int
    filled: int
    required: int
    share: int
    months: int = -1


@dataclass(frozen=True, slots=True)
class CoverPoint:
    """The city's coverage at the end of one month: ``month`` as 2026-11."""

    month: str
    share: int
    begun: int
