"""The guides for people cannot rot: every button they name is on a screen, and each role is told in both languages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from rustavi_hoa.i18n.commands import sentences
from rustavi_hoa.settings import ROOT

GUIDES = ROOT / "docs" / "guides"
ROLES = (
    *("resident", "chairperson", "officer", "registry", "operator"),
    *("verifier", "inspector", "administrator", "public"),
)
LANGUAGES = ("ka", "en")
QUOTED = {"ka": re.compile(r"\*\*„([^“]+)“\*\*"), "en": re.compile(r"\*\*“([^”]+)”\*\*")}
"""Words of the screen stand bold and in the quotes of their language; other quotes are ordinary speech."""
NUMBER_AT_THE_END = re.compile(r":? \{\w+\}$")
LINES = 72
"""What a person still reads to the end; short sections of their own read better than one long paragraph."""


def said(language: str) -> set[str]:
    """Every sentence of the screens; „Confirm chosen: {n}“ may be named without its number."""
    return {NUMBER_AT_THE_END.sub("", msg.text(language)) for _, _, msg in sentences()}


def named(role: str, language: str) -> list[str]:
    """The words of the screen a guide names."""
    return QUOTED[language].findall(guide(role, language).read_text(encoding="utf-8"))


def guide(role: str, language: str) -> Path:
    """Where a guide lies."""
    return GUIDES / f"{role}.{language}.md"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_of_the_screen_that_a_guide_names_is_on_a_screen(language: str) -> None:
    known = said(language)
    missing = {role: sorted(set(named(role, language)) - known) for role in ROLES}
    assert {role: words for role, words in missing.items() if words} == {}


@pytest.mark.parametrize("role", ROLES)
def test_both_languages_name_the_same_words_in_the_same_order(role: str) -> None:
    pairs = {(NUMBER_AT_THE_END.sub("", msg.ka), NUMBER_AT_THE_END.sub("", msg.en)) for _, _, msg in sentences()}
    ka, en = named(role, "ka"), named(role, "en")
    assert len(ka) >= 12
    assert len(ka) == len(en)
    assert [pair for pair in zip(ka, en, strict=True) if pair not in pairs] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("role", ROLES)
def test_a_guide_begins_with_112_and_fits_on_a_sheet(role: str, language: str) -> None:
    lines = guide(role, language).read_text(encoding="utf-8").splitlines()
    assert "112" in lines[2]
    assert len(lines) <= LINES


def test_the_guides_are_listed() -> None:
    listed = (GUIDES / "README.md").read_text(encoding="utf-8")
    wanted = {f"{role}.{language}.md" for role in ROLES for language in LANGUAGES}
    assert set(re.findall(r"\w+\.(?:ka|en)\.md", listed)) == wanted
    assert {path.name for path in GUIDES.glob("*.md")} == {*wanted, "README.md"}
