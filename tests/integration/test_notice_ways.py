"""From the cause to the phone: the plan, the quiet, the letters, the limits; the world outside is real (loopback)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest
from sqlmodel import select

from rustavi_hoa.adapters import keys
from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.tables.house import SettingRow
from rustavi_hoa.db.tables.notices import DeliveryRow, SmsRow, SubscriptionRow
from rustavi_hoa.db.tables.people import LoginSessionRow, PersonRow
from rustavi_hoa.house import delivery
from rustavi_hoa.kernel.clock import clock_at
from rustavi_hoa.notices import jobs, service, service_choices, things
from rustavi_hoa.notices.kinds import Kind
from rustavi_hoa.settings import settings
from tests import outside
from tests.cast import DATO, LASHA, Town, cast, load

assert jobs
NOON = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)  # 12:00 in Tbilisi
NIGHT = datetime(2026, 11, 23, 20, 0, tzinfo=UTC)  # midnight in Tbilisi
MORNING = datetime(2026, 11, 24, 4, 0, tzinfo=UTC)  # 08:00 in Tbilisi
EVENING = datetime(2026, 11, 23, 14, 0, tzinfo=UTC)  # 18:00 in Tbilisi


@dataclass
class World:
    """The house with everything around it, and a clock."""

    town: Town
    mail: outside.Postbox
    push: outside.Service
    sms: outside.Service
    phone: outside.Phone
    at: datetime = NOON

    def tell(self, who: str = LASHA, kind: Kind = Kind.ISSUE_STEP, thing: str = "issue:1", **facts: object) -> None:
        self.count = getattr(self, "count", 0) + 1
        with self.clock(), work() as session:
            given = {"number": 1, "what": "სახურავი", "address": "კორპუსი 7", "status": f"ნაბიჯი {self.count}"} | facts
            service.tell(session, [self.town.people[who]], kind, thing, f"cause:{self.count}", **given)

    def clock(self) -> object:
        return clock_at(lambda: self.at)

    def run(self, at: datetime | None = None) -> None:
        self.at = at or self.at
        with self.clock():
            while delivery.deliver_due():
                pass

    def pushed(self) -> list[dict]:
        return [self.phone.opened(each.body) for each in self.push.heard]

    def texts(self) -> list[dict]:
        return [json.loads(each.body) for each in self.sms.heard]

    def states(self, channel: str = "push") -> list[str]:
        asked = select(DeliveryRow.state).where(DeliveryRow.channel == channel).order_by(DeliveryRow.id)
        with reading() as session:
            return list(session.exec(asked).all())

    def with_phone(self, who: str = LASHA) -> None:
        endpoint = f"{self.push.site}/device/{who}"
        service_choices.add_device(cast(who), endpoint, self.phone.p256dh, self.phone.auth, "Chrome")

    def set(self, who: str, **values: object) -> None:
        with work() as session:
            row = session.get_one(PersonRow, self.town.people[who])
            for name, value in values.items():
                setattr(row, name, value)
            session.add(row)


@pytest.fixture
def world(database: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[World]:
    monkeypatch.setitem(things.GUARDS, "issue", lambda _session, people, ids: {(p, i) for p in people for i in ids})
    with outside.postbox() as mail, outside.service() as push, outside.service() as sms:
        monkeypatch.setenv("HOA_SMTP_URL", f"smtp://127.0.0.1:{mail.port}")
        monkeypatch.setenv("HOA_SMS_URL", f"{sms.site}/send")
        monkeypatch.setenv("HOA_PUSH_HOSTS", push.site)
        monkeypatch.setenv("HOA_ORIGINS", "https://hoa.example")
        settings.cache_clear()
        yield World(load(), mail, push, sms, outside.Phone())


def test_a_push_arrives_sealed_and_signed(world: World) -> None:
    world.with_phone()
    world.tell()
    world.run()
    [heard], [letter] = world.push.heard, world.pushed()
    assert (letter["title"], letter["body"]) == ("ნაბიჯი 1 · 1", "თქვენი პრობლემა: სახურავი, კორპუსი 7.")
    assert (letter["url"], letter["tag"], letter["lang"]) == ("/issue?id=1", "issue:1", "ka")
    assert outside.vapid_holds(heard, world.push.site, keys.vapid_public())
    assert len(heard.headers["topic"]) <= 32
    assert "სახურავი".encode() not in heard.body
    assert world.states() == ["sent"]
    world.run()
    assert len(world.push.heard) == 1


def test_a_device_whose_sign_in_ended_hears_nothing(world: World) -> None:
    world.with_phone()
    world.tell()
    with work() as session:
        for row in session.exec(select(LoginSessionRow).where(LoginSessionRow.person_id == world.town.people[LASHA])):
            row.revoked_at = world.at
            session.add(row)
    world.run()
    assert world.push.heard == []


def test_quiet_hours_hold_until_morning_and_the_newest_state_comes_alone(world: World) -> None:
    world.with_phone()
    world.at = NIGHT
    world.tell()
    world.tell()
    world.run()
    assert world.push.heard == []
    world.run(MORNING - timedelta(seconds=1))
    assert world.push.heard == []
    world.run(MORNING)
    assert [each["title"] for each in world.pushed()] == ["ნაბიჯი 2 · 1"]
    assert world.states() == ["superseded", "sent"]


def test_safety_passes_quiet_hours_mutes_and_choices(world: World) -> None:
    world.with_phone()
    service_choices.mute(cast(LASHA), "issue:1")
    world.at = NIGHT
    world.tell(kind=Kind.DANGER, what="გაზი", text="გაზი გაითიშა.")
    world.tell(kind=Kind.DANGER, what="გაზი", text="გაზი ჩაირთო.")
    world.run()
    assert [each["body"] for each in world.pushed()] == ["გაზი გაითიშა.", "გაზი ჩაირთო."]
    assert {each.headers["urgency"] for each in world.push.heard} == {"high"}
    assert len(world.mail.letters) == 2
    assert world.texts() == []


def test_what_was_read_in_the_centre_is_not_pushed(world: World) -> None:
    world.with_phone()
    world.at = NIGHT
    world.tell()
    world.run()
    service.read(cast(LASHA), 0)
    world.run(MORNING)
    assert world.push.heard == []
    assert world.states() == ["read"]


def test_what_is_hidden_meanwhile_stays_in_the_house(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    world.with_phone()
    world.at = NIGHT
    world.tell()
    world.run()
    monkeypatch.setitem(things.GUARDS, "issue", lambda *_asked: set())
    world.run(MORNING)
    world.run(EVENING + timedelta(days=1))
    assert world.push.heard == []
    assert world.mail.letters == []
    assert world.states() == ["hidden"]
    assert service.centre(cast(LASHA)).lines == []


def test_announcements_push_once_an_hour_and_the_newest_wins(world: World) -> None:
    world.with_phone()
    for minute, text in ((0, "პირველი"), (10, "მეორე"), (20, "მესამე")):
        world.at = NOON + timedelta(minutes=minute)
        world.tell(kind=Kind.ANNOUNCEMENT, thing=f"issue:{minute}", within="board:1", text=text)
        world.run()
    assert [each["body"] for each in world.pushed()] == ["პირველი"]
    world.run(NOON + timedelta(minutes=59))
    assert len(world.push.heard) == 1
    world.run(NOON + timedelta(minutes=61))
    assert [each["body"] for each in world.pushed()] == ["პირველი", "მესამე"]


def test_the_letter_of_the_day_has_one_entry_for_a_thing(world: World) -> None:
    world.tell()
    world.tell(thing="issue:2", status="სხვა")
    world.tell()
    world.run()
    assert world.mail.letters == []
    world.run(EVENING)
    [(to, letter)] = world.mail.letters
    text = letter.get_content()
    assert to == "lasha@example.ge"
    assert letter["subject"] == "დღის შეტყობინებები: 2"
    assert text.index("ნაბიჯი 3") < text.index("სხვა")
    assert "ნაბიჯი 1" not in text
    assert "(მანამდე კიდევ: 1)" in text
    assert "https://hoa.example/issue?id=1" in text
    assert world.states("mail") == ["sent"] * 3
    world.run(EVENING + timedelta(days=1))
    assert len(world.mail.letters) == 1


def test_the_letter_of_the_day_leaves_out_what_was_read(world: World) -> None:
    world.tell()
    world.run()
    service.read_thing(cast(LASHA), "issue:1")
    world.run(EVENING)
    assert world.mail.letters == []


def test_a_mail_can_be_stopped_with_one_tap(world: World) -> None:
    world.tell(kind=Kind.ACCOUNT, thing="person:1", text="ახალი როლი.")
    world.run()
    [(_, letter)] = world.mail.letters
    assert letter["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    link = letter["List-Unsubscribe"].strip("<>")
    assert link.startswith("https://hoa.example/api/notices/stop?t=")
    assert keys.unsigned(link.partition("t=")[2]) == f"stop:{world.town.people[LASHA]}:account:mail"
    assert letter["Message-ID"].startswith("<n")


def test_sms_comes_where_nothing_else_arrives(world: World) -> None:
    world.tell(kind=Kind.DANGER, what="წყალი", text="წყალი არ იქნება.")
    world.run()
    assert world.texts() == []
    world.set(DATO, email=None)
    world.tell(DATO, kind=Kind.DANGER, what="წყალი", text="წყალი არ იქნება.")
    world.run()
    [sms] = world.texts()
    assert sms["text"] == "საფრთხე: წყალი. წყალი არ იქნება."
    assert sms["sender"] == "Rustavi"
    assert sms["to"] == "+995599000003"
    ref = keys.unsigned(sms["callback"].partition("t=")[2])
    assert ref == f"sms:{sms['ref']}"
    with reading() as session:
        [booked] = session.exec(select(SmsRow)).all()
    assert (booked.segments, booked.cost_tetri, booked.gateway_id, booked.state) == (1, 7, "gw-1", "sent")


def test_the_cap_stops_ordinary_sms_and_never_safety(world: World) -> None:
    world.set(DATO, email=None)
    with work() as session:
        session.add(SettingRow(key="sms_month_gel", value={"is": 1}))
        session.add(SettingRow(key="sms_part_tetri", value={"is": 60}))
    for number in range(3):
        world.tell(DATO, kind=Kind.ACCOUNT, thing="person:1", text=f"ამბავი {number}")
    world.run()
    assert len(world.texts()) == 1
    assert world.states("sms") == ["sent", "capped", "capped"]
    world.tell(DATO, kind=Kind.DANGER, what="გაზი", text="გაზი გაითიშა.")
    world.run()
    assert len(world.texts()) == 2
    world.tell(DATO, kind=Kind.ACCOUNT, thing="person:1", text="ახალი თვე")
    world.run(datetime(2026, 12, 1, 8, tzinfo=UTC))
    assert len(world.texts()) == 3


def test_a_dead_subscription_is_dropped_and_said(world: World) -> None:
    world.with_phone()
    world.push.answers["/device"] = 410
    world.tell()
    world.run()
    assert world.states() == ["gone"]
    with reading() as session:
        assert session.exec(select(SubscriptionRow.why)).all() == ["gone"]
    assert service.centre(cast(LASHA)).lines[0].title_ka == "Chrome: წერილი ვერ მიდის"
    world.tell()
    world.run()
    assert len(world.push.heard) == 1


def test_a_bounced_mailbox_is_dropped_and_said(world: World) -> None:
    world.mail.refuses["lasha@example.ge"] = "550 5.1.1 no such user"
    world.tell(kind=Kind.ACCOUNT, thing="person:1", text="ახალი როლი.")
    world.run()
    assert world.states("mail") == ["gone"]
    assert service_choices.choices(cast(LASHA)).dead == ["lasha@example.ge"]
    assert len(world.texts()) == 1, "nothing else reaches them now: an SMS says so"
    world.mail.refuses.clear()
    world.tell(kind=Kind.ACCOUNT, thing="person:1", text="კიდევ ერთი.")
    world.run()
    assert world.mail.letters == []


def test_a_full_mailbox_is_only_a_pause(world: World) -> None:
    world.mail.refuses["lasha@example.ge"] = "452 4.2.2 full"
    world.tell(kind=Kind.ACCOUNT, thing="person:1", text="ახალი როლი.")
    world.run()
    assert world.mail.letters == []
    world.mail.refuses.clear()
    world.run(NOON + timedelta(seconds=6))
    assert len(world.mail.letters) == 1


def test_a_mail_server_down_for_an_hour_loses_nothing(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOA_SMTP_URL", "smtp://127.0.0.1:9")
    settings.cache_clear()
    for number in range(3):
        world.tell(kind=Kind.ACCOUNT, thing="person:1", text=f"ამბავი {number}")
    for minute in range(60):
        world.run(NOON + timedelta(minutes=minute))
    monkeypatch.setenv("HOA_SMTP_URL", f"smtp://127.0.0.1:{world.mail.port}")
    settings.cache_clear()
    for minute in range(60, 150):
        world.run(NOON + timedelta(minutes=minute))
    assert len(world.mail.letters) == 3
    assert world.states("mail") == ["sent"] * 3


def test_what_fails_for_good_waits_for_staff(world: World) -> None:
    world.with_phone()
    world.push.answers["/device"] = 500
    world.tell()
    for hour in range(30):
        for minute in (0, 1, 2, 3, 15, 30):
            world.run(NOON + timedelta(hours=hour, minutes=minute))
    assert world.states() == ["failed"]
    assert len(world.push.heard) == len(delivery.PAUSES) + 1


def test_a_push_service_that_asks_for_a_pause_gets_it(world: World) -> None:
    world.with_phone()
    world.push.answers["/device"] = 429
    world.push.headers["retry-after"] = "100"
    world.tell()
    world.run()
    world.push.answers.clear()
    world.run(NOON + timedelta(seconds=99))
    assert len(world.push.heard) == 1
    world.run(NOON + timedelta(seconds=101))
    assert world.states() == ["sent"]


def test_a_plan_made_twice_is_one_plan(world: World) -> None:
    world.with_phone()
    world.tell()
    with world.clock():
        [row_id] = delivery.due()
        row = delivery._taken(row_id)
        for _ in range(2):
            delivery._handlers[row.kind](row.payload)
    world.run(NOON + timedelta(hours=1))
    assert len(world.push.heard) == 1
    assert world.states() == ["sent"]
