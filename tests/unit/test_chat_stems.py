"""Forms of one word find each other, in Georgian and in Latin letters; words that only look alike do not."""

from __future__ import annotations

import pytest

from rustavi_hoa.chat.stems import LONGEST_QUERY, MOST_WORDS, asked, is_form_of, words_of

FORMS = """
წყალი წყლის წყალს წყლით წყალმა წყალიც wyali tsqali wylis tsklis Wyali
ლიფტი ლიფტის ლიფტმა ლიფტში ლიფტები ლიფტებს lifti liftis ᲚᲘᲤᲢᲘ
სახურავი სახურავის სახურავზე სახურავიდან saxuravi sakhuravi Saxuravi
ფანჯარა ფანჯრის ფანჯარას ფანჯრები ფანჯრიდან fanjara fanjris
მეზობელი მეზობლები მეზობლებს მეზობლებო mezobeli
სადარბაზო სადარბაზოს სადარბაზოში სადარბაზოდან sadarbazo sadarbazoSi
კარი კარს კარის კართან კარები kari
კრება კრებას კრებაზე კრებები
თავმჯდომარე თავმჯდომარეს თავმჯდომარის თავმჯდომარემ tavmjdomare Tavmjdomare
გასაღები გასაღებს გასაღების გასაღებებს
სარდაფი სარდაფში სარდაფთან
ეზო ეზოში ეზოს ეზოდან
შუქი შუქს შუქის Suqi shuqi Shuki
გაზი გაზის გაზს გაზით
კიბე კიბის კიბეზე კიბეს
ფული ფულის ფულს
ხელოსანი ხელოსნის ხელოსანმა ხელოსნები khelosani xelosani
მრიცხველი მრიცხველები მრიცხველს mricxveli
წვიმა წვიმს წვიმას
გაჩერდა გაჩერდება ჩერდება გაჩერებულა გააჩერეს
შეკეთება შეკეთებას შეკეთდა შევაკეთოთ
გასუფთავება გავასუფთაოთ დასუფთავდა gasuftaveba
დაიკარგა დაკარგული დავკარგე
გათიშვა გათიშეს გაითიშება გათიშული
მუშაობს მუშაობდა მუშაობენ
"""
APART = "კარი კარადა გაზი გაზეთი კიბე კიბო წყალი წყენა კრება კრიზისი მანქანა მანდარინი თვალი კატა კალათი სახლი მაღაზია"


@pytest.mark.parametrize("line", FORMS.split("\n")[1:-1])
def test_forms_of_one_word_find_each_other(line: str) -> None:
    forms = line.split()
    missed = [(a, b) for a in forms for b in forms if not is_form_of(b, *asked(a)[0])]
    assert missed == []


def test_words_that_only_look_alike_stay_apart() -> None:
    words = APART.split()
    assert [(a, b) for a in words for b in words if a != b and is_form_of(b, *asked(a)[0])] == []


def test_a_beginning_finds_and_numbers_and_english_find_themselves() -> None:
    assert is_form_of("სადარბაზოში", *asked("სადარ")[0])
    assert is_form_of("sadarbazoSi", *asked("სადარ")[0])
    assert is_form_of("127", *asked("127")[0]) and not is_form_of("712", *asked("127")[0])
    assert is_form_of("Elevator", *asked("elevator")[0])


def test_a_query_is_bounded_and_signs_ask_for_nothing() -> None:
    assert asked("... !? — %_") == ()
    assert len(asked("ა ბ გ დ ე ვ ზ თ ი კ ლ")) == MOST_WORDS
    assert asked("წყალი" * 10_000)[0][0] == asked(("წყალი" * 10_000)[:LONGEST_QUERY])[0][0]
    assert words_of("") == frozenset()
