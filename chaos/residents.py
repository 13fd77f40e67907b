"""What people of the houses do: report with photos, chat, say a word, look around."""

from __future__ import annotations

import asyncio
import time
import uuid
from dataclasses import dataclass, field
from io import BytesIO
from random import Random

from PIL import Image

from chaos import marks
from chaos.phone import Phone, TooLong, view_of

LOAD = "rustavi_hoa___issues___issue_state____issue_state.load"
LISTS = (
    ("rustavi_hoa___cabinet___home_state____home_state.enter", "/home"),
    ("rustavi_hoa___notices___state____centre_state.opened", "/notices"),
)


@dataclass(slots=True)
class Board:
    """What the clients know of each other's problems, so that staff find work and strangers try doors."""

    sent: list[tuple[int, str, str]] = field(default_factory=list)
    """Problems that lie with the city: id, house, who reported."""
    fresh: list[tuple[int, str, str]] = field(default_factory=list)
    """Problems that wait for a chairperson."""
    every: list[int] = field(default_factory=list)
    is_open: bool = True
    pace: float = 1.0


def picture(dice: Random) -> bytes:
    """Draw a small photo that no other is like."""
    out = BytesIO()
    Image.new("RGB", (64, 48), tuple(dice.randrange(256) for _ in range(3))).save(out, "JPEG")
    return out.getvalue()


@dataclass(slots=True)
class Resident:
    """One neighbour with a phone."""

    phone: Phone
    house: str
    building_id: int
    board: Board
    dice: Random
    mine: list[tuple[int, str]] = field(default_factory=list)
    """Own problems, and for whose eyes they are."""
    room: int = 0

    @property
    def name(self) -> str:
        """Give the person's name in the cast."""
        return self.phone.reader.name

    async def live(self) -> None:
        """Do one deed after another until the house closes for the day."""
        deeds = (self.report, self.report, self.chat, self.chat, self.say, self.look)
        try:
            while self.board.is_open:
                await self.dice.choice(deeds)()
                await asyncio.sleep(self.dice.uniform(0.1, 1.2) * self.board.pace)
        except TooLong:
            return
        finally:
            await self.phone.hang_up()

    async def report(self) -> int | None:
        """Report a problem: a common one, an urgent one, or a complaint for the city's eyes."""
        kind = self.dice.choice(("house", "house", "urgent", "own"))
        eyes = "own" if kind == "own" else "house"
        mark = marks.made(self.house, self.name, eyes)
        photos = [await self._photo() for _ in range(self.dice.choice((0, 0, 1, 2)))]
        body = {
            "key": str(uuid.uuid4()),
            "building_id": self.building_id,
            "category": "light_out",
            "place": "yard",
            "text": f"არ ანათებს {mark}",
            "photos": photos,
            "danger": kind == "urgent",
        }
        if kind == "own":
            body |= {"door": "complaint", "about_service": "korpusi"}
        facts = {"who": self.name, "key": body["key"], "mark": mark, "photos": photos}
        facts |= {"kind": kind, "house": self.house}
        self.phone.ledger.write("asked", deed="report", **facts)
        answer = await self.phone.send("POST", "/api/issues", json=body)
        if answer.status_code not in (200, 201):
            self.phone.refuse("report", answer)
            return None
        issue_id = answer.json()["id"]
        self.phone.ledger.write("report", id=issue_id, at=time.time(), **facts)
        self.mine.append((issue_id, eyes))
        self.board.every.append(issue_id)
        (self.board.fresh if kind == "house" else self.board.sent).append((issue_id, self.house, self.name))
        return issue_id

    async def _photo(self) -> str:
        photo_id = str(uuid.uuid4())
        data = picture(self.dice)
        answer = await self.phone.send("PUT", f"/api/photos/{photo_id}", content=data)
        if answer.status_code in (200, 201):
            self.phone.ledger.write("photo", who=self.name, id=photo_id)
        return photo_id

    async def chat(self) -> None:
        """Write a message into the house's room."""
        if not self.room:
            here = await self.phone.send("GET", "/api/rooms/here")
            head = here.json().get("head")
            if not head:
                return
            if head["me"] != self.phone.person_id:
                self.phone.seen.wrong.append(f"{self.name} was taken for person {head['me']}")
            self.room = head["room_id"]
        mark, key = marks.made(self.house, self.name, "room"), str(uuid.uuid4())
        facts = {"who": self.name, "key": key, "mark": mark, "room": self.room}
        self.phone.ledger.write("asked", deed="message", **facts)
        body = {"key": key, "text": f"გამარჯობა {mark}", "photos": []}
        answer = await self.phone.send("POST", f"/api/rooms/{self.room}/messages", json=body)
        if answer.status_code in (200, 201):
            self.phone.ledger.write("message", seq=answer.json()["seq"], **facts)
        else:
            self.phone.refuse("message", answer)

    async def say(self) -> None:
        """Add a word to one's own problem."""
        if not self.mine:
            return
        (issue_id, eyes), key = self.dice.choice(self.mine[-8:]), str(uuid.uuid4())
        mark = marks.made(self.house, self.name, eyes)
        facts = {"who": self.name, "key": key, "mark": mark, "issue": issue_id}
        self.phone.ledger.write("asked", deed="word", **facts)
        body = {"key": key, "kind": "comment", "text": f"ისევ ბნელა {mark}", "photos": []}
        answer = await self.phone.send("POST", f"/api/issues/{issue_id}/words", json=body)
        if answer.status_code == 201:
            self.phone.ledger.write("word", seq=answer.json()["seq"], **facts)
        else:
            self.phone.refuse("word", answer)

    async def look(self) -> None:
        """Open pages: the newest talk, home, notices, an own problem, and somebody's."""
        if self.room:
            await self.phone.send("GET", f"/api/rooms/{self.room}/messages?after=0")
        for event, path in LISTS:
            await self.phone.show(event, {}, path)
        if self.board.every:
            issue_id = self.dice.choice(self.board.every)
            await self.phone.show(LOAD, {}, "/issue", id=str(issue_id))


async def see(phone: Phone, issue_id: int) -> dict[str, object] | None:
    """Open the page of a problem; gives its view, or nothing when the house is away."""
    return view_of(await phone.show(LOAD, {}, "/issue", id=str(issue_id)), issue_id)
