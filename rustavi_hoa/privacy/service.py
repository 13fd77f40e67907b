"""What the platform holds about the actor: in short for the screen, whole for the export."""

from __future__ import annotations

from sqlmodel import Session

from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.journal import note
from rustavi_hoa.house import service as house
from rustavi_hoa.i18n.stamp import stamp
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.policy import STAFF, Actor, Can, Role, allow
from rustavi_hoa.privacy import gathering
from rustavi_hoa.privacy.holdings import HOLDINGS
from rustavi_hoa.privacy.views import Export, Look, MyData, Part, Purpose
from rustavi_hoa.privacy.words_holdings import PURPOSES

MOST_LOOKS = 50
FORM = "rustavi-my-data-1"
"""The shape of the export; a number behind it grows when the shape changes."""


@allow(Can.SELF)
def mine(actor: Actor) -> MyData:
    """Show what is held about the actor by purpose, and who looked at it."""
    at = now()
    with reading() as session:
        found = gathering.counts(session, actor.person_id)
        looked = gathering.looks(session, actor.person_id, MOST_LOOKS)
        return MyData(
            [_purpose(session, code, found) for code in _purposes(found)],
            [Look(row.id, who, row.fields.split(","), row.screen, stamp(row.at, at)) for row, who in looked],
            int(house.value(session, "close_days")),
            actor.has_role(*STAFF),
            actor.has_role(Role.CHAIRPERSON),
        )


@allow(Can.SELF)
def export(actor: Actor) -> Export:
    """Give the actor everything that is held about them; that a copy was taken is written."""
    with work() as session:
        found = gathering.rows(session, actor.person_id)
        parts = [
            {
                "purpose": code,
                "what_for": _both(PURPOSES[code].name),
                "ground": _both(PURPOSES[code].ground),
                "kept": _both(PURPOSES[code].kept, n=_setting(session, code)),
                "records": {name: rows for name, rows in found.items() if HOLDINGS[name].purpose == code},
            }
            for code in _purposes(found)
        ]
        note(session, actor, "person.export", actor.person_id)
    document = {"form": FORM, "made_at": now().isoformat(), "person": actor.person_id, "purposes": parts}
    return Export(document, [str(row["id"]) for row in found.get("photo", [])], actor.locale)


def _purposes(found: dict[str, object] | dict[str, int]) -> list[str]:
    held = {HOLDINGS[name].purpose for name in found}
    return [code for code in PURPOSES if code in held]


def _purpose(session: Session, code: str, found: dict[str, int]) -> Purpose:
    parts = [Part(name, n) for name, n in found.items() if HOLDINGS[name].purpose == code]
    return Purpose(code, parts, _setting(session, code))


def _setting(session: Session, code: str) -> int:
    key = PURPOSES[code].setting
    return int(house.value(session, key)) if key else 0


def _both(said: object, **values: object) -> dict[str, str]:
    return {locale: said.render(locale, **values) for locale in ("ka", "en")}
