"""Reading the doors of the house: which sealed use cases stand behind a State handler or an HTTP route."""

from __future__ import annotations

import ast
import importlib
import inspect
import pkgutil
import textwrap
from collections.abc import Callable, Iterator
from functools import cache
from types import FunctionType, ModuleType
from typing import Any

from reflex_base.registry import RegistrationContext
from starlette.routing import Route

import rustavi_hoa
from rustavi_hoa.kernel.policy import OPEN_DOORS, SEALED

WHO = "rustavi_hoa.identity.service.actor_for"
"""Turns the cookie into an actor: every route asks it first, so it opens nothing by itself."""


def everything() -> Any:
    """Import every module of ours and give the entrance."""
    for each in pkgutil.walk_packages(rustavi_hoa.__path__, "rustavi_hoa."):
        importlib.import_module(each.name)
    return importlib.import_module("rustavi_hoa.rustavi_hoa")


def handlers() -> dict[str, Any]:
    """Give every handler that a browser may name on the socket: ``module.State.handler`` -> handler."""
    everything()
    found = {}
    for handler in RegistrationContext.get().event_handlers.values():
        state = handler.handler.state
        found[f"{state.__module__}.{state.__name__}.{handler.handler.fn.__name__}"] = handler.handler
    return found


def own_handlers() -> dict[str, Any]:
    """Give the handlers of our own States, without the ``setvar`` that Reflex hangs on each."""
    return {
        name: each
        for name, each in handlers().items()
        if name.startswith("rustavi_hoa.") and not name.endswith(".setvar")
    }


def routes() -> dict[str, Route]:
    """Give every HTTP route of ours: ``METHODS path`` -> route."""
    return {f"{methods_of(each)} {each.path}": each for each in everything().HTTP}


def methods_of(route: Route) -> str:
    """Give the methods of a route that mean something by themselves."""
    return ",".join(sorted((route.methods or {"GET"}) - {"HEAD"}))


def behind(function: Callable[..., Any], owner: type | None = None) -> set[str]:
    """Name the sealed use cases and open doors that a function refers to, through its own module's helpers too."""
    found: set[str] = set()
    _walk(inspect.unwrap(function), owner, found, set())
    return found - {WHO}


def _walk(function: Any, owner: type | None, found: set[str], seen: set[Any]) -> None:
    if function in seen or not isinstance(function, FunctionType):
        return
    seen.add(function)
    home = inspect.getmodule(function)
    inside = inspect.getclosurevars(function).nonlocals
    for value in [*_named(function, home, owner), *inside.values()]:
        full = _sealed_name(value)
        if full:
            found.add(full)
        elif isinstance(value, FunctionType) and inspect.unwrap(value).__module__ == function.__module__:
            _walk(inspect.unwrap(value), owner, found, seen)


def _named(function: FunctionType, home: ModuleType, owner: type | None) -> Iterator[Any]:
    for node in ast.walk(tree_of(function)):
        if isinstance(node, ast.Name) and node.id not in function.__code__.co_varnames:
            yield getattr(home, node.id, None)
        elif isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            if node.value.id == "self":
                yield getattr(owner, node.attr, None) if node.attr.startswith("_") else None
            else:
                yield _attribute(getattr(home, node.value.id, None), node.attr)


def _attribute(holder: Any, name: str) -> Any:
    return getattr(holder, name, None) if isinstance(holder, ModuleType) else None


def _sealed_name(value: Any) -> str:
    if not callable(value) or not hasattr(value, "__qualname__"):
        return ""
    plain = inspect.unwrap(value)
    full = f"{getattr(plain, '__module__', '')}.{plain.__qualname__}"
    return full if full in SEALED or full in OPEN_DOORS else ""


@cache
def tree_of(function: FunctionType) -> ast.Module:
    """Parse the source of a function."""
    return ast.parse(textwrap.dedent(inspect.getsource(function)))


def called_directly(function: Callable[..., Any]) -> set[str]:
    """Name the use cases that a function calls by itself instead of through ``guard`` or a thread pool."""
    plain = inspect.unwrap(function)
    home = inspect.getmodule(plain)
    found = set()
    for node in ast.walk(tree_of(plain)):
        if not isinstance(node, ast.Call):
            continue
        called = node.func
        value = None
        if isinstance(called, ast.Name):
            value = getattr(home, called.id, None)
        elif isinstance(called, ast.Attribute) and isinstance(called.value, ast.Name):
            value = _attribute(getattr(home, called.value.id, None), called.attr)
        found.add(_sealed_name(value))
    return found - {""}
