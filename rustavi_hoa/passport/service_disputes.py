"""Where statement and inspection differ, all over the reach: a list for whoever goes and looks once more."""

from __future__ import annotations

from datetime import date

from rustavi_hoa.db.engine import reading
from rustavi_hoa.i18n.dates import day_of_year
from rustavi_hoa.i18n.message import LOCALES
from rustavi_hoa.kernel.policy import Actor, Can, allow
from rustavi_hoa.passport import grades, queries_cover, saying, words_page
from rustavi_hoa.passport.definition import definition
from rustavi_hoa.passport.views import DisputeLine

MOST = 100


@allow(Can.REGISTER_READ)
def disputed(actor: Actor) -> list[DisputeLine]:
    """List the parts whose latest statement and latest inspection differ by more than one step, the widest first.

    Shape: at most a hundred.
    """
    with reading() as session:
        rows = queries_cover.disputed(session, actor.where(Can.REGISTER_READ), grades.DIFFERS_FROM, MOST)
    return [_line(*row) for row in rows]


def _line(
    building_id: int,
    address: str,
    address_en: str,
    element: str,
    part: str,
    said: int,
    said_on: date,
    seen: int,
    seen_on: date,
    expert_no: str,
) -> DisputeLine:
    known = next((each for each in definition().elements if each.code == element), None)
    label = {each: saying.element_label(known, part).text(each) if known else element for each in LOCALES}
    told = {
        each: words_page.DISPUTE_LINE.render(
            each,
            element=label[each],
            said=said,
            said_on=day_of_year(saying.midday(said_on), each),
            seen=seen,
            seen_on=day_of_year(saying.midday(seen_on), each),
        )
        for each in LOCALES
    }
    word = grades.word(seen, expert_no)
    return DisputeLine(building_id, address, address_en or address, told["ka"], told["en"], word)
