"""What stands on the pages of problems before any script: the head, the text, the newest of the story, some rows."""

from __future__ import annotations

from dataclasses import replace

from rustavi_hoa.issues import service_browse
from rustavi_hoa.issues.issue_state import IssueState
from rustavi_hoa.issues.list_state import GROUPS, IssueListState
from rustavi_hoa.kernel.reading import whole
from rustavi_hoa.shell.first import Scene, Visit

STORY = 6
ROWS = 8
"""Lines of a story and rows of a list that a first screen can hold."""


def one(visit: Visit) -> Scene | None:
    """Give one problem as far as this person may see it."""
    number = whole(visit.query.get("id", ""))
    if not number:
        return None
    view = service_browse.whole(visit.actor, number)
    return Scene(((IssueState.view, replace(view, timeline=view.timeline[-STORY:])), (IssueState.is_loaded, True)))


def many(visit: Visit) -> Scene | None:
    """Give the first rows of a page of the building's problems."""
    if not visit.me.building_id:
        return None
    group = visit.query.get("g", "open")
    group = group if group in GROUPS else "open"
    found = service_browse.of_building(
        visit.actor, visit.me.building_id, group, whole(visit.query.get("page", "1")) or 1
    )
    found = replace(found, cards=found.cards[:ROWS])
    return Scene(((IssueListState.found, found), (IssueListState.group, group), (IssueListState.is_loaded, True)))
