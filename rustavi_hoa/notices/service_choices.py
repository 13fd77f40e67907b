"""What a person wants to hear: groups, hours, mutes, devices."""

from __future__ import annotations

from sqlmodel import Session, col, select

from rustavi_hoa.adapters import keys
from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.tables.notices import DeadAddressRow, MuteRow, NoticeRow, PreferenceRow, QuietRow, SubscriptionRow
from rustavi_hoa.db.tables.people import PersonRow
from rustavi_hoa.i18n.stamp import stamp
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import NotFound, invalid
from rustavi_hoa.kernel.policy import STAFF, Actor, Can, Role, allow
from rustavi_hoa.kernel.reading import whole
from rustavi_hoa.notices import devices, dropping, words
from rustavi_hoa.notices.choosing import ALLOWED, tastes
from rustavi_hoa.notices.kinds import Channel, Mode, Topic
from rustavi_hoa.notices.things import PATHS, path, split
from rustavi_hoa.notices.views import Choices, Device, Muted, TopicChoice

MOST_MUTED = 500


@allow(Can.SELF)
def choices(actor: Actor) -> Choices:
    """Show everything the actor chose, by the groups that concern them."""
    with reading() as session:
        return _shown(session, actor)


def _shown(session: Session, actor: Actor) -> Choices:
    at, me = now(), actor.person_id
    taste = tastes(session, [me])[me]
    muted = session.exec(select(MuteRow).where(MuteRow.person_id == me).order_by(col(MuteRow.at).desc())).all()
    person = session.get_one(PersonRow, me)
    contacts = [each for each in (person.email, person.phone) if each]
    dead = session.exec(select(DeadAddressRow.contact).where(col(DeadAddressRow.contact).in_(contacts))).all()
    return Choices(
        topics=[
            TopicChoice(each, *(taste.mode(each, way) for way in Channel), is_fixed=each is Topic.SAFETY)
            for each in _topics(actor)
        ],
        is_quiet=taste.quiet.is_on,
        since=taste.quiet.since,
        until=taste.quiet.until,
        devices=[Device(row.id, row.device, stamp(row.made_at, at)) for row in devices.living(session, [me], at)],
        muted=[_muted(session, row) for row in muted],
        dead=list(dead),
        key=keys.vapid_public(),
    )


def _muted(session: Session, row: MuteRow) -> Muted:
    """Name a muted thing as its last notice did; before the first one by its own number."""
    asked = select(NoticeRow.facts).where(NoticeRow.person_id == row.person_id, NoticeRow.thing == row.thing)
    facts = session.exec(asked.order_by(col(NoticeRow.id).desc()).limit(1)).first() or {}
    word, number = split(row.thing)
    return Muted(row.thing, word, str(facts.get("number") or number), path(row.thing))


def _topics(actor: Actor) -> list[Topic]:
    away = set()
    if not actor.has_role(Role.CHAIRPERSON):
        away.add(Topic.DESK)
    if not actor.has_role(*STAFF):
        away.add(Topic.WORK)
    return [each for each in Topic if each not in away]


@allow(Can.SELF)
def choose(actor: Actor, topic: str, channel: str, mode: str) -> Choices:
    """Set how one group comes on one channel.

    Raises:
        Invalid: no such group, channel or mode; safety is not for choosing.
    """
    set_mode(actor.person_id, topic, channel, mode)
    with reading() as session:
        return _shown(session, actor)


def set_mode(person_id: int, topic: str, channel: str, mode: str) -> None:
    """Write one choice of a person who was asked by the caller.

    Raises:
        Invalid: no such group, channel or mode; safety is not for choosing.
    """
    known = topic in set(Topic) - {Topic.SAFETY} and channel in set(Channel)
    if not known or mode not in ALLOWED[Channel(channel)]:
        raise invalid("mode", words.BAD_CHOICE)
    with work() as session:
        key = (person_id, Topic(topic).value, Channel(channel).value)
        row = session.get(PreferenceRow, key) or PreferenceRow(person_id=key[0], topic=key[1], channel=key[2], mode="")
        row.mode = Mode(mode).value
        session.add(row)


@allow(Can.SELF)
def set_quiet(actor: Actor, is_on: bool, since: str, until: str) -> Choices:
    """Set the hours in which nothing but safety disturbs.

    Raises:
        Invalid: not an hour of the day.
    """
    hours = [whole(each, 24, digits=2) for each in (since, until)]
    if max(hours) > 23:
        raise invalid("since", words.BAD_CHOICE)
    with work() as session:
        row = session.get(QuietRow, actor.person_id) or QuietRow(person_id=actor.person_id)
        row.is_on, row.since, row.until = is_on, *hours
        session.add(row)
        session.flush()
        return _shown(session, actor)


@allow(Can.SELF)
def mute(actor: Actor, thing: str) -> None:
    """Hear nothing more of a thing; twice is once.

    Raises:
        NotFound: no such kind of thing, or more mutes than anybody needs.
    """
    word, number = split(thing)
    if word not in PATHS or thing != f"{word}:{number}" or number > 2**31 - 1:
        raise NotFound
    with work() as session:
        held = session.exec(select(MuteRow.thing).where(MuteRow.person_id == actor.person_id)).all()
        if len(held) >= MOST_MUTED:
            raise NotFound
        if thing not in held:
            session.add(MuteRow(person_id=actor.person_id, thing=thing))


@allow(Can.SELF)
def unmute(actor: Actor, thing: str) -> Choices:
    """Hear of a thing again; twice is once."""
    with work() as session:
        row = session.get(MuteRow, (actor.person_id, thing))
        if row is not None:
            session.delete(row)
            session.flush()
        return _shown(session, actor)


@allow(Can.SELF)
def is_muted(actor: Actor, thing: str) -> bool:
    """Tell whether the actor muted a thing."""
    with reading() as session:
        return session.get(MuteRow, (actor.person_id, thing)) is not None


@allow(Can.SELF)
def try_again(actor: Actor, contact: str) -> Choices:
    """Write to one's own contact again that did not work.

    Raises:
        NotFound: not the actor's own.
    """
    with work() as session:
        person = session.get_one(PersonRow, actor.person_id)
        if contact not in (person.email, person.phone):
            raise NotFound
        dropping.revive(session, contact)
        session.flush()
        return _shown(session, actor)


@allow(Can.SELF)
def add_device(actor: Actor, endpoint: str, p256dh: str, auth: str, device: str) -> None:
    """Remember where to push for the actor's browser; the same browser again renews it.

    Raises:
        Invalid: an address that is no push service's, or keys that are none.
    """
    devices.check(endpoint, p256dh, auth)
    with work() as session:
        asked = select(SubscriptionRow).where(SubscriptionRow.endpoint == endpoint)
        row = session.exec(asked.with_for_update()).one_or_none() or SubscriptionRow(
            person_id=0, session_id=0, endpoint=endpoint, p256dh="", auth=""
        )
        row.person_id, row.session_id = actor.person_id, actor.session_id
        row.p256dh, row.auth, row.device = p256dh, auth, device[:120]
        row.dropped_at, row.why = None, ""
        session.add(row)


@allow(Can.SELF)
def forget_device(actor: Actor, endpoint: str) -> None:
    """Push no more to the browser that says so."""
    with work() as session:
        for row in devices.of_person(session, actor.person_id):
            if row.endpoint == endpoint:
                devices.drop(session, row, "asked")


@allow(Can.SELF)
def remove_device(actor: Actor, device_id: int) -> Choices:
    """Push no more to one of the actor's devices."""
    with work() as session:
        for row in devices.of_person(session, actor.person_id):
            if row.id == device_id:
                devices.drop(session, row, "asked")
        session.flush()
        return _shown(session, actor)
