"""To whom a letter may go: never to the service or person it complains about (statute, article 53.4)."""

from __future__ import annotations

from sqlmodel import Session

from rustavi_hoa.casework import queries_around as around
from rustavi_hoa.casework import words_faults
from rustavi_hoa.db.tables.letters import LetterRow
from rustavi_hoa.kernel.errors import Fault, Invalid, invalid
from rustavi_hoa.kernel.services import SERVICES


def check(session: Session, row: LetterRow, service: str, executor_id: int | None) -> None:
    """Refuse a service or person that may not have the letter, with the reason.

    Raises:
        Invalid: unknown; the one complained about; the applicant; not of this service.
    """
    if service not in SERVICES:
        raise invalid("service", words_faults.CHOOSE_SERVICE)
    if service == row.about_service:
        raise Invalid(not_to_service(service))
    if executor_id is not None:
        fault = person_fault(session, row, executor_id, service)
        if fault is not None:
            raise Invalid(fault)


def person_fault(session: Session, row: LetterRow, person_id: int, service: str) -> Fault | None:
    """Say why a person may not have the letter; None when they may."""
    if is_named(session, row, person_id):
        name = around.names(session, {person_id}).get(person_id, "")
        return Fault("executor", words_faults.NOT_TO_THE_PERSON, (("person", name),))
    if person_id == row.applicant_id:
        return Fault("executor", words_faults.NOT_FROM_THE_APPLICANT)
    if person_id not in {person for person, _, of, _ in around.staff(session) if of == service}:
        return Fault("executor", words_faults.CHOOSE_PERSON)
    return None


def is_named(session: Session, row: LetterRow, person_id: int) -> bool:
    """Tell whether a letter complains about a person, or about the service they work for."""
    if person_id == row.about_person_id:
        return True
    return bool(row.about_service) and row.about_service in around.services_of(session, person_id)


def not_to_service(service: str) -> Fault:
    """Make the refusal of the service a letter complains about."""
    return Fault("service", words_faults.NOT_TO_THE_SERVICE, (("service", SERVICES[service]),))


def suggested(row: LetterRow, service: str) -> str:
    """Give a service by the table of routes, unless the letter complains about it."""
    return "" if service == row.about_service else service
