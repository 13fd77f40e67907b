"""Where in the building it is, and which door a report goes through."""

from enum import StrEnum

from rustavi_hoa.i18n.message import Msg


class Place(StrEnum):
    """A place a resident names with one tap, in the order it is shown."""

    MY_ENTRANCE = "my_entrance"
    OTHER_ENTRANCE = "other_entrance"
    ROOF = "roof"
    ATTIC = "attic"
    BASEMENT = "basement"
    FACADE = "facade"
    LIFT = "lift"
    YARD = "yard"
    MY_APARTMENT = "my_apartment"
    UNKNOWN = "unknown"


PLACE_LABELS: dict[Place, Msg] = {
    Place.MY_ENTRANCE: Msg(ka="ჩემი სადარბაზო", en="My entrance"),
    Place.OTHER_ENTRANCE: Msg(ka="სხვა სადარბაზო", en="Another entrance"),
    Place.ROOF: Msg(ka="სახურავი", en="Roof"),
    Place.ATTIC: Msg(ka="სხვენი", en="Attic"),
    Place.BASEMENT: Msg(ka="სარდაფი", en="Basement"),
    Place.FACADE: Msg(ka="ფასადი", en="Facade"),
    Place.LIFT: Msg(ka="ლიფტი", en="Lift"),
    Place.YARD: Msg(ka="ეზო", en="Yard"),
    Place.MY_APARTMENT: Msg(ka="ჩემი ბინა", en="My apartment"),
    Place.UNKNOWN: Msg(ka="არ ვიცი", en="I don't know"),
}

LABELS: dict[str, Msg] = {code.value: label for code, label in PLACE_LABELS.items()}
"""Names by code."""


class Door(StrEnum):
    """The way a report comes in; every door but the ordinary one is closed to neighbours."""

    ORDINARY = "ordinary"
    NEIGHBOUR = "neighbour"
    UNPERMITTED = "unpermitted"
    COMPLAINT = "complaint"


DOOR_LABELS: dict[Door, Msg] = {
    Door.ORDINARY: Msg(ka="საერთო პრობლემა", en="A shared problem"),
    Door.NEIGHBOUR: Msg(ka="მეზობელთან დაკავშირებული", en="About a neighbour"),
    Door.UNPERMITTED: Msg(ka="უნებართვო მშენებლობა", en="Unpermitted building"),
    Door.COMPLAINT: Msg(ka="საჩივარი თავმჯდომარეზე ან სამსახურზე", en="Complaint about the chairperson or a service"),
}

DOOR_EXAMPLES: dict[Door, Msg] = {
    Door.ORDINARY: Msg(ka="სახურავი, ლიფტი, სადარბაზო, ეზო", en="Roof, lift, entrance, yard"),
    Door.NEIGHBOUR: Msg(
        ka="ხმაური, ზემოდან ჩამოვიდა წყალი, ცხოველი, გადაკეტილი გასასვლელი",
        en="Noise, water from the flat above, an animal, a blocked passage",
    ),
    Door.UNPERMITTED: Msg(
        ka="მიშენება, გადატიხვრა, მზიდი კედელი, სარდაფის დაკავება",
        en="An extension, a new partition, a load-bearing wall, a basement taken over",
    ),
    Door.COMPLAINT: Msg(
        ka="პასუხს არ გცემენ, არ ჩანს, სად იხარჯება თანხა, უხეშად მოგექცნენ",
        en="No answer, unclear spending, rude treatment",
    ),
}

WHO_SEES: dict[Door, Msg] = {
    Door.ORDINARY: Msg(
        ka="ამას ნახავენ მეზობლები და მერია. თქვენს სახელსა და ნომერს მეზობლები ვერ ნახავენ.",
        en="Neighbours and City Hall will see this. Neighbours will not see your name or number.",
    ),
    Door.NEIGHBOUR: Msg(
        ka="ამას ნახავენ მხოლოდ თავმჯდომარე და „რუსთავის კორპუსი“.",
        en="Only the chairperson and Rustavi Korpusi will see this.",
    ),
    Door.UNPERMITTED: Msg(ka="ამას ნახავს მხოლოდ მერია.", en="Only City Hall will see this."),
    Door.COMPLAINT: Msg(
        ka="ამას ნახავენ მხოლოდ „რუსთავის კორპუსი“ და აპარატის უფროსი. ის, ვისზეც წერთ, ვერ ნახავს.",
        en="Only Rustavi Korpusi and the head of apparatus will see this. The person you name will not.",
    ),
}

SPOTS: dict[str, Msg] = {
    "playground": Msg(ka="საბავშვო მოედანთან", en="By the playground"),
    "parking": Msg(ka="სადგომთან", en="By the parking places"),
    "bins": Msg(ka="ნაგვის ურნებთან", en="By the rubbish bins"),
    "road": Msg(ka="ქუჩის მხარეს", en="On the street side"),
    "back": Msg(ka="კორპუსის უკან", en="Behind the building"),
}
"""Parts of a yard, kept where other places keep the floor; each fits its ten letters."""
