"""A sentence in every language of the platform; an untranslated one cannot be constructed."""

from collections.abc import Mapping
from dataclasses import dataclass
from string import Formatter

LOCALES: tuple[str, ...] = ("ka", "en")
"""Languages a reader may choose; the first one is what an unknown locale gets."""

CATALOGUES: dict[str, Mapping[str, str]] = {}
"""Further languages: locale -> {Georgian sentence: translation}; a third language is one entry here and in LOCALES."""


class BadMessage(ValueError):
    """A sentence lacks a language or its placeholders differ between languages."""


def placeholders(text: str) -> frozenset[str]:
    """Give the names between braces in ``text``.

    Raises:
        BadMessage: a placeholder without a plain name, or a lone brace.
    """
    try:
        names = [name for _, name, _, _ in Formatter().parse(text) if name is not None]
    except ValueError as broken:
        raise BadMessage(f"braces do not match in {text!r}") from broken
    if not all(name.isidentifier() for name in names):
        raise BadMessage(f"a placeholder needs a plain name in {text!r}")
    return frozenset(names)


@dataclass(frozen=True, slots=True)
class Msg:
    """One sentence as a person reads it, in Georgian and in English.

    Raises:
        BadMessage: an empty language, or placeholders that differ between languages.
    """

    ka: str
    en: str

    def __post_init__(self) -> None:
        if not self.ka.strip() or not self.en.strip():
            raise BadMessage(f"a language is empty: ka={self.ka!r} en={self.en!r}")
        if placeholders(self.ka) != placeholders(self.en):
            raise BadMessage(f"placeholders differ: ka={self.ka!r} en={self.en!r}")

    def text(self, locale: str) -> str:
        """Give the unfilled sentence; an unknown locale or a hole in a catalogue gives Georgian."""
        if locale == "en":
            return self.en
        return CATALOGUES.get(locale, {}).get(self.ka, self.ka)

    def render(self, locale: str, **values: object) -> str:
        """Give the sentence with its placeholders filled; a value may be a sentence too.

        Raises:
            KeyError: a placeholder has no value.
        """
        said = {name: each.text(locale) if isinstance(each, Msg) else each for name, each in values.items()}
        return self.text(locale).format(**said)
