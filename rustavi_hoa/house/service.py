"""Settings: read by every feature, changed by an administrator."""

from __future__ import annotations

import re

from sqlalchemy import bindparam
from sqlmodel import Session, col, select

from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.journal import note
from rustavi_hoa.db.tables.house import AuditRow, SettingRow
from rustavi_hoa.db.tables.people import PersonRow
from rustavi_hoa.house import words
from rustavi_hoa.house.rules import FORMATS, NUMBERS, SETTINGS
from rustavi_hoa.house.views import Change
from rustavi_hoa.i18n.stamp import stamp
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import Invalid, NotFound, invalid
from rustavi_hoa.kernel.policy import Actor, Can, allow, open_door

_ONE = select(SettingRow.value).where(SettingRow.key == bindparam("key"))
"""Asked without the session's own bookkeeping: a number is taken under the one writer's lock."""


def value(session: Session, key: str) -> int | str:
    """Give a setting inside a transaction; the default where nobody changed it."""
    kept = session.connection().execute(_ONE, {"key": key}).scalar_one_or_none()
    return kept["is"] if kept is not None else SETTINGS[key].default


def values(session: Session, *keys: str) -> dict[str, int | str]:
    """Give several settings in one question."""
    changed = {row.key: row.value["is"] for row in session.exec(select(SettingRow)).all()}
    return {key: changed.get(key, SETTINGS[key].default) for key in keys}


@open_door("the numbers to call in an emergency stand on the sign-in page too")
def numbers() -> dict[str, str]:
    """Give the telephone numbers that are known, by setting."""
    with reading() as session:
        changed = {row.key: row.value["is"] for row in session.exec(select(SettingRow)).all()}
    known = {key: str(changed.get(key, SETTINGS[key].default)) for key in NUMBERS}
    return {key: number for key, number in known.items() if number}


@open_door("the law has the officer's name and contact published")
def officer() -> dict[str, str]:
    """Give the data protection officer as set: ``name`` and ``contact``, empty while nobody was named."""
    with reading() as session:
        said = values(session, "dpo_name", "dpo_contact")
    return {"name": str(said["dpo_name"]), "contact": str(said["dpo_contact"])}


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
        _stay_apart(session, {key: made})
        _write(session, actor, key, made)


@allow(Can.SETTINGS_EDIT)
def save_all(actor: Actor, texts: dict[str, str]) -> int:
    """Change several settings at once, or none; gives how many are different now.

    Raises:
        NotFound: no such setting.
        Invalid: every wrong one beside its field.
    """
    if not texts.keys() <= SETTINGS.keys():
        raise NotFound
    made, faults = {}, []
    for key, text in texts.items():
        try:
            made[key] = _read(key, text.strip())
        except Invalid as wrong:
            faults.extend(wrong.faults)
    if faults:
        raise Invalid(*faults)
    with work() as session:
        _stay_apart(session, made)
        changed = [key for key, new in made.items() if new != value(session, key)]
        for key in changed:
            _write(session, actor, key, made[key])
    return len(changed)


@allow(Can.SETTINGS_EDIT)
def history(actor: Actor) -> list[Change]:
    """List the last changes: what, from what, to what, by whom."""
    at = now()
    with reading() as session:
        asked = (
            select(AuditRow, PersonRow.shown_name)
            .outerjoin(PersonRow, col(PersonRow.id) == AuditRow.person_id)
            .where(AuditRow.verb == "setting.change")
            .order_by(col(AuditRow.id).desc())
            .limit(20)
        )
        return [
            Change(
                row.id, row.thing_id, str(row.detail["before"]), str(row.detail["after"]), who or "", stamp(row.at, at)
            )
            for row, who in session.exec(asked).all()
        ]


def _write(session: Session, actor: Actor, key: str, made: int | str) -> None:
    row = session.get(SettingRow, key) or SettingRow(key=key)
    before = row.value.get("is", SETTINGS[key].default)
    row.value, row.updated_by, row.updated_at = {"is": made}, actor.person_id, now()
    session.add(row)
    note(session, actor, "setting.change", key, before=before, after=made)


def _stay_apart(session: Session, made: dict[str, int | str]) -> None:
    """See that no two kinds of numbers are written alike: one number must name one thing."""
    for key in FORMATS:
        others = {made.get(other) or value(session, other) for other in FORMATS if other != key}
        if key in made and made[key] in others:
            raise invalid(key, words.SAME_FORMAT)


def _read(key: str, text: str) -> int | str:
    setting = SETTINGS[key]
    if setting.shape:
        if not re.fullmatch(setting.shape, text):
            raise invalid(key, setting.needs or words.NEEDS_NUMBER, example=str(setting.default))
        return text
    if setting.kind is int:
        if not re.fullmatch(r"[1-9][0-9]{0,2}", text):
            raise invalid(key, words.NEEDS_NUMBER)
        return int(text)
    if SETTINGS[key].choices:
        if text not in SETTINGS[key].choices:
            raise invalid(key, words.NEEDS_CHOICE)
        return text
    if text and (len(text) > 20 or not re.fullmatch(r"\+?([ ()-]*[0-9]){3,}[ ()-]*", text)):
        raise invalid(key, words.NEEDS_PHONE)
    return text
