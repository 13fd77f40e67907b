"""The built scripts: a state's first values come with its page, the common script keeps the names, nothing else."""

from __future__ import annotations

import re

import pytest

from rustavi_hoa.server.build import BUILT
from tests.e2e import house as houses

SIGN = re.compile(r"-[\w-]{8}\.js$")
ROOT = "reflex___state____state.rustavi_hoa___"


@pytest.fixture(scope="module")
def scripts() -> dict[str, str]:
    """Give every script of the pages by its name without the sign of its content."""
    houses.build_pages()
    found = {SIGN.sub("", each.name): each.read_text("utf8") for each in (BUILT / "assets").glob("*.js")}
    assert {"context", "_report_._index", "_issue_._index"} <= set(found)
    return found


def _first(script: str, state: str) -> bool:
    """Tell whether a script holds first values of a state: its name, then a field of it."""
    return bool(re.search(rf"{re.escape(ROOT + state)}[`\"'],? *:?\{{[`\"']?\w+_rx_state_", script))


def test_a_page_brings_the_first_values_of_its_own_state(scripts: dict[str, str]) -> None:
    own = {
        "_report_._index": "issues___report_state____report_state",
        "_issue_._index": "issues___issue_state____issue_state",
        "_cabinet_._index": "cabinet___desk_state____desk_state",
    }
    for page, state in own.items():
        assert ROOT + state in scripts["context"], "the socket writes into it by name"
        assert not _first(scripts["context"], state)
        assert _first(scripts[page], state), page
        others = [each for each in own.values() if each != state]
        assert not any(_first(scripts[page], each) for each in others)


def test_what_every_page_shows_stays_in_the_common_script(scripts: dict[str, str]) -> None:
    assert _first(scripts["context"], "shell___session____session_state")


def test_no_script_can_evaluate_with_the_names_around_it(scripts: dict[str, str]) -> None:
    """Such a call keeps every name of its script long; ours is forbidden by the policy as well."""
    sighted = {name for name, text in scripts.items() if re.search(r"(?<![\w.$)])eval\(", text)}
    assert not {name for name in sighted if "plotly" not in name}


def test_react_s_own_part_for_browsers_is_in_no_script(scripts: dict[str, str]) -> None:
    """Preact stands in its place (ADR 0088); the mark that React sets on what it drew tells it."""
    assert not {name for name, text in scripts.items() if "__reactFiber$" in text}
    assert len(scripts["entry.client"].encode()) < 20_000
