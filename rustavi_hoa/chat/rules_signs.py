"""The few signs a neighbour may give to a message, in the order they are shown, and how much of an answered one."""

from __future__ import annotations

SIGNS = {"like": "👍", "heart": "❤️", "smile": "😄", "wow": "😮", "sad": "😢", "thanks": "🙏"}
"""Code -> what is shown."""

EXCERPT = 120
"""Letters of an answered message that its answer shows."""


def excerpt(text: str) -> str:
    """Give the beginning of a text on one line, cut at a word where there is one."""
    line = " ".join(text.split())
    if len(line) <= EXCERPT:
        return line
    cut = line[:EXCERPT]
    return f"{cut.rsplit(' ', 1)[0] if ' ' in cut[EXCERPT // 2 :] else cut}…"
