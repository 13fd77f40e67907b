"""Several phones of several people, and a network that loses, doubles and reorders: each message once, counts right."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from rustavi_hoa.chat import service, service_live, service_rooms
from rustavi_hoa.chat import service_moderation as moderation
from rustavi_hoa.chat.views import MessagePage
from rustavi_hoa.kernel.errors import NotFound
from tests.cast import APPARATUS, BOTH, NINO, TAMAR, cast, load, person_id
from tests.integration.chat_phones import Phones

PEOPLE = (NINO, TAMAR, BOTH)
PHONES = {"nino's phone": NINO, "nino's desk": NINO, "tamar's phone": TAMAR, "mari's phone": BOTH}
WHO, PHONE = st.sampled_from(PEOPLE), st.sampled_from(sorted(PHONES))
PLACE = st.integers(0, 9)


@pytest.fixture(scope="module")
def phones() -> Iterator[Phones]:
    opened = Phones()
    yield opened
    opened.close()


def page(said: MessagePage) -> dict[str, Any]:
    return {"messages": [asdict(each) for each in said.messages], "upto": said.upto}


class Talk(RuleBasedStateMachine):
    """One room; the worker pushes what it knows, the network does what it likes."""

    phones: Phones
    people: dict[str, Any]
    ids: dict[str, int]

    @initialize()
    def opens(self) -> None:
        self.run = str(uuid4())
        self.room = service_rooms.open_topic(self.people[APPARATUS], str(uuid4()), "თემა", "დასაწყისი")
        self.keys: list[tuple[str, str, int]] = []
        self.pushed = 1
        self.wire: dict[str, list[dict[str, Any]]] = {phone: [] for phone in PHONES}
        self.read = dict.fromkeys(PEOPLE, 0)
        for phone in PHONES:
            self.begin(phone)

    def ask(self, phone: str, deed: str, given: Any = None) -> Any:
        return self.phones.ask(f"{self.run} {phone}", deed, given)

    def begin(self, phone: str) -> None:
        opened = service.opened(self.people[PHONES[phone]], 0, f"room:{self.room}")
        self.ask(phone, "begin", page(opened.page))

    def catch_up(self, phone: str) -> None:
        upto = self.ask(phone, "look")["upto"]
        missed = service.missed(self.people[PHONES[phone]], self.room, upto)
        if missed.more:
            return self.begin(phone)
        return self.ask(phone, "catchUp", page(missed))

    @rule(who=WHO)
    def sends(self, who: str) -> None:
        key = str(uuid4())
        seq, is_new = service.send(self.people[who], self.room, key, f"ტექსტი {len(self.keys)}", [])
        assert is_new
        self.keys.append((who, key, seq))

    @rule(at=PLACE)
    def sends_again_what_was_not_answered(self, at: int) -> None:
        if self.keys:
            who, key, seq = self.keys[at % len(self.keys)]
            assert service.send(self.people[who], self.room, key, "სხვა ტექსტი", []) == (seq, False)

    @rule(at=PLACE, is_gone=st.booleans())
    def changes(self, at: int, is_gone: bool) -> None:
        if not self.keys:
            return
        who, _, seq = self.keys[at % len(self.keys)]
        message = next(each for each in self.truth() if each.seq == seq)
        try:
            if is_gone:
                moderation.delete(self.people[who], message.id)
            else:
                moderation.edit(self.people[who], message.id, f"{message.text} და კიდევ")
        except NotFound:
            assert message.gone

    @rule()
    def the_worker_hears_a_ring(self) -> None:
        news = service_live.changes(self.room, self.pushed)
        if news.upto > self.pushed:
            rows = [asdict(row) for row in news.messages]
            said = {"room": self.room, "since": self.pushed, "upto": news.upto, "rows": rows}
            self.pushed = news.upto
            for waiting in self.wire.values():
                waiting.append(said)

    @rule(phone=PHONE, at=PLACE, is_doubled=st.booleans())
    def a_push_arrives(self, phone: str, at: int, is_doubled: bool) -> None:
        waiting = self.wire[phone]
        if waiting:
            place = at % len(waiting)
            said = waiting[place] if is_doubled else waiting.pop(place)
            if not self.ask(phone, "hear", said):
                self.catch_up(phone)

    @rule(phone=PHONE, at=PLACE)
    def a_push_is_lost(self, phone: str, at: int) -> None:
        if self.wire[phone]:
            self.wire[phone].pop(at % len(self.wire[phone]))

    @rule(phone=PHONE)
    def comes_back(self, phone: str) -> None:
        self.wire[phone].clear()
        self.catch_up(phone)

    @rule(phone=PHONE, short=st.integers(0, 3))
    def reads(self, phone: str, short: int) -> None:
        who, seen = PHONES[phone], self.ask(phone, "look")["list"]
        seq = max(max((each[1] for each in seen), default=0) - short, 0)
        service.mark_read(self.people[who], self.room, seq)
        self.read[who] = max(self.read[who], seq)

    @invariant()
    def counts_are_right_on_every_device(self) -> None:
        if not hasattr(self, "room"):
            return
        truth = self.truth()
        counted = service_live.unread_counts(self.room, self.ids.values())
        for who in PEOPLE:
            new = [each for each in truth if each.seq > self.read[who] and each.author != self.ids[who]]
            assert counted[self.ids[who]] == sum(not each.gone for each in new)
            assert service.unread(self.people[who]).rooms[self.room] == counted[self.ids[who]]

    @invariant()
    def every_screen_holds_each_message_once_in_order_and_all_it_says_it_has(self) -> None:
        if not hasattr(self, "room"):
            return
        truth = self.truth()
        for phone in PHONES:
            held = self.ask(phone, "look")
            assert [each[1] for each in held["list"]] == sorted({each[1] for each in held["list"]})
            forms = {each[0]: each[2] for each in held["list"]}
            lowest = min((each[1] for each in held["list"]), default=0)
            for each in truth:
                if each.change <= held["upto"] and each.seq >= lowest:
                    assert forms[each.id] == each.change

    def truth(self) -> tuple[Any, ...]:
        return service_live.changes(self.room, 0).messages

    def teardown(self) -> None:
        """A ring that never came heals: then every screen shows the room as it is."""
        if not hasattr(self, "room"):
            return
        self.the_worker_hears_a_ring()
        for phone, waiting in self.wire.items():
            for said in waiting:
                if not self.ask(phone, "hear", said):
                    self.catch_up(phone)
            if self.ask(phone, "look")["upto"] < service_live.reached([self.room])[self.room]:
                self.catch_up(phone)  # told by data-seq when the socket comes back
        whole = [[each.id, each.seq, each.change, each.text] for each in sorted(self.truth(), key=lambda it: it.seq)]
        for phone in PHONES:
            assert self.ask(phone, "look")["list"] == whole


def test_whatever_the_network_does_each_message_stands_once_and_counts_are_right(database: str, phones: Phones) -> None:
    load()
    Talk.phones, Talk.people = phones, {who: cast(who) for who in (*PEOPLE, APPARATUS)}
    Talk.ids = {who: person_id(who) for who in PEOPLE}
    examples = 8 if database == "sqlite" else 4
    run_state_machine_as_test(
        Talk,
        settings=settings(
            max_examples=examples,
            stateful_step_count=30,
            deadline=None,
            derandomize=True,
            phases=(Phase.explicit, Phase.generate),
            suppress_health_check=list(HealthCheck),
        ),
    )
