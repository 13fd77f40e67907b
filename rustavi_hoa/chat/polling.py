"""Polls as every member sees them; callers have checked who may see the message (no doors)."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from sqlmodel import Session, col, select

from rustavi_hoa.chat.views import OptionView, PollView
from rustavi_hoa.db.tables.people import PersonRow
from rustavi_hoa.db.tables.talk_inside import PollOptionRow, PollRow, PollVoteRow

NAMES = 12
"""Voters named under an answer of an open poll."""


def of(session: Session, ids: Collection[int]) -> dict[int, PollView]:
    """Give the polls among messages with their counts."""
    rows = session.exec(select(PollRow).where(col(PollRow.message_id).in_(ids))).all()
    if not rows:
        return {}
    asked = [row.message_id for row in rows]
    options = select(PollOptionRow).where(col(PollOptionRow.message_id).in_(asked)).order_by(col(PollOptionRow.place))
    votes = select(PollVoteRow, PersonRow.shown_name).join(PersonRow, col(PersonRow.id) == PollVoteRow.person_id)
    votes = votes.where(col(PollVoteRow.message_id).in_(asked)).order_by(col(PollVoteRow.id))
    choices, given = session.exec(options).all(), session.exec(votes).all()
    return {
        row.message_id: _view(
            row,
            [each for each in choices if each.message_id == row.message_id],
            [(vote, name) for vote, name in given if vote.message_id == row.message_id],
        )
        for row in rows
    }


def _view(row: PollRow, options: Sequence[PollOptionRow], votes: Sequence[tuple[PollVoteRow, str]]) -> PollView:
    def shown(option: PollOptionRow) -> OptionView:
        mine = [(vote, name) for vote, name in votes if vote.option_id == option.id]
        if row.is_secret:
            return OptionView(option.id or 0, option.text, len(mine))
        people = tuple(dict.fromkeys(vote.person_id for vote, _ in mine))
        names = tuple(dict.fromkeys(name for _, name in mine))[:NAMES]
        return OptionView(option.id or 0, option.text, len(mine), people, names)

    voters = {vote.apartment_id if row.is_by_home else vote.person_id for vote, _ in votes}
    closes = row.closes_at.isoformat(timespec="seconds") if row.closes_at else ""
    return PollView(tuple(map(shown, options)), row.is_many, row.is_secret, row.is_by_home, len(voters), closes)


def options_of(session: Session, message_id: int) -> set[int]:
    """Give the ids of a poll's answers."""
    asked = select(PollOptionRow.id).where(PollOptionRow.message_id == message_id)
    return {each for each in session.exec(asked).all() if each is not None}


def votes_of(session: Session, row: PollRow, person_id: int, homes: Collection[int]) -> Sequence[PollVoteRow]:
    """List what a person, or where apartments vote their apartments, chose."""
    asked = select(PollVoteRow).where(PollVoteRow.message_id == row.message_id)
    who = col(PollVoteRow.apartment_id).in_(homes) if row.is_by_home else PollVoteRow.person_id == person_id
    return session.exec(asked.where(who)).all()
