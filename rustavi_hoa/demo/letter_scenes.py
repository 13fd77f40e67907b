"""Official applications of the demo city, one in each telling state. A scene gives the moment of its next step."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime

from rustavi_hoa.casework import service_extensions, service_moving
from rustavi_hoa.casework.ground import days_after, today
from rustavi_hoa.casework.rules import Track
from rustavi_hoa.demo.letter_desk import CHAIN, SERVICE, Desk

Scene = Iterator[datetime]


def _pavement(desk: Desk) -> Scene:
    """Answered and closed: on paper, every step of the way."""
    yield desk.office(36, 11)
    asked = ("როდის შეკეთდება ბილიკი?", "ვინ შეაკეთებს?")
    letter = desk.register(
        "paper",
        "დაზიანებული ბილიკი კორპუსის წინ",
        "გთხოვთ, შეაკეთოთ ბილიკი სადარბაზოსთან: ფილები აყრილია და ხანდაზმულები ეცემიან.",
        name="ლია მაისურაძე",
        address="მე-7 მიკრორაიონი, N41, ბინა 27",
        questions=asked,
        building_id=desk.house,
        category="yard",
    )
    desk.scan(letter)
    yield desk.day(35, 12)
    task = desk.resolve(letter, "შესასწავლად და პასუხის მოსამზადებლად.", "ნახეთ ბილიკი და მოამზადეთ პასუხი.")
    yield desk.day(34, 10)
    desk.pass_on(task)
    yield desk.day(33, 15)
    desk.start(task)
    yield desk.day(29, 16)
    desk.finish(task, "ადგილზე ვნახეთ: 14 კვადრატული მეტრი ფილა შესაცვლელია, სამუშაო გეგმაშია.")
    reply = desk.draft(
        letter,
        "granted",
        "ბილიკი შეკეთდება ეზოს კეთილმოწყობის სამუშაოებთან ერთად.",
        ("სამუშაო ორ კვირაში დაიწყება.", "ინფრასტრუქტურის სამსახურის ბრიგადა."),
    )
    yield desk.day(28, 13)
    desk.agree(reply, *CHAIN)
    yield desk.day(27, 12)
    desk.send(letter, reply, "post")
    yield desk.day(26, 17)
    desk.close(letter)


def _parking(desk: Desk) -> Scene:
    """Refused, with grounds and how to appeal."""
    yield desk.day(24, 19)
    letter = desk.submit(
        "resident",
        "ეზოში ავტოსადგომის შემოღობვა",
        "გთხოვთ, ნება მომცეთ, კორპუსის ეზოში ჩემი ავტოსადგომი შემოვღობო.",
        category="yard",
    )
    yield desk.day(23, 12)
    task = desk.resolve(letter, "განსახილველად.", "შეამოწმეთ ეზოს სტატუსი და მოამზადეთ პასუხი.", who="officer")
    yield desk.day(21, 15)
    desk.start(task)
    desk.finish(task, "ეზო საერთო სარგებლობისაა.")
    grounds = "ეზო ამხანაგობის წევრების საერთო საკუთრებაა; მის ნაწილს ერთი მესაკუთრე ვერ შემოღობავს."
    refused = "თხოვნა ვერ დაკმაყოფილდება."
    reply = desk.draft(letter, "refused", refused, ("შემოღობვის ნებართვა არ გაიცემა.",), grounds)
    yield desk.day(19, 12)
    desk.agree(reply, *CHAIN)
    yield desk.day(18, 12)
    desk.send(letter, reply, "platform")


def _drain(desk: Desk) -> Scene:
    """Past due: the service took it and has not answered."""
    yield desk.office(22, 11)
    letter = desk.register(
        "email",
        "სანიაღვრე ჭა ამოვსებულია",
        "წვიმის შემდეგ სადარბაზოს წინ წყალი დგება. გთხოვთ, გაწმინდოთ სანიაღვრე ჭა.",
        name="მანანა ლომიძე",
        address="მე-7 მიკრორაიონი, N41, ბინა 52",
        email="manana@example.ge",
        answer_by="email",
        building_id=desk.house,
        category="flood",
    )
    desk.scan(letter)
    yield desk.day(21, 12)
    task = desk.resolve(letter, "განსახილველად და რეაგირებისთვის.", "გაწმინდეთ ჭა და მოამზადეთ პასუხი.", who="officer")
    yield desk.day(20, 10)
    desk.start(task)


def _lamps(desk: Desk) -> Scene:
    """In work, its last day is near."""
    yield desk.day(14, 10)
    letter = desk.submit(
        "resident",
        "ეზოში ორი ბოძის დამატება",
        "გთხოვთ, ეზოს ბნელ ნაწილში ორი განათების ბოძი დაამატოთ: საღამოს ბავშვები ვერ თამაშობენ.",
        questions=("დაემატება თუ არა ბოძები?", "როდის დაიდგმება?"),
        category="light_out",
    )
    yield desk.day(13, 12)
    task = desk.resolve(letter, "შესასწავლად.", "შეამოწმეთ ელექტრომომარაგება და მოამზადეთ პასუხი.", who="officer")
    yield desk.day(12, 11)
    desk.start(task)


def _ramp(desk: Desk) -> Scene:
    """Study takes a month; more time is asked for, and nobody has decided yet."""
    yield desk.day(16, 12)
    letter = desk.submit(
        "neighbour",
        "პანდუსი მეორე სადარბაზოსთან",
        "სადარბაზოში ეტლით მოსარგებლე ცხოვრობს. გთხოვთ, მოაწყოთ პანდუსი.",
        category="ramp",
    )
    yield desk.day(15, 12)
    gist = "აზომეთ შესასვლელი და მოამზადეთ ხარჯთაღრიცხვა."
    task = desk.resolve(letter, "შესწავლა საჭიროა.", gist, who="officer", track=Track.STUDY)
    yield desk.day(13, 16)
    desk.start(task)
    yield desk.day(1, 12)
    why = "ხარჯთაღრიცხვას პროექტირების სამსახური ორ კვირაში დაასრულებს."
    service_extensions.ask(desk.people["officer"], letter, 0, days_after(today(), 35), why)


def _trees(desk: Desk) -> Scene:
    """Its reply is being agreed: the head has, the lawyer is next."""
    yield desk.day(9, 12)
    letter = desk.submit(
        "neighbour",
        "ხეების გასხვლა ეზოში",
        "ტოტები სადენებს ეხება. გთხოვთ, გასხლათ ხეები.",
        category="yard",
    )
    yield desk.day(8, 12)
    task = desk.resolve(letter, "რეაგირებისთვის.", "შეამოწმეთ ხეები და მოამზადეთ პასუხი.", who="officer")
    yield desk.day(7, 12)
    desk.start(task)
    yield desk.day(4, 12)
    desk.finish(task, "შვიდი ხე გასასხლავია.")
    reply = desk.draft(letter, "granted", "ხეები ერთ თვეში გაისხლება.", ("შვიდი ხე გაისხლება.",))
    yield desk.day(3, 12)
    desk.agree(reply, "head")


def _hatch(desk: Desk) -> Scene:
    """Answered by word of mouth: the call was enough."""
    yield desk.office(8, 11)
    letter = desk.register(
        "phone",
        "სარდაფის გასაღები",
        "იკითხა, ვინ ინახავს სარდაფის გასაღებს.",
        name="თენგიზ კაპანაძე",
        address="მე-7 მიკრორაიონი, N41, ბინა 12",
        phone="599 10 20 30",
        answer_by="phone",
        building_id=desk.house,
        category="basement",
    )
    yield desk.day(7, 10)
    task = desk.resolve(letter, "დაურეკეთ და უპასუხეთ.", "უპასუხეთ ტელეფონით.", who="officer")
    yield desk.day(7, 15)
    said = "გასაღები ამხანაგობის თავმჯდომარესთან ინახება; ნომერი ვუკარნახეთ."
    desk.speak(letter, said, ("თავმჯდომარე.",), desk.day(7, 14, 40))
    desk.finish(task, "ტელეფონით ვუპასუხეთ.")
    desk.close(letter)


def _gas(desk: Desk) -> Scene:
    """Forwarded to the body that decides, with a covering letter."""
    yield desk.office(6, 12)
    letter = desk.register(
        "paper",
        "გაზის მილის გადატანა",
        "გთხოვთ, გადაიტანოთ გაზის მილი, რომელიც ფანჯარას ეხება.",
        name="ნოდარ კაპანაძე",
        address="მე-7 მიკრორაიონი, N41, ბინა 44",
        building_id=desk.house,
        category="gas",
    )
    desk.scan(letter)
    yield desk.day(5, 12)
    why = "საკითხი თქვენს ქსელს ეხება. გთხოვთ, განიხილოთ და უპასუხოთ განმცხადებელს."
    service_moving.forward(desk.people["apparatus"], letter, "გაზის კომპანია", why)


def _rude(desk: Desk) -> Scene:
    """A complaint about a service: that service never sees it."""
    yield desk.office(2, 12)
    desk.register(
        "visit",
        "საჩივარი სამსახურის უპასუხობაზე",
        "სამსახურმა სამ დარეკვაზე პასუხი არ გამცა. გთხოვთ, განიხილოთ.",
        name="შოთა ნადირაძე",
        address="მე-7 მიკრორაიონი, N41, ბინა 60",
        phone="599 40 50 60",
        is_complaint=True,
        about_service=SERVICE,
        building_id=desk.house,
    )


def _facade(desk: Desk) -> Scene:
    """Incomplete: the city waits for the applicant."""
    yield desk.day(2, 20)
    letter = desk.submit(
        "resident",
        "აივნის გარემონტების ნებართვა",
        "გთხოვთ, ნება მომცეთ, აივანი გავარემონტო.",
        category="facade",
    )
    yield desk.day(1, 13)
    desk.missing(letter, "დაურთეთ აივნის ფოტო და საკუთრების ამონაწერი.", 8)


SCENES: tuple[Callable[[Desk], Scene], ...] = (
    _pavement,
    _parking,
    _drain,
    _lamps,
    _ramp,
    _trees,
    _hatch,
    _gas,
    _rude,
    _facade,
)
