"""What stands on the two home pages before any script."""

from __future__ import annotations

from rustavi_hoa.cabinet import service
from rustavi_hoa.cabinet.desk_state import DeskState
from rustavi_hoa.cabinet.home_state import HomeState
from rustavi_hoa.pilot.survey_state import WelcomeState
from rustavi_hoa.shell.first import Scene, Visit


def home(visit: Visit) -> Scene | None:
    """Give a resident's home; others are led elsewhere or wait to be confirmed."""
    if visit.me.part != "resident":
        return None
    view = service.home(visit.actor, visit.me.building_id)
    return Scene(((HomeState.view, view), (HomeState.is_loaded, True), _put_off(visit)))


def desk(visit: Visit) -> Scene | None:
    """Give the chairperson's desk."""
    if not visit.me.is_chair_here:
        return None
    view = service.desk(visit.actor, visit.me.building_id)
    return Scene(((DeskState.view, view), (DeskState.is_loaded, True), _put_off(visit)))


def _put_off(visit: Visit) -> tuple[object, str]:
    return WelcomeState.later, visit.cookies.get("baseline_later", "")
