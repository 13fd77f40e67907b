"""`make migration` writes a file that can be committed as it is, and touches no database but its own."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
NEEDED = ("Makefile", "alembic", "alembic.ini", "pyproject.toml", "rustavi_hoa", ".venv")
COLUMN = '    smell: str = Field(default="", sa_column_kwargs={"server_default": ""})\n'


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """The project's own files for migrations, beside the same packages."""
    for name in NEEDED:
        if name in ("alembic", "rustavi_hoa"):
            shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            (tmp_path / name).symlink_to((ROOT / name).resolve())
    (tmp_path / "alembic.ini").unlink()
    shutil.copy(ROOT / "alembic.ini", tmp_path)
    return tmp_path


def make_migration(tree: Path, what: str) -> subprocess.CompletedProcess[str]:
    env = os.environ | {"HOA_DATABASE_URL": f"sqlite:///{tree / 'real.db'}", "HOA_HOME": str(tree / "real")}
    asked = ["make", "--old-file=venv-dev", "migration", f"WHAT={what}"]
    return subprocess.run(asked, cwd=tree, env=env, capture_output=True, text=True, check=False, timeout=120)


def test_a_changed_table_becomes_a_migration_that_can_be_committed(tree: Path) -> None:
    tables = tree / "rustavi_hoa" / "db" / "tables" / "register.py"
    level = "    level: int | None = None\n"
    tables.write_text(tables.read_text().replace(level, level + COLUMN))
    before = set((tree / "alembic" / "versions").glob("*.py"))
    done = make_migration(tree, "say how a flat's hall smells")
    assert done.returncode == 0, done.stdout + done.stderr
    (made,) = set((tree / "alembic" / "versions").glob("*.py")) - before
    text = made.read_text()
    assert "say how a flat's hall smells" in text
    assert 'sa.Column("smell"' in text and 'drop_column("smell")' in text
    assert 'batch_alter_table("apartment"' in text
    ruff = [str(ROOT / ".venv/bin/ruff"), "check", "--no-cache", str(made)]
    assert subprocess.run(ruff, cwd=tree, check=False, capture_output=True).returncode == 0
    assert not (tree / "real.db").exists() and not (tree / "real").exists()


def test_a_migration_without_a_name_is_refused_with_a_sentence(tree: Path) -> None:
    done = make_migration(tree, "")
    assert (done.returncode, "Say what changes" in done.stdout) == (2, True)
