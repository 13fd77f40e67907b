"""The chairperson's first walk: each station kept once, its end sends the ticked problems once.

Only whoever chairs the building walks it: what is said there is the chairperson's statement (ADR 0040).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy.exc import IntegrityError
from sqlmodel import Session

from rustavi_hoa.adapters import live
from rustavi_hoa.db.engine import after_commit, reading, work
from rustavi_hoa.db.journal import note
from rustavi_hoa.db.tables.passport import WalkRow
from rustavi_hoa.db.tables.register import BuildingRow
from rustavi_hoa.gallery import service as gallery
from rustavi_hoa.gallery.views import NewPhotos
from rustavi_hoa.i18n.dates import day_of_year, local
from rustavi_hoa.issues import service_browse
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import Invalid, NotFound, invalid
from rustavi_hoa.kernel.policy import Actor, Can, allow
from rustavi_hoa.passport import service_condition
from rustavi_hoa.passport.definition import definition
from rustavi_hoa.passport.fields import Element
from rustavi_hoa.passport.grades import Method
from rustavi_hoa.passport.views_forms import NewCondition
from rustavi_hoa.walk import queries, rules, stations, words
from rustavi_hoa.walk.rules import GRADES, Answer
from rustavi_hoa.walk.views import Answered, BuildingCard, Station, WalkCard, WalkView

KEY = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


@allow(Can.PASSPORT_PROPOSE)
def read(actor: Actor, building_id: int) -> WalkView:
    """Give the stations of a building with what its open walk holds, and how the last one ended.

    Raises:
        NotFound: not a building the actor chairs.
    """
    _mine(actor, building_id)
    with reading() as session:
        house = _house(session, building_id)
        row, last = queries.open_of(session, building_id), queries.finished_of(session, building_id)
        held = dict(row.stations) if row else {}
        entrances = queries.entrance_count(session, house)
        photos = queries.hung(session, {each for said in held.values() for each in said["photos"]})
    when = {each: day_of_year(last.finished_at, each) if last else "" for each in ("ka", "en")}
    return WalkView(
        building_id=building_id,
        address=house.address,
        address_en=house.address_en,
        key=row.client_key if row else "",
        finished=last.client_key if last else "",
        finished_ka=when["ka"],
        finished_en=when["en"],
        issues=sorted(last.outcome.values()) if last else [],
        stations=_stations(actor, building_id, entrances, held, photos),
    )


@allow(Can.PASSPORT_PROPOSE)
def standing(actor: Actor, building_id: int) -> WalkCard:
    """Tell how far the first walk of a building has come.

    Raises:
        NotFound: not a building the actor chairs.
    """
    _mine(actor, building_id)
    with reading() as session:
        house = _house(session, building_id)
        if queries.finished_of(session, building_id) is not None:
            return WalkCard(building_id, "done")
        row = queries.open_of(session, building_id)
        total = len(stations.every(queries.entrance_count(session, house)))
    done = len(row.stations) if row else 0
    return WalkCard(building_id, "begun" if row else "new", done, total, done * rules.MARKS // total)


@allow(Can.PASSPORT_PROPOSE)
def card(actor: Actor, building_id: int) -> BuildingCard:
    """Give what stands on the printed card of a building.

    Raises:
        NotFound: not a building the actor chairs.
    """
    _mine(actor, building_id)
    with reading() as session:
        house = _house(session, building_id)
        association = queries.association(session, house)
    return BuildingCard(building_id, house.address, house.address_en, association.name if association else "")


@allow(Can.PASSPORT_PROPOSE)
def answer(actor: Actor, given: Answered) -> int:
    """Keep the answer of one station: statement, photos, and the walk's own note; gives the id of the walk.

    The same key again changes nothing; an answer that a later one of the same station has overtaken leaves only its
    photos.

    Raises:
        NotFound: not a building the actor chairs.
        Invalid: each wrong thing beside its field; then nothing is kept.
    """
    _mine(actor, given.building_id)
    element = _checked(given)
    code = rules.name(given.element, given.part)
    with reading() as session:
        _house(session, given.building_id)
        row = _row(session, given)
        said = row.stations.get(code) if row else None
    late = said is not None and rules.is_late(given.turn, given.key, said["turn"], said["key"])
    condition_id = _state(actor, given, element, late=late)
    try:
        return _keep(actor, given, code, condition_id)
    except IntegrityError:  # two stations began the walk at the same moment
        return _keep(actor, given, code, condition_id)


def _keep(actor: Actor, given: Answered, code: str, condition_id: int) -> int:
    with work() as session:
        queries.building(session, given.building_id, lock=True)
        row = _row(session, given) or WalkRow(
            building_id=given.building_id, person_id=actor.person_id, client_key=given.walk
        )
        held: Mapping[str, Any] = row.stations.get(code, {"turn": 0, "key": "", "photos": []})
        photos = list(dict.fromkeys([*held["photos"], *given.photos]))
        if rules.is_late(given.turn, given.key, held["turn"], held["key"]):
            made = {**held, "photos": photos}
        else:
            made = {"answer": given.answer, "turn": given.turn, "key": given.key, "condition": condition_id}
            made |= {"photos": photos, "by": actor.person_id}
        if made != held:
            row.stations = {**row.stations, code: made}
            session.add(row)
            session.flush()
            note(session, actor, "walk.answer", row.id, building_id=row.building_id, station=code, answer=given.answer)
            after_commit(session, lambda: live.ring(f"building:{given.building_id}"))
        return row.id or 0


def _state(actor: Actor, given: Answered, element: Element, *, late: bool) -> int:
    """Write what an answer says of the building; gives the condition's id, 0 where none is stated."""
    grade = GRADES.get(given.answer)
    hides = given.answer == Answer.UNKNOWN and _is_judged(actor, given, element)
    if late or grade is None or hides:
        if given.photos:
            days = {each: given.days.get(each) or given.on for each in given.photos}
            gallery.add(actor, NewPhotos(given.building_id, given.photos, element.code, part=given.part, days=days))
        return 0
    on = rules.day_of(given.on, _today()).isoformat()
    said = NewCondition(
        given.key, element.code, grade, Method.STATEMENT, on, given.part, photos=given.photos, days=given.days
    )
    return service_condition.declare(actor, given.building_id, said)


def _is_judged(actor: Actor, given: Answered, element: Element) -> bool:
    """Tell whether a judgement stands already, which "I do not know" must not cover."""
    known = service_condition.of_building(actor, given.building_id, element.code)
    return any(each.grade > 0 and each.part == given.part for each in known)


def _checked(given: Answered) -> Element:
    element = definition().element(given.element)
    if not KEY.fullmatch(given.key) or not KEY.fullmatch(given.walk):
        raise invalid("key", words.BAD_KEY)
    faults = stations.faults_of(given, element)
    if faults or element is None:
        raise Invalid(*faults)
    return element


def _row(session: Session, given: Answered) -> WalkRow | None:
    row = queries.by_key(session, given.walk)
    if row is not None and row.building_id != given.building_id:
        raise invalid("key", words.BAD_KEY)
    return row


def _stations(
    actor: Actor, building_id: int, entrances: int, held: Mapping[str, Any], photos: Mapping[str, int]
) -> list[Station]:
    asked, told = stations.every(entrances), []
    count = [element.code for element, _ in asked]
    for element, part in asked:
        said = held.get(rules.name(element.code, part), {})
        alike = service_browse.similar(actor, building_id, element.category, rules.place(element.code))
        pictures = [photos[each] for each in said.get("photos", ()) if each in photos]
        made = stations.shown(
            element,
            part,
            alone=count.count(element.code) == 1,
            held=said,
            photo=pictures[-1] if pictures else 0,
            open_issue=alike[0].id if alike else 0,
            open_no=alike[0].number if alike else "",
        )
        told.append(made)
    return told


def _mine(actor: Actor, building_id: int) -> None:
    if not actor.where(Can.PASSPORT_PROPOSE).covers(building_id):
        raise NotFound


def _house(session: Session, building_id: int) -> BuildingRow:
    row = queries.building(session, building_id)
    if row is None:
        raise NotFound
    return row


def _today() -> date:
    return local(now()).date()
