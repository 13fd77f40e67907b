"""Telephone numbers and e-mail addresses as people write them, kept in one form."""

import re
from functools import cache

import phonenumbers
from phonenumbers import NumberParseException, PhoneNumberFormat

from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.kernel.errors import Fault, Invalid

_REGION = "GE"
_COUNTRY = 995
_MAX_EMAIL = 254
_EMAIL = re.compile(r"[^\s@<>()\[\],;:\"\\]{1,64}@((?:[^\W_](?:[\w-]{0,61}[^\W_])?\.)+[^\W\d_]{2,63})")

PHONE_LIKE_THIS = Msg(
    ka="ჩაწერეთ ტელეფონის ნომერი ასე: 599 12 34 56.",
    en="Enter the phone number like this: 599 12 34 56.",
)
EMAIL_LIKE_THIS = Msg(
    ka="შეამოწმეთ ელფოსტის მისამართი: უნდა ეწეროს @ და წერტილი.",
    en="Check the e-mail address: it needs an @ and a dot.",
)


class BadPhone(Invalid):
    """The text is not a telephone number that exists."""

    def __init__(self, field: str = "phone") -> None:
        super().__init__(Fault(field, PHONE_LIKE_THIS))


class BadEmail(Invalid):
    """The text is not an e-mail address."""

    def __init__(self, field: str = "email") -> None:
        super().__init__(Fault(field, EMAIL_LIKE_THIS))


def parse_phone(text: str, field: str = "phone") -> str:
    """Give the number in E.164, as it is stored: +995599123456.

    Takes spaces, dashes, a leading 0, 995 or +995; a foreign number needs its plus.
    ``field`` names the input the refusal stands beside.

    Raises:
        BadPhone: nothing that can be dialled.
    """
    plain = text.strip()
    mobile = plain.removeprefix(f"+{_COUNTRY}")
    if _mobiles().fullmatch(mobile):  # nearly every number here: the library asks some ten patterns
        return f"+{_COUNTRY}{mobile}"
    try:
        number = phonenumbers.parse(plain, _REGION)
    except NumberParseException as broken:
        raise BadPhone(field) from broken
    if number.extension or not phonenumbers.is_valid_number(number):
        raise BadPhone(field)
    return phonenumbers.format_number(number, PhoneNumberFormat.E164)


@cache
def _mobiles() -> re.Pattern[str]:
    """Give the library's own pattern of this country's mobile numbers."""
    known = phonenumbers.PhoneMetadata.metadata_for_region(_REGION)
    pattern = known.mobile.national_number_pattern if known and known.mobile else None
    return re.compile(pattern or r"(?!)", re.ASCII)


def show_phone(stored: str) -> str:
    """Give a stored number as people here read it: 599 12 34 56, 0341 12 34 56; foreign ones with their code.

    Raises:
        BadPhone: the text was never stored by ``parse_phone``.
    """
    try:
        number = phonenumbers.parse(stored)
    except NumberParseException as broken:
        raise BadPhone from broken
    if number.country_code != _COUNTRY:
        return phonenumbers.format_number(number, PhoneNumberFormat.INTERNATIONAL)
    return phonenumbers.format_number(number, PhoneNumberFormat.NATIONAL)


def parse_email(text: str, field: str = "email") -> str:
    """Give the address with its domain in small letters; the part before @ stays as typed.

    Raises:
        BadEmail: no single @, no dotted domain, spaces, or too long.
    """
    address = text.strip()
    found = _EMAIL.fullmatch(address)
    local, _, domain = address.partition("@")
    if found is None or len(address) > _MAX_EMAIL or ".." in local or local.startswith(".") or local.endswith("."):
        raise BadEmail(field)
    return f"{local}@{domain.lower()}"
