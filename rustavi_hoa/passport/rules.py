"""What an answer of the passport may be, how people type it and how it is shown. ``"?"`` is an answer everywhere."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.kernel.errors import Fault
from rustavi_hoa.kernel.georgian import search_key
from rustavi_hoa.passport import words
from rustavi_hoa.passport.fields import VISIBILITIES, Field
from rustavi_hoa.passport.kinds import CHECK, READ, SHOW, Value, plainly

UNKNOWN = "?"
SAYS_NOTHING = frozenset((None, "", UNKNOWN))
ELSEWHERE = frozenset({"association.name", "association.verification", "identity.lat", "identity.lon"})
"""Said on the public page in other words, or shown on the map."""
_SAY_UNKNOWN = frozenset(
    map(
        search_key,
        (
            "?",
            "არ ვიცი",
            "არვიცი",
            "დასაზუსტებელია",
            "უცნობია",
            "I do not know",
            "do not know",
            "don't know",
            "unknown",
        ),
    )
)


class BadAnswer(ValueError):
    """A value that a field cannot hold; ``fault`` says what to do."""

    def __init__(self, key: str, sentence: Msg, **values: str | Msg) -> None:
        super().__init__(sentence.en)
        self.fault = Fault(key, sentence, tuple(values.items()))


@dataclass(frozen=True, slots=True)
class Shown:
    """A value as people read it, in both languages."""

    ka: str
    en: str


def parse(field: Field, text: str, today: date, key: str = "") -> Value | None:
    """Read what a person typed; an empty text is no answer.

    Raises:
        BadAnswer: nothing this field can hold; its sentence says what can stand here.
    """
    plain = " ".join(text.split())
    if not plain:
        return None
    if not plain[-1].isdigit() and search_key(plain) in _SAY_UNKNOWN:
        return UNKNOWN
    return check(field, READ[field.kind](field, plain), today, key)


def check(field: Field, value: Any, today: date, key: str = "") -> Value:
    """Give the value back if the field can hold it (a form's, an import's, a table's).

    Raises:
        BadAnswer: a wrong type, outside the limits, or not among the choices.
    """
    if value == UNKNOWN:
        return UNKNOWN
    fault = CHECK[field.kind](field, value, today)
    if fault is not None:
        raise BadAnswer(key or field.key(), fault[0], **fault[1])
    return value


def typed(field: Field, value: Value | None) -> str:
    """Give the text that an input holds: ``parse`` reads it back as the same value."""
    if value is None or value == UNKNOWN:
        return "" if value is None else UNKNOWN
    if field.kind == "yes_no":
        return "yes" if value else "no"
    if field.kind == "day":
        return ".".join(reversed(str(value).split("-")))
    if field.kind == "money":
        return f"{int(value) // 100}.{int(value) % 100:02d}"
    if field.kind in ("number", "area"):
        return f"{value:.6f}".rstrip("0").rstrip(".")
    return str(value)


def show(field: Field, value: Value | None) -> Shown:
    """Say a value in both languages, with its unit."""
    if value is None:
        return Shown("", "")
    if value == UNKNOWN:
        return Shown(words.UNKNOWN.ka, words.UNKNOWN.en)
    return Shown(*SHOW.get(field.kind, plainly)(field, value))


def may_see(level: str, visibility: str) -> bool:
    """Tell whether somebody of a level (public, association, city) sees what has this visibility."""
    return VISIBILITIES.index(visibility) <= VISIBILITIES.index(level)


def is_veiled(field: Field, value: Value | None, level: str, least: int) -> bool:
    """Tell whether a count is too small to be told to neighbours: it would point at somebody."""
    return field.hides_small and level != "city" and isinstance(value, int) and 0 < value < least


def is_known(value: Any) -> bool:
    """Tell whether an answer says something: "I do not know" is an answer, but says nothing yet."""
    return value is not None and value not in (UNKNOWN, "")


def is_told(field: Field) -> bool:
    """Tell whether the public reads a field: free words are where names and telephones slip in."""
    is_free = field.kind == "text" and field.is_typed and not field.pattern
    return field.visibility == "public" and not is_free and field.kind != "phone" and field.key() not in ELSEWHERE
