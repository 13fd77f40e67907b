"""Rows of a table as lines of JSON, the same for SQLite and PostgreSQL, and back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import orjson
import sqlalchemy as sa
from sqlalchemy import Column, Connection, Table
from sqlmodel.sql.sqltypes import AutoString, UTCDateTime

from rustavi_hoa.db.schema import metadata

BATCH = 500
"""Rows that are in memory at once."""
NOT_KEPT = frozenset({"issue_move"})
"""Tables that speak of one running database only: the log that tells its workers what moved."""

TYPES: dict[str, Any] = {
    "int": sa.BigInteger(),
    "text": sa.Text(),
    "bool": sa.Boolean(),
    "float": sa.Float(),
    "date": sa.Date(),
    "moment": UTCDateTime(),
    "json": sa.Text(),  # carried as the very text that stands there: SQL's NULL and JSON's null are two things
}
KINDS: tuple[tuple[type, str], ...] = (
    (sa.JSON, "json"),
    (sa.Boolean, "bool"),
    (sa.Integer, "int"),
    (sa.Float, "float"),
    (UTCDateTime, "moment"),
    (sa.Date, "date"),
    (sa.String, "text"),
    (AutoString, "text"),
)
FROM_TEXT = {"date": date.fromisoformat, "moment": datetime.fromisoformat}


@dataclass(frozen=True, slots=True)
class Shape:
    """A table as a backup describes it; ``last`` is the last number PostgreSQL gave, 0 where nobody counts."""

    name: str
    columns: tuple[tuple[str, str], ...]
    last: int = 0


def kind(column: Column[Any]) -> str:
    """Name the kind of a column.

    Raises:
        TypeError: a kind that no backup carries yet; a test names it.
    """
    for made, name in KINDS:
        if isinstance(column.type, made):
            return name
    raise TypeError(f"{column.table.name}.{column.name}: a backup carries no {column.type!r} yet")


def kept_tables() -> list[Table]:
    """Give the tables a backup holds, those that others point to first."""
    return [table for table in metadata.sorted_tables if table.name not in NOT_KEPT]


def shape(connection: Connection, table: Table) -> Shape:
    """Describe a table of this database."""
    name, columns = str(table.name), tuple((str(column.name), kind(column)) for column in table.columns)
    return Shape(name, columns, last_number(connection, name, columns))


def counter(connection: Connection, name: str, columns: Sequence[tuple[str, str]]) -> str | None:
    """Name the sequence that numbers a table's rows; None where there is none, and always on SQLite."""
    if connection.dialect.name == "sqlite" or ("id", "int") not in columns:
        return None
    asked = sa.text("SELECT pg_get_serial_sequence(quote_ident(:name), 'id')")
    return connection.scalar(asked, {"name": name})


def last_number(connection: Connection, name: str, columns: Sequence[tuple[str, str]]) -> int:
    """Give the last number that was handed out, also to a row that is gone."""
    sequence = counter(connection, name, columns)
    if sequence is None:
        return 0
    asked = sa.text(f"SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM {sequence}")
    return connection.scalar(asked) or 0


def batches(connection: Connection, table: Table) -> Iterator[tuple[int, bytes]]:
    """Give all rows as they stand in the connection's snapshot: their number and their lines, a batch at a time."""
    columns = [
        sa.cast(column, sa.Text).label(column.name) if kind(column) == "json" else column for column in table.columns
    ]
    asked = sa.select(*columns).order_by(*table.primary_key.columns).execution_options(yield_per=BATCH)
    with connection.execute(asked) as rows:
        for part in rows.partitions():
            yield len(part), b"".join(orjson.dumps(tuple(row), option=orjson.OPT_APPEND_NEWLINE) for row in part)


def write(connection: Connection, to: Shape, lines: bytes) -> int:
    """Put lines of a backup into a table as they were; gives how many."""
    names = [name for name, _ in to.columns]
    readers = [FROM_TEXT.get(kind_) for _, kind_ in to.columns]
    rows = [
        {
            name: read(value) if read is not None and value is not None else value
            for name, read, value in zip(names, readers, orjson.loads(line), strict=True)
        }
        for line in lines.splitlines()
    ]
    if rows:
        connection.execute(_insert(connection.dialect.name, to), rows)
    return len(rows)


def _insert(dialect: str, to: Shape) -> sa.Insert:
    goal = sa.table(to.name, *(sa.column(name, TYPES[kind_]) for name, kind_ in to.columns))
    values: dict[str, Any] = {}
    for name, kind_ in to.columns:
        value: Any = sa.bindparam(name, type_=TYPES[kind_])
        values[name] = sa.cast(value, sa.JSON) if kind_ == "json" and dialect != "sqlite" else value
    return goal.insert().values(values)


def set_counter(connection: Connection, to: Shape) -> None:
    """Let the next row get a number that no row had."""
    sequence = counter(connection, to.name, to.columns)
    if sequence is None:
        return
    highest = connection.scalar(sa.text(f'SELECT max(id) FROM "{to.name}"')) or 0
    last = max(highest, to.last)
    asked = sa.text("SELECT setval(CAST(:name AS regclass), :last, :called)")
    connection.execute(asked, {"name": sequence, "last": max(last, 1), "called": last > 0})
