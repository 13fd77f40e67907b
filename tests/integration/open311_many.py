"""Very many public problems at once, straight into the tables."""

from __future__ import annotations

import uuid
from datetime import timedelta

from sqlalchemy import insert

from rustavi_hoa.db.engine import work
from rustavi_hoa.db.tables.opendata import PublicationRow
from rustavi_hoa.db.tables.problems import IssueRow
from rustavi_hoa.kernel.clock import now
from tests.cast import DATO
from tests.integration.open311_city import City


def plant_many(city: City, count: int) -> None:
    """Write public problems of house A, a minute apart."""
    at = now()
    problems = [
        {
            "client_key": str(uuid.uuid4()),
            "building_id": city.town.a.building_id,
            "place": "yard",
            "category": "waste",
            "text": "ურნა სავსეა",
            "status": "sent_to_city",
            "reporter_id": city.town.people[DATO],
            "sent_to_city_at": at,
            "created_at": at - timedelta(minutes=each),
            "updated_at": at,
        }
        for each in range(count)
    ]
    with work() as session:
        session.execute(insert(IssueRow), problems)
        session.flush()
        ids = session.execute(IssueRow.__table__.select().with_only_columns(IssueRow.__table__.c.id)).scalars().all()
        told = {"agreed_at": at, "decision": "shown", "text": "ურნა სავსეა", "photos": [], "changed_at": at, "way": ""}
        session.execute(
            insert(PublicationRow),
            [
                {"issue_id": each, "reported_at": problem["created_at"], **told}
                for each, problem in zip(sorted(ids), problems, strict=True)
            ],
        )
