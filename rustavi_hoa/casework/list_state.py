"""What the lists of the desk remember: the letters, the own tasks."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.casework import forms, service_desk, service_tasks
from rustavi_hoa.casework.service_desk import Asked
from rustavi_hoa.casework.views import LetterPage, Task
from rustavi_hoa.kernel.errors import Invalid, Stale
from rustavi_hoa.shell import bell, guard, notice
from rustavi_hoa.shell.notice import Spoken

NAMES = frozenset({"state", "service", "kind", "channel", "search", "mine"})


class LettersState(rx.State):
    """One page of letters; the filters stand in the address."""

    found: LetterPage = LetterPage()
    asked: Asked = Asked()
    query: str = ""
    is_loaded: bool = False

    @rx.event(supersedes=True)
    async def load(self):
        """Show the page that the address names; runs again when a letter changes."""
        self.asked = forms.asked(self.router.url.query_parameters)
        self.query = forms.address(self.asked)
        bell.subscribe(self, "city", LettersState.load)
        self.found = await guard.call(self, service_desk.queue, self.asked)
        self.is_loaded = True

    @rx.event
    def narrow(self, name: str, value: str):
        """Change one filter: a new address, so that the way back and a shared link work."""
        if name not in NAMES:
            return None
        now = {**self.router.url.query_parameters, name: value[:80]}
        now.pop("page", None)
        return rx.redirect(f"{routes.LETTERS}?{forms.address(forms.asked(now))}")

    @rx.event
    def search(self, form: dict):
        """Look for words or a number."""
        now = {**self.router.url.query_parameters, "search": forms.text(form, "search")[:80]}
        now.pop("page", None)
        return rx.redirect(f"{routes.LETTERS}?{forms.address(forms.asked(now))}")


class TasksState(rx.State):
    """What I owe."""

    tasks: list[Task] = []
    is_loaded: bool = False
    asking: int = 0
    fault: Spoken = Spoken()

    @rx.event(supersedes=True)
    async def load(self):
        """Show the own tasks; runs again when a letter changes."""
        bell.subscribe(self, "city", TasksState.load)
        self.tasks = await guard.call(self, service_tasks.mine)
        self.is_loaded = True

    @rx.event
    def ask(self, task_id: int):
        """Open the form of a result, or close it."""
        self.asking, self.fault = task_id, Spoken()

    @rx.event
    async def start(self, task_id: int):
        """Begin a task."""
        await guard.call(self, service_tasks.start, task_id)
        return TasksState.load

    @rx.event
    async def finish(self, task_id: int, form: dict):
        """Say what came of a task."""
        try:
            await guard.call(self, service_tasks.finish, task_id, forms.text(form, "result"))
        except (Invalid, Stale) as refused:
            self.fault = notice.translate(refused)
            return None
        self.asking = 0
        return TasksState.load
