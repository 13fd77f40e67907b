"""Staff change an association: its name and chair on paper, its parting and its buildings."""

from __future__ import annotations

from sqlmodel import Session

from rustavi_hoa.db.engine import work
from rustavi_hoa.db.tables.register import AssociationRow
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import NotFound, invalid
from rustavi_hoa.kernel.policy import Actor, Can, allow
from rustavi_hoa.register import checks, queries_edit, words_edit
from rustavi_hoa.register.recording import record

NAMES = ("name", "name_en", "record_no", "chair_name")


@allow(Can.REGISTER_EDIT)
def save_association(actor: Actor, association_id: int, texts: dict[str, str]) -> None:
    """Write an association's names, record number and the chair on paper.

    Raises:
        NotFound: an association outside the actor's reach.
        Invalid: an empty name, a formula, a telephone that cannot be read.
    """
    values = {name: checks.line(name, texts[name], needed=name == "name") for name in NAMES if name in texts}
    if "chair_phone" in texts:
        values["chair_phone"] = checks.phone("chair_phone", texts["chair_phone"])
    with work() as session:
        row = _held(session, actor, association_id)
        before = {name: getattr(row, name) for name in values if getattr(row, name) != values[name]}
        for name in before:
            setattr(row, name, values[name])
        if before:
            session.add(row)
            # Names and telephones of people stay out of the history: the audit alone keeps them.
            record(session, actor, "association", association_id, "edited", fields=sorted(before))


@allow(Can.REGISTER_EDIT)
def add_association(actor: Actor, name: str) -> int:
    """Write a new association without buildings; gives its id.

    Raises:
        NotFound: the actor's reach is not the city.
        Invalid: no name.
    """
    plain = checks.line("name", name, needed=True)
    if not actor.where(Can.REGISTER_EDIT).city:
        raise NotFound
    with work() as session:
        row = _new(session, plain)
        record(session, actor, "association", row.id or 0, "added", after=plain)
        return row.id or 0


@allow(Can.REGISTER_EDIT)
def split(actor: Actor, association_id: int, building_ids: list[int], name: str) -> int:
    """Make a new association of some of an association's buildings; gives its id.

    The new one begins to be clarified, without a chair: rights, papers and the chat stay with the old one.

    Raises:
        NotFound: an association or a building outside the actor's reach.
        Invalid: no building was chosen, or none would be left, or no name.
    """
    plain, chosen = checks.line("name", name, needed=True), set(building_ids)
    with work() as session:
        _held(session, actor, association_id)
        homes = queries_edit.homes_of(session, association_id)
        if not chosen <= {each.id for each in homes}:
            raise NotFound
        if not chosen or len(chosen) == len(homes):
            raise invalid("buildings", words_edit.SPLIT_SOME)
        made = _new(session, plain)
        _move(session, [each for each in homes if each.id in chosen], made.id)
        ids = sorted(chosen)
        record(session, actor, "association", association_id, "split", other=made.id, title=plain, buildings=ids)
        record(session, actor, "association", made.id or 0, "split_from", other=association_id, buildings=ids)
        return made.id or 0


@allow(Can.REGISTER_EDIT)
def move_building(actor: Actor, building_id: int, association_id: int) -> None:
    """Let a building belong to another association; 0 to none.

    Raises:
        NotFound: a building or an association outside the actor's reach.
    """
    scope = actor.where(Can.REGISTER_EDIT)
    with work() as session:
        row = queries_edit.building(session, scope, building_id, lock=True)
        if row is None or (association_id and queries_edit.association(session, scope, association_id) is None):
            raise NotFound
        before = row.association_id
        if before == (association_id or None):
            return
        _move(session, [row], association_id or None)
        record(session, actor, "building", building_id, "moved", before=before, after=association_id or None)


def _held(session: Session, actor: Actor, association_id: int) -> AssociationRow:
    row = queries_edit.association(session, actor.where(Can.REGISTER_EDIT), association_id, lock=True)
    if row is None:
        raise NotFound
    return row


def _new(session: Session, name: str) -> AssociationRow:
    row = AssociationRow(code="", name=name)
    row.code = f"new-{now().timestamp():.6f}"
    session.add(row)
    session.flush()
    row.code = f"R-{row.id}"
    session.add(row)
    return row


def _move(session: Session, homes: list, association_id: int | None) -> None:
    for home in homes:
        home.association_id, home.updated_at = association_id, now()
        session.add(home)
