"""Phones for tests of the chat: each keeps its room with the browser's own script, in one bun for all of them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from rustavi_hoa.settings import ROOT

CLIENT = ROOT / "rustavi_hoa" / "client" / "chat_room.js"
SCRIPT = f"""
const {{ Room }} = await import({json.dumps(str(CLIENT))});
const rooms = new Map();
for await (const line of console) {{
  const {{ phone, deed, given }} = JSON.parse(line);
  if (deed === "begin") rooms.set(phone, new Room());
  const room = rooms.get(phone);
  const said = {{
    begin: () => room.catchUp(given.messages, given.upto),
    hear: () => room.hear(given),
    catchUp: () => room.catchUp(given.messages, given.upto),
    look: () => ({{ upto: room.upto, list: room.list.map((each) => [each.id, each.seq, each.change, each.text]) }}),
  }}[deed]();
  console.log(JSON.stringify(said ?? null));
}}
"""


class Phones:
    """The process in which the script runs; ``ask`` does one deed of one phone."""

    def __init__(self) -> None:
        environment = dict(os.environ, PATH=f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}")
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True, "bufsize": 1}
        self.process = subprocess.Popen(["bun", "-e", SCRIPT], env=environment, **pipes)

    def ask(self, phone: str, deed: str, given: Any = None) -> Any:
        """Do one deed and give its answer."""
        assert self.process.stdin and self.process.stdout
        self.process.stdin.write(json.dumps({"phone": phone, "deed": deed, "given": given}) + "\n")
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline())

    def close(self) -> None:
        """End the process."""
        self.process.kill()
        self.process.wait()
