"""One question to many: staff make a short form, send it to the chairpersons of chosen buildings, see who answered."""

from __future__ import annotations

from dataclasses import replace

from sqlmodel import Session

from rustavi_hoa.adapters import live
from rustavi_hoa.db import looks
from rustavi_hoa.db.engine import after_commit, reading, work
from rustavi_hoa.db.journal import note
from rustavi_hoa.db.tables.library import InquiryTargetRow
from rustavi_hoa.i18n.dates import local
from rustavi_hoa.inquiry import making, queries, shown, telling, words
from rustavi_hoa.inquiry.rules import fields_of, may_remind, offered
from rustavi_hoa.inquiry.views import Desk, Inquiry, Pick, Spot
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import NotFound, invalid
from rustavi_hoa.kernel.policy import Actor, Can, Scope, allow
from rustavi_hoa.passport.definition import definition

TOPIC = "inquiry"


@allow(Can.INQUIRY_SEND)
def desk(actor: Actor, inquiry_id: int) -> Desk:
    """Give the staff page: every inquiry of the actor's reach, and one of them whole (0: none).

    Raises:
        NotFound: an inquiry that asked no building of the reach and is another's.
    """
    scope, at = actor.where(Can.INQUIRY_SEND), now()
    with reading() as session:
        lines = [shown.line(*each, at) for each in queries.lines(session, scope, actor.person_id)]
        one = _whole(session, actor, inquiry_id) if inquiry_id else Inquiry()
        units = [Pick(str(row.id), row.name_ka, row.name_en) for row in queries.units(session)]
        met = queries.chairs(session, {each.building_id for each in one.targets if each.phone})
    looks.seen(actor, "inquiry", ["phone"], people=[chair.id for each in met.values() for chair in each if chair.phone])
    fields = [Pick(each.key(), each.label.ka, each.label.en) for each in offered(definition())]
    return Desk(lines, one, units, fields)


@allow(Can.INQUIRY_SEND)
def make(actor: Actor, texts: dict[str, str]) -> int:
    """Make a draft from the form's texts; gives its id. Nobody is asked yet.

    Raises:
        Invalid: no title, no question, a choice without answers, or an impossible day, each beside its field.
    """
    row = making.read(texts, definition(), local(now()).date())
    with work() as session:
        row.author_id = actor.person_id
        session.add(row)
        session.flush()
        note(session, actor, "inquiry.make", row.id, title=row.title)
        after_commit(session, lambda: live.ring(TOPIC))
        return row.id


@allow(Can.INQUIRY_SEND)
def send(actor: Actor, inquiry_id: int) -> int:
    """Send a draft to the chosen buildings of the actor's reach; gives how many.

    Raises:
        NotFound: not the actor's own draft.
        Invalid: sent already, or no building fits.
    """
    with work() as session:
        row = queries.one(session, inquiry_id, lock=True)
        if row is None or row.author_id != actor.person_id:
            raise NotFound
        if row.state != "draft":
            raise invalid("state", words.NOT_DRAFT)
        chosen = queries.chosen(session, actor.where(Can.INQUIRY_SEND), row.fields.get("filter", {}))
        if not chosen:
            raise invalid("unit", words.NOBODY)
        session.add_all(InquiryTargetRow(inquiry_id=row.id, building_id=each) for each in chosen)
        row.state, row.sent_at = "open", now()
        session.add(row)
        telling.asked(session, row, list(chosen), words.LETTER)
        note(session, actor, "inquiry.send", row.id, buildings=len(chosen))
        after_commit(session, lambda: _rung(list(chosen)))
        return len(chosen)


@allow(Can.INQUIRY_SEND)
def remind(actor: Actor, inquiry_id: int, building_id: int) -> int:
    """Remind one silent building (0: all of the reach), each once a day; gives how many were reminded.

    Raises:
        NotFound: no open inquiry of the reach, or a building it did not ask there.
    """
    with work() as session:
        row = queries.one(session, inquiry_id, lock=True)
        found = queries.targets(session, actor.where(Can.INQUIRY_SEND), inquiry_id)
        wanted = [each for each, _ in found if building_id in (0, each.building_id)]
        if row is None or row.state != "open" or not wanted:
            raise NotFound
        today, reminded = local(now()).date(), []
        for each in wanted:
            if each.answered_at is None and may_remind(each.reminded_at, today, shown.day_of):
                each.reminded_at = now()
                session.add(each)
                reminded.append(each.building_id)
        if reminded:
            telling.asked(session, row, reminded, words.LETTER_AGAIN)
            note(session, actor, "inquiry.remind", row.id, buildings=reminded)
            after_commit(session, lambda: live.ring(TOPIC))
        return len(reminded)


@allow(Can.INQUIRY_SEND)
def close(actor: Actor, inquiry_id: int) -> None:
    """End an inquiry: no answer is taken any more.

    Raises:
        NotFound: not the actor's own, unless the actor's reach is the whole city; or not open.
    """
    with work() as session:
        row = queries.one(session, inquiry_id, lock=True)
        is_mine = row is not None and (row.author_id == actor.person_id or actor.where(Can.INQUIRY_SEND).city)
        if row is None or not is_mine or row.state != "open":
            raise NotFound
        row.state, row.closed_at = "closed", now()
        session.add(row)
        asked = [each.building_id for each, _ in queries.targets(session, Scope(city=True), inquiry_id)]
        note(session, actor, "inquiry.close", row.id)
        after_commit(session, lambda: _rung(asked))


@allow(Can.INQUIRY_SEND)
def spots(actor: Actor, inquiry_id: int) -> list[Spot]:
    """Give what came back from each building of the reach, for a map.

    Raises:
        NotFound: an inquiry outside the reach.
    """
    with reading() as session:
        whole = _whole(session, actor, inquiry_id)
    return [Spot(each.building_id, each.is_answered, each.answers_ka, each.answers_en) for each in whole.targets]


@allow(Can.INQUIRY_SEND)
def table(actor: Actor, inquiry_id: int, locale: str) -> list[list[str]]:
    """Give the answers as a table: header, then a line for each building of the reach.

    Raises:
        NotFound: an inquiry outside the reach.
    """
    with reading() as session:
        whole = _whole(session, actor, inquiry_id)
    is_en = locale == "en"
    head = [each.text(locale) for each in (words.BUILDING, words.CHAIR, words.STATE, words.CHANNEL)]
    asked = [each.en if is_en else each.ka for each in whole.questions]
    lines = [
        [
            (each.address_en if is_en else "") or each.address,
            each.chairs,
            (words.ANSWERED if each.is_answered else words.WAITS).text(locale),
            words.CHANNELS[each.channel].text(locale) if each.channel else "",
            *(each.answers_en if is_en else each.answers_ka),
        ]
        for each in whole.targets
    ]
    return [[*head, *asked], *lines]


def _whole(session: Session, actor: Actor, inquiry_id: int) -> Inquiry:
    """Shape one inquiry with the buildings of the reach."""
    scope, at = actor.where(Can.INQUIRY_SEND), now()
    row = queries.one(session, inquiry_id)
    found = queries.targets(session, scope, inquiry_id)
    if row is None or not (found or row.author_id == actor.person_id):
        raise NotFound
    fields = fields_of(definition(), row.fields)
    chairs = queries.chairs(session, {home.id for _, home in found})
    targets = [shown.target(each, home, fields, chairs.get(home.id, []), at) for each, home in found]
    reach = len(queries.chosen(session, scope, row.fields.get("filter", {}))) if row.state == "draft" else 0
    line = shown.line(row, len(found), sum(each.is_answered for each in targets), at)
    whole = Inquiry(line.id, row.title, row.text, row.state, line.due, reach, line.asked, line.answered)
    return replace(whole, questions=shown.questions(row, {}), targets=targets)


def _rung(buildings: list[int]) -> None:
    live.ring(TOPIC)
    for each in buildings:
        live.ring(f"building:{each}")
