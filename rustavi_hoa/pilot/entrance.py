"""The doors of the pilot: stages, feedback, the questionnaire."""

from __future__ import annotations

from rustavi_hoa import routes
from rustavi_hoa.kernel.policy import Can
from rustavi_hoa.pilot import words as pilot_words
from rustavi_hoa.pilot.pages import answers as replies
from rustavi_hoa.pilot.pages import feedback, pilot, questions, welcome
from rustavi_hoa.pilot.state import FeedbackState, StagesState
from rustavi_hoa.pilot.survey_state import QuestionsState, ResultsState, WelcomeState
from rustavi_hoa.shell.door import Door

DOORS = (
    Door(routes.WELCOME, welcome.page, pilot_words.WELCOME, on_load=WelcomeState.load),
    Door(routes.PILOT, pilot.page, pilot_words.TITLE, on_load=StagesState.load, needs=Can.PILOT_MANAGE),
    Door(routes.PILOT_FEEDBACK, feedback.page, pilot_words.TAB_FEEDBACK, FeedbackState.load, needs=Can.PILOT_MANAGE),
    Door(routes.PILOT_ANSWERS, replies.page, pilot_words.TAB_ANSWERS, ResultsState.load, needs=Can.PILOT_MANAGE),
    Door(
        routes.PILOT_QUESTIONS,
        questions.page,
        pilot_words.TAB_QUESTIONS,
        on_load=QuestionsState.load,
        needs=Can.QUESTIONNAIRE_EDIT,
    ),
)
