"""Houses whose backups are tried: a home and a database each, somebody who writes, and how they are compared."""

from __future__ import annotations

import os
import secrets
import threading
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import Any

import psycopg
import sqlalchemy as sa
from PIL import Image

from rustavi_hoa.adapters import rates
from rustavi_hoa.db import engine as db
from rustavi_hoa.db.schema import metadata
from rustavi_hoa.issues import service
from rustavi_hoa.issues.intake import NewIssue
from rustavi_hoa.photos import service as photos
from rustavi_hoa.settings import settings
from tests.cast import LASHA, cast

RAIN = "წვიმა ჩამოდის"
"""Begins what the writer reports."""
Rows = dict[str, dict[tuple[Any, ...], tuple[Any, ...]]]


@dataclass(frozen=True, slots=True)
class House:
    """A home with its database."""

    home: Path
    url: str

    def enter(self) -> None:
        """Let everything in this process speak to this house."""
        db.dispose()
        os.environ |= {"HOA_HOME": str(self.home), "HOA_DATABASE_URL": self.url}
        settings.cache_clear()
        rates.forget()

    @property
    def bytes_by_key(self) -> dict[str, bytes]:
        """Every stored file."""
        root = self.home / "files"
        return {str(each.relative_to(root)): each.read_bytes() for each in root.rglob("*") if each.is_file()}


@contextmanager
def new_house(kind: str, folder: Path, postgres_url: str) -> Iterator[House]:
    """Give an empty house, not migrated; its PostgreSQL database is dropped afterwards."""
    home = folder / f"house-{secrets.token_hex(4)}"
    if kind == "sqlite":
        yield House(home, f"sqlite:///{home / 'hoa.db'}")
        return
    name = f"hoa_{home.name.replace('-', '_')}"
    plain = postgres_url.replace("postgresql+psycopg", "postgresql", 1)
    with psycopg.connect(plain, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
        url = sa.make_url(postgres_url).set(database=name).render_as_string(hide_password=False)
        yield House(home, url)
        db.dispose()
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


def all_rows() -> Rows:
    """Read every row of every table by its key, as Python sees it; SQL's NULL and JSON's null are told apart."""
    found: Rows = {}
    with db.engine().connect() as connection:
        for table in metadata.sorted_tables:
            nulls = [sa.type_coerce(c.is_(sa.null()), sa.Boolean) for c in table.columns if isinstance(c.type, sa.JSON)]
            rows = connection.execute(sa.select(*table.columns, *nulls).add_columns(*table.primary_key.columns)).all()
            width = len(table.primary_key.columns)
            found[table.name] = {tuple(row[-width:]): tuple(map(repr, row[:-width])) for row in rows}
    found.pop("issue_move")
    return found


def a_photo() -> bytes:
    """Draw a small picture that is no other."""
    made = BytesIO()
    Image.frombytes("RGB", (60, 60), os.urandom(60 * 60 * 3)).save(made, "JPEG")
    return made.getvalue()


def deed(building_id: int, number: int) -> str:
    """Report a problem with a photo as Lasha; gives its key."""
    photo, key = str(uuid.uuid4()), str(uuid.uuid4())
    photos.keep(cast(LASHA), photo, a_photo())
    service.report(cast(LASHA), NewIssue(key, building_id, "roof", "roof", text=f"{RAIN} {number}", photos=(photo,)))
    return key


@dataclass
class Writer:
    """Somebody who reports problem after problem; ``acknowledged`` holds those that were said to be kept, in order."""

    building_id: int
    acknowledged: list[str] = field(default_factory=list)
    fault: BaseException | None = None

    def __post_init__(self) -> None:
        self._is_over = threading.Event()
        self._some = threading.Condition()
        self._thread = threading.Thread(target=self._write, daemon=True)

    def _write(self) -> None:
        try:
            while not self._is_over.is_set():
                rates.forget()
                made = deed(self.building_id, len(self.acknowledged))
                with self._some:
                    self.acknowledged.append(made)
                    self._some.notify_all()
        except BaseException as fault:
            self.fault = fault

    def until(self, many: int) -> None:
        """Wait until so many were acknowledged."""
        with self._some:
            self._some.wait_for(lambda: len(self.acknowledged) >= many or self.fault, 60)
        assert self.fault is None and len(self.acknowledged) >= many, self.fault

    def __enter__(self) -> Writer:
        self._thread.start()
        self.until(2)
        return self

    def __exit__(self, *_fault: object) -> None:
        self._is_over.set()
        self._thread.join(60)
        assert self.fault is None, self.fault
