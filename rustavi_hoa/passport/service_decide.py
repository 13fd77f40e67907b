"""The city's answer to a proposal: old and new side by side; accept, accept part, return with a word."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlmodel import Session

from rustavi_hoa.adapters import live
from rustavi_hoa.db.engine import after_commit, reading, work
from rustavi_hoa.db.journal import note
from rustavi_hoa.db.tables.passport import PassportRow, ProposalRow
from rustavi_hoa.db.tables.register import BuildingRow
from rustavi_hoa.i18n.message import LOCALES, Msg
from rustavi_hoa.i18n.stamp import stamp
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import Denied, NotFound, Stale, invalid
from rustavi_hoa.kernel.policy import Actor, Can, allow
from rustavi_hoa.passport import forms, queries, saying, sheet, words, writing
from rustavi_hoa.passport.definition import definition
from rustavi_hoa.passport.fields import Field
from rustavi_hoa.passport.rules import BadAnswer, parse, show
from rustavi_hoa.passport.views_forms import ProposalLine, ProposalView, QueuePage, SideView

PAGE = 20
LONGEST_WORD = 500


@allow(Can.PASSPORT_DECIDE)
def queue(actor: Actor, page: int = 1) -> QueuePage:
    """Give one page of the proposals that wait within the actor's reach, the oldest first."""
    page, made, at = max(1, min(page, 100_000)), definition(), now()
    with reading() as session:
        rows, total = queries.sent(session, actor.where(Can.PASSPORT_DECIDE), page, PAGE)
        names = queries.names(session, {row.author_id for row, _ in rows})
        held = queries.numbers(session, {row.building_id for row, _ in rows})
    lines = []
    for row, house in rows:
        label = forms.label_of(made, row.group) or words.QUESTIONS
        moved = held.get(row.building_id, {})
        lines.append(
            ProposalLine(
                id=row.id or 0,
                building_id=row.building_id,
                address=house.address,
                address_en=house.address_en,
                group=row.group,
                label_ka=label.ka,
                label_en=label.en,
                author=names.get(row.author_id, ""),
                at=stamp(row.sent_at, at),
                count=len(row.answers),
                conflicts=sum(moved.get(key, 0) > row.seen.get(key, 0) for key in row.answers),
            )
        )
    return QueuePage(lines, total, page, max(1, -(-total // PAGE)))


@allow(Can.PASSPORT_DECIDE)
def one(actor: Actor, proposal_id: int) -> ProposalView:
    """Give a proposal side by side with what the passport says now.

    Raises:
        NotFound: no such proposal within the reach, or a draft nobody has sent.
    """
    with reading() as session:
        row = _within(actor, queries.proposal(session, proposal_id))
        building = queries.building(session, row.building_id)
        if building is None:
            raise NotFound
        return _view(session, row, building)


@allow(Can.PASSPORT_DECIDE)
def decide(
    actor: Actor, proposal_id: int, version: int, number: int, verdicts: dict[str, str], word: str = ""
) -> ProposalView:
    """Accept the fields whose verdict is "accept", return the rest with a word; all in one transaction.

    ``version`` and ``number`` are the proposal's and the passport's as they were looked at.

    Raises:
        NotFound: no such proposal within the reach.
        Denied: one's own proposal.
        Stale: the proposal was decided, or an accepted field changed in the passport meanwhile.
        Invalid: something is returned without a word.
    """
    word = word.strip()
    with work() as session:
        found = _within(actor, queries.proposal(session, proposal_id))
        building, held = writing.open_passport(session, found.building_id)
        row = _within(actor, queries.proposal(session, proposal_id, lock=True))
        if row.author_id == actor.person_id:
            raise Denied
        if row.state != "sent" or row.version != version:
            raise Stale(words.MOVED_ON)
        accepted = {key: text for key, text in row.answers.items() if verdicts.get(key) == "accept"}
        _check_word(word, is_needed=len(accepted) < len(row.answers))
        _must_stand(held, accepted, number)
        revision = _accept(session, actor, building, held, row, accepted)
        _close(row, actor, verdicts, word, len(accepted))
        session.add(row)
        detail = {"number": revision, "accepted": sorted(accepted)}
        note(session, actor, f"proposal.{row.state}", row.id, building_id=row.building_id, **detail)
        session.flush()
        return _view(session, row, building)


def _accept(
    session: Session,
    actor: Actor,
    building: BuildingRow,
    held: PassportRow,
    row: ProposalRow,
    accepted: Mapping[str, str],
) -> int:
    values, author = forms.read(definition(), accepted, sheet.today()), row.author_id
    writing.ring(session, row.building_id)
    after_commit(session, lambda: live.ring(f"person:{author}"))
    return writing.write(
        session, building, held, values, writing.Origin("proposal", author, accepted_by=actor.person_id)
    )


def _check_word(word: str, *, is_needed: bool) -> None:
    if is_needed and len(word) < 3:
        raise invalid("word", words.NEEDS_WORD)
    if len(word) > LONGEST_WORD:
        raise invalid("word", words.TOO_LONG, most=str(LONGEST_WORD))


def _must_stand(held: PassportRow, accepted: Mapping[str, str], number: int) -> None:
    moved = [key for key in accepted if held.revisions.get(key, 0) > number]
    if not moved:
        return
    labels = [found[0].short for key in moved if (found := definition().find(key))]
    what = Msg(*(", ".join(getattr(each, locale) for each in labels) for locale in LOCALES))
    raise Stale(words.PASSPORT_MOVED_ON, what=what)


def _close(row: ProposalRow, actor: Actor, verdicts: Mapping[str, str], word: str, accepted: int) -> None:
    row.verdicts = {key: "accept" if verdicts.get(key) == "accept" else "refuse" for key in row.answers}
    row.state = "accepted" if accepted == len(row.answers) else "partly" if accepted else "returned"
    row.word, row.decided_by, row.decided_at, row.version = word, actor.person_id, now(), row.version + 1


def _within(actor: Actor, row: ProposalRow | None) -> ProposalRow:
    covers = actor.where(Can.PASSPORT_DECIDE).covers(row.building_id) if row else False
    if row is None or not covers or row.sent_at is None:
        raise NotFound
    return row


def _view(session: Session, row: ProposalRow, building: BuildingRow) -> ProposalView:
    made, held = definition(), sheet.fetch(session, building)
    who, sums = sheet.reader(session, held, "city"), queries.passport(session, building.id or 0)
    label = forms.label_of(made, row.group) or words.QUESTIONS
    sides = []
    for key, text in row.answers.items():
        found = made.find(key)
        moved = (sums.revisions.get(key, 0) if sums else 0) > row.seen.get(key, 0)
        if found:
            old = saying.value(who, found[0], key, held.held.get(key))
            sides.append(_side(old, found[0], text, row, is_moved=moved and row.state == "sent"))
    return ProposalView(
        id=row.id or 0,
        version=row.version,
        building_id=row.building_id,
        address=building.address,
        address_en=building.address_en,
        group=row.group,
        label_ka=label.ka,
        label_en=label.en,
        author=queries.names(session, {row.author_id}).get(row.author_id, ""),
        at=stamp(row.sent_at, now()),
        state=row.state,
        word=row.word,
        number=sums.number if sums else 0,
        sides=sides,
    )


def _side(old: Any, field: Field, text: str, row: ProposalRow, *, is_moved: bool) -> SideView:
    try:
        new = show(field, parse(field, text, sheet.today(), old.key))
        said = (new.ka, new.en)
    except BadAnswer:
        said = (text, text)
    return SideView(
        key=old.key,
        label_ka=old.label_ka,
        label_en=old.label_en,
        old_ka=old.ka,
        old_en=old.en,
        old_said_ka=old.said_ka,
        old_said_en=old.said_en,
        new_ka=said[0],
        new_en=said[1],
        is_conflict=is_moved,
        verdict=row.verdicts.get(old.key, ""),
    )
