"""The people of the demo city whom anybody may try the platform as."""

from __future__ import annotations

from dataclasses import dataclass

from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.kernel.contacts import show_phone
from rustavi_hoa.kernel.policy import Role

PASSWORD = "rustavi-demo"  # noqa: S105 - printed on the terminal: it opens invented people only
PHONE = "+9955550000{:02d}"


@dataclass(frozen=True, slots=True)
class SignIn:
    """A demo person to try the platform as; ``homes`` are (house, apartment), ``chairs`` an association."""

    key: str
    full_name: str
    what: Msg
    role: Role | None = None
    homes: tuple[tuple[int, str], ...] = ()
    chairs: int | None = None
    service: str = ""


SIGN_INS = (
    SignIn("resident", "ლაშა გელაშვილი", Msg(ka="მობინადრე", en="resident"), homes=((0, "23"),)),
    SignIn(
        "neighbour",
        "მარიამ თოდუა",
        Msg(ka="მეზობელი, ორი ბინით", en="neighbour with two apartments"),
        homes=((0, "41"), (3, "12")),
    ),
    SignIn(
        "chairperson",
        "ნინო ბერიძე",
        Msg(ka="თავმჯდომარე", en="chairperson"),
        role=Role.CHAIRPERSON,
        homes=((0, "8"),),
        chairs=0,
    ),
    SignIn("operator", "თამარ ლომიძე", Msg(ka="„რუსთავის კორპუსის“ ოპერატორი", en="operator"), Role.OPERATOR),
    SignIn(
        "officer",
        "გიორგი მაისურაძე",
        Msg(ka="მერიის თანამშრომელი", en="city officer"),
        Role.OFFICER,
        service="infrastructure",
    ),
    SignIn(
        "head",
        "დავით ქავთარაძე",
        Msg(ka="სამსახურის უფროსი", en="head of service"),
        Role.HEAD,
        service="infrastructure",
    ),
    SignIn("admin", "სალომე ჩხეიძე", Msg(ka="ადმინისტრატორი", en="administrator"), Role.ADMIN),
    SignIn("analyst", "ანა ნოზაძე", Msg(ka="ანალიტიკოსი", en="analyst"), Role.ANALYST),
    SignIn("apparatus", "ზურაბ აბაშიძე", Msg(ka="აპარატის უფროსი", en="head of apparatus"), Role.APPARATUS),
    SignIn("other", "ეკა წიკლაური", Msg(ka="სხვა კორპუსის მობინადრე", en="resident elsewhere"), homes=((1, "15"),)),
    SignIn("inspector", "ლევან ჯაფარიძე", Msg(ka="ინსპექტორი", en="inspector"), Role.INSPECTOR),
    SignIn("registry", "მზია ბერიძე", Msg(ka="კანცელარია", en="registry clerk"), Role.REGISTRY),
    SignIn("duty", "ვალერი ხუციშვილი", Msg(ka="მორიგე", en="duty officer"), Role.DUTY),
    SignIn("lawyer", "ქეთევან დოლიძე", Msg(ka="იურისტი", en="lawyer"), Role.LAWYER),
    SignIn("mayor", "ნოდარ გელაშვილი", Msg(ka="მერის მოადგილე", en="deputy mayor"), Role.MAYOR),
)


def phone_of(key: str) -> str:
    """Give the telephone a demo person signs in with, E.164."""
    return PHONE.format([each.key for each in SIGN_INS].index(key) + 1)


def lines() -> list[str]:
    """Give the password and one line for each of them, for the terminal."""
    told = [f"  {show_phone(phone_of(each.key))}   {each.what.en} ({each.full_name})" for each in SIGN_INS]
    return [f"Demo sign-ins, password for all: {PASSWORD}", *told]
