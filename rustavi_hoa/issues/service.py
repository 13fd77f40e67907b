"""What a reporter does: report, edit, withdraw, send to the city, say whether it is fixed."""

from __future__ import annotations

from datetime import timedelta

from rustavi_hoa.db.engine import work
from rustavi_hoa.db.journal import note
from rustavi_hoa.house import service as house
from rustavi_hoa.issues import queries_around as around
from rustavi_hoa.issues import taking, timeline, words
from rustavi_hoa.issues.intake import NewIssue
from rustavi_hoa.issues.places import Door
from rustavi_hoa.issues.rules import FIRST_WORD, OPEN, Part, Status
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import Denied, NotFound, invalid
from rustavi_hoa.kernel.policy import Actor, Can, allow

LONGEST = 4000


@allow(Can.ISSUE_REPORT)
def report(actor: Actor, new: NewIssue) -> tuple[int, bool]:
    """Take a problem; gives its id and whether it is a new one. The same key gives the same problem.

    Raises:
        NotFound: a building where the actor neither lives nor acts.
        Invalid: each missing or wrong thing beside its field.
    """
    return taking.once(actor, new)


@allow(Can.ISSUE_FOLLOW)
def support(actor: Actor, issue_id: int) -> int:
    """Say "affects me too" for one's apartment; gives the number of apartments. Saying it again changes nothing.

    Raises:
        NotFound: a problem the actor does not see whole, or that is not open.
        Denied: the actor has no confirmed apartment in this building.
    """
    with work() as session:
        row, _ = timeline.held(session, actor, issue_id)
        if row.door != Door.ORDINARY or row.status not in OPEN:
            raise NotFound
        home = around.home_in(session, actor.person_id, row.building_id)
        if home is None:
            raise Denied
        before = row.support_count
        taking.support(session, row, home.id, actor.person_id)
        if row.support_count != before:
            timeline.announce(session, row)
            note(session, actor, "issue.support", row.id, building_id=row.building_id)
        return row.support_count


@allow(Can.ISSUE_FOLLOW)
def edit(actor: Actor, issue_id: int, text: str) -> None:
    """Change the text of one's own report while the setting's minutes last; the old text stays in the story.

    Raises:
        NotFound, Denied: not the actor's own.
        Invalid: too late, or too long.
    """
    if len(text) > LONGEST:
        raise invalid("text", words.TOO_LONG, most=str(LONGEST))
    with work() as session:
        row, _ = timeline.held(session, actor, issue_id, as_part=Part.REPORTER)
        minutes = int(house.value(session, "edit_minutes"))
        if now() - row.created_at > timedelta(minutes=minutes) or row.status not in OPEN:
            raise invalid("text", words.TOO_LATE_TO_EDIT)
        before, row.text = row.text, text.strip()
        if before != row.text:
            timeline.write(
                session, actor, row, "edit", Part.REPORTER, audience=timeline.AUTHOR_AUDIENCE, before_text=before
            )


@allow(Can.ISSUE_FOLLOW)
def withdraw(actor: Actor, issue_id: int) -> None:
    """Take one's own report back.

    Raises:
        NotFound, Denied: not the actor's own.
        ForbiddenMove: it is finished already.
    """
    with work() as session:
        row, _ = timeline.held(session, actor, issue_id, as_part=Part.REPORTER)
        timeline.step(session, actor, row, Status.WITHDRAWN, Part.REPORTER)


@allow(Can.ISSUE_FOLLOW)
def send_to_city(actor: Actor, issue_id: int, text: str) -> None:
    """Send one's own report straight to the city: nobody keeps the gate.

    Raises:
        NotFound, Denied: not the actor's own.
        Invalid: the pilot lets nobody of this building pass a chairperson by who still has the word.
        ForbiddenMove: the city has it already, or it is finished.
    """
    with work() as session:
        row, _ = timeline.held(session, actor, issue_id, as_part=Part.REPORTER)
        if row.status in FIRST_WORD:
            taking.check_straight(session, row.building_id, door=row.door, is_emergency=row.is_emergency)
        timeline.step(session, actor, row, Status.SENT_TO_CITY, Part.REPORTER, text=text.strip()[:LONGEST])
