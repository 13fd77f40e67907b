"""What testers say about the pages."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.pilot import words
from rustavi_hoa.pilot.parts import pilot_tabs
from rustavi_hoa.pilot.state import FeedbackState
from rustavi_hoa.pilot.views import FeedbackItem
from rustavi_hoa.shell.text import pick, t
from rustavi_hoa.ui.atoms import button, card, chip, link_button, note, page_title
from rustavi_hoa.ui.feedback import empty, skeleton_rows
from rustavi_hoa.ui.layout import cluster, split, stack
from rustavi_hoa.ui.lists import kpi, kpis, pager
from rustavi_hoa.ui.photos import photo_link, photo_strip


def page() -> rx.Component:
    """Moods counted, then every word, newest first."""
    found = FeedbackState.found
    moods = kpis(
        kpi(t(words.MOODS["3"]), found.good), kpi(t(words.MOODS["2"]), found.fair), kpi(t(words.MOODS["1"]), found.bad)
    )
    download = link_button(
        t(words.DOWNLOAD), "/download/feedback.csv", kind="secondary", icon_name="download", outside=True
    )
    listed = rx.cond(
        found.total > 0,
        stack(split(note(t(words.FOUND, n=found.total)), download), moods, rx.foreach(found.words, _item), _pager()),
        empty("smile", t(words.NO_FEEDBACK), t(words.NO_FEEDBACK_HINT)),
    )
    return stack(
        page_title(t(words.TITLE), t(words.LEAD)),
        pilot_tabs(routes.PILOT_FEEDBACK),
        rx.cond(FeedbackState.is_loaded, listed, skeleton_rows(4)),
    )


def _item(item: rx.Var[FeedbackItem]) -> rx.Component:
    face = rx.match(
        item.mood,
        (1, chip("frown", t(words.MOODS["1"]), "danger")),
        (2, chip("meh", t(words.MOODS["2"]), "warn")),
        (3, chip("smile", t(words.MOODS["3"]), "good")),
        chip("minus", t(words.NO_MOOD), "calm"),
    )
    where = rx.cond(item.building_ka != "", pick(item.building_ka, item.building_en), t(words.VISITOR))
    photos = photo_strip(rx.foreach(item.photos, _photo), label=t(words.PICTURE))
    return card(
        split(face, note(pick(item.at.ka, item.at.en))),
        rx.cond(item.text != "", rx.el.p(item.text)),
        rx.cond(item.photos.length() > 0, photos),
        cluster(
            note(where),
            rx.cond(item.page != "", note(t(words.FROM_PAGE, page=item.page))),
            rx.cond(item.device != "", note(item.device)),
        ),
        key=item.id.to_string(),
    )


def _photo(photo_id: rx.Var[str]) -> rx.Component:
    return photo_link(f"/photos/feedback/{photo_id}/320", f"/photos/feedback/{photo_id}/1600", t(words.PICTURE))


def _pager() -> rx.Component:
    found = FeedbackState.found
    back = button(
        t(words.PREVIOUS), kind="ghost", disabled=found.page <= 1, on_click=FeedbackState.turn(found.page - 1)
    )
    on = button(
        t(words.NEXT), kind="ghost", disabled=found.page >= found.pages, on_click=FeedbackState.turn(found.page + 1)
    )
    return pager(t(words.PAGE_OF, page=found.page, pages=found.pages), back, on)
