"""Fifty bare writers: UPDATE ... RETURNING a counter, INSERT the same problem, COMMIT; prints how many a second."""

import sqlite3
import sys
import time
from concurrent.futures import ThreadPoolExecutor

import psycopg

NAMES = (
    "client_key registration_no created_at updated_at building_id reporter_id place category door status is_emergency"
)
NAMES += " is_demo support_count reopen_count event_seq version floor text household_name household_phone about_service"
NAMES = (NAMES + " service handed_to question close_reason close_note resolved_by city_no").split()
AT = "2026-11-23 08:00:00+00:00"
VALUES = (1, 1, "roof", "roof", "ordinary", "new", False, False, 0, 0, 0, 1, *[""] * 12)


def connect(address: str):
    if address.startswith("postgresql"):
        return psycopg.connect(address.replace("+psycopg", ""), autocommit=True), "%s", "BEGIN"
    made = sqlite3.connect(address.removeprefix("sqlite:///"), timeout=60, isolation_level=None)
    made.executescript("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON")
    return made, "?", "BEGIN IMMEDIATE"


def write(address: str, until: float) -> int:
    (link, mark, begin), done = connect(address), 0
    insert = f"INSERT INTO issue ({', '.join(NAMES)}) VALUES ({', '.join([mark] * len(NAMES))})"
    while time.perf_counter() < until:
        link.execute(begin)
        number = link.execute("UPDATE counter SET last = last + 1 RETURNING last").fetchone()[0]
        link.execute(insert, (str(number), f"RS-26/{number:06}", AT, AT, *VALUES))
        link.execute("COMMIT")
        done += 1
    return done


if __name__ == "__main__":
    for each in ("CREATE TABLE counter (last INTEGER)", "INSERT INTO counter VALUES (0)"):
        connect(sys.argv[1])[0].execute(each)
    began, seconds = time.perf_counter(), float(sys.argv[2])
    with ThreadPoolExecutor(50) as pool:
        print(sum(pool.map(write, [sys.argv[1]] * 50, [began + seconds] * 50)) / (time.perf_counter() - began))
