"""What a browser learns of a photo it sent."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class KeptPhoto:
    """A stored photo. Unit: pixels of the upright original."""

    id: str
    width: int
    height: int
    is_new: bool
