"""Whose sign-in each tab last came with: in this worker's memory, and in Redis where tabs may come to any worker."""

from __future__ import annotations

import hashlib

from rustavi_hoa.adapters import common

MOST_REMEMBERED = 100_000
KEPT = 2 * 24 * 3600
"""Seconds; a tab's state goes after a day without a change."""

_owners: dict[str, str] = {}


def swap(token: str, owner: str) -> str:
    """Note whose a tab is now; gives whose it was, or the same where nobody knows."""
    if len(_owners) > MOST_REMEMBERED:
        _owners.clear()
    before = _owners.get(token, owner)
    _owners[token] = owner
    redis = common.redis()
    if redis is not None:
        name = "hoa:tab:" + hashlib.sha256(token.encode()).hexdigest()[:32]
        try:
            told = redis.set(name, owner, ex=KEPT, get=True)
        except common.Failure as failure:
            common.failed("tabs", failure)
        else:
            before = told.decode() if told is not None else before
    return before
