"""Mail by SMTP when HOA_SMTP_URL is set (smtp://user:password@host:port, smtps:, ?starttls=1), else to the console."""

from __future__ import annotations

import logging
import smtplib
import ssl
from email.message import EmailMessage
from urllib.parse import parse_qs, unquote, urlsplit

from rustavi_hoa.settings import settings

log = logging.getLogger(__name__)

TIMEOUT = 10
"""Seconds to wait for a mail server; the outbox tries again."""


def deliver(letter: dict[str, str]) -> None:
    """Send one letter: ``to``, ``subject``, ``text``.

    Raises:
        OSError, smtplib.SMTPException: it did not leave; try again.
    """
    where = settings().smtp_url
    if not where:
        print(f"[mail to {letter['to']}] {letter['subject']}: {letter['text']}", flush=True)
        return
    with _open(where) as server:
        server.send_message(_message(letter))


def _message(letter: dict[str, str]) -> EmailMessage:
    made = EmailMessage()
    made["From"] = settings().mail_from
    made["To"] = letter["to"]
    made["Subject"] = letter["subject"].replace("\n", " ")
    made.set_content(letter["text"])
    return made


def _open(where: str) -> smtplib.SMTP:
    asked = urlsplit(where)
    options = parse_qs(asked.query)
    port = asked.port or (465 if asked.scheme == "smtps" else 25)
    if asked.scheme == "smtps":
        server: smtplib.SMTP = smtplib.SMTP_SSL(
            asked.hostname or "", port, timeout=TIMEOUT, context=ssl.create_default_context()
        )
    else:
        server = smtplib.SMTP(asked.hostname or "", port, timeout=TIMEOUT)
    if options.get("starttls") == ["1"]:
        server.starttls(context=ssl.create_default_context())
    if asked.username:
        server.login(unquote(asked.username), unquote(asked.password or ""))
    return server
