"""The register: dense, for the keyboard, filters in the address, lists to keep, possible duplicates, requests."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.kernel.policy import Can
from rustavi_hoa.register import words_imports
from rustavi_hoa.register import words_page as said
from rustavi_hoa.register.parts import address_of, spoken, standing_chip
from rustavi_hoa.register.parts_deeds import adding
from rustavi_hoa.register.parts_imports import imports
from rustavi_hoa.register.state import RegisterState
from rustavi_hoa.register.views import Correction, Hit, SavedView, Suggestion
from rustavi_hoa.register.words_standing import STANDING
from rustavi_hoa.shell.session import SessionState
from rustavi_hoa.shell.text import choose, pick, t
from rustavi_hoa.ui.atoms import button, card, icon_button, link_button, note, page_title
from rustavi_hoa.ui.feedback import empty, menu, menu_item, more, skeleton_rows
from rustavi_hoa.ui.forms import field, form, option, search_input, select, text_input
from rustavi_hoa.ui.layout import cluster, split, stack
from rustavi_hoa.ui.lists import filters, number, pager, tab, table, table_row, tabs
from rustavi_hoa.ui.tokens import Kind

STATE = RegisterState
ASKED, FOUND = STATE.asked, STATE.found


def page() -> rx.Component:
    """Tabs, filters, the list."""
    shown = rx.match(ASKED.tab, ("twins", _twins()), ("corrections", _corrections()), ("imports", imports()), _list())
    return stack(
        page_title(t(said.TITLE), t(said.LEAD)),
        _tabs(),
        rx.cond(STATE.is_loaded, shown, skeleton_rows(8)),
    )


def _tabs() -> rx.Component:
    """The two lists, the rarer view that is open, and everything else behind three dots: the list comes first."""
    edits = SessionState.me.rights.contains(Can.REGISTER_EDIT.value)
    loads = SessionState.me.rights.contains(Can.REGISTER_IMPORT.value)
    rare = (
        ("twins", said.TWINS, "copy", edits),
        ("corrections", said.CORRECTIONS, "edit", edits),
        ("imports", words_imports.IMPORTS, "history", loads),
    )
    lists = tabs(
        *(_tab(code, label) for code, label in (("building", said.BUILDINGS), ("association", said.ASSOCIATIONS))),
        *(rx.cond(ASKED.tab == code, _tab(code, label)) for code, label, _, _ in rare),
        label=t(said.TITLE),
    )
    views = (
        rx.cond(when, menu_item(t(label), sign, href=f"{routes.REGISTER}?tab={code}"))
        for code, label, sign, when in rare
    )
    return split(rx.el.div(lists, class_name="grow"), menu(t(said.OTHER_WAYS), *views, *_ways()))


def _tab(code: str, label: Msg) -> rx.Component:
    return tab(t(label), current=ASKED.tab == code, href=_address(code))


def _address(code: str) -> str:
    return f"{routes.REGISTER}?tab={code}"


def _list() -> rx.Component:
    nothing = empty(
        "search", t(said.NOTHING), t(said.NOTHING_HINT), link_button(t(said.CLEAR), routes.REGISTER, kind=Kind.GHOST)
    )
    count = rx.cond(FOUND.is_more, t(said.FOUND_MORE, n=FOUND.total), t(said.FOUND, n=FOUND.total))
    listed = stack(_table(), _pager())
    return stack(
        _filters(),
        rx.el.p(count, role="status"),
        rx.cond(FOUND.hits.length() > 0, listed, nothing),
        rx.cond(SessionState.me.rights.contains(Can.REGISTER_EDIT.value), adding()),
        _views(),
    )


def _filters() -> rx.Component:
    unit = rx.cond(ASKED.unit < 0, "unknown", rx.cond(ASKED.unit > 0, ASKED.unit.to_string(), ""))
    units = rx.foreach(STATE.units, lambda each: option(each[0].to_string(), pick(each[1], each[2])))
    standings = [option(code, t(label)) for code, label in STANDING.items()]
    filled = [option(code, t(label)) for code, label in said.FILLED.items()]
    states = [option(code, t(label)) for code, label in said.STATUS.items() if code not in ("register", "active")]
    find = search_input(
        "register-find",
        t(said.SEARCH),
        on_change=lambda typed: STATE.narrow("q", typed).debounce(250),
        default_value=ASKED.q,
        max_length=80,
    )
    narrowed = filters(
        _choice("unit", said.ANY_UNIT, unit, units, option("unknown", t(said.UNKNOWN))),
        _choice("standing", said.ANY_STANDING, ASKED.standing, *standings, option("none", t(said.NO_ASSOCIATION))),
        _choice("filled", said.ANY_FILLED, ASKED.filled, *filled),
        _choice("status", said.STATUS["register"], ASKED.status, *states, option("all", t(said.ALL))),
        link_button(t(said.CLEAR), routes.REGISTER, kind=Kind.PLAIN, small=True),
    )
    return stack(rx.el.div(find, class_name="filters"), narrowed, gap="tight")


def _choice(name: str, label: object, current: rx.Var, *lines: rx.Component) -> rx.Component:
    return select(
        name,
        option("", t(label)),
        *lines,
        value=current,
        on_change=lambda value: STATE.narrow(name, value),
        aria_label=t(label),
        id=f"register-{name}",
    )


def _ways() -> list[rx.Component]:
    """What is done with the whole list: how full it is, taken away as a table, brought back."""
    may = SessionState.me.rights.contains(Can.REGISTER_IMPORT.value)
    tables = [
        (t(said.DOWNLOAD, kind="XLSX"), f"/download/register.xlsx?{STATE.query}"),
        (t(said.DOWNLOAD, kind="CSV"), f"/download/register.csv?{STATE.query}"),
        (t(said.PASSPORTS_XLSX), f"/download/passports.xlsx?{STATE.query}&lang={SessionState.locale}"),
    ]
    return [
        *(menu_item(label, "download", href=href, outside=True) for label, href in tables),
        rx.cond(may, menu_item(t(said.PASSPORTS_IN), "upload", href=routes.PASSPORT_IMPORT)),
        menu_item(t(said.COVERAGE), "bar-chart", href=routes.COVERAGE),
    ]


def _table() -> rx.Component:
    heads = [t(said.HEADS[name]) for name in ("name", "association", "unit", "standing", "filled", "status")]
    body = rx.foreach(
        FOUND.hits, lambda hit: rx.fragment(register_row(hit=hit), key=f"{hit.kind}{hit.id}-{hit.apartment_id}")
    )
    made = table(heads, body, label=t(said.TITLE), numbers=frozenset({4}))
    return rx.el.div(made, custom_attrs={"data-keys": "rows"})


@rx.memo
def register_row(*, hit: rx.Var[Hit]) -> rx.Component:
    """One line of the register."""
    name = rx.el.a(pick(hit.title, hit.title_en), href=address_of(hit))
    flat = rx.cond(hit.apartment != "", rx.el.b(t(said.APARTMENT_N, n=hit.apartment)), rx.fragment())
    union = rx.cond(
        hit.association_id > 0,
        rx.el.a(pick(hit.association, hit.association_en), href=f"{routes.ASSOCIATION}?id={hit.association_id}"),
        rx.cond(hit.kind == "association", t(said.KINDS["association"]), t(said.NO_ASSOCIATION)),
    )
    filled = rx.cond(hit.filled >= 0, hit.filled.to_string(), "–")
    return table_row(
        rx.el.div(cluster(name, flat), note(hit.code)),
        union,
        rx.cond(hit.unit != "", pick(hit.unit, hit.unit_en), rx.cond(hit.kind == "association", "", t(said.UNKNOWN))),
        standing_chip(hit.verification),
        number(filled),
        choose(hit.status, said.STATUS),
    )


def _pager() -> rx.Component:
    back = link_button(t(said.PREVIOUS), _page(-1), kind=Kind.GHOST, small=True)
    on = link_button(t(said.NEXT), _page(1), kind=Kind.GHOST, small=True)
    return rx.cond(
        FOUND.pages > 1,
        pager(
            t(said.PAGE_OF, page=FOUND.page, pages=FOUND.pages),
            rx.cond(FOUND.page > 1, back),
            rx.cond(FOUND.page < FOUND.pages, on),
        ),
    )


def _page(way: int) -> rx.Var:
    return f"{routes.REGISTER}?{STATE.query}&page={FOUND.page + way}"


def _views() -> rx.Component:
    keep = form(
        field(
            t(said.VIEW_NAME),
            text_input("name", max_length=60, required=True, id="view-name"),
            error=spoken(STATE.fault),
        ),
        button(t(said.KEEP_VIEW), type="submit", kind=Kind.SECONDARY),
        on_submit=STATE.keep,
        reset_on_submit=True,
    )
    return more(t(said.VIEWS), stack(rx.foreach(STATE.views, _view), keep))


def _view(view: rx.Var[SavedView]) -> rx.Component:
    away = icon_button("trash", t(said.DROP), on_click=STATE.drop(view.id))
    return split(rx.el.a(view.name, href=f"{routes.REGISTER}?{view.query}"), away, key=view.id.to_string())


def _twins() -> rx.Component:
    listed = stack(note(t(said.MERGE_ASK)), rx.foreach(STATE.twins, _twin))
    return rx.cond(STATE.twins.length() > 0, listed, empty("check", t(said.NO_TWINS)))


def _twin(pair: rx.Var[Suggestion]) -> rx.Component:
    def keep(kept: rx.Var, title: rx.Var, gone: rx.Var) -> rx.Component:
        label = t(said.MERGE_KEEP, title=title)
        return button(label, kind=Kind.SECONDARY, small=True, on_click=STATE.merge(pair.thing, kept, gone))

    two = button(
        t(said.DIFFERENT), kind=Kind.GHOST, small=True, on_click=STATE.part(pair.thing, pair.first, pair.second)
    )
    first, second = pick(pair.first_title, pair.first_title_en), pick(pair.second_title, pair.second_title_en)
    return card(
        note(choose(pair.why, said.WHY)),
        rx.el.p(rx.el.b(first), rx.el.br(), rx.el.b(second)),
        cluster(keep(pair.first, first, pair.second), keep(pair.second, second, pair.first), two),
        key=f"{pair.thing}-{pair.first}-{pair.second}",
        custom_attrs={"data-testid": "twin"},
    )


def _corrections() -> rx.Component:
    listed = stack(note(t(said.NAMES_LOGGED)), rx.foreach(STATE.corrections, _correction))
    return rx.cond(STATE.corrections.length() > 0, listed, empty("check", t(said.NO_CORRECTIONS)))


def _correction(asked: rx.Var[Correction]) -> rx.Component:
    answer = text_input("answer", id=f"answer-{asked.id}", max_length=200)
    return card(
        rx.el.h2(choose(asked.field, said.FIELDS)),
        note(asked.who, " · ", pick(asked.at.ka, asked.at.en)),
        rx.cond(asked.held != "", rx.el.p(t(said.HOLDS, value=asked.held)), rx.fragment()),
        rx.el.p(t(said.WANTS, value=asked.wanted)),
        form(
            field(t(said.ANSWER), answer, error=spoken(STATE.fault)),
            button(t(said.ACCEPT), type="submit"),
            on_submit=lambda given: STATE.decide(asked.id, True, given),
        ),
        form(
            field(t(said.REASON), text_input("answer", id=f"refuse-{asked.id}", max_length=200)),
            button(t(said.REFUSE), type="submit", kind=Kind.GHOST),
            on_submit=lambda given: STATE.decide(asked.id, False, given),
        ),
        key=asked.id.to_string(),
    )
