"""What people give about themselves, checked field by field."""

from __future__ import annotations

from rustavi_hoa.identity import words_join as words
from rustavi_hoa.identity.rules import is_fit_name, password_fault
from rustavi_hoa.identity.views import SignUp
from rustavi_hoa.kernel.contacts import parse_email, parse_phone
from rustavi_hoa.kernel.errors import Fault, Invalid, invalid


def read_contact(text: str) -> str:
    """Give a phone or a mailbox in its kept form.

    Raises:
        Invalid: neither, beside ``contact``.
    """
    return parse_email(text, "contact") if "@" in text else parse_phone(text, "contact")


def must_be_fit(password: str, *contacts: str) -> None:
    """Take a new password.

    Raises:
        Invalid: beside ``password``, what to do.
    """
    why = password_fault(password, *contacts)
    if why is not None:
        raise invalid("password", words.PASSWORD_FAULTS[why])


def must_be_fit_name(name: str) -> str:
    """Give a name that neighbours may see, trimmed.

    Raises:
        Invalid: beside ``shown_name``.
    """
    if not is_fit_name(name):
        raise invalid("shown_name", words.NEEDS_NAME)
    return name.strip()


def sign_up_faults(form: SignUp) -> list[Fault]:
    """List what must be mended in a sign-up, apart from the way in."""
    faults: list[Fault] = []
    kept = ""
    try:
        kept = read_contact(form.contact)
    except Invalid as wrong:
        faults += wrong.faults
    why = password_fault(form.password, form.contact, kept)
    if why is not None:
        faults.append(Fault("password", words.PASSWORD_FAULTS[why]))
    if not is_fit_name(form.shown_name):
        faults.append(Fault("shown_name", words.NEEDS_NAME))
    if not form.privacy:
        faults.append(Fault("privacy", words.NEEDS_PRIVACY))
    if not form.adult:
        faults.append(Fault("adult", words.NEEDS_ADULT))
    return faults
