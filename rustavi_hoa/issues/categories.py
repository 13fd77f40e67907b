"""What may be wrong in a building: the 20 categories a resident chooses from."""

from dataclasses import dataclass
from enum import StrEnum

from rustavi_hoa.i18n.message import Msg


class Category(StrEnum):
    """Code of a category, in the order the list is shown."""

    ROOF = "roof"
    LIFT = "lift"
    WATER = "water"
    SEWER = "sewer"
    BASEMENT = "basement"
    GAS = "gas"
    ELECTRIC = "electric"
    LIGHT_IN = "light_in"
    ENTRANCE = "entrance"
    STAIRS = "stairs"
    RAMP = "ramp"
    FACADE = "facade"
    STRUCTURE = "structure"
    FIRE = "fire"
    CHIMNEY = "chimney"
    YARD = "yard"
    LIGHT_OUT = "light_out"
    WASTE = "waste"
    FLOOD = "flood"
    OTHER = "other"


class Resolver(StrEnum):
    """Who usually mends such a thing: a first suggestion, never a ruling."""

    ASSOCIATION = "association"
    PROGRAMME = "programme"
    KORPUSI = "korpusi"
    CITY_HALL = "city_hall"
    WATER_COMPANY = "water_company"
    GAS_COMPANY = "gas_company"
    POWER_COMPANY = "power_company"
    EXPERT = "expert"
    RESCUE = "rescue"


RESOLVER_LABELS: dict[Resolver, Msg] = {
    Resolver.ASSOCIATION: Msg(ka="ამხანაგობა", en="The association"),
    Resolver.PROGRAMME: Msg(ka="ქალაქის პროგრამა", en="A city programme"),
    Resolver.KORPUSI: Msg(ka="„რუსთავის კორპუსი“", en="Rustavi Korpusi"),
    Resolver.CITY_HALL: Msg(ka="მერია", en="City Hall"),
    Resolver.WATER_COMPANY: Msg(ka="წყალმომარაგების კომპანია", en="The water company"),
    Resolver.GAS_COMPANY: Msg(ka="გაზის კომპანია", en="The gas company"),
    Resolver.POWER_COMPANY: Msg(ka="ელექტროენერგიის კომპანია", en="The power company"),
    Resolver.EXPERT: Msg(ka="ექსპერტი", en="An expert"),
    Resolver.RESCUE: Msg(ka="გადაუდებელი დახმარება", en="Emergency services"),
}


@dataclass(frozen=True, slots=True)
class About:
    """What everybody knows of a category; ``may_endanger`` asks the emergency question."""

    label: Msg
    usual: tuple[Resolver, ...]
    may_endanger: bool = False


_R = Resolver

ABOUT: dict[Category, About] = {
    Category.ROOF: About(Msg(ka="სახურავი, ღარები", en="Roof, gutters"), (_R.ASSOCIATION, _R.PROGRAMME)),
    Category.LIFT: About(Msg(ka="ლიფტი", en="Lift"), (_R.KORPUSI,), may_endanger=True),
    Category.WATER: About(Msg(ka="წყალი", en="Water supply"), (_R.WATER_COMPANY, _R.ASSOCIATION), may_endanger=True),
    Category.SEWER: About(Msg(ka="კანალიზაცია", en="Sewer"), (_R.WATER_COMPANY, _R.ASSOCIATION)),
    Category.BASEMENT: About(Msg(ka="სარდაფი", en="Basement"), (_R.ASSOCIATION,), may_endanger=True),
    Category.GAS: About(Msg(ka="გაზი", en="Gas"), (_R.GAS_COMPANY,), may_endanger=True),
    Category.ELECTRIC: About(
        Msg(ka="ელექტროობა", en="Electricity"), (_R.POWER_COMPANY, _R.ASSOCIATION), may_endanger=True
    ),
    Category.LIGHT_IN: About(Msg(ka="სადარბაზოს განათება", en="Lighting in the entrance"), (_R.ASSOCIATION,)),
    Category.ENTRANCE: About(Msg(ka="სადარბაზო, კარი", en="Entrance, door"), (_R.ASSOCIATION,)),
    Category.STAIRS: About(Msg(ka="კიბე, მოაჯირი", en="Stairs, handrail"), (_R.ASSOCIATION,)),
    Category.RAMP: About(Msg(ka="პანდუსი, მისასვლელი", en="Ramp, step-free access"), (_R.KORPUSI, _R.CITY_HALL)),
    Category.FACADE: About(
        Msg(ka="ფასადი, აივანი", en="Facade, balcony"),
        (_R.ASSOCIATION, _R.PROGRAMME),
        may_endanger=True,
    ),
    Category.STRUCTURE: About(Msg(ka="ბზარი, კედელი", en="Crack, wall"), (_R.CITY_HALL, _R.EXPERT), may_endanger=True),
    Category.FIRE: About(
        Msg(ka="ხანძარი, უსაფრთხოება", en="Fire, safety"), (_R.ASSOCIATION, _R.RESCUE), may_endanger=True
    ),
    Category.CHIMNEY: About(
        Msg(ka="საკვამური, ვენტილაცია", en="Chimney, ventilation"), (_R.ASSOCIATION,), may_endanger=True
    ),
    Category.YARD: About(
        Msg(ka="ეზო, მოედანი, ხეები", en="Yard, playground, trees"), (_R.CITY_HALL,), may_endanger=True
    ),
    Category.LIGHT_OUT: About(Msg(ka="ეზოს განათება", en="Lighting in the yard"), (_R.CITY_HALL,)),
    Category.WASTE: About(Msg(ka="ნაგავი, მღრღნელები", en="Rubbish, rats and mice"), (_R.CITY_HALL, _R.ASSOCIATION)),
    Category.FLOOD: About(
        Msg(ka="სანიაღვრე, დატბორვა", en="Storm drain, flooding"), (_R.CITY_HALL,), may_endanger=True
    ),
    Category.OTHER: About(Msg(ka="სხვა", en="Something else"), (_R.KORPUSI,)),
}

LABELS: dict[str, Msg] = {code.value: about.label for code, about in ABOUT.items()}
"""Names by code."""
