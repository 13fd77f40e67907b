"""A process that works off one import, beside the server: ``python -m rustavi_hoa.passport.import_worker NUMBER``.

Two million cells would hold up the clicks of everybody in the server's own process.
"""

from __future__ import annotations

import gc
import os
import sys

from rustavi_hoa.passport import import_jobs

COURTESY = 10
"""How much the rest of the machine goes before it."""

if __name__ == "__main__":
    os.nice(COURTESY)
    gc.disable()  # millions of cells in hand and no circles: the collector would walk them again and again
    import_jobs.work_off(int(sys.argv[1]))
