"""What a report holds, held against the rules before anything is written."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sqlmodel import Session

from rustavi_hoa.db.tables.problems import IssueRow
from rustavi_hoa.db.tables.register import ApartmentRow, EntranceRow
from rustavi_hoa.issues import queries_around as around
from rustavi_hoa.issues import words
from rustavi_hoa.issues.categories import Category
from rustavi_hoa.issues.places import Door, Place
from rustavi_hoa.issues.rules import Status
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import Fault, Invalid
from rustavi_hoa.kernel.policy import Actor
from rustavi_hoa.pilot import service as pilot
from rustavi_hoa.pilot.rules import Flag

LONGEST = 4000
MOST_PHOTOS = 5
CITY = (41.5495, 44.9933)
AROUND = 0.25
"""Middle of the city and how far a mark may lie from it. Unit: degrees."""
KEY = re.compile(r"[0-9a-fA-F-]{16,64}")


@dataclass(frozen=True, slots=True)
class Household:
    """For whom a chairperson or an operator reports: somebody without a phone, who agreed."""

    name: str
    phone: str = ""
    apartment_id: int | None = None
    consent: bool = False


@dataclass(frozen=True, slots=True)
class NewIssue:
    """What a report holds; ``key`` is made by the browser, so that sending twice makes one problem."""

    key: str
    building_id: int
    category: str
    place: str
    door: str = Door.ORDINARY
    entrance_id: int | None = None
    floor: str = ""
    text: str = ""
    photos: tuple[str, ...] = ()
    to_city: bool = False
    danger: bool = False
    lat: float | None = None
    lon: float | None = None
    about_chair: bool = False
    about_service: str = ""
    household: Household | None = None
    message_id: int | None = None


def goes_straight(session: Session, building_id: int, *, door: str, is_emergency: bool) -> bool:
    """Tell whether a resident's problem may pass the chairperson by: emergencies and private doors always do."""
    return is_emergency or door != Door.ORDINARY or pilot.is_on(session, building_id, Flag.DIRECT_TO_CITY)


def check(session: Session, new: NewIssue) -> None:
    """Hold a report against the rules.

    Raises:
        Invalid: each missing or wrong thing beside its field.
    """
    faults = []
    if new.category not in set(Category):
        faults.append(Fault("category", words.CHOOSE_CATEGORY))
    if new.place not in set(Place) or new.door not in set(Door):
        faults.append(Fault("place", words.CHOOSE_PLACE))
    if len(new.text) > LONGEST:
        faults.append(Fault("text", words.TOO_LONG, (("most", str(LONGEST)),)))
    if not new.photos and len(new.text.strip()) < 3:
        faults.append(Fault("text", words.NEEDS_TEXT))
    if len(new.photos) > MOST_PHOTOS:
        faults.append(Fault("photos", words.TOO_MANY_PHOTOS, (("most", str(MOST_PHOTOS)),)))
    if not _is_on_the_map(new.lat, new.lon):
        faults.append(Fault("lat", words.OFF_THE_MAP))
    if new.entrance_id is not None:
        entrance = session.get(EntranceRow, new.entrance_id)
        if entrance is None or entrance.building_id != new.building_id:
            faults.append(Fault("entrance_id", words.CHOOSE_ENTRANCE))
    if new.door == Door.COMPLAINT and not new.about_chair and new.about_service not in words.SERVICES:
        faults.append(Fault("about", words.NAME_SOMEBODY))
    if new.household is not None:
        faults.extend(_household_faults(session, new))
    if faults:
        raise Invalid(*faults)


def _is_on_the_map(lat: float | None, lon: float | None) -> bool:
    """Tell whether a mark is whole and lies in or around the city."""
    if lat is None or lon is None:
        return lat is lon
    return abs(lat - CITY[0]) < AROUND and abs(lon - CITY[1]) < AROUND


def _household_faults(session: Session, new: NewIssue) -> list[Fault]:
    faults = []
    if len(new.household.name.strip()) < 2:
        faults.append(Fault("household.name", words.HOUSEHOLD_NAME))
    if not new.household.consent:
        faults.append(Fault("household.consent", words.HOUSEHOLD_CONSENT))
    apartment = session.get(ApartmentRow, new.household.apartment_id) if new.household.apartment_id else None
    if new.household.apartment_id and (apartment is None or apartment.building_id != new.building_id):
        faults.append(Fault("household.apartment_id", words.HOUSEHOLD_APARTMENT))
    return faults


def new_row(session: Session, actor: Actor, new: NewIssue, home: ApartmentRow | None) -> IssueRow:
    """Make the row of a checked report."""
    entrance_id = new.entrance_id
    if entrance_id is None and home is not None and new.place in (Place.MY_ENTRANCE, Place.MY_APARTMENT):
        entrance_id = home.entrance_id
    household = new.household
    apartment_id = household.apartment_id if household else (home.id if home else None)
    return IssueRow(
        client_key=new.key,
        building_id=new.building_id,
        entrance_id=entrance_id,
        apartment_id=apartment_id,
        place=new.place,
        floor=new.floor.strip()[:10],
        category=new.category,
        door=new.door,
        text=new.text.strip(),
        status=Status.NEW,
        is_emergency=new.danger,
        reporter_id=actor.person_id,
        entered_by=actor.person_id if household else None,
        household_name=household.name.strip()[:120] if household else "",
        household_phone=household.phone.strip()[:40] if household else "",
        household_consent_at=now() if household else None,
        about_person_id=around.chair_of(session, new.building_id) if new.about_chair else None,
        about_service=new.about_service if new.door == Door.COMPLAINT else "",
        lat=new.lat,
        lon=new.lon,
    )
