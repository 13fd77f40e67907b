"""The passport as it goes to a screen: what many answers share is sent once, and nothing of it is lost."""

from __future__ import annotations

from rustavi_hoa.passport.views import GroupView, PassportView, RowView, ValueView, told_once


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
