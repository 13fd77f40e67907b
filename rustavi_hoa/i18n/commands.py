"""The command that shows every sentence of the platform, for translators and for reading aloud."""

from __future__ import annotations

import argparse
import csv
import importlib
import pkgutil
import sys
from collections.abc import Iterator

import rustavi_hoa
from rustavi_hoa.i18n.message import Msg


def add_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Offer the table of sentences."""
    commands.add_parser("words", help="print every sentence in both languages as CSV").set_defaults(run=run_words)


def run_words(_asked: argparse.Namespace) -> int:
    """Print module, name, Georgian, English."""
    table = csv.writer(sys.stdout)
    table.writerow(("where", "name", "ka", "en"))
    for where, name, msg in sentences():
        table.writerow((where, name, msg.ka, msg.en))
    return 0


def sentences() -> Iterator[tuple[str, str, Msg]]:
    """Give every sentence that stands in a module, alone or in a table."""
    for found in pkgutil.walk_packages(rustavi_hoa.__path__, "rustavi_hoa."):
        if found.ispkg or found.name.startswith("rustavi_hoa.server"):
            continue
        module = importlib.import_module(found.name)
        for name, value in vars(module).items():
            if isinstance(value, Msg):
                yield found.name, name, value
            elif isinstance(value, dict) and not name.startswith("__"):
                yield from ((found.name, f"{name}.{key}", each) for key, each in value.items() if isinstance(each, Msg))
