"""A letter's life as a machine: whatever people do in whatever order, no illegal state, and every date recomputes.

Each step is a deed of somebody of the cast, allowed or not. What a screen offers (``may``) must not be refused for
lack of a right or of a legal move; what it does not offer must be refused.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from io import BytesIO
from itertools import pairwise
from typing import Any, ClassVar

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test
from sqlmodel import Session, col, select

from rustavi_hoa.casework import (
    ground,
    jobs,
    queries,
    service,
    service_desk,
    service_extensions,
    service_files,
    service_moving,
    service_registry,
    service_replies,
    service_resolution,
    service_sending,
    service_substitutes,
    service_tasks,
    timeline,
)
from rustavi_hoa.casework.drafting import NewReply
from rustavi_hoa.casework.intake import NewLetter
from rustavi_hoa.casework.rules import FINAL, LIVE_REPLIES, MOVES, OPEN, ReplyState, State
from rustavi_hoa.casework.service_resolution import NewTask
from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.tables.casework import HolidayRow, SeriesRow
from rustavi_hoa.db.tables.letters import LetterEventRow, LetterRow, ReplyRow
from rustavi_hoa.kernel.clock import clock_at
from rustavi_hoa.kernel.errors import Denied, Invalid, NotFound, Refusal, Stale
from rustavi_hoa.kernel.policy import Actor
from tests.cast import APPARATUS, GIORGI, LASHA, SERVICE
from tests.integration.letters_town import DESK, MORE, OTHER, Letters, load_letters
from tests.planted import image, key

START = datetime(2026, 3, 25, 8, 0, tzinfo=UTC)
STAFF = (*DESK, *MORE)
EXECUTORS = {SERVICE: (GIORGI, "vano"), OTHER: ("gia", "irma")}

LETTER_DEEDS = ("check", "ask_missing", "more_time", "complete", "name_accused", "city_number", "note", "resolve")
LETTER_DEEDS += ("transfer", "forward", "draft", "speak", "ask_time", "close")
TASK_DEEDS = ("start", "finish", "ask_time", "pass_on", "take_back")
REPLY_DEEDS = ("redraft", "to_visas", "drop", "visa", "approve", "give_back", "attach_signed", "send")
OWN_DEEDS = ("complete", "withdraw")
WAY = ("resolve", "finish", "draft", "to_visas", "visa", "approve", "attach_signed", "send", "start", "close")


class LetterLife(RuleBasedStateMachine):
    """One letter, sometimes two, in the hands of the whole cast."""

    made: ClassVar[Letters]

    def __init__(self) -> None:
        super().__init__()
        self.at = START
        self.ids: list[int] = []
        self._seen: dict[tuple[str, int, int, date], list[tuple[str, dict[str, int]]]] = {}
        self._turn = 0
        self._is_plain = False
        self._clock = clock_at(lambda: self.at)
        self._clock.__enter__()

    def teardown(self) -> None:
        self._clock.__exit__(None, None, None)
        with work() as session:
            for row in session.exec(select(HolidayRow).where(HolidayRow.source == "machine")).all():
                session.delete(row)

    # ---- what happens by itself

    @initialize(
        kind=st.sampled_from(["application", "proposal"]),
        questions=st.integers(1, 2),
        ahead=st.sampled_from([0, 2, 5, 8, 10]),
        data=st.data(),
    )
    def receive(self, kind: str, questions: int, ahead: int, data: st.DataObject) -> None:
        asked = tuple(f"კითხვა {at}" for at in range(questions))
        new = NewLetter(key(), "ეზოს განათება", "გთხოვთ, აღადგინოთ.", kind, asked, is_complaint=False)
        self.ids.append(service.submit(self._who(LASHA), self._with_house(new)).id)
        self._go(ahead, data)

    @rule(days=st.integers(0, 9))
    def days_pass(self, days: int) -> None:
        self.at += timedelta(days=days)
        jobs.leave_incomplete()

    @rule(days=st.integers(0, 40))
    def a_day_off_is_decreed(self, days: int) -> None:
        day = (self.at + timedelta(days=days)).date()
        with work() as session:
            if session.get(HolidayRow, day) is None:
                session.add(HolidayRow(day=day, name_ka="დასვენების დღე", source="machine"))
        jobs.forget()
        jobs.recount_dates()

    @rule()
    def days_off_are_taken_back(self) -> None:
        with work() as session:
            for row in session.exec(select(HolidayRow).where(HolidayRow.source == "machine")).all():
                session.delete(row)
        jobs.forget()
        jobs.recount_dates()

    @rule(who=st.sampled_from([GIORGI, "gia"]), to=st.sampled_from(["vano", "irma", GIORGI]))
    def somebody_leaves(self, who: str, to: str) -> None:
        self._try(lambda: service_substitutes.move_all(self._who(APPARATUS), self._id(who), self._id(to), "leave"))

    # ---- what people do

    @rule(who=st.sampled_from(STAFF), data=st.data())
    def a_deed_that_the_screen_offers(self, who: str, data: st.DataObject) -> None:
        offered = self._offered(who)
        if not offered:
            return
        name, ids = data.draw(st.sampled_from(offered))
        self._clean(lambda: self._do(name, who, ids, data))

    @rule(steps=st.integers(1, 4), data=st.data())
    def the_next_steps_of_the_common_way(self, steps: int, data: st.DataObject) -> None:
        self._go(steps, data)

    @rule(who=st.sampled_from(STAFF), deed=st.sampled_from(LETTER_DEEDS), data=st.data())
    def any_deed_with_the_letter(self, who: str, deed: str, data: st.DataObject) -> None:
        ids = {"letter": data.draw(st.sampled_from(self.ids))}
        is_offered = (deed, ids) in self._offered(who)
        done = self._try(lambda: self._do(deed, who, ids, data))
        assert is_offered or not done, f"{who} may not {deed}, and did"

    @rule(who=st.sampled_from(STAFF), deed=st.sampled_from(REPLY_DEEDS), data=st.data())
    def any_deed_with_a_reply(self, who: str, deed: str, data: st.DataObject) -> None:
        with reading() as session:
            asked = select(ReplyRow).where(col(ReplyRow.letter_id).in_(self.ids)).order_by(col(ReplyRow.id))
            found = session.exec(asked).all()
        if found:
            reply = data.draw(st.sampled_from(found))
            ids = {"letter": reply.letter_id, "reply": reply.id}
            is_offered = (deed, ids) in self._offered(who)
            done = self._try(lambda: self._do(deed, who, ids, data))
            assert is_offered or not done, f"{who} may not {deed}, and did"

    @rule(deed=st.sampled_from(OWN_DEEDS), often=st.integers(0, 9))
    def the_applicant(self, deed: str, often: int) -> None:
        who, letter_id = self._who(LASHA), self.ids[0]
        is_offered = deed in service.read(who, letter_id).may
        if deed == "withdraw" and often < 9:
            return
        if deed == "complete":
            done = self._try(lambda: service.complete(who, letter_id, key(), "აი, საბუთი"))
        else:
            done = self._try(lambda: service.withdraw(who, letter_id, "აღარ მჭირდება"))
        assert done == is_offered

    # ---- what always holds

    @invariant()
    def every_date_recomputes_from_the_log(self) -> None:
        for session, row in self._rows():
            if row.state not in OPEN:
                continue  # what has ended keeps the date it had
            found = timeline.deadlines(session, row)
            assert (row.due_on, row.waiting_until) == (found.answer_on, found.waiting_until)
            left = queries.open_tasks(session, row.id)
            assert {each.id: each.due_on for each in left} == dict(found.tasks)
            if row.due_on is not None and found.cap_on is not None:
                assert row.due_on <= found.cap_on
            if row.due_on is not None:
                assert ground.calendar_of(session).is_working(row.due_on)

    @invariant()
    def every_step_was_legal_and_the_row_stands_where_the_log_ends(self) -> None:
        for session, row in self._rows():
            log = queries.log(session, row.id)
            assert [line.seq for line in log] == list(range(1, len(log) + 1))
            assert all(one.at <= other.at for one, other in pairwise(log))
            steps = [(line.from_state, line.to_state) for line in log if line.to_state]
            assert all(State(to) in MOVES[State(before)] for before, to in steps)
            assert all(one[1] == other[0] for one, other in pairwise(steps))
            assert row.state == (steps[-1][1] if steps else State.REGISTERED)

    @invariant()
    def nothing_lies_with_the_one_complained_about(self) -> None:
        for session, row in self._rows():
            if row.about_service:
                named = {self._id(who) for who in EXECUTORS.get(row.about_service, ())}
                assert row.service != row.about_service
                assert row.coordinator_id not in named
                for task in queries.open_tasks(session, row.id):
                    assert task.service != row.about_service
                    assert task.executor_id not in named

    @invariant()
    def an_answered_letter_has_an_answer_to_every_question(self) -> None:
        for session, row in self._rows():
            asked = {each.id for each in queries.questions(session, row.id)}
            if row.state in (State.ANSWERED, State.CLOSED):
                assert queries.answered(session, row.id) == asked
            if row.state in FINAL:
                assert queries.open_tasks(session, row.id) == []
                assert queries.live_reply(session, row.id) is None
            assert (row.closed_at is not None) == (row.state in FINAL)

    @invariant()
    def every_reply_that_went_out_was_agreed_approved_and_numbered(self) -> None:
        for session, row in self._rows():
            replies = queries.replies(session, row.id)
            assert sum(each.state in LIVE_REPLIES for each in replies) <= 1
            for each in replies:
                assert (each.number is not None) == (
                    each.state in (ReplyState.APPROVED, ReplyState.SENT) and each.spoken_at is None
                )
                if each.number is not None and each.kind != "cover":
                    visas = queries.visas(session, {each.id})
                    last = [visa for visa in visas if visa.round == visas[-1].round]
                    assert [visa.role for visa in last] == ["head", "lawyer", "apparatus"]
                    assert {visa.state for visa in last} == {"given"}
                    assert each.approved_by != each.drafted_by

    @invariant()
    def numbers_have_no_gap(self) -> None:
        with reading() as session:
            count = len(session.exec(select(LetterRow.id)).all())
            assert session.get_one(SeriesRow, ("letter", 2026)).last == count

    # ---- helpers

    def _rows(self) -> Iterator[tuple[Session, LetterRow]]:
        with reading() as session:
            for each in self.ids:
                yield session, session.get_one(LetterRow, each)

    def _who(self, who: str) -> Actor:
        return self.made.people[who]

    def _id(self, who: str) -> int:
        return self.made.town.people[who]

    def _with_house(self, new: NewLetter) -> NewLetter:
        return replace(new, building_id=self.made.town.a.building_id)

    def _go(self, steps: int, data: st.DataObject) -> None:
        """Take steps of the way most letters go, each by the next in turn who is offered one."""
        done = 0
        for _ in range(3 * steps):
            offered = self._next_offer()
            if offered is None or done == steps:
                return
            who, name, ids = offered
            done += self._clean(lambda who=who, name=name, ids=ids: self._do(name, who, ids, data))

    def _next_offer(self) -> tuple[str, str, dict[str, int]] | None:
        """Ask the people in turn, from another one each time; the first with something beyond a resolution does it."""
        self._turn += 3
        turned = [STAFF[(self._turn + at) % len(STAFF)] for at in range(len(STAFF))]
        resolving = None
        for who in turned:
            offers = [each for each in self._offered(who) if each[0] in WAY]
            offers = [each for each in offers if each[0] != "attach_signed" or not self._is_signed(each[1]["reply"])]
            if not offers:
                continue
            name, ids = max(offers, key=lambda each: WAY.index(each[0]))
            if name != "resolve":
                return who, name, ids
            resolving = resolving or (who, name, ids)
        return resolving

    def _try(self, deed: Callable[[], Any]) -> bool:
        self.at += timedelta(minutes=1)
        try:
            deed()
        except Refusal:
            return False
        return True

    def _clean(self, deed: Callable[[], Any]) -> bool:
        """Do what a screen offers: dates and words may be refused, rights and moves may not."""
        self.at += timedelta(minutes=1)
        try:
            deed()
        except Invalid:
            return False
        except (Denied, NotFound, Stale) as refusal:
            raise AssertionError(f"offered, then refused: {refusal!r}") from refusal
        return True

    def _offered(self, who: str) -> list[tuple[str, dict[str, int]]]:
        """List the deeds the desk offers to somebody, with the ids they are about; every deed makes a new version."""
        found = []
        for _, row in self._rows():
            at = (who, row.id or 0, row.version, ground.today())
            if at not in self._seen:
                self._seen[at] = self._offered_on(who, row.id or 0)
            found += self._seen[at]
        return found

    def _offered_on(self, who: str, letter_id: int) -> list[tuple[str, dict[str, int]]]:
        try:
            seen = service_desk.read(self._who(who), letter_id)
        except NotFound:
            return []
        of = {"letter": letter_id}
        found = [(name, of) for name in seen.may if name in LETTER_DEEDS]
        found += [(name, {**of, "task": task.id}) for task in seen.tasks for name in task.may]
        found += [(name, {**of, "reply": reply.id}) for reply in seen.replies for name in reply.may]
        return found + [("decide", {**of, "ask": ask.id}) for ask in seen.extensions if ask.may_decide]

    def _is_signed(self, reply_id: int) -> bool:
        with reading() as session:
            return any(each.reply_id == reply_id for row in self.ids for each in queries.files(session, row))

    def _do(self, name: str, who: str, ids: dict[str, int], data: st.DataObject) -> Any:
        kind = next((each for each in ("task", "reply", "ask") if each in ids), "letter")
        return getattr(self, f"_{kind}_{name}")(self._who(who), ids, data)

    def _day(self, data: st.DataObject, last: int = 45) -> date:
        return (self.at + timedelta(days=data.draw(st.integers(0, last)))).date()

    def _letter_check(self, actor: Actor, ids: dict[str, int], data: st.DataObject) -> None:
        service_registry.check(actor, ids["letter"])

    def _letter_ask_missing(self, actor: Actor, ids: dict[str, int], data: st.DataObject) -> None:
        service_registry.ask_missing(actor, ids["letter"], "გეგმა", self._day(data, 20))

    def _letter_more_time(self, actor: Actor, ids: dict[str, int], data: st.DataObject) -> None:
        service_registry.more_time(actor, ids["letter"], self._day(data))

    def _letter_complete(self, actor: Actor, ids: dict[str, int], data: st.DataObject) -> None:
        service_registry.complete_for(actor, ids["letter"], key(), "მოიტანა გეგმა")

    def _letter_name_accused(self, actor: Actor, ids: dict[str, int], data: st.DataObject) -> None:
        if data.draw(st.integers(0, 3)) < 3:
            raise Invalid
        service_registry.name_accused(actor, ids["letter"], data.draw(st.sampled_from([SERVICE, OTHER])), None)

    def _letter_city_number(self, actor: Actor, ids: dict[str, int], data: st.DataObject) -> None:
        service_registry.city_number(actor, ids["letter"], "01/234")

    def _letter_note(self, actor: Actor, ids: dict[str, int], data: st.DataObject) -> None:
        service_desk.say(actor, ids["letter"], "შენიშვნა")

    def _letter_resolve(self, actor: Actor, ids: dict[str, int], data: st.DataObject) -> None:
        with reading() as session:
            row = session.get_one(LetterRow, ids["letter"])
        if self._is_plain:
            plain = [NewTask(SERVICE, "შეამოწმეთ ადგილზე", self._id(GIORGI))]
            service_resolution.resolve(actor, ids["letter"], "განსახილველად", row.track, plain)
            return
        track = data.draw(st.sampled_from(["simple", "study"])) if row.state == State.REGISTERED else row.track
        count, due = data.draw(st.integers(1, 2)), data.draw(st.one_of(st.none(), st.integers(0, 20)))
        tasks = []
        for _ in range(count):
            of = data.draw(st.sampled_from([SERVICE, OTHER]))
            person = data.draw(st.sampled_from([None, *EXECUTORS[of]]))
            until = None if due is None else (self.at + timedelta(days=due)).date()
            tasks.append(NewTask(of, "შეამოწმეთ ადგილზე", self._id(person) if person else None, until))
        service_resolution.resolve(actor, ids["letter"], "განსახილველად", track, tasks)

    def _letter_transfer(self, actor: Actor, ids: dict[str, int], data: st.DataObject) -> None:
        to = data.draw(st.sampled_from([SERVICE, OTHER]))
        service_moving.transfer(actor, ids["letter"], to, "სხვა სამსახურის საქმეა")

    def _letter_forward(self, actor: Actor, ids: dict[str, int], data: st.DataObject) -> None:
        if data.draw(st.integers(0, 5)) < 5:
            raise Invalid
        service_moving.forward(actor, ids["letter"], "წყალკანალი", "თქვენი კომპეტენციაა")

    def _reply(self, ids: dict[str, int], data: st.DataObject) -> NewReply:
        with reading() as session:
            done = queries.answered(session, ids["letter"])
            left = [each.id for each in queries.questions(session, ids["letter"]) if each.id not in done]
        chosen = left if self._is_plain or data.draw(st.booleans()) else left[:1]
        outcome = "granted" if self._is_plain else data.draw(st.sampled_from(["granted", "refused", "explained"]))
        return NewReply(outcome, "პასუხი", "საფუძველი", "ერთი თვე, მერია", dict.fromkeys(chosen, "კი"))

    def _letter_draft(self, actor: Actor, ids: dict[str, int], data: st.DataObject) -> None:
        service_replies.draft(actor, ids["letter"], self._reply(ids, data))

    def _letter_speak(self, actor: Actor, ids: dict[str, int], data: st.DataObject) -> None:
        if data.draw(st.integers(0, 3)) < 3:
            raise Invalid
        service_sending.speak(actor, ids["letter"], self._reply(ids, data), self.at)

    def _letter_ask_time(self, actor: Actor, ids: dict[str, int], data: st.DataObject) -> None:
        service_extensions.ask(actor, ids["letter"], 0, self._day(data, 100), "საჭიროა შესწავლა")

    def _letter_close(self, actor: Actor, ids: dict[str, int], data: st.DataObject) -> None:
        service_sending.close(actor, ids["letter"])

    def _task_start(self, actor: Actor, ids: dict[str, int], data: st.DataObject) -> None:
        service_tasks.start(actor, ids["task"])

    def _task_finish(self, actor: Actor, ids: dict[str, int], data: st.DataObject) -> None:
        service_tasks.finish(actor, ids["task"], "შესრულდა")

    def _task_ask_time(self, actor: Actor, ids: dict[str, int], data: st.DataObject) -> None:
        service_extensions.ask(actor, ids["letter"], ids["task"], self._day(data), "საჭიროა დრო")

    def _task_pass_on(self, actor: Actor, ids: dict[str, int], data: st.DataObject) -> None:
        to = data.draw(st.sampled_from([*EXECUTORS[SERVICE], *EXECUTORS[OTHER]]))
        service_moving.pass_on(actor, ids["task"], self._id(to))

    def _task_take_back(self, actor: Actor, ids: dict[str, int], data: st.DataObject) -> None:
        service_moving.take_back(actor, ids["task"], "აღარ არის საჭირო")

    def _reply_redraft(self, actor: Actor, ids: dict[str, int], data: st.DataObject) -> None:
        service_replies.redraft(actor, ids["reply"], self._reply(ids, data))

    def _reply_to_visas(self, actor: Actor, ids: dict[str, int], data: st.DataObject) -> None:
        service_replies.to_visas(actor, ids["reply"])

    def _reply_drop(self, actor: Actor, ids: dict[str, int], data: st.DataObject) -> None:
        service_replies.drop(actor, ids["reply"])

    def _reply_visa(self, actor: Actor, ids: dict[str, int], data: st.DataObject) -> None:
        given = self._is_plain or data.draw(st.sampled_from([True, True, True, False]))
        service_replies.visa(actor, ids["reply"], given, "შენიშვნა")

    def _reply_approve(self, actor: Actor, ids: dict[str, int], data: st.DataObject) -> None:
        service_replies.approve(actor, ids["reply"])

    def _reply_give_back(self, actor: Actor, ids: dict[str, int], data: st.DataObject) -> None:
        service_replies.give_back(actor, ids["reply"], "გადასახედია")

    def _reply_attach_signed(self, actor: Actor, ids: dict[str, int], data: st.DataObject) -> None:
        service_files.attach(actor, ids["letter"], ids["reply"], "signed_scan", "pasuxi.jpg", BytesIO(image()))

    def _reply_send(self, actor: Actor, ids: dict[str, int], data: st.DataObject) -> None:
        service_sending.send(actor, ids["reply"], "platform")

    def _ask_decide(self, actor: Actor, ids: dict[str, int], data: st.DataObject) -> None:
        service_extensions.decide(actor, ids["ask"], data.draw(st.booleans()), "სიტყვა")


class LifeToItsEnd(LetterLife):
    """A letter that went the common way without a stumble; then whatever people still try with it."""

    @initialize(data=st.data())
    def receive(self, data: st.DataObject) -> None:
        new = NewLetter(
            key(), "ეზოს განათება", "გთხოვთ, აღადგინოთ.", "application", ("როდის?", "ვინ?"), is_complaint=False
        )
        self.ids.append(service.submit(self._who(LASHA), self._with_house(new)).id)
        self._is_plain = True
        self._go(len(WAY) + 6, data)
        self._is_plain = False


MORE_LIVES = int(os.environ.get("HOA_LIVES", "0"))
"""How many random lives to try beside the fixed ones: a night's work, not a submission's."""

LIVES = settings(
    max_examples=MORE_LIVES or 8,
    stateful_step_count=20,
    phases=(Phase.generate,),  # the steps are printed as they were; making them fewer takes minutes
    derandomize=not MORE_LIVES,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much],
)
ENDED = settings(LIVES, max_examples=MORE_LIVES or 2, stateful_step_count=8)


@pytest.fixture
def made(database: str) -> Letters:
    jobs.forget()
    LetterLife.made = load_letters()
    return LetterLife.made


def test_whatever_is_done_in_whatever_order_the_letter_stays_legal(made: Letters) -> None:
    run_state_machine_as_test(LetterLife, settings=LIVES)
    with reading() as session:
        kinds = set(session.exec(select(LetterEventRow.kind)).all())
    assert kinds >= {"received", "resolved", "task_given"}, f"the machine saw too little: {kinds}"


def test_a_letter_that_has_ended_stays_ended_whatever_people_try(made: Letters) -> None:
    run_state_machine_as_test(LifeToItsEnd, settings=ENDED)
    with reading() as session:
        states = list(session.exec(select(LetterRow.state)).all())
        kinds = set(session.exec(select(LetterEventRow.kind)).all())
    assert set(states) == {"closed"}, "every one went to its end"
    assert kinds >= {"resolved", "task_done", "visa_given", "approved", "replied"}
