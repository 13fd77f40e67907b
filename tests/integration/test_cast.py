"""The cast stands as the other tests expect it."""

import pytest

from rustavi_hoa.identity import service
from rustavi_hoa.kernel.policy import Role
from tests.cast import (
    ANALYST,
    BOTH,
    DATO,
    EKA,
    EVERYBODY,
    GIORGI,
    LASHA,
    NEWCOMER,
    NINO,
    PASSWORD,
    TAMAR,
    Town,
    cast,
    load,
    person_id,
)


@pytest.fixture
def town(database: str) -> Town:
    return load()


def roles(who: str) -> set[tuple[Role, bool, frozenset[int]]]:
    return {(grant.role, grant.scope.city, grant.scope.buildings) for grant in cast(who).grants}


def test_everybody_holds_the_roles_of_the_cast(town: Town) -> None:
    a, b = frozenset({town.a.building_id}), frozenset({town.b.building_id})
    assert roles(NINO) == {(Role.CHAIRPERSON, False, a), (Role.RESIDENT, False, a)}
    assert roles(TAMAR) == {(Role.CHAIRPERSON, False, b), (Role.RESIDENT, False, b)}
    assert roles(BOTH) == {(Role.CHAIRPERSON, False, b), (Role.RESIDENT, False, a)}
    assert roles(LASHA) == roles(DATO) == {(Role.RESIDENT, False, a)}
    assert roles(EKA) == {(Role.RESIDENT, False, b)}
    assert roles(GIORGI) == {(Role.OFFICER, True, frozenset())}
    assert roles(ANALYST) == {(Role.ANALYST, True, frozenset())}
    assert roles(NEWCOMER) == set()


def test_everybody_signs_in_with_the_password_of_the_cast(town: Town) -> None:
    assert service.actor_for(service.sign_in("599 00 00 02", PASSWORD)).person_id == town.people[LASHA]
    assert service.actor_for(service.sign_in("eka@example.ge", PASSWORD)).person_id == town.people[EKA]
    assert {person_id(who) for who in EVERYBODY} == set(town.people.values())
