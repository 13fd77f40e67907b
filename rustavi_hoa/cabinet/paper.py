"""Pages for the printer: plain HTML on A4, nothing of the app around it, readable at arm's length."""

from __future__ import annotations

import base64
import hashlib
from collections import defaultdict
from datetime import datetime
from html import escape
from itertools import groupby

from rustavi_hoa.cabinet import words
from rustavi_hoa.cabinet.views import Announcement, Paper
from rustavi_hoa.i18n.dates import long_day, short
from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.issues import words_household as household
from rustavi_hoa.issues import words_outages as outages
from rustavi_hoa.issues.categories import ABOUT, Category
from rustavi_hoa.issues.places import PLACE_LABELS, SPOTS, Place
from rustavi_hoa.issues.views import IssueCard
from rustavi_hoa.issues.views_outages import OutageView
from rustavi_hoa.issues.words import STATUS_FOR_OTHERS
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.georgian import natural_key

SCRIPT = "document.querySelector('button').addEventListener('click',()=>print())"
POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; font-src 'self'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'; script-src 'sha256-"
    + base64.b64encode(hashlib.sha256(SCRIPT.encode()).digest()).decode()
    + "'"
)
STYLE = """
@font-face { font-family: HOA; src: local("Noto Sans Georgian"), url(/fonts/noto-sans-georgian.woff2) format("woff2"); }
@page { size: A4; margin: 14mm; }
body { font: 12pt/1.4 HOA, "Noto Sans Georgian", Sylfaen, sans-serif; color: #000; background: #fff; margin: 0 auto;
  padding: 6mm; max-width: 190mm; }
h1 { font-size: 18pt; margin: 0 0 2mm; } h2 { font-size: 14pt; margin: 7mm 0 2mm; break-after: avoid; }
p { margin: 0 0 2mm; } table { width: 100%; border-collapse: collapse; table-layout: fixed; }
thead { display: table-header-group; } tr { break-inside: avoid; }
th, td { border: 1px solid #666; padding: 2mm; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { font-size: 10pt; } .n { width: 13mm; } .age { width: 26mm; } .status { width: 37mm; } .notes { width: 32mm; }
small { display: block; font-size: 10pt; color: #333; } td.notes { height: 16mm; }
button { font: inherit; font-weight: 700; padding: 3mm 8mm; margin: 0 0 6mm; min-height: 12mm; }
.door { text-align: center; } .door h1 { font-size: 34pt; margin: 8mm 0; }
.door .text { font-size: 22pt; line-height: 1.45; white-space: pre-line; text-align: left; overflow-wrap: anywhere;
  border: 2px solid #000; padding: 8mm; margin: 8mm 0; }
@media screen and (max-width: 640px) {
  .notes, thead { display: none; } tr { display: block; border: 1px solid #666; margin: 0 0 3mm; padding: 2mm; }
  td { display: inline-block; border: 0; padding: 1mm 2mm 1mm 0; } td:nth-child(2) { display: block; }
}
@media print { button { display: none; } body { padding: 0; max-width: none; } }
"""


def problems(paper: Paper, cards: list[IssueCard], locale: str) -> str:
    """Give the list of open problems: what concerns the whole building first, then entrance by entrance."""
    groups: dict[str, list[IssueCard]] = defaultdict(list)
    for card in cards:
        groups[card.entrance].append(card)
    parts = [
        f"<h1>{_say(words.PRINT_TITLE, locale)}</h1>",
        f"<p><b>{escape(paper.address)}</b><br>{escape(paper.association)}</p>",
        f"<p>{_printed(locale)} · {_say(words.PRINT_TOTAL, locale, n=len(cards))}</p>",
    ]
    if not cards:
        parts.append(f"<p>{_say(words.NO_PROBLEMS, locale)}</p>")
    for entrance in sorted(groups, key=natural_key):
        name = words.FOR_ENTRANCE.render(locale, n=entrance) if entrance else words.WHOLE_HOUSE.text(locale)
        parts.append(f"<h2>{escape(name)}</h2>{_table(groups[entrance], locale)}")
    return sheet(words.PRINT_TITLE, "".join(parts), locale)


def door(announcement: Announcement, address: str, association: str, locale: str) -> str:
    """Give the paper notice for the door, in letters one reads from the stairs."""
    audience = (
        words.FOR_ENTRANCE.render(locale, n=announcement.entrance)
        if announcement.entrance
        else words.FOR_ALL.text(locale)
    )
    body = (
        f'<div class="door"><p>{escape(address)}<br>{escape(audience)}</p>'
        f"<h1>{_say(words.DOOR_TITLE, locale)}</h1>"
        f'<p class="text">{escape(announcement.text)}</p>'
        f"<p>{escape(long_day(now(), locale))}<br>{_say(words.CHAIRPERSON, locale)}: {escape(announcement.author)}<br>"
        f"{escape(association)}</p></div>"
    )
    return sheet(words.DOOR_TITLE, body, locale)


def outage(view: OutageView, locale: str) -> str:
    """Give the notice of an outage for the door: what, when, where, in letters one reads from the stairs."""
    line = view.line
    name = line.title_en if locale == "en" else line.title_ka
    starts, ends = (_exact(each.iso, locale) for each in (line.starts, line.ends))
    when = (outages.WHEN if ends else outages.WHEN_OPEN).text(locale).format(starts=starts, ends=ends)
    places = "<br>".join(escape(en if locale == "en" and en else ka) for ka, en in view.places)
    text = "\n".join(each for each in (view.body, when) if each)
    doer = f"<p>{_say(outages.DOER, locale)}: {escape(view.doer)}</p>" if view.doer else ""
    body = (
        f'<div class="door"><p>{_say(outages.KIND[line.kind], locale)}</p><h1>{escape(name)}</h1>'
        f'<p class="text">{escape(text)}</p><p>{places}</p>{doer}'
        f"<p>{escape(long_day(now(), locale))}</p><small>{_say(household.HUNG_NOTE, locale)}</small></div>"
    )
    return sheet(outages.POSTER, body, locale)


def _exact(iso: str, locale: str) -> str:
    """Say a moment by its date: "today" on a door is wrong tomorrow."""
    return short(datetime.fromisoformat(iso), locale) if iso else ""


def _table(cards: list[IssueCard], locale: str) -> str:
    heads = (
        ("n", "N"),
        ("", words.COL_PROBLEM.text(locale)),
        ("age", words.COL_AGE.text(locale)),
        ("status", words.COL_STATUS.text(locale)),
        ("notes", words.COL_NOTES.text(locale)),
    )
    head = "".join(f'<th scope="col" class="{name}">{escape(label)}</th>' for name, label in heads)
    return (
        f"<table><thead><tr>{head}</tr></thead><tbody>{''.join(_row(card, locale) for card in cards)}</tbody></table>"
    )


def _row(card: IssueCard, locale: str) -> str:
    category = ABOUT[Category(card.category)].label.text(locale)
    place = words.PLACE_ON_PAPER.get(card.place) or PLACE_LABELS[Place(card.place)]
    notes = [category if card.title else "", place.text(locale)]
    if card.floor:
        spot = SPOTS.get(card.floor)
        notes.append(spot.text(locale) if spot else words.FLOOR.render(locale, floor=card.floor))
    if card.support > 1:
        notes.append(words.CONCERNS.render(locale, n=card.support))
    if card.is_emergency:
        notes.insert(0, words.URGENT.text(locale))
    said = [text for text, _ in groupby(filter(None, notes))]
    age = card.age.en if locale == "en" else card.age.ka
    return (
        f"<tr><td>{escape(card.number)}</td>"
        f"<td><b>{escape(card.title or category)}</b><small>{escape(' · '.join(said))}</small></td>"
        f"<td>{escape(age)}</td><td>{_say(STATUS_FOR_OTHERS[card.status], locale)}</td>"
        f'<td class="notes"></td></tr>'
    )


def _printed(locale: str) -> str:
    return _say(words.PRINTED, locale, when=long_day(now(), locale))


def _say(msg: Msg, locale: str, **values: object) -> str:
    return escape(msg.render(locale, **values))


def sheet(title: Msg, body: str, locale: str) -> str:
    """Put a body into the page that everything printed shares."""
    return (
        f'<!doctype html><html lang="{locale}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">'
        f"<title>{_say(title, locale)}</title><style>{STYLE}</style></head><body><main>"
        f'<button type="button">{_say(words.PRINT, locale)}</button>{body}</main>'
        f"<script>{SCRIPT}</script></body></html>"
    )
