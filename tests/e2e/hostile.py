"""What a stranger would say to every handler and route of the house: plausible, with ids of house A, and absurd."""

from __future__ import annotations

import inspect
import re
from pathlib import Path
from typing import Any

from tests.integration.calls import common
from tests.planted import Planted, image, key

LONG = "ა" * 30_000
ABSURD: tuple[Any, ...] = (-1, 0, 10**30, 1.5, None, True, [1], {"id": 1}, "1 OR 1=1", "../../etc/passwd", LONG)
SPOOFED = {"actor": {"person_id": 9}, "user": "admin", "self": 1, "state": {}, "session_id": 1, "role": "admin"}


def form(made: Planted) -> dict[str, Any]:
    """Fill every field that any form of the house has."""
    town = made.town
    return {
        "id": str(town.a.building_id),
        "building": str(town.a.building_id),
        "building_id": town.a.building_id,
        "association": str(town.a.association_id),
        "apartment": str(town.a.apartments["5"]),
        "membership": str(made.pending),
        "membership_id": str(made.pending),
        "person_id": str(made.pending),
        "text": "უცხო სიტყვა",
        "reason": "by_association",
        "body": "წყალკანალი",
        "service": "improvement",
        "assignee": "",
        "stage": "off",
        "key": key(),
        "kind": "comment",
        "number": "5",
        "floor": "2",
        "entrance": "0",
        "ka": "როგორ არის?",
        "en": "How is it?",
        "choices": "კი | Yes\nარა | No",
        "for_name": "ქეთევანი",
        "name": "მარიამი",
        "answer_days": "4",
        "to_city": "on",
        "contact": "stranger@example.ge",
        "password": "wrong-password-1",
        "old": "wrong-password-1",
        "code": "NOTACODE99",
        "copies": "1",
        "which": "chosen",
        "locale": "en",
        "seq": 1,
        "photos": [],
        "building_code": "HOUSE-A",
        "category": "roof",
        "place": "roof",
        "mood": 2,
        "page": "/home",
    }


NARROW = {"SettingsState.save": {"answer_days": "4"}, "BuildingState.save": {"levels": "8"}}
"""Forms that take their own fields and nothing else."""


def issues(made: Planted) -> tuple[int, ...]:
    """Name every problem of house A."""
    return (made.issue, made.sent, made.private, made.complaint, made.resolved, made.duplicate)


def payloads(handler: Any, made: Planted) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Give plausible and absurd payloads for a handler."""
    known = common(made, Path("/tmp")) | {
        "form": form(made),
        "into_id": made.sent,
        "asked": f"{made.town.a.building_id} roof roof",
    }
    names = list(inspect.signature(handler.fn).parameters)[1:]
    plain = {name: known.get(name, made.issue if "id" in name else "roof") for name in names}
    plausible = [plain]
    narrow = NARROW.get(f"{handler.state.__name__}.{handler.fn.__name__}")
    if narrow:
        plausible += [plain | {"form": narrow}]
    if "issue_id" in names:
        plausible += [plain | {"issue_id": each} for each in issues(made)]
    if "page" in names:
        plausible += [plain | {"page": 2}]
    absurd = [plain | SPOOFED, {}, {"vars": {}, "form": {}}]
    for at, name in enumerate(names):
        absurd += [plain | {name: value} for value in (ABSURD if at == 0 else ABSURD[:8:3])]
    return plausible, absurd


def paths(route: Any, made: Planted) -> list[str]:
    """Fill a route's path with ids of house A, every sign in it."""
    filled = [""]
    for plain, sign in re.findall(r"([^{]*)(\{[^}]*\})?", route.path):
        values = _values(sign[1:-1].partition(":")[0], route.path, made) if sign else [""]
        filled = [f"{each}{plain}{value}" for each in filled for value in values]
    query = f"?building={made.town.a.building_id}&message={made.message}&before=100&id={made.issue}"
    endless = re.sub(r"\{[^}]*\}", "x" * 300, re.sub(r"\{[^}]*:int\}", "9" * 30, route.path))
    return [each + query for each in (*filled, endless)]


def _values(sign: str, path: str, made: Planted) -> list[object]:
    """Give what may stand for one sign of a path."""
    letters = made.letters
    ids: dict[str, list[object]] = {
        "room_id": [made.room],
        "message_id": [made.message],
        "issue_id": [made.issue],
        "hung_id": [made.paper_hung],
        "building_id": [made.town.a.building_id],
        "document_id": [made.document],
        "gallery_id": [made.gallery],
        "inquiry_id": [made.inquiry],
        "key_id": [made.api_key],
        "width": [320],
        "number": [1],
        "photo_id": [*made.photos.values()],
        "key": [key()],
        "kind": ["csv", "xlsx", "pdf", "png"],
        "code": ["HOUSE-A"],
        "format": ["json", "xml"],
        "side": ["v2", "test"],
        "token": [key()],
        "rest": ["anything"],
    }
    if sign != "id":
        return ids[sign]
    if path.startswith("/open311"):
        return [made.issue, made.yard]
    if path.startswith("/print/replies"):
        return [letters.drafted_in, letters.approved_in]
    return [letters.file] if "letter-files" in path else [letters.plain, letters.answered, letters.of_problem]


def bodies(path: str, made: Planted) -> list[dict[str, Any]]:
    """Give the bodies that a route is sent: a filled form, or JSON, or a picture, and noise."""
    filled = form(made)
    issue = {"key": key(), "building_id": made.town.a.building_id, "category": "roof", "place": "roof", "text": "უცხო"}
    noise = {"content": b"\xff\xfe{]", "headers": {"content-type": "application/json"}}
    if path.startswith(("/api/photos", "/api/hung")):
        return [{"content": image(), "headers": {"content-type": "image/jpeg"}}, noise]
    if not path.startswith("/api/"):
        return [{"data": {name: str(value) for name, value in filled.items() if name != "photos"}}, noise]
    return [
        {"json": {**filled, "key": key()}},
        {"json": issue},
        {"json": issue | {"key": key(), "building_id": 10**30, "entrance_id": 10**30, "text": "a\x00b"}},
        {"json": {"key": [1], "text": {"a": 1}, "photos": "x", "seq": -1, "building_id": [1]}},
        noise,
    ]
