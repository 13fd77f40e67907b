"""Two-step sign-in of the staff: forced, set up, proved once, locked, printed, reset; and nobody walks around it."""

from __future__ import annotations

import base64
import io
import re
from argparse import Namespace
from collections.abc import Iterator
from datetime import datetime, timedelta
from urllib.parse import parse_qs, urlsplit

import pypdfium2
import pytest
from sqlmodel import select, update
from starlette.applications import Starlette
from starlette.testclient import TestClient

from rustavi_hoa.adapters import keys, live, totp
from rustavi_hoa.adapters.web import cookie_name, step_cookie
from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.tables.house import AuditRow, OutboxRow, SettingRow
from rustavi_hoa.db.tables.people import LoginSessionRow, PersonRow, RecoveryCodeRow, SecondFactorRow, SignInStepRow
from rustavi_hoa.house import service as house
from rustavi_hoa.identity import (
    commands,
    factors,
    flash,
    http,
    http_second,
    service,
    service_join,
    service_rescue,
    service_second,
    service_staff,
    steps,
    words_second,
)
from rustavi_hoa.identity.views import SignUp
from rustavi_hoa.kernel.clock import clock_at, now
from rustavi_hoa.kernel.errors import Denied, Invalid, NotFound
from rustavi_hoa.kernel.policy import STAFF
from rustavi_hoa.settings import settings
from tests.cast import ADMIN, CHAIRS, GIORGI, HOMES, LASHA, OPERATOR, PASSWORD, STAFF_ROLES, Town, cast, load, secret


@pytest.fixture
def town(database: str) -> Town:
    """The cast in a house that demands the second step."""
    made = load()
    with work() as session:
        session.exec(update(LoginSessionRow).values(proved_at=None))
    return made


@pytest.fixture
def clock() -> Iterator[list[datetime]]:
    """A clock that stands; the test moves it."""
    at = [now().replace(microsecond=0)]
    with clock_at(lambda: at[0]):
        yield at


def demand(said: str) -> None:
    with work() as session:
        session.merge(SettingRow(key=factors.SETTING, value={"is": said}))


def password_of(who: str) -> str:
    return service.sign_in(f"{who}@example.ge", PASSWORD, device="tests")


def app_of(step: str) -> bytes:
    """Read the secret of the app the way a person types it."""
    plain = service_second.look(step).key.replace(" ", "")
    return base64.b32decode(plain + "=" * (-len(plain) % 8))


def set_up(who: str) -> tuple[bytes, str]:
    """Sign in for the first time: gives the app's secret and the session's."""
    step = password_of(who)
    app = app_of(step)
    return app, service_second.prove(step, totp.code_at(app, now())).secret


def said(call, *args) -> str:
    with pytest.raises(Invalid) as refusal:
        call(*args)
    return refusal.value.faults[0].sentence.en


def letters() -> list[str]:
    with reading() as session:
        return [row.payload.get("text", "") for row in session.exec(select(OutboxRow).order_by(OutboxRow.id)).all()]


def test_every_role_of_the_city_is_asked_and_no_neighbour_is(town: Town) -> None:
    assert {role for role, _ in STAFF_ROLES.values()} == STAFF
    for who in STAFF_ROLES:
        step = password_of(who)
        assert steps.is_step(step), who
        assert service.actor_for(step) is None and service_second.look(step).stage == "set_up", who
    for who in {*HOMES, *CHAIRS}:
        assert service.actor_for(password_of(who)) is not None, who


def test_a_session_from_before_the_demand_opens_nothing_any_more(town: Town) -> None:
    assert service.actor_for(secret(GIORGI)) is None and service.actor_for(secret(LASHA)) is not None
    demand("no")
    assert service.actor_for(secret(GIORGI)) is not None
    assert not steps.is_step(password_of(GIORGI))


def test_a_fresh_house_demands_it_and_only_an_administrator_changes_that(database: str) -> None:
    load()
    assert steps.is_step(password_of(GIORGI))
    with pytest.raises(Denied):
        house.save(cast(GIORGI), factors.SETTING, "no")
    house.save(cast(ADMIN), factors.SETTING, "no")
    assert not steps.is_step(password_of(GIORGI))


def test_the_app_is_set_up_once_and_then_asked(town: Town) -> None:
    app, session = set_up(GIORGI)
    actor = service.actor_for(session)
    assert actor is not None and actor.person_id == town.people[GIORGI]
    assert "Two-step sign-in was set up" in letters()[-1] or "ორსაფეხურიანი" in letters()[-1]
    later = now() + timedelta(seconds=60)
    step = password_of(GIORGI)
    shown = service_second.look(step)
    assert (shown.stage, shown.key, shown.picture) == ("code", "", "")
    with clock_at(lambda: later):
        assert service.actor_for(service_second.prove(step, totp.code_at(app, later)).secret) is not None


def test_setting_an_app_up_ends_every_other_session(town: Town) -> None:
    rung: list[str] = []
    leave = live.listen(lambda ring: rung.append(ring.topic))
    try:
        _, session = set_up(GIORGI)
    finally:
        leave()
    demand("no")
    assert service.actor_for(secret(GIORGI)) is None and service.actor_for(session) is not None
    assert f"person:{town.people[GIORGI]}" in rung and any(topic.startswith("session:") for topic in rung)


def test_a_code_that_opened_the_door_once_opens_it_no_more(town: Town, clock: list[datetime]) -> None:
    app, _ = set_up(GIORGI)
    code = totp.code_at(app, now())
    assert said(service_second.prove, password_of(GIORGI), code) == words_second.WRONG.en
    clock[0] += timedelta(seconds=30)
    fresh = totp.code_at(app, now())
    assert service_second.prove(password_of(GIORGI), fresh).secret
    assert said(service_second.prove, password_of(GIORGI), fresh) == words_second.WRONG.en
    earlier = totp.code_at(app, now() - timedelta(seconds=30))
    assert said(service_second.prove, password_of(GIORGI), earlier) == words_second.WRONG.en


@pytest.mark.parametrize("late", [-90, -61, 61, 600])
def test_a_code_of_another_time_is_refused(town: Town, clock: list[datetime], late: int) -> None:
    app, _ = set_up(GIORGI)
    clock[0] += timedelta(minutes=10)
    wrong = totp.code_at(app, now() + timedelta(seconds=late))
    assert said(service_second.prove, password_of(GIORGI), wrong) == words_second.WRONG.en


def test_the_codes_are_those_of_the_standard() -> None:
    """RFC 6238, appendix B, the last six digits of its SHA-1 values."""
    standard = b"12345678901234567890"
    for at, code in ((59, "287082"), (1111111109, "081804"), (1234567890, "005924"), (20000000000, "353130")):
        moment = datetime.fromtimestamp(at, tz=now().tzinfo)
        assert totp.code_at(standard, moment) == code
        assert totp.count_of(standard, f" {code[:3]} {code[3:]} ", moment) == at // 30


def test_five_wrong_codes_end_a_step_and_lock_the_person_longer_each_time(town: Town, clock: list[datetime]) -> None:
    app, _ = set_up(GIORGI)
    clock[0] += timedelta(minutes=1)
    step = password_of(GIORGI)
    for _ in range(5):
        assert said(service_second.prove, step, "000000") == words_second.WRONG.en
    assert said(service_second.prove, step, totp.code_at(app, now())) == words_second.STEP_GONE.en
    assert sum("password" in each or "პაროლი" in each for each in letters()) == 1
    assert said(service_second.prove, password_of(GIORGI), totp.code_at(app, now())) == words_second.LOCKED.en
    clock[0] += timedelta(minutes=15)
    step = password_of(GIORGI)
    for _ in range(5):
        said(service_second.prove, step, "000000")
    clock[0] += timedelta(minutes=16)
    assert said(service_second.prove, password_of(GIORGI), totp.code_at(app, now())) == words_second.LOCKED.en
    clock[0] += timedelta(minutes=15)
    assert service_second.prove(password_of(GIORGI), totp.code_at(app, now())).secret


def test_a_step_lives_ten_minutes_and_works_once(town: Town, clock: list[datetime]) -> None:
    app, _ = set_up(GIORGI)
    clock[0] += timedelta(minutes=1)
    step = password_of(GIORGI)
    assert service_second.prove(step, totp.code_at(app, now()))
    clock[0] += timedelta(minutes=1)
    assert said(service_second.prove, step, totp.code_at(app, now())) == words_second.STEP_GONE.en
    late = password_of(GIORGI)
    clock[0] += steps.LIFE
    assert service_second.look(late).stage == ""
    assert said(service_second.prove, late, totp.code_at(app, now())) == words_second.STEP_GONE.en
    password_of(LASHA), password_of(GIORGI)
    with reading() as session:
        assert all(row.expires_at >= now() for row in session.exec(select(SignInStepRow)).all())


def test_ten_recovery_codes_are_shown_once_and_each_opens_once(town: Town, clock: list[datetime]) -> None:
    _, session = set_up(GIORGI)
    actor = service.actor_for(session)
    made = service_second.make_codes(actor, "")
    assert len(made) == len(set(made)) == 10 and all(re.fullmatch(r"(?:[A-Z2-9]{4}-){2}[A-Z2-9]{4}", m) for m in made)
    with reading() as opened:
        kept = [row.code_hash for row in opened.exec(select(RecoveryCodeRow)).all()]
    assert not [code for code in made if any(code.replace("-", "") in each or code in each for each in kept)]
    assert said(service_second.make_codes, actor, "") == words_second.WRONG.en  # there are codes now
    typed = made[3].replace("-", " ").translate({ord(c): ord(c) + 32 for c in "ABCDEFGHJKMNPQRSTUVWXYZ"})
    assert service_second.prove(password_of(GIORGI), typed).secret
    assert service_second.mine(actor).left == 9
    assert "9" in letters()[-1]
    assert said(service_second.prove, password_of(GIORGI), made[3]) == words_second.WRONG.en
    fresh = service_second.make_codes(actor, made[0])
    assert said(service_second.prove, password_of(GIORGI), made[1]) == words_second.WRONG.en
    assert service_second.prove(password_of(GIORGI), fresh[0]).secret


def test_a_recovery_code_opens_only_its_owners_door(town: Town) -> None:
    _, mine = set_up(GIORGI)
    set_up(OPERATOR)
    codes = service_second.make_codes(service.actor_for(mine), "")
    assert said(service_second.prove, password_of(OPERATOR), codes[0]) == words_second.WRONG.en


def test_neither_secret_nor_codes_can_be_read_or_moved_without_the_houses_key(town: Town) -> None:
    app, _ = set_up(GIORGI)
    step = password_of(OPERATOR)
    key = settings().home / keys.FACTOR_KEY
    assert key.stat().st_mode & 0o077 == 0 and len(key.read_bytes()) == 32
    with reading() as session:
        kept = session.get_one(SecondFactorRow, town.people[GIORGI]).secret
        other = session.exec(select(SignInStepRow).where(SignInStepRow.used_at == None)).one().secret  # noqa: E711
    assert app not in kept.encode() and totp.typed(app).replace(" ", "") not in kept
    assert keys.opened(kept, steps.owner(town.people[GIORGI])) == app
    assert keys.opened(kept, steps.owner(town.people[OPERATOR])) is None
    key.unlink()
    assert keys.opened(kept, steps.owner(town.people[GIORGI])) is None
    assert other and service_second.look(step).stage == "code"  # nothing to show, and nothing opens
    assert said(service_second.prove, step, totp.code_at(app, now())) == words_second.WRONG_FIRST.en


@pytest.mark.parametrize("way", ["code", "qr"])
def test_a_new_password_does_not_walk_around_the_second_step(town: Town, way: str) -> None:
    app, _ = set_up(GIORGI)
    if way == "code":
        service_rescue.ask_code(f"{GIORGI}@example.ge")
        code = re.search(r"\d{6}", letters()[-1])[0]
        opened = service_rescue.reset(f"{GIORGI}@example.ge", code, "სულ-ახალი-პაროლი")
    else:
        _, admin = set_up(ADMIN)
        code = service_rescue.make_rescue(service.actor_for(admin), town.people[GIORGI])
        opened = service_rescue.rescue(code, "სულ-ახალი-პაროლი")
    assert steps.is_step(opened) and service.actor_for(opened) is None
    assert service_second.look(opened).stage == "code"
    assert app


def test_an_invited_officer_sets_the_app_up_before_anything_else(town: Town) -> None:
    _, admin = set_up(ADMIN)
    actor = service.actor_for(admin)
    code = service_staff.invite(actor, "ახალი", "officer", 0, "improvement", "", "http://localhost:8000")
    form = SignUp("599445566", "ოთხი-სიტყვა-კარზე", "ანა მ.", "", "", True, True, "ka")
    step = service_join.sign_up(form, code=code)
    assert service.actor_for(step) is None and service_second.look(step).stage == "set_up"
    # a neighbour who takes a role on with an open session must come in anew
    more = service_staff.invite(actor, "ლაშა", "officer", 0, "improvement", "", "http://localhost:8000")
    service_join.accept(cast(LASHA), more, "")
    assert service.actor_for(secret(LASHA)) is None


def test_another_phone_needs_the_password_and_a_code_of_the_old_one(town: Town, clock: list[datetime]) -> None:
    app, session = set_up(GIORGI)
    clock[0] += timedelta(minutes=1)
    actor = service.actor_for(session)
    assert said(service_second.start, actor, "wrong", totp.code_at(app, now()), "") != ""
    assert said(service_second.start, actor, PASSWORD, "000000", "") == words_second.WRONG.en
    step = service_second.start(actor, PASSWORD, totp.code_at(app, now()), "")
    new = app_of(step)
    assert new != app
    clock[0] += timedelta(minutes=1)
    assert said(service_second.prove, step, totp.code_at(app, now())) == words_second.WRONG_FIRST.en
    proved = service_second.prove(step, totp.code_at(new, now()))
    assert proved.is_new and service.actor_for(session) is None
    clock[0] += timedelta(minutes=1)
    assert said(service_second.prove, password_of(GIORGI), totp.code_at(app, now())) == words_second.WRONG.en


def test_who_set_it_up_without_need_is_asked_and_may_give_it_up(town: Town, clock: list[datetime]) -> None:
    step = service_second.start(cast(LASHA), PASSWORD, "", "")
    app = app_of(step)
    session = service_second.prove(step, totp.code_at(app, now())).secret
    assert steps.is_step(password_of(LASHA))
    actor = service.actor_for(session)
    assert said(service_second.remove, actor, "000000") == words_second.WRONG.en
    clock[0] += timedelta(minutes=1)
    service_second.remove(actor, totp.code_at(app, now()))
    assert service.actor_for(password_of(LASHA)) is not None


def test_a_role_of_the_city_cannot_give_it_up(town: Town, clock: list[datetime]) -> None:
    app, session = set_up(GIORGI)
    clock[0] += timedelta(minutes=1)
    assert said(service_second.remove, service.actor_for(session), totp.code_at(app, now())) == words_second.DEMANDED.en


def test_an_administrator_resets_it_with_a_code_of_their_own_and_a_reason(town: Town, clock: list[datetime]) -> None:
    _, officer = set_up(GIORGI)
    app, admin = set_up(ADMIN)
    clock[0] += timedelta(minutes=1)
    actor, whom = service.actor_for(admin), town.people[GIORGI]
    assert next(line for line in service_staff.staff(actor) if line.person_id == whom).has_factor
    assert said(service_staff.reset_factor, actor, whom, "000000", "დაკარგა ტელეფონი") == words_second.WRONG.en
    assert said(service_staff.reset_factor, actor, whom, totp.code_at(app, now()), " ") != ""
    assert said(service_staff.reset_factor, actor, actor.person_id, totp.code_at(app, now()), "ჩემი") != ""
    for nobody in (town.people[LASHA], town.people[OPERATOR], 10**6):
        with pytest.raises(NotFound):
            service_staff.reset_factor(actor, nobody, totp.code_at(app, now()), "დაკარგა ტელეფონი")
    with pytest.raises(Denied):
        service_staff.reset_factor(service.actor_for(officer), whom, "000000", "დაკარგა ტელეფონი")
    service_staff.reset_factor(actor, whom, totp.code_at(app, now()), "დაკარგა ტელეფონი")
    assert service.actor_for(officer) is None
    assert service_second.look(password_of(GIORGI)).stage == "set_up"
    with reading() as session:
        row = session.exec(select(AuditRow).where(AuditRow.verb == "factor.reset")).one()
    assert (row.person_id, row.thing_id, row.detail) == (actor.person_id, str(whom), {"reason": "დაკარგა ტელეფონი"})


def test_a_person_shut_out_between_the_steps_stays_out(town: Town) -> None:
    step = password_of(OPERATOR)
    app = app_of(step)
    with work() as session:
        session.get_one(PersonRow, town.people[OPERATOR]).is_active = False
    assert said(service_second.prove, step, totp.code_at(app, now())) == words_second.STEP_GONE.en


def browser() -> TestClient:
    routes = [*http.ROUTES, *http_second.ROUTES]
    return TestClient(Starlette(routes=routes), "http://localhost:8000", follow_redirects=False)


def test_the_forms_lead_from_the_password_over_the_app_to_the_codes_on_paper(town: Town) -> None:
    phone = browser()
    asked = {"contact": f"{GIORGI}@example.ge", "password": PASSWORD, "next": "/queue?page=2"}
    answer = phone.post("/auth/sign-in", data=asked)
    to = urlsplit(answer.headers["location"])
    assert (to.path, parse_qs(to.query)) == ("/sign-in/code", {"next": ["/queue?page=2"]})
    assert cookie_name() not in phone.cookies and "httponly" in answer.headers["set-cookie"].lower()
    app = app_of(phone.cookies[step_cookie()])

    answer = phone.post("/auth/second", data={"code": "000000", "next": "/queue?page=2"})
    assert urlsplit(answer.headers["location"]).path == "/sign-in/code"
    told = flash.read("; ".join(f"{name}={value}" for name, value in answer.cookies.items()))
    assert told.faults["code"][1] == words_second.WRONG_FIRST.en and cookie_name() not in phone.cookies

    answer = phone.post("/auth/second", data={"code": totp.code_at(app, now()), "next": "https://evil.example"})
    assert answer.headers["location"] == "/profile/two-step?next=/home"
    assert step_cookie() not in phone.cookies
    actor = service.actor_for(phone.cookies[cookie_name()])
    codes = service_second.make_codes(actor, "")
    paper = phone.post("/print/recovery", data={"code": [*codes, "<script>", "A" * 500]})
    text = pypdfium2.PdfDocument(io.BytesIO(paper.content))[0].get_textpage().get_text_range()
    assert paper.headers["cache-control"] == "no-store"
    assert [code for code in codes if code not in text] == [] and "script" not in text and "AAAA" not in text


def test_the_forms_are_limited_and_refuse_other_sites(town: Town, still_buckets: None) -> None:
    phone = browser()
    phone.post("/auth/sign-in", data={"contact": f"{GIORGI}@example.ge", "password": PASSWORD})
    strange = phone.post("/auth/second", data={"code": "000000"}, headers={"origin": "https://evil.example"})
    assert strange.status_code == 403
    heard = [flash.read(phone.post("/auth/second", data={"code": "0"}).headers["set-cookie"]) for _ in range(12)]
    assert flash.WHOLE_FORM in heard[-1].faults and flash.WHOLE_FORM not in heard[0].faults


def test_the_last_administrator_is_helped_on_the_server(town: Town, capsys: pytest.CaptureFixture[str]) -> None:
    _, session = set_up(ADMIN)
    assert commands.run_forget_factor(Namespace(contact="nobody@example.ge")) == 1
    assert commands.run_forget_factor(Namespace(contact=f"{ADMIN}@example.ge")) == 0
    assert service.actor_for(session) is None
    assert service_second.look(password_of(ADMIN)).stage == "set_up"
    assert "anew" in capsys.readouterr().out
