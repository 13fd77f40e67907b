"""A generated city of 10,000 buildings comes in, survives kill -9, comes round and goes back; on both databases.

The register has 160,000 rows and the book of passports its full 200 columns. Each file is written once for the run; the
steps of one city follow each other in one test, because bringing it in anew for each would take longer than they do.
"""

from __future__ import annotations

import gc
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, update
from sqlmodel import select

from bench import passports
from bench.city import write
from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.tables.passport import PassportRevisionRow, PassportRow, StagedBuildingRow
from rustavi_hoa.db.tables.register import ApartmentRow, AssociationRow, BuildingRow, EntranceRow
from rustavi_hoa.kernel.policy import SYSTEM
from rustavi_hoa.passport import (
    bulk,
    import_jobs,
    publishing,
    queries_import,
    registry,
    service_export,
    service_import,
    staging,
    writing,
)
from rustavi_hoa.passport.definition import definition
from rustavi_hoa.register import service, service_imports
from rustavi_hoa.register.report import Outcome
from tests.integration import books
from tests.integration.killing import REGISTER, broken_off, killed, standing
from tests.integration.test_import_osm import REAL

HOUSES = 10_000
HALF = HOUSES // 2
FEW = HOUSES // 50
TAKEN = {"ამხანაგობები": 1, "თავმჯდომარეები": 1, "კორპუსები": 1, "სადარბაზოები": 2, "ბინები": 12}
"""Rows of each sheet for a building."""
ROWS = 16 * HOUSES
"""Associations, buildings, entrances, apartments; a chairperson stands in the row of the association."""

STORY = {"import_batch", "audit", "outbox", "search_gram"}
"""What an import taken back leaves: its own story, and endings of words that lead nowhere."""
HISTORY = STORY | {"passport", "passport_revision"}
"""The history of a passport only grows, also by an undo; what a passport says is compared by itself."""


@pytest.fixture(autouse=True)
def _like_the_command() -> Iterator[None]:
    """Millions of values that live to the end: the worker and the command switch the collector off too."""
    gc.disable()
    yield
    gc.enable()


@pytest.fixture(scope="module")
def city(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The register of the generated city."""
    return write(tmp_path_factory.mktemp("city") / "city.xlsx", HOUSES)


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the book of its passports lies, as soon as a register stands from which it can be written."""
    return tmp_path_factory.mktemp("book") / "passports.xlsx"


def count(table: type, *where: Any) -> int:
    with reading() as session:
        return session.exec(select(func.count()).select_from(table).where(*where)).one()


def buildings_are_whole() -> None:
    """Every building has an association of its own, two entrances, and six flats behind each of them."""
    with reading() as session:
        homes = session.exec(select(BuildingRow.id, BuildingRow.association_id)).all()
        doors = dict(session.exec(select(EntranceRow.id, EntranceRow.building_id)).all())
        flats = Counter(session.exec(select(ApartmentRow.building_id, ApartmentRow.entrance_id)).all())
        unions = set(session.exec(select(AssociationRow.id)).all())
    assert {union for _, union in homes} == unions and len(homes) == len(unions) == HOUSES
    assert Counter(doors.values()) == {home: 2 for home, _ in homes}
    assert flats == {(home, door): 6 for door, home in doors.items()}


def test_the_register_of_a_city_comes_in_whole_or_not_at_all_and_goes_back(database: str, city: Path) -> None:
    service.seed_units(SYSTEM)
    empty = standing(STORY)
    killed("rustavi_hoa.register.indexing", "refresh", 1, REGISTER, city)
    assert standing(STORY) == empty, "an import that was killed after its last row leaves no building, whole or not"

    report = service.import_register(SYSTEM, city)
    assert report.lines == [] and report.as_json() == {title: {"taken": each * HOUSES} for title, each in TAKEN.items()}
    buildings_are_whole()
    with work() as session:
        session.execute(update(BuildingRow).values(lat=None, lon=None))  # as in the body's own list: the map knows them
    before = standing(STORY)
    report = service.import_osm(SYSTEM, REAL)
    taken, matched = report.total(Outcome.TAKEN), report.total(Outcome.MATCHED)
    assert matched > 100 and taken > 400 and count(BuildingRow) == HOUSES + taken
    osm, register = [each.id for each in service_imports.imports(SYSTEM)]
    assert service_imports.undo(SYSTEM, osm) == (taken + matched, 0)
    assert standing(STORY) == before
    assert service_imports.undo(SYSTEM, register) == (ROWS, 0)
    assert standing(STORY) == empty


def shown() -> dict[int, dict[str, Any]]:
    """Give what the passport of every building says: its answers, and what the register's own columns hold."""
    made = definition()
    with reading() as session:
        ids = session.exec(select(BuildingRow.id)).all()
        held = queries_import.houses(session, ids, registry.read_from(made))
    return {home: bulk.current(made, house) for home, house in held.items()}


def whole(batch_id: int) -> int:
    """Give how many buildings an import has written; each passport must be the sum of its revisions, none a part."""
    passport, revision = PassportRow.__table__.c, PassportRevisionRow.__table__.c
    asked = select(revision.building_id, revision.number, revision.batch_id, revision.changes)
    with reading() as session:
        held = session.exec(select(passport.building_id, passport.number, passport.answers)).all()
        rows = session.exec(asked.order_by(revision.building_id, revision.number)).all()
        waiting = set(session.exec(select(StagedBuildingRow.building_id)).all())
    sums: dict[int, dict[str, Any]] = {home: {} for home, _, _ in held}
    last: dict[int, int] = {}
    for home, number, _, changes in rows:
        sums[home] |= changes
        last[home] = number
    for home, number, answers in held:
        assert (number, answers) == (last[home], {key: value for key, value in sums[home].items() if value is not None})
    written = {home for home, _, batch, _ in rows if batch == batch_id}
    assert written.isdisjoint(waiting)
    return len(written)


def brought_in(city: Path, book: Path) -> None:
    """Bring the register in; every fiftieth building has answers already, which the book will write over."""
    service.import_register(SYSTEM, city)
    if not book.exists():
        passports.make(book)
    with work() as session:
        for home in session.exec(select(BuildingRow.id).order_by(BuildingRow.id)).all()[:: HOUSES // FEW]:
            row, held = writing.open_passport(session, home)
            values = {"roof.kind": "flat", "roof.area": 77.5, "yard.lighting": "?"}
            writing.write(session, row, held, values, writing.Origin("inspection"))


def read_again(path: Path) -> dict[str, int]:
    """Compare a book with what stands; gives the counts."""
    batch = service_import.receive(SYSTEM, path, path.name)
    assert import_jobs.work_off(batch) == "staged"
    service_import.drop(SYSTEM, batch)
    return books.counts(batch)


def test_the_passports_of_a_city_survive_kills_come_round_and_go_back(
    database: str, city: Path, book: Path, tmp_path: Path
) -> None:
    brought_in(city, book)
    before, said = standing(HISTORY), shown()
    batch = service_import.receive(SYSTEM, book, book.name)
    broken_off(batch, "note_progress", HALF // staging.AT_ONCE + 1)
    assert count(StagedBuildingRow) == HALF and count(PassportRow) == FEW and shown() == said
    assert import_jobs.waiting() == [batch] and import_jobs.work_off(batch) == "staged"
    told = books.counts(batch)
    assert [told.get(name) for name in ("lines", "buildings", "aside", "same")] == [HOUSES, HOUSES, None, None]
    assert count(StagedBuildingRow) == HOUSES and count(StagedBuildingRow, StagedBuildingRow.state == "conflict") == FEW

    service_import.choose_all(SYSTEM, batch, "file")
    service_import.publish(SYSTEM, batch)
    broken_off(batch, "write_revisions", HALF // publishing.AT_ONCE + 1)
    assert whole(batch) == count(StagedBuildingRow) == HALF
    assert import_jobs.work_off(batch) == "published"
    assert whole(batch) == books.counts(batch)["published"] == count(PassportRow) == HOUSES
    assert count(StagedBuildingRow) == 0 and count(PassportRevisionRow) == HOUSES + FEW
    assert read_again(book) == {"lines": HOUSES, "same": HOUSES}, "every cell of the book stands in a passport"
    round_trip = tmp_path / "round.xlsx"
    service_export.export(SYSTEM, round_trip, service_export.Asked(), "ka")
    assert read_again(round_trip) == {"lines": HOUSES, "same": HOUSES}

    service_import.undo(SYSTEM, batch)
    broken_off(batch, "write_revisions", HALF // publishing.AT_ONCE + 1)
    assert (whole(batch), count(PassportRevisionRow)) == (HOUSES, HOUSES + FEW + HALF)
    assert import_jobs.work_off(batch) == "undone"
    told = books.counts(batch)
    assert (told["back"], told["back_buildings"], told.get("kept")) == (told["values"], HOUSES, None)
    assert (whole(batch), count(PassportRevisionRow)) == (HOUSES, 2 * HOUSES + FEW)
    assert shown() == said and standing(HISTORY) == before
