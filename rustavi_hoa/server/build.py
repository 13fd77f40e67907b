"""The front end: built only when its sources changed, then made fit for serving (``server/finish.py``)."""

from __future__ import annotations

import hashlib
import json
import os
import re
import subprocess
import sys
from pathlib import Path

from rustavi_hoa.server.finish import finish
from rustavi_hoa.server.tools import build_environment
from rustavi_hoa.settings import ROOT

BUILT = Path(os.environ.get("HOA_BUILT") or ROOT / ".web" / "build" / "client")
"""Where the built pages stand; ``HOA_BUILT`` serves a finished build from elsewhere, as a deployment may."""
STAMP = ROOT / ".web" / "hoa-build.json"
SOURCES = (
    *("rustavi_hoa/**/*.py", "rustavi_hoa/**/*.toml", "rustavi_hoa/client/**/*"),
    *("assets/**/*", "rxconfig.py", "requirements.txt"),
)
BACKEND_ONLY = re.compile(
    r"/((service|queries|http)(_\w+)?|jobs|cli|commands|start|certs|local_https)\.py$|/(db|demo|adapters)/"
)
"""Sources that never reach a page: changing them builds nothing."""
LOCK = ROOT / "reflex.lock" / "package.json"


class BuildFailed(RuntimeError):
    """Reflex could not export the pages."""


def stamp() -> str:
    """Give a hash of everything the built pages come from."""
    digest = hashlib.sha256()
    files = {file for pattern in SOURCES for file in ROOT.glob(pattern) if file.is_file()}
    for file in sorted(files):
        name = file.relative_to(ROOT).as_posix()
        if "__pycache__" in name or "/external/" in name or BACKEND_ONLY.search(name):
            continue
        digest.update(name.encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()


def is_fresh() -> bool:
    """Tell whether the last build still fits its sources; one that was made elsewhere is taken as it stands."""
    if os.environ.get("HOA_BUILT"):
        return BUILT.is_dir()
    try:
        return json.loads(STAMP.read_text())["stamp"] == stamp() and (BUILT / "sign-in" / "index.html").exists()
    except (OSError, ValueError, KeyError):
        return False


def build() -> None:
    """Export, finish, stamp.

    Raises:
        BuildFailed: the export failed; holds its own words.
    """
    wanted = stamp()
    command = [sys.executable, "-m", "reflex", "export", "--frontend-only", "--no-zip", "--loglevel", "warning"]
    said = subprocess.run(  # noqa: S603 - our own fixed command
        command, cwd=ROOT, env=build_environment(), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    _keep_spelling()
    if said.returncode:
        raise BuildFailed(said.stdout)
    finish(BUILT)
    STAMP.write_text(json.dumps({"stamp": wanted}))


def _keep_spelling() -> None:
    """Write the committed lock as it always was: Reflex changes its white space from build to build."""
    LOCK.write_text(json.dumps(json.loads(LOCK.read_bytes()), indent=2), encoding="utf8")
