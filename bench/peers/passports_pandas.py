"""The other peer of import-passports: ``pandas.read_excel`` and ``to_sql``."""

import resource
import sqlite3
import sys
import time

import pandas


def run(source: str, target: str) -> float:
    """Give the seconds from opening the file to the commit."""
    began = time.perf_counter()
    frame = pandas.read_excel(source, engine="calamine")
    with sqlite3.connect(target) as connection:
        connection.executescript("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;")
        frame.to_sql("passport", connection, index=False)
    return time.perf_counter() - began


if __name__ == "__main__":
    print(f"{run(sys.argv[1], sys.argv[2]):.3f} {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f}")
