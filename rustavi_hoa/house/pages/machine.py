"""The machine: what runs by itself, what did not leave the house, the disk, sign-ins."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.house import words
from rustavi_hoa.house import words_machine as said
from rustavi_hoa.house.machine_state import MachineState
from rustavi_hoa.house.parts_tabs import settings_tabs
from rustavi_hoa.house.views import Job
from rustavi_hoa.kernel.policy import Can
from rustavi_hoa.shell.session import SessionState
from rustavi_hoa.shell.text import choose, pick, t
from rustavi_hoa.ui.atoms import button, chip, page_title, section_title
from rustavi_hoa.ui.feedback import banner, empty, skeleton_rows
from rustavi_hoa.ui.layout import stack
from rustavi_hoa.ui.lists import kpi, kpis, menu_row, row, rows
from rustavi_hoa.ui.tokens import Kind, Tone

VIEW = MachineState.view
FULL = 90
"""Percent of the disk from which on it is said loudly."""


def page() -> rx.Component:
    """Numbers above, jobs below, then the ways to the other pages of whoever runs the platform."""
    jobs = rows(rx.foreach(VIEW.jobs, _job), custom_attrs={"data-testid": "jobs"})
    shown = stack(
        rx.cond(VIEW.full >= FULL, banner(t(said.NEARLY_FULL), tone=Tone.DANGER, icon_name="alert-triangle")),
        rx.cond(
            VIEW.has_redis & ~VIEW.is_redis_up,
            banner(t(said.REDIS_AWAY), tone=Tone.DANGER, icon_name="alert-triangle"),
        ),
        _numbers(),
        section_title(t(said.JOBS)),
        rx.cond(VIEW.jobs.length() > 0, jobs, empty("settings", t(said.NO_JOBS), t(said.NO_JOBS_HINT))),
        section_title(t(said.ELSEWHERE)),
        _elsewhere(),
    )
    again = button(t(said.AGAIN), kind=Kind.SECONDARY, icon_name="refresh", small=True, on_click=MachineState.load)
    return stack(
        page_title(t(said.TITLE), t(said.LEAD), again),
        settings_tabs("machine"),
        rx.cond(MachineState.is_loaded, shown, skeleton_rows(5)),
    )


def _numbers() -> rx.Component:
    return kpis(
        kpi(t(said.FAILED), VIEW.failed, t(said.FAILED_NOTE), href=routes.NOTICE_WATCH),
        kpi(t(said.WAITING), VIEW.waiting, t(said.OLDEST, n=VIEW.oldest)),
        kpi(t(said.FREE), t(said.GIGABYTES, n=VIEW.free), t(said.OF_TOTAL, total=VIEW.total, full=VIEW.full)),
        kpi(t(said.SESSIONS), VIEW.sessions, t(said.SESSIONS_NOTE)),
    )


def _job(each: rx.Var[Job]) -> rx.Component:
    broken = chip("alert-circle", t(said.BROKEN, fault=each.fault), "danger")
    late = chip("clock", t(said.LATE), "warn")
    state = rx.cond(each.fault != "", broken, rx.cond(each.is_late, late, chip("check", t(said.GOOD), "good")))
    good = rx.cond(each.good_at.iso != "", t(said.RAN, at=pick(each.good_at.ka, each.good_at.en)), t(said.NEVER))
    failures = rx.cond(each.failures > 0, rx.fragment(" · ", t(said.FAILURES, n=each.failures)))
    return row(choose(each.name, said.JOB, each.name), chip=state, note=rx.el.span(good, failures), key=each.name)


def _elsewhere() -> rx.Component:
    rights = SessionState.me.rights
    return rows(
        menu_row(t(words.TITLE), routes.SETTINGS, "settings"),
        rx.cond(
            rights.contains(Can.CASEWORK_SET.value),
            menu_row(t(words.TERMS_TABS["holidays"]), f"{routes.TERMS}?g=holidays", "calendar"),
        ),
        rx.cond(rights.contains(Can.NOTICE_WATCH.value), menu_row(t(said.FAILED), routes.NOTICE_WATCH, "bell")),
        rx.cond(rights.contains(Can.PILOT_MANAGE.value), menu_row(t(said.FLAGS), routes.PILOT, "flag")),
        rx.cond(rights.contains(Can.AUDIT_READ.value), menu_row(t(said.AUDIT), routes.AUDIT, "history")),
        flat=True,
    )
