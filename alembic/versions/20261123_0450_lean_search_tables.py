"""the search's tables on SQLite are their own index: every row stood twice.

Revision: 5c1e90b7a2d4 after a41c7be02d19, 2026-11-23 04:50:00+00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "5c1e90b7a2d4"
down_revision = "a41c7be02d19"
branch_labels = None
depends_on = None

TABLES = {
    "search_gram": {"gram": sa.String(), "word": sa.String()},
    "search_word": {"word": sa.String(), "thing": sa.String(), "thing_id": sa.Integer()},
}


def _copied(*, with_rowid: bool) -> None:
    if op.get_bind().dialect.name != "sqlite":
        return
    for name, kinds in TABLES.items():
        op.rename_table(name, f"{name}_before")
        columns = [sa.Column(each, kind, nullable=False) for each, kind in kinds.items()]
        key = sa.PrimaryKeyConstraint(*kinds, name=op.f(f"pk_{name}"))
        op.create_table(name, *columns, key, sqlite_with_rowid=with_rowid)
        names = ", ".join(kinds)
        op.execute(f"INSERT INTO {name} ({names}) SELECT {names} FROM {name}_before ORDER BY {names}")  # noqa: S608
        op.drop_table(f"{name}_before")


def upgrade() -> None:
    _copied(with_rowid=False)


def downgrade() -> None:
    _copied(with_rowid=True)
