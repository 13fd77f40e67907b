"""Telling people of an outage: the line in its story, a line in every joined problem's, the rings (no doors)."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from sqlmodel import Session

from rustavi_hoa.adapters import live
from rustavi_hoa.db.engine import after_commit
from rustavi_hoa.db.journal import note
from rustavi_hoa.db.tables.casework import OutageRow, OutageWordRow
from rustavi_hoa.i18n import dates
from rustavi_hoa.i18n.message import LOCALES
from rustavi_hoa.issues import queries_outages as queries
from rustavi_hoa.issues import timeline, words_outages
from rustavi_hoa.issues.rules import Part
from rustavi_hoa.issues.rules_outages import WordKind, is_dangerous
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.policy import Actor
from rustavi_hoa.notices import service as notices
from rustavi_hoa.notices import things
from rustavi_hoa.notices.kinds import Kind

TO_EVERYBODY = frozenset({WordKind.ANNOUNCED, WordKind.BEGUN, WordKind.CANCELLED, WordKind.REOPENED})
"""What every home of the buildings hears; progress and the end go to those who joined."""


def write(
    session: Session,
    actor: Actor | None,
    row: OutageRow,
    kind: WordKind,
    text: str,
    *,
    key: str | None = None,
    ends_at: datetime | None = None,
) -> OutageWordRow:
    """Append a line to the story of an outage and tell everybody whom it concerns."""
    row.version += 1
    word = OutageWordRow(
        outage_id=row.id,
        kind=kind,
        text=text,
        ends_at=ends_at,
        by=(actor.person_id or None) if actor else None,
        client_key=key,
        at=now(),
    )
    session.add_all([row, word])
    session.flush()
    for issue in queries.problems(session, row.id):
        timeline.write(session, actor, issue, "outage_word", Part.CITY, text=text, outage=row.id)
    _tell(session, row, word)
    note(session, actor, f"outage.{kind}", row.id, text=text[:200])
    ring(session, row.id)
    return word


def _tell(session: Session, row: OutageRow, word: OutageWordRow) -> None:
    kind = WordKind(word.kind)
    if kind in TO_EVERYBODY:
        people = queries.people(session, queries.buildings(session, row.id))
        is_ahead = kind == WordKind.CANCELLED or row.starts_at > now()
        said = Kind.OUTAGE_AHEAD if is_ahead else Kind.DANGER if is_dangerous(row.kind, row.category) else Kind.OUTAGE
    else:
        people, said = queries.joined_people(session, row.id), Kind.OUTAGE_NEWS
    what = {"ka": row.title_ka, "en": row.title_en or row.title_ka}
    text = {locale: _told(row, word, locale) for locale in LOCALES}
    notices.tell(session, people, said, f"outage:{row.id}", f"outage:{row.id}:{word.id}", what=what, text=text)


def _told(row: OutageRow, word: OutageWordRow, locale: str) -> str:
    """Say the word, and when it begins and ends where that is news."""
    if word.kind in (WordKind.ENDED, WordKind.CANCELLED):
        return word.text
    starts = dates.short(row.starts_at, locale)
    ends = dates.short(row.ends_at, locale) if row.ends_at else ""
    when = words_outages.WHEN if ends else words_outages.WHEN_OPEN
    times = when.render(locale, starts=starts, ends=ends) if ends else when.render(locale, starts=starts)
    return f"{word.text} {times}".strip()


def ring(session: Session, outage_id: int) -> None:
    """Ring in every building of an outage and for the city, once the deed is on disk."""
    homes = queries.buildings(session, outage_id)

    def rings() -> None:
        for each in homes:
            live.ring(f"building:{each}", outage=outage_id)
        live.ring(f"outage:{outage_id}")
        live.ring("city", outage=outage_id)

    after_commit(session, rings)


def may_hear(session: Session, people: Collection[int], outages: Collection[int]) -> set[tuple[int, int]]:
    """Give which (person, outage) belong together today: they live or chair where it reaches, or joined it."""
    found: set[tuple[int, int]] = set()
    for each in outages:
        concerned = queries.people(session, queries.buildings(session, each)) | queries.joined_people(session, each)
        found |= {(person, each) for person in concerned & set(people)}
    return found


things.GUARDS["outage"] = may_hear
