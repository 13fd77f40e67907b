"""What a chairperson told staff by telephone or on paper: into the passport with its evidence, or as a proposal."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from sqlmodel import Session

from rustavi_hoa.adapters import live
from rustavi_hoa.db.engine import after_commit, work
from rustavi_hoa.db.journal import note
from rustavi_hoa.db.tables.passport import PassportRow, ProposalRow
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import NotFound
from rustavi_hoa.kernel.policy import Actor, Can, allow
from rustavi_hoa.passport import drafting, forms, sheet, writing
from rustavi_hoa.passport.definition import definition
from rustavi_hoa.passport.folding import Held
from rustavi_hoa.passport.kinds import LONGEST
from rustavi_hoa.passport.views_forms import Heard

SEEN_THERE = "inspection"


@allow(Can.INQUIRY_SEND)
def hear(actor: Actor, building_id: int, texts: dict[str, str], evidence: str) -> Heard:
    """Bring answers heard for a chairperson to the passport; gives what was written and what waits as a proposal.

    Whoever may inspect the building writes them at once, with the evidence; but what an inspector has seen otherwise,
    and everything heard by others, becomes a proposal in the name of who heard it: somebody else decides.

    Raises:
        NotFound: a building outside the reach.
        Invalid: a field that is not the chairperson's, or a text that cannot be read, beside its field.
    """
    if not actor.where(Can.INQUIRY_SEND).covers(building_id):
        raise NotFound
    made = definition()
    forms.must_be_typed(made, texts, forms.CHAIRPERSON)
    values = forms.read(made, texts, sheet.today())
    with work() as session:
        building, held = writing.open_passport(session, building_id)
        stands = sheet.fetch(session, building).held
        new = {key: value for key, value in values.items() if key not in stands or stands[key].value != value}
        writes = actor.where(Can.PASSPORT_INSPECT).covers(building_id)
        now_true = {key: value for key, value in new.items() if writes and not _was_seen(stands.get(key))}
        number = _write(session, actor, (building, held), now_true, evidence)
        asked = {key: text for key, text in _by_key(texts).items() if key in new and key not in now_true}
        _propose(session, actor, held, asked)
        detail = {"number": number, "written": sorted(now_true), "proposed": sorted(asked)}
        note(session, actor, "passport.hear", building_id, building_id=building_id, **detail)
        return Heard(sorted(now_true), sorted(asked))


def _was_seen(held: Held | None) -> bool:
    return held is not None and held.source == SEEN_THERE


def _by_key(texts: Mapping[str, str]) -> dict[str, str]:
    found = {key: definition().find(key) for key in texts}
    return {each[0].key(each[1]): texts[key] for key, each in found.items() if each and texts[key].strip()}


def _write(session: Session, actor: Actor, there: Any, values: Mapping[str, Any], evidence: str) -> int:
    origin = writing.Origin("inquiry", actor.person_id, evidence=evidence.strip()[:LONGEST])
    return writing.write(session, *there, values, origin) if values else 0


def _propose(session: Session, actor: Actor, held: PassportRow, asked: Mapping[str, str]) -> None:
    """Send what was heard as one proposal for each group; one of the same person that waits there takes it in."""
    groups: dict[str, dict[str, str]] = defaultdict(dict)
    for key, text in asked.items():
        groups[key.partition(".")[0].partition("[")[0]][key] = text
    for group, texts in groups.items():
        row = drafting.waiting(session, held.building_id, group, actor.person_id)
        row = row or ProposalRow(building_id=held.building_id, group=group, author_id=actor.person_id)
        row.answers, row.seen = row.answers | texts, row.seen | dict.fromkeys(texts, held.number)
        row.state, row.sent_at, row.version = "sent", now(), row.version + 1
        session.add(row)
    if groups:
        after_commit(session, lambda: live.ring("city"))
