"""What a letter made of problems says: address, each problem in a line, how many apartments they concern (no doors)."""

from __future__ import annotations

from collections.abc import Sequence

from sqlmodel import Session, col, select

from rustavi_hoa.casework import queries_around as around
from rustavi_hoa.casework import words_making as said
from rustavi_hoa.casework.intake import LONGEST, LONGEST_LINE, LONGEST_SUBJECT
from rustavi_hoa.casework.views_desk import Draft
from rustavi_hoa.db.tables.problems import IssueRow, SupportRow
from rustavi_hoa.db.tables.register import EntranceRow
from rustavi_hoa.i18n.dates import local, plain
from rustavi_hoa.issues import queries as problems
from rustavi_hoa.issues.categories import ABOUT, Category
from rustavi_hoa.issues.places import PLACE_LABELS, Door, Place

MOST_WORDS = 600
"""Signs of one problem's own text in a letter of many."""


def draft(session: Session, rows: Sequence[IssueRow], locale: str) -> Draft:
    """Write subject, demand and questions; the sender's own words come on top of it."""
    building = around.building(session, rows[0].building_id)
    address = building.address if building is not None else ""
    labels = list(dict.fromkeys(_label(row, locale) for row in rows))
    subject = said.SUBJECT.render(locale, address=address, what=", ".join(labels))
    places = [_place(session, row, locale) for row in rows]
    lines = [_line(at, row, places[at - 1], locale) for at, row in enumerate(rows, 1)]
    count = concerned(session, rows)
    demand = "\n".join([said.DEMAND.render(locale, address=address), *lines, said.CONCERNS.render(locale, n=count)])
    return Draft(
        issue_ids=[row.id or 0 for row in rows],
        building_id=rows[0].building_id,
        address=address,
        subject=_cut(subject, LONGEST_SUBJECT),
        demand=_cut(demand, LONGEST),
        questions=[_cut(said.QUESTION.render(locale, what=each), LONGEST_LINE) for each in places],
        concerns=count,
        photos=len(problems.photos(session, [row.id or 0 for row in rows])),
        is_complaint=any(row.door == Door.COMPLAINT for row in rows),
    )


def concerned(session: Session, rows: Sequence[IssueRow]) -> int:
    """Count the apartments that problems concern: those who said "me too", and the reporters' own; each once."""
    ids = [row.id or 0 for row in rows]
    asked = select(SupportRow.apartment_id).where(col(SupportRow.issue_id).in_(ids)).distinct()
    return len({*session.exec(asked).all(), *(row.apartment_id for row in rows if row.apartment_id)})


def _label(row: IssueRow, locale: str) -> str:
    return ABOUT[Category(row.category)].label.text(locale)


def _place(session: Session, row: IssueRow, locale: str) -> str:
    """Name the problem and where it is, as City Hall reads it: an entrance by its number, never "mine"."""
    where = said.WHERE.get(row.place, PLACE_LABELS[Place(row.place)]).text(locale)
    is_entrance = row.place in (Place.MY_ENTRANCE, Place.OTHER_ENTRANCE) and row.entrance_id
    entrance = session.get(EntranceRow, row.entrance_id) if is_entrance else None
    if entrance is not None:
        where = said.ENTRANCE_NO.render(locale, n=entrance.number)
    label = _label(row, locale)
    is_said = row.place == Place.UNKNOWN or where.casefold() in label.casefold()
    return label if is_said else f"{label} ({where})"


def _line(at: int, row: IssueRow, what: str, locale: str) -> str:
    text = " ".join(row.text.split())
    told = {"n": at, "what": what, "text": _cut(text, MOST_WORDS) or said.SEE_PHOTO.text(locale)}
    told |= {"number": row.registration_no or row.id, "day": plain(local(row.created_at).date())}
    return said.LINE.render(locale, **told)


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most - 1]}…"
