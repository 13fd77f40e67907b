"""The passport of one building on one day, for one level of reader; sealed services and the public page stand on it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlmodel import Session

from rustavi_hoa.db.tables.passport import ConditionRow, PassportRevisionRow
from rustavi_hoa.db.tables.register import AssociationRow, BuildingRow
from rustavi_hoa.gallery import hanging
from rustavi_hoa.house.service import value as setting
from rustavi_hoa.i18n.dates import TBILISI, day_of_year, local
from rustavi_hoa.i18n.message import LOCALES
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.passport import completeness, lifts, queries, registry, saying, words
from rustavi_hoa.passport.definition import definition
from rustavi_hoa.passport.fields import Definition, Group
from rustavi_hoa.passport.folding import Held, fold, with_register
from rustavi_hoa.passport.rules import is_known, may_see
from rustavi_hoa.passport.saying import Reader
from rustavi_hoa.passport.views import ConditionView, GroupView, NextView, PassportView, RowView

CONDITIONS_FROM = "association"
"""Who sees conditions: the neighbours and the city, never the public."""
MOST_NEXT = 12
BAD = 2


@dataclass(slots=True)
class Sheet:
    """What stands in the database of one building's passport on one day."""

    building: BuildingRow
    association: AssociationRow | None
    held: dict[str, Held]
    judged: dict[tuple[str, str], list[ConditionRow]]
    revisions: list[PassportRevisionRow]
    day: date
    english: Mapping[str, str] = field(default_factory=dict)

    @property
    def answers(self) -> dict[str, Any]:
        """The bare values."""
        return {key: each.value for key, each in self.held.items()}

    @property
    def conditions(self) -> dict[str, int]:
        """The shown grade of each element that was assessed, as ``roof`` or ``entrance[1]``."""
        return {f"{code}[{part}]" if part else code: rows[-1].grade for (code, part), rows in self.judged.items()}


def today() -> date:
    """Give the day in Tbilisi."""
    return local(now()).date()


def end_of(day: date) -> datetime:
    """Give the first moment after a day in Tbilisi."""
    return datetime.combine(day + timedelta(days=1), time(), TBILISI)


def fetch(session: Session, building: BuildingRow, day: date | None = None) -> Sheet:
    """Read a building's passport as it stood at the end of a day; None is now."""
    made, on = definition(), day or today()
    association, unit = queries.association(session, building), queries.unit(session, building)
    every = queries.revisions(session, building.id or 0)
    revisions = [row for row in every if day is None or row.at < end_of(day)]
    judged: dict[tuple[str, str], list[ConditionRow]] = defaultdict(list)
    for row in queries.conditions(session, building.id or 0, on):
        judged[(row.element, row.part)].append(row)
    register = registry.values(made, building, association, unit)
    register = registry.before(register, every[len(revisions) :])
    held = fold(made, revisions)
    english = registry.english(made, association, unit)
    return Sheet(building, association, with_register(held, register), dict(judged), revisions, on, english)


def reader(session: Session, sheet: Sheet, level: str) -> Reader:
    """Gather the names that the sentences of a sheet need."""
    people = {each.person_id for each in sheet.held.values()} | {each.accepted_by for each in sheet.held.values()}
    people |= {row.assessor_id for rows in sheet.judged.values() for row in rows}
    people |= {row.person_id for row in sheet.revisions} | {row.accepted_by for row in sheet.revisions}
    names = queries.names(session, {each for each in people if each}) if level != "public" else {}
    photos = hanging.proofs(session, sheet.building.id or 0, level) if may_see(level, CONDITIONS_FROM) else {}
    return Reader(level, sheet.day, int(setting(session, "public_minimum")), names, sheet.english, photos)


def view(session: Session, sheet: Sheet, level: str) -> PassportView:
    """Say the passport for one level of reader; what the level may not see is not in it."""
    made, who, building = definition(), reader(session, sheet, level), sheet.building
    answers, conditions = sheet.answers, sheet.conditions
    filled, required = completeness.count(made, answers, conditions)
    fresh = _fresh(sheet)
    groups = [each for group in made.groups if (each := _group(made, group, sheet, who))]
    return PassportView(
        building_id=building.id or 0,
        address=building.address,
        address_en=building.address_en,
        association_ka=sheet.association.name if sheet.association else "",
        association_en=sheet.association.name_en if sheet.association else "",
        level=level,
        day=sheet.day.isoformat(),
        day_ka=day_of_year(saying.midday(sheet.day), "ka"),
        day_en=day_of_year(saying.midday(sheet.day), "en"),
        is_past=sheet.day < today(),
        number=max((row.number for row in sheet.revisions), default=0),
        definition=made.version,
        filled=filled,
        required=required,
        share=completeness.share(filled, required),
        fresh_ka=day_of_year(saying.midday(fresh), "ka") if fresh else "",
        fresh_en=day_of_year(saying.midday(fresh), "en") if fresh else "",
        months=-1 if fresh is None else completeness.months_since(fresh, sheet.day) or 0,
        groups=groups,
        worst=_worst(groups),
        next=_next(made, answers, conditions) if level != "public" else [],
        lifts=lifts.warnings(session, answers, sheet.day) if level != "public" else [],
    )


def _worst(groups: list[GroupView]) -> list[ConditionView]:
    """Give the elements that need a capital repair or an urgent check, the worst first."""
    bad = [each for group in groups for each in group.conditions if 0 < each.grade <= BAD]
    return sorted(bad, key=lambda each: each.grade)


def _fresh(sheet: Sheet) -> date | None:
    days = [local(row.at).date() for row in sheet.revisions] + [rows[-1].on_day for rows in sheet.judged.values()]
    return max(days, default=None)


def _group(made: Definition, group: Group, sheet: Sheet, who: Reader) -> GroupView | None:
    rows = completeness.rows_of(made, sheet.answers, group.code) if group.is_table else [""]
    fields = [each for each in group.live if may_see(who.level, each.visibility)]
    told = [
        _row(group, row, [saying.value(who, each, each.key(row), sheet.held.get(each.key(row))) for each in fields])
        for row in rows
    ]
    needed = [each.key(row) for row in rows for each in group.live if each.is_required]
    conditions = _conditions(made, group, sheet, who)
    if not fields and not conditions and not group.source:
        return None
    return GroupView(
        code=group.code,
        label_ka=group.label.ka,
        label_en=group.label.en,
        rows=[row for row in told if row.answers],
        conditions=conditions,
        filled=sum(is_known(sheet.answers.get(key)) for key in needed),
        required=len(needed),
        source=group.source,
    )


def _row(group: Group, name: str, values: list[Any]) -> RowView:
    label = [group.row_label.render(each, n=name) if group.row_label else "" for each in LOCALES]
    return RowView(name, *label, values)


def _conditions(made: Definition, group: Group, sheet: Sheet, who: Reader) -> list[ConditionView]:
    if not may_see(who.level, CONDITIONS_FROM):
        return []
    told = []
    for element in made.elements:
        if element.group != group.code:
            continue
        known = {part for code, part in sheet.judged if code == element.code}
        parts = completeness.rows_of(made, sheet.answers, element.rows) if element.rows else [""]
        for part in [*parts, *sorted(known - set(parts))]:
            rows = sheet.judged.get((element.code, part), [])
            if rows or element.is_required:
                told.append(saying.condition(who, element, part, rows))
    return told


def _next(made: Definition, answers: Mapping[str, Any], conditions: Mapping[str, Any]) -> list[NextView]:
    told = []
    for wanted in completeness.what_next(made, answers, conditions)[:MOST_NEXT]:
        name = wanted.key.removeprefix(completeness.PREFIX)
        if name != wanted.key:
            code, _, part = name.rstrip("]").partition("[")
            element = made.element(code)
            label = saying.element_label(element, part)
            said = [words.CONDITION_OF.render(each, element=label) for each in LOCALES]
            told.append(NextView(wanted.key, element.group, *said, wanted.by))
            continue
        found = made.find(wanted.key)
        row = made.by_code[found[0].group].row_label
        parts = [row.render(each, n=found[1]) + ": " if row else "" for each in LOCALES]
        label = found[0].short
        told.append(NextView(wanted.key, found[0].group, parts[0] + label.ka, parts[1] + label.en, wanted.by))
    return told


def without_missing(view: PassportView) -> PassportView:
    """Leave out what is not filled in and not required: a page stays readable, and light."""
    groups = []
    for group in view.groups:
        rows = [
            replace(row, answers=[each for each in row.answers if each.state != "missing" or each.is_required])
            for row in group.rows
        ]
        groups.append(replace(group, rows=[row for row in rows if row.answers]))
    return replace(view, groups=groups)
