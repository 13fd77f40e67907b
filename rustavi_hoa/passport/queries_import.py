"""What the passports' import asks the database: many buildings at once, and the stage."""

from __future__ import annotations

from collections import namedtuple
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import bindparam, delete, func, insert, select, update
from sqlmodel import Session, col

from rustavi_hoa.db.tables.passport import PassportRevisionRow, PassportRow, StagedBuildingRow
from rustavi_hoa.db.tables.people import PersonRow
from rustavi_hoa.db.tables.register import AssociationRow, BuildingRow, ImportBatchRow, UnitRow

KIND = "passports"
BUILDING, PASSPORT, STAGED = BuildingRow.__table__, PassportRow.__table__, StagedBuildingRow.__table__
REVISION, BATCH = PassportRevisionRow.__table__, ImportBatchRow.__table__
UNION, UNIT = AssociationRow.__table__, UnitRow.__table__
TO_WRITE = ("waiting", "conflict")
NAMED = ("code", "address", "address_en", "association_id", "unit_id")
IDS = bindparam("ids", expanding=True)
OF_BUILDINGS = select(PASSPORT).where(PASSPORT.c.building_id.in_(IDS))
MARKS = OF_BUILDINGS.with_only_columns(PASSPORT.c.building_id, PASSPORT.c.number, PASSPORT.c.conditions)


@dataclass(slots=True)
class House:
    """One building with all that a new revision needs."""

    building: Any
    association: Any
    unit: Any
    answers: dict[str, Any]
    revisions: dict[str, int]
    conditions: dict[str, Any]
    number: int
    is_new: bool
    fresh_on: Any

    @property
    def id(self) -> int:
        """Number of the building."""
        return self.building.id

    @property
    def mark(self) -> tuple[Any, ...]:
        """What tells that the building or its passport has changed."""
        return tuple(self.building), self.number, self.conditions


def ids_by_code(session: Session) -> dict[str, int]:
    """Give the buildings of the register by their codes."""
    asked = select(col(BuildingRow.code), col(BuildingRow.id)).where(col(BuildingRow.status) == "register")
    return {row[0]: row[1] for row in session.execute(asked)}


@cache  # the same question some hundred times in an import
def _asked(table: Any, names: tuple[str, ...], *, lock: bool) -> tuple[Any, Any]:
    """Give the question for these columns of rows by their ids, and the type that holds a row."""
    asked = select(*(table.c[name] for name in names)).where(table.c.id.in_(IDS)).order_by(table.c.id)
    return asked.with_for_update() if lock else asked, namedtuple("Held", names)


def _by_id(session: Session, table: Any, names: Iterable[str], ids: Iterable[int | None], *, lock: bool = False) -> Any:
    """Give rows by id; a field of a plain tuple is read in a tenth of the time that the library's rows take."""
    asked, held = _asked(table, tuple(dict.fromkeys(("id", *names))), lock=lock)
    wanted = [each for each in ids if each]
    return {row[0]: held._make(row) for row in session.connection().execute(asked, {"ids": wanted})} if wanted else {}


def houses(session: Session, ids: Sequence[int], columns: Mapping[str, Collection[str]]) -> dict[int, House]:
    """Read buildings with their passports, associations and units; ``columns`` by table."""
    rows = _by_id(session, BUILDING, (*NAMED, *columns["building"]), ids)
    passports = {row.building_id: row for row in session.connection().execute(OF_BUILDINGS, {"ids": list(ids)})}
    unions = _by_id(
        session, UNION, ("name", "name_en", *columns["association"]), {row.association_id for row in rows.values()}
    )
    units = _by_id(session, UNIT, columns["unit"], {row.unit_id for row in rows.values()})
    made = {}
    for row in rows.values():
        held = passports.get(row.id)
        made[row.id] = House(
            building=row,
            association=unions.get(row.association_id),
            unit=units.get(row.unit_id),
            answers=held.answers if held else {},
            revisions=held.revisions if held else {},
            conditions=held.conditions if held else {},
            number=held.number if held else 0,
            is_new=held is None,
            fresh_on=held.fresh_on if held else None,
        )
    return made


def locked(session: Session, ids: Sequence[int], columns: Mapping[str, Collection[str]]) -> dict[int, tuple[Any, ...]]:
    """Lock buildings and give the mark of each as it is now."""
    rows = _by_id(session, BUILDING, (*NAMED, *columns["building"]), ids, lock=True)
    numbers = {row[0]: row[1:] for row in session.connection().execute(MARKS, {"ids": list(ids)})}
    return {number: (tuple(row), *numbers.get(number, (0, {}))) for number, row in rows.items()}


def staged(session: Session, batch_id: int, most: int, states: Collection[str] = TO_WRITE) -> list[Any]:
    """Give the first lines of the stage that are still to be written."""
    asked = select(STAGED).where(STAGED.c.batch_id == batch_id, STAGED.c.state.in_(states))
    return list(session.execute(asked.order_by(STAGED.c.position).limit(most)))


def keep_staged(session: Session, rows: list[dict[str, Any]]) -> None:
    """Put lines on the stage."""
    if rows:
        session.connection().execute(insert(STAGED), rows)


def drop_staged(session: Session, ids: Sequence[int]) -> None:
    """Take lines off the stage."""
    if ids:
        session.execute(delete(STAGED).where(STAGED.c.id.in_(ids)))


def clear_stage(session: Session, batch_id: int) -> None:
    """Empty the stage of an import."""
    session.execute(delete(STAGED).where(STAGED.c.batch_id == batch_id))


def restage(session: Session, rows: list[dict[str, Any]]) -> None:
    """Change lines of the stage. Shape: ``b_id`` names the line."""
    if rows:
        names = [name for name in rows[0] if name != "b_id"]
        changing = update(STAGED).where(STAGED.c.id == bindparam("b_id"))
        session.connection().execute(changing.values({name: bindparam(name) for name in names}), rows)


def write_passports(session: Session, rows: list[dict[str, Any]], new: set[int]) -> None:
    """Write the sums: those of ``new`` buildings are inserted."""
    fresh = [row for row in rows if row["building_id"] in new]
    if fresh:
        session.connection().execute(insert(PASSPORT), fresh)
    held = [{f"b_{name}": value for name, value in row.items()} for row in rows if row["building_id"] not in new]
    if held:
        names = [name.removeprefix("b_") for name in held[0] if name != "b_building_id"]
        changing = update(PASSPORT).where(PASSPORT.c.building_id == bindparam("b_building_id"))
        session.connection().execute(changing.values({name: bindparam(f"b_{name}") for name in names}), held)


def write_revisions(session: Session, rows: list[dict[str, Any]]) -> None:
    """Write the revisions."""
    if rows:
        session.connection().execute(insert(REVISION), rows)


def write_buildings(session: Session, rows: list[dict[str, Any]]) -> None:
    """Write answers that live in columns of the register. Shape: every row has the same columns and ``b_id``."""
    if rows:
        names = [name for name in rows[0] if name != "b_id"]
        table = BuildingRow.__table__
        changing = update(table).where(table.c.id == bindparam("b_id"))
        given = [{"b_id": row["b_id"], **{f"b_{name}": row[name] for name in names}} for row in rows]
        session.connection().execute(changing.values({name: bindparam(f"b_{name}") for name in names}), given)


def note_batch(session: Session, batch_id: int, **values: Any) -> None:
    """Write what became of an import."""
    session.execute(update(BATCH).where(BATCH.c.id == batch_id).values(**values))


def note_progress(
    session: Session, batch_id: int, done: int, of: int, counts: Mapping[str, int], after: int | None = None
) -> None:
    """Write how far an import is; ``after`` is the last revision that was taken back."""
    options = session.scalar(select(BATCH.c.options).where(BATCH.c.id == batch_id)) or {}
    options = {**options, "done": done, "of": of} | ({} if after is None else {"after": after})
    note_batch(session, batch_id, options=options, counts=dict(counts))


def batch(session: Session, batch_id: int, *, lock: bool = False) -> ImportBatchRow | None:
    """Find an import of passports."""
    row = session.get(ImportBatchRow, batch_id, with_for_update=lock)
    return row if row is not None and row.kind == KIND else None


def batches(session: Session, most: int) -> list[tuple[ImportBatchRow, str]]:
    """List the last imports with the names of who began them."""
    asked = (
        select(ImportBatchRow, func.coalesce(PersonRow.shown_name, ""))
        .outerjoin(PersonRow, col(PersonRow.id) == ImportBatchRow.person_id)
        .where(col(ImportBatchRow.kind) == KIND)
        .order_by(col(ImportBatchRow.id).desc())
        .limit(most)
    )
    return [(row, name) for row, name in session.execute(asked)]


def unfinished(session: Session, digest: str, person_id: int | None) -> int:
    """Find an import of the same book by the same person that waits for its publishing; 0 if there is none."""
    asked = select(func.max(BATCH.c.id)).where(BATCH.c.kind == KIND, BATCH.c.state.in_(("reading", "staged")))
    same = BATCH.c.file_sha256 == digest, BATCH.c.person_id.is_not_distinct_from(person_id)
    return session.scalar(asked.where(*same)) or 0


def waiting(session: Session, states: Collection[str]) -> list[int]:
    """Give the imports that a worker has to go on with."""
    asked = select(BATCH.c.id).where(BATCH.c.kind == KIND, BATCH.c.state.in_(states)).order_by(BATCH.c.id)
    return list(session.scalars(asked))


def states_of(session: Session, batch_id: int) -> dict[str, int]:
    """Count the lines of the stage by state."""
    asked = select(STAGED.c.state, func.count()).where(STAGED.c.batch_id == batch_id).group_by(STAGED.c.state)
    return {row[0]: row[1] for row in session.execute(asked)}


def stage_page(
    session: Session, batch_id: int, states: Collection[str], page: int, size: int, line: int = 0
) -> list[Any]:
    """Give one page of the stage in the order of the book, or one line."""
    asked = select(STAGED).where(STAGED.c.batch_id == batch_id, STAGED.c.state.in_(states))
    if line:
        asked = select(STAGED).where(STAGED.c.batch_id == batch_id, STAGED.c.id == line)
    return list(session.execute(asked.order_by(STAGED.c.position).limit(size).offset((page - 1) * size)))


def revisions_of(session: Session, batch_id: int, after: int, most: int) -> list[Any]:
    """Give the next revisions that an import made, in order."""
    where = REVISION.c.batch_id == batch_id, REVISION.c.source == "import", REVISION.c.id > after
    return list(session.execute(select(REVISION).where(*where).order_by(REVISION.c.id).limit(most)))


def revisions_since(session: Session, ids: Collection[int], number: int) -> list[Any]:
    """Give the revisions of buildings after a number, in order."""
    where = REVISION.c.building_id.in_(ids), REVISION.c.number > number
    return list(session.execute(select(REVISION).where(*where).order_by(REVISION.c.building_id, REVISION.c.number)))


def revisions_page(session: Session, batch_id: int, page: int, size: int) -> tuple[list[Any], int]:
    """Give one page of what an import wrote, and how many revisions that were."""
    where = REVISION.c.batch_id == batch_id, REVISION.c.source == "import"
    total = session.scalar(select(func.count()).select_from(REVISION).where(*where)) or 0
    asked = select(REVISION).where(*where).order_by(REVISION.c.id).limit(size).offset((page - 1) * size)
    return list(session.execute(asked)), total
