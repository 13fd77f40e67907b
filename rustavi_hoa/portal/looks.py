"""The looks of the public pages: the platform's own sheet, cut to what their templates use, and its drawn signs.

No second sheet can drift away from the first: the sheets of ``assets/`` are read once, every rule
whose classes stand in no template is left out, and so is every token that no kept rule names.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from markupsafe import Markup

from rustavi_hoa.settings import ROOT

ASSETS = ROOT / "assets"
TEMPLATES = Path(__file__).parent / "templates"
SHEETS = ("tokens.css", "app.css", "gallery.css", "public.css")
TONES = frozenset(f"tone-{each}" for each in ("calm", "info", "warn", "good"))
"""Classes that a template puts together."""

_CLASS_WORDS = re.compile(r'class="([^"]*)"')
_JINJA = re.compile(r"{[{%].*?[}%]}", re.S)
_TAG = re.compile(r"<([a-z][a-z0-9-]*)")
_NAMED = re.compile(r"\.([A-Za-z][\w-]*)")
_ELEMENT = re.compile(r"(?:^|[\s>+~(,])([a-z][a-z0-9-]*)")
_COMMENT = re.compile(r"/\*.*?\*/", re.S)
_TOKEN = re.compile(r"(--[\w-]+)\s*:[^;{}]*(?:;|(?=}))")
_USED_TOKEN = re.compile(r"var\((--[\w-]+)")
_SYMBOL = re.compile(r'<symbol id="([^"]+)" viewBox="([^"]+)">(.*?)</symbol>', re.S)
NOT_ELEMENTS = frozenset({"and", "not", "from", "to"})
NESTED = ("@layer", "@media", "@supports")
LEFT_OUT = ("@keyframes", ':root[data-theme="dark"]')


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule as written; ``body`` is None for a statement that ends with a semicolon."""

    head: str
    body: str | None


@cache
def style() -> Markup:
    """Give the sheet of the public pages."""
    text = "\n".join((ASSETS / name).read_text(encoding="utf8") for name in SHEETS)
    classes, tags = used()
    return Markup(_small(_spent(_cut(_COMMENT.sub("", text), classes, tags))))  # noqa: S704 - our own files


@cache
def style_hash() -> str:
    """Give the sheet's name in a policy that allows no other."""
    return f"sha256-{base64.b64encode(hashlib.sha256(style().encode()).digest()).decode()}"


def used() -> tuple[frozenset[str], frozenset[str]]:
    """Give the classes and the elements that the templates use."""
    texts = [file.read_text(encoding="utf8") for file in sorted(TEMPLATES.glob("*.html"))]
    classes = {
        word for text in texts for found in _CLASS_WORDS.findall(text) for word in _JINJA.sub(" ", found).split()
    }
    return frozenset(classes) | TONES | {"icon"}, frozenset(tag for text in texts for tag in _TAG.findall(text)) | {
        "svg"
    }


@cache
def icon(name: str) -> Markup:
    """Draw a sign that says nothing to a reader.

    Raises:
        KeyError: the platform has no such sign.
    """
    view, inside = _signs()[name]
    return Markup(f'<svg class="icon" viewBox="{view}" aria-hidden="true">{inside}</svg>')  # noqa: S704 - our own file


@cache
def _signs() -> dict[str, tuple[str, str]]:
    found = _SYMBOL.findall((ASSETS / "icons.svg").read_text(encoding="utf8"))
    return {name: (view, inside) for name, view, inside in found}


def _rules(text: str) -> Iterator[Rule]:
    """Split a sheet, or the inside of a nested rule, at its top level."""
    depth, start, head = 0, 0, ""
    for at, sign in enumerate(text):
        if sign == "{":
            if depth == 0:
                head, start = text[start:at].strip(), at + 1
            depth += 1
        elif sign == "}":
            depth -= 1
            if depth == 0:
                yield Rule(head, text[start:at].strip())
                start = at + 1
        elif sign == ";" and depth == 0:
            yield Rule(text[start:at].strip(), None)
            start = at + 1


def _cut(text: str, classes: frozenset[str], tags: frozenset[str]) -> str:
    kept = []
    for rule in _rules(text):
        if rule.body is None:
            kept.append(f"{rule.head};")
        elif rule.head.startswith(LEFT_OUT):
            continue
        elif rule.head.startswith(NESTED):
            inside = _cut(rule.body, classes, tags)
            kept += [f"{rule.head}{{{inside}}}"] if inside else []
        elif rule.head.startswith("@"):
            kept.append(f"{rule.head}{{{rule.body}}}")
        else:
            selectors = [each for each in _selectors(rule.head) if _is_used(each, classes, tags)]
            kept += [f"{','.join(selectors)}{{{rule.body}}}"] if selectors else []
    return "".join(kept)


def _selectors(head: str) -> list[str]:
    """Split a list of selectors at the commas outside brackets."""
    found, depth, start = [], 0, 0
    for at, sign in enumerate(head):
        depth += (sign in "([") - (sign in ")]")
        if sign == "," and depth == 0:
            found.append(head[start:at].strip())
            start = at + 1
    return [*found, head[start:].strip()]


def _is_used(selector: str, classes: frozenset[str], tags: frozenset[str]) -> bool:
    """Tell whether a selector may match: its elements and classes are known; of a list in brackets one is enough."""
    plain = re.sub(r"\[[^\]]*\]", "", selector)
    for inside in re.findall(r":is\(([^()]*)\)", plain):
        if not any(_is_used(each.strip(), classes, tags) for each in inside.split(",")):
            return False
    plain = re.sub(r":[\w-]+\([^()]*\)", "", plain)
    named = set(_NAMED.findall(plain))
    elements = set(_ELEMENT.findall(re.sub(r":[\w-]+", "", plain))) - NOT_ELEMENTS
    return named <= classes and elements <= tags | {"html", "body"}


def _spent(text: str) -> str:
    """Leave out the tokens that nothing names, and those that only they named."""
    named = set(_USED_TOKEN.findall(text))
    smaller = _TOKEN.sub(lambda found: found[0] if found[1] in named else "", text)
    return text if smaller == text else _spent(smaller)


def _small(text: str) -> str:
    text = re.sub(r"\s+", " ", text)
    return re.sub(r" ?([{};,]) ?", r"\1", text).replace(": ", ":").replace(";}", "}")
