"""What a browser may know of official applications."""

from __future__ import annotations

from dataclasses import dataclass, field

from rustavi_hoa.i18n.stamp import Stamp


@dataclass(frozen=True, slots=True)
class Registered:
    """The answer to a letter that was taken: its number and the moment of receipt."""

    id: int
    number: str
    at: Stamp
    due: Stamp
    is_new: bool = True


@dataclass(frozen=True, slots=True)
class LetterCard:
    """One line of a list. Shape: ``due`` is a day, empty while the term stands still; ``pace`` is a ``Pace``."""

    id: int = 0
    number: str = ""
    kind: str = ""
    channel: str = ""
    state: str = ""
    track: str = ""
    subject: str = ""
    applicant: str = ""
    address: str = ""
    address_en: str = ""
    service: str = ""
    coordinator: str = ""
    city_no: str = ""
    concerns: int = 0
    outcome: str = ""
    received: Stamp = Stamp()
    due: Stamp = Stamp()
    pace: str = "none"


@dataclass(frozen=True, slots=True)
class Question:
    """One thing a letter asks, and its answer once that went out (at the desk: as drafted)."""

    id: int
    position: int
    text: str
    answer: str = ""
    is_answered: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the log. Shape: ``due`` is the new date where the line moved it, ``due_before`` the old one."""

    seq: int
    kind: str
    at: Stamp
    who: str = ""
    role: str = ""
    state: str = ""
    text: str = ""
    service: str = ""
    person: str = ""
    body: str = ""
    number: str = ""
    is_internal: bool = False
    due: Stamp = Stamp()
    due_before: Stamp = Stamp()


@dataclass(frozen=True, slots=True)
class Task:
    """A task of a letter or in somebody's list."""

    id: int
    letter_id: int
    number: str
    subject: str
    gist: str
    service: str
    executor_id: int
    executor: str
    is_coordinator: bool
    state: str
    result: str
    due: Stamp
    pace: str
    given: Stamp
    given_by: str
    may: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Visa:
    """One agreement of a reply."""

    round: int
    position: int
    role: str
    service: str
    state: str
    word: str = ""
    who: str = ""
    at: Stamp = Stamp()
    is_mine: bool = False


@dataclass(frozen=True, slots=True)
class File:
    """Something beside a letter or a reply."""

    id: int
    kind: str
    name: str
    size: str
    at: Stamp
    reply_id: int = 0


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer to a letter; a citizen meets it once it went out."""

    id: int
    outcome: str
    state: str
    text: str
    grounds: str = ""
    appeal: str = ""
    number: str = ""
    signed_as: str = ""
    sent_by: str = ""
    is_spoken: bool = False
    drafted_by: str = ""
    at: Stamp = Stamp()
    visas: list[Visa] = field(default_factory=list)
    files: list[File] = field(default_factory=list)
    may: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Extension:
    """A request for more time; ``task_id`` 0 means the letter's own term."""

    id: int
    task_id: int
    before: Stamp
    until: Stamp
    reason: str
    state: str
    asked_by: str
    word: str = ""
    decided_by: str = ""
    may_decide: bool = False


@dataclass(frozen=True, slots=True)
class Problem:
    """A problem that a letter was made of."""

    id: int
    number: str
    category: str
    status: str


@dataclass(frozen=True, slots=True)
class Contact:
    """Who wrote, and how to reach them; staff and the writer only."""

    name: str = ""
    address: str = ""
    phone: str = ""
    email: str = ""
    answer_by: str = ""
    locale: str = "ka"


@dataclass(frozen=True, slots=True)
class Duties:
    """Dates the desk has to keep beside the answer. Shape: empty where nothing is owed."""

    check: Stamp = Stamp()
    forward: Stamp = Stamp()
    waiting: Stamp = Stamp()
    cap: Stamp = Stamp()


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter opened: whole for the desk, what was told for its applicant; ``may`` names the deeds open now."""

    card: LetterCard = LetterCard()
    demand: str = ""
    contact: Contact = Contact()
    about_service: str = ""
    about_person: str = ""
    about_other: str = ""
    suggested: str = ""
    forwarded_to: str = ""
    missing: str = ""
    duties: Duties = Duties()
    questions: list[Question] = field(default_factory=list)
    tasks: list[Task] = field(default_factory=list)
    replies: list[Reply] = field(default_factory=list)
    extensions: list[Extension] = field(default_factory=list)
    files: list[File] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    photos: list[str] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    may: list[str] = field(default_factory=list)
    is_desk: bool = False


@dataclass(frozen=True, slots=True)
class LetterPage:
    """One page of letters."""

    cards: list[LetterCard] = field(default_factory=list)
    total: int = 0
    page: int = 1
    pages: int = 1


@dataclass(frozen=True, slots=True)
class Bytes:
    """A file handed out."""

    data: bytes
    name: str
    media_type: str
