"""Alembic's way into our database: same address, same tables, on SQLite and PostgreSQL."""

from alembic import context

from rustavi_hoa.db.engine import make_engine
from rustavi_hoa.db.schema import metadata
from rustavi_hoa.settings import settings


def run() -> None:
    """Migrate the database that the settings, or the caller's connection, name."""
    given = context.config.attributes.get("connection")
    if given is not None:
        _migrate(given)
        return
    engine = make_engine(settings().database_url)
    with engine.connect() as connection:
        _migrate(connection)
        connection.commit()
    engine.dispose()


def _migrate(connection) -> None:
    context.configure(connection=connection, target_metadata=metadata, render_as_batch=True, compare_type=True)
    with context.begin_transaction():
        context.run_migrations()


run()
