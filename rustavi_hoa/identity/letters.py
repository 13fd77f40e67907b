"""Short letters to one person: by mail where a mailbox is known, else by SMS; they leave by the outbox."""

from __future__ import annotations

from sqlmodel import Session

from rustavi_hoa.db.journal import send
from rustavi_hoa.db.tables.people import PersonRow
from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.identity.words import APP


def tell(session: Session, person: PersonRow, text: Msg, **values: object) -> None:
    """Write one sentence to a person in their language."""
    contact = person.email or person.phone
    if contact:
        tell_contact(session, contact, person.locale, text, **values)


def tell_contact(session: Session, contact: str, locale: str, text: Msg, **values: object) -> None:
    """Write one sentence to a phone or a mailbox."""
    said = text.render(locale, **values)
    if "@" in contact:
        send(session, "mail", {"to": contact, "subject": APP.render(locale), "text": said})
        return
    send(session, "sms", {"to": contact, "text": said})
