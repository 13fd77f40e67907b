"""The registry and the duty officer enter a letter that came on paper, by telephone, at the reception or by e-mail."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.casework import parts_write as write
from rustavi_hoa.casework import words, words_page
from rustavi_hoa.casework.entry_state import EntryState
from rustavi_hoa.casework.parts import desk_tabs
from rustavi_hoa.casework.rules import Channel
from rustavi_hoa.issues.categories import LABELS
from rustavi_hoa.shell.text import pick, t
from rustavi_hoa.ui.atoms import button, card, note, page_title
from rustavi_hoa.ui.feedback import banner
from rustavi_hoa.ui.forms import field, form, option, options, select, text_input
from rustavi_hoa.ui.layout import stack, thumb_bar
from rustavi_hoa.ui.lists import row, rows
from rustavi_hoa.ui.tokens import Kind, Tone

FAULTS = EntryState.faults
CHANNELS = {code: msg for code, msg in words.CHANNEL.items() if code != Channel.PLATFORM}
SAID = (words_page.SUBJECT, words_page.DEMAND, words_page.QUESTIONS, words_page.QUESTIONS_HINT)


def page() -> rx.Component:
    """One form; nothing of it is lost when something is missing."""
    made = form(
        write.picked("channel", words_page.HOW_CAME, CHANNELS, FAULTS, Channel.PAPER.value),
        card(write.person(FAULTS)),
        card(write.kind(FAULTS), write.subject(FAULTS, SAID, ("", "", "")), _building(), _category()),
        card(write.complaint(FAULTS, EntryState.complaint, EntryState.about, EntryState.weigh)),
        card(write.answer_by(FAULTS, has_platform=False)),
        write.summary(FAULTS),
        note(t(words_page.SCAN_NEXT)),
        thumb_bar(
            button(t(words_page.REGISTER), type="submit", wide=True, custom_attrs={"data-testid": "register-letter"})
        ),
        on_submit=EntryState.register,
        reset_on_submit=False,
        no_validate=True,
    )
    return stack(page_title(t(words_page.ENTER), t(words_page.ENTER_LEAD)), desk_tabs(routes.LETTER_ENTER), made)


def _building() -> rx.Component:
    """Found by typing, chosen by a press; it names the association and its chairperson."""
    house, hits = EntryState.house, EntryState.hits
    box = text_input(
        "find",
        id="find-building",
        auto_complete="off",
        on_change=lambda text: EntryState.look(text).debounce(300),
    )
    found = rows(
        rx.foreach(
            hits,
            lambda hit: row(pick(hit.ka, hit.en), on_click=EntryState.take(hit.id), end="+", key=hit.id.to_string()),
        ),
        flat=True,
    )
    clear = button(t(words_page.NO_BUILDING), kind=Kind.PLAIN, small=True, icon_name="x", on_click=EntryState.take(0))
    chosen = banner(rx.el.b(pick(house.ka, house.en)), clear, tone=Tone.INFO, icon_name="building")
    look = stack(
        field(t(words_page.BUILDING), box, t(words_page.BUILDING_HINT), write.error(FAULTS, "building")),
        rx.cond(hits.length() > 0, found),
    )
    kept = rx.el.input(type="hidden", name="building", value=house.id.to_string(), read_only=True)
    return rx.fragment(kept, rx.cond(house.id > 0, chosen, look))


def _category() -> rx.Component:
    lines = options((code, t(label)) for code, label in LABELS.items())
    control = select("category", option("", t(words_page.CHOOSE)), *lines)
    return field(t(words_page.CATEGORY), control, t(words_page.CATEGORY_HINT))
