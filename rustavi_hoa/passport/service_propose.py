"""The chairperson's part: typed group by group, kept as typed, sent to the city."""

from __future__ import annotations

from rustavi_hoa.adapters import live
from rustavi_hoa.db.engine import after_commit, reading, work
from rustavi_hoa.db.journal import note
from rustavi_hoa.db.tables.passport import ProposalRow
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import NotFound, invalid
from rustavi_hoa.kernel.policy import Actor, Can, allow
from rustavi_hoa.passport import drafting, forms, queries, sheet, words
from rustavi_hoa.passport.definition import definition
from rustavi_hoa.passport.views_forms import FormView


@allow(Can.PASSPORT_PROPOSE)
def form(actor: Actor, building_id: int, group: str = forms.QUESTIONS) -> FormView:
    """Give a group as the chairperson's form, with what was typed of it; the ten questions by default.

    Raises:
        NotFound: another house, or a group that is not the chairperson's.
    """
    _must_cover(actor, building_id)
    with reading() as session:
        building = queries.building(session, building_id)
        if building is None:
            raise NotFound
        return drafting.form(session, actor, building, group, forms.CHAIRPERSON)


@allow(Can.PASSPORT_PROPOSE)
def draft(actor: Actor, building_id: int, group: str, texts: dict[str, str], number: int | None = None) -> int:
    """Keep texts as they are typed, wrong ones too; gives how many fields the draft holds.

    ``number`` is the passport's number the form was drawn with: a later change of the same field is a conflict.

    Raises:
        NotFound: another house.
        Invalid: a field that is not of the chairperson's part, or the part is already sent.
    """
    _must_cover(actor, building_id)
    forms.must_be_typed(definition(), texts, forms.CHAIRPERSON)
    with work() as session:
        building = queries.building(session, building_id, lock=True)
        if building is None or forms.label_of(definition(), group) is None:
            raise NotFound
        row = drafting.keep(session, actor, building, group, texts, number)
        return len(row.answers) if row else 0


@allow(Can.PASSPORT_PROPOSE)
def send(actor: Actor, building_id: int, group: str) -> int:
    """Send the draft of a group to the city; gives the proposal's id. Sent twice it stays one.

    Raises:
        NotFound: another house.
        Invalid: nothing typed, or every text that cannot be read beside its field.
    """
    _must_cover(actor, building_id)
    with work() as session:
        row = _mine(actor, building_id, group, queries.building(session, building_id, lock=True), session)
        if row is None or not row.answers:
            raise invalid(group, words.NOTHING_TYPED)
        if row.state == "sent":
            return row.id or 0
        forms.read(definition(), row.answers, sheet.today())
        row.state, row.sent_at, row.version = "sent", now(), row.version + 1
        row.verdicts = {}
        session.add(row)
        note(session, actor, "proposal.send", row.id, building_id=building_id, group=group, fields=len(row.answers))
        after_commit(session, lambda: live.ring("city"))
        return row.id or 0


@allow(Can.PASSPORT_PROPOSE)
def take_back(actor: Actor, building_id: int, group: str) -> int:
    """Take a sent proposal back into the draft while nobody has decided; gives how many fields it holds.

    Raises:
        NotFound: another house, or nothing of this person's waits there.
    """
    _must_cover(actor, building_id)
    with work() as session:
        row = _mine(actor, building_id, group, queries.building(session, building_id, lock=True), session)
        if row is None:
            raise NotFound
        if row.state == "sent":
            row.state, row.sent_at, row.version = "draft", None, row.version + 1
            session.add(row)
            note(session, actor, "proposal.take_back", row.id, building_id=building_id)
            after_commit(session, lambda: live.ring("city"))
        return len(row.answers)


def _must_cover(actor: Actor, building_id: int) -> None:
    if not actor.where(Can.PASSPORT_PROPOSE).covers(building_id):
        raise NotFound


def _mine(actor: Actor, building_id: int, group: str, building: object, session: object) -> ProposalRow | None:
    if building is None:
        raise NotFound
    return queries.open_proposal(session, building_id, group, actor.person_id)
