"""The passport on paper: the same groups, fields and conditions as on the screen, then the photos."""

from __future__ import annotations

from collections import Counter, defaultdict

from rustavi_hoa import routes
from rustavi_hoa.adapters.images import printable
from rustavi_hoa.adapters.pdf_flow import WIDE, Bit, Cell, Flow, Picture
from rustavi_hoa.gallery.words import SOMETHING_ELSE
from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.kernel.elements import elements
from rustavi_hoa.paper import telling
from rustavi_hoa.paper import words as said
from rustavi_hoa.paper.views import PassportPaper, PrintedPhoto
from rustavi_hoa.passport import words, words_page
from rustavi_hoa.passport.definition import definition
from rustavi_hoa.passport.views import ConditionView, GroupView, PassportView, RowView, ValueView

LABEL = 62
COLUMNS = 4
"""Rows of a table stand side by side, this many at once."""


def draw(paper: PassportPaper, link: str, locale: str) -> bytes:
    """Print a passport; ``link`` is the live page behind the QR."""
    view = paper.view
    title, address = words_page.TITLE.text(locale), telling.either(locale, view.address, view.address_en)
    flow = telling.opened(title, address, locale)
    lines = [Bit(address, bold=True, size=12.5), Bit(telling.either(locale, view.association_ka, view.association_en))]
    telling.head(flow, title, [each for each in lines if each.text], link, said.LIVE.text(locale), locale)
    _summary(flow, view, locale)
    _warnings(flow, view, locale)
    for group in view.groups:
        if group.rows or group.conditions:
            _group(flow, group, locale)
    _rest(flow, view, locale)
    if any(group.conditions for group in view.groups):
        flow.text(words_page.TRUST_RULE.text(locale), 8, pale=True)
    if paper.photos:
        flow.heading(said.PHOTOS.text(locale), keep=85)
        flow.pictures([picture(each, locale) for each in paper.photos], said.PHOTO_GONE.text(locale))
    return flow.done()


def link_to(site: str, building_id: int) -> str:
    """Give the address of the live page."""
    return f"{site}{routes.PASSPORT}?id={building_id}"


def _summary(flow: Flow, view: PassportView, locale: str) -> None:
    fresh = telling.either(locale, view.fresh_ka, view.fresh_en) or said.EMPTY.text(locale)
    version = said.VERSION_OF.render(locale, number=view.number, forms=view.definition)
    filled = said.FILLED_OF.render(locale, filled=view.filled, required=view.required, share=view.share)
    rows: list[tuple[Msg, str]] = [
        (said.AS_OF, telling.said_day(view.day, locale)),
        (said.VERSION, version),
        (said.FILLED_IN, filled),
        (said.LAST_UPDATE, fresh),
        (said.FOR_WHOM, said.LEVELS[view.level].text(locale)),
    ]
    flow.rows((LABEL, WIDE - LABEL), [(Bit(label.text(locale), pale=True), text) for label, text in rows])


def _warnings(flow: Flow, view: PassportView, locale: str) -> None:
    for lift in view.lifts:
        sentence = words_page.LIFT_OVERDUE if lift.state == "overdue" else words_page.LIFT_SOON
        name, when = (
            telling.either(locale, lift.label_ka, lift.label_en),
            telling.either(locale, lift.due_ka, lift.due_en),
        )
        flow.text(sentence.render(locale, lift=name, when=when), bold=True)
    if view.worst:
        flow.heading(words_page.WORST.text(locale))
        _conditions(flow, view.worst, locale)


def _group(flow: Flow, group: GroupView, locale: str) -> None:
    about = definition().by_code[group.code]
    flow.heading(said.GROUP_N.render(locale, n=about.number, label=about.label))
    if about.is_table:
        _table(flow, group, locale)
        return
    if group.conditions:
        _conditions(flow, group.conditions, locale)
    answers = [each for row in group.rows for each in row.answers]
    if not answers:
        return
    origin, times = Counter(telling.either(locale, each.said_ka, each.said_en) for each in answers).most_common(1)[0]
    shared = origin if times > 1 else ""
    if shared:
        flow.text(said.ORIGIN.render(locale, origin=shared), 8, pale=True)
    flow.rows((LABEL, WIDE - LABEL), [_fact(each, shared, locale) for each in answers])


def _fact(each: ValueView, shared: str, locale: str) -> tuple[Cell, Cell]:
    """Say an answer, with its origin where it is not the one most of its group share."""
    origin = telling.either(locale, each.said_ka, each.said_en)
    origin = "" if origin == shared else origin
    value = [_value(each, locale)]
    if origin:
        value.append(Bit(origin, pale=True, size=7.5, gap=0.4))
    return Bit(telling.either(locale, each.label_ka, each.label_en), pale=True), value


def _value(each: ValueView, locale: str) -> Bit:
    if each.state == "missing":
        return Bit(words.MISSING.text(locale), pale=True)
    if each.state == "unknown":
        return Bit(words.UNKNOWN.text(locale), pale=True)
    return Bit(telling.either(locale, each.ka, each.en))


def _conditions(flow: Flow, conditions: list[ConditionView], locale: str) -> None:
    heads = [each.text(locale) for each in (said.PART, said.CONDITION, said.HOW_JUDGED)]
    rows = []
    for each in conditions:
        told = telling.judged(each, locale)
        if each.is_disputed:
            told = [*told, Bit(words_page.DISPUTED.text(locale), bold=True, size=8)]
        rows.append((telling.either(locale, each.label_ka, each.label_en), telling.graded(each, locale), told))
    flow.rows((50, 52, WIDE - 102), rows, heads)


def _table(flow: Flow, group: GroupView, locale: str) -> None:
    """Print a repeating part: its rows side by side, a line for each field; the heads come again on every page."""
    judged: dict[str, list[ConditionView]] = defaultdict(list)
    for each in group.conditions:
        judged[each.part].append(each)
    rows = [*group.rows, *_only_judged(group, judged)]
    for at in range(0, len(rows), COLUMNS):
        some = rows[at : at + COLUMNS]
        label = 46 if len(some) > 1 else LABEL
        wide = (WIDE - label) / len(some) if len(some) > 1 else WIDE - label
        heads = ["", *(telling.either(locale, row.label_ka, row.label_en) for row in some)]
        flow.rows((label, *[wide] * len(some)), _lines(some, judged, locale), heads, grid=True, size=8.5)


def _only_judged(group: GroupView, judged: dict[str, list[ConditionView]]) -> list[RowView]:
    """Give rows for parts that were judged but have no answers that this reader sees."""
    label = definition().by_code[group.code].row_label
    known = {row.name for row in group.rows}
    names = [part for part in judged if part not in known]
    return [
        RowView(name, *(label.render(each, n=name) if label else name for each in ("ka", "en")), []) for name in names
    ]


def _lines(some: list[RowView], judged: dict[str, list[ConditionView]], locale: str) -> list[list[Cell]]:
    fields: dict[str, str] = {}
    held: dict[tuple[str, str], ValueView] = {}
    for row in some:
        for each in row.answers:
            code = each.key.rpartition(".")[2]
            fields.setdefault(code, telling.either(locale, each.label_ka, each.label_en))
            held[row.name, code] = each
    group = next((each.key.partition("[")[0] for row in some for each in row.answers), "")
    order = [each.code for each in definition().by_code[group].live] if group else []
    lines: list[list[Cell]] = [
        [
            Bit(fields[code], pale=True),
            *(_value(held[row.name, code], locale) if (row.name, code) in held else "" for row in some),
        ]
        for code in order
        if code in fields
    ]
    if any(judged.get(row.name) for row in some):
        cells: list[Cell] = [_judgements(judged.get(row.name, []), locale) for row in some]
        lines.append([Bit(said.CONDITION.text(locale), pale=True), *cells])
    return lines


def _judgements(conditions: list[ConditionView], locale: str) -> list[Bit]:
    told = []
    for each in conditions:
        told.append(Bit(telling.grade(each, locale), bold=0 < each.grade <= 2, pale=each.grade == 0))
        if each.on_day:
            how, when = words.METHODS[each.method], telling.either(locale, each.on_ka, each.on_en)
            told.append(Bit(said.JUDGED.render(locale, how=how, when=when), pale=True, size=7.5))
        expert = telling.either(locale, each.expert_ka, each.expert_en)
        told += [Bit(line, size=7.5) for line in (expert, each.note) if line]
    return told or [Bit("")]


def _rest(flow: Flow, view: PassportView, locale: str) -> None:
    names = [
        telling.either(locale, group.label_ka, group.label_en)
        for group in view.groups
        if group.source and not group.rows and not group.conditions
    ]
    if names:
        flow.y += 3
        flow.text(said.ELSEWHERE.render(locale, names=", ".join(names)), 9, pale=True)


def picture(each: PrintedPhoto, locale: str) -> Picture:
    """Say a photo below it: its part of the building, its day, what it shows."""
    photo = each.photo
    part = elements().get(photo.element, SOMETHING_ELSE).text(locale)
    part = words.ROW_ELEMENT.render(locale, element=part, row=photo.part) if photo.part else part
    first = said.PHOTO_OF.render(locale, part=part, day=telling.either(locale, photo.ka, photo.en))
    if photo.phase in said.PHASES:
        first = said.PHOTO_OF.render(locale, part=first, day=said.PHASES[photo.phase])
    made = printable(each.data) if each.data else None
    words_below = [Bit(first, bold=True), *([Bit(photo.caption)] if photo.caption else [])]
    return Picture(made.data, made.width, made.height, words_below) if made else Picture(b"", 4, 3, words_below)
