"""What is done with a reply on a letter's page: drafted, agreed, approved, sent; an oral answer recorded."""

from __future__ import annotations

from typing import Any

import reflex as rx

from rustavi_hoa.casework import forms, service_replies, service_sending, words_deeds
from rustavi_hoa.casework.letter_state import LetterState, tell
from rustavi_hoa.shell import guard, notice


class ReplyState(rx.State):
    """The way of a reply."""

    @rx.event
    async def draft(self, letter_id: int, form: dict):
        """Write its first draft."""
        if await tell(self, guard.call(self, service_replies.draft, letter_id, forms.reply(form)), form):
            return LetterState.load

    @rx.event
    async def redraft(self, reply_id: int, form: dict):
        """Change the draft."""
        if await tell(self, guard.call(self, service_replies.redraft, reply_id, forms.reply(form)), form):
            return LetterState.load

    @rx.event
    async def speak(self, letter_id: int, form: dict):
        """Record an answer given by word of mouth."""
        if await tell(self, self._speak(letter_id, form), form):
            await notice.done(self, words_deeds.DONE)
            return LetterState.load

    async def _speak(self, letter_id: int, form: dict) -> Any:
        new, spoken_at = forms.reply(form), forms.moment(form, "spoken_at")
        return await guard.call(self, service_sending.speak, letter_id, new, spoken_at)

    @rx.event
    async def drop(self, reply_id: int):
        """Drop the draft."""
        if await tell(self, guard.call(self, service_replies.drop, reply_id), {}):
            return LetterState.load

    @rx.event
    async def to_visas(self, reply_id: int):
        """Send it to be agreed."""
        if await tell(self, guard.call(self, service_replies.to_visas, reply_id), {}):
            return LetterState.load


class SigningState(rx.State):
    """Visas, approval and sending."""

    @rx.event
    async def visa(self, reply_id: int, is_given: bool, form: dict):
        """Agree, or return it with a remark."""
        word = forms.text(form, "word")
        if await tell(self, guard.call(self, service_replies.visa, reply_id, is_given, word), form):
            return LetterState.load

    @rx.event
    async def approve(self, reply_id: int):
        """Approve it; it gets its number."""
        number = await tell(self, guard.call(self, service_replies.approve, reply_id), {})
        if number:
            await notice.done(self, words_deeds.APPROVED, no=number)
            return LetterState.load

    @rx.event
    async def give_back(self, reply_id: int, form: dict):
        """Return it with a remark instead of approving."""
        if await tell(self, guard.call(self, service_replies.give_back, reply_id, forms.text(form, "word")), form):
            return LetterState.load

    @rx.event
    async def send(self, reply_id: int, form: dict):
        """Send it through the applicant's channel."""
        if await tell(self, guard.call(self, service_sending.send, reply_id, forms.text(form, "sent_by")), form):
            await notice.done(self, words_deeds.SENT)
            return LetterState.load
