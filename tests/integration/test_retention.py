"""What is no longer needed goes on its day and not before; the report keeps counts only."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from sqlmodel import Session, select

from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.schema import metadata
from rustavi_hoa.db.tables.house import OutboxRow
from rustavi_hoa.db.tables.notices import DeliveryRow, DigestRow, NoticeRow, SmsRow, SubscriptionRow
from rustavi_hoa.db.tables.people import InvitationRow, LoginSessionRow, ResetCodeRow
from rustavi_hoa.db.tables.privacy import LookRow, RetentionRow
from rustavi_hoa.db.tables.problems import PhotoRow
from rustavi_hoa.house import service as house
from rustavi_hoa.house.rules import SETTINGS
from rustavi_hoa.i18n.dates import local
from rustavi_hoa.kernel.clock import clock_at
from rustavi_hoa.photos import jobs as photos
from rustavi_hoa.privacy import jobs
from rustavi_hoa.privacy.retention import RULES
from tests.cast import ADMIN, DATO, LASHA, Town, cast, load

START = datetime(2027, 3, 1, 8, tzinfo=UTC)
"""A noon of Tbilisi: what is planted happened at this moment."""


@pytest.fixture
def town(database: str) -> Town:
    with clock_at(lambda: START):
        return load()


def _session(session: Session, me: int) -> None:
    held = LoginSessionRow(token_hash="old", person_id=me, expires_at=START + timedelta(days=90), revoked_at=START)
    session.add(held)
    session.flush()
    keys = {"endpoint": "https://fcm.googleapis.com/old", "p256dh": "x", "auth": "x"}
    session.add(SubscriptionRow(person_id=me, session_id=held.id, **keys))


def _code(session: Session, me: int) -> None:
    session.add(ResetCodeRow(person_id=me, code_hash="x", contact="599", created_at=START, expires_at=START))


def _invitation(session: Session, me: int) -> None:
    session.add(InvitationRow(kind="staff", token_hash="x", for_name="ლელა", created_at=START, expires_at=START))


def _notice(session: Session, me: int) -> None:
    row = NoticeRow(person_id=me, kind="issue_answered", thing="issue:1", cause="x", at=START)
    session.add(row)
    session.flush()
    way = DeliveryRow(notice_id=row.id, person_id=me, channel="sms", at=START)
    session.add(way)
    session.flush()
    session.add(SmsRow(ref="r", delivery_id=way.id, segments=1, at=START))


def _letter(session: Session, me: int) -> None:
    session.add(OutboxRow(kind="mail", payload={"to": "x@y.ge"}, done_at=START))
    session.add(OutboxRow(kind="mail", payload={"to": "waits@y.ge"}, due_at=START))


def _device(session: Session, me: int) -> None:
    alive = session.exec(select(LoginSessionRow.id).where(LoginSessionRow.person_id == me)).first()
    keys = {"endpoint": "https://fcm.googleapis.com/x", "p256dh": "x", "auth": "x", "dropped_at": START}
    session.add(SubscriptionRow(person_id=me, session_id=alive, **keys))


def _look(session: Session, me: int) -> None:
    session.add(LookRow(by_id=me, thing="household:1", fields="phone", screen="households", at=START))


def _digest(session: Session, me: int) -> None:
    session.add(DigestRow(person_id=me, day=local(START).date()))


PLANTED: dict[str, Callable[[Session, int], None]] = {
    "login_session": _session,
    "reset_code": _code,
    "invitation": _invitation,
    "notice": _notice,
    "notice_digest": _digest,
    "outbox": _letter,
    "push_subscription": _device,
    "personal_look": _look,
}


def test_every_rule_is_tried_and_has_its_setting() -> None:
    assert PLANTED.keys() == RULES.keys()
    assert {rule.setting for rule in RULES.values()} <= SETTINGS.keys()


def days_of(name: str) -> float:
    rule = RULES[name]
    return (START - rule.before(START, int(SETTINGS[rule.setting].default))).total_seconds() / 86400


@pytest.mark.parametrize("name", sorted(PLANTED))
def test_a_rule_removes_the_day_after_its_term_and_nothing_the_day_before(town: Town, name: str) -> None:
    with work() as session:
        PLANTED[name](session, town.people[DATO])
    with clock_at(lambda: START + timedelta(days=days_of(name) - 1)):
        jobs.keep_no_longer()
        assert report()[name] == 0
    with clock_at(lambda: START + timedelta(days=days_of(name) + 1)):
        jobs.keep_no_longer()
        assert report()[name] == 1
    with reading() as session:
        left = session.connection().execute(metadata.tables[name].select()).mappings().all()
    assert not any("old" in str(row.values()) or row.get("for_name") or row.get("done_at") for row in left)
    if name == "outbox":
        assert [row["payload"]["to"] for row in left] == ["waits@y.ge"]


def report() -> dict[str, int]:
    with reading() as session:
        return session.exec(select(RetentionRow.counts).order_by(RetentionRow.day.desc())).first()


def test_it_runs_once_a_day_in_the_night_and_follows_the_setting(town: Town) -> None:
    with work() as session:
        _code(session, town.people[LASHA])
    house.save(cast(ADMIN), "keep_code_days", "2")
    late = START + timedelta(days=3)
    with clock_at(lambda: late.replace(hour=22)):  # two in the night of Tbilisi
        assert jobs.keep_no_longer() == 0
    with clock_at(lambda: late):
        assert jobs.keep_no_longer() == 1
        with work() as session:
            _code(session, town.people[LASHA])
        assert jobs.keep_no_longer() == 0
    assert report()["reset_code"] == 1 and set(report()) == set(RULES)
    with clock_at(lambda: late + timedelta(days=1)):
        assert jobs.keep_no_longer() == 1


def test_an_unused_photo_waits_for_its_setting(town: Town) -> None:
    with work() as session:
        session.add(PhotoRow(id="a", uploader_id=town.people[DATO], width=1, height=1, byte_count=1, created_at=START))
    with clock_at(lambda: START + timedelta(days=29)):
        assert photos.sweep_unclaimed() == 0
    house.save(cast(ADMIN), "keep_photo_days", "28")
    with clock_at(lambda: START + timedelta(days=29)):
        assert photos.sweep_unclaimed() == 1
