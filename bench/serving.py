"""One app factory under granian as the platform runs it: ``python -m bench.serving MODULE:MAKE PORT``."""

from __future__ import annotations

import os
import sys

from granian import Granian
from granian.constants import Interfaces

if __name__ == "__main__":
    os.environ.setdefault("REFLEX_ENV_MODE", "prod")
    Granian(
        sys.argv[1],
        factory=True,
        address="127.0.0.1",
        port=int(sys.argv[2]),
        interface=Interfaces.ASGI,
        workers=1,
        websockets=True,
        log_access=False,
    ).serve()
