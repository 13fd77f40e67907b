"""The services of the endpoint: our categories and their questions, kept in ``data/services.json``."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.issues.categories import ABOUT, Category
from rustavi_hoa.issues.places import Place
from rustavi_hoa.kernel.errors import Fault
from rustavi_hoa.opendata import words
from rustavi_hoa.opendata.rules import Kind, moment

DATA = Path(__file__).parent / "data" / "services.json"
LISTS = frozenset({"singlevaluelist", "multivaluelist"})
DATATYPES = LISTS | {"string", "number", "datetime", "text"}
LONGEST_ANSWER = {"string": 200, "text": 1000}
_NUMBER = re.compile(r"-?\d{1,12}(?:\.\d{1,6})?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Question:
    """One question of a service; ``values`` are key and words, for lists alone."""

    code: str
    datatype: str
    required: bool
    text: Msg
    hint: Msg | None
    values: tuple[tuple[str, Msg], ...]
    order: int


@dataclass(frozen=True, slots=True)
class Service:
    """One request type; its code is the category's."""

    code: str
    kind: Kind
    group: Msg
    keywords: tuple[str, ...]
    questions: tuple[Question, ...]

    @property
    def label(self) -> Msg:
        """Give the category's name."""
        return ABOUT[Category(self.code)].label

    @property
    def place(self) -> Place:
        """Say where such a thing is: what may be told to everybody lies in a yard or a street."""
        return Place.UNKNOWN if self.kind == Kind.BLACKBOX else Place.YARD


@cache
def services() -> dict[str, Service]:
    """Give the services by code, in the order of the file."""
    told = json.loads(DATA.read_text(encoding="utf8"))
    groups = {code: Msg(each["ka"], each["en"]) for code, each in told["groups"].items()}
    return {
        each["code"]: Service(
            each["code"],
            Kind(each["type"]),
            groups[each["group"]],
            tuple(each["keywords"]),
            tuple(_question(asked, at) for at, asked in enumerate(each["questions"], 1)),
        )
        for each in told["services"]
    }


def _question(told: Mapping[str, object], order: int) -> Question:
    hint = Msg(str(told["hint_ka"]), str(told["hint_en"])) if told.get("hint_ka") else None
    values = tuple((each["key"], Msg(each["ka"], each["en"])) for each in told.get("values", ()))  # type: ignore[attr-defined]
    text = Msg(str(told["ka"]), str(told["en"]))
    return Question(str(told["code"]), str(told["datatype"]), bool(told["required"]), text, hint, values, order)


def checked(service: Service, given: Mapping[str, Sequence[str]]) -> tuple[dict[str, list[str]], list[Fault]]:
    """Hold answers against the questions; gives those that count, and one fault for each that is wrong.

    An answer to no question of ours is left out, as an empty one is.
    """
    kept: dict[str, list[str]] = {}
    faults: list[Fault] = []
    for question in service.questions:
        answers = [each.strip() for each in given.get(question.code, ()) if each.strip()]
        if not answers:
            faults += [_fault(question, words.ATTRIBUTE_MISSING)] if question.required else []
            continue
        wrong = _wrong(question, answers)
        if wrong is not None:
            faults.append(_fault(question, wrong))
        else:
            kept[question.code] = list(dict.fromkeys(answers))
    return kept, faults


def _wrong(question: Question, answers: Sequence[str]) -> Msg | None:
    if question.datatype != "multivaluelist" and len(answers) > 1:
        return words.ATTRIBUTE_ONE
    if question.datatype in LISTS:
        keys = {key for key, _ in question.values}
        return None if set(answers) <= keys else words.ATTRIBUTE_LIST
    answer = answers[0]
    if question.datatype == "number":
        return None if _NUMBER.fullmatch(answer) else words.ATTRIBUTE_NUMBER
    if question.datatype == "datetime":
        return None if moment(answer) else words.ATTRIBUTE_MOMENT
    if question.datatype == "string" and "\n" in answer:
        return words.ATTRIBUTE_LINE
    return words.ATTRIBUTE_LONG if len(answer) > LONGEST_ANSWER[question.datatype] else None


def _fault(question: Question, sentence: Msg) -> Fault:
    return Fault(f"attribute[{question.code}]", sentence, (("code", question.code),))


def told(service: Service, answers: Mapping[str, Sequence[str]], locale: str) -> str:
    """Write the answers as lines that a person reads; empty without answers."""
    lines = []
    for question in service.questions:
        if question.code in answers:
            names = dict(question.values)
            said = [names[each].render(locale) if each in names else each for each in answers[question.code]]
            lines.append(f"{question.text.render(locale)} {', '.join(said)}")
    return "\n".join(lines)
