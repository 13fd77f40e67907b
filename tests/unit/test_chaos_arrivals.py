"""What was due beside what arrived: every kind of loss on the way out is found."""

from __future__ import annotations

import base64
import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from email.message import EmailMessage
from pathlib import Path

import http_ece
import pytest
from cryptography.hazmat.primitives.asymmetric import ec

from chaos.arrivals import Arrived, Sinks, arrived
from tests import outside

TABLES = """
CREATE TABLE person (id, email);
CREATE TABLE notice (id, person_id, kind, thing);
CREATE TABLE notice_delivery (id, notice_id, person_id, channel, state);
CREATE TABLE push_subscription (person_id);
CREATE TABLE outbox (kind, error, done_at, failed_at);
INSERT INTO person VALUES (1, 'nino@example.ge'), (2, 'lasha@example.ge');
INSERT INTO notice VALUES (11, 1, 'issue_new', 'issue:7'), (12, 2, 'issue_step', 'issue:7');
INSERT INTO notice_delivery VALUES (21, 11, 1, 'mail', 'sent'), (22, 12, 2, 'push', 'sent');
INSERT INTO push_subscription VALUES (1), (2);
INSERT INTO outbox VALUES ('notice', '', '2026', NULL);
"""
LINES = [
    {"what": "report", "who": "lasha", "kind": "house", "house": "A", "id": 7},
    {"what": "step", "who": "giorgi", "issue": 7, "to": "in_progress", "owner": "lasha"},
]
PEOPLE = {"nino": 1, "lasha": 2}


@pytest.fixture
def sinks() -> Sinks:
    """A mail server that has the chairperson's letter, a push service that has the author's push."""
    made = Sinks(outside.Postbox(), outside.Service(), {who: outside.Phone() for who in PEOPLE})
    letter = EmailMessage()
    letter["Message-ID"] = "<n21@localhost>"
    made.mail.letters.append(("nino@example.ge", letter))
    made.push.heard.append(outside.Heard("/device/lasha", {}, sealed(made.phones["lasha"], 12)))
    return made


def sealed(phone: outside.Phone, notice_id: int) -> bytes:
    own = ec.generate_private_key(ec.SECP256R1())
    to = http_ece.encrypt(
        json.dumps({"id": notice_id}).encode(),
        private_key=own,
        dh=base64.urlsafe_b64decode(phone.p256dh + "=="),
        auth_secret=phone.secret,
        version="aes128gcm",
    )
    return bytes(to)


@pytest.fixture
def judge(tmp_path: Path, sinks: Sinks) -> Callable[[str], Arrived]:
    def judged(spoilt: str = "") -> Arrived:
        with closing(sqlite3.connect(tmp_path / "hoa.db")) as bare:
            bare.executescript(TABLES + spoilt)
        return arrived(f"sqlite:///{tmp_path / 'hoa.db'}", sinks, LINES, PEOPLE)

    return judged


def test_what_arrived_once_is_no_fault(judge: Callable[..., Arrived]) -> None:
    made = judge()
    assert (made.faults, made.due, made.letters, made.pushes, made.again) == ([], 2, 1, 1, 0)


def test_what_arrived_twice_is_counted_and_no_fault(judge: Callable[..., Arrived], sinks: Sinks) -> None:
    sinks.mail.letters *= 2
    sinks.push.heard *= 2
    made = judge()
    assert (made.faults, made.again) == ([], 2)


@pytest.mark.parametrize(
    ("spoilt", "found"),
    [
        ("DELETE FROM notice WHERE id = 11", "nino was never told (issue_new or issue_urgent) of problem 7"),
        ("UPDATE notice SET kind = 'mention' WHERE id = 12", "lasha was never told (issue_step) of problem 7"),
        ("UPDATE notice_delivery SET state = 'failed' WHERE id = 21", "mail 21 to nino ended as failed"),
        ("DELETE FROM notice_delivery WHERE id = 21", "1 notices have no way out"),
        ("INSERT INTO outbox VALUES ('notice', '', NULL, NULL)", "1 rows never left the outbox"),
        ("UPDATE outbox SET failed_at = 1, error = 'no'", "outbox gave up notice: no"),
        ("UPDATE notice_delivery SET person_id = 1 WHERE id = 22", "push ('lasha', 12) was not for that phone"),
    ],
)
def test_what_went_wrong_on_the_way_out_is_found(judge: Callable[..., Arrived], spoilt: str, found: str) -> None:
    assert found in judge(spoilt).faults


def test_a_letter_and_a_push_that_never_arrived_are_found(judge: Callable[..., Arrived], sinks: Sinks) -> None:
    sinks.mail.letters.clear()
    sinks.push.heard.clear()
    assert judge().faults == [
        "letter n21 to nino@example.ge never arrived",
        "push of notice 12 never arrived at lasha",
    ]


def test_a_push_sealed_for_another_is_not_opened(judge: Callable[..., Arrived], sinks: Sinks) -> None:
    sinks.push.heard[0].body = sealed(outside.Phone(), 12)
    with pytest.raises(http_ece.ECEException):
        judge()
