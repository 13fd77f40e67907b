"""The peer of import-passports: stream the same book, one bare executemany for each commit of ours, nothing checked."""

import sqlite3
import sys
import time
from itertools import islice

from python_calamine import load_workbook

AT_ONCE = 42
"""Rows in a commit: some 240 commits, as many as staging and publishing make."""


def run(source: str, target: str) -> float:
    """Give the seconds from opening the file to the last commit."""
    began = time.perf_counter()
    connection = sqlite3.connect(target, isolation_level=None)
    connection.executescript("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;")
    rows = iter(load_workbook(source).get_sheet_by_index(0).iter_rows())
    width = len(next(rows))
    columns, marks = ", ".join(f"c{at}" for at in range(width)), ", ".join("?" * width)
    connection.execute(f"CREATE TABLE passport (id INTEGER PRIMARY KEY, {columns})")
    while some := [[str(cell) if hasattr(cell, "year") else cell for cell in row] for row in islice(rows, AT_ONCE)]:
        connection.execute("BEGIN IMMEDIATE")
        connection.executemany(f"INSERT INTO passport ({columns}) VALUES ({marks})", some)
        connection.execute("COMMIT")
    connection.close()
    return time.perf_counter() - began


if __name__ == "__main__":
    print(f"{run(sys.argv[1], sys.argv[2]):.3f}")
