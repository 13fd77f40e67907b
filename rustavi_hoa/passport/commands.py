"""The operator's command: passports from Excel, with progress; taken back and gone on with after a death."""

from __future__ import annotations

import argparse
import gc
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

from rustavi_hoa.adapters import sheets
from rustavi_hoa.db.engine import reading
from rustavi_hoa.db.migrate import upgrade
from rustavi_hoa.kernel.errors import NotFound, Refusal
from rustavi_hoa.kernel.policy import SYSTEM
from rustavi_hoa.passport import import_jobs, queries_import, service_export, service_import, staging, words_import
from rustavi_hoa.register import words as register_words
from rustavi_hoa.register.commands import Progress
from rustavi_hoa.register.report import BrokenFile

ORDER = ("lines", "buildings", "values", "same", "conflicts", "aside", "ignored")
ORDER = (*ORDER, "published", "written", "left", "back", "kept")


def add_commands(subparsers: Any) -> None:
    """Register the commands with the argument parser of the house."""
    what = "load passports from Excel: checked, compared, published building by building"
    made = subparsers.add_parser("import-passports", help=what, description=what)
    made.add_argument("file", type=Path, nargs="?")
    made.add_argument("--locale", choices=("ka", "en"), default="ka")
    made.add_argument("--dry-run", action="store_true", help="check and count, change nothing")
    made.add_argument(
        "--conflicts", choices=service_import.CHOICES, default="keep", help="what others changed meanwhile"
    )
    made.add_argument("--undo", type=int, metavar="BATCH", help="take an import back")
    made.add_argument("--resume", action="store_true", help="go on with imports that were broken off")
    made.add_argument("--report", type=Path, help="where the report goes; beside the file by default")
    made.set_defaults(run=_run)
    what = "write the passports of the whole register as Excel"
    export = subparsers.add_parser("export-passports", help=what, description=what)
    export.add_argument("file", type=Path)
    export.add_argument("--locale", choices=("ka", "en"), default="ka")
    export.set_defaults(run=_export)


def _run(given: argparse.Namespace) -> int:
    upgrade()
    began, tell = time.monotonic(), Progress(given.locale)
    gc.disable()  # as the worker does
    try:
        if given.undo is not None:
            service_import.undo(SYSTEM, given.undo)
            return _worked_off(given, given.undo, tell)
        if given.resume:
            return max((_worked_off(given, each, tell) for each in import_jobs.waiting()), default=0)
        if given.file is None or not given.file.is_file():
            print(register_words.NO_FILE.render(given.locale, name=given.file or "–"), file=sys.stderr)
            return 2
        done = _checked(given, tell) if given.dry_run else _imported(given, tell)
        print(register_words.DONE_IN.render(given.locale, seconds=f"{time.monotonic() - began:.1f}"))
        return done
    except BrokenFile as broken:
        print(f"\n{broken.sentence(given.locale)}", file=sys.stderr)
    except NotFound:
        print(words_import.NO_BATCH.text(given.locale), file=sys.stderr)
    except Refusal as refusal:
        print(_spoken(refusal, given.locale), file=sys.stderr)
    finally:
        gc.enable()
    return 2


def _checked(given: argparse.Namespace, tell: staging.Telling) -> int:
    """Read and compare; nothing is written but the report."""
    rows: list[dict[str, Any]] = []

    def keep(some: list[dict[str, Any]], _counts: Counter[str], done: int, of: int) -> None:
        rows.extend(row for row in some if row["state"] == "aside")
        tell(words_import.CHECKING, done, of)

    counts = staging.read(given.file, keep)
    _say(given, counts)
    print(register_words.DRY.text(given.locale))
    _report(given, [fault for row in rows for fault in row["problems"]["faults"]])
    return 0


def _imported(given: argparse.Namespace, tell: staging.Telling) -> int:
    batch_id = service_import.receive(SYSTEM, given.file, given.file.name)
    if _worked_off(given, batch_id, tell):
        return 2
    if given.conflicts == "file":
        service_import.choose_all(SYSTEM, batch_id, "file")
    service_import.publish(SYSTEM, batch_id)
    code = _worked_off(given, batch_id, tell)
    with reading() as session:
        rows = queries_import.stage_page(session, batch_id, ("aside",), 1, 100_000)
    _report(given, [fault for row in rows for fault in row.problems["faults"]])
    return code


def _worked_off(given: argparse.Namespace, batch_id: int, tell: staging.Telling) -> int:
    state = import_jobs.work_off(batch_id, tell)
    with reading() as session:
        batch = queries_import.batch(session, batch_id)
    if not state or batch is None:
        print(words_import.BUSY.render(given.locale, batch=batch_id), file=sys.stderr)
        return 1
    if state == "refused":
        print(f"\n{batch.options['refusal'][given.locale]}", file=sys.stderr)
        return 2
    print(words_import.STATES[state].text(given.locale), words_import.BATCH.render(given.locale, batch=batch_id))
    _say(given, Counter(batch.counts))
    return 0


def _say(given: argparse.Namespace, counts: Counter[str]) -> None:
    for name in ORDER:
        if counts[name]:
            print(f"{words_import.COUNTS[name].text(given.locale)}: {counts[name]}")


def _report(given: argparse.Namespace, faults: list[dict[str, Any]]) -> None:
    """Leave every cell that was not taken with its place and its reason in a file."""
    if not faults:
        return
    head = words_import.REPORT_HEAD.text(given.locale).split("|")
    names = ("sheet", "row", "column", "key", "value", given.locale)
    beside = given.report or given.file.with_name(f"{given.file.stem}.report.csv")
    sheets.write_csv(beside, [head, *([fault[name] for name in names] for fault in faults)])
    print(register_words.REPORT_AT.render(given.locale, path=beside))


def _spoken(refusal: Refusal, locale: str) -> str:
    faults = getattr(refusal, "faults", ())
    if faults:
        return faults[0].sentence.render(locale, **dict(faults[0].values))
    sentence = getattr(refusal, "sentence", words_import.MOVED_ON)
    return sentence.text(locale)


def _export(given: argparse.Namespace) -> int:
    upgrade()
    count = service_export.export(SYSTEM, given.file, service_export.Asked(), given.locale)
    print(words_import.EXPORTED.render(given.locale, n=count, path=given.file))
    return 0
