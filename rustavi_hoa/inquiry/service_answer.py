"""Answering: by the chairperson on the phone, or by staff who heard it or hold the paper."""

from __future__ import annotations

from collections.abc import Mapping

from sqlmodel import Session

from rustavi_hoa.adapters import live
from rustavi_hoa.db.engine import after_commit, reading, work
from rustavi_hoa.db.journal import note
from rustavi_hoa.db.tables.library import InquiryRow, InquiryTargetRow
from rustavi_hoa.i18n.dates import local
from rustavi_hoa.inquiry import queries, shown, words
from rustavi_hoa.inquiry.rules import fields_of, is_passport
from rustavi_hoa.inquiry.service import TOPIC
from rustavi_hoa.inquiry.views import AnswerForm, Line
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import Invalid, NotFound, invalid
from rustavi_hoa.kernel.policy import Actor, Can, allow
from rustavi_hoa.passport import service_hear, service_propose
from rustavi_hoa.passport.definition import definition

LONGEST = 1000


@allow(Can.INQUIRY_ANSWER)
def waiting(actor: Actor, building_id: int) -> list[Line]:
    """List what the city asks of one building and has no answer to yet.

    Raises:
        NotFound: a building that is not the actor's to chair.
    """
    _must_chair(actor, building_id)
    with reading() as session:
        found = queries.waiting(session, building_id)
    return [shown.line(row, 1, 0, now()) for row, target in found if target.answered_at is None]


@allow(Can.INQUIRY_ANSWER)
def form(actor: Actor, inquiry_id: int, building_id: int) -> AnswerForm:
    """Give the form of one building with what was typed so far.

    Raises:
        NotFound: not the actor's building, or it was not asked.
    """
    _must_chair(actor, building_id)
    return _form(inquiry_id, building_id)


@allow(Can.INQUIRY_ANSWER)
def keep(actor: Actor, inquiry_id: int, building_id: int, texts: dict[str, str]) -> None:
    """Keep texts as they are typed, wrong ones too; a sent answer stays as it was sent.

    Raises:
        NotFound: not the actor's building, it was not asked, or the inquiry is closed.
    """
    _must_chair(actor, building_id)
    with work() as session:
        row, target = _asked(session, inquiry_id, building_id)
        if target.answered_at is None:
            target.answers = target.answers | _known(row, texts)
            target.version += 1
            session.add(target)


@allow(Can.INQUIRY_ANSWER)
def send(actor: Actor, inquiry_id: int, building_id: int, texts: dict[str, str]) -> None:
    """Give the answer; fields of the passport go on as a proposal. It may be given anew while the inquiry is open.

    Raises:
        NotFound: not the actor's building, it was not asked, or the inquiry is closed.
        Invalid: nothing answered, or an answer that cannot be read, beside its question.
    """
    _must_chair(actor, building_id)
    given = _answer(actor, inquiry_id, building_id, texts, "phone")
    for group, answers in given.items():
        _propose(actor, building_id, group, answers)


@allow(Can.INQUIRY_SEND)
def heard_form(actor: Actor, inquiry_id: int, building_id: int) -> AnswerForm:
    """Give the form of one building to staff who enter an answer for its chairperson.

    Raises:
        NotFound: a building outside the reach, or it was not asked.
    """
    _must_reach(actor, building_id)
    return _form(inquiry_id, building_id)


@allow(Can.INQUIRY_SEND)
def enter(actor: Actor, inquiry_id: int, building_id: int, channel: str, texts: dict[str, str]) -> None:
    """Enter an answer heard by telephone or read from paper; who entered it and how it came stay with it.

    Raises:
        NotFound: a building outside the reach, it was not asked, or the inquiry is closed.
        Invalid: no channel, nothing answered, or an answer that cannot be read.
    """
    _must_reach(actor, building_id)
    if channel not in ("telephone", "paper"):
        raise invalid("channel", words.UNKNOWN_CHANNEL)
    given = _answer(actor, inquiry_id, building_id, texts, channel)
    heard = {key: text for answers in given.values() for key, text in answers.items()}
    if heard:
        service_hear.hear(actor, building_id, heard, _evidence(inquiry_id, channel))


def _evidence(inquiry_id: int, channel: str) -> str:
    with reading() as session:
        row = queries.one(session, inquiry_id)
    values = {"title": row.title if row else "", "channel": words.CHANNELS[channel].text("ka")}
    return words.EVIDENCE.render("ka", **values)


def _must_chair(actor: Actor, building_id: int) -> None:
    if not actor.where(Can.INQUIRY_ANSWER).covers(building_id):
        raise NotFound


def _must_reach(actor: Actor, building_id: int) -> None:
    if not actor.where(Can.INQUIRY_SEND).covers(building_id):
        raise NotFound


def _form(inquiry_id: int, building_id: int) -> AnswerForm:
    with reading() as session:
        row, home = queries.one(session, inquiry_id), queries.building(session, building_id)
        target = queries.target(session, inquiry_id, building_id)
        if row is None or home is None or target is None:
            raise NotFound
        return shown.form(row, target, home, now())


def _asked(session: Session, inquiry_id: int, building_id: int) -> tuple[InquiryRow, InquiryTargetRow]:
    row = queries.one(session, inquiry_id)
    target = queries.target(session, inquiry_id, building_id, lock=True)
    if row is None or target is None or row.state != "open":
        raise NotFound
    return row, target


def _known(row: InquiryRow, texts: Mapping[str, str]) -> dict[str, str]:
    codes = {each.key() for each in fields_of(definition(), row.fields)}
    return {code: text[:LONGEST] for code, text in texts.items() if code in codes}


def _answer(
    actor: Actor, inquiry_id: int, building_id: int, texts: Mapping[str, str], channel: str
) -> dict[str, dict[str, str]]:
    """Write an answer; gives what it says of the passport, by group."""
    at = now()
    with work() as session:
        row, target = _asked(session, inquiry_id, building_id)
        fields, typed = fields_of(definition(), row.fields), target.answers | _known(row, texts)
        values, faults = shown.read(fields, typed, local(at).date())
        if faults:
            raise Invalid(*faults)
        if not values:
            raise invalid(fields[0].key() if fields else "all", words.NEEDS_ANSWER)
        target.answers = {code: text for code, text in typed.items() if text.strip()}
        target.channel, target.answered_by, target.answered_at = channel, actor.person_id, at
        target.version += 1
        session.add(target)
        note(session, actor, "inquiry.answer", row.id, building_id=building_id, channel=channel)
        after_commit(session, lambda: live.ring(TOPIC))
        after_commit(session, lambda: live.ring(f"building:{building_id}"))
        groups: dict[str, dict[str, str]] = {}
        for each in fields:
            if is_passport(each) and each.key() in values:
                groups.setdefault(each.group, {})[each.key()] = target.answers[each.key()]
        return groups


def _propose(actor: Actor, building_id: int, group: str, answers: dict[str, str]) -> None:
    """Bring answers to the passport as a proposal; one that waits, or a draft with more in it, is left alone."""
    try:
        held = service_propose.draft(actor, building_id, group, answers)
        if 0 < held <= len(answers):
            service_propose.send(actor, building_id, group)
    except Invalid:
        return
