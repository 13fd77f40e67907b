"""A neighbour types a few words and the right category is among the first three."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rustavi_hoa.issues.categories import ABOUT, Category
from rustavi_hoa.issues.search import find
from rustavi_hoa.issues.synonyms import SYNONYMS
from rustavi_hoa.kernel.georgian import to_keyboard, to_latin
from tests.unit.everyday_phrases import PHRASES
from tests.unit.later_phrases import LATER_PHRASES

TARGET = 0.85


def _missed(phrases: tuple[tuple[str, str], ...]) -> list[tuple[str, str, list[str]]]:
    found = [(text, meant, [str(category) for category in find(text)]) for text, meant in phrases]
    missed = [(text, meant, among) for text, meant, among in found if meant not in among]
    for text, meant, among in missed:
        print(f"missed: {text} meant {meant}, found {among}")
    return missed


def test_everyday_phrases_find_their_category_among_the_first_three() -> None:
    assert len({text for text, _ in PHRASES}) == 100
    missed = _missed(PHRASES)
    assert 1 - len(missed) / len(PHRASES) >= TARGET, missed


def test_phrases_the_search_was_never_shown_do_as_well() -> None:
    missed = _missed(LATER_PHRASES)
    assert 1 - len(missed) / len(LATER_PHRASES) >= TARGET, missed


def test_most_everyday_phrases_find_their_category_first() -> None:
    wrong = [(text, meant) for text, meant in PHRASES if find(text, limit=1) != [meant]]
    print("not first:", wrong)
    assert len(wrong) <= 20, wrong


@pytest.mark.parametrize("category", Category)
def test_a_category_is_found_by_its_own_label(category: Category) -> None:
    assert find(ABOUT[category].label.ka)[0] == category


@pytest.mark.parametrize("category", Category)
def test_a_synonym_typed_in_latin_letters_finds_what_the_georgian_one_finds(category: Category) -> None:
    for synonym in SYNONYMS[category]:
        assert find(to_latin(synonym)) == find(synonym)
        assert set(find(synonym)) <= set(find(to_keyboard(synonym), limit=20))


def test_every_category_has_words_of_its_own() -> None:
    assert set(SYNONYMS) == set(Category)
    assert all(len(words) == len(set(words)) for words in SYNONYMS.values())


@pytest.mark.parametrize(
    ("begun", "meant"), [("ლიფ", "lift"), ("ნაგ", "waste"), ("სახუ", "roof"), ("წყ", "water"), ("kan", "sewer")]
)
def test_an_unfinished_word_finds_its_category_already(begun: str, meant: str) -> None:
    assert meant in find(begun)


@pytest.mark.parametrize("text", ["", "   ", "?!", "123", "xyzzyqq"])
def test_nothing_recognised_gives_nothing(text: str) -> None:
    assert find(text) == []


@given(st.text(max_size=300))
def test_any_text_gives_at_most_three_different_categories(text: str) -> None:
    found = find(text)
    assert len(found) <= 3
    assert len(set(found)) == len(found)
