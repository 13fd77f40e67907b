"""What the sheets share: which language, a head with its QR, a condition in words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time

from rustavi_hoa.adapters import pdf
from rustavi_hoa.adapters.pdf_flow import LEFT, TOP, WIDE, Bit, Cell, Flow
from rustavi_hoa.i18n.dates import TBILISI, day_of_year, long_day
from rustavi_hoa.identity.words import APP
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.paper import words as said
from rustavi_hoa.passport import words
from rustavi_hoa.passport.views import ConditionView

QR_SIDE = 34
"""Unit: millimetres."""


def either(locale: str, ka: str, en: str) -> str:
    """Give the text of a language, the Georgian one where there is no other."""
    return (en or ka) if locale == "en" else (ka or en)


def opened(title: str, address: str, locale: str) -> Flow:
    """Open a document whose pages say what they are, of which building, when printed."""
    when = day_of_year(now(), locale)
    return Flow(f"{title} · {address}", said.FOOT.render(locale, title=title, address=address, when=when), locale)


def head(flow: Flow, title: str, lines: Sequence[Bit], link: str, below: str, locale: str) -> None:
    """Write the head of the first page: title and lines on the left, the QR of ``link`` with its word on the right."""
    wide = WIDE - QR_SIDE - 8
    x = LEFT + WIDE - QR_SIDE
    pdf.qr(flow.pdf, x, TOP - 3, QR_SIDE, link)
    end = TOP - 3 + QR_SIDE - 1.5
    for line in flow.pen.wrapped(below, QR_SIDE - 4, 7):
        flow.pen.line(x + 3, end, line, 7, pale=True)
        end += 3.4
    flow.text(APP.text(locale), 9, pale=True, wide=wide)
    flow.text(title, 21, bold=True, wide=wide)
    for bit in lines:
        flow.text(bit.text, bit.size or 10, bold=bit.bold, pale=bit.pale, wide=wide)
    flow.y = max(flow.y + 1, end + 1)


def said_day(iso: str, locale: str) -> str:
    """Say a day as documents write it; an empty one is empty."""
    return long_day(datetime.combine(date.fromisoformat(iso), time(12), TBILISI), locale) if iso else ""


def grade(each: ConditionView, locale: str) -> str:
    """Say a grade: its number and its word; "unsafe" has no number, and stands behind an expert's conclusion."""
    word = words.GRADES[each.word]
    if each.word in ("0", "unsafe"):
        return word.text(locale)
    return said.GRADE_WORD.render(locale, grade=each.grade, word=word)


def judged(each: ConditionView, locale: str) -> list[Bit]:
    """Say how a condition was judged, when, by whom, how far it can be trusted; nothing where nobody has."""
    if not each.on_day:
        return [Bit("")]
    how, when = words.METHODS[each.method], either(locale, each.on_ka, each.on_en)
    sentence = said.JUDGED_BY if each.who else said.JUDGED
    lines = [sentence.render(locale, how=how, when=when, who=each.who)]
    lines.append(said.TREND_TRUST.render(locale, trend=words.TRENDS[each.trend], share=each.share))
    lines += [either(locale, each.expert_ka, each.expert_en), each.note]
    return [Bit(line, pale=at == 1, size=8) for at, line in enumerate(lines) if line]


def graded(each: ConditionView, locale: str) -> Cell:
    """Say a grade as a cell: bold where something must be done, pale where nobody has judged."""
    return Bit(grade(each, locale), bold=0 < each.grade <= 2, pale=each.grade == 0)
