"""What a program sends: checked, written down once, then registered like any other problem (ADR 0059, 0060)."""

from __future__ import annotations

import secrets
from datetime import timedelta

from sqlalchemy.exc import IntegrityError
from sqlmodel import Session

from rustavi_hoa.adapters import passwords, rates
from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.journal import note
from rustavi_hoa.db.tables.opendata import ApiKeyRow, OpenRequestRow
from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import Fault, Invalid
from rustavi_hoa.kernel.policy import open_door
from rustavi_hoa.opendata import media, placing, registering, words
from rustavi_hoa.opendata import queries_keys as queries
from rustavi_hoa.opendata.catalogue import Service, checked, services
from rustavi_hoa.opendata.placing import Spot
from rustavi_hoa.opendata.rules import LONGEST, MOST_MEDIA, RETRY, TRIAL_LIFE, Kind, Side, midnight, plain
from rustavi_hoa.opendata.views import NewRequest, NotTaken, Receipt, not_taken

USED = timedelta(minutes=1)
"""How exactly a key's last use is known."""


@open_door("a program is known by its key alone: nobody of ours is signed in")
def send(side: Side, secret: str, new: NewRequest) -> Receipt:
    """Take a request; the same one sent again gives the same answer.

    Raises:
        NotTaken: 403 for the key, 404 for the service, 400 with a sentence for each wrong thing.
        TooMany: too many in a while, or in a day.
    """
    key = _holder(side, secret)
    known = _known(key, side, new)
    if known is not None:
        return _receipt(_finished(key, known))
    service = _service(new)
    answers, spot = _checked(service, new)
    _count(key)
    kept = media.keep(registering.account(key), new, f"{key.id}:{_client_key(side, new)}")
    row = _write(key, side, new, service, answers, spot, kept)
    return _receipt(_finished(key, row), is_fetched=kept.is_whole)


@open_door("a program is known by its key alone; this only tells whether it opens")
def knock(side: Side, secret: str) -> None:
    """Say no before anything else is read.

    Raises:
        NotTaken: no such key, or one for the test endpoint alone.
    """
    _holder(side, secret)


def _holder(side: Side, secret: str) -> ApiKeyRow:
    with reading() as session:
        row = queries.by_hash(session, passwords.fingerprint(secret)) if secret else None
    if row is None:
        raise not_taken(403, words.NO_KEY)
    if side == Side.LIVE and not row.is_live:
        raise not_taken(403, words.KEY_FOR_TRIES)
    return row


def _service(new: NewRequest) -> Service:
    if not new.service_code:
        raise not_taken(400, words.NO_SERVICE_CODE)
    if new.service_code not in services():
        raise not_taken(404, words.UNKNOWN_SERVICE, code=new.service_code[:60])
    return services()[new.service_code]


def _checked(service: Service, new: NewRequest) -> tuple[dict[str, list[str]], Spot]:
    """Hold everything against the rules; every wrong thing is said at once."""
    where, faults = placing.mark(new)
    answers, wrong = checked(service, new.answers)
    faults += wrong
    if len(new.description) > LONGEST:
        faults.append(Fault("description", words.LONG_TEXT, (("most", str(LONGEST)),)))
    if len(new.media) + len(new.media_urls) > MOST_MEDIA:
        faults.append(Fault("media", words.MANY_MEDIA, (("most", str(MOST_MEDIA)),)))
    faults += media.judged(new.media_urls)
    if not any(each.field in ("location", "lat", "long") for each in faults):
        with reading() as session:
            spot = placing.found(session, new, where)
        if isinstance(spot, Spot) and not faults:
            return answers, spot
        faults += [spot] if isinstance(spot, Fault) else []
    raise NotTaken(400, *((each.sentence, dict(each.values)) for each in faults))


def _client_key(side: Side, new: NewRequest, back: int = 0) -> str:
    """Name a sending: by the program's own name for it, else by what it holds and the ten minutes it came in."""
    if new.is_named:
        return f"{side}:{new.fingerprint}"
    return f"{side}:{new.fingerprint}:{int(now().timestamp() / RETRY.total_seconds()) - back}"


def _known(key: ApiKeyRow, side: Side, new: NewRequest) -> OpenRequestRow | None:
    names = [_client_key(side, new), _client_key(side, new, 1)]
    with reading() as session:
        return queries.known(session, key.id or 0, names, None if new.is_named else now() - RETRY)


def _count(key: ApiKeyRow) -> None:
    rates.take("open311-post", f"key:{key.id}")
    with reading() as session:
        today = queries.count_of(session, key.id or 0, midnight(now()))
    if today >= key.daily_limit:
        left = midnight(now() + timedelta(days=1)) - now()
        said = (words.DAY_IS_FULL, {"most": str(key.daily_limit)})
        raise NotTaken(429, said, seconds=max(1, int(left.total_seconds())))


def _write(
    key: ApiKeyRow,
    side: Side,
    new: NewRequest,
    service: Service,
    answers: dict[str, list[str]],
    spot: Spot,
    kept: media.Kept,
) -> OpenRequestRow:
    """Write the request down before it becomes anything; whoever loses a race takes the winner's row."""
    text = plain(new.description) if side == Side.TRIAL else new.description  # nobody looks at a try before it is shown
    given = {"text": text, "lat": spot.lat, "lon": spot.lon, "address": spot.address}
    row = OpenRequestRow(
        key_id=key.id or 0,
        client_key=_client_key(side, new),
        is_trial=side == Side.TRIAL,
        service_code=service.code,
        token=secrets.token_hex(16) if service.kind == Kind.BATCH else None,
        given=given | {"building_id": spot.building_id},
        answers=answers,
        photos=list(kept.ids),
        created_at=now(),
    )
    try:
        with work() as session:
            session.add(row)
            session.flush()
            _touch(session, key)
            note(session, None, "open_request.take", row.id, key=key.id, is_trial=row.is_trial)
    except IntegrityError:
        with reading() as session:
            twin = queries.known(session, key.id or 0, [row.client_key], None)
        if twin is None:
            raise
        return twin
    return row


def _touch(session: Session, key: ApiKeyRow) -> None:
    held = session.get(ApiKeyRow, key.id)
    if held is not None and (held.used_at is None or now() - held.used_at > USED):
        held.used_at = now()
        session.add(held)


def _finished(key: ApiKeyRow, row: OpenRequestRow) -> OpenRequestRow:
    if row.is_trial or row.issue_id is not None:
        return row
    try:
        return registering.register(registering.account(key), row)
    except Invalid as refused:
        raise NotTaken(400, *((each.sentence, dict(each.values)) for each in refused.faults)) from refused


def _receipt(row: OpenRequestRow, *, is_fetched: bool = True) -> Receipt:
    kind = services()[row.service_code].kind
    request_id = str(row.id if row.is_trial else row.issue_id) if kind == Kind.REALTIME else ""
    values = {"number": row.notice, "days": str(TRIAL_LIFE.days)}
    return Receipt(request_id, row.token or "", _notice(row, kind) if is_fetched else words.MEDIA_NOT_FETCHED, values)


def _notice(row: OpenRequestRow, kind: Kind) -> Msg:
    if row.is_trial:
        return words.RECEIVED_TRIAL
    if kind == Kind.BLACKBOX:
        return words.RECEIVED_INSIDE
    return words.RECEIVED if row.notice else words.RECEIVED_PLAIN
