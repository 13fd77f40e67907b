"""Words as search compares them: one letter for sounds that Latin typing confuses; numbers bare; Roman ones in digits.

Unlike ``kernel.georgian.phonetic_key`` every Georgian letter stays one sign, so that a fragment of a word folds to a
fragment of the folded word.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from rustavi_hoa.kernel.georgian import LETTERS as ABC
from rustavi_hoa.kernel.georgian import from_latin_candidates, letter_class, roman
from rustavi_hoa.register.numbers import LETTERS
from rustavi_hoa.register.places import FORMS, NAMES, ORDINALS, drop_city, mark_microdistrict

LONGEST = 12
"""Letters of a word's end that the index keeps; longer fragments are looked through afterwards."""

_CADASTRAL = re.compile(r"(?<!\w)(\d{2})\.(\d{2})(?=[.\s]|$)[\d.]*")
_DOTTED = re.compile(r"\.?\d+(?:\.\d+)+\.?|\.\d+\.?|(?<!\w)\d+\.(?!\w)")
_ORDINAL = re.compile(r"(?<!\w)(?:მე|me)\s*[-.]?\s*(?=\d)|(?<=\d)\s*-?\s*(?:ე|ლი|th|st|nd|rd)(?!\w)")
_SIGN = re.compile(r"(?<!\w)(?:no\.?|n|№|ნომერი)\s*(?=\d)|[№#]")
_WORD = re.compile(r"[^\W_]+")
_ROMAN = re.compile(r"[ivx]{1,7}")
_INSIDE = re.compile(
    r"(?<!\w)(?:ბინა|ბ\.|bina|apt\.?|apartment|flat)\s*(?:n|№|#)?\s*(\d[\w/-]*)"
    r"|(?<!\w)(?:სადარბაზო|სადარბ\.?|სად\.|სართული|სართ\.?)\s*(?:n|№|#)?\s*\d+"
)
_NO_CAPITALS = str.maketrans("SCZ", "ščž")
"""SQLite's LIKE takes S for s, PostgreSQL's does not."""
_CYRILLIC = {sign: letter for sign, letter in LETTERS.items() if sign > "z"}
_SIGNS = str.maketrans(
    {
        sign: letter_class(letter).translate(_NO_CAPITALS)
        for sign, letter in [*zip(ABC, ABC, strict=True), *_CYRILLIC.items()]
    }
)
_HALVES = {"s": "sš", "t": "tc", "c": "cč", "k": "kh", "z": "zj", "d": "dž"}
"""The last typed letter may be the first of two: s is the beginning of sh."""


def words_of(*texts: str) -> tuple[str, ...]:
    """Give the folded words of texts of the register, without doubles."""
    found: dict[str, None] = {}
    for text in texts:
        if text:
            found.update(dict.fromkeys(_folded(text)))
    return tuple(found)


def asked(text: str) -> tuple[tuple[tuple[str, ...], ...], str]:
    """Give what a query asks: for each of its words the foldings it may mean, and the apartment it names.

    Shape: an empty first part asks for nothing; words of a query must all be found.
    """
    plain = unicodedata.normalize("NFC", text)[:80]
    inside = next((hit[1] for hit in _INSIDE.finditer(plain.casefold()) if hit[1]), "")
    plain = _DOTTED.sub(lambda hit: hit[0].replace(".", ""), plain)  # a piece of a cadastral code
    plain = mark_microdistrict(_INSIDE.sub(" ", plain) if _INSIDE.search(plain) else plain)
    plain = _numbers(drop_city(plain.casefold()) if len(plain.split()) > 1 else plain)
    words = dict.fromkeys(_WORD.findall(plain))
    if len(words) > 1:
        words = {word: None for word in words if len(word) > 1 or word.isdigit()}
    return tuple(filter(None, (_meant(word) for word in words)))[:8], inside


@lru_cache(maxsize=16384)
def _folded(text: str) -> tuple[str, ...]:
    if text.isascii() and text.isalnum():
        return (_classes(text.casefold()),)
    head, _, number = text.rpartition(" ")
    name = _name(head) if number.isascii() and number.isdigit() else ()
    return (*name, number) if name else _read(text)


@lru_cache(maxsize=1024)
def _name(head: str) -> tuple[str, ...]:
    """Fold what thousands of names begin with: ამხანაგობა 17; nothing where a number changes it, as after ნომერი."""
    alone = _read(head) if head.replace(" ", "").isalpha() else ()
    return alone if _read(f"{head} 1") == (*alone, "1") else ()


def _read(text: str) -> tuple[str, ...]:
    plain = unicodedata.normalize("NFC", text).casefold()
    if any(map(str.isdigit, plain)):
        plain = _numbers(mark_microdistrict(plain))
    words = []
    for word in _WORD.findall(plain):
        words.append(_classes(word))
        value = _value(word)
        if value:
            words.append(str(value))
    return tuple(words)


def _value(word: str) -> int | None:
    """Give the number that an ordinal word or a Roman numeral stands for."""
    if word in ORDINALS:
        return ORDINALS[word]
    return roman(word) if word[0] in "ivx" and _ROMAN.fullmatch(word) else None


def _numbers(text: str) -> str:
    joined = _CADASTRAL.sub(lambda hit: hit[0].replace(".", ""), text)
    return _SIGN.sub(" ", _ORDINAL.sub(" ", joined))


def _classes(word: str) -> str:
    return word.translate(_SIGNS)


def _meant(word: str) -> tuple[str, ...]:
    """Give the foldings a typed word may stand for."""
    lower = word.casefold()
    meant = [_classes(lower)]
    if lower in FORMS and len(lower) > 2:
        meant.append(_classes(NAMES[FORMS[lower]][0]))
    value = _value(lower)
    if value:
        meant.append(str(value))
    if any("a" <= sign <= "z" for sign in lower):
        meant += [_classes(reading) for reading in (*from_latin_candidates(word), *from_latin_candidates(lower))]
        sound = _classes(from_latin_candidates(lower)[-1])
        meant += [sound[:-1] + other for other in _HALVES.get(lower[-1], "")[1:]]
        if lower[0] == "h" and len(sound) > 2:
            meant.append(sound[1:])
    return tuple(dict.fromkeys(filter(None, meant)))
