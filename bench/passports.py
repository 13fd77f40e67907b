"""Ten thousand passports of 200 columns: ``python -m bench.passports make|ours FILE``.

``make`` writes the book of the register in the database, the same every time; ``ours`` imports it, staged and
published, and prints the seconds and the largest memory in MB.
"""

from __future__ import annotations

import gc
import random
import resource
import sys
import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from sqlmodel import select

from rustavi_hoa.adapters.books import Column, Page, write_book
from rustavi_hoa.db.engine import reading
from rustavi_hoa.db.migrate import upgrade
from rustavi_hoa.db.tables.register import BuildingRow, ImportBatchRow
from rustavi_hoa.kernel.policy import SYSTEM
from rustavi_hoa.passport import book, import_jobs, service_import
from rustavi_hoa.passport.definition import definition
from rustavi_hoa.passport.fields import Field

COLUMNS = 200
ROWS = {"entrances": 2, "lifts": 2}
FIRST = date(2005, 1, 1)


def keys() -> list[tuple[str, Field]]:
    """Give the answers of the book: the forms, with two entrances and two lifts in the same line."""
    made = definition()
    found = ((key, made.find(key)) for key, _ in made.columns(ROWS))
    return [(key, each[0]) for key, each in found if each and book.takes(each[0])][: COLUMNS - 4]


def value(chance: random.Random, each: Field, row: BuildingRow) -> Any:
    """Give a plausible answer; what the register holds comes back as it is, but for a storey now and then."""
    held = getattr(row, each.register.partition(".")[2], None) if each.register else None
    if held not in (None, ""):
        return held if each.code != "levels" or chance.random() < 0.9 else int(held) + 1
    if chance.random() < 0.08:
        return "?"
    if each.choices:
        return chance.choice(each.choices)[0]
    least = int(each.least or 0)
    most = max(least, int(min(each.most or 500, least + 500)))
    kinds = {
        "yes_no": chance.random() < 0.5,
        "year": chance.randint(max(1955, least) if each.kind == "year" else 1955, 2024),
        "day": (FIRST + timedelta(days=chance.randint(0, 7000))).isoformat(),
        "text": f"ჩანაწერი {chance.randint(1, 10_000)}",
        "phone": f"+995599{chance.randint(100_000, 999_999)}",
        "cadastral": f"02.05.{chance.randint(10, 99)}.{chance.randint(100, 999)}",
        "money": chance.randint(least * 100, most * 100),
        "area": round(chance.uniform(least, most), 1),
        "number": round(chance.uniform(least, min(most, least + 1)), 4),
    }
    if each.pattern:
        return "?"
    return kinds.get(each.kind, chance.randint(least, most))


def lines() -> Iterator[list[Any]]:
    """Give a line for each building of the register."""
    chance, asked = random.Random(17), keys()
    with reading() as session:
        rows = session.exec(select(BuildingRow).where(BuildingRow.status == "register").order_by(BuildingRow.id)).all()
    for row in rows:
        answers = [book.cell(each, value(chance, each, row), "ka") for _, each in asked]
        yield [row.code, 0, row.address, "", *answers]


def make(path: Path) -> None:
    """Write the book."""
    codes = [book.BUILDING, book.REVISION, book.ADDRESS, book.ASSOCIATION, *(key for key, _ in keys())]
    columns = [Column(), Column(1), Column(), Column(), *(book.column(each) for _, each in keys())]
    bare = [Column(each.kind, each.width) for each in columns]
    write_book(path, [Page("პასპორტები", bare, [codes], lines())], {})


def ours(path: Path) -> tuple[float, float]:
    """Import the book, staged and published, as the command does; gives seconds and MB."""
    gc.disable()  # as the worker and the command do
    began = time.perf_counter()
    batch = service_import.receive(SYSTEM, path, path.name)
    states = [import_jobs.work_off(batch)]
    service_import.publish(SYSTEM, batch)
    states.append(import_jobs.work_off(batch))
    seconds = time.perf_counter() - began
    with reading() as session:
        counts = session.get(ImportBatchRow, batch).counts
    if states != ["staged", "published"] or counts.get("aside") or counts["published"] != counts["lines"]:
        raise SystemExit(f"the import ended in {states}: {counts}")
    return seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    upgrade()
    if sys.argv[1] == "make":
        make(Path(sys.argv[2]))
    else:
        print(*(f"{each:.3f}" for each in ours(Path(sys.argv[2]))))
