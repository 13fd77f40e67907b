"""Who sits on the board of an association: named and let go by its chairperson; the board has a chat of its own."""

from __future__ import annotations

from typing import Any

from sqlmodel import Session, col, select

from rustavi_hoa.adapters import live
from rustavi_hoa.db.engine import after_commit, reading, work
from rustavi_hoa.db.journal import note
from rustavi_hoa.db.tables.people import RoleGrantRow
from rustavi_hoa.db.tables.register import BuildingRow
from rustavi_hoa.identity import queries
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import NotFound
from rustavi_hoa.kernel.policy import Actor, Can, Role, allow


@allow(Can.BOARD_NAME)
def name_member(actor: Actor, person_id: int, building_id: int) -> None:
    """Put a confirmed resident of a building on the board of its association; twice is once.

    Raises:
        NotFound: a building the actor does not chair, or nobody confirmed there.
    """
    with work() as session:
        association_id = _association(session, actor, building_id)
        if building_id not in queries.home_buildings(session, person_id):
            raise NotFound
        if _seat(session, association_id, person_id) is not None:
            return
        row = RoleGrantRow(
            person_id=person_id, role=Role.BOARD, association_id=association_id, granted_by=actor.person_id
        )
        session.add(row)
        session.flush()
        note(session, actor, "board.name", row.id, building_id=building_id, person_id=person_id)
        after_commit(session, lambda: live.ring(f"person:{person_id}"))


@allow(Can.BOARD_NAME)
def let_go(actor: Actor, person_id: int, building_id: int) -> None:
    """Take somebody off the board; who is not on it stays off it.

    Raises:
        NotFound: a building the actor does not chair.
    """
    with work() as session:
        row = _seat(session, _association(session, actor, building_id), person_id)
        if row is None:
            return
        row.ended_at = now()
        note(session, actor, "board.let_go", row.id, building_id=building_id, person_id=person_id)
        after_commit(session, lambda: live.ring(f"person:{person_id}"))


@allow(Can.BOARD_NAME)
def board(actor: Actor, building_id: int) -> list[int]:
    """Give who sits on the board of a building's association.

    Raises:
        NotFound: a building the actor does not chair.
    """
    with reading() as session:
        association_id = _association(session, actor, building_id)
        return [row.person_id for row in session.exec(_seats(association_id)).all()]


def _association(session: Session, actor: Actor, building_id: int) -> int:
    building = session.get(BuildingRow, building_id) if actor.where(Can.BOARD_NAME).covers(building_id) else None
    if building is None or building.association_id is None:
        raise NotFound
    return building.association_id


def _seats(association_id: int) -> Any:
    return select(RoleGrantRow).where(
        RoleGrantRow.association_id == association_id,
        RoleGrantRow.role == Role.BOARD,
        col(RoleGrantRow.ended_at).is_(None),
    )


def _seat(session: Session, association_id: int, person_id: int) -> RoleGrantRow | None:
    return session.exec(_seats(association_id).where(RoleGrantRow.person_id == person_id)).first()
