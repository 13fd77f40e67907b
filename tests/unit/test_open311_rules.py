"""The standard on paper: moments, spans, texts, questions."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rustavi_hoa.issues.categories import Category
from rustavi_hoa.issues.rules import Status
from rustavi_hoa.opendata.catalogue import DATATYPES, LISTS, checked, services, told
from rustavi_hoa.opendata.rules import SPAN, UPDATE_STATUS, moment, plain, span, state, statuses, written
from rustavi_hoa.opendata.speaking import element

AT = datetime(2026, 11, 23, 12, tzinfo=UTC)


@given(st.datetimes(min_value=datetime(1990, 1, 1), max_value=datetime(2100, 1, 1), timezones=st.just(UTC)))
def test_what_we_write_we_read_back_to_the_second(at: datetime) -> None:
    assert moment(written(at)) == at.replace(microsecond=0)


@pytest.mark.parametrize(
    "text", ["2026-11-23T10:00:00", "2026-11-23", "", "2026-02-30T10:00:00Z", "2026-11-23T25:00:00Z"]
)
def test_a_moment_without_a_zone_or_a_day_is_none(text: str) -> None:
    assert moment(text) is None


def test_the_span_is_90_days_at_most_and_follows_what_is_given() -> None:
    day = timedelta(days=1)
    assert span(None, None, AT) == (AT - SPAN, AT)
    assert span(AT - day, None, AT) == (AT - day, AT)
    assert span(AT - 200 * day, None, AT) == (AT - 200 * day, AT - 110 * day)
    assert span(None, AT - day, AT) == (AT - day - SPAN, AT - day)
    assert span(AT - SPAN, AT, AT) is not None
    assert span(AT - SPAN - timedelta(seconds=1), AT, AT) is None
    assert span(AT, AT - day, AT) is None


@given(st.text(max_size=200))
def test_a_plain_text_holds_no_tag_and_is_xml(text: str) -> None:
    made = plain(text)
    assert ElementTree.fromstring(element("description", made)).text in (made.replace("\r", "\n") or None, made)
    assert plain(made) == made
    for begin in ("<a", "</", "<!", "<?"):
        assert begin not in made


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("<b>ბნელა</b>", "ბნელა"),
        ("3 < 5 > 2", "3 < 5 > 2"),
        ("a<script src=x>b", "ab"),
        ("<<b>script>alert</script>", "alert"),
        ("<img src=x onerror=alert(1)", "< img src=x onerror=alert(1)"),
        ("ერთი\r\nორი", "ერთი\nორი"),
        ("<!-- x -->y", "y"),
    ],
)
def test_html_leaves_its_words(typed: str, shown: str) -> None:
    assert plain(typed) == shown


def test_every_status_has_its_two_spellings() -> None:
    assert set(UPDATE_STATUS) == set(Status)
    assert statuses(frozenset({"open"})) | statuses(frozenset({"closed"})) == set(Status)
    assert {state(each) for each in Status} == {"open", "closed"}


def test_every_category_is_a_service_with_whole_questions() -> None:
    assert set(services()) == set(Category)
    for service in services().values():
        codes = [question.code for question in service.questions]
        assert len(codes) == len(set(codes))
        for question in service.questions:
            assert question.datatype in DATATYPES
            assert bool(question.values) == (question.datatype in LISTS)


def test_answers_are_told_in_words() -> None:
    kept, faults = checked(services()["waste"], {"what": ["overflow", "overflow", " "], "more": ["უკანა ეზოში"]})
    assert faults == []
    assert told(services()["waste"], kept, "en") == (
        "What is the matter? The bin is full\nWhat should whoever comes know? უკანა ეზოში"
    )
    assert told(services()["waste"], {}, "ka") == ""
