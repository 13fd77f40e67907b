"""Scans, attachments and signed copies beside a letter: kept once by content, handed out as the letter may be seen."""

from __future__ import annotations

import hashlib
from typing import IO

from sqlmodel import Session

from rustavi_hoa.adapters import papers, signatures
from rustavi_hoa.adapters.files import FileStore
from rustavi_hoa.adapters.papers import BadPaper, Trouble
from rustavi_hoa.casework import queries, shown_letter, timeline, words_faults
from rustavi_hoa.casework.rules import OPEN, SIGNED, FileKind, Outcome, ReplyState
from rustavi_hoa.casework.sight import Sight
from rustavi_hoa.casework.views import Bytes
from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.tables.letters import LetterFileRow, LetterRow, ReplyRow
from rustavi_hoa.documents import words as papers_said
from rustavi_hoa.documents.rules import clean_name, file_key, names_macro
from rustavi_hoa.kernel.errors import NotFound, invalid
from rustavi_hoa.kernel.policy import Actor, Can, allow
from rustavi_hoa.photos import service as photos
from rustavi_hoa.settings import settings

MOST_FILES = 40


@allow(Can.LETTER_SUBMIT)
def attach_own(actor: Actor, letter_id: int, name: str, file: IO[bytes]) -> int:
    """Attach something to one's own application; the same file again is the same attachment.

    Raises:
        NotFound: not one's own.
        Invalid: what is wrong with the file.
        ForbiddenMove: it was answered or ended.
    """
    data, media_type, ending = _looked(FileKind.ATTACHMENT, name, file)
    with work() as session:
        row = timeline.held(session, actor, letter_id, Sight.OWN)
        if row.state not in OPEN:
            raise timeline.moved_on(session, row)
        made = _row(row, 0, FileKind.ATTACHMENT, clean_name(name, ending), media_type, data)
        return _keep(session, actor, row, made, data)


@allow(Can.LETTER_DESK)
def attach(actor: Actor, letter_id: int, reply_id: int, kind: str, name: str, file: IO[bytes]) -> int:
    """Attach a scan or a paper to a letter, or the signed copy to its approved reply.

    A file with an electronic signature is kept as it is; that a signature is inside is checked, its certificate is not.

    Raises:
        NotFound: not a letter at the actor's desk, no such reply.
        Invalid: what is wrong with the file.
        ForbiddenMove: the reply was not approved, or was sent.
    """
    if kind not in set(FileKind) - {FileKind.PHOTO} or (kind in SIGNED) != bool(reply_id):
        raise NotFound
    data, media_type, ending = _looked(kind, name, file)
    with work() as session:
        row = timeline.held(session, actor, letter_id)
        if reply_id:
            _check_reply(session, row, reply_id)
        made = _row(row, reply_id, kind, clean_name(name, ending), media_type, data)
        return _keep(session, actor, row, made, data)


def _check_reply(session: Session, row: LetterRow, reply_id: int) -> None:
    reply = session.get(ReplyRow, reply_id)
    if reply is None or reply.letter_id != row.id:
        raise NotFound
    if reply.state != ReplyState.APPROVED and reply.kind != Outcome.COVER:
        raise timeline.moved_on(session, row)


def _looked(kind: str, name: str, file: IO[bytes]) -> tuple[bytes, str, str]:
    """Read a file and say what it really is.

    Raises:
        Invalid: too large, of a kind we do not take, or without the signature it should carry.
    """
    file.seek(0)
    data = file.read(papers.BYTE_LIMIT + 1)
    if len(data) > papers.BYTE_LIMIT:
        raise _refused(Trouble.TOO_LARGE)
    if kind == FileKind.E_SIGNATURE:
        found = signatures.found_in(data)
        if found is None:
            raise invalid("file", words_faults.NOT_SIGNED)
        return data, *found
    try:
        if names_macro(name):
            raise BadPaper(Trouble.MACRO)
        paper = papers.look(file)
    except BadPaper as bad:
        raise _refused(bad.trouble) from bad
    return data, paper.media_type, paper.ending


def _refused(trouble: Trouble) -> Exception:
    return invalid("file", papers_said.REFUSED[trouble], most=str(papers.BYTE_LIMIT // 2**20))


def _row(row: LetterRow, reply_id: int, kind: str, name: str, media_type: str, data: bytes) -> LetterFileRow:
    sha256 = hashlib.sha256(data).hexdigest()
    return LetterFileRow(
        letter_id=row.id or 0,
        reply_id=reply_id or None,
        kind=kind,
        name=name,
        media_type=media_type,
        byte_count=len(data),
        sha256=sha256,
        file=file_key(sha256),
    )


def _keep(session: Session, actor: Actor, row: LetterRow, made: LetterFileRow, data: bytes) -> int:
    known = queries.files(session, row.id or 0)
    for each in known:
        if (each.sha256, each.kind, each.reply_id) == (made.sha256, made.kind, made.reply_id):
            return each.id or 0
    if len(known) >= MOST_FILES:
        raise invalid("file", words_faults.TOO_MANY_FILES, most=str(MOST_FILES))
    FileStore(settings().files).put(made.file, data)
    made.uploaded_by = actor.person_id
    session.add(made)
    session.flush()
    timeline.write(session, actor, row, "file", file=made.id, what=made.kind, text=made.name)
    return made.id or 0


@allow(Can.LETTER_DESK)
def read(actor: Actor, file_id: int) -> Bytes:
    """Hand a file out at the desk.

    Raises:
        NotFound: unknown, or of a letter not at the actor's desk.
    """
    return _read(actor, file_id, Sight.DESK)


@allow(Can.LETTER_SUBMIT)
def read_own(actor: Actor, file_id: int) -> Bytes:
    """Hand an applicant a file of the own application, and signed copies of answers that went out.

    Raises:
        NotFound: unknown, not one's own, or of an answer on its way.
    """
    return _read(actor, file_id, Sight.OWN)


def _read(actor: Actor, file_id: int, need: Sight) -> Bytes:
    with reading() as session:
        row = session.get(LetterFileRow, file_id)
        if row is None:
            raise NotFound
        _, found = timeline.looked(session, actor, row.letter_id)
        reply = session.get(ReplyRow, row.reply_id) if row.reply_id else None
        if found != need or (need == Sight.OWN and reply is not None and reply.state != ReplyState.SENT):
            raise NotFound
    try:
        return Bytes(FileStore(settings().files).get(row.file), row.name, row.media_type)
    except FileNotFoundError as gone:
        raise NotFound from gone


@allow(Can.SELF)
def photo(actor: Actor, letter_id: int, photo_id: str, width: int) -> bytes:
    """Give a photo of a problem that the letter was made of, to whoever sees the letter.

    Raises:
        NotFound: not a photo of a letter the actor sees.
    """
    with reading() as session:
        timeline.looked(session, actor, letter_id)
        if photo_id not in shown_letter.photo_ids(session, letter_id):
            raise NotFound
    return photos.read(photo_id, width)
