"""The doors of official applications: the desk, the registry, tasks, and the applicant's side."""

from __future__ import annotations

from rustavi_hoa import routes
from rustavi_hoa.casework import words, words_deeds, words_own, words_page
from rustavi_hoa.casework.entry_state import DailyState, EntryState, ReceptionState
from rustavi_hoa.casework.letter_state import LetterState
from rustavi_hoa.casework.list_state import LettersState, TasksState
from rustavi_hoa.casework.own_state import MyLettersState, OwnLetterState
from rustavi_hoa.casework.pages import daily, desk, enter, letter, letters, mine, receptions, substitutes, tasks, write
from rustavi_hoa.casework.substitute_state import SubstituteState
from rustavi_hoa.casework.write_state import WriteState
from rustavi_hoa.kernel.policy import Can
from rustavi_hoa.shell.door import Door

DOORS = (
    Door(routes.LETTERS, letters.page, words.TITLE, LettersState.load, Can.LETTER_DESK, is_wide=True),
    Door(routes.LETTER_DESK, desk.page, words_deeds.LETTER, LetterState.load, Can.LETTER_DESK, is_wide=True),
    Door(routes.TASKS, tasks.page, words.TASKS, TasksState.load, Can.LETTER_WORK),
    Door(routes.LETTER_ENTER, enter.page, words_page.ENTER, EntryState.load, Can.LETTER_REGISTER),
    Door(
        routes.RECEPTIONS,
        receptions.page,
        words_page.RECEPTIONS,
        ReceptionState.load,
        Can.LETTER_REGISTER,
        is_wide=True,
    ),
    Door(routes.LETTERS_DAILY, daily.page, words_page.DAILY, DailyState.load, Can.LETTER_APPROVE, is_wide=True),
    Door(
        routes.SUBSTITUTES,
        substitutes.page,
        words_page.SUBSTITUTES,
        SubstituteState.load,
        Can.SUBSTITUTE_NAME,
        is_wide=True,
    ),
    Door(routes.MY_LETTERS, mine.page, words_own.MINE, MyLettersState.load, Can.LETTER_SUBMIT),
    Door(routes.LETTER_WRITE, write.page, words_own.WRITE, WriteState.load, Can.LETTER_SUBMIT),
    Door(routes.LETTER, letter.page, words.ONE, OwnLetterState.load),
)
