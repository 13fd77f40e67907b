"""Ready texts for answers: staff keep them, whoever answers a problem gets them filled and edits before sending."""

from __future__ import annotations

from sqlmodel import Session, col, select

from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.journal import note
from rustavi_hoa.db.tables.casework import TemplateRow
from rustavi_hoa.db.tables.problems import IssueRow
from rustavi_hoa.db.tables.register import BuildingRow
from rustavi_hoa.i18n import dates
from rustavi_hoa.i18n.message import BadMessage
from rustavi_hoa.issues import queries, words, words_templates
from rustavi_hoa.issues.categories import ABOUT, Category
from rustavi_hoa.issues.rules import Part
from rustavi_hoa.issues.rules_templates import (
    GAP,
    LONGEST,
    LONGEST_TITLE,
    PLACES,
    STEPS,
    fill,
    rank,
    unknown_places,
)
from rustavi_hoa.issues.sight import eyes, parts
from rustavi_hoa.issues.views_templates import Filled, TemplateLine
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import Fault, Invalid, NotFound
from rustavi_hoa.kernel.policy import Actor, Can, allow

FIELDS = ("category", "status", "title", "text_ka", "text_en")
MOST_OFFERED = 20
NAMES = {locale: {name: f"[{label.text(locale)}]" for name, label in PLACES.items()} for locale in ("ka", "en")}


@allow(Can.CASEWORK_SET)
def everything(actor: Actor) -> list[TemplateLine]:
    """List all ready texts, those in use first."""
    with reading() as session:
        asked = select(TemplateRow).order_by(col(TemplateRow.is_active).desc(), col(TemplateRow.title))
        return [_line(row) for row in session.exec(asked).all()]


@allow(Can.CASEWORK_SET)
def save(actor: Actor, template_id: int, texts: dict[str, str]) -> int:
    """Write a ready text; 0 makes a new one; gives its id.

    Raises:
        NotFound: no such text.
        Invalid: each wrong thing beside its field: an unknown place to fill, an empty name or text.
    """
    given = {name: texts.get(name, "").strip() for name in FIELDS}
    _check(given)
    with work() as session:
        row = session.get(TemplateRow, template_id) if template_id else TemplateRow(title="", text_ka="")
        if row is None:
            raise NotFound
        before = {name: getattr(row, name) for name in FIELDS if getattr(row, name) != given[name]}
        for name, value in given.items():
            setattr(row, name, value)
        row.updated_by, row.updated_at = actor.person_id, now()
        session.add(row)
        session.flush()
        note(session, actor, "template.save", row.id, before=before)
        return row.id


@allow(Can.CASEWORK_SET)
def switch(actor: Actor, template_id: int, is_active: bool) -> None:
    """Offer a ready text, or offer it no more; what was sent with it stays as it is.

    Raises:
        NotFound: no such text.
    """
    with work() as session:
        row = session.get(TemplateRow, template_id)
        if row is None:
            raise NotFound
        row.is_active, row.updated_by, row.updated_at = is_active, actor.person_id, now()
        session.add(row)
        note(session, actor, "template.switch", row.id, is_active=is_active)


@allow(Can.SELF)
def offered(actor: Actor, issue_id: int, step: str) -> list[Filled]:
    """Give the ready texts for a step on a problem, filled in both languages, what fits best first.

    Raises:
        NotFound: an unknown step, or a problem that the actor neither chairs nor works on.
    """
    who = eyes(actor)
    with reading() as session:
        row = queries.seen(session, who, issue_id)
        if step not in STEPS or row is None or not parts(who, queries.facts(row)) & {Part.CHAIR, Part.CITY}:
            raise NotFound
        found = session.exec(select(TemplateRow).where(col(TemplateRow.is_active).is_(True))).all()
        ranked = [(rank(each.category, each.status, row.category, step), each) for each in found]
        fit = sorted(((n, each.title, each) for n, each in ranked if n is not None), key=lambda known: known[:2])
        facts = {locale: _facts(session, row, locale) for locale in ("ka", "en")}
        return [_filled(each, facts) for _, _, each in fit[:MOST_OFFERED]]


def _facts(session: Session, row: IssueRow, locale: str) -> dict[str, str]:
    """Give what fills the places of a text in one language."""
    building = session.get_one(BuildingRow, row.building_id)
    service = words.SERVICES.get(row.service)
    return {
        "number": row.registration_no or "",
        "city_no": row.city_no,
        "category": ABOUT[Category(row.category)].label.text(locale),
        "address": (building.address_en if locale == "en" else "") or building.address,
        "service": service.text(locale) if service else "",
        "body": row.handed_to,
        "due": dates.plain(row.due_on),
        "today": dates.plain(dates.local(now()).date()),
    }


def _filled(row: TemplateRow, facts: dict[str, dict[str, str]]) -> Filled:
    ka, en = fill(row.text_ka, facts["ka"]), fill(row.text_en, facts["en"]) if row.text_en else ""
    return Filled(row.id, row.title, ka, en, is_gappy=GAP in ka + en)


def _line(row: TemplateRow) -> TemplateLine:
    texts = (row.text_ka, row.text_en)
    shown = (fill(text or row.text_ka, NAMES[locale]) for locale, text in zip(NAMES, texts, strict=True))
    return TemplateLine(row.id, row.category, row.status, row.title, *texts, row.is_active, *shown)


def _check(given: dict[str, str]) -> None:
    faults = []
    if not 1 <= len(given["title"]) <= LONGEST_TITLE:
        faults.append(Fault("title", words_templates.NEEDS_NAME, (("most", str(LONGEST_TITLE)),)))
    if given["category"] not in ("", *Category):
        faults.append(Fault("category", words.CHOOSE_CATEGORY))
    if given["status"] not in ("", *STEPS):
        faults.append(Fault("status", words_templates.CHOOSE_STEP))
    for name in ("text_ka", "text_en"):
        faults += _text_faults(name, given[name])
    if faults:
        raise Invalid(*faults)


def _text_faults(name: str, text: str) -> list[Fault]:
    if len(text) > LONGEST or (name == "text_ka" and len(text) < 3):
        return [Fault(name, words_templates.NEEDS_TEXT, (("most", str(LONGEST)),))]
    try:
        unknown = sorted(unknown_places(text))
    except BadMessage:
        return [Fault(name, words_templates.BAD_BRACES, (("sample", "{number}"),))]
    return [Fault(name, words_templates.UNKNOWN_PLACE, (("name", each),)) for each in unknown[:1]]
