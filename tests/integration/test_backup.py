"""A backup brings back every row and every file, from either database into either, while people write."""

from __future__ import annotations

import fcntl
import gzip
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import orjson
import pytest
from alembic.script import ScriptDirectory
from sqlmodel import col, select

from rustavi_hoa import cli
from rustavi_hoa.adapters import keys
from rustavi_hoa.adapters.files import BadKey, FileStore
from rustavi_hoa.adapters.images import WIDTHS
from rustavi_hoa.backup import checking, faults, making, packing, restoring, rows, sealing
from rustavi_hoa.db import engine as db
from rustavi_hoa.db.engine import reading
from rustavi_hoa.db.migrate import config, upgrade
from rustavi_hoa.db.schema import metadata
from rustavi_hoa.db.tables.casework import SeriesRow
from rustavi_hoa.db.tables.people import PersonRow
from rustavi_hoa.db.tables.problems import IssueRow, PhotoRow
from rustavi_hoa.demo import city
from rustavi_hoa.issues import service_browse
from rustavi_hoa.photos.rules import file_key
from rustavi_hoa.settings import ROOT, settings
from tests import cast
from tests.cast import LASHA
from tests.integration.conftest import KINDS
from tests.integration.keeping import RAIN, House, Writer, all_rows, deed, new_house

HEAD = ScriptDirectory.from_config(config()).get_current_head()
DAYS = 5
"""Of the demo city: every table that it fills, and not more rows than must be."""


def quiet(_text: str) -> None:
    pass


@dataclass(frozen=True, slots=True)
class Kept:
    """A lived-in house of each kind, the pair of keys, and Lasha's building."""

    houses: dict[str, House]
    public: str
    secret: list[sealing.x25519.Identity]
    secret_file: Path
    building_id: int


@pytest.fixture(scope="module")
def kept(postgres_url: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Kept]:
    """Build the demo city and the cast on SQLite; the house on PostgreSQL is restored from its backup."""
    folder = tmp_path_factory.mktemp("kept")
    with ExitStack() as stack:
        stack.callback(leave)
        houses = {kind: stack.enter_context(new_house(kind, folder, postgres_url)) for kind in KINDS}
        houses["sqlite"].enter()
        upgrade()
        city.load(DAYS)
        town = cast.load()
        keys.vapid_file()
        keys.signed("made")
        staged = settings().home / "imports" / "7.xlsx"
        staged.parent.mkdir()
        staged.write_bytes(b"a book that waits")
        secret_file = folder / "secret"
        assert cli.main(["backup-key", str(secret_file)]) == 0
        secret = sealing.identities(secret_file.read_text())
        making.make(folder / "first.age", quiet)
        houses["postgresql"].enter()
        restoring.restore(folder / "first.age", secret, quiet)
        public = sealing.recipients_file().read_text()
        yield Kept(houses, public, secret, secret_file, town.a.building_id)


def leave() -> None:
    db.dispose()
    for name in ("HOA_DATABASE_URL", "HOA_HOME"):
        os.environ.pop(name, None)
    settings.cache_clear()


@pytest.fixture(scope="module")
def sealed(kept: Kept, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A backup of the house on SQLite that nobody writes into meanwhile."""
    made = tmp_path_factory.mktemp("sealed") / "house.age"
    kept.houses["sqlite"].enter()
    making.make(made, quiet)
    return made


@pytest.mark.parametrize("goal", KINDS)
@pytest.mark.parametrize("source", KINDS)
def test_every_row_and_file_comes_back_while_somebody_writes(
    kept: Kept, source: str, goal: str, tmp_path: Path, postgres_url: str
) -> None:
    kept.houses[source].enter()
    before, files_before = all_rows(), kept.houses[source].bytes_by_key
    issues_before = set(before["issue"])
    with Writer(kept.building_id) as writer:
        acknowledged = list(writer.acknowledged)
        making.make(tmp_path / "house.age", quiet)
        writer.until(len(writer.acknowledged) + 2)
    after, files_after = all_rows(), kept.houses[source].bytes_by_key
    with new_house(goal, tmp_path, postgres_url) as restored:
        restored.enter()
        restoring.restore(tmp_path / "house.age", kept.secret, quiet)
        back, files_back = all_rows(), restored.bytes_by_key
        assert_one_moment(before, back, after)
        new = sorted(set(back["issue"]) - issues_before)
        written = [row for row in sorted(after["issue"]) if row not in issues_before]
        assert new == written[: len(new)] and len(acknowledged) <= len(new) < len(written)
        assert files_before.items() <= files_back.items() <= files_after.items()
        assert_deeds_are_whole(files_back)
        for name in ("vapid.pem", "notices.key", "imports/7.xlsx"):
            assert (restored.home / name).read_bytes() == (kept.houses[source].home / name).read_bytes()
        assert (restored.home / "vapid.pem").stat().st_mode & 0o077 == 0
        assert_life_goes_on(kept)


def assert_one_moment(before: dict, back: dict, after: dict) -> None:
    """Every row that came back stood so before or after, and nothing that stood in between was lost."""
    for table in before:
        strange = {
            key for key, row in back[table].items() if row not in (before[table].get(key), after[table].get(key))
        }
        assert not strange or table in COUNTING, (table, strange)
        assert set(before[table]) <= set(back[table]) <= set(after[table]), table


COUNTING = {"number_series"}
"""Tables with a row that every deed of the writer counts up: it may stand at any number between."""


def assert_deeds_are_whole(files: dict[str, bytes]) -> None:
    """A problem has its photo with all its files, and the series stands at the last number that was given."""
    store = FileStore(settings().files)
    with reading() as session:
        mine = session.exec(
            select(IssueRow).where(col(IssueRow.text).startswith(RAIN)).order_by(col(IssueRow.id))
        ).all()
        for row in mine:
            photo = session.exec(select(PhotoRow).where(PhotoRow.issue_id == row.id)).one()
            named = {str(store.path(file_key(photo.id, width)).relative_to(store.root)) for width in WIDTHS}
            assert named <= set(files)
        series = session.exec(select(SeriesRow.last)).all()
    assert number(mine[-1].registration_no) in series
    assert [number(row.registration_no) for row in mine] == list(
        range(number(mine[0].registration_no), number(mine[-1].registration_no) + 1)
    )


def number(registration_no: str) -> int:
    return int(registration_no.rpartition("/")[2])


def assert_life_goes_on(kept: Kept) -> None:
    """The next problem gets the next number, and the triggers tell the queue of it."""
    newest = select(IssueRow).order_by(col(IssueRow.id).desc())
    with reading() as session:
        last = session.exec(newest).first()
    deed(kept.building_id, 900)
    with reading() as session:
        row = session.exec(newest).first()
        moved = session.connection().exec_driver_sql(f"SELECT count(*) FROM issue_move WHERE issue_id = {row.id}")
        assert moved.scalar() > 0
    assert number(row.registration_no) == number(last.registration_no) + 1
    assert service_browse.whole(cast.cast(LASHA), row.id).card.id == row.id


def test_the_outside_of_a_backup_says_nothing(kept: Kept, sealed: Path) -> None:
    data, home = sealed.read_bytes(), kept.houses["sqlite"].home
    with reading() as session:
        known = [session.exec(select(PersonRow.phone).where(PersonRow.phone != "")).first(), "ნინო", "number_series"]
    secrets = [each.encode() for each in known]
    secrets += [(home / "notices.key").read_bytes(), (home / "vapid.pem").read_bytes().splitlines()[1]]
    assert all(secrets) and not [each for each in secrets if each in data]
    inside = b"".join(
        gzip.decompress(part) if name.startswith("rows/") else part for name, part in walked(kept, sealed)
    )
    assert not [each for each in secrets if each not in inside]
    assert sealed.stat().st_mode & 0o077 == 0


def walked(kept: Kept, file: Path) -> Iterator[tuple[str, bytes]]:
    return checking.walk(file, kept.secret, packing.Counts())


@pytest.mark.parametrize("place", ["head", "middle", "end"])
def test_a_flipped_byte_is_refused_and_changes_nothing(kept: Kept, sealed: Path, place: str, tmp_path: Path) -> None:
    data = bytearray(sealed.read_bytes())
    data[{"head": 250, "middle": len(data) // 2, "end": -3}[place]] ^= 1
    assert_refused(kept, bytes(data), tmp_path)


@pytest.mark.parametrize("left", [0, 150, 65_552 * 3 + 200, -1, -40_000])
def test_a_cut_file_is_refused_and_changes_nothing(kept: Kept, sealed: Path, left: int, tmp_path: Path) -> None:
    assert_refused(kept, sealed.read_bytes()[:left], tmp_path)


def test_a_file_of_something_else_is_refused(kept: Kept, tmp_path: Path) -> None:
    assert_refused(kept, b"no backup at all\n" * 500, tmp_path)


def test_an_archive_that_was_never_finished_is_refused(kept: Kept, sealed: Path, tmp_path: Path) -> None:
    def unfinished() -> Iterator[bytes]:
        for name, data in walked(kept, sealed):
            if name != packing.END:
                yield from packing.member(name, data)
        yield packing.closing()

    assert_refused(kept, resealed(kept, unfinished()), tmp_path)


def resealed(kept: Kept, pieces: Iterator[bytes]) -> bytes:
    """Seal other pieces with the same public half, as anybody who reads it could."""
    made = BytesIO()
    sealing.seal(pieces, made, [sealing.x25519.Recipient.from_str(kept.public.strip())])
    return made.getvalue()


def assert_refused(kept: Kept, data: bytes, folder: Path) -> None:
    bad, empty = folder / "bad.age", House(folder / "empty", f"sqlite:///{folder / 'empty' / 'hoa.db'}")
    bad.write_bytes(data)
    empty.enter()
    with pytest.raises(faults.Broken, match="Nothing was restored.*Copy it again"):
        restoring.restore(bad, kept.secret, quiet)
    assert not empty.home.exists()


def test_another_key_opens_nothing(kept: Kept, sealed: Path, tmp_path: Path) -> None:
    empty = House(tmp_path / "empty", f"sqlite:///{tmp_path / 'empty' / 'hoa.db'}")
    empty.enter()
    _, other = sealing.make_pair()
    with pytest.raises(faults.WrongKey, match="secret half"):
        restoring.restore(sealed, sealing.identities(other), quiet)
    assert not empty.home.exists()


@pytest.mark.parametrize("name", ["home/../../out", "home//tmp/out", "home/hoa.db", "files/../out"])
def test_an_archive_that_climbs_out_is_refused(kept: Kept, name: str, tmp_path: Path) -> None:
    """The public half is no secret: whoever reads it can seal an archive of his own."""
    empty = House(tmp_path / "empty", f"sqlite:///{tmp_path / 'empty' / 'hoa.db'}")
    empty.enter()

    def pieces() -> Iterator[bytes]:
        counts = packing.Counts(files=int(name.startswith("files")), home=int(name.startswith("home")))
        counts.file_bytes = counts.files * 3
        yield from packing.member(packing.MANIFEST, packing.Manifest(HEAD, "", "sqlite", ()).line())
        yield from packing.member(name, b"out")
        yield from packing.member(packing.END, orjson.dumps(counts))
        yield packing.closing()

    bad = tmp_path / "bad.age"
    bad.write_bytes(resealed(kept, pieces()))
    with pytest.raises((faults.Broken, BadKey)):
        restoring.restore(bad, kept.secret, quiet)
    assert not [each for each in tmp_path.rglob("*") if each.is_file() and each.read_bytes() == b"out"]
    assert not Path("/tmp/out").exists()


def test_people_are_replaced_only_when_that_is_said(kept: Kept, sealed: Path, tmp_path: Path) -> None:
    lived_in = House(tmp_path / "lived", f"sqlite:///{tmp_path / 'lived' / 'hoa.db'}")
    lived_in.enter()
    upgrade()
    cast.load()
    FileStore(settings().files).put("photo/old-320.webp", b"old")
    with pytest.raises(faults.NotEmpty, match="--replace"):
        restoring.restore(sealed, kept.secret, quiet)
    assert FileStore(settings().files).get("photo/old-320.webp") == b"old"
    restoring.restore(sealed, kept.secret, quiet, replace=True)
    assert lived_in.bytes_by_key == kept.houses["sqlite"].bytes_by_key
    (aside,) = lived_in.home.glob("before-restore-*")
    assert (aside / "hoa.db").is_file() and [each.read_bytes() for each in aside.rglob("old-320.webp")] == [b"old"]


def test_a_house_with_a_running_server_is_left_alone(kept: Kept, sealed: Path, tmp_path: Path) -> None:
    busy = House(tmp_path / "busy", f"sqlite:///{tmp_path / 'busy' / 'hoa.db'}")
    busy.enter()
    busy.home.mkdir()
    with (busy.home / "clockwork.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        with pytest.raises(faults.Busy, match="Stop it"):
            restoring.restore(sealed, kept.secret, quiet)
    assert not (busy.home / "hoa.db").exists()


def test_the_command_line_does_it_by_one_command_each(kept: Kept, tmp_path: Path) -> None:
    home = kept.houses["sqlite"].home

    def make(target: str, at: Path, **named: str) -> str:
        told = [f"{name}={value}" for name, value in named.items()]
        env = {name: value for name, value in os.environ.items() if not name.startswith("HOA_")} | {"HOA_HOME": str(at)}
        done = subprocess.run(
            ["make", "-s", "--old-file=venv", target, *told],
            cwd=ROOT,
            env=env,
            capture_output=True,
            text=True,
            timeout=200,
        )
        return f"{done.returncode} {done.stdout}{done.stderr}"

    file = str(tmp_path / "b.age")
    assert make("backup", home, FILE=file).startswith("0 Backup: ")
    assert "exists already" in make("backup", home, FILE=file)
    assert make("backup", home, FILE=str(tmp_path)).startswith("0 Backup: ") and list(tmp_path.glob("hoa-2*.age"))
    assert make("restore", tmp_path / "new", FILE=file, KEY=str(kept.secret_file)).startswith("0 Restored: ")
    assert "is not empty" in make("restore", tmp_path / "new", FILE=file, KEY=str(kept.secret_file))
    assert "Make one first" in make("backup", tmp_path / "nobody", FILE=str(tmp_path / "c.age"))


def test_every_column_of_every_table_has_a_kind() -> None:
    assert all(rows.kind(column) in rows.TYPES for table in metadata.sorted_tables for column in table.columns)


BIG = """
import resource, sys
from pathlib import Path
from rustavi_hoa.backup import checking, making, sealing
from rustavi_hoa.backup.packing import Counts
making.make(Path(sys.argv[1]), lambda text: None)
secret = sealing.identities(Path(sys.argv[2]).read_text())
for name, data in checking.walk(Path(sys.argv[1]), secret, Counts()):
    pass
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
"""


def test_its_memory_does_not_grow_with_the_house(kept: Kept, tmp_path: Path) -> None:
    peaks = []
    for much in (0, 60):
        house = tmp_path / f"house-{much}"
        shutil.copytree(kept.houses["sqlite"].home, house)
        store = FileStore(house / "files")
        for at in range(much):
            store.put(f"photo/big-{at}.webp", os.urandom(3 * 2**20))
        env = os.environ | {"HOA_HOME": str(house), "HOA_DATABASE_URL": f"sqlite:///{house / 'hoa.db'}"}
        asked = [sys.executable, "-c", BIG, str(tmp_path / f"{much}.age"), str(kept.secret_file)]
        done = subprocess.run(asked, env=env, cwd=ROOT, capture_output=True, text=True, check=True, timeout=200)
        peaks.append(int(done.stdout))
    assert peaks[1] - peaks[0] < 40, peaks  # MiB, for 180 MiB more
