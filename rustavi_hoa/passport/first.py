"""What stands on the passport's page before any script: how full it is, what next, what is worst, its folded groups."""

from __future__ import annotations

from dataclasses import replace

from rustavi_hoa.kernel.reading import whole
from rustavi_hoa.passport import service
from rustavi_hoa.passport.state import PassportState
from rustavi_hoa.shell.first import Scene, Visit


def passport(visit: Visit) -> Scene | None:
    """Give the passport of today without what is folded; past days and histories wait for the script."""
    asked = visit.query.get("id", "")
    number = whole(asked, visit.me.building_id)
    if not number or visit.query.get("day") or visit.query.get("key"):
        return None
    view = service.read(visit.actor, number)
    groups = [replace(each, rows=[], conditions=[], may_edit=False) for each in view.groups]
    view = replace(view, groups=groups, changes=[], origins=[])
    return Scene(((PassportState.view, view), (PassportState.is_loaded, True)))
