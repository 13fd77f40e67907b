"""What the search of messages remembers: the question stands in the address."""

from __future__ import annotations

from urllib.parse import urlencode

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.chat import service_search
from rustavi_hoa.chat.stems import LONGEST_QUERY
from rustavi_hoa.chat.views_search import NOTHING_ASKED, Hits
from rustavi_hoa.kernel.reading import whole
from rustavi_hoa.shell import guard


class ChatSearchState(rx.State):
    """A search in the rooms of the person at this tab."""

    hits: Hits = NOTHING_ASKED
    place: int = 0

    @rx.event(supersedes=True)
    async def load(self):
        """Find what the address asks for, and the place of the message that it names."""
        given = self.router.url.query_parameters
        text, self.place = str(given.get("q", ""))[:LONGEST_QUERY], whole(given.get("place"))
        self.hits = await guard.call(self, service_search.search, text, 0, self.place)

    @rx.event
    async def find(self, form_data: dict):
        """Ask in the address, so that the way back leads to the results."""
        return rx.redirect(f"{routes.CHAT_SEARCH}?{urlencode({'q': str(form_data.get('q', ''))[:LONGEST_QUERY]})}")

    @rx.event
    async def older(self):
        """Show more results below."""
        if not self.hits.before:
            return
        more = await guard.call(self, service_search.search, self.hits.asked, self.hits.before)
        self.hits = Hits(more.asked, [*self.hits.found, *more.found], more.before)
