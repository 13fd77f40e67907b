"""The photo picker, for every form that takes photos: ``client/photos.js`` does the work in the browser."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa.photos import words
from rustavi_hoa.shell.text import t
from rustavi_hoa.ui.custom import CustomElement

MOST = 5
BYTE_LIMIT = 15 * 1024 * 1024
"""The server's own limit; said here too, so that a phone need not send 20 MB to hear no."""


class HoaPhotos(CustomElement):
    """The custom element; draws its own inside."""

    tag = "hoa_photos"


def photo_picker(most: int = MOST, **props) -> rx.Component:
    """Two native inputs and the photos taken so far; scripts read its ``owner``'s photos from the phone's store."""
    sentences = {
        "data-camera": t(words.CAMERA),
        "data-gallery": t(words.GALLERY),
        "data-remove": t(words.REMOVE),
        "data-photo": t(words.PHOTO_N),
        "data-group": t(words.PHOTOS),
        "data-working": t(words.WORKING),
        "data-too-big": t(words.NOT_ADDED_TOO_BIG, megabytes=BYTE_LIMIT // 2**20),
        "data-not-photo": t(words.NOT_ADDED),
        "data-full": t(words.FULL),
        "data-max": str(most),
        "data-limit": str(BYTE_LIMIT),
    }
    return HoaPhotos.create(custom_attrs=sentences, **props)
