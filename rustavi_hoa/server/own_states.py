"""Brings a state's first values with the page that shows it: a plugin of the build (ADR 0009).

Reflex writes the first values of every state of the platform into one script that each page loads: 33 KB of 85 states,
of which a page shows four. Here the common script keeps every state's name (the socket writes into it by name) and the
values come with the modules that read them. What the server sent before such a module stood wins over its first values,
in the way Reflex itself merges a changed program into a running page (``mergeInitialState``).
The hashes of all states' first values, by which the server knows what a page holds already, are folded into one here
(``shell/reflex_patches.take_one_hash`` unfolds them).
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from reflex_base.plugins.base import Plugin

from rustavi_hoa.server import lean

FILE = "hoa-states.js"
READERS = 3
"""A state that more modules read stays in the common script: there it costs less than in each of them."""

SOURCE = f"""import {{ readdirSync, readFileSync }} from "fs";
import {{ createHash }} from "crypto";
import {{ join }} from "path";

const READERS = {READERS};
const LINE = /^export const initialState = (.*?);?$/m;
const HASHES = /^export const initialStateHashes = (.*?);?$/m;
const STORE = "createStateStore(initialState))";
const READ = /useStateContext\\("([^"]+)"\\)/g;
const BRING = `
let standing;
export function bring(name, first) {{
  initialState[name] = first;
  standing?.mergeInitialState({{ [name]: first }});
}}
`;

const names = (code) => new Set([...code.matchAll(READ)].map((each) => each[1]));

export default function ownStates(root) {{
  const context = join(root, "utils/context.jsx");
  const first = JSON.parse(readFileSync(context, "utf8").match(LINE)[1]);
  const readers = {{}};
  for (const file of readdirSync(join(root, "app_components"), {{ recursive: true }})) {{
    if (!file.endsWith(".jsx")) continue;
    for (const name of names(readFileSync(join(root, "app_components", file), "utf8"))) {{
      readers[name] = (readers[name] ?? 0) + 1;
    }}
  }}
  const apart = (name) => (readers[name] ?? 0) <= READERS;
  return {{
    name: "hoa-states",
    enforce: "pre",
    apply: "build",
    transform(code, id) {{
      const file = id.split("?")[0];
      if (file === context) {{
        if (!code.includes(STORE)) this.error("Reflex keeps its states in another way: see server/own_states.py");
        const kept = Object.entries(first).map(([name, worth]) => [name, apart(name) ? {{}} : worth]);
        const line = `export const initialState = ${{JSON.stringify(Object.fromEntries(kept))}};`;
        const all = JSON.parse(code.match(HASHES)[1]).join("");
        const folded = createHash("sha256").update(all).digest("hex").slice(0, 16);
        const hashes = `export const initialStateHashes = ["${{folded}}"];`;
        const named = code.replace(LINE, () => line).replace(HASHES, hashes);
        return named.replace(STORE, `(standing = ${{STORE.slice(0, -1)}}))`) + BRING;
      }}
      if (!file.startsWith(join(root, "app_components"))) return null;
      const own = [...names(code)].filter((name) => apart(name) && name in first);
      if (!own.length) return null;
      const lines = own.map((name) => `bring(${{JSON.stringify(name)}}, ${{JSON.stringify(first[name])}});`);
      return ['import {{ bring }} from "$/utils/context";', code, ...lines].join("\\n");
    }},
  }};
}}
"""
IMPORT = f'import ownStates from "./{FILE}";\n'
OURS = f"""{lean.PLUGINS}
    ownStates(fileURLToPath(new URL(".", import.meta.url))),"""


class OwnStates(Plugin):
    """Leave in the common script only what several pages show."""

    def get_static_assets(self, **_context: Any) -> list[tuple[Path, str]]:
        """Give the bundler's step."""
        return [(Path(FILE), SOURCE)]

    def pre_compile(self, **context: Any) -> None:
        """Tell the bundler."""
        context["add_modify_task"](lean.VITE, with_ours)


def with_ours(config: str) -> str:
    """Add our step to the bundler's settings, once."""
    return config if IMPORT in config else IMPORT + lean.added(config, OURS)
