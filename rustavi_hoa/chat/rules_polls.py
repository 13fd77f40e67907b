"""What is true on paper about a poll: how many answers, how long it may stay open."""

from __future__ import annotations

from dataclasses import dataclass, replace

from rustavi_hoa.chat import words_polls
from rustavi_hoa.chat.rules import LONGEST_TEXT, clean
from rustavi_hoa.kernel.errors import Fault, Invalid

FEWEST, MOST = 2, 10
LONGEST_OPTION = 100
DAYS = (0, 1, 3, 7, 14)
"""Days after which a poll closes by itself; 0: when its asker closes it."""


@dataclass(frozen=True, slots=True)
class NewPoll:
    """A poll as it is asked."""

    question: str
    options: tuple[str, ...]
    is_many: bool = False
    is_secret: bool = False
    is_by_home: bool = False
    days: int = 0


def checked(poll: NewPoll) -> NewPoll:
    """Give a poll with clean texts and each answer once.

    Raises:
        Invalid: each wrong thing beside its field.
    """
    options = tuple(dict.fromkeys(filter(None, (clean(each) for each in poll.options))))
    question, faults = clean(poll.question), []
    if not question or len(question) > LONGEST_TEXT:
        faults.append(Fault("question", words_polls.NO_QUESTION))
    if not FEWEST <= len(options) <= MOST:
        faults.append(Fault("options", words_polls.HOW_MANY, (("fewest", str(FEWEST)), ("most", str(MOST)))))
    if any(len(each) > LONGEST_OPTION for each in options):
        faults.append(Fault("options", words_polls.LONG_OPTION, (("most", str(LONGEST_OPTION)),)))
    if poll.days not in DAYS:
        faults.append(Fault("days", words_polls.NO_DAY))
    if faults:
        raise Invalid(*faults)
    return replace(poll, question=question, options=options)
