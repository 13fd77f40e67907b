"""What everybody may know of a building's passport: fields that the forms call public, in words nobody typed freely."""

from __future__ import annotations

from dataclasses import replace

from rustavi_hoa.db.engine import reading
from rustavi_hoa.kernel.errors import NotFound
from rustavi_hoa.kernel.policy import open_door
from rustavi_hoa.passport import queries, sheet
from rustavi_hoa.passport.definition import definition
from rustavi_hoa.passport.rules import is_told
from rustavi_hoa.passport.views import GroupView, RowView
from rustavi_hoa.passport.views_public import PublicFact, PublicGroup, PublicPassport, PublicRow

BRIEF = ("year_built", "levels", "entrance_count", "apartment_count", "lift_count")
"""Fields of the general group that stand first, unknown ones too."""


@open_door("the public part of a building's passport: no names, no telephones, no conditions, nothing typed freely")
def public_passport(building_id: int) -> PublicPassport:
    """Give the public answers of a building of the register, with how full and how fresh its passport is.

    Raises:
        NotFound: no such building, or none of the register.
    """
    with reading() as session:
        row = queries.building(session, building_id)
        if row is None or row.status != "register":
            raise NotFound
        view = sheet.view(session, sheet.fetch(session, row), "public")
    groups = [group for each in view.groups if (group := _group(each)).rows]
    rest = [without for each in groups if (without := _rest(each)).rows]
    return PublicPassport(view.share, view.filled, view.required, view.fresh_ka, view.fresh_en, _brief(groups), rest)


def _brief(groups: list[PublicGroup]) -> list[PublicFact]:
    """Give the first facts of a building; an unknown one says nothing."""
    known = {fact.code: fact for group in groups if group.code == "general" for row in group.rows for fact in row.facts}
    fields = {each.code: each for each in definition().by_code["general"].live if each.code in BRIEF}
    return [
        known.get(code) or PublicFact(code, fields[code].short.ka, fields[code].short.en, "", "")
        for code in BRIEF
        if code in fields
    ]


def _rest(group: PublicGroup) -> PublicGroup:
    """Leave out of the general group what stands first."""
    if group.code != "general":
        return group
    rows = [replace(row, facts=[fact for fact in row.facts if fact.code not in BRIEF]) for row in group.rows]
    return replace(group, rows=[row for row in rows if row.facts])


def _group(view: GroupView) -> PublicGroup:
    rows = [told for each in view.rows if (told := _row(each)).facts]
    return PublicGroup(view.code, view.label_ka, view.label_en, rows)


def _row(view: RowView) -> PublicRow:
    facts = [
        PublicFact(found[0].code, each.label_ka, each.label_en, each.ka, each.en)
        for each in view.answers
        if each.state in ("known", "veiled") and (found := definition().find(each.key)) and is_told(found[0])
    ]
    return PublicRow(view.label_ka, view.label_en, facts)
