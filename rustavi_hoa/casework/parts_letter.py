"""What a letter says and what happened to it: the same pieces for the desk and for its applicant."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.casework import words, words_deeds
from rustavi_hoa.casework.parts import service_words, when
from rustavi_hoa.casework.views import File, Letter, Line, Problem, Question
from rustavi_hoa.identity.words import ROLES
from rustavi_hoa.issues.parts import category_words
from rustavi_hoa.issues.words import STATUS
from rustavi_hoa.shell.text import choose, t
from rustavi_hoa.ui.atoms import chip, link, note, section_title
from rustavi_hoa.ui.layout import section
from rustavi_hoa.ui.lists import row, rows, timeline, timeline_item
from rustavi_hoa.ui.photos import gallery, photo_link
from rustavi_hoa.ui.tokens import Tone

ROLE_NAMES = {**ROLES, "applicant": words_deeds.APPLICANT, "house": words_deeds.HOUSE}
TONES = {
    "received": "info",
    "extended": "warn",
    "due_moved": "warn",
    "missing": "warn",
    "replied": "good",
    "spoken": "good",
    "closed": "good",
}


def demand(view: rx.Var[Letter]) -> rx.Component:
    """What is asked for, with the photos and problems it was made of."""
    pictures = rx.foreach(
        view.photos,
        lambda photo: photo_link(
            f"/photos/letters/{view.card.id}/{photo}/320",
            f"/photos/letters/{view.card.id}/{photo}/1600",
            t(words_deeds.PHOTOS),
        ),
    )
    return section(
        section_title(t(words_deeds.DEMAND)),
        rx.el.p(view.demand, class_name="pre"),
        rx.cond(view.card.concerns > 0, note(t(words_deeds.CONCERNS, n=view.card.concerns))),
        rx.cond(view.photos.length() > 0, gallery(pictures)),
        rx.cond(view.problems.length() > 0, rows(rx.foreach(view.problems, _problem), flat=True)),
    )


def _problem(each: rx.Var[Problem]) -> rx.Component:
    return row(
        category_words(each.category),
        href=f"{routes.ISSUE}?id={each.id}",
        note=rx.fragment(each.number, " · ", choose(each.status, STATUS)),
        icon_name="flag",
        key=each.id.to_string(),
    )


def questions(view: rx.Var[Letter]) -> rx.Component:
    """Each question with its answer, or that there is none yet."""
    listed = rx.foreach(view.questions, lambda each: _question(each, view.is_desk))
    return section(section_title(t(words_deeds.QUESTIONS)), rx.el.ol(listed, class_name="prose"))


def _question(each: rx.Var[Question], is_desk: rx.Var[bool]) -> rx.Component:
    answered = rx.el.p(chip("check", t(words.PACE["met"]), Tone.GOOD), rx.el.br(), each.answer, class_name="pre")
    drafted = note(t(words_deeds.DRAFTED_ANSWER, text=each.answer))
    waiting = rx.cond(is_desk & (each.answer != ""), drafted, note(t(words_deeds.NO_ANSWER)))
    return rx.el.li(rx.el.b(each.text), rx.cond(each.is_answered, answered, waiting), key=each.id.to_string())


def files(view: rx.Var[Letter], *more: rx.Component) -> rx.Component:
    """Everything that lies beside the letter, and a way to add to it."""
    listed = rows(rx.foreach(view.files, file_row), flat=True)
    return section(
        section_title(t(words_deeds.FILES)),
        rx.cond(view.files.length() > 0, listed, note(t(words_deeds.NO_FILES))),
        *more,
    )


def file_row(each: rx.Var[File]) -> rx.Component:
    """One file to take."""
    return row(
        each.name,
        href=f"/download/letter-files/{each.id}",
        outside=True,
        download=True,
        icon_name="paperclip",
        note=rx.fragment(choose(each.kind, words.FILE_KIND), " · ", each.size, " · ", when(each.at)),
        key=each.id.to_string(),
    )


def story(view: rx.Var[Letter]) -> rx.Component:
    """What happened, newest first."""
    items = rx.foreach(view.lines.reverse(), lambda each: rx.fragment(letter_line(line=each), key=each.seq.to_string()))
    title = t(words_deeds.STORY)
    return section(section_title(title), timeline(items, aria_label=title))


@rx.memo
def letter_line(*, line: rx.Var[Line]) -> rx.Component:
    """One line: what, when, by whom, in which words, and what it did to the date."""
    who = rx.fragment(
        choose(line.role, ROLE_NAMES),
        rx.cond(line.who != "", rx.fragment(" · ", line.who)),
        rx.cond(line.service != "", rx.fragment(" → ", service_words(line.service))),
        rx.cond(line.person != "", rx.fragment(" → ", line.person)),
        rx.cond(line.body != "", rx.fragment(" → ", line.body)),
        rx.cond(line.number != "", rx.fragment(" · N ", line.number)),
    )
    moved = rx.cond(
        line.due_before.iso != "",
        t(words_deeds.DUE_MOVED, before=when(line.due_before), after=when(line.due)),
        t(words_deeds.DUE_SET, after=when(line.due)),
    )
    tone = rx.cond(line.is_internal, "calm", rx.match(line.kind, *TONES.items(), "calm"))
    return timeline_item(
        choose(line.kind, words.LINE),
        when(line.at),
        note(who),
        rx.cond(line.is_internal, note(t(words_deeds.INSIDE))),
        rx.cond(line.text != "", rx.el.p(line.text, class_name="pre")),
        rx.cond(line.due.iso != "", rx.el.p(rx.el.b(moved))),
        tone=tone,
    )


def print_link(view: rx.Var[Letter]) -> rx.Component:
    """The letter on paper, as City Hall takes it."""
    return link(
        t(words_deeds.PRINT), f"/print/letters/{view.card.id}", outside=True, target="_blank", class_name="no-print"
    )
