"""Judging the condition of an element: append-only, with assessor, method, day and note."""

from __future__ import annotations

import re
from datetime import date

from sqlalchemy.exc import IntegrityError
from sqlmodel import Session

from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.journal import note
from rustavi_hoa.db.tables.passport import ConditionRow
from rustavi_hoa.gallery import hanging
from rustavi_hoa.gallery.views import NewPhotos
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import Fault, Invalid, NotFound, invalid
from rustavi_hoa.kernel.policy import Actor, Can, allow
from rustavi_hoa.passport import grades, queries, saying, sheet, words, writing
from rustavi_hoa.passport.completeness import MOST_ROWS
from rustavi_hoa.passport.definition import definition
from rustavi_hoa.passport.fields import Element
from rustavi_hoa.passport.grades import Method
from rustavi_hoa.passport.kinds import LONGEST
from rustavi_hoa.passport.sight import level_of
from rustavi_hoa.passport.views import ConditionView
from rustavi_hoa.passport.views_forms import NewCondition

KEY = re.compile(r"[0-9a-zA-Z-]{16,64}")
PART = re.compile(r"[0-9]{1,2}")


@allow(Can.CONDITION_ASSESS)
def assess(actor: Actor, building_id: int, new: NewCondition) -> int:
    """Write an inspector's judgement; gives its id. The same key writes once.

    Raises:
        NotFound: a building outside the reach.
        Invalid: everything to mend, beside its field; "unsafe" needs an expert conclusion's number and date.
    """
    if not actor.where(Can.CONDITION_ASSESS).covers(building_id):
        raise NotFound
    return _write(actor, building_id, new, (Method.VISUAL, Method.INSTRUMENTAL))


@allow(Can.PASSPORT_PROPOSE)
def declare(actor: Actor, building_id: int, new: NewCondition) -> int:
    """Write what the chairperson says of an element; gives its id. It is shown as the chairperson's word.

    Raises:
        NotFound: another house.
        Invalid: everything to mend, beside its field; a chairperson cannot write "unsafe".
    """
    if not actor.where(Can.PASSPORT_PROPOSE).covers(building_id):
        raise NotFound
    return _write(actor, building_id, new, (Method.STATEMENT,))


@allow(Can.PASSPORT_READ)
def of_building(actor: Actor, building_id: int, element: str = "") -> list[ConditionView]:
    """List the judgements of a building, or of one element of it, newest first: the trend with its reasons.

    Raises:
        NotFound: another house.
    """
    level = level_of(actor, building_id)
    with reading() as session:
        building = queries.building(session, building_id)
        if building is None:
            raise NotFound
        held = sheet.fetch(session, building)
        who = sheet.reader(session, held, level)
    told = []
    for (code, part), rows in held.judged.items():
        found = definition().element(code)
        if found and element in ("", code):
            told += [saying.condition(who, found, part, rows[: at + 1]) for at in range(len(rows))]
    return sorted(told, key=lambda each: each.on_day, reverse=True)


def _write(actor: Actor, building_id: int, new: NewCondition, methods: tuple[Method, ...]) -> int:
    element, on_day, expert_on = _check(new, methods)
    try:
        with work() as session:
            return _known(session, actor, building_id, new.key) or _add(
                session, actor, building_id, new, element, on_day, expert_on
            )
    except IntegrityError:  # the same key came twice at the same moment: the other one has it
        with reading() as session:
            known = _known(session, actor, building_id, new.key)
        if known is None:
            raise
        return known


def _known(session: Session, actor: Actor, building_id: int, key: str) -> int | None:
    row = queries.condition_by_key(session, key)
    if row is None:
        return None
    if row.building_id != building_id or row.assessor_id != actor.person_id:
        raise invalid("key", words.BAD_KEY)
    return row.id


def _add(
    session: Session,
    actor: Actor,
    building_id: int,
    new: NewCondition,
    element: Element,
    on_day: date,
    expert_on: date | None,
) -> int:
    building, held = writing.open_passport(session, building_id)
    row = ConditionRow(
        building_id=building_id,
        client_key=new.key,
        element=element.code,
        part=(new.part or "1") if element.rows else "",
        grade=new.grade,
        method=new.method,
        assessor_id=actor.person_id or None,
        on_day=on_day,
        note=new.note.strip(),
        expert=new.expert.strip(),
        expert_no=new.expert_no.strip(),
        expert_on=expert_on,
    )
    session.add(row)
    session.flush()
    _hang(session, actor, row, new)
    writing.judge(session, building, held, row, now())
    detail = {"element": element.code, "grade": row.grade, "method": row.method, "photos": len(set(new.photos))}
    note(session, actor, "condition.assess", row.id, building_id=building_id, **detail)
    writing.ring(session, building_id)
    return row.id or 0


def _hang(session: Session, actor: Actor, row: ConditionRow, new: NewCondition) -> None:
    """Hang the photos of a judgement in the building's gallery, tied to it; the day of the judgement is theirs too."""
    if not new.photos:
        return
    days = {photo_id: new.days.get(photo_id) or new.on_day for photo_id in new.photos}
    hung = NewPhotos(row.building_id, new.photos, row.element, part=row.part, days=days)
    hanging.hang(session, actor, hung, condition_id=row.id)


def _check(new: NewCondition, methods: tuple[Method, ...]) -> tuple[Element, date, date | None]:
    element, on_day, today = definition().element(new.element), _day(new.on_day), sheet.today()
    faults = []
    if not KEY.fullmatch(new.key):
        faults.append(Fault("key", words.BAD_KEY))
    is_part = PART.fullmatch(new.part) and 0 < int(new.part) <= MOST_ROWS
    if element is None or (new.part and not (element.rows and is_part)):
        faults.append(Fault("element", words.NEEDS_ELEMENT))
    if new.grade not in grades.GRADES:
        faults.append(Fault("grade", words.NEEDS_GRADE))
    if new.method not in methods:
        faults.append(Fault("method", words.NEEDS_METHOD))
    if on_day is None or on_day > today:
        faults.append(Fault("on_day", words.NEEDS_PAST_DAY))
    if len(set(new.photos)) > grades.MOST_PHOTOS:
        faults.append(Fault("photos", words.TOO_MANY_PHOTOS, (("most", str(grades.MOST_PHOTOS)),)))
    faults += [
        Fault(name, words.TOO_LONG, (("most", str(LONGEST)),))
        for name in ("note", "expert", "expert_no")
        if len(getattr(new, name)) > LONGEST
    ]
    faults += _expert_faults(new, today)
    if faults or element is None or on_day is None:
        raise Invalid(*faults)
    return element, on_day, _day(new.expert_on)


def _expert_faults(new: NewCondition, today: date) -> list[Fault]:
    """An expert conclusion is whole or absent, goes with grade 1, and no chairperson writes one."""
    given = [bool(each.strip()) for each in (new.expert, new.expert_no, new.expert_on)]
    if not any(given):
        return []
    on = _day(new.expert_on)
    if not all(given) or on is None or on > today or new.method == Method.STATEMENT:
        return [Fault("expert", words.NEEDS_EXPERT)]
    return [] if new.grade == grades.URGENT else [Fault("expert", words.EXPERT_IS_INSTRUMENTAL)]


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if len(text) == 10 else None
    except ValueError:
        return None
