"""Bring a database to the newest shape."""

from __future__ import annotations

from functools import cache

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory

from rustavi_hoa.db.engine import engine
from rustavi_hoa.settings import ROOT


def config() -> Config:
    """Give alembic its configuration, wherever the process was started."""
    made = Config(str(ROOT / "alembic.ini"))
    made.set_main_option("script_location", str(ROOT / "alembic"))
    return made


def upgrade(to: str = "head") -> None:
    """Run the migrations that the database lacks."""
    command.upgrade(config(), to)


def lacks() -> bool:
    """Tell whether the database stands at another shape than this program's newest.

    Raises:
        OperationalError: it does not answer.
    """
    with engine().connect().execution_options(reads=True) as connection:
        return set(MigrationContext.configure(connection).get_current_heads()) != _heads()


@cache
def _heads() -> frozenset[str]:
    return frozenset(ScriptDirectory.from_config(config()).get_heads())
