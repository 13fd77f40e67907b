"""From what a neighbour types to the category meant: stems, synonyms, sounds and a pinch of fuzziness."""

import math
import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache, lru_cache

from rapidfuzz import fuzz, process

from rustavi_hoa.issues.categories import ABOUT, Category
from rustavi_hoa.issues.synonyms import SYNONYMS
from rustavi_hoa.kernel.georgian import phonetic_key, phonetic_keys

LABEL_WEIGHT = 1.3
WORD_WEIGHT = 1.0
PART_WEIGHT = 0.5
PHRASE_BONUS = 1.0
WEAK = 0.15
PLACE_SHARE = 0.7
CLOSE_ENOUGH = 80.0
LONGEST_QUERY = 200
_SHORTEST_STEM = 3
_SHORTEST_BEGINNING = 2

_ENDINGS = (
    "ებისთვის ისთვის ებიდან ებში ებზე ების ებით ებად ებია ებს ები იდან დან თან შია ზეა ში ზე ის ით ად "
    "ელია ილია ულია ია მა ს ი ა ე ო"
)
_PLACE_ENDINGS = "ში ზე დან თან"
_FILLERS = (
    "არ არის აღარ ვერ ვეღარ უკვე მთელ მთელი სულ ძალიან და რომ ჩვენ ჩვენს გვაქვს მაქვს აქვს მუშაობს გაფუჭდა "
    "გატეხილია დაზიანებულია სართულზე სართული კორპუსში კორპუსი სახლი დღეა დღე კვირაა გამარჯობა გთხოვთ ერთი მეორე "
    "მესამე მეოთხე მეხუთე მერე დროს ხომ მგონი რა"
)
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class _Index:
    """Stems of all synonyms; ``rarity`` is 1 for a word of one category and falls with every other that uses it."""

    weights: dict[str, dict[Category, float]]
    rarity: dict[str, float]
    stems: tuple[str, ...]
    phrases: tuple[tuple[Category, frozenset[str]], ...]


def find(text: str, limit: int = 3) -> list[Category]:
    """Give the categories a text most likely means, best first.

    Shape: at most ``limit``; empty when nothing is recognised.
    """
    return list(_ranked(text[:LONGEST_QUERY])[:limit])


@lru_cache(maxsize=2048)
def _ranked(text: str) -> tuple[Category, ...]:
    best: dict[Category, float] = defaultdict(float)
    for key in phonetic_keys(text):
        for category, score in _scores(key).items():
            best[category] = max(best[category], score)
    order = list(Category)
    return tuple(sorted(best, key=lambda category: (-best[category], order.index(category))))


def _scores(key: str) -> dict[Category, float]:
    index = _index()
    scores: dict[Category, float] = defaultdict(float)
    heard: dict[str, float] = {}
    words = _WORD.findall(key)
    for place, word in enumerate(words, start=1):
        stem = _stem(word)
        found = _matches(stem) or (_begun(stem) if place == len(words) else {})
        share = PLACE_SHARE if word.endswith(_place_endings()) else 1.0
        for category, score in _by_category(found).items():
            scores[category] += share * score
        for known, closeness in found.items():
            heard[known] = max(closeness, heard.get(known, 0.0))
    for category, phrase in index.phrases:
        if phrase <= heard.keys():
            scores[category] += PHRASE_BONUS * sum(heard[known] * _worth(known) for known in phrase)
    return scores


def _by_category(found: dict[str, float]) -> dict[Category, float]:
    """Let one typed word count once in each category, by its best match there."""
    index = _index()
    best: dict[Category, float] = defaultdict(float)
    for word, closeness in found.items():
        for category, weight in index.weights[word].items():
            best[category] = max(best[category], closeness * weight * index.rarity[word] * _worth(word))
    return best


@lru_cache(maxsize=8192)
def _matches(stem: str) -> dict[str, float]:
    """Give the known stems a typed one may be, each with a closeness up to 1."""
    index = _index()
    if stem in index.weights:
        return {stem: 1.0}
    long_enough = (word for word in index.stems if len(word) > _SHORTEST_STEM)
    begins = {word: len(word) / len(stem) for word in long_enough if stem.startswith(word)}
    if len(stem) <= _SHORTEST_STEM:
        return begins
    near = process.extract(stem, index.stems, scorer=fuzz.ratio, score_cutoff=CLOSE_ENOUGH, limit=5)
    return begins | {word: ratio / 100 for word, ratio, _ in near if len(word) > _SHORTEST_STEM}


@lru_cache(maxsize=2048)
def _begun(stem: str) -> dict[str, float]:
    """Give the known stems that the last, still unfinished word may become."""
    if len(stem) < _SHORTEST_BEGINNING or stem in _fillers():
        return {}
    return {known: len(stem) / len(known) for known in _index().stems if known.startswith(stem)}


def _worth(stem: str) -> float:
    return WEAK if stem in _fillers() else 1.0


def _stems(key: str) -> list[str]:
    return [_stem(word) for word in _WORD.findall(key)]


def _stem(word: str) -> str:
    """Cut case endings and the copula while a stem of three sounds remains."""
    while True:
        ending = next((e for e in _endings() if word.endswith(e) and len(word) - len(e) >= _SHORTEST_STEM), "")
        if not ending:
            return word
        word = word[: -len(ending)]


@cache
def _endings() -> tuple[str, ...]:
    return tuple(sorted({phonetic_key(ending) for ending in _ENDINGS.split()}, key=len, reverse=True))


@cache
def _place_endings() -> tuple[str, ...]:
    """Endings of a word that says where a thing is rather than what it is."""
    return tuple(phonetic_key(ending) for ending in _PLACE_ENDINGS.split())


@cache
def _fillers() -> frozenset[str]:
    return frozenset(_stems(phonetic_key(_FILLERS)))


@cache
def _index() -> _Index:
    weights: dict[str, dict[Category, float]] = defaultdict(dict)
    phrases: list[tuple[Category, frozenset[str]]] = []
    for category in Category:
        for text, weight in _known(category):
            stems = _stems(phonetic_key(text))
            each = weight if len(stems) == 1 else PART_WEIGHT
            for stem in stems:
                weights[stem][category] = max(each, weights[stem].get(category, 0.0))
            if len(stems) > 1:
                phrases.append((category, frozenset(stems)))
    rarity = {stem: 1 / math.sqrt(sum(held.values()) / max(held.values())) for stem, held in weights.items()}
    return _Index(dict(weights), rarity, tuple(weights), tuple(phrases))


def _known(category: Category) -> list[tuple[str, float]]:
    label = [(part.strip(), LABEL_WEIGHT) for part in ABOUT[category].label.ka.split(",")]
    return label + [(text, WORD_WEIGHT) for text in SYNONYMS[category]]
