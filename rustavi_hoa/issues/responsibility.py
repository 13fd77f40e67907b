"""Who is usually responsible: the decision table of ``responsibility.toml``, read once; it suggests, never rules."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.issues.categories import Category
from rustavi_hoa.issues.places import Place

FILE = Path(__file__).with_name("responsibility.toml")
MOST_QUESTIONS = 2
UNKNOWN = "unknown"
"""A legal answer to every question: then no row that waits for the answer fits."""
GROUPS = ("inside", "common", "utility", "city", "warranty")


@dataclass(frozen=True, slots=True)
class Holder:
    """Somebody who may be responsible; ``whose`` fits the sentence, ``name`` a list."""

    code: str
    group: str
    whose: Msg
    name: Msg


@dataclass(frozen=True, slots=True)
class Question:
    """One question to whoever looks at the problem; a place may answer it by itself."""

    code: str
    text: Msg
    answers: Mapping[str, Msg]
    places: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the table: what it names must fit, then its holder is suggested."""

    id: str
    holder: str
    categories: frozenset[str]
    places: frozenset[str]
    answers: Mapping[str, frozenset[str]]
    younger: bool
    warranty: bool
    sources: tuple[str, ...]
    is_confirmed: bool


@dataclass(frozen=True, slots=True)
class Table:
    """The whole table."""

    holders: Mapping[str, Holder]
    questions: Mapping[str, Question]
    sources: Mapping[str, Msg]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of a problem: where it is, how young the building, whether a repair of the kind is under warranty.

    Unit: ``age`` years since the building was finished, None unknown; ``warranty_years`` the setting.
    """

    category: str
    place: str
    age: int | None = None
    warranty_years: int = 0
    has_warranty: bool = False


def advise(facts: Facts, given: Mapping[str, str]) -> Question | Row | None:
    """Ask the next question, or suggest by the first row that fits; None where no row fits."""
    for row in table().rows:
        if not _fits(row, facts):
            continue
        said = {code: answer(code, facts.place, given) for code in row.answers}
        if any(each and each not in row.answers[code] for code, each in said.items()):
            continue
        open_ones = [code for code, each in said.items() if not each]
        if not open_ones:
            return row
        return table().questions[open_ones[0]] if len(given) < MOST_QUESTIONS else None
    return None


def answer(code: str, place: str, given: Mapping[str, str]) -> str:
    """Give what was answered to a question, or what the place answers by itself; empty while it is open."""
    return given.get(code) or table().questions[code].places.get(place, "")


def _fits(row: Row, facts: Facts) -> bool:
    """Tell whether everything but the answers fits."""
    is_young = facts.age is not None and facts.age < facts.warranty_years
    return (
        (not row.categories or facts.category in row.categories)
        and (not row.places or facts.place in row.places)
        and (not row.younger or is_young)
        and (not row.warranty or facts.has_warranty)
    )


def known_answers(given: Mapping[str, str]) -> dict[str, str]:
    """Keep of what a browser sent the answers that the table knows."""
    asked = table().questions
    return {
        code: said for code, said in given.items() if code in asked and (said == UNKNOWN or said in asked[code].answers)
    }


@cache
def table() -> Table:
    """Read the table.

    Raises:
        ValueError: a row names something unknown, or a question could never be answered.
    """
    data = tomllib.loads(FILE.read_text(encoding="utf8"))
    made = Table(
        holders={code: _holder(code, each) for code, each in data["holders"].items()},
        questions={code: _question(code, each) for code, each in data["questions"].items()},
        sources={code: Msg(**each) for code, each in data["sources"].items()},
        rows=tuple(_row(each) for each in data["rows"]),
    )
    _check(made)
    return made


def _holder(code: str, data: Mapping[str, str]) -> Holder:
    whose, name = (Msg(ka=data[f"{word}_ka"], en=data[f"{word}_en"]) for word in ("whose", "name"))
    return Holder(code, data["group"], whose, name)


def _question(code: str, data: Mapping[str, Any]) -> Question:
    answers = {name: Msg(**each) for name, each in data["answers"].items()}
    return Question(code, Msg(ka=data["ka"], en=data["en"]), answers, data.get("places", {}))


def _row(data: Mapping[str, Any]) -> Row:
    return Row(
        id=data["id"],
        holder=data["holder"],
        categories=frozenset(data.get("category", ())),
        places=frozenset(data.get("place", ())),
        answers={code: frozenset(each) for code, each in data.get("answers", {}).items()},
        younger=data.get("younger", False),
        warranty=data.get("warranty", False),
        sources=tuple(data["sources"]),
        is_confirmed=data["is_confirmed"],
    )


def _check(made: Table) -> None:
    """Hold the table against what there is."""
    ids = [row.id for row in made.rows]
    wrong = [each for each in ids if ids.count(each) > 1]
    wrong += [holder.code for holder in made.holders.values() if holder.group not in GROUPS]
    for question in made.questions.values():
        odd = set(question.places) - set(Place) | set(question.places.values()) - set(question.answers)
        wrong += [f"{question.code}: {each}" for each in odd]
    for row in made.rows:
        odd = row.categories - set(Category) | row.places - set(Place) | set(row.sources) - set(made.sources)
        odd |= {row.holder} - set(made.holders) | set(row.answers) - set(made.questions)
        odd |= {each for code, said in row.answers.items() for each in said - set(made.questions[code].answers)}
        wrong += [f"{row.id}: {each}" for each in odd]
    if wrong:
        raise ValueError(f"{FILE.name}: {', '.join(wrong)}")
