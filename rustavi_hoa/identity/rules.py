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
    SUCCESSOR = "successor"
    """For whoever is to chair after a handover: an account now, the rights when the handover is done."""


RESCUE_LIFE = timedelta(hours=1)
LONGEST_NAME = 40
MOST_COPIES = 4
CODE_ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
CODE_LENGTH = 12
"""Letters without twins (no O, 0, I, 1, L): 59 bits, typed by hand from paper."""

_SMALL_TO_BIG = str.maketrans("abcdefghijklmnopqrstuvwxyz", "ABCDEFGHIJKLMNOPQRSTUVWXYZ")

_COMMONEST = (
    "12345678 123456789 1234567890 87654321 11111111 00000000 11223344 12341234 12344321 password password1 "
    "passw0rd qwertyui qwertyuiop qwerty123 1qaz2wsx 1q2w3e4r asdfghjk asdfghjkl zxcvbnm1 iloveyou sunshine "
    "princess football baseball superman trustno1 letmein1 welcome1 admin123 administrator abcd1234 a1234567 "
    "georgia1 rustavi1 rustavi123 saqartvelo sakartvelo tbilisi1 paroli123 deda1234 პაროლი123 რუსთავი1 "
    "საქართველო დედამშობელი 99999999 55555555 77777777 12121212 123123123 147258369 987654321"
)
COMMONEST_PASSWORDS = frozenset(_COMMONEST.split())
"""Refused at sign-up and change; a longer list would refuse few more and cost the page nothing it has."""


class PasswordFault(StrEnum):
    """Why a password cannot be taken."""

    SHORT = "short"
    LONG = "long"
    COMMON = "common"
    LIKE_CONTACT = "like_contact"


def password_fault(password: str, *contacts: str) -> PasswordFault | None:
    """Tell what is wrong with a new password; contacts are the phone and the mailbox as typed or kept."""
    if len(password) < SHORTEST_PASSWORD:
        return PasswordFault.SHORT
    if len(password) > LONGEST_PASSWORD:
        return PasswordFault.LONG
    plain = password.casefold().strip()
    if plain in COMMONEST_PASSWORDS or len(set(plain)) < 3:
        return PasswordFault.COMMON
    if any(_same(plain, contact) for contact in contacts if contact):
        return PasswordFault.LIKE_CONTACT
    return None


def _same(plain: str, contact: str) -> bool:
    typed, kept = (_bare(each) for each in (plain, contact))
    return typed == kept or plain == contact.casefold().partition("@")[0] or (kept.isdigit() and kept[-9:] == typed)


def _bare(text: str) -> str:
    return "".join(each for each in text.casefold() if each.isalnum() or each == "@")


def is_fit_name(name: str) -> bool:
    """Tell whether neighbours may see this name: some letters, no phone number and no mailbox in it."""
    plain = name.strip()
    digits = sum(each.isdigit() for each in plain)
    return 2 <= len(plain) <= LONGEST_NAME and digits < 5 and "@" not in plain and any(e.isalpha() for e in plain)


def plain_code(typed: str) -> str:
    """Give a code as it is kept, however it was typed: small letters, spaces, dashes."""
    return "".join(each for each in typed.translate(_SMALL_TO_BIG) if each.isalnum())[: 2 * CODE_LENGTH]


def shown_code(code: str) -> str:
    """Give a code as it is printed: ABCD-EFGH-JKMN."""
    return "-".join(code[at : at + 4] for at in range(0, len(code), 4))


class DoorFault(StrEnum):
    """Why an invitation opens nothing."""

    UNKNOWN = "unknown"
    USED = "used"
    REVOKED = "revoked"
    EXPIRED = "expired"


_SYSTEMS = (("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"))
_MORE_SYSTEMS = (("Mac OS", "Mac"), ("CrOS", "Chromebook"), ("Linux", "Linux"))
_BROWSERS = (("Edg/", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung"), ("Firefox", "Firefox"))
_MORE_BROWSERS = (("CriOS", "Chrome"), ("Chrome", "Chrome"), ("Safari", "Safari"))


def device_name(user_agent: str) -> str:
    """Give a short name of a device: "Android, Chrome"; empty when nothing is known."""
    found = [
        next((name for mark, name in table if mark in user_agent), "")
        for table in (_SYSTEMS + _MORE_SYSTEMS, _BROWSERS + _MORE_BROWSERS)
    ]
    return ", ".join(filter(None, found))


def door_order(number: str) -> tuple[int, str]:
    """Give the key that puts 2 before 10 and 12 before 12a; an empty number comes last."""
    digits = "".join(each for each in number if each.isdecimal())
    return (int(digits[:9]) if digits else 10**9, number)
