"""What every line needs: a demo city with two hundred signed-in members, built pages, how often, how long."""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bench import machine
from rustavi_hoa.settings import ROOT
from tests.e2e.house import build_pages, environment, prepare

PLACE = ROOT / "var" / "bench"


@dataclass(slots=True)
class Stage:
    """One run of the bench."""

    runs: int = 5
    seconds: int = 10
    plant: float = 1
    pages: list[str] = field(default_factory=list)
    _facts: dict[str, Any] = field(default_factory=dict)

    @property
    def home(self) -> Path:
        """The demo city's folder."""
        self._prepare()
        return PLACE / "city"

    @property
    def facts(self) -> dict[str, Any]:
        """Cookies of the members and of the demo people, a problem, a building."""
        self._prepare()
        return self._facts

    def _prepare(self) -> None:
        if self._facts:
            return
        build_pages()
        home = PLACE / "city"
        shutil.rmtree(home, ignore_errors=True)
        home.mkdir(parents=True)
        prepare(home)
        said = machine.answer_of([machine.PYTHON, "-m", "bench.members"], machine.GENERATOR, **environment(home))
        self._facts = json.loads(said)
