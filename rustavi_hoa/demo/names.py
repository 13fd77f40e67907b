"""Invented people: common first names and surnames put together by dice; likeness to anybody is chance."""

from __future__ import annotations

import random

WOMEN = (
    *("ნანა", "თამარ", "მაია", "ეკატერინე", "ლია", "ხათუნა", "ნათია", "სოფიკო", "მანანა", "ირმა"),
    *("ქეთევან", "შორენა", "თეა", "ლელა", "მარინა", "ციალა", "დალი", "ნინო", "ანა", "მზია"),
)
MEN = (
    *("გიორგი", "დავით", "ზურაბ", "ლევან", "ირაკლი", "მამუკა", "თენგიზ", "ავთანდილ", "ვახტანგ", "ნოდარ"),
    *("გელა", "ბადრი", "თორნიკე", "შოთა", "კახა", "ომარ", "რამაზ", "ბესიკ", "ლუკა", "ოთარ"),
)
SURNAMES = (
    *("ბერიძე", "კაპანაძე", "გელაშვილი", "მაისურაძე", "ლომიძე", "წიკლაური", "მჭედლიშვილი", "ხუციშვილი"),
    *("ნოზაძე", "აბაშიძე", "ჯაფარიძე", "მელაძე", "კობახიძე", "სულაბერიძე", "ბოლქვაძე", "ქურდაძე"),
    *("ჩხეიძე", "გიორგაძე", "თოდუა", "კვარაცხელია", "შენგელია", "ხარაიშვილი", "ნადირაძე", "ბიწაძე"),
    *("მამულაშვილი", "არაბული", "ქისტაური", "ოდიშარია", "გვასალია", "ცინცაძე", "დოლიძე", "ლაბაძე"),
)


def person(dice: random.Random) -> tuple[str, str]:
    """Give a full name and the short name neighbours see: first name and the surname's first letter."""
    first = dice.choice(dice.choice((WOMEN, MEN)))
    surname = dice.choice(SURNAMES)
    return f"{first} {surname}", f"{first} {surname[0]}."
