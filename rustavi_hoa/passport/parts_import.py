"""One building of an import: every change side by side, what somebody changed meanwhile, what cannot be taken."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.passport import words_import as said
from rustavi_hoa.passport.import_state import ImportState
from rustavi_hoa.passport.views_import import BookFault, ChangeSide, LineView
from rustavi_hoa.shell.text import pick, t
from rustavi_hoa.ui.atoms import button, card, chip, link, note
from rustavi_hoa.ui.layout import cluster, split, stack
from rustavi_hoa.ui.lists import table, table_row

ONE = ImportState.view.one


def line(each: rx.Var[LineView]) -> rx.Component:
    """One building of the book."""
    name = rx.cond(
        each.building_id > 0,
        rx.el.a(pick(each.address, each.address_en), href=f"{routes.PASSPORT}?id={each.building_id}"),
        rx.el.b(each.code),
    )
    place = rx.cond(each.row > 0, rx.fragment(" · ", t(said.ROW_N, n=each.row)), "")
    whole = link(
        t(said.MORE, n=each.more),
        f"{routes.PASSPORT_IMPORT}?batch={ONE.id}&show={ImportState.view.show}&line={each.id}",
    )
    return card(
        split(rx.el.h3(name), _state(each)),
        note(each.code, place),
        rx.cond(each.faults.length() > 0, stack(rx.foreach(each.faults, _fault), gap="tight")),
        rx.cond(each.sides.length() > 0, _sides(each)),
        rx.cond((each.more > 0) & (each.state != "published"), whole),
        _acts(each),
        key=each.id.to_string(),
        custom_attrs={"data-testid": "line"},
    )


def _state(each: rx.Var[LineView]) -> rx.Component:
    return rx.match(
        each.state,
        ("conflict", chip("alert-triangle", t(said.CONFLICT), "warn")),
        ("aside", chip("ban", t(said.ASIDE), "warn")),
        ("skipped", chip("minus", t(said.SKIPPED), "calm")),
        ("left", chip("minus", t(said.LEFT), "calm")),
        ("kept", chip("minus", t(said.SHOWS["kept"]), "warn")),
        rx.fragment(),
    )


def _sides(each: rx.Var[LineView]) -> rx.Component:
    heads = [t(said.FIELD), t(said.NOW_IS), t(said.IN_FILE), ""]
    return table(heads, rx.foreach(each.sides, lambda side: _side(each.id, side)), label=t(said.SHOWS["all"]))


def _side(line_id: rx.Var[int], side: rx.Var[ChangeSide]) -> rx.Component:
    nothing = note(t(said.NOTHING_SAID))
    old = rx.cond(side.old_ka != "", pick(side.old_ka, side.old_en), nothing)
    new = rx.cond(side.new_ka != "", rx.el.b(pick(side.new_ka, side.new_en)), nothing)
    return table_row(
        pick(side.label_ka, side.label_en),
        rx.el.div(old, rx.cond(side.who_ka != "", note(pick(side.who_ka, side.who_en)))),
        new,
        rx.cond((side.word != "") & (ONE.state == "staged"), _word(line_id, side)),
        key=side.key,
    )


def _word(line_id: rx.Var[int], side: rx.Var[ChangeSide]) -> rx.Component:
    """Keep or take: pressed is what will happen."""

    def one(word: str, label) -> rx.Component:
        return rx.el.button(
            label,
            type="button",
            class_name=rx.cond(side.word == word, "btn btn-small btn-secondary", "btn btn-small btn-plain"),
            on_click=ImportState.decide(line_id, side.key, word),
            custom_attrs={"aria-pressed": rx.cond(side.word == word, "true", "false")},
        )

    return cluster(one("keep", t(said.KEEP)), one("file", t(said.TAKE)))


def _fault(fault: rx.Var[BookFault]) -> rx.Component:
    cell = fault.column + fault.row.to_string()
    return rx.el.p(
        rx.el.b(t(said.PLACE, sheet=fault.sheet, cell=cell), ": "),
        rx.cond(fault.value != "", rx.fragment("„", fault.value, "“ · "), ""),
        pick(fault.ka, fault.en),
        class_name="error",
    )


def _acts(each: rx.Var[LineView]) -> rx.Component:
    out = button(t(said.SKIP), kind="plain", small=True, icon_name="x", on_click=ImportState.skip(each.id, True))
    back = button(
        t(said.UNSKIP), kind="plain", small=True, icon_name="rotate-ccw", on_click=ImportState.skip(each.id, False)
    )
    may = rx.match(each.state, ("waiting", out), ("conflict", out), ("skipped", back), rx.fragment())
    return rx.cond(ONE.state == "staged", may)
