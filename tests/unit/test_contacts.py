"""Telephone numbers and addresses as neighbours write them."""

import random

import phonenumbers
import pytest

from rustavi_hoa.kernel.contacts import BadEmail, BadPhone, parse_email, parse_phone, show_phone


@pytest.mark.parametrize(
    "typed",
    ["599123456", "0599 12 34 56", "+995 599-12-34-56", "995599123456", "00995 599 123 456", " 599 123 456 "],
)
def test_one_mobile_number_is_stored_once_however_it_is_typed(typed: str) -> None:
    assert parse_phone(typed) == "+995599123456"


@pytest.mark.parametrize(
    ("stored", "shown"),
    [("+995599123456", "599 12 34 56"), ("+995341123456", "0341 12 34 56"), ("+4930901820", "+49 30 901820")],
)
def test_a_number_is_shown_as_people_here_read_it(stored: str, shown: str) -> None:
    assert show_phone(stored) == shown
    assert parse_phone(shown) == stored


@pytest.mark.parametrize("typed", ["", "112", "59912345", "abc", "599 12 34 56 ext 7", "+999 12345", "5991234567"])
def test_what_cannot_be_dialled_is_refused(typed: str) -> None:
    with pytest.raises(BadPhone):
        parse_phone(typed)


def test_the_domain_of_an_address_is_kept_in_small_letters() -> None:
    assert parse_email(" Nino.K+hoa@Example.GE ") == "Nino.K+hoa@example.ge"


@pytest.mark.parametrize(
    "typed",
    ["", "nino", "nino@", "@example.ge", "nino@example", "ni no@example.ge", "a@b@example.ge", "a..b@example.ge",
     ".a@example.ge", "a@-example.ge", "a@example..ge", "a@" + "b" * 260 + ".ge"],
)  # fmt: skip
def test_what_cannot_receive_a_letter_is_refused(typed: str) -> None:
    with pytest.raises(BadEmail):
        parse_email(typed)


def test_a_mobile_number_is_taken_where_the_library_takes_it() -> None:
    chance = random.Random(5)
    for _ in range(2000):
        begin, length = chance.choice(("5", "50", "55", "59", "79", "32")), chance.choice((8, 9, 9, 9, 10))
        typed = begin + "".join(str(chance.randrange(10)) for _ in range(length - len(begin)))
        wanted = phonenumbers.is_valid_number(phonenumbers.parse(typed, "GE"))
        try:
            assert parse_phone(typed) == f"+995{typed}"
            assert wanted
        except BadPhone:
            assert not wanted
