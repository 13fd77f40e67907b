"""What a Var of a page is worth on the server: the same tree of operations that Reflex writes out as JavaScript.

Only what our pages use is known; anything else is ``Undrawable``, and the page then comes as it was built.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

import reflex as rx
from reflex_base.vars.base import CustomVarOperation, LiteralVar, ToOperation
from reflex_base.vars.function import VarOperationCall
from reflex_base.vars.object import ObjectItemOperation
from reflex_base.vars.sequence import ArraySliceOperation, ConcatVarOperation

Values = Mapping[str, Any]
"""What stands behind the names of a page's JavaScript: state fields, the items of its loops."""

Worth = Callable[[Values], Any]

SIGN = re.compile(r"^(?:\?\.valueOf\?\.\(\))? (===|!==|<=|>=|<|>|\+|-|\*|/) ")
SIGNS: dict[str, Callable[[Any, Any], Any]] = {
    "===": lambda a, b: a == b,
    "!==": lambda a, b: a != b,
    "<": lambda a, b: a < b,
    ">": lambda a, b: a > b,
    "<=": lambda a, b: a <= b,
    ">=": lambda a, b: a >= b,
    "+": lambda a, b: a + b,
    "-": lambda a, b: a - b,
    "*": lambda a, b: a * b,
    "/": lambda a, b: a / b,
}
DEEDS: dict[str, Callable[..., Any]] = {
    "boolean_not_operation": lambda a: not a,
    "boolify": bool,
    "is_not_none_operation": lambda a: a is not None,
    "array_length_operation": len,
    "array_contains_operation": lambda many, one: one in many,
    "object_has_own_property_operation": lambda whole, key: key in whole,
    "array_reverse_operation": lambda many: many[::-1],
    "array_join_operation": lambda many, between: between.join(many),
    "array_item_operation": lambda many, at: many[at],
}
NOWHERE = {"(connectErrors.length >= 2)": False}
"""Names of the browser alone, as they are before anything went wrong."""


class Undrawable(Exception):
    """Something that only a browser can reckon."""


def worth(var: rx.Var) -> Worth:
    """Give the function that reckons a Var from the values of a visit.

    Raises:
        Undrawable: an operation that is not known here.
    """
    if isinstance(var, ToOperation):
        return worth(var._original)
    if isinstance(var, ConcatVarOperation):
        parts = [worth(part) for part in var._var_value]
        return lambda values: "".join(spelled(part(values)) for part in parts)
    if isinstance(var, LiteralVar):
        return _literal(var._var_value)
    if isinstance(var, CustomVarOperation):
        return _operation(var)
    if isinstance(var, ObjectItemOperation):
        whole, key = worth(var._object), worth(var._key)
        return lambda values: _item(whole(values), key(values))
    if isinstance(var, ArraySliceOperation):
        many, ends = worth(var._array), (var._start, var._stop, var._step)
        if all(isinstance(each, int | None) for each in ends):
            return lambda values: many(values)[slice(*ends)]
    if isinstance(var, VarOperationCall) and str(var._func) == "JSON.stringify":
        only = worth(LiteralVar.create(var._args[0]))
        return lambda values: json.dumps(only(values), ensure_ascii=False)
    if type(var) is rx.Var:
        return _name(var)
    raise Undrawable(f"{type(var).__name__}: {var}")


def spelled(value: Any) -> str:
    """Write a value as the browser would in a text."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    raise Undrawable(f"no text: {value!r}")


def _literal(value: Any) -> Worth:
    if value is None or isinstance(value, str | int | float):
        return lambda _: value
    if isinstance(value, list | tuple):
        parts = [worth(LiteralVar.create(each)) for each in value]
        return lambda values: [part(values) for part in parts]
    raise Undrawable(f"literal {value!r}")


def _operation(var: CustomVarOperation) -> Worth:
    args = [worth(arg) for _, arg in var._args]
    name = var._name
    if name == "ternary_operation":
        when, yes, no = args
        return lambda values: yes(values) if when(values) else no(values)
    if name == "_and_operation":
        return lambda values: args[0](values) and args[1](values)
    if name == "_or_operation":
        return lambda values: args[0](values) or args[1](values)
    if name == "match":
        return _match(args)
    deed = _signed(var) if name == "operation" else DEEDS.get(name)
    if deed is None:
        raise Undrawable(f"{name}: {var}")
    return lambda values: deed(*(arg(values) for arg in args))


def _match(args: list[Worth]) -> Worth:
    """Arguments as ``reflex_patches.keep_matches`` laid them: what is asked, code and answer in turn, the rest."""
    asked, *pairs, rest = args
    answers = list(zip(pairs[::2], pairs[1::2], strict=True))

    def matched(values: Values) -> Any:
        key = asked(values)
        return next((answer for code, answer in answers if code(values) == key), rest)(values)

    return matched


def _signed(var: CustomVarOperation) -> Callable[[Any, Any], Any]:
    """Comparisons and sums carry one name; the sign stands in their JavaScript, after the left side."""
    text, left = str(var._return), str(var._args[0][1])
    found = SIGN.match(text.removeprefix("(").removeprefix(left))
    if found is None:
        raise Undrawable(text)
    return SIGNS[found[1]]


def _item(whole: Any, key: Any) -> Any:
    return whole.get(key) if isinstance(whole, dict) else getattr(whole, key)


def _name(var: rx.Var) -> Worth:
    name = var._js_expr
    data = var._get_all_var_data()
    if data is not None and data.state and data.field_name:
        default = _default(data.state, data.field_name)
        return lambda values: values.get(name, default)
    if name in NOWHERE:
        return lambda _: NOWHERE[name]
    return lambda values: _known(values, name)


def _known(values: Values, name: str) -> Any:
    if name not in values:
        raise Undrawable(name)
    return values[name]


def _default(state: str, field: str) -> Any:
    found = _states()[state].get_fields().get(field)
    if found is None:
        raise Undrawable(f"{state}.{field} is reckoned")
    return found.default_value()


@cache
def _states() -> dict[str, type[rx.State]]:
    def under(state: type[rx.State]) -> list[type[rx.State]]:
        return [state, *(deeper for each in state.get_substates() for deeper in under(each))]

    return {each.get_full_name(): each for each in under(rx.State)}
