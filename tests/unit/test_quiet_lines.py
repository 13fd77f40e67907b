"""A line of the log tells what happened and covers whatever may be a person's."""

from __future__ import annotations

import json
import logging

import pytest

from rustavi_hoa.server.journal import COVER, JsonLines, covered


@pytest.mark.parametrize(
    "personal",
    [
        "+995 555 12 34 56",
        "555123456",
        "01024056789",
        "ნინო მაისურაძე",
        "nino@example.ge",
        "?contact=nino&code=12",
        "token=abcdef",
        "a3f1c9d2e4b5a6978812",
        "c8gJ0-aPq7VxWm3T_zLk9Q",
    ],
)
def test_what_may_be_a_persons_is_covered(personal: str) -> None:
    said = covered(f"sent to {personal} at last")
    assert personal not in said
    assert COVER in said
    assert said.startswith("sent to") and said.endswith("at last")


@pytest.mark.parametrize(
    "plain",
    ["outbox mail 4711: hopeless", "job issues.hand_over", "redis rates: ConnectionError", "letters 3 of 40"],
)
def test_what_an_operator_needs_stays(plain: str) -> None:
    assert covered(plain) == plain


def test_an_error_is_told_by_its_kind_and_places_not_by_its_words() -> None:
    def failing() -> None:
        try:
            raise KeyError("Marked Person")
        except KeyError as first:
            raise RuntimeError("(name)=(Marked Person)") from first

    try:
        failing()
    except RuntimeError as error:
        record = logging.LogRecord("rustavi_hoa.x", logging.ERROR, "f", 1, "unexpected error %s", ("a1b2c3",), None)
        record.exc_info = (type(error), error, error.__traceback__)
    line = JsonLines().format(record)
    told = json.loads(line)
    assert "\n" not in line and "Marked" not in line
    assert told["error"] == ["builtins.RuntimeError", "builtins.KeyError"]
    assert told["said"] == "unexpected error a1b2c3"
    assert any("failing" in place for place in told["places"])
