"""Which building stands where in the pilot, and what works in it."""

from __future__ import annotations

from sqlmodel import Session

from rustavi_hoa.adapters import live
from rustavi_hoa.db.engine import after_commit, reading, work
from rustavi_hoa.db.journal import note
from rustavi_hoa.db.tables.register import BuildingRow
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import NotFound, invalid
from rustavi_hoa.kernel.policy import Actor, Can, allow
from rustavi_hoa.pilot import queries, rules, words
from rustavi_hoa.pilot.rules import MANAGED, PAGE, Flag, Stage
from rustavi_hoa.pilot.views import BuildingStage, Stages


def is_on(session: Session, building_id: int, flag: str) -> bool:
    """Tell other features, inside their transaction, whether something works in a building."""
    row = session.get(BuildingRow, building_id)
    return row is not None and rules.is_on(row.stage, row.flags, Flag(flag))


@allow(Can.PILOT_MANAGE)
def stages(actor: Actor, text: str, page: int) -> Stages:
    """List buildings with their stages, those in the pilot first."""
    page = max(1, min(page, 100_000))
    with reading() as session:
        rows, total = queries.buildings(session, actor.where(Can.PILOT_MANAGE), text, page)
    return Stages([_shown(row) for row in rows], total, page, max(1, -(-total // PAGE)))


@allow(Can.PILOT_MANAGE)
def set_stage(actor: Actor, building_id: int, stage: str, flags: list[str]) -> None:
    """Put a building into a stage and say which features work there.

    Raises:
        NotFound: a building outside the actor's reach, or an unknown feature.
        Invalid: an unknown stage.
    """
    if stage not in set(Stage):
        raise invalid("stage", words.UNKNOWN_STAGE)
    if not set(flags) <= set(Flag):
        raise NotFound
    with work() as session:
        row = queries.building(session, actor.where(Can.PILOT_MANAGE), building_id)
        if row is None:
            raise NotFound
        before = {"stage": row.stage, **row.flags}
        row.stage = stage
        row.flags = {MANAGED: True} | {flag.value: flag in flags for flag in Flag}
        row.updated_at = now()
        session.add(row)
        after = {"stage": row.stage, **row.flags}
        note(session, actor, "pilot.stage", building_id, building_id=building_id, before=before, after=after)
        after_commit(session, lambda: live.ring(f"building:{building_id}"))


def _shown(row: BuildingRow) -> BuildingStage:
    return BuildingStage(
        id=row.id,
        label_ka=row.address,
        label_en=row.address_en,
        stage=row.stage,
        chat=rules.is_on(row.stage, row.flags, Flag.CHAT),
        direct_to_city=rules.is_on(row.stage, row.flags, Flag.DIRECT_TO_CITY),
        announcements=rules.is_on(row.stage, row.flags, Flag.ANNOUNCEMENTS),
        is_managed=bool(row.flags.get(MANAGED)),
    )
