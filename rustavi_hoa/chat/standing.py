"""Where the problem of a message stands: its words come from the feature above, which this one does not know."""

from __future__ import annotations

from rustavi_hoa.i18n.message import Msg

STANDING: dict[str, Msg] = {}
"""Status of a problem -> what neighbours read; filled by ``issues/entrance.py``."""
