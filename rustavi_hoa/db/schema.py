"""Every table in one import, for alembic and for the engine."""

from __future__ import annotations

from sqlmodel import SQLModel

from rustavi_hoa.db.tables import (
    casework,
    handling,
    house,
    letters,
    library,
    notices,
    opendata,
    passport,
    people,
    privacy,
    problems,
    register,
    standing,
    talk,
    talk_inside,
)

TABLES = (
    *(casework, handling, house, letters, library, notices, opendata, passport, people, privacy, problems),
    *(register, standing, talk, talk_inside),
)

metadata = SQLModel.metadata
