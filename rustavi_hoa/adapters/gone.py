"""What every way out may answer: never again, or not so fast."""

from __future__ import annotations


class Gone(Exception):
    """The address does not exist any more: no further try will do, there or anywhere."""


class Slower(Exception):
    """The service asks for a pause. Unit: seconds."""

    def __init__(self, seconds: int) -> None:
        super().__init__(f"{seconds} s")
        self.seconds = seconds
