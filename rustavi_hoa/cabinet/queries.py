"""Questions of the chairperson's desk; every one names the building that the service has checked."""

from __future__ import annotations

from collections.abc import Sequence

from sqlmodel import Session, col, select

from rustavi_hoa.cabinet.rules import ANNOUNCEMENTS_SHOWN
from rustavi_hoa.db.tables.people import MembershipRow, PersonRow, RoleGrantRow
from rustavi_hoa.db.tables.register import ApartmentRow, AssociationRow, BuildingRow, EntranceRow, UnitRow
from rustavi_hoa.db.tables.talk import AnnouncementRow
from rustavi_hoa.kernel.georgian import natural_key

FLATS_NAMED = 6


def building(session: Session, building_id: int, *, lock: bool = False) -> BuildingRow | None:
    """Give a building of the register."""
    asked = select(BuildingRow).where(BuildingRow.id == building_id, BuildingRow.status == "register")
    return session.exec(asked.with_for_update() if lock else asked).one_or_none()


def association(session: Session, row: BuildingRow) -> AssociationRow | None:
    """Give the association of a building."""
    return session.get(AssociationRow, row.association_id) if row.association_id else None


def unit(session: Session, row: BuildingRow) -> UnitRow | None:
    """Give the territorial unit of a building; unknown is None."""
    return session.get(UnitRow, row.unit_id) if row.unit_id else None


def chairs(session: Session, row: BuildingRow) -> Sequence[str]:
    """Name the people who chair the building's association now."""
    asked = (
        select(PersonRow.shown_name)
        .join(RoleGrantRow, col(RoleGrantRow.person_id) == PersonRow.id)
        .where(
            RoleGrantRow.role == "chairperson",
            RoleGrantRow.association_id == row.association_id,
            col(RoleGrantRow.ended_at).is_(None),
        )
        .order_by(col(RoleGrantRow.id))
    )
    return session.exec(asked).all() if row.association_id else []


def entrances(session: Session, building_id: int) -> list[EntranceRow]:
    """List the entrances of a building as people count them."""
    rows = session.exec(select(EntranceRow).where(EntranceRow.building_id == building_id)).all()
    return sorted(rows, key=lambda row: natural_key(row.number))


def own_entrances(session: Session, person_id: int, building_id: int) -> frozenset[int]:
    """Give the entrances of a person's confirmed apartments in a building."""
    asked = (
        select(ApartmentRow.entrance_id)
        .join(MembershipRow, col(MembershipRow.apartment_id) == ApartmentRow.id)
        .where(
            MembershipRow.person_id == person_id,
            MembershipRow.building_id == building_id,
            MembershipRow.state == "confirmed",
            col(ApartmentRow.entrance_id).is_not(None),
        )
    )
    return frozenset(session.exec(asked).all())


def pending(session: Session, building_id: int) -> list[tuple[MembershipRow, str]]:
    """List who asks to be confirmed, with the apartment's number, oldest first."""
    asked = (
        select(MembershipRow, ApartmentRow.number)
        .join(ApartmentRow, col(ApartmentRow.id) == MembershipRow.apartment_id)
        .where(MembershipRow.building_id == building_id, MembershipRow.state == "pending")
        .order_by(col(MembershipRow.id))
    )
    return list(session.exec(asked).all())


def announcement_by_key(session: Session, key: str) -> AnnouncementRow | None:
    """Find what a repeated sending already made."""
    return session.exec(select(AnnouncementRow).where(AnnouncementRow.client_key == key)).one_or_none()


def announcements(
    session: Session, building_id: int, own: frozenset[int] | None
) -> Sequence[tuple[AnnouncementRow, str, str | None]]:
    """Give the board of a building, newest first: row, author's name, entrance; ``own`` None hears every entrance."""
    asked = (
        select(AnnouncementRow, PersonRow.shown_name, EntranceRow.number)
        .join(PersonRow, col(PersonRow.id) == AnnouncementRow.author_id)
        .outerjoin(EntranceRow, col(EntranceRow.id) == AnnouncementRow.entrance_id)
        .where(AnnouncementRow.building_id == building_id)
    )
    if own is not None:
        asked = asked.where(col(AnnouncementRow.entrance_id).is_(None) | col(AnnouncementRow.entrance_id).in_(own))
    return session.exec(
        asked.order_by(col(AnnouncementRow.at).desc(), col(AnnouncementRow.id).desc()).limit(ANNOUNCEMENTS_SHOWN)
    ).all()


def names(session: Session, ids: set[int]) -> dict[int, str]:
    """Fetch shown names by person."""
    asked = select(PersonRow.id, PersonRow.shown_name).where(col(PersonRow.id).in_(ids))
    return dict(session.exec(asked).all())
