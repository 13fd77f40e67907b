"""What a visitor's browser may know of the register: buildings, associations, units; nothing of people."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PublicUnit:
    """A territorial unit."""

    id: int
    name: str
    name_en: str


@dataclass(frozen=True, slots=True)
class PublicAssociation:
    """An association; ``standing`` is the public code of its papers, ``homes`` counts its standing buildings."""

    id: int
    name: str
    name_en: str
    standing: str
    homes: int


@dataclass(frozen=True, slots=True)
class PublicBuilding:
    """A building of the register; ``moved_to`` names the one it was merged into, ``is_gone`` says it stands no more."""

    id: int
    code: str = ""
    address: str = ""
    address_en: str = ""
    former: tuple[str, ...] = ()
    unit_id: int = 0
    unit: str = ""
    unit_en: str = ""
    association: PublicAssociation | None = None
    lat: float | None = None
    lon: float | None = None
    moved_to: int = 0
    is_gone: bool = False
