"""Chaos, short: kills, a full and a slow disk, a jumping clock, a bad network; nothing acknowledged is lost."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest

from rustavi_hoa.settings import ROOT


def chaos(*words: str) -> tuple[int, str]:
    """Run it as anybody does; gives its exit code and its report."""
    command = [sys.executable, "-m", "chaos", *words]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=400)
    assert "kill -9" in done.stdout, done.stdout + done.stderr
    return done.returncode, done.stdout


def said(report: str, what: str) -> str:
    return re.search(rf"^  {what} +(.*)$", report, re.M)[1]


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_nothing_acknowledged_is_lost_or_doubled_and_the_house_heals_by_itself(kind: str) -> None:
    code, report = chaos("--stack", kind, "--kills", "6", "--seed", "2", "--pace", "0.5")
    assert code == 0, report
    assert int(said(report, "acknowledged").split(":")[0]) >= 20, report
    assert int(said(report, "kill -9").split(":")[0]) == 6
    assert (said(report, "lost"), said(report, "doubled"), said(report, "others' data")) == ("0", "0", "0")
    assert said(report, "healed").startswith("by itself")


def test_an_acknowledgement_of_something_never_sent_turns_it_red() -> None:
    code, report = chaos("--stack", "sqlite", "--kills", "1", "--seed", "5", "--pace", "0.5", "--plant", "lie")
    assert code == 1
    assert said(report, "lost") == "1", report
    assert "lost: message" in report
