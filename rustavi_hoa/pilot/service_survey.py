"""The baseline questionnaire: asked at the first sign-in, answered once, counted for who runs the pilot."""

from __future__ import annotations

from collections import defaultdict

from sqlmodel import Session

from rustavi_hoa.adapters.sheets import csv_text
from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.journal import note
from rustavi_hoa.db.tables.house import SurveyAnswerRow, SurveyQuestionRow
from rustavi_hoa.db.tables.people import PersonRow
from rustavi_hoa.i18n import dates
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import Fault, Invalid, invalid
from rustavi_hoa.kernel.policy import Actor, Can, allow
from rustavi_hoa.pilot import queries, words
from rustavi_hoa.pilot.questionnaire import choices_of, seed, shown
from rustavi_hoa.pilot.rules import LONGEST_ANSWER, SCALE, Kind
from rustavi_hoa.pilot.views import AnswerCount, QuestionResult, QuestionView


@allow(Can.SELF)
def questions(actor: Actor) -> list[QuestionView]:
    """Give the questions asked today, in order."""
    with work() as session:
        seed(session)
        return [shown(row, at) for at, row in enumerate(queries.questions(session), 1)]


@allow(Can.SELF)
def answer(actor: Actor, answers: dict[str, str]) -> None:
    """Keep a person's answers, by id of the question; an unanswered question is left out. Answering again replaces.

    Raises:
        Invalid: nothing answered, or a value that the question does not offer.
    """
    with work() as session:
        asked = {str(row.id): row for row in queries.questions(session)}
        given = {key: value.strip() for key, value in answers.items() if key in asked and value.strip()}
        faults = [_fault(asked[key], value) for key, value in given.items()]
        if any(faults):
            raise Invalid(*(fault for fault in faults if fault))
        if not given:
            raise invalid("answers", words.ANSWER_SOMETHING)
        for key, value in given.items():
            _keep(session, actor, asked[key].id, value)
        person = session.get_one(PersonRow, actor.person_id)
        person.baseline_done_at = person.baseline_done_at or now()
        note(session, actor, "survey.answer", actor.person_id, answers=len(given))


def _fault(question: SurveyQuestionRow, value: str) -> Fault | None:
    name = str(question.id)
    if question.kind == Kind.TEXT:
        too_long = len(value) > LONGEST_ANSWER
        return Fault(name, words.TOO_LONG, (("most", str(LONGEST_ANSWER)),)) if too_long else None
    offered = SCALE if question.kind == Kind.SCALE else [choice.code for choice in choices_of(question)]
    return None if value in offered else Fault(name, words.CHOOSE_ANSWER)


def _keep(session: Session, actor: Actor, question_id: int, value: str) -> None:
    row = queries.answer_of(session, question_id, actor.person_id)
    if row is None:
        mine = frozenset[int]().union(*(grant.scope.buildings for grant in actor.grants))
        here = actor.view_building if actor.view_building in mine else min(mine, default=None)
        row = SurveyAnswerRow(question_id=question_id, person_id=actor.person_id, building_id=here, value=value)
    row.value, row.at = value, now()
    session.add(row)


@allow(Can.PILOT_MANAGE)
def results(actor: Actor) -> list[QuestionResult]:
    """Count the answers within the actor's reach; a question no longer asked stays while it has answers."""
    scope = actor.where(Can.PILOT_MANAGE)
    with reading() as session:
        counted: dict[int, dict[str, int]] = defaultdict(dict)
        for question_id, value, count in queries.answer_counts(session, scope):
            counted[question_id][value] = count
        rows = queries.questions(session, only_active=False)
        made = [_result(session, scope, row, counted[row.id]) for row in rows]
    return [each for each in made if each.is_active or each.n]


def _result(session: Session, scope: object, row: SurveyQuestionRow, counted: dict[str, int]) -> QuestionResult:
    base = {"id": row.id, "ka": row.text_ka, "en": row.text_en, "kind": row.kind, "is_active": row.is_active}
    if row.kind == Kind.TEXT:
        texts, total = queries.answer_texts(session, scope, row.id)
        return QuestionResult(**base, n=total, texts=list(texts))
    total, most = sum(counted.values()), max(counted.values(), default=0)
    offered = [(choice.code, choice.ka, choice.en) for choice in choices_of(row)] or [(n, n, n) for n in SCALE]
    counts = [
        AnswerCount(ka, en, counted.get(code, 0), f"{round(100 * counted.get(code, 0) / most) if most else 0}%")
        for code, ka, en in offered
    ]
    return QuestionResult(**base, n=total, counts=counts)


@allow(Can.PILOT_MANAGE)
def answers_table(actor: Actor) -> str:
    """Give the answers within the actor's reach as CSV; no names, no cell that acts as a formula."""
    with work() as session:
        rows = queries.answers(session, actor.where(Can.PILOT_MANAGE))
        note(session, actor, "survey.export", "all", rows=len(rows))
        body = [
            (q.text_ka, _label(q, a.value), address or "", f"{dates.local(a.at):%Y-%m-%d}") for a, q, address in rows
        ]
    return csv_text([words.CSV_ANSWERS, *body])


def _label(question: SurveyQuestionRow, value: str) -> str:
    return next((choice.ka for choice in choices_of(question) if choice.code == value), value)
