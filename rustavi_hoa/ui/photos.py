"""Photos: small in rows, in a strip, in a gallery, large."""

import reflex as rx

from rustavi_hoa.ui.atoms import icon_button
from rustavi_hoa.ui.base import Text, link_element, names
from rustavi_hoa.ui.feedback import CLOSES, modal
from rustavi_hoa.ui.icons import icon


def photo_thumb(src: str | rx.Var, alt: Text = "", *, size: str = "", fallback: str | rx.Var = "image") -> rx.Component:
    """A square photo; the sign ``fallback`` when there is none. ``size`` is "", "big" or "wide"."""
    image = rx.el.img(src=src, alt=alt, loading="lazy", decoding="async")
    sign = icon(fallback)
    image = rx.cond(src, image, sign) if isinstance(src, rx.Var) else (image if src else sign)
    return rx.el.span(image, class_name=names("photo", f"photo-{size}" if size else ""))


def photo_link(src: str | rx.Var, href: str | rx.Var, alt: Text) -> rx.Component:
    """A photo that opens large in its own tab; for ``photo_strip`` and ``gallery``."""
    image = rx.el.img(src=src, alt=alt, loading="lazy", decoding="async")
    return link_element(href, outside=True)(
        image, href=href, target="_blank", rel="noopener", class_name="photo photo-big"
    )


def photo_draft(src: str | rx.Var, alt: Text, remove_label: Text, **props) -> rx.Component:
    """A photo not yet sent, with a cross to take it away (``on_click``)."""
    image = rx.el.img(src=src, alt=alt)
    cross = rx.el.button(icon("x"), type="button", aria_label=remove_label, class_name="photo-off", **props)
    return rx.el.span(image, cross, class_name="photo photo-big")


def photo_strip(*photos: rx.Component, label: Text) -> rx.Component:
    """Photos in one line that scrolls sideways."""
    return rx.el.div(*photos, class_name="strip", role="group", aria_label=label, tab_index=0)


def gallery(*photos: rx.Component) -> rx.Component:
    """Photos in a grid."""
    return rx.el.div(*photos, class_name="gallery")


def lightbox(
    src: rx.Var[str], alt: Text, *, is_open: rx.Var[bool], on_close: rx.EventHandler, close_label: Text
) -> rx.Component:
    """One photo over the whole screen."""
    cross = icon_button("x", close_label, on_click=on_close, custom_attrs=CLOSES)
    return modal(rx.el.img(src=src, alt=alt), cross, class_name="lightbox", label=alt, is_open=is_open)
