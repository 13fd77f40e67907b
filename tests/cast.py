"""The fixed cast: two houses and the people around them, written into the database a test stands on.

``load()`` writes everything once and gives the ``Town`` (ids of buildings, entrances, apartments, people);
``cast(NINO)`` gives her Actor with the grants read from the database as they are now; ``secret(NINO)`` is the value
of her session cookie, already signed in; every password is ``PASSWORD``.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from functools import cache

from sqlmodel import Session, select

from rustavi_hoa.adapters import passwords
from rustavi_hoa.adapters.web import cookie_name
from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.tables.people import LoginSessionRow, MembershipRow, PersonRow, RoleGrantRow
from rustavi_hoa.db.tables.register import ApartmentRow, AssociationRow, BuildingRow, EntranceRow, UnitRow
from rustavi_hoa.identity.rules import SESSION_LIFE, MembershipState
from rustavi_hoa.identity.service import actor_for
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.policy import Actor, Role

NINO = "nino"  # chairperson of association A, owner of A/1, entrance 1
LASHA = "lasha"  # resident of A/12, entrance 1
DATO = "dato"  # resident (tenant) of A/30, entrance 2
EKA = "eka"  # resident of B/5
TAMAR = "tamar"  # chairperson of association B, owner of B/1
GIORGI = "giorgi"  # officer, whole city, service "improvement"
HEAD = "head"  # head of the service "improvement"
OPERATOR = "operator"  # Korpusi
ADMIN = "admin"
ANALYST = "analyst"
COUNCIL = "council"
APPARATUS = "apparatus"
INSPECTOR = "inspector"  # Levan: assesses buildings of the whole city
REGISTRY = "registry"  # clerk of the registry
DUTY = "duty"  # duty officer, after hours
LAWYER = "lawyer"
MAYOR = "mayor"  # deputy mayor
NEWCOMER = "newcomer"  # signed up by the poster, waits for confirmation in A/31
BOTH = "both"  # Mari: resident of A/13 and second chairperson of association B

PASSWORD = "sakhli-2026-rustavi"
SERVICE = "improvement"

NAMES = {
    NINO: "ნინო",
    LASHA: "ლაშა",
    DATO: "დათო",
    EKA: "ეკა",
    TAMAR: "თამარი",
    GIORGI: "გიორგი",
    HEAD: "ზურაბი",
    OPERATOR: "ოპერატორი ლელა",
    ADMIN: "ადმინისტრატორი ირაკლი",
    ANALYST: "ანალიტიკოსი სოფო",
    COUNCIL: "საკრებულოს წევრი ვახო",
    APPARATUS: "აპარატის უფროსი მანანა",
    NEWCOMER: "ახალი მეზობელი ბექა",
    BOTH: "მარი",
    INSPECTOR: "ინსპექტორი ლევანი",
    REGISTRY: "კანცელარიის თანამშრომელი მზია",
    DUTY: "მორიგე ვალერი",
    LAWYER: "იურისტი ქეთევანი",
    MAYOR: "მერის მოადგილე ნოდარი",
}
HOMES = {
    NINO: ("A", "1", "owner"),
    LASHA: ("A", "12", "owner"),
    DATO: ("A", "30", "tenant"),
    BOTH: ("A", "13", "family"),
    EKA: ("B", "5", "owner"),
    TAMAR: ("B", "1", "owner"),
}
STAFF_ROLES = {
    GIORGI: (Role.OFFICER, SERVICE),
    HEAD: (Role.HEAD, SERVICE),
    OPERATOR: (Role.OPERATOR, ""),
    ADMIN: (Role.ADMIN, ""),
    ANALYST: (Role.ANALYST, ""),
    COUNCIL: (Role.COUNCIL, ""),
    APPARATUS: (Role.APPARATUS, ""),
    INSPECTOR: (Role.INSPECTOR, ""),
    REGISTRY: (Role.REGISTRY, ""),
    DUTY: (Role.DUTY, ""),
    LAWYER: (Role.LAWYER, ""),
    MAYOR: (Role.MAYOR, ""),
}
CHAIRS = {NINO: "A", TAMAR: "B", BOTH: "B"}
EVERYBODY = tuple(NAMES)


@dataclass(frozen=True, slots=True)
class House:
    """One association with one building of two entrances and forty apartments."""

    association_id: int
    building_id: int
    unit_id: int
    entrances: dict[str, int]
    apartments: dict[str, int]


@dataclass(frozen=True, slots=True)
class Town:
    """What ``load`` wrote."""

    a: House
    b: House
    people: dict[str, int] = field(default_factory=dict)


def load() -> Town:
    """Write the cast into the current (empty) database."""
    with work() as session:
        town = Town(_house(session, "A", "მე-15 მიკრორაიონი, კორპუსი 7"), _house(session, "B", "მშვიდობის ქუჩა 12"))
        houses = {"A": town.a, "B": town.b}
        for at, (who, name) in enumerate(NAMES.items(), 1):
            town.people[who] = _person(session, who, name, at)
        for who, (house, number, kind) in HOMES.items():
            _live(session, town.people[who], houses[house], number, kind, MembershipState.CONFIRMED)
        _live(session, town.people[NEWCOMER], town.a, "31", "tenant", MembershipState.PENDING)
        for who, (role, service) in STAFF_ROLES.items():
            session.add(RoleGrantRow(person_id=town.people[who], role=role, service=service))
        for who, house in CHAIRS.items():
            association_id = houses[house].association_id
            session.add(RoleGrantRow(person_id=town.people[who], role=Role.CHAIRPERSON, association_id=association_id))
    return town


def cast(who: str) -> Actor:
    """Give the Actor of one of the cast, with the grants the database holds now."""
    actor = actor_for(secret(who))
    assert actor is not None, f"{who}: load() was not called, or the session was revoked"
    return actor


def secret(who: str) -> str:
    """Give the secret of the session that ``load`` opened for this person."""
    return f"a-secret-of-{who}-that-only-tests-know"


def cookies(who: str) -> dict[str, str]:
    """Give the cookie jar of this person for an HTTP client."""
    return {cookie_name(): secret(who)}


def person_id(who: str) -> int:
    """Find the account of one of the cast."""
    with reading() as session:
        return session.exec(select(PersonRow.id).where(PersonRow.email == f"{who}@example.ge")).one()


@cache
def _hash() -> str:
    return passwords.hashed(PASSWORD)


def _house(session: Session, name: str, address: str) -> House:
    unit = UnitRow(code=f"unit-{name}", name_ka=f"{name} ტერიტორიული ერთეული", name_en=f"Unit {name}")
    association = AssociationRow(code=f"ASSOC-{name}", name=f"ამხანაგობა „{address}“", name_en=f"Association {name}")
    session.add_all([unit, association])
    session.flush()
    building = BuildingRow(
        code=f"HOUSE-{name}",
        association_id=association.id,
        unit_id=unit.id,
        address=address,
        address_en={"A": "Microdistrict 15, building 7", "B": "12 Mshvidoba Street"}[name],
        microdistrict="15" if name == "A" else "",
        street="მშვიდობის ქუჩა" if name == "B" else "",
        number="7" if name == "A" else "12",
        lat=41.55,
        lon=45.0,
        levels=9,
        entrance_count=2,
        apartment_count=40,
    )
    session.add(building)
    session.flush()
    entrances = [EntranceRow(building_id=building.id, number=number, levels=9) for number in ("1", "2")]
    session.add_all(entrances)
    session.flush()
    flats = [
        ApartmentRow(
            building_id=building.id, entrance_id=entrances[at // 20].id, number=str(at + 1), level=at % 20 // 3 + 1
        )
        for at in range(40)
    ]
    session.add_all(flats)
    session.flush()
    return House(
        association_id=association.id,
        building_id=building.id,
        unit_id=unit.id,
        entrances={row.number: row.id for row in entrances},
        apartments={row.number: row.id for row in flats},
    )


def _person(session: Session, who: str, name: str, at: int) -> int:
    row = PersonRow(
        full_name=f"{name} სრული სახელი",
        shown_name=name,
        phone=f"+9955990000{at:02}",
        email=f"{who}@example.ge",
        password_hash=_hash(),
        adult_confirmed_at=now(),
        privacy_accepted_at=now(),
    )
    session.add(row)
    session.flush()
    session.add(
        LoginSessionRow(
            token_hash=passwords.fingerprint(secret(who)),
            person_id=row.id,
            device="tests",
            expires_at=now() + SESSION_LIFE - timedelta(days=1),
            proved_at=now(),
        )
    )
    return row.id


def _live(session: Session, person: int, house: House, number: str, kind: str, state: MembershipState) -> None:
    session.add(
        MembershipRow(
            person_id=person,
            apartment_id=house.apartments[number],
            building_id=house.building_id,
            kind=kind,
            state=state,
            decided_at=None if state == MembershipState.PENDING else now(),
        )
    )
