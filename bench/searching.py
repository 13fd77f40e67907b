"""The register's search: ``python -m bench.searching ours|like`` prints the milliseconds of 200 queries at p95."""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Callable

from sqlalchemy import or_, select
from sqlmodel import col

from bench.figures import percentile
from rustavi_hoa.db.engine import reading
from rustavi_hoa.db.tables.register import AssociationRow, BuildingRow
from rustavi_hoa.kernel.georgian import to_latin
from rustavi_hoa.kernel.policy import Actor, Grant, Role, Scope
from rustavi_hoa.register.service_search import search
from rustavi_hoa.register.views import Filters

OPERATOR = Actor(1, "bench", "ka", (Grant(Role.OPERATOR, Scope(city=True)),))
QUERIES = 200
PAGE = 20


def queries(seed: int = 11) -> list[str]:
    """Cut 200 pieces of 2-12 characters out of addresses, names, codes: Georgian, Latin, some that find nothing."""
    chance, columns = random.Random(seed), ("address", "code", "cadastral_code")
    with reading() as session:
        rows = session.execute(select(*(getattr(BuildingRow, name) for name in columns)).order_by(BuildingRow.id)).all()
        names = session.scalars(select(AssociationRow.name).order_by(AssociationRow.id)).all()
    texts, made = [text for row in rows for text in (row.address, *row) if text] + list(names), []
    while len(made) < QUERIES:
        text, length = chance.choice(texts), chance.randint(2, 12)
        at = chance.randint(0, max(0, len(text) - length))
        piece = text[at : at + length].strip()
        piece = (piece, to_latin(piece), piece[::-1])[chance.choices((0, 1, 2), (6, 3, 1))[0]]
        if len(piece) > 1:
            made.append(piece)
    return made


def like(text: str) -> object:
    """The peer: the piece anywhere in any column, twenty and their number."""
    asked = f"%{text}%"
    names = ("address", "address_en", "code", "cadastral_code")
    home = or_(*(col(getattr(BuildingRow, name)).ilike(asked) for name in names))
    union = or_(
        *(col(getattr(AssociationRow, name)).ilike(asked) for name in ("name", "name_en", "code", "chair_name"))
    )
    with reading() as session:
        found = session.execute(select(BuildingRow).where(home).order_by(BuildingRow.address).limit(PAGE)).all()
        return found + session.execute(select(AssociationRow).where(union).order_by("name").limit(PAGE)).all()


def slow(find: Callable[[str], object]) -> float:
    """Give the p95 of the queries in milliseconds, after a few to wake up."""
    asked, times = queries(), []
    for text in asked[:20]:
        find(text)
    for text in asked:
        began = time.perf_counter()
        find(text)
        times.append(time.perf_counter() - began)
    return percentile(times, 0.95) * 1000


if __name__ == "__main__":
    print(slow(like if sys.argv[1] == "like" else lambda text: search(OPERATOR, text, Filters(), 1)))
