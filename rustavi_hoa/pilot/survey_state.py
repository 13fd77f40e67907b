"""What the questionnaire remembers: for who answers, for who reads, for who edits."""

from __future__ import annotations

from typing import Any

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.kernel.errors import Invalid
from rustavi_hoa.pilot import service_questions, service_survey, words
from rustavi_hoa.pilot.views import QuestionResult, QuestionView
from rustavi_hoa.shell import guard, notice
from rustavi_hoa.shell.notice import Spoken

WEEK = 7 * 86400
NEW = QuestionView(0, 0, "choice", "", "", True)


class WelcomeState(rx.State):
    """The questions of the first sign-in. "Later" is kept by this browser for a week: taste, not a right."""

    questions: list[QuestionView] = []
    faults: dict[str, Spoken] = {}
    is_loaded: bool = False
    is_done: bool = False
    later: str = rx.Cookie("", name="baseline_later", path="/", max_age=WEEK, same_site="lax")

    @rx.event
    async def load(self):
        """Show the questions."""
        self.faults, self.is_done = {}, False
        self.questions = await guard.call(self, service_survey.questions)
        self.is_loaded = True

    @rx.event
    async def send(self, form: dict[str, Any]):
        """Keep the answers."""
        answers = {str(key): value for key, value in form.items() if isinstance(value, str)}
        try:
            await guard.call(self, service_survey.answer, answers)
        except Invalid as invalid:
            self.faults = notice.faults(invalid)
            return
        self.is_done, self.faults = True, {}
        await notice.done(self, words.ANSWERED)

    @rx.event
    def put_off(self):
        """Ask again in a week."""
        self.later = "1"
        return rx.redirect(routes.HOME)

    @rx.event
    def hide(self):
        """Put the card on the home page away for a week."""
        self.later = "1"


class ResultsState(rx.State):
    """Counts per answer."""

    results: list[QuestionResult] = []
    is_loaded: bool = False

    @rx.event(supersedes=True)
    async def load(self):
        """Count again."""
        self.results = await guard.call(self, service_survey.results)
        self.is_loaded = True


class QuestionsState(rx.State):
    """The questionnaire on the operator's desk; ``edited`` is the question in the form, id 0 is a new one."""

    questions: list[QuestionView] = []
    edited: QuestionView = NEW
    choices: str = ""
    is_open: bool = False
    faults: dict[str, Spoken] = {}

    @rx.event(supersedes=True)
    async def load(self):
        """Show every question."""
        self.questions = await guard.call(self, service_questions.everything)

    @rx.event
    def open(self, question_id: int):
        """Put a question, or an empty one, into the form."""
        found = next((each for each in self.questions if each.id == question_id), NEW)
        self.edited, self.faults, self.is_open = found, {}, True
        self.choices = "\n".join(f"{choice.ka} | {choice.en}" for choice in found.choices)

    @rx.event
    def close(self):
        """Leave the form."""
        self.is_open = False

    @rx.event
    async def save(self, form: dict[str, Any]):
        """Keep what the form holds."""
        said = [str(form.get(name, "")) for name in ("kind", "ka", "en", "choices")]
        try:
            await guard.call(self, service_questions.save, self.edited.id, *said)
        except Invalid as invalid:
            self.faults = notice.faults(invalid)
            return
        self.is_open = False
        self.questions = await guard.call(self, service_questions.everything)
        await notice.done(self, words.SAVED)

    @rx.event
    async def switch(self, question_id: int, is_active: bool):
        """Ask it, or no longer."""
        await guard.call(self, service_questions.switch, question_id, is_active)
        self.questions = await guard.call(self, service_questions.everything)

    @rx.event
    async def move_up(self, question_id: int):
        """Ask it earlier."""
        await guard.call(self, service_questions.move_up, question_id)
        self.questions = await guard.call(self, service_questions.everything)
