"""What a browser may know of one step with many problems."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Left:
    """A problem that does not go along; ``why`` is a code, ``status`` where it stands, empty when it is not seen."""

    id: int
    number: str
    why: str
    status: str = ""


@dataclass(frozen=True, slots=True)
class Preview:
    """What a step would change, before anything is done."""

    able: list[int] = field(default_factory=list)
    left: list[Left] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Done:
    """What a step has changed; by ``act_id`` it is taken back within a minute."""

    act_id: int = 0
    moved: int = 0
    left: list[Left] = field(default_factory=list)
