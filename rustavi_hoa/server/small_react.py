"""Puts Preact under React's names into the browser's build: a plugin of the build (ADR 0088).

React's part for browsers was 57 KiB of every first visit; Preact does the same for our pages in a tenth. The pages
themselves are still drawn by React when they are built; the browser's build alone finds our few lines in its places.
Preact takes over the body's own part of a page: React's way, taking over the whole document, would have it set right a
head that ``server/finish.py`` and ``server/boot.py`` have changed since, and drop the first view that the server drew.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from reflex_base.plugins.base import Plugin

from rustavi_hoa.server import lean

PREACT = "preact@11.2.0"
FILES = {
    "hoa-react.js": """export * from "preact/compat";
export { default } from "preact/compat";

/** React Router shows a state before its time only under transitions, which we do not ask for. */
export const useOptimistic = (now) => [now, () => {}];
""",
    "hoa-react-client.js": """import { Component, createElement, hydrate, render } from "preact/compat";

/** The router throws a promise while it reads what the page brought; nothing stands around it to catch it. */
class Trial extends Component {
  state = {};
  componentDidCatch(thrown) {
    this.props.tell(thrown);
    this.setState({ thrown });
  }
  render({ children }, { thrown }) {
    return thrown ? null : children;
  }
}

async function ready(element) {
  const beside = document.createElement("div");
  let thrown;
  render(createElement(Trial, { tell: (it) => (thrown = it) }, element), beside);
  render(null, beside);
  if (thrown && !thrown.then) throw thrown;
  await thrown;
}

/** The body's children that the page's program drew: what comes before the first script, but for the first view. */
function drawn() {
  const all = [...document.body.children];
  const end = all.findIndex((each) => each.localName === "script");
  return all.slice(0, end + 1).filter((each) => each.localName !== "hoa-first");
}

/** A parent of some of the body's children, as Preact asks for one. */
function among(nodes) {
  const body = document.body;
  const after = nodes.at(-1).nextSibling;
  const put = (node, before) => body.insertBefore(node, before ?? after);
  return {
    nodeType: 1,
    namespaceURI: body.namespaceURI,
    ownerDocument: document,
    parentNode: body,
    firstChild: nodes[0],
    childNodes: nodes,
    contains: (node) => body.contains(node),
    insertBefore: put,
    appendChild: put,
    removeChild: (node) => body.removeChild(node),
  };
}

export async function hydrateRoot(_document, element) {
  await ready(element);
  hydrate(element, among(drawn()));
  globalThis.hoaAlive = true;
}
""",
    "hoa-document.js": """import { createElement, Fragment } from "react";
import { ScrollRestoration } from "react-router";

export const Layout = ({ children }) => createElement(Fragment, null, children, createElement(ScrollRestoration));
""",
}
OURS = f"""{lean.PLUGINS}
    {{
      name: "hoa-small-react",
      enforce: "pre",
      apply: "build",
      resolveId(id, importer) {{
        if (this.environment.name !== "client") return null;
        const ours = {{
          "react": "./hoa-react.js",
          "react-dom": "./hoa-react.js",
          "react-dom/client": "./hoa-react-client.js",
          "./_document": importer?.includes("/app/root.jsx") && "./hoa-document.js",
        }}[id];
        if (ours) return fileURLToPath(new URL(ours, import.meta.url));
        return id === "react/jsx-runtime" ? this.resolve("preact/jsx-runtime", importer, {{ skipSelf: true }}) : null;
      }},
    }},"""


class SmallReact(Plugin):
    """Let the browser's build find Preact where it asks for React."""

    def get_frontend_dependencies(self, **_context: Any) -> list[str]:
        """Give what is installed for it."""
        return [PREACT]

    def get_static_assets(self, **_context: Any) -> list[tuple[Path, str]]:
        """Give the files that stand between."""
        return [(Path(name), source) for name, source in FILES.items()]

    def pre_compile(self, **context: Any) -> None:
        """Tell the bundler."""
        context["add_modify_task"](lean.VITE, with_ours)


def with_ours(config: str) -> str:
    """Add our resolver to the bundler's settings, once."""
    return lean.added(config, OURS)
