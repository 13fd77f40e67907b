"""The inspector fills the passport in the building; two at once lose nothing."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from sqlmodel import Session

from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.journal import note
from rustavi_hoa.db.tables.passport import PassportRevisionRow, PassportRow, ProposalRow
from rustavi_hoa.kernel.errors import Invalid, NotFound, invalid
from rustavi_hoa.kernel.policy import Actor, Can, allow
from rustavi_hoa.passport import drafting, forms, queries, sheet, words, writing
from rustavi_hoa.passport.definition import definition
from rustavi_hoa.passport.kinds import LONGEST
from rustavi_hoa.passport.rules import show
from rustavi_hoa.passport.views_forms import Conflict, FormView, Saved

KEY = re.compile(r"[0-9a-zA-Z-]{16,64}")


@allow(Can.PASSPORT_INSPECT)
def form(actor: Actor, building_id: int, group: str) -> FormView:
    """Give a group as the inspector's form, with what the inspector has typed and not saved.

    Raises:
        NotFound: a building outside the reach, or a group nobody types.
    """
    _must_cover(actor, building_id)
    with reading() as session:
        building = queries.building(session, building_id)
        if building is None:
            raise NotFound
        return drafting.form(session, actor, building, group, forms.INSPECTOR)


@allow(Can.PASSPORT_INSPECT)
def keep(actor: Actor, building_id: int, group: str, texts: dict[str, str], number: int | None = None) -> int:
    """Keep texts as they are typed, wrong ones too; gives how many fields wait to be saved.

    Raises:
        NotFound: a building outside the reach.
        Invalid: a field nobody types.
    """
    _must_cover(actor, building_id)
    forms.must_be_typed(definition(), texts, forms.INSPECTOR)
    with work() as session:
        building = queries.building(session, building_id, lock=True)
        if building is None or forms.label_of(definition(), group) is None:
            raise NotFound
        row = drafting.keep(session, actor, building, group, texts, number)
        return len(row.answers) if row else 0


@allow(Can.PASSPORT_INSPECT)
def save(
    actor: Actor, building_id: int, group: str, texts: dict[str, str], number: int, key: str, evidence: str = ""
) -> Saved:
    """Write what the inspector changed since the form was drawn at ``number``; the same key writes once.

    A field that somebody changed meanwhile is not written over: it comes back as a conflict with both texts,
    and the inspector's text stays in the draft.

    Raises:
        NotFound: a building outside the reach.
        Invalid: every text that cannot be read, beside its field; then nothing is written, and nothing typed is lost.
    """
    _must_cover(actor, building_id)
    if not KEY.fullmatch(key):
        raise invalid("key", words.BAD_KEY)
    forms.must_be_typed(definition(), texts, forms.INSPECTOR)
    try:
        with work() as session:
            return _save(session, actor, building_id, group, texts, number, key, evidence.strip()[:LONGEST])
    except Invalid:
        keep(actor, building_id, group, texts, number)
        raise


def _save(
    session: Session,
    actor: Actor,
    building_id: int,
    group: str,
    texts: Mapping[str, str],
    number: int,
    key: str,
    evidence: str,
) -> Saved:
    building, held = writing.open_passport(session, building_id)
    known = queries.revision_by_key(session, key)
    if known is not None:
        return _known(actor, building_id, known)
    row = drafting.keep(session, actor, building, group, texts, number)
    if row is None:
        return Saved()
    values = forms.read(definition(), row.answers, sheet.today())
    now_is = drafting.answers_of(session, building)
    conflicts = {each for each in values if _moved(held, row, each) and now_is.get(each) != values[each]}
    written = {each: value for each, value in values.items() if each not in conflicts}
    origin = writing.Origin("inspection", actor.person_id, evidence=evidence, client_key=key)
    made = writing.write(session, building, held, written, origin)
    told = [_conflict(each, row.answers.get(each, ""), now_is.get(each)) for each in sorted(conflicts)]
    _settle(session, row, conflicts)
    note(session, actor, "passport.inspect", building_id, building_id=building_id, number=made, fields=sorted(written))
    return Saved(made, sorted(written), told)


def _known(actor: Actor, building_id: int, row: PassportRevisionRow) -> Saved:
    if row.building_id != building_id or row.person_id != actor.person_id:
        raise invalid("key", words.BAD_KEY)
    return Saved(row.number, sorted(row.changes), [])


def _moved(held: PassportRow, row: ProposalRow, key: str) -> bool:
    return held.revisions.get(key, 0) > row.seen.get(key, 0)


def _conflict(key: str, mine: str, theirs: Any) -> Conflict:
    found = definition().find(key)
    label, shown = found[0].short, show(found[0], theirs)
    return Conflict(key, label.ka, label.en, mine, shown.ka, shown.en)


def _settle(session: Session, row: ProposalRow, conflicts: set[str]) -> None:
    """Leave in the draft what could not be written; an empty draft is done."""
    row.answers = {key: text for key, text in row.answers.items() if key in conflicts}
    row.seen = {key: seen for key, seen in row.seen.items() if key in conflicts}
    row.state, row.version = "draft" if conflicts else "accepted", row.version + 1
    session.add(row)


def _must_cover(actor: Actor, building_id: int) -> None:
    if not actor.where(Can.PASSPORT_INSPECT).covers(building_id):
        raise NotFound
