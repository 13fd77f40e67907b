"""The peer of import-register: read the same file, one bare executemany for each table, one commit."""

import sqlite3
import sys
import time

from python_calamine import load_workbook

TABLES = {
    "ამხანაგობები": ("association", 4),
    "თავმჯდომარეები": ("chair", 3),
    "კორპუსები": ("building", 12),
    "სადარბაზოები": ("entrance", 4),
    "ბინები": ("apartment", 6),
}


def run(source: str, target: str) -> float:
    """Give the seconds from opening the file to the commit."""
    began = time.perf_counter()
    connection = sqlite3.connect(target, isolation_level=None)
    connection.executescript("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;")
    for name, width in TABLES.values():
        columns = ", ".join(f"c{at}" for at in range(width))
        connection.execute(f"CREATE TABLE {name} (id INTEGER PRIMARY KEY, {columns})")
    connection.execute("BEGIN IMMEDIATE")
    book = load_workbook(source)
    for title, (name, width) in TABLES.items():
        columns, marks = ", ".join(f"c{at}" for at in range(width)), ", ".join("?" * width)
        rows = book.get_sheet_by_name(title).to_python()[1:]
        connection.executemany(f"INSERT INTO {name} ({columns}) VALUES ({marks})", rows)
    connection.execute("COMMIT")
    connection.close()
    return time.perf_counter() - began


if __name__ == "__main__":
    print(f"{run(sys.argv[1], sys.argv[2]):.3f}")
