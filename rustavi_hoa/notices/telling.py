"""What a notice says to its reader, from its kind and its facts."""

from __future__ import annotations

from typing import Any

from rustavi_hoa.i18n.message import LOCALES, Msg
from rustavi_hoa.notices.kinds import kind_of

WITHIN = "within"
"""Fact of a notice that names the wider thing it belongs to (a room, a board)."""


def both(said: Msg, **values: Any) -> dict[str, str]:
    """Fill a sentence in every language, ready to be a fact of a notice."""
    facts = kept(values)
    return {locale: filled(said, facts, locale) for locale in LOCALES}


def subject(thing: str, facts: dict[str, Any]) -> str:
    """Name what replaces an older notice on a screen: the wider thing, or the thing itself."""
    return str(facts.get(WITHIN) or thing)


def kept(values: dict[str, Any]) -> dict[str, Any]:
    """Make values ready to be stored: a sentence is kept in both languages."""
    return {name: {"ka": each.ka, "en": each.en} if isinstance(each, Msg) else each for name, each in values.items()}


def filled(said: Msg, facts: dict[str, Any], locale: str) -> str:
    """Fill a sentence in a language; a missing fact leaves a gap, never an error."""
    shown = _Gaps({name: _in(each, locale) for name, each in facts.items()})
    return said.text(locale).format_map(shown).strip()


def say(kind: str, facts: dict[str, Any], locale: str) -> tuple[str, str]:
    """Give title and sentence of a notice."""
    known = kind_of(kind)
    if known is None:
        return kind, ""
    return filled(known.said.title, facts, locale), filled(known.said.body, facts, locale)


class _Gaps(dict[str, Any]):
    def __missing__(self, _name: str) -> str:
        return ""


def _in(value: Any, locale: str) -> Any:
    return value.get(locale) or value.get("ka", "") if isinstance(value, dict) else value
