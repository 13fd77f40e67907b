"""The city's problems as a few narrow columns in memory: what filters and figures need, and no word of anybody's.

Shape: arrays of equal length, ordered by id. Unit: moments are microseconds since 1970 UTC, ``NEVER`` when missing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rustavi_hoa.issues.categories import Category
from rustavi_hoa.issues.places import Door
from rustavi_hoa.issues.rules import OPEN, Status

NEVER = np.iinfo(np.int64).max
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
CATEGORIES = {code.value: at for at, code in enumerate(Category)}
OTHER = CATEGORIES[Category.OTHER]
STATUSES = {code.value: at for at, code in enumerate(Status)}
STILL_OPEN = np.array([status in OPEN for status in Status])
NAMES = (
    *("id", "building", "category", "status", "emergency", "reopened"),
    *("created", "resolved", "closed", "ordinary", "sent"),
)
KINDS = (
    *(np.int64, np.int64, np.int16, np.int16, np.bool_, np.bool_),
    *(np.int64, np.int64, np.int64, np.bool_, np.bool_),
)

Column = NDArray[Any]


@dataclass(frozen=True, slots=True)
class Columns:
    """Every problem; ``ended`` is NEVER while it is open, ``sent`` once the city had it.

    ``ordinary`` is false behind the doors closed to neighbours.
    """

    id: Column
    building: Column
    category: Column
    status: Column
    emergency: Column
    reopened: Column
    created: Column
    resolved: Column
    closed: Column
    ordinary: Column
    sent: Column
    ended: Column

    def __len__(self) -> int:
        return len(self.id)


def micros(moment: datetime | None) -> int:
    """Give a moment as a whole number of microseconds."""
    if moment is None:
        return NEVER
    gone = moment - EPOCH
    return (gone.days * 86_400 + gone.seconds) * 1_000_000 + gone.microseconds


def columns(rows: Sequence[Sequence[Any]]) -> Columns:
    """Turn rows (in the order of ``NAMES``, ordered by id) into columns."""
    read = list(zip(*rows, strict=True)) or [()] * len(NAMES)
    read[2] = [CATEGORIES.get(code, OTHER) for code in read[2]]
    read[3] = [STATUSES[code] for code in read[3]]
    read[5] = [count > 0 for count in read[5]]
    for at in (6, 7, 8):
        read[at] = [micros(moment) for moment in read[at]]
    read[9] = [door == Door.ORDINARY for door in read[9]]
    read[10] = [moment is not None for moment in read[10]]
    return _with_end(*(np.array(values, dtype=kind) for values, kind in zip(read, KINDS, strict=True)))


def merged(old: Columns, fresh: Columns) -> Columns:
    """Put changed and new problems in their places; nothing of ``old`` is touched (other threads read it)."""
    if not len(fresh):
        return old
    kept = ~np.isin(old.id, fresh.id)
    joined = [np.concatenate((getattr(old, name)[kept], getattr(fresh, name))) for name in NAMES]
    order = np.argsort(joined[0], kind="stable")
    return _with_end(*(values[order] for values in joined))


def _with_end(*values: Column) -> Columns:
    made = dict(zip(NAMES, values, strict=True))
    first_end = np.minimum(made["resolved"], made["closed"])
    solved = np.isin(made["status"], [STATUSES[s] for s in (Status.RESOLVED, Status.CONFIRMED_FIXED)])
    solved |= made["status"] == STATUSES[Status.CLOSED_SILENT]
    ended = np.where(solved & (made["resolved"] != NEVER), made["resolved"], made["closed"])
    ended = np.where(ended == NEVER, first_end, ended)
    ended = np.where(ended == NEVER, made["created"], ended)  # finished, but nobody wrote when: never counted as open
    ended = np.maximum(ended, made["created"])
    return Columns(**made, ended=np.where(STILL_OPEN[made["status"]], NEVER, ended))
