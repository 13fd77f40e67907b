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
        if engine.dialect.name == "sqlite":
            _rebuild_freely(connection)
        _migrate(connection)
        if engine.dialect.name == "sqlite":
            _whole(connection)
        connection.commit()
    engine.dispose()


def _migrate(connection) -> None:
    context.configure(connection=connection, target_metadata=metadata, render_as_batch=True, compare_type=True)
    with context.begin_transaction():
        context.run_migrations()


def _rebuild_freely(connection) -> None:
    """Let a table be rebuilt while others point to it: SQLite changes a column so, and only outside a transaction."""
    connection.connection.driver_connection.execute("PRAGMA foreign_keys=OFF")


def _whole(connection) -> None:
    """Refuse, with everything undone, a migration after which a row points to nothing."""
    lost = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchmany(5)
    if lost:
        raise RuntimeError(f"rows that point to nothing: {[tuple(row) for row in lost]}")


run()
