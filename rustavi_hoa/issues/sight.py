"""Who sees what of a problem: decided here, in one place, as words on paper (issue 2, rules).

The SQL of the same rule stands in ``queries.seen_by``; a test holds the two against each other.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from rustavi_hoa.issues.places import Door
from rustavi_hoa.issues.rules import Part
from rustavi_hoa.kernel.policy import Actor, Can, Role, Scope


class Sight(IntEnum):
    """How much of a problem somebody sees."""

    NOTHING = 0
    BRIEF = 1
    """Category, place, age and status: the city before a problem was sent."""
    WHOLE = 2
    """Text and photos, but never who wrote it or from which apartment: a neighbour."""
    PERSONAL = 3
    """The author's name and apartment too: the author, the chairperson, the city after sending."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What the rule needs to know of one problem."""

    building_id: int
    door: str
    reporter_id: int
    entered_by: int | None
    is_sent: bool
    is_emergency: bool
    about_person_id: int | None
    about_service: str


@dataclass(frozen=True, slots=True)
class Eyes:
    """Through which eyes an actor looks, with the reach of each."""

    person_id: int
    house: Scope
    chair: Scope
    city: Scope
    complaints: Scope
    is_korpusi: bool
    services: frozenset[str]


def eyes(actor: Actor) -> Eyes:
    """Take an actor's eyes from today's rights."""
    return Eyes(
        person_id=actor.person_id,
        house=actor.where(Can.ISSUE_FOLLOW),
        chair=actor.where(Can.ISSUE_CHAIR),
        city=actor.where(Can.ISSUE_WORK),
        complaints=actor.where(Can.COMPLAINT_HANDLE),
        is_korpusi=actor.has_role(Role.OPERATOR, Role.ADMIN),
        services=actor.services(),
    )


def is_author(who: Eyes, of: Facts) -> bool:
    """Tell whether the person reported it, or entered it for a household."""
    return who.person_id in (of.reporter_id, of.entered_by)


def sight(who: Eyes, of: Facts) -> Sight:
    """Say how much an actor sees of a problem."""
    if is_author(who, of):
        return Sight.PERSONAL
    if of.door == Door.COMPLAINT:
        return _complaint(who, of)
    in_city = who.city.covers(of.building_id)
    if of.door == Door.NEIGHBOUR:
        near = who.chair.covers(of.building_id) or (who.is_korpusi and in_city)
        return Sight.PERSONAL if near or (in_city and of.is_sent) else Sight.NOTHING
    if of.door == Door.UNPERMITTED:
        return Sight.PERSONAL if in_city else Sight.NOTHING
    if who.chair.covers(of.building_id) or (in_city and (of.is_sent or of.is_emergency)):
        return Sight.PERSONAL
    if who.house.covers(of.building_id):
        return Sight.WHOLE
    return Sight.BRIEF if in_city else Sight.NOTHING


def _complaint(who: Eyes, of: Facts) -> Sight:
    """The one named never sees it, whatever the role."""
    named = of.about_person_id == who.person_id or (of.about_service != "" and of.about_service in who.services)
    return Sight.PERSONAL if who.complaints.covers(of.building_id) and not named else Sight.NOTHING


def parts(who: Eyes, of: Facts) -> frozenset[Part]:
    """Say as whom an actor may act on a problem."""
    held = {Part.REPORTER} if is_author(who, of) else set()
    if sight(who, of) == Sight.NOTHING:
        return frozenset(held)
    if who.chair.covers(of.building_id) and of.door in (Door.ORDINARY, Door.NEIGHBOUR):
        held.add(Part.CHAIR)
    if who.city.covers(of.building_id) and (of.is_sent or of.is_emergency or of.door != Door.ORDINARY):
        held.add(Part.CITY)
    return frozenset(held)
