"""``make chaos``: kill -9, full and slow disks, a jumping clock and a bad network, while people use the house."""

from __future__ import annotations

import argparse
import asyncio
import os
import secrets
import sys

from chaos.report import lines
from chaos.run import Wish, run
from chaos.stacks import KINDS


def main() -> int:
    """Run the stacks one after another; 1 when anything was wrong."""
    env = os.environ.get
    parser = argparse.ArgumentParser(prog="python -m chaos", description=__doc__)
    parser.add_argument("--stack", choices=KINDS, action="append", help="one of them alone")
    parser.add_argument("--kills", type=int, default=int(env("KILLS") or 200))
    parser.add_argument("--seed", type=int, default=int(env("SEED") or secrets.randbelow(10**6)))
    parser.add_argument("--only", default="", help="kill these alone: web,worker,postgresql,redis")
    parser.add_argument("--pace", type=float, default=1.0, help="how much slower the clients live")
    parser.add_argument("--no-mount", action="store_true", help="fill no disk of its own: limit the files")
    parser.add_argument("--plant", default=env("PLANT") or "", choices=("", "lie"), help="must turn the run red")
    asked = parser.parse_args()
    is_red = False
    for kind in asked.stack or KINDS:
        print(f"\n{kind}: {asked.kills} kills, seed {asked.seed}", flush=True)
        wish = Wish(kind, asked.seed, asked.kills, asked.only, asked.pace, not asked.no_mount, asked.plant)
        outcome = asyncio.run(run(wish))
        print("\n".join(lines(outcome)), flush=True)
        is_red = is_red or bool(outcome.faults)
    return int(is_red)


if __name__ == "__main__":
    sys.exit(main())
