"""The operator's command: take the municipal body's checked list of associations."""

from __future__ import annotations

from typing import Any

from rustavi_hoa.register.commands import add_importer
from rustavi_hoa.verification import service_import


def add_commands(subparsers: Any) -> None:
    """Register the command with the argument parser of the house."""
    what = "load the checked list of associations (XLSX or CSV): they come in as verified"
    add_importer(subparsers, "import-verified", service_import.import_verified, what)
