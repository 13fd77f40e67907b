"""What a browser may know of the person it belongs to."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class PlaceChoice:
    """A building the person may look at; ``part`` is resident or chairperson."""

    building_id: int
    label_ka: str
    label_en: str
    part: str


@dataclass(frozen=True, slots=True)
class Me:
    """The person at this tab, for menus and greetings: a courtesy, never a right."""

    person_id: int = 0
    shown_name: str = ""
    initial: str = ""
    part: str = "visitor"
    building_id: int = 0
    building_ka: str = ""
    building_en: str = ""
    entrance: str = ""
    apartment: str = ""
    is_chair_here: bool = False
    needs_baseline: bool = False
    news: int = 0
    places: list[PlaceChoice] = field(default_factory=list)
    rights: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class SignUp:
    """What a newcomer typed; lives only between the form and the use case."""

    contact: str = ""
    password: str = ""
    shown_name: str = ""
    kind: str = ""
    apartment: str = ""
    privacy: bool = False
    adult: bool = False
    locale: str = "ka"


@dataclass(frozen=True, slots=True)
class DoorView:
    """What a code or a poster opens; ``fault`` is a ``DoorFault`` and then the rest is empty."""

    kind: str = ""
    fault: str = ""
    address_ka: str = ""
    address_en: str = ""
    apartment: str = ""
    entrance: str = ""
    association: str = ""
    role: str = ""
    unit_ka: str = ""
    unit_en: str = ""
    for_name: str = ""


@dataclass(frozen=True, slots=True)
class MyHome:
    """One apartment of the person, in any state."""

    membership_id: int
    state: str
    kind: str
    building_id: int
    address_ka: str
    address_en: str
    apartment: str
    entrance: str
    reason: str = ""
    appeal_text: str = ""
    operator_number: str = ""
    standing: str = ""


@dataclass(frozen=True, slots=True)
class Device:
    """One sign-in of the person; ``name`` is a short word for the browser, empty when unknown."""

    session_id: int
    name: str
    seen_ka: str
    seen_en: str
    is_this: bool


@dataclass(frozen=True, slots=True)
class Profile:
    """The account as its owner sees it."""

    shown_name: str = ""
    phone: str = ""
    email: str = ""
    devices: list[Device] = field(default_factory=list)
    was_chair: bool = False


@dataclass(frozen=True, slots=True)
class Member:
    """A person in an apartment, as the chairperson and the operator see them: never a phone."""

    membership_id: int
    person_id: int
    name: str
    kind: str
    state: str
    apartment: str
    entrance: str
    asked_ka: str = ""
    asked_en: str = ""
    address_ka: str = ""
    address_en: str = ""
    reason: str = ""
    appeal_text: str = ""


@dataclass(frozen=True, slots=True)
class Flat:
    """An apartment with the people in it; ``floor`` is text, empty when unknown."""

    apartment_id: int
    number: str
    entrance_id: int
    entrance: str
    floor: str
    open_slips: int = 0
    members: list[Member] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class EntranceChoice:
    """A stairwell to choose."""

    entrance_id: int
    number: str


@dataclass(frozen=True, slots=True)
class HousePeople:
    """The page of apartments of one building."""

    building_id: int
    address_ka: str
    address_en: str
    total: int
    empty_count: int
    entrances: list[EntranceChoice] = field(default_factory=list)
    flats: list[Flat] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Sheet:
    """One printed door: what stands on it; ``code`` is nowhere else."""

    code: str
    address: str
    address_en: str
    apartment: str
    entrance: str
    association: str
    for_name: str
    until: str
    until_en: str = ""


@dataclass(frozen=True, slots=True)
class StaffLine:
    """A role that somebody holds."""

    grant_id: int
    person_id: int
    name: str
    role: str
    unit_ka: str = ""
    unit_en: str = ""
    service: str = ""
    has_factor: bool = False


@dataclass(frozen=True, slots=True)
class AssociationLine:
    """One association on the operator's page."""

    association_id: int
    name: str
    address_ka: str
    address_en: str
    chairs: list[StaffLine] = field(default_factory=list)
    invitation_id: int = 0
    until_ka: str = ""
    until_en: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """An account found by its exact contact."""

    person_id: int
    name: str


@dataclass(frozen=True, slots=True)
class UnitChoice:
    """A territorial unit to choose."""

    unit_id: int
    name_ka: str
    name_en: str
