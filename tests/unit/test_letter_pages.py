"""What the pages of letters work out by themselves: forms read, what a letter lacks, the address of a list."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from rustavi_hoa.casework import forms, parts, parts_letter, words, words_deeds
from rustavi_hoa.casework.lacking import Lack, lacking
from rustavi_hoa.casework.rules import Outcome, ReplyState, State, TaskState
from rustavi_hoa.casework.service_desk import Asked
from rustavi_hoa.casework.views import Duties, Extension, File, Letter, LetterCard, Line, Question, Reply, Task, Visa
from rustavi_hoa.i18n.stamp import Stamp
from rustavi_hoa.kernel.errors import Fault, Invalid

DAY = Stamp("2026-12-08", "8 დეკ", "8 Dec")


def letter(state: str, **more: object) -> Letter:
    return Letter(card=LetterCard(id=1, state=state, channel="platform", coordinator="Giorgi"), **more)


def line(kind: str) -> Line:
    return Line(1, kind, DAY)


def task(state: str) -> Task:
    return Task(1, 1, "", "", "", "communal", 1, "", True, state, "", DAY, "fine", DAY, "")


def reply(state: str, **more: object) -> Reply:
    return Reply(1, Outcome.GRANTED, state, "text", **more)


def codes(of: Letter) -> list[str]:
    return [each.code for each in lacking(of)]


def test_a_letter_on_paper_lacks_its_scan_until_it_lies_beside_it() -> None:
    bare = replace(letter(State.REGISTERED), card=LetterCard(id=1, state=State.REGISTERED, channel="paper"))
    assert codes(bare) == ["scan", "resolution"]
    assert "scan" not in codes(replace(bare, files=[File(1, "scan", "a.pdf", "1 KB", DAY)]))


def test_a_new_letter_says_until_when_it_is_checked_and_forwarded() -> None:
    new = letter(State.REGISTERED, duties=Duties(check=DAY, forward=DAY), lines=[line("received")])
    assert lacking(new) == [Lack("check", day=DAY), Lack("resolution"), Lack("forward", day=DAY)]
    assert codes(replace(new, lines=[line("checked")])) == ["resolution", "forward"]


def test_an_incomplete_letter_waits_for_its_applicant_and_for_nothing_else() -> None:
    assert lacking(letter(State.INCOMPLETE, duties=Duties(waiting=DAY, check=DAY))) == [Lack("completion", day=DAY)]


def test_work_lacks_a_person_a_draft_the_tasks_and_the_answers() -> None:
    card = LetterCard(id=1, state=State.ASSIGNED, channel="platform")
    asked = [Question(1, 1, "?", is_answered=True), Question(2, 2, "?")]
    given = [task(TaskState.OPEN), task(TaskState.DONE)]
    found = lacking(replace(letter(State.ASSIGNED, questions=asked, tasks=given), card=card))
    assert found == [Lack("coordinator"), Lack("questions", 1), Lack("draft"), Lack("tasks", 1)]


@pytest.mark.parametrize(
    ("state", "more", "code", "who"),
    [
        (ReplyState.DRAFT, {}, "to_visas", ""),
        (
            ReplyState.IN_VISAS,
            {"visas": [Visa(1, 1, "head", "", "given"), Visa(1, 2, "lawyer", "", "waiting")]},
            "visa",
            "lawyer",
        ),
        (ReplyState.AGREED, {}, "approve", ""),
        (ReplyState.APPROVED, {}, "signed", ""),
        (ReplyState.APPROVED, {"files": [File(1, "signed_scan", "a.pdf", "1 KB", DAY, 1)]}, "send", ""),
    ],
)
def test_a_reply_on_its_way_names_its_next_step(state: str, more: dict, code: str, who: str) -> None:
    found = lacking(letter(State.IN_PROGRESS, replies=[reply(state, **more)]))
    assert found == [Lack(code, who=who)]


def test_an_answered_letter_is_closed_once_its_tasks_are_done() -> None:
    assert codes(letter(State.ANSWERED)) == ["close"]
    assert codes(letter(State.ANSWERED, tasks=[task(TaskState.IN_WORK)])) == ["tasks"]


@pytest.mark.parametrize("state", [State.CLOSED, State.FORWARDED, State.LEFT, State.WITHDRAWN])
def test_what_has_ended_lacks_nothing(state: str) -> None:
    assert lacking(letter(state, questions=[Question(1, 1, "?")], tasks=[task(TaskState.TAKEN_BACK)])) == []


def test_a_request_for_more_time_waits_for_its_decision() -> None:
    asked = Extension(1, 0, DAY, DAY, "why", "asked", "Giorgi")
    assert "extension" in codes(letter(State.ASSIGNED, extensions=[asked]))
    assert "extension" not in codes(letter(State.ASSIGNED, extensions=[replace(asked, state="granted")]))


def test_everything_a_letter_may_lack_has_its_sentence() -> None:
    said = {"scan", "check", "resolution", "forward", "completion", "coordinator", "tasks", "questions", "draft"}
    assert words_deeds.LACK.keys() == said | {"to_visas", "visa", "approve", "signed", "send", "extension", "close"}


def test_nobody_answering_the_question_of_a_complaint_is_no_answer() -> None:
    assert forms.letter({}, "k").is_complaint is None
    assert forms.letter({"is_complaint": "no", "about": "communal"}, "k").about_service == ""
    named = forms.letter({"is_complaint": "yes", "about": "communal"}, "k")
    assert (named.is_complaint, named.about_service, named.about_chair) == (True, "communal", False)
    assert forms.letter({"is_complaint": "yes", "about": "chair"}, "k").about_chair
    other = forms.letter({"is_complaint": "yes", "about": "other", "about_other": "Somebody"}, "k")
    assert (other.about_other, other.about_service) == ("Somebody", "")


def test_each_line_of_the_questions_is_one_question() -> None:
    assert forms.letter({"questions": "When?\n\n How? \n"}, "k").questions == ("When?", " How? ")


def test_tasks_are_read_in_their_order_and_empty_lines_left_out() -> None:
    form = {"to_0": "communal:", "gist_0": "Look", "to_1": "", "gist_1": "", "to_2": "korpusi:7", "gist_2": "Mend"}
    made = forms.tasks({**form, "due_2": "2026-12-01"})
    assert [(each.service, each.executor_id, each.due_on) for each in made] == [
        ("communal", None, None),
        ("korpusi", 7, date(2026, 12, 1)),
    ]


def test_the_fault_of_the_only_task_stands_beside_its_field() -> None:
    refused = Invalid(Fault("gist", words_deeds.GIST), Fault("text", words_deeds.TEXT))
    one = forms.tasks({"to_0": "communal:"})
    assert [each.field for each in forms.beside_the_task(refused, one).faults] == ["gist_0", "text"]
    assert forms.beside_the_task(refused, one * 2) is refused


@pytest.mark.parametrize("said", ["", "soon", "2026-02-30", "01.02.2026"])
def test_a_day_that_is_none_is_said_beside_its_field(said: str) -> None:
    with pytest.raises(Invalid) as refused:
        forms.day({"until": said}, "until")
    assert [fault.field for fault in refused.value.faults] == ["until"]
    assert forms.maybe_day({}, "until") is None


def test_a_moment_is_read_on_the_clocks_of_rustavi() -> None:
    assert forms.moment({"at": "2026-12-01T09:30"}, "at").isoformat() == "2026-12-01T09:30:00+04:00"


def test_answers_are_read_by_the_number_of_their_question() -> None:
    made = forms.reply({"outcome": "granted", "text": "Yes", "answer_5": "So", "answer_x": "lost"})
    assert (made.outcome, made.answers) == ("granted", {5: "So"})


@pytest.mark.parametrize(
    "asked",
    [Asked(), Asked(state=""), Asked(state="past", service="communal", kind="complaint", search="სახურავი", mine=True)],
)
def test_the_filters_stand_in_the_address_and_come_back(asked: Asked) -> None:
    query = dict(pair.split("=", 1) for pair in forms.address(asked).split("&") if pair)
    from_address = forms.asked({**query, "search": asked.search})
    assert from_address == asked


def test_every_state_has_its_look_and_every_role_its_name() -> None:
    assert parts.LOOKS.keys() == set(State) == words.STATE.keys()
    assert parts.TASK_LOOKS.keys() == set(TaskState)
    assert parts.REPLY_LOOKS.keys() == set(ReplyState)
    assert {
        "head",
        "lawyer",
        "apparatus",
        "mayor",
        "registry",
        "duty",
        "applicant",
        "house",
    } <= parts_letter.ROLE_NAMES.keys()
