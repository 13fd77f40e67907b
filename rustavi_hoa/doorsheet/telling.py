"""What a sheet says, line by line: the same words on the door and in the picture."""

from __future__ import annotations

from dataclasses import dataclass, field

from rustavi_hoa.cabinet.words import PLACE_ON_PAPER
from rustavi_hoa.doorsheet import words
from rustavi_hoa.doorsheet.views import Item, SheetPaper, SheetView
from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.issues.categories import ABOUT, Category
from rustavi_hoa.issues.places import PLACE_LABELS, Place
from rustavi_hoa.issues.words import STATUS_FOR_OTHERS

OF_ENTRANCE = frozenset({Place.MY_ENTRANCE.value, Place.OTHER_ENTRANCE.value})


@dataclass(frozen=True, slots=True)
class Pair:
    """One thing done, with its photos; empty bytes where there is none."""

    title: str
    before: bytes = b""
    after: bytes = b""


@dataclass(frozen=True, slots=True)
class Told:
    """A whole sheet in one language: what is done with photos under ``done``, then blocks of lines under their heads.

    Shape: what is done without photos is the first block, without a head where pairs stand before it.
    """

    title: str
    week: str
    address: str
    association: str
    words: str
    empty: str
    done: str = ""
    pairs: list[Pair] = field(default_factory=list)
    blocks: list[tuple[str, list[str]]] = field(default_factory=list)
    more: str = ""


def told(paper: SheetPaper, locale: str) -> Told:
    """Say an approved sheet in a language; what was done without any photo stands as a line, with photos as a pair."""
    view = paper.view
    pairs = [_pair(each, paper.photos, locale) for each in view.done]
    done = _head(words.DONE, view.done_count, locale)
    shown = [each for each in pairs if each.before or each.after]
    blocks = [
        ("" if shown else done, [each.title for each in pairs if each not in shown]),
        (_head(words.ANSWERED, view.answered_count, locale), [_answer(each, locale) for each in view.answered]),
        (_head(words.REPORTED, view.reported_count, locale), _reported(view, locale)),
    ]
    return Told(
        title=words.DOOR_TITLE.text(locale),
        week=week(view, locale),
        address=_either(locale, view.address, view.address_en),
        association=_either(locale, view.association, view.association_en),
        words=view.words,
        empty=words.EMPTY_WEEK.text(locale) if view.is_empty else "",
        blocks=[(head, lines) for head, lines in blocks if lines],
        done=done,
        pairs=shown,
        more=words.MORE.text(locale) if view.has_more else "",
    )


def week(view: SheetView, locale: str) -> str:
    """Say a week by its first and last day."""
    since, until = (_either(locale, each.ka, each.en) for each in (view.since, view.until))
    return words.WEEK.render(locale, since=since, until=until)


def _head(msg: Msg, count: int, locale: str) -> str:
    return words.COUNTED.render(locale, what=msg, n=count) if count else msg.text(locale)


def _reported(view: SheetView, locale: str) -> list[str]:
    said = []
    for each in view.reported:
        label = ABOUT[Category(each.category)].label
        said.append(words.COUNTED.render(locale, what=label, n=each.count) if each.count else label.text(locale))
    return said


def _pair(item: Item, photos: dict[str, bytes], locale: str) -> Pair:
    return Pair(name(item, locale), photos.get(item.before, b""), photos.get(item.after, b""))


def _answer(item: Item, locale: str) -> str:
    said = [name(item, locale), STATUS_FOR_OTHERS[item.status].text(locale)]
    return " · ".join([*said, words.DUE.render(locale, day=item.due)] if item.due else said)


def name(item: Item, locale: str) -> str:
    """Name a thing by its category and place; an entrance by its number, never a floor or an apartment."""
    place = PLACE_ON_PAPER.get(item.place) or PLACE_LABELS[Place(item.place)]
    if item.place in OF_ENTRANCE and item.entrance:
        where = words.ENTRANCE.render(locale, n=item.entrance)
    else:
        where = place.text(locale)
    category = ABOUT[Category(item.category)].label.text(locale)
    said = [category] if item.place == Place.UNKNOWN or where == category else [category, where]
    return " · ".join([*said, _either(locale, item.home, item.home_en)] if item.home else said)


def _either(locale: str, ka: str, en: str) -> str:
    return (en or ka) if locale == "en" else (ka or en)
