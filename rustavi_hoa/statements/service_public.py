"""What everybody may know of the last reports: by service, medians, a minimum number, nobody ranked."""

from __future__ import annotations

from typing import Any

from rustavi_hoa.db.engine import reading
from rustavi_hoa.db.tables.casework import StatementRow
from rustavi_hoa.house import service as house
from rustavi_hoa.i18n.dates import plain
from rustavi_hoa.issues.rules import told
from rustavi_hoa.kernel.policy import open_door
from rustavi_hoa.kernel.services import SERVICES
from rustavi_hoa.statements import queries, words
from rustavi_hoa.statements.rules import Kind
from rustavi_hoa.statements.views import PublicFigures, ServiceFigures


@open_door("accountability: the last issued reports by service, counts from the setting's minimum up, never a person")
def by_service() -> PublicFigures:
    """Give what the last reports on letters and tasks say of each service that answered or did enough to be told."""
    with reading() as session:
        least = int(house.value(session, "public_minimum"))
        letters, tasks = (queries.newest(session, kind) for kind in (Kind.LETTERS, Kind.TASKS))
    answered, done = _told(letters, "answered", least), _told(tasks, "done", least)
    shown = [
        ServiceFigures(service, *answered.get(service, (-1, None)), *done.get(service, (-1, None)))
        for service in SERVICES
        if service in answered or service in done
    ]
    return PublicFigures(least, _period(letters), _period(tasks), shown)


def _told(row: StatementRow | None, name: str, least: int) -> dict[str, tuple[int, float | None]]:
    if row is None:
        return {}
    tallies: dict[str, Any] = {service: tally for service, tally in row.figures["services"] if service in SERVICES}
    counts = told({service: int(tally[name]) for service, tally in tallies.items()}, least)
    return {service: (count, tallies[service]["median_days"]) for service, count in counts.items()}


def _period(row: StatementRow | None) -> str:
    return words.PERIOD.render("ka", since=plain(row.since), until=plain(row.until)) if row else ""
