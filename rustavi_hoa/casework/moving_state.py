"""What leaders, heads and executors do on a letter's page: resolution, tasks, more time, other hands, closing."""

from __future__ import annotations

from typing import Any

import reflex as rx

from rustavi_hoa.casework import (
    forms,
    service_extensions,
    service_moving,
    service_resolution,
    service_sending,
    service_tasks,
    words_deeds,
)
from rustavi_hoa.casework.letter_state import LetterState, tell
from rustavi_hoa.kernel.errors import Invalid
from rustavi_hoa.kernel.reading import whole
from rustavi_hoa.shell import guard, notice


class MovingState(rx.State):
    """Where a letter goes."""

    @rx.event
    async def resolve(self, letter_id: int, form: dict):
        """Give it to those who work on it."""
        if await tell(self, self._resolve(letter_id, form), form):
            await notice.done(self, words_deeds.DONE)
            return LetterState.load

    async def _resolve(self, letter_id: int, form: dict) -> Any:
        text, track, tasks = forms.text(form, "text"), forms.text(form, "track"), forms.tasks(form)
        try:
            return await guard.call(self, service_resolution.resolve, letter_id, text, track, tasks)
        except Invalid as refused:
            raise forms.beside_the_task(refused, tasks) from refused

    @rx.event
    async def transfer(self, letter_id: int, form: dict):
        """Pass it to another service."""
        service, reason = forms.text(form, "service"), forms.text(form, "reason")
        if await tell(self, guard.call(self, service_moving.transfer, letter_id, service, reason), form):
            return LetterState.load

    @rx.event
    async def forward(self, letter_id: int, form: dict):
        """Send it on to the body that decides."""
        body, text = forms.text(form, "body"), forms.text(form, "text")
        number = await tell(self, guard.call(self, service_moving.forward, letter_id, body, text), form)
        if number:
            await notice.done(self, words_deeds.FORWARDED, no=number)
            return LetterState.load

    @rx.event
    async def close(self, letter_id: int):
        """Take it off control."""
        if await tell(self, guard.call(self, service_sending.close, letter_id), {}):
            return LetterState.load


class TaskState(rx.State):
    """What is done with a task of the letter."""

    @rx.event
    async def start(self, task_id: int):
        """Begin it."""
        if await tell(self, guard.call(self, service_tasks.start, task_id), {}):
            return LetterState.load

    @rx.event
    async def finish(self, task_id: int, form: dict):
        """Say what came of it."""
        if await tell(self, guard.call(self, service_tasks.finish, task_id, forms.text(form, "result")), form):
            return LetterState.load

    @rx.event
    async def pass_on(self, task_id: int, form: dict):
        """Give it to somebody of the service."""
        person = whole(form.get("executor"))
        if await tell(self, guard.call(self, service_moving.pass_on, task_id, person), form):
            return LetterState.load

    @rx.event
    async def take_back(self, task_id: int, form: dict):
        """Take it back."""
        if await tell(self, guard.call(self, service_moving.take_back, task_id, forms.text(form, "reason")), form):
            return LetterState.load


class TimeState(rx.State):
    """More time for a letter or a task."""

    @rx.event
    async def ask(self, letter_id: int, task_id: int, form: dict):
        """Ask for it; task 0 is the letter's own term."""
        if await tell(self, self._ask(letter_id, task_id, form), form):
            await notice.done(self, words_deeds.DONE)
            return LetterState.load

    async def _ask(self, letter_id: int, task_id: int, form: dict) -> Any:
        until, reason = forms.day(form, "until"), forms.text(form, "reason")
        return await guard.call(self, service_extensions.ask, letter_id, task_id, until, reason)

    @rx.event
    async def decide(self, extension_id: int, is_granted: bool, form: dict):
        """Grant or refuse it."""
        word = forms.text(form, "word")
        if await tell(self, guard.call(self, service_extensions.decide, extension_id, is_granted, word), form):
            return LetterState.load
