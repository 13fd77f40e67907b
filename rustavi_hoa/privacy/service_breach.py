"""The register of incidents: written down, weighed, notified within 72 hours, closed; never deleted."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session

from rustavi_hoa.adapters import live
from rustavi_hoa.db.engine import after_commit, reading, work
from rustavi_hoa.db.journal import note
from rustavi_hoa.db.tables.privacy import BreachRow
from rustavi_hoa.i18n.dates import TBILISI
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import Fault, Invalid, NotFound, Stale
from rustavi_hoa.kernel.policy import Actor, Can, allow
from rustavi_hoa.kernel.reading import whole
from rustavi_hoa.privacy import rules, words_breach
from rustavi_hoa.privacy.shown import MOMENTS, TEXTS, shown, typed
from rustavi_hoa.privacy.views_desk import Breach

TOPIC = "privacy"
LONGEST = 4000
FIELD_OF = {"risk": "risk", "measures": "measures", "notify": "notified_at", "why_not": "why_not_notified"}
"""Where a form says what keeps an incident open; the rest belongs to ``told_at``."""


@allow(Can.PRIVACY_KEEP)
def read(actor: Actor, breach_id: int) -> Breach:
    """Give one incident, or an empty form (0).

    Raises:
        NotFound: no such incident.
    """
    if breach_id == 0:
        return Breach(texts={"found_at": typed(now())})
    with reading() as session:
        return shown(_one(session, breach_id), now())


@allow(Can.PRIVACY_KEEP)
def save(actor: Actor, breach_id: int, version: int, texts: dict[str, str]) -> int:
    """Write an incident down, or more of it; gives its id. Every version stays in the audit.

    Raises:
        NotFound: no such incident.
        Stale: somebody wrote meanwhile.
        Invalid: what is missing or impossible, each beside its field.
    """
    values = _read(texts)
    is_over = texts.get("close", "") not in ("", "false")
    with work() as session:
        row = _one(session, breach_id, lock=True) if breach_id else BreachRow(title="", found_at=now(), version=0)
        if breach_id and row.version != version:
            raise Stale(words_breach.MOVED_ON)
        for name, value in values.items():
            setattr(row, name, value)
        if is_over:
            _must_be_whole(row)
        row.closed_at = (row.closed_at or now()) if is_over else None
        row.created_by = row.created_by or actor.person_id or None
        row.version, row.updated_at = row.version + 1, now()
        session.add(row)
        session.flush()
        kept = {name: str(value) for name, value in values.items() if value not in ("", None)}
        note(session, actor, "breach.save", row.id, version=row.version, is_closed=is_over, **kept)
        after_commit(session, lambda: live.ring(TOPIC))
        return row.id or 0


def _one(session: Session, breach_id: int, *, lock: bool = False) -> BreachRow:
    row = session.get(BreachRow, breach_id, with_for_update=lock)
    if row is None:
        raise NotFound
    return row


def _read(texts: dict[str, str]) -> dict[str, object]:
    """Read a form; every fault beside its field."""
    values: dict[str, object] = {name: texts.get(name, "").strip()[:LONGEST] for name in TEXTS}
    faults = [Fault("title", words_breach.NEEDS_SUBJECT)] if len(str(values["title"])) < 3 else []
    for name in MOMENTS:
        said = texts.get(name, "").strip()
        values[name] = _moment(said)
        if (said and values[name] is None) or (name == "found_at" and not said):
            faults.append(Fault(name, words_breach.NEEDS_MOMENT))
    count = texts.get("people_count", "").strip()
    values["people_count"] = whole(count)
    if count and whole(count, None) is None:
        faults.append(Fault("people_count", words_breach.NEEDS_COUNT))
    risk = texts.get("risk", "")
    values["risk"] = risk if risk in set(rules.Risk) else rules.Risk.UNKNOWN.value
    if faults:
        raise Invalid(*faults)
    return values


def _must_be_whole(row: BreachRow) -> None:
    told = {"is_notified": row.notified_at is not None, "is_told": row.told_at is not None}
    missing = rules.lacks(row.risk, row.measures, why_not=row.why_not_notified, **told)
    if missing:
        raise Invalid(*(Fault(FIELD_OF.get(each, "told_at"), words_breach.LACKS[each]) for each in missing))


def _moment(text: str) -> datetime | None:
    """Read a moment of Tbilisi as forms write it; None for none, for nonsense and for the future."""
    try:
        given = datetime.fromisoformat(text)
        given = given if given.tzinfo else given.replace(tzinfo=TBILISI)
        return given if given <= now() else None
    except (ValueError, OverflowError):
        return None
