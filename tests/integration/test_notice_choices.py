"""What a person chose is what they hear; nobody makes the house post to a place of their own."""

from __future__ import annotations

import pytest
from sqlmodel import select

from rustavi_hoa.adapters import keys
from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.tables.notices import DeadAddressRow, SubscriptionRow
from rustavi_hoa.db.tables.people import LoginSessionRow
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import Invalid, NotFound
from rustavi_hoa.notices import devices, service_choices
from tests.cast import DATO, GIORGI, LASHA, NINO, Town, cast, load

HOME = "https://fcm.googleapis.com/fcm/send/abc"
P256DH, AUTH = "B" + "A" * 86, "A" * 22


@pytest.fixture
def town(database: str) -> Town:
    return load()


def alive(town: Town, who: str) -> list[str]:
    with reading() as session:
        return [row.endpoint for row in devices.living(session, [town.people[who]], now())]


def test_everybody_chooses_among_what_concerns_them(town: Town) -> None:
    def topics(who: str) -> set[str]:
        return {each.topic for each in service_choices.choices(cast(who)).topics}

    assert "desk" not in topics(LASHA)
    assert "desk" in topics(NINO)
    assert "work" in topics(GIORGI)
    assert "work" not in topics(NINO)


def test_a_choice_stays(town: Town) -> None:
    before = {each.topic: each for each in service_choices.choices(cast(LASHA)).topics}["mine"]
    assert (before.push, before.mail, before.sms) == ("now", "digest", "off")
    service_choices.choose(cast(LASHA), "mine", "mail", "now")
    service_choices.choose(cast(LASHA), "mine", "mail", "off")
    shown = service_choices.set_quiet(cast(LASHA), False, "23", "7")
    after = {each.topic: each for each in shown.topics}["mine"]
    assert (after.push, after.mail) == ("now", "off")
    assert (shown.is_quiet, shown.since, shown.until) == (False, 23, 7)
    assert service_choices.choices(cast(DATO)).is_quiet


@pytest.mark.parametrize(
    "asked", [("safety", "push", "off"), ("mine", "push", "digest"), ("mine", "pigeon", "now"), ("x", "mail", "now")]
)
def test_what_is_not_for_choosing_is_refused(town: Town, asked: tuple[str, str, str]) -> None:
    with pytest.raises(Invalid):
        service_choices.choose(cast(LASHA), *asked)


@pytest.mark.parametrize("hours", [("24", "8"), ("", "8"), ("-1", "8"), ("22", "٨")])
def test_an_hour_that_no_day_has_is_refused(town: Town, hours: tuple[str, str]) -> None:
    with pytest.raises(Invalid):
        service_choices.set_quiet(cast(LASHA), True, *hours)


def test_a_mute_and_its_end(town: Town) -> None:
    service_choices.mute(cast(LASHA), "issue:7")
    service_choices.mute(cast(LASHA), "issue:7")
    assert service_choices.is_muted(cast(LASHA), "issue:7")
    assert [each.name for each in service_choices.choices(cast(LASHA)).muted] == ["7"]
    assert not service_choices.is_muted(cast(DATO), "issue:7")
    assert service_choices.unmute(cast(LASHA), "issue:7").muted == []
    for strange in ("issue:07", "issue:-1", "nothing:1", "issue:99999999999"):
        with pytest.raises(NotFound):
            service_choices.mute(cast(LASHA), strange)


def test_a_device_belongs_to_a_sign_in(town: Town) -> None:
    service_choices.add_device(cast(LASHA), HOME, P256DH, AUTH, "Chrome")
    service_choices.add_device(cast(LASHA), HOME, P256DH, AUTH, "Chrome")
    assert alive(town, LASHA) == [HOME]
    service_choices.add_device(cast(DATO), HOME, P256DH, AUTH, "Chrome")  # the same phone, handed on
    assert (alive(town, LASHA), alive(town, DATO)) == ([], [HOME])
    with work() as session:
        for row in session.exec(select(LoginSessionRow).where(LoginSessionRow.person_id == town.people[DATO])).all():
            row.revoked_at = now()
            session.add(row)
    assert alive(town, DATO) == []


def test_nobody_removes_a_neighbours_device(town: Town) -> None:
    service_choices.add_device(cast(LASHA), HOME, P256DH, AUTH, "Chrome")
    with reading() as session:
        device_id = session.exec(select(SubscriptionRow.id)).one()
    service_choices.remove_device(cast(DATO), device_id)
    service_choices.forget_device(cast(DATO), HOME)
    assert alive(town, LASHA) == [HOME]
    assert service_choices.remove_device(cast(LASHA), device_id).devices == []
    assert alive(town, LASHA) == []


@pytest.mark.parametrize(
    "endpoint",
    [
        "http://fcm.googleapis.com/x",
        "https://127.0.0.1/x",
        "https://169.254.169.254/latest/meta-data",
        "https://fcm.googleapis.com.evil.example/x",
        "https://evilfcm.googleapis.com.example/x",
        "https://fcm.googleapis.com@evil.example/x",
        "https://fcm.googleapis.com:8443/x",
        "https://[::1]/x",
        "https://fcm.googleapis.com:port/x",
        "file:///etc/passwd",
        "https://fcm.googleapis.com/" + "x" * 1000,
    ],
)
def test_the_house_posts_to_push_services_only(town: Town, endpoint: str) -> None:
    with pytest.raises(Invalid):
        service_choices.add_device(cast(LASHA), endpoint, P256DH, AUTH, "x")


@pytest.mark.parametrize(("p256dh", "auth"), [("", AUTH), (P256DH, ""), ("A" * 10, AUTH), ("ა", AUTH), (P256DH, "=")])
def test_keys_that_are_none_are_refused(town: Town, p256dh: str, auth: str) -> None:
    with pytest.raises(Invalid):
        service_choices.add_device(cast(LASHA), HOME, p256dh, auth, "x")


def test_a_dead_address_is_said(town: Town) -> None:
    with work() as session:
        session.add(DeadAddressRow(contact="lasha@example.ge", person_id=town.people[LASHA], why="550"))
    assert service_choices.choices(cast(LASHA)).dead == ["lasha@example.ge"]
    assert service_choices.choices(cast(DATO)).dead == []
    with pytest.raises(NotFound):
        service_choices.try_again(cast(DATO), "lasha@example.ge")
    assert service_choices.try_again(cast(LASHA), "lasha@example.ge").dead == []


def test_the_house_makes_its_keys_once_and_shows_them_to_nobody(town: Town) -> None:
    first = keys.vapid_public()
    assert keys.vapid_public() == first
    assert keys.vapid_file().stat().st_mode & 0o077 == 0
    assert service_choices.choices(cast(LASHA)).key == first
    link = keys.signed("off:7:mine:mail")
    assert keys.unsigned(link) == "off:7:mine:mail"
    for forged in ("off:8:mine:mail." + link.rpartition(".")[2], link[:-1], link + "a", "", ".", "ა.ა"):
        assert keys.unsigned(forged) is None
