"""Search by the ends of words: a range of an index instead of a walk through the city.

Revision: 9d7045a5eea4 after 8a71e14c3427, 2026-11-22 21:20:57.955108+00:00
"""

import sqlalchemy as sa
import sqlmodel
from alembic import op

revision = "9d7045a5eea4"
down_revision = "8a71e14c3427"
branch_labels = None
depends_on = None


def plain() -> sa.String:
    return sa.String().with_variant(sa.String(collation="C"), "postgresql")


def upgrade() -> None:
    op.drop_table("search_gram")  # filled anew by ``cli reindex``
    op.create_table(
        "search_gram",
        sa.Column("gram", plain(), nullable=False),
        sa.Column("word", plain(), nullable=False),
        sa.PrimaryKeyConstraint("gram", "word", name=op.f("pk_search_gram")),
    )
    op.create_table(
        "search_word",
        sa.Column("word", plain(), nullable=False),
        sa.Column("thing", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("thing_id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("word", "thing", "thing_id", name=op.f("pk_search_word")),
    )
    with op.batch_alter_table("association", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column("chair_key", sqlmodel.sql.sqltypes.AutoString(), nullable=False, server_default="")
        )


def downgrade() -> None:
    with op.batch_alter_table("association", schema=None) as batch_op:
        batch_op.drop_column("chair_key")
    op.drop_table("search_word")
    op.drop_table("search_gram")
    op.create_table(
        "search_gram",
        sa.Column("gram", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("thing", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("thing_id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("gram", "thing", "thing_id", name=op.f("pk_search_gram")),
    )
