"""Drawn signs: one cached sprite (assets/icons.svg, made by tools/cut_icons.py), so a sign costs no JavaScript."""

import reflex as rx

from rustavi_hoa.ui.tokens import Tone

CATEGORY_ICON = {
    "roof": "roof",
    "lift": "elevator",
    "water": "droplet",
    "sewer": "toilet",
    "basement": "arrow-down-to-line",
    "gas": "flame",
    "electric": "zap",
    "light_in": "lightbulb",
    "entrance": "door-open",
    "stairs": "stairs",
    "ramp": "accessibility",
    "facade": "facade",
    "structure": "crack",
    "fire": "fire-extinguisher",
    "chimney": "wind",
    "yard": "trees",
    "light_out": "street-lamp",
    "waste": "trash",
    "flood": "cloud-rain",
    "other": "more-horizontal",
}

DOOR_ICON = {"neighbour": "users", "unpermitted": "hammer", "complaint": "flag"}

PLACE_ICON = {
    "my_entrance": "door-open",
    "other_entrance": "door-closed",
    "roof": "roof",
    "attic": "arrow-up-to-line",
    "basement": "arrow-down-to-line",
    "facade": "facade",
    "lift": "elevator",
    "yard": "tree",
    "my_apartment": "key",
    "unknown": "help-circle",
}

STATUS_LOOK: dict[str, tuple[str, Tone]] = {
    "new": ("circle", Tone.CALM),
    "confirmed": ("check", Tone.CALM),
    "sent_to_city": ("arrow-right", Tone.INFO),
    "assigned": ("user", Tone.INFO),
    "in_progress": ("wrench", Tone.INFO),
    "waiting_for_reporter": ("help-circle", Tone.WARN),
    "resolved": ("check", Tone.GOOD),
    "confirmed_fixed": ("check-check", Tone.GOOD),
    "reopened": ("rotate-ccw", Tone.WARN),
    "refused": ("ban", Tone.CALM),
    "duplicate": ("link", Tone.CALM),
    "withdrawn": ("x", Tone.CALM),
    "handed_over": ("arrow-up-right", Tone.INFO),
    "planned": ("calendar", Tone.INFO),
}


def icon(name: str | rx.Var, label: str | rx.Var | None = None, class_name: str = "icon") -> rx.Component:
    """Draw a sign; silent to screen readers unless it has a ``label``. ``name`` may be a Var."""
    spoken = {"role": "img", "aria_label": label} if label is not None else {"aria_hidden": "true"}
    return rx.el.svg(rx.el.svg.use(href=f"/icons.svg#{name}"), class_name=class_name, **spoken)
