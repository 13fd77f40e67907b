"""The peer of Open311's list: one raw SELECT of the same thousand rows, orjson, nothing in between."""

import os
import sqlite3

import orjson
from starlette.applications import Starlette
from starlette.responses import Response
from starlette.routing import Route

ASKED = """
select i.id, i.category, i.status, i.close_reason, i.service, i.due_on, i.created_at, i.closed_at, i.resolved_at,
  i.lat, i.lon, p.text, p.photos, b.id as home, b.address, b.lat as home_lat, b.lon as home_lon,
  (select max(at) from issue_event e where e.issue_id = i.id and e.kind = 'status' and e.audience = 'house') as spoken
from issue i join publication p on p.issue_id = i.id join building b on b.id = i.building_id
where i.place = 'yard' and i.door = 'ordinary' and i.household_name = '' and i.sent_to_city_at is not null
  and p.agreed_at is not null and p.decision = 'shown' and p.reported_at >= datetime('now', '-90 days')
order by p.reported_at desc, p.issue_id desc limit 1000
"""


def create() -> Starlette:
    """Make the app."""
    database = sqlite3.connect(os.environ["HOA_DATABASE_URL"].removeprefix("sqlite:///"), check_same_thread=False)

    async def requests(_request):
        found = database.execute(ASKED)
        names = [each[0] for each in found.description]
        rows = [dict(zip(names, row, strict=True)) for row in found.fetchall()]
        return Response(orjson.dumps(rows), media_type="application/json")

    async def ping(_request):
        return Response("pong")

    return Starlette(routes=[Route("/open311/v2/requests.json", requests), Route("/ping", ping)])
