"""Believable answers for the demo houses, by their age and kind."""

from __future__ import annotations

import random
from datetime import date, timedelta
from typing import Any

from rustavi_hoa.demo.houses import BREZHNEV, KHRUSHCHEV, House

NOTES: dict[tuple[str, int], str] = {
    ("roof", 1): "ფენილი აცურებულია, წყალი სამ ბინაში ჩამოდის.",
    ("roof", 2): "რუბეროიდი დამსკდარია, ღარები ჟანგიანია.",
    ("roof", 3): "რამდენიმე ადგილას საჭიროა დაკერება.",
    ("facade", 2): "ბათქაში ადგილ-ადგილ ჩამოცვენილია.",
    ("joints", 2): "ნაკერები გახსნილია ზედა სართულებზე.",
    ("walls", 1): "ჩრდილოეთ კედელზე გამჭოლი ბზარია.",
    ("basement", 2): "ძლიერი წვიმის შემდეგ წყალი დგას.",
    ("switchboard", 1): "ფარი ღიაა, კონტაქტები დამწვარია.",
    ("switchboard", 2): "ავტომატები მოძველებულია.",
    ("sewer", 2): "დგარი ორ ადგილას ჟონავს.",
}
PROJECTS = {BREZHNEV: "brezhnev", KHRUSHCHEV: "khrushchev", "თბილისური პროექტი": "tbilisi", "ძველი პროექტი": "stalin"}


def table(house: House) -> dict[str, Any]:
    """Give what the inventory of two years ago knew."""
    floors = house.levels * house.entrances * house.flats_a_floor
    return {
        "general.project": PROJECTS.get(house.project, "new"),
        "general.area_total": float(floors * 62),
        "general.area_living": float(floors * 41),
        "structure.load_system": "brick" if house.year < 1958 else "monolithic" if house.year > 2000 else "panel",
        "structure.outer_wall": "brick" if house.year < 1958 else "block" if house.year > 2000 else "panel",
    }


def questions(house: House, dice: random.Random) -> dict[str, Any]:
    """Give the chairperson's ten answers; now and then "I do not know"."""
    floors = house.levels * house.entrances * house.flats_a_floor
    return {
        "general.year_built": house.year,
        "general.levels": house.levels,
        "general.entrance_count": house.entrances,
        "general.apartment_count": floors,
        "general.lift_count": house.lifts,
        "roof.kind": "pitched" if house.year < 1958 else "flat",
        "roof.leaks": dice.choice((True, True, False, "?")) if house.year < 2000 else False,
        "basement.flooding": dice.choice(("never", "rain", "rain", "always", "?")),
        "water.schedule": dice.choice(("always", "always", "gaps")),
        "sewer.blockages": dice.choice(("never", "few", "often")),
        "basement.exists": True,
        "yard.surface": "asphalt",
        "yard.lighting": dice.choice(("good", "weak", "weak", "none")),
        "accessibility.ramp": dice.choice(("none", "none", "some", "all")),
    }


def technical(house: House, dice: random.Random, today: date) -> dict[str, Any]:
    """Give what an inspector finds, the whole of it."""
    old = house.year < 2000
    repaired = dice.choice((2009, 2013, 2017, 2019)) if old else house.year
    made = {
        "identity.cadastral_land": f"02.0{dice.randint(1, 9)}.{dice.randint(1, 9):02d}.{dice.randint(100, 999)}",
        "identity.postal_code": f"37{dice.randint(0, 9):02d}",
        "general.shop_count": dice.randint(0, 6),
        "general.footprint": float(house.entrances * house.flats_a_floor * 75),
        "general.pensioner_count": dice.randint(2, 40),
        "structure.foundation": "strip" if house.year < 1970 else "pile",
        "structure.cracks": dice.random() < 0.3 and old,
        "structure.slabs": "precast" if old else "monolithic",
        "structure.extension_count": dice.randint(0, 9) if old else 0,
        "structure.extensions": dice.choice(("unpermitted", "not_established", "permitted")) if old else "none",
        "roof.covering": "slate" if house.year < 1958 else "membrane",
        "roof.area": float(house.entrances * house.flats_a_floor * 78),
        "roof.repair_year": repaired,
        "roof.drainage": "outer" if house.year < 1970 else "inner",
        "roof.attic": house.year < 1970,
        "facade.finish": "plaster" if house.year < 1970 else "panel" if old else "cladding",
        "facade.insulation": "none" if old else "whole",
        "facade.common_windows": dice.choice(("wood", "pvc")) if old else "pvc",
        "basement.access": dice.choice(("open", "locked")),
        "basement.occupied": dice.choice(("none", "registered", "not_established")),
        "fire.hydrants": dice.choice(("working", "none", "broken")),
        "fire.exits": dice.choice(("free", "free", "blocked")),
        "fire.truck_access": dice.random() < 0.8,
        "energy.led_share": dice.randint(0, 80),
        "seismic.strengthened": False,
        "yard.area": float(dice.randint(600, 3500)),
        "yard.garages": dice.choice(("none", "unpermitted", "not_established")),
    }
    return made | _pipes(house, dice, repaired) | _entrances(house, dice) | _lifts(house, dice, today)


def _pipes(house: House, dice: random.Random, repaired: int) -> dict[str, Any]:
    old = house.year < 2000
    return {
        "water.riser_material": dice.choice(("steel", "mixed")) if old else "plastic",
        "water.pump": house.levels > 8,
        "water.meters": "individual",
        "sewer.riser_material": "cast_iron" if old else "plastic",
        "sewer.manholes": dice.randint(3, 12),
        "gas.inlet": True,
        "gas.pipes": "facade",
        "electricity.risers_year": house.year if dice.random() < 0.6 else repaired,
        "electricity.grounding": not old,
        "electricity.boards": dice.choice(("open", "mixed", "closed")),
        "heating.central": "own",
        "heating.vents": dice.choice(("open", "partly", "partly", "blocked")) if old else "open",
    }


def _entrances(house: House, dice: random.Random) -> dict[str, Any]:
    made: dict[str, Any] = {}
    for number in range(1, house.entrances + 1):
        made |= {
            f"entrances[{number}].number": str(number),
            f"entrances[{number}].apartments": house.levels * house.flats_a_floor,
            f"entrances[{number}].door": dice.choice(("metal", "metal", "none")),
            f"entrances[{number}].intercom": dice.random() < 0.5,
            f"entrances[{number}].lighting": dice.choice(("sensor", "led", "bulb", "none")),
        }
    return made


def _lifts(house: House, dice: random.Random, today: date) -> dict[str, Any]:
    """One of the inspections is soon due, one overdue, the rest fine."""
    made: dict[str, Any] = {}
    for number in range(1, house.lifts + 1):
        last = today - timedelta(days=(300, 3 * 365 - 45, 3 * 365 + 60, 700)[(house.year + number) % 4])
        made |= {
            f"lifts[{number}].reg_no": f"RL-{dice.randint(100, 999)}",
            f"lifts[{number}].year": house.year if dice.random() < 0.5 else 2023,
            f"lifts[{number}].state": dice.choice(("working", "working", "stopped")),
            f"lifts[{number}].last_check": last.isoformat(),
            f"lifts[{number}].stops": house.levels,
        }
    return made
