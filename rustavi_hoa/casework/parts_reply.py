"""Replies on a letter's page at the desk: text, visas, signed copy, and the next step of each."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa.casework import words, words_deeds
from rustavi_hoa.casework.forms import ANSWER
from rustavi_hoa.casework.letter_state import LetterState
from rustavi_hoa.casework.parts import REPLY_LOOKS, looks_chip, when
from rustavi_hoa.casework.parts_attach import attach_signed
from rustavi_hoa.casework.parts_forms import Code, area, choice, deed, error, line, press, said
from rustavi_hoa.casework.parts_letter import ROLE_NAMES, file_row
from rustavi_hoa.casework.reply_state import ReplyState, SigningState
from rustavi_hoa.casework.rules import SPOKEN, Outcome
from rustavi_hoa.casework.views import Question, Reply, Visa
from rustavi_hoa.kernel.services import SERVICES
from rustavi_hoa.shell.text import choose, t
from rustavi_hoa.ui.atoms import card, chip, link_button, note, section_title
from rustavi_hoa.ui.forms import field, text_area
from rustavi_hoa.ui.layout import cluster, section, stack
from rustavi_hoa.ui.lists import rows
from rustavi_hoa.ui.tokens import Kind

VIEW = LetterState.view
MAY = VIEW.may.contains
OUTCOMES = {code: msg for code, msg in words.OUTCOME.items() if code != Outcome.COVER}


def replies() -> rx.Component:
    """Every reply of the letter, then the way to a new one."""
    listed = stack(rx.foreach(VIEW.replies, _reply))
    return section(
        section_title(t(words_deeds.REPLIES)),
        rx.cond(VIEW.replies.length() > 0, listed, note(t(words_deeds.NO_REPLY))),
        deed(
            "draft",
            words_deeds.DRAFT,
            lambda given: ReplyState.draft(VIEW.card.id, given),
            *reply_fields("draft", None),
            when=MAY("draft"),
            kind=Kind.SECONDARY,
            do=words_deeds.SAVE_DRAFT,
        ),
        _speak(),
    )


def reply_fields(code: Code, now: rx.Var[Reply] | None) -> tuple[rx.Component, ...]:
    """The fields of a draft: what it says, the answer to each open question, grounds and appeal of a refusal."""
    old = {name: "" if now is None else getattr(now, name) for name in ("outcome", "text", "grounds", "appeal")}
    return (
        choice(code, "outcome", t(words_deeds.OUTCOME), *said(OUTCOMES), default_value=old["outcome"]),
        area(code, "text", t(words_deeds.REPLY_TEXT), rows=8, value=old["text"]),
        _answers(code),
        area(code, "grounds", t(words_deeds.GROUNDS), value=old["grounds"], hint=t(words_deeds.ONLY_REFUSAL)),
        area(code, "appeal", t(words_deeds.APPEAL), value=old["appeal"], hint=t(words_deeds.USUAL_APPEAL)),
    )


def _answers(code: Code) -> rx.Component:
    def one(each: rx.Var[Question]) -> rx.Component:
        name = ANSWER + each.id.to_string()
        box = text_area(name, id=f"{code}-{name}", rows=3, default_value=each.answer)
        asked = field(t(words_deeds.ANSWER_TO, question=each.text), box, error=error("answers"))
        return rx.cond(each.is_answered, rx.fragment(), rx.el.div(asked, key=each.id.to_string()))

    return rx.foreach(VIEW.questions, one)


def _speak() -> rx.Component:
    spoken = {code: msg for code, msg in OUTCOMES.items() if code in SPOKEN}
    return deed(
        "speak",
        words_deeds.SPEAK,
        lambda given: ReplyState.speak(VIEW.card.id, given),
        choice("speak", "outcome", t(words_deeds.OUTCOME), *said(spoken)),
        line("speak", "spoken_at", t(words_deeds.SPOKEN_AT), type="datetime-local"),
        area("speak", "text", t(words_deeds.REPLY_TEXT), rows=4),
        _answers("speak"),
        when=MAY("speak"),
    )


def _reply(each: rx.Var[Reply]) -> rx.Component:
    at = each.id.to_string()
    name = rx.cond(each.number != "", rx.el.h3(t(words_deeds.REPLY_NO, no=each.number)))
    paper = link_button(
        t(words_deeds.PRINT_REPLY),
        f"/print/replies/{each.id}",
        kind=Kind.PLAIN,
        small=True,
        icon_name="printer",
        outside=True,
        target="_blank",
    )
    return card(
        cluster(
            looks_chip(each.state, REPLY_LOOKS, words.REPLY_STATE),
            rx.cond(each.is_spoken, chip("message-circle", t(words_deeds.SPOKEN))),
            rx.el.b(choose(each.outcome, words.OUTCOME)),
        ),
        name,
        rx.el.p(each.text, class_name="pre"),
        _labelled(words_deeds.GROUNDS, each.grounds),
        _labelled(words_deeds.APPEAL, each.appeal),
        note(t(words_deeds.DRAFTED_BY, who=each.drafted_by), " · ", when(each.at)),
        rx.cond(each.signed_as != "", note(t(words_deeds.SIGNED_AS, who=each.signed_as))),
        rx.cond(each.visas.length() > 0, rx.el.ul(rx.foreach(each.visas, _visa), class_name="prose")),
        rx.cond(each.files.length() > 0, rows(rx.foreach(each.files, file_row), flat=True)),
        paper,
        _steps(each, at),
        key=at,
        custom_attrs={"data-testid": "reply"},
    )


def _labelled(label: object, text: rx.Var[str]) -> rx.Component:
    return rx.cond(text != "", rx.el.p(rx.el.b(t(label)), ": ", text, class_name="pre"))


def _visa(each: rx.Var[Visa]) -> rx.Component:
    sign = rx.match(each.state, ("given", "check"), ("refused", "rotate-ccw"), "clock")
    tone = rx.match(each.state, ("given", "good"), ("refused", "warn"), "calm")
    whose = rx.fragment(
        choose(each.role, ROLE_NAMES), rx.cond(each.service != "", rx.fragment(" · ", choose(each.service, SERVICES)))
    )
    told = rx.cond(each.who != "", rx.fragment(" · ", each.who, " · ", when(each.at)))
    word = rx.cond(each.word != "", rx.el.p(each.word, class_name="pre"))
    return rx.el.li(chip(sign, choose(each.state, words.VISA_STATE), tone), " ", whose, told, word)


def _steps(each: rx.Var[Reply], at: rx.Var[str]) -> rx.Component:
    """What may be done with it now, in the order of its way."""
    may, redraft = each.may.contains, "redraft-" + at
    return stack(
        press("to-visas", words_deeds.TO_VISAS, ReplyState.to_visas(each.id), when=may("to_visas"), kind=Kind.PRIMARY),
        _agreeing(each, at),
        _leaving(each, at),
        deed(
            redraft,
            words_deeds.REDRAFT,
            lambda given: ReplyState.redraft(each.id, given),
            *reply_fields(redraft, each),
            when=may("redraft"),
            do=words_deeds.SAVE_DRAFT,
        ),
        press("drop", words_deeds.DROP, ReplyState.drop(each.id), when=may("drop")),
    )


def _agreeing(each: rx.Var[Reply], at: rx.Var[str]) -> rx.Component:
    """Visa or remark, then approval or remark."""
    may, given, returned, approved = each.may.contains, "visa-" + at, "return-" + at, "giveback-" + at
    return rx.fragment(
        deed(
            given,
            words_deeds.GIVE_VISA,
            lambda form: SigningState.visa(each.id, True, form),
            area(given, "word", t(words_deeds.WORD), rows=2),
            when=may("visa"),
            kind=Kind.PRIMARY,
        ),
        deed(
            returned,
            words_deeds.RETURN,
            lambda form: SigningState.visa(each.id, False, form),
            area(returned, "word", t(words_deeds.WORD), rows=2),
            when=may("visa"),
        ),
        press("approve", words_deeds.APPROVE, SigningState.approve(each.id), when=may("approve"), kind=Kind.PRIMARY),
        deed(
            approved,
            words_deeds.RETURN,
            lambda form: SigningState.give_back(each.id, form),
            area(approved, "word", t(words_deeds.WORD), rows=2),
            when=may("give_back"),
        ),
    )


def _leaving(each: rx.Var[Reply], at: rx.Var[str]) -> rx.Component:
    """The signed copy, then the applicant's channel."""
    may, send = each.may.contains, "send-" + at
    how = choice(
        send,
        "sent_by",
        t(words_deeds.SEND_BY),
        *said(words.ANSWER_BY),
        first=None,
        default_value=VIEW.contact.answer_by,
    )
    return rx.fragment(
        rx.cond(may("attach_signed"), attach_signed(VIEW.card.id, each.id)),
        deed(
            send,
            words_deeds.SEND,
            lambda form: SigningState.send(each.id, form),
            how,
            when=may("send"),
            kind=Kind.PRIMARY,
        ),
    )
