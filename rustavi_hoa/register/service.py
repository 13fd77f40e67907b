"""Loading the real city: the register's own form, the map, the table of places."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from pathlib import Path

from sqlmodel import Session

from rustavi_hoa.adapters import sheets
from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.journal import note
from rustavi_hoa.db.tables.register import ImportBatchRow
from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.policy import Actor, Can, allow
from rustavi_hoa.register import files, form_file, indexing, map_loading, places_table, queries, words
from rustavi_hoa.register.intake import Desk, Known
from rustavi_hoa.register.ledger import Ledger
from rustavi_hoa.register.loading import Loader
from rustavi_hoa.register.report import Outcome, Report

Telling = Callable[[Msg, int, int], None]
"""Told the stage, how many rows are done, and of how many."""

CHANGED = (Outcome.TAKEN, Outcome.UPDATED, Outcome.MATCHED)


def _silent(_stage: Msg, _done: int, _of: int) -> None:
    """Tell nobody."""


@allow(Can.REGISTER_IMPORT)
def import_register(actor: Actor, path: Path, *, dry_run: bool = False, tell: Telling = _silent) -> Report:
    """Load the municipal housing body's own list; everything is checked before anything is written.

    Raises:
        Denied: the role may not import.
        BrokenFile: the file cannot be taken; nothing has changed.
    """
    report = Report(dry_run=dry_run)
    tell(words.READING, 0, 1)
    tables = files.tables(path)
    with reading() as session:
        known = _known(session)
    intake = Desk(report, known, lambda done, of: tell(words.CHECKING, done, of)).take(tables)
    tell(words.WRITING, 0, 1)
    with reading() if dry_run else work() as session:
        if not dry_run:
            places_table.seed(session)
        loader = Loader(session, report, tables, dry_run=dry_run)
        loader.load(intake, places_table.known(session))
        if not dry_run:
            map_loading.match_waiting(session, report, loader.ledger)
            indexing.refresh(session)
            _record(session, actor, "register", path, report, loader.ledger)
    tell(words.WRITING, 1, 1)
    return report


@allow(Can.REGISTER_IMPORT)
def import_osm(actor: Actor, path: Path, *, dry_run: bool = False, tell: Telling = _silent) -> Report:
    """Load an Overpass extract: candidates, and positions for register buildings.

    Raises:
        Denied: the role may not import.
        BrokenFile: the file cannot be taken; nothing has changed.
    """
    report = Report(dry_run=dry_run)
    tell(words.READING, 0, 1)
    with files.spoken(path):
        sheets.checked(path)
    elements = map_loading.read_overpass(path)
    found = map_loading.read_buildings(elements, report, lambda done, of: tell(words.CHECKING, done, of))
    tell(words.WRITING, 0, 1)
    with reading() if dry_run else work() as session:
        if not dry_run:
            places_table.seed(session)
        ledger = Ledger(session)
        map_loading.load_map(session, found, report, places_table.known(session), ledger, dry_run=dry_run)
        if not dry_run:
            map_loading.match_waiting(session, report, ledger)
            indexing.refresh(session)
            _record(session, actor, "osm", path, report, ledger)
    tell(words.WRITING, 1, 1)
    return report


@allow(Can.REGISTER_IMPORT)
def seed_units(_actor: Actor) -> None:
    """Put the ten units and the known places into an empty database; what stands there stays."""
    with work() as session:
        places_table.seed(session)


@allow(Can.REGISTER_IMPORT)
def export_places(_actor: Actor, path: Path) -> int:
    """Write the table of streets and microdistricts as CSV for editing; gives the number of lines.

    Shape: every place of the register, of the map and of the starting table; an empty unit is unknown.
    """
    with work() as session:
        places_table.seed(session)
        rows = places_table.table(session)
    sheets.write_csv(path, rows)
    return len(rows) - 1


@allow(Can.REGISTER_IMPORT)
def import_places(actor: Actor, path: Path) -> Report:
    """Take the edited table back; buildings that followed the old table follow the new one.

    Raises:
        BrokenFile: the file cannot be taken; nothing has changed.
    """
    report = Report()
    with files.spoken(path):
        raw = sheets.read_sheets(path)[0]
    with work() as session:
        places_table.seed(session)
        places_table.take(session, raw, report)
        _record(session, actor, "places", path, report, None)
    return report


@allow(Can.REGISTER_IMPORT)
def write_form(_actor: Actor, path: Path, locale: str = "ka") -> Path:
    """Write the empty form with examples and drop-downs."""
    with work() as session:
        places_table.seed(session)
        units = [unit.name_en if locale == "en" else unit.name_ka for unit in queries.units(session)]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(form_file.form_bytes(units, locale))
    return path


@allow(Can.REGISTER_IMPORT)
def reindex(actor: Actor) -> int:
    """Write the words of the search anew; gives the number of things that can be found."""
    with work() as session:
        found = indexing.rebuild(session)
        note(session, actor, "register.reindex", found)
    return found


def _known(session: Session) -> Known:
    units = places_table.unit_names([*queries.units(session), *places_table.starting_units()])
    return Known(
        associations=frozenset(queries.associations(session)),
        buildings=frozenset(queries.register_keys(session)),
        places=frozenset(rule.match_key for rule in queries.place_rules(session)),
        units=frozenset(units),
    )


def _record(session: Session, actor: Actor, kind: str, path: Path, report: Report, ledger: Ledger | None) -> None:
    """Keep a batch with what it wrote, and an audit line, of an import that wrote something."""
    if not any(report.total(outcome) for outcome in CHANGED):
        return
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    counts = json.loads(json.dumps(report.as_json()))
    batch = ImportBatchRow(
        kind=kind,
        file_name=path.name,
        file_sha256=digest,
        counts=counts,
        options=ledger.told() if ledger else {},
        finished_at=now(),
        person_id=actor.person_id or None,
    )
    session.add(batch)
    session.flush()
    note(session, actor, "register.import", batch.id, kind=kind, counts=counts)
