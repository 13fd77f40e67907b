"""What a letter holds, held against the rules; its number, moment and first line in one transaction."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sqlmodel import Session

from rustavi_hoa.casework import ground, timeline, words_faults
from rustavi_hoa.casework import queries_around as around
from rustavi_hoa.casework.deadlines import written
from rustavi_hoa.casework.rules import AnswerBy, Channel, Kind, State, Track
from rustavi_hoa.db.tables.letters import LetterIssueRow, LetterQuestionRow, LetterRow
from rustavi_hoa.db.tables.problems import IssueRow
from rustavi_hoa.issues.categories import Category
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import Fault, Invalid
from rustavi_hoa.kernel.policy import Actor
from rustavi_hoa.kernel.services import SERVICES
from rustavi_hoa.terms.rules import Series

KEY = re.compile(r"[0-9a-fA-F-]{16,64}")
LONGEST_SUBJECT, LONGEST, LONGEST_LINE = 160, 8000, 1000
MOST_QUESTIONS = 20


@dataclass(frozen=True, slots=True)
class NewLetter:
    """What a letter holds; ``key`` is made by the browser. ``is_complaint`` must be answered: None is no answer."""

    key: str
    subject: str
    demand: str
    kind: str = Kind.APPLICATION
    questions: tuple[str, ...] = ()
    is_complaint: bool | None = None
    about_service: str = ""
    about_chair: bool = False
    about_person_id: int | None = None
    about_other: str = ""
    building_id: int | None = None
    category: str = ""
    answer_by: str = AnswerBy.PLATFORM
    channel: str = Channel.PLATFORM
    name: str = ""
    address: str = ""
    phone: str = ""
    email: str = ""
    locale: str = "ka"


@dataclass(frozen=True, slots=True)
class Applicant:
    """Who asks, as the letter will say it."""

    person_id: int | None
    name: str
    address: str
    phone: str = ""
    email: str = ""


def check(session: Session, new: NewLetter, who: Applicant) -> None:
    """Hold a letter against the rules.

    Raises:
        Invalid: each missing or wrong thing beside its field.
    """
    faults = [*_text_faults(new), *_people_faults(new, who), *_about_faults(session, new)]
    if faults:
        raise Invalid(*faults)


def _text_faults(new: NewLetter) -> list[Fault]:
    faults = []
    if KEY.fullmatch(new.key) is None:
        faults.append(Fault("key", words_faults.BAD_KEY))
    if new.kind not in set(Kind):
        faults.append(Fault("kind", words_faults.CHOOSE_KIND))
    if new.channel not in set(Channel):
        faults.append(Fault("channel", words_faults.CHOOSE_CHANNEL))
    if not 3 <= len(new.subject.strip()) <= LONGEST_SUBJECT:
        faults.append(Fault("subject", words_faults.WRITE_SUBJECT, (("most", str(LONGEST_SUBJECT)),)))
    if not 3 <= len(new.demand.strip()) <= LONGEST:
        faults.append(Fault("demand", words_faults.WRITE_DEMAND, (("most", str(LONGEST)),)))
    if len(new.questions) > MOST_QUESTIONS or any(len(each) > LONGEST_LINE for each in new.questions):
        faults.append(Fault("questions", words_faults.WRITE_QUESTIONS, (("most", str(MOST_QUESTIONS)),)))
    return faults


def _people_faults(new: NewLetter, who: Applicant) -> list[Fault]:
    faults = []
    if len(who.name.strip()) < 2:
        faults.append(Fault("name", words_faults.WRITE_NAME))
    if len(who.address.strip()) < 3:
        faults.append(Fault("address", words_faults.WRITE_ADDRESS))
    is_lost = new.answer_by == AnswerBy.EMAIL and "@" not in who.email
    is_lost = is_lost or (new.answer_by == AnswerBy.PLATFORM and who.person_id is None)
    is_lost = is_lost or (new.answer_by == AnswerBy.PHONE and not who.phone.strip())
    if new.answer_by not in set(AnswerBy) or is_lost:
        faults.append(Fault("answer_by", words_faults.CHOOSE_ANSWER_BY))
    return faults


def _about_faults(session: Session, new: NewLetter) -> list[Fault]:
    if new.is_complaint is None:
        return [Fault("is_complaint", words_faults.IS_IT_A_COMPLAINT)]
    if not new.is_complaint:
        return [Fault("about", words_faults.ABOUT_WHOM)] if new.kind == Kind.COMPLAINT else []
    if new.about_chair and new.building_id is None and not new.about_service:
        return [Fault("building", words_faults.WHICH_BUILDING)]
    is_known = new.about_service in SERVICES or new.about_chair
    is_known = is_known or len(new.about_other.strip()) >= 2
    if new.about_person_id is not None:
        is_known = around.person(session, new.about_person_id) is not None
    is_wrong = new.about_service != "" and new.about_service not in SERVICES
    return [] if is_known and not is_wrong else [Fault("about", words_faults.ABOUT_WHOM)]


def named(session: Session, new: NewLetter, chair_id: int | None) -> tuple[int | None, str]:
    """Say whom a complaint names: a person, a service; naming a head names the service too."""
    if not new.is_complaint:
        return None, ""
    person_id = new.about_person_id or (chair_id if new.about_chair else None)
    return person_id, new.about_service or service_headed_by(session, person_id)


def service_headed_by(session: Session, person_id: int | None) -> str:
    """Name the service a person is head of: a complaint about its head does not go to their own staff."""
    led = [service for person, _, service, role in around.staff(session) if person == person_id and role == "head"]
    return led[0] if led else ""


def enter(
    session: Session, actor: Actor, new: NewLetter, who: Applicant, problems: list[IssueRow], chair_id: int | None
) -> LetterRow:
    """Register a checked letter: its number is taken in this very transaction, so none is ever lost."""
    at = now()
    person_id, service = named(session, new, chair_id)
    building = around.building(session, new.building_id)
    row = LetterRow(
        number=ground.number(session, Series.LETTER, at),
        client_key=new.key,
        kind=Kind.COMPLAINT if new.is_complaint else new.kind,
        channel=new.channel,
        state=State.REGISTERED,
        track=Track.SIMPLE,
        subject=" ".join(new.subject.split()),
        demand=new.demand.strip(),
        applicant_id=who.person_id,
        applicant_name=who.name.strip()[:120],
        applicant_address=who.address.strip()[:300],
        applicant_phone=who.phone.strip()[:40],
        applicant_email=who.email.strip()[:200],
        answer_by=new.answer_by,
        locale="en" if new.locale == "en" else "ka",
        building_id=new.building_id,
        association_id=building.association_id if building is not None else None,
        category=new.category if new.category in set(Category) else "",
        about_person_id=person_id,
        about_service=service,
        entered_by=actor.person_id,
        received_at=at,
        created_at=at,
    )
    session.add(row)
    session.flush()
    session.add_all([LetterIssueRow(letter_id=row.id or 0, issue_id=each.id or 0) for each in problems])
    _ask(session, row, new)
    _log(session, actor, row, new)
    return row


def _log(session: Session, actor: Actor, row: LetterRow, new: NewLetter) -> None:
    """Write the first line: with the terms of its day, which hold for this letter whatever the settings say later."""
    terms = ground.terms_of(session)
    told = {
        "letter": row.kind,
        "number": row.number,
        "term": written(terms.answer(row.kind, Track.SIMPLE)),
        "longest": written(terms.longest(row.kind)),
    }
    other = new.about_other.strip()[:200]
    timeline.write(session, actor, row, "received", timeline.TOLD, **told, **({"about_other": other} if other else {}))


def _ask(session: Session, row: LetterRow, new: NewLetter) -> None:
    """Write down what the letter asks; a letter without questions asks its subject."""
    asked = [" ".join(each.split()) for each in new.questions if each.strip()] or [row.subject]
    session.add_all(
        [LetterQuestionRow(letter_id=row.id or 0, position=at, text=text) for at, text in enumerate(asked, 1)]
    )
