"""Each kind of answer: how its text is read, what it may be, how it is said."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from rustavi_hoa.i18n.dates import DAY_OF_YEAR, SHORT_MONTHS
from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.kernel.contacts import BadPhone, parse_phone, show_phone
from rustavi_hoa.kernel.georgian import search_key
from rustavi_hoa.passport import words
from rustavi_hoa.passport.fields import Field

Value = str | int | float | bool
Wrong = tuple[Msg, dict[str, str | Msg]] | None

LONGEST = 400
FIRST_YEAR, FIRST_DAY, DAYS_AHEAD_YEARS = 1900, date(1900, 1, 1), 30

CADASTRAL = re.compile(r"\d{2}\.\d{2}\.\d{2}\.\d{3}(\.\d{3})?(\.\d{2}(\.\d{3,4})?)?")
_YES = frozenset(map(search_key, ("კი", "დიახ", "არის", "yes", "true", "y", "1", "+")))
_NO = frozenset(map(search_key, ("არა", "არ არის", "no", "false", "n", "0", "-")))
_SPACES = dict.fromkeys(map(ord, " \u00a0\u202f\u2009'`"))
_AREA_UNIT = re.compile(r"\s*(მ²|მ2|მ|კვ\.?\s*მ\.?|m²|m2|sq\.?\s*m\.?|კვ\.?\s*მეტრი)$")
_MONEY_UNIT = re.compile(r"\s*(₾|ლარი|ლ\.?|GEL|lari)$", re.IGNORECASE)
_DAY_FORMS = ("%Y-%m-%d", "%d.%m.%Y", "%d/%m/%Y", "%d-%m-%Y")
_DECIMAL = re.compile(r"-?\d{1,12}([.,]\d{1,6})?")


def _read_text(_field: Field, text: str) -> Value:
    return text


def _read_whole(_field: Field, text: str) -> Value:
    digits = text.translate(_SPACES)
    return int(digits) if re.fullmatch(r"-?[0-9]{1,12}", digits) else text


def _read_decimal(_field: Field, text: str) -> Value:
    digits = _AREA_UNIT.sub("", text).translate(_SPACES)
    return float(digits.replace(",", ".")) if _DECIMAL.fullmatch(digits) else text


def _read_money(_field: Field, text: str) -> Value:
    digits = _MONEY_UNIT.sub("", text).translate(_SPACES).replace(",", ".")
    if not re.fullmatch(r"[0-9]{1,12}(\.[0-9]{1,2})?", digits):
        return text
    lari, _, tetri = digits.partition(".")
    return int(lari) * 100 + int(tetri.ljust(2, "0"))


def _read_day(_field: Field, text: str) -> Value:
    for form in _DAY_FORMS:
        try:
            return datetime.strptime(text, form).date().isoformat()  # noqa: DTZ007 - a day has no zone
        except ValueError:
            continue
    return text


def _read_yes_no(_field: Field, text: str) -> Value:
    said = search_key(text) or text
    return said in _YES if said in _YES | _NO else text


def _read_choice(field: Field, text: str) -> Value:
    said = search_key(text)
    for code, label in field.choices:
        if text == code or said in (search_key(label.ka), search_key(label.en)):
            return code
    return text


_phone = lru_cache(maxsize=1024)(parse_phone)
"""A number is read, and what was read is checked: the same work twice."""


def _read_phone(_field: Field, text: str) -> Value:
    try:
        return _phone(text)
    except BadPhone:
        return text


def _check_text(field: Field, value: Any, _today: date) -> Wrong:
    if not isinstance(value, str) or not value.strip() or not value.isprintable():
        return words.BAD_PATTERN, {}
    if len(value) > LONGEST:
        return words.TOO_LONG, {"most": str(LONGEST)}
    return (words.BAD_PATTERN, {}) if field.pattern and not re.fullmatch(field.pattern, value) else None


def _check_whole(field: Field, value: Any, _today: date) -> Wrong:
    least, most = int(field.least or 0), int(field.most if field.most is not None else 1_000_000)
    fine = isinstance(value, int) and not isinstance(value, bool) and least <= value <= most
    return None if fine else (words.NEEDS_WHOLE, {"least": str(least), "most": str(most)})


def _check_decimal(field: Field, value: Any, _today: date) -> Wrong:
    least, most = field.least or 0, field.most if field.most is not None else 1_000_000
    fine = isinstance(value, int | float) and not isinstance(value, bool) and least <= value <= most
    return None if fine else (words.NEEDS_NUMBER, {"least": f"{least:g}", "most": f"{most:.10g}"})


def _check_money(field: Field, value: Any, _today: date) -> Wrong:
    least, most = int(field.least or 0), int(field.most if field.most is not None else 10_000_000)
    fine = isinstance(value, int) and not isinstance(value, bool) and least * 100 <= value <= most * 100
    return None if fine else (words.NEEDS_MONEY, {"least": str(least), "most": str(most)})


def _check_year(field: Field, value: Any, today: date) -> Wrong:
    least, most = int(field.least or FIRST_YEAR), int(field.most or today.year)
    fine = isinstance(value, int) and not isinstance(value, bool) and least <= value <= most
    return None if fine else (words.NEEDS_YEAR, {"least": str(least), "most": str(most)})


def _check_day(_field: Field, value: Any, today: date) -> Wrong:
    last = date(today.year + DAYS_AHEAD_YEARS, 12, 31)
    try:
        fine = isinstance(value, str) and len(value) == 10 and FIRST_DAY <= date.fromisoformat(value) <= last
    except ValueError:
        fine = False
    return None if fine else (words.NEEDS_DAY, {"least": f"{FIRST_DAY:%d.%m.%Y}", "most": f"{last:%d.%m.%Y}"})


def _check_yes_no(_field: Field, value: Any, _today: date) -> Wrong:
    return None if isinstance(value, bool) else (words.NEEDS_YES_NO, {})


def _check_choice(field: Field, value: Any, _today: date) -> Wrong:
    if isinstance(value, str) and field.choice(value):
        return None
    said = (", ".join(getattr(label, locale) for _, label in field.choices) for locale in ("ka", "en"))
    return words.NEEDS_CHOICE, {"choices": Msg(*said)}


def _check_phone(_field: Field, value: Any, _today: date) -> Wrong:
    try:
        fine = isinstance(value, str) and _phone(value) == value
    except BadPhone:
        fine = False
    return None if fine else (words.NEEDS_PHONE, {})


def _check_cadastral(_field: Field, value: Any, _today: date) -> Wrong:
    fine = isinstance(value, str) and value.isascii() and CADASTRAL.fullmatch(value)
    return None if fine else (words.NEEDS_CADASTRAL, {})


def unit_of(field: Field, locale: str) -> str:
    """Name the unit of a field; nothing where it has none."""
    named = words.UNITS.get(field.unit or field.kind)
    return named.text(locale) if named else ""


def plainly(field: Field, value: Any) -> tuple[str, str]:
    """Say a value as it stands."""
    return f"{value} {unit_of(field, 'ka')}".strip(), f"{value} {unit_of(field, 'en')}".strip()


def _show_whole(field: Field, value: Any) -> tuple[str, str]:
    return plainly(field, value if field.unit == "months" else _grouped(f"{value:,}", "ka"))


def _show_decimal(field: Field, value: Any) -> tuple[str, str]:
    text = f"{value:,.6f}".rstrip("0").rstrip(".")
    ka, en = unit_of(field, "ka"), unit_of(field, "en")
    return f"{_grouped(text, 'ka')} {ka}".strip(), f"{_grouped(text, 'en')} {en}".strip()


def _show_money(_field: Field, value: Any) -> tuple[str, str]:
    lari, tetri = divmod(int(value), 100)
    text = f"{lari:,}" + (f".{tetri:02d}" if tetri else "")
    return f"{_grouped(text, 'ka')} ₾", f"{_grouped(text, 'en')} ₾"


def _grouped(text: str, locale: str) -> str:
    """Group by hard spaces; Georgian writes a decimal comma."""
    spaced = text.replace(",", "\u00a0")
    return spaced.replace(".", ",") if locale == "ka" else spaced


def _show_year(_field: Field, value: Any) -> tuple[str, str]:
    return str(value), str(value)


def _show_day(_field: Field, value: Any) -> tuple[str, str]:
    on = date.fromisoformat(str(value))
    month = SHORT_MONTHS[on.month - 1]
    return (
        DAY_OF_YEAR.render("ka", day=on.day, month=month.ka, year=on.year),
        DAY_OF_YEAR.render("en", day=on.day, month=month.en, year=on.year),
    )


def _show_yes_no(_field: Field, value: Any) -> tuple[str, str]:
    said = words.YES if value else words.NO
    return said.ka, said.en


def _show_choice(field: Field, value: Any) -> tuple[str, str]:
    said = field.choice(str(value))
    return (said.ka, said.en) if said else (str(value), str(value))


def _show_phone(_field: Field, value: Any) -> tuple[str, str]:
    return show_phone(str(value)), show_phone(str(value))


READ: dict[str, Callable[[Field, str], Value]] = {
    "text": _read_text,
    "integer": _read_whole,
    "number": _read_decimal,
    "area": _read_decimal,
    "money": _read_money,
    "year": _read_whole,
    "day": _read_day,
    "yes_no": _read_yes_no,
    "choice": _read_choice,
    "phone": _read_phone,
    "cadastral": _read_text,
}
CHECK: dict[str, Callable[[Field, Any, date], Wrong]] = {
    "text": _check_text,
    "integer": _check_whole,
    "number": _check_decimal,
    "area": _check_decimal,
    "money": _check_money,
    "year": _check_year,
    "day": _check_day,
    "yes_no": _check_yes_no,
    "choice": _check_choice,
    "phone": _check_phone,
    "cadastral": _check_cadastral,
}
SHOW: dict[str, Callable[[Field, Any], tuple[str, str]]] = {
    "integer": _show_whole,
    "number": _show_decimal,
    "area": _show_decimal,
    "money": _show_money,
    "year": _show_year,
    "day": _show_day,
    "yes_no": _show_yes_no,
    "choice": _show_choice,
    "phone": _show_phone,
}
