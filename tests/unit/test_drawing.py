"""A page drawn on the server says what the browser would: conditions, loops, memos, and never markup from a person."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest
import reflex as rx
from reflex_components_core.core.match import Match

from rustavi_hoa.shell import reflex_patches
from rustavi_hoa.shell.draw import HOLES, ink
from rustavi_hoa.shell.reckon import Undrawable
from rustavi_hoa.ui.custom import CustomElement

EVIL = """<script>alert("1")</script><img src=x onerror='x'> & "quoted\""""


@dataclass(frozen=True)
class Line:
    id: int
    word: str
    is_on: bool = False


class Drawn(rx.State):
    lines: list[Line] = []
    word: str = ""
    count: int = 0


@pytest.fixture(scope="module", autouse=True)
def matches() -> Any:
    stock = Match._create_match_cond_var_or_component
    reflex_patches.keep_matches()
    yield
    Match._create_match_cond_var_or_component = stock


def drawn(component: rx.Component, holes: dict[str, str | None] | None = None, **fields: Any) -> str:
    page: list[str] = []
    values = {str(getattr(Drawn, name)): value for name, value in fields.items()}
    ink(component)(values | {HOLES: holes or {}}, page)
    return "".join(page)


@rx.memo
def drawn_line(*, line: rx.Var[Line]) -> rx.Component:
    return rx.el.li(rx.cond(line.is_on, rx.el.b(line.word), line.word), title=line.word)


def test_a_persons_words_never_become_markup_in_text_or_attribute() -> None:
    html = drawn(rx.el.p(Drawn.word, title=Drawn.word, class_name=f"note {Drawn.word}"), word=EVIL)
    assert "<script" not in html and "<img" not in html
    assert html.count("&lt;script&gt;alert(&quot;1&quot;)") == 3
    assert "'" not in html


def test_loops_conditions_and_memos_are_drawn_with_their_own_values() -> None:
    rows = rx.el.ul(rx.foreach(Drawn.lines, lambda line: drawn_line(line=line)))
    html = drawn(rows, lines=[Line(1, "a", True), Line(2, "b")])
    assert html == '<ul><li title="a"><b>a</b></li><li title="b">b</li></ul>'


@pytest.mark.parametrize(("count", "said"), [(0, "none"), (1, "one"), (7, "7 many")])
def test_matches_and_sums_are_reckoned_as_in_the_browser(count: int, said: str) -> None:
    words = rx.match(Drawn.count, (0, "none"), (1, "one"), f"{Drawn.count} many")
    assert drawn(rx.el.p(words), count=count) == f"<p>{said}</p>"
    assert drawn(rx.el.a(href=f"/page?n={Drawn.count + 1}"), count=count) == f'<a href="/page?n={count + 1}"></a>'


def test_what_a_first_view_must_not_carry_is_left_out() -> None:
    page = rx.el.div(
        rx.el.p("x", id="main", custom_attrs={"data-testid": "x"}),
        rx.el.span("unseen", hidden=True),
        rx.el.dialog("unseen"),
        rx.el.button("go", type="submit", on_click=rx.console_log("x")),
        rx.el.form(rx.el.input(name="n", default_value="v"), action="/x"),
    )
    assert drawn(page) == (
        '<div><p>x</p><button type="button">go</button><form inert=""><input value="v" readonly=""></form></div>'
    )


def test_custom_elements_do_not_wake_their_script() -> None:
    class Sleeper(CustomElement):
        tag = "hoa_sleeper"

    assert drawn(Sleeper.create(rx.el.b("in"), custom_attrs={"data-x": "1"})) == (
        '<div class="hoa-sleeper"><b>in</b></div>'
    )


def test_holes_are_filled_left_out_or_kept() -> None:
    def slot(name: str) -> rx.Component:
        return rx.el.i("stock", custom_attrs={"data-slot": name})

    html = drawn(rx.el.p(slot("a"), slot("b"), slot("c")), holes={"a": "<b>new</b>", "b": None})
    assert html == '<p><i data-slot="a"><b>new</b></i><i data-slot="c">stock</i></p>'


def test_what_only_a_browser_can_draw_is_refused() -> None:
    with pytest.raises(Undrawable):
        ink(rx.el.p(rx.Var("window.innerWidth")))({}, [])
