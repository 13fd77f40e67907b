"""Commands that load and show the demo city."""

from __future__ import annotations

import argparse
import time

from rustavi_hoa.demo import city
from rustavi_hoa.demo.marks import holding


def add_commands(commands: argparse._SubParsersAction) -> None:
    """Offer the demo city and the list of its sign-ins."""
    demo = commands.add_parser("demo", help="load the invented demo city into an empty database")
    demo.add_argument("--days", type=int, default=city.DAYS, help="how far back its story goes (%(default)s)")
    demo.add_argument("--if-empty", action="store_true", help="do nothing where anything stands already")
    demo.set_defaults(run=run_demo)


def run_demo(asked: argparse.Namespace) -> int:
    """Load the demo city; refuses where real data stands."""
    held = holding()
    if asked.if_empty and (held.real or held.demo):
        return 0
    if held.demo and not held.real:
        print("Demo city: already loaded.")
        return 0
    started = time.monotonic()
    try:
        counts = city.load(asked.days)
    except city.RealData:
        print("Demo city: refused. This database holds real data; the invented city never mixes with it.")
        return 1
    told = ", ".join(f"{number} {what}" for what, number in counts.items())
    print(f"Demo city: {told}; loaded in {time.monotonic() - started:.1f} s.")
    return 0
