"""Staff change a building: its facts, its address, its end; what it was stays in its history."""

from __future__ import annotations

from typing import Any

from sqlmodel import Session

from rustavi_hoa.db.engine import work
from rustavi_hoa.db.tables.register import ApartmentRow, BuildingRow, EntranceRow
from rustavi_hoa.db.tables.standing import AliasRow
from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import NotFound, Stale, invalid
from rustavi_hoa.kernel.policy import Actor, Can, allow
from rustavi_hoa.register import checks, queries_edit, words_edit
from rustavi_hoa.register.planning import building_code, place_columns
from rustavi_hoa.register.recording import record, today
from rustavi_hoa.register.rules import Status

KINDS = ("residential", "commercial")


@allow(Can.REGISTER_EDIT)
def save_facts(actor: Actor, building_id: int, seen: str, texts: dict[str, str]) -> dict[str, Msg]:
    """Write a building's facts; gives warnings by field.

    Raises:
        NotFound: a building outside the actor's reach.
        Invalid: every impossible value beside its field.
        Stale: somebody else changed the building after ``seen``.
    """
    values, warnings = checks.facts(texts)
    with work() as session:
        row = _held(session, actor, building_id)
        if seen and row.updated_at.isoformat() != seen:
            raise Stale(words_edit.MOVED_ON)
        before = {name: getattr(row, name) for name in values if getattr(row, name) != values[name]}
        if not before:
            return warnings
        for name in before:
            setattr(row, name, values[name])
        after = {name: values[name] for name in before}
        _touch(session, row)
        record(session, actor, "building", building_id, "edited", before=before, after=after)
    return warnings


@allow(Can.REGISTER_EDIT)
def renumber(actor: Actor, building_id: int, place: str, number: str) -> str:
    """Give a building another address; it is still found by the old one, its code on posters stays.

    Raises:
        NotFound: a building outside the actor's reach.
        Invalid: the address cannot be read, or another building has it.
    """
    address = checks.address(place, number)
    with work() as session:
        row = _held(session, actor, building_id)
        if queries_edit.taken(session, address.key, but=building_id):
            raise invalid("number", words_edit.ADDRESS_TAKEN)
        old, key = row.address, row.match_key or f"text:{row.address}"
        if key == address.key:
            return address.ka
        known = {each.match_key: each for each in queries_edit.aliases(session, building_id)}
        if address.key in known:
            session.delete(known[address.key])
        if key not in known:
            session.add(AliasRow(building_id=building_id, address=old, match_key=key, until_day=today()))
        for name, value in place_columns(address).items():
            setattr(row, name, value)
        _touch(session, row)
        record(session, actor, "building", building_id, "renumbered", before=old, after=address.ka)
    return address.ka


@allow(Can.REGISTER_EDIT)
def add_alias(actor: Actor, building_id: int, place: str, number: str) -> None:
    """Let a building be found by another address too.

    Raises:
        Invalid: the address cannot be read, or a building has it.
    """
    address = checks.address(place, number)
    with work() as session:
        _held(session, actor, building_id)
        known = {each.match_key for each in queries_edit.aliases(session, building_id)}
        if address.key in known or queries_edit.taken(session, address.key, but=0):
            raise invalid("number", words_edit.ADDRESS_TAKEN)
        session.add(AliasRow(building_id=building_id, address=address.ka, match_key=address.key))
        record(session, actor, "building", building_id, "alias", after=address.ka)


@allow(Can.REGISTER_EDIT)
def drop_alias(actor: Actor, building_id: int, alias_id: int) -> None:
    """Take another address of a building away: it is not found by it any more, its history tells of it.

    Raises:
        NotFound: a building outside the actor's reach, or an address that is not its own.
    """
    with work() as session:
        _held(session, actor, building_id)
        row = next((each for each in queries_edit.aliases(session, building_id) if each.id == alias_id), None)
        if row is None:
            raise NotFound
        session.delete(row)
        record(session, actor, "building", building_id, "alias_dropped", before=row.address)


@allow(Can.REGISTER_EDIT)
def demolish(actor: Actor, building_id: int, reason: str) -> None:
    """Take a building out of the standing ones; everything it owns stays, figures leave it out.

    Raises:
        Invalid: no reason given.
    """
    why = checks.line("reason", reason, needed=True)
    with work() as session:
        row = _held(session, actor, building_id)
        if row.status == Status.GONE:
            raise invalid("reason", words_edit.GONE_ALREADY)
        before, row.status = row.status, Status.GONE
        _touch(session, row)
        record(session, actor, "building", building_id, "demolished", before=before, reason=why)


@allow(Can.REGISTER_EDIT)
def restore(actor: Actor, building_id: int) -> None:
    """Take back that a building was demolished.

    Raises:
        Invalid: it stands, or it is gone because it was merged (then the merge is undone).
    """
    with work() as session:
        row = _held(session, actor, building_id)
        if row.status != Status.GONE:
            raise invalid("reason", words_edit.STANDS)
        if any(each.gone_id == building_id and not each.undone_at for each in _merges(session, building_id)):
            raise invalid("reason", words_edit.UNDO_THE_MERGE)
        row.status = Status.REGISTER
        _touch(session, row)
        record(session, actor, "building", building_id, "restored")


@allow(Can.REGISTER_EDIT)
def add_building(actor: Actor, association_id: int, place: str, number: str) -> int:
    """Write a new building; ``association_id`` 0 is none yet. Gives its id.

    Raises:
        NotFound: an association outside the actor's reach.
        Invalid: the address cannot be read, or a building has it.
    """
    address, scope = checks.address(place, number), actor.where(Can.REGISTER_EDIT)
    with work() as session:
        union = queries_edit.association(session, scope, association_id) if association_id else None
        if not scope.city and union is None or association_id and union is None:
            raise NotFound
        if queries_edit.taken(session, address.key, but=0):
            raise invalid("number", words_edit.ADDRESS_TAKEN)
        row = BuildingRow(
            code=queries_edit.free_code(session, building_code(address.key)),
            association_id=association_id or None,
            unit_id=queries_edit.unit_of_place(session, address.place.key),
            **place_columns(address),
        )
        session.add(row)
        session.flush()
        record(session, actor, "building", row.id or 0, "added", after=address.ka)
        return row.id or 0


@allow(Can.REGISTER_EDIT)
def save_entrance(actor: Actor, building_id: int, number: str, levels: str) -> None:
    """Add an entrance, or write the levels of one that stands."""
    name, high = checks.flat("entrance", number), checks.whole("entrance_levels", levels, 1, 40)
    with work() as session:
        _held(session, actor, building_id)
        row = next((each for each in queries_edit.entrances(session, building_id) if each.number == name), None)
        before = row.levels if row else None
        row = row or EntranceRow(building_id=building_id, number=name)
        row.levels = high
        session.add(row)
        record(session, actor, "building", building_id, "entrance", number=name, before=before, after=high)


@allow(Can.REGISTER_EDIT)
def add_apartment(actor: Actor, building_id: int, number: str, entrance_id: int, level: str, kind: str) -> None:
    """Add an apartment.

    Raises:
        Invalid: the number cannot be read or stands already, the level is impossible.
    """
    name, high = checks.flat("apartment", number), checks.whole("level", level, -2, 40)
    with work() as session:
        _held(session, actor, building_id)
        doors = {each.id for each in queries_edit.entrances(session, building_id)}
        if kind not in KINDS or (entrance_id and entrance_id not in doors):
            raise NotFound
        if any(each.number == name for each in queries_edit.apartments(session, building_id)):
            raise invalid("apartment", words_edit.APARTMENT_TWICE)
        made = ApartmentRow(building_id=building_id, number=name, level=high, kind=kind)
        made.entrance_id = entrance_id or None
        session.add(made)
        record(session, actor, "building", building_id, "apartment", after=name)


@allow(Can.REGISTER_EDIT)
def drop_apartment(actor: Actor, building_id: int, apartment_id: int) -> None:
    """Take an apartment that nothing belongs to out of the register.

    Raises:
        Invalid: somebody lives there, or a problem names it.
    """
    with work() as session:
        _held(session, actor, building_id)
        row = session.get(ApartmentRow, apartment_id)
        if row is None or row.building_id != building_id:
            raise NotFound
        if queries_edit.owned(session, "apartment", apartment_id):
            raise invalid("apartment", words_edit.APARTMENT_IN_USE)
        session.delete(row)
        record(session, actor, "building", building_id, "apartment_dropped", before=row.number)


def _held(session: Session, actor: Actor, building_id: int) -> BuildingRow:
    row = queries_edit.building(session, actor.where(Can.REGISTER_EDIT), building_id, lock=True)
    if row is None:
        raise NotFound
    return row


def _merges(session: Session, building_id: int) -> Any:
    return queries_edit.merges(session, "building", building_id)


def _touch(session: Session, row: BuildingRow) -> None:
    row.updated_at = now()
    session.add(row)
