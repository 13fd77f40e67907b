"""Streets and microdistricts: one key for every way of writing the same place."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from string import capwords

from rapidfuzz.distance import OSA

from rustavi_hoa.kernel.georgian import from_latin_candidates, phonetic_key, roman, to_latin
from rustavi_hoa.register.numbers import LATIN, LETTERS, fold


class Kind(StrEnum):
    """What sort of place an address begins with."""

    MICRODISTRICT = "microdistrict"
    STREET = "street"
    AVENUE = "avenue"
    LANE = "lane"
    TURN = "turn"
    DEAD_END = "dead_end"
    SETTLEMENT = "settlement"
    SQUARE = "square"
    ALLEY = "alley"
    ROAD = "road"


NAMES: dict[Kind, tuple[str, str]] = {
    Kind.MICRODISTRICT: ("მიკრორაიონი", "Microdistrict"),
    Kind.STREET: ("ქუჩა", "Street"),
    Kind.AVENUE: ("გამზირი", "Avenue"),
    Kind.LANE: ("გასასვლელი", "Lane"),
    Kind.TURN: ("შესახვევი", "Turn"),
    Kind.DEAD_END: ("ჩიხი", "Dead End"),
    Kind.SETTLEMENT: ("დასახლება", "Settlement"),
    Kind.SQUARE: ("მოედანი", "Square"),
    Kind.ALLEY: ("ხეივანი", "Alley"),
    Kind.ROAD: ("გზატკეცილი", "Highway"),
}

FORMS: dict[str, Kind] = {
    form: kind
    for kind, forms in {
        Kind.STREET: "ქუჩა ქუჩის ქუჩაზე ქ kucha kuchis street str st",
        Kind.AVENUE: "გამზირი გამზირის გამზირზე გამზ gamziri gamziris gamz avenue ave av",
        Kind.LANE: "გასასვლელი გასასვლელის გასასვ gasasvleli lane",
        Kind.TURN: "შესახვევი შესახვევის შეს შესახ shesakhvevi turn",
        Kind.DEAD_END: "ჩიხი ჩიხის chikhi",
        Kind.SETTLEMENT: "დასახლება დასახლების დას dasakhleba settlement",
        Kind.SQUARE: "მოედანი მოედნის მოედ moedani square sq",
        Kind.ALLEY: "ხეივანი ხეივნის kheivani alley",
        Kind.ROAD: "გზატკეცილი გზატკეცილის გზატ გზა highway",
    }.items()
    for form in forms.split()
}
_LONG_FORMS = [form for form in FORMS if len(form) >= 7 and form >= "ა"]

_COUNTED = (
    "პირველი მეორე მესამე მეოთხე მეხუთე მეექვსე მეშვიდე მერვე მეცხრე მეათე მეთერთმეტე მეთორმეტე",
    "pirveli meore mesame meotkhe mekhute meekvse meshvide merve metskhre meate metertmete metormete",
)
ORDINALS: dict[str, int] = {word: value for line in _COUNTED for value, word in enumerate(line.split(), 1)}
_ONES = " I II III IV V VI VII VIII IX"
ROMAN: tuple[str, ...] = tuple(tens + ones for tens in ("", "X", "XX", "XXX") for ones in _ONES.split(" "))
"""Roman numbers by value, 0 to 39."""
_KEYBOARD_WORD = re.compile(r"\b[A-Za-z]*[a-z][SCTZWRJ][A-Za-z]*\b")

_MICRODISTRICT = re.compile(
    r"მიკრო\s*[-/.]?\s*რაიონ\w*|მ\s*[-/.]\s*რ(?:აიონ\w*|-ნ\w*)?(?![ა-ჰ])\.?|(?<![ა-ჰ])(?:მიკრ?|მკრ)(?![ა-ჰ])\.?"
    r"|mi[kc]roraion\w*|micro\s*[-/]?\s*district|\bmkr\b\.?|\bm\s*/\s*r\b\.?"
)
_MICRODISTRICT_ANY_CASE = re.compile(_MICRODISTRICT.pattern, re.IGNORECASE)
_WHICH = re.compile(
    r"(?:მე|\bme)?\s*-?\s*(?<!\d)(\d{1,2})(?!\d)"
    r"(?:\s*-?\s*(?:ლი|ე(?=\s*-?\s*¤)|th|st|nd|rd)(?![ა-ჰ])|\s*-?\s*([აბგდa-g])(?![a-zა-ჰ]))?"
    r"|\b([ivx]{1,7})(?:\s*-?\s*([აბგდ]))?(?![a-z\d])"
)
_CITY = re.compile(r"(?:(?<![ა-ჰ])ქ(?:\.|ალაქი)?\s*)?(?<![ა-ჰ])რუსთავი(?![ა-ჰ])|\b(?:city of )?rustavi(?: city)?\b")


@dataclass(frozen=True, slots=True)
class Place:
    """A street or a microdistrict; equal keys mean the same place."""

    kind: Kind
    key: str
    ka: str
    en: str


def skeleton(word: str) -> str:
    """Give the letters that stay whether a word is typed in Georgian or in Latin letters."""
    return re.sub(r"[\W_]", "", phonetic_key(word))


def from_keyboard(text: str) -> str:
    """Turn words typed on Latin keys for Georgian (quCa, AcadNusx documents) into Georgian letters."""
    return _KEYBOARD_WORD.sub(lambda found: from_latin_candidates(found[0])[0], text)


def drop_city(text: str) -> str:
    """Take the name of the city out of a folded address."""
    return _CITY.sub(" ", text).strip(" ,.;")


def names_microdistrict(text: str) -> bool:
    """Tell whether folded text speaks of a microdistrict; then it is no street, even when the number is missing."""
    return _MICRODISTRICT.search(text) is not None


def mark_microdistrict(text: str) -> str:
    """Write every spelling of the word microdistrict alike; the rest stays, capitals too."""
    plain = from_keyboard(text)
    return _MICRODISTRICT_ANY_CASE.sub(" მიკრორაიონი ", plain)


def microdistrict_in(text: str) -> tuple[Place, str] | None:
    """Find a microdistrict in folded text and give it with what is left; None where none is named."""
    marked, found = _MICRODISTRICT.subn("¤", text)
    if not found:
        return None
    options = list(_WHICH.finditer(marked))
    worded = next((word for word in ORDINALS if re.search(rf"(?<![ა-ჰ]){word}(?![ა-ჰ])", marked)), None)
    if worded is not None:
        return _microdistrict(ORDINALS[worded], ""), marked.replace(worded, " ", 1).replace("¤", " ")
    if not options:
        return None
    sign = marked.index("¤")
    near = min(options, key=lambda one: sign - one.end() if one.end() <= sign else 1000 + one.start() - sign)
    value = int(near[1]) if near[1] else roman(near[3])
    if not value or value > 39:
        return None
    rest = (marked[: near.start()] + " " + marked[near.end() :]).replace("¤", " ")
    letter = near[2] or near[4] or ""
    return _microdistrict(value, LETTERS.get(letter, letter)), rest


@lru_cache(maxsize=8192)
def read_place(text: str) -> Place | None:
    """Read a street or a microdistrict written alone; None where nothing can be read."""
    plain = drop_city(fold(from_keyboard(text)))
    if not plain:
        return None
    if names_microdistrict(plain):
        found = microdistrict_in(plain)
        return found[0] if found else None
    return read_street(plain)


def read_street(plain: str) -> Place | None:
    """Read a street from folded text; a street without its kind is a street."""
    kind, ordinal, words = None, 0, []
    for word in re.findall(r"[^\W_]+(?:-[^\W_]+)*", plain):
        known = _kind_of(word)
        if known and (kind is None or words):
            kind = known
        elif words and not ordinal and (value := ordinal_value(word)):
            ordinal = value  # one that stands first belongs to the name: 9 მაისის ქუჩა
        else:
            words.append(word)
    if all(map(ordinal_value, words)):
        return None  # "I ჩიხი" of which street?
    return _street(kind or Kind.STREET, ordinal, words)


def ordinal_ka(value: int) -> str:
    """Give a Georgian ordinal in digits: პირველი, მე-7, მე-20, 21-ე."""
    if value == 1:
        return "პირველი"
    return f"მე-{value}" if value <= 20 or value % 20 == 0 else f"{value}-ე"


def _microdistrict(value: int, letter: str) -> Place:
    name = f"მე-{value}{letter}" if letter and value <= 20 else ordinal_ka(value) + (letter and f" {letter}")
    ka, en = NAMES[Kind.MICRODISTRICT]
    key = f"{Kind.MICRODISTRICT}:{value}{letter}"
    return Place(Kind.MICRODISTRICT, key, f"{name} {ka}", f"{en} {value}{LATIN.get(letter, letter)}")


def _street(kind: Kind, ordinal: int, words: list[str]) -> Place:
    roman = ROMAN[ordinal] if ordinal < len(ROMAN) else str(ordinal)
    bones = [str(ordinal_value(word) or skeleton(word)) for word in words]
    ka, en = NAMES[kind]
    head, tail = " ".join(words), f"{roman} " if ordinal else ""
    key = f"{kind}:{'-'.join(bones)}:{ordinal}"
    english = capwords(" ".join(map(to_latin, words)))
    return Place(kind, key, f"{head} {tail}{ka}", f"{english} {tail}{en}")


def _kind_of(word: str) -> Kind | None:
    if word in FORMS:
        return FORMS[word]
    if len(word) < 7:
        return None
    near = [form for form in _LONG_FORMS if form[:3] == word[:3] and OSA.distance(form, word) <= 2]
    return FORMS[near[0]] if near else None


def ordinal_value(word: str) -> int:
    """Give the value of პირველი, მე-7, 21-ე, VII or 9; 0 where the word is no ordinal."""
    if word in ORDINALS:
        return ORDINALS[word]
    digits = re.fullmatch(r"(?:მე-?)?(\d{1,2})(?:-?(?:ე|ლი|st|nd|rd|th))?", word)
    return int(digits[1]) if digits else roman(word) or 0
