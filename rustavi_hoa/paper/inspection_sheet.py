"""The inspection form on paper: every technical group with boxes to tick; what is known already stands in grey."""

from __future__ import annotations

from collections.abc import Iterable

from rustavi_hoa import routes
from rustavi_hoa.adapters.pdf_flow import WIDE, Bit, Cell, Flow
from rustavi_hoa.adapters.pdf_pen import BOX
from rustavi_hoa.paper import telling
from rustavi_hoa.paper import words as said
from rustavi_hoa.passport import words
from rustavi_hoa.passport.definition import definition
from rustavi_hoa.passport.fields import Definition, Element, Field, Group
from rustavi_hoa.passport.kinds import unit_of
from rustavi_hoa.passport.views import ConditionView, PassportView, ValueView

LETTERS = {"ka": "აბგდევზთიკლმნოპჟრსტ", "en": "abcdefghijklmnopqrs"}
BLANK_ROWS = 3
COLUMNS = 4
LABEL, UNKNOWN = 62, 27
ROW = 6.5
SHORT = 34
TO_WRITE = 5
SEEN = ("visual", "instrumental")
"""Unit: millimetres."""


def draw(view: PassportView, link: str, locale: str) -> bytes:
    """Print the form; ``link`` is the page where the answers are typed in."""
    title, address = said.INSPECTION.text(locale), telling.either(locale, view.address, view.address_en)
    flow = telling.opened(title, address, locale)
    home = telling.either(locale, view.association_ka, view.association_en)
    lines = [Bit(address, bold=True, size=12.5), *([Bit(home)] if home else [])]
    telling.head(flow, title, lines, link, said.TO_TYPE.text(locale), locale)
    _instructions(flow, locale)
    paper = _Known(view, locale)
    made = definition()
    for group in made.groups:
        if is_technical(made, group):
            _group(flow, paper, made, group)
    flow.heading(said.EXPERT_LINE.text(locale), keep=45)
    _blank(flow, 2)
    flow.heading(said.NOTES_LINE.text(locale), keep=40)
    _blank(flow, 4)
    return flow.done()


def link_to(site: str, building_id: int) -> str:
    """Give the address of the page where an inspector types."""
    return f"{site}{routes.PASSPORT_INSPECT}?id={building_id}"


def is_technical(made: Definition, group: Group) -> bool:
    """Tell whether an inspector has something to see here: a field of theirs, or a part that is judged."""
    asked = any(each.is_typed and each.answered_by == "inspector" for each in group.live)
    return asked or any(each.group == group.code for each in made.elements)


class _Known:
    """What the passport holds already, ready to be printed in grey."""

    def __init__(self, view: PassportView, locale: str) -> None:
        self.locale = locale
        self.values = {each.key: each for group in view.groups for row in group.rows for each in row.answers}
        self.names = {group.code: [row.name for row in group.rows] for group in view.groups}
        self.judged = {(each.element, each.part): each for group in view.groups for each in group.conditions}

    def value(self, key: str) -> list[Bit]:
        """Give the known answer as a grey line, or nothing."""
        found: ValueView | None = self.values.get(key)
        if found is None or found.state == "missing":
            return []
        text = words.UNKNOWN.text(self.locale) if found.state == "unknown" else ""
        return self.now(text or telling.either(self.locale, found.ka, found.en))

    def is_known(self, key: str) -> bool:
        """Tell whether the passport says something here."""
        found = self.values.get(key)
        return found is not None and found.state == "known"

    def now(self, value: str) -> list[Bit]:
        """Give a grey line."""
        return [Bit(said.NOW.render(self.locale, value=value), pale=True, size=8)]

    def condition(self, element: str, part: str) -> list[Bit]:
        """Give the known grade as a grey line, or nothing."""
        found: ConditionView | None = self.judged.get((element, part))
        if found is None or not found.on_day:
            return []
        how = said.JUDGED.render(
            self.locale,
            how=telling.grade(found, self.locale),
            when=telling.either(self.locale, found.on_ka, found.on_en),
        )
        return self.now(how)


def _instructions(flow: Flow, locale: str) -> None:
    third = WIDE / 3
    labels = [Bit(each.text(locale), pale=True) for each in (said.INSPECTOR, said.DAY, said.SIGNED)]
    flow.rows((third, third, third), [labels], least=11, grid=True)
    flow.text(said.HOW_TO.text(locale), 9)
    scale = ", ".join(
        said.SCALE_ITEM.render(locale, grade=each, word=words.GRADES[each]) for each in ("5", "4", "3", "2", "1")
    )
    flow.text(said.SCALE.render(locale, scale=scale), 9)
    flow.text(said.UNSAFE_RULE.text(locale), 9)


def _blank(flow: Flow, lines: int) -> None:
    """Draw lines to write on."""
    flow.rows((WIDE,), [[""]] * lines, least=7)


def _group(flow: Flow, paper: _Known, made: Definition, group: Group) -> None:
    locale = paper.locale
    names = paper.names.get(group.code) or []
    if group.is_table and not names and paper.is_known(group.rows_from):
        return  # the building has none
    flow.heading(said.GROUP_N.render(locale, n=group.number, label=group.label), keep=42)
    elements = [each for each in made.elements if each.group == group.code]
    fields = [each for each in group.live if each.is_typed]
    if group.is_table:
        _table(flow, paper, group, fields, elements, names)
        return
    rows: list[list[Cell]] = [_judgement(paper, each) for each in elements]
    rows += [_question(paper, each) for each in fields]
    heads = [said.QUESTION.text(locale), said.ANSWER.text(locale), words.UNKNOWN.text(locale)]
    flow.rows((LABEL, WIDE - LABEL - UNKNOWN, UNKNOWN), rows, heads, least=ROW)


def _judgement(paper: _Known, element: Element) -> list[Cell]:
    locale = paper.locale
    seen = _boxes(words.METHODS[each].text(locale) for each in SEEN)
    answer = [
        Bit(_boxes(str(each) for each in range(5, 0, -1))),
        Bit(said.HOW_SEEN.render(locale, boxes=seen), size=8, gap=0.8),
    ]
    label = Bit(words.CONDITION_OF.render(locale, element=element.label), bold=True)
    return [[label, *paper.condition(element.code, "")], answer, BOX]


def _question(paper: _Known, field: Field) -> list[Cell]:
    known = paper.value(field.key())
    return [[Bit(_label(field, paper.locale)), *known], _answer(field, paper.locale), BOX]


def _label(field: Field, locale: str) -> str:
    unit, label = unit_of(field, locale), field.short.text(locale)
    return f"{label}, {unit}" if unit else label


def _answer(field: Field, locale: str) -> str:
    """Give the boxes of a field; an empty place to write in where there are none."""
    if field.kind == "yes_no":
        return _boxes(each.text(locale) for each in (words.YES, words.NO))
    return _boxes(choice.text(locale) for _, choice in field.choices)


def _boxes(texts: Iterable[str]) -> str:
    """Put a square before each text; a short text stays whole."""
    whole = [text.replace(" ", "\u00a0") if len(text) <= SHORT else text for text in texts]
    return " ".join(f"{BOX}\u00a0{text}\u00a0\u00a0" for text in whole)


def _table(
    flow: Flow, paper: _Known, group: Group, fields: list[Field], elements: list[Element], names: list[str]
) -> None:
    """Print a repeating part: its rows side by side, choices named by letters that the first column explains."""
    locale = paper.locale
    flow.text(said.NOT_KNOWN_KEY.text(locale), 8, pale=True)
    every = names or [""] * BLANK_ROWS
    for at in range(0, len(every), COLUMNS):
        some = every[at : at + COLUMNS]
        wide = (WIDE - LABEL) / max(2, len(some))
        heads = ["", *(group.row_label.render(locale, n=name or "____") if group.row_label else name for name in some)]
        rows: list[list[Cell]] = [
            [_key(each, locale), *([*paper.value(each.key(name)), _ticks(each, locale)] for name in some)]
            for each in fields
        ]
        for element in elements:
            label = Bit(words.CONDITION_OF.render(locale, element=element.label), bold=True)
            ticks = Bit(_boxes([*(str(grade) for grade in range(5, 0, -1)), "?"]))
            rows.append([label, *([*paper.condition(element.code, name), ticks] for name in some)])
        flow.rows((LABEL, *[wide] * len(some)), rows, heads, least=8, grid=True, size=8.5)


def _key(field: Field, locale: str) -> list[Bit]:
    letters = zip(LETTERS[locale], (choice for _, choice in field.choices), strict=False)
    told = "; ".join(said.CHOICE_KEY.render(locale, letter=letter, choice=choice) for letter, choice in letters)
    return [Bit(_label(field, locale)), *([Bit(told, pale=True, size=7.5)] if told else [])]


def _ticks(field: Field, locale: str) -> Bit:
    """Give the squares of a cell; below an empty place where the answer is written."""
    if field.kind == "yes_no":
        return Bit(_boxes([words.YES.text(locale), words.NO.text(locale), "?"]))
    return Bit(_boxes([*LETTERS[locale][: len(field.choices)], "?"]), gap=0 if field.choices else TO_WRITE)
