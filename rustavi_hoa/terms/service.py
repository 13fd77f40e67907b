"""What staff set of the calendar, the promises and the routes: each change is written down and can be undone."""

from __future__ import annotations

from sqlmodel import Session, col, select

from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.tables.casework import PromiseRow, RouteRow
from rustavi_hoa.db.tables.house import AuditRow
from rustavi_hoa.db.tables.people import PersonRow
from rustavi_hoa.i18n.stamp import stamp
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import NotFound, Stale
from rustavi_hoa.kernel.policy import Actor, Can, allow
from rustavi_hoa.terms import calendar, forms, ledger, words
from rustavi_hoa.terms.ledger import Thing
from rustavi_hoa.terms.rules import AHEAD, CATEGORIES, PROMISE, SERVICE
from rustavi_hoa.terms.shown import day_said, value_said
from rustavi_hoa.terms.views import ChangeLine, HolidayLine, PromiseLine, RouteLine, Said, TermsView

CHANGES = 20


@allow(Can.CASEWORK_SET)
def whole(actor: Actor, year: int) -> TermsView:
    """Give the calendar of a year, every promise and route, and the last changes."""
    this = calendar.today().year
    year = year if this - 1 <= year <= this + AHEAD else this
    with reading() as session:
        return TermsView(
            year=year,
            years=list(range(this - 1, this + AHEAD + 1)),
            holidays=_holidays(session, year),
            promises=_promises(session),
            routes=_routes(session),
            changes=_changes(session),
        )


def _holidays(session: Session, year: int) -> list[HolidayLine]:
    return [
        HolidayLine(
            day=each.day.isoformat(),
            said=day_said(each.day),
            name_ka=each.name_ka,
            name_en=each.name_en,
            is_off=each.is_off,
            source=each.source,
        )
        for each in calendar.days_of(session, year)
    ]


def _promises(session: Session) -> list[PromiseLine]:
    held = {row.category: row for row in session.exec(select(PromiseRow)).all()}
    lines = []
    for category in CATEGORIES:
        row = held.get(category)
        amount, unit = (row.amount, row.unit) if row else (PROMISE.amount, PROMISE.unit.value)
        lines.append(PromiseLine(category, str(amount), unit, row is None))
    return lines


def _routes(session: Session) -> list[RouteLine]:
    rows = session.exec(select(RouteRow).order_by(col(RouteRow.category), col(RouteRow.place))).all()
    general = {row.category: row for row in rows if not row.place}
    lines = []
    for category in CATEGORIES:
        row = general.get(category)
        service = row.service if row else SERVICE[category]
        lines.append(RouteLine(category, "", service, row.note if row else "", row is None))
    return lines + [RouteLine(row.category, row.place, row.service, row.note, False) for row in rows if row.place]


def _changes(session: Session) -> list[ChangeLine]:
    asked = (
        select(AuditRow, PersonRow.shown_name)
        .outerjoin(PersonRow, col(PersonRow.id) == AuditRow.person_id)
        .where(col(AuditRow.verb).in_(ledger.VERBS))
        .order_by(col(AuditRow.id).desc())
        .limit(CHANGES)
    )
    at = now()
    return [
        ChangeLine(
            id=row.id,
            kind=row.thing,
            key=row.thing_id.partition("|")[0],
            place=row.thing_id.partition("|")[2],
            said=_day_of(row),
            before=value_said(row.thing, row.detail["before"]),
            after=value_said(row.thing, row.detail["after"]),
            who=who or "",
            at=stamp(row.at, at),
            may_undo=ledger.read(session, Thing(row.thing, row.thing_id)) == row.detail["after"],
        )
        for row, who in session.exec(asked).all()
    ]


def _day_of(row: AuditRow) -> Said:
    day = ledger.day_of(row.thing_id)
    return day_said(day) if day else Said()


@allow(Can.CASEWORK_SET)
def save_holiday(actor: Actor, texts: dict[str, str]) -> None:
    """Write a day off, or a weekend day that is worked; open deadlines are counted anew.

    Raises:
        Invalid: every wrong thing beside its field.
    """
    day, value = forms.holiday(texts, calendar.today())
    with work() as session:
        calendar.seed(session, day.year)
        ledger.put(session, actor, Thing("holiday", day.isoformat()), value)


@allow(Can.CASEWORK_SET)
def remove_holiday(actor: Actor, day: str) -> None:
    """Take a day out of the calendar; what people were told stays as it was.

    Raises:
        NotFound: the table has no such day.
    """
    thing = Thing("holiday", day)
    with work() as session:
        on = ledger.day_of(day)
        if on is None:
            raise NotFound
        calendar.seed(session, on.year)
        if ledger.read(session, thing) is None:
            raise NotFound
        ledger.put(session, actor, thing, None)


@allow(Can.CASEWORK_SET)
def save_promises(actor: Actor, texts: dict[str, str]) -> int:
    """Change several promises at once, or none; gives how many are different now.

    Raises:
        Invalid: every wrong one beside its field.
    """
    made = forms.promises(texts)
    with work() as session:
        return sum(ledger.put(session, actor, Thing("promise", category), value) for category, value in made.items())


@allow(Can.CASEWORK_SET)
def save_routes(actor: Actor, texts: dict[str, str]) -> int:
    """Change to whom several categories go, wherever the thing is; gives how many are different now.

    Raises:
        Invalid: every wrong one beside its field.
    """
    made = forms.routes(texts)
    with work() as session:
        return sum(
            ledger.put(session, actor, Thing("route", f"{category}|"), value) for category, value in made.items()
        )


@allow(Can.CASEWORK_SET)
def save_route(actor: Actor, texts: dict[str, str]) -> None:
    """Send a category at one place to a service of its own.

    Raises:
        Invalid: every wrong thing beside its field.
    """
    key, value = forms.route(texts)
    with work() as session:
        ledger.put(session, actor, Thing("route", key), value)


@allow(Can.CASEWORK_SET)
def remove_route(actor: Actor, category: str, place: str) -> None:
    """Let a category at a place go where it goes everywhere.

    Raises:
        NotFound: no such route.
    """
    thing = Thing("route", f"{category}|{place}")
    with work() as session:
        if ledger.read(session, thing) is None:
            raise NotFound
        ledger.put(session, actor, thing, None)


@allow(Can.CASEWORK_SET)
def undo(actor: Actor, change_id: int) -> None:
    """Put back what stood before a change.

    Raises:
        NotFound: no such change.
        Stale: somebody has changed it again since.
    """
    with work() as session:
        row = session.get(AuditRow, change_id)
        if row is None or row.verb not in ledger.VERBS:
            raise NotFound
        thing = Thing(row.thing, row.thing_id)
        if ledger.read(session, thing) != row.detail["after"]:
            raise Stale(words.CHANGED_SINCE)
        ledger.put(session, actor, thing, row.detail["before"])
