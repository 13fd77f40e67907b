"""name of an upload.

Revision: 5d0c1b7a9e42 after ed38b6f45254, 2026-11-22 21:35:00+00:00
"""

import sqlalchemy as sa
import sqlmodel
from alembic import op

revision = "5d0c1b7a9e42"
down_revision = "ed38b6f45254"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("library_document", schema=None) as batch_op:
        batch_op.add_column(sa.Column("client_key", sqlmodel.sql.sqltypes.AutoString(), nullable=True))
        batch_op.create_unique_constraint(batch_op.f("uq_library_document_client_key"), ["client_key"])


def downgrade() -> None:
    with op.batch_alter_table("library_document", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("uq_library_document_client_key"), type_="unique")
        batch_op.drop_column("client_key")
