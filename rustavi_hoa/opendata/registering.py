"""From what a program sent to a problem like any other; doing it twice makes one (deeds layer, no doors)."""

from __future__ import annotations

from rustavi_hoa.db.engine import work
from rustavi_hoa.db.tables.opendata import ApiKeyRow, OpenRequestRow, PublicationRow
from rustavi_hoa.db.tables.problems import IssueRow
from rustavi_hoa.issues import service as issues
from rustavi_hoa.issues import service_words
from rustavi_hoa.issues.intake import NewIssue
from rustavi_hoa.issues.places import Place
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import Invalid
from rustavi_hoa.kernel.policy import Actor, Grant, Role, Scope
from rustavi_hoa.opendata.catalogue import Service, services, told
from rustavi_hoa.opendata.rules import LONGEST, name_of

WAY = "open311"
SHORTEST = 3


def account(key: ApiKeyRow) -> Actor:
    """Give a program as an actor: it may report anywhere in the city, and nothing else."""
    return Actor(key.person_id, key.name, grants=(Grant(Role.PROGRAM, Scope(city=True)),))


def register(actor: Actor, row: OpenRequestRow) -> OpenRequestRow:
    """Make the problem, and write down that the sender agreed to show it; killed anywhere, it goes on from there.

    Raises:
        Invalid: what issues refuses; the row is gone then, and may come again.
    """
    try:
        issue_id = _report(actor, row)
    except Invalid:
        with work() as session:
            session.delete(session.get_one(OpenRequestRow, row.id))
        raise
    return _tie(actor, row, issue_id)


def _report(actor: Actor, row: OpenRequestRow) -> int:
    """Report it like anybody does; the same row gives the same problem."""
    service = services()[row.service_code]
    answers = told(service, row.answers, "ka")
    text = _text(service, row)
    whole = f"{text}\n\n{answers}" if answers else text
    fits = len(whole) <= LONGEST
    new = NewIssue(
        key=name_of(f"issue:{row.key_id}:{row.client_key}"),
        building_id=row.given["building_id"],
        category=service.code,
        place=service.place,
        text=whole if fits else text,
        photos=tuple(row.photos),
        to_city=True,
        danger=row.answers.get("danger") == ["yes"],
        lat=row.given["lat"],
        lon=row.given["lon"],
    )
    issue_id, _ = issues.report(actor, new)
    if not fits:
        service_words.say(actor, issue_id, name_of(f"answers:{row.key_id}:{row.client_key}"), "comment", answers, [])
    return issue_id


def _text(service: Service, row: OpenRequestRow) -> str:
    """Give the words of a request; the standard lets a program send none, a problem has some or a photo."""
    typed = str(row.given["text"])
    if len(typed.strip()) >= SHORTEST or row.photos:
        return typed
    return f"{service.label.ka}. {typed}".strip(" .")


def _tie(actor: Actor, row: OpenRequestRow, issue_id: int) -> OpenRequestRow:
    with work() as session:
        held = session.get_one(OpenRequestRow, row.id, with_for_update=True)  # a twin of the same sending waits here
        issue = session.get_one(IssueRow, issue_id)
        held.issue_id, held.notice = issue_id, issue.registration_no or ""
        session.add(held)
        if issue.place == Place.YARD and session.get(PublicationRow, issue_id) is None:
            at = now()
            session.add(
                PublicationRow(
                    issue_id=issue_id,
                    reported_at=issue.created_at,
                    agreed_at=at,
                    agreed_by=actor.person_id,
                    way=WAY,
                    changed_at=at,
                )
            )
    return held
