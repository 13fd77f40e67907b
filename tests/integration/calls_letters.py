"""Values of the use cases of official applications: each reaches its deed on a letter that stands as it needs."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from io import BytesIO
from typing import Any

from rustavi_hoa.casework.drafting import NewReply
from rustavi_hoa.casework.ground import today
from rustavi_hoa.casework.service_desk import Asked
from rustavi_hoa.casework.service_resolution import NewTask
from rustavi_hoa.kernel.clock import now
from tests.cast import GIORGI, HEAD, MAYOR, SERVICE
from tests.planted import Planted, image, key
from tests.planted_letters import answer, written

Values = Callable[[Planted], dict[str, Any]]


def _of(name: str, **more: object) -> Values:
    """Say which planted letter a call is about."""
    return lambda made: {"letter_id": getattr(made.letters, name), **more}


def _reply(name: str, **more: object) -> Values:
    return lambda made: {"reply_id": getattr(made.letters, name), **more}


def _file(made: Planted) -> dict[str, Any]:
    return {"letter_id": made.letters.plain, "reply_id": 0, "kind": "scan", "name": "a.jpg", "file": BytesIO(image())}


def _resolution(made: Planted) -> dict[str, Any]:
    task = NewTask(SERVICE, "შეამოწმეთ ადგილზე", made.town.people[GIORGI])
    return {"letter_id": made.letters.new, "text": "განსახილველად", "track": "simple", "tasks": [task]}


def _answer(letter: str) -> Values:
    def values(made: Planted) -> dict[str, Any]:
        letter_id = getattr(made.letters, letter)
        return {"letter_id": letter_id, "new": answer(letter_id), "spoken_at": now()}

    return values


def _again(made: Planted) -> dict[str, Any]:
    return {"reply_id": made.letters.drafted, "new": NewReply("granted", "სხვა ტექსტი", answers=_answers(made))}


def _answers(made: Planted) -> dict[int, str]:
    return answer(made.letters.drafted_in).answers


def _substitution(made: Planted) -> dict[str, Any]:
    people = {"person_id": made.town.people[GIORGI], "substitute_id": made.town.people[HEAD]}
    return {**people, "reason": "leave", "since": today(), "until": today()}


def _new(made: Planted, **more: object) -> dict[str, Any]:
    return {"new": written(made.town, key(), "გთხოვთ", **more)}


LETTERS: dict[str, Values] = {
    "casework.service.complete": _of("incomplete"),
    "casework.service.submit": _new,
    "casework.service_choosing.buildings": lambda _: {"text": "მე"},
    "casework.service_desk.daily_list": lambda _: {"day": ""},
    "casework.service_desk.queue": lambda _: {"asked": Asked()},
    "casework.service_extensions.ask": lambda made: {
        "letter_id": made.letters.drafted_in,
        "task_id": 0,
        "until": today() + timedelta(days=45),
    },
    "casework.service_extensions.decide": lambda made: {"extension_id": made.letters.extension, "granted": True},
    "casework.service_files.attach": _file,
    "casework.service_files.attach_own": lambda _: {"name": "b.jpg", "file": BytesIO(image())},
    "casework.service_files.photo": lambda made: {
        "letter_id": made.letters.of_problem,
        "photo_id": made.photos["issue"],
    },
    "casework.service_moving.pass_on": lambda made: {"executor_id": made.town.people[HEAD]},
    "casework.service_moving.transfer": lambda _: {"service": "communal"},
    "casework.service_paper.reply": _reply("spoken"),
    "casework.service_problems.prepare": lambda made: {"issue_ids": [made.issue]},
    "casework.service_problems.send": lambda made: {"issue_ids": [made.issue], **_new(made)},
    "casework.service_reception.log": lambda _: {"day": ""},
    "casework.service_reception.receive": lambda _: {"kind": "visit", "contact": "", "gist": "იკითხა მიღების დღე"},
    "casework.service_registry.ask_missing": _of("new", until=today() + timedelta(days=7)),
    "casework.service_registry.check": _of("new"),
    "casework.service_registry.complete_for": _of("incomplete"),
    "casework.service_registry.more_time": _of("incomplete", until=today() + timedelta(days=15)),
    "casework.service_registry.name_accused": lambda _: {"service": "communal", "person_id": None},
    "casework.service_registry.register": lambda made: _new(made, channel="phone", answer_by="phone"),
    "casework.service_replies.approve": _reply("agreed"),
    "casework.service_replies.draft": _answer("plain"),
    "casework.service_replies.drop": _reply("drafted"),
    "casework.service_replies.give_back": _reply("agreed"),
    "casework.service_replies.redraft": _again,
    "casework.service_replies.to_visas": _reply("drafted"),
    "casework.service_replies.visa": _reply("in_visas", given=True),
    "casework.service_resolution.resolve": _resolution,
    "casework.service_sending.close": _of("answered"),
    "casework.service_sending.send": _reply("approved", sent_by="platform"),
    "casework.service_sending.speak": _answer("plain"),
    "casework.service_substitutes.end": lambda made: {"substitute_row_id": made.letters.substitution},
    "casework.service_substitutes.move_all": _substitution,
    "casework.service_substitutes.name": _substitution,
}
"""Values beside the common ones: letter ``plain``, its task and its file."""

INSIDERS = {
    "casework.service_moving.transfer": MAYOR,
}
"""Who gets through where the usual holder of the right does not."""

ABOUT_ONESELF = {
    "casework.service.mine": "one's own applications",
    "casework.service_desk.choices": "services and staff within one's own lead",
    "casework.service_desk.queue": "letters in one's own hands",
    "casework.service_substitutes.listing": "substitutions of one's own staff",
    "casework.service_substitutes.staff": "one's own staff",
    "casework.service_tasks.mine": "one's own tasks",
}
"""What somebody of another house may have an answer from: nothing of house A is in it."""
