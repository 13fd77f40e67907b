"""The ways a use case says no; one translator (`shell/notice.py`, `server/answers.py`) speaks them to people."""

from __future__ import annotations

from dataclasses import dataclass

from rustavi_hoa.i18n.message import Msg


class Refusal(Exception):
    """A use case ends without doing anything; the base of every refusal a person may hear of."""


class SignedOut(Refusal):
    """Nobody stands behind the cookie."""


class Denied(Refusal):
    """The role may not do this anywhere."""


class NotFound(Refusal):
    """Unknown id, or a thing outside the actor's scope: the two are never told apart."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing to mend in what a person gave; ``field`` names the input it stands beside."""

    field: str
    sentence: Msg
    values: tuple[tuple[str, str | Msg], ...] = ()


class Invalid(Refusal):
    """What a person gave cannot be taken; each fault names its field and says what to do."""

    def __init__(self, *faults: Fault) -> None:
        super().__init__(", ".join(fault.field for fault in faults))
        self.faults = faults


class Stale(Refusal):
    """Someone else changed the thing meanwhile; ``sentence`` says who and what. Nothing typed is lost."""

    def __init__(self, sentence: Msg, **values: str | Msg) -> None:
        super().__init__(sentence.en)
        self.sentence = sentence
        self.values = values


class TooMany(Refusal):
    """Too many tries in a while; ``seconds`` says when to come back."""

    def __init__(self, seconds: int) -> None:
        super().__init__(f"again in {seconds} s")
        self.seconds = seconds


def invalid(field: str, sentence: Msg, **values: str | Msg) -> Invalid:
    """Make the refusal of one field."""
    return Invalid(Fault(field, sentence, tuple(values.items())))
