"""The platform with pages ten times their weight: the planted fault of the lines that weigh."""

from __future__ import annotations

import base64
import random

from rustavi_hoa.portal import drawing
from rustavi_hoa.server import asgi


def create():
    """Make the app; every page carries 1.4 MB that no compression shrinks."""
    ballast = b"<!--" + base64.b64encode(random.Random(1).randbytes(1_100_000)) + b"-->"
    made = asgi.create()
    for kept in [each for each in made.pages.files.values() if each.policy]:
        object.__setattr__(kept, "plain", kept.plain + ballast)
        object.__setattr__(kept, "brotli", None)
        object.__setattr__(kept, "gzip", None)
    slim = drawing.draw
    drawing.draw = lambda *given, **more: slim(*given, **more) + ballast.decode()
    return made
