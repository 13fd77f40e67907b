"""The demo city's houses as rows: units, associations, buildings, entrances, apartments."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from sqlmodel import Session, select

from rustavi_hoa.db.tables.register import ApartmentRow, AssociationRow, BuildingRow, EntranceRow, UnitRow
from rustavi_hoa.demo.houses import ASSOCIATIONS, HOUSES, House
from rustavi_hoa.register.places_table import starting_units


@dataclass(slots=True)
class Town:
    """The rows by the position of their house in HOUSES."""

    associations: list[AssociationRow] = field(default_factory=list)
    buildings: list[BuildingRow] = field(default_factory=list)
    entrances: dict[int, list[EntranceRow]] = field(default_factory=dict)
    apartments: dict[int, list[ApartmentRow]] = field(default_factory=dict)

    def place_of_association(self, index: int) -> int:
        """Give the position of an association's first house."""
        return next(place for place, house in enumerate(HOUSES) if house.association == index)


def build(session: Session, since: datetime) -> Town:
    """Write the register of the demo city."""
    town = Town()
    units = _units(session)
    for index, (name, name_en) in enumerate(ASSOCIATIONS):
        town.associations.append(
            AssociationRow(
                code=f"D-{index + 1:03d}",
                name=f"ამხანაგობა „{name}“",
                name_en=f"{name_en} association",
                record_no=f"D{100 + index}",
                is_demo=True,
                created_at=since,
            )
        )
    session.add_all(town.associations)
    session.flush()
    for place, house in enumerate(HOUSES):
        hoa = town.associations[house.association]
        town.buildings.append(_building(place, house, units[house.unit], hoa.id or 0, since))
    session.add_all(town.buildings)
    session.flush()
    for place, house in enumerate(HOUSES):
        _inside(session, town, place, house)
    return town


def _units(session: Session) -> dict[str, int]:
    held = {unit.code: unit for unit in session.exec(select(UnitRow)).all()}
    for unit in starting_units():
        if unit.code not in held:
            held[unit.code] = unit
            session.add(unit)
    session.flush()
    return {code: unit.id or 0 for code, unit in held.items()}


def _building(place: int, house: House, unit_id: int, association_id: int, since: datetime) -> BuildingRow:
    return BuildingRow(
        code=f"DEMO-{place + 1:02d}",
        association_id=association_id,
        unit_id=unit_id,
        microdistrict=house.microdistrict,
        street=house.street,
        number=house.number,
        address=house.address,
        address_en=house.en,
        lat=house.lat,
        lon=house.lon,
        year_built=house.year,
        levels=house.levels,
        entrance_count=house.entrances,
        apartment_count=house.levels * house.entrances * house.flats_a_floor,
        lift_count=house.lifts,
        facts={"project": house.project},
        is_demo=True,
        stage="running",
        created_at=since,
        updated_at=since,
    )


def _inside(session: Session, town: Town, place: int, house: House) -> None:
    """Number the flats as builders did: entrance by entrance, floor by floor."""
    building_id = town.buildings[place].id or 0
    doors = [
        EntranceRow(building_id=building_id, number=str(number + 1), levels=house.levels)
        for number in range(house.entrances)
    ]
    session.add_all(doors)
    session.flush()
    number, flats = 0, []
    for door in doors:
        for level in range(1, house.levels + 1):
            for _ in range(house.flats_a_floor):
                number += 1
                flats.append(
                    ApartmentRow(building_id=building_id, entrance_id=door.id, number=str(number), level=level)
                )
    session.add_all(flats)
    session.flush()
    town.entrances[place], town.apartments[place] = doors, flats
