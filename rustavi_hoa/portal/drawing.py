"""From views to HTML: one environment of templates in which every value is escaped and a missing one is an error."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from typing import Any
from urllib.parse import urlencode

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from rustavi_hoa import routes
from rustavi_hoa.gallery.views import GalleryPhoto
from rustavi_hoa.gallery.words import labels
from rustavi_hoa.i18n.dates import TBILISI, day_of_year
from rustavi_hoa.i18n.message import LOCALES, Msg
from rustavi_hoa.identity.words import SIGN_IN
from rustavi_hoa.issues.categories import ABOUT
from rustavi_hoa.portal import looks, words
from rustavi_hoa.portal.views import Head
from rustavi_hoa.register.words_standing import HINT, LOOK, STANDING
from rustavi_hoa.shell.words import APP, HOME, SKIP
from rustavi_hoa.works import words as works_words
from rustavi_hoa.works.rules import CATEGORIES, STATES, lari

SHEETS = Environment(
    loader=FileSystemLoader(looks.TEMPLATES),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
STATE_LOOK = {"done": ("check", "good"), "ongoing": ("wrench", "info"), "planned": ("calendar", "calm")}
SHEETS.globals |= {
    "w": words,
    "works_words": works_words,
    "routes": routes,
    "icon": looks.icon,
    "lari": lari,
    "app": APP,
    "skip": SKIP,
    "sign_in": SIGN_IN,
    "home": HOME,
    "standing": STANDING,
    "standing_look": LOOK,
    "hint": HINT,
    "categories": CATEGORIES,
    "states": STATES,
    "state_look": STATE_LOOK,
    "troubles": {code.value: about.label for code, about in ABOUT.items()},
}


_CODES = re.compile(
    r"\b(?:[A-Za-z]+[_-][A-Za-z_-]*[A-Za-z]|servicerequestupdates|rel=next|discovery|POST|Link|token|email|phone)\b"
)
"""Names of fields, headers and resources of the open interface."""


def coded(text: str) -> Markup:
    """Mark what is written for programs as code: a reader is not to read it as a word of the sentence."""
    return Markup(_CODES.sub(r"<code>\g<0></code>", str(escape(text))))  # noqa: S704 - escaped the moment before


SHEETS.filters |= {
    "coded": coded,
    "twice": lambda text: (text, text),
    "said_msg": lambda pair, say: (pair[0], say(pair[1])),
    "said_choice": lambda each, say: (each.key, say.pick(each.ka, each.en)),
    "said_unit": lambda each, say: (each.id, say.pick(each.name, each.name_en)),
}
"""What a list of choices holds -> value and words."""


class Pen:
    """Speaks one language to one visitor; templates know it as ``say``."""

    def __init__(self, locale: str) -> None:
        self.locale = locale

    def __call__(self, msg: Msg, **values: object) -> str:
        """Say a sentence."""
        return msg.render(self.locale, **values)

    def pick(self, ka: str, en: str) -> str:
        """Choose between two spellings of a name; one that has no English stays Georgian."""
        return en if self.locale == "en" and en else ka

    def day(self, iso: str) -> str:
        """Say a day."""
        return day_of_year(datetime.combine(date.fromisoformat(iso), time(12), TBILISI), self.locale)

    def link(self, path: str, query: dict[str, str] | None = None) -> str:
        """Give an address of ours in this language."""
        return address(path, query or {}, self.locale)

    def photo(self, photo: GalleryPhoto) -> str:
        """Name a photo by its part of the building and its day."""
        label = labels().get(photo.element, labels()["other"])
        what = self(words.PART_N, element=label, part=photo.part) if photo.part else self(label)
        return self(words.PHOTO_OF, what=what, day=self.pick(photo.ka, photo.en))


def address(path: str, query: dict[str, str], locale: str) -> str:
    """Give an address with its query; Georgian is what an address without a language means."""
    asked = query | ({"lang": locale} if locale != LOCALES[0] else {})
    return f"{path}?{urlencode(asked)}" if asked else path


def draw(template: str, locale: str, site: str, head: Head, **facts: Any) -> str:
    """Draw a page in one language; ``site`` is the platform's own address."""
    spellings = {each: site + address(head.path, head.query, each) for each in LOCALES}
    other = next(each for each in LOCALES if each != locale)
    return SHEETS.get_template(template).render(
        say=Pen(locale),
        locale=locale,
        other=other,
        other_href=address(head.path, head.query | {"lang": other}, LOCALES[0]),
        spellings=spellings,
        site=site,
        head=head,
        style=looks.style(),
        **facts,
    )


def sitemap(site: str, listed: list[tuple[int, str]]) -> str:
    """Write the list of public pages for search engines."""
    fixed = [routes.PUBLIC, routes.PUBLIC_WORKS, routes.PUBLIC_SERVICES, routes.PUBLIC_ANSWERS]
    fixed += [routes.OPEN311, routes.CITY_MAP]
    pages = [(path, "") for path in fixed] + [(routes.public_building(row_id), day) for row_id, day in listed]
    return SHEETS.get_template("sitemap.xml").render(site=site, pages=pages, only=routes.CITY_MAP)
