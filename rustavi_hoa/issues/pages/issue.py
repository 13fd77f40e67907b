"""One problem: what it is, what waits for me, what happened, what can be said."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.issues import words, words_due, words_page
from rustavi_hoa.issues.desk_state import CityState
from rustavi_hoa.issues.issue_state import AuthorState, IssueState
from rustavi_hoa.issues.ownerless import OPERATOR
from rustavi_hoa.issues.parts import category_words, due_chip, photo_of, status_chip, title_words, where_words
from rustavi_hoa.issues.parts_desk import chair_desk, city_desk
from rustavi_hoa.issues.parts_hang import hang_form
from rustavi_hoa.issues.parts_outage_hints import outage_hints
from rustavi_hoa.issues.parts_place import marked_place
from rustavi_hoa.issues.parts_story import ask_form, composer, story
from rustavi_hoa.issues.rules import Status
from rustavi_hoa.notices.state import CentreState
from rustavi_hoa.notices.words import MUTE
from rustavi_hoa.shell.session import SessionState
from rustavi_hoa.shell.text import choose, pick, t
from rustavi_hoa.shell.words import MAKE_LETTER, PILOT_LINE
from rustavi_hoa.ui.atoms import button, card, link, link_button, note, page_title
from rustavi_hoa.ui.feedback import banner, empty, skeleton_rows
from rustavi_hoa.ui.forms import checkbox, field, option, options, select
from rustavi_hoa.ui.icons import icon
from rustavi_hoa.ui.layout import cluster, pair, section, stack
from rustavi_hoa.ui.photos import gallery, photo_link
from rustavi_hoa.ui.tokens import Kind, Tone

VIEW = IssueState.view
CARD = VIEW.card


def page() -> rx.Component:
    """The whole problem, as far as this person may see it."""
    lost = empty(
        "search", t(words_page.NOT_HERE), action=link_button(t(words_page.BACK_TO_LIST), routes.ISSUES, kind=Kind.GHOST)
    )
    lost = rx.fragment(page_title(t(words.PAGE_TITLE)), lost)
    return rx.cond(IssueState.is_loaded, rx.cond(IssueState.is_missing, lost, _problem()), skeleton_rows(3))


def _problem() -> rx.Component:
    return stack(
        rx.cond(SessionState.me.part == "staff", back(routes.QUEUE), back(routes.ISSUES)),
        _head(),
        rx.cond(VIEW.is_brief, _brief()),
        rx.cond(VIEW.can_verdict, _verdict()),
        rx.cond(VIEW.question != "", _question()),
        _after(),
        outage_hints(),
        _text(),
        rx.cond(VIEW.can_support | VIEW.is_supported, _support()),
        rx.cond(VIEW.parts.contains("chairperson"), chair_desk()),
        rx.cond(VIEW.parts.contains("city"), city_desk()),
        hang_form(),
        rx.cond(VIEW.timeline.length() > 0, story()),
        rx.cond(~VIEW.is_brief, composer()),
        rx.cond(VIEW.parts.contains("reporter") | VIEW.parts.contains("chairperson"), _letter()),
        rx.cond(VIEW.parts.contains("reporter"), _author()),
        _mute(),
        note(t(PILOT_LINE)),
    )


def _mute() -> rx.Component:
    thing = rx.Var.create("issue:") + CARD.id.to_string()
    return button(t(MUTE), kind=Kind.PLAIN, small=True, icon_name="bell", on_click=CentreState.mute(thing))


def back(where: str) -> rx.Component:
    """The way back to the list this problem stands in."""
    return rx.el.a(icon("chevron-left"), rx.el.span(t(words_page.BACK_TO_LIST)), href=where, class_name="back")


def _head() -> rx.Component:
    held = rx.cond((CARD.status == Status.NEW.value) & (CARD.service == OPERATOR), "ownerless", CARD.status)
    sentence = rx.cond(CARD.is_mine, note(choose(held, words.SENTENCE)))
    facts = rx.el.p(
        category_words(CARD.category),
        " · ",
        where_words(CARD),
        rx.cond(CARD.support > 0, rx.fragment(" · ", t(words.CONCERNS, n=CARD.support))),
        class_name="note",
    )
    received = t(words_due.RECEIVED, when=pick(CARD.created.ka, CARD.created.en))
    number = rx.el.p(t(words.ONE, n=CARD.number), " · ", received, class_name="note")
    place = rx.el.p(pick(CARD.building_ka, CARD.building_en), class_name="note")
    body = rx.el.div(
        cluster(status_chip(CARD), due_chip(CARD)),
        rx.el.h1(title_words(CARD)),
        facts,
        place,
        number,
        sentence,
        class_name="grow stack stack-s",
    )
    sign = rx.cond(CARD.photo != "", rx.fragment(), photo_of(CARD, "big"))  # a photo stands below, large
    return rx.el.div(sign, body, class_name="issue-head")


def _brief() -> rx.Component:
    read = ask_form(
        "open",
        t(words_page.OPEN_TEXT),
        "reason",
        lambda form: CityState.open_text(CARD.id, form),
        hint=words_page.OPEN_HINT,
    )
    opened = card(rx.el.p(IssueState.opened, class_name="pre"), tone=Tone.WARN)
    return stack(
        banner(t(words_page.BRIEF), icon_name="lock"),
        rx.cond(SessionState.me.part == "staff", rx.cond(IssueState.opened != "", opened, read)),
    )


def _verdict() -> rx.Component:
    again = checkbox("to_city", t(words_page.TO_CITY_NOW), default_checked=VIEW.resolved_by == "chairperson")
    first = option("", t(words_page.CHOOSE))
    why = select(
        "reason", first, *options((code, t(said)) for code, said in words_due.NOT_FIXED_WHY.items()), id="left"
    )
    form = composer(
        "not_fixed",
        words_page.WHAT_IS_LEFT,
        field(t(words_page.REASON), why),
        rx.cond(CARD.is_sent, rx.fragment(), again),
        to="not-fixed",
        empty=words_due.CHOOSE_WHY,
    )
    yes = button(t(words_page.FIXED), icon_name="check-check", on_click=AuthorState.fixed(CARD.id), id="is-fixed")
    no = button(t(words_page.NOT_FIXED), kind=Kind.GHOST, on_click=IssueState.ask("not_fixed"), id="not-fixed")
    return card(
        rx.el.h2(t(words_page.IS_IT_FIXED)), pair(yes, no), rx.cond(IssueState.asking == "not_fixed", form), ask=True
    )


def _question() -> rx.Component:
    said = rx.el.p(rx.el.b(t(words_page.QUESTION)), " ", VIEW.question)
    return card(
        said,
        rx.cond(VIEW.parts.contains("reporter"), composer(kind="answer", label=words_page.YOUR_ANSWER)),
        tone=Tone.WARN,
    )


def _after() -> rx.Component:
    merged = rx.el.p(
        rx.el.a(t(words_page.MERGED_INTO, n=VIEW.duplicate_no), href=f"{routes.ISSUE}?id={VIEW.duplicate_of}")
    )
    reason = rx.el.p(rx.el.b(t(words_page.REASON)), ": ", choose(VIEW.close_reason, words.REASON))
    closed = card(reason, rx.cond(VIEW.close_note != "", rx.el.p(VIEW.close_note, class_name="pre")))
    joined = rx.el.p(
        t(words_page.MERGED_HERE),
        rx.foreach(
            VIEW.duplicates, lambda each: rx.fragment(" ", rx.el.a(each[1], href=f"{routes.ISSUE}?id={each[0]}"))
        ),
        class_name="note",
    )
    return rx.fragment(
        rx.cond(VIEW.duplicate_of > 0, merged),
        rx.cond((VIEW.close_reason != "") & ((CARD.status == "resolved") | (CARD.status == "refused")), closed),
        rx.cond(VIEW.duplicates.length() > 0, joined),
        rx.cond(
            (VIEW.handed_to != "") & (CARD.status == "handed_over"), note(t(words_page.BODY), ": ", VIEW.handed_to)
        ),
    )


def _text() -> rx.Component:
    pictures = gallery(
        rx.foreach(
            VIEW.photos,
            lambda photo: photo_link(f"/photos/issue/{photo}/320", f"/photos/issue/{photo}/1600", t(words_page.PHOTO)),
        )
    )
    by = cluster(
        rx.cond(VIEW.reporter != "", note(t(words_page.REPORTER), ": ", VIEW.reporter)),
        rx.cond(VIEW.apartment != "", note(t(words_page.APARTMENT, n=VIEW.apartment))),
        rx.cond(VIEW.household != "", note(t(words_page.HOUSEHOLD), ": ", VIEW.household, " ", VIEW.household_phone)),
    )
    return section(
        rx.cond((VIEW.text != "") & (VIEW.text != CARD.title), rx.el.p(VIEW.text, class_name="pre")),
        rx.cond(VIEW.photos.length() > 0, pictures),
        by,
        rx.cond(VIEW.has_place, marked_place()),
        rx.cond(VIEW.message_id > 0, _from_chat()),
    )


def _from_chat() -> rx.Component:
    """Back to the message it was made of."""
    said = rx.el.span(t(words_page.FROM_CHAT))
    return rx.el.a(icon("message-circle"), said, href=f"{routes.CHAT}?message={VIEW.message_id}", class_name="back")


def _support() -> rx.Component:
    ask = button(
        t(words_page.AFFECTS_ME),
        kind=Kind.SECONDARY,
        icon_name="users",
        wide=True,
        on_click=AuthorState.support(CARD.id),
        custom_attrs={"data-support": CARD.id.to_string(), "data-kept": t(words_page.SUPPORT_WAITS)},
    )
    return rx.cond(VIEW.can_support, ask, note(t(words_page.IS_SUPPORTED)))


def _letter() -> rx.Component:
    """One tap makes it an official application, with everything it has."""
    here = f"{routes.LETTER_WRITE}?issue={CARD.id}"
    return link_button(t(MAKE_LETTER), here, kind=Kind.GHOST, icon_name="send", wide=True)


def _author() -> rx.Component:
    edit = ask_form(
        "edit",
        t(words_page.EDIT),
        "text",
        lambda form: AuthorState.edit(CARD.id, form),
        value=VIEW.text,
        raw_hint=t(words_page.EDIT_UNTIL, until=pick(VIEW.can_edit_until.ka, VIEW.can_edit_until.en)),
        when=VIEW.can_edit_until.iso != "",
    )
    public = link(t(words_page.SHOW_EVERYBODY), f"{routes.OPEN311_AGREE}?id={CARD.id}", outside=True)
    straight = _sure("straight", words_page.SEND_STRAIGHT, words_page.SEND_SURE, AuthorState.send(CARD.id))
    leave = _sure("withdraw", words_page.WITHDRAW, words_page.WITHDRAW_SURE, AuthorState.withdraw(CARD.id))
    return stack(
        edit,
        rx.cond(VIEW.steps.contains("sent_to_city") & ~VIEW.parts.contains("chairperson") & ~CARD.is_sent, straight),
        rx.cond((CARD.place == "yard") & CARD.is_sent, public),
        rx.cond(VIEW.steps.contains("withdrawn"), leave),
    )


def _sure(code: str, label: object, question: object, deed: object) -> rx.Component:
    opener = button(t(label), kind=Kind.GHOST, wide=True, on_click=IssueState.ask(code))
    asked = card(
        rx.el.p(t(question)),
        pair(
            button(t(label), on_click=deed, kind=Kind.DANGER if code == "withdraw" else Kind.PRIMARY),
            button(t(words_page.CANCEL), kind=Kind.GHOST, on_click=IssueState.ask("")),
        ),
        ask=True,
    )
    return rx.cond(IssueState.asking == code, asked, opener)
