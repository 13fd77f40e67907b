"""What leaves the house: a push, a letter, an SMS, the letter of the day. Each says little and links to the rest."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from rustavi_hoa import routes
from rustavi_hoa.adapters import keys
from rustavi_hoa.adapters.push import LONGEST
from rustavi_hoa.adapters.sms import fitted
from rustavi_hoa.db.tables.notices import NoticeRow
from rustavi_hoa.db.tables.people import PersonRow
from rustavi_hoa.notices import words, words_out
from rustavi_hoa.notices.kinds import Channel, Kind, Topic, kind_of
from rustavi_hoa.notices.telling import say, subject
from rustavi_hoa.notices.things import path
from rustavi_hoa.settings import settings

MOST_PARTS = 3
"""Parts of one SMS that a notice may take; the rest stands on the platform."""
STOP_PATH = "/api/notices/stop"
EVERYTHING = "digest"
"""Stands for the letter of the day where a link stops letters."""


def site() -> str:
    """Give the platform's own address."""
    return settings().origins[0]


def push(notice: NoticeRow, locale: str) -> dict[str, Any]:
    """Make what the service worker shows (``assets/sw.js``); ``tag`` lets a newer state replace an older one."""
    title, body = say(notice.kind, notice.facts, locale)
    kind = kind_of(notice.kind)
    place = subject(notice.thing, notice.facts)
    tag = f"{place}#{notice.id}" if kind and kind.value.is_safety else place
    fit = body.encode()[: LONGEST - 1000].decode(errors="ignore")
    return {"id": notice.id, "title": title[:200], "body": fit, "tag": tag, "url": path(notice.thing), "lang": locale}


def sms(notice: NoticeRow, locale: str) -> str:
    """Make a short text."""
    title, body = say(notice.kind, notice.facts, locale)
    return fitted(f"{title}. {body}", MOST_PARTS)


def letter(notice: NoticeRow, kind: Kind, person: PersonRow, mailbox: str, delivery_id: int) -> dict[str, str]:
    """Make a letter of one notice, with a last line that ends such letters."""
    title, body = say(notice.kind, notice.facts, person.locale)
    made = {"to": mailbox, "subject": title, "id": f"n{delivery_id}"}
    open_it = words_out.OPEN.render(person.locale, link=f"{site()}{path(notice.thing)}")
    lines = [body, "", open_it, "", words_out.APP.render(person.locale)]
    if kind.value.topic is not Topic.SAFETY:
        made["stop"] = stop_link(person.id, kind.value.topic)
        lines.append(words_out.STOP.render(person.locale, link=made["stop"]))
    return made | {"text": "\n".join(lines)}


def digest(person: PersonRow, mailbox: str, day: date, groups: Sequence[Sequence[NoticeRow]]) -> dict[str, str]:
    """Make the letter of a day: one entry for a thing, its newest state first; ``groups`` are newest first too."""
    stop = stop_link(person.id, EVERYTHING)
    lines: list[str] = []
    for notices in groups:
        title, body = say(notices[0].kind, notices[0].facts, person.locale)
        lines += [title, body]
        if len(notices) > 1:
            lines.append(words_out.EARLIER.render(person.locale, n=len(notices) - 1))
        lines += [f"{site()}{path(notices[0].thing)}", ""]
    lines += [
        words_out.APP.render(person.locale),
        f"{words.CHOICES.render(person.locale)}: {site()}{routes.NOTICE_CHOICES}",
    ]
    lines.append(words_out.STOP.render(person.locale, link=stop))
    subject = words_out.DIGEST.render(person.locale, n=len(groups))
    return {
        "to": mailbox,
        "subject": subject,
        "id": f"d{person.id}-{day.isoformat()}",
        "stop": stop,
        "text": "\n".join(lines),
    }


def stop_link(person_id: int, topic: str) -> str:
    """Give the signed address that ends a group's letters without signing in."""
    return f"{site()}{STOP_PATH}?t={keys.signed(f'stop:{person_id}:{topic}:{Channel.MAIL}')}"
