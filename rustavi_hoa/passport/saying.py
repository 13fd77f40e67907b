"""From what the passport holds to what a person reads: a value with its origin, a condition with its age."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any

from rustavi_hoa.db.tables.passport import ConditionRow
from rustavi_hoa.i18n.dates import TBILISI, day_of_year
from rustavi_hoa.i18n.message import LOCALES, Msg
from rustavi_hoa.passport import grades, words
from rustavi_hoa.passport.fields import Element, Field
from rustavi_hoa.passport.folding import Held
from rustavi_hoa.passport.rules import UNKNOWN, is_veiled, show
from rustavi_hoa.passport.views import ConditionView, ValueView


@dataclass(frozen=True, slots=True)
class Reader:
    """Who reads, and what the words need: names, the register's English, the day, the least count to tell."""

    level: str
    today: date
    least: int = 5
    names: Mapping[int, str] = field(default_factory=dict)
    english: Mapping[str, str] = field(default_factory=dict)
    photos: Mapping[int, Sequence[int]] = field(default_factory=dict)
    """Condition -> photos in the gallery that show it."""


def midday(day: date) -> datetime:
    """Give a moment of a day, for sentences about the day."""
    return datetime.combine(day, time(12), TBILISI)


def value(reader: Reader, each: Field, key: str, held: Held | None) -> ValueView:
    """Say one answer: the value, where it came from; a small count is veiled for neighbours."""
    label = each.short
    if held is None:
        return ValueView(key, label.ka, label.en, is_required=each.is_required)
    veiled = is_veiled(each, held.value, reader.level, reader.least)
    if veiled:
        few = [words.FEW.render(locale, most=reader.least) for locale in LOCALES]
        return ValueView(key, label.ka, label.en, *few, "veiled", is_required=each.is_required)
    shown = show(each, held.value)
    return ValueView(
        key=key,
        label_ka=label.ka,
        label_en=label.en,
        ka=shown.ka,
        en=reader.english.get(key) or shown.en,
        state="unknown" if held.value == UNKNOWN else "known",
        said_ka=origin(reader, held, "ka"),
        said_en=origin(reader, held, "en"),
        is_required=each.is_required,
    )


def orphan(key: str, held: Any) -> ValueView:
    """Say an answer whose field is gone from the forms: it stays readable as it was written."""
    said = "" if held is None else str(held)
    return ValueView(key, key, key, said, said, "known")


def origin(reader: Reader, held: Held, locale: str) -> str:
    """Say who gave an answer, when, on what evidence; neighbours and the city read names, the public none."""
    how = words.SOURCES.get(held.source, words.SOURCES["import"]).text(locale)
    if held.at is None:
        return how
    when = day_of_year(held.at, locale)
    who = reader.names.get(held.person_id or 0, "") if reader.level != "public" else ""
    sentence = words.SAID if who else words.SAID_BY_NOBODY
    said = sentence.render(locale, who=who, when=when, how=how)
    if held.evidence and reader.level != "public":
        said = words.SAID_EVIDENCE.render(locale, said=said, evidence=held.evidence)
    accepted = reader.names.get(held.accepted_by or 0, "") if reader.level == "city" else ""
    return words.SAID_ACCEPTED.render(locale, said=said, who=accepted) if accepted else said


def element_label(element: Element, part: str) -> Msg:
    """Name an element, with its row where it is one of several."""
    if not part:
        return element.label
    return Msg(*(words.ROW_ELEMENT.render(each, element=element.label, row=part) for each in LOCALES))


def judgement(row: ConditionRow) -> grades.Judgement:
    """Give what the rules need of a judgement."""
    return grades.Judgement(row.grade, grades.Method(row.method), row.on_day, row.id or 0, row.expert_no)


def condition(reader: Reader, element: Element, part: str, rows: Sequence[ConditionRow]) -> ConditionView:
    """Say the shown judgement of one element with its trend, age, confidence and dispute; none reads "not assessed"."""
    label = element_label(element, part)
    judged = [judgement(row) for row in rows]
    shown = grades.latest(judged)
    if shown is None:
        return ConditionView(element.code, part, label.ka, label.en)
    row = next(each for each in rows if (each.id or 0) == shown.serial)
    share = grades.confidence(shown, reader.today)
    expert = _expert(row)
    return ConditionView(
        element=element.code,
        part=part,
        label_ka=label.ka,
        label_en=label.en,
        grade=shown.grade,
        word=grades.word(shown.grade, shown.expert_no),
        method=shown.method,
        on_ka=day_of_year(midday(shown.on_day), "ka"),
        on_en=day_of_year(midday(shown.on_day), "en"),
        on_day=shown.on_day.isoformat(),
        who=reader.names.get(row.assessor_id or 0, "") if reader.level != "public" else "",
        note=row.note if reader.level != "public" else "",
        trend=grades.trend(judged),
        trust=grades.trust(share),
        share=round(100 * share),
        is_disputed=grades.is_disputed(judged),
        expert_ka=expert.ka if expert else "",
        expert_en=expert.en if expert else "",
        photos=list(reader.photos.get(row.id or 0, ())),
    )


def _expert(row: ConditionRow) -> Msg | None:
    if not row.expert_no or row.expert_on is None:
        return None
    on = midday(row.expert_on)
    said = {
        each: words.EXPERT.render(each, expert=row.expert, number=row.expert_no, day=day_of_year(on, each))
        for each in LOCALES
    }
    return Msg(**said)
