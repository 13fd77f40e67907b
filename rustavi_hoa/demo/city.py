"""The demo city: invented, the same for everybody, and as old as the day it is loaded."""

from __future__ import annotations

import random
from datetime import datetime, timedelta

from rustavi_hoa.db.engine import work
from rustavi_hoa.demo import (
    answers,
    exhibits,
    letters,
    open_list,
    outages,
    passports,
    people,
    problems,
    register,
    rooms,
    staged,
    standings,
    talk,
    works,
)
from rustavi_hoa.demo.album import Album, draw_all
from rustavi_hoa.demo.history import Chronicler
from rustavi_hoa.demo.marks import holding
from rustavi_hoa.kernel.clock import now

SEED = 20260101
DAYS = 730


class RealData(RuntimeError):
    """The database holds rows that are not invented."""


def load(days: int = DAYS, at: datetime | None = None) -> dict[str, int]:
    """Write the demo city into an empty database, in one transaction; letters then live in it; gives counts by kind.

    Raises:
        RealData: rows stand there that are not invented; nothing is written.
    """
    held = holding()
    if held.real:
        raise RealData
    if held.demo:
        return {}
    moment = at or now()
    drawn = draw_all()  # before the transaction: drawing takes seconds, and nobody may wait for the lock
    dice = random.Random(SEED)  # noqa: S311 - the same city every time is the point
    with work() as session:
        town = register.build(session, moment - timedelta(days=days))
        folk = people.settle(session, town, dice, moment, days)
        chronicler = Chronicler(town, folk, dice, moment, days)
        stories = sorted([*chronicler.tell(), *staged.tell(chronicler)], key=lambda story: story.created_at)
        standings.write(session, town, folk, moment)
        album = Album(drawn, dice)
        counts = problems.write(session, town, stories, album, dice)
        listed = open_list.write(session, moment)
        talked = talk.write(session, town, folk, dice, moment, days) | rooms.write(session, town, folk, moment)
        built = works.write(session, town, random.Random(SEED), moment)  # noqa: S311
        kept = passports.write(session, town, folk, moment, days)
        shown = exhibits.write(session, town, folk, album, moment, days)
        answers.write(session)
        houses = {
            "associations": len(town.associations),
            "buildings": len(town.buildings),
            "apartments": sum(map(len, town.apartments.values())),
            "people": sum(map(len, folk.residents.values())),
        }
        told = houses | counts | listed | talked | built | kept | shown
    homes = [each.id or 0 for each in town.buildings]
    outages.household(moment, homes[staged.HOUSE])
    off = outages.write(moment, homes[3:6])
    return told | off | letters.write(moment, homes[staged.HOUSE])
