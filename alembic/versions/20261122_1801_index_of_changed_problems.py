"""index of changed problems.

Revision: 292b8ad0e0f8 after f42bc3de7041, 2026-11-22 18:01:19.668152+00:00
"""

from alembic import op

revision = "292b8ad0e0f8"
down_revision = "f42bc3de7041"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("issue", schema=None) as batch_op:
        batch_op.create_index("ix_issue_updated", ["updated_at"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("issue", schema=None) as batch_op:
        batch_op.drop_index("ix_issue_updated")
