"""The staff's desk: every association with its progress, and the next legal step of its papers."""

from __future__ import annotations

from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.kernel.errors import NotFound, invalid
from rustavi_hoa.kernel.policy import Actor, Can, allow
from rustavi_hoa.verification import queries, shown, stepping, words
from rustavi_hoa.verification.papers import held, read_paper
from rustavi_hoa.verification.rules import LONGEST_NOTE, NO_PAPER, State, basis_of
from rustavi_hoa.verification.views import Asked, Desk, PaperForm


@allow(Can.ASSOCIATION_VERIFY)
def desk(actor: Actor, asked: Asked) -> Desk:
    """Give the staff page within the actor's reach.

    Raises:
        NotFound: the asked association is unknown or out of reach.
    """
    scope = actor.where(Can.ASSOCIATION_VERIFY)
    with reading() as session:
        if asked.one and queries.association(session, scope, asked.one) is None:
            raise NotFound
        return shown.desk(session, actor, scope, asked)


@allow(Can.ASSOCIATION_VERIFY)
def move(actor: Actor, association_id: int, to: str, form: PaperForm) -> None:
    """Take the next step of an association's papers by hand.

    Raises:
        NotFound: unknown or out of reach.
        Invalid: no state chosen, a paper that does not say enough, or the chair is disputed.
        ForbiddenMove: the papers cannot go there from where they stand now.
    """
    with work() as session:
        row = held(session, actor, association_id)
        if to not in list(State):
            raise invalid("to", words.NEEDS_STATE)
        wanted = State(to)
        if wanted is State.VERIFIED:
            stepping.must_be_calm(session, row.id)
        paper = read_paper(session, row.id, form) if wanted is State.VERIFIED else NO_PAPER
        stepping.step(session, actor, row, wanted, basis_of(wanted), paper, text=form.note.strip()[:LONGEST_NOTE])
