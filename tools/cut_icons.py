"""Make ``assets/icons.svg``: one small sprite of the drawn signs of the platform.

Run by hand when a sign is added, from the unpacked npm package: ``npm pack lucide-static@0.544.0``, then
``python tools/cut_icons.py path/to/package``. Add the name here and in ``rustavi_hoa/ui/icons.py``.
"""

import re
import sys
from pathlib import Path

OUT = Path(__file__).parent.parent / "assets" / "icons.svg"

SAME = (
    "accessibility air-vent archive arrow-down arrow-down-to-line arrow-left arrow-right arrow-up "
    "arrow-up-down arrow-up-right arrow-up-to-line badge-check ban bell brick-wall bug "
    "building calendar calendar-clock camera check check-check chevron-down chevron-left "
    "chevron-right chevron-up circle clock cloud-rain copy corner-up-left door-closed "
    "door-open download droplet eye eye-off file-text fire-extinguisher flag "
    "flame footprints frown git-merge globe hammer history image "
    "inbox info key layers lightbulb link list lock "
    "log-out map megaphone meh menu message-circle minus moon "
    "paperclip pause phone pin plus printer qr-code rotate-ccw "
    "search send settings share-2 shield-check signature smile star "
    "sun table thumbs-up toilet trees upload user user-check "
    "user-plus users volume-2 vote wallet wifi-off wind wrench "
    "x zap "
)

RENAMED = {
    "home": "house",
    "plus-circle": "circle-plus",
    "more-horizontal": "ellipsis",
    "bar-chart": "chart-column",
    "line-chart": "chart-line",
    "help-circle": "circle-question-mark",
    "alert-triangle": "triangle-alert",
    "alert-circle": "circle-alert",
    "check-circle": "circle-check",
    "edit": "pencil",
    "filter": "funnel",
    "map-pin": "map-pin",
    "merge": "git-merge",
    "refresh": "refresh-cw",
    "trash": "trash-2",
    "tree": "tree-deciduous",
    "facade": "building-2",
    "external": "external-link",
}

OWN = {
    "elevator": '<rect x="4" y="2" width="16" height="20" rx="2"/><path d="m9 10 3-3 3 3"/><path d="m9 14 3 3 3-3"/>',
    "roof": '<path d="m2 12 10-8 10 8"/><path d="M6 9V4"/><path d="M6 16v4h12v-4"/>',
    "stairs": '<path d="M3 21v-4h5v-4h5V9h5V5h3"/><path d="M3 21h18V5"/>',
    "street-lamp": '<path d="M4 22h6"/><path d="M7 22V7a4 4 0 0 1 4-4h3a3 3 0 0 1 3 3v1"/><path d="M13 12h8l-2-5h-4z"/>',  # noqa: E501
    "crack": '<rect x="3" y="3" width="18" height="18" rx="2"/><path d="m13 3-3 6 4 3-4 4 2 5"/>',
}


def drawing(package: Path, name: str) -> str:
    """Give what is inside one lucide file, on one line."""
    text = (package / "icons" / f"{name}.svg").read_text()
    inside = text.split(">", 2)[2].rsplit("</svg>", 1)[0]
    return re.sub(r"\s*/>", "/>", re.sub(r">\s+<", "><", inside.strip()))


def main(package: Path) -> None:
    """Write the sprite."""
    found = {name: drawing(package, name) for name in SAME.split()}
    found |= {name: drawing(package, source) for name, source in RENAMED.items()}
    found |= OWN
    symbols = "\n".join(f'<symbol id="{n}" viewBox="0 0 24 24">{found[n]}</symbol>' for n in sorted(found))
    OUT.write_text(
        '<svg xmlns="http://www.w3.org/2000/svg">\n'
        "<!-- Drawings: Lucide, ISC licence, see /licenses/lucide.txt; "
        f"our own: {', '.join(OWN)}. -->\n"
        f"{symbols}\n</svg>\n"
    )
    print(f"{len(found)} signs, {OUT.stat().st_size} bytes")
    print(" ".join(sorted(found)))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
