"""What a program asks and gets, and what the pages of keys, consent and moderation show."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.i18n.stamp import Stamp
from rustavi_hoa.kernel.errors import Refusal
from rustavi_hoa.opendata.rules import MOST


@dataclass(frozen=True, slots=True)
class Asked:
    """What a query of requests asks; empty is any. Moments are aware; ``by_update`` orders by change, oldest first."""

    ids: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    states: frozenset[str] = frozenset()
    since: datetime | None = None
    until: datetime | None = None
    updated_after: datetime | None = None
    updated_before: datetime | None = None
    page: int = 1
    size: int = MOST
    cursor: str = ""
    has_ids: bool = False
    extensions: bool = False

    @property
    def by_update(self) -> bool:
        """Tell whether this is a sync."""
        return self.updated_after is not None or self.updated_before is not None


@dataclass(frozen=True, slots=True)
class NewRequest:
    """What a POST holds, already read: fields without html, answers by question, files as bytes."""

    service_code: str
    lat: str = ""
    long: str = ""
    address_string: str = ""
    address_id: str = ""
    description: str = ""
    answers: dict[str, list[str]] = field(default_factory=dict)
    media_urls: tuple[str, ...] = ()
    media: tuple[bytes, ...] = ()
    fingerprint: str = ""
    is_named: bool = False


@dataclass(frozen=True, slots=True)
class Receipt:
    """What a POST is answered with: a number or a token, never both; of a blackbox neither."""

    request_id: str = ""
    token: str = ""
    notice: Msg | None = None
    values: dict[str, str] = field(default_factory=dict)


class NotTaken(Refusal):
    """An answer of the standard's kind: a status and one sentence or more."""

    def __init__(self, status: int, *said: tuple[Msg, dict[str, str]], seconds: int = 0) -> None:
        super().__init__(", ".join(msg.en for msg, _ in said))
        self.status = status
        self.said = said
        self.seconds = seconds


def not_taken(status: int, sentence: Msg, **values: str) -> NotTaken:
    """Make the answer of one sentence."""
    return NotTaken(status, (sentence, values))


@dataclass(frozen=True, slots=True)
class KeyLine:
    """One key as its page shows it; the key itself is shown once, when it is made."""

    id: int
    name: str
    contact: str
    hint: str
    is_live: bool
    daily_limit: int
    today: int
    total: int
    issued: Stamp
    used: Stamp
    revoked: Stamp

    @property
    def is_revoked(self) -> bool:
        """Tell whether the key opens nothing any more."""
        return self.revoked.iso != ""


@dataclass(frozen=True, slots=True)
class Consent:
    """What the author of a problem decides: whether everybody may see it."""

    issue_id: int
    category: Msg
    address: str
    address_en: str
    can_agree: bool
    is_agreed: bool
    decision: str


@dataclass(frozen=True, slots=True)
class DeskLine:
    """One problem before its moderator."""

    issue_id: int
    category: Msg
    address: str
    address_en: str
    raw: str
    text: str
    photos: list[str]
    chosen: list[str]
    decision: str
    way: str
    agreed: Stamp


@dataclass(frozen=True, slots=True)
class Desk:
    """One page of the moderator's list."""

    group: str
    lines: list[DeskLine]
    total: int
    page: int
    pages: int
