"""reset codes say what they are for.

Revision: a1c5d7e90b12 after 66102e0f9cb2, 2026-11-22
"""

import sqlalchemy as sa
import sqlmodel
from alembic import op

revision = "a1c5d7e90b12"
down_revision = "66102e0f9cb2"
branch_labels = None
depends_on = None


def upgrade() -> None:
    text = sqlmodel.sql.sqltypes.AutoString()
    with op.batch_alter_table("reset_code") as table:
        table.add_column(sa.Column("purpose", text, nullable=False, server_default="password"))
        table.add_column(sa.Column("contact", text, nullable=False, server_default=""))


def downgrade() -> None:
    with op.batch_alter_table("reset_code") as table:
        table.drop_column("contact")
        table.drop_column("purpose")
