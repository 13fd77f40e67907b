"""Make the fonts of printed sheets: the platform's own font in two weights, and the letters it lacks.

Run by hand after ``tools/cut_font.py``: ``python tools/cut_print_font.py path/to/noto``, the folder that holds
``NotoSans-Regular.ttf`` and ``NotoSans-Bold.ttf`` (Debian: ``fonts-noto-core``). Needs fonttools and brotli.
PDF needs static TrueType; the licence of both is the OFL. A browser finds other letters on the phone; paper cannot.
"""

import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

ROOT = Path(__file__).parent.parent
SOURCE = ROOT / "assets" / "fonts" / "noto-sans-georgian.woff2"
OUT = ROOT / "rustavi_hoa" / "adapters" / "fonts"
LETTERS = (*range(0xA0, 0x180), *range(0x400, 0x460), 0x490, 0x491)
REST = "".join(map(chr, LETTERS)) + "„“”‘’…–—·•×−§№₾‚‐‑―†‰′″⁄€™←↑→↓≈≠≤≥\ufffd"


def rest(source: Path, out: Path) -> None:
    """Cut the letters that people type and the platform's font lacks."""
    options = subset.Options(layout_features=[], hinting=False, notdef_outline=True, name_IDs=[1, 2])
    font = TTFont(source)
    cutter = subset.Subsetter(options)
    cutter.populate(text=REST)
    cutter.subset(font)
    font.save(out)


if __name__ == "__main__":
    OUT.mkdir(parents=True, exist_ok=True)
    for name, weight in (("regular", 400), ("bold", 700)):
        font = instancer.instantiateVariableFont(TTFont(SOURCE), {"wght": weight}, overlap=True)
        font.flavor = None
        font.save(OUT / f"print-{name}.ttf")
        rest(Path(sys.argv[1]) / f"NotoSans-{name.capitalize()}.ttf", OUT / f"rest-{name}.ttf")
        for kind in ("print", "rest"):
            print(f"{kind}-{name}.ttf: {(OUT / f'{kind}-{name}.ttf').stat().st_size} bytes")
