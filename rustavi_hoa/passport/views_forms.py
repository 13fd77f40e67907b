"""What a browser may know of forms, drafts and proposals of a passport."""

from __future__ import annotations

from dataclasses import dataclass, field

from rustavi_hoa.i18n.stamp import Stamp


@dataclass(frozen=True, slots=True)
class ChoiceView:
    """One answer to choose from."""

    code: str
    ka: str
    en: str


@dataclass(frozen=True, slots=True)
class InputView:
    """One field of a form: ``text`` is what stands in the input, ``seen`` the revision it came from.

    ``now_*`` is the passport's value beside a draft; ``fault_*`` says what to mend.
    """

    key: str
    kind: str
    label_ka: str
    label_en: str
    hint_ka: str = ""
    hint_en: str = ""
    choices: list[ChoiceView] = field(default_factory=list)
    text: str = ""
    seen: int = 0
    now_ka: str = ""
    now_en: str = ""
    fault_ka: str = ""
    fault_en: str = ""
    is_required: bool = False
    is_conflict: bool = False


@dataclass(frozen=True, slots=True)
class FormRow:
    """The inputs of one row of a table, or of the whole group."""

    name: str
    label_ka: str
    label_en: str
    inputs: list[InputView]


@dataclass(frozen=True, slots=True)
class FormView:
    """A group as a form; ``mode`` is propose or inspect, ``state`` new, draft, sent, returned, partly or accepted."""

    building_id: int = 0
    address: str = ""
    address_en: str = ""
    group: str = ""
    label_ka: str = ""
    label_en: str = ""
    mode: str = ""
    state: str = "new"
    word: str = ""
    typed: int = 0
    proposal_id: int = 0
    version: int = 0
    number: int = 0
    rows: list[FormRow] = field(default_factory=list)
    groups: list[ChoiceView] = field(default_factory=list)
    elements: list[ChoiceView] = field(default_factory=list)
    today: str = ""
    saved: Stamp = field(default_factory=Stamp)


@dataclass(frozen=True, slots=True)
class Conflict:
    """A field that somebody changed meanwhile: both texts."""

    key: str
    label_ka: str
    label_en: str
    mine: str
    theirs_ka: str
    theirs_en: str


@dataclass(frozen=True, slots=True)
class Heard:
    """What became of answers heard for a chairperson: keys written at once, keys that wait as a proposal."""

    written: list[str] = field(default_factory=list)
    proposed: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Saved:
    """What a save did: the revision it made (0 for none), keys written, and fields that changed meanwhile."""

    number: int = 0
    written: list[str] = field(default_factory=list)
    conflicts: list[Conflict] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class ProposalLine:
    """One proposal in the queue."""

    id: int
    building_id: int
    address: str
    address_en: str
    group: str
    label_ka: str
    label_en: str
    author: str
    at: Stamp
    count: int
    conflicts: int


@dataclass(frozen=True, slots=True)
class SideView:
    """One field of a proposal, old beside new; ``is_conflict`` says that the passport changed after it was typed."""

    key: str
    label_ka: str
    label_en: str
    old_ka: str
    old_en: str
    old_said_ka: str
    old_said_en: str
    new_ka: str
    new_en: str
    is_conflict: bool = False
    verdict: str = ""


@dataclass(frozen=True, slots=True)
class ProposalView:
    """A proposal side by side."""

    id: int = 0
    version: int = 0
    building_id: int = 0
    address: str = ""
    address_en: str = ""
    group: str = ""
    label_ka: str = ""
    label_en: str = ""
    author: str = ""
    at: Stamp = field(default_factory=Stamp)
    state: str = ""
    word: str = ""
    number: int = 0
    sides: list[SideView] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class QueuePage:
    """One page of proposals that wait for the city, the oldest first."""

    lines: list[ProposalLine] = field(default_factory=list)
    total: int = 0
    page: int = 1
    pages: int = 1


@dataclass(frozen=True, slots=True)
class NewCondition:
    """A judgement as it is given; days as 2026-11-22; ``part`` names the row where the element is one of several.

    ``photos`` are the sender's own on their way; ``days``: photo id -> the day the phone read in it.
    """

    key: str
    element: str
    grade: int
    method: str
    on_day: str
    part: str = ""
    note: str = ""
    expert: str = ""
    expert_no: str = ""
    expert_on: str = ""
    photos: tuple[str, ...] = ()
    days: dict[str, str] = field(default_factory=dict)
