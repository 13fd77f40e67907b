"""Cut the one font of the platform: modern Mkhedruli, Latin, digits, the lari sign, weights 400-700.

Run by hand when the letters change, from the folder of the npm package that carries the variable font:
``npm pack @fontsource-variable/noto-sans-georgian@5.3.0``, unpack, then
``python tools/cut_font.py path/to/package``. Needs fonttools and brotli.

The package ships the font in slices; fontTools cannot merge variable fonts, so each slice is pinned at 400 and at
700, the slices are joined twice, and the two joined fonts become the ends of a new weight axis.
"""

import sys
import tempfile
from pathlib import Path

from fontTools import merge, subset
from fontTools.designspaceLib import AxisDescriptor, DesignSpaceDocument, SourceDescriptor
from fontTools.ttLib import TTFont
from fontTools.varLib import build, instancer

SLICES = {
    "georgian": "".join(map(chr, range(0x10D0, 0x10F1))) + "₾",
    "latin": "".join(map(chr, range(0x20, 0x7F))) + "\u00a0„“”‘’…–—·‹›«»×•°−§№",
    "latin-ext": "₾№",
}
LIGHT, HEAVY = 400, 700
LIMIT_BYTES = 17_000
OUT = Path(__file__).parent.parent / "assets" / "fonts" / "noto-sans-georgian.woff2"


def pinned(slice_file: Path, letters: str, weight: int) -> TTFont:
    """Give one slice at one weight, holding only ``letters``."""
    font = instancer.instantiateVariableFont(TTFont(slice_file), {"wght": weight}, overlap=True)
    options = subset.Options(layout_features=[], hinting=False, notdef_outline=True, name_IDs=[1, 2])
    options.drop_tables += ["gasp", "prep", "STAT", "MVAR", "meta", "GSUB", "GPOS", "GDEF"]  # kerning: 1.2 KB a visit
    cutter = subset.Subsetter(options)
    cutter.populate(text=letters)
    cutter.subset(font)
    return font


def joined(package: Path, weight: int, folder: Path) -> Path:
    """Write all slices as one static font of ``weight``."""
    parts = []
    for name, letters in SLICES.items():
        font = pinned(package / "files" / f"noto-sans-georgian-{name}-wght-normal.woff2", letters, weight)
        font.flavor = None
        parts.append(folder / f"{name}-{weight}.ttf")
        font.save(parts[-1])
    whole = merge.Merger().merge([str(part) for part in parts])
    out = folder / f"whole-{weight}.ttf"
    whole.save(out)
    return out


def variable(light: Path, heavy: Path) -> TTFont:
    """Join two weights into one font with a weight axis."""
    plan = DesignSpaceDocument()
    axis = AxisDescriptor(tag="wght", name="Weight", minimum=LIGHT, default=LIGHT, maximum=HEAVY)
    plan.addAxis(axis)
    for path, weight in ((light, LIGHT), (heavy, HEAVY)):
        plan.addSource(SourceDescriptor(path=str(path), location={"Weight": weight}, familyName="Noto Sans Georgian"))
    font, _, _ = build(plan)
    for table in ("STAT", "MVAR", "avar"):
        if table in font:
            del font[table]
    return font


def main(package: Path) -> None:
    """Cut, write and weigh the font."""
    with tempfile.TemporaryDirectory() as folder:
        font = variable(*(joined(package, weight, Path(folder)) for weight in (LIGHT, HEAVY)))
    font.flavor = "woff2"
    OUT.parent.mkdir(parents=True, exist_ok=True)
    font.save(OUT)
    size = OUT.stat().st_size
    print(f"{OUT.name}: {size} bytes, {len(font.getBestCmap())} letters")
    if size > LIMIT_BYTES:
        sys.exit(f"more than {LIMIT_BYTES} bytes")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
