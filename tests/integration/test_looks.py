"""Who saw whose telephone, mailbox or full name is written before the answer leaves, whichever use case gives it."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlmodel import col, select

from rustavi_hoa.adapters import rates
from rustavi_hoa.casework import service_desk, service_paper
from rustavi_hoa.db import engine as db
from rustavi_hoa.db import looks
from rustavi_hoa.db.engine import reading
from rustavi_hoa.db.tables.people import PersonRow
from rustavi_hoa.db.tables.privacy import LookRow
from rustavi_hoa.identity import service_operator
from rustavi_hoa.issues import service_households
from rustavi_hoa.kernel.clock import clock_at
from rustavi_hoa.kernel.errors import Refusal
from rustavi_hoa.privacy import service_desk as privacy_desk
from rustavi_hoa.privacy.words import FIELDS
from rustavi_hoa.privacy.words_screens import SCREENS, THINGS
from rustavi_hoa.settings import settings
from tests.cast import ADMIN, DATO, LASHA, NINO, OPERATOR, REGISTRY, cast, load
from tests.integration import calls
from tests.integration.test_rights_matrix import FILES, NAMES
from tests.planted import Planted, plant

OWN_WORDS = {
    "privacy.service.export": "one's own copy",
    "identity.service_operator.find_person": "who looked for whom is written by the search itself",
}
"""Use cases whose answer holds a contact that is the asker's own, or written otherwise, each with the reason."""


@pytest.fixture
def made(database: str) -> Planted:
    rates.forget()
    return plant(load())


@pytest.fixture
def restored(database: str, made: Planted) -> Iterator[object]:
    db.dispose()
    kept = Path(settings().database_url.removeprefix("sqlite:///"))
    copy = kept.with_suffix(".looks")
    _copy(kept, copy)

    def restore() -> None:
        db.dispose()
        _copy(copy, kept)

    yield restore
    restore()


def _copy(source: Path, target: Path) -> None:
    with closing(sqlite3.connect(source)) as whole, closing(sqlite3.connect(target)) as into:
        whole.backup(into)


def contacts() -> dict[int, list[str]]:
    """Give what tells of each person: digits of the telephone, mailbox, full name."""
    with reading() as session:
        rows = session.exec(select(PersonRow).where(col(PersonRow.phone).is_not(None))).all()
    return {row.id: [each for each in (row.phone[4:], row.email, row.full_name) if each] for row in rows}


def written() -> set[tuple[int, int | None]]:
    with reading() as session:
        return set(session.exec(select(LookRow.by_id, LookRow.person_id)).all())


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_every_answer_that_holds_somebodys_contact_is_written(made: Planted, restored: object, tmp_path: Path) -> None:
    """Call everything as who it is meant for; look for telephones, mailboxes and full names in the answer."""
    known, silent, met = contacts(), [], 0
    for name in NAMES:
        if name in FILES or name in OWN_WORDS:
            continue
        actor = cast(calls.insider(name))
        try:
            answer = calls.use_case(name)(actor, **calls.arguments(name, made, tmp_path))
        except Refusal:
            restored()
            continue
        said = repr(answer)
        digits = re.sub(r"[ ()-]", "", said)
        looked = written()
        for person_id, words in known.items():
            if person_id == actor.person_id or not any(each in said or each in digits for each in words):
                continue
            met += 1
            if (actor.person_id, person_id) not in looked:
                silent.append((name, person_id, [each for each in words if each in said or each in digits]))
        restored()
    print(*silent, sep="\n")
    assert silent == [], "call looks.seen(actor, screen, fields, people=...) before these answers leave"
    assert met >= 2


def test_letters_households_and_a_search_are_looks_too(made: Planted) -> None:
    service_desk.read(cast(REGISTRY), made.letters.plain)
    service_paper.letter(cast(REGISTRY), made.letters.plain)
    service_paper.letter(cast(DATO), made.letters.plain)
    service_households.everything(cast(NINO), 1)
    service_operator.find_person(cast(OPERATOR), "lasha@example.ge")
    with reading() as session:
        rows = session.exec(select(LookRow)).all()
    me = made.town.people
    found = {(row.by_id, row.person_id, row.screen) for row in rows}
    assert (me[REGISTRY], me[DATO], "letter") in found and (me[REGISTRY], me[DATO], "letter_paper") in found
    assert (me[OPERATOR], me[LASHA], "person_search") in found
    assert {row.thing for row in rows if row.screen == "households"} == {f"household:{made.household}"}
    assert me[DATO] not in {row.by_id for row in rows}
    desk = privacy_desk.read(cast(ADMIN)).looks
    assert ("household", str(made.household)) in {(each.thing, each.whose) for each in desk}
    assert ("", "ლაშა") in {(each.thing, each.whose) for each in desk}
    assert {each.thing for each in desk} <= {"", *THINGS}


def test_one_look_an_hour_and_never_ones_own(made: Planted) -> None:
    me = made.town.people
    looks.seen(cast(NINO), "people", ["phone"], people=[me[DATO], me[NINO], None])
    looks.seen(cast(NINO), "people", ["phone"], people=[me[DATO]])
    looks.seen(cast(OPERATOR), "people", ["phone"], people=[me[DATO]])
    looks.seen(cast(NINO), "people", ["phone", "email"], people=[me[DATO]], things=["household:1"])
    with clock_at(lambda: datetime.now(UTC) + timedelta(minutes=61)):
        looks.seen(cast(NINO), "people", ["phone"], people=[me[DATO]])
    with reading() as session:
        rows = session.exec(select(LookRow).order_by(col(LookRow.id))).all()
    found = [(row.by_id, row.person_id, row.thing, row.fields) for row in rows]
    assert found.count((me[NINO], me[DATO], "", "phone")) == 2
    assert found.count((me[OPERATOR], me[DATO], "", "phone")) == 1
    assert found.count((me[NINO], me[DATO], "", "email,phone")) == 1
    assert found.count((me[NINO], None, "household:1", "email,phone")) == 1
    assert len(found) == 5


def test_the_codes_that_are_written_have_words(made: Planted) -> None:
    source = Path(looks.__file__).parents[1]
    text = "\n".join(file.read_text(encoding="utf8") for file in source.rglob("*.py") if file.name != "looks.py")
    used = re.findall(r'looks\.seen\(\s*actor,\s*"([a-z_]+)",\s*\[([^\]]*)\]', text)
    assert len(used) >= 6
    assert {screen for screen, _ in used} == set(SCREENS)
    assert {field.strip(' "') for _, fields in used for field in fields.split(",")} <= set(FIELDS)
    assert text.count("looks.seen(") == len(used), 'write the call as looks.seen(actor, "screen", ["field"], ...)'
