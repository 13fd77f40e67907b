"""A generated register of N buildings on the standard form: the same for the same N, nobody's real data."""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from rustavi_hoa.adapters.sheets import xlsx_bytes
from rustavi_hoa.register.form import COLUMNS, TITLES, Sheet

ENTRANCES = 2
APARTMENTS = 12
STREETS = ("მშენებელთა", "იალღუჯის", "ვარდების", "მზიური", "ნაძვების", "წყაროს", "სანაპიროს", "მეტალურგთა")
KINDS = ("ქუჩა", "გამზირი", "ჩიხი")


def addresses(number: int) -> Iterator[tuple[str, str]]:
    """Give that many different addresses: microdistricts, streets, letters and ranges."""
    for at in range(number):
        lane, block = divmod(at, 200)
        letter = ("", "", "", "ა")[block % 4]
        written = f"{block + 1}{letter}" if block % 17 else f"{block + 1}-{block + 3}"
        district, street = lane % 31 + 1, STREETS[lane % len(STREETS)]
        place = (f"მე-{district} მიკრორაიონი", f"{street} {lane} {KINDS[lane % 3]}")[lane >= 31]
        yield place, written


def rows(sheet: Sheet, number: int) -> Iterator[list[Any]]:
    """Give the header and the lines of one sheet."""
    yield [column.title.ka for column in COLUMNS[sheet]]
    chance = random.Random(number)
    for at, (place, block) in enumerate(addresses(number), 1):
        code = f"A-{at}"
        if sheet is Sheet.ASSOCIATIONS:
            yield [code, f"ამხანაგობა {at}", f"Association {at}", f"{at}/2020"]
        elif sheet is Sheet.CHAIRPERSONS:
            yield [code, f"ნიმუში {at}", f"5{at:08d}"]
        elif sheet is Sheet.BUILDINGS:
            lat, lon = round(chance.uniform(41.51, 41.59), 6), round(chance.uniform(44.93, 45.07), 6)
            built, cadastre = chance.randint(1950, 2020), f"02.05.{at % 90 + 10:02d}.{at % 900 + 100:03d}"
            yield [place, block, code, "", cadastre, built, 5, ENTRANCES, APARTMENTS, 0, lat, lon]
        elif sheet is Sheet.ENTRANCES:
            yield from ([place, block, door, 5] for door in range(1, ENTRANCES + 1))
        else:
            yield from (
                [place, block, 1 + (flat - 1) * ENTRANCES // APARTMENTS, flat, flat % 5 + 1, "საცხოვრებელი"]
                for flat in range(1, APARTMENTS + 1)
            )


def write(path: Path, number: int = 10_000) -> Path:
    """Write the register of ``number`` buildings as an XLSX."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(xlsx_bytes((TITLES[sheet].ka, rows(sheet, number)) for sheet in Sheet))
    return path


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--buildings", type=int, default=10_000)
    given = parser.parse_args()
    print(write(given.file, given.buildings))
