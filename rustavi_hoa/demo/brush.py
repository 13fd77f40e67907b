"""A small paint box for the demo pictures: perspective planes, gradients, soft light, cracks and grain."""

from collections.abc import Sequence
from functools import lru_cache
from io import BytesIO
from math import cos, pi, sin
from random import Random

from PIL import Image, ImageDraw, ImageFilter

SIZE = (1200, 900)
SCALE = 4 / 3  # drawn larger, then reduced: Pillow's polygons have no soft edges of their own
Color = tuple[int, int, int]
Point = tuple[float, float]


def mix(one: Color, two: Color, share: float) -> Color:
    """Blend two colours; ``share`` 0-1 of the second."""
    return tuple(round(a + (b - a) * share) for a, b in zip(one, two, strict=True))  # type: ignore[return-value]


class Plane:
    """A rectangle seen in perspective: ``at`` maps (u, v) of the unit square into the picture."""

    def __init__(self, *corners: Point) -> None:
        (x0, y0), (x1, y1), (x2, y2), (x3, y3) = corners  # top left, top right, bottom right, bottom left
        dx1, dx2, sx = x1 - x2, x3 - x2, x0 - x1 + x2 - x3
        dy1, dy2, sy = y1 - y2, y3 - y2, y0 - y1 + y2 - y3
        area = dx1 * dy2 - dx2 * dy1
        self.g, self.h = (sx * dy2 - dx2 * sy) / area, (dx1 * sy - sx * dy1) / area
        self.x = (x1 - x0 + self.g * x1, x3 - x0 + self.h * x3, x0)
        self.y = (y1 - y0 + self.g * y1, y3 - y0 + self.h * y3, y0)

    def at(self, u: float, v: float) -> Point:
        """Give the picture point of (u, v)."""
        depth = self.g * u + self.h * v + 1
        return (
            (self.x[0] * u + self.x[1] * v + self.x[2]) / depth,
            (self.y[0] * u + self.y[1] * v + self.y[2]) / depth,
        )

    def rect(self, u0: float, v0: float, u1: float, v1: float) -> list[Point]:
        """Give the four corners of a rectangle lying on the plane."""
        return [self.at(u0, v0), self.at(u1, v0), self.at(u1, v1), self.at(u0, v1)]


class Brush:
    """A canvas of 1200 x 900 units with its own dice."""

    def __init__(self, seed: int) -> None:
        self.dice = Random(seed)  # noqa: S311 - pictures, not secrets
        self.image = Image.new("RGB", (int(SIZE[0] * SCALE), int(SIZE[1] * SCALE)), (200, 200, 200))
        self.pen = ImageDraw.Draw(self.image)

    def poly(self, points: Sequence[Point], color: Color) -> None:
        """Fill a shape with one colour."""
        self.pen.polygon([(x * SCALE, y * SCALE) for x, y in points], fill=color)

    def rect(self, x0: float, y0: float, x1: float, y1: float, color: Color, radius: float = 0) -> None:
        """Fill an upright rectangle, with round corners if asked."""
        self.pen.rounded_rectangle([v * SCALE for v in (x0, y0, x1, y1)], radius * SCALE, fill=color)

    def oval(self, x: float, y: float, rx: float, ry: float, color: Color) -> None:
        """Fill an ellipse around a centre."""
        self.pen.ellipse([v * SCALE for v in (x - rx, y - ry, x + rx, y + ry)], fill=color)

    def line(self, points: Sequence[Point], color: Color, width: float = 4) -> None:
        """Draw a line through points."""
        scaled = [(x * SCALE, y * SCALE) for x, y in points]
        self.pen.line(scaled, fill=color, width=max(1, round(width * SCALE)), joint="curve")

    def fade(self, points: Sequence[Point], first: Color, last: Color, across: bool = False) -> None:
        """Fill a shape from one colour to another, downwards or across."""
        xs, ys = [x * SCALE for x, _ in points], [y * SCALE for _, y in points]
        left, top = max(0, int(min(xs))), max(0, int(min(ys)))
        right, bottom = min(self.image.width, int(max(xs)) + 1), min(self.image.height, int(max(ys)) + 1)
        if right <= left or bottom <= top:
            return
        size = (right - left, bottom - top)
        stripe = Image.new("RGB", (64, 1) if across else (1, 64))
        stripe.putdata([mix(first, last, step / 63) for step in range(64)])
        mask = Image.new("1", size)
        ImageDraw.Draw(mask).polygon([(x - left, y - top) for x, y in zip(xs, ys, strict=True)], fill=1)
        self.image.paste(stripe.resize(size, Image.Resampling.BILINEAR), (left, top), mask)

    def soft(self, points: Sequence[Point], color: Color, strength: float = 0.5, blur: float = 30) -> None:
        """Lay a soft-edged shape: a shadow, a stain, a beam of light."""
        step = 6  # one mask pixel for 6 units: blurred things need no more
        margin = blur * 2.5
        left, top = min(x for x, _ in points) - margin, min(y for _, y in points) - margin
        wide, high = max(x for x, _ in points) + margin - left, max(y for _, y in points) + margin - top
        mask = Image.new("L", (max(2, int(wide / step)), max(2, int(high / step))))
        inner = [((x - left) / step, (y - top) / step) for x, y in points]
        ImageDraw.Draw(mask).polygon(inner, fill=round(255 * strength))
        mask = mask.filter(ImageFilter.GaussianBlur(blur / step))
        mask = mask.resize((int(wide * SCALE), int(high * SCALE)), Image.Resampling.BILINEAR)
        self.image.paste(color, (int(left * SCALE), int(top * SCALE)), mask)

    def glow(self, x: float, y: float, radius: float, color: Color, strength: float = 0.7) -> None:
        """Let light fall off around a point."""
        half = int(radius * SCALE)
        mask = _falloff(round(strength * 100)).resize((half * 2, half * 2), Image.Resampling.BILINEAR)
        self.image.paste(color, (int(x * SCALE) - half, int(y * SCALE) - half), mask)

    def blob(self, x: float, y: float, rx: float, ry: float, rough: float = 0.25) -> list[Point]:
        """Give the uneven outline of a puddle, a stain or a bush."""
        around = [self.dice.uniform(1 - rough, 1 + rough) for _ in range(14)]
        disc = _circle(56)
        shape = []
        for i, (dx, dy) in enumerate(disc):
            near, far, share = around[i // 4], around[(i // 4 + 1) % 14], (i % 4) / 4
            reach = near + (far - near) * share
            shape.append((x + dx * rx * reach, y + dy * ry * reach))
        return shape

    def crack(self, start: Point, goal: Point, width: float = 7, color: Color = (52, 46, 44)) -> None:
        """Draw a crack that wanders from one point to another and branches."""
        steps, (x0, y0), (x1, y1) = 16, start, goal
        reach = (abs(x1 - x0) + abs(y1 - y0)) / steps
        path = [
            (
                x0 + (x1 - x0) * i / steps + self.dice.uniform(-0.5, 0.5) * reach,
                y0 + (y1 - y0) * i / steps + self.dice.uniform(-0.5, 0.5) * reach,
            )
            for i in range(steps + 1)
        ]
        for i, (one, two) in enumerate(zip(path, path[1:], strict=False)):
            self.line([one, two], color, max(1.2, width * (1 - abs(i / steps - 0.45))))
            if width > 3 and i % 4 == 2:
                away = (two[0] + self.dice.uniform(-4, 4) * reach, two[1] + self.dice.uniform(-2, 3) * reach)
                self.crack(two, away, width * 0.45, color)

    def jpeg(self, limit: int = 150_000) -> bytes:
        """Reduce, add grain and a little lens shade, and give the file within ``limit`` bytes."""
        picture = self.image.resize(SIZE, Image.Resampling.BOX)
        picture.paste((128, 128, 128), (0, 0), _grain())
        picture.paste((10, 12, 24), (0, 0), _lens())
        for quality in (82, 72, 60, 40):
            out = BytesIO()
            picture.save(out, "JPEG", quality=quality)
            if out.tell() <= limit:
                break
        return out.getvalue()


@lru_cache(8)
def _falloff(percent: int) -> Image.Image:
    ring = Image.radial_gradient("L")  # 0 in the middle, 255 at the rim and beyond
    return ring.point([max(0, round((1 - i / 180) ** 2 * 2.55 * percent)) if i < 180 else 0 for i in range(256)])


@lru_cache(1)
def _grain() -> Image.Image:
    dice = Random(7)  # noqa: S311 - the same plaster every time
    noise = Image.frombytes("L", (400, 300), dice.randbytes(120_000)).point([i * 26 // 255 for i in range(256)])
    return noise.resize(SIZE, Image.Resampling.BICUBIC)


@lru_cache(1)
def _lens() -> Image.Image:
    rim = Image.radial_gradient("L").point([max(0, (i - 110) * 70 // 145) for i in range(256)])
    return rim.resize(SIZE, Image.Resampling.BILINEAR)


@lru_cache(4)
def _circle(count: int) -> list[Point]:
    return [(cos(2 * pi * i / count), sin(2 * pi * i / count)) for i in range(count)]
