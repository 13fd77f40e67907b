"""Two rows that are one: suggested, merged with everything they own, parted again."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlmodel import Session

from rustavi_hoa.adapters import live
from rustavi_hoa.db.engine import after_commit, reading, work
from rustavi_hoa.db.journal import note
from rustavi_hoa.db.schema import metadata
from rustavi_hoa.db.tables.standing import MergeRow, RegisterEventRow
from rustavi_hoa.i18n.dates import local
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import NotFound, invalid
from rustavi_hoa.kernel.policy import Actor, Can, allow
from rustavi_hoa.register import duplicates, indexing, joining, queries_edit, words_edit
from rustavi_hoa.register.moving import Mover, take_back
from rustavi_hoa.register.queries import BUILDING_FIELDS
from rustavi_hoa.register.rules import Status
from rustavi_hoa.register.views import Suggestion

MOST_SUGGESTED = 50
GONE = {"building": Status.GONE.value, "association": "gone"}
ASSOCIATION_FIELDS = ("name_en", "record_no", "chair_name", "chair_phone")


@allow(Can.REGISTER_EDIT)
def suggest(actor: Actor) -> list[Suggestion]:
    """Give pairs of buildings and associations that may be one; at most fifty."""
    scope = actor.where(Can.REGISTER_EDIT)
    with reading() as session:
        houses, unions = queries_edit.houses(session, scope), queries_edit.unions(session)
        different = queries_edit.judged_different(session)
        pairs = duplicates.twin_buildings(houses) + (duplicates.twin_associations(unions) if scope.city else [])
        open_pairs = [each for each in pairs if (each.thing, each.first, each.second) not in different]
        titles = {"building": duplicates.titles_of(houses), "association": duplicates.titles_of(unions)}
        return [
            Suggestion(
                each.thing,
                each.first,
                *titles[each.thing][each.first],
                each.second,
                *titles[each.thing][each.second],
                each.why,
            )
            for each in open_pairs[:MOST_SUGGESTED]
        ]


@allow(Can.REGISTER_EDIT)
def part(actor: Actor, thing: str, first: int, second: int) -> None:
    """Say that two alike rows are two: they are not suggested again."""
    one, other = min(first, second), max(first, second)
    with work() as session:
        _both(session, actor, thing, one, other)
        _event(session, actor, thing, one, "different", other=other)
        note(session, actor, f"{thing}.different", one, other=other)


@allow(Can.REGISTER_EDIT)
def preview(actor: Actor, thing: str, kept_id: int, gone_id: int) -> dict[str, int]:
    """Count what would move, table by table.

    Raises:
        NotFound: one of the two lies outside the actor's reach.
    """
    with reading() as session:
        _both(session, actor, thing, kept_id, gone_id, lock=False)
        return queries_edit.owned(session, thing, gone_id)


@allow(Can.REGISTER_EDIT)
def merge(actor: Actor, thing: str, kept_id: int, gone_id: int) -> int:
    """Let ``kept`` own everything that ``gone`` owned; gives the number of the merge, by which it is undone.

    Raises:
        NotFound: one of the two lies outside the actor's reach, or is gone already.
        Invalid: a thing cannot be merged with itself.
    """
    with work() as session:
        kept, gone = _both(session, actor, thing, kept_id, gone_id)
        before = {"kept": _title(kept), "gone": _title(gone), "status": gone.status}
        if thing == "building":
            mover = _merge_buildings(session, kept, gone, actor.person_id or None)
        else:
            mover = _merge_associations(session, kept, gone)
        mover.write(metadata.tables[thing], {gone_id: {"status": GONE[thing]}})
        row = MergeRow(
            thing=thing,
            kept_id=kept_id,
            gone_id=gone_id,
            moved={"ops": mover.ops},
            before=before,
            person_id=actor.person_id or None,
        )
        session.add(row)
        session.flush()
        _event(session, actor, thing, kept_id, "merged", other=gone_id, title=before["gone"], merge=row.id)
        _event(session, actor, thing, gone_id, "merged_into", other=kept_id, title=before["kept"], merge=row.id)
        _tell(session, actor, row, "merge")
        return row.id or 0


@allow(Can.REGISTER_EDIT)
def undo(actor: Actor, merge_id: int) -> int:
    """Part two merged rows; what came after the merge stays where it came. Gives the number of steps taken back.

    Raises:
        NotFound: no such merge in the actor's reach.
        Invalid: undone already, or a later merge of the same rows stands.
    """
    scope = actor.where(Can.REGISTER_EDIT)
    with work() as session:
        row = queries_edit.merge(session, merge_id)
        if row is None or not _reaches(session, scope, row):
            raise NotFound
        if row.undone_at is not None:
            raise invalid("merge", words_edit.UNDONE_ALREADY)
        if queries_edit.later_merge(session, row) is not None:
            raise invalid("merge", words_edit.UNDO_LATER_FIRST)
        undone = take_back(session, row.moved["ops"])
        row.undone_by, row.undone_at = actor.person_id or None, now()
        session.add(row)
        for one, other in ((row.kept_id, row.gone_id), (row.gone_id, row.kept_id)):
            _event(session, actor, row.thing, one, "parted", other=other, merge=row.id)
        _tell(session, actor, row, "part")
        return undone


def _reaches(session: Session, scope: Any, row: MergeRow) -> bool:
    if row.thing == "building":
        return bool(scope.covers(row.kept_id) and scope.covers(row.gone_id))
    return queries_edit.association(session, scope, row.kept_id) is not None


def _both(session: Session, actor: Actor, thing: str, one: int, other: int, *, lock: bool = True) -> tuple[Any, Any]:
    scope, find = actor.where(Can.REGISTER_EDIT), queries_edit.building
    if thing == "association":
        find = queries_edit.association
    elif thing != "building":
        raise NotFound
    if one == other:
        raise invalid("gone", words_edit.SAME_ROW)
    held = {each: find(session, scope, each, lock=lock) for each in sorted((one, other))}
    if any(row is None or row.status == GONE[thing] for row in held.values()):
        raise NotFound
    return held[one], held[other]


def _merge_buildings(session: Session, kept: Any, gone: Any, person_id: int | None) -> Mover:
    mover, table = Mover(session), metadata.tables["building"]
    joining.join_passports(session, mover, kept.id, gone.id, person_id)
    mover.everything("building", kept.id, gone.id)
    learnt = {
        name: getattr(gone, name)
        for name in BUILDING_FIELDS
        if getattr(kept, name) in (None, "") and getattr(gone, name) not in (None, "")
    }
    if learnt:
        mover.write(table, {kept.id: learnt})
    key = gone.match_key or f"text:{gone.address}"
    known = {each.match_key for each in queries_edit.aliases(session, kept.id)} | {kept.match_key}
    if key not in known:
        alias = {"building_id": kept.id, "address": gone.address, "match_key": key, "until_day": _today()}
        mover.make(metadata.tables["building_alias"], alias)
    joining.finish(session, mover, kept.id)
    return mover


def _merge_associations(session: Session, kept: Any, gone: Any) -> Mover:
    mover = Mover(session)
    joining.join_chats(session, mover, kept.id, gone.id)
    mover.everything("association", kept.id, gone.id)
    learnt = {
        name: getattr(gone, name) for name in ASSOCIATION_FIELDS if not getattr(kept, name) and getattr(gone, name)
    }
    if learnt:
        mover.write(metadata.tables["association"], {kept.id: learnt})
    return mover


def _tell(session: Session, actor: Actor, row: MergeRow, verb: str) -> None:
    ids = {row.kept_id, row.gone_id}
    session.flush()
    session.expire_all()
    indexing.refresh(session, ids if row.thing == "building" else (), ids if row.thing == "association" else ())
    home = row.kept_id if row.thing == "building" else None
    note(session, actor, f"{row.thing}.{verb}", row.kept_id, building_id=home, other=row.gone_id, merge=row.id)
    after_commit(session, lambda: live.ring("city"))
    if home:
        after_commit(session, lambda: live.ring(f"building:{home}"))


def _event(session: Session, actor: Actor, thing: str, thing_id: int, kind: str, **detail: Any) -> None:
    row = RegisterEventRow(thing=thing, thing_id=thing_id, kind=kind, on_day=_today(), detail=detail)
    row.person_id = actor.person_id or None
    session.add(row)


def _today() -> date:
    return local(now()).date()


def _title(row: Any) -> str:
    return str(getattr(row, "address", "") or getattr(row, "name", ""))
