"""Commands: make a key, back up, restore."""

from __future__ import annotations

import argparse
import getpass
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

from rustavi_hoa.backup import checking, making, restoring, sealing
from rustavi_hoa.backup.faults import Refused
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.settings import settings

SECRET = "HOA_BACKUP_SECRET"  # noqa: S105 - the name of a variable
KEPT_ELSEWHERE = """The public half stands in {pub}: the server seals with it and cannot open what it sealed.
The secret half is in {secret}. Take it off this machine now, to two places (a safe, a password keeper): without it
no backup can be opened, and whoever has it can read every backup."""


def add_commands(commands: argparse._SubParsersAction) -> None:
    """Offer backup-key, backup, check-backup and restore."""
    key = commands.add_parser("backup-key", help="make the pair of keys for backups")
    key.add_argument("file", type=Path, help="where to write the secret half; not in the house's home")
    key.set_defaults(run=_told(run_key))
    made = commands.add_parser("backup", help="write database, files and keys into one sealed file, while people work")
    made.add_argument("file", type=Path, help="a new file, or a folder that gets one with the moment (UTC) in its name")
    made.set_defaults(run=_told(run_backup))
    for name, run, help_text in (
        ("check-backup", run_check, "read a whole backup and say what it holds; changes nothing"),
        ("restore", run_restore, "bring a backup back into an empty home and database"),
    ):
        read = commands.add_parser(name, help=help_text)
        read.add_argument("file", type=Path)
        read.add_argument("--key", type=Path, help=f"file of the secret half; else {SECRET} names it, else it is asked")
        read.set_defaults(run=_told(run))
        if name == "restore":
            read.add_argument("--replace", action="store_true", help="replace what stands there")


def run_key(asked: argparse.Namespace) -> None:
    """Make a pair; the public half is added to those that are there."""
    goal: Path = asked.file.resolve()
    if goal.is_relative_to(settings().home):
        raise Refused("The secret half must not lie beside what it opens. Name a file outside HOA_HOME.")
    if goal.exists():
        raise Refused(f"{goal} exists already. Name a new file.")
    public, secret = sealing.make_pair()
    with os.fdopen(os.open(goal, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(f"# opens backups sealed for {public}\n{secret}\n")
    pub = sealing.recipients_file()
    pub.parent.mkdir(parents=True, exist_ok=True)
    with pub.open("a", encoding="utf8") as opened:
        opened.write(f"{public}\n")
    print(KEPT_ELSEWHERE.format(pub=pub, secret=goal))


def run_backup(asked: argparse.Namespace) -> None:
    """Make a backup and say how large it is."""
    started, say = time.monotonic(), Progress()
    goal: Path = asked.file / f"hoa-{now():%Y-%m-%d-%H%M}.age" if asked.file.is_dir() else asked.file
    counts = making.make(goal, say)
    say.end()
    size = goal.stat().st_size / 2**20
    print(
        f"Backup: {counts.all_rows} rows, {counts.files} files, {counts.home} files of the home; {size:.1f} MiB in"
        f" {goal}, {time.monotonic() - started:.1f} s."
    )


def run_check(asked: argparse.Namespace) -> None:
    """Read a backup to its end."""
    say = Progress()
    about, counts = checking.check(asked.file, _keys(asked), say)
    say.end()
    print(
        f"Whole: made {about.made_at} from {about.kind}, database {about.revision}; {counts.all_rows} rows,"
        f" {counts.files} files, {counts.home} files of the home."
    )


def run_restore(asked: argparse.Namespace) -> None:
    """Restore and say what came back."""
    started, say = time.monotonic(), Progress()
    counts = restoring.restore(asked.file, _keys(asked), say, replace=asked.replace)
    say.end()
    print(f"Restored: {counts.all_rows} rows, {counts.files} files; {time.monotonic() - started:.1f} s.")


def _keys(asked: argparse.Namespace) -> list[sealing.x25519.Identity]:
    if not asked.file.is_file():
        raise Refused(f"There is no file {asked.file}.")
    named = asked.key or (Path(os.environ[SECRET]) if os.environ.get(SECRET) else None)
    if named is None:
        return sealing.identities(getpass.getpass("Secret key (AGE-SECRET-KEY-1...): "))
    if not named.is_file():
        raise Refused(f"There is no key file {named}.")
    return sealing.identities(named.read_text("utf8"))


def _told(run: Callable[[argparse.Namespace], None]) -> Callable[[argparse.Namespace], int]:
    """Say why a command was refused, in its own words, without a traceback."""

    def running(asked: argparse.Namespace) -> int:
        try:
            run(asked)
        except (Refused, OSError) as why:
            print(f"{asked.file}: {why}" if isinstance(why, OSError) else why, file=sys.stderr)
            return 1
        return 0

    return running


class Progress:
    """One line on the screen that changes twice a second; a line every half minute where nobody watches."""

    def __init__(self) -> None:
        self._is_screen = sys.stderr.isatty()
        self._every = 0.5 if self._is_screen else 30.0
        self._shown_at = 0.0 if self._is_screen else time.monotonic()

    def __call__(self, text: str) -> None:
        """Show how far it is."""
        if time.monotonic() - self._shown_at < self._every:
            return
        self._shown_at = time.monotonic()
        print(f"\r{text:<70}" if self._is_screen else text, end="" if self._is_screen else "\n", file=sys.stderr)

    def end(self) -> None:
        """Leave the line."""
        if self._is_screen:
            print(file=sys.stderr)
