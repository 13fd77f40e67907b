"""Testers' words: taken from anybody, read by who runs the pilot."""

from __future__ import annotations

import re
from collections import defaultdict

from sqlalchemy.exc import IntegrityError
from sqlmodel import Session

from rustavi_hoa.adapters.sheets import csv_text
from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.journal import note
from rustavi_hoa.db.tables.house import FeedbackRow
from rustavi_hoa.i18n import dates
from rustavi_hoa.i18n.stamp import stamp
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import Fault, Invalid, NotFound
from rustavi_hoa.kernel.policy import Actor, Can, allow, open_door
from rustavi_hoa.photos import service as photos
from rustavi_hoa.pilot import queries, words
from rustavi_hoa.pilot.rules import LONGEST_FEEDBACK, MOODS, MOST_PICTURES, PAGE, device_of
from rustavi_hoa.pilot.views import FeedbackItem, FeedbackPage, NewFeedback

KEY = re.compile(r"[0-9a-fA-F-]{16,64}")
PATH = re.compile(r"/[a-z/-]{0,60}")
MOST_ROWS = 20_000


@allow(Can.FEEDBACK_GIVE)
def give(actor: Actor, new: NewFeedback) -> tuple[int, bool]:
    """Take a word with pictures; gives its id and whether it is new. The same key gives the same word.

    Raises:
        Invalid: nothing said, too much said, or a picture that is not the actor's.
    """
    return _give(actor, new)


@open_door("a visitor who cannot get in must be able to say so; text only, limited by address")
def give_as_visitor(new: NewFeedback) -> tuple[int, bool]:
    """Take a word of somebody who is not signed in.

    Raises:
        Invalid: nothing said, too much said, or pictures.
    """
    if new.photos:
        raise Invalid(Fault("photos", words.SIGN_IN_FOR_PICTURES))
    return _give(None, new)


def _give(actor: Actor | None, new: NewFeedback) -> tuple[int, bool]:
    _check(new)
    try:
        with work() as session:
            return _known(session, actor, new.key) or _write(session, actor, new)
    except IntegrityError:  # the same key came twice at the same moment: the other one has it
        with work() as session:
            known = _known(session, actor, new.key)
        if known is None:
            raise
        return known


def _known(session: Session, actor: Actor | None, key: str) -> tuple[int, bool] | None:
    row = queries.feedback_by_key(session, key)
    if row is None:
        return None
    if row.person_id != (actor.person_id if actor else None):
        raise Invalid(Fault("key", words.BAD_KEY))
    return row.id, False


def _write(session: Session, actor: Actor | None, new: NewFeedback) -> tuple[int, bool]:
    row = FeedbackRow(
        person_id=actor.person_id if actor else None,
        building_id=_building(actor) if actor else None,
        client_key=new.key,
        page=new.page if PATH.fullmatch(new.page) else "",
        mood=new.mood,
        text=new.text.strip(),
        device=device_of(new.device[:400]),
    )
    session.add(row)
    session.flush()
    if actor is not None:
        photos.claim(session, actor, new.photos, feedback_id=row.id)
    note(session, actor, "feedback.give", row.id, building_id=row.building_id)
    return row.id, True


def _building(actor: Actor) -> int | None:
    """Give the building in view, if it is still the person's; else their first one."""
    mine = frozenset[int]().union(*(grant.scope.buildings for grant in actor.grants))
    return actor.view_building if actor.view_building in mine else min(mine, default=None)


def _check(new: NewFeedback) -> None:
    faults = []
    if not KEY.fullmatch(new.key):
        faults.append(Fault("key", words.BAD_KEY))
    if new.mood is not None and new.mood not in MOODS:
        faults.append(Fault("mood", words.SAY_SOMETHING))
    if new.mood is None and len(new.text.strip()) < 2:
        faults.append(Fault("text", words.SAY_SOMETHING))
    if len(new.text) > LONGEST_FEEDBACK:
        faults.append(Fault("text", words.TOO_LONG, (("most", str(LONGEST_FEEDBACK)),)))
    if len(new.photos) > MOST_PICTURES:
        faults.append(Fault("photos", words.TOO_MANY_PICTURES, (("most", str(MOST_PICTURES)),)))
    if faults:
        raise Invalid(*faults)


@allow(Can.PILOT_MANAGE)
def listing(actor: Actor, page: int) -> FeedbackPage:
    """Give one page of feedback within the actor's reach, newest first, with the moods of all of it."""
    scope, page = actor.where(Can.PILOT_MANAGE), max(1, min(page, 100_000))
    with reading() as session:
        rows = queries.feedback(session, scope, page=page)
        moods = queries.moods(session, scope)
        pictures: dict[int, list[str]] = defaultdict(list)
        for feedback_id, photo_id in queries.feedback_photos(session, [row.id for row, _ in rows]):
            pictures[feedback_id].append(photo_id)
    at, total = now(), sum(moods.values())
    items = [
        FeedbackItem(
            id=row.id,
            mood=row.mood or 0,
            text=row.text,
            page=row.page,
            device=row.device,
            building_ka=building.address if building else "",
            building_en=building.address_en if building else "",
            at=stamp(row.at, at),
            photos=pictures[row.id],
        )
        for row, building in rows
    ]
    pages = max(1, -(-total // PAGE))
    return FeedbackPage(items, total, page, pages, moods.get(1, 0), moods.get(2, 0), moods.get(3, 0))


@allow(Can.PILOT_MANAGE)
def picture(actor: Actor, photo_id: str, width: int) -> bytes:
    """Give a picture that came with feedback within the actor's reach.

    Raises:
        NotFound: no such picture there.
    """
    with reading() as session:
        if queries.feedback_photo(session, actor.where(Can.PILOT_MANAGE), photo_id) is None:
            raise NotFound
    return photos.read(photo_id, width)


@allow(Can.PILOT_MANAGE)
def table(actor: Actor) -> str:
    """Give the feedback within the actor's reach as CSV; no names, no cell that acts as a formula."""
    with work() as session:
        rows = queries.feedback(session, actor.where(Can.PILOT_MANAGE), size=MOST_ROWS)
        with_picture = {each for each, _ in queries.feedback_photos(session, [row.id for row, _ in rows])}
        note(session, actor, "feedback.export", "all", rows=len(rows))
        body = [
            (
                row.id,
                f"{dates.local(row.at):%Y-%m-%d %H:%M}",
                row.mood or "",
                row.text,
                row.page,
                row.device,
                building.address if building else "",
                int(row.id in with_picture),
            )
            for row, building in rows
        ]
    return csv_text([words.CSV_FEEDBACK, *body])
