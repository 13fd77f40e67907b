"""The people of letters beside the cast: a second officer, and a second service with its head and officer."""

from __future__ import annotations

from dataclasses import dataclass, field

from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.tables.people import PersonRow, RoleGrantRow
from rustavi_hoa.identity.actors import actor_of
from rustavi_hoa.kernel.policy import Actor, Role
from tests.cast import APPARATUS, DUTY, GIORGI, HEAD, LASHA, LAWYER, MAYOR, REGISTRY, SERVICE, Town, cast, load

OTHER = "communal"
MORE = {
    "vano": (Role.OFFICER, SERVICE),
    "irma": (Role.HEAD, OTHER),
    "gia": (Role.OFFICER, OTHER),
}
DESK = (APPARATUS, MAYOR, REGISTRY, DUTY, LAWYER, HEAD, GIORGI)


@dataclass(slots=True)
class Letters:
    """The town with everybody who has to do with letters, as Actors."""

    town: Town
    people: dict[str, Actor] = field(default_factory=dict)

    def id_of(self, who: str) -> int:
        return self.people[who].person_id


def load_letters() -> Letters:
    """Write the cast and the second service into the current (empty) database."""
    made = Letters(load())
    with work() as session:
        for at, (who, (role, service)) in enumerate(MORE.items()):
            row = PersonRow(shown_name=who, full_name=who, email=f"{who}@example.ge", phone=f"+9955993333{at:02}")
            row.password_hash = "-"
            session.add(row)
            session.flush()
            session.add(RoleGrantRow(person_id=row.id, role=role, service=service))
            made.town.people[who] = row.id
    made.people = {who: cast(who) for who in (*DESK, LASHA)}
    for who in MORE:
        made.people[who] = as_now(made, who)
    return made


def as_now(made: Letters, who: str) -> Actor:
    """Give somebody's Actor with the grants the database holds now."""
    with reading() as session:
        return actor_of(session, session.get_one(PersonRow, made.town.people[who]))
