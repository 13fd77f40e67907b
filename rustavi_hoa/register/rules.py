"""The register on paper: what a building may be."""

from __future__ import annotations

from enum import StrEnum

from rustavi_hoa.kernel.policy import Actor, Can


class Status(StrEnum):
    """Where a building's row stands. Public figures count ``REGISTER`` alone."""

    REGISTER = "register"
    CANDIDATE = "candidate"
    MATCHED = "matched"
    GONE = "gone"


ONE_OF_MAP = "map"
"""How the report names the one list of an Overpass file."""


def sees_people(actor: Actor) -> bool:
    """Tell whether chairpersons' names and single apartments are part of this person's work; others need figures."""
    return actor.may(Can.REGISTER_EDIT) or actor.may(Can.ISSUE_WORK) or actor.may(Can.PASSPORT_INSPECT)


class Asked(StrEnum):
    """What a person may ask to be put right."""

    FULL_NAME = "full_name"
    PHONE = "phone"
    EMAIL = "email"
    APARTMENT = "apartment"
    KIND = "kind"
    ROLE = "role"
    OTHER = "other"


class CorrectionState(StrEnum):
    """Where a request for correction stands."""

    ASKED = "asked"
    DONE = "done"
    REFUSED = "refused"


SEEN_ENDINGS = (".seen", ".find", ".read_reported", ".open_unsent", ".export")
"""Deeds of the audit that only looked at what is personal; all others changed something."""
