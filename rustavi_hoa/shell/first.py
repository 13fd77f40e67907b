"""The first view of a page, drawn on the server for the person of the cookie, so that rows stand before any script.

Each feature says in its ``first.py`` what a page's states will hold (``Scene``), by the same use cases as ``on_load``;
the page itself is drawn from its own components (``draw``). Whatever goes wrong, the page comes as it was built.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from html import escape
from http.cookies import CookieError, SimpleCookie
from typing import Any

import reflex as rx

from rustavi_hoa.adapters import rates
from rustavi_hoa.adapters.web import UNSTORABLE, secret_in
from rustavi_hoa.i18n.message import LOCALES
from rustavi_hoa.identity import service as identity
from rustavi_hoa.identity.views import Me
from rustavi_hoa.kernel.errors import Refusal
from rustavi_hoa.kernel.policy import Actor
from rustavi_hoa.shell.badge import BadgeState
from rustavi_hoa.shell.door import Door
from rustavi_hoa.shell.draw import HOLES, Ink, ink
from rustavi_hoa.shell.layout import framed
from rustavi_hoa.shell.session import LANGUAGE_COOKIE, SessionState

log = logging.getLogger(__name__)

Given = tuple[tuple[rx.Var, Any], ...]
"""Fields of states with what they will hold."""


@dataclass(frozen=True, slots=True)
class Scene:
    """What a page shows first; ``holes`` are places that a script of ours would fill, as HTML, None to leave out."""

    given: Given
    holes: Mapping[str, str | None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Visit:
    """Who opens a page; ``query`` is the address's, ``cookies`` are tastes of this browser."""

    actor: Actor
    me: Me
    locale: str
    query: Mapping[str, str]
    cookies: Mapping[str, str]


Drawer = Callable[[Visit], Scene | None]
"""Gives the scene of a page; None where this person will be led elsewhere."""


class Firsts:
    """Draws first views of the doors that have one."""

    def __init__(self, doors: Iterable[Door], everywhere: Callable[[Actor], Given]) -> None:
        self.doors = {door.path: door for door in doors if door.first is not None}
        self.everywhere = everywhere
        self.inks = lru_cache(maxsize=None)(lambda path: ink(framed(self.doors[path])()))

    async def warming(self) -> None:
        """Read every page once after the start, so that no visitor waits for it."""
        for path in self.doors:
            try:
                await asyncio.to_thread(self.ink, path)
            except Exception:  # the page comes as it was built; the next ones are read all the same
                log.exception("no first view of %s can be drawn", path)

    def ink(self, path: str) -> Ink:
        """Give what draws a page."""
        return self.inks(path)

    def draw(self, path: str, query: Mapping[str, str], cookies: str) -> str | None:
        """Give the HTML of a page's first view, or None: a visitor, somebody without a right, anything odd."""
        if path not in self.doors:
            return None
        try:
            return self._drawn(path, query, cookies)
        except (Refusal, *UNSTORABLE) as refused:
            log.info("no first view of %s: %s", path, type(refused).__name__)
        except Exception:
            log.exception("no first view of %s", path)
        return None

    def _drawn(self, path: str, query: Mapping[str, str], cookies: str) -> str | None:
        door, actor = self.doors[path], identity.actor_for(secret_in(cookies))
        if actor is None or door.first is None:
            return None
        rates.take("event", f"who:{actor.person_id}")
        me = identity.me(actor)
        if door.needs is not None and door.needs.value not in me.rights:
            return None
        tastes = _tastes(cookies)
        locale = tastes.get(LANGUAGE_COOKIE, "")
        visit = Visit(actor, me, locale if locale in LOCALES else LOCALES[0], query, tastes)
        scene = door.first(visit)
        if scene is None:
            return None
        return self._painted(visit, path, scene)

    def _painted(self, visit: Visit, path: str, scene: Scene) -> str:
        here = (
            (SessionState.me, visit.me),
            (SessionState.locale, visit.locale),
            (SessionState.is_known, True),
            (SessionState.is_hydrated, True),
            (BadgeState.news, visit.me.news),
        )
        values = {str(var): value for var, value in (*here, *self.everywhere(visit.actor), *scene.given)}
        page: list[str] = [f'<hoa-first lang="{visit.locale}">']
        self.ink(path)({**values, HOLES: scene.holes}, page)
        return "".join([*page, "</hoa-first>"])


def paint(look: Ink, locale: str, holes: Mapping[str, str | None]) -> str:
    """Draw one small piece, with its holes filled."""
    page: list[str] = []
    look({str(SessionState.locale): locale, HOLES: holes}, page)
    return "".join(page)


def say(text: object) -> str:
    """Write a text into HTML."""
    return escape(str(text))


def _tastes(cookies: str) -> dict[str, str]:
    try:
        return {name: morsel.value.strip('"') for name, morsel in SimpleCookie(cookies).items()}
    except CookieError:
        return {}
