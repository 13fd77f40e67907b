"""Files in a bucket: the same verbs on a real S3-compatible server, the journey of a photo, a backup and its return."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from rustavi_hoa.adapters.bucket import BucketAway
from rustavi_hoa.adapters.files import BadKey, FileStore
from rustavi_hoa.backup import faults, making, restoring, sealing
from rustavi_hoa.db import engine as db
from rustavi_hoa.db.migrate import upgrade
from rustavi_hoa.photos.rules import file_key
from rustavi_hoa.settings import ROOT, settings
from tests import cast, s3
from tests.cast import LASHA
from tests.integration.keeping import House, all_rows, deed

OWN = ("HOA_DATABASE_URL", "HOA_HOME", "HOA_FILES_URL")


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[s3.S3]:
    with s3.served(tmp_path_factory.mktemp("s3")) as made:
        yield made


@pytest.fixture(autouse=True)
def _signed(monkeypatch: pytest.MonkeyPatch, server: s3.S3) -> Iterator[None]:
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", s3.KEY)
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", s3.SECRET)
    yield
    db.dispose()
    for name in OWN:
        os.environ.pop(name, None)
    settings.cache_clear()


def test_what_is_put_comes_back_and_lies_in_its_folder_of_the_bucket(server: s3.S3) -> None:
    store = FileStore(server.address("verbs"))
    assert not store.exists("photo/a-320.webp")
    store.put("photo/a-320.webp", b"old")
    store.put("photo/a-320.webp", b"new")
    store.put("paper/b.pdf", b"x" * (7 * 2**20))  # sent in parts
    assert (store.get("photo/a-320.webp"), store.exists("photo/a-320.webp")) == (b"new", True)
    assert server.files("verbs") == {"photo/a-320.webp": b"new", "paper/b.pdf": b"x" * (7 * 2**20)}
    assert sorted(store.keys()) == ["paper/b.pdf", "photo/a-320.webp"]
    store.delete("photo/a-320.webp")
    store.delete("photo/a-320.webp")
    with pytest.raises(FileNotFoundError):
        store.get("photo/a-320.webp")


@pytest.mark.parametrize(
    "key", ["", "..", "../a", "a/../b", "/etc/passwd", "a//b", "a\0b", "%2e%2e/a", "a?x", "x" * 201]
)
def test_a_key_that_could_climb_out_is_refused_before_anything_is_sent(server: s3.S3, key: str) -> None:
    store = FileStore(server.address("climb"))
    for verb in (store.get, store.exists, store.delete, lambda bad: store.put(bad, b"x")):
        with pytest.raises(BadKey):
            verb(key)
    assert server.files("climb") == {}


def test_a_wrong_secret_is_told_from_a_missing_file(server: s3.S3, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "another")
    with pytest.raises(BucketAway):
        FileStore(server.address("denied")).put("a.webp", b"x")
    assert server.files("denied") == {}


def test_a_put_outlasts_a_server_that_goes_away_for_a_moment(server: s3.S3) -> None:
    store = FileStore(server.address("patient"))
    store.put("a.webp", b"before")
    server.stop()
    back = threading.Timer(2, server.start)
    back.start()
    store.put("b.webp", b"meanwhile")
    back.join()
    assert (store.get("a.webp"), store.get("b.webp")) == (b"before", b"meanwhile")


def test_the_whole_journey_of_a_photo_runs_on_the_bucket(server: s3.S3) -> None:
    """The very tests of photos, documents and letters' files, run once more with their files in the bucket."""
    before = set(server.files())
    env = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST")} | server.environment
    which = ["tests/integration/test_photos.py", "tests/integration/test_documents.py", "-k", "sqlite"]
    asked = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *which]
    done = subprocess.run(asked, cwd=ROOT, env=env, capture_output=True, text=True, timeout=480, check=False)
    assert done.returncode == 0, done.stdout[-3000:]
    new = set(server.files()) - before
    assert len([each for each in new if each.startswith("photo/") and each.endswith("-1600.webp")]) > 10


def enter(house: House, files: str) -> None:
    house.enter()
    os.environ["HOA_FILES_URL"] = files
    settings.cache_clear()


def a_house(folder: Path, name: str) -> House:
    return House(folder / name, f"sqlite:///{folder / name / 'hoa.db'}")


def test_a_backup_takes_the_files_out_of_the_bucket_and_brings_them_anywhere(server: s3.S3, tmp_path: Path) -> None:
    def quiet(_text: str) -> None:
        pass

    enter(a_house(tmp_path, "lived"), server.address("lived"))
    upgrade()
    town = cast.load()
    for at in range(3):
        deed(town.a.building_id, at)
    lived, files = all_rows(), server.files("lived")
    assert len(files) == 9 and not (settings().home / "files").exists()
    public, secret = sealing.make_pair()
    sealing.recipients_file().write_text(public)
    making.make(tmp_path / "house.age", quiet)
    keys = sealing.identities(secret)

    enter(a_house(tmp_path, "elsewhere"), server.address("elsewhere"))
    restoring.restore(tmp_path / "house.age", keys, quiet)
    assert server.files("elsewhere") == files and all_rows() == lived
    with pytest.raises(faults.NotEmpty, match="another folder"):
        restoring.restore(tmp_path / "house.age", keys, quiet, replace=True)

    enter(a_house(tmp_path, "folder"), "")
    restoring.restore(tmp_path / "house.age", keys, quiet)
    store = FileStore(settings().files)
    assert dict(zip(store.keys(), map(store.get, store.keys()), strict=True)) == files and all_rows() == lived
    assert file_key("a", 320) == "photo/a-320.webp" and cast.cast(LASHA).person_id


def test_an_address_of_another_kind_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOA_FILES_URL", "ftp://somewhere")
    settings.cache_clear()
    with pytest.raises(ValueError, match="s3://"):
        settings()
