"""What is true on paper about people and their doors."""

from __future__ import annotations

from datetime import timedelta
from enum import StrEnum

SESSION_LIFE = timedelta(days=90)
SEEN_EVERY = timedelta(hours=1)
INVITATION_LIFE = timedelta(days=14)
RESET_CODE_LIFE = timedelta(minutes=15)
RESET_CODE_TRIES = 5
SHORTEST_PASSWORD = 8
LONGEST_PASSWORD = 128
YOUNGEST = 16


class MembershipState(StrEnum):
    """Life of a person's claim to an apartment."""

    PENDING = "pending"
    CONFIRMED = "confirmed"
    REFUSED = "refused"
    APPEALED = "appealed"
    ENDED = "ended"


class MembershipKind(StrEnum):
    """How a person belongs to an apartment; only an owner is a member of the association by law."""

    OWNER = "owner"
    TENANT = "tenant"
    FAMILY = "family"


class InvitationKind(StrEnum):
    """What a single-use door opens."""

    STAFF = "staff"
    CHAIRPERSON = "chairperson"
    RESIDENT = "resident"
    RESCUE = "rescue"
