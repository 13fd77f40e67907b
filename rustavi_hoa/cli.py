"""The operator's command line: ``python -m rustavi_hoa.cli --help``."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from rustavi_hoa.demo import commands as demo_commands
from rustavi_hoa.identity import commands as identity_commands
from rustavi_hoa.register import commands as register_commands
from rustavi_hoa.server import commands as server_commands
from rustavi_hoa.server import start

GROUPS = (identity_commands, server_commands, start, demo_commands, register_commands)


def main(words: Sequence[str] | None = None) -> int:
    """Run one command; gives the exit code."""
    parser = argparse.ArgumentParser(prog="python -m rustavi_hoa.cli", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for group in GROUPS:
        group.add_commands(commands)
    asked = parser.parse_args(words)
    return int(asked.run(asked) or 0)


if __name__ == "__main__":
    sys.exit(main())
