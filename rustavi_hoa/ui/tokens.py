"""Names of meaning; their values are in assets/tokens.css."""

from enum import StrEnum


class Tone(StrEnum):
    """What a thing means to the reader; never the only carrier of it."""

    CALM = "calm"
    INFO = "info"
    WARN = "warn"
    DANGER = "danger"
    GOOD = "good"


class Kind(StrEnum):
    """How loud a button is: one primary on a screen."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    GHOST = "ghost"
    DANGER = "danger"
    PLAIN = "plain"
