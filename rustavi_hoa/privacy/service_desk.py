"""The administrators' page of data protection."""

from __future__ import annotations

from sqlalchemy.orm import aliased
from sqlmodel import col, select

from rustavi_hoa.db.engine import reading
from rustavi_hoa.db.tables.people import PersonRow
from rustavi_hoa.db.tables.privacy import BreachRow, LookRow, RetentionRow
from rustavi_hoa.i18n.dates import plain
from rustavi_hoa.i18n.stamp import stamp
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.policy import Actor, Can, allow
from rustavi_hoa.privacy.shown import shown
from rustavi_hoa.privacy.views import Look
from rustavi_hoa.privacy.views_desk import DataDesk, Removal

MOST = 100
DAYS = 14


@allow(Can.PRIVACY_KEEP)
def read(actor: Actor) -> DataDesk:
    """Give the incidents, the last removals and the last looks."""
    at = now()
    by, whose = aliased(PersonRow), aliased(PersonRow)
    asked = select(LookRow, by.shown_name, whose.shown_name).join(by, by.id == LookRow.by_id)
    asked = asked.outerjoin(whose, whose.id == LookRow.person_id).order_by(col(LookRow.id).desc()).limit(MOST)
    with reading() as session:
        incidents = session.exec(select(BreachRow).order_by(col(BreachRow.id).desc()).limit(MOST)).all()
        runs = session.exec(select(RetentionRow).order_by(col(RetentionRow.day).desc()).limit(DAYS)).all()
        looks = [
            Look(row.id, who, row.fields.split(","), row.screen, stamp(row.at, at), *_whose(row, name))
            for row, who, name in session.exec(asked).all()
        ]
    removals = [Removal(plain(run.day), [(name, n) for name, n in run.counts.items() if n]) for run in runs]
    return DataDesk([shown(row, at) for row in incidents], removals, looks)


def _whose(row: LookRow, name: str | None) -> tuple[str, str]:
    """Give the kind and the number of what names somebody without an account; of a person nothing and the name."""
    kind, _, number = row.thing.partition(":")
    return ("", name) if name else (kind, number)
