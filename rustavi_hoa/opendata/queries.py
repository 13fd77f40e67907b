"""Questions to keys, to what came by them, and to what everybody may see: one condition stands for the last."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, func, or_, select, tuple_, type_coerce
from sqlalchemy.types import NullType
from sqlmodel import Session, col
from sqlmodel import select as rows_of

from rustavi_hoa.db.tables.opendata import ApiKeyRow, OpenRequestRow, PublicationRow
from rustavi_hoa.db.tables.problems import IssueEventRow, IssueRow
from rustavi_hoa.db.tables.register import BuildingRow
from rustavi_hoa.issues.places import Door, Place
from rustavi_hoa.opendata.rules import OVERLAP, statuses
from rustavi_hoa.opendata.views import Asked

_I, _P, _B, _E = IssueRow, PublicationRow, BuildingRow, IssueEventRow

_NEWEST = (col(_P.reported_at).desc(), col(_P.issue_id).desc())

SHOWN = "shown"
HIDDEN = "hidden"


def may_be_public() -> ColumnElement[bool]:
    """Say which problems may be told at all: of a yard or street, with the city, of nobody's household."""
    return and_(
        _I.place == Place.YARD, _I.door == Door.ORDINARY, _I.household_name == "", col(_I.sent_to_city_at).is_not(None)
    )


def public() -> ColumnElement[bool]:
    """Say which problems everybody may see now."""
    return and_(may_be_public(), col(_P.agreed_at).is_not(None), _P.decision == SHOWN)


def _spoken() -> Any:
    """Give the moment of the last step that everybody may know of."""
    asked = select(func.max(_E.at)).where(_E.issue_id == _I.id, _E.kind == "status", _E.audience == "house")
    return asked.correlate(_I).scalar_subquery()


def _raw(column: Any) -> Any:
    """Take a column as its database gives it, untouched: ``records.live`` reads both ways of writing."""
    return type_coerce(column, NullType())


def record_columns() -> Select[Any]:
    """Select what a record is made of, public problems alone; ``records.live`` unpacks it in this order."""
    return (
        select(
            _I.id,
            _I.category,
            _I.status,
            _I.close_reason,
            _I.service,
            _raw(_I.due_on),
            _I.registration_no,
            _raw(_I.created_at),
            _raw(_I.closed_at),
            _raw(_I.resolved_at),
            _I.lat,
            _I.lon,
            _P.text,
            _raw(_P.photos).label("photos"),
            _B.id.label("building_id"),  # type: ignore[union-attr]
            _B.address,
            _B.lat.label("home_lat"),  # type: ignore[union-attr]
            _B.lon.label("home_lon"),  # type: ignore[union-attr]
            _raw(_spoken()).label("spoken_at"),
        )
        .join(_P, col(_P.issue_id) == _I.id)
        .join(_B, col(_B.id) == _I.building_id)
        .where(public())
    )


def records(session: Session, asked: Asked) -> Sequence[Any]:
    """Give public problems under a query: newest first, or the longest unchanged first for a sync."""
    found = record_columns()
    if asked.has_ids:
        found = found.where(col(_I.id).in_([int(each) for each in asked.ids]))
        return session.execute(found.order_by(*_NEWEST)).all()
    found = _narrowed(found, asked)
    if asked.by_update:
        changed = _changed()
        found = found.where(*_between(changed, asked)).order_by(changed, col(_I.id))
    else:
        found = found.order_by(*_NEWEST)
        if asked.cursor:
            last = select(_P.reported_at, _P.issue_id).where(_P.issue_id == int(asked.cursor)).subquery()
            after = tuple_(col(_P.reported_at), col(_P.issue_id)) < tuple_(last.c.reported_at, last.c.issue_id)
            found = found.join(last, after)
    offset = 0 if asked.cursor else (asked.page - 1) * asked.size
    return session.execute(found.limit(asked.size).offset(offset)).all()


def _narrowed(found: Select[Any], asked: Asked) -> Select[Any]:
    if asked.codes:
        found = found.where(col(_I.category).in_(asked.codes))
    if asked.states:
        found = found.where(col(_I.status).in_(statuses(asked.states)))
    if asked.since is not None:
        found = found.where(_P.reported_at >= asked.since)
    if asked.until is not None:
        found = found.where(_P.reported_at <= asked.until)
    return found


def _changed() -> Any:
    """Give the moment since when the record is as it is: its last step, or the moderator's word."""
    spoken = _spoken()
    return case((spoken > _P.changed_at, spoken), else_=_P.changed_at)


def _between(changed: Any, asked: Asked) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if asked.updated_after is not None:
        early = asked.updated_after - OVERLAP
        found = [or_(col(_I.updated_at) >= early, col(_P.changed_at) >= early), changed >= early]
    return [*found, *([changed <= asked.updated_before] if asked.updated_before is not None else [])]


def record(session: Session, issue_id: int) -> Any:
    """Give one public problem, or nothing."""
    return session.execute(record_columns().where(_I.id == issue_id)).one_or_none()


def steps(session: Session, issue_ids: Sequence[int]) -> Sequence[IssueEventRow]:
    """Give the steps of problems that everybody may know of, oldest first."""
    asked = rows_of(_E).where(col(_E.issue_id).in_(issue_ids), _E.kind == "status", _E.audience == "house")
    return session.exec(asked.order_by(col(_E.at), col(_E.id))).all()


def updates(session: Session, since: datetime, until: datetime, most: int) -> Sequence[Any]:
    """Give steps of public problems taken, or first shown, in a span; the oldest first."""
    told = case((_P.changed_at > _E.at, _P.changed_at), else_=_E.at)  # type: ignore[arg-type]
    asked = (
        select(_E.id, _E.issue_id, _E.to_status, _E.data, _E.at)
        .join(_I, col(_I.id) == _E.issue_id)
        .join(_P, col(_P.issue_id) == _I.id)
        .where(public(), _E.kind == "status", _E.audience == "house", told >= since, told <= until)
    )
    return session.execute(asked.order_by(told, col(_E.id)).limit(most)).all()


def answers_of(session: Session, issue_ids: Sequence[int]) -> dict[int, dict[str, list[str]]]:
    """Give what programs answered to the questions, by problem."""
    asked = select(OpenRequestRow.issue_id, OpenRequestRow.answers).where(col(OpenRequestRow.issue_id).in_(issue_ids))
    return dict(session.execute(asked).tuples().all())


def trials(session: Session, asked: Asked, since: datetime) -> Sequence[OpenRequestRow]:
    """Give entries of the test endpoint whose key still opens, newest first (a sync: oldest first)."""
    row = OpenRequestRow
    found = rows_of(row).join(ApiKeyRow, col(ApiKeyRow.id) == row.key_id)
    found = found.where(col(row.is_trial).is_(True), col(ApiKeyRow.revoked_at).is_(None), row.created_at >= since)
    if asked.has_ids:
        return session.exec(
            found.where(col(row.id).in_([int(each) for each in asked.ids])).order_by(col(row.id).desc())
        ).all()
    if asked.codes:
        found = found.where(col(row.service_code).in_(asked.codes))
    for bound, is_met in (
        (asked.since, lambda at: row.created_at >= at),
        (asked.until, lambda at: row.created_at <= at),
        (asked.updated_after, lambda at: row.created_at >= at - OVERLAP),
        (asked.updated_before, lambda at: row.created_at <= at),
    ):
        found = found.where(is_met(bound)) if bound is not None else found
    if asked.cursor:
        found = found.where(col(row.id) < int(asked.cursor))
    order = col(row.id) if asked.by_update else col(row.id).desc()
    offset = 0 if asked.cursor else (asked.page - 1) * asked.size
    return session.exec(found.order_by(order).limit(asked.size).offset(offset)).all()


def trial(session: Session, row_id: int, since: datetime) -> OpenRequestRow | None:
    """Give one entry of the test endpoint."""
    found = trials(session, Asked(ids=(str(row_id),), has_ids=True), since)
    return found[0] if found else None


def by_token(session: Session, token: str, *, is_trial: bool) -> OpenRequestRow | None:
    """Find what a token was given for."""
    asked = rows_of(OpenRequestRow).where(OpenRequestRow.token == token, OpenRequestRow.is_trial == is_trial)
    return session.exec(asked).one_or_none()
