"""paper of a list and end of a handover.

Revision: fde4e718202f after 9d7045a5eea4, 2026-11-22 21:45:42.522229+00:00
"""

import sqlalchemy as sa
import sqlmodel
from alembic import op

revision = "fde4e718202f"
down_revision = "9d7045a5eea4"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("chair_handover", schema=None) as batch_op:
        batch_op.add_column(sa.Column("stopped_by", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("stopped_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True))
        batch_op.add_column(
            sa.Column("stop_reason", sqlmodel.sql.sqltypes.AutoString(), server_default="", nullable=False)
        )
        batch_op.create_foreign_key(batch_op.f("fk_chair_handover_stopped_by"), "person", ["stopped_by"], ["id"])
    with op.batch_alter_table("chair_handover", schema=None) as batch_op:
        batch_op.alter_column("stop_reason", server_default=None)
    with op.batch_alter_table("verification_step", schema=None) as batch_op:
        batch_op.add_column(sa.Column("source_on", sa.Date(), nullable=True))
    op.execute("UPDATE association SET verification = 'renewal' WHERE verification = 'expired'")


def downgrade() -> None:
    with op.batch_alter_table("verification_step", schema=None) as batch_op:
        batch_op.drop_column("source_on")
    with op.batch_alter_table("chair_handover", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_chair_handover_stopped_by"), type_="foreignkey")
        batch_op.drop_column("stop_reason")
        batch_op.drop_column("stopped_at")
        batch_op.drop_column("stopped_by")
