"""Answers from outside the house: a letter's last line, a gateway's word about an SMS. The signature is the right."""

from __future__ import annotations

from rustavi_hoa.adapters import keys
from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.tables.people import PersonRow
from rustavi_hoa.kernel.errors import NotFound
from rustavi_hoa.kernel.policy import open_door
from rustavi_hoa.notices import service_choices, sms_book
from rustavi_hoa.notices.choosing import tastes
from rustavi_hoa.notices.composing import EVERYTHING
from rustavi_hoa.notices.kinds import Channel, Mode, Topic
from rustavi_hoa.notices.views import Stop

LONGEST = 200


@open_door("whoever holds a letter may see what its last line would stop; the link is signed for one person and group")
def what_stops(token: str) -> Stop:
    """Say what a link would stop, and in which language.

    Raises:
        NotFound: not a link of ours.
    """
    person_id, topic = _read(token)
    with reading() as session:
        person = session.get(PersonRow, person_id)
        if person is None:
            raise NotFound
        return Stop(topic, person.locale)


@open_door("one tap in a mail program ends a group's letters without signing in (RFC 8058); the link is signed")
def stop(token: str) -> Stop:
    """End a group's letters, or those that came in the letter of the day; twice is once.

    Raises:
        NotFound: not a link of ours.
    """
    found = what_stops(token)
    person_id, topic = _read(token)
    topics = [topic]
    if topic == EVERYTHING:
        with reading() as session:
            taste = tastes(session, [person_id])[person_id]
        topics = [each.value for each in Topic if taste.mode(each, Channel.MAIL) is Mode.DIGEST]
    for each in topics:
        service_choices.set_mode(person_id, each, Channel.MAIL, Mode.OFF)
    return found


def _read(token: str) -> tuple[int, str]:
    said = keys.unsigned(token) if len(token) <= LONGEST else None
    word, _, rest = (said or "").partition(":")
    number, _, rest = rest.partition(":")
    topic, _, channel = rest.partition(":")
    known = topic == EVERYTHING or topic in set(Topic) - {Topic.SAFETY}
    if word != "stop" or channel != Channel.MAIL or not number.isdecimal() or not known:
        raise NotFound
    return int(number), topic


@open_door("the SMS gateway says whether an SMS arrived; the address it was given is signed for that SMS")
def sms_state(token: str, state: str) -> None:
    """Write what the gateway says of one SMS.

    Raises:
        NotFound: not an address we gave out, or a state that is none.
    """
    said = keys.unsigned(token) if len(token) <= LONGEST else None
    word, _, ref = (said or "").partition(":")
    if word != "sms":
        raise NotFound
    with work() as session:
        if not sms_book.tell_state(session, ref, state):
            raise NotFound
