"""The atoms of the looks are whole: every sign exists, every class has a rule, nothing heavy is pulled in."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
import reflex as rx

from rustavi_hoa.ui import atoms, forms, icons, lists
from rustavi_hoa.ui.tokens import Kind, Tone

ROOT = Path(__file__).parents[2]
CSS = (ROOT / "assets" / "app.css").read_text(encoding="utf-8")
SIGNS = set(re.findall(r'<symbol id="([\w-]+)"', (ROOT / "assets" / "icons.svg").read_text(encoding="utf-8")))
SOURCES = {path: path.read_text(encoding="utf-8") for path in (ROOT / "rustavi_hoa" / "ui").glob("*.py")}


class Sample(rx.State):
    tone: str = "warn"
    count: int = 0
    words: str = ""
    marks: list[int] = []

    @rx.event
    def take(self, mark: int, form: dict):
        """Take a form of one mark."""


def test_every_sign_of_a_category_place_and_status_is_drawn() -> None:
    used = {
        *icons.CATEGORY_ICON.values(),
        *icons.PLACE_ICON.values(),
        *icons.DOOR_ICON.values(),
        *(sign for sign, _ in icons.STATUS_LOOK.values()),
    }
    assert used <= SIGNS, used - SIGNS


def test_every_sign_named_in_the_house_is_drawn() -> None:
    files = (ROOT / "rustavi_hoa").rglob("*.py")
    named = re.compile(
        r'(?:icon|icon_button|empty|icons\.icon)\(\s*"([a-z][a-z-]+)"|icon_name(?:: str)?=\s*"([a-z-]+)"'
    )
    used = {a or b for path in files for a, b in named.findall(path.read_text(encoding="utf-8"))}
    assert used <= SIGNS, used - SIGNS


def test_every_class_an_atom_gives_has_a_rule() -> None:
    given = {
        name
        for text in SOURCES.values()
        for line in re.findall(r'class_name=(?:names\()?"([\w -]+)"', text)
        for name in line.split()
    }
    ruled = set(re.findall(r"\.([a-z][\w-]*)", CSS))
    assert given <= ruled, given - ruled


@pytest.mark.parametrize("kind", list(Kind))
def test_every_kind_of_button_and_every_tone_has_a_rule(kind: Kind) -> None:
    assert f".btn-{kind} " in CSS
    assert all(f".tone-{tone} " in CSS for tone in Tone)


def test_a_tone_may_come_from_a_state() -> None:
    drawn = str(atoms.chip("check", Sample.words, Sample.tone).render())
    assert "tone-" in drawn
    assert Sample.tone._js_expr in drawn


def test_a_field_binds_its_label_hint_and_error_to_the_control() -> None:
    drawn = str(forms.field("სახელი", forms.text_input("who"), hint="მაგ. ნინო").render())
    assert 'htmlFor:"who"' in drawn
    assert '"aria-describedby":"who-hint who-error"' in drawn
    assert 'id:"who-hint"' in drawn


def test_a_button_cannot_be_pressed_twice_while_busy() -> None:
    drawn = str(atoms.button("გაგზავნა", busy=Sample.count > 0).render())
    assert "disabled:" in drawn
    assert "aria-busy" in drawn


def test_a_zero_is_not_shown_as_a_badge() -> None:
    drawn = str(lists.tab("ჩატი", current=True, count=Sample.count, href="/chat").render())
    assert "cond_state" in drawn or "?" in drawn


def test_the_looks_pull_in_no_radix() -> None:
    code = "import sys, rustavi_hoa.ui.frame, rustavi_hoa.ui.talk, rustavi_hoa.ui.photos, rustavi_hoa.ui.lists\n"
    code += "import rustavi_hoa.ui.forms, rustavi_hoa.ui.feedback, rustavi_hoa.ui.layout\n"
    code += "print([m for m in sys.modules if m.startswith(('reflex_components_radix', 'rustavi_hoa.'))])"
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True).stdout
    loaded = re.findall(r"'([\w.]+)'", out)
    assert not [name for name in loaded if "radix" in name and ".themes" in name]
    assert all(name.startswith("rustavi_hoa.ui") for name in loaded if name.startswith("rustavi_hoa."))


def test_a_form_of_a_repeated_row_knows_its_row() -> None:
    def row(each: rx.Var[int]) -> rx.Component:
        return forms.form(forms.text_input("said"), on_submit=lambda given: Sample.take(each, given))

    listed = rx.foreach(Sample.marks, row)
    assert not [hook for hook in listed._get_all_hooks() if "Submit" in hook], "lifted out of the row"
    assert "each_rx_state_" in next(
        prop for prop in listed.render()["children"][0]["props"] if prop.startswith("onSubmit")
    )
