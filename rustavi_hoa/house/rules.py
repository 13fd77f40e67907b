"""Settings that staff may change, with their defaults and where each default comes from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from rustavi_hoa.house.words import NEEDS_FORMAT, NEEDS_LIKE, NEEDS_SHORT
from rustavi_hoa.i18n.message import Msg


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting: its default, its kind and the source of the default; a text may have a shape of its own."""

    default: Any
    kind: type
    source: str
    shape: str = ""
    needs: Msg | None = None
    """What to say of a text that has not the shape; ``{example}`` is the default."""
    choices: tuple[str, ...] = ()
    """What a word may be, where it is one of a few."""


_NUMBER = r"[A-Za-zა-ჰ0-9./-]{0,10}\{(?:yy|yyyy)\}[./-]\{n\}"
"""A number: something short, the year, a divider, the count."""


_SHORT = (r"[^<>{}\n]{0,80}", NEEDS_SHORT)


def _format(default: str, source: str) -> Setting:
    return Setting(default, str, source, _NUMBER, NEEDS_FORMAT)


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
    "due_soon_days": Setting(3, int, "how many days before its end a deadline counts as near; our proposal"),
    "emergency_days": Setting(
        3, int, "promise for a problem marked dangerous; the statute gives 1-3 days to the quickest task (art. 52.14)"
    ),
    "reopened_days": Setting(5, int, "issue 4, point 6: a short deadline for what was not fixed; our proposal"),
    "promise_cap_months": Setting(3, int, "no extension beyond three months; to be confirmed by a lawyer (domain d.7)"),
    "digest_hour": Setting("18", str, "hour of the day's one letter; our proposal", r"[01]?[0-9]|2[0-3]", NEEDS_LIKE),
    "sms_sender": Setting(
        "Rustavi", str, "name an SMS comes from; to be agreed with the gateway", r"[A-Za-z0-9 .-]{0,11}", NEEDS_LIKE
    ),
    "sms_part_tetri": Setting(7, int, "price of one part of an SMS; to be given by the gateway"),
    "sms_month_gel": Setting(100, int, "issue 4, point 11: a cost cap; the sum is our proposal"),
    "ask_back_days": Setting(10, int, "after how many days another body is asked for its answer; our proposal"),
    "warranty_years": Setting(
        5,
        int,
        "how long a developer answers for a building's defects; the Civil Code's term was not read: a lawyer says",
    ),
    "format_problem": _format("RS-{yy}/{n}", "issue 4, point 2: the platform's number of a problem"),
    "format_letter": _format("RM-{yy}/{n}", "the platform's number of an official application; our proposal"),
    "format_reply": _format("RP-{yy}/{n}", "the number of a reply that leaves the house; our proposal"),
    "letter_days": Setting(15, int, "City Hall statute, art. 53(7); General Administrative Code, art. 100"),
    "letter_study_months": Setting(1, int, "City Hall statute, art. 53(7): one month with study"),
    "letter_cap_months": Setting(3, int, "no extension beyond three months; to be confirmed by a lawyer (domain d.7)"),
    "proposal_days": Setting(3, int, "City Hall statute, art. 52(14): 1-3 days"),
    "proposal_study_days": Setting(10, int, "City Hall statute, art. 52(14): up to 10 days with study"),
    "check_days": Setting(3, int, "General Administrative Code, art. 83: completeness is checked within 3 days"),
    "completion_days": Setting(5, int, "General Administrative Code, art. 83: not less than 5 days to complete"),
    "completion_extra_days": Setting(15, int, "General Administrative Code, art. 83: once, by at most 15 days"),
    "completion_stops_term": Setting(
        "yes", str, "whether the term stands still meanwhile; to be confirmed by a lawyer", choices=("yes", "no")
    ),
    "forward_days": Setting(5, int, "General Administrative Code, art. 80: forwarded within 5 days (domain d.7)"),
    "ask_ahead_days": Setting(1, int, "City Hall statute, art. 52(15): more time is asked a day before the end"),
    "appeal_months": Setting(1, int, "an administrative complaint is filed within one month (domain d.7)"),
    "handover_hour": Setting(10, int, "City Hall statute, art. 51(8): the duty officer hands over by 10:00"),
    "daily_list_hour": Setting(17, int, "City Hall statute, art. 51(16): the daily list by 17:00"),
    "office_opens": Setting(9, int, "hour from which letters are not after hours; to be confirmed by City Hall"),
    "office_closes": Setting(18, int, "hour from which letters are after hours; to be confirmed by City Hall"),
    "transfer_role": Setting(
        "mayor",
        str,
        "City Hall statute, art. 53(3): between services only with the mayor",
        choices=("mayor", "apparatus"),
    ),
    "extension_role": Setting(
        "apparatus",
        str,
        "who decides on more time for a letter; to be confirmed",
        choices=("apparatus", "mayor", "head"),
    ),
    "visa_steps": Setting(
        "head,lawyer,apparatus",
        str,
        "City Hall statute, art. 51(14-16): service head, legal check, head of apparatus",
        choices=("head,lawyer,apparatus", "head,lawyer", "lawyer,apparatus", "head,apparatus", "head", "lawyer"),
    ),
    "sheet_weekday": Setting(
        "fri", str, "issue 4, point 10: the Friday sheet", choices=("mon", "tue", "wed", "thu", "fri", "sat", "sun")
    ),
    "sheet_hour": Setting(12, int, "hour at which the week of the Friday sheet ends; our proposal"),
    "statement_hour": Setting(9, int, "hour at which reports are issued the day after their period; our proposal"),
    "jurisdiction": Setting(
        "rustavi.gov.ge",
        str,
        "Open311 asks for the main site's name without www; whether City Hall keeps this one is to be confirmed",
        r"[a-z0-9][a-z0-9.-]{0,78}[a-z0-9]",
        NEEDS_LIKE,
    ),
    "close_days": Setting(14, int, "days in which a closed account may be opened again; our proposal"),
    "keep_session_days": Setting(90, int, "how long an ended sign-in is kept, for the person to see; our proposal"),
    "keep_code_days": Setting(7, int, "how long a spent one-time code is kept; our proposal"),
    "keep_invitation_days": Setting(90, int, "how long a spent invitation keeps its name; our proposal"),
    "keep_photo_days": Setting(30, int, "longer than any phone keeps trying; then nobody will claim the photo"),
    "keep_notice_days": Setting(365, int, "how long notices stay in the centre; our proposal"),
    "keep_outbox_days": Setting(30, int, "how long letters that have left are kept, with their text; our proposal"),
    "keep_device_days": Setting(30, int, "how long a device that was removed from pushes is kept; our proposal"),
    "keep_message_months": Setting(
        "",
        str,
        "months after which messages of the chat are deleted for good; empty: never; our proposal",
        r"[1-9]?[0-9]{0,2}",
        NEEDS_SHORT,
    ),
    "keep_look_months": Setting(36, int, "who looked at whose data; three years, as claims lapse; a lawyer confirms"),
    "dpo_name": Setting("", str, "the data protection officer, whom a public body must have (domain d.8)", *_SHORT),
    "dpo_contact": Setting("", str, "the officer's telephone or mailbox, published (domain d.8)", *_SHORT),
    "staff_second_factor": Setting(
        "yes", str, "issue 5, point 8: required for staff; the demo city sets it off", choices=("yes", "no")
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
FORMATS = tuple(key for key in SETTINGS if key.startswith("format_"))
