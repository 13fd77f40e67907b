"""The standard forms of the passport, read from data once: one definition drives everything that has a field in it.

``groups/NN_code.toml`` holds a group each, ``elements.toml`` what a condition is given to, ``definition.toml`` the
version. Data that contradicts itself never loads.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.passport.fields import ANSWERERS, CODE, KINDS, TYPED, VISIBILITIES, Definition, Element, Field, Group

HOME = Path(__file__).parent

GROUP_WORDS = frozenset(
    {
        "code",
        "number",
        "ka",
        "en",
        "answered_by",
        "visibility",
        "source",
        "table",
        "row_ka",
        "row_en",
        "rows_from",
        "fields",
    }
)
FIELD_WORDS = frozenset(
    {"code", "kind", "ka", "en", "short_ka", "short_en", "hint_ka", "hint_en", "unit", "choices", "least", "most"}
    | {
        "pattern",
        "answered_by",
        "visibility",
        "required",
        "worth",
        "question",
        "register",
        "hide_small",
        "retired",
        "was",
    }
)
ELEMENT_WORDS = frozenset({"code", "ka", "en", "group", "rows", "required", "walk", "category"})


class BadDefinition(ValueError):
    """The data of the forms contradicts itself; the sentence names the place."""


_current: Definition | None = None


def definition() -> Definition:
    """Give the forms of today."""
    return _current or _shipped()


@cache
def _shipped() -> Definition:
    return load(HOME)


@contextmanager
def using(made: Definition) -> Iterator[None]:
    """Run a block under other forms (tests)."""
    global _current
    before, _current = _current, made
    try:
        yield
    finally:
        _current = before


def load(folder: Path) -> Definition:
    """Read the forms of a folder.

    Raises:
        BadDefinition: an unknown kind, a code given twice, a language missing, a reference to nothing.
    """
    files = sorted((folder / "groups").glob("*.toml"))
    groups = tuple(_group(file.stem, {"number": int(file.stem[:2]), **_toml(file)}) for file in files)
    elements = tuple(_element(each) for each in _toml(folder / "elements.toml")["elements"])
    made = Definition(int(_toml(folder / "definition.toml")["version"]), groups, elements)
    _check(made)
    return made


def _toml(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text(encoding="utf8"))
    except (OSError, tomllib.TOMLDecodeError) as wrong:
        raise BadDefinition(f"{file.name}: {wrong}") from wrong


def _group(place: str, data: dict[str, Any]) -> Group:
    _only(place, data, GROUP_WORDS)
    code, by = _code(place, data), data.get("answered_by", "inspector")
    shared = {"answered_by": by, "visibility": data.get("visibility", "association")}
    row_label = _msg(place, data, "row_") if data.get("table") else None
    return Group(
        code=code,
        number=data["number"],
        label=_msg(place, data),
        fields=tuple(_field(f"{place}: {each.get('code')}", code, shared | each) for each in data.get("fields", ())),
        is_table=bool(data.get("table")),
        row_label=row_label,
        rows_from=data.get("rows_from", ""),
        source=data.get("source", ""),
        **shared,
    )


def _field(place: str, group: str, data: dict[str, Any]) -> Field:
    _only(place, data, FIELD_WORDS)
    label = _msg(place, data)
    if data.get("kind") not in KINDS:
        raise BadDefinition(f"{place}: unknown kind {data.get('kind')!r}")
    return Field(
        group=group,
        code=_code(place, data),
        kind=data["kind"],
        label=label,
        short=_msg(place, data, "short_") if "short_ka" in data or "short_en" in data else label,
        hint=_msg(place, data, "hint_") if "hint_ka" in data or "hint_en" in data else None,
        unit=data.get("unit", ""),
        choices=tuple(_choice(place, each) for each in data.get("choices", ())),
        least=data.get("least"),
        most=data.get("most"),
        pattern=data.get("pattern", ""),
        answered_by=data["answered_by"],
        visibility=data["visibility"],
        is_required=bool(data.get("required")),
        worth=int(data.get("worth", 1)),
        question=int(data.get("question", 0)),
        register=data.get("register", ""),
        hides_small=bool(data.get("hide_small")),
        is_retired=bool(data.get("retired")),
        was=tuple(data.get("was", ())),
    )


def _choice(place: str, data: Any) -> tuple[str, Msg]:
    if not isinstance(data, list) or len(data) != 3 or not CODE.fullmatch(str(data[0])):
        raise BadDefinition(f"{place}: a choice is [code, Georgian, English], not {data!r}")
    return data[0], _msg(f"{place}: {data[0]}", {"ka": data[1], "en": data[2]})


def _element(data: dict[str, Any]) -> Element:
    place = f"elements: {data.get('code')}"
    _only(place, data, ELEMENT_WORDS)
    return Element(
        code=_code(place, data),
        label=_msg(place, data),
        group=data["group"],
        rows=data.get("rows", ""),
        is_required=bool(data.get("required")),
        walk=int(data.get("walk", 0)),
        category=data.get("category", "other"),
    )


def _only(place: str, data: dict[str, Any], words: frozenset[str]) -> None:
    if data.keys() - words:
        raise BadDefinition(f"{place}: unknown words {sorted(data.keys() - words)}")


def _code(place: str, data: dict[str, Any]) -> str:
    if not CODE.fullmatch(str(data.get("code"))):
        raise BadDefinition(f"{place}: a code is small Latin letters, digits and _, not {data.get('code')!r}")
    return data["code"]


def _msg(place: str, data: dict[str, Any], prefix: str = "") -> Msg:
    try:
        return Msg(ka=str(data.get(f"{prefix}ka", "")), en=str(data.get(f"{prefix}en", "")))
    except ValueError as wrong:
        raise BadDefinition(f"{place}: {prefix}ka and {prefix}en must both speak: {wrong}") from wrong


def _check(made: Definition) -> None:
    _unique("group", [each.code for each in made.groups])
    _unique("number", [each.number for each in made.groups])
    _unique("element", [each.code for each in made.elements])
    _unique("question", [each.question for each in made.questions])
    for group in made.groups:
        _unique(f"{group.code}: field", [code for each in group.fields for code in (each.code, *each.was)])
        _one_of(group.code, "visibility", group.visibility, VISIBILITIES)
        _one_of(group.code, "answered_by", group.answered_by, ANSWERERS)
        if group.is_table and made.find(group.rows_from) is None:
            raise BadDefinition(f"{group.code}: rows_from names no field: {group.rows_from!r}")
        for each in group.fields:
            _check_field(f"{group.code}.{each.code}", each)
    for element in made.elements:
        if element.group not in made.by_code or (element.rows and not made.by_code[element.group].is_table):
            raise BadDefinition(f"elements: {element.code}: no such group or table: {element.group}")


def _check_field(place: str, each: Field) -> None:
    _one_of(place, "visibility", each.visibility, VISIBILITIES)
    _one_of(place, "answered_by", each.answered_by, ANSWERERS)
    if (each.kind == "choice") != bool(each.choices):
        raise BadDefinition(f"{place}: choices belong to the kind choice, and it needs them")
    _unique(f"{place}: choice", [code for code, _ in each.choices])
    if each.least is not None and each.most is not None and each.least > each.most:
        raise BadDefinition(f"{place}: least {each.least} is more than most {each.most}")
    if each.answered_by not in TYPED and not each.register:
        raise BadDefinition(f"{place}: nobody types it, so it needs a register column")
    try:
        re.compile(each.pattern)
    except re.error as wrong:
        raise BadDefinition(f"{place}: bad pattern: {wrong}") from wrong


def _one_of(place: str, word: str, value: str, allowed: Any) -> None:
    if value not in allowed:
        raise BadDefinition(f"{place}: unknown {word} {value!r}")


def _unique(what: str, values: list[Any]) -> None:
    twice = [value for value, count in Counter(values).items() if count > 1]
    if twice:
        raise BadDefinition(f"{what} given twice: {twice}")
