"""What a browser may know of the two-step sign-in of the person it belongs to."""

from __future__ import annotations

from dataclasses import dataclass, field

from rustavi_hoa.i18n.stamp import Stamp


@dataclass(frozen=True, slots=True)
class StepView:
    """The second step at the door: ``stage`` is code or set_up, empty for none; ``key`` is base32 in fours."""

    stage: str = ""
    name: str = ""
    picture: str = ""
    key: str = ""


@dataclass(frozen=True, slots=True)
class Proved:
    """A session's secret after the second step; ``is_new`` when an app was set up in it."""

    secret: str
    is_new: bool


@dataclass(frozen=True, slots=True)
class FactorView:
    """One's own second factor; ``is_fresh`` when the first codes on paper need no further code."""

    is_on: bool = False
    since: Stamp = field(default_factory=Stamp)
    left: int = 0
    is_demanded: bool = False
    is_fresh: bool = False
