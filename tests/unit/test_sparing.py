"""The data saver sends the next smaller width, and only to who asked for it."""

from __future__ import annotations

import pytest

from rustavi_hoa.server.sparing import smaller


@pytest.mark.parametrize(
    ("path", "header", "value", "wanted"),
    [
        ("/photos/issue/abc/800", b"save-data", b"on", "/photos/issue/abc/320"),
        ("/photos/issue/abc/1600", b"cookie", b"hoa_sid=x; saver=on; lang=ka", "/photos/issue/abc/800"),
        ("/photos/issue/abc/320", b"save-data", b"on", ""),
        ("/photos/issue/abc/800", b"save-data", b"off", ""),
        ("/photos/issue/abc/800", b"cookie", b"hoa_sid=x; notsaver=on", ""),
        ("/photos/issue/abc/800", b"accept", b"image/webp", ""),
        ("/api/photos/800", b"save-data", b"on", ""),
    ],
)
def test_who_saves_gets_the_next_smaller_width(path: str, header: bytes, value: bytes, wanted: str) -> None:
    assert smaller(path, [(header, value)]) == wanted
