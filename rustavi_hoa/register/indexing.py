"""Keeps the search in step: whatever session writes a building, an association or an alias writes its words too.

A building's and an association's folded words stand in their own ``search_key``; ``search_word`` says where a word
stands, ``search_gram`` in which words a fragment is (ADR 0030).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator
from itertools import chain
from operator import itemgetter
from typing import Any

from sqlalchemy import delete, event, inspect, select, text, tuple_, update
from sqlalchemy.orm import Session as AnySession
from sqlmodel import Session, SQLModel, col

from rustavi_hoa.db.tables.people import PersonRow, RoleGrantRow
from rustavi_hoa.db.tables.register import AssociationRow, BuildingRow
from rustavi_hoa.db.tables.standing import AliasRow, SearchGramRow, SearchWordRow
from rustavi_hoa.kernel.policy import Role
from rustavi_hoa.register.folding import LONGEST, words_of

BUILDING, ASSOCIATION, CHAIR = "building", "association", "chair"
BUILDING_TEXTS = (
    *("address", "address_en", "code", "cadastral_code"),
    *("microdistrict", "street", "number", "match_key"),
)
AT_ONCE = 400
Entry = tuple[str, int, str, frozenset[str]]
"""Thing, its id, its column of words, the words it has now."""


def rebuild(session: Session) -> int:
    """Write the whole search anew; gives the number of things that can be found."""
    session.execute(delete(SearchWordRow))
    session.execute(delete(SearchGramRow))
    session.execute(update(BuildingRow).values(search_key=""))
    session.execute(update(AssociationRow).values(search_key="", chair_key=""))
    return refresh(session)


def refresh(
    session: Session, buildings: Collection[int] | None = None, associations: Collection[int] | None = None
) -> int:
    """Bring the words of these things (None: of all) to what their rows say; gives how many differed."""
    entries = chain(_of_buildings(session, buildings), _of_associations(session, associations))
    kept: dict[tuple[str, int], tuple[str, str]] = {}
    gone, come = [], []
    for (thing, row_id, column, held), now in entries:
        if held == frozenset(now):
            continue
        gone += [(word, thing, row_id) for word in held.difference(now)]
        come += [(word, thing, row_id) for word in now if word not in held]
        kept[thing, row_id] = column, f" {' '.join(now)} " if now else ""
    _forget(session, gone)
    _learn(session, come)
    _keep_keys(session, kept)
    return len(kept)


def _chosen(column: Any, ids: Collection[int] | None) -> list[Any]:
    return [] if ids is None else [column.in_(ids)]


def _of_buildings(session: Session, ids: Collection[int] | None) -> Iterator[tuple[Entry, tuple[str, ...]]]:
    if ids is not None and not ids:
        return
    names = ("id", "microdistrict", "street", "number", "address", "address_en")
    names = (*names, "code", "cadastral_code", "match_key", "search_key")
    rows = session.execute(
        select(*(getattr(BuildingRow, name) for name in names)).where(*_chosen(col(BuildingRow.id), ids))
    ).all()
    others: dict[int, list[str]] = defaultdict(list)
    asked = select(col(AliasRow.building_id), col(AliasRow.address)).where(*_chosen(col(AliasRow.building_id), ids))
    for home, address in session.execute(asked):
        others[home].append(address)
    for row in rows:
        # An address that was read is its place and its number, and its English is found by the sound.
        read = (row.microdistrict, row.street, row.number) if row.match_key else (row.address, row.address_en)
        words = words_of(*read, row.code, row.cadastral_code, *others.get(row.id, ()))
        yield (BUILDING, row.id, "search_key", frozenset(row.search_key.split())), words


def _of_associations(session: Session, ids: Collection[int] | None) -> Iterator[tuple[Entry, tuple[str, ...]]]:
    if ids is not None and not ids:
        return
    names = ("id", "name", "name_en", "code", "record_no", "chair_name", "search_key", "chair_key")
    chosen = _chosen(col(AssociationRow.id), ids)
    rows = session.execute(select(*(getattr(AssociationRow, name) for name in names)).where(*chosen)).all()
    chairs = _chairs(session, ids)
    for row in rows:
        words = words_of(row.name, row.name_en, row.code, row.record_no)
        yield (ASSOCIATION, row.id, "search_key", frozenset(row.search_key.split())), words
        people = words_of(row.chair_name, *chairs.get(row.id, ()))
        yield (CHAIR, row.id, "chair_key", frozenset(row.chair_key.split())), people


def _chairs(session: Session, ids: Collection[int] | None) -> dict[int, list[str]]:
    asked = (
        select(col(RoleGrantRow.association_id), col(PersonRow.full_name), col(PersonRow.shown_name))
        .join(PersonRow, col(PersonRow.id) == RoleGrantRow.person_id)
        .where(RoleGrantRow.role == Role.CHAIRPERSON, col(RoleGrantRow.ended_at).is_(None))
        .where(*_chosen(col(RoleGrantRow.association_id), ids))
    )
    found: dict[int, list[str]] = defaultdict(list)
    for association_id, full, shown in session.execute(asked):
        found[association_id] += [full, shown]
    return found


def _forget(session: Session, gone: list[tuple[str, str, int]]) -> None:
    where = tuple_(col(SearchWordRow.word), col(SearchWordRow.thing), col(SearchWordRow.thing_id))
    for some in _parts(gone):
        session.execute(delete(SearchWordRow).where(where.in_(some)))


def _learn(session: Session, come: list[tuple[str, str, int]]) -> None:
    words = {word for word, _, _ in come}
    known: set[str] = set()
    if session.execute(select(SearchGramRow.word).limit(1)).first():
        for some in _parts(sorted(words)):
            known.update(session.scalars(_whole(some)))
    grams = sorted((gram for word in words - known for gram in _ends(word)), key=itemgetter(0))
    _insert(session, "search_gram", ("gram", "word"), ("text", "text"), grams)
    _insert(
        session,
        "search_word",
        ("word", "thing", "thing_id"),
        ("text", "text", "integer"),
        sorted(come, key=itemgetter(0)),
    )


def _whole(words: list[str]) -> Any:
    marks = [f"^{word}"[:LONGEST] for word in words]
    return select(SearchGramRow.word).where(col(SearchGramRow.gram).in_(marks), col(SearchGramRow.word).in_(words))


def _ends(word: str) -> Iterator[tuple[str, str]]:
    yield f"^{word}"[:LONGEST], word
    for at in range(1, len(word) - 1):
        yield word[at : at + LONGEST], word


def _insert(
    session: Session, table: str, names: tuple[str, ...], kinds: tuple[str, ...], rows: list[tuple[Any, ...]]
) -> None:
    """Insert many rows, those that stand there already left out; straight through the driver."""
    if not rows:
        return
    connection, columns = session.connection(), ", ".join(names)
    if connection.dialect.name == "postgresql":
        lists = ", ".join(f"CAST(:{name} AS {kind}[])" for name, kind in zip(names, kinds, strict=True))
        statement = text(f"INSERT INTO {table} ({columns}) SELECT * FROM unnest({lists}) ON CONFLICT DO NOTHING")
        given = {name: list(values) for name, values in zip(names, zip(*rows, strict=True), strict=True)}
        connection.execute(statement, given)
        return
    marks = ", ".join("?" for _ in names)
    connection.exec_driver_sql(f"INSERT OR IGNORE INTO {table} ({columns}) VALUES ({marks})", rows)


def _keep_keys(session: Session, kept: dict[tuple[str, int], tuple[str, str]]) -> None:
    by_column: dict[tuple[str, str], list[tuple[str, int]]] = defaultdict(list)
    for (thing, row_id), (column, words) in kept.items():
        by_column["building" if thing == BUILDING else "association", column].append((words, row_id))
    connection = session.connection()
    mark = "?" if connection.dialect.name == "sqlite" else "%s"
    for (table, column), values in by_column.items():
        connection.exec_driver_sql(f"UPDATE {table} SET {column} = {mark} WHERE id = {mark}", values)


def _parts(things: list[Any]) -> Iterator[list[Any]]:
    return (things[at : at + AT_ONCE] for at in range(0, len(things), AT_ONCE))


def _touched(session: AnySession) -> dict[str, set[int]]:
    return session.info.setdefault("search", {BUILDING: set(), ASSOCIATION: set(), CHAIR: set()})


def _changed(row: SQLModel, *names: str) -> bool:
    return any(inspect(row).attrs[name].history.has_changes() for name in names)


def _note_building(row: BuildingRow, touched: dict[str, set[int]]) -> None:
    if _changed(row, *BUILDING_TEXTS):
        touched[BUILDING].add(row.id or 0)


def _note_association(row: AssociationRow, touched: dict[str, set[int]]) -> None:
    if _changed(row, "name", "name_en", "code", "record_no", "chair_name"):
        touched[ASSOCIATION].add(row.id or 0)


def _note_alias(row: AliasRow, touched: dict[str, set[int]]) -> None:
    touched[BUILDING].add(row.building_id)


def _note_grant(row: RoleGrantRow, touched: dict[str, set[int]]) -> None:
    if row.association_id is not None:
        touched[ASSOCIATION].add(row.association_id)


def _note_person(row: PersonRow, touched: dict[str, set[int]]) -> None:
    if _changed(row, "full_name", "shown_name"):
        touched[CHAIR].add(row.id or 0)


WATCHED: dict[type, Callable[[Any, dict[str, set[int]]], None]] = {
    BuildingRow: _note_building,
    AssociationRow: _note_association,
    AliasRow: _note_alias,
    RoleGrantRow: _note_grant,
    PersonRow: _note_person,
}


@event.listens_for(AnySession, "after_flush")
def _remember(session: AnySession, _context: object) -> None:
    for row in chain(session.new, session.dirty, session.deleted):
        noted = WATCHED.get(type(row))
        if noted is not None:
            noted(row, _touched(session))


@event.listens_for(AnySession, "before_commit")
def _keep_in_step(session: AnySession) -> None:
    session.flush()
    touched = session.info.pop("search", None)
    if not touched or not isinstance(session, Session):
        return
    if touched[CHAIR]:
        asked = select(RoleGrantRow.association_id).where(
            col(RoleGrantRow.person_id).in_(touched[CHAIR]), col(RoleGrantRow.association_id).is_not(None)
        )
        touched[ASSOCIATION].update(session.scalars(asked))
    refresh(session, touched[BUILDING], touched[ASSOCIATION])


@event.listens_for(AnySession, "after_rollback")
def _forget_touched(session: AnySession) -> None:
    session.info.pop("search", None)
