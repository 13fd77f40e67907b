"""Leaves the styling library of Reflex out of every page: a plugin of the build.

Reflex writes each element with ``jsx`` of ``@emotion/react``, whose whole run-time (a parser of style sheets among
it) weighed 9 KiB on each first visit. Our looks are classes in ``assets/app.css``; a rare ``style`` becomes React's own
inline style, so nested selectors and key frames have no effect (``tests/structure`` forbids them).
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from reflex_base.plugins.base import Plugin

SHIM = "hoa-jsx.js"
VITE = "vite.config.js"
SOURCE = """import { createElement } from "react";

export function jsx(type, props, ...children) {
  if (props && props.css !== undefined) {
    const { css, ...rest } = props;
    props = { ...rest, style: { ...css, ...rest.style } };
  }
  return createElement(type, props, ...children);
}

export const keyframes = () => "none";
"""
ALIASES = "alias: ["
OURS = f"""{ALIASES}
      {{
        find: /^@emotion\\/react$/,
        replacement: fileURLToPath(new URL("./{SHIM}", import.meta.url)),
      }},"""


class Lean(Plugin):
    """Put our ``jsx`` in the place of Emotion's."""

    def get_static_assets(self, **_context: Any) -> list[tuple[Path, str]]:
        """Give the file that stands in for the library."""
        return [(Path(SHIM), SOURCE)]

    def pre_compile(self, **context: Any) -> None:
        """Let the bundler find it under the library's name."""
        context["add_modify_task"](VITE, with_alias)


def with_alias(config: str) -> str:
    """Add our alias to the bundler's settings, once.

    Raises:
        RuntimeError: the settings no longer hold a list of aliases.
    """
    if OURS in config:
        return config
    if config.count(ALIASES) != 1:
        raise RuntimeError("the bundler's settings no longer hold the aliases that we add to")
    return config.replace(ALIASES, OURS)
