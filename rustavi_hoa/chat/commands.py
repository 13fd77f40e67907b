"""Commands of the chat."""

from __future__ import annotations

import argparse

from rustavi_hoa.chat import service_search, words_search
from rustavi_hoa.db.migrate import upgrade
from rustavi_hoa.kernel.policy import SYSTEM


def add_commands(commands: argparse._SubParsersAction) -> None:
    """Offer the writing anew of the search of messages."""
    parser = commands.add_parser("reindex-chat", help="write the words of the search of messages anew")
    parser.add_argument("--locale", choices=("ka", "en"), default="ka")
    parser.set_defaults(run=_reindex)


def _reindex(given: argparse.Namespace) -> int:
    upgrade()
    print(words_search.REINDEXED.render(given.locale, n=service_search.reindex(SYSTEM)))
    return 0
