"""Reading problems: one building's list, one problem whole, the city's queue, photos, what is similar."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import ColumnElement
from sqlmodel import Session, col

from rustavi_hoa.db import looks
from rustavi_hoa.db.engine import reading
from rustavi_hoa.db.tables.problems import IssueRow, PhotoRow
from rustavi_hoa.db.tables.register import ApartmentRow
from rustavi_hoa.db.unchanged import answers_at_once, remembered
from rustavi_hoa.house import service as house
from rustavi_hoa.i18n.stamp import Stamp, stamp
from rustavi_hoa.issues import hangable, outage_views, queries, service_outages_read
from rustavi_hoa.issues import queries_around as around
from rustavi_hoa.issues import queries_public as public
from rustavi_hoa.issues.cards import cards, line, story
from rustavi_hoa.issues.extending import may_extend
from rustavi_hoa.issues.intake import goes_straight
from rustavi_hoa.issues.places import Door
from rustavi_hoa.issues.queries_report import houses_near
from rustavi_hoa.issues.rules import FIRST_WORD, OPEN, PUBLICLY_SOLVED, Part, Status, steps, told
from rustavi_hoa.issues.rules_due import RUNS
from rustavi_hoa.issues.sight import Eyes, Sight, eyes, is_author, parts, sight
from rustavi_hoa.issues.views import IssueLine, IssueView, Lines, Page
from rustavi_hoa.issues.views_public import CategoryCount, PublicCounts
from rustavi_hoa.issues.views_report import MapPoint
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import NotFound
from rustavi_hoa.kernel.policy import Actor, Can, allow, open_door
from rustavi_hoa.photos import service as photos
from rustavi_hoa.terms import calendar


@allow(Can.ISSUE_FOLLOW)
def of_building(actor: Actor, building_id: int, group: str, page: int) -> Lines:
    """Give one page of a building's problems; ``group`` is open, done or mine.

    Raises:
        NotFound: a building outside the actor's reach, or an unknown group.
    """
    scope = actor.where(Can.ISSUE_FOLLOW)
    if not scope.covers(building_id) or group not in ("open", "done", "mine"):
        raise NotFound
    who = eyes(actor)
    where = [IssueRow.building_id == building_id]
    if group == "mine":
        where.append((col(IssueRow.reporter_id) == actor.person_id) | (col(IssueRow.entered_by) == actor.person_id))
    else:
        is_open = col(IssueRow.status).in_(OPEN)
        where.append(is_open if group == "open" else ~is_open)
    found = _page(who, where, page)
    running = service_outages_read.running(actor, building_id) if group == "open" and page < 2 else []
    return Lines([line(card) for card in found.cards], found.total, found.page, found.pages, running)


def _page(who: Eyes, where: list[ColumnElement[bool]], page: int) -> Page:
    page = max(1, min(page, 100_000))
    with reading() as session:
        rows, total = queries.listed(session, who, *where, page=page)
        made = cards(session, who, rows)
    return Page(cards=made, total=total, page=page, pages=max(1, -(-total // queries.PAGE)))


@allow(Can.SELF)
@answers_at_once
def whole(actor: Actor, issue_id: int) -> IssueView:
    """Give one problem as far as the actor may see it.

    Raises:
        NotFound: unknown, or nothing of it is the actor's to see.
    """
    return remembered(("issue", actor, issue_id, _minute_of(actor), calendar.today()), lambda: _whole(actor, issue_id))


def _minute_of(actor: Actor) -> int:
    """Count minutes; each person's begin at another second, so that a full house does not turn over at once."""
    return int(now().timestamp() + actor.person_id * 7 % 60) // 60


def _whole(actor: Actor, issue_id: int) -> IssueView:
    who = eyes(actor)
    with reading() as session:
        row = queries.seen(session, who, issue_id)
        if row is None:
            raise NotFound
        made = _view(session, actor, who, row)
    if made.household_phone and actor.person_id not in (row.reporter_id, row.entered_by):
        looks.seen(actor, "problem", ["full_name", "phone"], things=[f"household:{row.household_id or 0}"])
    return made


def _view(session: Session, actor: Actor, who: Eyes, row: IssueRow) -> IssueView:
    facts = queries.facts(row)
    level, held = sight(who, facts), parts(who, facts)
    is_whole = level >= Sight.WHOLE
    pictures = queries.photos(session, [row.id]) if is_whole else []
    home = around.home_in(session, actor.person_id, row.building_id)
    supported = home is not None and queries.supported(session, row.id, home.id) is not None
    until = row.created_at + timedelta(minutes=int(house.value(session, "edit_minutes")))
    may_edit = Part.REPORTER in held and now() < until and row.status in OPEN
    may_hang = is_whole and hangable.may_hang(actor, row)
    return IssueView(
        card=cards(session, who, [row])[0],
        text=row.text if is_whole else "",
        photos=[photo.id for photo in pictures if photo.event_id is None],
        timeline=story(session, who, row, pictures),
        steps=_steps(session, row, held),
        parts=sorted(held),
        close_reason=row.close_reason,
        close_note=row.close_note if is_whole else "",
        resolved_by=row.resolved_by,
        handed_to=row.handed_to,
        duplicate_of=row.duplicate_of_id or 0,
        duplicate_no=queries.numbers(session, {row.duplicate_of_id or 0} - {0}).get(row.duplicate_of_id or 0, ""),
        duplicates=_merged(session, row) if held & {Part.CHAIR, Part.CITY} else [],
        may_extend=Part.CITY in held and row.due_on is not None and row.status in RUNS and may_extend(actor, row),
        **(outage_views.hints(session, row, held) if is_whole else {}),
        **(_personal(session, row) if level == Sight.PERSONAL else NOT_SAID),
        lat=row.lat or 0.0,
        lon=row.lon or 0.0,
        has_place=row.lat is not None and is_whole,
        can_support=home is not None and row.door == Door.ORDINARY and row.status in OPEN and not supported,
        is_supported=supported,
        can_edit_until=stamp(until, now()) if may_edit else Stamp(),
        can_verdict=Part.REPORTER in held and row.status in (Status.RESOLVED, Status.CLOSED_SILENT),
        is_brief=level == Sight.BRIEF,
        building_id=row.building_id if may_hang else 0,
        hangable=hangable.photos_of(session, row, pictures) if may_hang else [],
        element=hangable.part_of(row) if may_hang else "",
        message_id=row.message_id or 0 if is_author(who, facts) or Part.CHAIR in held else 0,
    )


NOT_SAID = dict.fromkeys(("question", "reporter", "apartment", "household", "household_phone"), "")
"""What stands in place of ``_personal`` for everybody else."""


def _personal(session: Session, row: IssueRow) -> dict[str, str]:
    """Give what neighbours never read: who reported, from where, and what was asked back."""
    apartment = session.get(ApartmentRow, row.apartment_id) if row.apartment_id else None
    return {
        "question": row.question,
        "reporter": around.names(session, {row.reporter_id}).get(row.reporter_id, ""),
        "apartment": apartment.number if apartment else "",
        "household": row.household_name,
        "household_phone": row.household_phone,
    }


def _merged(session: Session, row: IssueRow) -> list[tuple[int, str]]:
    return [(each, number or f"N{each}") for each, number in queries.duplicates_of(session, row.id)]


def _steps(session: Session, row: IssueRow, held: frozenset[Part]) -> list[str]:
    """List the steps these parts may take; the pilot may keep a reporter from the city for a while."""
    found = steps(Status(row.status), held)
    if Part.CHAIR in held or row.status not in FIRST_WORD or Status.SENT_TO_CITY not in found:
        return [str(to) for to in found]
    is_free = goes_straight(session, row.building_id, door=row.door, is_emergency=row.is_emergency)
    return [str(to) for to in found if is_free or to != Status.SENT_TO_CITY]


@allow(Can.ISSUE_REPORT)
def similar(actor: Actor, building_id: int, category: str, place: str) -> list[IssueLine]:
    """Give what runs in the building and up to three open problems that may be the same one.

    Shape: an outage is a line whose number stands below zero (``service_outage_joins.affects``).

    Raises:
        NotFound: a building outside the actor's reach.
    """
    if not actor.where(Can.ISSUE_REPORT).covers(building_id):
        raise NotFound
    who = eyes(actor)
    with reading() as session:
        found = cards(session, who, queries.similar(session, who, building_id, category, place))
        return [*outage_views.for_report(session, actor, building_id, category), *(line(each) for each in found)]


@allow(Can.SELF)
def houses_around(actor: Actor, issue_id: int) -> list[MapPoint]:
    """Give the houses around the mark of a problem, its own among them.

    Raises:
        NotFound: unknown, without a mark, or not the actor's to see whole.
    """
    who = eyes(actor)
    with reading() as session:
        row = queries.seen(session, who, issue_id)
        if row is None or row.lat is None or row.lon is None or sight(who, queries.facts(row)) < Sight.WHOLE:
            raise NotFound
        houses = houses_near(session, row.lat, row.lon)
    return [MapPoint(each.lat, each.lon, each.number, is_own=each.id == row.building_id) for each in houses]


@allow(Can.SELF)
def photo(actor: Actor, photo_id: str, width: int) -> bytes:
    """Give a picture of a problem to somebody who sees the problem whole.

    Raises:
        NotFound: unknown, or not the actor's to see.
    """
    with reading() as session:
        row = session.get(PhotoRow, photo_id)
        issue = queries.seen(session, eyes(actor), row.issue_id) if row is not None and row.issue_id else None
        if issue is None or sight(eyes(actor), queries.facts(issue)) < Sight.WHOLE:
            raise NotFound
    return photos.read(photo_id, width)


@open_door("the public sees counts, from the setting's minimum up, and never a row")
def public_counts() -> PublicCounts:
    """Count open problems and those solved in a year, over the whole city; what is too small is not told."""
    with reading() as session:
        least = int(house.value(session, "public_minimum"))
        found = public.open_by_category(session, OPEN)
        solved = public.solved_since(session, PUBLICLY_SOLVED, now() - timedelta(days=365))
    total, kept = sum(found.values()), told(found, least)
    return PublicCounts(
        least=least,
        open=total if total >= least else -1,
        solved=solved if solved >= least else -1,
        categories=[CategoryCount(name, count) for name, count in kept.items()],
        has_hidden=len(kept) < len(found),
    )
