"""Elements that our own scripts define (``client/``): Reflex draws the tag and its attributes, the script the rest."""

from reflex.components.el.elements.base import BaseHTML


class CustomElement(BaseHTML):
    """A custom element; ``tag`` is written with ``_`` because Reflex makes a name of it, the page shows ``-``."""

    def _get_tag_name(self) -> str:
        return '"' + str(self.tag).replace("_", "-") + '"'


class MapElement(CustomElement):
    """``<hoa-map>`` (client/parts/map.js). It fills itself; give it no children, and a list beside it."""

    tag = "hoa_map"
