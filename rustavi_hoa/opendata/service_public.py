"""What any program may read: services, public requests, tokens, updates and their photos. Nothing of a person."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlmodel import Session

from rustavi_hoa.db.engine import reading
from rustavi_hoa.db.tables.opendata import OpenRequestRow, PublicationRow
from rustavi_hoa.house import service as house
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import NotFound
from rustavi_hoa.kernel.policy import open_door
from rustavi_hoa.opendata import queries, records, words
from rustavi_hoa.opendata.catalogue import LISTS, Question, services
from rustavi_hoa.opendata.records import Record
from rustavi_hoa.opendata.rules import MOST, PENDING, TRIAL_LIFE, Side, is_number
from rustavi_hoa.opendata.views import Asked, not_taken
from rustavi_hoa.photos import service as photos


@open_door("which city an endpoint answers for stands in its description")
def jurisdiction() -> str:
    """Give the name of our city as clients send it."""
    with reading() as session:
        return str(house.value(session, "jurisdiction"))


@open_door("the list of request types is the same for everybody")
def types() -> list[Record]:
    """List the services; names are Georgian for everybody, English stands among the keywords."""
    return [
        {
            "service_code": each.code,
            "service_name": each.label.ka,
            "description": each.label.en,
            "metadata": bool(each.questions),
            "type": str(each.kind),
            "keywords": ",".join(each.keywords),
            "group": each.group.ka,
        }
        for each in services().values()
    ]


@open_door("the questions of a request type are the same for everybody")
def definition(code: str, locale: str) -> Record:
    """Give the questions of a service.

    Raises:
        NotTaken: no such service.
    """
    if code not in services():
        raise not_taken(404, words.UNKNOWN_SERVICE, code=code[:60])
    return {"service_code": code, "attributes": [_asked(each, locale) for each in services()[code].questions]}


def _asked(question: Question, locale: str) -> Record:
    made: Record = {
        "variable": True,
        "code": question.code,
        "datatype": question.datatype,
        "required": question.required,
        "datatype_description": question.hint.text(locale) if question.hint else None,
        "order": question.order,
        "description": question.text.text(locale),
    }
    if question.datatype in LISTS:
        made["values"] = [{"key": key, "name": name.text(locale)} for key, name in question.values]
    return made


@open_door("problems of yards and streets that their authors agreed to show and a moderator has looked at")
def requests(side: Side, asked: Asked, locale: str, site: str) -> list[Record]:
    """Give the requests under a query, at most a thousand."""
    with reading() as session:
        return _requests(session, side, asked, locale, site)


def _requests(session: Session, side: Side, asked: Asked, locale: str, site: str) -> list[Record]:
    if side == Side.TRIAL:
        if asked.states and "open" not in asked.states and not asked.has_ids:
            return []
        tries = queries.trials(session, asked, _oldest())
        plain = [(records.trial(row, locale, site), row) for row in tries]
        return [_more(record, row, locale, site) if asked.extensions else record for record, row in plain]
    rows = queries.records(session, asked)
    made = records.live(rows, locale, site)
    if asked.extensions:
        _extend(session, made, rows, locale, site)
    return made


def _oldest() -> datetime:
    return now() - TRIAL_LIFE


def _more(record: Record, row: OpenRequestRow, locale: str, site: str) -> Record:
    record["attributes"] = records.answered(services()[row.service_code], row.answers, locale)
    record["extended_attributes"] = records.extended(record, None, len(row.photos), Side.TRIAL, site, "open311")
    record["notes"] = []
    return record


def _extend(session: Session, made: list[Record], rows: Any, locale: str, site: str) -> None:
    ids = [row.id for row in rows]
    answers = queries.answers_of(session, ids)
    notes = records.noted(queries.steps(session, ids), locale)
    for record, row in zip(made, rows, strict=True):
        channel = "open311" if row.id in answers else "platform"
        record["attributes"] = records.answered(services()[row.category], answers.get(row.id, {}), locale)
        record["extended_attributes"] = records.extended(
            record, row.registration_no, len(records.photo_ids(row.photos)), Side.LIVE, site, channel
        )
        record["notes"] = notes.get(row.id, [])


@open_door("one problem under the same rule as the list")
def request(side: Side, request_id: str, asked: Asked, locale: str, site: str) -> list[Record]:
    """Give one request as a list of one.

    Raises:
        NotTaken: unknown, or not for everybody: the two are never told apart.
    """
    if not is_number(request_id):
        raise not_taken(404, words.UNKNOWN_REQUEST, id=request_id[:60])
    one = Asked(ids=(request_id,), has_ids=True, extensions=asked.extensions)
    with reading() as session:
        found = _requests(session, side, one, locale, site)
    if not found:
        raise not_taken(404, words.UNKNOWN_REQUEST, id=request_id[:60])
    return found


@open_door("a token is known to whoever sent the request, and leads to a number alone")
def token(side: Side, text: str) -> list[Record]:
    """Give the number that a token stands for; while it is pending, the token alone.

    Raises:
        NotTaken: no such token.
    """
    with reading() as session:
        row = queries.by_token(session, text[:80], is_trial=side == Side.TRIAL)
        if row is None:
            raise not_taken(404, words.UNKNOWN_TOKEN, id=text[:60])
        number = _number_of(session, side, row)
    return [{"service_request_id": number, "token": text} if number else {"token": text}]


def _number_of(session: Session, side: Side, row: OpenRequestRow) -> str:
    if side == Side.TRIAL:
        return str(row.id) if now() - row.created_at >= PENDING else ""
    told = session.get(PublicationRow, row.issue_id) if row.issue_id else None
    return str(row.issue_id) if told is not None and told.decision else ""


@open_door("steps of problems that everybody may see; free words of staff are never among them")
def updates(side: Side, since: datetime, until: datetime, locale: str) -> list[Record]:
    """Give what happened to public requests in a span, the oldest first."""
    if side == Side.TRIAL:
        return []
    with reading() as session:
        return [records.update(row, locale) for row in queries.updates(session, since, until, MOST)]


@open_door("a photo that a moderator chose to show, as long as its problem is shown")
def photo(side: Side, request_id: str, number: int) -> bytes:
    """Give a shown photo, numbered from 1.

    Raises:
        NotFound: none such, or not for everybody.
    """
    if not is_number(request_id):
        raise NotFound
    with reading() as session:
        row = (
            queries.record(session, int(request_id))
            if side == Side.LIVE
            else queries.trial(session, int(request_id), _oldest())
        )
    ids = records.photo_ids(row.photos) if row is not None else []
    if not 1 <= number <= len(ids):
        raise NotFound
    return photos.read(ids[number - 1], 1600)
