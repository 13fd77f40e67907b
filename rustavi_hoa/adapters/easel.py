"""Pictures with words for messengers: the printed sheets' letters on a bitmap, photos, a QR code; a JPEG without EXIF.

Georgian needs no shaping, so words are placed as they are; a letter that the font lacks comes from the other one.
"""

from __future__ import annotations

from functools import cache
from io import BytesIO

import segno
from fontTools.ttLib import TTFont
from PIL import Image, ImageDraw, ImageFont

from rustavi_hoa.adapters.pdf import FONTS

PAPER, INK, PALE, HAIR, BAND = "#ffffff", "#14181c", "#5a6068", "#c9ced4", "#eef1f4"
LEAD = 1.32
"""Height of a line for each pixel of its size."""
QUALITY = 86


@cache
def _font(name: str, weight: str, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(FONTS / f"{name}-{weight}.ttf"), size, layout_engine=ImageFont.Layout.BASIC)


@cache
def _known(name: str) -> frozenset[str]:
    with TTFont(FONTS / f"{name}-regular.ttf", lazy=True) as font:
        return frozenset(map(chr, font.getBestCmap()))


def _runs(text: str) -> list[tuple[str, str]]:
    """Split a text into runs of one font each; what neither has is left out."""
    made: list[tuple[str, str]] = []
    for sign in text:
        name = next((name for name in ("print", "rest") if sign in _known(name)), "")
        if name and made and made[-1][0] == name:
            made[-1] = (name, made[-1][1] + sign)
        elif name:
            made.append((name, sign))
    return made


class Easel:
    """A sheet of pixels on which words and pictures are placed. Unit: pixels."""

    def __init__(self, width: int, height: int) -> None:
        """Set up an empty sheet."""
        self.width, self.height = width, height
        self._image = Image.new("RGB", (width, height), PAPER)
        self._draw = ImageDraw.Draw(self._image)

    def measured(self, text: str, size: int, *, bold: bool = False) -> float:
        """Give the width of a line."""
        weight = "bold" if bold else "regular"
        return sum(_font(name, weight, size).getlength(run) for name, run in _runs(text))

    def wrapped(self, text: str, wide: float, size: int, *, bold: bool = False) -> list[str]:
        """Break a text into lines of a width; a word that is too long is cut into pieces."""
        lines: list[str] = []
        for part in text.split("\n"):
            line = ""
            for word in part.split():
                longer = f"{line} {word}".strip()
                if self.measured(longer, size, bold=bold) <= wide:
                    line = longer
                    continue
                lines += [line] if line else []
                *full, line = self._pieces(word, wide, size, bold=bold)
                lines += full
            lines.append(line)
        return lines

    def _pieces(self, word: str, wide: float, size: int, *, bold: bool) -> list[str]:
        made = [""]
        for sign in word:
            if made[-1] and self.measured(made[-1] + sign, size, bold=bold) > wide:
                made.append("")
            made[-1] += sign
        return made

    def line(self, x: float, y: float, text: str, size: int, *, bold: bool = False, pale: bool = False) -> None:
        """Place one line with its top at ``y``."""
        weight = "bold" if bold else "regular"
        for name, run in _runs(text):
            font = _font(name, weight, size)
            self._draw.text((x, y + size), run, font=font, fill=PALE if pale else INK, anchor="ls")
            x += font.getlength(run)

    def words(
        self, x: float, y: float, wide: float, text: str, size: int, *, bold: bool = False, pale: bool = False
    ) -> float:
        """Write a text in a column and give the y below it."""
        for each in self.wrapped(text, wide, size, bold=bold):
            self.line(x, y, each, size, bold=bold, pale=pale)
            y += size * LEAD
        return y

    def band(self, x: float, y: float, wide: float, high: float) -> None:
        """Paint a pale band to write on."""
        self._draw.rounded_rectangle((x, y, x + wide, y + high), radius=16, fill=BAND)

    def rule(self, x: float, y: float, wide: float) -> None:
        """Draw a thin line across."""
        self._draw.line((x, y, x + wide, y), fill=HAIR, width=2)

    def photo(self, x: float, y: float, wide: int, high: int, data: bytes) -> bool:
        """Place a stored photo, cut to fill a frame; tell whether it could be read."""
        try:
            with Image.open(BytesIO(data), formats=["WEBP", "JPEG"]) as found:
                whole = found.convert("RGB")
        except (OSError, ValueError, SyntaxError):
            return False
        scale = max(wide / whole.width, high / whole.height)
        large = whole.resize((max(wide, round(whole.width * scale)), max(high, round(whole.height * scale))))
        left, top = (large.width - wide) // 2, (large.height - high) // 2
        self._image.paste(large.crop((left, top, left + wide, top + high)), (round(x), round(y)))
        return True

    def qr(self, x: float, y: float, side: int, text: str) -> None:
        """Draw a QR code with its quiet zone inside a square."""
        rows = [list(row) for row in segno.make(text, error="m", micro=False).matrix_iter(border=4)]
        dots = Image.new("1", (len(rows), len(rows)), 1)
        dots.putdata([0 if dark else 1 for row in rows for dark in row])
        self._image.paste(dots.resize((side, side), Image.Resampling.NEAREST).convert("RGB"), (round(x), round(y)))

    def jpeg(self) -> bytes:
        """Give the picture."""
        out = BytesIO()
        self._image.save(out, "JPEG", quality=QUALITY, optimize=True)
        return out.getvalue()
