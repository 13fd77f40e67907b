"""Our own elements: behaviour lives in client/*.js, the browser wakes it wherever the element appears."""

from __future__ import annotations

from reflex.components.el.elements.base import BaseHTML


class OwnElement(BaseHTML):
    """A custom element; a subclass writes ``tag = "hoachat"`` and the page holds ``<hoa-chat>``.

    Reflex makes JavaScript names out of tags, and the name of a custom element must hold a hyphen, which no
    JavaScript name may: so the hyphen is put in only where the page is drawn.
    """

    tag = "hoaelement"

    def _get_tag_name(self) -> str | None:
        return f'"hoa-{self.tag.removeprefix("hoa")}"'
