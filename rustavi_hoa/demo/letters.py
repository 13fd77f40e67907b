"""The demo city's official applications live through the use cases, each step on its own day."""

from __future__ import annotations

import heapq
from collections.abc import Callable
from datetime import datetime, timedelta
from uuid import uuid4

from sqlmodel import col, delete, select, update

from rustavi_hoa.casework import service_problems, service_reception
from rustavi_hoa.casework.intake import NewLetter
from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.tables.house import OutboxRow
from rustavi_hoa.db.tables.letters import LetterRow
from rustavi_hoa.db.tables.notices import NoticeRow
from rustavi_hoa.db.tables.problems import IssueRow
from rustavi_hoa.demo.letter_desk import Desk, seated
from rustavi_hoa.demo.letter_scenes import SCENES, Scene
from rustavi_hoa.kernel.clock import clock_at


def write(moment: datetime, house: int) -> dict[str, int]:
    """Live through every scene, all in the order of time: numbers are given as they would have been; gives counts.

    ``house`` is the building of the demo chairperson. Nobody hears of what was only invented: no notice stays.
    """
    with reading() as session:
        desk = seated(session, moment, house)
    scenes = [scene(desk) for scene in (*SCENES, _of_problems, _night_call)]
    waiting = [(next(scene), at, scene) for at, scene in enumerate(scenes)]
    heapq.heapify(waiting)
    while waiting:
        at, place, scene = heapq.heappop(waiting)
        with clock_at(_standing(at)):
            following = next(scene, None)
        if following is not None:
            heapq.heappush(waiting, (following, place, scene))
    with work() as session:
        session.execute(delete(NoticeRow))
        session.execute(delete(OutboxRow))
        session.execute(update(LetterRow).values(is_demo=True))
    return {"letters": len(scenes) - 1}


def _standing(at: datetime) -> Callable[[], datetime]:
    return lambda: at


def _of_problems(desk: Desk) -> Scene:
    """The chairperson's letter from two problems of the house."""
    yield desk.moment - timedelta(hours=4)
    with reading() as session:
        asked = select(IssueRow.id).where(
            IssueRow.building_id == desk.house,
            col(IssueRow.category).in_(("roof", "basement")),
            col(IssueRow.status).in_(("in_progress", "waiting_for_reporter")),
        )
        ids = [each for each in session.exec(asked).all() if each is not None]
    who = desk.people["chairperson"]
    made = service_problems.prepare(who, ids)
    new = NewLetter(str(uuid4()), made.subject, made.demand, questions=tuple(made.questions), is_complaint=False)
    service_problems.send(who, new, ids)


def _night_call(desk: Desk) -> Scene:
    """A call after hours: to be handed over by ten in the morning."""
    yield desk.day(3, 10)
    service_reception.hand_over(desk.people["registry"])
    yield desk.day(1, 21, 30)
    gist = "ლიფტი მე-5 სართულზე გაჩერდა, შიგნით არავინ იყო. ლიფტის სამსახურს გადავეცით."
    service_reception.receive(desk.people["duty"], str(uuid4()), "phone", "ნანა", "599 70 80 90", gist)
