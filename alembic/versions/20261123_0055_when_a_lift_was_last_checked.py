"""when a lift was last checked.

Revision: a41c7be02d19 after fde4e718202f, 2026-11-23 00:55:10.184021+00:00
"""

import re
from datetime import date

import sqlalchemy as sa
from alembic import op

revision = "a41c7be02d19"
down_revision = "fde4e718202f"
branch_labels = None
depends_on = None

CHECK = re.compile(r"lifts\[[^\]]+\]\.last_check")
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def upgrade() -> None:
    with op.batch_alter_table("passport", schema=None) as batch_op:
        batch_op.add_column(sa.Column("lift_checked_on", sa.Date(), nullable=True))
        batch_op.create_index(batch_op.f("ix_passport_lift_checked_on"), ["lift_checked_on"], unique=False)
    held = sa.table(
        "passport",
        sa.column("building_id", sa.Integer),
        sa.column("answers", sa.JSON),
        sa.column("lift_checked_on", sa.Date),
    )
    connection = op.get_bind()
    known = []
    for building_id, answers in connection.execute(sa.select(held.c.building_id, held.c.answers)):
        days = [str(value) for key, value in (answers or {}).items() if CHECK.fullmatch(key)]
        days = [day for day in days if DAY.fullmatch(day)]
        if days:
            known.append((building_id, date.fromisoformat(min(days))))
    for building_id, day in known:
        connection.execute(sa.update(held).where(held.c.building_id == building_id).values(lift_checked_on=day))


def downgrade() -> None:
    with op.batch_alter_table("passport", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_passport_lift_checked_on"))
        batch_op.drop_column("lift_checked_on")
