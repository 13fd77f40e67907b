"""Forms of one Georgian word meet here: what is kept of a message's words, and what a query's words look for.

A word is read as Georgian (Latin typing by sound or by key), folded to sounds that Latin confuses, and kept three
times: as it is (``.``, for beginnings), without its case and plural and without the vowel that declension drops
(``=``: წყალი, წყლის), and, where it looks like a verb, without preverb and ending (``~``: გაჩერდა, ჩერდება).
What is not understood stays as it is: a word always finds itself.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from rustavi_hoa.kernel.georgian import from_latin_candidates, letter_class

MOST_WORDS = 8
"""Words of a query that count."""
LONGEST_QUERY = 120
LONGEST_WORD = 40

_WORD = re.compile(r"[^\W_]+")
_VOWEL = "აეიოუ"


def _fold(text: str) -> str:
    return "".join(map(letter_class, text))


def _longest_first(words: str) -> str:
    return "|".join(sorted({_fold(word) for word in words.split()}, key=lambda word: (-len(word), word)))


_V = _fold(_VOWEL)
_PARTICLE = re.compile(rf"(?<=[{_V}s]){_fold('ც')}$|(?<=..){_fold('ვე')}$")
_CASES = _longest_first("ისთვის სთვის ისგან სგან ისკენ სკენ იდან დან ამდე მდე ში ზე თან ივით ვით ის ს ით ად ი")
_CASE = re.compile(rf"(?<=..)(?:{_CASES}|(?<=[^{_V}])ma|(?<=[{_V}])[md]|(?<=[ou])ti|(?<=eb)o)$")
_PLURAL = re.compile(r"(?<=...)eb$")
_LAST_VOWEL = re.compile(r"(?<=..)[ae]$")
_DROPPED = re.compile(rf"(?<=[^{_V}])[aeo](?=[lrnmvb]$)")
_PREVERB = re.compile(
    rf"^(?:{_longest_first('გადმო გადა გამო შემო ჩამო წამო წარმო მიმო ამო მო გა და შე ჩა წა მი')})(?=....)"
)
_PERSON = re.compile(rf"^v?[{_V}]?(?=[^{_V}]..)")
_VERB = _longest_first(
    "დებოდნენ დებოდა დებიან დება დნენ და ობდნენ ებდნენ ავდნენ ობდა ებდა ავდა ობენ ებენ ავენ ობს ებს ავს "
    "ებულია ებულა ებული ებულ ილია ულია ილა ულა ული ულ ავება ავებ ება ობა ვა ებ ობ ავ"
)
_VERB_END = re.compile(rf"(?<=...)(?:{_VERB})$")
_SHORT_END = re.compile(rf"(?<=...)(?:{_longest_first('ეს ენ ოთ ეთ ოს ას ა ო ე თ ვთ')})$")


def words_of(text: str) -> frozenset[str]:
    """Give what is kept of a text."""
    kept: set[str] = set()
    for word in _WORD.findall(unicodedata.normalize("NFC", text)):
        kept.update(_kept(word[:LONGEST_WORD]))
    return frozenset(kept)


def asked(text: str) -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    """Give for each word of a query the stems it may mean, and the beginnings it may be, as they are kept.

    Shape: at most ``MOST_WORDS``; empty asks for nothing.
    """
    words = _WORD.findall(unicodedata.normalize("NFC", text[:LONGEST_QUERY]))[:MOST_WORDS]
    return tuple(_split(_kept(word[:LONGEST_WORD])) for word in dict.fromkeys(words))


def is_form_of(word: str, meant: frozenset[str], begun: frozenset[str]) -> bool:
    """Tell whether a word of a text is what one word of a query asked for."""
    kept = _kept(word[:LONGEST_WORD])
    return bool(kept & meant) or any(each.startswith(beginning) for each in kept for beginning in begun)


def _split(kept: frozenset[str]) -> tuple[frozenset[str], frozenset[str]]:
    begun = frozenset(each for each in kept if each[0] == ".")
    return kept - begun, begun


@lru_cache(maxsize=16384)
def _kept(word: str) -> frozenset[str]:
    kept: set[str] = set()
    for reading in {*from_latin_candidates(word), *from_latin_candidates(word.casefold())}:
        folded = _fold(reading.casefold())
        kept |= {f".{folded}", f"={_noun(folded)}"}
        kept |= {f"~{verb}" for verb in _verbs(folded)}
    return frozenset(kept)


def _noun(word: str) -> str:
    """Cut particle, case, plural and last vowel, then the vowel that comes and goes."""
    word = _CASE.sub("", _PARTICLE.sub("", word), count=1)
    while (shorter := _PLURAL.sub("", word)) != word:
        word = shorter
    return _DROPPED.sub("", _LAST_VOWEL.sub("", word))


def _verbs(word: str) -> set[str]:
    """Cut preverb, person and ending; empty where the word does not look like a verb or a noun made of one."""
    found = set()
    for form in (word, _CASE.sub("", word, count=1)):
        bare = _PREVERB.sub("", form, count=1)
        stem = _VERB_END.sub("", bare)
        if stem == bare and bare != form:
            stem = _SHORT_END.sub("", bare)
        if stem != bare:
            found.add(_LAST_VOWEL.sub("", _PERSON.sub("", stem, count=1)))
    return found
