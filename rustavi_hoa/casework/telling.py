"""Telling people that a letter moved, in the transaction of its cause; the one complained about never hears of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from sqlmodel import Session

from rustavi_hoa.casework import hearing, words_told
from rustavi_hoa.casework import queries_around as around
from rustavi_hoa.casework.routing import is_named
from rustavi_hoa.casework.rules import AnswerBy
from rustavi_hoa.db.journal import send
from rustavi_hoa.db.tables.letters import LetterEventRow, LetterRow
from rustavi_hoa.i18n import dates
from rustavi_hoa.i18n.dates import TBILISI
from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.kernel.services import SERVICES
from rustavi_hoa.notices import service as notices
from rustavi_hoa.notices.kinds import Kind

hearing.open_ears()

ANSWERS = frozenset({"replied"})


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer that goes out: how, in which words, with which signed copies."""

    sent_by: str
    text: str
    files: tuple[dict[str, str], ...] = ()


def applicant(session: Session, row: LetterRow, event: LetterEventRow, **values: str | Msg) -> None:
    """Tell the applicant: an account by its notices, any other mailbox by mail; ``values`` fill the sentence."""
    said = filled(
        words_told.TOLD[event.kind], {"number": row.number, "due": day(row.due_on), "text": event.text, **values}
    )
    if row.applicant_id is not None:
        cause = f"letter:{row.id}:event:{event.seq}"
        notices.tell(session, [row.applicant_id], Kind.LETTER, f"letter:{row.id}", cause, number=row.number, text=said)
    if event.kind not in ANSWERS and _by_mail(session, row):
        _mail(session, row, said.text(row.locale))


def answer(session: Session, row: LetterRow, event: LetterEventRow, said: Answer, **values: str | Msg) -> None:
    """Tell the applicant of an answer; what goes by mail carries its words and its signed copies."""
    applicant(session, row, event, **values)
    if said.sent_by == AnswerBy.EMAIL:
        _mail(session, row, said.text, said.files)
    elif _by_mail(session, row):
        told = {"number": row.number, "due": "", "text": "", **values}
        _mail(session, row, filled(words_told.TOLD[event.kind], told).text(row.locale))


def _by_mail(session: Session, row: LetterRow) -> bool:
    return row.answer_by == AnswerBy.EMAIL and row.applicant_email not in ("", _mailbox(session, row))


def _mailbox(session: Session, row: LetterRow) -> str:
    """Give the mailbox that the applicant's notices go to anyway."""
    person = around.person(session, row.applicant_id) if row.applicant_id else None
    return (person.email or "") if person is not None else ""


def staff(session: Session, people: Iterable[int | None], row: LetterRow, what: str, seq: int, text: str = "") -> None:
    """Tell staff what a letter waits for; those it complains about are left out."""
    heard = [each for each in people if each and not is_named(session, row, each) and each != row.applicant_id]
    cause = f"letter:{row.id}:{what}:{seq}"
    values = {"number": row.number, "what": words_told.WORK[what], "text": text or row.subject}
    notices.tell(session, heard, Kind.LETTER_WORK, f"letter:{row.id}", cause, **values)


def day(on: date | None) -> Msg:
    """Say a day in both languages; a term that stands still has none."""
    if on is None:
        return words_told.NO_DAY
    noon = datetime.combine(on, time(12), TBILISI)
    return Msg(ka=dates.day_of_year(noon, "ka"), en=dates.day_of_year(noon, "en"))


def service_name(service: str) -> Msg:
    """Name a service; the head of apparatus keeps what has none."""
    return SERVICES.get(service, words_told.APPARATUS)


def filled(said: Msg, values: dict[str, str | Msg]) -> Msg:
    """Fill a sentence in both languages at once; braces in what people wrote stay what they are."""
    both = {}
    for locale in ("ka", "en"):
        text = said.render(locale, **{name: _in(each, locale) for name, each in values.items()})
        both[locale] = text.replace("{", "(").replace("}", ")")
    return Msg(**both)


def _in(each: str | Msg, locale: str) -> str:
    return each.text(locale) if isinstance(each, Msg) else each


def _mail(session: Session, row: LetterRow, said: str, files: Sequence[dict[str, str]] = ()) -> None:
    greeting = words_told.MAIL_GREETING.render(row.locale, name=row.applicant_name)
    text = f"{greeting}\n\n{said}\n\n{words_told.MAIL_FOOT.text(row.locale)}\n"
    subject = words_told.MAIL_SUBJECT.render(row.locale, number=row.number)
    made: dict[str, Any] = {"to": row.applicant_email, "subject": subject, "text": text}
    send(session, "mail", made | ({"files": list(files)} if files else {}))
