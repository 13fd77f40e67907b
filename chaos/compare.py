"""The clients' log beside the database: read by plain SQL, by nobody's services."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, create_engine, text

NUMBER = re.compile(r"(\d{2,4})\D+(\d{6})$")
TABLES = {"report": ("issue", "reporter_id"), "word": ("issue_event", "actor_id"), "message": ("message", "author_id")}
MORE = {"word": "AND seq = :seq AND issue_id = :issue", "message": "AND seq = :seq AND room_id = :room"}


@dataclass(slots=True)
class Verdict:
    """What the comparison found; ``faults`` empty means that nothing is wrong."""

    acknowledged: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)
    lost: int = 0
    doubled: int = 0
    late: int = 0
    """Writes that no client was told of, and that are there all the same: once, as they may."""

    def lose(self, what: str) -> None:
        """Count what was acknowledged and is not there."""
        self.lost += 1
        self.faults.append(f"lost: {what}")

    def double(self, what: str) -> None:
        """Count what is there twice."""
        self.doubled += 1
        self.faults.append(f"doubled: {what}")


def compared(url: str, files: Path, lines: Sequence[dict[str, Any]], people: dict[str, int]) -> Verdict:
    """Hold every acknowledgement against the database and the stored photos."""
    verdict = Verdict()
    engine = create_engine(url)
    with engine.connect() as connection:
        _writes(verdict, connection, lines, people)
        _steps(verdict, connection, lines)
        _marks(verdict, connection, lines)
        _photos(verdict, connection, files, lines)
        verdict.faults += [*_numbers(connection), *_sequences(connection)]
        if connection.dialect.name == "sqlite":
            said = connection.execute(text("PRAGMA integrity_check")).scalar_one()
            verdict.faults += [] if said == "ok" else [f"SQLite says of its file: {said}"]
    engine.dispose()
    return verdict


def _writes(verdict: Verdict, connection: Connection, lines: Sequence[dict[str, Any]], people: dict[str, int]) -> None:
    """Find every acknowledged problem, word and message by its key: once, as it was acknowledged."""
    for line in lines:
        if line["what"] not in TABLES:
            continue
        verdict.acknowledged[line["what"]] += 1
        table, who = TABLES[line["what"]]
        more = "AND id = :id" if line["what"] == "report" else MORE[line["what"]]
        asked = f"SELECT text FROM {table} WHERE {who} = :who AND client_key = :key {more}"
        facts = {name: value for name, value in line.items() if isinstance(value, int | str)}
        found = connection.execute(text(asked), facts | {"who": people[line["who"]]}).scalars().all()
        if not found or line["mark"] not in found[0]:
            verdict.lose(f"{line['what']} {line}")


def _steps(verdict: Verdict, connection: Connection, lines: Sequence[dict[str, Any]]) -> None:
    asked = text("SELECT count(*) FROM issue_event WHERE issue_id = :issue AND kind = 'status' AND to_status = :to")
    for line in lines:
        if line["what"] == "step":
            verdict.acknowledged["step"] += 1
            count = connection.execute(asked, {"issue": line["issue"], "to": line["to"]}).scalar_one()
            if not count:
                verdict.lose(f"step {line}")
            if count > 1:
                verdict.double(f"step {line}")


def _marks(verdict: Verdict, connection: Connection, lines: Sequence[dict[str, Any]]) -> None:
    """Count every text that was ever sent, answered or not: never twice."""
    deeds = {"report": "issue", "word": "issue_event", "message": "message"}
    told = {line["mark"] for line in lines if line["what"] in deeds}
    for deed, table in deeds.items():
        held: Counter[str] = Counter()
        for said in connection.execute(text(f"SELECT text FROM {table}")).scalars():
            start = said.find("~")
            held.update([said[start : said.find("~", start + 1) + 1]] if start >= 0 else [])
        asked = {line["mark"] for line in lines if line["what"] == "asked" and line["deed"] == deed}
        for mark, count in held.items():
            if count > 1:
                verdict.double(f"{deed} {mark} is there {count} times")
            if mark not in asked:
                verdict.faults.append(f"{deed} {mark} was never sent")
            verdict.late += mark not in told


def _photos(verdict: Verdict, connection: Connection, files: Path, lines: Sequence[dict[str, Any]]) -> None:
    """See that every photo of an acknowledged problem hangs on it, and that its files can be read."""
    asked = text("SELECT issue_id FROM photo WHERE id = :id")
    kept = {file.name.rpartition("-")[0] for file in files.rglob("*.webp") if file.stat().st_size}
    for line in lines:
        for photo in line["photos"] if line["what"] == "report" else ():
            verdict.acknowledged["photo"] += 1
            if connection.execute(asked, {"id": photo}).scalar() != line["id"]:
                verdict.lose(f"photo {photo} of problem {line['id']}")
            elif photo not in kept:
                verdict.lose(f"the files of photo {photo}")


def _numbers(connection: Connection) -> Iterator[str]:
    """Registration numbers of a year: 1, 2, 3 ... to the last one given, each once."""
    asked = text("SELECT year, last FROM number_series WHERE series = 'problem'")
    last = {year % 100: count for year, count in connection.execute(asked)}
    given: defaultdict[int, list[int]] = defaultdict(list)
    for number in connection.execute(text("SELECT registration_no FROM issue")).scalars():
        found = NUMBER.search(number or "")
        if found is None:
            yield f"a problem with the number {number}"
        else:
            given[int(found[1]) % 100].append(int(found[2]))
    for year, counts in given.items():
        if sorted(counts) != list(range(1, last.get(year, 0) + 1)):
            yield f"numbers of {year}: {len(counts)} given, last {last.get(year)}, gaps or doubles"


def _sequences(connection: Connection) -> Iterator[str]:
    """Rooms and stories count without a gap."""
    for table, owner in (("message", "room_id"), ("issue_event", "issue_id")):
        asked = f"SELECT {owner}, count(*), min(seq), max(seq), count(DISTINCT seq) FROM {table} GROUP BY {owner}"
        for name, count, first, last, different in connection.execute(text(asked)):
            if (first, last, different) != (1, count, count):
                yield f"{table} of {owner} {name}: {count} rows, numbers {first} to {last}, {different} different"
