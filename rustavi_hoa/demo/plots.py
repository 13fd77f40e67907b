"""How problems of the demo city usually go: who answers, how fast, and how it ends."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import datetime, timedelta

from rustavi_hoa.demo import sayings
from rustavi_hoa.demo.stories import DAY, HOUR, Later, Story
from rustavi_hoa.issues.rules import CloseReason, Part, Status

S, P = Status, Part
TBILISI = timedelta(hours=4)
ANSWER_DAYS, SILENT_DAYS = 3 * DAY, 14 * DAY

SERVICE = {
    **dict.fromkeys(("roof", "facade", "structure", "stairs", "entrance", "basement", "chimney"), "infrastructure"),
    **dict.fromkeys(("water", "sewer", "gas", "electric", "light_in"), "communal"),
    **dict.fromkeys(("yard", "light_out", "waste", "flood"), "improvement"),
    "lift": "korpusi",
    "fire": "korpusi",
    "other": "korpusi",
    "ramp": "social",
}
WORK_DAYS = {
    "lift": 3,
    "waste": 2,
    "light_out": 6,
    "yard": 14,
    "water": 3,
    "sewer": 4,
    "gas": 2,
    "electric": 3,
    "roof": 26,
    "facade": 34,
    "structure": 40,
    "flood": 12,
    "ramp": 30,
    "stairs": 12,
    "entrance": 10,
}
AT_HOME = {"light_in": 0.85, "entrance": 0.7, "stairs": 0.6, "basement": 0.6, "fire": 0.6, "chimney": 0.5}
"""Share that the association mends itself; elsewhere a fifth."""


@dataclass(frozen=True, slots=True)
class Crew:
    """Who acts: the chairperson of the house and the people of the city."""

    chair_id: int
    city_ids: tuple[int, ...]


def office(at: datetime, dice: random.Random) -> datetime:
    """Move a moment of the city's work into an office hour of Tbilisi."""
    local = at + TBILISI
    while local.weekday() > 4 or local.hour >= 18:
        local = (local + DAY).replace(hour=9)
    if local.hour < 9:
        local = local.replace(hour=9, minute=dice.randrange(60))
    return local - TBILISI


def waking(at: datetime, dice: random.Random) -> datetime:
    """Move a moment into hours when people are awake."""
    local = at + TBILISI
    if local.hour >= 23 or local.hour < 8:
        local = (local + (DAY if local.hour >= 23 else 0 * DAY)).replace(hour=8, minute=dice.randrange(60))
    return local - TBILISI


class Plot:
    """Leads one story to today."""

    def __init__(self, story: Story, crew: Crew, dice: random.Random) -> None:
        self.story, self.crew, self.dice = story, crew, dice
        self.officer = dice.choice(crew.city_ids)

    def lead(self) -> None:
        """Play the story until it ends or until today."""
        try:
            self._begin()
        except Later:
            return

    def _after(self, days: float) -> datetime:
        wait = timedelta(days=self.dice.expovariate(1 / days)) + 0.4 * HOUR
        return waking(self.story.at + wait, self.dice)

    def _office_after(self, days: float) -> datetime:
        return office(self.story.at + timedelta(days=self.dice.expovariate(1 / days)) + 0.3 * HOUR, self.dice)

    def _begin(self) -> None:
        story, dice = self.story, self.dice
        if story.is_emergency or story.door in ("unpermitted", "complaint"):
            story.step(S.SENT_TO_CITY, P.REPORTER, story.reporter_id, story.at)
            return self._city()
        if dice.random() < 0.03:
            story.step(S.WITHDRAWN, P.REPORTER, story.reporter_id, self._after(0.3))
            return None
        if dice.random() < 0.08:
            said = dice.choice(sayings.REPORTER_SENT)
            story.step(S.SENT_TO_CITY, P.REPORTER, story.reporter_id, self._after(0.5), said)
            return self._city()
        answer = self._after(0.9)
        if answer - story.at >= ANSWER_DAYS:
            self._escalate()
            return self._city()
        return self._chair(answer)

    def _escalate(self) -> None:
        at = self.story.at + ANSWER_DAYS + timedelta(seconds=40)
        self.story.say("escalated", P.HOUSE, None, "", at)
        self.story.step(S.SENT_TO_CITY, P.HOUSE, None, at + timedelta(milliseconds=20))

    def _chair(self, answer: datetime) -> None:
        story, dice, chair = self.story, self.dice, self.crew.chair_id
        story.step(S.CONFIRMED, P.CHAIR, chair, answer, dice.choice(sayings.CONFIRMED))
        if dice.random() < AT_HOME.get(story.category, 0.2):
            return self._association()
        if dice.random() < 0.05:
            story.step(S.PLANNED, P.CHAIR, chair, self._after(3), sayings.PLANNED)
            return None
        story.step(S.SENT_TO_CITY, P.CHAIR, chair, self._after(1), dice.choice(sayings.CHAIR_SENT))
        return self._city()

    def _association(self) -> None:
        said = self.dice.choice(sayings.CHAIR_DONE)
        self._resolve(P.CHAIR, self.crew.chair_id, CloseReason.BY_ASSOCIATION, said, self._after(4))
        self._verdict()

    def _resolve(self, part: Part, who: int, reason: CloseReason, said: str, at: datetime) -> None:
        line = self.story.step(S.RESOLVED, part, who, at, said, reason=reason)
        line.pictures, line.done = int(self.dice.random() < 0.4), True
        self.story.close_reason, self.story.close_note, self.story.resolved_by = reason, said, part

    def _city(self) -> None:
        story, dice = self.story, self.dice
        mean = WORK_DAYS.get(story.category, 8)
        roll = dice.random()
        if story.category in sayings.HANDED_TO and roll < 0.3:
            return self._hand_over(mean)
        if roll < 0.08:
            return self._refuse()
        if roll < 0.14:
            story.step(S.PLANNED, P.CITY, self.officer, self._office_after(4), sayings.PLANNED)
            return None
        self._assign(0.3 if story.is_emergency else 1.3)
        if dice.random() < 0.16:
            self._ask()
        if dice.random() < 0.35:
            story.say("reply", P.CITY, self.officer, dice.choice(sayings.CITY_REPLIES), self._office_after(1))
        if dice.random() < 0.25:
            note = dice.choice(sayings.NOTES)
            story.say("note", P.CITY, self.officer, note, self._office_after(1), audience="city")
        started = self._office_after(0.2 if story.is_emergency else mean * 0.3)
        story.step(S.IN_PROGRESS, P.CITY, self.officer, started, dice.choice(sayings.CITY_WORK))
        done = self._office_after(0.5 if story.is_emergency else mean * 0.7)
        self._resolve(P.CITY, self.officer, CloseReason.BY_SERVICE, dice.choice(sayings.CITY_DONE), done)
        return self._verdict()

    def _assign(self, days: float) -> None:
        story = self.story
        at, service = self._office_after(days), SERVICE.get(story.category, "korpusi")
        if service == story.about_service:
            service = "korpusi"
        named = self.officer if self.dice.random() < 0.6 else None
        story.step(S.ASSIGNED, P.CITY, self.officer, at, service=service, assignee=named or 0)
        story.service, story.assignee_id = service, named

    def _ask(self) -> None:
        story, dice = self.story, self.dice
        question, answer = dice.choice(sayings.QUESTIONS)
        asked = self._office_after(0.8)
        story.say("question", P.CITY, self.officer, question, asked, audience="author")
        story.step(S.WAITING_FOR_REPORTER, P.CITY, self.officer, asked + timedelta(milliseconds=20))
        story.question = question
        if dice.random() < 0.1:
            raise Later  # nobody answered yet
        at = self._after(0.7)
        story.say("answer", P.REPORTER, story.reporter_id, answer, at, audience="author")
        story.step(S.ASSIGNED, P.REPORTER, story.reporter_id, at + timedelta(milliseconds=20))
        story.question = ""

    def _hand_over(self, mean: float) -> None:
        story = self.story
        body = sayings.HANDED_TO[story.category]
        story.step(S.HANDED_OVER, P.CITY, self.officer, self._office_after(1.5), sayings.HANDED, body=body)
        story.handed_to = body
        done = self._office_after(mean * 1.5)
        self._resolve(P.CITY, self.officer, CloseReason.OTHER_BODY, self.dice.choice(sayings.CITY_DONE), done)
        self._verdict()

    def _refuse(self) -> None:
        reason = self.dice.choice(tuple(sayings.REFUSED))
        said = sayings.REFUSED[reason]
        self.story.step(S.REFUSED, P.CITY, self.officer, self._office_after(4), said, reason=reason)
        self.story.close_reason, self.story.close_note, self.story.resolved_by = reason, said, P.CITY

    def _verdict(self) -> None:
        story, dice = self.story, self.dice
        judged = self._after(2.2)
        if dice.random() < 0.2 or judged - story.at >= SILENT_DAYS:
            story.step(S.CLOSED_SILENT, P.HOUSE, None, story.at + SILENT_DAYS + timedelta(seconds=50))
            return
        if dice.random() < 0.13 and story.reopened == 0:
            story.step(S.REOPENED, P.REPORTER, story.reporter_id, judged, dice.choice(sayings.NOT_FIXED))
            if story.sent_at is None:
                story.step(S.SENT_TO_CITY, P.REPORTER, story.reporter_id, judged + timedelta(seconds=30))
            self._city()
            return
        story.step(S.CONFIRMED_FIXED, P.REPORTER, story.reporter_id, judged, dice.choice(sayings.FIXED))
