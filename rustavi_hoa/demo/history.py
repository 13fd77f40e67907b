"""Two years of problems of the demo city: who reported what when, and who joined in."""

from __future__ import annotations

import random
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta

from rustavi_hoa.demo import sayings
from rustavi_hoa.demo.people import Folk
from rustavi_hoa.demo.plots import TBILISI, Crew, Plot
from rustavi_hoa.demo.register import Town
from rustavi_hoa.demo.stories import HOUR, Later, Story
from rustavi_hoa.demo.texts import CLOSED_TEXTS, DANGEROUS, TEXTS
from rustavi_hoa.issues.categories import Category
from rustavi_hoa.issues.places import Door, Place
from rustavi_hoa.issues.rules import OPEN, Part, Status

ORDINALS = {"1": "პირველი", "2": "მეორე", "3": "მესამე", "4": "მეოთხე"}
A_YEAR = (24, 19, 17, 20, 16, 11, 22, 18, 20, 18)
"""Problems a year by house, as many as their age and size suggest."""

USUAL = {
    "roof": 9,
    "lift": 12,
    "water": 11,
    "sewer": 8,
    "basement": 6,
    "gas": 3,
    "electric": 6,
    "light_in": 8,
    "entrance": 8,
    "stairs": 3,
    "ramp": 2,
    "facade": 5,
    "structure": 2,
    "fire": 1,
    "chimney": 2,
    "yard": 8,
    "light_out": 5,
    "waste": 6,
    "flood": 3,
    "other": 3,
}
WET = {"roof": 2.2, "flood": 2.5, "basement": 1.4, "facade": 1.3}
DARK = {"light_out": 1.8, "light_in": 1.5, "chimney": 2.0}


@dataclass(slots=True)
class Chronicler:
    """Tells the stories of all houses; the same dice tell the same stories."""

    town: Town
    folk: Folk
    dice: random.Random
    today: datetime
    days: int

    def tell(self) -> list[Story]:
        """Give every story that is not staged, oldest first."""
        told: list[Story] = []
        for house, a_year in enumerate(A_YEAR):
            for _ in range(round(a_year * self.days / 365)):
                story = self._story(house)
                told.append(story)
                if self.dice.random() < 0.06 and story.door == Door.ORDINARY:
                    told.append(self._twin(story))
        for story in told:
            self._join_in(story)
        return sorted(told, key=lambda story: story.created_at)

    def crew(self, house: int) -> Crew:
        """Name who acts for a house and for the city."""
        association = self.town.buildings[house].association_id
        index = next(i for i, each in enumerate(self.town.associations) if each.id == association)
        city = tuple(self.folk.by_key[key].id or 0 for key in ("officer", "officer", "head", "operator"))
        return Crew(self.folk.chairs[index].id or 0, city)

    def _moment(self) -> datetime:
        back = self.days * (1 - self.dice.random() ** 0.85)
        day = (self.today - timedelta(days=back) + TBILISI).replace(minute=self.dice.randrange(60))
        at = day.replace(hour=self.dice.choice((7, 8, 8, 9, 10, 12, 13, 15, 17, 18, 19, 19, 20, 20, 21, 22))) - TBILISI
        return at if at < self.today else self.today - self.dice.random() * 20 * HOUR

    def _category(self, house: int, at: datetime) -> str:
        wet, dark = at.month in (3, 4, 5, 10, 11, 12), at.month in (1, 2, 10, 11, 12)
        weights = {
            name: weight * (WET.get(name, 1) if wet else 1) * (DARK.get(name, 1) if dark else 1)
            for name, weight in USUAL.items()
            if name != "lift" or self.town.buildings[house].lift_count
        }
        return self.dice.choices(tuple(weights), tuple(weights.values()))[0]

    def _story(self, house: int) -> Story:
        at = self._moment()
        if self.dice.random() < 0.035:
            return self._closed(house, at)
        category = self._category(house, at)
        place, text = self.dice.choice(TEXTS[Category(category)])
        story = self.begin(house, category, place, text, at)
        Plot(story, self.crew(house), self.dice).lead()
        return story

    def begin(
        self, house: int, category: str, place: str, text: str, at: datetime, *, who: str = "", door: str = "ordinary"
    ) -> Story:
        """Write the report itself; ``who`` names a demo sign-in, else somebody of the house."""
        person, home = self._reporter(house, who)
        entrance_id = home.entrance_id if place in (Place.MY_ENTRANCE, Place.MY_APARTMENT, Place.LIFT) else None
        number = next((door.number for door in self.town.entrances[house] if door.id == home.entrance_id), "1")
        return Story(
            house=house,
            category=category,
            place=place,
            door=door,
            text=text.format(e=ORDINALS[number]),
            reporter_id=person.id or 0,
            apartment_id=home.id,
            entrance_id=entrance_id,
            created_at=at,
            today=self.today,
            is_emergency=text in DANGEROUS,
            pictures=self.dice.choices((0, 1, 2, 3), (30, 45, 18, 7))[0],
        )

    def _reporter(self, house: int, who: str):  # noqa: ANN202 - a pair of rows
        if not who:
            return self.dice.choice(self.folk.residents[house])
        person = self.folk.by_key[who]
        return next(pair for pair in self.folk.residents[house] if pair[0] is person)

    def _closed(self, house: int, at: datetime) -> Story:
        door = self.dice.choice(tuple(CLOSED_TEXTS))
        category, place, text = self.dice.choice(CLOSED_TEXTS[door])
        story = self.begin(house, category, place, text, at, door=door)
        if door == Door.COMPLAINT and "სამსახურში" in text:
            story.about_service = "communal"
        elif door == Door.COMPLAINT:
            chair_id = self.crew(house).chair_id
            while story.reporter_id == chair_id:  # nobody complains about themselves
                story = self.begin(house, category, place, text, at, door=door)
            story.about_person_id = chair_id
        story.is_emergency = False
        Plot(story, self.crew(house), self.dice).lead()
        return story

    def _twin(self, first: Story) -> Story:
        """Report the same thing again from another flat; the chairperson merges it where the first is still open."""
        place, text = self.dice.choice(TEXTS[Category(first.category)])
        at = min(first.created_at + self.dice.uniform(2, 40) * HOUR, self.today - 0.1 * HOUR)
        twin = self.begin(first.house, first.category, place, text, at)
        crew = self.crew(first.house)
        merged = at + self.dice.uniform(1, 30) * HOUR
        if twin.is_emergency or first.status_at(merged) not in OPEN or twin.reporter_id == first.reporter_id:
            Plot(twin, crew, self.dice).lead()
            return twin
        with suppress(Later):
            self._merge(twin, first, crew.chair_id, merged)
        return twin

    def _merge(self, twin: Story, first: Story, chair_id: int, at: datetime) -> None:
        line = twin.step(Status.DUPLICATE, Part.CHAIR, chair_id, at)
        new = [flat for flat in twin.supports if flat not in first.supports]
        line.other, line.data["carried"], twin.merged_into = first, new, first
        for flat in new:
            first.supports[flat] = twin.supports[flat]
        back = first.say("merged", Part.CHAIR, chair_id, "", at)
        back.other = twin

    def _join_in(self, story: Story) -> None:
        """Let neighbours say that it affects them too, and a word or two."""
        if story.door != Door.ORDINARY or story.merged_into is not None:
            return
        until = min(story.closed_at or story.today, story.resolved_at or story.today)
        span = (until - story.created_at) / HOUR
        neighbours: Sequence = self.folk.residents[story.house]
        many = min(int(self.dice.expovariate(1 / 2.2)), 14)
        for person, home in self.dice.sample(neighbours, min(many, len(neighbours))):
            at = story.created_at + self.dice.uniform(0.2, max(0.3, min(span, 24 * 6))) * HOUR
            if at < until and home.id not in story.supports:
                story.supports[home.id] = (person.id or 0, at)
        if self.dice.random() < 0.3 and span > 20:
            person, _ = self.dice.choice(neighbours)
            mine = person.id == story.reporter_id
            said = self.dice.choice(sayings.REPORTER_SAYS if mine else sayings.NEIGHBOURS_SAY)
            at = story.created_at + self.dice.uniform(10, min(span, 24 * 20)) * HOUR
            if at < until:
                story.say("comment", Part.REPORTER if mine else "neighbour", person.id, said, at)
