"""Issuing a report: written once with its figures, told to those who read reports, never changed (no doors)."""

from __future__ import annotations

from sqlalchemy.exc import IntegrityError

from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.journal import note
from rustavi_hoa.db.tables.casework import StatementRow
from rustavi_hoa.i18n.dates import plain
from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.kernel.policy import Actor
from rustavi_hoa.notices import service as notices
from rustavi_hoa.notices.kinds import Kind as NoticeKind
from rustavi_hoa.statements import queries, words
from rustavi_hoa.statements.gathering import Figures, figures
from rustavi_hoa.statements.hearing import readers
from rustavi_hoa.statements.rules import OF_SERVICE, Kind, Period


def issue(actor: Actor | None, kind: Kind, period: Period, service: str = "") -> tuple[int, bool]:
    """Keep a report; the same one again is the one that was kept. Gives its id and whether it is new."""
    scope = f"{OF_SERVICE}{service}" if service else ""
    with reading() as session:
        known = queries.kept(session, kind, period, scope)
    if known is not None:
        return known.id or 0, False
    counted = figures(kind, period, service)
    try:
        return _write(actor, kind, period, scope, counted), True
    except IntegrityError:  # somebody issued it at the same moment: theirs stands
        with reading() as session:
            known = queries.kept(session, kind, period, scope)
        if known is None:
            raise
        return known.id or 0, False


def _write(actor: Actor | None, kind: Kind, period: Period, scope: str, counted: Figures) -> int:
    with work() as session:
        row = StatementRow(kind=kind, scope=scope, since=period[0], until=period[1], figures=counted)
        row.issued_by = (actor.person_id or None) if actor else None
        session.add(row)
        session.flush()
        note(session, actor, "statement.issue", row.id, kind=kind, scope=scope)
        people = readers(session, scope)
        days = words.PERIOD.render("ka", since=plain(period[0]), until=plain(period[1]))
        thing = f"statement:{row.id}"
        said = {"what": words.KIND[kind], "text": Msg(ka=days, en=days)}
        notices.tell(session, people, NoticeKind.STATEMENT_ISSUED, thing, f"{thing}:issued", **said)
        return row.id or 0
