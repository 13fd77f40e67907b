"""A passport on paper: ``python -m bench.printing fill``, then ``ours|plain seconds|megabytes`` prints one number.

The passport has every field answered and every part judged, four entrances and four lifts, and twenty photos with the
grain of a phone's camera. ``plain`` is the peer: the same words and JPEGs by fpdf2 alone, one under the other.
"""

from __future__ import annotations

import sys
import time
import uuid
from collections.abc import Callable
from io import BytesIO

import numpy as np
from fpdf import FPDF
from PIL import Image
from sqlmodel import select

from rustavi_hoa.adapters import images, pdf
from rustavi_hoa.adapters.images import printable
from rustavi_hoa.db.engine import reading
from rustavi_hoa.db.migrate import upgrade
from rustavi_hoa.db.tables.register import BuildingRow
from rustavi_hoa.gallery import service as gallery
from rustavi_hoa.gallery.views import NewPhotos
from rustavi_hoa.kernel.elements import elements
from rustavi_hoa.paper import choosing, passport_sheet, service
from rustavi_hoa.paper.views import PassportPaper
from rustavi_hoa.passport import service_condition, service_inspect
from rustavi_hoa.passport.definition import definition
from rustavi_hoa.passport.fields import Field
from rustavi_hoa.passport.views_forms import NewCondition
from rustavi_hoa.photos import service as photos
from tests.cast import INSPECTOR, cast, load

PHOTOS = 20
ROWS = {"entrances": 4, "lifts": 4}
NOTE = "ზედა სართულზე ბზარი ჩანს, წვიმის შემდეგ წყალი ჩამოდის კედელზე და სადარბაზოშიც შემოდის."
SAMPLES = {"number": "12,5", "year": "2010", "day": "05.03.2024", "yes_no": "კი", "area": "412,5"} | {
    "money": "250,50",
    "phone": "599 12 34 56",
    "cadastral": "02.05.03.012",
}


def fill() -> None:
    """Write one full passport with its photos into an empty database."""
    upgrade()
    town = load()
    house, levan = town.a.building_id, cast(INSPECTOR)
    number = 0
    for group in definition().groups:
        names = [str(at + 1) for at in range(ROWS[group.code])] if group.is_table else [""]
        texts = {each.key(name): _sample(each) for name in names for each in group.live if each.is_typed}
        if texts:
            key = str(uuid.uuid4())
            saved = service_inspect.save(levan, house, group.code, texts, number, key, "ადგილზე დათვალიერება")
            number = saved.number or number
    for element in definition().elements:
        for name in [str(at + 1) for at in range(ROWS[element.rows])] if element.rows else [""]:
            new = NewCondition(str(uuid.uuid4()), element.code, 3, "visual", "2026-01-15", part=name, note=NOTE)
            service_condition.assess(levan, house, new)
    parts = list(elements())
    for at in range(PHOTOS):
        photo_id = str(uuid.uuid4())
        photos.keep(levan, photo_id, photo(at))
        gallery.add(levan, NewPhotos(house, (photo_id,), parts[at % len(parts)], caption=NOTE))


def _sample(field: Field) -> str:
    if field.kind == "choice":
        return field.choices[-1][1].ka
    if field.kind == "integer":
        return str(min(int(field.most or 4), max(int(field.least or 0), 4)))
    if field.kind == "text":
        return "3712" if field.pattern.startswith("37") else "4" if field.pattern else "შპს რუსთავის ლიფტები"
    return SAMPLES[field.kind]


def photo(seed: int) -> bytes:
    """Draw a picture that weighs like a phone's: soft shapes at every scale, and grain."""
    chance = np.random.default_rng(seed)
    picture = np.full((1200, 1600, 3), 128.0)
    for cells, depth in ((4, 60), (16, 40), (64, 24), (200, 12)):
        rough = chance.normal(0, depth, (cells, cells, 3)).clip(-127, 127) + 128
        soft = Image.fromarray(rough.astype("uint8")).resize((1600, 1200), Image.Resampling.BICUBIC)
        picture += np.asarray(soft, dtype=float) - 128
    picture += chance.normal(0, 7, picture.shape)
    out = BytesIO()
    Image.fromarray(picture.clip(0, 255).astype("uint8")).save(out, "JPEG", quality=92)
    return out.getvalue()


def ours() -> bytes:
    """Print it our way: read with rights, laid out, numbered, with its QR."""
    return passport_sheet.draw(_paper(), "http://localhost:8000/passport?id=1", "ka")


def plain() -> bytes:
    """Print the same words and photos one after another."""
    paper = _paper()
    made = FPDF(format="A4", unit="mm")
    made.add_font("print", "", pdf.FONTS / "print-regular.ttf")
    made.set_font("print", "", 9)
    made.add_page()
    for group in paper.view.groups:
        made.multi_cell(0, 5, group.label_ka, new_x="LMARGIN", new_y="NEXT")
        for row in group.rows:
            for each in row.answers:
                made.multi_cell(0, 5, f"{each.label_ka}: {each.ka}. {each.said_ka}", new_x="LMARGIN", new_y="NEXT")
        for each in group.conditions:
            told = f"{each.label_ka}: {each.word}, {each.on_ka}, {each.who}, {each.note}"
            made.multi_cell(0, 5, told, new_x="LMARGIN", new_y="NEXT")
    for each in paper.photos:
        made.image(printable(each.data).data, w=86)
        made.multi_cell(0, 5, each.photo.caption, new_x="LMARGIN", new_y="NEXT")
    return bytes(made.output())


def _paper() -> PassportPaper:
    with reading() as session:
        house = session.exec(select(BuildingRow.id).where(BuildingRow.code == "HOUSE-A")).one()
    return service.passport(cast(INSPECTOR), house)


def main(how: str, what: str) -> float:
    """Print once and give seconds or megabytes."""
    draw: Callable[[], bytes] = {"ours": ours, "plain": plain}[how]
    began = time.perf_counter()
    body = draw()
    return time.perf_counter() - began if what == "seconds" else len(body) / 1_000_000


if __name__ == "__main__":
    if sys.argv[1] == "fill":
        fill()
    else:
        if "--planted" in sys.argv:
            images.PRINT_QUALITY, choosing.WIDTH = 100, 1600
        print(main(sys.argv[1], sys.argv[2]))
