"""What stands on a letter's paper."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True)
class LetterPaper:
    """An application on paper. ``photo_ids`` name the photos drawn at its end."""

    number: str
    received_at: datetime
    subject: str
    demand: str
    applicant: str
    applicant_address: str
    phone: str = ""
    address: str = ""
    association: str = ""
    city_no: str = ""
    concerns: int = 0
    questions: list[str] = field(default_factory=list)
    files: list[str] = field(default_factory=list)
    photo_ids: list[str] = field(default_factory=list)
    is_chair: bool = False
    is_pilot: bool = True


@dataclass(frozen=True, slots=True)
class ReplyPaper:
    """An answer on paper. Shape: ``answers`` holds each question with its answer."""

    letter_number: str
    number: str
    outcome: str
    state: str
    to: str
    to_address: str
    subject: str
    text: str
    grounds: str = ""
    appeal: str = ""
    signed_as: str = ""
    approved_at: datetime | None = None
    answers: list[tuple[str, str]] = field(default_factory=list)
    letter_id: int = 0
