"""A clock that jumps, for `make chaos` (ADR 0077): the seconds in a file are added to the machine's.

Nothing happens without the variable. With it a house that others can reach does not start: whoever moves the clock
moves deadlines and the ends of sign-ins.
"""

from __future__ import annotations

import os
from pathlib import Path

from rustavi_hoa.kernel import clock
from rustavi_hoa.settings import Settings, settings

VARIABLE = "HOA_CLOCK_FILE"
LOOPBACK = ("http://localhost:", "http://127.0.0.1:")


class Refused(SystemExit):
    """A moved clock in a house that others can reach."""


def obey() -> None:
    """Follow the file that the variable names; called where a process of the house starts.

    Raises:
        Refused: this house is not on loopback alone.
    """
    file = os.environ.get(VARIABLE, "")
    if not file:
        return
    if not _is_alone(settings()):
        raise Refused(f"{VARIABLE} moves the clock of a house on loopback only; unset it to serve others.")
    clock.follow(Path(file))


def _is_alone(now: Settings) -> bool:
    """Tell whether nobody but this machine can come: plain http, its own address, no other origin."""
    return not now.https and now.host == "127.0.0.1" and all(each.startswith(LOOPBACK) for each in now.origins)
