"""The Friday sheet for those of its association: the chairperson mends and approves it, then the house may have it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from sqlmodel import Session

from rustavi_hoa.adapters import live
from rustavi_hoa.adapters.images import WIDTHS
from rustavi_hoa.db.engine import after_commit, reading, work
from rustavi_hoa.db.journal import note
from rustavi_hoa.db.tables.casework import DoorSheetRow
from rustavi_hoa.db.tables.register import BuildingRow
from rustavi_hoa.doorsheet import queries, shown, words
from rustavi_hoa.doorsheet.rules import LONGEST_WORDS, State, kept_ids
from rustavi_hoa.doorsheet.views import History, SheetPaper, SheetView
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import NotFound, Stale, invalid
from rustavi_hoa.kernel.policy import Actor, Can, allow
from rustavi_hoa.photos import service as photos

PRINTED = WIDTHS[1]


@allow(Can.ISSUE_FOLLOW)
def history(actor: Actor, building_id: int) -> History:
    """List the weeks of a building's association, newest first; drafts for those alone who approve them.

    Raises:
        NotFound: a building outside the actor's reach.
    """
    if not actor.where(Can.ISSUE_FOLLOW).covers(building_id):
        raise NotFound
    with reading() as session:
        home = session.get(BuildingRow, building_id)
        if home is None or home.association_id is None:
            return History(building_id)
        may = _covers(session, actor, Can.SHEET_APPROVE, home.association_id) is not None
        found = queries.history(session, home.association_id, with_drafts=may)
        return History(building_id, [shown.line(row) for row in found], may)


@allow(Can.ISSUE_FOLLOW)
def read(actor: Actor, sheet_id: int) -> SheetView:
    """Show a sheet; before its approval to the chairperson only. Photos of problems that one may open, no others.

    Raises:
        NotFound: another association's, or a draft that is not the actor's to approve.
    """
    with reading() as session:
        found = _read(session, actor, sheet_id)
    seen = actor.where(Can.ISSUE_FOLLOW)
    done = [each if seen.covers(each.building_id) else replace(each, before="", after="") for each in found.done]
    return replace(found, done=done)


@allow(Can.SHEET_APPROVE)
def save(actor: Actor, sheet_id: int, version: int, words_said: str, left_out: list[int], bare: list[int]) -> SheetView:
    """Keep the chairperson's words, and what shall not stand on the sheet or stand there without photos.

    Raises:
        NotFound: another association's sheet.
        Invalid: too long.
        Stale: approved already, or changed meanwhile.
    """
    if len(words_said) > LONGEST_WORDS:
        raise invalid("words", words.TOO_LONG, most=str(LONGEST_WORDS))
    with work() as session:
        row = _draft(session, actor, sheet_id, version)
        known = [each["id"] for name in ("done", "answered") for each in row.content[name]]
        chosen = {"left_out": kept_ids(left_out, known), "bare": kept_ids(bare, known)}
        row.content, row.words = row.content | chosen, words_said.strip()
        _changed(session, actor, row, "sheet.edit", **chosen)
        return _read(session, actor, sheet_id)


@allow(Can.SHEET_APPROVE)
def approve(actor: Actor, sheet_id: int, version: int) -> SheetView:
    """Let a sheet out of the house; what is no longer for a door by now is taken from it first.

    Raises:
        NotFound: another association's sheet.
        Stale: approved already, or changed meanwhile.
    """
    with work() as session:
        row = _draft(session, actor, sheet_id, version)
        row.content = _today(session, row)
        row.state, row.approved_by, row.approved_at = State.APPROVED, actor.person_id, now()
        _changed(session, actor, row, "sheet.approve")
        return _read(session, actor, sheet_id)


@allow(Can.SHEET_APPROVE)
def take_back(actor: Actor, sheet_id: int, version: int) -> SheetView:
    """Make an approved sheet a draft again, to mend it.

    Raises:
        NotFound: another association's sheet.
        Stale: not approved, or changed meanwhile.
    """
    with work() as session:
        row = _held(session, actor, sheet_id)
        if row.version != version or row.state != State.APPROVED:
            raise Stale(words.CHANGED)
        row.state, row.approved_by, row.approved_at = State.DRAFT, None, None
        _changed(session, actor, row, "sheet.take_back")
        return _read(session, actor, sheet_id)


@allow(Can.ISSUE_FOLLOW)
def printed(actor: Actor, sheet_id: int) -> SheetPaper:
    """Give an approved sheet with its photos, for paper and for the picture.

    Raises:
        NotFound: another association's, or one that nobody has approved: nothing of it leaves the house.
    """
    with reading() as session:
        found = _read(session, actor, sheet_id)
    if found.state != State.APPROVED:
        raise NotFound
    done = [replace(each, before="", after="") if each.is_bare else each for each in found.done if not each.is_out]
    found = replace(found, done=done, answered=[each for each in found.answered if not each.is_out])
    found = replace(found, is_empty=not (found.reported or found.done or found.answered))
    wanted = {photo for each in done for photo in (each.before, each.after) if photo}
    return SheetPaper(found, {photo: data for photo in sorted(wanted) if (data := _copy(photo))})


def _copy(photo_id: str) -> bytes:
    try:
        return photos.read(photo_id, PRINTED)
    except NotFound:
        return b""


def _covers(session: Session, actor: Actor, can: Can, association_id: int) -> BuildingRow | None:
    """Give the first building of an association that a right of the actor reaches, the one in view before others."""
    homes = [row for row in queries.buildings(session, association_id) if actor.where(can).covers(row.id)]
    return next((row for row in homes if row.id == actor.view_building), homes[0] if homes else None)


def _read(session: Session, actor: Actor, sheet_id: int) -> SheetView:
    row = session.get(DoorSheetRow, sheet_id)
    if row is None:
        raise NotFound
    chaired = _covers(session, actor, Can.SHEET_APPROVE, row.association_id)
    home = chaired or _covers(session, actor, Can.ISSUE_FOLLOW, row.association_id)
    if home is None or (row.state != State.APPROVED and chaired is None):
        raise NotFound
    return shown.view(session, row, home, may_approve=chaired is not None)


def _held(session: Session, actor: Actor, sheet_id: int) -> DoorSheetRow:
    row = session.get(DoorSheetRow, sheet_id, with_for_update=True)
    if row is None or _covers(session, actor, Can.SHEET_APPROVE, row.association_id) is None:
        raise NotFound
    return row


def _draft(session: Session, actor: Actor, sheet_id: int, version: int) -> DoorSheetRow:
    row = _held(session, actor, sheet_id)
    if row.state == State.APPROVED:
        raise Stale(words.IS_APPROVED)
    if row.version != version:
        raise Stale(words.CHANGED)
    return row


def _today(session: Session, row: DoorSheetRow) -> dict:
    """Take from a sheet what was withdrawn, merged or closed to neighbours since it was made."""
    content = row.content
    ids = [each["id"] for name in ("done", "answered") for each in content[name]]
    kept = queries.still_shared(session, ids) if ids else set()
    homes = [each.id or 0 for each in queries.buildings(session, row.association_id)]
    since, until = (datetime.fromisoformat(content[name]) for name in ("since", "until"))
    named = queries.reported(session, homes, since, until)
    left = {name: [each for each in content[name] if each["id"] in kept] for name in ("done", "answered")}
    return content | left | {"reported": [each for each in content["reported"] if each["category"] in named]}


def _changed(session: Session, actor: Actor, row: DoorSheetRow, verb: str, **detail: object) -> None:
    row.version += 1
    session.add(row)
    session.flush()
    homes = [each.id for each in queries.buildings(session, row.association_id)]
    note(session, actor, verb, row.id, building_id=homes[0] if homes else None, **detail)
    after_commit(session, lambda: [live.ring(f"building:{home}") for home in homes])
