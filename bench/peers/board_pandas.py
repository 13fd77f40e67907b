"""The dashboard's peer: pandas over the whole table at every change of a filter."""

from __future__ import annotations

import pandas as pd
from sqlalchemy import Engine, text

OPEN = ["new", "confirmed", "sent_to_city", "assigned", "in_progress", "waiting_for_reporter", "handed_over"]
OPEN += ["planned", "reopened"]


def board(engine: Engine, **equal: object) -> dict[str, object]:
    """Read everything, filter, group; ``equal`` holds columns and the values asked for."""
    with engine.connect() as connection:
        asked = "SELECT i.*, b.unit_id FROM issue i JOIN building b ON b.id = i.building_id"
        frame = pd.read_sql(text(f"{asked} WHERE b.status = 'register' AND i.door = 'ordinary'"), connection)
    for name in ("created_at", "resolved_at"):
        frame[name] = pd.to_datetime(frame[name], utc=True, format="ISO8601")
    for name, value in equal.items():
        frame = frame[frame[name] == value]
    frame["open"] = frame.status.isin(OPEN)
    solved = frame[frame.status.isin(["resolved", "confirmed_fixed"])]
    days = (solved.resolved_at - solved.created_at).dt.total_seconds() / 86400
    groups = {
        by: (frame.groupby(by).open.sum(), days.groupby(solved[by]).quantile([0.5, 0.9]))
        for by in ("unit_id", "category", "building_id")
    }
    weeks = frame.created_at.dt.tz_convert("Asia/Tbilisi").dt.tz_localize(None).dt.to_period("W").value_counts()
    return {"open": int(frame.open.sum()), "median": days.median(), "p90": days.quantile(0.9), "weeks": weeks} | groups
