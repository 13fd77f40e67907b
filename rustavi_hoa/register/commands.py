"""The operator's commands: load the register, load the map, write the form, edit the table of places."""

from __future__ import annotations

import argparse
import gc
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from rustavi_hoa.adapters import sheets
from rustavi_hoa.db.migrate import upgrade
from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.kernel.errors import NotFound
from rustavi_hoa.kernel.policy import SYSTEM
from rustavi_hoa.register import service, service_imports, words, words_imports
from rustavi_hoa.register.report import BrokenFile, Report
from rustavi_hoa.settings import settings


def add_commands(subparsers: Any) -> None:
    """Register the commands with the argument parser of the house."""
    for name, use_case, what in (
        ("import-register", service.import_register, "load the standard form (XLSX, or one flat CSV)"),
        ("import-osm", service.import_osm, "load an Overpass JSON: candidates and positions"),
    ):
        add_importer(subparsers, name, use_case, what)
    forms = _command(subparsers, "make-forms", "write the empty form in both languages", _make_forms)
    forms.add_argument("--folder", type=Path, help="var/forms by default")
    export = _command(subparsers, "export-places", "write the table of streets and units for editing", _export_places)
    export.add_argument("file", type=Path)
    undo = _command(subparsers, "undo-import", "take an import of the register, the map or a checked list back", _undo)
    undo.add_argument("batch", type=int, nargs="?", help="without it the imports are listed")
    _command(subparsers, "reindex", "write the words of the search anew", _reindex)
    back = _command(subparsers, "import-places", "take the edited table of streets and units", _import_places)
    back.add_argument("file", type=Path)
    back.add_argument("--report", type=Path)


def add_importer(subparsers: Any, name: str, use_case: Callable[..., Report], what: str) -> None:
    """Register a command that imports one file: dry run, report, progress."""
    made = _command(subparsers, name, what, _importer(use_case))
    made.add_argument("file", type=Path)
    made.add_argument("--dry-run", action="store_true", help="check and count, change nothing")
    made.add_argument("--report", type=Path, help="where the report goes; beside the file by default")


class Progress:
    """One line on the terminal: stage, percent, rows a second; at most four times a second."""

    def __init__(self, locale: str) -> None:
        self._locale, self._stage, self._began, self._shown = locale, "", time.monotonic(), 0.0

    def __call__(self, stage: Msg, done: int, of: int) -> None:
        """Show how far a stage is."""
        moment, name = time.monotonic(), stage.text(self._locale)
        if name != self._stage:
            self._stage, self._began, self._shown = name, moment, moment if done else 0.0
        if moment - self._shown < 0.25 and done < of:
            return
        self._shown = moment
        rate = round(done / max(moment - self._began, 0.001))
        percent = round(100 * done / max(of, 1))
        line = words.PROGRESS.render(self._locale, what=name, percent=percent, rate=rate) if of > 1 else name
        end = "\n" if done >= of else ""
        print(f"\r{line:<70}", end=end, file=sys.stderr, flush=True)


def _command(subparsers: Any, name: str, what: str, run: Callable[[argparse.Namespace], int]) -> Any:
    made = subparsers.add_parser(name, help=what, description=what)
    made.add_argument("--locale", choices=("ka", "en"), default="ka")
    made.set_defaults(run=run)
    return made


def _importer(use_case: Callable[..., Report]) -> Callable[[argparse.Namespace], int]:
    def run(given: argparse.Namespace) -> int:
        def load() -> Report:
            return use_case(SYSTEM, given.file, dry_run=given.dry_run, tell=Progress(given.locale))

        return _loaded(given, load)

    return run


def _import_places(given: argparse.Namespace) -> int:
    return _loaded(given, lambda: service.import_places(SYSTEM, given.file))


def _loaded(given: argparse.Namespace, load: Callable[[], Report]) -> int:
    """Run an import, print its counts, leave its report in a file; 2 says that the file was broken."""
    upgrade()
    began = time.monotonic()
    gc.disable()  # hundreds of thousands of rows in hand: the collector would walk them again and again
    try:
        report = load()
    except BrokenFile as broken:
        print(f"\n{broken.sentence(given.locale)}", file=sys.stderr)
        return 2
    finally:
        gc.enable()
    for outcome, sheet, _row, _column, _value, number, why in report.table(given.locale)[1:]:
        if not why:
            print(f"{sheet}: {outcome} {number}")
    if report.dry_run:
        print(words.DRY.text(given.locale))
    print(words.DONE_IN.render(given.locale, seconds=f"{time.monotonic() - began:.1f}"))
    print(words.REPORT_AT.render(given.locale, path=_left(report, given)))
    return 0


def _left(report: Report, given: argparse.Namespace) -> Path:
    """Write the report beside the file; into the house's own folder where that place is not ours to write."""
    beside = given.report or given.file.with_name(f"{given.file.stem}.report.csv")
    rows = report.table(given.locale)
    try:
        sheets.write_csv(beside, rows)
    except OSError:
        if given.report:
            raise
        beside = settings().home / "reports" / beside.name
        sheets.write_csv(beside, rows)
    return beside


def _make_forms(given: argparse.Namespace) -> int:
    upgrade()
    folder = given.folder or settings().home / "forms"
    for locale, name in (("ka", "register.xlsx"), ("en", "register_en.xlsx")):
        print(words.FORM_AT.render(given.locale, path=service.write_form(SYSTEM, folder / name, locale)))
    return 0


def _export_places(given: argparse.Namespace) -> int:
    upgrade()
    service.export_places(SYSTEM, given.file)
    print(words.REPORT_AT.render(given.locale, path=given.file))
    return 0


def _reindex(given: argparse.Namespace) -> int:
    upgrade()
    print(words.REINDEXED.render(given.locale, count=service.reindex(SYSTEM)))
    return 0


def _undo(given: argparse.Namespace) -> int:
    """Take an import back, or list what could be; 2 says that there is no such import."""
    upgrade()
    said, locale = words_imports, given.locale
    if given.batch is None:
        for each in service_imports.imports(SYSTEM):
            state = said.UNDONE if each.is_undone else said.UNDO if each.may_undo else said.FIXED
            told = {"id": each.id, "kind": said.KINDS[each.kind], "file": each.file_name, "taken": each.taken}
            at = each.at.en if locale == "en" else each.at.ka
            print(said.LINE.render(locale, **told, updated=each.updated, at=at, state=state))
        return 0
    try:
        back, kept = service_imports.undo(SYSTEM, given.batch)
    except NotFound:
        print(said.NO_BATCH.text(locale), file=sys.stderr)
        return 2
    print(said.DONE.render(locale, back=back, kept=kept))
    for each in next((one.left for one in service_imports.imports(SYSTEM) if one.id == given.batch), []):
        print(f"  {each.name_en if locale == 'en' else each.name}")
    return 0
