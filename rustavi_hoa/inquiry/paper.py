"""The form on paper: one A4 page for one building, with a QR to the page where it can be answered."""

from __future__ import annotations

from fpdf import FPDF

from rustavi_hoa.adapters import pdf
from rustavi_hoa.i18n.message import LOCALES
from rustavi_hoa.inquiry import words
from rustavi_hoa.inquiry.views import AnswerForm, Question

LEFT, WIDE, SIDE = 18, 174, 30
"""Unit: millimetres."""
BOTTOM = 270


def sheet(form: AnswerForm, locale: str, link: str) -> bytes:
    """Print the form of one building in one language."""
    locale = locale if locale in LOCALES else LOCALES[0]
    made = pdf.new_page()
    pdf.qr(made, LEFT + WIDE - SIDE, 12, SIDE, link)
    room = WIDE - SIDE - 6
    below = pdf.words(made, LEFT, 16, room, form.title, size=17, bold=True)
    address = form.address_en if locale == "en" and form.address_en else form.address
    below = pdf.words(made, LEFT, below + 2, room, address, size=12)
    if form.due:
        below = pdf.words(made, LEFT, below + 1, room, words.UNTIL.render(locale, day=form.due), size=11, bold=True)
    below = max(below, 12 + SIDE)
    if form.text:
        below = pdf.words(made, LEFT, below + 3, WIDE, form.text, size=11)
    below = pdf.words(made, LEFT, below + 3, WIDE, words.PAPER_LEAD.text(locale), size=9)
    for at, question in enumerate(form.questions, 1):
        below = _question(made, below + 6, at, question, locale)
    if below > BOTTOM - 20:
        made.add_page()
        below = 20
    pdf.words(made, LEFT, max(below + 12, BOTTOM), WIDE, words.PAPER_SIGN.text(locale), size=10)
    made.line(LEFT + 60, max(below + 16, BOTTOM + 4), LEFT + WIDE, max(below + 16, BOTTOM + 4))
    return pdf.finished(made)


def _question(made: FPDF, y: float, at: int, question: Question, locale: str) -> float:
    if y > BOTTOM - 40:
        made.add_page()
        y = 20
    said = question.en if locale == "en" else question.ka
    below = pdf.words(made, LEFT, y, WIDE, f"{at}. {said}", size=12, bold=True) + 2
    made.set_draw_color(90)
    made.set_line_width(0.3)
    if not question.choices:
        for step in (9, 18) if question.kind == "text" else (9,):
            made.line(LEFT, below + step, LEFT + WIDE, below + step)
        return below + (18 if question.kind == "text" else 9)
    for choice in question.choices:
        made.rect(LEFT + 2, below + 1, 4.5, 4.5)
        below = (
            pdf.words(made, LEFT + 9, below + 1, WIDE - 9, choice.en if locale == "en" else choice.ka, size=11) + 1.5
        )
    return below
