"""The passport as it goes to a screen: what many answers share is sent once, and nothing of it is lost."""

from __future__ import annotations

from dataclasses import replace

from rustavi_hoa.passport.review_state import _typed
from rustavi_hoa.passport.views import GroupView, PassportView, RowView, ValueView, told_once
from rustavi_hoa.passport.views_forms import ProposalView, SideView


def value(key: str, said: str = "") -> ValueView:
    return ValueView(key, key, key, said_ka=said and f"{said} ka", said_en=said and f"{said} en")


def test_each_origin_is_sent_once_and_every_answer_finds_its_own() -> None:
    said = ["nino", "", "levan", "nino", "levan", "nino"]
    rows = [RowView("", "", "", [value(f"a{n}", who) for n, who in enumerate(said[:3])])]
    more = [RowView("1", "", "", [value(f"b{n}", who) for n, who in enumerate(said[3:])])]
    view = told_once(PassportView(groups=[GroupView("a", "", "", rows), GroupView("b", "", "", more)]))
    answers = [each for group in view.groups for row in group.rows for each in row.answers]
    assert [origin.ka for origin in view.origins] == ["nino ka", "levan ka"]
    assert [view.origins[each.origin].en if each.origin >= 0 else "" for each in answers] == [
        who and f"{who} en" for who in said
    ]
    assert all(each.said_ka == each.said_en == "" for each in answers)
    assert [each.key for each in answers] == ["a0", "a1", "a2", "b0", "b1", "b2"]


def side(key: str, *, moved: bool = False, verdict: str = "") -> SideView:
    return SideView(key, "", "", "", "", "", "", "", "", is_conflict=moved, verdict=verdict)


def test_what_was_chosen_and_typed_outlives_a_refusal_and_only_what_moved_is_asked_again() -> None:
    before = ProposalView(id=1, state="sent", sides=[side("a"), side("b"), side("c", moved=True)])
    fresh = replace(before, number=2, sides=[side("a", moved=True), side("b"), side("c", moved=True)])
    kept = _typed(fresh, before, {"a": "accept", "b": "refuse", "c": "accept"}, "სკამი ექვსია")
    assert (kept.word, kept.number) == ("სკამი ექვსია", 2)
    assert [each.verdict for each in kept.sides] == ["", "refuse", "accept"]


def test_a_proposal_that_was_decided_meanwhile_says_the_word_of_whoever_decided() -> None:
    before = ProposalView(id=1, state="sent", sides=[side("a")])
    decided = replace(before, state="returned", word="ასე არ არის", sides=[side("a", verdict="refuse")])
    assert _typed(decided, before, {"a": "accept"}, "კარგია") == decided
