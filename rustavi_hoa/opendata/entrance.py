"""What opendata brings to the entrance: its routes in the order they are tried, its jobs."""

from __future__ import annotations

from rustavi_hoa.opendata import http, http_data, http_pages, jobs

HTTP = [*http_pages.ROUTES, *http_data.ROUTES, *http.ROUTES, *http.NOWHERE]
EVERY_MINUTE = jobs.EVERY_MINUTE
