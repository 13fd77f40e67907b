"""The browser's list of messages: merged by number, in order, each once. Runs the real script under bun."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from rustavi_hoa.settings import ROOT

CLIENT = ROOT / "rustavi_hoa" / "client" / "chat_room.js"


def run(script: str) -> Any:
    """Run lines that end with the value to look at; ``m(seq, change, ...)`` makes a message."""
    whole = f"""
    const {{ Room, dayOf, clockOf }} = await import({json.dumps(str(CLIENT))});
    const m = (seq, change = seq, more = {{}}) =>
      ({{ id: seq, seq, change, key: `k${{seq}}`, author: 1, at: "2026-11-22T10:00Z", text: `${{change}}`, ...more }});
    const room = new Room();
    const value = (() => {{ {script} }})();
    console.log(JSON.stringify(value));
    """
    environment = dict(os.environ, PATH=f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}")
    done = subprocess.run(["bun", "-e", whole], capture_output=True, text=True, env=environment, check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_pushes_that_come_twice_or_late_leave_each_message_once_and_in_order() -> None:
    assert run("""
      room.catchUp([m(1), m(2)], 2);
      const whole = [room.hear({ since: 2, upto: 4, rows: [m(3), m(4)] }),
        room.hear({ since: 2, upto: 3, rows: [m(3)] }), room.hear({ since: 3, upto: 5, rows: [m(4), m(5)] })];
      return [whole, room.list.map((each) => each.seq), room.upto];
    """) == [[True, True, True], [1, 2, 3, 4, 5], 5]


def test_a_push_after_a_hole_is_not_taken_but_asked_for() -> None:
    assert run("""
      room.catchUp([m(1)], 1);
      const whole = room.hear({ since: 3, upto: 4, rows: [m(4)] });
      room.catchUp([m(2), m(3), m(4)], 4);
      return [whole, room.list.map((each) => each.seq), room.hear({ since: 3, upto: 4, rows: [m(4)] })];
    """) == [False, [1, 2, 3, 4], True]


def test_an_edit_replaces_its_message_and_an_older_form_never_comes_back() -> None:
    assert run("""
      room.catchUp([m(1), m(2)], 2);
      room.hear({ since: 2, upto: 3, rows: [m(1, 3)] });
      room.add([m(1, 1)]);
      return room.list.map((each) => [each.seq, each.text]);
    """) == [[1, "3"], [2, "2"]]


def test_an_edit_of_history_that_is_not_loaded_does_not_stand_above_a_hole() -> None:
    assert run("""
      room.catchUp([m(50), m(51)], 51);
      room.hear({ since: 51, upto: 52, rows: [m(7, 52)] });
      return [room.list.map((each) => each.seq), room.upto];
    """) == [[50, 51], 52]


def test_the_line_of_what_is_new_stands_once_above_the_first_message_of_another() -> None:
    assert run("""
      room.catchUp([m(1), m(2, 2, { author: 9 }), m(3), m(4)], 4);
      return [room.lines(9, 1), room.lines(9, 4), room.lines(1, 1)].map((lines) => lines.map((line) => line.key));
    """) == [
        ["day 2026-11-22", "message 1", "message 2", "fresh", "message 3", "message 4"],
        ["day 2026-11-22", "message 1", "message 2", "message 3", "message 4"],
        ["day 2026-11-22", "message 1", "fresh", "message 2", "message 3", "message 4"],
    ]


def test_days_and_hours_are_those_of_rustavi() -> None:
    assert run("""
      room.catchUp([m(1, 1, { at: "2026-11-22T19:59:00Z" }), m(2, 2, { at: "2026-11-22T20:01:00Z" })], 2);
      return [room.lines(1, 9).map((line) => line.key), clockOf("2026-11-22T20:01:00Z"), dayOf("2026-11-22T20:01:00Z")];
    """) == [["day 2026-11-22", "message 1", "day 2026-11-23", "message 2"], "00:01", "2026-11-23"]


def test_a_message_that_left_this_phone_is_known_by_its_key_and_author() -> None:
    assert run("room.catchUp([m(1)], 1); return [room.has('k1', 1), room.has('k1', 2), room.has('k2', 1)];") == [
        True,
        False,
        False,
    ]
