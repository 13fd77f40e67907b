"""The list a resident chooses from says what the city's vocabulary says."""

import string

import pytest

from rustavi_hoa.i18n.message import Msg, placeholders
from rustavi_hoa.issues.categories import ABOUT, RESOLVER_LABELS, Category, Resolver
from rustavi_hoa.issues.emergency import EMERGENCY, LIFT_SERVICE, QUESTIONS, question
from rustavi_hoa.issues.places import DOOR_EXAMPLES, DOOR_LABELS, PLACE_LABELS, WHO_SEES, Door, Place
from rustavi_hoa.ui.icons import CATEGORY_ICON, DOOR_ICON, PLACE_ICON

CHIP = 32


def test_there_are_twenty_categories_ten_places_and_three_closed_doors() -> None:
    assert (len(Category), len(Place), len(Door)) == (20, 10, 4)


def test_every_code_has_its_words() -> None:
    assert set(ABOUT) == set(Category)
    assert set(PLACE_LABELS) == set(Place)
    assert set(DOOR_LABELS) == set(DOOR_EXAMPLES) == set(WHO_SEES) == set(Door)
    assert set(RESOLVER_LABELS) == set(Resolver)


def test_a_category_asks_its_emergency_question_exactly_when_it_may_endanger() -> None:
    asking = {category for category in Category if question(category) is not None}
    assert asking == {category for category, about in ABOUT.items() if about.may_endanger}
    assert len(asking) == 11


def test_a_question_speaks_only_of_numbers_that_are_set() -> None:
    bare, full = question(Category.LIFT), question(Category.LIFT, {EMERGENCY, LIFT_SERVICE})
    assert bare is not None
    assert full is not None
    assert placeholders(bare.ka) == {EMERGENCY}
    assert placeholders(full.ka) == {EMERGENCY, LIFT_SERVICE}
    assert question(Category.GAS, ()) is None


def test_no_telephone_number_is_written_into_a_question() -> None:
    texts = [text for options in QUESTIONS.values() for msg in options for text in (msg.ka, msg.en)]
    assert not [text for text in texts if any(letter.isdecimal() for letter in text)]


def test_no_category_is_without_somebody_and_every_choice_has_a_sign_of_its_own() -> None:
    assert all(about.usual for about in ABOUT.values())
    assert set(CATEGORY_ICON) == set(Category)
    assert set(PLACE_ICON) == set(Place)
    assert set(DOOR_ICON) == set(Door) - {Door.ORDINARY}
    for signs in (CATEGORY_ICON, PLACE_ICON, DOOR_ICON):
        assert len(set(signs.values())) == len(signs)


@pytest.mark.parametrize("msg", [a.label for a in ABOUT.values()] + list(PLACE_LABELS.values()))
def test_a_label_fits_a_line_and_is_georgian_in_georgian(msg: Msg) -> None:
    assert len(msg.ka) <= CHIP
    assert len(msg.en) <= CHIP
    assert not set(msg.ka) & set(string.ascii_letters)
