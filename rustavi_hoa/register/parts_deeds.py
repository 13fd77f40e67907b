"""Forms of staff on the pages of the register: another address, another association, another record joined."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.register import words_deeds as deeds
from rustavi_hoa.register import words_page as said
from rustavi_hoa.register.card_state import CardState
from rustavi_hoa.register.parts import spoken
from rustavi_hoa.register.state import RegisterState
from rustavi_hoa.register.views import Alias, Hit, Suggestion
from rustavi_hoa.shell.text import choose, pick, t
from rustavi_hoa.ui.atoms import button, icon_button, note
from rustavi_hoa.ui.feedback import dialog, more
from rustavi_hoa.ui.forms import field, form, text_input
from rustavi_hoa.ui.layout import cluster, stack
from rustavi_hoa.ui.lists import row, rows
from rustavi_hoa.ui.tokens import Kind

PLAN, FAULTS, ADDING = CardState.plan, CardState.faults, RegisterState.faults


def address_form(faults: rx.Var, label: Msg, on_submit: object, prefix: str, hint: Msg | None = None) -> rx.Component:
    """Street or microdistrict and number, each with its fault."""
    return form(
        note(t(hint)) if hint is not None else rx.fragment(),
        _line("place", said.PLACE, faults, prefix, 200),
        _line("number", said.NUMBER, faults, prefix, 40),
        button(t(label), type="submit", kind=Kind.SECONDARY),
        on_submit=on_submit,
    )


def _line(name: str, label: Msg, faults: rx.Var, prefix: str, most: int) -> rx.Component:
    control = text_input(name, id=f"{prefix}-{name}", auto_complete="off", max_length=most, required=True)
    return field(t(label), control, error=spoken(faults[name]))


def adding() -> rx.Component:
    """What the register page adds: a building, an association."""
    name = text_input("name", id="new-union", auto_complete="off", max_length=200, required=True)
    union = form(
        field(t(said.NAME), name, error=spoken(ADDING["name"])),
        button(t(deeds.ADD_ASSOCIATION), type="submit", kind=Kind.SECONDARY),
        on_submit=RegisterState.add_association,
    )
    house = address_form(ADDING, deeds.ADD_BUILDING, RegisterState.add_building, "new-house", deeds.NEW_BUILDING_HINT)
    return rx.cond(
        RegisterState.asked.tab == "association",
        more(t(deeds.ADD_ASSOCIATION), union),
        more(t(deeds.ADD_BUILDING), house),
    )


def aliases(lines: rx.Var[list[Alias]]) -> rx.Component:
    """The other addresses of a building, each with the way to take it away, and the form for one more."""
    listed = rows(rx.foreach(lines, _alias), flat=True)
    add = address_form(FAULTS, deeds.ALIAS_ADD, CardState.add_alias, "alias", deeds.ALIAS_HINT)
    return more(t(said.OTHER_ADDRESSES), stack(rx.cond(lines.length() > 0, listed), add))


def _alias(each: rx.Var[Alias]) -> rx.Component:
    away = icon_button("trash", t(deeds.ALIAS_DROP), on_click=CardState.drop_alias(each.id))
    former = rx.cond(each.until != "", t(deeds.ALIAS_UNTIL, day=each.until), "")
    return row(each.address, note=former, end=away, key=each.id.to_string())


def mover(is_member: rx.Var[bool]) -> rx.Component:
    """The way of a building to another association, or to none."""
    out = button(t(deeds.MOVE_OUT), kind=Kind.GHOST, small=True, on_click=CardState.aim_move(0, ""))
    return more(t(deeds.MOVE), stack(note(t(deeds.MOVE_HINT)), _seeker("move"), rx.cond(is_member, cluster(out))))


def joiner(what: str) -> rx.Component:
    """The way to join any other record to this one; ``what`` is "building" or "association"."""
    return more(t(deeds.JOIN), stack(note(t(deeds.JOIN_HINT)), _seeker(what)))


def _seeker(what: str) -> rx.Component:
    find = form(
        field(t(deeds.SEEK), text_input("seek", id=f"seek-{what}", auto_complete="off", max_length=80, required=True)),
        button(t(deeds.FIND), type="submit", kind=Kind.SECONDARY, icon_name="search"),
        on_submit=lambda given: CardState.seek(what, given),
    )
    here = (PLAN.what == what) & PLAN.is_searched
    listed = rows(rx.foreach(PLAN.hits, lambda hit: _hit(what, hit)), flat=True)
    nothing = rx.el.p(t(deeds.FOUND_NONE), role="status")
    return stack(find, rx.cond(here, rx.cond(PLAN.hits.length() > 0, listed, nothing)))


def _hit(what: str, hit: rx.Var[Hit]) -> rx.Component:
    title = pick(hit.title, hit.title_en)
    aim = CardState.aim_move(hit.id, title) if what == "move" else CardState.aim_join(what, hit.id, title)
    take = button(t(deeds.CHOOSE), kind=Kind.SECONDARY, small=True, on_click=aim)
    return row(title, note=hit.code, end=take, key=hit.id.to_string())


def question(here: rx.Var[int]) -> rx.Component:
    """What is about to happen, said before it does."""
    moving = PLAN.what == "move"
    ask = rx.cond(
        moving,
        rx.cond(PLAN.other > 0, t(deeds.MOVE_ASK, title=PLAN.title), t(deeds.MOVE_OUT_ASK)),
        t(deeds.JOIN_ASK, title=PLAN.title),
    )
    go = rx.cond(
        moving,
        button(t(deeds.MOVE_IT), on_click=CardState.move),
        button(t(said.MERGE), kind=Kind.DANGER, on_click=CardState.merge(PLAN.what, here, PLAN.other)),
    )
    return dialog(
        rx.cond(moving, t(deeds.MOVE), t(deeds.JOIN)),
        rx.el.p(ask),
        note(rx.cond(moving, t(deeds.MOVE_UNDO), t(deeds.JOIN_COUNT, n=PLAN.moves))),
        is_open=PLAN.is_asked,
        on_close=CardState.forget,
        close_label=t(said.CANCEL),
        actions=(go, button(t(said.CANCEL), kind=Kind.GHOST, on_click=CardState.forget)),
    )


def twins(pairs: rx.Var[list[Suggestion]]) -> rx.Component:
    """Alike things, each with the way to take it in; merging can be undone."""
    return rows(rx.foreach(pairs, _twin))


def _twin(pair: rx.Var[Suggestion]) -> rx.Component:
    title = pick(pair.second_title, pair.second_title_en)
    aim = CardState.aim_join(pair.thing, pair.second, title)
    take = button(t(said.MERGE), kind=Kind.SECONDARY, small=True, on_click=aim)
    return row(title, note=choose(pair.why, said.WHY), icon_name="link", end=cluster(take))


def home_form() -> rx.Component:
    """A new building of this association."""
    return more(t(deeds.ADD_HOME), address_form(FAULTS, deeds.ADD_HOME, CardState.add_home, "home"))
