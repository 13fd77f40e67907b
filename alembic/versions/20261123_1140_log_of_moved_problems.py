"""log of moved problems.

Revision: 7be04c19d2aa after 5a9309799fb2, 2026-11-23 11:40:00+00:00

The triggers stand on ``issue``: a later revision that makes that table anew on SQLite (a batch that recreates) must
make them again; ``tests/integration/test_queue_moves.py`` holds them.
"""

import sqlalchemy as sa
from alembic import op

revision = "7be04c19d2aa"
down_revision = "5a9309799fb2"
branch_labels = None
depends_on = None

TELL = "INSERT INTO issue_move (issue_id, deed) VALUES ({row}.id, 0)"
SQLITE = tuple(
    f"CREATE TRIGGER issue_{name} AFTER {deed} ON issue BEGIN {TELL.format(row=row)}; END"
    for name, deed, row in (("came", "INSERT", "NEW"), ("changed", "UPDATE", "NEW"), ("went", "DELETE", "OLD"))
)
POSTGRESQL = (
    """
    CREATE FUNCTION issue_tells() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        INSERT INTO issue_move (issue_id, deed)
        VALUES (COALESCE(NEW.id, OLD.id), pg_current_xact_id()::text::bigint);
        RETURN NULL;
    END $$
    """,
    "CREATE TRIGGER issue_moved AFTER INSERT OR UPDATE OR DELETE ON issue FOR EACH ROW EXECUTE FUNCTION issue_tells()",
)


def upgrade() -> None:
    op.create_table(
        "issue_move",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("issue_id", sa.Integer(), nullable=False),
        sa.Column("deed", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_issue_move")),
    )
    with op.batch_alter_table("issue_move", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_issue_move_deed"), ["deed"], unique=False)
    for each in POSTGRESQL if op.get_bind().dialect.name == "postgresql" else SQLITE:
        op.execute(each)


def downgrade() -> None:
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP TRIGGER issue_moved ON issue")
        op.execute("DROP FUNCTION issue_tells()")
    else:
        for name in ("came", "changed", "went"):
            op.execute(f"DROP TRIGGER issue_{name}")
    op.drop_table("issue_move")
