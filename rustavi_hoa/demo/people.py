"""Who lives in the demo city, and the people anybody may try the platform as."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sqlmodel import Session

from rustavi_hoa.adapters import passwords
from rustavi_hoa.db.tables.house import SettingRow
from rustavi_hoa.db.tables.people import MembershipRow, PersonRow, RoleGrantRow
from rustavi_hoa.db.tables.register import ApartmentRow
from rustavi_hoa.demo import names
from rustavi_hoa.demo.register import Town
from rustavi_hoa.demo.sign_ins import PASSWORD, PHONE, SIGN_INS, SignIn, phone_of
from rustavi_hoa.identity.factors import SETTING
from rustavi_hoa.identity.rules import MembershipKind, MembershipState
from rustavi_hoa.kernel.policy import Role


@dataclass(slots=True)
class Folk:
    """The people by part: ``chairs`` by association, ``residents`` by house with their apartment."""

    by_key: dict[str, PersonRow] = field(default_factory=dict)
    chairs: dict[int, PersonRow] = field(default_factory=dict)
    residents: dict[int, list[tuple[PersonRow, ApartmentRow]]] = field(default_factory=dict)


def settle(session: Session, town: Town, dice: random.Random, now: datetime, days: int) -> Folk:
    """Bring everybody in: the sign-ins, nine chairpersons, residents of half of the apartments."""
    secret = passwords.hashed(PASSWORD)
    session.add(SettingRow(key=SETTING, value={"is": "no"}))  # its passwords are printed for everybody to try
    start = now - timedelta(days=days)
    folk = Folk(residents={place: [] for place in range(len(town.buildings))})
    for each in SIGN_INS:
        _sign_in(session, town, folk, each, secret, start)
    _chairpersons(session, town, folk, dice, secret, start)
    _neighbours(session, town, folk, dice, secret, now, days)
    session.flush()
    return folk


def _person(full_name: str, shown: str, secret: str, since: datetime, phone: str | None = None) -> PersonRow:
    return PersonRow(
        full_name=full_name,
        shown_name=shown,
        phone=phone,
        password_hash=secret,
        is_demo=True,
        adult_confirmed_at=since,
        privacy_accepted_at=since,
        baseline_done_at=since,
        created_at=since,
    )


def _sign_in(session: Session, town: Town, folk: Folk, who: SignIn, secret: str, start: datetime) -> None:
    first, surname = who.full_name.split()
    person = _person(who.full_name, f"{first} {surname[0]}.", secret, start, phone_of(who.key))
    session.add(person)
    session.flush()
    folk.by_key[who.key] = person
    for place, number in who.homes:
        apartment = next(each for each in town.apartments[place] if each.number == number)
        session.add(_membership(person, apartment, MembershipKind.OWNER, start))
        folk.residents[place].append((person, apartment))
    if who.role is not None:
        hoa = town.associations[who.chairs].id if who.chairs is not None else None
        session.add(
            RoleGrantRow(
                person_id=person.id,
                role=who.role.value,
                association_id=hoa,
                service=who.service,
                granted_at=start,
            )
        )
    if who.chairs is not None:
        folk.chairs[who.chairs] = person


def _chairpersons(session: Session, town: Town, folk: Folk, dice: random.Random, secret: str, start: datetime) -> None:
    for index, association in enumerate(town.associations):
        if index not in folk.chairs:
            chair = _person(*names.person(dice), secret, start, PHONE.format(20 + index))
            session.add(chair)
            session.flush()
            place = town.place_of_association(index)
            home = town.apartments[place][5]
            session.add(_membership(chair, home, MembershipKind.OWNER, start))
            granted = {"role": Role.CHAIRPERSON.value, "association_id": association.id, "granted_at": start}
            session.add(RoleGrantRow(person_id=chair.id, **granted))
            folk.chairs[index] = chair
            folk.residents[place].append((chair, home))
        association.chair_name = folk.chairs[index].full_name
        association.chair_phone = folk.chairs[index].phone or ""


def _neighbours(
    session: Session, town: Town, folk: Folk, dice: random.Random, secret: str, now: datetime, days: int
) -> None:
    kinds = (MembershipKind.OWNER,) * 6 + (MembershipKind.FAMILY,) * 2 + (MembershipKind.TENANT,) * 2
    serial = 100
    for place, apartments in town.apartments.items():
        taken = {home.id for _, home in folk.residents[place]}
        wanted = [each for each in apartments if each.id not in taken and each.kind == "residential"]
        for apartment in dice.sample(wanted, round(len(wanted) * 0.55)):
            serial += 1
            since = now - timedelta(days=dice.uniform(days * 0.4, days))
            person = _person(*names.person(dice), secret, since, f"+99555500{serial:04d}")
            session.add(person)
            folk.residents[place].append((person, apartment))
    session.flush()
    for place in town.apartments:
        for person, apartment in folk.residents[place]:
            if not _has_sign_in(person):
                session.add(_membership(person, apartment, dice.choice(kinds), person.created_at))
    _waiting(session, town, dice, secret, now, serial)


def _has_sign_in(person: PersonRow) -> bool:
    return (person.phone or "") < PHONE.format(99)


def _waiting(session: Session, town: Town, dice: random.Random, secret: str, now: datetime, serial: int) -> None:
    """Leave a few newcomers for the demo chairperson to confirm."""
    for offset, number in enumerate(("30", "52", "67")):
        asked = now - timedelta(hours=dice.uniform(3, 60))
        person = _person(*names.person(dice), secret, asked, f"+99555500{serial + 1 + offset:04d}")
        session.add(person)
        session.flush()
        apartment = next(each for each in town.apartments[0] if each.number == number)
        asking = _membership(person, apartment, MembershipKind.OWNER, asked)
        asking.state, asking.decided_at = MembershipState.PENDING.value, None
        session.add(asking)


def _membership(person: PersonRow, apartment: ApartmentRow, kind: MembershipKind, since: datetime) -> MembershipRow:
    return MembershipRow(
        person_id=person.id or 0,
        apartment_id=apartment.id or 0,
        building_id=apartment.building_id,
        kind=kind.value,
        state=MembershipState.CONFIRMED.value,
        via="slip",
        asked_at=since,
        decided_at=since,
    )
