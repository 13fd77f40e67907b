"""From rows of announcements to what somebody of these entrances may read (deeds layer, no doors)."""

from __future__ import annotations

from sqlmodel import Session

from rustavi_hoa.cabinet import queries
from rustavi_hoa.cabinet.views import Announcement
from rustavi_hoa.i18n.stamp import stamp
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.policy import Actor, Can


def heard(session: Session, actor: Actor, building_id: int) -> list[Announcement]:
    """Give the announcements the actor hears: for all and for their own entrance; the chairperson hears every one."""
    chairs = actor.where(Can.ANNOUNCEMENT_WRITE).covers(building_id)
    own = None if chairs else queries.own_entrances(session, actor.person_id, building_id)
    at = now()
    return [
        Announcement(
            id=row.id,
            text="" if row.withdrawn_at and not chairs else row.text,
            entrance=entrance or "",
            author=author,
            at=stamp(row.at, at),
            is_withdrawn=row.withdrawn_at is not None,
            withdrawn=stamp(row.withdrawn_at, at),
        )
        for row, author, entrance in queries.announcements(session, building_id, own)
    ]
