"""One command from a fresh clone to a running platform: migrate, demo city, pages, serve, and say where it is."""

from __future__ import annotations

import argparse
import os
import socket
import subprocess
import sys

from rustavi_hoa.db import engine as db
from rustavi_hoa.db.migrate import upgrade
from rustavi_hoa.demo import sign_ins
from rustavi_hoa.demo.marks import Holding, holding
from rustavi_hoa.server import commands, local_https
from rustavi_hoa.settings import settings

WELCOME = "HOA_WELCOME"
"""Environment variable with the lines a worker prints once it answers."""


def add_commands(offered: argparse._SubParsersAction) -> None:
    """Offer ``start``, which ``make run`` calls."""
    offered.add_parser("start", help="migrate, fill an empty database, build, serve").set_defaults(run=run_start)


def run_start(asked: argparse.Namespace) -> int:
    """Bring everything up; stops with a sentence where the port is taken."""
    now = settings()
    if not port_is_free(now.host, now.port):
        print(f"Port {now.port} is taken by another program. Stop it, or choose another: make run PORT={now.port + 10}")
        return 1
    held = _prepare_database()
    db.dispose()  # the worker opens its own
    if commands.run_build(asked):
        return 1
    phones = local_https.prepare() if now.https else ()
    os.environ[WELCOME] = "\n".join(_welcome(held, phones))
    return commands.run_serve(asked)


def _prepare_database() -> Holding:
    upgrade()
    held = holding()
    if held.real or held.demo:
        return held
    print("Demo city: drawing and loading it into the empty database (some 10-30 s, once)...", flush=True)
    subprocess.run([sys.executable, "-m", "rustavi_hoa.cli", "demo"], check=True)  # noqa: S603 - our own command
    return holding()


def port_is_free(host: str, port: int) -> bool:
    """Tell whether nobody listens there."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as knock:
        knock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            knock.bind((host, port))
        except OSError:
            return False
    return True


def _welcome(held: Holding, phones: tuple[str, ...]) -> list[str]:
    now = settings()
    lines = ["", f"Open {'https' if now.https else 'http'}://localhost:{now.port}/"]
    if now.https:
        lines += local_https.lines(phones)
    elif now.host == "127.0.0.1":
        lines += [
            "Plain http listens on this machine only: passwords must not cross a network unsealed.",
            "For phones on the local network: make run HTTPS=1",
        ]
    if held.demo:
        lines += ["", *sign_ins.lines()]
    return [*lines, "", "Stop with Ctrl-C."]
