"""Neighbours without smartphones: for whom one acts, with which consent, and the consent's end."""

from __future__ import annotations

from collections import defaultdict

from sqlmodel import Session

from rustavi_hoa.db import looks
from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.journal import note
from rustavi_hoa.db.tables.handling import HouseholdRow
from rustavi_hoa.i18n.stamp import stamp
from rustavi_hoa.issues import households, taking, timeline
from rustavi_hoa.issues import queries_around as around
from rustavi_hoa.issues import words_household as words
from rustavi_hoa.issues.intake import Household, NewIssue
from rustavi_hoa.issues.rules import Part
from rustavi_hoa.issues.views_household import HouseholdLine, NewHousehold
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import Fault, Invalid, NotFound, invalid
from rustavi_hoa.kernel.policy import Actor, Can, allow
from rustavi_hoa.register import service_search as register
from rustavi_hoa.register.views import Filters

MOST_HOMES = 20


@allow(Can.ISSUE_ACT_FOR_OTHERS)
def everything(actor: Actor, page: int) -> tuple[list[HouseholdLine], int]:
    """Give one page of the households of the actor's reach with their consent, and how many there are."""
    with reading() as session:
        scope = actor.where(Can.ISSUE_ACT_FOR_OTHERS)
        rows, total = households.listed(session, scope, max(1, min(page, 10_000)))
        lines = _lines(session, rows)
    met = [f"household:{each.id}" for each in lines if each.name]
    looks.seen(actor, "households", ["full_name", "phone"], things=met)
    return lines, total


@allow(Can.ISSUE_ACT_FOR_OTHERS)
def record(actor: Actor, new: NewHousehold) -> int:
    """Record a household with its consent; the same household again is the same record. Gives its id.

    Raises:
        NotFound: a building where the actor may not act for others.
        Invalid: no name, no consent, another building's apartment.
    """
    if not actor.where(Can.ISSUE_ACT_FOR_OTHERS).covers(new.building_id):
        raise NotFound
    with work() as session:
        home = households.apartment(session, new.building_id, new.apartment) if new.apartment.strip() else None
        wrong = (
            ("name", words.NEEDS_NAME, len(new.name.strip()) < 2),
            ("consent", words.NEEDS_CONSENT, not new.consent),
            ("how", words.CHOOSE_HOW, new.how not in words.HOWS),
            ("apartment", words.NEEDS_APARTMENT, home is None and bool(new.apartment.strip())),
        )
        faults = [Fault(field, sentence) for field, sentence, is_wrong in wrong if is_wrong]
        if faults:
            raise Invalid(*faults)
        row = households.record(
            session, actor, new.building_id, home.id if home else None, new.name, new.phone, new.how
        )
        note(session, actor, "household.record", row.id, building_id=row.building_id, how=row.consent_how)
        return row.id


@allow(Can.ISSUE_ACT_FOR_OTHERS)
def homes(actor: Actor, text: str) -> list[tuple[int, str, str]]:
    """Offer buildings where the actor may act for others: a chairperson's own, or what the words of staff find.

    Shape: id, Georgian and English address; at most ``MOST_HOMES``.
    """
    scope = actor.where(Can.ISSUE_ACT_FOR_OTHERS)
    if scope.city:
        found = register.search(actor, text, Filters(kind="building"), 1).hits if len(text.strip()) > 1 else []
        return [(hit.id, hit.title, hit.title_en or hit.title) for hit in found][:MOST_HOMES]
    with reading() as session:
        rows = around.buildings(session, set(scope.buildings)).values()
        known = sorted((row.id, row.address, row.address_en or row.address) for row in rows)
    return known[:MOST_HOMES]


@allow(Can.ISSUE_ACT_FOR_OTHERS)
def report(actor: Actor, household_id: int, key: str, category: str, place: str, text: str) -> int:
    """Report a problem for a household whose consent stands; gives its id. The same key gives the same problem.

    Raises:
        NotFound: a household outside the actor's reach, or its consent was withdrawn.
        Invalid: each missing or wrong thing beside its field.
    """
    with reading() as session:
        scope = actor.where(Can.ISSUE_ACT_FOR_OTHERS)
        row = households.in_scope(session, scope, household_id)
        if row is None or row.withdrawn_at is not None:
            raise NotFound
        whom = Household(row.name, row.phone, row.apartment_id, consent=True)
        building_id = row.building_id
    return taking.once(actor, NewIssue(key, building_id, category, place, text=text, household=whom))[0]


@allow(Can.ISSUE_ACT_FOR_OTHERS)
def withdraw(actor: Actor, household_id: int, reason: str) -> None:
    """End a consent: name and number are erased, also on the problems, which stay the building's. Twice is once.

    Raises:
        NotFound: a household outside the actor's reach.
        Invalid: nobody said who withdrew it and how.
    """
    said = reason.strip()[:500]
    if len(said) < 5:
        raise invalid("reason", words.NEEDS_WHY)
    with work() as session:
        scope = actor.where(Can.ISSUE_ACT_FOR_OTHERS)
        row = households.in_scope(session, scope, household_id, lock=True)
        if row is None:
            raise NotFound
        if row.withdrawn_at is not None:
            return
        row.name, row.phone, row.withdrawn_reason = "", "", said
        row.withdrawn_at, row.withdrawn_by = now(), actor.person_id
        session.add(row)
        for issue in households.problems(session, [row.id]):
            issue.household_name = issue.household_phone = ""
            timeline.write(session, actor, issue, "consent_withdrawn", Part.HOUSE, audience=timeline.AUTHOR_AUDIENCE)
        note(session, actor, "household.withdraw", row.id, building_id=row.building_id)


def _lines(session: Session, rows: list[HouseholdRow]) -> list[HouseholdLine]:
    at = now()
    places = around.buildings(session, {row.building_id for row in rows})
    flats = households.numbers(session, {row.apartment_id for row in rows if row.apartment_id})
    people = around.names(session, {row.consent_by for row in rows if row.consent_by})
    done: dict[int, list[tuple[int, str]]] = defaultdict(list)
    for issue in households.problems(session, [row.id for row in rows]):
        done[issue.household_id or 0].append((issue.id, issue.registration_no or str(issue.id)))
    return [
        HouseholdLine(
            id=row.id,
            name=row.name,
            phone=row.phone,
            apartment=flats.get(row.apartment_id or 0, ""),
            building_id=row.building_id,
            building_ka=places[row.building_id].address,
            building_en=places[row.building_id].address_en,
            how=row.consent_how,
            taken_by=people.get(row.consent_by or 0, ""),
            taken=stamp(row.consent_at, at),
            withdrawn=stamp(row.withdrawn_at, at),
            problems=done[row.id],
        )
        for row in rows
    ]
