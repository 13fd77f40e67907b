"""What the report pages offer: one's own buildings only, and categories found by everyday words."""

from __future__ import annotations

import pytest

from rustavi_hoa.identity import service_operator
from rustavi_hoa.issues import service_report
from rustavi_hoa.issues.report_state import _categories
from rustavi_hoa.kernel.errors import Denied
from tests.cast import BOTH, EKA, GIORGI, LASHA, NINO, OPERATOR, Town, cast, load


@pytest.fixture
def town(database: str) -> Town:
    return load()


def test_a_resident_chooses_among_the_entrances_of_the_own_building_alone(town: Town) -> None:
    for who, house in ((LASHA, town.a), (EKA, town.b)):
        form = service_report.form(cast(who))
        assert [building.id for building in form.buildings] == [house.building_id]
        assert {entrance.id for entrance in form.entrances} == set(house.entrances.values())
        assert [entrance.number for entrance in form.entrances] == ["1", "2"]


def test_a_chairperson_acts_for_households_only_where_they_chair(town: Town) -> None:
    chaired = {building.id: building.is_chaired for building in service_report.form(cast(BOTH)).buildings}
    assert chaired == {town.a.building_id: False, town.b.building_id: True}
    assert [building.is_chaired for building in service_report.form(cast(NINO)).buildings] == [True]


def test_the_form_speaks_the_settings(town: Town) -> None:
    form = service_report.form(cast(LASHA))
    assert (form.answer_days, form.emergency, form.lift) == (3, "112", "")


def test_a_house_whose_chair_is_empty_promises_nobody_the_chairperson(town: Town) -> None:
    assert [each.is_vacant for who in (LASHA, EKA) for each in service_report.form(cast(who)).buildings] == [False] * 2
    union = next(
        each
        for each in service_operator.associations(cast(OPERATOR), "")
        if each.association_id == town.a.association_id
    )
    for chair in union.chairs:
        service_operator.end_chair(cast(OPERATOR), chair.grant_id, "გადადგა")
    assert [each.is_vacant for each in service_report.form(cast(LASHA)).buildings] == [True]
    assert [each.is_vacant for each in service_report.form(cast(EKA)).buildings] == [False]


def test_the_city_reports_through_no_residents_form(town: Town) -> None:
    with pytest.raises(Denied):
        service_report.form(cast(GIORGI))


@pytest.mark.parametrize(
    ("said", "code"), [("კრიშა", "roof"), ("lifti", "lift"), ("Rubbish", "waste"), ("storm", "flood")]
)
def test_categories_are_found_by_georgian_and_english_words(said: str, code: str) -> None:
    assert code in _categories(said)
