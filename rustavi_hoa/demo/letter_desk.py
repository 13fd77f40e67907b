"""Hands of those who work on letters in the demo city: every step is the use case that a press would call."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from io import BytesIO
from uuid import uuid4

from sqlmodel import Session, select

from rustavi_hoa.casework import (
    ground,
    paper,
    service,
    service_files,
    service_moving,
    service_paper,
    service_registry,
    service_replies,
    service_resolution,
    service_sending,
    service_tasks,
)
from rustavi_hoa.casework.drafting import NewReply
from rustavi_hoa.casework.intake import NewLetter
from rustavi_hoa.casework.rules import FileKind, Track
from rustavi_hoa.casework.service_resolution import NewTask
from rustavi_hoa.db.engine import reading
from rustavi_hoa.db.tables.letters import LetterQuestionRow
from rustavi_hoa.db.tables.people import PersonRow
from rustavi_hoa.demo.sign_ins import SIGN_INS, phone_of
from rustavi_hoa.i18n.dates import TBILISI, local
from rustavi_hoa.identity.actors import actor_of
from rustavi_hoa.kernel.policy import Actor
from rustavi_hoa.kernel.working_days import Calendar

SERVICE = "infrastructure"
CHAIN = ("head", "lawyer", "apparatus")
"""The agreements of a new house, in their order."""


@dataclass(slots=True)
class Desk:
    """Everybody by the key of their sign-in, and the moment the demo city was loaded at."""

    moment: datetime
    people: dict[str, Actor]
    house: int
    calendar: Calendar

    def day(self, ago: int, hour: int, minute: int = 0) -> datetime:
        """Give an hour of a day some days ago, as the clock of Rustavi says it."""
        day = local(self.moment).date() - timedelta(days=ago)
        return datetime.combine(day, time(hour, minute), TBILISI)

    def office(self, ago: int, hour: int) -> datetime:
        """Give an hour of the last day at or before it on which the registry is open."""
        while not self.calendar.is_working(self.day(ago, hour).date()):
            ago += 1
        return self.day(ago, hour)

    def register(self, channel: str, subject: str, demand: str, **more: object) -> int:
        """Enter a letter that came to the registry."""
        told = {"channel": channel, "answer_by": "post", "is_complaint": False, **more}
        return service_registry.register(self.people["registry"], NewLetter(str(uuid4()), subject, demand, **told)).id

    def submit(self, who: str, subject: str, demand: str, **more: object) -> int:
        """Send a letter through the platform."""
        told = {"building_id": self.house, "is_complaint": False, **more}
        return service.submit(self.people[who], NewLetter(str(uuid4()), subject, demand, **told)).id

    def scan(self, letter_id: int) -> None:
        """Attach what came on paper."""
        about, _ = service_paper.letter(self.people["registry"], letter_id)
        self._attach(letter_id, 0, FileKind.SCAN, "განცხადება.pdf", paper.letter(about, [], "ka"))

    def _attach(self, letter_id: int, reply_id: int, kind: str, name: str, data: bytes) -> None:
        service_files.attach(self.people["registry"], letter_id, reply_id, kind, name, BytesIO(data))

    def resolve(self, letter_id: int, text: str, gist: str, *, who: str = "", track: str = Track.SIMPLE) -> int:
        """Give a letter to the service, or to somebody of it; gives the task."""
        task = NewTask(SERVICE, gist, self.people[who].person_id if who else None)
        return service_resolution.resolve(self.people["apparatus"], letter_id, text, track, [task])[0]

    def pass_on(self, task_id: int) -> None:
        """The head of service names who does it."""
        service_moving.pass_on(self.people["head"], task_id, self.people["officer"].person_id)

    def start(self, task_id: int) -> None:
        """The officer begins."""
        service_tasks.start(self.people["officer"], task_id)

    def finish(self, task_id: int, result: str) -> None:
        """The officer says what came of it."""
        service_tasks.finish(self.people["officer"], task_id, result)

    def draft(self, letter_id: int, outcome: str, text: str, answers: tuple[str, ...], grounds: str = "") -> int:
        """The officer drafts the reply and sends it along the chain of agreements."""
        new = NewReply(outcome, text, grounds, answers=self._answers(letter_id, answers))
        reply_id = service_replies.draft(self.people["officer"], letter_id, new)
        service_replies.to_visas(self.people["officer"], reply_id)
        return reply_id

    def agree(self, reply_id: int, *who: str) -> None:
        """Give the visas of these, in their turn."""
        for each in who:
            service_replies.visa(self.people[each], reply_id, True, "")

    def send(self, letter_id: int, reply_id: int, sent_by: str) -> None:
        """Approve, attach the signed copy, and send."""
        service_replies.approve(self.people["apparatus"], reply_id)
        about = service_paper.reply(self.people["registry"], reply_id)
        self._attach(letter_id, reply_id, FileKind.SIGNED_SCAN, "პასუხი.pdf", paper.reply(about, "ka"))
        service_sending.send(self.people["registry"], reply_id, sent_by)

    def close(self, letter_id: int) -> None:
        """Take it off control."""
        service_sending.close(self.people["apparatus"], letter_id)

    def speak(self, letter_id: int, text: str, answers: tuple[str, ...], at: datetime) -> None:
        """Record an answer by word of mouth."""
        new = NewReply("explained", text, answers=self._answers(letter_id, answers))
        service_sending.speak(self.people["officer"], letter_id, new, at)

    def missing(self, letter_id: int, text: str, days: int) -> None:
        """Ask for what is missing."""
        until = ground.days_after(ground.today(), days)
        service_registry.ask_missing(self.people["registry"], letter_id, text, until)

    def _answers(self, letter_id: int, said: tuple[str, ...]) -> dict[int, str]:
        with reading() as session:
            asked = select(LetterQuestionRow.id).where(LetterQuestionRow.letter_id == letter_id)
            ids = session.exec(asked.order_by(LetterQuestionRow.position)).all()
        return {each: text for each, text in zip(ids, said, strict=True) if each is not None}


def seated(session: Session, moment: datetime, house: int) -> Desk:
    """Give everybody their place, as their rows stand now."""
    found = {each.key: select(PersonRow).where(PersonRow.phone == phone_of(each.key)) for each in SIGN_INS}
    people = {key: actor_of(session, session.exec(asked).one()) for key, asked in found.items()}
    return Desk(moment, people, house, ground.calendar_of(session))
