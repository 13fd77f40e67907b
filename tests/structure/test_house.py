"""The house still stands: sealed use cases, closed State doors, both languages, small rooms."""

from __future__ import annotations

import ast
import importlib
import inspect
import pkgutil
import re
from collections import Counter
from pathlib import Path

import pytest
from reflex.state import BaseState
from reflex_base.registry import RegistrationContext

import rustavi_hoa
from rustavi_hoa.i18n.commands import sentences
from rustavi_hoa.kernel.policy import OPEN_DOORS, SEALED

ROOT = Path(rustavi_hoa.__file__).parent
HELPERS = {
    "rustavi_hoa.house.service.value",
    "rustavi_hoa.house.service.values",
    "rustavi_hoa.chat.service.link_issue",
    "rustavi_hoa.chat.service.problem_moved",
    "rustavi_hoa.chat.service.touch",
    "rustavi_hoa.chat.service_live.changes",
    "rustavi_hoa.chat.service_live.last_line",
    "rustavi_hoa.chat.service_live.may_hear",
    "rustavi_hoa.chat.service_live.reached",
    "rustavi_hoa.chat.service_live.unread_counts",
    "rustavi_hoa.chat.service_live.views",
    "rustavi_hoa.chat.service_search.pieces",
    "rustavi_hoa.gallery.service.topic",
    "rustavi_hoa.identity.service.contact_of",
    "rustavi_hoa.identity.service.open_session",
    "rustavi_hoa.notices.service.tell",
    "rustavi_hoa.notices.service.topic",
    "rustavi_hoa.notices.service_choices.set_mode",
    "rustavi_hoa.photos.service.claim",
    "rustavi_hoa.photos.service.read",
    "rustavi_hoa.pilot.service.is_on",
}
"""Public functions of services that are parts of sealed use cases and are reached through them alone."""

PLACEHOLDER = re.compile(r"\{[^}]*\}")

RADIX = {
    *("text", "button", "heading", "box", "flex", "toast", "call_script"),
    *("icon", "input", "link", "image", "recharts", "markdown"),
}
"""Parts of Reflex that bring Radix, toasts or ``eval`` to a page."""


def modules(ending: str = "") -> list[str]:
    found = pkgutil.walk_packages(rustavi_hoa.__path__, "rustavi_hoa.")
    return [each.name for each in found if each.name.endswith(ending) and not each.ispkg]


def sources() -> list[Path]:
    return list(ROOT.rglob("*.py"))


@pytest.fixture(scope="module")
def app() -> object:
    return importlib.import_module("rustavi_hoa.rustavi_hoa").app


def test_every_use_case_is_sealed() -> None:
    open_functions = []
    for name in modules():
        if not name.rpartition(".")[2].startswith("service"):
            continue
        module = importlib.import_module(name)
        for function_name, function in inspect.getmembers(module, inspect.isfunction):
            full = f"{name}.{function_name}"
            if function_name.startswith("_") or inspect.unwrap(function).__module__ != name:
                continue
            if full not in SEALED and full not in OPEN_DOORS and full not in HELPERS:
                open_functions.append(full)
    assert open_functions == []


def test_every_helper_of_a_service_exists() -> None:
    for full in HELPERS:
        module, _, name = full.rpartition(".")
        assert hasattr(importlib.import_module(module), name), full


def test_every_public_method_of_a_state_is_an_event(app: object) -> None:
    doors = []
    for name in RegistrationContext.get().base_states:
        cls = RegistrationContext.get().base_states[name]
        if not cls.__module__.startswith("rustavi_hoa"):
            continue
        tree = ast.parse(inspect.getsource(cls).strip())
        for node in tree.body[0].body:
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and not node.name.startswith("_"):
                decorators = " ".join(ast.unparse(each) for each in node.decorator_list)
                if "rx.event" not in decorators and "rx.var" not in decorators:
                    doors.append(f"{name}.{node.name}")
    assert doors == []


def test_states_are_leaves(app: object) -> None:
    deep = [
        cls.__name__
        for cls in RegistrationContext.get().base_states.values()
        if issubclass(cls, BaseState)
        and cls.__module__.startswith("rustavi_hoa")
        and len(cls.get_full_name().split(".")) > 2
    ]
    assert deep == []


def test_every_sentence_speaks_both_languages() -> None:
    same = [
        f"{where}.{label}"
        for where, label, msg in sentences()
        if msg.ka == msg.en and any(letter.isalpha() for letter in PLACEHOLDER.sub("", msg.ka))
    ]
    assert same == []


def written_sentences() -> Counter[tuple[str, str]]:
    """Count the sentences as the source writes them; those put together from values are no sentences of their own."""
    written: Counter[tuple[str, str]] = Counter()
    for file in sources():
        for node in ast.walk(ast.parse(file.read_text(encoding="utf8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Msg":
                parts = [*node.args, *(each.value for each in node.keywords)]
                if all(isinstance(part, ast.Constant) for part in parts):
                    written[parts[0].value, parts[1].value] += 1
    return written


def test_the_table_of_sentences_holds_every_sentence_of_the_source_once() -> None:
    shown = Counter((msg.ka, msg.en) for _, _, msg in sentences())
    assert sum(shown.values()) > 1000
    assert shown - written_sentences() == Counter()
    assert written_sentences() - shown == Counter()


def test_no_room_grows_into_a_hall() -> None:
    halls = {str(file.relative_to(ROOT)): len(file.read_text(encoding="utf8").splitlines()) for file in sources()}
    assert {name: size for name, size in halls.items() if size > 250} == {}


def test_no_function_is_a_corridor() -> None:
    long = []
    for file in sources():
        for node in ast.walk(ast.parse(file.read_text(encoding="utf8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                size = node.end_lineno - node.lineno + 1
                if size > 40:
                    long.append(f"{file.relative_to(ROOT)}:{node.name} {size}")
    assert long == []


def test_imports_stand_at_the_top() -> None:
    """A late import hides a circle; the server alone puts its settings in place before Reflex reads them."""
    late = {
        str(file.relative_to(ROOT))
        for file in sources()
        for outer in ast.walk(ast.parse(file.read_text(encoding="utf8")))
        if isinstance(outer, ast.FunctionDef | ast.AsyncFunctionDef)
        for node in ast.walk(outer)
        if isinstance(node, ast.Import | ast.ImportFrom)
    }
    assert late == {"server/asgi.py"}


def test_georgian_is_never_raised_to_capitals() -> None:
    raised = [
        f"{file.relative_to(ROOT)}:{node.lineno}"
        for file in sources()
        for node in ast.walk(ast.parse(file.read_text(encoding="utf8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in {"upper", "title", "capitalize", "swapcase"}
        and not node.args
    ]
    styles = [file.name for file in (ROOT.parent / "assets").glob("*.css") if "uppercase" in file.read_text()]
    assert raised + styles == []


def test_no_page_brings_radix() -> None:
    bringing = []
    for file in sources():
        for node in ast.walk(ast.parse(file.read_text(encoding="utf8"))):
            is_rx = isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "rx"
            if is_rx and node.attr in RADIX:
                bringing.append(f"{file.relative_to(ROOT)}:{node.lineno} rx.{node.attr}")
    assert bringing == []
