"""The file store keeps whole files under safe keys."""

from pathlib import Path

import pytest

from rustavi_hoa.adapters import files
from rustavi_hoa.adapters.files import BadKey, FileStore


@pytest.fixture
def store(tmp_path: Path) -> FileStore:
    return FileStore(tmp_path / "store")


def everything_under(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def test_what_is_put_comes_back_and_lies_under_the_root(store: FileStore) -> None:
    where = store.put("photo/7f3a-800.webp", b"bytes")
    assert store.get("photo/7f3a-800.webp") == b"bytes"
    assert where.is_relative_to(store.root) and where == store.path("photo/7f3a-800.webp")
    assert len(where.relative_to(store.root).parts) == 4  # two shards, then the key


def test_putting_again_replaces_and_leaves_no_drafts(store: FileStore) -> None:
    store.put("a.webp", b"old")
    store.put("a.webp", b"new")
    assert store.get("a.webp") == b"new"
    assert len(everything_under(store.root)) == 1


def test_a_put_that_dies_midway_keeps_the_old_file_and_no_draft(
    store: FileStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.put("a.webp", b"old")

    def power_cut(_handle: int) -> None:
        raise OSError("disk full")

    monkeypatch.setattr(files.os, "fsync", power_cut)
    with pytest.raises(OSError, match="disk full"):
        store.put("a.webp", b"new")
    assert store.get("a.webp") == b"old"
    assert len(everything_under(store.root)) == 1


def test_deleting_forgets_and_may_be_repeated(store: FileStore) -> None:
    store.put("a.webp", b"x")
    assert store.exists("a.webp")
    store.delete("a.webp")
    store.delete("a.webp")
    assert not store.exists("a.webp")
    with pytest.raises(FileNotFoundError):
        store.get("a.webp")


@pytest.mark.parametrize(
    "key",
    ["", ".", "..", "../a", "a/../b", "/etc/passwd", "a//b", "a/", "a\\b", "a\0b", "C:a", "~a", ".hidden", "a/.b"]
    + ["a.webp\n", "A.webp", "ფოტო", "a..webp", "%2e%2e/a", "x" * 201],
)
def test_a_key_that_could_climb_out_is_refused_by_every_verb(store: FileStore, key: str) -> None:
    for verb in (store.path, store.get, store.exists, store.delete, lambda bad: store.put(bad, b"x")):
        with pytest.raises(BadKey):
            verb(key)
    assert everything_under(store.root.parent) == []
