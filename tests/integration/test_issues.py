"""Deeds on problems: who may, who may not, and what stays in the books."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import timedelta

import pytest
from sqlmodel import func, select

from rustavi_hoa.chat import service as chat
from rustavi_hoa.db.engine import reading
from rustavi_hoa.db.tables.house import AuditRow
from rustavi_hoa.db.tables.problems import IssueRow
from rustavi_hoa.db.tables.talk import MessageRow
from rustavi_hoa.issues import (
    jobs,
    queries,
    service,
    service_browse,
    service_bulk,
    service_chair,
    service_city,
    service_queue,
    service_verdict,
    service_words,
)
from rustavi_hoa.issues.filters import Filters
from rustavi_hoa.issues.intake import Household, NewIssue
from rustavi_hoa.issues.rules import ForbiddenMove
from rustavi_hoa.issues.service_verdict import Left
from rustavi_hoa.issues.sight import Sight, eyes, sight
from rustavi_hoa.kernel.clock import clock_at, now
from rustavi_hoa.kernel.errors import Denied, Invalid, NotFound
from tests.cast import (
    ADMIN,
    APPARATUS,
    BOTH,
    DATO,
    EKA,
    EVERYBODY,
    GIORGI,
    LASHA,
    NINO,
    OPERATOR,
    TAMAR,
    Town,
    cast,
    load,
)


@pytest.fixture
def town(database: str) -> Town:
    return load()


def fresh(town: Town, **more: object) -> NewIssue:
    given = {"key": str(uuid.uuid4()), "building_id": town.a.building_id, "category": "roof", "place": "roof"}
    return NewIssue(**{**given, "text": "სახურავიდან წყალი ჩამოდის", **more})


def report(town: Town, who: str = LASHA, **more: object) -> int:
    return service.report(cast(who), fresh(town, **more))[0]


def status(issue_id: int) -> str:
    with reading() as session:
        return session.get_one(IssueRow, issue_id).status


def outcome(deed: Callable[[], object]) -> str:
    try:
        deed()
    except (Denied, NotFound, ForbiddenMove, Invalid) as refusal:
        return type(refusal).__name__
    return "done"


def test_the_journey_of_the_leaking_roof(town: Town) -> None:
    issue_id = report(town)
    service_chair.confirm(cast(NINO), issue_id, "")
    service_chair.send(cast(NINO), issue_id, "გთხოვთ, დაგვეხმაროთ")
    service_city.assign(cast(GIORGI), issue_id, "improvement", None)
    service_city.move(cast(GIORGI), issue_id, "in_progress", "", "", "")
    service_words.say(cast(GIORGI), issue_id, str(uuid.uuid4()), "reply", "ბრიგადა ხვალ მოვა", [])
    service_city.move(cast(GIORGI), issue_id, "resolved", "ღარი გამოიცვალა", "by_service", "")
    service_verdict.fixed(cast(LASHA), issue_id)
    view = service_browse.whole(cast(DATO), issue_id)
    story = [item.status for item in view.timeline if item.kind == "status"]
    assert story == ["new", "confirmed", "sent_to_city", "assigned", "in_progress", "resolved", "confirmed_fixed"]
    assert [item.seq for item in view.timeline] == list(range(1, len(view.timeline) + 1))


def test_a_step_pressed_twice_is_one_step_and_other_words_are_not_swallowed(town: Town) -> None:
    issue_id = report(town, to_city=True)
    for _ in range(2):
        service_city.move(cast(GIORGI), issue_id, "in_progress", "მოვდივართ", "", "")
    again = outcome(lambda: service_city.move(cast(GIORGI), issue_id, "in_progress", "ხვალ ვიქნებით", "", ""))
    assert again == "ForbiddenMove"
    for _ in range(2):
        service_city.move(cast(GIORGI), issue_id, "resolved", "შეკეთდა", "by_service", "")
    story = [item.status for item in service_browse.whole(cast(LASHA), issue_id).timeline if item.kind == "status"]
    assert story == ["new", "sent_to_city", "in_progress", "resolved"]


def test_the_same_sending_twice_is_one_problem(town: Town) -> None:
    new = fresh(town)
    first, again = service.report(cast(LASHA), new), service.report(cast(LASHA), new)
    assert (first[0], True) == first and again == (first[0], False)
    with reading() as session:
        assert session.exec(select(func.count()).select_from(IssueRow)).one() == 1


@pytest.mark.parametrize(
    ("who", "sees"),
    [
        (LASHA, "PERSONAL"),
        (DATO, "WHOLE"),
        (NINO, "PERSONAL"),
        (EKA, ""),
        (TAMAR, ""),
        (BOTH, "WHOLE"),
        (GIORGI, "BRIEF"),
    ],
)
def test_who_sees_an_unsent_problem(town: Town, who: str, sees: str) -> None:
    issue_id = report(town)
    if not sees:
        with pytest.raises(NotFound):
            service_browse.whole(cast(who), issue_id)
        return
    view = service_browse.whole(cast(who), issue_id)
    assert bool(view.text) == (sees != "BRIEF")
    assert bool(view.reporter) == bool(view.apartment) == (sees == "PERSONAL")


def test_the_city_reads_the_text_after_sending_or_with_a_logged_reason(town: Town) -> None:
    issue_id = report(town)
    assert service_city.open_with_reason(cast(GIORGI), issue_id, "მეზობელმა დარეკა") == "სახურავიდან წყალი ჩამოდის"
    with reading() as session:
        logged = session.exec(select(AuditRow).where(AuditRow.verb == "issue.open_unsent")).one()
    assert (logged.person_id, logged.detail["reason"]) == (town.people[GIORGI], "მეზობელმა დარეკა")
    service_chair.send(cast(NINO), issue_id, "")
    assert service_browse.whole(cast(GIORGI), issue_id).text == "სახურავიდან წყალი ჩამოდის"


def test_an_emergency_goes_to_the_city_at_once(town: Town) -> None:
    issue_id = report(town, category="gas", danger=True)
    assert status(issue_id) == "sent_to_city"
    assert service_browse.whole(cast(GIORGI), issue_id).text


@pytest.mark.parametrize(
    ("door", "seers"),
    [
        ("neighbour", {LASHA, NINO, OPERATOR, ADMIN}),
        ("unpermitted", {LASHA, GIORGI, "head", OPERATOR, ADMIN, APPARATUS}),
        ("complaint", {LASHA, OPERATOR, ADMIN, APPARATUS}),
    ],
)
def test_private_doors_are_closed_to_everybody_else(town: Town, door: str, seers: set[str]) -> None:
    issue_id = report(town, door=door, about_chair=door == "complaint", category="other")
    saw = {who for who in EVERYBODY if outcome(lambda who=who: service_browse.whole(cast(who), issue_id)) == "done"}
    assert saw == seers


def test_a_complaint_is_never_seen_by_the_one_it_names(town: Town) -> None:
    issue_id = report(town, who=BOTH, door="complaint", category="other", about_service="improvement")
    about_chair = report(town, door="complaint", category="other", about_chair=True)
    for who in (GIORGI, "head", NINO, DATO):
        for each in (issue_id, about_chair):
            with pytest.raises(NotFound):
                service_browse.whole(cast(who), each)
        listed = [card.id for card in service_browse.of_building(cast(NINO), town.a.building_id, "open", 1).cards]
        assert listed == []


def test_sight_in_words_and_in_sql_agree(town: Town) -> None:
    made = [
        report(town, door=door, category="other", danger=danger, about_chair=chair, about_service=about, who=who)
        for door in ("ordinary", "neighbour", "unpermitted", "complaint")
        for danger in (False, True)
        for chair, about in ((True, ""), (False, "improvement"))
        for who in (LASHA, NINO)
    ]
    with reading() as session:
        rows = [session.get_one(IssueRow, issue_id) for issue_id in made]
        for who in EVERYBODY:
            looking = eyes(cast(who))
            in_sql = {row.id for row in rows if queries.seen(session, looking, row.id) is not None}
            in_words = {row.id for row in rows if sight(looking, queries.facts(row)) > Sight.NOTHING}
            assert in_sql == in_words, who


@pytest.mark.parametrize(
    ("who", "result"),
    [(NINO, "done"), (LASHA, "Denied"), (DATO, "Denied"), (EKA, "NotFound"), (TAMAR, "NotFound"), (BOTH, "Denied")],
)
def test_who_may_confirm(town: Town, who: str, result: str) -> None:
    issue_id = report(town)
    deed = lambda: service_chair.confirm(cast(who), issue_id, "")  # noqa: E731
    assert outcome(deed) in ({result, "Denied"} if result == "NotFound" else {result})
    assert status(issue_id) == ("confirmed" if result == "done" else "new")


def test_the_second_of_two_hears_that_the_problem_changed(town: Town) -> None:
    issue_id = report(town)
    service.withdraw(cast(LASHA), issue_id)
    with pytest.raises(ForbiddenMove) as late:
        service_chair.confirm(cast(NINO), issue_id, "")
    said = {locale: late.value.sentence.render(locale, **late.value.values) for locale in ("ka", "en")}
    assert "ავტორმა გააუქმა (ავტორი)" in said["ka"]
    assert "Withdrawn (Author)" in said["en"]


def test_every_close_needs_a_reason(town: Town) -> None:
    issue_id = report(town)
    for reason, text in (("", ""), ("because", ""), ("other", "")):
        assert outcome(lambda r=reason, t=text: service_chair.close(cast(NINO), issue_id, True, r, t)) == "Invalid"
    service_chair.close(cast(NINO), issue_id, True, "by_association", "ღარი შევცვალეთ")
    assert status(issue_id) == "resolved"


def test_not_fixed_reopens_and_goes_to_the_city_at_once_when_asked(town: Town) -> None:
    issue_id = report(town)
    service_chair.close(cast(NINO), issue_id, True, "by_association", "")
    service_verdict.not_fixed(cast(LASHA), issue_id, Left(str(uuid.uuid4()), "again", "ისევ ჟონავს", to_city=True))
    assert status(issue_id) == "sent_to_city"
    assert service_queue.queue(cast(GIORGI), Filters()).total == 1


def test_affects_me_too_counts_once_per_apartment(town: Town) -> None:
    issue_id = report(town)
    assert service.support(cast(DATO), issue_id) == 2
    assert service.support(cast(DATO), issue_id) == 2
    with pytest.raises(NotFound):
        service.support(cast(EKA), issue_id)


def test_a_merge_carries_its_apartments_and_its_undo_takes_them_back(town: Town) -> None:
    first, second = report(town), report(town, who=DATO)
    service_chair.merge(cast(NINO), second, first)
    assert (status(second), service_browse.whole(cast(NINO), first).card.support) == ("duplicate", 2)
    service_chair.unmerge(cast(NINO), second)
    assert (status(second), service_browse.whole(cast(NINO), first).card.support) == ("new", 1)


def test_a_chairperson_merges_only_within_the_building(town: Town) -> None:
    mine, theirs = report(town), report(town, who=EKA, building_id=town.b.building_id)
    assert outcome(lambda: service_chair.merge(cast(NINO), mine, theirs)) == "NotFound"
    assert outcome(lambda: service_chair.merge(cast(NINO), mine, mine)) == "Invalid"


def test_a_question_waits_and_its_answer_returns(town: Town) -> None:
    issue_id = report(town, to_city=True)
    service_city.move(cast(GIORGI), issue_id, "waiting_for_reporter", "როდის გაჟონა ბოლოს?", "", "")
    assert service_browse.whole(cast(LASHA), issue_id).question == "როდის გაჟონა ბოლოს?"
    assert service_browse.whole(cast(DATO), issue_id).question == ""
    service_words.say(cast(LASHA), issue_id, str(uuid.uuid4()), "answer", "გუშინ", [])
    assert status(issue_id) == "sent_to_city"


def test_internal_notes_are_never_read_by_residents(town: Town) -> None:
    issue_id = report(town, to_city=True)
    service_words.say(cast(GIORGI), issue_id, str(uuid.uuid4()), "note", "საიდუმლო ჩანაწერი", [])
    for who in (LASHA, DATO, NINO):
        assert "საიდუმლო" not in repr(service_browse.whole(cast(who), issue_id))
    assert "საიდუმლო" in repr(service_browse.whole(cast(GIORGI), issue_id))
    assert outcome(lambda: service_words.say(cast(NINO), issue_id, str(uuid.uuid4()), "note", "მეც", [])) == "Denied"


def test_a_word_sent_twice_stands_once(town: Town) -> None:
    issue_id, key = report(town), str(uuid.uuid4())
    first = service_words.say(cast(DATO), issue_id, key, "comment", "მეც მაქვს", [])
    assert service_words.say(cast(DATO), issue_id, key, "comment", "მეც მაქვს", []) == first
    assert [item.text for item in service_browse.whole(cast(LASHA), issue_id).timeline].count("მეც მაქვს") == 1


def test_neighbours_never_read_a_neighbours_name(town: Town) -> None:
    issue_id = report(town)
    service_words.say(cast(BOTH), issue_id, str(uuid.uuid4()), "comment", "ჩვენთანაც", [])
    assert "ლაშა" not in repr(service_browse.whole(cast(DATO), issue_id))
    assert "მარი" not in repr(service_browse.whole(cast(DATO), issue_id))


def test_without_an_answer_it_goes_to_the_city_by_itself(town: Town) -> None:
    left, answered = report(town), report(town)
    service_chair.confirm(cast(NINO), answered, "")
    later = now() + timedelta(days=3, minutes=1)
    with clock_at(lambda: later):
        assert jobs.send_unanswered() == 1
        assert jobs.send_unanswered() == 0
    assert (status(left), status(answered)) == ("sent_to_city", "confirmed")


def test_silence_closes_apart(town: Town) -> None:
    issue_id = report(town)
    service_chair.close(cast(NINO), issue_id, True, "by_association", "")
    later = now() + timedelta(days=15)
    with clock_at(lambda: later):
        assert jobs.close_silent() == 1
    assert status(issue_id) == "closed_silent"


def test_the_text_may_be_edited_for_half_an_hour(town: Town) -> None:
    issue_id = report(town)
    service.edit(cast(LASHA), issue_id, "სახურავი ჟონავს მეცხრე სართულზე")
    later = now() + timedelta(minutes=31)
    with clock_at(lambda: later), pytest.raises(Invalid):
        service.edit(cast(LASHA), issue_id, "გვიან")
    assert service_browse.whole(cast(LASHA), issue_id).text == "სახურავი ჟონავს მეცხრე სართულზე"
    assert outcome(lambda: service.edit(cast(DATO), issue_id, "სხვისი")) == "Denied"


def test_a_household_without_a_phone_is_reported_with_consent(town: Town) -> None:
    household = Household(name="მზია ბებია", phone="0341 12 34 56", apartment_id=town.a.apartments["7"], consent=True)
    assert outcome(lambda: report(town, who=DATO, household=household)) == "NotFound"
    issue_id = report(town, who=NINO, household=household)
    assert service_browse.whole(cast(NINO), issue_id).household == "მზია ბებია"
    assert "მზია" not in repr(service_browse.whole(cast(DATO), issue_id))
    no = Household(name="მზია ბებია", consent=False)
    assert outcome(lambda: report(town, who=NINO, household=no)) == "Invalid"


@pytest.mark.parametrize(
    "wrong",
    [
        {"category": "sky"},
        {"place": "moon"},
        {"text": "", "photos": ()},
        {"text": "ა" * 4001},
        {"entrance_id": 999_999},
        {"door": "complaint"},
        {"key": "x"},
        {"photos": tuple(str(uuid.uuid4()) for _ in range(6))},
        {"photos": (str(uuid.uuid4()),)},
    ],
)
def test_bad_input_is_a_sentence_and_leaves_nothing(town: Town, wrong: dict[str, object]) -> None:
    with pytest.raises(Invalid) as refused:
        report(town, **wrong)
    assert all(fault.sentence.render("ka", **dict(fault.values)) for fault in refused.value.faults)
    with reading() as session:
        assert session.exec(select(func.count()).select_from(IssueRow)).one() == 0


def test_a_message_becomes_a_problem_that_links_back(town: Town) -> None:
    room_id = chat.opened(cast(LASHA)).head.room_id
    chat.send(cast(LASHA), room_id, str(uuid.uuid4()), "სახურავიდან ისევ ჟონავს", [])
    with reading() as session:
        message_id = session.exec(select(MessageRow.id)).one()
    issue_id = report(town, message_id=message_id)
    assert service_browse.whole(cast(LASHA), issue_id).message_id == message_id
    with reading() as session:
        assert session.get_one(MessageRow, message_id).issue_id == issue_id
    assert outcome(lambda: report(town, who=EKA, building_id=town.b.building_id, message_id=message_id)) == "NotFound"


def test_many_are_moved_after_a_preview(town: Town) -> None:
    sent, unsent, foreign = report(town, to_city=True), report(town), 999_999
    seen = service_bulk.preview(cast(GIORGI), [sent, unsent, foreign], "in_progress")
    assert (seen.able, [each.id for each in seen.left]) == ([sent], [unsent, foreign])
    done = service_bulk.move_many(cast(GIORGI), [sent, unsent], "in_progress", "", "", "", "")
    assert (done.moved, len(done.left)) == (1, 1)
    assert (status(sent), status(unsent)) == ("in_progress", "new")
