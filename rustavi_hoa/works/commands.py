"""The operator's commands for works: write the form, take a filled one."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from rustavi_hoa.adapters import sheets
from rustavi_hoa.db.migrate import upgrade
from rustavi_hoa.kernel.policy import SYSTEM
from rustavi_hoa.register import words
from rustavi_hoa.register.report import BrokenFile
from rustavi_hoa.settings import settings
from rustavi_hoa.works import service_import


def add_commands(commands: argparse._SubParsersAction) -> None:
    """Offer the form of works and its import."""
    form = commands.add_parser("make-works-form", help="write the empty form of works in both languages")
    form.add_argument("--folder", type=Path, help="var/forms by default")
    form.set_defaults(run=write_forms)
    taken = commands.add_parser("import-works", help="load works done and planned (XLSX or CSV)")
    taken.add_argument("file", type=Path)
    taken.add_argument("--locale", choices=("ka", "en"), default="ka")
    taken.add_argument("--dry-run", action="store_true", help="check and count, change nothing")
    taken.add_argument("--report", type=Path, help="where the report goes; beside the file by default")
    taken.set_defaults(run=import_file)


def write_forms(asked: argparse.Namespace) -> int:
    """Write both forms."""
    folder = asked.folder or settings().home / "forms"
    folder.mkdir(parents=True, exist_ok=True)
    for locale, name in (("ka", "works.xlsx"), ("en", "works_en.xlsx")):
        (folder / name).write_bytes(service_import.empty_form(SYSTEM, locale))
        print(words.FORM_AT.render(locale, path=folder / name))
    return 0


def import_file(asked: argparse.Namespace) -> int:
    """Load a file and leave its report; 2 says that the file was broken."""
    upgrade()
    try:
        report = service_import.import_works(SYSTEM, asked.file, dry_run=asked.dry_run)
    except BrokenFile as broken:
        print(broken.sentence(asked.locale), file=sys.stderr)
        return 2
    rows = report.table(asked.locale)
    for outcome, sheet, _row, _column, _value, number, why in rows[1:]:
        if not why:
            print(f"{sheet}: {outcome} {number}")
    if report.dry_run:
        print(words.DRY.text(asked.locale))
    beside = asked.report or asked.file.with_name(f"{asked.file.stem}.report.csv")
    sheets.write_csv(beside, rows)
    print(words.REPORT_AT.render(asked.locale, path=beside))
    return 0
