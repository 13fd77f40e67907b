"""What a browser may say on the socket: known handlers, their own arguments and nothing else, of the types they name.

Reflex passes every key of a payload on as an argument and does not hold values against annotations; a wrong one would
end as a traceback in the log, one for each knock.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable
from functools import cache
from typing import Any, get_origin, get_type_hints

from pydantic import TypeAdapter, ValidationError
from reflex_base.registry import RegistrationContext

OURS = "rustavi_hoa."


def is_known(name: Any) -> bool:
    """Tell whether a name is a handler that a screen may call; ``setvar`` is none: no screen of ours uses it."""
    known = RegistrationContext.get().event_handlers
    return isinstance(name, str) and not name.endswith(".setvar") and name in known


def fits(data: dict[str, Any]) -> bool:
    """Tell whether an event of a known name carries what its handler takes."""
    payload, router = data.get("payload") or {}, data.get("router_data") or {}
    if not isinstance(payload, dict) or not isinstance(router, dict):
        return False
    handler = RegistrationContext.get().event_handlers[data["name"]].handler
    if not handler.fn.__module__.startswith(OURS):
        return True
    taken, needed = _arguments(handler.fn)
    return needed <= payload.keys() <= taken.keys() and all(_is(taken[name], payload[name]) for name in payload)


@cache
def _arguments(handler: Callable[..., Any]) -> tuple[dict[str, TypeAdapter[Any]], frozenset[str]]:
    hints = get_type_hints(handler)
    found = list(inspect.signature(handler).parameters.values())[1:]
    taken = {each.name: TypeAdapter(_plain(hints.get(each.name, Any))) for each in found}
    return taken, frozenset(each.name for each in found if each.default is inspect.Parameter.empty)


def _plain(hint: Any) -> Any:
    """A form comes as one wrapped entry of a dict, whatever its annotation says of the values."""
    return dict if hint is dict or get_origin(hint) is dict else hint


def _is(kind: TypeAdapter[Any], value: Any) -> bool:
    try:
        kind.validate_python(value)
    except ValidationError:
        return False
    return True
