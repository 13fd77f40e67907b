"""Builds the peers' pages: a bare Reflex app in ``var/``, exported and finished as the platform is."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

from bench.stage import PLACE
from rustavi_hoa.server.finish import finish
from rustavi_hoa.server.tools import build_environment
from rustavi_hoa.settings import ROOT

APP = """import reflex as rx
from bench.peers import {peers}
from rustavi_hoa.server import head
app = rx.App(html_lang="ka", stylesheets=["/tokens.css", "/app.css"], head_components=head.components(), toaster=None)
{adds}
"""
PEERS = ("empty_page", "plotly_page")
MARK = "bench-fits"


def built() -> Path:
    """Build the peers' pages unless that was done for these sources; gives the folder to serve."""
    home = PLACE / "bare"
    goal = home / ".web" / "build" / "client"
    app = APP.format(peers=", ".join(PEERS), adds="\n".join(f"{peer}.add(app)" for peer in PEERS))
    sources = [ROOT / "bench" / "peers" / f"{peer}.py" for peer in PEERS] + sorted((ROOT / "assets").glob("*.css"))
    sources += [ROOT / "rustavi_hoa" / "server" / f"{each}.py" for each in ("boot", "finish", "head")]
    wanted = app + "".join(source.read_text() for source in sources)
    mark = home / MARK
    if mark.exists() and mark.read_text() == wanted:
        return goal
    shutil.rmtree(home, ignore_errors=True)
    (home / "bare").mkdir(parents=True)
    (home / "bare" / "bare.py").write_text(app)
    (home / "bare" / "__init__.py").touch()
    (home / "rxconfig.py").write_text(_stock((ROOT / "rxconfig.py").read_text()))
    shutil.copytree(ROOT / "assets", home / "assets", ignore=shutil.ignore_patterns("external"))
    command = [sys.executable, "-m", "reflex", "export", "--frontend-only", "--no-zip", "--loglevel", "warning"]
    environ = build_environment() | {"PYTHONPATH": str(ROOT)}
    subprocess.run(command, cwd=home, env=environ, check=True)
    finish(goal)
    mark.write_text(wanted)
    return goal


def _stock(config: str) -> str:
    """Keep the peers as Reflex makes them: without our plugins.

    Raises:
        RuntimeError: no plugins stand where they stood; with ours the peer would be no peer.
    """
    stock, hits = re.subn(r"\bplugins=\[[^]]+\]", "plugins=[]", config.replace('"rustavi_hoa"', '"bare"'))
    if hits != 1:
        raise RuntimeError("rxconfig.py no longer names its plugins in one list")
    return stock
