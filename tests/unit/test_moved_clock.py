"""The clock that jumps for chaos: follows its file, and refuses a house that others can reach."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from rustavi_hoa.kernel import clock
from rustavi_hoa.server import moved_clock
from rustavi_hoa.settings import settings


@pytest.fixture(autouse=True)
def _own_clock(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    for name in ("HOA_HTTPS", "HOA_HOST", "HOA_ORIGINS", "HOA_PORT", moved_clock.VARIABLE):
        monkeypatch.delenv(name, raising=False)
    settings.cache_clear()
    with clock.clock_at(clock._system):
        yield
    settings.cache_clear()


def ahead() -> timedelta:
    return clock.now() - datetime.now(UTC)


def test_without_the_variable_the_clock_is_the_machines() -> None:
    moved_clock.obey()
    assert clock._source is clock._system


def test_it_follows_its_file_from_moment_to_moment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "clock"
    file.write_text("7200")
    monkeypatch.setenv(moved_clock.VARIABLE, str(file))
    moved_clock.obey()
    assert abs(ahead() - timedelta(hours=2)) < timedelta(seconds=5)
    file.write_text("-90")
    assert abs(ahead() + timedelta(seconds=90)) < timedelta(seconds=5)
    file.write_text("half")
    assert abs(ahead()) < timedelta(seconds=5)
    file.unlink()
    assert abs(ahead()) < timedelta(seconds=5)


@pytest.mark.parametrize(
    ("name", "value"),
    [("HOA_HTTPS", "1"), ("HOA_HOST", "0.0.0.0"), ("HOA_ORIGINS", "http://localhost:1,https://hoa.example.ge")],
)
def test_a_house_that_others_can_reach_does_not_start_with_it(
    name: str, value: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "clock").write_text("60")
    monkeypatch.setenv(moved_clock.VARIABLE, str(tmp_path / "clock"))
    monkeypatch.setenv(name, value)
    settings.cache_clear()
    with pytest.raises(moved_clock.Refused, match="loopback"):
        moved_clock.obey()
    assert clock._source is clock._system
