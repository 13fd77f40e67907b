"""Open data to take away: a table in the Bulk shape, a map, counts; under the same rule as the requests."""

from __future__ import annotations

from typing import Any

import orjson
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from rustavi_hoa import routes
from rustavi_hoa.adapters.sheets import csv_text
from rustavi_hoa.opendata import asking, service_counts, service_public
from rustavi_hoa.opendata.answering import FRESH, READS, locale_of, site_of, speaks
from rustavi_hoa.opendata.records import Record
from rustavi_hoa.opendata.rules import Side

BULK = (
    *("service_request_id", "requested_datetime", "updated_datetime", "closed_date", "status_description"),
    *("status_notes", "source", "service_name", "service_subtype", "description", "agency_responsible", "address"),
    *("lat", "long"),
)
"""Columns of GeoReport Bulk, in its order."""
CSV, GEOJSON = "text/csv; charset=utf-8", "application/geo+json"


async def _records(request: Request) -> list[Record]:
    asked = asking.asked(dict(request.query_params) | {"extensions": "true"})
    found = await run_in_threadpool(service_public.requests, Side.LIVE, asked, locale_of(request), site_of(request))
    return list(found)


def _bulk(record: Record) -> list[Any]:
    closed = record["updated_datetime"] if record["status"] == "closed" else ""
    kinds = [value["name"] for each in record["attributes"] if each["code"] == "what" for value in each["values"]]
    more = {
        "closed_date": closed,
        "status_description": record["status"],
        "source": record["extended_attributes"]["channel"],
        "service_subtype": ", ".join(kinds),
    }
    told = record | more
    return ["" if told[name] is None else told[name] for name in BULK]


@speaks(*READS)
async def table(request: Request) -> Response:
    """Give the requests as a table; no cell acts as a formula."""
    rows = [_bulk(each) for each in await _records(request)]
    return _file(csv_text([BULK, *rows]), CSV, "rustavi-requests.csv")


@speaks(*READS)
async def places(request: Request) -> Response:
    """Give the requests as places of a map."""
    made = {"type": "FeatureCollection", "features": [_feature(each) for each in await _records(request)]}
    return _file(orjson.dumps(made).decode(), GEOJSON, "rustavi-requests.geojson")


def _feature(record: Record) -> Record:
    told = {name: value for name, value in record.items() if name not in ("lat", "long", "attributes", "notes")}
    extended = told.pop("extended_attributes")
    has_place = record["lat"] is not None and record["long"] is not None
    return {
        "type": "Feature",
        "id": record["service_request_id"],
        "geometry": {"type": "Point", "coordinates": [record["long"], record["lat"]]} if has_place else None,
        "properties": told | {"source": extended["channel"]},
    }


@speaks(*READS)
async def counts(request: Request) -> Response:
    """Give the counts of everything else."""
    rows = await run_in_threadpool(service_counts.table)
    return _file(csv_text(rows), CSV, "rustavi-counts.csv")


def _file(text: str, kind: str, name: str) -> Response:
    """Answer with a file to keep."""
    named = {"content-disposition": f'attachment; filename="{name}"'}
    return Response(text.encode("utf-8", "replace"), media_type=kind, headers=FRESH | named)


ROUTES = [
    Route(f"{routes.OPEN311}/data/requests.csv", table, methods=["GET", "HEAD", "OPTIONS"]),
    Route(f"{routes.OPEN311}/data/requests.geojson", places, methods=["GET", "HEAD", "OPTIONS"]),
    Route(f"{routes.OPEN311}/data/counts.csv", counts, methods=["GET", "HEAD", "OPTIONS"]),
]
