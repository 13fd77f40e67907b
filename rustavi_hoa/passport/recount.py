"""After two buildings have become one: the joined passport is counted anew, so that the merge's undo counts back."""

from __future__ import annotations

from sqlmodel import Session

from rustavi_hoa.db.schema import metadata
from rustavi_hoa.passport import queries, writing
from rustavi_hoa.passport.completeness import count
from rustavi_hoa.passport.definition import definition
from rustavi_hoa.passport.lifts import earliest
from rustavi_hoa.register.moving import Mover


def recount(session: Session, mover: Mover, building_id: int) -> None:
    """Write how many required things are filled, as one more step of the merge."""
    session.flush()
    session.expire_all()
    building, held = queries.building(session, building_id), queries.passport(session, building_id)
    if building is None or held is None:
        return
    judged = {name: sign["grade"] for name, sign in held.conditions.items()}
    answers = writing.whole(session, building, held)
    filled, required = count(definition(), answers, judged)
    new = {"filled": filled, "required": required, "lift_checked_on": earliest(definition(), answers)}
    if any(getattr(held, name) != value for name, value in new.items()):
        mover.write(metadata.tables["passport"], {building_id: new})
