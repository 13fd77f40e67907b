"""Who sees what of an official application: decided here, as words on paper.

The SQL of the same rule stands in ``queries.seen_by``; a test holds the two against each other.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from rustavi_hoa.kernel.policy import Actor, Can, Role, Scope


class Sight(IntEnum):
    """How much of a letter somebody sees."""

    NOTHING = 0
    OWN = 1
    """What the applicant is told: the letter, its date, each change of it, copies and the answer; never a draft."""
    DESK = 2
    """Everything: staff who may have it in hand."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What the rule needs to know of one letter. Shape: ``hands`` are people with a task of it, and its coordinator."""

    applicant_id: int | None
    building_id: int | None
    about_person_id: int | None
    about_service: str
    services: frozenset[str]
    hands: frozenset[int]


@dataclass(frozen=True, slots=True)
class Eyes:
    """Through which eyes an actor looks. ``stands_for`` names the person and those they substitute today."""

    person_id: int
    reads_all: bool
    desk: Scope
    headed: frozenset[str]
    services: frozenset[str]
    stands_for: frozenset[int]


def eyes(actor: Actor, substituted: frozenset[int] = frozenset()) -> Eyes:
    """Take an actor's eyes from today's rights."""
    works = actor.may(Can.LETTER_WORK)
    return Eyes(
        person_id=actor.person_id,
        reads_all=actor.may(Can.LETTER_READ),
        desk=actor.where(Can.LETTER_WORK),
        headed=headed(actor) if works else frozenset(),
        services=actor.services(),
        stands_for=frozenset({actor.person_id}) | substituted if works else frozenset({actor.person_id}),
    )


def headed(actor: Actor) -> frozenset[str]:
    """Name the services the person is head of."""
    return frozenset(each.service for each in actor.grants if each.role == Role.HEAD and each.service)


def is_leader(actor: Actor) -> bool:
    """Tell whether the actor resolves for the whole city: the mayor, a deputy, the head of apparatus."""
    return any(each.role in (Role.APPARATUS, Role.MAYOR) and each.scope.city for each in actor.grants)


def is_named(who: Eyes, of: Facts) -> bool:
    """Tell whether the letter complains about this person, or about the service they work for."""
    return of.about_person_id == who.person_id or (of.about_service != "" and of.about_service in who.services)


def sight(who: Eyes, of: Facts) -> Sight:
    """Say how much an actor sees: one's own letter as its applicant only, a complaint about oneself never."""
    if of.applicant_id is not None and of.applicant_id == who.person_id:
        return Sight.OWN
    if is_named(who, of):
        return Sight.NOTHING
    if who.reads_all:
        return Sight.DESK
    is_near = who.desk.city or (of.building_id is not None and of.building_id in who.desk.buildings)
    is_theirs = bool(of.services & who.headed) or bool(of.hands & who.stands_for)
    return Sight.DESK if is_near and is_theirs else Sight.NOTHING
