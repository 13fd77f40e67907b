"""Which counts of a whole city may be told building by building, so that no subtraction betrays a small one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rustavi_hoa.issues.rules import told

Cell = tuple[int, str]
"""A building and a category."""


@dataclass(frozen=True, slots=True)
class Told:
    """Sums of buildings that may be told, and which of their categories may be told beside them."""

    sums: Mapping[int, int]
    cells: Mapping[Cell, int]


def told_city(counts: Mapping[Cell, int], least: int) -> Told:
    """Choose what may be told of every building when the city's sums and the city's categories are told too.

    Whatever stays untold of a building, and of a category over all buildings, is ``least`` together and lies in two
    places or more: the smallest told one is left out until that holds both ways.
    """
    rows: dict[int, int] = defaultdict(int)
    for (building, _), n in counts.items():
        rows[building] += n
    sums = told(dict(rows), least)
    kept = {cell: n for cell, n in counts.items() if n >= least and cell[0] in sums}
    lines = [*_lines(counts, 0), *_lines(counts, 1)]
    while sum(_hide_one(line, counts, kept, least) for line in lines):
        pass
    return Told(sums, kept)


def _lines(counts: Mapping[Cell, int], by: int) -> Iterable[list[Cell]]:
    """Give the cells of every building (0) or of every category (1)."""
    found: dict[int | str, list[Cell]] = defaultdict(list)
    for cell, n in counts.items():
        if n > 0:
            found[cell[by]].append(cell)
    return found.values()


def _hide_one(line: list[Cell], counts: Mapping[Cell, int], kept: dict[Cell, int], least: int) -> bool:
    """Leave out the smallest told cell of a line if what is untold would give itself away; tell whether one was."""
    shown = [cell for cell in line if cell in kept]
    rest = [counts[cell] for cell in line if cell not in kept]
    if not shown or not rest or (len(rest) >= 2 and sum(rest) >= least):
        return False
    del kept[min(shown, key=lambda cell: (kept[cell], cell))]
    return True
