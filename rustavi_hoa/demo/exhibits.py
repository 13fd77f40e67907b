"""The galleries of the ten houses: two years of drawn pictures, pairs, some for everybody, some for the city."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlmodel import Session, col, select

from rustavi_hoa.db.tables.passport import ConditionRow, GalleryPhotoRow
from rustavi_hoa.db.tables.problems import PhotoRow
from rustavi_hoa.demo.album import Album
from rustavi_hoa.demo.houses import HOUSES
from rustavi_hoa.demo.people import Folk
from rustavi_hoa.demo.register import Town
from rustavi_hoa.i18n.dates import local

PICTURES = {
    "roof": "roof",
    "facade": "facade",
    "joints": "structure",
    "stairs": "stairs",
    "entrance": "entrance",
    "lift": "lift",
    "basement": "basement",
    "switchboard": "electric",
    "yard": "yard",
    "ramp": "ramp",
    "water": "water",
}
"""Part of the building -> kind of picture drawn for it."""
BAD = {
    "roof": "რუბეროიდი დამსკდარია",
    "facade": "ბათქაში ჩამოცვენილია",
    "joints": "ბზარი ზედა სართულზე",
    "stairs": "საფეხურები მოტეხილია",
    "entrance": "კარი არ იხურება",
    "lift": "ღილაკები დამწვარია",
    "basement": "წვიმის შემდეგ წყალი დგას",
    "switchboard": "ფარი ღიაა",
    "yard": "საქანელა გატეხილია",
    "ramp": "სახელური აკლია",
    "water": "დგარი ჟონავს",
}
DONE = "სამუშაო დასრულებულია"
NUMBERED = {"entrance", "lift"}
CITYS_OWN = {"switchboard", "water"}
EVERYBODYS = {"facade", "yard"}


@dataclass(frozen=True, slots=True)
class Hook:
    """Where a picture hangs: the house, its part, who brings it and who sees it."""

    building_id: int
    element: str
    author_id: int
    visibility: str


def write(session: Session, town: Town, folk: Folk, album: Album, now: datetime, days: int) -> dict[str, int]:
    """Hang the pictures; what was judged well looks mended. Gives how many there are."""
    count = 0
    for place, house in enumerate(HOUSES):
        building_id = town.buildings[place].id or 0
        grades = _grades(session, building_id)
        for at, element in enumerate(PICTURES):
            if element == "lift" and not house.lifts:
                continue
            inspector, chair = folk.by_key["inspector"].id or 0, folk.chairs[house.association].id or 0
            author = inspector if element in CITYS_OWN else chair
            hook = Hook(building_id, element, author, _visibility(element, place + at))
            count += _hang(session, album, hook, grades.get(element), place + at, now, days)
    return {"gallery photos": count}


def _visibility(element: str, turn: int) -> str:
    if element in CITYS_OWN:
        return "city"
    return "public" if element in EVERYBODYS or turn % 6 == 0 else "association"


def _grades(session: Session, building_id: int) -> dict[str, int]:
    asked = select(ConditionRow).where(ConditionRow.building_id == building_id).order_by(col(ConditionRow.on_day))
    return {row.element: row.grade for row in session.exec(asked).all()}


def _hang(session: Session, album: Album, hook: Hook, grade: int | None, turn: int, now: datetime, days: int) -> int:
    """A pair for every third part and for what is well now, else the same damage in two years."""
    old = local(now - timedelta(days=round(days * 0.52) + turn)).date()
    new = local(now - timedelta(days=round(days * 0.12) - turn % 9)).date()
    is_good = grade >= 4 if grade else turn % 2 == 0
    first = _photo(session, album, hook, old, nth=0)
    second = _photo(session, album, hook, new, nth=1, is_done=is_good)
    if is_good and turn % 3 != 1:
        first.phase, second.phase = "before", "after"
        first.pair_id, second.pair_id = second.id, first.id
    session.add_all([first, second])
    return 2


def _photo(
    session: Session, album: Album, hook: Hook, day: date, *, nth: int, is_done: bool = False
) -> GalleryPhotoRow:
    photo_id, picture, size = album.hang(PICTURES[hook.element], done=is_done, nth=nth)
    stored = PhotoRow(
        id=photo_id,
        uploader_id=hook.author_id,
        building_id=hook.building_id,
        width=picture.width,
        height=picture.height,
        byte_count=size,
    )
    session.add(stored)
    session.flush()
    row = GalleryPhotoRow(
        photo_id=photo_id,
        building_id=hook.building_id,
        element=hook.element,
        part="1" if hook.element in NUMBERED else "",
        visibility=hook.visibility,
        caption=DONE if is_done else BAD[hook.element],
        author_id=hook.author_id,
        taken_on=day,
    )
    session.add(row)
    session.flush()
    return row
