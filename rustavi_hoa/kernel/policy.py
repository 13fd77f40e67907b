"""Who may do what, and where: the only place where a role meets a right (ADR 0002)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from rustavi_hoa.kernel.errors import Denied
from rustavi_hoa.kernel.rights import STAFF, Can, Role

__all__ = [
    "CITY_ONLY",
    "GRANTS",
    "OPEN_DOORS",
    "SEALED",
    "STAFF",
    "SYSTEM",
    "Actor",
    "Can",
    "Grant",
    "Role",
    "Scope",
    "allow",
    "open_door",
]

P = ParamSpec("P")
R = TypeVar("R")

_EVERYBODY = frozenset({Can.SELF, Can.FEEDBACK_GIVE})
_NEIGHBOUR = (
    _EVERYBODY
    | {Can.ISSUE_REPORT, Can.ISSUE_FOLLOW, Can.LETTER_SUBMIT, Can.PASSPORT_READ}
    | {Can.CHAT_TALK, Can.CHAT_USE}
)
_CITY_TALK = frozenset({Can.CHAT_CITY, Can.CHAT_FORUM, Can.CHAT_TALK})
_READER = _EVERYBODY | {Can.ANALYTICS_READ, Can.PASSPORT_READ, Can.REGISTER_READ, Can.STOCK_READ}
_CITY = _READER | _CITY_TALK | {Can.ISSUE_WORK}
_EXECUTOR = _CITY | {Can.LETTER_DESK, Can.LETTER_WORK}
_REGISTRY = _EVERYBODY | _CITY_TALK | {Can.LETTER_DESK, Can.LETTER_READ, Can.LETTER_REGISTER}
_RESOLVER = {Can.EXTENSION_DECIDE, Can.LETTER_RESOLVE, Can.STATEMENT_READ}
_LEADER = _RESOLVER | {Can.LETTER_APPROVE, Can.LETTER_DESK, Can.LETTER_READ, Can.LETTER_TRANSFER}
_INSPECTOR = _READER | {Can.CONDITION_ASSESS, Can.GALLERY_ADD, Can.PASSPORT_INSPECT}
_KORPUSI = {
    Can.APPEAL_DECIDE,
    Can.ASSOCIATION_VERIFY,
    Can.CHAIR_HANDOVER,
    Can.CHAIR_INVITE,
    Can.CORRECTION_DECIDE,
    Can.DOCUMENT_KEEP,
    Can.GALLERY_ADD,
    Can.HUNG_RECORD,
    Can.INQUIRY_SEND,
    Can.NOTICE_WATCH,
    Can.OUTAGE_MANAGE,
    Can.PASSPORT_DECIDE,
    Can.PASSPORT_INSPECT,
    Can.REGISTER_EDIT,
    Can.WORK_EDIT,
    Can.CHAT_READ_REPORTED,
    Can.CHAT_TOPIC,
    Can.ISSUE_ACT_FOR_OTHERS,
    Can.MEMBER_CONFIRM,
    Can.MEMBER_INVITE,
    Can.MEMBER_RESCUE,
    Can.PILOT_MANAGE,
    Can.PUBLICATION_DECIDE,
    Can.QUESTIONNAIRE_EDIT,
    Can.REGISTER_IMPORT,
}

GRANTS: dict[Role, frozenset[Can]] = {
    Role.RESIDENT: _NEIGHBOUR,
    Role.CHAIRPERSON: _NEIGHBOUR
    | {
        Can.ANNOUNCEMENT_WRITE,
        Can.BOARD_NAME,
        Can.BUILDING_EDIT,
        Can.CABINET_READ,
        Can.CHAT_BOARD,
        Can.CHAT_CITY,
        Can.CHAT_FORUM,
        Can.CHAT_MODERATE,
        Can.DOCUMENT_KEEP,
        Can.GALLERY_ADD,
        Can.HUNG_RECORD,
        Can.INQUIRY_ANSWER,
        Can.PASSPORT_PROPOSE,
        Can.ISSUE_ACT_FOR_OTHERS,
        Can.ISSUE_CHAIR,
        Can.MEMBER_CONFIRM,
        Can.MEMBER_INVITE,
        Can.MEMBER_RESCUE,
        Can.SHEET_APPROVE,
    },
    Role.BOARD: _EVERYBODY | {Can.CHAT_BOARD, Can.CHAT_TALK},
    Role.OPERATOR: _CITY | _KORPUSI | {Can.COMPLAINT_HANDLE},
    Role.INSPECTOR: _INSPECTOR,
    Role.OFFICER: _EXECUTOR,
    Role.HEAD: _EXECUTOR
    | _RESOLVER
    | {Can.CHAT_TOPIC, Can.INQUIRY_SEND, Can.LETTER_VISA, Can.OUTAGE_MANAGE, Can.SUBSTITUTE_NAME, Can.WORK_EDIT},
    Role.APPARATUS: _EXECUTOR
    | _LEADER
    | {Can.AUDIT_READ, Can.CASEWORK_SET, Can.COMPLAINT_HANDLE, Can.INQUIRY_SEND, Can.LETTER_REGISTER, Can.LETTER_VISA}
    | {
        Can.CHAT_TOPIC,
        Can.NOTICE_WATCH,
        Can.OUTAGE_MANAGE,
        Can.PUBLICATION_DECIDE,
        Can.STATEMENT_ISSUE,
        Can.SUBSTITUTE_NAME,
    },
    Role.REGISTRY: _REGISTRY,
    Role.DUTY: _REGISTRY,
    Role.LAWYER: _EVERYBODY | {Can.LETTER_DESK, Can.LETTER_READ, Can.LETTER_VISA},
    Role.MAYOR: _READER | _LEADER,
    Role.ANALYST: _READER | {Can.STATEMENT_READ},
    Role.COUNCIL: _READER | {Can.STATEMENT_READ},
    Role.ADMIN: _CITY
    | _KORPUSI
    | {Can.AUDIT_READ, Can.CASEWORK_SET, Can.COMPLAINT_HANDLE, Can.KEY_MANAGE, Can.SETTINGS_EDIT, Can.STAFF_INVITE}
    | {Can.PRIVACY_KEEP, Can.SUBSTITUTE_NAME},
    Role.PROGRAM: frozenset({Can.ISSUE_REPORT}),
}


CITY_ONLY = frozenset(
    {
        Can.APPEAL_DECIDE,
        Can.AUDIT_READ,
        Can.CASEWORK_SET,
        Can.CHAIR_HANDOVER,
        Can.CHAIR_INVITE,
        Can.CHAT_READ_REPORTED,
        Can.CHAT_TOPIC,
        Can.KEY_MANAGE,
        Can.LETTER_APPROVE,
        Can.LETTER_READ,
        Can.LETTER_REGISTER,
        Can.LETTER_TRANSFER,
        Can.NOTICE_WATCH,
        Can.PRIVACY_KEEP,
        Can.QUESTIONNAIRE_EDIT,
        Can.REGISTER_IMPORT,
        Can.SETTINGS_EDIT,
        Can.STAFF_INVITE,
        Can.STATEMENT_ISSUE,
        Can.STATEMENT_READ,
    }
)
"""Rights that cannot be cut to a unit: a role that reaches less than the city does not carry them."""


@dataclass(frozen=True, slots=True)
class Scope:
    """Where a right reaches: the whole city (then the set means nothing) or some buildings; both empty: nowhere."""

    city: bool = False
    buildings: frozenset[int] = frozenset()

    def covers(self, building_id: int | None) -> bool:
        """Tell whether a building lies inside."""
        return self.city or building_id in self.buildings


@dataclass(frozen=True, slots=True)
class Grant:
    """One role of one person, with the buildings it reaches (units and services are resolved to them on loading)."""

    role: Role
    scope: Scope
    service: str = ""


@dataclass(frozen=True, slots=True)
class Actor:
    """Who asks: read from the session for every call, never kept in a State var."""

    person_id: int
    name: str
    locale: str = "ka"
    grants: tuple[Grant, ...] = ()
    session_id: int = 0
    view_building: int | None = None

    def may(self, can: Can) -> bool:
        """Tell whether any of the roles carries the right."""
        if can in CITY_ONLY:
            return self.where(can).city
        return can in _EVERYBODY or any(can in GRANTS[grant.role] for grant in self.grants)

    def where(self, can: Can) -> Scope:
        """Give the reach of one right: a chairperson of one house is only a neighbour in the next."""
        held = [grant.scope for grant in self.grants if can in GRANTS[grant.role]]
        if any(scope.city for scope in held):
            return Scope(city=True)
        return Scope(buildings=frozenset().union(*(scope.buildings for scope in held)))

    def has_role(self, *roles: Role) -> bool:
        """Tell whether one of the roles is held."""
        return any(grant.role in roles for grant in self.grants)

    def services(self) -> frozenset[str]:
        """Name the city services the person works for."""
        return frozenset(grant.service for grant in self.grants if grant.service)


SYSTEM = Actor(person_id=0, name="system", grants=(Grant(Role.ADMIN, Scope(city=True)),))
"""The house itself: jobs and the operator's command line. Audit rows carry no person."""

SEALED: dict[str, Can] = {}
"""Use case -> right; the matrix test walks it."""

OPEN_DOORS: dict[str, str] = {}
"""Use cases that a visitor may call -> why."""


def allow(can: Can) -> Callable[[Callable[Concatenate[Actor, P], R]], Callable[Concatenate[Actor, P], R]]:
    """Seal a use case: its first argument must be an Actor holding ``can``.

    Raises:
        Denied: no role of the actor carries the right.
    """

    def seal(use_case: Callable[Concatenate[Actor, P], R]) -> Callable[Concatenate[Actor, P], R]:
        SEALED[f"{use_case.__module__}.{use_case.__qualname__}"] = can

        @wraps(use_case)
        def guarded(actor: Actor, /, *args: P.args, **kwargs: P.kwargs) -> R:
            if not isinstance(actor, Actor) or not actor.may(can):
                raise Denied(can)
            return use_case(actor, *args, **kwargs)

        return guarded

    return seal


def open_door(why: str) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Mark a use case that needs nobody signed in, with the reason; it takes no Actor."""

    def mark(use_case: Callable[P, R]) -> Callable[P, R]:
        OPEN_DOORS[f"{use_case.__module__}.{use_case.__qualname__}"] = why
        return use_case

    return mark
