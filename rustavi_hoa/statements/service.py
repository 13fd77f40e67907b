"""Reports for those who read them: the whole city by service, and to a head the people of the own service."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlmodel import Session

from rustavi_hoa.casework.sight import headed
from rustavi_hoa.db.engine import reading
from rustavi_hoa.db.tables.casework import StatementRow
from rustavi_hoa.i18n import dates
from rustavi_hoa.i18n.dates import local, plain
from rustavi_hoa.i18n.stamp import Stamp
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import NotFound, invalid
from rustavi_hoa.kernel.policy import Actor, Can, allow
from rustavi_hoa.statements import issuing, queries, words
from rustavi_hoa.statements.gathering import figures
from rustavi_hoa.statements.rules import OF_SERVICE, Kind, Period, is_over, may_report
from rustavi_hoa.statements.tables import Grid, grids, view
from rustavi_hoa.statements.views import Listing, Statement, StatementLine


@allow(Can.STATEMENT_READ)
def listing(actor: Actor, before: int = 0) -> Listing:
    """List issued reports, newest first: the city's, and those of the services the actor heads."""
    scopes = ["", *(f"{OF_SERVICE}{each}" for each in sorted(headed(actor)))]
    with reading() as session:
        rows = queries.listing(session, scopes, before)
    shown = rows[: queries.PAGE]
    older = shown[-1].id or 0 if len(rows) > queries.PAGE else 0
    return Listing([_line(row) for row in shown], older, sorted(headed(actor)), actor.may(Can.STATEMENT_ISSUE))


@allow(Can.STATEMENT_READ)
def read(actor: Actor, statement_id: int) -> Statement:
    """Show a report as it was issued.

    Raises:
        NotFound: unknown, or another service's with its people.
    """
    row, found = _kept(actor, statement_id)
    line = _line(row)
    return Statement(
        line.id,
        line.kind,
        line.service,
        line.since,
        line.until,
        line.period,
        line.issued,
        [view(each) for each in found],
    )


@allow(Can.STATEMENT_READ)
def issued_tables(actor: Actor, statement_id: int) -> tuple[StatementLine, list[Grid]]:
    """Give an issued report for paper and for a spreadsheet.

    Raises:
        NotFound: unknown, or another service's with its people.
    """
    row, found = _kept(actor, statement_id)
    return _line(row), found


@allow(Can.STATEMENT_READ)
def drawn_tables(actor: Actor, kind: str, since: str, until: str, service: str) -> tuple[StatementLine, list[Grid]]:
    """Count a period on demand, for paper and for a spreadsheet; nothing is kept.

    Raises:
        NotFound: people of a service that the actor does not head.
        Invalid: no such kind, or no period.
    """
    asked, period = _asked(kind, since, until)
    return _drawn(actor, asked, period, service)


@allow(Can.STATEMENT_READ)
def draw(actor: Actor, kind: str, since: str, until: str, service: str) -> Statement:
    """Count a period on demand and show it; nothing is kept.

    Raises:
        NotFound: people of a service that the actor does not head.
        Invalid: no such kind, or no period.
    """
    asked, period = _asked(kind, since, until)
    line, found = _drawn(actor, asked, period, service)
    may = actor.may(Can.STATEMENT_ISSUE) and not service and is_over(period, local(now()).date())
    tables = [view(each) for each in found]
    return Statement(0, line.kind, service, line.since, line.until, line.period, Stamp(), tables, may)


@allow(Can.STATEMENT_ISSUE)
def issue(actor: Actor, kind: str, since: str, until: str) -> int:
    """Issue a report on the whole city; one that was issued already is that one. Gives its id.

    Raises:
        Invalid: no such kind, no period, or one that is not over.
    """
    asked, period = _asked(kind, since, until)
    if not is_over(period, local(now()).date()):
        raise invalid("until", words.NOT_OVER)
    return issuing.issue(actor, asked, period)[0]


def _asked(kind: str, since: str, until: str) -> tuple[Kind, Period]:
    if kind not in set(Kind):
        raise invalid("kind", words.BAD_KIND)
    try:
        period = date.fromisoformat(since), date.fromisoformat(until)
    except ValueError:
        raise invalid("since", words.BAD_PERIOD) from None
    if not may_report(period, local(now()).date()):
        raise invalid("since", words.BAD_PERIOD)
    return Kind(kind), period


def _drawn(actor: Actor, kind: Kind, period: Period, service: str) -> tuple[StatementLine, list[Grid]]:
    if service and (service not in headed(actor) or kind != Kind.TASKS):
        raise NotFound
    row = StatementRow(id=0, kind=kind, scope=f"{OF_SERVICE}{service}" if service else "")
    row.since, row.until, row.figures = *period, figures(kind, period, service)
    with reading() as session:
        return _line(row), _grids(session, actor, row)


def _kept(actor: Actor, statement_id: int) -> tuple[StatementRow, list[Grid]]:
    with reading() as session:
        row = session.get(StatementRow, statement_id)
        if row is None or row.kind not in set(Kind) or not _may_read(actor, row):
            raise NotFound
        return row, _grids(session, actor, row)


def _may_read(actor: Actor, row: StatementRow) -> bool:
    return row.scope == "" or row.scope.removeprefix(OF_SERVICE) in headed(actor)


def _grids(session: Session, actor: Actor, row: StatementRow) -> list[Grid]:
    """Shape figures for a reader: single letters past their day only for leaders and for the head concerned."""
    kept: dict[str, Any] = dict(row.figures)
    if "past_due" in kept and not actor.may(Can.LETTER_READ):
        kept["past_due"] = [each for each in kept["past_due"] if each["service"] in headed(actor)]
    people = queries.names(session, [key for key, _ in kept.get("people", [])])
    return grids(Kind(row.kind), kept, people)


def _line(row: StatementRow) -> StatementLine:
    period = words.PERIOD.render("ka", since=plain(row.since), until=plain(row.until))
    issued = _moment(row.issued_at) if row.id else Stamp()
    service = row.scope.removeprefix(OF_SERVICE)
    return StatementLine(row.id or 0, row.kind, service, row.since.isoformat(), row.until.isoformat(), period, issued)


def _moment(at: datetime) -> Stamp:
    """Say when a report was issued by its whole date: the same words on the page today and on the paper next year."""
    said = {"time": dates.clock(at)}
    ka, en = (dates.DAY_AND_TIME.render(each, day=dates.day_of_year(at, each), **said) for each in ("ka", "en"))
    return Stamp(at.isoformat(), ka, en)
