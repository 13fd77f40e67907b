"""What the standard forms are made of: fields, groups, elements; the data itself is read in ``definition``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from rustavi_hoa.i18n.message import Msg

KINDS = frozenset(
    {"text", "integer", "number", "year", "day", "yes_no", "choice", "area", "money", "phone", "cadastral"}
)
VISIBILITIES = ("public", "association", "city")
"""Who may see a value; each level sees what stands before it too."""
ANSWERERS = frozenset({"chairperson", "inspector", "computed", "registry"})
TYPED = frozenset({"chairperson", "inspector"})
"""Who types answers; the rest comes from elsewhere."""

CODE = re.compile(r"[a-z][a-z0-9_]{0,30}")
KEY = re.compile(r"([a-z][a-z0-9_]{0,30})(?:\[([A-Za-z0-9-]{1,16})\])?\.([a-z][a-z0-9_]{0,30})")


class BadDefinition(ValueError):
    """The data of the forms contradicts itself; the sentence names the place."""


@dataclass(frozen=True, slots=True)
class Field:
    """One question of the forms; ``register`` names the column that holds it, ``worth`` weighs what to fill next."""

    group: str
    code: str
    kind: str
    label: Msg
    short: Msg
    hint: Msg | None = None
    unit: str = ""
    choices: tuple[tuple[str, Msg], ...] = ()
    least: float | None = None
    most: float | None = None
    pattern: str = ""
    answered_by: str = "inspector"
    visibility: str = "association"
    is_required: bool = False
    worth: int = 1
    question: int = 0
    register: str = ""
    hides_small: bool = False
    is_retired: bool = False
    was: tuple[str, ...] = ()

    @property
    def is_typed(self) -> bool:
        """Tell whether a person types the answer."""
        return self.answered_by in TYPED and not self.is_retired

    def key(self, row: str = "") -> str:
        """Give the key of the answer; ``row`` names the row of a table."""
        return f"{self.group}[{row}].{self.code}" if row else f"{self.group}.{self.code}"

    def choice(self, code: str) -> Msg | None:
        """Give the sentence of a choice."""
        return dict(self.choices).get(code)


@dataclass(frozen=True, slots=True)
class Group:
    """A section of the passport; a table has rows, each with all the fields."""

    code: str
    number: int
    label: Msg
    fields: tuple[Field, ...]
    answered_by: str
    visibility: str
    is_table: bool = False
    row_label: Msg | None = None
    rows_from: str = ""
    source: str = ""

    def field(self, code: str) -> Field | None:
        """Find a field by its code or by a code it had before."""
        for each in self.fields:
            if each.code == code or code in each.was:
                return each
        return None

    @property
    def live(self) -> tuple[Field, ...]:
        """The fields that are asked today."""
        return tuple(each for each in self.fields if not each.is_retired)


@dataclass(frozen=True, slots=True)
class Element:
    """A part of a building whose condition is judged; ``rows`` names the table whose rows have one each."""

    code: str
    label: Msg
    group: str
    rows: str = ""
    is_required: bool = False
    walk: int = 0
    category: str = "other"


@dataclass(frozen=True)
class Definition:
    """All groups and elements of one version."""

    version: int
    groups: tuple[Group, ...]
    elements: tuple[Element, ...]

    @cached_property
    def by_code(self) -> dict[str, Group]:
        """Groups by code."""
        return {each.code: each for each in self.groups}

    @cached_property
    def questions(self) -> tuple[Field, ...]:
        """The chairperson's questions in their order."""
        asked = [each for each in self.fields() if each.question and not each.is_retired]
        return tuple(sorted(asked, key=lambda each: each.question))

    @cached_property
    def stations(self) -> tuple[Element, ...]:
        """The elements of the first walk in their order."""
        return tuple(sorted((each for each in self.elements if each.walk), key=lambda each: each.walk))

    @cached_property
    def needed(self) -> tuple[tuple[Group, tuple[Field, ...]], ...]:
        """Groups that have required fields, with them."""
        pairs = ((group, tuple(each for each in group.live if each.is_required)) for group in self.groups)
        return tuple((group, fields) for group, fields in pairs if fields)

    @cached_property
    def asked_of(self) -> dict[tuple[tuple[str, ...], ...], tuple[tuple[str, ...], tuple[str, ...]]]:
        """What is required of a building with such rows in its tables; filled as buildings are counted."""
        return {}

    @cached_property
    def registered(self) -> tuple[tuple[str, str, str], ...]:
        """Key, table and column of every field that lives in the register."""
        held = ((each.key(), each.register.partition(".")) for each in self.fields() if each.register)
        return tuple((key, table, column) for key, (table, _, column) in held)

    def fields(self) -> Iterator[Field]:
        """Every field, also retired ones."""
        for group in self.groups:
            yield from group.fields

    def group(self, code: str) -> Group | None:
        """Find a group."""
        return self.by_code.get(code)

    def element(self, code: str) -> Element | None:
        """Find an element."""
        return next((each for each in self.elements if each.code == code), None)

    def find(self, key: str) -> tuple[Field, str] | None:
        """Find the field of an answer's key and the name of its row; a former key finds the field of today."""
        split = KEY.fullmatch(key)
        group = self.group(split[1]) if split else None
        if split is None or group is None or group.is_table != bool(split[2]):
            return None
        found = group.field(split[3])
        return (found, split[2] or "") if found else None

    def columns(self, rows: dict[str, int] | None = None) -> list[tuple[str, Msg]]:
        """Give the headers of a table of passports: key and label; ``rows`` says how many rows of each table."""
        made: list[tuple[str, Msg]] = []
        for group in self.groups:
            names = [str(at) for at in range(1, (rows or {}).get(group.code, 0) + 1)] if group.is_table else [""]
            made += [(each.key(name), _header(group, each, name)) for name in names for each in group.live]
        return made


def _header(group: Group, each: Field, row: str) -> Msg:
    if not group.row_label:
        return each.short
    ka, en = group.row_label.render("ka", n=row), group.row_label.render("en", n=row)
    return Msg(ka=f"{ka}: {each.short.ka}", en=f"{en}: {each.short.en}")
