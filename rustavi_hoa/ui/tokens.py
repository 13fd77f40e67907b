"""Names of meaning; their values are in assets/tokens.css."""

from enum import StrEnum


class Tone(StrEnum):
    """What a thing means to the reader; never the only carrier of it."""

    CALM = "calm"
    INFO = "info"
    WARN = "warn"
    DANGER = "danger"
    GOOD = "good"


GRADE_LOOKS: dict[str, tuple[str, Tone]] = {
    "unsafe": ("alert-circle", Tone.DANGER),
    "1": ("alert-triangle", Tone.DANGER),
    "2": ("hammer", Tone.WARN),
    "3": ("wrench", Tone.WARN),
    "4": ("check", Tone.GOOD),
    "5": ("check-check", Tone.GOOD),
    "0": ("help-circle", Tone.CALM),
}
"""Sign and tone of each grade of a condition, everywhere; the map's o1 to o5 keep to them (assets/atlas.css)."""


class Kind(StrEnum):
    """How loud a button is: one primary on a screen."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    GHOST = "ghost"
    DANGER = "danger"
    PLAIN = "plain"
