"""What an address asks of the works: strange values are passed over."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict

from rustavi_hoa.kernel.reading import whole
from rustavi_hoa.works.rules import CATEGORIES, STATES
from rustavi_hoa.works.views import Asked

PARTS, BYS = ("services", "projects", "import"), ("year", "category", "unit")


def read(asked: Mapping[str, str]) -> Asked:
    """Read the parameters of an address."""

    def number(name: str, most: int) -> int:
        return whole(asked.get(name), digits=most)

    unit = asked.get("unit", "")
    return Asked(
        part=asked.get("part", "") if asked.get("part") in PARTS else PARTS[0],
        by=asked.get("by", "") if asked.get("by") in BYS else BYS[0],
        building=number("building", 9),
        year=str(number("year", 4) or ""),
        category=asked.get("category", "") if asked.get("category") in CATEGORIES else "",
        unit=unit if unit == "0" else str(number("unit", 9) or ""),
        state=asked.get("state", "") if asked.get("state") in STATES else "",
        page=max(1, number("page", 5)),
    )


def freed(asked: Asked) -> Asked:
    """Free the chart's own dimension, so that the other bars stay to be pressed."""
    return Asked(**{**asdict(asked), asked.by: ""})
