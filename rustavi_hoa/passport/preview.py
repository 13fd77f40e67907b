"""What the page of an import shows: every change side by side, conflicts with who and when, faults with their place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlmodel import Session

from rustavi_hoa.db.tables.register import ImportBatchRow
from rustavi_hoa.i18n.dates import day_of_year
from rustavi_hoa.i18n.message import LOCALES, Msg
from rustavi_hoa.i18n.stamp import stamp
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import NotFound
from rustavi_hoa.passport import bulk, queries_book, queries_import, registry, words
from rustavi_hoa.passport.definition import definition
from rustavi_hoa.passport.fields import Definition
from rustavi_hoa.passport.queries_import import House
from rustavi_hoa.passport.rules import show as said
from rustavi_hoa.passport.views_import import BatchView, BookFault, ChangeSide, ImportView, LineView

LINES = 10
SIDES = 6
MOST_SIDES = 600
MOST_BATCHES = 12
MOST_PAGES = 100_000
SHOWN: dict[str, tuple[str, ...]] = {
    "all": ("waiting", "conflict", "skipped", "aside", "left", "kept"),
    "conflict": ("conflict",),
    "aside": ("aside",),
    "left": ("left", "skipped"),
    "kept": ("kept",),
}
COUNTED = (
    "buildings",
    "values",
    "conflicts",
    "aside",
    "same",
    "published",
    "written",
    "left",
    "back",
    "kept",
    "ignored",
)


def page(session: Session, batch_id: int, show: str, page_no: int, line: int) -> ImportView:
    """Give the page; see ``service_import.page``."""
    rows = queries_import.batches(session, MOST_BATCHES)
    listed = [batch_view(row, author) for row, author in rows]
    if not batch_id and not listed:
        return ImportView(is_loaded=True)
    one = next((each for each in listed if each.id == batch_id), listed[0] if not batch_id else None)
    if one is None:
        held = queries_import.batch(session, batch_id)
        if held is None:
            raise NotFound
        one = batch_view(held, "")
    has_published = one.state in ("published", "undone", "undoing")
    show = show if show in SHOWN or (show == "published" and has_published) else "all"
    if show == "all" and has_published:
        show = "published"
    lines, total = _lines(session, one.id, show, page_no, line)
    pages = 1 if line else max(1, -(-total // LINES))
    return ImportView(listed, one, lines, show, line, min(page_no, pages), pages, total, is_loaded=True)


def batch_view(row: ImportBatchRow, author: str) -> BatchView:
    """Say what became of an import."""
    counts = {name: int(row.counts.get(name, 0)) for name in COUNTED}
    counts["changed"] = counts.pop("values")
    refusal = row.options.get("refusal", {})
    return BatchView(
        id=row.id or 0,
        file_name=row.file_name,
        at=stamp(row.started_at, now()),
        author=author,
        state=row.state,
        done=int(row.options.get("done", 0)),
        of=int(row.options.get("of", 0)),
        refusal_ka=refusal.get("ka", ""),
        refusal_en=refusal.get("en", ""),
        **counts,
    )


def _lines(session: Session, batch_id: int, show: str, page_no: int, line: int) -> tuple[list[LineView], int]:
    if show == "published":
        rows, total = queries_import.revisions_page(session, batch_id, page_no, LINES)
        return _told(session, rows, line), total
    states = SHOWN[show]
    counts = queries_import.states_of(session, batch_id)
    rows = queries_import.stage_page(session, batch_id, states, 1 if line else page_no, LINES, line)
    return _told(session, rows, line), sum(count for state, count in counts.items() if state in states)


def _told(session: Session, rows: Sequence[Any], line: int) -> list[LineView]:
    made = definition()
    ids = sorted({row.building_id for row in rows if row.building_id})
    houses = queries_import.houses(session, ids, registry.read_from(made)) if ids else {}
    who = _who(session, rows, houses)
    return [_line(made, row, houses.get(row.building_id), who, MOST_SIDES if line else SIDES) for row in rows]


def _line(made: Definition, row: Any, house: House | None, who: Mapping[Any, Msg], most: int) -> LineView:
    is_revision = hasattr(row, "before")
    problems = {} if is_revision else row.problems
    held = row.before if is_revision else (bulk.current(made, house) if house else {})
    chosen = problems.get("conflicts", {})
    keys = sorted(row.changes, key=lambda key: key not in chosen)
    sides = [
        _side(made, key, held.get(key), row.changes[key], chosen, who.get((row.building_id, key)))
        for key in keys[:most]
    ]
    faults = [BookFault(**{name: each[name] for name in BookFault.__slots__}) for each in problems.get("faults", ())]
    return LineView(
        id=row.id,
        row=problems.get("row", 0),
        code=house.building.code if house else str(problems.get("code", "")),
        address=house.building.address if house else "",
        address_en=house.building.address_en if house else "",
        building_id=row.building_id or 0,
        state="published" if is_revision else row.state,
        sides=sides,
        faults=faults[:most],
        more=max(0, len(keys) - most) + max(0, len(faults) - most),
    )


def _side(made: Definition, key: str, old: Any, new: Any, chosen: Mapping[str, str], who: Msg | None) -> ChangeSide:
    found = made.find(key)
    if found is None:
        return ChangeSide(key, key, key, str(old or ""), str(old or ""), str(new), str(new))
    label, was, will = label_of(made, key), said(found[0], old), said(found[0], new)
    mine = chosen.get(key, "")
    told = (who.ka, who.en) if who and mine else ("", "")
    return ChangeSide(key, label.ka, label.en, was.ka, was.en, will.ka, will.en, mine, *told)


def label_of(made: Definition, key: str) -> Msg:
    """Name an answer with its group, or its row of a table."""
    found = made.find(key)
    if found is None:
        return Msg(key, key)
    each, row = found
    group = made.by_code[each.group]
    named = [
        group.row_label.render(locale, n=row) if group.row_label else group.label.text(locale) for locale in LOCALES
    ]
    return Msg(ka=f"{named[0]}: {each.short.ka}", en=f"{named[1]}: {each.short.en}")


def _who(session: Session, rows: Sequence[Any], houses: Mapping[int, House]) -> dict[Any, Msg]:
    """Say who gave the answers that a book contradicts, and when."""
    wanted = {}
    for row in rows:
        house = houses.get(row.building_id)
        for key in getattr(row, "problems", {}).get("conflicts", {}) if house else ():
            wanted[row.building_id, key] = house.revisions.get(key, 0)
    held = queries_book.origins(session, {(each[0], number) for each, number in wanted.items()})
    told = {}
    for place, number in wanted.items():
        row = held.get((place[0], number))
        if row is not None:
            days = {locale: day_of_year(row.at, locale) for locale in LOCALES}
            sentence = words.SAID if row.shown_name else words.SAID_BY_NOBODY
            how = words.SOURCES.get(row.source, words.SOURCES["import"])
            made = {each: sentence.render(each, who=row.shown_name or "", when=days[each], how=how) for each in LOCALES}
            told[place] = Msg(**made)
    return told
