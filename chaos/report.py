"""What a run says."""

from __future__ import annotations

from collections.abc import Iterator

from bench import machine
from chaos.run import Outcome

MOST_SHOWN = 25
STACKS = {"sqlite": "SQLite, one web worker", "postgresql": "PostgreSQL + Redis, two web workers"}


def lines(outcome: Outcome) -> Iterator[str]:
    """Give the report of one run."""
    seen, verdict, arrived = outcome.seen, outcome.verdict, outcome.arrived
    yield f"Chaos on {STACKS[outcome.wish.kind]}"
    yield f"  machine       {machine.described()}, load {machine.load():.1f}"
    yield f"  seed          {outcome.wish.seed} (SEED={outcome.wish.seed} throws the same dice)"
    yield f"  took          {outcome.seconds:.0f} s; full disk: {outcome.disk}"
    yield f"  kill -9       {sum(outcome.killed.values())}: {_counts(outcome.killed)}"
    yield f"  starts        {_counts(outcome.starts)}"
    yield f"  episodes      {_counts(outcome.met)}; network: {_counts(outcome.weather)}"
    acknowledged = sum(verdict.acknowledged.values())
    yield f"  acknowledged  {acknowledged}: {_counts(verdict.acknowledged)}"
    yield f"  unanswered    {verdict.late} writes that no client was told of are there, once"
    yield f"  lost          {verdict.lost}"
    yield f"  doubled       {verdict.doubled}"
    yield (
        f"  notices       {arrived.due} due by the clients' log; {arrived.letters} letters and {arrived.pushes} pushes"
        f" arrived, {arrived.again} of them again"
    )
    yield f"  others' data  {len(seen.wrong)}"
    yield (
        f"  clients       {seen.answers} answers, {seen.failures} of {seen.tries} tries failed,"
        f" longest outage {seen.longest:.1f} s"
    )
    for what, count in sorted(seen.refused.items()):
        yield f"  refused       {count} x {what}"
    yield f"  healed        {'by itself' if not outcome.unhealed else 'NO'}, drained in {outcome.healed:.0f} s"
    faults = outcome.faults
    for fault in faults[:MOST_SHOWN]:
        yield f"  WRONG         {fault}"
    if len(faults) > MOST_SHOWN:
        yield f"  WRONG         and {len(faults) - MOST_SHOWN} more"
    yield f"  {'RED: ' + outcome.kept + ' holds the logs' if faults else 'GREEN'}"


def _counts(counts: dict[str, int]) -> str:
    return ", ".join(f"{name} {count}" for name, count in sorted(counts.items()) if count) or "none"
