"""The library: papers of a building, an association, the city; typed, in versions, each with its own readers."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from itertools import groupby
from typing import IO
from uuid import UUID

from sqlalchemy.exc import IntegrityError
from sqlmodel import Session

from rustavi_hoa.adapters import live, papers
from rustavi_hoa.adapters.files import FileStore
from rustavi_hoa.adapters.papers import BadPaper, Paper, Trouble
from rustavi_hoa.db.engine import after_commit, reading, work
from rustavi_hoa.db.journal import note
from rustavi_hoa.db.tables.library import LibraryDocumentRow
from rustavi_hoa.documents import queries, shown, sight, words
from rustavi_hoa.documents.rules import LONGEST_TITLE, Kind, Visibility, clean_name, file_key, names_macro, read_day
from rustavi_hoa.documents.views import Bytes, Kept, Library, NewDocument
from rustavi_hoa.i18n.dates import local
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import Fault, Invalid, NotFound, invalid
from rustavi_hoa.kernel.policy import Actor, Can, allow
from rustavi_hoa.settings import settings

TOPIC = "documents"


@allow(Can.PASSPORT_READ)
def listing(actor: Actor, building_id: int) -> Library:
    """List what the actor may see at a building, its association and the city; building 0 is the city's shelf.

    Raises:
        NotFound: a building outside the actor's reach.
    """
    scope, keeping = actor.where(Can.PASSPORT_READ), actor.where(Can.DOCUMENT_KEEP)
    if building_id and not scope.covers(building_id):
        raise NotFound
    with reading() as session:
        row = queries.building(session, building_id) if building_id else None
        if building_id and row is None:
            raise NotFound
        association = queries.association(session, row.association_id) if row else None
        library = Library(building_id, is_loaded=True, may_keep=keeping.city)
        if row:
            library = replace(
                library,
                address=row.address,
                address_en=row.address_en,
                may_keep=keeping.covers(building_id),
                may_keep_association=association is not None and keeping.covers(building_id),
                association=association.name if association else "",
                association_en=association.name_en if association else "",
            )
        found = queries.at(session, building_id, row.association_id if row else None)
        series = [list(each) for _, each in groupby(found, key=lambda each: each.series)]
        seen = [each for each in series if sight.sees(session, actor, each[0])]
        return replace(library, documents=shown.documents(session, actor, seen))


@allow(Can.DOCUMENT_KEEP)
def keep(actor: Actor, new: NewDocument, file: IO[bytes]) -> Kept:
    """Keep a document, or a new version of one; the same key again is the same document.

    Raises:
        NotFound: not the actor's building, association or city; a series that is not there.
        Invalid: what the form lacks, or what is wrong with the file, beside its field.
    """
    if not _is_uuid(new.key):
        raise invalid("file", words.BAD_KEY)
    known = _known(actor, new.key)
    if known is not None:
        return known
    paper = _checked(new, file)
    file.seek(0)
    data = file.read()
    sha256 = hashlib.sha256(data).hexdigest()
    with reading() as session:
        _place(session, actor, new)
    FileStore(settings().files).put(file_key(sha256), data)
    try:
        return _write(actor, new, paper, sha256, len(data))
    except IntegrityError:  # the same upload came twice at once
        twin = _known(actor, new.key)
        if twin is None:
            raise
        return twin


@allow(Can.PASSPORT_READ)
def read(actor: Actor, document_id: int) -> Bytes:
    """Give the bytes of a document to who may see it.

    Raises:
        NotFound: unknown, hidden, or not for the actor.
    """
    with reading() as session:
        row = queries.one(session, document_id)
        if row is None or not sight.sees(session, actor, queries.versions(session, row.series)[0]):
            raise NotFound
    return shown.bytes_of(row)


@allow(Can.DOCUMENT_KEEP)
def hide(actor: Actor, document_id: int) -> None:
    """Take a document out of everybody's sight; nothing is lost, `show` brings it back.

    Raises:
        NotFound: unknown, or not the actor's to keep.
    """
    with work() as session:
        for row in _series(session, actor, document_id):
            row.hidden_at = row.hidden_at or now()
            session.add(row)
        _noted(session, actor, "document.hide", row)


@allow(Can.DOCUMENT_KEEP)
def show(actor: Actor, document_id: int) -> None:
    """Bring a hidden document back.

    Raises:
        NotFound: unknown, or not the actor's to keep.
    """
    with work() as session:
        for row in _series(session, actor, document_id):
            row.hidden_at = None
            session.add(row)
        _noted(session, actor, "document.show", row)


def _series(session: Session, actor: Actor, document_id: int) -> list[LibraryDocumentRow]:
    row = queries.one(session, document_id)
    if row is None or not sight.keeps(session, actor, row):
        raise NotFound
    return list(queries.versions(session, row.series, lock=True))


def _known(actor: Actor, key: str) -> Kept | None:
    with reading() as session:
        row = queries.by_key(session, key)
    if row is None:
        return None
    if row.author_id != actor.person_id:
        raise NotFound
    return Kept(row.id, row.version, is_new=False)


def _checked(new: NewDocument, file: IO[bytes]) -> Paper:
    """Look at the form and the file, and name everything that is wrong at once."""
    faults = []
    if not 1 <= len(new.title.strip()) <= LONGEST_TITLE:
        faults.append(Fault("title", words.NEEDS_TITLE, (("most", str(LONGEST_TITLE)),)))
    if new.kind not in set(Kind):
        faults.append(Fault("kind", words.NEEDS_KIND))
    if new.visibility not in set(Visibility):
        faults.append(Fault("visibility", words.NEEDS_WHO))
    try:
        read_day(new.day, local(now()).date())
    except ValueError:
        faults.append(Fault("day", words.BAD_DAY))
    paper = None
    try:
        if names_macro(new.file_name):
            raise BadPaper(Trouble.MACRO)
        paper = papers.look(file)
    except BadPaper as bad:
        faults.append(Fault("file", words.REFUSED[bad.trouble], (("most", str(papers.BYTE_LIMIT // 2**20)),)))
    if faults or paper is None:
        raise Invalid(*faults)
    return paper


def _place(session: Session, actor: Actor, new: NewDocument) -> LibraryDocumentRow:
    """Make the row in its place, empty but for the place and the number of its version."""
    if new.series:
        rows = queries.versions(session, new.series, lock=True)
        if not rows or not sight.keeps(session, actor, rows[0]):
            raise NotFound
        place = {"building_id": rows[0].building_id, "association_id": rows[0].association_id}
        return _blank(new.series, rows[0].version + 1, **place)
    keeping = actor.where(Can.DOCUMENT_KEEP)
    if new.of == "city" or not new.building_id:
        if not keeping.city:
            raise NotFound
        return _blank(new.key, 1)
    row = queries.building(session, new.building_id) if keeping.covers(new.building_id) else None
    if row is None or new.of not in words.OFS:
        raise NotFound
    if new.of == "building":
        return _blank(new.key, 1, building_id=row.id)
    if row.association_id is None:
        raise invalid("of", words.NO_ASSOCIATION)
    return _blank(new.key, 1, association_id=row.association_id)


def _blank(series: str, version: int, **place: int | None) -> LibraryDocumentRow:
    empty = {"kind": "", "title": "", "file_name": "", "media_type": "", "byte_count": 0, "sha256": ""}
    return LibraryDocumentRow(series=series, version=version, **empty, **place)


def _write(actor: Actor, new: NewDocument, paper: Paper, sha256: str, size: int) -> Kept:
    with work() as session:
        row = _place(session, actor, new)
        row.client_key, row.kind, row.title, row.visibility = new.key, new.kind, new.title.strip(), new.visibility
        row.file_name, row.media_type = clean_name(new.file_name, paper.ending), paper.media_type
        row.byte_count, row.sha256 = size, sha256
        row.on_day, row.author_id = read_day(new.day, local(now()).date()), actor.person_id
        session.add(row)
        session.flush()
        _noted(session, actor, "document.keep", row)
        return Kept(row.id, row.version, is_new=True)


def _noted(session: Session, actor: Actor, verb: str, row: LibraryDocumentRow) -> None:
    note(session, actor, verb, row.id, building_id=row.building_id, series=row.series, version=row.version)
    after_commit(session, lambda: live.ring(TOPIC))


def _is_uuid(text: str) -> bool:
    try:
        return str(UUID(text)) == text
    except ValueError:
        return False
