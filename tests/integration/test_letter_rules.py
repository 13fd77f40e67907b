"""Rules of official applications one by one: who may, who never, by when, and what is refused with which reason."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from io import BytesIO
from typing import Any

import pytest
from sqlmodel import col, select

from rustavi_hoa.adapters import mail
from rustavi_hoa.casework import (
    jobs,
    queries,
    service,
    service_choosing,
    service_desk,
    service_extensions,
    service_files,
    service_moving,
    service_problems,
    service_reception,
    service_registry,
    service_replies,
    service_resolution,
    service_sending,
    service_substitutes,
    service_tasks,
    words_faults,
)
from rustavi_hoa.casework.drafting import NewReply
from rustavi_hoa.casework.intake import NewLetter
from rustavi_hoa.casework.service_desk import Asked
from rustavi_hoa.casework.service_resolution import NewTask
from rustavi_hoa.casework.sight import Eyes, Sight, eyes, sight
from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.tables.casework import HolidayRow, RouteRow
from rustavi_hoa.db.tables.house import OutboxRow, SettingRow
from rustavi_hoa.db.tables.letters import LetterEventRow, LetterRow
from rustavi_hoa.db.tables.notices import NoticeRow
from rustavi_hoa.db.tables.people import PersonRow
from rustavi_hoa.db.tables.register import BuildingRow
from rustavi_hoa.issues import service as issues
from rustavi_hoa.issues.intake import NewIssue
from rustavi_hoa.kernel.clock import clock_at
from rustavi_hoa.kernel.errors import Denied, Invalid, NotFound, Stale
from tests.cast import APPARATUS, DATO, DUTY, EKA, GIORGI, HEAD, LASHA, LAWYER, MAYOR, NINO, REGISTRY, SERVICE, cast
from tests.integration.letters_town import OTHER, Letters, as_now, load_letters
from tests.planted import image, key

MONDAY = datetime(2026, 6, 1, 8, 0, tzinfo=UTC)
"""Noon in Tbilisi of a day without holidays near it."""


@pytest.fixture
def made(database: str) -> Letters:
    return load_letters()


@contextmanager
def on(month: int, day: int, hour: int = 8) -> Iterator[None]:
    """Let it be a day of 2026. Unit: ``hour`` in UTC, four before Tbilisi."""
    at = [datetime(2026, month, day, hour, tzinfo=UTC)]

    def ticking() -> datetime:
        at[0] += timedelta(seconds=1)
        return at[0]

    with clock_at(ticking):
        yield


def letter(**more: object) -> NewLetter:
    given = {"key": key(), "subject": "ეზოს განათება", "demand": "გთხოვთ, აღადგინოთ განათება.", "is_complaint": False}
    return NewLetter(**{**given, **more})


def came(made: Letters, who: str = LASHA, **more: object) -> int:
    return service.submit(cast(who), letter(building_id=made.town.a.building_id, **more)).id


def task(made: Letters, who: str | None = GIORGI, of: str = SERVICE, until: date | None = None) -> NewTask:
    return NewTask(of, "შეამოწმეთ ადგილზე", made.town.people[who] if who else None, until)


def resolved(made: Letters, letter_id: int, *tasks: NewTask, track: str = "simple", by: str = APPARATUS) -> list[int]:
    return service_resolution.resolve(made.people[by], letter_id, "განსახილველად", track, list(tasks) or [task(made)])


def reply(letter_id: int, outcome: str = "granted", most: int = 99) -> NewReply:
    with reading() as session:
        asked = [each.id for each in queries.questions(session, letter_id)][:most]
    grounds = {"grounds": "კანონის მე-5 მუხლი", "appeal": "ერთი თვე, მერია"}
    return NewReply(outcome, "პასუხი", answers=dict.fromkeys(asked, "დიახ"), **grounds)


def approved(made: Letters, letter_id: int, new: NewReply | None = None) -> int:
    reply_id = service_replies.draft(cast(GIORGI), letter_id, new or reply(letter_id))
    service_replies.to_visas(cast(GIORGI), reply_id)
    for who in (HEAD, LAWYER, APPARATUS):
        service_replies.visa(cast(who), reply_id, True, "")
    service_replies.approve(cast(MAYOR), reply_id)
    return reply_id


def sign(letter_id: int, reply_id: int) -> None:
    service_files.attach(cast(REGISTRY), letter_id, reply_id, "signed_scan", "a.jpg", BytesIO(image()))


def refused(deed: Callable[[], Any]) -> list[Any]:
    with pytest.raises(Invalid) as said:
        deed()
    return [fault.sentence for fault in said.value.faults]


def row_of(letter_id: int) -> LetterRow:
    with reading() as session:
        return session.get_one(LetterRow, letter_id)


def told_to(made: Letters, who: str) -> list[NoticeRow]:
    with reading() as session:
        asked = select(NoticeRow).where(NoticeRow.person_id == made.town.people[who]).order_by(col(NoticeRow.id))
        return list(session.exec(asked).all())


# who is complained about


def test_intake_does_not_take_a_letter_that_does_not_say_whether_it_is_a_complaint(made: Letters) -> None:
    assert refused(lambda: came(made, is_complaint=None)) == [words_faults.IS_IT_A_COMPLAINT]
    assert refused(lambda: came(made, is_complaint=True)) == [words_faults.ABOUT_WHOM]
    assert refused(lambda: came(made, kind="complaint")) == [words_faults.ABOUT_WHOM]


def test_a_complaint_never_goes_to_the_service_it_is_about(made: Letters) -> None:
    letter_id = came(made, is_complaint=True, about_service=SERVICE)
    assert row_of(letter_id).kind == "complaint"
    assert refused(lambda: resolved(made, letter_id)) == [words_faults.NOT_TO_THE_SERVICE]
    assert refused(lambda: resolved(made, letter_id, task(made, None))) == [words_faults.NOT_TO_THE_SERVICE]
    resolved(made, letter_id, task(made, "gia", OTHER))
    assert refused(lambda: service_moving.transfer(made.people[MAYOR], letter_id, SERVICE, "გადაეცეს")) == [
        words_faults.NOT_TO_THE_SERVICE
    ]
    for who in (GIORGI, HEAD, "vano"):
        with pytest.raises(NotFound):
            service_desk.read(made.people[who], letter_id)
        assert told_to(made, who) == []


def test_a_complaint_about_a_person_is_hidden_from_them_and_never_theirs(made: Letters) -> None:
    letter_id = came(made)
    service_registry.name_accused(cast(REGISTRY), letter_id, "", made.town.people[GIORGI])
    assert refused(lambda: resolved(made, letter_id)) == [words_faults.NOT_TO_THE_PERSON]
    resolved(made, letter_id, task(made, "vano"))
    with pytest.raises(NotFound):
        service_desk.read(cast(GIORGI), letter_id)
    assert service_desk.read(made.people["vano"], letter_id).about_person == "გიორგი"


def test_a_complaint_about_a_head_does_not_go_to_the_head_s_own_service(made: Letters) -> None:
    letter_id = came(made)
    service_registry.name_accused(cast(REGISTRY), letter_id, "", made.town.people[HEAD])
    assert row_of(letter_id).about_service == SERVICE
    assert refused(lambda: resolved(made, letter_id)) == [words_faults.NOT_TO_THE_SERVICE]


def test_what_lies_with_the_one_named_later_is_taken_from_them_at_once(made: Letters) -> None:
    letter_id = came(made)
    task_id = resolved(made, letter_id)[0]
    service_registry.name_accused(cast(REGISTRY), letter_id, SERVICE, None)
    assert (row_of(letter_id).service, row_of(letter_id).coordinator_id) == ("", None)
    with pytest.raises(NotFound):
        service_tasks.start(cast(GIORGI), task_id)


def test_a_draft_of_those_named_later_is_dropped_and_another_service_writes_its_own(made: Letters) -> None:
    letter_id = came(made)
    resolved(made, letter_id)
    service_replies.to_visas(cast(GIORGI), service_replies.draft(cast(GIORGI), letter_id, reply(letter_id)))
    service_registry.name_accused(cast(REGISTRY), letter_id, SERVICE, None)
    assert [each.state for each in service_desk.read(cast(APPARATUS), letter_id).replies] == ["dropped"]
    resolved(made, letter_id, task(made, "gia", OTHER))
    assert service_replies.draft(made.people["gia"], letter_id, reply(letter_id))


def test_a_complaint_about_the_chairperson_is_not_seen_by_the_chairperson(made: Letters) -> None:
    letter_id = came(made, is_complaint=True, about_chair=True)
    assert row_of(letter_id).about_person_id == made.town.people[NINO]
    with pytest.raises(NotFound):
        service.read(cast(NINO), letter_id)


def test_the_registry_finds_the_building_whose_chairperson_a_complaint_is_about(made: Letters) -> None:
    told = {"is_complaint": True, "about_chair": True, "channel": "visit", "answer_by": "post"}
    new = letter(**told, name="გელა", address="რუსთავი")
    assert refused(lambda: service_registry.register(cast(REGISTRY), new)) == [words_faults.WHICH_BUILDING]
    with reading() as session:
        building = session.get_one(BuildingRow, made.town.a.building_id)
    found = service_choosing.buildings(cast(REGISTRY), building.address)
    assert building.id in [each.id for each in found] and service_choosing.buildings(cast(REGISTRY), "მ") == []
    letter_id = service_registry.register(cast(REGISTRY), replace(new, building_id=building.id)).id
    row = row_of(letter_id)
    assert (row.about_person_id, row.association_id) == (made.town.people[NINO], building.association_id)


def test_the_applicant_is_never_the_executor_of_the_own_letter(made: Letters) -> None:
    with work() as session:
        row = session.get_one(LetterRow, came(made))
        row.applicant_id = made.town.people[GIORGI]
        session.add(row)
        letter_id = row.id
    assert refused(lambda: resolved(made, letter_id)) == [words_faults.NOT_FROM_THE_APPLICANT]


# who sees, who works


@pytest.mark.parametrize(
    ("who", "sees"),
    [(LASHA, False), (DATO, False), (EKA, False), (NINO, False), (REGISTRY, True), (DUTY, True), (LAWYER, True)]
    + [(APPARATUS, True), (MAYOR, True), (GIORGI, True), (HEAD, True)],
)
def test_who_sees_a_letter_at_the_desk(made: Letters, who: str, sees: bool) -> None:
    letter_id = came(made)
    resolved(made, letter_id)
    if sees:
        assert service_desk.read(cast(who), letter_id).card.id == letter_id
        return
    with pytest.raises((Denied, NotFound)):
        service_desk.read(cast(who), letter_id)


def test_another_service_sees_nothing_of_a_letter_until_it_has_a_task_of_it(made: Letters) -> None:
    letter_id = came(made)
    resolved(made, letter_id)
    for who in ("irma", "gia", "vano"):
        with pytest.raises(NotFound):
            service_desk.read(made.people[who], letter_id)
        assert service_desk.queue(made.people[who], Asked()).total == 0
    resolved(made, letter_id, task(made, "gia", OTHER))
    assert service_desk.read(made.people["irma"], letter_id).card.id == letter_id
    assert [each.letter_id for each in service_tasks.mine(made.people["gia"])] == [letter_id]


def test_the_rule_of_sight_and_its_sql_agree_on_everybody_and_every_letter(made: Letters) -> None:
    plain, own = came(made), came(made, DATO)
    resolved(made, plain)
    complaint = came(made, is_complaint=True, about_service=SERVICE)
    resolved(made, complaint, task(made, "gia", OTHER))
    about = came(made)
    service_registry.name_accused(cast(REGISTRY), about, "", made.town.people["vano"])
    resolved(made, about)
    with reading() as session:
        for who in (LASHA, DATO, EKA, NINO, REGISTRY, LAWYER, APPARATUS, MAYOR, GIORGI, HEAD, *("vano", "irma", "gia")):
            actor = as_now(made, who)
            look: Eyes = eyes(actor, frozenset())
            for letter_id in (plain, own, complaint, about):
                row = session.get_one(LetterRow, letter_id)
                by_rule = sight(look, queries.facts(session, row))
                by_sql = queries.seen(session, look, letter_id) is not None
                assert by_sql == (by_rule > Sight.NOTHING), (who, letter_id)


def test_a_citizen_sees_the_date_and_its_changes_but_no_draft_and_no_note(made: Letters) -> None:
    letter_id = came(made)
    resolved(made, letter_id)
    service_desk.say(cast(GIORGI), letter_id, "შიდა საუბარი")
    service_replies.draft(cast(GIORGI), letter_id, reply(letter_id))
    seen = service.read(cast(LASHA), letter_id)
    assert (seen.replies, seen.tasks, seen.extensions) == ([], [], [])
    assert {line.kind for line in seen.lines} == {"received", "resolved"}
    assert [each.answer for each in seen.questions] == [""]
    assert not any(line.who for line in seen.lines)


# resolution, transfer, forwarding


def test_the_first_named_coordinates_and_the_copy_goes_to_the_citizen(made: Letters) -> None:
    letter_id = came(made)
    resolved(made, letter_id, task(made, GIORGI), task(made, "gia", OTHER))
    assert row_of(letter_id).coordinator_id == made.town.people[GIORGI]
    assert [each.is_coordinator for each in service_desk.read(cast(APPARATUS), letter_id).tasks] == [True, False]
    assert "resolved" in {line.kind for line in service.read(cast(LASHA), letter_id).lines}
    assert [each.kind for each in told_to(made, LASHA)] == ["letter", "letter"]
    assert "განსახილველად" in str(told_to(made, LASHA)[-1].facts)


def test_a_head_gives_tasks_to_the_own_staff_only(made: Letters) -> None:
    letter_id = came(made)
    resolved(made, letter_id, task(made, None))

    def others():
        return resolved(made, letter_id, task(made, "gia", OTHER), by=HEAD)

    assert refused(others) == [words_faults.OWN_STAFF_ONLY]
    resolved(made, letter_id, task(made, "vano"), by=HEAD)
    with pytest.raises(NotFound):
        resolved(made, letter_id, task(made, "gia", OTHER), by="irma")


def test_what_came_on_paper_waits_for_its_scan(made: Letters) -> None:
    new = letter(channel="paper", answer_by="post", name="ანა ბერიძე", address="მშვიდობის ქუჩა 12")
    letter_id = service_registry.register(cast(REGISTRY), new).id
    assert refused(lambda: resolved(made, letter_id)) == [words_faults.NEEDS_SCAN]
    service_files.attach(cast(REGISTRY), letter_id, 0, "scan", "მიმართვა.jpg", BytesIO(image()))
    assert resolved(made, letter_id)


def test_only_the_role_that_the_settings_name_passes_a_letter_to_another_service(made: Letters) -> None:
    letter_id = came(made)
    resolved(made, letter_id)

    def move(who):
        return service_moving.transfer(cast(who), letter_id, OTHER, "მათი საქმეა")

    assert refused(lambda: move(APPARATUS)) == [words_faults.ROLE_DECIDES]
    with pytest.raises(Denied):
        move(HEAD)
    move(MAYOR)
    assert (row_of(letter_id).service, row_of(letter_id).state) == (OTHER, "assigned")
    with pytest.raises(NotFound):
        service_desk.read(cast(GIORGI), letter_id)
    with work() as session:
        session.add(SettingRow(key="transfer_role", value={"is": "apparatus"}))
    service_moving.transfer(cast(APPARATUS), letter_id, SERVICE, "დაბრუნდეს")
    kinds = [line.kind for line in service_desk.read(cast(APPARATUS), letter_id).lines]
    assert kinds.count("transferred") == 2


def test_the_wrong_addressee_s_letter_is_forwarded_with_a_numbered_letter_and_a_notice(made: Letters) -> None:
    with on(6, 1):
        letter_id = came(made)
    with on(6, 5):
        number = service_moving.forward(cast(APPARATUS), letter_id, "წყალკანალი", "თქვენი კომპეტენციაა")
    seen = service.read(cast(LASHA), letter_id)
    assert (seen.card.state, seen.forwarded_to, seen.replies[0].number) == ("forwarded", "წყალკანალი", number)
    assert number in str(told_to(made, LASHA)[-1].facts)
    with on(6, 5), pytest.raises(Stale):
        resolved(made, letter_id)


def test_forwarding_after_five_days_is_marked_late(made: Letters) -> None:
    with on(6, 1):
        letter_id = came(made)
    with on(6, 9):
        service_moving.forward(cast(APPARATUS), letter_id, "წყალკანალი", "თქვენი კომპეტენციაა")
    with reading() as session:
        line = session.exec(select(LetterEventRow).where(LetterEventRow.kind == "forwarded")).one()
    assert line.data["late"] == 1


# completeness


def test_completeness_is_asked_within_three_days_and_leaves_five(made: Letters) -> None:
    with on(6, 1):
        letter_id, late = came(made), came(made)

        def ask(day):
            return service_registry.ask_missing(cast(REGISTRY), letter_id, "გეგმა", day)

        assert refused(lambda: ask(date(2026, 6, 5))) == [words_faults.BAD_DAY]
        ask(date(2026, 6, 8))
    with on(6, 5):

        def ask(day):
            return service_registry.ask_missing(cast(REGISTRY), late, "გეგმა", day)

        assert refused(lambda: ask(date(2026, 6, 20))) == [words_faults.CHECKED_LATE]
    assert row_of(letter_id).state == "incomplete"
    assert service.read(cast(LASHA), letter_id).missing == "გეგმა"


def test_time_to_complete_is_prolonged_once_by_fifteen_days_at_most(made: Letters) -> None:
    with on(6, 1):
        letter_id = came(made)
        service_registry.ask_missing(cast(REGISTRY), letter_id, "გეგმა", date(2026, 6, 8))

        def more(day):
            return service_registry.more_time(cast(REGISTRY), letter_id, day)

        assert refused(lambda: more(date(2026, 6, 24))) == [words_faults.BAD_DAY]
        more(date(2026, 6, 23))
        assert refused(lambda: more(date(2026, 6, 25))) == [words_faults.MORE_TIME_ONCE]
    with on(6, 11):
        service.complete(cast(LASHA), letter_id, key(), "აი, გეგმა")
    assert (row_of(letter_id).state, row_of(letter_id).due_on) == ("registered", date(2026, 6, 26))


def test_a_letter_nobody_completes_is_left_and_its_writer_is_told_what_to_do(made: Letters) -> None:
    with on(6, 1):
        letter_id = came(made)
        service_registry.ask_missing(cast(REGISTRY), letter_id, "გეგმა", date(2026, 6, 8))
    with on(6, 8):
        assert jobs.leave_incomplete() == 0
    with on(6, 9):
        assert jobs.leave_incomplete() == 1
    assert row_of(letter_id).state == "left"
    assert "ახალი მიმართვა" in str(told_to(made, LASHA)[-1].facts)


# more time


def test_more_time_is_asked_a_day_before_the_end_and_a_late_request_is_refused(made: Letters) -> None:
    with on(6, 1):
        letter_id = came(made)
        resolved(made, letter_id)

    def ask():
        return service_extensions.ask(cast(GIORGI), letter_id, 0, date(2026, 7, 1), "საჭიროა შესწავლა")

    with on(6, 16):
        assert refused(ask) == [words_faults.ASK_EARLIER]
    with on(6, 15):
        extension_id = ask()
        assert refused(ask) == [words_faults.ASKED_ONCE]
        with pytest.raises(Denied):
            service_extensions.decide(cast(GIORGI), extension_id, True, "")
        assert refused(lambda: service_extensions.decide(cast(HEAD), extension_id, True, "")) == [
            words_faults.ROLE_DECIDES
        ]
        service_extensions.decide(cast(APPARATUS), extension_id, True, "")
    assert row_of(letter_id).due_on == date(2026, 7, 1)
    moved = next(line for line in service.read(cast(LASHA), letter_id).lines if line.kind == "extended")
    assert (moved.due_before.iso, moved.due.iso, moved.text) == ("2026-06-16", "2026-07-01", "საჭიროა შესწავლა")


def test_no_extension_passes_the_legal_limit(made: Letters) -> None:
    with on(6, 1):
        letter_id = came(made)
        resolved(made, letter_id)

        def beyond():
            return service_extensions.ask(cast(GIORGI), letter_id, 0, date(2026, 9, 2), "დიდხანს")

        assert refused(beyond) == [words_faults.BEYOND_THE_CAP]
        assert service_extensions.ask(cast(GIORGI), letter_id, 0, date(2026, 9, 1), "დიდხანს")


def test_a_task_gets_more_time_from_its_own_head_but_not_beyond_the_letter(made: Letters) -> None:
    with on(6, 1):
        letter_id = came(made)
        task_id = resolved(made, letter_id, task(made, until=date(2026, 6, 5)))[0]

        def ask(day):
            return service_extensions.ask(cast(GIORGI), letter_id, task_id, day, "დრო")

        assert refused(lambda: ask(date(2026, 6, 17))) == [words_faults.BEYOND_THE_CAP]
        extension_id = ask(date(2026, 6, 12))
        with pytest.raises(NotFound):
            service_extensions.decide(made.people["irma"], extension_id, True, "")
        service_extensions.decide(cast(HEAD), extension_id, True, "")
        assert service_tasks.mine(cast(GIORGI))[0].due.iso == "2026-06-12"


def test_a_day_off_that_is_decreed_later_moves_the_date_and_the_citizen_is_told(made: Letters) -> None:
    jobs.forget()
    with on(6, 1):
        letter_id = came(made)
        assert row_of(letter_id).due_on == date(2026, 6, 16)
        jobs.recount_dates()
        with work() as session:
            session.add(HolidayRow(day=date(2026, 6, 16), name_ka="უქმე"))
            session.add(HolidayRow(day=date(2026, 1, 1), name_ka="ახალი წელი"))
        assert jobs.recount_dates() == 1
        assert jobs.recount_dates() == 0
    assert row_of(letter_id).due_on == date(2026, 6, 17)
    assert [line.kind for line in service.read(cast(LASHA), letter_id).lines] == ["received", "due_moved"]
    assert "უქმე დღეები" in str(told_to(made, LASHA)[-1].facts)


def test_study_is_decided_at_the_start_and_not_later(made: Letters) -> None:
    with on(6, 1):
        letter_id, other = came(made), came(made)
        resolved(made, letter_id, track="study")
        assert row_of(letter_id).due_on == date(2026, 7, 1)
        resolved(made, other)
        assert refused(lambda: resolved(made, other, track="study")) == [words_faults.STUDY_AT_THE_START]


# replies


def test_visas_go_in_turn_and_a_refusal_sends_the_draft_back_to_its_beginning(made: Letters) -> None:
    letter_id = came(made)
    resolved(made, letter_id)
    reply_id = service_replies.draft(cast(GIORGI), letter_id, reply(letter_id))
    service_replies.to_visas(cast(GIORGI), reply_id)
    assert refused(lambda: service_replies.visa(cast(LAWYER), reply_id, True, "")) == [words_faults.NOT_YOUR_TURN]
    service_replies.visa(cast(HEAD), reply_id, True, "")
    service_replies.visa(cast(LAWYER), reply_id, False, "მუხლი არ შეესაბამება")
    with pytest.raises(Stale):
        service_replies.approve(cast(MAYOR), reply_id)
    service_replies.to_visas(cast(GIORGI), reply_id)
    assert refused(lambda: service_replies.visa(cast(LAWYER), reply_id, True, "")) == [words_faults.NOT_YOUR_TURN]
    seen = service_desk.read(cast(APPARATUS), letter_id).replies[0]
    assert [(each.round, each.role, each.state) for each in seen.visas][:3] == [
        (1, "head", "given"),
        (1, "lawyer", "refused"),
        (2, "head", "waiting"),
    ]


def test_the_chain_of_visas_and_who_gives_more_time_are_what_the_settings_say(made: Letters) -> None:
    with work() as session:
        session.add(SettingRow(key="visa_steps", value={"is": "lawyer"}))
        session.add(SettingRow(key="extension_role", value={"is": "head"}))
    letter_id = came(made)
    resolved(made, letter_id)
    later = row_of(letter_id).due_on + timedelta(days=9)
    extension_id = service_extensions.ask(cast(GIORGI), letter_id, 0, later, "საჭიროა შესწავლა")
    assert refused(lambda: service_extensions.decide(cast(APPARATUS), extension_id, True, "")) == [
        words_faults.ROLE_DECIDES
    ]
    with pytest.raises(NotFound):
        service_extensions.decide(made.people["irma"], extension_id, True, "")
    service_extensions.decide(cast(HEAD), extension_id, True, "")
    reply_id = service_replies.draft(cast(GIORGI), letter_id, reply(letter_id))
    service_replies.to_visas(cast(GIORGI), reply_id)
    assert refused(lambda: service_replies.visa(cast(HEAD), reply_id, True, "")) == [words_faults.NOT_YOUR_TURN]
    service_replies.visa(cast(LAWYER), reply_id, True, "")
    assert service_replies.approve(cast(APPARATUS), reply_id)


def test_an_official_copy_is_signed_on_paper_or_electronically(made: Letters) -> None:
    letter_id = came(made)
    resolved(made, letter_id)
    reply_id = approved(made, letter_id)

    def send():
        return service_sending.send(cast(REGISTRY), reply_id, "platform")

    assert refused(send) == [words_faults.NEEDS_SIGNED]

    def keep(data):
        return service_files.attach(cast(REGISTRY), letter_id, reply_id, "e_signature", "pasuxi.pdf", BytesIO(data))

    assert refused(lambda: keep(b"%PDF-1.7 nothing signed %%EOF")) == [words_faults.NOT_SIGNED]
    signed = b"%PDF-1.7\n/SubFilter /ETSI.CAdES.detached /ByteRange [0 10 20 30]\nstartxref\n%%EOF"
    file_id = keep(signed)
    with pytest.raises(NotFound):
        service_files.read_own(cast(LASHA), file_id)
    send()
    assert service_files.read_own(cast(LASHA), file_id).data == signed
    with pytest.raises(NotFound):
        service_files.read_own(cast(DATO), file_id)


def test_a_letter_closes_only_when_each_question_is_answered_and_each_task_done(made: Letters) -> None:
    letter_id = came(made, questions=("როდის?", "ვინ?"))
    task_id = resolved(made, letter_id)[0]
    reply_id = approved(made, letter_id, reply(letter_id, most=1))
    sign(letter_id, reply_id)
    service_sending.send(cast(REGISTRY), reply_id, "platform")

    def close():
        return service_sending.close(cast(APPARATUS), letter_id)

    assert (row_of(letter_id).state, refused(close)) == ("assigned", [words_faults.NOT_EVERYTHING])
    with reading() as session:
        left = queries.questions(session, letter_id)[1].id
    spoken = NewReply("explained", "დარეკვით აეხსნა", answers={left: "მომავალ კვირას"})
    service_sending.speak(cast(GIORGI), letter_id, spoken, row_of(letter_id).received_at)
    assert (row_of(letter_id).state, refused(close)) == ("answered", [words_faults.NOT_EVERYTHING])
    service_tasks.finish(cast(GIORGI), task_id, "შესრულდა")
    close()
    assert service.read(cast(LASHA), letter_id).card.state == "closed"


def test_a_refusal_needs_grounds_and_the_way_to_appeal_and_is_never_only_spoken(made: Letters) -> None:
    letter_id = came(made)
    resolved(made, letter_id)
    with reading() as session:
        asked = queries.questions(session, letter_id)[0].id
    bare = NewReply("refused", "ვერ შესრულდება", answers={asked: "არა"})
    assert refused(lambda: service_replies.draft(cast(GIORGI), letter_id, bare)) == [words_faults.WRITE_GROUNDS]
    at = row_of(letter_id).received_at
    assert refused(lambda: service_sending.speak(cast(GIORGI), letter_id, bare, at)) == [words_faults.WRITTEN_REFUSAL]
    service_replies.draft(cast(GIORGI), letter_id, replace(bare, grounds="კანონის მე-5 მუხლი"))
    assert "1 თვის ვადაში" in service_desk.read(cast(GIORGI), letter_id).replies[0].appeal


def test_whoever_has_no_account_hears_by_the_mail_they_gave_and_nobody_hears_twice(made: Letters) -> None:
    given = {"answer_by": "email", "name": "ანა ბერიძე", "address": "მშვიდობის 12", "email": "ana@example.ge"}
    number = service_registry.register(cast(REGISTRY), letter(channel="visit", **given)).number
    came(made, answer_by="email", email="lasha@example.ge")
    with reading() as session:
        sent = [row.payload for row in session.exec(select(OutboxRow).where(OutboxRow.kind == "mail")).all()]
    assert [each["to"] for each in sent] == ["ana@example.ge"]
    assert number in sent[0]["text"]


def test_an_answer_by_mail_carries_its_words_and_its_signed_copy(made: Letters) -> None:
    given = {"answer_by": "email", "name": "ანა ბერიძე", "address": "მშვიდობის 12", "email": "ana@example.ge"}
    letter_id = service_registry.register(cast(REGISTRY), letter(channel="visit", **given)).id
    resolved(made, letter_id)
    reply_id = approved(made, letter_id, replace(reply(letter_id, "refused"), text="ვერ შესრულდება"))
    sign(letter_id, reply_id)
    for way in ("platform", "phone"):
        said = refused(lambda way=way: service_sending.send(cast(REGISTRY), reply_id, way))
        assert said == [words_faults.NO_SUCH_WAY], "no account, no telephone"
    service_sending.send(cast(REGISTRY), reply_id, "email")
    with reading() as session:
        sent = [row.payload for row in session.exec(select(OutboxRow).where(OutboxRow.kind == "mail")).all()]
    assert [each["to"] for each in sent].count("ana@example.ge") == len(sent)
    gone = service_desk.read(cast(REGISTRY), letter_id).replies[0]
    with reading() as session:
        mayor = session.get_one(PersonRow, made.town.people[MAYOR])
    assert gone.signed_as.endswith(mayor.full_name), "a paper names who signs it in full"
    number = gone.number
    for part in (number, "ვერ შესრულდება", "დიახ", "კანონის მე-5 მუხლი", "ერთი თვე, მერია"):
        assert part in sent[-1]["text"], part
    assert not any(number in each["text"] for each in sent[:-1]), "told once"
    enclosed = list(mail._message(sent[-1]).iter_attachments())
    assert [(each.get_filename(), each.get_content_type()) for each in enclosed] == [("a.jpg", "image/jpeg")]
    assert enclosed[0].get_content().startswith(b"\xff\xd8")


def test_whoever_is_complained_about_agrees_to_no_answer_and_does_not_hold_it_up(made: Letters) -> None:
    letter_id = came(made)
    service_registry.name_accused(cast(REGISTRY), letter_id, "", made.town.people[LAWYER])
    resolved(made, letter_id)
    reply_id = service_replies.draft(cast(GIORGI), letter_id, reply(letter_id))
    service_replies.to_visas(cast(GIORGI), reply_id)
    with pytest.raises(NotFound):
        service_replies.visa(cast(LAWYER), reply_id, True, "")
    service_replies.visa(cast(HEAD), reply_id, True, "")
    service_replies.visa(cast(APPARATUS), reply_id, True, "")
    assert service_replies.approve(cast(MAYOR), reply_id)
    with reading() as session:
        line = session.exec(select(LetterEventRow).where(LetterEventRow.kind == "to_visas")).one()
    assert line.data["without"] == ["lawyer"]


def test_a_head_passes_a_task_to_the_own_staff_only(made: Letters) -> None:
    letter_id = came(made)
    task_id = resolved(made, letter_id, task(made, None))[0]

    def give(to: str) -> None:
        service_moving.pass_on(cast(HEAD), task_id, made.town.people[to])

    assert refused(lambda: give("gia")) == [words_faults.CHOOSE_PERSON]
    with pytest.raises(NotFound):
        service_moving.pass_on(made.people["irma"], task_id, made.town.people["gia"])
    give("vano")
    assert row_of(letter_id).coordinator_id == made.town.people["vano"], "the first named's task leads"


def test_a_letter_forwarded_after_five_days_goes_all_the_same_and_is_marked_late(made: Letters) -> None:
    with on(6, 1):
        in_time, late = came(made), came(made)
    for letter_id, day in ((in_time, 8), (late, 9)):  # the fifth day is a Saturday
        with on(6, day):
            service_moving.forward(cast(APPARATUS), letter_id, "წყალკანალი", "თქვენი კომპეტენციაა")
    with reading() as session:
        lines = session.exec(select(LetterEventRow).where(LetterEventRow.kind == "forwarded")).all()
        assert {line.letter_id: "late" in line.data for line in lines} == {in_time: False, late: True}


def test_category_and_place_suggest_the_service_by_the_table(made: Letters) -> None:
    issue_id = problem(made, DATO)
    new = letter(building_id=made.town.a.building_id, category="roof")
    letter_id = service_problems.send(cast(DATO), new, [issue_id]).id
    with work() as session:
        session.add(RouteRow(category="roof", place="", service=SERVICE))
    assert service_desk.read(cast(APPARATUS), letter_id).suggested == SERVICE
    with work() as session:
        session.add(RouteRow(category="roof", place="roof", service=OTHER))
    assert service_desk.read(cast(APPARATUS), letter_id).suggested == OTHER, "this very place comes first"


# receptions, the daily list, substitutes


def test_what_comes_after_hours_waits_to_be_handed_over_by_ten(made: Letters) -> None:
    new = letter(channel="phone", answer_by="phone", name="ანა ბერიძე", address="მშვიდობის 12", phone="599112233")
    with on(6, 1, 16):
        number = service_registry.register(cast(DUTY), new).number
        service_reception.receive(cast(DUTY), key(), "visit", "გელა", "", "იკითხა მისაღები დღე")
    with on(6, 2, 5):
        waiting = service_reception.log(cast(REGISTRY), "2026-06-01").waiting
        assert [each.number for each in waiting] == [number, ""]
        assert [each.is_late for each in waiting] == [False, False]
    with on(6, 2, 7):
        assert service_reception.log(cast(REGISTRY), "").waiting[0].is_late
        assert service_reception.hand_over(cast(REGISTRY)) == 2
        assert service_reception.log(cast(REGISTRY), "").waiting == []
        assert service_reception.log(cast(REGISTRY), "2026-06-01").lines[0].handed_over_by


def test_the_daily_list_is_made_at_five_on_working_days_and_kept_as_it_was(made: Letters) -> None:
    with on(6, 1):
        letter_id = came(made)
        assert jobs.make_daily_list() == 0
    with on(6, 1, 13):
        assert jobs.make_daily_list() == 1
        assert jobs.make_daily_list() == 0
    with on(6, 2):
        resolved(made, letter_id)
        kept = service_desk.daily_list(cast(APPARATUS), "2026-06-01")
        assert ([each.id for each in kept.registered], [each.id for each in kept.unresolved]) == ([letter_id],) * 2
        assert service_desk.daily_list(cast(APPARATUS), "").unresolved == []
    with on(6, 6, 13):
        assert jobs.make_daily_list() == 0, "Saturday"
    assert [each.kind for each in told_to(made, APPARATUS)].count("letter_work") >= 1


def test_a_substitute_sees_and_does_what_the_absent_one_may(made: Letters) -> None:
    letter_id = came(made)
    task_id = resolved(made, letter_id)[0]
    with pytest.raises(NotFound):
        service_tasks.start(made.people["vano"], task_id)
    today = date.today()
    service_substitutes.name(
        cast(HEAD), made.town.people[GIORGI], made.town.people["vano"], "leave", today, today + timedelta(days=9)
    )
    service_tasks.start(made.people["vano"], task_id)
    with pytest.raises(Denied):
        service_substitutes.name(cast(HEAD), made.town.people["gia"], made.town.people["vano"], "leave", today, None)


def test_a_substitution_to_come_has_not_ended_and_nobody_chosen_is_said(made: Letters) -> None:
    soon = date.today() + timedelta(days=3)
    ids = made.town.people
    row_id = service_substitutes.name(cast(HEAD), ids[GIORGI], ids["vano"], "trip", soon, None)
    seen = service_substitutes.listing(cast(HEAD))[0]
    assert (seen.is_active, seen.is_ahead) == (False, True)
    service_substitutes.end(cast(HEAD), row_id)
    assert not service_substitutes.listing(cast(HEAD))[0].is_ahead
    assert refused(lambda: service_substitutes.name(cast(HEAD), 0, ids["vano"], "trip", soon, None)) == [
        words_faults.CHOOSE_WHO
    ]


def test_on_leave_everything_moves_in_one_recorded_act_but_not_to_the_one_complained_about(made: Letters) -> None:
    plain, about = came(made), came(made)
    service_registry.name_accused(cast(REGISTRY), about, "", made.town.people["vano"])
    tasks = [resolved(made, each)[0] for each in (plain, about)]
    moved = service_substitutes.move_all(cast(HEAD), made.town.people[GIORGI], made.town.people["vano"], "dismissal")
    assert (moved.tasks, moved.letters, moved.stayed) == (1, 1, [row_of(about).number])
    assert row_of(plain).coordinator_id == made.town.people["vano"]
    assert row_of(about).coordinator_id is None
    assert [each.id for each in service_tasks.mine(cast(HEAD))] == [tasks[1]], "back with the head of the service"
    assert service_substitutes.listing(cast(HEAD))[0].moved_tasks == 1


# from problems


def test_a_chairperson_s_letter_says_how_many_apartments_its_problems_concern(made: Letters) -> None:
    ids = [problem(made, DATO), problem(made, LASHA)]
    draft = service_problems.prepare(cast(NINO), ids)
    assert (draft.concerns, len(draft.questions)) == (2, 2)
    assert "ეხება 2 ბინას" in draft.demand
    new = letter(subject=draft.subject, demand=draft.demand, questions=tuple(draft.questions))
    done = service_problems.send(cast(NINO), new, ids)
    assert row_of(done.id).concerns_apartments == 2
    assert service_problems.send(cast(NINO), new, ids).id == done.id
    service_registry.city_number(cast(REGISTRY), done.id, "04/1122")
    assert service.read(cast(NINO), done.id).card.city_no == "04/1122"


def test_nobody_writes_a_letter_about_a_stranger_s_problem(made: Letters) -> None:
    issue_id = problem(made, DATO)
    assert service_problems.prepare(cast(DATO), [issue_id]).building_id == made.town.a.building_id
    for who in (LASHA, EKA):
        assert refused(lambda who=who: service_problems.prepare(cast(who), [issue_id])) == [
            words_faults.CHOOSE_PROBLEMS
        ]


def problem(made: Letters, who: str) -> int:
    return issues.report(cast(who), NewIssue(key(), made.town.a.building_id, "roof", "roof", text="წვეთავს"))[0]


def test_a_letter_in_progress_is_passed_to_another_service_and_says_from_where(made: Letters) -> None:
    letter_id = came(made)
    service_tasks.start(cast(GIORGI), resolved(made, letter_id)[0])
    service_moving.transfer(made.people[MAYOR], letter_id, OTHER, "მათი საქმეა")
    with reading() as session:
        line = session.exec(select(LetterEventRow).where(LetterEventRow.kind == "transferred")).one()
    assert (line.from_state, line.to_state) == ("in_progress", "assigned")
    assert (line.data["was"], line.data["service"]) == (SERVICE, OTHER)
