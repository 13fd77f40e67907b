"""From a problem to the table's advice, and from rows to what a browser may know (deeds layer, no doors)."""

from __future__ import annotations

from collections.abc import Mapping

from sqlmodel import Session

from rustavi_hoa.db.tables.problems import IssueRow
from rustavi_hoa.db.tables.register import BuildingRow
from rustavi_hoa.house import service as house
from rustavi_hoa.i18n.dates import plain
from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.i18n.stamp import stamp
from rustavi_hoa.issues import queries_responsibility as queries
from rustavi_hoa.issues import words_responsibility as words
from rustavi_hoa.issues.categories import Category
from rustavi_hoa.issues.responsibility import Facts, Question, Row, advise, table
from rustavi_hoa.issues.rules import Part
from rustavi_hoa.issues.views import Said
from rustavi_hoa.issues.views_responsibility import Asked, Choice, Decided, Lies, Responsibility, Suggested
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.terms import calendar

WORKS: dict[str, frozenset[str]] = {
    Category.ROOF: frozenset({"roof_flat", "roof_pitched", "downpipes"}),
    Category.LIFT: frozenset({"elevator"}),
    Category.WATER: frozenset({"water_inner"}),
    Category.SEWER: frozenset({"sewer"}),
    Category.BASEMENT: frozenset({"basement"}),
    Category.ELECTRIC: frozenset({"electric"}),
    Category.ENTRANCE: frozenset({"entrance", "entrance_door"}),
    Category.STAIRS: frozenset({"stairs", "entrance"}),
    Category.RAMP: frozenset({"ramp"}),
    Category.FACADE: frozenset({"facade", "joints"}),
    Category.YARD: frozenset({"yard"}),
}
"""Works in the register whose warranty covers a problem of the category."""


def advised(session: Session, row: IssueRow, given: Mapping[str, str]) -> Question | Row | None:
    """Ask the table about a problem as its building stands today."""
    today = calendar.today()
    built = session.get_one(BuildingRow, row.building_id).year_built
    facts = Facts(
        category=row.category,
        place=row.place,
        age=today.year - built if built else None,
        warranty_years=int(house.value(session, "warranty_years")),
        has_warranty=queries.has_warranty(session, row.building_id, WORKS.get(row.category, frozenset()), today),
    )
    return advise(facts, given)


def suggested(session: Session, row: IssueRow, given: Mapping[str, str]) -> Row | None:
    """Give the row that suggests, if one does."""
    found = advised(session, row, given)
    return found if isinstance(found, Row) else None


def view(
    session: Session, row: IssueRow, given: Mapping[str, str], *, may_decide: bool, held: frozenset[Part]
) -> Responsibility:
    """Make everything about who is responsible for one problem."""
    found = advised(session, row, given)
    return Responsibility(
        issue_id=row.id,
        number=row.registration_no or str(row.id),
        question=_asked(found) if isinstance(found, Question) else Asked(),
        suggested=_suggested(found) if isinstance(found, Row) else Suggested(),
        decided=_decided(session, row.id),
        lies=_lies(session, row.id),
        holders=[Choice(each.code, each.name.ka, each.name.en) for each in table().holders.values()]
        if may_decide
        else [],
        may_ask_back=Part.CITY in held,
    )


def _asked(question: Question) -> Asked:
    choices = [Choice(code, each.ka, each.en) for code, each in question.answers.items()]
    return Asked(question.code, question.text.ka, question.text.en, choices)


def _suggested(row: Row) -> Suggested:
    holder = table().holders[row.holder]
    sentence = Said(*(words.USUALLY.render(locale, whose=holder.whose) for locale in ("ka", "en")))
    sources = [_said(table().sources[each]) for each in row.sources]
    return Suggested(holder.code, holder.group, sentence, sources, row.is_confirmed)


def _decided(session: Session, issue_id: int) -> Decided:
    found = queries.decided(session, issue_id)
    if found is None:
        return Decided()
    known = table().holders.get(found.holder)
    name = _said(known.name) if known else Said(found.holder, found.holder)
    follows = found.holder == found.suggested or not found.suggested
    return Decided(found.holder, name, found.reason, found.part, stamp(found.at, now()), follows)


def _lies(session: Session, issue_id: int) -> Lies:
    found = queries.lies(session, issue_id)
    if found is None or (found.ended_at is not None and not found.answer):
        return Lies()
    at = now()
    is_open = found.ended_at is None
    return Lies(
        id=found.id if is_open else 0,
        body=found.body,
        since=stamp(found.at, at),
        ask_on=plain(found.ask_on),
        is_due=is_open and found.ask_on is not None and found.ask_on <= calendar.today(),
        asked_count=found.asked_count,
        asked=stamp(found.asked_at, at),
        outcome=found.outcome,
        answer=found.answer,
        answered=stamp(found.answered_at, at),
    )


def _said(sentence: Msg) -> Said:
    return Said(sentence.ka, sentence.en)
