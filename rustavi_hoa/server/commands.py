"""Commands that build and serve."""

from __future__ import annotations

import argparse
import os
import time
from pathlib import Path

from granian import Granian
from granian.constants import Interfaces, SSLProtocols
from granian.log import LogLevels

from rustavi_hoa.db.migrate import upgrade
from rustavi_hoa.server import build as front
from rustavi_hoa.server import journal, moved_clock
from rustavi_hoa.settings import settings


def add_commands(commands: argparse._SubParsersAction) -> None:
    """Offer build, migrate and serve."""
    for name, run, help_text in (
        ("build", run_build, "build the pages if their sources changed"),
        ("migrate", run_migrate, "bring the database to the newest shape"),
        ("serve", run_serve, "serve everything on one port"),
    ):
        commands.add_parser(name, help=help_text).set_defaults(run=run)


def run_build(_asked: argparse.Namespace) -> int:
    """Build only what changed."""
    if front.is_fresh():
        print("Pages: already built.")
        return 0
    started = time.monotonic()
    print("Pages: building (some 30-60 s, only when their sources changed)...", flush=True)
    try:
        front.build()
    except front.BuildFailed as failed:
        print(f"{failed}\nPages: the build failed; its own words are above.")
        return 1
    print(f"Pages: built in {time.monotonic() - started:.0f} s.")
    return 0


def run_migrate(_asked: argparse.Namespace) -> int:
    """Migrate the database of the settings."""
    upgrade()
    return 0


def run_serve(_asked: argparse.Namespace) -> int:
    """Serve with granian until stopped."""
    moved_clock.obey()
    now = settings()
    certificate, key = os.environ.get("HOA_CERT"), os.environ.get("HOA_CERT_KEY")
    os.environ.setdefault("REFLEX_ENV_MODE", "prod")
    server = Granian(
        "rustavi_hoa.server.asgi:create",
        factory=True,
        address=now.host,
        port=now.port,
        interface=Interfaces.ASGI,
        workers=1,
        websockets=True,
        log_access=False,
        log_level=LogLevels.warning,
        log_dictconfig=journal.granian_config(),
        ssl_cert=Path(certificate) if certificate else None,
        ssl_key=Path(key) if key else None,
        ssl_protocol_min=SSLProtocols.tls12,  # Android 9 and older know nothing newer
    )
    server.serve()
    return 0
