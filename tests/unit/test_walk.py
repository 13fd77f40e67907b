"""The first walk on paper: stations, what an answer means, which answer counts; the phone's draft under bun."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from rustavi_hoa.issues.categories import Category
from rustavi_hoa.issues.places import Place
from rustavi_hoa.passport import grades
from rustavi_hoa.passport.grades import Judgement, Method
from rustavi_hoa.settings import ROOT
from rustavi_hoa.walk import rules, stations, words
from rustavi_hoa.walk.rules import GRADES, Answer

TODAY = date(2026, 11, 23)


def codes(entrances: int) -> list[str]:
    return [rules.name(element.code, part) for element, part in stations.every(entrances)]


def test_a_house_of_two_entrances_has_nine_stations_in_the_order_of_the_walk() -> None:
    assert codes(2) == [
        *("facade", "roof", "basement", "entrance[1]", "entrance[2]"),
        *("lift[1]", "switchboard", "yard", "ramp"),
    ]


@pytest.mark.parametrize(("entrances", "shown"), [(0, 1), (1, 1), (6, 6), (14, 6)])
def test_every_entrance_has_a_station_as_far_as_ten_minutes_reach(entrances: int, shown: int) -> None:
    assert sum(code.startswith("entrance[") for code in codes(entrances)) == shown


@pytest.mark.parametrize("found", [1, 2, 3])
def test_an_honest_bad_is_never_flagged_as_a_dispute_with_an_inspector(found: int) -> None:
    judged = [
        Judgement(GRADES[Answer.BAD], Method.STATEMENT, TODAY, 1),
        Judgement(found, Method.VISUAL, TODAY, 2),
    ]
    assert not grades.is_disputed(judged)


def test_bad_against_a_good_inspection_is_flagged() -> None:
    judged = [Judgement(GRADES[Answer.BAD], Method.STATEMENT, TODAY, 1), Judgement(4, Method.VISUAL, TODAY, 2)]
    assert grades.is_disputed(judged)


def test_not_knowing_is_an_answer_and_a_missing_part_states_nothing() -> None:
    assert GRADES[Answer.UNKNOWN] == grades.NOT_ASSESSED
    assert Answer.NONE not in GRADES


def test_every_station_prepares_a_problem_that_the_house_takes() -> None:
    for element, _ in stations.every(2):
        assert element.category in set(Category), element.code
        assert rules.place(element.code) in set(Place) - {Place.UNKNOWN}, element.code
        assert rules.SHORTEST < len(stations.sentence(element)) < rules.LONGEST
        assert element.code in words.LOOK


@pytest.mark.parametrize(
    ("turn", "key", "is_late"),
    [(1, "a", True), (2, "a", True), (2, "held", False), (1, "held", False), (3, "a", False)],
)
def test_only_an_older_answer_of_another_key_is_late(turn: int, key: str, is_late: bool) -> None:
    assert rules.is_late(turn, key, 2, "held") is is_late


@pytest.mark.parametrize(
    ("told", "day"),
    [("2026-11-22", "2026-11-22"), ("2026-11-24", "2026-11-23"), ("2020-01-01", "2026-11-23"), ("yes", "2026-11-23")],
)
def test_an_answer_keeps_the_day_of_the_phone_while_it_makes_sense(told: str, day: str) -> None:
    assert rules.day_of(told, TODAY).isoformat() == day


def test_the_problem_of_a_station_has_one_name_in_one_walk() -> None:
    walk, other = "0b0f6c3e-6b53-4a4e-9f5e-0d3c3a6f7a10", "0b0f6c3e-6b53-4a4e-9f5e-0d3c3a6f7a11"
    assert rules.problem_key(walk, "roof") == rules.problem_key(walk, "roof")
    assert len({rules.problem_key(each, code) for each in (walk, other) for code in ("roof", "yard")}) == 4


def run(script: str) -> Any:
    """Run lines that end with the value to look at; ``said()`` is what the house says, ``draft()`` begins a walk."""
    whole = f"""
    const w = await import({json.dumps(str(Path(ROOT) / "rustavi_hoa" / "client" / "walk_draft.js"))});
    const station = (code, more = {{}}) => ({{ code, element: code, part: "", ka: code, en: code,
      sentence: `${{code}}!`, answer: "", turn: 0, photo: 0, open_issue: 0, may_lack: false, ...more }});
    const said = (more = {{}}) => ({{ building_id: 7, key: "", finished: "", issues: [],
      stations: ["a", "b", "c", "d", "e", "f", "g"].map((code) => station(code)), ...more }});
    const draft = (more) => w.merged("walk:1:7", undefined, said(more));
    const give = (draft, code, answer, photos = []) =>
      w.answered(draft, draft.said.stations.find((each) => each.code === code), answer, photos, "2026-11-23");
    const value = (() => {{ {script} }})();
    console.log(JSON.stringify(value ?? null));
    """
    environment = dict(os.environ, PATH=f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}")
    done = subprocess.run(["bun", "-e", whole], capture_output=True, text=True, env=environment, check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_an_answer_given_again_without_news_sends_nothing_and_a_changed_one_takes_a_new_key() -> None:
    assert run("""
      const d = draft();
      const first = [give(d, "a", "good"), d.given.a.key];
      const same = [give(d, "a", "good"), d.given.a.key === first[1]];
      const other = [give(d, "a", "bad"), d.given.a.key !== first[1], d.given.a.turn];
      return [first[0], same, other];
    """) == [True, [False, True], [True, True, 2]]


def test_photos_belong_to_the_key_under_which_the_answer_goes() -> None:
    assert run("""
      const d = draft();
      const owner = w.ownerOf(d, "a");
      give(d, "a", "bad", [{ id: "p", blob: null, taken: "2026-01-02" }]);
      return [d.given.a.key === owner, d.given.a.fields.days, w.ownerOf(d, "a") !== owner];
    """) == [True, {"p": "2026-01-02"}, True]


def test_a_walk_begun_on_another_phone_goes_on_where_it_stood() -> None:
    assert run("""
      const house = said({ key: "k", stations: [station("a", { answer: "bad", turn: 2, photo: 5 }), station("b")] });
      const d = w.merged("n", undefined, house);
      give(d, "a", "good");
      return [d.key, w.firstOpen(d), d.given.a.turn, d.given.a.photo];
    """) == ["k", "b", 3, 5]


def test_what_the_phone_holds_is_newer_than_what_the_house_knows() -> None:
    assert run("""
      const d = draft();
      give(d, "a", "bad"); give(d, "a", "good");
      const late = said({ key: d.key, stations: [station("a", { answer: "bad", turn: 1, photo: 4 })] });
      const again = w.merged("n", d, late);
      return [again.given.a.answer, again.given.a.photo];
    """) == ["good", 4]


def test_a_walk_that_has_ended_begins_anew_and_an_unreachable_house_loses_nothing() -> None:
    assert run("""
      const d = draft();
      give(d, "a", "bad");
      const offline = w.merged("n", d, null);
      const over = w.merged("n", d, said({ finished: d.key }));
      const nothing = w.merged("n", undefined, null);
      return [offline.given.a.answer, Object.keys(over.given).length, over.key !== d.key, nothing];
    """) == ["bad", 0, True, None]


def test_the_first_five_bad_places_are_ticked_but_not_what_is_reported_already() -> None:
    assert run("""
      const d = draft();
      for (const { code } of d.said.stations) give(d, code, "bad");
      d.said.stations[1].open_issue = 9;
      return w.ending(d).problems.map((each) => each.station + each.text);
    """) == ["aa!", "cc!", "dd!", "ee!", "ff!"]


def test_a_refused_answer_counts_as_open_again_and_is_sent_with_a_new_key() -> None:
    assert run("""
      const d = draft();
      give(d, "a", "good");
      d.given.a.fault = { photos: { ka: "x", en: "x" } };
      const before = [w.firstOpen(d), d.given.a.key];
      return [before[0], give(d, "a", "good"), d.given.a.key !== before[1], w.firstOpen(d)];
    """) == ["a", True, True, "b"]
