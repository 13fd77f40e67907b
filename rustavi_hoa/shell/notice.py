"""Errors and good news spoken aloud: one line on the screen, in the reader's language."""

import asyncio
import logging
import secrets
from dataclasses import dataclass

import reflex as rx
from reflex_base.event import EventSpec
from reflex_base.event.context import EventContext

from rustavi_hoa.adapters.measures import FAULTS
from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.kernel.errors import Denied, Invalid, NotFound, Refusal, SignedOut, Stale, TooMany
from rustavi_hoa.shell import bell, words

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Spoken:
    """One sentence in both languages; empty means silence. ``nonce`` tells two equal ones apart."""

    ka: str = ""
    en: str = ""
    tone: str = "calm"
    nonce: str = ""


def spoken(msg: Msg, tone: str = "calm", **values: str | int | Msg) -> Spoken:
    """Fill a sentence in both languages."""
    return Spoken(msg.render("ka", **values), msg.render("en", **values), tone, secrets.token_hex(4))


class NoticeState(rx.State):
    """The line at the edge of the screen."""

    line: Spoken = Spoken()

    @rx.event
    def hush(self):
        """Put the line away."""
        self.line = Spoken()


async def say(state: rx.State, line: Spoken) -> None:
    """Put a ready sentence on the screen."""
    notice = await state.get_state(NoticeState)
    notice.line = line


async def done(state: rx.State, msg: Msg, **values: str | int) -> None:
    """Say that something worked."""
    notice = await state.get_state(NoticeState)
    notice.line = spoken(msg, "good", **values)


async def warn(state: rx.State, msg: Msg, **values: str | int) -> None:
    """Say what to mend."""
    notice = await state.get_state(NoticeState)
    notice.line = spoken(msg, "warn", **values)


def faults(refusal: Invalid) -> dict[str, Spoken]:
    """Turn a refusal into sentences by field, for the screen to put beside each input."""
    return {fault.field: spoken(fault.sentence, "danger", **dict(fault.values)) for fault in refusal.faults}


def translate(refusal: Exception) -> Spoken:
    """Find the sentence of a refusal; anything else gets a code that also stands in the log."""
    if isinstance(refusal, Invalid):
        first = refusal.faults[0]
        return spoken(first.sentence, "warn", **dict(first.values))
    if isinstance(refusal, Stale):
        return spoken(refusal.sentence, "warn", **refusal.values)
    if isinstance(refusal, TooMany):
        return spoken(words.TOO_MANY, "warn", seconds=refusal.seconds)
    for kind, msg in ((Denied, words.DENIED), (NotFound, words.NOT_FOUND), (SignedOut, words.SIGNED_OUT)):
        if isinstance(refusal, kind):
            return spoken(msg, "warn")
    code = secrets.token_hex(3)
    FAULTS.inc()
    log.error("unexpected error %s", code, exc_info=refusal)
    return spoken(words.WENT_WRONG, "danger", code=code)


def on_exception(exception: Exception) -> EventSpec | None:
    """Speak whatever a handler did not catch to the tab it came from."""
    line = translate(exception)
    if isinstance(exception, Refusal):
        log.info("refused: %s %s", type(exception).__name__, exception)
    token = EventContext.get().token
    task = asyncio.get_running_loop().create_task(_push(token, line))
    _pending.add(task)
    task.add_done_callback(_pending.discard)
    return None


_pending: set[asyncio.Task[None]] = set()


async def _push(token: str, line: Spoken) -> None:
    await bell.push(token, NoticeState, line=line)
