"""Services and projects: what the city offers, what was done where, and the Excel of it for staff."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.shell.session import SessionState
from rustavi_hoa.shell.text import pick, t
from rustavi_hoa.ui.atoms import button, card, chip, link_button, note, page_title, section_title
from rustavi_hoa.ui.feedback import empty, skeleton_rows
from rustavi_hoa.ui.forms import option, options
from rustavi_hoa.ui.layout import cluster, own_sheet, split, stack
from rustavi_hoa.ui.lists import pager, tab, tabs
from rustavi_hoa.ui.upload import file_field, upload_end, upload_form
from rustavi_hoa.works import words
from rustavi_hoa.works.parts import chart, city_service, service_form
from rustavi_hoa.works.parts_work import drop_question, work_card, work_form
from rustavi_hoa.works.rules import BYTE_LIMIT, CATEGORIES, STATES
from rustavi_hoa.works.state import WorksState
from rustavi_hoa.works.views import Batch

VIEW = WorksState.view
MEGABYTES = BYTE_LIMIT // 2**20
SENTENCES = {
    "choose": words.CHOOSE_FILE,
    "sending": words.SENDING,
    "lost": words.LOST,
    "signed-out": words.SIGNED_OUT,
    "failed": words.FAILED,
    "report": words.REPORT,
}


def page() -> rx.Component:
    """Three parts behind three tabs; the third for who imports."""
    part = VIEW.asked.part
    here = f"{routes.WORKS}?{VIEW.query}&part="
    parts = tabs(
        tab(t(words.SERVICES), current=part == "services", href=here + "services"),
        tab(t(words.PROJECTS), current=part == "projects", href=here + "projects"),
        rx.cond(VIEW.may_import, tab(t(words.IMPORT), current=part == "import", href=here + "import")),
        label=t(words.PARTS),
    )
    shown = rx.match(part, ("projects", _projects()), ("import", rx.cond(VIEW.may_import, _import())), _services())
    return stack(
        own_sheet("gallery"),
        page_title(t(words.TITLE), t(words.LEAD)),
        rx.cond(VIEW.is_loaded, stack(parts, shown), skeleton_rows(4)),
        service_form(),
        rx.cond(VIEW.may_import, rx.fragment(work_form(), drop_question())),
    )


def _services() -> rx.Component:
    add = button(t(words.ADD), icon_name="plus", small=True, on_click=WorksState.open(0))
    listed = rx.cond(
        VIEW.services.length() > 0,
        stack(rx.foreach(VIEW.services, city_service)),
        empty("info", t(words.NO_SERVICES), t(words.NO_SERVICES_HINT)),
    )
    return stack(rx.cond(VIEW.may_edit, cluster(add)), listed)


def _projects() -> rx.Component:
    nothing = empty("hammer", t(words.NOTHING), t(words.NOTHING_HINT))
    found = rx.cond(VIEW.cost != "", t(words.FOUND_COST, n=VIEW.total, cost=VIEW.cost), t(words.FOUND, n=VIEW.total))
    listed = rx.cond(VIEW.total > 0, stack(rx.foreach(VIEW.works, work_card), _pager()), nothing)
    add = button(t(words.ADD_WORK), icon_name="plus", small=True, on_click=WorksState.write(0))
    return stack(
        _where(),
        rx.cond(VIEW.bars.length() > 0, chart()),
        _filters(),
        split(rx.el.h2(found, id="list"), rx.cond(VIEW.may_import, add)),
        listed,
    )


def _where() -> rx.Component:
    me, at = SessionState.me, VIEW.asked.building
    mine = tab(
        t(words.MY_BUILDING),
        current=at == me.building_id,
        href=f"{routes.WORKS}?part=projects&building={me.building_id}",
    )
    other = rx.cond((at > 0) & (at != me.building_id), chip("building", pick(VIEW.address, VIEW.address_en), "info"))
    city = tab(t(words.ALL_CITY), current=at == 0, href=f"{routes.WORKS}?part=projects")
    return stack(tabs(city, rx.cond(me.building_id > 0, mine), label=t(words.ALL_CITY)), other, gap="tight")


def _filters() -> rx.Component:
    asked = VIEW.asked
    years = rx.foreach(VIEW.years, lambda year: option(year, year))
    units = rx.foreach(VIEW.units, lambda unit: option(unit.key, pick(unit.ka, unit.en)))
    clear = link_button(t(words.CLEAR), f"{routes.WORKS}?part=projects", kind="plain", small=True, icon_name="x")
    return stack(
        rx.el.div(
            _select("year", words.YEAR, asked.year, years),
            _select("category", words.CATEGORY, asked.category, *options((c, t(m)) for c, m in CATEGORIES.items())),
            _select("state", words.STATE, asked.state, *options((code, t(msg)) for code, msg in STATES.items())),
            _select("unit", words.UNIT, asked.unit, units, option("0", t(words.UNIT_UNKNOWN))),
            class_name="filters",
            role="search",
        ),
        rx.cond(VIEW.query != "", clear),
        gap="tight",
    )


def _select(name: str, label, value: rx.Var, *choices: rx.Component) -> rx.Component:
    return rx.el.select(
        option("", t(label)),
        *choices,
        value=value,
        on_change=lambda chosen: WorksState.narrow(name, chosen),
        class_name="input",
        aria_label=t(label),
        name=name,
    )


def _pager() -> rx.Component:
    asked = VIEW.asked
    here = f"{routes.WORKS}?part=projects&by={asked.by}&{VIEW.query}&page="
    return rx.cond(
        VIEW.pages > 1,
        pager(
            t(words.PAGE_OF, page=asked.page, pages=VIEW.pages),
            rx.cond(asked.page > 1, link_button(t(words.BACK), f"{here}{asked.page - 1}", kind="ghost", small=True)),
            rx.cond(
                asked.page < VIEW.pages,
                link_button(t(words.NEXT), f"{here}{asked.page + 1}", kind="ghost", small=True),
            ),
        ),
    )


def _import() -> rx.Component:
    said = {name: t(msg) for name, msg in SENTENCES.items()} | {"too-big": t(words.TOO_LARGE, most=MEGABYTES)}
    blank = link_button(
        t(words.FORM),
        rx.Var.create("/download/works-form.xlsx?lang=") + SessionState.locale,
        kind="secondary",
        icon_name="download",
        outside=True,
        download=True,
    )
    fields = (
        file_field(t(words.FILE), t(words.CHOOSE_FILE), t(words.FILE_HINT, most=MEGABYTES), ".xlsx,.csv"),
        upload_end(),
        cluster(
            button(t(words.CHECK), type="submit", kind="secondary", icon_name="check", name="check", value="1"),
            button(t(words.TAKE), type="submit", icon_name="upload", name="check", value="0"),
        ),
    )
    made = upload_form(*fields, url="/api/works", sentences=said, limit=BYTE_LIMIT, accept=".xlsx,.csv")
    done = card(section_title(t(words.BATCHES)), stack(rx.foreach(VIEW.batches, _batch)))
    return stack(card(note(t(words.IMPORT_LEAD)), blank, made), rx.cond(VIEW.batches.length() > 0, done))


def _batch(each: rx.Var[Batch]) -> rx.Component:
    gone = chip("rotate-ccw", t(words.UNDONE), "calm")
    back = button(t(words.UNDO), kind="ghost", small=True, on_click=WorksState.undo(each.id))
    said = stack(
        rx.el.b(each.file_name),
        note(t(words.BATCH, taken=each.taken, updated=each.updated)),
        note(pick(each.at.ka, each.at.en), " · ", each.author),
        gap="tight",
    )
    return split(said, rx.cond(each.is_undone, gone, back), key=each.id.to_string())
