"""People, their apartments, roles, invitations and sign-ins."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Field, Index, SQLModel

from rustavi_hoa.db.columns import born, moment


class PersonRow(SQLModel, table=True):
    """Somebody with an account; ``shown_name`` is what neighbours see."""

    __tablename__ = "person"

    id: int | None = Field(default=None, primary_key=True)
    full_name: str = ""
    shown_name: str
    phone: str | None = Field(default=None, unique=True)
    email: str | None = Field(default=None, unique=True)
    password_hash: str
    locale: str = "ka"
    is_active: bool = True
    is_demo: bool = False
    adult_confirmed_at: datetime | None = moment()
    privacy_accepted_at: datetime | None = moment()
    baseline_done_at: datetime | None = moment()
    created_at: datetime = born()


class MembershipRow(SQLModel, table=True):
    """A person in an apartment: asked, confirmed, refused, ended."""

    __tablename__ = "membership"
    __table_args__ = (Index("ix_membership_building_state", "building_id", "state"),)

    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(foreign_key="person.id", index=True)
    apartment_id: int = Field(foreign_key="apartment.id", index=True)
    building_id: int = Field(foreign_key="building.id")
    kind: str
    state: str
    via: str = "poster"
    asked_at: datetime = born()
    decided_at: datetime | None = moment()
    decided_by: int | None = Field(default=None, foreign_key="person.id")
    ended_at: datetime | None = moment()
    appealed_at: datetime | None = moment()
    reason: str = ""
    appeal_text: str = ""


class RoleGrantRow(SQLModel, table=True):
    """A role held by a person, with where it reaches; all places empty means the whole city."""

    __tablename__ = "role_grant"

    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(foreign_key="person.id", index=True)
    role: str
    association_id: int | None = Field(default=None, foreign_key="association.id", index=True)
    unit_id: int | None = Field(default=None, foreign_key="unit.id")
    service: str = ""
    granted_by: int | None = Field(default=None, foreign_key="person.id")
    granted_at: datetime = born()
    ended_at: datetime | None = moment()
    end_reason: str = ""


class InvitationRow(SQLModel, table=True):
    """A single-use door; only the hash of its code is kept."""

    __tablename__ = "invitation"

    id: int | None = Field(default=None, primary_key=True)
    kind: str
    token_hash: str = Field(unique=True)
    role: str = ""
    unit_id: int | None = Field(default=None, foreign_key="unit.id")
    association_id: int | None = Field(default=None, foreign_key="association.id", index=True)
    building_id: int | None = Field(default=None, foreign_key="building.id", index=True)
    apartment_id: int | None = Field(default=None, foreign_key="apartment.id", index=True)
    person_id: int | None = Field(default=None, foreign_key="person.id")
    service: str = ""
    for_name: str = ""
    created_by: int | None = Field(default=None, foreign_key="person.id")
    created_at: datetime = born()
    expires_at: datetime
    used_at: datetime | None = moment()
    used_by: int | None = Field(default=None, foreign_key="person.id")
    revoked_at: datetime | None = moment()


class LoginSessionRow(SQLModel, table=True):
    """One signed-in phone or desk; only the hash of its cookie is kept."""

    __tablename__ = "login_session"

    id: int | None = Field(default=None, primary_key=True)
    token_hash: str = Field(unique=True)
    person_id: int = Field(foreign_key="person.id", index=True)
    device: str = ""
    created_at: datetime = born()
    seen_at: datetime = born()
    expires_at: datetime
    revoked_at: datetime | None = moment()
    proved_at: datetime | None = moment()
    view_building_id: int | None = None


class ResetCodeRow(SQLModel, table=True):
    """A short code sent to a phone or a mailbox, for a new password or a new contact; few tries, few minutes."""

    __tablename__ = "reset_code"

    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(foreign_key="person.id", index=True)
    purpose: str = "password"
    contact: str = ""
    code_hash: str
    created_at: datetime = born()
    expires_at: datetime
    tries: int = 0
    used_at: datetime | None = moment()


class SecondFactorRow(SQLModel, table=True):
    """A person's authenticator app; ``secret`` is sealed by a key that the database does not hold."""

    __tablename__ = "second_factor"

    person_id: int = Field(primary_key=True, foreign_key="person.id")
    secret: str
    last_count: int = 0
    failures: int = 0
    locked_until: datetime | None = moment()
    created_at: datetime = born()


class RecoveryCodeRow(SQLModel, table=True):
    """One of ten codes on paper, each for one sign-in without the phone; only a keyed hash is kept."""

    __tablename__ = "recovery_code"

    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(foreign_key="person.id", index=True)
    code_hash: str = Field(unique=True)
    created_at: datetime = born()
    used_at: datetime | None = moment()


class SignInStepRow(SQLModel, table=True):
    """Somebody whose password was right, before the second step; no session. ``secret`` is of an app to be set up."""

    __tablename__ = "sign_in_step"

    id: int | None = Field(default=None, primary_key=True)
    token_hash: str = Field(unique=True)
    person_id: int = Field(foreign_key="person.id", index=True)
    device: str = ""
    secret: str = ""
    tries: int = 0
    created_at: datetime = born()
    expires_at: datetime
    used_at: datetime | None = moment()
