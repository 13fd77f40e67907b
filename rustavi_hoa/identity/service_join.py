"""Getting in: what a code opens, signing up, adding an apartment, asking again."""

from __future__ import annotations

from datetime import timedelta

from sqlmodel import Session

from rustavi_hoa.adapters import live, passwords
from rustavi_hoa.db.engine import after_commit, reading, work
from rustavi_hoa.db.journal import note
from rustavi_hoa.db.tables.people import InvitationRow, MembershipRow, PersonRow
from rustavi_hoa.db.tables.register import ApartmentRow, AssociationRow, BuildingRow, EntranceRow, UnitRow
from rustavi_hoa.house import service as house_service
from rustavi_hoa.identity import doors, entering, letters, queries
from rustavi_hoa.identity import words_join as join_words
from rustavi_hoa.identity.checks import sign_up_faults
from rustavi_hoa.identity.entering import Entry
from rustavi_hoa.identity.rules import DoorFault, InvitationKind, MembershipKind, MembershipState
from rustavi_hoa.identity.service import contact_of, open_session
from rustavi_hoa.identity.views import DoorView, MyHome, SignUp
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import Fault, Invalid, NotFound, invalid
from rustavi_hoa.kernel.policy import Actor, Can, allow, open_door
from rustavi_hoa.register import standing

SIGN_UP_AGAIN = "person.sign_up_again"


@open_door("a newcomer reads what the code in their hand opens; unknown codes say so")
def look(code: str) -> DoorView:
    """Show what an invitation opens, or why it opens nothing."""
    with reading() as session:
        row = doors.find(session, code)
        why = doors.fault(row, now())
        return DoorView(fault=why) if why else _view(session, row)


def _view(session: Session, row: InvitationRow) -> DoorView:
    flat = session.get(ApartmentRow, row.apartment_id) if row.apartment_id else None
    entrance = session.get(EntranceRow, flat.entrance_id) if flat and flat.entrance_id else None
    building = session.get(BuildingRow, row.building_id) if row.building_id else None
    association = session.get(AssociationRow, row.association_id) if row.association_id else None
    unit = session.get(UnitRow, row.unit_id) if row.unit_id else None
    return DoorView(
        kind=InvitationKind.CHAIRPERSON if row.kind == InvitationKind.SUCCESSOR else row.kind,
        address_ka=building.address if building else "",
        address_en=building.address_en if building else "",
        apartment=flat.number if flat else "",
        entrance=entrance.number if entrance else "",
        association=association.name if association else "",
        role=row.role,
        unit_ka=unit.name_ka if unit else "",
        unit_en=unit.name_en if unit else "",
        for_name=row.for_name,
    )


@open_door("a newcomer reads what the code or the poster before them opens")
def door(code: str, building_code: str) -> DoorView:
    """Show what a code opens; without one, the building of a poster; without both, nothing."""
    if code:
        return look(code)
    return look_poster(building_code) if building_code else DoorView()


@open_door("the poster on the wall: only the address of the building it hangs in")
def look_poster(building_code: str) -> DoorView:
    """Show the building of a poster."""
    with reading() as session:
        building = entering.building_behind(session, building_code)
    if building is None:
        return DoorView(fault=DoorFault.UNKNOWN)
    return DoorView(kind="poster", address_ka=building.address, address_en=building.address_en)


@open_door("makes an account behind a single-use code or a poster; a poster gives no rights by itself")
def sign_up(form: SignUp, *, code: str = "", building_code: str = "", device: str = "") -> str:
    """Make an account, let it in, and give the cookie's secret; a known contact with its right password signs in.

    Raises:
        Invalid: every field that must be mended, at once.
    """
    try:
        person = _sign_up(form, code, building_code)
    except Invalid as refusal:
        person = _came_already(form, code, refusal)
        if person is None:
            raise
    return open_session(person, device=device)


def _sign_up(form: SignUp, code: str, building_code: str) -> PersonRow:
    faults = sign_up_faults(form)
    entry = known = None
    try:
        with reading() as session:
            entry = _entry(session, code, building_code, form)
            known = queries.person_by_contact(session, **contact_of(form.contact))
    except Invalid as wrong:
        faults += wrong.faults
    if entry is not None and entering.needs_kind(entry) and form.kind not in list(MembershipKind):
        faults.append(Fault("kind", join_words.NEEDS_KIND))
    if faults:
        raise Invalid(*faults)
    is_theirs = passwords.matches(form.password, known.password_hash if known else None)
    if known is not None and not (is_theirs and known.is_active):
        _warn(known)
        raise invalid("contact", join_words.CANNOT_TAKE_CONTACT)
    return _enter(form, entry, known)


def _came_already(form: SignUp, code: str, refusal: Invalid) -> PersonRow | None:
    """Find the person whose first tap already made the account with this very code and password."""
    if {fault.field for fault in refusal.faults} - {"code", "contact"}:
        return None
    with reading() as session:
        known = queries.person_by_contact(session, **contact_of(form.contact))
        row = doors.find(session, code) if code else None
    if known is None or not known.is_active or (code and (row is None or row.used_by != known.id)):
        return None
    return known if passwords.matches(form.password, known.password_hash) else None


def _entry(session: Session, code: str, building_code: str, form: SignUp) -> Entry:
    if building_code and not code:
        return entering.by_poster(session, building_code, form.apartment)
    return entering.by_code(session, code)


def _warn(known: PersonRow) -> None:
    """Tell the owner, once a day at most: a stranger's persistence must not ring a phone all night."""
    with work() as session:
        if not queries.was_noted(session, SIGN_UP_AGAIN, known.id, now() - timedelta(days=1)):
            letters.tell(session, known, join_words.SOMEBODY_TRIED)
            note(session, None, SIGN_UP_AGAIN, known.id)


def _enter(form: SignUp, entry: Entry, known: PersonRow | None) -> PersonRow:
    kept = "" if known else passwords.hashed(form.password)
    with work() as session:
        person = known or _new_person(session, form, kept)
        entering.enter(session, person, entry, form.kind)
    return person


def _new_person(session: Session, form: SignUp, password_hash: str) -> PersonRow:
    contact = contact_of(form.contact)
    if queries.person_by_contact(session, **contact) is not None:  # a double tap: the first one made it
        raise invalid("contact", join_words.CANNOT_TAKE_CONTACT)
    person = PersonRow(
        shown_name=form.shown_name.strip(),
        password_hash=password_hash,
        locale=form.locale if form.locale in ("ka", "en") else "ka",
        adult_confirmed_at=now(),
        privacy_accepted_at=now(),
        **contact,
    )
    session.add(person)
    session.flush()
    note(session, None, "person.sign_up", person.id)
    return person


@allow(Can.SELF)
def accept(actor: Actor, code: str, kind: str) -> None:
    """Use a code for the account at hand: another apartment, or a role.

    Raises:
        Invalid: the code opens nothing, or the kind is missing.
    """
    with work() as session:
        _go_in(session, actor, entering.by_code(session, code), kind)


@allow(Can.SELF)
def ask(actor: Actor, building_code: str, apartment: str, kind: str) -> None:
    """Ask to be confirmed in another apartment, as the poster lets anybody ask.

    Raises:
        Invalid: no such building or apartment, no kind, or refused before.
    """
    with work() as session:
        _go_in(session, actor, entering.by_poster(session, building_code, apartment), kind)


def _go_in(session: Session, actor: Actor, entry: Entry, kind: str) -> None:
    if entering.needs_kind(entry) and kind not in list(MembershipKind):
        raise invalid("kind", join_words.NEEDS_KIND)
    entering.enter(session, session.get_one(PersonRow, actor.person_id), entry, kind)


@allow(Can.SELF)
def my_homes(actor: Actor) -> list[MyHome]:
    """List the person's apartments in every state, the live ones first."""
    with reading() as session:
        found = queries.all_homes(session, actor.person_id)
        stands = standing.of_buildings(session, {building.id for _, _, building, _ in found})
        return [
            MyHome(
                membership_id=row.id,
                state=row.state,
                kind=row.kind,
                building_id=building.id,
                address_ka=building.address,
                address_en=building.address_en,
                apartment=flat.number,
                entrance=entrance or "",
                reason=row.reason,
                appeal_text=row.appeal_text,
                operator_number=str(house_service.value(session, "number_operator")),
                standing=stands.get(building.id, ""),
            )
            for row, flat, building, entrance in found
        ]


@allow(Can.SELF)
def appeal(actor: Actor, membership_id: int, text: str) -> None:
    """Take a refusal to the operator.

    Raises:
        NotFound: not the person's own refusal.
        Invalid: no words.
    """
    if len(text.strip()) < 5:
        raise invalid("appeal", join_words.NEEDS_TEXT)
    with work() as session:
        row = session.get(MembershipRow, membership_id)
        if row is None or row.person_id != actor.person_id or row.state != MembershipState.REFUSED:
            raise NotFound
        row.state, row.appealed_at, row.appeal_text = MembershipState.APPEALED, now(), text.strip()[:2000]
        note(session, actor, "membership.appeal", row.id, building_id=row.building_id)
        after_commit(session, lambda: live.ring("city"))
