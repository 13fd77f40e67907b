"""Mail by SMTP when HOA_SMTP_URL is set (smtp://user:password@host:port, smtps:, ?starttls=1), else to the console."""

from __future__ import annotations

import logging
import smtplib
import ssl
from email.message import EmailMessage
from email.utils import format_datetime
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from rustavi_hoa.adapters.files import FileStore
from rustavi_hoa.adapters.gone import Gone
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.settings import settings

log = logging.getLogger(__name__)

TIMEOUT = 10
"""Seconds to wait for a mail server; the outbox tries again."""
NO_MAILBOX = frozenset({550, 551, 553, 556})
"""What a server says of an address that does not exist (RFC 5321, 7505); a full or busy one is another number."""


def deliver(letter: dict[str, Any]) -> None:
    """Send one letter: ``to``, ``subject``, ``text``, perhaps ``id``, ``stop`` (where one tap unsubscribes), ``files``.

    Each of ``files`` names its ``key`` in our store, its ``name`` and its ``type``.
    The same ``id`` is the same letter to every mailbox that gets it twice.

    Raises:
        Gone: there is no such mailbox.
        OSError, smtplib.SMTPException: it did not leave; try again.
    """
    where = settings().smtp_url
    if not where:
        print(f"[mail to {letter['to']}] {letter['subject']}: {letter['text']}", flush=True)
        return
    with _open(where) as server:
        try:
            server.send_message(_message(letter))
        except smtplib.SMTPRecipientsRefused as refused:
            codes = {code for code, _ in refused.recipients.values()}
            if codes <= NO_MAILBOX:
                raise Gone(f"mail server: {min(codes)}") from refused
            raise


def _message(letter: dict[str, Any]) -> EmailMessage:
    made = EmailMessage()
    if letter.get("id"):
        made["Message-ID"] = f"<{letter['id']}@{settings().mail_from.rpartition('@')[2]}>"
    if letter.get("stop"):
        made["List-Unsubscribe"] = f"<{letter['stop']}>"
        made["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    made["Date"] = format_datetime(now())
    made["Auto-Submitted"] = "auto-generated"
    made["From"] = settings().mail_from
    made["To"] = letter["to"]
    made["Subject"] = letter["subject"].replace("\n", " ")
    made.set_content(letter["text"])
    for each in letter.get("files", ()):
        data = FileStore(settings().files).get(each["key"])
        main, _, sub = str(each["type"]).partition("/")
        made.add_attachment(data, maintype=main, subtype=sub or "octet-stream", filename=each["name"])
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
