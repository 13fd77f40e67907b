"""The reason of a close, checked the same way for everybody."""

from __future__ import annotations

from rustavi_hoa.issues import words
from rustavi_hoa.issues.rules import CloseReason
from rustavi_hoa.kernel.errors import invalid


def close_reason(reason: str, text: str) -> CloseReason:
    """Read a reason from the list.

    Raises:
        Invalid: not in the list, or "other" without words.
    """
    if reason not in set(CloseReason):
        raise invalid("reason", words.CHOOSE_REASON)
    if reason == CloseReason.OTHER and len(text.strip()) < 3:
        raise invalid("text", words.WRITE_REASON)
    return CloseReason(reason)
