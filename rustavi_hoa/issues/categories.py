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
    """What everybody knows of a category; ``icon`` is a lucide name, ``may_endanger`` asks the emergency question."""

    label: Msg
    icon: str
    usual: tuple[Resolver, ...]
    may_endanger: bool = False


_R = Resolver

ABOUT: dict[Category, About] = {
    Category.ROOF: About(Msg(ka="სახურავი, ღარები", en="Roof, gutters"), "umbrella", (_R.ASSOCIATION, _R.PROGRAMME)),
    Category.LIFT: About(Msg(ka="ლიფტი", en="Lift"), "arrow-up-down", (_R.KORPUSI,), may_endanger=True),
    Category.WATER: About(
        Msg(ka="წყალი", en="Water supply"), "droplets", (_R.WATER_COMPANY, _R.ASSOCIATION), may_endanger=True
    ),
    Category.SEWER: About(Msg(ka="კანალიზაცია", en="Sewer"), "toilet", (_R.WATER_COMPANY, _R.ASSOCIATION)),
    Category.BASEMENT: About(Msg(ka="სარდაფი", en="Basement"), "warehouse", (_R.ASSOCIATION,), may_endanger=True),
    Category.GAS: About(Msg(ka="გაზი", en="Gas"), "flame-kindling", (_R.GAS_COMPANY,), may_endanger=True),
    Category.ELECTRIC: About(
        Msg(ka="ელექტროობა", en="Electricity"), "zap", (_R.POWER_COMPANY, _R.ASSOCIATION), may_endanger=True
    ),
    Category.LIGHT_IN: About(
        Msg(ka="სადარბაზოს განათება", en="Lighting in the entrance"), "lightbulb", (_R.ASSOCIATION,)
    ),
    Category.ENTRANCE: About(Msg(ka="სადარბაზო, კარი", en="Entrance, door"), "door-open", (_R.ASSOCIATION,)),
    Category.STAIRS: About(Msg(ka="კიბე, მოაჯირი", en="Stairs, handrail"), "footprints", (_R.ASSOCIATION,)),
    Category.RAMP: About(
        Msg(ka="პანდუსი, მისასვლელი", en="Ramp, step-free access"), "accessibility", (_R.KORPUSI, _R.CITY_HALL)
    ),
    Category.FACADE: About(
        Msg(ka="ფასადი, აივანი", en="Facade, balcony"),
        "building-2",
        (_R.ASSOCIATION, _R.PROGRAMME),
        may_endanger=True,
    ),
    Category.STRUCTURE: About(
        Msg(ka="ბზარი, კედელი", en="Crack, wall"), "brick-wall", (_R.CITY_HALL, _R.EXPERT), may_endanger=True
    ),
    Category.FIRE: About(
        Msg(ka="ხანძარი, უსაფრთხოება", en="Fire, safety"), "flame", (_R.ASSOCIATION, _R.RESCUE), may_endanger=True
    ),
    Category.CHIMNEY: About(
        Msg(ka="საკვამური, ვენტილაცია", en="Chimney, ventilation"), "wind", (_R.ASSOCIATION,), may_endanger=True
    ),
    Category.YARD: About(
        Msg(ka="ეზო, მოედანი, ხეები", en="Yard, playground, trees"), "trees", (_R.CITY_HALL,), may_endanger=True
    ),
    Category.LIGHT_OUT: About(Msg(ka="ეზოს განათება", en="Lighting in the yard"), "lamp-floor", (_R.CITY_HALL,)),
    Category.WASTE: About(
        Msg(ka="ნაგავი, მღრღნელები", en="Rubbish, rats and mice"), "trash-2", (_R.CITY_HALL, _R.ASSOCIATION)
    ),
    Category.FLOOD: About(
        Msg(ka="სანიაღვრე, დატბორვა", en="Storm drain, flooding"), "cloud-rain", (_R.CITY_HALL,), may_endanger=True
    ),
    Category.OTHER: About(Msg(ka="სხვა", en="Something else"), "circle-help", (_R.KORPUSI,)),
}
