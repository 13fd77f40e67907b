"""rooms of entrances, boards, the city, topics and direct talks beside the room of an association.

Revision: b3d0a7715c42 after 5a10ce940e09, 2026-11-23 18:02:00+00:00
"""

import sqlalchemy as sa
import sqlmodel
from alembic import op

revision = "b3d0a7715c42"
down_revision = "5a10ce940e09"
branch_labels = None
depends_on = None

ONE_OF_A_KIND = sa.text("entrance_id IS NULL AND person_id IS NULL AND association_id IS NOT NULL")
TEXT = sqlmodel.sql.sqltypes.AutoString
TIME = sqlmodel.sql.sqltypes.UTCDateTime


def upgrade() -> None:
    with op.batch_alter_table("room", schema=None) as batch_op:
        batch_op.add_column(sa.Column("kind", TEXT(), nullable=False, server_default="association"))
        batch_op.add_column(sa.Column("entrance_id", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("person_id", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("chair_id", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("title", TEXT(), nullable=False, server_default=""))
        batch_op.add_column(sa.Column("client_key", TEXT(), nullable=True))
        batch_op.add_column(sa.Column("last_at", TIME(), nullable=True))
        batch_op.add_column(sa.Column("closed_at", TIME(), nullable=True))
        batch_op.alter_column("association_id", existing_type=sa.Integer(), nullable=True)
        batch_op.drop_constraint(batch_op.f("uq_room_association_id"), type_="unique")
        batch_op.create_foreign_key(batch_op.f("fk_room_entrance_id"), "entrance", ["entrance_id"], ["id"])
        batch_op.create_foreign_key(batch_op.f("fk_room_person_id"), "person", ["person_id"], ["id"])
        batch_op.create_foreign_key(batch_op.f("fk_room_chair_id"), "person", ["chair_id"], ["id"])
        batch_op.create_unique_constraint(batch_op.f("uq_room_entrance_id"), ["entrance_id"])
        batch_op.create_unique_constraint(batch_op.f("uq_room_client_key"), ["client_key"])
        batch_op.create_unique_constraint(
            batch_op.f("uq_room_association_id_person_id_chair_id"), ["association_id", "person_id", "chair_id"]
        )
        batch_op.create_index(batch_op.f("ix_room_person_id"), ["person_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_room_chair_id"), ["chair_id"], unique=False)
        batch_op.create_index(
            "ux_room_kind",
            ["association_id", "kind"],
            unique=True,
            sqlite_where=ONE_OF_A_KIND,
            postgresql_where=ONE_OF_A_KIND,
        )
    op.execute("UPDATE room SET last_at = (SELECT max(sent_at) FROM message WHERE message.room_id = room.id)")
    with op.batch_alter_table("room", schema=None) as batch_op:
        batch_op.alter_column("kind", existing_type=TEXT(), server_default=None)
        batch_op.alter_column("title", existing_type=TEXT(), server_default=None)


def downgrade() -> None:
    """Give the association's rooms back their place; talk of the other rooms has none and goes with them."""
    others = "(SELECT id FROM room WHERE kind <> 'association')"
    messages = f"(SELECT id FROM message WHERE room_id IN {others})"  # noqa: S608
    for name in ("message_reply", "message_sign"):
        op.execute(f"DELETE FROM {name} WHERE message_id IN {messages}")  # noqa: S608
    op.execute(f"DELETE FROM message_report WHERE message_id IN {messages}")  # noqa: S608
    op.execute(f"UPDATE photo SET message_id = NULL WHERE message_id IN {messages}")  # noqa: S608
    op.execute(f"UPDATE issue SET message_id = NULL WHERE message_id IN {messages}")  # noqa: S608
    op.execute(f"DELETE FROM message WHERE room_id IN {others}")  # noqa: S608
    op.execute(f"DELETE FROM read_mark WHERE room_id IN {others}")  # noqa: S608
    op.execute("DELETE FROM room WHERE kind <> 'association'")
    with op.batch_alter_table("room", schema=None) as batch_op:
        batch_op.drop_index("ux_room_kind", sqlite_where=ONE_OF_A_KIND, postgresql_where=ONE_OF_A_KIND)
        batch_op.drop_index(batch_op.f("ix_room_person_id"))
        batch_op.drop_index(batch_op.f("ix_room_chair_id"))
        batch_op.drop_constraint(batch_op.f("uq_room_association_id_person_id_chair_id"), type_="unique")
        batch_op.drop_constraint(batch_op.f("uq_room_entrance_id"), type_="unique")
        batch_op.drop_constraint(batch_op.f("uq_room_client_key"), type_="unique")
        for name in ("entrance_id", "person_id", "chair_id"):
            batch_op.drop_constraint(batch_op.f(f"fk_room_{name}"), type_="foreignkey")
        for name in ("kind", "entrance_id", "person_id", "chair_id", "title", "client_key", "last_at", "closed_at"):
            batch_op.drop_column(name)
        batch_op.alter_column("association_id", existing_type=sa.Integer(), nullable=False)
        batch_op.create_unique_constraint(batch_op.f("uq_room_association_id"), ["association_id"])
