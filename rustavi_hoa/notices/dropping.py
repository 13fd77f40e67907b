"""An address that refused for good is dropped, and its person is told."""

from __future__ import annotations

from sqlmodel import Session, update

from rustavi_hoa.db.tables.notices import DeadAddressRow, DeliveryRow, SubscriptionRow
from rustavi_hoa.db.tables.people import PersonRow
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.notices import devices, service
from rustavi_hoa.notices.kinds import Channel, Kind
from rustavi_hoa.notices.states import State


def drop(session: Session, row: DeliveryRow, device: SubscriptionRow | None, person: PersonRow, why: str) -> None:
    """Drop where a delivery could not go."""
    ended = {"state": State.GONE.value, "why": why[:300], "done_at": now()}
    session.exec(update(DeliveryRow).where(DeliveryRow.id == row.id).values(**ended))
    if row.channel == Channel.PUSH:
        held = session.get(SubscriptionRow, device.id) if device else None
        if held is not None and held.dropped_at is None:
            devices.drop(session, held, "gone")
            _say(session, person.id, held.device, f"device:{held.id}:{held.made_at.isoformat()}")
        return
    contact = person.email if row.channel == Channel.MAIL else person.phone
    if contact:
        dead(session, contact, person.id, why)


def dead(session: Session, contact: str, person_id: int | None, why: str) -> None:
    """Write nothing more to a contact, and tell its person in the centre and on the ways that are left."""
    if session.get(DeadAddressRow, contact) is not None:
        return
    session.add(DeadAddressRow(contact=contact, person_id=person_id, why=why[:300]))
    session.flush()
    _say(session, person_id, contact, f"dead:{contact}:{now().isoformat()}")


def revive(session: Session, contact: str) -> None:
    """Write to a contact again: its person saved it anew and proved that it works."""
    row = session.get(DeadAddressRow, contact)
    if row is not None:
        session.delete(row)


def _say(session: Session, person_id: int | None, contact: str, cause: str) -> None:
    service.tell(session, [person_id], Kind.ADDRESS_DROPPED, f"person:{person_id}", cause, contact=contact)
