"""Settings: read by every feature, changed by an administrator."""

from __future__ import annotations

import re

from sqlmodel import Session, select

from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.journal import note
from rustavi_hoa.db.tables.house import SettingRow
from rustavi_hoa.house import words
from rustavi_hoa.house.rules import NUMBERS, SETTINGS
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import NotFound, invalid
from rustavi_hoa.kernel.policy import Actor, Can, allow, open_door


def value(session: Session, key: str) -> int | str:
    """Give a setting inside a transaction; the default where nobody changed it."""
    row = session.get(SettingRow, key)
    return row.value["is"] if row is not None else SETTINGS[key].default


@open_door("the numbers to call in an emergency stand on the sign-in page too")
def numbers() -> dict[str, str]:
    """Give the telephone numbers that are known, by setting."""
    with reading() as session:
        changed = {row.key: row.value["is"] for row in session.exec(select(SettingRow)).all()}
    known = {key: str(changed.get(key, SETTINGS[key].default)) for key in NUMBERS}
    return {key: number for key, number in known.items() if number}


@allow(Can.SETTINGS_EDIT)
def everything(actor: Actor) -> dict[str, str]:
    """List every setting as text, for its form."""
    with reading() as session:
        return {key: str(value(session, key)) for key in SETTINGS}


@allow(Can.SETTINGS_EDIT)
def save(actor: Actor, key: str, text: str) -> None:
    """Change one setting.

    Raises:
        NotFound: no such setting.
        Invalid: not a number of days, or not a telephone number.
    """
    if key not in SETTINGS:
        raise NotFound
    made = _read(key, text.strip())
    with work() as session:
        row = session.get(SettingRow, key) or SettingRow(key=key)
        before = row.value.get("is", SETTINGS[key].default)
        row.value, row.updated_by, row.updated_at = {"is": made}, actor.person_id, now()
        session.add(row)
        note(session, actor, "setting.change", key, before=before, after=made)


def _read(key: str, text: str) -> int | str:
    if SETTINGS[key].kind is int:
        if not re.fullmatch(r"[1-9]\d{0,2}", text):
            raise invalid(key, words.NEEDS_NUMBER)
        return int(text)
    if text and not re.fullmatch(r"\+?[\d ()-]{3,20}", text):
        raise invalid(key, words.NEEDS_PHONE)
    return text
