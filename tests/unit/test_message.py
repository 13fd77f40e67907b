"""What a sentence promises before anybody reads it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rustavi_hoa.i18n import message
from rustavi_hoa.i18n.message import BadMessage, Msg, placeholders

NAMES = st.sets(st.from_regex(r"[a-z][a-z_]{0,8}", fullmatch=True), max_size=4)


def _sentence(names: set[str]) -> str:
    return "სიტყვა " + " ".join(f"{{{name}}}" for name in sorted(names))


@pytest.mark.parametrize(("ka", "en"), [("", "Roof"), ("სახურავი", ""), ("  ", "Roof"), ("სახურავი", "\n")])
def test_a_sentence_without_one_language_cannot_be_constructed(ka: str, en: str) -> None:
    with pytest.raises(BadMessage):
        Msg(ka=ka, en=en)


@pytest.mark.parametrize("text", ["ღია: {}", "ღია: {0}", "ღია: {n", "ღია: n}", "ღია: {a.b}", "ღია: {a[0]}"])
def test_a_placeholder_without_a_plain_name_is_refused(text: str) -> None:
    with pytest.raises(BadMessage):
        Msg(ka=text, en=text)


@given(NAMES, NAMES)
def test_a_sentence_exists_exactly_when_both_languages_ask_for_the_same_values(ka: set[str], en: set[str]) -> None:
    if ka == en:
        assert placeholders(Msg(ka=_sentence(ka), en=_sentence(en)).ka) == ka
        return
    with pytest.raises(BadMessage):
        Msg(ka=_sentence(ka), en=_sentence(en))


def test_rendering_fills_the_chosen_language_and_falls_back_to_georgian() -> None:
    msg = Msg(ka="ღია: {n}", en="Open: {n}")
    assert msg.render("en", n=3) == "Open: 3"
    assert msg.render("ka", n=3) == "ღია: 3"
    assert msg.render("xx", n=3) == "ღია: 3"


def test_a_sentence_cannot_be_changed_afterwards() -> None:
    with pytest.raises(AttributeError):
        Msg(ka="ა", en="a").ka = "ბ"  # type: ignore[misc]


def test_a_third_language_is_one_catalogue(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(message.CATALOGUES, "hy", {"ღია: {n}": "Բաց: {n}"})
    assert Msg(ka="ღია: {n}", en="Open: {n}").render("hy", n=3) == "Բաց: 3"
    assert Msg(ka="დახურული", en="Closed").render("hy") == "დახურული"
