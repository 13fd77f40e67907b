"""The build without unused libraries: the bundler is told once, and nothing in our sources needs what was left out."""

from __future__ import annotations

import re

import pytest

from rustavi_hoa.server import lean, own_states, small_react
from rustavi_hoa.settings import ROOT

NEEDS_IT = re.compile(r"\b_(?:hover|active|focus|before|after|dark)\s*=|rx\.keyframes|[\"']&[:\s>]")


def test_the_bundler_is_told_once() -> None:
    stock = "export default {\n  plugins: [\n    reactRouter(),\n  ],"
    once = lean.with_ours(stock)
    assert once.index("hoa-lean") < once.index("reactRouter"), "the first answer is taken"
    assert lean.with_ours(once) == once


def test_other_settings_of_a_new_reflex_stop_the_build() -> None:
    with pytest.raises(RuntimeError):
        lean.with_ours("resolve: {}")


def test_no_source_styles_with_what_was_left_out() -> None:
    sources = [*(ROOT / "rustavi_hoa").rglob("*.py")]
    found = {str(each.relative_to(ROOT)): NEEDS_IT.findall(each.read_text("utf8")) for each in sources}
    assert not {name: hits for name, hits in found.items() if hits}


def test_every_cookie_is_of_the_kind_that_is_still_written() -> None:
    text = "\n".join(each.read_text("utf8") for each in (ROOT / "rustavi_hoa").rglob("*.py"))
    made = re.findall(r"rx\.Cookie\(([^()]*)\)", text)
    assert len(made) == text.count("rx.Cookie(") > 0, "a call this test cannot read"
    assert all(set(re.findall(r"(\w+)=", each)) <= {"name", "path", "max_age", "same_site", "secure"} for each in made)


def test_the_states_step_stands_before_the_others_and_once() -> None:
    stock = "export default {\n  plugins: [\n    reactRouter(),\n  ],"
    once = own_states.with_ours(lean.with_ours(stock))
    assert once.index("ownStates(") < once.index("reactRouter") and once.startswith(own_states.IMPORT)
    assert own_states.with_ours(once) == once
    with pytest.raises(RuntimeError):
        own_states.with_ours("resolve: {}")


def test_the_step_of_the_small_react_is_told_once_with_the_others() -> None:
    stock = "export default {\n  plugins: [\n    reactRouter(),\n  ],"
    once = small_react.with_ours(own_states.with_ours(lean.with_ours(stock)))
    assert all(once.count(each) == 1 for each in ("hoa-small-react", "ownStates(f", "hoa-lean"))
    assert small_react.with_ours(once) == once == own_states.with_ours(once) == lean.with_ours(once)
