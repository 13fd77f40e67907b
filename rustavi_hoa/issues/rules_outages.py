"""An outage or planned works over several buildings: its life, what may join it, what may close with it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from rustavi_hoa.issues.categories import Category
from rustavi_hoa.issues.places import Door
from rustavi_hoa.issues.rules import OPEN, Status

MOST_BUILDINGS = 3000
"""A whole city and more: an outage may reach everybody."""
MOST_AT_ONCE = 200
PAGE = 20
LONGEST_TITLE = 120
LONGEST_TEXT = 2000


class Kind(StrEnum):
    """What it is."""

    OUTAGE = "outage"
    WORKS = "works"


DANGEROUS = frozenset({Category.GAS, Category.FIRE, Category.STRUCTURE, Category.FACADE, Category.CHIMNEY})
"""Where something unplanned can hurt people: open taps when gas comes back, fumes, fire, what falls."""


def is_dangerous(kind: str, category: str) -> bool:
    """Tell whether to wake people up for it; no water, light or lift is a nuisance that waits for the morning."""
    return kind == Kind.OUTAGE and category in DANGEROUS


class State(StrEnum):
    """Where it stands in the books; whether it has begun says the clock."""

    OPEN = "open"
    ENDED = "ended"
    CANCELLED = "cancelled"


class Phase(StrEnum):
    """Where it stands for a reader."""

    PLANNED = "planned"
    RUNNING = "running"
    LATE = "late"
    """It should be over and nobody has said that it is."""
    ENDED = "ended"
    CANCELLED = "cancelled"


class WordKind(StrEnum):
    """What a line in its story says."""

    ANNOUNCED = "announced"
    BEGUN = "begun"
    WORD = "word"
    ENDED = "ended"
    CANCELLED = "cancelled"
    REOPENED = "reopened"


class WhyNot(StrEnum):
    """Why a problem cannot join an outage, or cannot close with it."""

    GONE = "gone"
    OTHER_BUILDING = "other_building"
    OTHER_KIND = "other_kind"
    CLOSED_DOOR = "closed_door"
    FINISHED = "finished"
    IS_NEED = "is_need"
    NOT_SENT = "not_sent"
    IN_ANOTHER = "in_another"
    NOT_JOINED = "not_joined"


@dataclass(frozen=True, slots=True)
class Facts:
    """What the rules need to know of a problem."""

    building_id: int
    category: str
    door: str
    status: str
    outage_id: int | None
    is_with_city: bool


def phase(state: str, starts_at: datetime, ends_at: datetime | None, at: datetime) -> Phase:
    """Say where an outage stands at a moment."""
    if state != State.OPEN:
        return Phase(state)
    if at < starts_at:
        return Phase.PLANNED
    return Phase.LATE if ends_at is not None and at > ends_at else Phase.RUNNING


def why_not_join(of: Facts, outage_id: int, category: str, buildings: Collection[int], *, as_city: bool) -> str:
    """Say why a problem cannot join; empty when it can.

    ``as_city``: the city joins only what it may read; the author and the chairperson send it along by joining.
    """
    table = (
        (WhyNot.CLOSED_DOOR, of.door != Door.ORDINARY),
        (WhyNot.OTHER_BUILDING, of.building_id not in buildings),
        (WhyNot.OTHER_KIND, of.category != category and category != Category.OTHER),
        (WhyNot.FINISHED, of.status not in OPEN),
        (WhyNot.IS_NEED, of.status == Status.PLANNED),
        (WhyNot.IN_ANOTHER, of.outage_id not in (None, outage_id)),
        (WhyNot.NOT_SENT, as_city and not of.is_with_city),
    )
    return next((why for why, holds in table if holds), "")


def why_not_close(of: Facts, outage_id: int) -> str:
    """Say why a problem cannot close with its outage; empty when it can."""
    if of.outage_id != outage_id:
        return WhyNot.NOT_JOINED
    if of.status not in OPEN:
        return WhyNot.FINISHED
    return "" if of.is_with_city else WhyNot.NOT_SENT
