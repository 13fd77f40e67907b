"""Inquiries made ready for the screen: questions, answers in words, lines of a list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from rustavi_hoa.db.tables.library import InquiryRow, InquiryTargetRow
from rustavi_hoa.db.tables.people import PersonRow
from rustavi_hoa.db.tables.register import BuildingRow
from rustavi_hoa.i18n import dates
from rustavi_hoa.i18n.dates import local
from rustavi_hoa.i18n.stamp import stamp
from rustavi_hoa.inquiry import words
from rustavi_hoa.inquiry.rules import fields_of, is_passport, may_remind
from rustavi_hoa.inquiry.views import AnswerForm, Line, Pick, Question, Target
from rustavi_hoa.kernel.errors import Fault
from rustavi_hoa.passport.definition import definition
from rustavi_hoa.passport.fields import Field
from rustavi_hoa.passport.rules import UNKNOWN, BadAnswer, Value, parse, show


def line(row: InquiryRow, asked: int, answered: int, now: datetime) -> Line:
    """Shape an inquiry for a list."""
    due = dates.plain(row.due_on)
    is_late = row.state == "open" and row.due_on is not None and row.due_on < local(now).date()
    return Line(row.id, row.title, row.state, due, is_late, asked, answered, stamp(row.sent_at or row.created_at, now))


def questions(row: InquiryRow, typed: Mapping[str, Any]) -> list[Question]:
    """Shape the questions with what was typed."""
    return [
        Question(
            code=each.key(),
            kind=each.kind,
            ka=each.label.render("ka"),
            en=each.label.render("en"),
            choices=_choices(each),
            is_passport=is_passport(each),
            text=str(typed.get(each.key(), "")),
        )
        for each in fields_of(definition(), row.fields)
    ]


def form(row: InquiryRow, target: InquiryTargetRow, home: BuildingRow, now: datetime) -> AnswerForm:
    """Shape the form of one building."""
    state = "closed" if row.state != "open" else "sent" if target.answered_at else "open"
    return AnswerForm(
        inquiry_id=row.id,
        building_id=home.id,
        title=row.title,
        text=row.text,
        due=dates.plain(row.due_on),
        address=home.address,
        address_en=home.address_en,
        state=state,
        at=stamp(target.answered_at, now),
        questions=questions(row, target.answers),
    )


def target(
    row: InquiryTargetRow, home: BuildingRow, fields: Sequence[Field], chairs: Sequence[PersonRow], now: datetime
) -> Target:
    """Shape what came back from one building."""
    ka, en = answers(row, fields)
    return Target(
        building_id=home.id,
        address=home.address,
        address_en=home.address_en,
        chairs=", ".join(each.shown_name for each in chairs),
        phone=next((each.phone for each in chairs if each.phone), "") or "",
        is_answered=row.answered_at is not None,
        channel=row.channel,
        at=stamp(row.answered_at, now),
        may_remind=row.answered_at is None and may_remind(row.reminded_at, local(now).date(), day_of),
        reminded=stamp(row.reminded_at, now),
        answers_ka=ka,
        answers_en=en,
    )


def answers(row: InquiryTargetRow, fields: Sequence[Field]) -> tuple[list[str], list[str]]:
    """Say the answers of a building in both languages; empty while it is silent."""
    if row.answered_at is None:
        return [""] * len(fields), [""] * len(fields)
    said = [_said(each, str(row.answers.get(each.key(), "")), local(row.answered_at).date()) for each in fields]
    return [ka for ka, _ in said], [en for _, en in said]


def read(fields: Sequence[Field], texts: Mapping[str, str], today: date) -> tuple[dict[str, Value | None], list[Fault]]:
    """Read typed answers; an empty one is left out."""
    values: dict[str, Value | None] = {}
    faults = []
    for each in fields:
        text = texts.get(each.key(), "").strip()
        if not text:
            continue
        try:
            values[each.key()] = parse(each, text, today, each.key())
        except BadAnswer as bad:
            faults.append(bad.fault)
    return values, faults


def day_of(moment: datetime) -> date:
    """Give the day of a moment in Tbilisi."""
    return local(moment).date()


def _said(field: Field, text: str, today: date) -> tuple[str, str]:
    if not text:
        return "", ""
    try:
        value = parse(field, text, today, field.key())
    except BadAnswer:
        return text, text
    said = show(field, value)
    return said.ka, said.en


def _choices(field: Field) -> list[Pick]:
    unknown = Pick(UNKNOWN, words.UNKNOWN.ka, words.UNKNOWN.en)
    if field.kind == "yes_no":
        return [Pick("yes", words.YES.ka, words.YES.en), Pick("no", words.NO.ka, words.NO.en), unknown]
    if field.kind == "choice":
        return [*(Pick(code, label.render("ka"), label.render("en")) for code, label in field.choices), unknown]
    return []
