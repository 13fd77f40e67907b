"""The dashboard counted again by a slow and simple reader: plain Python over every row, sharing no code with it."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, datetime, timedelta, timezone
from functools import cache
from typing import Any

TBILISI = timezone(timedelta(hours=4))
OPEN = {"new", "confirmed", "sent_to_city", "assigned", "in_progress", "waiting_for_reporter", "handed_over"} | {
    "planned",
    "reopened",
}
SOLVED = {"resolved", "confirmed_fixed"}
GROUPS = {
    "open": OPEN,
    "unanswered": {"new", "reopened"},
    "city": {"sent_to_city", "assigned", "in_progress", "handed_over"},
    "waiting": {"waiting_for_reporter"},
    "planned": {"planned"},
    "solved": SOLVED,
    "silent": {"closed_silent"},
    "refused": {"refused"},
    "duplicate": {"duplicate"},
    "withdrawn": {"withdrawn"},
}


@cache
def day_of(moment: datetime) -> date:
    return moment.astimezone(TBILISI).date()


def percentile(values: list[float], share: float) -> float | None:
    if not values:
        return None
    ordered = sorted(values)
    place = (len(ordered) - 1) * share
    low = int(place)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (ordered[high] - ordered[low]) * (place - low)


def matching(rows: list[Any], units: dict[int, int], asked: dict[str, str]) -> list[Any]:
    """Keep the problems under every filter but the period; ``units`` holds the register's buildings."""
    kept = []
    for row in rows:
        if row.door != "ordinary" or row.building_id not in units:
            continue
        if "unit" in asked and units[row.building_id] != int(asked["unit"].replace("unknown", "0")):
            continue
        if "category" in asked and row.category != asked["category"]:
            continue
        if "building" in asked and row.building_id != int(asked["building"]):
            continue
        if "status" in asked and row.status not in GROUPS[asked["status"]] and not went_back(row, asked["status"]):
            continue
        if "emergency" in asked and row.is_emergency != (asked["emergency"] == "1"):
            continue
        kept.append(row)
    return kept


def went_back(row: Any, group: str) -> bool:
    return group == "city" and row.status == "reopened" and row.sent_to_city_at is not None


def bounds(asked: dict[str, str], now: datetime) -> tuple[date, date]:
    first = date.fromisoformat(asked["from"]) if "from" in asked else date.min
    last = date.fromisoformat(asked["to"]) if "to" in asked else date.max
    if "days" in asked:
        first, last = day_of(now) - timedelta(days=int(asked["days"]) - 1), date.max
    return first, last


def ended(row: Any) -> datetime | None:
    if row.status in OPEN:
        return None
    end = row.resolved_at if row.status in SOLVED | {"closed_silent"} else row.closed_at
    return max(end or row.closed_at or row.resolved_at or row.created_at, row.created_at)


def tally(rows: list[Any], asked: dict[str, str], now: datetime) -> dict[str, Any]:
    first, last = bounds(asked, now)
    reported = [row for row in rows if first <= day_of(row.created_at) <= last]
    is_open = [row for row in reported if row.status in OPEN]
    older = now - timedelta(days=int(asked.get("older", "14")))
    resolved = [
        row for row in rows if row.status in SOLVED and row.resolved_at and first <= day_of(row.resolved_at) <= last
    ]
    days = [(row.resolved_at - row.created_at) / timedelta(days=1) for row in resolved]
    reopened = [row for row in reported if row.reopen_count > 0]
    ever = [row for row in reported if row.reopen_count > 0 or row.status in SOLVED | {"closed_silent"}]
    return {
        "open": len(is_open),
        "older": sum(1 for row in is_open if row.created_at < older),
        "reported": len(reported),
        "resolved": len(resolved),
        "median_days": percentile(days, 0.5),
        "p90_days": percentile(days, 0.9),
        "reopened": len(reopened),
        "ever": len(ever),
    }


def totals(rows: list[Any], asked: dict[str, str], now: datetime) -> dict[str, int]:
    first, last = bounds(asked, now)
    reported = [row for row in rows if first <= day_of(row.created_at) <= last]
    monday = day_of(now) - timedelta(days=day_of(now).weekday())

    def having(*statuses: str) -> int:
        return sum(1 for row in reported if row.status in statuses)

    return {
        "today": sum(1 for row in reported if day_of(row.created_at) == day_of(now)),
        "week": sum(1 for row in reported if monday <= day_of(row.created_at) <= day_of(now)),
        "solved": having(*SOLVED),
        "silent": having("closed_silent"),
        "refused": having("refused"),
        "duplicate": having("duplicate"),
        "withdrawn": having("withdrawn"),
    }


def week(rows: list[Any], monday: date, asked: dict[str, str], now: datetime) -> tuple[int, int, int]:
    """Count one week: opened and resolved within the period, and open at the end of the week (or of the period)."""
    first, last = bounds(asked, now)
    low, high = max(monday, first), min(monday + timedelta(days=6), last)
    opened = sum(1 for row in rows if low <= day_of(row.created_at) <= high)
    resolved = sum(
        1 for row in rows if row.status in SOLVED and row.resolved_at and low <= day_of(row.resolved_at) <= high
    )
    standing = 0
    for row in rows:
        end = ended(row)
        standing += day_of(row.created_at) <= high and (end is None or day_of(end) > high)
    return opened, resolved, standing


def grouped(rows: list[Any], key: Any, asked: dict[str, str], now: datetime) -> dict[str, dict[str, Any]]:
    split: dict[str, list[Any]] = defaultdict(list)
    for row in rows:
        split[str(key(row))].append(row)
    made = {each: tally(group, asked, now) for each, group in split.items()}
    return {each: figures for each, figures in made.items() if any(figures.values())}
