"""The baseline questionnaire a new pilot starts with; afterwards an operator edits its copy in the database."""

from __future__ import annotations

from dataclasses import dataclass

from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.pilot.rules import Kind


@dataclass(frozen=True, slots=True)
class Question:
    """One question as it is first asked; ``choices`` are code and label."""

    kind: Kind
    text: Msg
    choices: tuple[tuple[str, Msg], ...] = ()


DEFAULTS = (
    Question(
        Kind.CHOICE,
        Msg(
            ka="როგორ ატყობინებთ ახლა კორპუსის პრობლემის შესახებ?",
            en="How do you report a problem in the building today?",
        ),
        (
            ("chair", Msg(ka="თავმჯდომარეს ვეუბნები", en="I tell the chairperson")),
            ("call", Msg(ka="მერიაში ვრეკავ", en="I call City Hall")),
            ("letter", Msg(ka="წერილობით მივმართავ", en="I write a letter")),
            ("social", Msg(ka="სოციალურ ქსელში ვწერ", en="I write on social media")),
            ("never", Msg(ka="არავის ვატყობინებ", en="I tell nobody")),
        ),
    ),
    Question(
        Kind.CHOICE,
        Msg(ka="რა დრო დასჭირდა ბოლო პრობლემის მოგვარებას?", en="How long did it take to solve the last problem?"),
        (
            ("week", Msg(ka="ერთ კვირამდე", en="Up to a week")),
            ("month", Msg(ka="ერთ თვემდე", en="Up to a month")),
            ("longer", Msg(ka="თვეზე მეტი", en="More than a month")),
            ("never", Msg(ka="ჯერ არ მოგვარებულა", en="It is not solved yet")),
            ("none", Msg(ka="პრობლემა არ მქონია", en="I had no problem")),
        ),
    ),
    Question(
        Kind.CHOICE,
        Msg(ka="იცნობთ თქვენი ამხანაგობის თავმჯდომარეს?", en="Do you know the chairperson of your association?"),
        (
            ("yes", Msg(ka="დიახ", en="Yes")),
            ("seen", Msg(ka="გაგონილი მაქვს", en="I have heard of them")),
            ("no", Msg(ka="არა", en="No")),
        ),
    ),
    Question(
        Kind.SCALE,
        Msg(
            ka="რამდენად გჯერათ, რომ თქვენს პრობლემას მოაგვარებენ? 1 – სულ არა, 5 – სრულად",
            en="How sure are you that your problem will be solved? 1 – not at all, 5 – fully",
        ),
    ),
    Question(
        Kind.CHOICE,
        Msg(ka="რამდენად თავისუფლად იყენებთ ტელეფონს?", en="How easily do you use your phone?"),
        (
            ("easy", Msg(ka="ყველაფერს თავად ვაკეთებ", en="I do everything myself")),
            ("some", Msg(ka="ზოგჯერ დახმარება მჭირდება", en="Sometimes I need help")),
            ("hard", Msg(ka="მიჭირს", en="It is hard for me")),
        ),
    ),
    Question(
        Kind.TEXT,
        Msg(ka="რა არის თქვენი კორპუსისთვის ყველაზე მნიშვნელოვანი?", en="What matters most for your building?"),
    ),
)
