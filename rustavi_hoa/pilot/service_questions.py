"""Editing the city's one questionnaire: a changed wording is a new question, so old answers keep what was asked."""

from __future__ import annotations

from sqlmodel import Session

from rustavi_hoa.db.engine import work
from rustavi_hoa.db.journal import note
from rustavi_hoa.db.tables.house import SurveyQuestionRow
from rustavi_hoa.kernel.errors import Fault, Invalid, NotFound
from rustavi_hoa.kernel.policy import Actor, Can, allow
from rustavi_hoa.pilot import queries, words
from rustavi_hoa.pilot.questionnaire import seed, shown
from rustavi_hoa.pilot.rules import LONGEST_QUESTION, MOST_CHOICES, Kind
from rustavi_hoa.pilot.views import QuestionView


@allow(Can.QUESTIONNAIRE_EDIT)
def everything(actor: Actor) -> list[QuestionView]:
    """List the questions in order: those asked first, then those switched off that may be switched on again."""
    with work() as session:
        seed(session)
        rows = [row for row in queries.questions(session, only_active=False) if "replaced_by" not in row.options]
        rows.sort(key=lambda row: (not row.is_active, row.position, row.id))
        return [shown(row, at) for at, row in enumerate(rows, 1)]


@allow(Can.QUESTIONNAIRE_EDIT)
def save(actor: Actor, question_id: int, kind: str, ka: str, en: str, choices: str) -> None:
    """Add a question (id 0), or change one: the new wording takes the old one's place from now on.

    Raises:
        NotFound: no such question.
        Invalid: a language is missing or too long, or not from two to eight answers in both languages.
    """
    options = _checked(kind, ka, en, choices)
    with work() as session:
        seed(session)
        queries.hold_questions(session)
        rows = queries.questions(session, only_active=False)
        old = next((row for row in rows if row.id == question_id and "replaced_by" not in row.options), None)
        if question_id and old is None:
            raise NotFound
        position = old.position if old else max((row.position for row in rows), default=0) + 1
        new = SurveyQuestionRow(
            position=position, kind=kind, text_ka=ka.strip(), text_en=en.strip(), options=_with_codes(options, old)
        )
        if old and _is_alike(new, old):
            return
        session.add(new)
        session.flush()
        if old:
            new.is_active = old.is_active
            old.is_active, old.options = False, old.options | {"replaced_by": new.id}
            session.add(old)
        note(session, actor, "question.save", new.id, replaces=old.id if old else None)


@allow(Can.QUESTIONNAIRE_EDIT)
def switch(actor: Actor, question_id: int, is_active: bool) -> None:
    """Ask a question from now on, or no longer; its answers stay.

    Raises:
        NotFound: no such question.
    """
    with work() as session:
        row = _row(session, question_id)
        row.is_active = is_active
        session.add(row)
        note(session, actor, "question.switch", row.id, is_active=is_active)


@allow(Can.QUESTIONNAIRE_EDIT)
def move_up(actor: Actor, question_id: int) -> None:
    """Ask a question one place earlier; the first one stays.

    Raises:
        NotFound: no such question among those asked.
    """
    with work() as session:
        queries.hold_questions(session)
        rows = list(queries.questions(session))
        at = next((at for at, row in enumerate(rows) if row.id == question_id), None)
        if at is None:
            raise NotFound
        if at:
            rows[at - 1], rows[at] = rows[at], rows[at - 1]
        for position, row in enumerate(rows, 1):
            row.position = position
            session.add(row)
        note(session, actor, "question.move", question_id)


def _is_alike(new: SurveyQuestionRow, old: SurveyQuestionRow) -> bool:
    names = ("kind", "text_ka", "text_en", "options")
    return all(getattr(new, name) == getattr(old, name) for name in names)


def _row(session: Session, question_id: int) -> SurveyQuestionRow:
    row = session.get(SurveyQuestionRow, question_id)
    if row is None or "replaced_by" in row.options:
        raise NotFound
    return row


def _checked(kind: str, ka: str, en: str, choices: str) -> list[tuple[str, str]]:
    faults = []
    if kind not in set(Kind):
        faults.append(Fault("kind", words.UNKNOWN_KIND))
    for name, text in (("ka", ka), ("en", en)):
        if len(text.strip()) < 3:
            faults.append(Fault(name, words.NEEDS_BOTH))
        elif len(text) > LONGEST_QUESTION:
            faults.append(Fault(name, words.TOO_LONG, (("most", str(LONGEST_QUESTION)),)))
    lines = [line.partition("|") for line in choices.splitlines() if line.strip()]
    pairs = [(left.strip()[:100], right.strip()[:100]) for left, _, right in lines]
    if kind == Kind.CHOICE and not (2 <= len(pairs) <= MOST_CHOICES and all(left and right for left, right in pairs)):
        faults.append(Fault("choices", words.NEEDS_CHOICES, (("most", str(MOST_CHOICES)),)))
    if faults:
        raise Invalid(*faults)
    return pairs if kind == Kind.CHOICE else []


def _with_codes(pairs: list[tuple[str, str]], old: SurveyQuestionRow | None) -> dict:
    """Give answers their codes; one whose Georgian words stayed keeps its code."""
    if not pairs:
        return {}
    known = {each["ka"]: each["code"] for each in (old.options.get("choices", []) if old else [])}
    made, taken = [], set(known.values())
    for at, (ka, en) in enumerate(pairs, 1):
        code = known.get(ka) or next(name for name in (f"c{at}", *(f"c{n}" for n in range(9, 99))) if name not in taken)
        taken.add(code)
        made.append({"code": code, "ka": ka, "en": en})
    return {"choices": made}
