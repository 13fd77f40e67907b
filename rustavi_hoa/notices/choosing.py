"""How a person hears a group on a channel, and when: the rule on paper and its rows."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlmodel import Session, col, select

from rustavi_hoa.db.tables.notices import PreferenceRow, QuietRow
from rustavi_hoa.i18n.dates import local
from rustavi_hoa.notices.kinds import DEFAULTS, Channel, Mode, Topic

ALLOWED: dict[Channel, frozenset[Mode]] = {
    Channel.PUSH: frozenset({Mode.NOW, Mode.OFF}),
    Channel.MAIL: frozenset({Mode.NOW, Mode.DIGEST, Mode.OFF}),
    Channel.SMS: frozenset({Mode.ALONE, Mode.NOW, Mode.OFF}),
}


@dataclass(frozen=True, slots=True)
class Quiet:
    """Hours in which nothing but safety disturbs. Unit: hours of Tbilisi, ``since`` inside, ``until`` outside."""

    is_on: bool = True
    since: int = 22
    until: int = 8

    def ends(self, at: datetime) -> datetime | None:
        """Give when the silence around a moment ends; None when it is not silent then."""
        here = local(at)
        hour, length = here.hour, (self.until - self.since) % 24
        if not self.is_on or not length or (hour - self.since) % 24 >= length:
            return None
        end = here.replace(hour=self.until, minute=0, second=0, microsecond=0)
        return end if end > here else end + timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Taste:
    """Everything a person chose."""

    modes: dict[tuple[str, str], str]
    quiet: Quiet

    def mode(self, topic: Topic, channel: Channel) -> Mode:
        """Say how a group comes on a channel; safety always comes."""
        default = DEFAULTS[topic][channel]
        if topic is Topic.SAFETY:
            return default
        return Mode(self.modes.get((topic, channel), default))


def tastes(session: Session, people: Collection[int]) -> dict[int, Taste]:
    """Read what people chose; who chose nothing has the house's defaults."""
    modes: dict[int, dict[tuple[str, str], str]] = {each: {} for each in people}
    for row in session.exec(select(PreferenceRow).where(col(PreferenceRow.person_id).in_(people))).all():
        modes[row.person_id][row.topic, row.channel] = row.mode
    asked = select(QuietRow).where(col(QuietRow.person_id).in_(people))
    quiet = {row.person_id: Quiet(row.is_on, row.since, row.until) for row in session.exec(asked).all()}
    return {each: Taste(modes[each], quiet.get(each, Quiet())) for each in people}
