"""The staff page's address: read with doubt, written without what is usual."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlencode

from rustavi_hoa import routes
from rustavi_hoa.register.words_standing import STANDING
from rustavi_hoa.verification.views import Asked

LARGEST = 2**31 - 1
LONGEST = 80


def read(query: Mapping[str, str]) -> Asked:
    """Read what an address asks for; whatever is strange is as if it were not there."""
    state = str(query.get("state", ""))
    return Asked(
        unit=-1 if query.get("unit") == "unknown" else _number(query.get("unit", "")),
        state=state if state in STANDING else "",
        text=str(query.get("q", "")).strip()[:LONGEST],
        page=min(_number(query.get("page", "")) or 1, 100_000),
        one=_number(query.get("id", "")),
    )


def write(asked: Asked) -> str:
    """Write the address."""
    unit = "unknown" if asked.unit < 0 else str(asked.unit or "")
    fields = {
        "unit": unit,
        "state": asked.state,
        "q": asked.text,
        "page": str(asked.page) if asked.page > 1 else "",
        "id": str(asked.one or ""),
    }
    query = urlencode({name: value for name, value in fields.items() if value})
    return f"{routes.VERIFICATION}?{query}" if query else routes.VERIFICATION


def _number(text: object) -> int:
    said = str(text)
    return int(said) if said.isascii() and said.isdecimal() and len(said) < 11 and int(said) <= LARGEST else 0
