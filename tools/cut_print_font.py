"""Make the two fonts of printed sheets out of the platform's own font: its two weights as plain TTF files.

Run by hand after ``tools/cut_font.py``: ``python tools/cut_print_font.py``. Needs fonttools and brotli.
PDF needs static TrueType; the letters and the licence (OFL) are those of assets/fonts.
"""

from pathlib import Path

from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

ROOT = Path(__file__).parent.parent
SOURCE = ROOT / "assets" / "fonts" / "noto-sans-georgian.woff2"
OUT = ROOT / "rustavi_hoa" / "adapters" / "fonts"

if __name__ == "__main__":
    OUT.mkdir(parents=True, exist_ok=True)
    for name, weight in (("regular", 400), ("bold", 700)):
        font = instancer.instantiateVariableFont(TTFont(SOURCE), {"wght": weight}, overlap=True)
        font.flavor = None
        font.save(OUT / f"print-{name}.ttf")
        print(f"print-{name}.ttf: {(OUT / f'print-{name}.ttf').stat().st_size} bytes")
