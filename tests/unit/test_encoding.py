"""What goes to a tab through orjson is letter for letter what Reflex would have sent."""

from __future__ import annotations

import asyncio
import json
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from enum import Enum, StrEnum
from types import SimpleNamespace
from uuid import UUID

import numpy
import pytest
from reflex import state as states
from reflex.istate.data import HeaderData, SessionData, URLData
from reflex.istate.proxy import MutableProxy
from reflex.state import State, StateUpdate
from reflex_base.event import Event
from reflex_base.utils.format import json_dumps

from rustavi_hoa.documents.state import DocumentsState
from rustavi_hoa.documents.views import NO_DOCUMENT, Library
from rustavi_hoa.issues.views import EMPTY_VIEW
from rustavi_hoa.shell.reflex_patches import (
    HEADERS,
    encode_fast,
    encoded,
    keep_headers_home,
    leave_records_alone,
    one_hash,
    take_one_hash,
)

CLOSE = (",", ":")


class Colour(Enum):
    """A plain enumeration."""

    RED = 1


class Word(StrEnum):
    """One whose members are text."""

    YES = "yes"


class Text(str):
    """Text of a kind of its own, as Reflex's URLs are."""


THINGS = {
    "a page of data": EMPTY_VIEW,
    "records in a list": [EMPTY_VIEW.card, EMPTY_VIEW.card],
    "records in a tuple in a dict": {"a": (EMPTY_VIEW.card,)},
    "enumerations": [Colour.RED, Word.YES],
    "kinds of text": [Text("აბგ"), '\u2028</script>\x00\x7f"\\'],
    "keys that are no text": {1: 2, None: 3, False: 4, 1.5: 1},
    "moments": [datetime(2026, 1, 1, 9, 30, tzinfo=UTC), date(2026, 1, 1), timedelta(3)],
    "numbers": [1.0, 1e20, 0.1, -0.0, 2**63, 2**70, Decimal("1.5"), numpy.float64(2.5), True],
    "what Reflex serializes itself": [HeaderData(), URLData(), SessionData(), UUID(int=5), {1}],
    "half a letter": "\ud800",
    "what nobody knows": object(),
}


@pytest.mark.parametrize("name", THINGS)
def test_the_letters_are_those_of_reflex(name):
    sent = ["event", StateUpdate(delta={"state": {"var": THINGS[name]}}, events=[Event(name="a.b", payload={"c": 1})])]
    assert encoded(sent, separators=CLOSE) == json_dumps(sent, separators=CLOSE)


def test_a_value_that_reflex_watches_is_encoded_as_the_value():
    watched = MutableProxy({"a": [1]}, State(_reflex_internal_init=True), "x")
    assert encoded([watched], separators=CLOSE) == json_dumps([watched], separators=CLOSE) == '[{"a":[1]}]'


def test_what_is_no_number_reaches_the_tab_as_json_it_can_read():
    assert json.loads(encoded([float("nan")])) == [None]


def test_packets_of_the_app_are_encoded_so_and_read_as_before():
    stock = SimpleNamespace(dumps=None, loads=json.loads)
    app = SimpleNamespace(sio=SimpleNamespace(packet_class=SimpleNamespace(json=stock)))
    encode_fast(app)
    assert app.sio.packet_class.json.dumps is encoded
    assert app.sio.packet_class.json.loads is json.loads


def test_a_tab_is_not_told_the_headers_it_sent():
    told = []

    async def emit_update(update, token):
        told.append((update.delta, token))

    app = SimpleNamespace(event_namespace=SimpleNamespace(emit_update=emit_update))
    keep_headers_home(app)
    root = State.get_full_name()
    sent = StateUpdate(
        delta={root: {HEADERS: {"user_agent": "x"}, "is_hydrated_rx_state_": True}, f"{root}.a": {"b": 1}}
    )
    asyncio.run(app.event_namespace.emit_update(sent, "tab"))
    assert told == [({root: {"is_hydrated_rx_state_": True}, f"{root}.a": {"b": 1}}, "tab")]
    assert HEADERS in State(_reflex_internal_init=True).dict()[root]


def test_a_record_picked_out_of_a_record_goes_back_into_it_bare() -> None:
    """A proxy inside a record ended the worker: orjson read it as the record that it stands for."""
    leave_records_alone()
    state = DocumentsState()
    state.view = Library(building_id=1, documents=[replace(NO_DOCUMENT, id=7, title="წესდება")], is_loaded=True)
    DocumentsState.renew.fn(state, 7)
    assert type(state.view) is Library
    assert not isinstance(state.view.replaced, MutableProxy)
    assert not isinstance(state.view.documents, MutableProxy)
    assert json.loads(encoded({"view": state.view}))["view"]["replaced"]["title"] == "წესდება"


def test_one_hash_of_all_first_values_says_what_a_page_holds() -> None:
    take_one_hash()
    held = asyncio.run(states._resolve_delta(State(_reflex_internal_init=True).dict(initial=True)))
    page = one_hash(states.state_snapshot_hashes(held))
    name = DocumentsState.get_full_name()
    field = next(iter(held[name]))
    moved = {name: {field: "something else"}}
    now = {name: held[name] | moved[name]}
    assert asyncio.run(states._diff_against_initial_state(State, now, [page])) == moved
    assert asyncio.run(states._diff_against_initial_state(State, now, ["0" * 16])) == now, "an older page is told all"
