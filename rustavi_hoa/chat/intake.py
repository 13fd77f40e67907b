"""What a message must be before anything is written."""

from __future__ import annotations

from rustavi_hoa.chat import rules, words
from rustavi_hoa.kernel.errors import Fault, Invalid


def check(key: str, text: str, photo_ids: list[str]) -> None:
    """Hold a message against the rules.

    Raises:
        Invalid: each wrong thing beside its field.
    """
    faults = []
    if not rules.is_key(key):
        faults.append(Fault("key", words.BAD_KEY))
    if not text and not photo_ids:
        faults.append(Fault("text", words.EMPTY))
    if len(text) > rules.LONGEST_TEXT:
        faults.append(Fault("text", words.TOO_LONG, (("n", str(len(text))), ("most", str(rules.LONGEST_TEXT)))))
    if len(photo_ids) > rules.MOST_PHOTOS or len(set(photo_ids)) != len(photo_ids):
        faults.append(Fault("photos", words.TOO_MANY_PHOTOS, (("most", str(rules.MOST_PHOTOS)),)))
    if faults:
        raise Invalid(*faults)
