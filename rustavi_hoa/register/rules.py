"""The register on paper: what a building may be."""

from __future__ import annotations

from enum import StrEnum


class Status(StrEnum):
    """Where a building's row stands. Public figures count ``REGISTER`` alone."""

    REGISTER = "register"
    CANDIDATE = "candidate"
    MATCHED = "matched"
    GONE = "gone"


ONE_OF_MAP = "map"
"""How the report names the one list of an Overpass file."""
