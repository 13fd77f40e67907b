"""What the forms of letters hold, read into what the use cases take; a wrong day is said beside its field."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any
from urllib.parse import urlencode

from rustavi_hoa.casework import words_faults
from rustavi_hoa.casework.drafting import NewReply
from rustavi_hoa.casework.intake import NewLetter
from rustavi_hoa.casework.rules import Kind
from rustavi_hoa.casework.service_desk import Asked
from rustavi_hoa.casework.service_resolution import NewTask
from rustavi_hoa.i18n.dates import TBILISI
from rustavi_hoa.kernel.errors import Invalid, invalid
from rustavi_hoa.kernel.reading import whole
from rustavi_hoa.kernel.services import SERVICES

MOST_TASKS = 10
ANSWER = "answer_"
CHAIR, OTHER = "chair", "other"
"""Whom a complaint may name beside a service."""

TASK_FIELDS = {"service": "to_0", "executor": "to_0", "tasks": "to_0", "gist": "gist_0", "due_on": "due_0"}
"""Where the faults of a task stand in the form of a resolution."""

Form = Mapping[str, Any]


def text(form: Form, name: str) -> str:
    """Give what stands in a field."""
    return str(form.get(name) or "")


def day(form: Form, name: str) -> date:
    """Read a day.

    Raises:
        Invalid: none, or no real one.
    """
    try:
        return date.fromisoformat(text(form, name))
    except ValueError as wrong:
        raise invalid(name, words_faults.WRITE_DAY) from wrong


def maybe_day(form: Form, name: str) -> date | None:
    """Read a day that may be left open.

    Raises:
        Invalid: no real day.
    """
    return day(form, name) if text(form, name) else None


def moment(form: Form, name: str) -> datetime:
    """Read day and time as people of Rustavi say them.

    Raises:
        Invalid: none, or no real one.
    """
    try:
        return datetime.fromisoformat(text(form, name)).replace(tzinfo=TBILISI)
    except ValueError as wrong:
        raise invalid(name, words_faults.WRITE_DAY) from wrong


def letter(form: Form, key: str) -> NewLetter:
    """Read a letter; whether it is a complaint stays unanswered where nobody answered."""
    answer = {"yes": True, "no": False}.get(text(form, "is_complaint"))
    about = text(form, "about") if answer else ""
    return NewLetter(
        key=key,
        subject=text(form, "subject"),
        demand=text(form, "demand"),
        kind=text(form, "kind") or Kind.APPLICATION.value,
        questions=tuple(line for line in text(form, "questions").splitlines() if line.strip()),
        is_complaint=answer,
        about_service=about if about in SERVICES else "",
        about_chair=about == CHAIR,
        about_other=text(form, "about_other") if about == OTHER else "",
        category=text(form, "category"),
        answer_by=text(form, "answer_by"),
        channel=text(form, "channel"),
        building_id=whole(form.get("building")) or None,
        name=text(form, "name"),
        address=text(form, "address"),
        phone=text(form, "phone"),
        email=text(form, "email"),
    )


def tasks(form: Form) -> list[NewTask]:
    """Read the tasks of a resolution in their order; a line without anything in it is left out.

    Raises:
        Invalid: no real day.
    """
    made = []
    for at in range(MOST_TASKS):
        to, gist = text(form, f"to_{at}"), text(form, f"gist_{at}")
        if to or gist:
            service, _, person = to.partition(":")
            made.append(NewTask(service, gist, whole(person) or None, maybe_day(form, f"due_{at}")))
    return made


def beside_the_task(refused: Invalid, given: list[NewTask]) -> Invalid:
    """Put the faults of the only task beside its fields; of several, nobody can tell which is meant."""
    if len(given) > 1:
        return refused
    return Invalid(*(replace(fault, field=TASK_FIELDS.get(fault.field, fault.field)) for fault in refused.faults))


def reply(form: Form) -> NewReply:
    """Read a reply with its answers to questions."""
    answers = {whole(name.removeprefix(ANSWER)): text(form, name) for name in form if name.startswith(ANSWER)}
    return NewReply(
        outcome=text(form, "outcome"),
        text=text(form, "text"),
        grounds=text(form, "grounds"),
        appeal=text(form, "appeal"),
        answers={each: said for each, said in answers.items() if each},
    )


def asked(query: Form) -> Asked:
    """Read the filters of the list from an address; without a word about the state it shows what is open."""
    state = text(query, "state")
    return Asked(
        state="" if state == "all" else state or "open",
        service=text(query, "service"),
        kind=text(query, "kind"),
        channel=text(query, "channel"),
        search=text(query, "search"),
        mine=text(query, "mine") == "1",
        page=whole(query.get("page")) or 1,
    )


def address(of: Asked) -> str:
    """Write the filters into an address, without the page."""
    said = {"state": of.state or "all", "service": of.service, "kind": of.kind, "channel": of.channel}
    said |= {"search": of.search, "mine": "1" if of.mine else ""}
    return urlencode({name: value for name, value in said.items() if value and (name, value) != ("state", "open")})
