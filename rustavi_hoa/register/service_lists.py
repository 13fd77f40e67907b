"""A list of the register to keep under a name, and to take along as a table."""

from __future__ import annotations

from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.journal import note
from rustavi_hoa.db.tables.standing import SavedViewRow
from rustavi_hoa.kernel.errors import NotFound, invalid
from rustavi_hoa.kernel.policy import Actor, Can, allow
from rustavi_hoa.register import checks, finding, queries_people, queries_search, scoping, words_page
from rustavi_hoa.register.views import Filters, Hit, SavedView

PAGE_NAME = "register"
MOST_VIEWS = 30
AT_ONCE = 500


@allow(Can.REGISTER_READ)
def views(actor: Actor) -> list[SavedView]:
    """Give the lists that the actor keeps."""
    with reading() as session:
        rows = queries_people.views(session, actor.person_id, PAGE_NAME)
        return [SavedView(row.id or 0, row.name, row.query) for row in rows]


@allow(Can.REGISTER_READ)
def keep_view(actor: Actor, name: str, query: str) -> None:
    """Keep a list under a name; the same name again is the new list.

    Raises:
        Invalid: no name, or thirty are kept already.
    """
    plain = checks.line("name", name, needed=True)[:60]
    with work() as session:
        rows = queries_people.views(session, actor.person_id, PAGE_NAME)
        row = next((each for each in rows if each.name == plain), None)
        if row is None and len(rows) >= MOST_VIEWS:
            raise invalid("name", words_page.TOO_MANY_VIEWS)
        row = row or SavedViewRow(person_id=actor.person_id, page=PAGE_NAME, name=plain, query="")
        row.query = query[:500]
        session.add(row)


@allow(Can.REGISTER_READ)
def drop_view(actor: Actor, view_id: int) -> None:
    """Forget a list of the actor's own.

    Raises:
        NotFound: none of the actor's.
    """
    with work() as session:
        row = session.get(SavedViewRow, view_id)
        if row is None or row.person_id != actor.person_id:
            raise NotFound
        session.delete(row)


@allow(Can.REGISTER_READ)
def everything(actor: Actor, text: str, filters: Filters) -> list[Hit]:
    """Give every line of a list for a file; written in the audit."""
    scope = actor.where(Can.REGISTER_READ)
    with work() as session:
        sight = scoping.sight(filters, scope, sees_people=False)
        hits: list[Hit] = []
        page = 1
        while True:
            found = finding.find(session, text[:80], filters, page, sight, size=AT_ONCE)
            hits += found.hits
            if page >= found.pages:
                break
            page += 1
        note(session, actor, "register.export", len(hits), text=text[:80])
        return hits


@allow(Can.REGISTER_READ)
def units(actor: Actor) -> list[tuple[int, str, str]]:
    """Give the territorial units for a filter: id and both names."""
    with reading() as session:
        return [(row.id or 0, row.name_ka, row.name_en) for row in queries_search.units(session)]
