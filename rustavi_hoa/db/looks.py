"""The log of looks: who saw whose contact, full name or number, on which screen (ADR 0087)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from sqlmodel import select

from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.tables.privacy import LookRow
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.policy import Actor

ONCE = timedelta(hours=1)
"""The same fields of the same person on the same screen are one look for so long: a list that reloads is no news."""


def seen(
    actor: Actor, screen: str, fields: Iterable[str], *, people: Iterable[int | None] = (), things: Iterable[str] = ()
) -> None:
    """Write that the actor saw fields of people, before the answer leaves; what is one's own is no look.

    ``screen`` is a code of ``privacy/words_screens.py``; ``things`` are people without an account: ``household:12``.
    """
    said = ",".join(sorted(set(fields)))
    whose = {(each, "") for each in people if each and each != actor.person_id} | {(None, each) for each in things}
    if not actor.person_id or not said or not whose:
        return
    asked = select(LookRow.person_id, LookRow.thing).where(
        LookRow.by_id == actor.person_id, LookRow.at > now() - ONCE, LookRow.screen == screen, LookRow.fields == said
    )
    with reading() as session:
        new = whose - set(session.exec(asked).all())
    if not new:
        return
    with work() as session:
        session.add_all(
            LookRow(by_id=actor.person_id, person_id=person_id, thing=thing, fields=said, screen=screen)
            for person_id, thing in sorted(new, key=str)
        )
