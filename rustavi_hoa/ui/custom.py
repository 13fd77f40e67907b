"""Elements that our own scripts define (``client/``): Reflex draws the tag and its attributes, the script the rest."""

import reflex as rx
from reflex.components.el.elements.base import BaseHTML


class CustomElement(BaseHTML):
    """A custom element; ``tag`` is written with ``_`` because Reflex makes a name of it, the page shows ``-``."""

    def _get_tag_name(self) -> str:
        return '"' + str(self.tag).replace("_", "-") + '"'


class MapElement(CustomElement):
    """``<hoa-map>`` (client/parts/map.js). It fills itself; give it no children, and a list beside it."""

    tag = "hoa_map"


class AtlasElement(CustomElement):
    """``<hoa-atlas>`` (client/atlas/atlas.js): the housing stock with filters, legend and list. It fills itself."""

    tag = "hoa_atlas"
    dangerouslySetInnerHTML: rx.Var[dict[str, str]]  # noqa: N815 - React's name: what stands inside is the script's
