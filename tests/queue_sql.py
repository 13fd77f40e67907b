"""The queue's filters, orders and rule of sight in SQL: what the columns in memory are held to."""

from datetime import timedelta

from sqlmodel import and_, col, or_, select

from rustavi_hoa.db.tables.problems import IssueRow as Row
from rustavi_hoa.db.tables.register import BuildingRow
from rustavi_hoa.issues import queries
from rustavi_hoa.issues.filters import GROUPS, Filters, midnight
from rustavi_hoa.issues.rules_due import RUNS
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.terms import calendar

AGAIN = and_(Row.status == "reopened", col(Row.sent_to_city_at).is_not(None))
ID, DUE = col(Row.id), col(Row.due_on)
ORDERS = {"oldest": (ID,), "changed": (col(Row.updated_at).desc(), ID.desc()), "due": (DUE.asc().nulls_last(), ID)}
ORDERS["urgent"] = (col(Row.is_emergency).desc(), ID.desc())


def where(asked: Filters, who) -> list:
    today, city = calendar.today(), or_(col(Row.status).in_(GROUPS["city"]), AGAIN)
    status, runs = col(Row.status).in_(GROUPS.get(asked.status, {asked.status})), col(Row.status).in_(RUNS)
    near = and_(runs, today <= DUE, today + timedelta(days=3) >= DUE)
    unit = col(BuildingRow.unit_id).is_(None) if asked.unit < 0 else BuildingRow.unit_id == asked.unit
    due = {"past": and_(runs, today > DUE), "today": and_(runs, today == DUE), "soon": near, "": None}
    due["none"] = and_(city, DUE.is_(None))
    made = [queries.seen_by(who), queries.inside(who.city), due[asked.due], *_equal(asked)]
    made += [col(Row.building_id).in_(select(BuildingRow.id).where(unit))] if asked.unit else []
    made += [city if asked.status == "city" else status] if asked.status else []
    made += [or_(Row.assignee_id == who.person_id, col(Row.service).in_(who.services or {"-"}))] if asked.mine else []
    made += [Row.created_at < now() - timedelta(days=asked.older)] if asked.older else []
    made += [Row.created_at >= midnight(asked.since)] if asked.since else []
    made += [Row.created_at < midnight(asked.until) + timedelta(days=1)] if asked.until else []
    return [each for each in made if each is not None]


def _equal(asked: Filters) -> list:
    pairs = ((Row.building_id, asked.building), (Row.category, asked.category), (Row.id, asked.number))
    pairs += ((Row.service, asked.service), (Row.is_emergency, asked.emergency))
    return [col(column) == value for column, value in pairs if value]
