"""The second half of an import: what waits on the stage becomes revisions, and an undone import becomes newer ones.

Some buildings at a time, each wholly or not at all. What a part needs is read and reckoned before the writer's lock is
taken, so that on SQLite the chat writes in between; under the lock only what moved meanwhile is reckoned again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from sqlmodel import Session

from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.tables.register import ImportBatchRow
from rustavi_hoa.i18n.dates import local
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.passport import bulk, queries_import, registry, words_import
from rustavi_hoa.passport.bulk import Binder
from rustavi_hoa.passport.definition import definition
from rustavi_hoa.passport.fields import Definition
from rustavi_hoa.passport.queries_import import House
from rustavi_hoa.passport.staging import Telling, silent
from rustavi_hoa.passport.writing import Origin

AT_ONCE = 50
"""Buildings that are published in one transaction."""

Leave = Callable[[Session, Sequence[Any], list[dict[str, Any]]], None]
Plan = Callable[[Definition, Mapping[int, House], Sequence[Any]], tuple[Binder, Counter[str], list[dict[str, Any]]]]


def publish(batch: ImportBatchRow, tell: Telling = silent) -> Counter[str]:
    """Publish all that waits on the stage of an import."""
    counts, batch_id = Counter(batch.counts), batch.id or 0
    of = counts["buildings"]

    def plan(made: Definition, houses: Mapping[int, House], lines: Sequence[Any]) -> Any:
        return _published(made, houses, lines, batch)

    def leave(session: Session, lines: Sequence[Any], rest: list[dict[str, Any]]) -> None:
        _leave(session, lines, rest)
        done = counts["published"] + counts["late_buildings"]
        queries_import.note_progress(session, batch_id, done, of, counts)

    while True:
        with reading() as session:
            lines = queries_import.staged(session, batch_id, AT_ONCE)
        if not lines:
            return counts
        _part(lines, plan, counts, leave)
        tell(words_import.PUBLISHING, counts["published"] + counts["late_buildings"], of)


def undo(batch: ImportBatchRow, tell: Telling = silent) -> Counter[str]:
    """Take back all that an import published and that still stands."""
    counts, batch_id = Counter(batch.counts), batch.id or 0
    of = counts["published"]

    def plan(made: Definition, houses: Mapping[int, House], rows: Sequence[Any]) -> Any:
        return _undone(made, houses, rows, batch)

    def leave(session: Session, rows: Sequence[Any], kept: list[dict[str, Any]]) -> None:
        queries_import.keep_staged(session, kept)
        queries_import.note_progress(session, batch_id, counts["back_buildings"], of, counts, after=rows[-1].id)

    after = int(batch.options.get("after", 0))
    while True:
        with reading() as session:
            rows = queries_import.revisions_of(session, batch_id, after, AT_ONCE)
        if not rows:
            return counts
        after = rows[-1].id
        _part(rows, plan, counts, leave)
        tell(words_import.UNDOING, counts["back_buildings"], of)


def _part(lines: Sequence[Any], plan: Plan, counts: Counter[str], leave: Leave) -> None:
    """Reckon a part without the lock, then write it under the lock; what moved in between is reckoned again."""
    made = definition()
    columns, ids = registry.read_from(made), [line.building_id for line in lines]
    with reading() as session:
        houses = queries_import.houses(session, ids, columns)
    binder, more, rest = plan(made, houses, lines)
    with work() as session:
        if queries_import.locked(session, ids, columns) != {number: house.mark for number, house in houses.items()}:
            binder, more, rest = plan(made, queries_import.houses(session, ids, columns), lines)
        binder.sheaf.write(session)
        counts.update(more)
        leave(session, lines, rest)


def _binder(made: Definition) -> Binder:
    at = now()
    return Binder(made, at, local(at).date())


def _published(
    made: Definition, houses: Mapping[int, House], lines: Sequence[Any], batch: ImportBatchRow
) -> tuple[Binder, Counter[str], list[dict[str, Any]]]:
    """Make revisions of staged lines; values that must not be written stay behind with their reason."""
    binder, counts, rest = _binder(made), Counter[str](), []
    for line in lines:
        house, chosen = houses[line.building_id], line.problems.get("conflicts", {})
        held = bulk.current(made, house)
        kept = {key for key, word in chosen.items() if word != "file"}
        if house.number > line.problems["number"]:  # somebody wrote after the preview
            kept |= {key for key in line.changes if house.revisions.get(key, 0) > line.problems["number"]}
        new = bulk.differing(line.changes, held)
        left = {key: new.pop(key) for key in kept if key in new}
        if new:
            key = f"import:{batch.id}:{line.position}"
            origin = Origin(
                "import", batch.person_id, evidence=batch.file_name, client_key=key, batch_id=batch.id, at=binder.at
            )
            binder.bind(house, new, held, origin)
            counts.update(published=1, written=len(new))
        else:
            counts["late_buildings"] += 1
        counts["left"] += len(left)
        if left:
            rest.append({"b_id": line.id, "state": "left", "changes": left, "problems": line.problems})
    return binder, counts, rest


def _leave(session: Session, lines: Sequence[Any], rest: list[dict[str, Any]]) -> None:
    """Take published lines off the stage; those with something left over stay there and say so."""
    queries_import.restage(session, rest)
    left = {row["b_id"] for row in rest}
    queries_import.drop_staged(session, [line.id for line in lines if line.id not in left])


def _undone(
    made: Definition, houses: Mapping[int, House], rows: Sequence[Any], batch: ImportBatchRow
) -> tuple[Binder, Counter[str], list[dict[str, Any]]]:
    """Make revisions that bring back what stood before; what somebody changed since stays and is told."""
    binder, counts, rest = _binder(made), Counter[str](), []
    for row in rows:
        house = houses[row.building_id]
        held = bulk.current(made, house)
        stands = {
            key
            for key, value in row.changes.items()
            if house.revisions.get(key) == row.number and (held.get(key) == value or value == "?")
        }
        back = {key: row.before.get(key) for key in row.changes if key in stands}
        kept = {key: value for key, value in row.changes.items() if key not in stands}
        if back:
            origin = Origin("undo", batch.person_id, evidence=batch.file_name, batch_id=batch.id, at=binder.at)
            binder.bind(house, back, held, origin)
            counts["back"] += len(back)
        counts["back_buildings"] += 1
        counts["kept"] += len(kept)
        if kept:
            position = int(row.client_key.rpartition(":")[2])
            problems = {"code": house.building.code, "row": 0, "sheet": "", "number": house.number}
            rest.append(
                {
                    "batch_id": batch.id,
                    "position": -position,
                    "building_id": house.id,
                    "state": "kept",
                    "changes": kept,
                    "problems": problems,
                }
            )
    return binder, counts, rest
