"""Every table in one import, for alembic and for the engine."""

from __future__ import annotations

from sqlmodel import SQLModel

from rustavi_hoa.db.tables import house, people, problems, register, talk

TABLES = (house, people, problems, register, talk)

metadata = SQLModel.metadata
