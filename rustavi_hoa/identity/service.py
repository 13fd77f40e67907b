"""Who is at the door: signing in and out, and the actor behind a cookie."""

from __future__ import annotations

from collections.abc import Iterable

from sqlmodel import update

from rustavi_hoa.adapters import passwords
from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.tables.people import LoginSessionRow, PersonRow
from rustavi_hoa.db.tables.register import BuildingRow
from rustavi_hoa.db.unchanged import remembered
from rustavi_hoa.identity import factors, queries, sessions, steps, words
from rustavi_hoa.identity.actors import actor_of
from rustavi_hoa.identity.rules import SEEN_EVERY, SESSION_LIFE
from rustavi_hoa.identity.views import Me, PlaceChoice
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.contacts import BadEmail, BadPhone, parse_email, parse_phone
from rustavi_hoa.kernel.errors import NotFound, invalid
from rustavi_hoa.kernel.policy import GRANTS, STAFF, Actor, Can, Role, allow, open_door
from rustavi_hoa.notices import queries as notices


@open_door("a visitor signs in here; wrong name and wrong password are one answer, in the same time")
def sign_in(contact: str, password: str, *, device: str = "") -> str:
    """Open a session and give its secret for the cookie.

    Raises:
        Invalid: unknown contact, wrong password or a closed account: never told apart.
    """
    with reading() as session:
        person = queries.person_by_contact(session, **contact_of(contact))
    if not passwords.matches(password, person.password_hash if person else None) or not person or not person.is_active:
        raise invalid("password", words.WRONG_SIGN_IN)
    return open_session(person, device=device)


def contact_of(text: str) -> dict[str, str]:
    """Read what a person typed as a phone or a mailbox; neither gives a mailbox that nobody has."""
    try:
        return {"email": parse_email(text)} if "@" in text else {"phone": parse_phone(text)}
    except (BadEmail, BadPhone):
        return {"email": ""}


def open_session(person: PersonRow, *, device: str) -> str:
    """Sign in a person whose right to it was just checked: gives the cookie's secret, or that of the second step."""
    with work() as session:
        if factors.must_prove(session, person.id):
            return steps.begin(session, person.id, device)
        return sessions.begin(session, person.id, device)


@open_door("ends the session whose secret is presented, nothing else")
def sign_out(secret: str) -> None:
    """Revoke the session behind a cookie; an unknown one is no fault."""
    with work() as session:
        sessions.end(session, LoginSessionRow.token_hash == passwords.fingerprint(secret))


@open_door("turns a cookie into an actor; gives None to everybody else")
def actor_for(secret: str | None) -> Actor | None:
    """Give the actor behind a cookie's secret with today's roles, or None."""
    if not secret:
        return None
    token_hash = passwords.fingerprint(secret)
    found = remembered(("actor", token_hash), lambda: _signed_in(token_hash))
    if found is None or found[0].expires_at <= now():
        return None
    row, actor = found
    if now() - row.seen_at > SEEN_EVERY:
        _mark_seen(row.id)
    return actor


def _signed_in(token_hash: str) -> tuple[LoginSessionRow, Actor] | None:
    with reading() as session:
        found = queries.live_session(session, token_hash, now())
        if found is None:
            return None
        row, person = found
        actor = actor_of(session, person, session_id=row.id, view_building=row.view_building_id)
        if row.proved_at is None and factors.is_demanded(session, frozenset(grant.role for grant in actor.grants)):
            return None  # signed in before the role or the demand came: the next sign-in has the second step
        return row, actor


def _mark_seen(session_id: int) -> None:
    with work() as session:
        fresh = {"seen_at": now(), "expires_at": now() + SESSION_LIFE}
        session.exec(update(LoginSessionRow).where(LoginSessionRow.id == session_id).values(**fresh))


@allow(Can.SELF)
def me(actor: Actor) -> Me:
    """Show the person to their own browser."""
    with reading() as session:
        person = session.get_one(PersonRow, actor.person_id)
        homes = queries.homes(session, actor.person_id)
        news = notices.unread(session, [actor.person_id])[actor.person_id]
        chaired = [
            building
            for row in queries.live_grants(session, actor.person_id)
            if row.association_id is not None and row.role == Role.CHAIRPERSON
            for building in queries.buildings_of(session, association_id=row.association_id)
        ]
    places = _places([home[2] for home in homes], "resident") | _places(chaired, "chairperson")
    is_staff = actor.has_role(*STAFF)
    here = places.get(actor.view_building or 0) or (None if is_staff else next(iter(places.values()), None))
    if is_staff and places:
        places = {0: PlaceChoice(0, words.CITY_HALL.ka, words.CITY_HALL.en, "staff")} | places
    home = next((each for each in homes if here and each[2].id == here.building_id), None)
    return Me(
        person_id=person.id,
        shown_name=person.shown_name,
        initial=person.shown_name[:1],
        part=_part(actor, here),
        building_id=here.building_id if here else 0,
        building_ka=here.label_ka if here else "",
        building_en=here.label_en if here else "",
        entrance=(home[3] or "") if home else "",
        apartment=home[1].number if home else "",
        is_chair_here=bool(here and here.part == "chairperson"),
        needs_baseline=person.baseline_done_at is None and here is not None,
        news=news,
        places=list(places.values()),
        rights=sorted({can for grant in actor.grants for can in GRANTS[grant.role] if actor.may(can)}),
    )


def _places(buildings: Iterable[BuildingRow], part: str) -> dict[int, PlaceChoice]:
    return {row.id: PlaceChoice(row.id, row.address, row.address_en, part) for row in buildings}


def _part(actor: Actor, here: PlaceChoice | None) -> str:
    if here is not None:
        return here.part
    return "staff" if actor.has_role(*STAFF) else "newcomer"


@allow(Can.SELF)
def look_at(actor: Actor, building_id: int) -> None:
    """Put another of the person's buildings in view.

    Raises:
        NotFound: a building that is not one of theirs.
    """
    mine = frozenset().union(*(grant.scope.buildings for grant in actor.grants if grant.role not in STAFF))
    if building_id not in mine and not (building_id == 0 and actor.has_role(*STAFF)):
        raise NotFound
    with work() as session:
        session.exec(
            update(LoginSessionRow).where(LoginSessionRow.id == actor.session_id).values(view_building_id=building_id)
        )


@allow(Can.SELF)
def choose_language(actor: Actor, locale: str) -> None:
    """Remember the language for letters and messages; the screen's own choice lives in a cookie."""
    if locale not in ("ka", "en"):
        raise invalid("locale", words.UNKNOWN_LANGUAGE)
    with work() as session:
        session.exec(update(PersonRow).where(PersonRow.id == actor.person_id).values(locale=locale))
