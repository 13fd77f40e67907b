"""Column kinds that every table shares."""

from __future__ import annotations

from typing import Any

from sqlalchemy import JSON, String
from sqlalchemy.types import TypeEngine
from sqlmodel import Field, SQLModel

from rustavi_hoa.kernel.clock import now

# Every constraint has a name, so that a migration can find it again on both databases.
SQLModel.metadata.naming_convention = {
    "ix": "ix_%(column_0_N_label)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}


def moment(*, index: bool = False) -> Any:
    """A moment that may be missing. Unit: aware UTC."""
    return Field(default=None, index=index)


def born() -> Any:
    """The moment a row was made. Unit: aware UTC."""
    return Field(default_factory=now, index=False)


def touched() -> Any:
    """The moment a row was last written, set by itself on every UPDATE. Unit: aware UTC."""
    return Field(default_factory=now, index=False, sa_column_kwargs={"onupdate": now})


def document() -> Any:
    """A small JSON object."""
    return Field(default_factory=dict, sa_type=JSON)


def listing() -> Any:
    """A small JSON list."""
    return Field(default_factory=list, sa_type=JSON)


def plain_order() -> TypeEngine[str]:
    """Text compared byte by byte on both databases, so that a beginning of a word is a range of an index."""
    return String().with_variant(String(collation="C"), "postgresql")
