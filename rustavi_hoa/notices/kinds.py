"""Every kind of notice, one line each: its group, whether it passes every silence, whether only staff may hear it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, StrEnum
from functools import cache

from rustavi_hoa.notices.words_kinds import SAID, Said


class Channel(StrEnum):
    """A way out of the house; the in-app centre is no channel, it holds everything."""

    PUSH = "push"
    MAIL = "mail"
    SMS = "sms"


class Mode(StrEnum):
    """How a group comes on a channel; ``ALONE`` means at once, where no other channel reaches the person."""

    NOW = "now"
    DIGEST = "digest"
    ALONE = "alone"
    OFF = "off"


class Topic(StrEnum):
    """Groups that a person sets in one go."""

    MINE = "mine"
    HOUSE = "house"
    TALK = "talk"
    BOARD = "board"
    SAFETY = "safety"
    OUTAGES = "outages"
    ACCOUNT = "account"
    DESK = "desk"
    LETTERS = "letters"
    WORK = "work"


def _by(push: Mode, mail: Mode, sms: Mode) -> dict[Channel, Mode]:
    return {Channel.PUSH: push, Channel.MAIL: mail, Channel.SMS: sms}


DEFAULTS: dict[Topic, dict[Channel, Mode]] = {
    Topic.MINE: _by(Mode.NOW, Mode.DIGEST, Mode.OFF),
    Topic.HOUSE: _by(Mode.OFF, Mode.DIGEST, Mode.OFF),
    Topic.TALK: _by(Mode.NOW, Mode.OFF, Mode.OFF),
    Topic.BOARD: _by(Mode.NOW, Mode.DIGEST, Mode.OFF),
    Topic.SAFETY: _by(Mode.NOW, Mode.NOW, Mode.ALONE),
    Topic.OUTAGES: _by(Mode.NOW, Mode.DIGEST, Mode.OFF),
    Topic.ACCOUNT: _by(Mode.NOW, Mode.NOW, Mode.ALONE),
    Topic.DESK: _by(Mode.NOW, Mode.DIGEST, Mode.OFF),
    Topic.LETTERS: _by(Mode.NOW, Mode.NOW, Mode.ALONE),
    Topic.WORK: _by(Mode.NOW, Mode.DIGEST, Mode.OFF),
}
"""Real time for what is mine and urgent, one letter a day for the rest, SMS where nothing else arrives (peers 2.13)."""


@dataclass(frozen=True, slots=True)
class Traits:
    """What a kind is; ``is_paced``: pushed at most once an hour for a thing."""

    key: str
    topic: Topic
    is_safety: bool = False
    is_internal: bool = False
    is_paced: bool = False


class Kind(Enum):
    """Add yours in one line here, with its two sentences in ``words_kinds.SAID`` under the same key."""

    ISSUE_STEP = Traits("issue_step", Topic.MINE)
    ISSUE_QUESTION = Traits("issue_question", Topic.MINE)
    ISSUE_WORD = Traits("issue_word", Topic.MINE)
    ISSUE_DUE = Traits("issue_due", Topic.MINE)
    ISSUE_JOINED = Traits("issue_joined", Topic.HOUSE)
    ISSUE_NEW = Traits("issue_new", Topic.DESK)
    ISSUE_AGAIN = Traits("issue_again", Topic.DESK)
    ISSUE_CITY_WORD = Traits("issue_city_word", Topic.DESK)
    ISSUE_REPLY = Traits("issue_reply", Topic.DESK)
    ISSUE_URGENT = Traits("issue_urgent", Topic.SAFETY, is_safety=True)
    ISSUE_WORK = Traits("issue_work", Topic.WORK, is_internal=True)
    ISSUE_GIVEN = Traits("issue_given", Topic.WORK, is_internal=True)
    ISSUE_NOTE = Traits("issue_note", Topic.WORK, is_internal=True)
    ISSUE_BACK = Traits("issue_back", Topic.WORK, is_internal=True)
    ISSUE_SOON = Traits("issue_soon", Topic.WORK, is_internal=True)
    MENTION = Traits("mention", Topic.TALK)
    WRITTEN = Traits("written", Topic.TALK, is_paced=True)
    ANNOUNCEMENT = Traits("announcement", Topic.BOARD, is_paced=True)
    DANGER = Traits("danger", Topic.SAFETY, is_safety=True)
    OUTAGE = Traits("outage", Topic.OUTAGES)
    OUTAGE_AHEAD = Traits("outage_ahead", Topic.OUTAGES)
    OUTAGE_NEWS = Traits("outage_news", Topic.OUTAGES)
    MEMBER_ASKS = Traits("member_asks", Topic.DESK)
    MEMBER_CONFIRMED = Traits("member_confirmed", Topic.ACCOUNT)
    MEMBER_REFUSED = Traits("member_refused", Topic.ACCOUNT)
    MEMBER_REMOVED = Traits("member_removed", Topic.ACCOUNT)
    ACCOUNT = Traits("account", Topic.ACCOUNT)
    DESK = Traits("desk", Topic.DESK)
    LETTER = Traits("letter", Topic.LETTERS)
    LETTER_WORK = Traits("letter_work", Topic.WORK, is_internal=True)
    SHEET_READY = Traits("sheet_ready", Topic.DESK)
    STATEMENT_ISSUED = Traits("statement_issued", Topic.WORK, is_internal=True)
    ADDRESS_DROPPED = Traits("address_dropped", Topic.ACCOUNT)

    @property
    def said(self) -> Said:
        """Give title and sentence."""
        return SAID[self.value.key]


@cache
def _by_key() -> dict[str, Kind]:
    return {kind.value.key: kind for kind in Kind}


def kind_of(key: str) -> Kind | None:
    """Find a kind by its key; None for one that the house no longer knows."""
    return _by_key().get(key)
