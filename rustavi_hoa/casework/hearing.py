"""Who may still hear of a letter: asked again before a notice is shown or leaves the house (no doors)."""

from __future__ import annotations

from collections.abc import Collection

from sqlmodel import Session

from rustavi_hoa import routes
from rustavi_hoa.casework import ground, queries
from rustavi_hoa.casework import queries_around as around
from rustavi_hoa.casework.sight import Sight, eyes, sight
from rustavi_hoa.db.tables.letters import LetterRow
from rustavi_hoa.db.tables.people import PersonRow
from rustavi_hoa.identity.actors import actor_of
from rustavi_hoa.kernel.policy import Can
from rustavi_hoa.notices import things


def may_hear(session: Session, people: Collection[int], letters: Collection[int]) -> set[tuple[int, int]]:
    """Give which (person, letter) see each other today."""
    rows = [row for each in letters if (row := session.get(LetterRow, each)) is not None]
    facts = {row.id or 0: queries.facts(session, row) for row in rows}
    found = set()
    for person_id in people:
        person = session.get(PersonRow, person_id)
        if person is None:
            continue
        who = eyes(actor_of(session, person), queries.substituted(session, person_id, ground.today()))
        found |= {(person_id, each) for each, of in facts.items() if sight(who, of) > Sight.NOTHING}
    return found


def may_hear_daily(session: Session, people: Collection[int], days: Collection[int]) -> set[tuple[int, int]]:
    """Give which (person, day) belong together today: a daily list is for those who approve."""
    approving = set(around.holders(session, Can.LETTER_APPROVE)) & set(people)
    return {(person, day) for person in approving for day in days}


def open_ears() -> None:
    """Let notices ask us about letters, and lead to the daily list."""
    things.GUARDS["letter"] = may_hear
    things.GUARDS["daily"] = may_hear_daily
    things.PATHS["daily"] = routes.LETTERS_DAILY
