"""The comparison of chaos finds what is planted: lost, doubled, gaps, photos without files, marks of others."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from chaos.compare import Verdict, compared
from chaos.marks import Reader, made, wrong

MARK, SAID, WORD = "~A.lasha.house.000000000001~", "~A.lasha.room.000000000002~", "~A.lasha.house.000000000003~"
TABLES = """
CREATE TABLE issue (id INTEGER, reporter_id, client_key, text, registration_no);
CREATE TABLE issue_event (issue_id, seq, kind, actor_id, client_key, text, to_status);
CREATE TABLE message (room_id, seq, author_id, client_key, text);
CREATE TABLE photo (id, issue_id);
CREATE TABLE number_series (series, year, last);
"""
ROWS = f"""
INSERT INTO issue VALUES (7, 2, 'k1', 'light {MARK}', 'RS-26/000001');
INSERT INTO issue_event VALUES (7, 1, 'status', 2, NULL, '', 'new');
INSERT INTO issue_event VALUES (7, 2, 'comment', 2, 'k3', 'dark {WORD}', '');
INSERT INTO issue_event VALUES (7, 3, 'status', 6, NULL, '', 'in_progress');
INSERT INTO message VALUES (1, 1, 2, 'k2', 'hello {SAID}');
INSERT INTO photo VALUES ('p1', 7);
INSERT INTO number_series VALUES ('problem', 2026, 1);
"""
LINES: list[dict[str, Any]] = [
    {"what": "asked", "deed": "report", "mark": MARK},
    {"what": "report", "who": "lasha", "key": "k1", "mark": MARK, "id": 7, "photos": ["p1"]},
    {"what": "asked", "deed": "message", "mark": SAID},
    {"what": "message", "who": "lasha", "key": "k2", "mark": SAID, "room": 1, "seq": 1},
    {"what": "asked", "deed": "word", "mark": WORD},
    {"what": "word", "who": "lasha", "key": "k3", "mark": WORD, "issue": 7, "seq": 2},
    {"what": "step", "who": "giorgi", "issue": 7, "to": "in_progress", "owner": "lasha"},
]


@pytest.fixture
def judge(tmp_path: Path) -> Callable[..., Verdict]:
    def judged(spoilt: str = "", *, lines: list[dict[str, Any]] = LINES, files: bool = True) -> Verdict:
        with closing(sqlite3.connect(tmp_path / "hoa.db")) as bare:
            bare.executescript(TABLES + ROWS + spoilt)
        if files:
            (tmp_path / "files").mkdir()
            (tmp_path / "files" / "p1-640.webp").write_bytes(b"webp")
        return compared(f"sqlite:///{tmp_path / 'hoa.db'}", tmp_path / "files", lines, {"lasha": 2, "giorgi": 6})

    return judged


def test_a_whole_house_has_no_faults(judge: Callable[..., Verdict]) -> None:
    verdict = judge()
    assert verdict.faults == []
    assert dict(verdict.acknowledged) == {"report": 1, "message": 1, "word": 1, "step": 1, "photo": 1}


@pytest.mark.parametrize(
    ("spoilt", "found"),
    [
        ("DELETE FROM issue", "lost: report"),
        ("UPDATE issue SET id = 8", "lost: report"),
        ("UPDATE issue SET text = ''", "lost: report"),
        ("DELETE FROM message", "lost: message"),
        ("UPDATE message SET seq = 2", "message of room_id 1"),
        (f"INSERT INTO message VALUES (1, 2, 2, 'k9', '{SAID}')", "doubled: message"),
        (f"INSERT INTO issue VALUES (8, 2, 'k9', '{MARK}', 'RS-26/000002')", "doubled: report"),
        ("DELETE FROM issue_event WHERE kind = 'comment'", "lost: word"),
        ("DELETE FROM issue_event WHERE to_status = 'in_progress'", "lost: step"),
        ("INSERT INTO issue_event VALUES (7, 4, 'status', 6, NULL, '', 'in_progress')", "doubled: step"),
        ("INSERT INTO issue_event VALUES (7, 9, 'status', 6, NULL, '', 'resolved')", "issue_event of issue_id 7"),
        ("UPDATE photo SET issue_id = NULL", "lost: photo p1"),
        ("UPDATE number_series SET last = 2", "numbers of 26"),
        ("UPDATE issue SET registration_no = 'RS-26/000002'", "numbers of 26"),
        ("UPDATE issue SET registration_no = NULL", "a problem with the number None"),
    ],
)
def test_every_damage_is_found(judge: Callable[..., Verdict], spoilt: str, found: str) -> None:
    assert any(fault.startswith(found) for fault in judge(spoilt).faults)


def test_a_photo_without_its_files_is_lost(judge: Callable[..., Verdict]) -> None:
    assert judge(files=False).faults == ["lost: the files of photo p1"]


def test_what_nobody_sent_is_found(judge: Callable[..., Verdict]) -> None:
    silent = [each for each in LINES if each.get("deed") != "message"]
    assert judge(lines=silent).faults == [f"message {SAID} was never sent"]


def test_a_write_that_nobody_was_told_of_is_no_fault(judge: Callable[..., Verdict]) -> None:
    verdict = judge(lines=[each for each in LINES if each["what"] != "message"])
    assert (verdict.faults, verdict.late) == ([], 1)


def test_marks_betray_a_wrong_reader() -> None:
    own, house, room = (made("A", "lasha", kind) for kind in ("own", "house", "room"))
    said = f"{own} {house} {room}"
    assert wrong(Reader("lasha", frozenset("A")), said) == []
    assert wrong(Reader("dato", frozenset("A")), said) == [own]
    assert wrong(Reader("eka", frozenset("B")), said) == [own, house, room]
    assert wrong(Reader("giorgi", frozenset(), is_staff=True), said) == [room]
