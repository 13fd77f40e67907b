"""The form of an association's next step, and its story."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.shell.notice import Spoken
from rustavi_hoa.shell.text import choose, pick, t
from rustavi_hoa.ui.atoms import button, link, note, section_title
from rustavi_hoa.ui.feedback import more
from rustavi_hoa.ui.forms import field, form, option, options, select, text_area, text_input
from rustavi_hoa.ui.layout import section, stack
from rustavi_hoa.ui.lists import timeline, timeline_item
from rustavi_hoa.verification import words
from rustavi_hoa.verification.rules import State
from rustavi_hoa.verification.state import VerificationState
from rustavi_hoa.verification.views import Choice, Step

CARD, FAULTS = VerificationState.view.card, VerificationState.faults


def fault(name: str) -> rx.Var:
    """Say what to mend beside a field."""
    line: rx.Var[Spoken] = FAULTS[name]
    return pick(line.ka, line.en)


def choice(each: rx.Var[Choice]) -> rx.Component:
    """One line of a select."""
    return option(each.id.to_string(), each.name)


def paper_fields(mark: str = "") -> tuple[rx.Component, ...]:
    """The fields of a paper; ``mark`` keeps the ids of two forms apart."""
    kinds = options((code, t(label)) for code, label in words.PAPER_KINDS.items())
    return (
        field(
            t(words.PAPER_KIND),
            select("kind", option("", "–"), *kinds, id=f"{mark}kind"),
            error=fault(f"{mark}kind"),
        ),
        field(t(words.PAPER_NO), text_input("number", id=f"{mark}number", max_length=60), error=fault(f"{mark}number")),
        field(t(words.PAPER_ON), text_input("day", id=f"{mark}day", type="date"), error=fault(f"{mark}day")),
        field(
            t(words.DOCUMENT),
            select(
                "document", option("0", t(words.NO_DOCUMENT)), rx.foreach(CARD.documents, choice), id=f"{mark}document"
            ),
            error=fault(f"{mark}document"),
        ),
    )


def next_step() -> rx.Component:
    """What may be done with the papers now; the first choice is the usual one."""
    to = select("to", rx.foreach(CARD.moves, lambda each: option(each, choose(each, words.TO))))
    papers = stack(note(t(words.PAPER_LEAD), " ", link(t(words.TO_DOCUMENTS), _documents())), *paper_fields())
    made = form(
        field(t(words.WHERE_TO), to, error=fault("to")),
        rx.cond(CARD.moves.contains(State.VERIFIED.value), papers),
        field(t(words.NOTE), text_area("note", rows=2, max_length=1000), error=fault("dispute")),
        button(t(words.SAVE_STEP), type="submit", wide=True),
        on_submit=VerificationState.step,
        key=f"step-{CARD.id}-{CARD.last}",
    )
    return section(section_title(t(words.STEP)), made)


def _documents() -> rx.Var:
    return f"{routes.DOCUMENTS}?building={CARD.building_id}"


def history() -> rx.Component:
    """Every step: who, when, on which paper."""
    told = timeline(rx.foreach(CARD.steps, _step))
    nothing = note(t(words.NO_HISTORY))
    return more(t(words.HISTORY), rx.cond(CARD.steps.length() > 0, told, nothing))


def _step(each: rx.Var[Step]) -> rx.Component:
    kind = choose(each.paper_kind, words.PAPER_KINDS)
    paper = t(words.PAPER_SAID, kind=kind, number=each.paper_no, day=each.paper_on)
    source = t(words.SOURCE_SAID, source=each.source, day=each.source_on)
    who = rx.cond(each.who != "", each.who, t(words.SYSTEM))
    return timeline_item(
        choose(each.became, words.STANDING),
        pick(each.at.ka, each.at.en),
        note(choose(each.basis, words.BASES), " · ", who),
        rx.cond(each.paper_kind != "", note(paper)),
        rx.cond(each.source != "", note(source)),
        rx.cond(each.batch > 0, note(t(words.BATCH_SAID, batch=each.batch, file=each.file))),
        rx.cond(each.note != "", rx.el.p(each.note)),
        rx.cond(
            each.document_id > 0,
            link(t(words.DOCUMENT), f"/documents/{each.document_id}", outside=True, download=True),
        ),
    )
