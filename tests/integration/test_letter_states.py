"""What the pages of letters send reaches the use cases as they want it, and what these answer comes back."""

from __future__ import annotations

import asyncio
import inspect
from dataclasses import dataclass
from datetime import timedelta
from io import BytesIO
from typing import Any

import pytest
import reflex as rx
from reflex.istate.data import RouterData

from rustavi_hoa.casework import service_files
from rustavi_hoa.casework.entry_state import DailyState, EntryState, ReceptionState
from rustavi_hoa.casework.ground import today
from rustavi_hoa.casework.letter_state import LetterState, RegistryState
from rustavi_hoa.casework.list_state import LettersState, TasksState
from rustavi_hoa.casework.moving_state import MovingState, TaskState, TimeState
from rustavi_hoa.casework.own_state import MyLettersState, OwnLetterState
from rustavi_hoa.casework.reply_state import ReplyState, SigningState
from rustavi_hoa.casework.substitute_state import SubstituteState
from rustavi_hoa.casework.write_state import WriteState
from rustavi_hoa.identity.views import Me
from rustavi_hoa.issues import service as issues
from rustavi_hoa.issues.intake import NewIssue
from rustavi_hoa.shell import bell, guard
from rustavi_hoa.shell.notice import NoticeState
from rustavi_hoa.shell.session import SessionState
from tests.cast import APPARATUS, DATO, EKA, GIORGI, HEAD, LAWYER, MAYOR, NINO, REGISTRY, SERVICE, Town, cast, load
from tests.planted import image, key

LETTER = {
    "channel": "phone",
    "kind": "application",
    "subject": "განათება",
    "demand": "გთხოვთ",
    "questions": "როდის?\nვინ?",
    "is_complaint": "no",
    "name": "ლია",
    "address": "რუსთავი",
    "answer_by": "post",
}


@dataclass(slots=True)
class Tab:
    """One person's tab: its States, and where its address leads."""

    root: rx.State
    who: str

    def state(self, kind: type) -> Any:
        return asyncio.run(self.root.get_state(kind))

    def go(self, kind: type, path: str) -> Any:
        """Open a page of this State at an address."""
        self.root.router = RouterData.from_router_data(
            {"pathname": path.partition("?")[0], "asPath": path, "query": {}, "headers": {}}
        )
        return self.press(kind, "load")

    def press(self, kind: type, name: str, *given: object) -> Any:
        """Run a handler, and the load of the page if the handler asks for it; gives what it answered."""

        async def run() -> Any:
            state = await self.root.get_state(kind)
            made = kind.event_handlers[name].fn(state, *given)
            answered = await made if inspect.isawaitable(made) else made
            if isinstance(answered, rx.event.EventHandler) and answered.fn.__name__ == "load":
                await answered.fn(await self.root.get_state(answered.state))
            return answered

        guard_who.append(self.who)
        try:
            return asyncio.run(run())
        finally:
            guard_who.pop()


guard_who: list[str] = []


@pytest.fixture
def town(database: str, monkeypatch: pytest.MonkeyPatch) -> Town:
    async def call(_state: rx.State, use_case: Any, *args: object, **kwargs: object) -> Any:
        guard.check_arguments(use_case, args, kwargs)
        return use_case(cast(guard_who[-1]), *args, **kwargs)

    monkeypatch.setattr(guard, "call", call)
    monkeypatch.setattr(bell, "subscribe", lambda *_given: None)
    return load()


def tab(who: str) -> Tab:
    return Tab(rx.State(_reflex_internal_init=True), who)


def entered(town: Town) -> tuple[Tab, int]:
    """Enter a letter by telephone at the registry's page."""
    registry = tab(REGISTRY)
    registry.go(EntryState, "/letters/enter")
    registry.press(EntryState, "register", LETTER)
    registry.go(LettersState, "/letters")
    return registry, registry.state(LettersState).found.cards[0].id


def at_desk(who: str, letter_id: int) -> Tab:
    made = tab(who)
    made.go(LetterState, f"/letters/desk?id={letter_id}")
    return made


def page(of: Tab) -> Any:
    return of.state(LetterState)


def codes(of: Tab) -> list[str]:
    of.press(LetterState, "load")
    return [each.code for each in page(of).lacks]


def test_the_registry_enters_once_and_hears_what_is_missing_beside_the_field(town: Town) -> None:
    registry = tab(REGISTRY)
    registry.go(EntryState, "/letters/enter")
    registry.press(EntryState, "register", {**LETTER, "is_complaint": "", "demand": ""})
    assert {"is_complaint", "demand"} <= registry.state(EntryState).faults.keys()
    registry.press(EntryState, "register", LETTER)
    registry.press(EntryState, "register", LETTER)
    registry.go(LettersState, "/letters")
    found = registry.state(LettersState).found
    assert (found.total, registry.state(EntryState).faults) == (1, {})
    assert found.cards[0].number in registry.state(NoticeState).line.ka


def test_a_letter_goes_from_its_resolution_to_its_closing_by_presses_alone(town: Town) -> None:
    registry, letter_id = entered(town)
    registry.go(LetterState, f"/letters/desk?id={letter_id}")
    registry.press(RegistryState, "check", letter_id)
    registry.press(RegistryState, "number", letter_id, {"number": "01-77"})
    registry.press(RegistryState, "note", letter_id, {"text": "დარეკა"})
    assert page(registry).view.card.city_no == "01-77"

    leader = at_desk(APPARATUS, letter_id)
    leader.press(LetterState, "ask", "resolve")
    leader.press(MovingState, "resolve", letter_id, {"text": "განსახილველად", "track": "simple", "to_0": f"{SERVICE}:"})
    assert (page(leader).faults.keys(), page(leader).asking) == ({"gist_0"}, "") or "gist_0" in page(leader).faults
    given = {"text": "განსახილველად", "track": "simple", "to_0": f"{SERVICE}:", "gist_0": "შეამოწმეთ", "due_0": ""}
    leader.press(MovingState, "resolve", letter_id, given)
    assert (page(leader).asking, page(leader).view.card.state) == ("", "assigned")

    head = at_desk(HEAD, letter_id)
    task = page(head).view.tasks[0].id
    head.press(TaskState, "pass_on", task, {"executor": str(town.people[GIORGI])})
    officer = tab(GIORGI)
    officer.go(TasksState, "/tasks")
    assert [each.id for each in officer.state(TasksState).tasks] == [task]
    officer.press(TasksState, "start", task)
    officer.go(LetterState, f"/letters/desk?id={letter_id}")
    answers = {f"answer_{each.id}": "დიახ" for each in page(officer).view.questions}
    officer.press(ReplyState, "draft", letter_id, {"outcome": "refused", "text": "ვერ", **answers})
    assert "grounds" in page(officer).faults
    officer.press(ReplyState, "draft", letter_id, {"outcome": "granted", "text": "შესრულდება", **answers})
    reply = page(officer).view.replies[0].id
    officer.press(ReplyState, "redraft", reply, {"outcome": "granted", "text": "აუცილებლად", **answers})
    officer.press(ReplyState, "to_visas", reply)
    officer.press(TaskState, "finish", task, {"result": "შემოწმდა"})
    assert codes(officer) == ["questions", "visa"]
    for who in (HEAD, LAWYER, APPARATUS):
        at_desk(who, letter_id).press(SigningState, "visa", reply, True, {"word": ""})
    at_desk(MAYOR, letter_id).press(SigningState, "approve", reply)
    assert codes(registry) == ["questions", "signed"]
    registry.press(SigningState, "send", reply, {"sent_by": "post"})
    assert page(registry).fault.ka, "a signed copy is missing: said in the form"
    service_files.attach(cast(REGISTRY), letter_id, reply, "signed_scan", "a.jpg", BytesIO(image()))
    registry.press(SigningState, "send", reply, {"sent_by": "post"})
    leader.press(LetterState, "load")
    assert codes(leader) == ["close"]
    leader.press(MovingState, "close", letter_id)
    assert (page(leader).view.card.state, page(leader).lacks) == ("closed", [])


def test_a_refusal_leaves_the_form_open_with_its_fault_beside_the_field(town: Town) -> None:
    registry, letter_id = entered(town)
    registry.go(LetterState, f"/letters/desk?id={letter_id}")
    registry.press(LetterState, "ask", "missing")
    registry.press(RegistryState, "ask_missing", letter_id, {"text": "გეგმა", "until": ""})
    assert (page(registry).asking, set(page(registry).faults)) == ("missing", {"until"})
    soon = {"text": "გეგმა", "until": (today() + timedelta(days=7)).isoformat()}
    registry.press(RegistryState, "ask_missing", letter_id, soon)
    assert (page(registry).asking, page(registry).view.card.state) == ("", "incomplete")
    registry.press(RegistryState, "more_time", letter_id, {"until": (today() + timedelta(days=10)).isoformat()})
    registry.press(RegistryState, "complete", letter_id, {"text": "მოიტანა"})
    assert page(registry).view.card.state == "registered"


def test_more_time_is_asked_and_decided_on_the_page(town: Town) -> None:
    _, letter_id = entered(town)
    leader = at_desk(APPARATUS, letter_id)
    given = {"text": "განსახილველად", "track": "simple", "to_0": f"{SERVICE}:{town.people[GIORGI]}", "gist_0": "ნახეთ"}
    leader.press(MovingState, "resolve", letter_id, given)
    officer = at_desk(GIORGI, letter_id)
    later = (today() + timedelta(days=25)).isoformat()
    officer.press(TimeState, "ask", letter_id, 0, {"until": later, "reason": "საჭიროა შესწავლა"})
    asked = page(officer).view.extensions[0]
    assert "extension" in codes(officer)
    leader.press(LetterState, "load")
    leader.press(LetterState, "ask", f"refuse-{asked.id}")
    who = HEAD if not page(leader).view.extensions[0].may_decide else APPARATUS
    decider = at_desk(who, letter_id)
    decider.press(TimeState, "decide", asked.id, False, {"word": ""})
    assert "word" in page(decider).faults
    decider.press(TimeState, "decide", asked.id, True, {"word": ""})
    assert page(decider).view.extensions[0].state == "granted"


def test_a_letter_is_passed_on_forwarded_and_named_from_its_page(town: Town) -> None:
    _, letter_id = entered(town)
    leader = at_desk(APPARATUS, letter_id)
    leader.press(RegistryState, "accuse", letter_id, {"service": "communal", "person": ""})
    assert page(leader).view.about_service == "communal"
    given = {"text": "განსახილველად", "track": "study", "to_0": "communal:", "gist_0": "ნახეთ"}
    leader.press(MovingState, "resolve", letter_id, given)
    assert set(page(leader).faults) == {"to_0"}, "never to the service it complains about"
    leader.press(MovingState, "forward", letter_id, {"body": "", "text": "გეგზავნებათ"})
    assert "body" in page(leader).faults
    leader.press(MovingState, "forward", letter_id, {"body": "სამინისტრო", "text": "გეგზავნებათ"})
    assert page(leader).view.card.state == "forwarded"


def test_a_neighbour_writes_follows_and_withdraws_the_own_letter(town: Town) -> None:
    issue_id = issues.report(cast(DATO), NewIssue(key(), town.a.building_id, "roof", "roof", text="წვეთავს"))[0]
    mine = tab(DATO)
    mine.go(WriteState, f"/letter/write?issue={issue_id}")
    draft = mine.state(WriteState).draft
    assert draft.issue_ids == [issue_id]
    form = {
        **LETTER,
        "answer_by": "platform",
        "subject": draft.subject,
        "demand": draft.demand,
        "name": "",
        "address": "",
    }
    mine.press(WriteState, "send", {**form, "is_complaint": ""})
    assert "is_complaint" in mine.state(WriteState).faults
    mine.press(WriteState, "send", form)
    mine.go(WriteState, "/letter/write?issue=none")
    mine.press(WriteState, "submit", {**form, "building": str(town.a.building_id)})
    mine.go(MyLettersState, "/my-letters")
    found = mine.state(MyLettersState).found
    assert found.total == 2
    letter_id = found.cards[0].id
    mine.go(OwnLetterState, f"/letter?id={letter_id}")
    mine.press(OwnLetterState, "withdraw", letter_id, {"reason": ""})
    assert mine.state(OwnLetterState).view.card.state == "withdrawn"
    other = tab(EKA)
    other.go(OwnLetterState, f"/letter?id={letter_id}")
    assert other.state(OwnLetterState).is_missing


def test_problems_are_chosen_before_a_letter_is_written(town: Town) -> None:
    issue_id = issues.report(cast(DATO), NewIssue(key(), town.a.building_id, "roof", "roof", text="წვეთავს"))[0]
    chair = tab(NINO)
    chair.state(SessionState).me = Me(person_id=town.people[NINO], building_id=town.a.building_id)
    chair.go(WriteState, "/letter/write")
    assert [each.id for each in chair.state(WriteState).problems] == [issue_id]
    led = chair.press(WriteState, "choose", {f"issue_{issue_id}": True, "issue_9": ""})
    assert f"issue={issue_id}" in str(led)


def test_receptions_the_daily_list_and_substitutes_answer_their_forms(town: Town) -> None:
    registry = tab(REGISTRY)
    registry.go(ReceptionState, "/letters/receptions")
    said = {"kind": "visit", "name": "გელა", "contact": "", "gist": ""}
    registry.press(ReceptionState, "receive", said)
    assert "gist" in registry.state(ReceptionState).faults
    registry.press(ReceptionState, "receive", {**said, "gist": "იკითხა მიღების დღე"})
    assert len(registry.state(ReceptionState).log.lines) == 1
    registry.press(ReceptionState, "take_over")
    leader = tab(APPARATUS)
    leader.go(DailyState, "/letters/daily")
    assert leader.state(DailyState).view.day
    leader.go(SubstituteState, "/letters/substitutes")
    form = {"who": str(town.people[HEAD]), "substitute": str(town.people[GIORGI]), "reason": "leave", "since": ""}
    leader.press(SubstituteState, "name", form)
    assert "since" in leader.state(SubstituteState).faults
    leader.press(SubstituteState, "name", {**form, "since": today().isoformat()})
    assert leader.state(SubstituteState).listed[0].is_active
    leader.press(SubstituteState, "move", form)
    assert leader.state(SubstituteState).is_moved
    leader.press(SubstituteState, "end", leader.state(SubstituteState).listed[-1].id)
