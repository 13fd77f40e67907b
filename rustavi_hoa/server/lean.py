"""Leaves out of every page what Reflex brings and nobody uses: a plugin of the build (ADR 0009).

Each first visit carried Emotion (Reflex writes every element with its ``jsx``; our looks are classes in
``assets/app.css``), a library for deep merges that serves one call, one for cookies of every kind, and the socket's
long polling, which Reflex never asks for. The bundler finds our few lines in their places. An ``eval`` that could see
the names around it (our policy forbids every one) kept them all long in the largest script: it becomes one that cannot.
The names that a tool for programmers shows go too.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from reflex_base.plugins.base import Plugin

VITE = "vite.config.js"
FILES = {
    "hoa-jsx.js": """import { createElement } from "react";

export function jsx(type, props, ...children) {
  if (props && props.css !== undefined) {
    const { css, ...rest } = props;
    props = { ...rest, style: { ...css, ...rest.style } };
  }
  return createElement(type, props, ...children);
}

export const keyframes = () => "none";
""",
    "hoa-merge.js": """const plain = (it) => it?.constructor === Object;

export function mergician(...given) {
  const made = {};
  for (const [key, worth] of given.flatMap(Object.entries)) {
    made[key] = plain(made[key]) && plain(worth) ? mergician(made[key], worth) : worth;
  }
  return made;
}
""",
    "hoa-cookies.js": """const plainly = (text) => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

export default class Cookies {
  get(name) {
    const found = document.cookie.split("; ").find((each) => each.startsWith(`${name}=`));
    return found && plainly(found.slice(name.length + 1));
  }
  set(name, value, { path = "/", maxAge, sameSite, secure } = {}) {
    const kept = typeof value === "string" ? value : JSON.stringify(value);
    const terms = [`path=${path}`];
    if (maxAge !== undefined) terms.push(`max-age=${maxAge}`);
    if (sameSite) terms.push(`samesite=${sameSite}`);
    if (secure) terms.push("secure");
    document.cookie = `${name}=${[encodeURIComponent(kept), ...terms].join("; ")}`;
  }
  remove(name, terms) {
    this.set(name, "", { ...terms, maxAge: 0 });
  }
}
""",
    "hoa-transports.js": """import { WS } from "./node_modules/engine.io-client/build/esm/transports/websocket.js";

export const transports = { websocket: WS };
""",
}
PLUGINS = "  plugins: ["
OURS = f"""{PLUGINS}
    {{
      name: "hoa-lean",
      enforce: "pre",
      resolveId(id, importer) {{
        const ours = {{
          "@emotion/react": "./hoa-jsx.js",
          "mergician": "./hoa-merge.js",
          "universal-cookie": "./hoa-cookies.js",
          "./transports/index.js": importer?.includes("engine.io-client") && "./hoa-transports.js",
        }}[id];
        return ours ? fileURLToPath(new URL(ours, import.meta.url)) : null;
      }},
      transform(code, id) {{
        if (id.endsWith("/utils/state.js")) return code.replace(/\\beval\\(/g, "(0, eval)(");
        if (id.includes("/app_components/")) return code.replace(/^\\w+\\.displayName = "\\w+";$/gm, "");
        return null;
      }},
    }},"""


class Lean(Plugin):
    """Put our few lines in the places of four libraries."""

    def get_static_assets(self, **_context: Any) -> list[tuple[Path, str]]:
        """Give the files that stand in for them."""
        return [(Path(name), source) for name, source in FILES.items()]

    def pre_compile(self, **context: Any) -> None:
        """Tell the bundler."""
        context["add_modify_task"](VITE, with_ours)


def with_ours(config: str) -> str:
    """Add our resolver to the bundler's settings, once."""
    return added(config, OURS)


def added(config: str, step: str) -> str:
    """Add a step to the bundler's settings, before the others, once.

    Raises:
        RuntimeError: the settings no longer hold a list of plugins.
    """
    if step.removeprefix(PLUGINS) in config:
        return config
    if config.count(PLUGINS) != 1:
        raise RuntimeError("the bundler's settings no longer hold the plugins that we add to")
    return config.replace(PLUGINS, step)
