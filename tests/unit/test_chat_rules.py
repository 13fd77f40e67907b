"""What is true on paper about the room."""

from uuid import uuid4

import pytest

from rustavi_hoa.chat import rules


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("  გამარჯობა \r\n", "გამარჯობა"), ("ა\r\nბ\rგ", "ა\nბ\nგ"), ("ა\0ბ", "აბ"), (" \n\t ", "")],
)
def test_a_text_is_kept_without_blank_edges_and_odd_line_ends(typed: str, kept: str) -> None:
    assert rules.clean(typed) == kept


def test_a_key_is_a_uuid_and_nothing_else() -> None:
    assert rules.is_key(str(uuid4()))
    for bad in ("", "1", "x" * 36, str(uuid4()) + "0", "{" + str(uuid4()) + "}"):
        assert not rules.is_key(bad), bad


def test_a_place_reads_back_as_it_was_written() -> None:
    assert rules.split_place(rules.place_of(True, "2")) == ("chair", "")
    assert rules.split_place(rules.place_of(False, "2")) == ("entrance", "2")
    assert rules.split_place(rules.place_of(False, "")) == ("", "")
