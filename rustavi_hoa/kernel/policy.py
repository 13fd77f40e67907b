"""Who may do what, and where: the only place where a role meets a right (ADR 0002)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from rustavi_hoa.kernel.errors import Denied

P = ParamSpec("P")
R = TypeVar("R")


class Role(StrEnum):
    """A person's part in the house; one person may hold several."""

    RESIDENT = "resident"
    CHAIRPERSON = "chairperson"
    OPERATOR = "operator"
    INSPECTOR = "inspector"
    OFFICER = "officer"
    HEAD = "head"
    APPARATUS = "apparatus"
    ANALYST = "analyst"
    COUNCIL = "council"
    ADMIN = "admin"


STAFF = frozenset(Role) - {Role.RESIDENT, Role.CHAIRPERSON}
"""Roles given by invitation of the city or of the municipal housing body."""


class Can(StrEnum):
    """``feature:object:verb``, alphabetical."""

    ANALYTICS_READ = "analytics:board:read"
    ANNOUNCEMENT_WRITE = "cabinet:announcement:write"
    APPEAL_DECIDE = "identity:appeal:decide"
    ASSOCIATION_VERIFY = "verification:association:verify"
    AUDIT_READ = "register:audit:read"
    BUILDING_EDIT = "cabinet:building:edit"
    CABINET_READ = "cabinet:desk:read"
    CHAIR_HANDOVER = "verification:chair:handover"
    CHAIR_INVITE = "identity:chair:invite"
    CHAT_MODERATE = "chat:message:moderate"
    CHAT_READ_REPORTED = "chat:message:read_reported"
    CHAT_USE = "chat:room:use"
    COMPLAINT_HANDLE = "issues:complaint:handle"
    CONDITION_ASSESS = "passport:condition:assess"
    CORRECTION_DECIDE = "register:correction:decide"
    DOCUMENT_KEEP = "documents:document:keep"
    FEEDBACK_GIVE = "pilot:feedback:give"
    GALLERY_ADD = "gallery:photo:add"
    INQUIRY_ANSWER = "inquiry:inquiry:answer"
    INQUIRY_SEND = "inquiry:inquiry:send"
    ISSUE_ACT_FOR_OTHERS = "issues:issue:act_for_others"
    ISSUE_CHAIR = "issues:issue:chair"
    ISSUE_FOLLOW = "issues:issue:follow"
    ISSUE_REPORT = "issues:issue:report"
    ISSUE_WORK = "issues:issue:work"
    MEMBER_CONFIRM = "identity:member:confirm"
    MEMBER_INVITE = "identity:member:invite"
    MEMBER_RESCUE = "identity:member:rescue"
    PASSPORT_DECIDE = "passport:proposal:decide"
    PASSPORT_INSPECT = "passport:passport:inspect"
    PASSPORT_PROPOSE = "passport:proposal:write"
    PASSPORT_READ = "passport:passport:read"
    PILOT_MANAGE = "pilot:pilot:manage"
    QUESTIONNAIRE_EDIT = "pilot:questionnaire:edit"
    REGISTER_EDIT = "register:register:edit"
    REGISTER_IMPORT = "register:register:import"
    REGISTER_READ = "register:register:read"
    SELF = "identity:self:manage"
    SETTINGS_EDIT = "settings:settings:edit"
    STAFF_INVITE = "identity:staff:invite"
    STOCK_READ = "gallery:stock:read"
    WORK_EDIT = "works:work:edit"


_EVERYBODY = frozenset({Can.SELF, Can.FEEDBACK_GIVE})
_NEIGHBOUR = _EVERYBODY | {Can.ISSUE_REPORT, Can.ISSUE_FOLLOW, Can.CHAT_USE, Can.PASSPORT_READ}
_READER = _EVERYBODY | {Can.ANALYTICS_READ, Can.PASSPORT_READ, Can.REGISTER_READ, Can.STOCK_READ}
_CITY = _READER | {Can.ISSUE_WORK}
_INSPECTOR = _READER | {Can.CONDITION_ASSESS, Can.GALLERY_ADD, Can.PASSPORT_INSPECT}
_KORPUSI = {
    Can.APPEAL_DECIDE,
    Can.ASSOCIATION_VERIFY,
    Can.CHAIR_HANDOVER,
    Can.CHAIR_INVITE,
    Can.CORRECTION_DECIDE,
    Can.DOCUMENT_KEEP,
    Can.GALLERY_ADD,
    Can.INQUIRY_SEND,
    Can.PASSPORT_DECIDE,
    Can.PASSPORT_INSPECT,
    Can.REGISTER_EDIT,
    Can.WORK_EDIT,
    Can.CHAT_READ_REPORTED,
    Can.ISSUE_ACT_FOR_OTHERS,
    Can.MEMBER_CONFIRM,
    Can.MEMBER_INVITE,
    Can.MEMBER_RESCUE,
    Can.PILOT_MANAGE,
    Can.QUESTIONNAIRE_EDIT,
    Can.REGISTER_IMPORT,
}

GRANTS: dict[Role, frozenset[Can]] = {
    Role.RESIDENT: _NEIGHBOUR,
    Role.CHAIRPERSON: _NEIGHBOUR
    | {
        Can.ANNOUNCEMENT_WRITE,
        Can.BUILDING_EDIT,
        Can.CABINET_READ,
        Can.CHAT_MODERATE,
        Can.DOCUMENT_KEEP,
        Can.GALLERY_ADD,
        Can.INQUIRY_ANSWER,
        Can.PASSPORT_PROPOSE,
        Can.ISSUE_ACT_FOR_OTHERS,
        Can.ISSUE_CHAIR,
        Can.MEMBER_CONFIRM,
        Can.MEMBER_INVITE,
        Can.MEMBER_RESCUE,
    },
    Role.OPERATOR: _CITY | _KORPUSI | {Can.COMPLAINT_HANDLE},
    Role.INSPECTOR: _INSPECTOR,
    Role.OFFICER: _CITY,
    Role.HEAD: _CITY | {Can.INQUIRY_SEND, Can.WORK_EDIT},
    Role.APPARATUS: _CITY | {Can.AUDIT_READ, Can.COMPLAINT_HANDLE, Can.INQUIRY_SEND},
    Role.ANALYST: _READER,
    Role.COUNCIL: _READER,
    Role.ADMIN: _CITY | _KORPUSI | {Can.AUDIT_READ, Can.COMPLAINT_HANDLE, Can.SETTINGS_EDIT, Can.STAFF_INVITE},
}


CITY_ONLY = frozenset(
    {
        Can.APPEAL_DECIDE,
        Can.AUDIT_READ,
        Can.CHAIR_HANDOVER,
        Can.CHAIR_INVITE,
        Can.CHAT_READ_REPORTED,
        Can.QUESTIONNAIRE_EDIT,
        Can.REGISTER_IMPORT,
        Can.SETTINGS_EDIT,
        Can.STAFF_INVITE,
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
