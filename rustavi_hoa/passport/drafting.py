"""What is typed and not yet published: kept in the database as it is typed, so that no reload loses it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlmodel import Session

from rustavi_hoa.db.tables.passport import PassportRow, ProposalRow
from rustavi_hoa.db.tables.register import BuildingRow
from rustavi_hoa.i18n.stamp import stamp
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import NotFound, invalid
from rustavi_hoa.kernel.policy import Actor
from rustavi_hoa.passport import forms, queries, registry, sheet, words
from rustavi_hoa.passport.definition import definition
from rustavi_hoa.passport.folding import fold, with_register
from rustavi_hoa.passport.forms import Draft
from rustavi_hoa.passport.views_forms import FormView


def answers_of(session: Session, building: BuildingRow) -> dict[str, Any]:
    """Give the bare answers of a building as they stand, with the register's."""
    return sheet.fetch(session, building).answers


def base_of(session: Session, building: BuildingRow, number: int) -> dict[str, Any]:
    """Give the answers as a form saw them that was drawn when the passport had this number."""
    made, every = definition(), queries.revisions(session, building.id or 0)
    seen = [row for row in every if row.number <= number]
    association, unit = queries.association(session, building), queries.unit(session, building)
    register = registry.before(registry.values(made, building, association, unit), every[len(seen) :])
    return {key: each.value for key, each in with_register(fold(made, seen), register).items()}


def keep(
    session: Session, actor: Actor, building: BuildingRow, group: str, texts: Mapping[str, str], number: int | None
) -> ProposalRow | None:
    """Put typed texts into the person's draft of a group; a text that equals what the form showed leaves it.

    Raises:
        Invalid: the part was sent and waits for an answer.
    """
    made, held = definition(), queries.passport(session, building.id or 0)
    current = held.number if held else 0
    at_number = current if number is None else max(0, min(number, current))
    row = queries.open_proposal(session, building.id or 0, group, actor.person_id)
    if row is not None and row.state == "sent":
        raise invalid(group, words.IS_SENT)
    base = base_of(session, building, at_number)
    new = forms.changed(made, texts, base)
    if row is None and not new:
        return None
    row = row or ProposalRow(building_id=building.id or 0, group=group, author_id=actor.person_id)
    row.answers = {key: text for key, text in row.answers.items() if key not in texts} | new
    row.seen = {key: seen for key, seen in row.seen.items() if key not in texts} | dict.fromkeys(new, at_number)
    row.state, row.version = "draft", row.version + 1
    session.add(row)
    session.flush()
    return row


def waiting(session: Session, building_id: int, group: str, author_id: int) -> ProposalRow | None:
    """Give what a person has sent of a group and nobody has decided; a draft still being typed is left alone."""
    row = queries.open_proposal(session, building_id, group, author_id)
    return row if row is not None and row.state == "sent" else None


def draft_of(row: ProposalRow | None) -> Draft:
    """Give what a proposal holds as a draft."""
    return Draft(row.answers, row.seen) if row else Draft({}, {})


def form(session: Session, actor: Actor, building: BuildingRow, group: str, answerers: frozenset[str]) -> FormView:
    """Draw a group as a form for one person, with what the person has typed of it.

    Raises:
        NotFound: no such form for this person.
    """
    made, label = definition(), forms.label_of(definition(), group)
    choices = forms.groups_for(made, answerers)
    if label is None or group not in {each.code for each in choices}:
        raise NotFound
    held = queries.passport(session, building.id or 0) or PassportRow(building_id=building.id or 0)
    row = queries.open_proposal(session, building.id or 0, group, actor.person_id)
    last = row or queries.last_decided(session, building.id or 0, group, actor.person_id)
    draft, answers = draft_of(row), answers_of(session, building)
    return FormView(
        building_id=building.id or 0,
        address=building.address,
        address_en=building.address_en,
        group=group,
        label_ka=label.ka,
        label_en=label.en,
        mode="propose" if answerers == forms.CHAIRPERSON else "inspect",
        state=last.state if last else "new",
        word=last.word if last else "",
        typed=len(draft.texts),
        proposal_id=last.id or 0 if last else 0,
        version=row.version if row else 0,
        number=held.number,
        rows=forms.rows(made, group, answerers, answers, held.revisions, draft, sheet.today()),
        groups=choices,
        elements=forms.elements_of(made, group, answers),
        today=sheet.today().isoformat(),
        saved=stamp(row.created_at, now()) if row else stamp(None, now()),
    )
