"""The register's import at the service: ``python -m bench.importing FILE`` prints its seconds."""

from __future__ import annotations

import gc
import sys
import time
from pathlib import Path

from rustavi_hoa.db.migrate import upgrade
from rustavi_hoa.kernel.policy import SYSTEM
from rustavi_hoa.register import service

if __name__ == "__main__":
    upgrade()
    gc.disable()  # as the command does
    began = time.perf_counter()
    service.import_register(SYSTEM, Path(sys.argv[1]))
    print(time.perf_counter() - began)
