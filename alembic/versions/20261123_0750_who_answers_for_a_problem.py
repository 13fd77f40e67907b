"""Who answers for a problem, with whom it lies, for whom one acts, many at once; who joined an outage.

Revision: 187971d7dfb5 after 62a71c64afed, 2026-11-23 07:47:39.603833+00:00
"""

import sqlalchemy as sa
import sqlmodel
from alembic import op

revision = "187971d7dfb5"
down_revision = "62a71c64afed"
branch_labels = None
depends_on = None


def _record_consents() -> None:
    """Give every household of an old report its own record: one for each building, apartment and name."""
    issue = sa.table(
        "issue",
        *(sa.column(name) for name in ("id", "building_id", "apartment_id", "household_id", "household_name")),
        *(sa.column(name) for name in ("household_phone", "household_consent_at", "entered_by")),
    )
    names = ("id", "building_id", "apartment_id", "name", "phone", "consent_how", "consent_at", "consent_by")
    household = sa.table("household", *(sa.column(name) for name in (*names, "withdrawn_reason")))
    bind = op.get_bind()
    known: dict[tuple[int, int | None, str], int] = {}
    asked = sa.select(issue).where(issue.c.household_consent_at.is_not(None)).order_by(issue.c.id)
    for row in bind.execute(asked).all():
        key = (row.building_id, row.apartment_id, row.household_name)
        if key not in known:
            given = dict(zip(names[1:4], key, strict=True)) | {
                "phone": row.household_phone,
                "consent_how": "oral",
                "consent_at": row.household_consent_at,
                "consent_by": row.entered_by,
                "withdrawn_reason": "",
            }
            made = bind.execute(sa.insert(household).values(**given).returning(household.c.id))
            known[key] = made.scalar_one()
        bind.execute(sa.update(issue).where(issue.c.id == row.id).values(household_id=known[key]))


def upgrade() -> None:
    op.create_table(
        "bulk_act",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("to", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("steps", sa.JSON(), nullable=False),
        sa.Column("by", sa.Integer(), nullable=True),
        sa.Column("at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.Column("undone_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True),
        sa.Column("undone", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["by"], ["person.id"], name=op.f("fk_bulk_act_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bulk_act")),
    )
    with op.batch_alter_table("bulk_act", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_bulk_act_by"), ["by"], unique=False)

    op.create_table(
        "household",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("building_id", sa.Integer(), nullable=False),
        sa.Column("apartment_id", sa.Integer(), nullable=True),
        sa.Column("name", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("phone", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("consent_how", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("consent_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.Column("consent_by", sa.Integer(), nullable=True),
        sa.Column("withdrawn_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True),
        sa.Column("withdrawn_by", sa.Integer(), nullable=True),
        sa.Column("withdrawn_reason", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.ForeignKeyConstraint(["apartment_id"], ["apartment.id"], name=op.f("fk_household_apartment_id")),
        sa.ForeignKeyConstraint(["building_id"], ["building.id"], name=op.f("fk_household_building_id")),
        sa.ForeignKeyConstraint(["consent_by"], ["person.id"], name=op.f("fk_household_consent_by")),
        sa.ForeignKeyConstraint(["withdrawn_by"], ["person.id"], name=op.f("fk_household_withdrawn_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_household")),
    )
    with op.batch_alter_table("household", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_household_apartment_id"), ["apartment_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_household_building_id"), ["building_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_household_consent_by"), ["consent_by"], unique=False)

    op.create_table(
        "outage_join",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("outage_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("building_id", sa.Integer(), nullable=False),
        sa.Column("apartment_id", sa.Integer(), nullable=False),
        sa.Column("at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["apartment_id"], ["apartment.id"], name=op.f("fk_outage_join_apartment_id")),
        sa.ForeignKeyConstraint(["building_id"], ["building.id"], name=op.f("fk_outage_join_building_id")),
        sa.ForeignKeyConstraint(["outage_id"], ["outage.id"], name=op.f("fk_outage_join_outage_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_outage_join_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outage_join")),
        sa.UniqueConstraint("outage_id", "person_id", name=op.f("uq_outage_join_outage_id_person_id")),
    )
    with op.batch_alter_table("outage_join", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_outage_join_apartment_id"), ["apartment_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_outage_join_building_id"), ["building_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_outage_join_person_id"), ["person_id"], unique=False)

    op.create_table(
        "issue_holder",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("issue_id", sa.Integer(), nullable=False),
        sa.Column("holder", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("suggested", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("rule", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("answers", sa.JSON(), nullable=False),
        sa.Column("reason", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("part", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("by", sa.Integer(), nullable=True),
        sa.Column("at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["by"], ["person.id"], name=op.f("fk_issue_holder_by")),
        sa.ForeignKeyConstraint(["issue_id"], ["issue.id"], name=op.f("fk_issue_holder_issue_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_issue_holder")),
    )
    with op.batch_alter_table("issue_holder", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_issue_holder_issue_id"), ["issue_id"], unique=False)

    op.create_table(
        "referral",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("issue_id", sa.Integer(), nullable=False),
        sa.Column("holder", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("body", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("ask_on", sa.Date(), nullable=True),
        sa.Column("asked_count", sa.Integer(), nullable=False),
        sa.Column("asked_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True),
        sa.Column("outcome", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("answer", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("answered_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True),
        sa.Column("ended_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True),
        sa.Column("by", sa.Integer(), nullable=True),
        sa.Column("at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["by"], ["person.id"], name=op.f("fk_referral_by")),
        sa.ForeignKeyConstraint(["issue_id"], ["issue.id"], name=op.f("fk_referral_issue_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_referral")),
    )
    with op.batch_alter_table("referral", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_referral_ask_on"), ["ask_on"], unique=False)
        batch_op.create_index(batch_op.f("ix_referral_ended_at"), ["ended_at"], unique=False)
        batch_op.create_index(batch_op.f("ix_referral_issue_id"), ["issue_id"], unique=False)

    with op.batch_alter_table("issue", schema=None) as batch_op:
        batch_op.add_column(sa.Column("household_id", sa.Integer(), nullable=True))
        batch_op.create_index(batch_op.f("ix_issue_household_id"), ["household_id"], unique=False)
        batch_op.create_foreign_key(batch_op.f("fk_issue_household_id"), "household", ["household_id"], ["id"])
    _record_consents()

    with op.batch_alter_table("outage", schema=None) as batch_op:
        batch_op.add_column(sa.Column("doer", sqlmodel.sql.sqltypes.AutoString(), nullable=False, server_default=""))
        batch_op.add_column(sa.Column("client_key", sqlmodel.sql.sqltypes.AutoString(), nullable=True))
        batch_op.create_unique_constraint("uq_outage_created_by_client_key", ["created_by", "client_key"])
    with op.batch_alter_table("outage", schema=None) as batch_op:
        batch_op.alter_column("doer", server_default=None)

    with op.batch_alter_table("outage_word", schema=None) as batch_op:
        batch_op.add_column(sa.Column("kind", sa.String(), nullable=False, server_default="word"))
        batch_op.add_column(sa.Column("client_key", sqlmodel.sql.sqltypes.AutoString(), nullable=True))
        batch_op.create_unique_constraint("uq_outage_word_by_client_key", ["by", "client_key"])
    with op.batch_alter_table("outage_word", schema=None) as batch_op:
        batch_op.alter_column("kind", server_default=None)


def downgrade() -> None:
    with op.batch_alter_table("outage_word", schema=None) as batch_op:
        batch_op.drop_constraint("uq_outage_word_by_client_key", type_="unique")
        batch_op.drop_column("client_key")
        batch_op.drop_column("kind")

    with op.batch_alter_table("outage", schema=None) as batch_op:
        batch_op.drop_constraint("uq_outage_created_by_client_key", type_="unique")
        batch_op.drop_column("client_key")
        batch_op.drop_column("doer")

    with op.batch_alter_table("issue", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_issue_household_id"), type_="foreignkey")
        batch_op.drop_index(batch_op.f("ix_issue_household_id"))
        batch_op.drop_column("household_id")

    with op.batch_alter_table("referral", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_referral_issue_id"))
        batch_op.drop_index(batch_op.f("ix_referral_ended_at"))
        batch_op.drop_index(batch_op.f("ix_referral_ask_on"))

    op.drop_table("referral")
    with op.batch_alter_table("issue_holder", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_issue_holder_issue_id"))

    op.drop_table("issue_holder")
    with op.batch_alter_table("outage_join", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_outage_join_person_id"))
        batch_op.drop_index(batch_op.f("ix_outage_join_building_id"))
        batch_op.drop_index(batch_op.f("ix_outage_join_apartment_id"))

    op.drop_table("outage_join")
    with op.batch_alter_table("household", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_household_consent_by"))
        batch_op.drop_index(batch_op.f("ix_household_building_id"))
        batch_op.drop_index(batch_op.f("ix_household_apartment_id"))

    op.drop_table("household")
    with op.batch_alter_table("bulk_act", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_bulk_act_by"))

    op.drop_table("bulk_act")
