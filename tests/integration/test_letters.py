"""The life of an official application, from receipt to closing, as each of those concerned does and sees it."""

from __future__ import annotations

from datetime import date, timedelta
from io import BytesIO

import pytest

from rustavi_hoa.casework import (
    service,
    service_desk,
    service_files,
    service_registry,
    service_replies,
    service_resolution,
    service_sending,
    service_tasks,
)
from rustavi_hoa.casework.drafting import NewReply
from rustavi_hoa.casework.intake import NewLetter
from rustavi_hoa.casework.service_resolution import NewTask
from rustavi_hoa.casework.views import Registered
from rustavi_hoa.kernel.clock import now
from tests.cast import APPARATUS, GIORGI, HEAD, LASHA, LAWYER, MAYOR, REGISTRY, SERVICE, Town, cast, load
from tests.planted import image, key


@pytest.fixture
def town(database: str) -> Town:
    return load()


def letter(**more: object) -> NewLetter:
    given = {"key": key(), "subject": "ეზოს განათება", "demand": "გთხოვთ, აღადგინოთ განათება.", "is_complaint": False}
    return NewLetter(**{**given, **more})


def submitted(town: Town, **more: object) -> Registered:
    return service.submit(cast(LASHA), letter(building_id=town.a.building_id, **more))


def resolved(letter_id: int, town: Town, who: str = APPARATUS, **more: object) -> int:
    task = NewTask(SERVICE, "შეამოწმეთ და მოამზადეთ პასუხი", town.people[GIORGI])
    given = {"text": "განსახილველად და პასუხის მოსამზადებლად", "track": "simple", "tasks": [task], **more}
    return service_resolution.resolve(cast(who), letter_id, **given)[0]


def answers(letter_id: int, **more: object) -> NewReply:
    asked = service_desk.read(cast(APPARATUS), letter_id).questions
    text = {"outcome": "granted", "text": "განათება აღდგება.", "answers": {each.id: "დიახ" for each in asked}}
    return NewReply(**{**text, **more})


def agreed(letter_id: int, **more: object) -> int:
    reply_id = service_replies.draft(cast(GIORGI), letter_id, answers(letter_id, **more))
    service_replies.to_visas(cast(GIORGI), reply_id)
    for who in (HEAD, LAWYER, APPARATUS):
        service_replies.visa(cast(who), reply_id, True, "")
    return reply_id


def signed(letter_id: int, reply_id: int) -> None:
    service_files.attach(cast(REGISTRY), letter_id, reply_id, "signed_scan", "pasuxi.jpg", BytesIO(image()))


def test_a_letter_goes_all_the_way_from_receipt_to_closing(town: Town) -> None:
    made = submitted(town, questions=("როდის აღდგება?", "ვინ არის პასუხისმგებელი?"))
    assert made.number.endswith(f"{now():%y}/000001")
    assert made.due.iso >= (now().date() + timedelta(days=15)).isoformat()

    task_id = resolved(made.id, town)
    service_tasks.start(cast(GIORGI), task_id)
    assert service_desk.read(cast(GIORGI), made.id).card.state == "in_progress"

    reply_id = agreed(made.id)
    number = service_replies.approve(cast(MAYOR), reply_id)
    signed(made.id, reply_id)
    service_sending.send(cast(REGISTRY), reply_id, "platform")
    service_tasks.finish(cast(GIORGI), task_id, "ნათურები შეიცვალა")
    service_sending.close(cast(APPARATUS), made.id)

    seen = service.read(cast(LASHA), made.id)
    assert (seen.card.state, seen.card.outcome, seen.card.pace) == ("closed", "granted", "met")
    assert [each.number for each in seen.replies] == [number]
    assert [each.answer for each in seen.questions] == ["დიახ", "დიახ"]
    assert [line.kind for line in seen.lines] == ["received", "resolved", "task_started", "replied", "closed"]
    assert not seen.tasks
    assert not seen.extensions
    assert [each.kind for each in seen.files] == ["signed_scan"]


def test_the_same_key_again_is_the_same_letter_with_the_same_number(town: Town) -> None:
    new = letter(building_id=town.a.building_id)
    first, again = service.submit(cast(LASHA), new), service.submit(cast(LASHA), new)
    assert (first.id, first.number, first.is_new) == (again.id, again.number, True)
    assert not again.is_new


def test_the_registry_enters_what_came_by_mail_and_its_scan(town: Town) -> None:
    new = letter(channel="paper", answer_by="post", name="ანა ბერიძე", address="ქ. რუსთავი, მშვიდობის ქუჩა 12")
    made = service_registry.register(cast(REGISTRY), new)
    assert service_desk.read(cast(REGISTRY), made.id).card.channel == "paper"
    assert date.fromisoformat(made.due.iso) > now().date()
