"""A group of the definition as a form: which fields a person may type, what stands in them, what is wrong with them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from rustavi_hoa.i18n.message import LOCALES, Msg
from rustavi_hoa.kernel.errors import Fault, Invalid
from rustavi_hoa.passport import words
from rustavi_hoa.passport.completeness import MOST_ROWS, rows_of
from rustavi_hoa.passport.fields import TYPED, Definition, Field
from rustavi_hoa.passport.kinds import LONGEST, unit_of
from rustavi_hoa.passport.rules import UNKNOWN, BadAnswer, Value, parse, show, typed
from rustavi_hoa.passport.saying import element_label
from rustavi_hoa.passport.views_forms import ChoiceView, FormRow, InputView

QUESTIONS = "questions"
"""The chairperson's ten questions as one form, whatever group each belongs to."""

CHAIRPERSON = frozenset({"chairperson"})
INSPECTOR = TYPED


@dataclass(frozen=True, slots=True)
class Draft:
    """What somebody typed and has not published: texts by key, the passport's number when each was typed."""

    texts: Mapping[str, str]
    seen: Mapping[str, int]


def label_of(made: Definition, group: str) -> Msg | None:
    """Name a form; None for a group that has none."""
    if group == QUESTIONS:
        return words.QUESTIONS
    found = made.group(group)
    return found.label if found else None


def asked(
    made: Definition, group: str, answerers: frozenset[str], answers: Mapping[str, Any]
) -> Iterator[tuple[str, Field]]:
    """Give the rows and fields of a form in their order; the row is empty outside tables."""
    if group == QUESTIONS:
        yield from (("", each) for each in made.questions)
        return
    found = made.group(group)
    if found is None:
        return
    fields = [each for each in found.live if each.answered_by in answerers]
    for row in rows_of(made, answers, group) if found.is_table else [""]:
        yield from ((row, each) for each in fields)


def groups_for(made: Definition, answerers: frozenset[str]) -> list[ChoiceView]:
    """List the forms a person may fill in."""
    told = [ChoiceView(QUESTIONS, words.QUESTIONS.ka, words.QUESTIONS.en)] if answerers == CHAIRPERSON else []
    for group in made.groups:
        if any(each.answered_by in answerers for each in group.live):
            told.append(ChoiceView(group.code, group.label.ka, group.label.en))
    return told


def elements_of(made: Definition, group: str, answers: Mapping[str, Any]) -> list[ChoiceView]:
    """List the elements of a group whose condition may be judged, as ``roof`` or ``entrance[1]``."""
    told = []
    for element in made.elements:
        if element.group != group:
            continue
        for part in rows_of(made, answers, element.rows) if element.rows else [""]:
            label = element_label(element, part)
            told.append(ChoiceView(f"{element.code}[{part}]" if part else element.code, label.ka, label.en))
    return told


def must_be_typed(made: Definition, texts: Mapping[str, str], answerers: frozenset[str]) -> None:
    """Refuse keys of no field, of somebody else's field, of an impossible row, and endless texts.

    Raises:
        Invalid: each beside its key.
    """
    faults = []
    for key, text in texts.items():
        found = made.find(key)
        if found is None or not found[0].is_typed or (found[1].isdigit() and int(found[1]) > MOST_ROWS):
            faults.append(Fault(key, words.NO_SUCH_FIELD))
        elif found[0].answered_by not in answerers:
            faults.append(Fault(key, words.NOT_YOURS))
        elif len(text) > LONGEST:
            faults.append(Fault(key, words.TOO_LONG, (("most", str(LONGEST)),)))
    if faults:
        raise Invalid(*faults)


def changed(made: Definition, texts: Mapping[str, str], base: Mapping[str, Any]) -> dict[str, str]:
    """Keep the texts that differ from what the form showed."""
    kept = {}
    for key, text in texts.items():
        found = made.find(key)
        if found and text.strip() != typed(found[0], base.get(key)):
            kept[key] = text
    return kept


def read(made: Definition, texts: Mapping[str, str], today: date) -> dict[str, Value | None]:
    """Read typed texts as values.

    Raises:
        Invalid: every text that cannot be read, beside its key.
    """
    values, faults = {}, []
    for key, text in texts.items():
        found = made.find(key)
        if found is None:
            faults.append(Fault(key, words.NO_SUCH_FIELD))
            continue
        try:
            values[found[0].key(found[1])] = parse(found[0], text, today, key)
        except BadAnswer as bad:
            faults.append(bad.fault)
    if faults:
        raise Invalid(*faults)
    return values


def fault_of(field: Field, text: str, today: date, key: str) -> Fault | None:
    """Say what is wrong with one typed text, if anything is."""
    try:
        parse(field, text, today, key)
    except BadAnswer as bad:
        return bad.fault
    return None


def one_input(field: Field, key: str, held: Any, draft: Draft, revision: int, today: date) -> InputView:
    """Draw one input: the draft's text if there is one, else the passport's value; a newer value beside a draft."""
    text = draft.texts.get(key)
    now = show(field, held)
    fault = fault_of(field, text, today, key) if text is not None else None
    is_conflict = text is not None and revision > draft.seen.get(key, 0) and text.strip() != typed(field, held)
    values = dict(fault.values) if fault else {}
    return InputView(
        key=key,
        kind=field.kind,
        label_ka=_labelled(field, "ka"),
        label_en=_labelled(field, "en"),
        hint_ka=field.hint.ka if field.hint else "",
        hint_en=field.hint.en if field.hint else "",
        choices=_choices(field),
        text=typed(field, held) if text is None else text,
        seen=revision,
        now_ka=now.ka if text is not None else "",
        now_en=now.en if text is not None else "",
        fault_ka=fault.sentence.render("ka", **values) if fault else "",
        fault_en=fault.sentence.render("en", **values) if fault else "",
        is_required=field.is_required,
        is_conflict=is_conflict,
    )


def _labelled(field: Field, locale: str) -> str:
    unit = unit_of(field, locale)
    return f"{field.label.text(locale)}, {unit}" if unit else field.label.text(locale)


def _choices(field: Field) -> list[ChoiceView]:
    unknown = ChoiceView(UNKNOWN, words.UNKNOWN.ka, words.UNKNOWN.en)
    if field.kind == "yes_no":
        return [ChoiceView("yes", words.YES.ka, words.YES.en), ChoiceView("no", words.NO.ka, words.NO.en), unknown]
    if field.kind == "choice":
        return [*(ChoiceView(code, label.ka, label.en) for code, label in field.choices), unknown]
    return []


def rows(
    made: Definition,
    group: str,
    answerers: frozenset[str],
    answers: Mapping[str, Any],
    revisions: Mapping[str, int],
    draft: Draft,
    today: date,
) -> list[FormRow]:
    """Draw a form: one row of inputs, or one for each row of a table."""
    made_rows: dict[str, list[InputView]] = {}
    for row, field in asked(made, group, answerers, answers):
        key = field.key(row)
        shown = one_input(field, key, answers.get(key), draft, revisions.get(key, 0), today)
        made_rows.setdefault(row, []).append(shown)
    found = made.group(group)
    label = found.row_label if found else None
    said = {row: [label.render(each, n=row) if label and row else "" for each in LOCALES] for row in made_rows}
    return [FormRow(row, *said[row], inputs) for row, inputs in made_rows.items()]
