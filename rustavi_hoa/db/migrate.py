"""Bring a database to the newest shape."""

from __future__ import annotations

from alembic import command
from alembic.config import Config

from rustavi_hoa.settings import ROOT


def config() -> Config:
    """Give alembic its configuration, wherever the process was started."""
    made = Config(str(ROOT / "alembic.ini"))
    made.set_main_option("script_location", str(ROOT / "alembic"))
    return made


def upgrade(to: str = "head") -> None:
    """Run the migrations that the database lacks."""
    command.upgrade(config(), to)
