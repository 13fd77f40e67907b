"""What each public page says of itself: title, sentence, address, and whether search engines may keep it."""

from __future__ import annotations

from dataclasses import asdict

from rustavi_hoa import routes
from rustavi_hoa.portal import words
from rustavi_hoa.portal.drawing import Pen
from rustavi_hoa.portal.views import BuildingPage, Head, SearchPage
from rustavi_hoa.works.views import PublicWorks

ROBOTS = """User-agent: *
Allow: /public
Allow: /city-map
Allow: /open311
Allow: /photos/gallery/
Allow: /fonts/
Allow: /assets/
Allow: /client/
Allow: /favicon.svg
Allow: /api/atlas
Disallow: /public?q=
Disallow: /

Sitemap: {site}/sitemap.xml
"""
"""Everything but the public pages is for people who live or work here."""


def search(locale: str, view: SearchPage) -> Head:
    """Describe the search; what somebody typed is nobody's to keep."""
    say, asked = Pen(locale), view.asked
    union = view.association
    title = say(words.ASSOCIATION_TITLE, name=say.pick(union.name, union.name_en)) if union else say(words.REGISTER)
    if asked.page > 1:
        title = say(words.TITLE_PAGE, title=title, page=asked.page)
    is_plain = not asked.text and not asked.unit and (asked.page == 1 or view.found.hits != [])
    return Head(routes.PUBLIC, title, say(words.REGISTER_ABOUT), asked.query(), is_indexed=is_plain)


def building(locale: str, view: BuildingPage) -> Head:
    """Describe a building's page."""
    say, home = Pen(locale), view.building
    path = routes.public_building(home.id)
    title = say.pick(home.address, home.address_en)
    if home.is_gone:
        return Head(path, say(words.GONE_TITLE), say(words.GONE, address=title), is_indexed=False)
    shots = [pair.after for pair in view.pairs] + view.photos
    image = f"/photos/gallery/{shots[0].id}/800" if shots else ""
    return Head(path, title, say(words.ABOUT, address=title), image=image)


def services(locale: str) -> Head:
    """Describe the catalogue."""
    say = Pen(locale)
    return Head(routes.PUBLIC_SERVICES, say(words.SERVICES_TITLE), say(words.SERVICES_LEAD))


def works(locale: str, view: PublicWorks) -> Head:
    """Describe the works of the city; narrowed lists are not kept apart."""
    say, asked = Pen(locale), view.asked
    title = say(words.WORKS_HERE)
    if asked.page > 1:
        title = say(words.TITLE_PAGE, title=title, page=asked.page)
    is_plain = not (asked.year or asked.category or asked.unit or asked.state)
    return Head(routes.PUBLIC_WORKS, title, say(words.WORKS_LEAD), works_query(view), is_indexed=is_plain)


def works_query(view: PublicWorks, **other: object) -> dict[str, str]:
    """Give the filter as the address has it, some of it changed."""
    asked = asdict(view.asked)
    plain = {name: asked[name] for name in ("by", "year", "category", "unit", "state", "page")} | other
    usual = {"by": "year", "page": 1}
    return {name: str(value) for name, value in plain.items() if value and usual.get(name) != value}


def missing(locale: str, path: str) -> Head:
    """Describe a page that is not there."""
    say = Pen(locale)
    return Head(path, say(words.NO_PAGE), say(words.NO_PAGE_HINT), is_indexed=False)


def too_many(locale: str, path: str) -> Head:
    """Describe a page that cannot be given now."""
    say = Pen(locale)
    return Head(path, say(words.TOO_MANY_TITLE), say(words.REGISTER_ABOUT), is_indexed=False)
