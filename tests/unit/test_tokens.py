"""The colours of the platform can be read by everybody, in light and in dark."""

import re
from pathlib import Path

import pytest

ASSETS = Path(__file__).parents[2] / "assets"
TOKENS = (ASSETS / "tokens.css").read_text(encoding="utf-8")
TONES = ("calm", "info", "warn", "danger", "good")
SHEETS = ("ground", "sheet", "sunk")
TEXT_PAIRS = [
    *((ink, sheet) for ink in ("ink", "ink-2") for sheet in (*SHEETS, "brand-2", "brand-3")),
    *((f"{tone}-ink", f"{tone}-bg") for tone in TONES),
    *((f"{tone}-ink", sheet) for tone in TONES for sheet in ("ground", "sheet")),
    *(("ink", f"{tone}-bg") for tone in TONES),
    *((ink, sheet) for ink in ("brand", "brand-ink") for sheet in ("ground", "sheet", "brand-2")),
    ("brand-ink", "brand-3"),
    ("ink-on", "brand"),
    ("ink-on", "brand-press"),
    ("danger-on", "danger"),
    ("flip-ink", "flip"),
]
EDGE_PAIRS = [("edge-2", "sheet"), ("edge-2", "ground"), ("brand", "sheet"), ("brand", "ground")]
EDGE_PAIRS += [(f"chart-{n}", "sheet") for n in range(1, 5)]


def values(css: str) -> dict[str, str]:
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", css))


def blocks() -> dict[str, dict[str, str]]:
    light, rest = TOKENS.split("@media (prefers-color-scheme: dark)")
    system, chosen = rest.split(':root[data-theme="dark"]')
    return {
        "light": values(light),
        "dark by system": values(light) | values(system),
        "dark by choice": values(light) | values(chosen),
    }


def brightness(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    high, low = sorted((brightness(one), brightness(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("mode", ["light", "dark by system", "dark by choice"])
def test_every_text_stands_out_from_its_surface(mode: str) -> None:
    colours = blocks()[mode]
    poor = {pair: round(contrast(colours[pair[0]], colours[pair[1]]), 2) for pair in TEXT_PAIRS}
    assert not {pair: ratio for pair, ratio in poor.items() if ratio < 4.5}


@pytest.mark.parametrize("mode", ["light", "dark by system", "dark by choice"])
def test_every_edge_of_a_control_can_be_seen(mode: str) -> None:
    colours = blocks()[mode]
    poor = {pair: round(contrast(colours[pair[0]], colours[pair[1]]), 2) for pair in EDGE_PAIRS}
    assert not {pair: ratio for pair, ratio in poor.items() if ratio < 3}


def test_dark_is_the_same_however_it_was_chosen() -> None:
    assert blocks()["dark by system"] == blocks()["dark by choice"]
    assert blocks()["light"] != blocks()["dark by choice"]


def test_every_token_that_is_used_exists() -> None:
    app = (ASSETS / "app.css").read_text(encoding="utf-8")
    used = set(re.findall(r"var\(--([\w-]+)", app))
    known = set(re.findall(r"--([\w-]+):", TOKENS)) | set(re.findall(r"--([\w-]+):", app))
    assert used <= known, used - known


def test_letters_are_never_cut_or_raised() -> None:
    app = (ASSETS / "app.css").read_text(encoding="utf-8")
    assert "uppercase" not in app
    assert "text-overflow" not in app
