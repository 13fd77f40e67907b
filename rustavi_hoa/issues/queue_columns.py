"""Every problem as a few narrow columns in memory: what the queue's filters, orders and rights ask, no word of anybody.

Shape: arrays of one length in the order of ids, with room to grow. Unit: moments are microseconds since 1970 UTC, days
are those of the calendar counted from year 1; 0 is nobody, no service, no day.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rustavi_hoa.issues.categories import Category
from rustavi_hoa.issues.places import Door
from rustavi_hoa.issues.rules import Status

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
CATEGORIES = {code.value: at for at, code in enumerate(Category, 1)}
STATUSES = {code.value: 1 << at for at, code in enumerate(Status)}
"""Each status is a bit: one operation asks for several."""
DOORS = {code.value: at for at, code in enumerate(Door, 1)}
KINDS: dict[str, type[np.generic]] = {
    "id": np.int64,
    "building_id": np.int64,
    "category": np.int8,
    "status": np.uint16,
    "door": np.int8,
    "is_emergency": np.bool_,
    "service": np.int16,
    "about_service": np.int16,
    "assignee_id": np.int32,
    "reporter_id": np.int32,
    "entered_by": np.int32,
    "about_person_id": np.int32,
    "sent_to_city_at": np.bool_,
    "created_at": np.int64,
    "updated_at": np.int64,
    "due_on": np.int32,
}
"""Columns of a problem that are kept, by their names in the table; of being sent only whether it was."""
NAMES = tuple(KINDS)

Column = NDArray[Any]


def micros(moment: datetime) -> int:
    """Give a moment as a whole number of microseconds."""
    gone = moment - EPOCH
    return (gone.days * 86_400 + gone.seconds) * 1_000_000 + gone.microseconds


class Columns:
    """A table that grows at its end and changes in its places; whoever reads or writes holds the memory's lock."""

    def __init__(self) -> None:
        self.size = 0
        self.services: dict[str, int] = {"": 0}
        self._kept = {name: np.zeros(1024, dtype=kind) for name, kind in KINDS.items()}

    def __getitem__(self, name: str) -> Column:
        return self._kept[name][: self.size]

    def service(self, name: str) -> int:
        """Give the number of a service; an unknown one has none."""
        return self.services.get(name, -1)

    def take(self, rows: Sequence[Sequence[Any]], asked: Sequence[int] = ()) -> None:
        """Put rows (values in the order of ``NAMES``, by id) in their places; what was asked for in vain goes."""
        if len(rows) < len(asked):
            self._drop(set(asked) - {row[0] for row in rows})
        if not rows:
            return
        fresh = self._read(rows)
        ids = fresh["id"]
        at = np.searchsorted(self["id"], ids)
        known = at < self.size
        known[known] = self["id"][at[known]] == ids[known]
        for name, values in fresh.items():
            self._kept[name][at[known]] = values[known]
        self._append({name: values[~known] for name, values in fresh.items()})

    def _drop(self, gone: set[int]) -> None:
        stays = ~np.isin(self["id"], list(gone))
        left = int(np.count_nonzero(stays))
        for name in NAMES:
            self._kept[name][:left] = self[name][stays]
        self.size = left

    def _append(self, fresh: dict[str, Column]) -> None:
        many = len(fresh["id"])
        if not many:
            return
        is_later = not self.size or fresh["id"][0] > self["id"][-1]
        self._make_room(self.size + many)
        for name, values in fresh.items():
            self._kept[name][self.size : self.size + many] = values
        self.size += many
        if not is_later:  # PostgreSQL may show a number after a younger one
            order = np.argsort(self["id"], kind="stable")
            for name in NAMES:
                self._kept[name][: self.size] = self[name][order]

    def _make_room(self, wanted: int) -> None:
        room = len(self._kept["id"])
        if wanted > room:
            self._kept = {name: np.resize(kept, max(wanted, 2 * room)) for name, kept in self._kept.items()}

    def _read(self, rows: Sequence[Sequence[Any]]) -> dict[str, Column]:
        made = {}
        for name, values in zip(NAMES, zip(*rows, strict=True), strict=True):
            made[name] = np.array(list(self._numbers(name, values)), dtype=KINDS[name])
        return made

    def _numbers(self, name: str, values: Sequence[Any]) -> Iterable[Any]:
        if name in ("category", "status", "door"):
            codes = {"category": CATEGORIES, "status": STATUSES, "door": DOORS}[name]
            return [codes.get(each, 0) for each in values]
        if name in ("service", "about_service"):
            return [self.services.setdefault(each, len(self.services)) for each in values]
        if name in ("created_at", "updated_at"):
            return [micros(each) for each in values]
        if name == "due_on":
            return [each.toordinal() if each else 0 for each in values]
        if name == "sent_to_city_at":
            return [each is not None for each in values]
        return [each or 0 for each in values]
