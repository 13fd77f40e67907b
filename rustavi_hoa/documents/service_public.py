"""What a visitor may have of the library: documents that their keepers opened to everybody."""

from __future__ import annotations

from rustavi_hoa.db.engine import reading
from rustavi_hoa.documents import queries, shown
from rustavi_hoa.documents.rules import Visibility
from rustavi_hoa.documents.views import Bytes
from rustavi_hoa.kernel.errors import NotFound
from rustavi_hoa.kernel.policy import open_door


@open_door("a document whose keeper opened it to everybody")
def read(document_id: int) -> Bytes:
    """Give the bytes of a public document.

    Raises:
        NotFound: unknown, hidden, or not public in its newest version.
    """
    with reading() as session:
        row = queries.one(session, document_id)
        newest = queries.versions(session, row.series)[0] if row else None
    if row is None or newest is None or newest.hidden_at is not None or newest.visibility != Visibility.PUBLIC:
        raise NotFound
    return shown.bytes_of(row)
