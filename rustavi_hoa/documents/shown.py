"""Documents made ready for the screen and for handing out."""

from __future__ import annotations

from collections.abc import Sequence

from sqlmodel import Session

from rustavi_hoa.adapters.files import FileStore
from rustavi_hoa.db.tables.library import LibraryDocumentRow
from rustavi_hoa.documents import queries, sight
from rustavi_hoa.documents.rules import file_key
from rustavi_hoa.documents.views import Bytes, Document, Version
from rustavi_hoa.i18n.stamp import stamp
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import NotFound
from rustavi_hoa.kernel.policy import Actor
from rustavi_hoa.settings import settings

KILO = 1024


def documents(session: Session, actor: Actor, series: Sequence[Sequence[LibraryDocumentRow]]) -> list[Document]:
    """Shape documents for a list, the latest kept first. Shape: each series with its newest version first."""
    names = queries.names(session, {each[0].author_id for each in series if each[0].author_id})
    newest = sorted(series, key=lambda each: each[0].id, reverse=True)
    return [_document(session, actor, each, names) for each in newest]


def bytes_of(row: LibraryDocumentRow) -> Bytes:
    """Give a document's bytes with its name and type.

    Raises:
        NotFound: the file is gone.
    """
    try:
        data = FileStore(settings().files).get(file_key(row.sha256))
    except FileNotFoundError as gone:
        raise NotFound from gone
    return Bytes(data, row.file_name, row.media_type)


def size(count: int) -> str:
    """Say a size as people do, in both languages alike."""
    if count < KILO * KILO:
        return f"{max(1, round(count / KILO))} KB"
    return f"{count / KILO / KILO:.1f} MB"


def _document(
    session: Session, actor: Actor, versions: Sequence[LibraryDocumentRow], names: dict[int, str]
) -> Document:
    row, at = versions[0], now()
    of = "building" if row.building_id else "association" if row.association_id else "city"
    return Document(
        id=row.id,
        series=row.series,
        number=row.version,
        kind=row.kind,
        title=row.title,
        of=of,
        visibility=row.visibility,
        file_name=row.file_name,
        ending=row.file_name.rpartition(".")[2],
        size=size(row.byte_count),
        day=row.on_day.isoformat() if row.on_day else "",
        at=stamp(row.created_at, at),
        author=names.get(row.author_id or 0, ""),
        may_keep=sight.keeps(session, actor, row),
        is_hidden=row.hidden_at is not None,
        earlier=[
            Version(each.id, each.version, size(each.byte_count), stamp(each.created_at, at)) for each in versions[1:]
        ],
    )
