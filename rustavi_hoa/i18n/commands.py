"""The command that shows every sentence of the platform, for translators and for reading aloud."""

from __future__ import annotations

import argparse
import ast
import csv
import importlib
import inspect
import pkgutil
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass

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
    """Give every sentence once, with the module and name it is written under: alone, in a table, a tuple or a thing."""
    names = [found.name for found in pkgutil.walk_packages(rustavi_hoa.__path__, "rustavi_hoa.") if not found.ispkg]
    known: set[int] = set()
    for where in sorted(names, key=lambda name: (".words" not in name, ".pages" in name)):  # writers first
        for name, value in _written(where) if not where.startswith("rustavi_hoa.server") else ():
            for label, msg in _inside(name, value):
                if id(msg) not in known:
                    known.add(id(msg))
                    yield where, label, msg


def _written(where: str) -> list[tuple[str, object]]:
    """Give the names that a module writes itself, none of those it imports."""
    module = importlib.import_module(where)
    lines = ast.parse(inspect.getsource(module)).body
    targets = [each for line in lines if isinstance(line, ast.Assign) for each in line.targets]
    targets += [line.target for line in lines if isinstance(line, ast.AnnAssign)]
    return [(each.id, vars(module).get(each.id)) for each in targets if isinstance(each, ast.Name)]


def _inside(label: str, value: object) -> Iterator[tuple[str, Msg]]:
    if isinstance(value, Msg):
        yield label, value
        return
    for key, part in _parts(value):
        yield from _inside(f"{label}.{key}", part)


def _parts(value: object) -> Iterable[tuple[object, object]]:
    if isinstance(value, Mapping):
        return value.items()
    if isinstance(value, tuple | list | set | frozenset):
        return enumerate(value)
    if is_dataclass(value) and not isinstance(value, type) and type(value).__module__.startswith("rustavi_hoa."):
        return ((field.name, getattr(value, field.name)) for field in fields(value))
    return ()
