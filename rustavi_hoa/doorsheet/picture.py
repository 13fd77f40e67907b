"""The sheet as a picture for the building's messenger group: tall as a phone's screen, read without opening it."""

from __future__ import annotations

from rustavi_hoa.adapters.easel import LEAD, Easel
from rustavi_hoa.doorsheet import words
from rustavi_hoa.doorsheet.telling import Pair, Told
from rustavi_hoa.identity.words import APP

WIDE, HIGH, EDGE = 1080, 1350, 56
QR = 210
FOOT = HIGH - EDGE - QR
INSIDE = WIDE - 2 * EDGE
MOST_PAIRS = 2
"""Unit: pixels."""


def draw(told: Told, link: str, locale: str) -> bytes:
    """Paint a sheet as JPEG; what does not fit is told to stand on the platform."""
    easel = Easel(WIDE, HIGH)
    y = easel.words(EDGE, EDGE - 14, INSIDE, told.title, 60, bold=True)
    y = easel.words(EDGE, y + 2, INSIDE, told.week, 42, bold=True)
    y = easel.words(EDGE, y + 4, INSIDE, told.address, 34, pale=True)
    if told.words:
        lines = easel.wrapped(told.words, INSIDE - 48, 34)[:5]
        easel.band(EDGE, y + 14, INSIDE, 26 * LEAD + len(lines) * 34 * LEAD + 36)
        y = easel.words(EDGE + 24, y + 28, INSIDE - 48, words.CHAIR_WORDS.text(locale), 26, pale=True)
        y = easel.words(EDGE + 24, y, INSIDE - 48, "\n".join(lines), 34) + 22
    if told.empty:
        easel.words(EDGE, y + 40, INSIDE, told.empty, 44)
    y, is_whole = _pairs(easel, y, told, locale)
    for head, lines in told.blocks:
        y, fitted = _block(easel, y, head, lines)
        is_whole = is_whole and fitted
    _foot(easel, told, link, locale, is_whole=is_whole and not told.more)
    return easel.jpeg()


def _pairs(easel: Easel, y: float, told: Told, locale: str) -> tuple[float, bool]:
    if not told.pairs:
        return y, True
    y = _heading(easel, y, told.done)
    high = 300 if len(told.pairs) == 1 else 220
    shown = told.pairs[:MOST_PAIRS] if y + len(told.pairs[:MOST_PAIRS]) * (high + 100) < FOOT else told.pairs[:1]
    for each in shown:
        y = _pair(easel, y, each, high, locale)
    for each in told.pairs[len(shown) :]:
        if y + 34 * LEAD > FOOT - 20:
            return y, False
        y = easel.words(EDGE, y, INSIDE, each.title, 34)
    return y, True


def _pair(easel: Easel, y: float, each: Pair, high: int, locale: str) -> float:
    y = easel.words(EDGE, y, INSIDE, each.title, 34)
    gap, halves = 24, [(words.BEFORE, each.before), (words.AFTER, each.after)]
    wide = (INSIDE - gap) // 2
    for at, (said, data) in enumerate(pair for pair in halves if pair[1]):
        x = EDGE + at * (wide + gap)
        easel.line(x, y, said.text(locale), 26, pale=True)
        easel.photo(x, y + 38, wide, high, data)
    return y + 38 + high + 12


def _block(easel: Easel, y: float, head: str, lines: list[str]) -> tuple[float, bool]:
    if y + 110 > FOOT - 20:
        return y, False
    y = _heading(easel, y, head) if head else y
    for line in lines:
        high = len(easel.wrapped(line, INSIDE - 34, 34)) * 34 * LEAD
        if y + high > FOOT - 20:
            return y, False
        easel.line(EDGE, y, "•", 34)
        y = easel.words(EDGE + 34, y, INSIDE - 34, line, 34)
    return y, True


def _heading(easel: Easel, y: float, text: str) -> float:
    easel.rule(EDGE, y + 16, INSIDE)
    return easel.words(EDGE, y + 26, INSIDE, text, 42, bold=True) + 4


def _foot(easel: Easel, told: Told, link: str, locale: str, *, is_whole: bool) -> None:
    easel.rule(EDGE, FOOT - 8, INSIDE)
    easel.qr(WIDE - EDGE - QR, FOOT + 6, QR, link)
    wide = INSIDE - QR - 20
    y = easel.words(EDGE, FOOT + 12, wide, words.SCAN.text(locale), 34, bold=True)
    for said in filter(None, ("" if is_whole else words.MORE.text(locale), words.FOR_INFORMATION.text(locale))):
        y = easel.words(EDGE, y + 2, wide, said, 26, pale=True)
    easel.words(EDGE, y + 2, wide, APP.text(locale), 26, pale=True)
