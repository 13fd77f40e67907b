"""Papers of a passing chair: pages to read and print, and the sheet of open matters as PDF."""

from __future__ import annotations

from datetime import datetime, time
from html import escape

from rustavi_hoa.adapters import pdf
from rustavi_hoa.cabinet import paper, words
from rustavi_hoa.cabinet import words_term as said
from rustavi_hoa.cabinet.views_term import OpenMatters, Record, Term
from rustavi_hoa.i18n.dates import day_of_year, long_day
from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.issues.categories import ABOUT, Category
from rustavi_hoa.issues.views import IssueCard
from rustavi_hoa.issues.words import STATUS_FOR_OTHERS
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.passport.definition import definition

LEFT, WIDE, BOTTOM = 18, pdf.WIDTH - 36, pdf.HEIGHT - 18
"""Unit: millimetres."""

Part = tuple[Msg, list[str]]


def parts(about: OpenMatters, locale: str) -> list[Part]:
    """Give the sheet's parts as lines of text, for the screen and for the PDF alike."""
    groups = {group.code: group.label for group in definition().groups}
    return [
        (said.PROBLEMS, [_problem(card, locale) for card in about.problems]),
        (
            said.WAITING,
            [
                f"{said.FLAT.render(locale, flat=flat)} · {name} · {_since(at, locale)}"
                for name, flat, at in about.waiting
            ],
        ),
        (said.ANNOUNCEMENTS, [f"{day_of_year(at, locale)} · {text}" for text, at in about.announcements]),
        (
            said.PROPOSALS,
            [
                f"{groups[code].text(locale) if code in groups else code} · "
                f"{(said.DRAFT if state == 'draft' else said.SENT).text(locale)} · {_since(at, locale)}"
                for code, state, at in about.proposals
            ],
        ),
        (
            said.INQUIRIES,
            [
                title + (f" · {said.UNTIL.render(locale, day=_day(due, locale))}" if due else "")
                for title, due in about.inquiries
            ],
        ),
    ]


def open_matters(about: OpenMatters, building_id: int, locale: str) -> str:
    """Give the sheet as a page."""
    body = [
        f"<h1>{_say(said.OPEN_MATTERS, locale)}</h1>",
        f"<p><b>{escape(about.address)}</b><br>{escape(about.association)}</p>",
        f"<p>{_say(words.PRINTED, locale, when=long_day(now(), locale))}</p>",
        f'<p><a href="/print/handover.pdf?building={building_id}">{_say(said.PDF, locale)}</a></p>',
        *(_section(title, lines, locale) for title, lines in parts(about, locale)),
    ]
    return paper.sheet(said.OPEN_MATTERS, "".join(body), locale)


def open_matters_pdf(about: OpenMatters, locale: str) -> bytes:
    """Give the sheet as PDF."""
    made = pdf.new_page()
    y = pdf.fitted(made, LEFT, 18, WIDE, said.OPEN_MATTERS.text(locale), size=20)
    y = pdf.words(made, LEFT, y + 2, WIDE, about.address, size=13, bold=True)
    y = pdf.words(made, LEFT, y + 1, WIDE, about.association, size=11)
    y = pdf.words(made, LEFT, y + 1, WIDE, words.PRINTED.render(locale, when=long_day(now(), locale)), size=9)
    for title, lines in parts(about, locale):
        y = _room(made, y + 5, 24)
        y = pdf.words(made, LEFT, y, WIDE, f"{title.text(locale)} ({len(lines)})", size=13, bold=True)
        for line in lines or [said.NOTHING.text(locale)]:
            y = _room(made, y + 1.5, 14)
            y = pdf.words(made, LEFT + 3, y, WIDE - 3, line[:600], size=10.5)
    return pdf.finished(made)


def _room(made: pdf.FPDF, y: float, needed: float) -> float:
    """Begin a new page where the next lines would not fit."""
    if y + needed <= BOTTOM:
        return y
    made.add_page()
    return 18


def my_terms(name: str, terms: list[Term], locale: str) -> str:
    """Give somebody's own records from the chair as a page."""
    body = [f"<h1>{_say(said.MY_TERM, locale)}</h1>", f"<p>{escape(name)}</p>", f"<p>{_say(said.MY_LEAD, locale)}</p>"]
    if not terms:
        body.append(f"<p>{_say(said.NO_TERM, locale)}</p>")
    for term in terms:
        since, until = day_of_year(term.since, locale), day_of_year(term.until, locale)
        body.append(f"<h2>{escape(term.association)}</h2>")
        body.append(f"<p>{_say(said.FROM_TO, locale, since=since, until=until)}</p>")
        for title, records in (
            (said.MY_ANNOUNCEMENTS, term.announcements),
            (said.MY_PROBLEMS, term.problems),
            (said.MY_PEOPLE, term.people),
        ):
            body.append(_section(title, [_record(each, locale) for each in records], locale))
    return paper.sheet(said.MY_TERM, "".join(body), locale)


def _section(title: Msg, lines: list[str], locale: str) -> str:
    listed = "".join(f"<li>{escape(line)}</li>" for line in lines)
    inside = f"<ul>{listed}</ul>" if lines else f"<p>{_say(said.NOTHING, locale)}</p>"
    return f"<h2>{_say(title, locale)} ({len(lines)})</h2>{inside}"


def _record(each: Record, locale: str) -> str:
    return f"{day_of_year(each.at, locale)} · {each.address} · {each.text}"


def _problem(card: IssueCard, locale: str) -> str:
    what = card.title or ABOUT[Category(card.category)].label.text(locale)
    age = card.age.en if locale == "en" else card.age.ka
    return f"{card.number} · {what} · {STATUS_FOR_OTHERS[card.status].text(locale)} · {age}"


def _since(at: datetime, locale: str) -> str:
    return said.SINCE.render(locale, day=day_of_year(at, locale))


def _day(day: object, locale: str) -> str:
    return day_of_year(datetime.combine(day, time(12), tzinfo=now().tzinfo), locale)


def _say(msg: Msg, locale: str, **values: object) -> str:
    return escape(msg.render(locale, **values))
