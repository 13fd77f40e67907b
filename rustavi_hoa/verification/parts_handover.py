"""A change of chairperson and a dispute, in the pane of one association."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa.shell.text import choose, pick, t
from rustavi_hoa.ui.atoms import button, card, note
from rustavi_hoa.ui.feedback import banner, more
from rustavi_hoa.ui.forms import field, form, native_form, option, select, text_area, text_input
from rustavi_hoa.ui.layout import stack
from rustavi_hoa.ui.lists import fact, facts
from rustavi_hoa.ui.tokens import Kind, Tone
from rustavi_hoa.verification import words
from rustavi_hoa.verification import words_handover as said
from rustavi_hoa.verification.parts import CARD, choice, fault, paper_fields
from rustavi_hoa.verification.state import VerificationState

CHANGE, DISPUTE = CARD.handover, CARD.dispute


def chair_parts() -> rx.Component:
    """The change under way or the form of a new one; a dispute or the form to mark one."""
    calm = rx.cond(DISPUTE.id == 0, more(t(said.TITLE), _begin()))
    return rx.cond(
        CARD.may_hand_over,
        stack(rx.cond(CHANGE.id > 0, _under_way(), calm), rx.cond(DISPUTE.id > 0, _disputed(), _mark())),
    )


def _under_way() -> rx.Component:
    paper = t(
        words.PAPER_SAID,
        kind=choose(CHANGE.paper_kind, words.PAPER_KINDS),
        number=CHANGE.paper_no,
        day=CHANGE.paper_on,
    )
    old = rx.cond(CHANGE.old != "", CHANGE.old, t(said.NOBODY))
    told = note(t(said.TOLD, when=pick(CHANGE.told.ka, CHANGE.told.en)))
    return card(
        rx.el.h3(t(said.TITLE)),
        rx.el.b(choose(CHANGE.waits, said.WAITS)),
        facts(fact(t(said.OLD), old), fact(t(said.NEW), CHANGE.new), fact(t(words.PAPER_KIND), paper)),
        note(t(said.ASKED_BY, who=CHANGE.asked_by, when=pick(CHANGE.asked.ka, CHANGE.asked.en))),
        rx.cond(CHANGE.old != "", told),
        rx.foreach(CHANGE.accepted, lambda who: note(t(said.ACCEPTED_BY, who=who))),
        rx.cond(
            CHANGE.may_accept,
            button(t(said.ACCEPT), icon_name="check", wide=True, on_click=VerificationState.accept),
        ),
        rx.cond(CHANGE.needs_invitation, _invitation()),
        more(t(said.STOP), _stop()),
        tone=Tone.INFO,
        custom_attrs={"data-testid": "handover"},
    )


def _invitation() -> rx.Component:
    return native_form(
        rx.el.input(type="hidden", name="handover", value=CHANGE.id.to_string(), read_only=True),
        button(t(said.INVITATION), type="submit", kind=Kind.SECONDARY, icon_name="printer", wide=True),
        action="/print/successor",
    )


def _stop() -> rx.Component:
    return form(
        field(t(said.REASON), text_area("reason", rows=2, max_length=500), error=fault("reason")),
        button(t(said.STOP), type="submit", kind=Kind.DANGER),
        on_submit=VerificationState.stop,
    )


def _begin() -> rx.Component:
    nobody = rx.cond(CARD.chairs.length() == 0, option("0", t(said.NOBODY)))
    made = form(
        note(t(said.LEAD)),
        field(t(said.OLD), select("old", nobody, rx.foreach(CARD.chairs, choice)), error=fault("h_old")),
        field(
            t(said.FROM_HOUSE),
            select("person", option("0", t(said.NOT_HERE)), rx.foreach(CARD.people, choice)),
            error=fault("h_new"),
        ),
        field(t(said.NAME), text_input("name", max_length=120, auto_complete="off")),
        field(t(said.CONTACT), text_input("contact", max_length=254, auto_complete="off"), error=fault("h_contact")),
        *paper_fields("h_"),
        field(t(words.NOTE), text_area("note", id="h_note", rows=2, max_length=1000), error=fault("h_dispute")),
        button(t(said.ASK), type="submit", wide=True),
        on_submit=VerificationState.hand_over,
        key=f"change-{CARD.id}",
    )
    return made


def _disputed() -> rx.Component:
    settle = form(
        field(t(said.OUTCOME), text_area("outcome", rows=2, max_length=1000), error=fault("outcome")),
        button(t(said.CLOSE_DISPUTE), type="submit", kind=Kind.SECONDARY),
        on_submit=VerificationState.settle,
        key=f"settle-{CARD.id}",
    )
    about = note(DISPUTE.who, " · ", pick(DISPUTE.at.ka, DISPUTE.at.en))
    return card(
        rx.el.h3(t(said.DISPUTE)),
        banner(t(said.DISPUTE_LEAD), tone=Tone.WARN),
        rx.el.p(DISPUTE.reason),
        about,
        more(t(said.CLOSE_DISPUTE), settle),
        custom_attrs={"data-testid": "dispute"},
    )


def _mark() -> rx.Component:
    made = form(
        note(t(said.DISPUTE_LEAD)),
        field(t(said.REASON), text_area("dispute_reason", rows=2, max_length=1000), error=fault("dispute_reason")),
        button(t(said.OPEN_DISPUTE), type="submit", kind=Kind.SECONDARY),
        on_submit=VerificationState.dispute,
        key=f"dispute-{CARD.id}",
    )
    return more(t(said.OPEN_DISPUTE), made)
