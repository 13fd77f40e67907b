"""Georgian text for search and sorting: one key for every way people type it. Never ``.upper()``."""

import re
import unicodedata
from itertools import pairwise
from typing import TypeAlias

NaturalKey: TypeAlias = tuple[tuple[tuple[int, int, str], ...], str]

LETTERS = "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ"
_KEYBOARD = "abgdevzTiklmnopJrstufqRySCcZwWxjh"
_SOUND_CLASSES = "abgdevztiklmnopjrstupkgkSCcZcChjh"
_ARCHAIC = str.maketrans("ჱჲჳჴჵ", "ეივხო")

_TO_LATIN = {
    **dict(zip("აბგდევზთიკლმნოპრსტუფქყჯჰ", "abgdevztiklmnoprstupkqjh", strict=True)),
    "ჟ": "zh",
    "ღ": "gh",
    "შ": "sh",
    "ჩ": "ch",
    "ც": "ts",
    "ძ": "dz",
    "წ": "ts",
    "ჭ": "ch",
    "ხ": "kh",
}
_FROM_KEYBOARD = dict(zip(_KEYBOARD, LETTERS, strict=True))
# What people type beside the national table: f for ფ, q for both ყ and ქ, x for ხ, c for ც, w for წ, y for ყ, j for ჯ.
_FROM_PHONETIC = {
    **dict(zip("abgdevziklmnoprstufqyxcwjh", "აბგდევზიკლმნოპრსტუფქყხცწჯჰ", strict=True)),
    "zh": "ჟ",
    "gh": "ღ",
    "sh": "შ",
    "ch": "ჩ",
    "ts": "ც",
    "dz": "ძ",
    "kh": "ხ",
}
_CLASS = dict(zip(LETTERS, _SOUND_CLASSES, strict=True))

_QUOTES = str.maketrans({**dict.fromkeys("„“”«»″‟", '"'), **dict.fromkeys("‘’‚‛`´ʼ′", "'")})
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—―−", "-"))
_NUMBER_SIGN = re.compile(r"[№#]\s*|(?<!\w)n\s*(?=\d)")
_ORDINAL = re.compile(r"(?<!\w)მე\s*[-.]\s*(?=\d)")
_ORDINAL_TAIL = re.compile(r"(?<=\d)\s*[-.]\s*(?=ე(?!\w))")
_SPACES = re.compile(r"\s+")
_LATIN = re.compile(r"[a-z]", re.IGNORECASE)
_PHONETIC_TOKEN = re.compile(r"zh|gh|sh|ch|ts|dz|kh|[a-z]")
_NATURAL_TOKEN = re.compile(r"\d{1,15}|[^\W\d]+|[^\w]+|_+")
_ROMAN = re.compile(r"(x{0,3})(ix|iv|v?i{0,3})")
# Pairs of classes that a Latin spelling cannot tell from one letter: სხ typed "skh" and შ typed "sh" meet, by design.
_MERGES = {"kh": "h", "gh": "g", "ts": "c", "tS": "C", "ch": "C", "sh": "S", "zh": "j", "Zh": "j", "dz": "Z", "dj": "j"}
_MERGE = re.compile("|".join(_MERGES))


def search_key(text: str) -> str:
    """Give the form under which equal texts are equal: letter case, quotes, dashes, number signs, ordinals, spaces.

    Shape: idempotent; „№ 27“, „#27“ and „N27“ all give ``n27``, „მე-7“ gives ``მე7``.
    """
    folded = unicodedata.normalize("NFC", unicodedata.normalize("NFD", text).casefold())
    plain = _SPACES.sub(" ", folded.translate(_QUOTES).translate(_DASHES)).strip()
    numbered = _NUMBER_SIGN.sub("n", plain)
    return _ORDINAL_TAIL.sub("", _ORDINAL.sub("მე", numbered)).strip()


def to_latin(text: str) -> str:
    """Give the national romanisation of 2002 without apostrophes; other letters stay as they are."""
    return "".join(_TO_LATIN.get(letter, letter) for letter in _mkhedruli(text))


def to_keyboard(text: str) -> str:
    """Give the Latin keys that type ``text`` on a Georgian keyboard: შუქი is Suqi."""
    to_key = {letter: key for key, letter in _FROM_KEYBOARD.items()}
    return "".join(to_key.get(letter, letter) for letter in _mkhedruli(text))


def from_latin_candidates(text: str) -> tuple[str, ...]:
    """Give the Mkhedruli readings of Latin-typed Georgian: by keyboard, then by sound.

    Shape: one or two texts, no doubles; without Latin letters the text alone.
    """
    if not _LATIN.search(text):
        return (text,)
    by_key = "".join(_FROM_KEYBOARD.get(key, _FROM_PHONETIC.get(key.lower(), key)) for key in text)
    by_sound = _PHONETIC_TOKEN.sub(lambda found: _FROM_PHONETIC[found[0]], text.lower())
    return (by_key,) if by_key == by_sound else (by_key, by_sound)


def phonetic_key(text: str) -> str:
    """Give the key under which Mkhedruli and both Latin typings meet; sounds that Latin confuses are one.

    Capitals count as keys of the Georgian keyboard (S is შ) unless the whole text is in capitals.
    """
    if not any("a" <= letter <= "z" for letter in text):
        text = text.lower()
    return _merged("".join(_sounds(text)))


def phonetic_keys(text: str) -> tuple[str, ...]:
    """Give every key a query may mean: its capitals as keys, and not (phones capitalise by themselves)."""
    return tuple(dict.fromkeys((phonetic_key(text), phonetic_key(text.lower()))))


def letter_class(letter: str) -> str:
    """Give the one sign of a letter's sound: თ and ტ are t, შ is S; what is no Georgian letter stays as it is."""
    return _CLASS.get(letter, letter)


def natural_key(text: str) -> NaturalKey:
    """Give a sort key that counts: N2, N2ა, N10; მე-2, III, 10. Equal only for equal texts."""
    pieces = _NATURAL_TOKEN.findall(search_key(text))
    counted = (piece for piece, after in pairwise([*pieces, ""]) if not (piece == "მე" and after.isdecimal()))
    return tuple(_rank(piece) for piece in counted), text


def roman(word: str) -> int | None:
    """Give the number a Roman numeral up to XXXIX stands for, or nothing when it is none."""
    found = _ROMAN.fullmatch(word.lower())
    if not word or found is None:
        return None
    units = {"iv": 4, "ix": 9}.get(found[2]) or 5 * found[2].count("v") + found[2].count("i")
    return 10 * len(found[1]) + units


def _mkhedruli(text: str) -> str:
    return "".join(letter.lower() if "Ა" <= letter <= "Ჿ" else letter for letter in text).translate(_ARCHAIC)


def _sounds(text: str) -> list[str]:
    """Read Latin digraphs as one letter before the classes are taken."""
    clean = _mkhedruli(_SPACES.sub(" ", unicodedata.normalize("NFC", text)).strip())
    spelled = _PHONETIC_TOKEN.sub(lambda found: _FROM_PHONETIC[found[0]], clean)
    return [_CLASS.get(_FROM_KEYBOARD.get(letter, letter), letter.lower()) for letter in spelled]


def _merged(sounds: str) -> str:
    while (shorter := _MERGE.sub(lambda found: _MERGES[found[0]], sounds)) != sounds:
        sounds = shorter
    return sounds


def _rank(token: str) -> tuple[int, int, str]:
    if token.isdecimal():
        return (0, int(token), "")
    number = roman(token)
    return (1, 0, token) if number is None else (0, number, "")
