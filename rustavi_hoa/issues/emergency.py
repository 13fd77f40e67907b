"""The question a dangerous category asks before anything else; texts await approval by the emergency service."""

from collections.abc import Collection

from rustavi_hoa.i18n.message import Msg, placeholders
from rustavi_hoa.issues.categories import Category

EMERGENCY = "emergency"
LIFT_SERVICE = "lift_service"
"""Names of the settings that hold telephone numbers; placeholders of the questions below are only these."""

CALL = Msg(ka="დარეკვა: {number}", en="Call: {number}")
ALREADY_CALLED = Msg(ka="უკვე დავრეკე, გაგრძელება", en="I have called, continue")
NO_DANGER = Msg(ka="საფრთხე არ არის, გაგრძელება", en="No danger, continue")

_FALLING = Msg(
    ka="რამე ცვივა ან ხე სადენებზეა? ახლოს ნუ მიხვალთ და გააფრთხილეთ სხვები. დარეკეთ {emergency}-ში.",
    en="Is something falling, or a tree on the wires? Keep away and warn others. Call {emergency}.",
)
_RISING_WATER = Msg(
    ka="წყალი ელექტროფარს უახლოვდება? წყალში ნუ ჩახვალთ. დარეკეთ {emergency}-ში.",
    en="Is the water near the electric panel? Do not step into the water. Call {emergency}.",
)

QUESTIONS: dict[Category, tuple[Msg, ...]] = {
    Category.GAS: (
        Msg(
            ka="გაზის სუნია? არ ჩართოთ შუქი და არ აანთოთ ცეცხლი. გააღეთ ფანჯარა, დაკეტეთ ონკანი, "
            "გადით გარეთ და დარეკეთ {emergency}-ში.",
            en="Do you smell gas? Do not switch on a light or strike a flame. Open a window, close the valve, "
            "go outside and call {emergency}.",
        ),
    ),
    Category.CHIMNEY: (
        Msg(
            ka="თავი გტკივათ ან გული გერევათ? ეს შეიძლება მხუთავი აირი იყოს. გადით სუფთა ჰაერზე და "
            "დარეკეთ {emergency}-ში.",
            en="Do you have a headache or feel sick? It may be carbon monoxide. Go out into fresh air and "
            "call {emergency}.",
        ),
    ),
    Category.FIRE: (
        Msg(
            ka="ცეცხლი ან კვამლია? ჩადით კიბით, ლიფტით ნუ ისარგებლებთ. დარეკეთ {emergency}-ში.",
            en="Is there fire or smoke? Go down by the stairs, do not use the lift. Call {emergency}.",
        ),
    ),
    Category.STRUCTURE: (
        Msg(
            ka="კედელი ან ჭერი იშლება? დატოვეთ სახიფათო ადგილი, გააფრთხილეთ მეზობლები და დარეკეთ {emergency}-ში.",
            en="Is a wall or ceiling coming down? Leave the dangerous place, warn the neighbours and call {emergency}.",
        ),
    ),
    Category.FACADE: (_FALLING,),
    Category.YARD: (_FALLING,),
    Category.LIFT: (
        Msg(
            ka="ლიფტში ადამიანია? დაამშვიდეთ, კარს ძალით ნუ გააღებთ. დარეკეთ: {lift_service} ან {emergency}.",
            en="Is somebody in the lift? Calm them, do not force the door. Call {lift_service} or {emergency}.",
        ),
        Msg(
            ka="ლიფტში ადამიანია? დაამშვიდეთ, კარს ძალით ნუ გააღებთ. დარეკეთ {emergency}-ში.",
            en="Is somebody in the lift? Calm them, do not force the door. Call {emergency}.",
        ),
    ),
    Category.ELECTRIC: (
        Msg(
            ka="ნაპერწკალი, დამწვრის სუნი ან გაშიშვლებული სადენია? არ შეეხოთ. დარეკეთ {emergency}-ში.",
            en="Sparks, a burning smell or a bare wire? Do not touch it. Call {emergency}.",
        ),
    ),
    Category.WATER: (_RISING_WATER,),
    Category.BASEMENT: (_RISING_WATER,),
    Category.FLOOD: (_RISING_WATER,),
}


def question(category: Category, known: Collection[str] = (EMERGENCY,)) -> Msg | None:
    """Give the question to ask, using only the telephone numbers that are set; nothing for a harmless category."""
    for msg in QUESTIONS.get(category, ()):
        if placeholders(msg.ka) <= set(known):
            return msg
    return None
