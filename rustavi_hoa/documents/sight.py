"""Who sees a document and who keeps it: by its place and by the rights of its newest version."""

from __future__ import annotations

from sqlmodel import Session

from rustavi_hoa.db.tables.library import LibraryDocumentRow
from rustavi_hoa.documents import queries
from rustavi_hoa.documents.rules import Visibility
from rustavi_hoa.kernel.policy import Actor, Can, Scope


def reaches(session: Session, scope: Scope, row: LibraryDocumentRow) -> bool:
    """Tell whether a scope covers the place of a document; the city's own shelf needs the whole city."""
    if scope.city:
        return True
    if row.building_id is not None:
        return scope.covers(row.building_id)
    if row.association_id is not None:
        return bool(scope.buildings & queries.buildings_of(session, row.association_id))
    return False


def keeps(session: Session, actor: Actor, row: LibraryDocumentRow) -> bool:
    """Tell whether the actor may bring a new version, hide it or show it again."""
    return reaches(session, actor.where(Can.DOCUMENT_KEEP), row)


def sees(session: Session, actor: Actor, newest: LibraryDocumentRow) -> bool:
    """Tell whether the actor may see a document, judged by its newest version; who brought it always may."""
    if newest.hidden_at is not None:
        return keeps(session, actor, newest)
    if newest.visibility == Visibility.PUBLIC or newest.author_id == actor.person_id:
        return True
    if reaches(session, actor.where(Can.STOCK_READ), newest):
        return True
    if newest.visibility != Visibility.ASSOCIATION:
        return False
    is_city = newest.building_id is None and newest.association_id is None
    return actor.may(Can.PASSPORT_READ) if is_city else reaches(session, actor.where(Can.PASSPORT_READ), newest)
