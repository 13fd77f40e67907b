"""Official applications of house A: one in every standing that a use case asks for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from io import BytesIO

from sqlmodel import select

from rustavi_hoa.casework import (
    service,
    service_desk,
    service_extensions,
    service_files,
    service_problems,
    service_reception,
    service_registry,
    service_replies,
    service_resolution,
    service_sending,
    service_substitutes,
    service_tasks,
)
from rustavi_hoa.casework.drafting import NewReply
from rustavi_hoa.casework.ground import today
from rustavi_hoa.casework.intake import NewLetter
from rustavi_hoa.casework.service_resolution import NewTask
from rustavi_hoa.db.engine import reading
from rustavi_hoa.db.tables.letters import LetterQuestionRow, LetterRow
from tests.cast import APPARATUS, DATO, DUTY, GIORGI, HEAD, LAWYER, MAYOR, REGISTRY, SERVICE, Town, cast


@dataclass(slots=True)
class PlantedLetters:
    """Ids by standing. ``plain`` is with an officer who has begun nothing; ``task`` is the officer's."""

    new: int = 0
    plain: int = 0
    task: int = 0
    incomplete: int = 0
    drafted: int = 0
    drafted_in: int = 0
    in_visas: int = 0
    agreed: int = 0
    approved: int = 0
    approved_in: int = 0
    answered: int = 0
    spoken: int = 0
    of_problem: int = 0
    file: int = 0
    extension: int = 0
    substitution: int = 0
    reception: int = 0


def written(town: Town, key: str, text: str, **more: object) -> NewLetter:
    """Give a letter of house A that names no full name of anybody."""
    given = {"building_id": town.a.building_id, "is_complaint": False, "name": "დ. ავტორი", "address": "რუსთავი"}
    given |= {"phone": "599111222", "email": "avtori@example.ge"}
    return NewLetter(**{"key": key, "subject": "განათება", "demand": text, **given, **more})


def answer(letter_id: int) -> NewReply:
    """Give an answer to every question of a letter."""
    with reading() as session:
        asked = select(LetterQuestionRow.id).where(LetterQuestionRow.letter_id == letter_id)
        ids = [each for each in session.exec(asked).all() if each is not None]
    return NewReply("granted", "მოთხოვნა შესრულდება", answers=dict.fromkeys(ids, "დიახ"))


def plant_letters(
    town: Town, keys: Callable[[], str], image: bytes, texts: dict[str, str], issue_id: int
) -> PlantedLetters:
    """Write a letter in every standing; ``keys`` makes keys, ``texts`` holds what strangers must never meet."""
    made = PlantedLetters()

    def send(text: str) -> int:
        return service.submit(cast(DATO), written(town, keys(), text)).id

    made.new, made.plain = send("გთხოვთ"), send(texts["letter"])
    made.task = _resolve(town, made.plain)
    made.file = service_files.attach_own(cast(DATO), made.plain, "გეგმა.jpg", BytesIO(image))
    service_desk.say(cast(GIORGI), made.plain, texts["note on a letter"])
    complaint = written(town, keys(), texts["complaint in a letter"], is_complaint=True, about_service=SERVICE)
    service.submit(cast(DATO), complaint)
    made.incomplete = send("გთხოვთ")
    service_registry.ask_missing(cast(REGISTRY), made.incomplete, "გეგმა", today() + timedelta(days=7))
    made.drafted_in = send("გთხოვთ")
    made.drafted, made.in_visas = _drafted(town, made.drafted_in, 0), _drafted(town, send("გთხოვთ"), 1)
    made.agreed = _drafted(town, send("გთხოვთ"), 4)
    made.approved_in = send("გთხოვთ")
    made.approved = _drafted(town, made.approved_in, 4)
    service_replies.approve(cast(MAYOR), made.approved)
    service_files.attach(cast(REGISTRY), made.approved_in, made.approved, "signed_scan", "a.jpg", BytesIO(image))
    made.answered = send("გთხოვთ")
    done = _resolve(town, made.answered)
    service_tasks.finish(cast(GIORGI), done, "შესრულდა")
    made.spoken = service_sending.speak(cast(GIORGI), made.answered, answer(made.answered), _received(made.answered))
    made.of_problem = service_problems.send(cast(DATO), written(town, keys(), "გთხოვთ"), [issue_id]).id
    until = today() + timedelta(days=40)
    made.extension = service_extensions.ask(cast(GIORGI), made.plain, 0, until, "საჭიროა შესწავლა")
    made.substitution = _substitute(town)
    made.reception = service_reception.receive(cast(DUTY), keys(), "visit", "გელა", "", "იკითხა მიღების დღე")
    return made


def _resolve(town: Town, letter_id: int) -> int:
    task = NewTask(SERVICE, "შეამოწმეთ ადგილზე", town.people[GIORGI])
    return service_resolution.resolve(cast(APPARATUS), letter_id, "განსახილველად", "simple", [task])[0]


def _drafted(town: Town, letter_id: int, visas: int) -> int:
    """Draft a reply; with ``visas`` it went along the chain: 1 sent, 4 agreed by all three."""
    _resolve(town, letter_id)
    reply_id = service_replies.draft(cast(GIORGI), letter_id, answer(letter_id))
    if visas:
        service_replies.to_visas(cast(GIORGI), reply_id)
    for who in (HEAD, LAWYER, APPARATUS)[: max(visas - 1, 0)]:
        service_replies.visa(cast(who), reply_id, True, "")
    return reply_id


def _substitute(town: Town) -> int:
    person, other = town.people[HEAD], town.people[GIORGI]
    return service_substitutes.name(cast(APPARATUS), person, other, "trip", today(), today())


def _received(letter_id: int) -> datetime:
    with reading() as session:
        return session.get_one(LetterRow, letter_id).received_at
