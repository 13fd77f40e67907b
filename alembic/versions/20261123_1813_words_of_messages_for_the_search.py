"""words of messages for the search.

Revision: 3f3bb37befe3 after 2c79f1bfde12, 2026-11-23 18:13:44.414160+00:00
"""

import sqlalchemy as sa
from alembic import op

from rustavi_hoa.chat.stems import words_of

revision = "3f3bb37befe3"
down_revision = "2c79f1bfde12"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "message_word",
        sa.Column("room_id", sa.Integer(), nullable=False),
        sa.Column("word", sa.String().with_variant(sa.String(collation="C"), "postgresql"), nullable=False),
        sa.Column("message_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["message_id"], ["message.id"], name=op.f("fk_message_word_message_id")),
        sa.ForeignKeyConstraint(["room_id"], ["room.id"], name=op.f("fk_message_word_room_id")),
        sa.PrimaryKeyConstraint("room_id", "word", "message_id", name=op.f("pk_message_word")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("message_word", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_message_word_message_id"), ["message_id"], unique=False)

    _fill(op.get_bind())


def _fill(bind: sa.Connection) -> None:
    """Write the words of the messages that stand there already, a thousand at a time."""
    message = sa.table("message", sa.column("id"), sa.column("room_id"), sa.column("text"), sa.column("deleted_at"))
    word = sa.table("message_word", sa.column("room_id"), sa.column("word"), sa.column("message_id"))
    asked = sa.select(message.c.id, message.c.room_id, message.c.text).where(message.c.deleted_at.is_(None))
    last = 0
    while rows := bind.execute(asked.where(message.c.id > last).order_by(message.c.id).limit(1000)).all():
        made = [{"room_id": room, "word": each, "message_id": id} for id, room, text in rows for each in words_of(text)]
        if made:
            bind.execute(sa.insert(word), made)
        last = rows[-1].id


def downgrade() -> None:
    with op.batch_alter_table("message_word", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_message_word_message_id"))

    op.drop_table("message_word")
