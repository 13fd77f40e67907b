"""The operator's command line: ``python -m rustavi_hoa.cli --help``."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from importlib import import_module

QUICK = ("rustavi_hoa.server.commands", "rustavi_hoa.server.start")
"""Groups whose commands somebody waits for: they alone are imported to run them (a second start within 5 s)."""
KEEPING = ("rustavi_hoa.backup.commands",)
ALONE = {
    **dict.fromkeys(("start", "serve", "build", "migrate"), QUICK),
    **dict.fromkeys(("backup-key", "backup", "check-backup", "restore"), KEEPING),
}
"""Words whose group alone is imported: nobody waits for the rest, and a restore needs no more of the program."""
GROUPS = (
    "rustavi_hoa.identity.commands",
    *QUICK,
    "rustavi_hoa.demo.commands",
    "rustavi_hoa.register.commands",
    "rustavi_hoa.chat.commands",
    "rustavi_hoa.verification.commands",
    "rustavi_hoa.works.commands",
    "rustavi_hoa.passport.commands",
    "rustavi_hoa.i18n.commands",
    "rustavi_hoa.server.worker",
    *KEEPING,
)


def main(words: Sequence[str] | None = None) -> int:
    """Run one command; gives the exit code."""
    given = list(sys.argv[1:] if words is None else words)
    parser = argparse.ArgumentParser(prog="python -m rustavi_hoa.cli", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for group in ALONE.get(given[0], GROUPS) if given else GROUPS:
        import_module(group).add_commands(commands)
    asked = parser.parse_args(given)
    return int(asked.run(asked) or 0)


if __name__ == "__main__":
    sys.exit(main())
