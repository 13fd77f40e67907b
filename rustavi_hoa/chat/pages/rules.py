"""The rules of a room: its pause and quiet hours, its notices for me, my copy of it."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.chat import words, words_rules
from rustavi_hoa.chat.pace import SLOW
from rustavi_hoa.chat.rules_state import ChatRulesState
from rustavi_hoa.chat.service_rules import HOURS
from rustavi_hoa.notices.state import CentreState
from rustavi_hoa.notices.words import MUTE
from rustavi_hoa.shell.text import choose, pick, t
from rustavi_hoa.ui.atoms import button, link_button, note, page_title, section_title
from rustavi_hoa.ui.feedback import empty
from rustavi_hoa.ui.forms import field, form, options, select
from rustavi_hoa.ui.layout import section, stack
from rustavi_hoa.ui.tokens import Kind

VIEW = ChatRulesState.view


def page() -> rx.Component:
    """The rules, for the chairperson as a form; then what each may do for themselves."""
    nothing = empty("message-circle", t(words.NO_ROOM), t(words.NO_ROOM_HINT))
    return stack(
        page_title(t(words_rules.TITLE), pick(VIEW.title, VIEW.title_en)),
        note(t(words_rules.LEAD)),
        rx.cond(ChatRulesState.is_missing, nothing, rx.cond(VIEW.room_id > 0, _room())),
    )


def _room() -> rx.Component:
    room = VIEW.room_id.to_string()
    mute = button(
        t(MUTE),
        kind=Kind.SECONDARY,
        icon_name="bell",
        wide=True,
        on_click=CentreState.mute(rx.Var.create("room:") + room),
    )
    copy = link_button(
        t(words_rules.COPY),
        rx.Var.create("/api/rooms/") + room + "/copy",
        kind=Kind.SECONDARY,
        icon_name="download",
        outside=True,
        wide=True,
    )
    back = link_button(t(words.TITLE), rx.Var.create(f"{routes.CHAT}?room=") + room, kind=Kind.GHOST, wide=True)
    return stack(
        rx.cond(VIEW.may_set, _form(), _said()),
        section(mute, copy, note(t(words_rules.COPY_HINT))),
        back,
    )


def _said() -> rx.Component:
    pauses = {str(each): said for each, said in words_rules.PAUSES.items()}
    hours = VIEW.since.to_string() + ":00–" + VIEW.until.to_string() + ":00"
    return section(
        section_title(t(words_rules.SLOW)),
        rx.el.p(choose(VIEW.slow.to_string(), pauses)),
        section_title(t(words_rules.QUIET)),
        rx.el.p(rx.cond(VIEW.since == VIEW.until, t(words_rules.NO_QUIET), hours)),
        note(t(words_rules.QUIET_HINT)),
    )


def _form() -> rx.Component:
    pauses = options((str(each), t(words_rules.PAUSES[each])) for each in SLOW)
    return form(
        field(
            t(words_rules.SLOW),
            select("slow", *pauses, default_value=VIEW.slow.to_string()),
            t(words_rules.SLOW_HINT),
            _fault("slow"),
        ),
        section_title(t(words_rules.QUIET)),
        note(t(words_rules.QUIET_HINT)),
        field(t(words_rules.SINCE), _hour("since", VIEW.since), error=_fault("since")),
        field(t(words_rules.UNTIL), _hour("until", VIEW.until)),
        button(t(words_rules.SAVE), type="submit", wide=True),
        on_submit=ChatRulesState.save,
        key=VIEW.room_id.to_string(),
    )


def _hour(name: str, value: rx.Var[int]) -> rx.Component:
    hours = options((str(each), f"{each:02}:00") for each in range(HOURS))
    return select(name, *hours, default_value=value.to_string())


def _fault(name: str) -> rx.Var:
    fault = ChatRulesState.faults[name]
    return pick(fault.ka, fault.en)
