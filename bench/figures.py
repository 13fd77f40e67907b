"""What was measured, beside its peer, against its target; and the table of it all."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from bench import machine

RESULTS = Path(__file__).parent / "results.md"
RED, GREEN, PLAIN = "\033[31m", "\033[32m", "\033[0m"
HEAD = """# Speed and size

Written by `make bench`: the median of the runs (ours and peer in turn), the smallest and largest in brackets. Server
and generator have a core each, a browser whatever is free; the load average of the last minute says how quiet the
machine was. A line keeps its figures until it is measured again.

| date | machine | load | what | ours | peer | ours / peer | target | |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
"""


@dataclass(slots=True)
class Figure:
    """One line: runs of ours and of the peer, and what the issue asks for."""

    what: str
    unit: str
    ours: list[float]
    target: str
    peer: list[float] = field(default_factory=list)
    most: float | None = None
    least: float | None = None
    most_ratio: float | None = None
    least_ratio: float | None = None
    note: str = ""
    load: float = field(default_factory=machine.load)

    def ratio(self) -> float | None:
        """Give ours over the peer's."""
        below = statistics.median(self.peer) if self.peer else 0
        return statistics.median(self.ours) / below if below else None

    def is_met(self) -> bool:
        """Tell whether the median keeps every bound."""
        mine, ratio = statistics.median(self.ours), self.ratio()
        return (
            (self.most is None or mine <= self.most)
            and (self.least is None or mine >= self.least)
            and (self.most_ratio is None or (ratio is not None and ratio <= self.most_ratio))
            and (self.least_ratio is None or (ratio is not None and ratio >= self.least_ratio))
        )

    def line(self) -> str:
        """Give the line of the table."""
        ratio = self.ratio()
        cells = (
            f"{datetime.now(UTC):%Y-%m-%d %H:%M}",
            machine.described(),
            f"{self.load:.1f}",
            self.what + (f" ({self.note})" if self.note else ""),
            _told(self.ours, self.unit),
            _told(self.peer, self.unit) if self.peer else "–",
            f"{ratio:.2f}" if ratio is not None else "–",
            self.target,
            "ok" if self.is_met() else "**MISSED**",
        )
        return f"| {' | '.join(cells)} |"

    def say(self) -> None:
        """Print the line; red when it misses."""
        print(f"{GREEN if self.is_met() else RED}{self.line()}{PLAIN}", flush=True)


def _told(runs: Sequence[float], unit: str) -> str:
    spread = f"[{_short(min(runs))}..{_short(max(runs))}; runs: {len(runs)}]"
    return f"{_short(statistics.median(runs))} {unit} {spread}".replace("  ", " ")


def _short(value: float) -> str:
    return f"{value:.0f}" if abs(value) >= 100 else f"{value:.3g}"


def percentile(values: Sequence[float], share: float) -> float:
    """Give the value that this share of the values does not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def keep(figures: Sequence[Figure]) -> None:
    """Write the lines into the table; lines that were not measured now stay as they are."""
    old = RESULTS.read_text(encoding="utf8").splitlines() if RESULTS.exists() else []
    lines = {_name(line): line for line in old if line.startswith("| 2")}
    lines.update({_name(figure.line()): figure.line() for figure in figures})
    RESULTS.write_text(HEAD + "\n".join(lines.values()) + "\n", encoding="utf8")


def _name(line: str) -> str:
    return line.split(" | ")[3].partition(" (")[0]
