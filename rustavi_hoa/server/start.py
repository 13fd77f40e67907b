"""One command from a fresh clone to a running platform: migrate, demo city, pages, serve, and say where it is."""

from __future__ import annotations

import argparse
import os
import socket

from rustavi_hoa.db import engine as db
from rustavi_hoa.db.migrate import upgrade
from rustavi_hoa.demo import city
from rustavi_hoa.demo import commands as demo
from rustavi_hoa.server import commands
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
    upgrade()
    held = city.holding()
    if not held.real and not held.demo:
        print("Demo city: loading into the empty database...", flush=True)
        demo.run_demo(argparse.Namespace(days=city.DAYS, if_empty=True))
        held = city.holding()
    db.dispose()  # the worker opens its own
    commands.run_build(asked)
    os.environ[WELCOME] = "\n".join(_welcome(has_demo=bool(held.demo)))
    return commands.run_serve(asked)


def port_is_free(host: str, port: int) -> bool:
    """Tell whether nobody listens there."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as knock:
        knock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            knock.bind((host, port))
        except OSError:
            return False
    return True


def _welcome(*, has_demo: bool) -> list[str]:
    now = settings()
    lines = ["", f"Open {'https' if now.https else 'http'}://localhost:{now.port}/"]
    if not now.https:
        lines.append(
            "Plain http listens on this machine only: passwords and the session cookie never cross a network unsealed."
        )
        lines.append("For phones on the local network: make run HTTPS=1")
    if has_demo:
        lines += ["", *demo.sign_in_lines()]
    return [*lines, "", "Stop with Ctrl-C."]
