"""Two hundred signed-in members of one association in the demo city; prints their cookies."""

from __future__ import annotations

import json

from sqlmodel import col, select

from rustavi_hoa.adapters import passwords
from rustavi_hoa.adapters.web import cookie_name
from rustavi_hoa.db.engine import work
from rustavi_hoa.db.tables.people import LoginSessionRow, MembershipRow, PersonRow
from rustavi_hoa.db.tables.problems import IssueRow
from rustavi_hoa.db.tables.register import ApartmentRow, BuildingRow
from rustavi_hoa.demo.people import SIGN_INS, phone_of
from rustavi_hoa.identity.rules import SESSION_LIFE
from rustavi_hoa.issues.rules import OPEN
from rustavi_hoa.kernel.clock import now

MEMBERS = 200


def settle() -> dict[str, object]:
    """Bring the members in; gives cookies (members and demo people), an open problem and a building."""
    with work() as session:
        home = session.exec(select(BuildingRow).order_by(col(BuildingRow.id))).first()
        flats = session.exec(select(ApartmentRow).where(ApartmentRow.building_id == home.id)).all()
        cookies = []
        for number in range(MEMBERS):
            person = PersonRow(shown_name=f"წევრი {number}", password_hash="-", baseline_done_at=now(), is_demo=True)
            session.add(person)
            session.flush()
            flat = flats[number % len(flats)]
            facts = {"person_id": person.id, "apartment_id": flat.id, "building_id": home.id}
            session.add(MembershipRow(**facts, kind="owner", state="confirmed"))
            cookies.append(_signed_in(session, person))
        people = {}
        for each in SIGN_INS:
            person = session.exec(select(PersonRow).where(PersonRow.phone == phone_of(each.key))).one()
            people[each.key] = _signed_in(session, person)
        issue = session.exec(
            select(IssueRow).where(
                IssueRow.building_id == home.id, col(IssueRow.status).in_(OPEN), IssueRow.door == "ordinary"
            )
        ).first()
    return {"members": cookies, "people": people, "issue": issue.id, "building": home.id}


def _signed_in(session: object, person: PersonRow) -> str:
    secret = passwords.new_secret()
    row = LoginSessionRow(
        token_hash=passwords.fingerprint(secret), person_id=person.id, device="bench", expires_at=now() + SESSION_LIFE
    )
    session.add(row)
    return f"{cookie_name()}={secret}"


if __name__ == "__main__":
    print(json.dumps(settle()))
