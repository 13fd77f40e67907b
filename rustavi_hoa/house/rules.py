"""Settings that staff may change, with their defaults and where each default comes from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting: its default, its kind and the source of the default."""

    default: Any
    kind: type
    source: str


SETTINGS: dict[str, Setting] = {
    "answer_days": Setting(3, int, "issue 2, point 5: without an answer a problem goes to the city by itself"),
    "silent_days": Setting(14, int, "a resolved problem nobody judged is closed without an answer; our proposal"),
    "edit_minutes": Setting(30, int, "issue 2, point 4: how long a reporter may still edit"),
    "old_days": Setting(14, int, "first figure of the dashboard's 'older than'; looks/screens"),
    "public_minimum": Setting(5, int, "issue 2, rules: the public sees counts from 5 up"),
    "lift_check_years": Setting(3, int, "Gov. Decree N446 of 31/12/2013, as Tbilisi City Hall quotes it"),
    "lift_warn_months": Setting(3, int, "issue 3, point 4: lifts warn before their inspection; our proposal"),
    "verification_months": Setting(
        24, int, "how long a check of an association's papers holds; no source names a term (domain (c)); our proposal"
    ),
    "number_emergency": Setting("112", str, "the country's one emergency number"),
    "number_city": Setting("1300", str, "City Hall line, seen 2022; to be confirmed"),
    "number_gas": Setting("16114", str, "SOCAR's line; whether it serves these buildings is to be checked"),
    "number_water": Setting("", str, "to be given by Korpusi"),
    "number_power": Setting("", str, "to be given by Korpusi"),
    "number_lift": Setting("", str, "to be given by Korpusi"),
    "number_operator": Setting("", str, "Korpusi's telephone for residents; to be given"),
}

NUMBERS = tuple(key for key in SETTINGS if key.startswith("number_"))
