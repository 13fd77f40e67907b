"""Why a backup or a restore does not happen: each with the sentence the operator reads and what to do then."""

from __future__ import annotations


class Refused(Exception):
    """Nothing was changed; the text says why and what to do."""


class NoKey(Refused):
    """Nobody made a key yet, or none was given."""


class WrongKey(Refused):
    """The file was sealed for another key."""


class Broken(Refused):
    """The file is no backup, was cut short or was changed."""


class NotEmpty(Refused):
    """People's data stand where the backup would go."""


class Busy(Refused):
    """A server works on the very data that would be replaced."""


class OtherShape(Refused):
    """The database and the program are of different versions."""
