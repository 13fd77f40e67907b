"""Passports by spreadsheet: out, in, every change before it happens, progress, publish, take back."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.adapters.sheets import MOST_BYTES
from rustavi_hoa.passport import words_import as said
from rustavi_hoa.passport.import_state import ImportState
from rustavi_hoa.passport.parts_import import line
from rustavi_hoa.passport.views_import import BatchView
from rustavi_hoa.register import words as register_words
from rustavi_hoa.shell.session import SessionState
from rustavi_hoa.shell.text import choose, pick, t
from rustavi_hoa.ui.atoms import button, card, chip, link, link_button, note, page_title, section_title
from rustavi_hoa.ui.feedback import banner, empty, skeleton_rows
from rustavi_hoa.ui.layout import cluster, columns, section, split, stack
from rustavi_hoa.ui.lists import fact, facts, pager, row, rows, tab, tabs
from rustavi_hoa.ui.upload import file_field, upload_end, upload_form

VIEW = ImportState.view
ONE = VIEW.one
MEGABYTES = MOST_BYTES // 2**20
SENTENCES = {
    "choose": said.CHOOSE_FILE,
    "sending": said.SENDING,
    "lost": said.LOST,
    "signed-out": said.SIGNED_OUT,
    "failed": said.FAILED,
}
TONES = {"published": "good", "staged": "info", "refused": "warn", "failed": "danger"}
COUNTED = {"changed": "values"}
RUNNING = ("reading", "publishing", "undoing")
COUNTS = (
    "buildings",
    "changed",
    "same",
    "conflicts",
    "aside",
    "ignored",
    "published",
    "written",
    "left",
    "back",
    "kept",
)


def page() -> rx.Component:
    """The import that the address names, or the newest; beside it the way out and in, and the imports before it."""
    nothing = empty("file-text", t(said.NO_IMPORTS))
    shown = rx.cond(ONE.id > 0, stack(_one(), _lines()), nothing)
    side = stack(_in(), _out(), _before())
    return stack(
        page_title(t(said.TITLE), t(said.LEAD)),
        rx.cond(VIEW.is_loaded, columns(shown, side), skeleton_rows(6)),
    )


def _out() -> rx.Component:
    href = rx.Var.create("/download/passports.xlsx?lang=") + SessionState.locale
    return card(
        link_button(t(said.DOWNLOAD), href, kind="secondary", icon_name="download", outside=True, download=True),
        note(t(said.DOWNLOAD_HINT)),
        link(t(said.TO_REGISTER), routes.REGISTER),
    )


def _in() -> rx.Component:
    sentences = {name: t(msg) for name, msg in SENTENCES.items()} | {
        "too-big": t(register_words.TOO_LARGE, most=MEGABYTES)
    }
    fields = (
        file_field(t(said.FILE), t(said.CHOOSE_FILE), t(said.FILE_HINT, most=MEGABYTES), ".xlsx"),
        upload_end(),
        button(t(said.SEND), type="submit", icon_name="upload"),
    )
    form = upload_form(*fields, url="/api/passport-import", sentences=sentences, limit=MOST_BYTES, accept=".xlsx")
    return card(section_title(t(said.UPLOAD)), form)


def _one() -> rx.Component:
    state = chip("circle", choose(ONE.state, said.STATES), rx.match(ONE.state, *TONES.items(), "calm"))
    who = rx.cond(
        ONE.author != "",
        t(said.STARTED, who=ONE.author, when=pick(ONE.at.ka, ONE.at.en)),
        t(said.STARTED_AT, when=pick(ONE.at.ka, ONE.at.en)),
    )
    is_running = rx.match(ONE.state, *((each, True) for each in RUNNING), False)
    return card(
        split(section_title(t(said.BATCH, batch=ONE.id)), state),
        note(ONE.file_name, " · ", who),
        rx.cond(is_running, _progress()),
        rx.cond(
            ONE.refusal_ka != "", banner(pick(ONE.refusal_ka, ONE.refusal_en), tone="warn", icon_name="alert-triangle")
        ),
        facts(
            *(
                rx.cond(
                    getattr(ONE, name) > 0,
                    fact(t(said.COUNTS[COUNTED.get(name, name)]), getattr(ONE, name).to_string()),
                )
                for name in COUNTS
            )
        ),
        rx.cond((ONE.state == "staged") & (ONE.conflicts > 0), _conflicts()),
        _acts(),
        custom_attrs={"data-testid": "import", "data-state": ONE.state},
    )


def _progress() -> rx.Component:
    bar = rx.el.progress(value=ONE.done, max=rx.cond(ONE.of > 0, ONE.of, 1), aria_label=choose(ONE.state, said.STATES))
    words = rx.el.small(t(said.PROGRESS, done=ONE.done, of=ONE.of))
    return rx.el.div(words, bar, class_name="send-bar", role="status", custom_attrs={"data-testid": "progress"})


def _conflicts() -> rx.Component:
    return stack(
        note(t(said.CONFLICT_LEAD)),
        cluster(
            button(t(said.KEEP_ALL), kind="ghost", small=True, on_click=ImportState.decide_all("keep")),
            button(t(said.FILE_ALL), kind="ghost", small=True, on_click=ImportState.decide_all("file")),
        ),
        gap="tight",
    )


def _acts() -> rx.Component:
    def act(label, kind: str, sign: str, deed) -> rx.Component:
        return button(label, kind=kind, icon_name=sign, on_click=deed)

    away = act(t(said.DROP), "ghost", "x", ImportState.drop)
    go = act(t(said.PUBLISH, n=ONE.buildings), "primary", "check", ImportState.publish)
    undo = act(t(said.UNDO), "secondary", "rotate-ccw", ImportState.undo)
    resume = act(t(said.RESUME), "primary", "refresh", ImportState.resume)
    return rx.match(
        ONE.state,
        ("staged", cluster(rx.cond(ONE.buildings > 0, go), away)),
        ("published", undo),
        ("failed", cluster(resume, away)),
        rx.fragment(),
    )


def _lines() -> rx.Component:
    here = f"{routes.PASSPORT_IMPORT}?batch={ONE.id}"

    def view(code: str, when: rx.Var | None = None) -> rx.Component:
        made = tab(t(said.SHOWS[code]), current=VIEW.show == code, href=f"{here}&show={code}")
        return made if when is None else rx.cond(when, made)

    is_out = rx.match(ONE.state, ("published", True), ("undoing", True), ("undone", True), False)
    chosen = tabs(
        rx.cond(is_out, view("published"), view("all")),
        view("conflict", (ONE.conflicts > 0) & ~is_out),
        view("aside", ONE.aside > 0),
        view("left", (ONE.left > 0) & is_out),
        view("kept", ONE.kept > 0),
        label=t(said.BATCH, batch=ONE.id),
    )
    listed = rx.cond(VIEW.lines.length() > 0, stack(rx.foreach(VIEW.lines, line)), empty("check", t(said.NOTHING)))
    whole = link(t(said.BACK), f"{here}&show={VIEW.show}")
    return section(rx.cond(VIEW.line > 0, whole, chosen), listed, _pager(here))


def _pager(here: rx.Var | str) -> rx.Component:
    to = f"{here}&show={VIEW.show}&page="
    return rx.cond(
        VIEW.pages > 1,
        pager(
            t(said.PAGE_OF, page=VIEW.page, pages=VIEW.pages),
            rx.cond(VIEW.page > 1, link_button(t(said.PREVIOUS), f"{to}{VIEW.page - 1}", kind="ghost", small=True)),
            rx.cond(
                VIEW.page < VIEW.pages, link_button(t(said.NEXT), f"{to}{VIEW.page + 1}", kind="ghost", small=True)
            ),
        ),
    )


def _before() -> rx.Component:
    return rx.cond(
        VIEW.batches.length() > 1,
        section(section_title(t(said.IMPORTS)), rows(rx.foreach(VIEW.batches, _batch), flat=True)),
    )


def _batch(each: rx.Var[BatchView]) -> rx.Component:
    return row(
        each.file_name,
        href=f"{routes.PASSPORT_IMPORT}?batch={each.id}",
        chip=chip("circle", choose(each.state, said.STATES), rx.match(each.state, *TONES.items(), "calm"), line=True),
        note=pick(each.at.ka, each.at.en),
        icon_name="file-text",
    )
