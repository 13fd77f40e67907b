"""What the endpoint says of itself: discovery for clients of the standard, OpenAPI for every other."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

from rustavi_hoa import routes
from rustavi_hoa.opendata.rules import CHANGED, SPECIFICATION, Side

DATA = Path(__file__).parent / "data" / "openapi.json"
TYPE = {Side.LIVE: "production", Side.TRIAL: "test"}


def base(site: str, side: Side) -> str:
    """Give the address of an endpoint."""
    return f"{site}{routes.OPEN311}/{side}"


def discovery(site: str) -> dict[str, Any]:
    """Name both endpoints, and where a key comes from."""
    return {
        "changeset": CHANGED,
        "contact": f"{site}{routes.OPEN311}",
        "key_service": f"{site}{routes.OPEN311}#key",
        "endpoints": [
            {
                "specification": SPECIFICATION,
                "url": base(site, side),
                "changeset": CHANGED,
                "type": TYPE[side],
                "formats": ["text/xml", "application/json"],
            }
            for side in Side
        ],
    }


@cache
def _described() -> str:
    return DATA.read_text(encoding="utf8")


def openapi(site: str, side: Side, jurisdiction: str) -> dict[str, Any]:
    """Describe an endpoint by OpenAPI 3.1."""
    made: dict[str, Any] = json.loads(_described())
    made["servers"] = [{"url": base(site, side), "description": TYPE[side]}]
    made["components"]["parameters"]["jurisdiction_id"]["description"] = f"Ours is {jurisdiction}; it may be left out."
    return made
