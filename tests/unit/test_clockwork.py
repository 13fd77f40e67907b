"""Of several workers one keeps the clock."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from rustavi_hoa.house import clockwork
from rustavi_hoa.settings import ROOT

HOLD = "import sys, pathlib; from rustavi_hoa.house.clockwork import _holds_file as holds; "
TELL = "print(holds(pathlib.Path(sys.argv[1])), flush=True); input()"


def test_one_process_alone_keeps_the_clock_and_its_death_frees_it(tmp_path: Path):
    file = tmp_path / "clockwork.lock"
    command = [sys.executable, "-c", HOLD + TELL, str(file)]
    other = subprocess.Popen(command, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT)
    assert other.stdout is not None and other.stdout.readline() == "True\n"
    assert not clockwork._holds_file(file)
    other.kill()
    other.wait()
    assert clockwork._holds_file(file) and clockwork._holds_file(file)
    clockwork._kept.pop(file).close()
