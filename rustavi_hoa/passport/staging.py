"""The first half of an import: the book is read, compared with what stands and put on the stage; nothing changes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.i18n.message import LOCALES, Msg
from rustavi_hoa.passport import bulk, queries_import, registry, sheet, words_import
from rustavi_hoa.passport.definition import definition
from rustavi_hoa.passport.fields import Definition
from rustavi_hoa.passport.intake import Intake
from rustavi_hoa.passport.lines import Line
from rustavi_hoa.passport.queries_import import House

AT_ONCE = 250
"""Buildings that go to the stage in one transaction."""

Telling = Callable[[Msg, int, int], None]
"""Told the stage, how many buildings are done, and of how many."""
Keeping = Callable[[list[dict[str, Any]], Counter[str], int, int], None]


def silent(_stage: Msg, _done: int, _of: int) -> None:
    """Tell nobody."""


def stage(batch_id: int, path: Path, tell: Telling = silent) -> Counter[str]:
    """Fill the stage of an import from its book; what stood there from a broken try goes first.

    Raises:
        BrokenFile: the book cannot be taken at all.
    """

    def keep(rows: list[dict[str, Any]], counts: Counter[str], done: int, of: int) -> None:
        with work() as session:
            queries_import.keep_staged(session, [{**row, "batch_id": batch_id} for row in rows])
            queries_import.note_progress(session, batch_id, done, of, counts)
        tell(words_import.CHECKING, done, of)

    tell(words_import.READING, 0, 0)
    with work() as session:
        queries_import.clear_stage(session, batch_id)
    return read(path, keep)


def read(path: Path, keep: Keeping) -> Counter[str]:
    """Read a book, compare it and hand it on in parts; gives the counts."""
    made = definition()
    intake = Intake(path, made, sheet.today())
    with reading() as session:
        ids = queries_import.ids_by_code(session)
    counts: Counter[str] = Counter()
    counts["ignored"] = len(intake.ignored)
    for lines in _parts(intake.lines(), AT_ONCE):
        rows = _compared(made, lines, ids, counts)
        keep(rows, counts, lines[-1].position, max(intake.size, lines[-1].position))
    return counts


def _parts(lines: Iterable[Line], most: int) -> Iterator[list[Line]]:
    every = iter(lines)
    while some := list(islice(every, most)):
        yield some


def _compared(
    made: Definition, lines: Sequence[Line], ids: Mapping[str, int], counts: Counter[str]
) -> list[dict[str, Any]]:
    """Compare lines with what stands; a line that changes nothing needs no place on the stage."""
    wanted = [ids[line.code] for line in lines if line.code in ids]
    with reading() as session:
        houses = queries_import.houses(session, wanted, registry.read_from(made))
    rows, later = [], _later(lines, ids, houses)
    for line in lines:
        counts["lines"] += 1
        house = houses.get(ids.get(line.code, 0))
        if house is None and not line.faults:
            line.faults.append(_nowhere(line))
        if line.doubts and house is not None:
            line.forgive(bulk.current(made, house))
        if line.faults:
            counts["aside"] += 1
            rows.append(_row(line, house, "aside", {}, {"faults": line.faults}))
            continue
        changes, conflicts = difference(made, house, line, later.get(house.id, ()))
        if not changes:
            counts["same"] += 1
            continue
        counts["buildings"] += 1
        counts["values"] += len(changes)
        counts["conflicts"] += len(conflicts)
        problems = {"number": house.number}
        if conflicts:
            problems["conflicts"] = dict.fromkeys(conflicts, "keep")
        rows.append(_row(line, house, "conflict" if conflicts else "waiting", changes, problems))
    return rows


def difference(made: Definition, house: House, line: Line, later: Sequence[Any]) -> tuple[dict[str, Any], list[str]]:
    """Give what a line would change, and which of it somebody has changed since the book was taken.

    A cell that still says what the passport said then was touched by nobody and changes nothing. A book that does not
    say its revision has seen nothing: what anybody answered is a conflict. Shape: ``later`` revisions in their order.
    """
    held = bulk.current(made, house)
    changes = bulk.differing(line.values, held)
    if line.revision < 0:
        return changes, [key for key in changes if house.revisions.get(key, 0) and key in held]
    base: dict[str, Any] = {}
    for row in reversed(later):
        base |= {key: row.before.get(key) for key in row.changes}
    base |= line.held
    if not base:
        return changes, []
    touched = {key: value for key, value in changes.items() if key not in base or base[key] != value}
    return touched, [key for key in touched if key in base and held.get(key) != base[key]]


def _later(lines: Sequence[Line], ids: Mapping[str, int], houses: Mapping[int, House]) -> dict[int, list[Any]]:
    """Give the revisions that came after the book, of the buildings that have any."""
    stale = {}
    for line in lines:
        house = houses.get(ids.get(line.code, 0))
        if house is not None and 0 <= line.revision < house.number:
            stale[house.id] = line.revision
    found: dict[int, list[Any]] = {}
    if stale:
        with reading() as session:
            rows = queries_import.revisions_since(session, stale, min(stale.values()))
        for row in rows:
            if row.number > stale[row.building_id]:
                found.setdefault(row.building_id, []).append(row)
    return found


def _row(
    line: Line, house: House | None, state: str, changes: Mapping[str, Any], problems: Mapping[str, Any]
) -> dict[str, Any]:
    place = {"row": line.row, "sheet": line.sheet, "code": line.code, "revision": line.revision}
    return {
        "position": line.position,
        "building_id": house.id if house else None,
        "state": state,
        "changes": changes,
        "problems": {**place, **problems},
    }


def _nowhere(line: Line) -> dict[str, Any]:
    said = {locale: words_import.UNKNOWN_BUILDING.text(locale) for locale in LOCALES}
    return {"sheet": line.sheet, "row": line.row, "column": "A", "key": "building", "value": line.code[:60], **said}
