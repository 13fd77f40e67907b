"""The movers of things that cannot simply change their owner: a passport, the chat of an association."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sqlalchemy import select
from sqlmodel import Session

from rustavi_hoa.db.schema import metadata
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.register.moving import Mover

T = metadata.tables
After = Callable[[Session, Mover, int], None]
_AFTER: list[After] = []


NEIGHBOURS = "association"
"""The kind of an association's own room (``chat/rules.py``, which stands above the register)."""


def after_join(call: After) -> None:
    """Let a feature above the register finish what a merge of buildings means to it; its steps are undone with it."""
    if call not in _AFTER:
        _AFTER.append(call)


def finish(session: Session, mover: Mover, kept: int) -> None:
    """Run what features have asked for, inside the merge's transaction."""
    for call in _AFTER:
        call(session, mover, kept)


def join_passports(session: Session, mover: Mover, kept: int, gone: int, person_id: int | None) -> None:
    """Let the kept passport learn what only the other knew, by one revision; an absent one is taken over whole."""
    passport, revision = T["passport"], T["passport_revision"]
    held = {row["building_id"]: row for row in _rows(session, passport, "building_id", [kept, gone])}
    if gone not in held:
        return
    if kept not in held:
        mover.write(passport, {gone: {"building_id": kept}})
        mover.move(revision.c.building_id, kept, mover.owned(revision.c.building_id, gone))
        return
    mine, theirs = held[kept], held[gone]
    new = {key: value for key, value in theirs["answers"].items() if key not in mine["answers"]}
    conditions = _newest(mine["conditions"], theirs["conditions"])
    if not new and conditions == mine["conditions"]:
        return
    number = mine["number"] + bool(new)
    if new:
        mover.make(revision, _revision(kept, number, new, mine, person_id))
    values = {
        "answers": mine["answers"] | new,
        "revisions": mine["revisions"] | dict.fromkeys(new, number),
        "conditions": conditions,
        "number": number,
        "fresh_on": max((each for each in (mine["fresh_on"], theirs["fresh_on"]) if each), default=None),
    }
    mover.write(passport, {kept: values})


def _newest(mine: dict[str, Any], theirs: dict[str, Any]) -> dict[str, Any]:
    """Give each element its newest judgement; on one day, the kept building's."""
    later = {
        name: sign for name, sign in theirs.items() if name not in mine or sign.get("on", "") > mine[name].get("on", "")
    }
    return {**mine, **later}


def _revision(kept: int, number: int, new: dict[str, Any], mine: Any, person_id: int | None) -> dict[str, Any]:
    made = {
        "building_id": kept,
        "number": number,
        "source": "merge",
        "person_id": person_id,
        "evidence": "",
        "definition": mine["definition"],
        "changes": new,
        "before": dict.fromkeys(new),
        "at": now(),
    }
    counted = {"filled": mine["filled"], "required": mine["required"]}
    return made | {name: value for name, value in counted.items() if name in T["passport_revision"].c}


def join_chats(session: Session, mover: Mover, kept: int, gone: int) -> None:
    """Make one room of two: messages by their time under new numbers, so that every phone fetches them anew."""
    room, message = T["room"], T["message"]
    every = _rows(session, room, "association_id", [kept, gone])
    _move_rooms(mover, [row for row in every if row["kind"] != NEIGHBOURS], kept, gone)
    rooms = {row["association_id"]: row for row in every if row["kind"] == NEIGHBOURS}
    if gone not in rooms:
        return
    if kept not in rooms:
        mover.write(room, {rooms[gone]["id"]: {"association_id": kept}})
        return
    mine, theirs = rooms[kept], rooms[gone]
    said = _rows(session, message, "room_id", [mine["id"], theirs["id"]])
    said.sort(key=lambda row: (row["sent_at"], row["id"]))
    above = max([mine["seq"], theirs["seq"], *(row["change_seq"] for row in said)])
    places = {row["id"]: above + at for at, row in enumerate(said, 1)}
    seen = {(row["room_id"], row["seq"]): places[row["id"]] for row in said}
    values = {row_id: {"room_id": mine["id"], "seq": seq, "change_seq": seq} for row_id, seq in places.items()}
    mover.write(message, values)
    mover.write(room, {mine["id"]: {"seq": above + len(said)}})
    _join_marks(session, mover, (mine["id"], theirs["id"]), seen)


def _move_rooms(mover: Mover, rows: list[dict[str, Any]], kept: int, gone: int) -> None:
    """Take the rooms of the board, the city and of two people along; where the kept one has the same, it stays."""
    who = ("kind", "person_id", "chair_id")
    taken = {tuple(row[name] for name in who) for row in rows if row["association_id"] == kept}
    free = [row for row in rows if row["association_id"] == gone and tuple(row[name] for name in who) not in taken]
    mover.write(T["room"], {row["id"]: {"association_id": kept} for row in free})


def _join_marks(session: Session, mover: Mover, rooms: tuple[int, int], seen: dict[tuple[int, int], int]) -> None:
    """Let everybody have read what they had read; a person of both rooms, the later of the two."""
    mark = T["read_mark"]
    rows = _rows(session, mark, "room_id", rooms)
    here = {row["person_id"] for row in rows if row["room_id"] == rooms[0]}
    read: dict[int, int] = {}
    for row in rows:
        last = max(
            (new for (room, old), new in seen.items() if room == row["room_id"] and old <= row["seq"]), default=0
        )
        read[row["person_id"]] = max(read.get(row["person_id"], 0), last)
    for row in rows:
        if row["room_id"] == rooms[0] or row["person_id"] not in here:
            mover.write(mark, {row["id"]: {"room_id": rooms[0], "seq": read[row["person_id"]]}})


def _rows(session: Session, table: Any, column: str, owners: Any) -> list[dict[str, Any]]:
    found = session.execute(select(table).where(table.c[column].in_(owners)))
    return [dict(row._mapping) for row in found]
