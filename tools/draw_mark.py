"""Draw the mark of the platform (a block of flats with one lit window) as favicon.svg and PNG icons. Needs Pillow."""

from pathlib import Path

from PIL import Image, ImageDraw

OUT = Path(__file__).parent.parent / "assets"
BRAND, PAPER, LIT = "#0b5c5f", "#ffffff", "#f2b84b"
GRID = 32
WALL = (8, 9, 24, 26)
ROOF = ((6, 10), (16, 4), (26, 10))
DOOR = (14.5, 21, 17.5, 26)
WINDOWS = [(10.5, 11.5), (14.75, 11.5), (19, 11.5), (10.5, 16), (14.75, 16), (19, 16)]
LIT_WINDOW = (19, 11.5)
PANE = 2.5


def svg() -> str:
    """Give the mark as SVG text."""
    left, top, right, bottom = WALL
    door_left, door_top, door_right, door_bottom = DOOR
    roof = " ".join(f"{x},{y}" for x, y in ROOF)

    def pane(x: float, y: float) -> str:
        fill = LIT if (x, y) == LIT_WINDOW else BRAND
        return f'<rect x="{x}" y="{y}" width="{PANE}" height="{PANE}" rx=".5" fill="{fill}"/>'

    return "".join(
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {GRID} {GRID}">',
            f'<rect width="{GRID}" height="{GRID}" rx="8" fill="{BRAND}"/><polygon points="{roof}" fill="{PAPER}"/>',
            f'<rect x="{left}" y="{top}" width="{right - left}" height="{bottom - top}" fill="{PAPER}"/>',
            *(pane(x, y) for x, y in WINDOWS),
            f'<rect x="{door_left}" y="{door_top}" width="{door_right - door_left}" height="{door_bottom - door_top}" ',
            f'fill="{BRAND}"/></svg>\n',
        )
    )


def few_colours(image: Image.Image) -> Image.Image:
    """Keep 16 colours: the mark has four, the rest softens its edges; the file is a quarter."""
    return image.quantize(16, method=Image.Quantize.FASTOCTREE)


def png(size: int, *, share: float, rounded: bool) -> Image.Image:
    """Paint the mark on a square of ``size``; ``share`` of the side is the drawing, the rest is colour."""
    big = size * 4
    unit = big * share / GRID
    shift = big * (1 - share) / 2
    image = Image.new("RGBA", (big, big), (0, 0, 0, 0))
    pen = ImageDraw.Draw(image)
    pen.rounded_rectangle((0, 0, big, big), radius=big / 4 if rounded else 0, fill=BRAND)

    def at(*points: float) -> list[float]:
        return [shift + point * unit for point in points]

    pen.polygon([tuple(at(*corner)) for corner in ROOF], fill=PAPER)
    pen.rectangle(at(*WALL), fill=PAPER)
    for x, y in WINDOWS:
        colour = LIT if (x, y) == LIT_WINDOW else BRAND
        pen.rounded_rectangle(at(x, y, x + PANE, y + PANE), radius=unit / 2, fill=colour)
    pen.rectangle(at(*DOOR), fill=BRAND)
    return image.resize((size, size), Image.Resampling.LANCZOS)


def main() -> None:
    """Write all files."""
    (OUT / "favicon.svg").write_text(svg())
    few_colours(png(192, share=1, rounded=True)).save(OUT / "icon-192.png", optimize=True)
    few_colours(png(512, share=1, rounded=True)).save(OUT / "icon-512.png", optimize=True)
    few_colours(png(512, share=0.8, rounded=False)).save(OUT / "icon-maskable.png", optimize=True)
    png(180, share=0.9, rounded=False).convert("RGB").save(OUT / "apple-touch-icon.png", optimize=True)
    png(64, share=1, rounded=True).save(OUT / "favicon.ico", sizes=[(16, 16), (32, 32), (48, 48)])


if __name__ == "__main__":
    main()
