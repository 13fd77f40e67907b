"""What must leave the house leaves it: by a real SMTP server, a real HTTP gateway, again and again, once for two."""

from __future__ import annotations

import json
import socket
import threading
from collections.abc import Iterator
from datetime import timedelta
from email import message_from_bytes, policy
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest
from aiosmtpd.controller import Controller
from sqlmodel import select

from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.journal import send
from rustavi_hoa.db.tables.house import OutboxRow
from rustavi_hoa.house import delivery
from rustavi_hoa.identity import service_rescue
from rustavi_hoa.kernel.clock import clock_at, now
from rustavi_hoa.notices import jobs
from rustavi_hoa.settings import settings
from tests.cast import load

assert jobs, "what can deliver an SMS and book it"


class Postbox:
    def __init__(self) -> None:
        self.letters: list = []

    async def handle_DATA(self, _server, _session, envelope) -> str:
        self.letters.append((envelope.rcpt_tos, message_from_bytes(envelope.content, policy=policy.default)))
        return "250 OK"


@pytest.fixture
def postbox(database: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Postbox]:
    box = Postbox()
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    server = Controller(box, hostname="127.0.0.1", port=port)
    server.start()
    monkeypatch.setenv("HOA_SMTP_URL", f"smtp://127.0.0.1:{port}")
    settings.cache_clear()
    yield box
    server.stop()


def rows() -> list[OutboxRow]:
    with reading() as session:
        return list(session.exec(select(OutboxRow).order_by(OutboxRow.id)).all())


def test_a_reset_code_arrives_by_mail_and_is_then_forgotten(postbox: Postbox) -> None:
    load()
    service_rescue.ask_code("lasha@example.ge")
    assert delivery.deliver_due() == 1
    [(to, letter)] = postbox.letters
    assert to == ["lasha@example.ge"]
    assert letter["subject"] == "რუსთავის ამხანაგობები"
    assert "კოდი" in letter.get_content()
    [row] = rows()
    assert row.done_at is not None
    assert row.payload == {}
    assert delivery.deliver_due() == 0


def test_a_dead_mail_server_costs_a_pause_and_nothing_else(database: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOA_SMTP_URL", "smtp://127.0.0.1:9")
    settings.cache_clear()
    with work() as session:
        send(session, "mail", {"to": "a@b.ge", "subject": "ა", "text": "ბ"})
    at = now()
    for number, pause in enumerate(delivery.PAUSES, 1):
        with clock_at(lambda at=at: at):
            assert delivery.deliver_due() == 1
        [row] = rows()
        assert (row.tries, row.done_at, row.failed_at) == (number, None, None)
        with clock_at(lambda at=at, pause=pause: at + pause - timedelta(seconds=1)):
            assert delivery.deliver_due() == 0
        at += pause + timedelta(seconds=1)
    with clock_at(lambda at=at: at):
        delivery.deliver_due()
    assert rows()[0].failed_at is not None


def test_two_workers_take_each_row_once(postbox: Postbox) -> None:
    with work() as session:
        for number in range(20):
            send(session, "mail", {"to": f"{number}@b.ge", "subject": "ა", "text": "ბ"})
    ids = delivery.due()
    hands = [threading.Thread(target=lambda: [delivery.deliver(each) for each in ids]) for _ in range(3)]
    for hand in hands:
        hand.start()
    for hand in hands:
        hand.join()
    assert sorted(to[0] for to, _ in postbox.letters) == sorted(f"{number}@b.ge" for number in range(20))


def test_a_row_whose_worker_died_is_taken_again_after_a_while(postbox: Postbox) -> None:
    with work() as session:
        send(session, "mail", {"to": "a@b.ge", "subject": "ა", "text": "ბ"})
    [row_id] = delivery.due()
    assert delivery._taken(row_id) is not None
    assert delivery.deliver_due() == 0
    late = now() + timedelta(seconds=settings().patience + 1)
    with clock_at(lambda: late):
        assert delivery.deliver_due() == 1
    assert len(postbox.letters) == 1


def test_an_sms_is_one_post_of_json(database: str, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list = []

    class Gateway(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            heard.append(json.loads(self.rfile.read(int(self.headers["content-length"]))))
            self.send_response(200)
            self.end_headers()

        def log_message(self, *_args: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Gateway)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    monkeypatch.setenv("HOA_SMS_URL", f"http://127.0.0.1:{server.server_port}/sms")
    settings.cache_clear()
    with work() as session:
        send(session, "sms", {"to": "+995599000002", "text": "კოდი: 123456"})
    assert delivery.deliver_due() == 1
    server.shutdown()
    [said] = heard
    assert (said["to"], said["text"], said["sender"]) == ("+995599000002", "კოდი: 123456", "Rustavi")
    assert said["ref"] == f"o{rows()[0].id}", "the same from try to try: the gateway sends once"


def test_without_settings_letters_go_to_the_console(database: str, capsys: pytest.CaptureFixture) -> None:
    with work() as session:
        send(session, "sms", {"to": "+995599000002", "text": "კოდი: 123456"})
        send(session, "mail", {"to": "a@b.ge", "subject": "ა", "text": "ბმული"})
    delivery.deliver_due()
    said = capsys.readouterr().out
    assert "123456" in said
    assert "ბმული" in said


def test_a_kind_that_nobody_handles_waits(database: str) -> None:
    with work() as session:
        send(session, "pigeon", {"to": "roof"})
    assert delivery.deliver_due() == 0
    assert rows()[0].done_at is None
