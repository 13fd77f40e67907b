"""One work typed into a form: read with the same readers as the lines of a file, every fault beside its field."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from rustavi_hoa.kernel.errors import Fault, Invalid
from rustavi_hoa.register import words as register_words
from rustavi_hoa.register.addresses import read_address
from rustavi_hoa.register.cells import Unreadable
from rustavi_hoa.works import words
from rustavi_hoa.works.form import COLUMNS
from rustavi_hoa.works.intake import Homes
from rustavi_hoa.works.rules import presumed_state

EMPTY: dict[str, Any] = {
    "code": "", "title": "", "contractor": "", "program": "",
    "cost": None, "city_share": None, "association_share": None, "warranty_until": None,
}  # fmt: skip
"""What an empty field of the form means, where it means anything."""
LONGEST_CELL = 300


def read(texts: Mapping[str, str], homes: Homes, today: date) -> dict[str, Any]:
    """Give the values of a work.

    Raises:
        Invalid: what cannot be, each beside its field.
    """
    values, faults = dict(EMPTY), []
    for column in COLUMNS:
        text = texts.get(column.name, "").strip()[:LONGEST_CELL]
        try:
            if text:
                values[column.name] = column.read(text)
            elif column.required:
                raise Unreadable(register_words.EMPTY)
        except Unreadable as bad:
            values_of = tuple((key, str(value)) for key, value in bad.values)
            faults.append(Fault(column.name, bad.sentence, values_of))
    values["is_public"] = values.get("is_public", "yes") == "yes"
    shares = (values["city_share"] or 0) + (values["association_share"] or 0)
    if values["cost"] is not None and shares > values["cost"]:
        faults.append(Fault("cost", words.SHARES))
    if not faults:
        faults += _home(values, homes)
    if faults:
        raise Invalid(*faults)
    values.setdefault("state", presumed_state(values["year"], today))
    return values


def _home(values: dict[str, Any], homes: Homes) -> list[Fault]:
    """Put the building in the place of its address."""
    address = read_address(values.pop("place"), values.pop("number"))
    if address is None:
        return [Fault("place", register_words.BAD_ADDRESS)]
    found = homes.ids.get(homes.gazetteer.canonical(address.key))
    if found is None:
        return [Fault("number", register_words.NO_BUILDING)]
    if homes.within is not None and found not in homes.within:
        return [Fault("number", words.OUTSIDE)]
    values["building_id"] = found
    return []
