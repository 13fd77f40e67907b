"""The doors of the house's own pages."""

from __future__ import annotations

from rustavi_hoa import routes
from rustavi_hoa.house import words, words_machine
from rustavi_hoa.house.machine_state import MachineState
from rustavi_hoa.house.pages import machine, numbers, settings
from rustavi_hoa.house.state import SettingsState
from rustavi_hoa.kernel.policy import Can
from rustavi_hoa.shell.door import Door

DOORS = (
    Door(routes.NUMBERS, numbers.page, words.NUMBERS, is_public=True),
    Door(routes.SETTINGS, settings.page, words.TITLE, on_load=SettingsState.load, needs=Can.SETTINGS_EDIT),
    Door(routes.MACHINE, machine.page, words_machine.TITLE, on_load=MachineState.load, needs=Can.SETTINGS_EDIT),
)
