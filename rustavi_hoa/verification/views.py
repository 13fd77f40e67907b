"""What a browser may know of the verification of associations."""

from __future__ import annotations

from dataclasses import dataclass, field

from rustavi_hoa.i18n.stamp import Stamp


@dataclass(frozen=True, slots=True)
class Asked:
    """What the address of the staff page asks for. Shape: ``unit`` 0 is any, -1 unknown; ``one`` is an association."""

    unit: int = 0
    state: str = ""
    text: str = ""
    page: int = 1
    one: int = 0


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a territorial unit is; ``percent`` is text with its sign; ``unit`` -1 is the unknown one."""

    unit: int
    name: str
    name_en: str
    verified: int
    total: int
    percent: str
    address: str


@dataclass(frozen=True, slots=True)
class Line:
    """One association in the list; ``standing`` is the public code, ``href`` opens it."""

    id: int
    name: str
    name_en: str
    address: str
    address_en: str
    standing: str
    is_asked: bool
    href: str


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the papers: who, when, on what. Days are ISO or empty."""

    id: int
    became: str
    basis: str
    paper_kind: str
    paper_no: str
    paper_on: str
    source: str
    source_on: str
    note: str
    who: str
    at: Stamp
    document_id: int
    batch: int = 0
    file: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """A line to choose: a person or a document."""

    id: int
    name: str


@dataclass(frozen=True, slots=True)
class Handover:
    """A change of chairperson on its way; ``waits`` is first, second or newcomer. Id 0: none."""

    id: int = 0
    old: str = ""
    new: str = ""
    paper_kind: str = ""
    paper_no: str = ""
    paper_on: str = ""
    note: str = ""
    asked_by: str = ""
    asked: Stamp = Stamp()
    told: Stamp = Stamp()
    accepted: list[str] = field(default_factory=list)
    waits: str = ""
    needs_invitation: bool = False
    may_accept: bool = False


@dataclass(frozen=True, slots=True)
class Dispute:
    """A dispute about the chair; id 0: none."""

    id: int = 0
    reason: str = ""
    who: str = ""
    at: Stamp = Stamp()


NO_HANDOVER, NO_DISPUTE = Handover(), Dispute()


@dataclass(frozen=True, slots=True)
class Card:
    """One association on the desk; ``moves`` are the legal next states by hand. Id 0: none is open."""

    id: int = 0
    code: str = ""
    name: str = ""
    name_en: str = ""
    record_no: str = ""
    building_id: int = 0
    addresses: str = ""
    addresses_en: str = ""
    state: str = ""
    standing: str = ""
    verified_on: str = ""
    valid_until: str = ""
    chairs: list[Choice] = field(default_factory=list)
    moves: list[str] = field(default_factory=list)
    steps: list[Step] = field(default_factory=list)
    documents: list[Choice] = field(default_factory=list)
    people: list[Choice] = field(default_factory=list)
    handover: Handover = NO_HANDOVER
    dispute: Dispute = NO_DISPUTE
    last: str = ""
    may_hand_over: bool = False
    next_href: str = ""


@dataclass(frozen=True, slots=True)
class Desk:
    """The staff page: progress, one page of the list, the open association."""

    asked: Asked = Asked()
    query: str = ""
    units: list[Progress] = field(default_factory=list)
    verified: int = 0
    total: int = 0
    lines: list[Line] = field(default_factory=list)
    found: int = 0
    pages: int = 1
    previous_href: str = ""
    following_href: str = ""
    card: Card = Card()
    is_loaded: bool = False


@dataclass(frozen=True, slots=True)
class PaperForm:
    """The fields of a paper as they were typed."""

    kind: str = ""
    number: str = ""
    day: str = ""
    document_id: int = 0
    note: str = ""


@dataclass(frozen=True, slots=True)
class Successor:
    """Who is to chair: somebody in the house's people by id, or a name with a phone or a mailbox."""

    person_id: int = 0
    name: str = ""
    contact: str = ""


@dataclass(frozen=True, slots=True)
class Coming:
    """What the one who chairs now is told; empty ``new`` is nothing."""

    new: str = ""
    asked: Stamp = Stamp()
    is_disputed: bool = False


NOBODY_COMES = Coming()
EMPTY = Desk()
