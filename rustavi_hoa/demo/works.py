"""The demo city's services and works: invented, with costs as large as real ones of other cities are."""

from __future__ import annotations

import random
from datetime import date, datetime

from sqlmodel import Session

from rustavi_hoa.db.tables.library import CityServiceRow, WorkRow
from rustavi_hoa.demo.register import Town

SERVICES = (
    (
        "lift",
        ("ლიფტის მოვლა და შეცვლა", "Lift upkeep and replacement"),
        (
            "ქალაქი უვლის ლიფტს და რიგის მიხედვით ცვლის ძველს.",
            "The city looks after the lift and replaces old ones in turn.",
        ),
        ("ამხანაგობები, რომელთა კორპუსში ლიფტია.", "Associations whose building has a lift."),
        (
            "თავმჯდომარე წერს განცხადებას კრების ოქმთან ერთად.",
            "The chairperson applies with the minutes of the meeting.",
        ),
    ),
    (
        "roof",
        ("სახურავის რეაბილიტაცია", "Roof repair"),
        (
            "სახურავისა და წყალსაწრეტი მილების შეკეთება თანადაფინანსებით.",
            "Repair of roofs and downpipes with shared costs.",
        ),
        ("ყველა ამხანაგობა.", "Every association."),
        ("განაცხადს ადარებენ სახურავის მდგომარეობით.", "Applications are compared by the roof's condition."),
    ),
    (
        "yard",
        ("ეზოს კეთილმოწყობა", "Yard improvement"),
        ("ბილიკი, სკამი, განათება, სათამაშო მოედანი.", "Paths, benches, lighting, a playground."),
        ("მეზობელი ამხანაგობები, რომელთაც საერთო ეზო აქვთ.", "Neighbouring associations that share a yard."),
        ("განაცხადს ერთი თავმჯდომარე წერს, დანარჩენი ადასტურებს.", "One chairperson applies, the others agree."),
    ),
    (
        "advice",
        ("უფასო კონსულტაცია თავმჯდომარეს", "Free advice for chairpersons"),
        ("დახმარება კრების, ოქმისა და საბუთების მომზადებაში.", "Help with meetings, minutes and papers."),
        ("თავმჯდომარეები და მათი მოადგილეები.", "Chairpersons and their deputies."),
        ("წინასწარ ჩაეწერეთ ოპერატორთან.", "Book a time with the operator."),
    ),
)
CONTACT = "„რუსთავის კორპუსი“"

KINDS = (
    ("elevator", "ლიფტის შეცვლა", 2_747_500, 100, "ლიფტების პროგრამა"),
    ("roof_flat", "ბრტყელი სახურავის შეკეთება", 1_250_300, 90, "თანადაფინანსება"),
    ("downpipes", "წყალსაწრეტი მილების შეცვლა", 186_000, 90, "თანადაფინანსება"),
    ("sewer", "კანალიზაციის მილის შეცვლა", 859_900, 90, "თანადაფინანსება"),
    ("entrance", "სადარბაზოს რემონტი", 1_074_300, 80, "თანადაფინანსება"),
    ("facade", "ფასადის შეკეთება", 3_262_200, 100, "ქალაქის ბიუჯეტი"),
    ("yard", "ეზოს კეთილმოწყობა", 1_890_000, 100, "ქალაქის ბიუჯეტი"),
    ("lighting", "ეზოს განათება", 240_500, 100, "ქალაქის ბიუჯეტი"),
    ("ramp", "პანდუსის მოწყობა", 96_000, 100, "ქალაქის ბიუჯეტი"),
)
"""Kind, title, cost in tetri, the city's share in percent, programme."""
YEARS = 6
SHARE_OF_HOUSES = 0.55


def write(session: Session, town: Town, dice: random.Random, moment: datetime) -> dict[str, int]:
    """Write services, and works of the last years and the next; gives counts."""
    for at, (code, name, what, whom, how) in enumerate(SERVICES, 1):
        session.add(_service(at, code, name, what, whom, how))
    made = []
    for building in town.buildings:
        for year in range(moment.year - YEARS, moment.year + 2):
            if dice.random() < SHARE_OF_HOUSES / 2:
                made.append(_work(building.id or 0, year, dice, moment))
    session.add_all(made)
    session.flush()
    return {"services": len(SERVICES), "works": len(made)}


def _service(at: int, code: str, *said: tuple[str, str]) -> CityServiceRow:
    (name_ka, name_en), (what_ka, what_en), (whom_ka, whom_en), (how_ka, how_en) = said
    return CityServiceRow(
        code=f"demo-{code}",
        name_ka=name_ka,
        name_en=name_en,
        what_ka=what_ka,
        what_en=what_en,
        whom_ka=whom_ka,
        whom_en=whom_en,
        how_ka=how_ka,
        how_en=how_en,
        contact=CONTACT,
        position=at,
    )


def _work(building_id: int, year: int, dice: random.Random, moment: datetime) -> WorkRow:
    category, title, base, percent, program = dice.choice(KINDS)
    cost = base * dice.randint(80, 130) // 100_000 * 1000  # whole tens of lari
    city = cost * percent // 100
    state = "done" if year < moment.year else "planned" if year > moment.year else dice.choice(("done", "ongoing"))
    return WorkRow(
        building_id=building_id,
        category=category,
        title=title,
        year=year,
        state=state,
        cost=cost,
        city_share=city,
        association_share=cost - city,
        program=program,
        warranty_until=date(year + 3, 12, 31) if state == "done" else None,
        is_public=True,
    )
