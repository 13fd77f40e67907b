"""The staff page made ready for the screen."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from sqlmodel import Session

from rustavi_hoa.db.tables.people import PersonRow, RoleGrantRow
from rustavi_hoa.db.tables.register import AssociationRow, BuildingRow
from rustavi_hoa.db.tables.standing import HandoverRow, VerificationStepRow
from rustavi_hoa.i18n import dates
from rustavi_hoa.i18n.stamp import stamp
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.policy import Actor, Can, Scope
from rustavi_hoa.register import standing
from rustavi_hoa.verification import address, queries, words
from rustavi_hoa.verification.rules import State, by_hand
from rustavi_hoa.verification.stepping import today
from rustavi_hoa.verification.views import (
    NO_DISPUTE,
    NO_HANDOVER,
    Asked,
    Card,
    Choice,
    Desk,
    Dispute,
    Handover,
    Line,
    Progress,
    Step,
)

PAGE = 25


def desk(session: Session, actor: Actor, scope: Scope, asked: Asked) -> Desk:
    """Shape progress, one page of the list and the open association."""
    day = today()
    found, total = queries.listed(session, scope, asked, day, PAGE)
    pages = max(1, -(-total // PAGE))
    homes = _addresses(queries.buildings(session, [row.id for row, _ in found]))
    verified, everything = queries.totals(session, scope)
    opened = queries.association(session, scope, asked.one) if asked.one else None
    return Desk(
        asked=asked,
        query=address.write(replace(asked, page=1, one=0)),
        units=_progress(session, scope, asked),
        verified=verified,
        total=everything,
        lines=[_line(row, code, homes.get(row.id, []), asked) for row, code in found],
        found=total,
        pages=pages,
        previous_href=address.write(replace(asked, page=asked.page - 1)) if asked.page > 1 else "",
        following_href=address.write(replace(asked, page=asked.page + 1)) if asked.page < pages else "",
        card=card(session, actor, scope, asked, opened, day) if opened else Card(),
        is_loaded=True,
    )


def _progress(session: Session, scope: Scope, asked: Asked) -> list[Progress]:
    counted = {unit: (verified or 0, total) for unit, verified, total in queries.progress(session, scope)}
    known = [(row.id, row.name_ka, row.name_en) for row in queries.units(session) if row.id in counted]
    if None in counted:
        known.append((None, words.NO_UNIT.ka, words.NO_UNIT.en))
    return [
        Progress(
            unit=unit or -1,
            name=ka,
            name_en=en,
            verified=counted[unit][0],
            total=counted[unit][1],
            percent=f"{100 * counted[unit][0] / counted[unit][1]:.0f}%",
            address=address.write(replace(asked, unit=unit or -1, page=1, one=0)),
        )
        for unit, ka, en in known
    ]


def _addresses(rows: Sequence[BuildingRow]) -> dict[int, list[BuildingRow]]:
    homes: dict[int, list[BuildingRow]] = defaultdict(list)
    for row in rows:
        homes[row.association_id].append(row)
    return homes


def _line(row: AssociationRow, code: str, homes: list[BuildingRow], asked: Asked) -> Line:
    return Line(
        id=row.id,
        name=row.name,
        name_en=row.name_en,
        address="; ".join(each.address for each in homes),
        address_en="; ".join(each.address_en or each.address for each in homes),
        standing=code,
        is_asked=row.id == asked.one,
        href=address.write(replace(asked, one=row.id)),
    )


def card(session: Session, actor: Actor, scope: Scope, asked: Asked, row: AssociationRow, day: date) -> Card:
    """Shape the open association with its next legal steps."""
    at, homes = now(), queries.buildings(session, [row.id])
    chairs = queries.chairs(session, row.id)
    quarrel, change = queries.dispute(session, row.id), queries.handover(session, row.id)
    may = actor.may(Can.CHAIR_HANDOVER)
    following = queries.after(session, scope, asked, day, row)
    last = queries.last_step(session, row.id)
    names = queries.names(session, {quarrel.opened_by} if quarrel and quarrel.opened_by else set())
    return Card(
        id=row.id,
        code=row.code,
        name=row.name,
        name_en=row.name_en,
        record_no=row.record_no,
        building_id=homes[0].id if homes else 0,
        addresses="; ".join(each.address for each in homes),
        addresses_en="; ".join(each.address_en or each.address for each in homes),
        state=row.verification,
        standing=standing.codes(session, [row.id])[row.id],
        verified_on=_iso(row.verified_on),
        valid_until=_iso(row.valid_until),
        chairs=[Choice(person.id, person.shown_name) for _, person in chairs],
        moves=[to for to in by_hand(State(row.verification)) if not (quarrel and to is State.VERIFIED)],
        steps=[_step(each, who or "", file or "", at) for each, who, file in queries.steps(session, row.id)],
        documents=[Choice(each.id, each.title) for each in queries.documents(session, row.id)],
        people=_people(session, row.id, {person.id for _, person in chairs}) if may and change is None else [],
        handover=_handover(session, actor, change, at, is_frozen=quarrel is not None) if change else NO_HANDOVER,
        dispute=Dispute(quarrel.id, quarrel.reason, names.get(quarrel.opened_by, ""), stamp(quarrel.opened_at, at))
        if quarrel
        else NO_DISPUTE,
        last=str(last.id) if last else "",
        may_hand_over=may,
        next_href=address.write(replace(asked, one=following, page=1)) if following else "",
    )


def _people(session: Session, association_id: int, chairs: set[int]) -> list[Choice]:
    found: dict[int, str] = {}
    for person_id, name, flat in queries.people(session, association_id):
        if person_id not in chairs:
            found[person_id] = f"{found[person_id]}, {flat}" if person_id in found else f"{name} · {flat}"
    return [Choice(person_id, name) for person_id, name in found.items()]


def _step(row: VerificationStepRow, who: str, file: str, at: datetime) -> Step:
    return Step(
        id=row.id,
        became=row.to_state,
        basis=row.basis,
        paper_kind=row.paper_kind,
        paper_no=row.paper_no,
        paper_on=_iso(row.paper_on),
        source=row.source,
        source_on=_iso(row.source_on),
        note=row.note,
        who=who,
        at=stamp(row.at, at),
        document_id=row.document_id or 0,
        batch=row.batch_id or 0,
        file=file,
    )


def _handover(session: Session, actor: Actor, row: HandoverRow, at: datetime, *, is_frozen: bool) -> Handover:
    people = {
        each for each in (row.old_person_id, row.new_person_id, row.first_by, row.second_by, row.asked_by) if each
    }
    names = queries.names(session, people)
    accepted = [each for each in (row.first_by, row.second_by) if each]
    waits = ("first", "second", "newcomer")[len(accepted)]
    return Handover(
        id=row.id,
        old=names.get(row.old_person_id or 0, ""),
        new=names.get(row.new_person_id or 0, "") or row.new_name,
        paper_kind=row.paper_kind,
        paper_no=row.paper_no,
        paper_on=_iso(row.paper_on),
        note=row.note,
        asked_by=names.get(row.asked_by or 0, ""),
        asked=stamp(row.asked_at, at),
        told=stamp(row.told_at, at),
        accepted=[names.get(each, "") for each in accepted],
        waits="frozen" if is_frozen else waits,
        needs_invitation=row.new_person_id is None,
        may_accept=not is_frozen and actor.person_id not in accepted and len(accepted) < 2,
    )


def chair_of(chairs: Sequence[tuple[RoleGrantRow, PersonRow]], person_id: int) -> RoleGrantRow | None:
    """Give the role of one of the people who chair."""
    return next((grant for grant, person in chairs if person.id == person_id), None)


def _iso(day: date | None) -> str:
    return dates.plain(day)
