"""Fetch a real Chromium of an earlier year for tests/e2e/test_oldest.py, from the npm package that carries it.

Prints the path of the program. It stays under ``.cache``: fetched once for every version.
"""

from __future__ import annotations

import io
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

import brotli

PACKAGE = "@sparticuz/chromium"
HOME = Path(__file__).resolve().parent.parent / ".cache" / "browsers"


def fetched(version: str) -> Path:
    """Give the program of a version such as 103.0.0.

    Raises:
        CalledProcessError: npm cannot give the package.
    """
    goal = HOME / version
    program = goal / "chromium"
    if program.exists():
        return program
    goal.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as at:
        command = ["npm", "pack", "--silent", f"{PACKAGE}@{version}"]
        subprocess.run(command, cwd=at, check=True, capture_output=True)  # noqa: S603 - our own fixed command
        with tarfile.open(next(Path(at).glob("*.tgz"))) as packed:
            packed.extractall(at, filter="data")
        inside = Path(at) / "package" / "bin"
        for more in ("swiftshader.tar.br", "aws.tar.br"):
            with tarfile.open(fileobj=io.BytesIO(brotli.decompress((inside / more).read_bytes()))) as parts:
                parts.extractall(goal, filter="data")
        half = goal / "half"
        half.write_bytes(brotli.decompress((inside / "chromium.br").read_bytes()))
        half.chmod(0o755)
        half.rename(program)
    return program


if __name__ == "__main__":
    print(fetched(sys.argv[1]))
