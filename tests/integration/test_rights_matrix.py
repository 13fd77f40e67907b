"""Every sealed use case against every role that lacks its right, and against people of another house who hold it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from rustavi_hoa.adapters import rates
from rustavi_hoa.db import engine as db
from rustavi_hoa.kernel.errors import Denied, Refusal
from rustavi_hoa.kernel.policy import SEALED, Actor, Can
from rustavi_hoa.settings import settings
from tests.cast import cast, load
from tests.integration import calls, calls_letters
from tests.planted import STRANGERS, Planted, everybody, hidden_from, plant
from tests.snapshot import changes, forbidden_places, is_own, shoot
from tests.structure import doors

doors.everything()
NAMES = sorted(name.removeprefix(calls.STATES) for name in SEALED)

COMMANDS = ("register.service.", "verification.service_import.", "works.service_import.import_works")
COMMANDS = (*COMMANDS, "passport.service_import.", "passport.service_export.")
FILES = {name for name in NAMES if name.startswith(COMMANDS)}
"""Use cases of the command line that read or write a file; their own tests call them."""

ABOUT_ONESELF = {
    **calls_letters.ABOUT_ONESELF,
    "analytics.service.board": "counts within one's own reach",
    "analytics.service.cases": "lists within one's own reach",
    "analytics.service.choices": "units within one's own reach",
    "analytics.service.every_building": "counts within one's own reach",
    "analytics.service.every_case": "lists within one's own reach",
    "analytics.service.on_screen": "counts within one's own reach",
    "analytics.service.spots": "buildings within one's own reach",
    "atlas.service.colours": "the public map, and more within one's own reach",
    "atlas.service.geojson": "the public map, and more within one's own reach",
    "atlas.service.read": "the public map, and more within one's own reach",
    "cabinet.service_term.my_terms": "one's own records",
    "chat.service.enter": "the room of one's own house",
    "chat.service_rooms.close_topic": "a topic of the city",
    "chat.service_rooms.mine": "one's own rooms",
    "chat.service_rooms.open_topic": "a topic of the city",
    "chat.service.opened": "the room of one's own house; a strange message is not found in it",
    "chat.service_search.search": "finds within one's own rooms",
    "chat.service.unread": "counts in the room of one's own house",
    "gallery.service_stock.browse": "photos within one's own reach",
    "identity.service.choose_language": "one's own language",
    "identity.service.me": "oneself",
    "identity.service_join.my_homes": "one's own homes",
    "identity.service_profile.ask_contact": "one's own contact",
    "identity.service_profile.change_password": "one's own password",
    "identity.service_profile.profile": "one's own account",
    "identity.service_profile.rename": "one's own name",
    "identity.service_profile.sign_out_everywhere": "one's own sessions",
    "identity.service_second.mine": "one's own second factor",
    "identity.service_second.start": "one's own second factor",
    "inquiry.service.make": "one's own draft; nobody is asked yet",
    "issues.service_queue.choices": "units and buildings within one's own reach",
    "issues.service_queue.queue": "problems within one's own reach",
    "issues.service_bulk.move_many": "moves none; says that none may be moved",
    "issues.service_city.officers": "names of the city's staff for the city's staff",
    "issues.service_bulk.preview": "gives the asked numbers back as impossible",
    "issues.service_outages.find": "buildings within one's own reach",
    "issues.service_outages.units": "units within one's own reach",
    "issues.service_outages.reach": "counts within one's own reach",
    "issues.service_outages_read.listing": "outages within one's own reach",
    "issues.service_households.homes": "buildings within one's own reach",
    "issues.service_households.everything": "households within one's own reach",
    "issues.service_report.form": "one's own buildings",
    "notices.service_choices.add_device": "one's own choices",
    "notices.service_choices.choices": "one's own choices",
    "notices.service_choices.choose": "one's own choices",
    "notices.service_choices.forget_device": "one's own choices",
    "notices.service_choices.is_muted": "one's own choices",
    "notices.service_choices.mute": "one's own choices",
    "notices.service_choices.remove_device": "one's own choices",
    "notices.service_choices.set_quiet": "one's own choices",
    "notices.service_choices.try_again": "one's own contact",
    "notices.service_choices.unmute": "one's own choices",
    "issues.service_responsibility.elsewhere": "problems within one's own reach",
    "notices.service.centre": "one's own notices",
    "notices.service.read": "one's own notices",
    "notices.service.read_thing": "one's own notices",
    "notices.service.unread": "one's own notices",
    "opendata.service_publish.desk": "what may be shown within one's own reach",
    "passport.service_lifts.due": "lifts within one's own reach",
    "passport.service_cover.cover": "counts within one's own reach",
    "passport.service_cover.over_time": "counts within one's own reach",
    "passport.service_decide.queue": "proposals within one's own reach",
    "passport.service_disputes.disputed": "differences within one's own reach",
    "photos.service.keep": "one's own photo",
    "pilot.service.stages": "buildings within one's own reach",
    "pilot.service_feedback.give": "one's own word",
    "pilot.service_feedback.listing": "feedback within one's own reach",
    "pilot.service_feedback.table": "feedback within one's own reach",
    "pilot.service_questions.everything": "the city's one questionnaire",
    "pilot.service_questions.move_up": "the city's one questionnaire",
    "pilot.service_questions.save": "the city's one questionnaire",
    "pilot.service_questions.switch": "the city's one questionnaire",
    "pilot.service_survey.answer": "one's own answers",
    "pilot.service_survey.answers_table": "answers within one's own reach",
    "pilot.service_survey.questions": "the city's one questionnaire",
    "pilot.service_survey.results": "counts within one's own reach",
    "privacy.service.export": "one's own data",
    "privacy.service.mine": "one's own data",
    "register.service_corrections.about_me": "what is held about oneself",
    "register.service_corrections.ask": "one's own request",
    "register.service_corrections.waiting": "requests within one's own reach",
    "register.service_lists.everything": "buildings within one's own reach",
    "register.service_lists.keep_view": "one's own lists",
    "register.service_lists.units": "names of the city's units",
    "register.service_lists.views": "one's own lists",
    "register.service_merge.suggest": "buildings within one's own reach",
    "register.service_search.search": "buildings within one's own reach",
    "works.service.page": "works that are public, or within one's own reach",
    "works.service_import.empty_form": "an empty form",
}
"""What a person of another house may have an answer from: it holds nothing of house A and changes nothing there."""

OPEN_TO_ANYBODY = {
    "identity.service_join.ask": "the poster on the wall lets anybody ask to join",
    "privacy.service_closing.close": "who leaves takes back what they asked for, here an apartment of this house",
}

CITYS_OWN = {"survey_question"}
"""Tables of the whole city that no house owns."""


@pytest.fixture
def made(database: str) -> Planted:
    rates.forget()
    return plant(load())


def test_every_use_case_has_values_to_call_it_with(made: Planted, tmp_path: Path) -> None:
    for name in NAMES:
        calls.arguments(name, made, tmp_path)
    assert {*ABOUT_ONESELF, *OPEN_TO_ANYBODY, *calls.DIFFERENT, *calls.INSIDER} - set(NAMES) == set()
    assert set(calls.INSIDERS) == set(Can)


def test_no_role_without_the_right_gets_in(made: Planted, tmp_path: Path) -> None:
    people = {who: cast(who) for who in everybody()}
    before = shoot(db.engine())
    inside, tried = [], 0
    for name in NAMES:
        can = SEALED[calls.STATES + name]
        for who, actor in people.items():
            if not actor.may(can):
                tried += 1
                inside += [] if outcome(name, actor, made, tmp_path) == "Denied" else [(name, who)]
    assert inside == []
    assert tried > 500
    assert [str(each) for each in changes(before, shoot(db.engine()))] == []


def outcome(name: str, actor: Actor, made: Planted, folder: Path) -> str:
    try:
        return f"answer {calls.use_case(name)(actor, **calls.arguments(name, made, folder))!r}"
    except Denied:
        return "Denied"
    except Refusal as refusal:
        return type(refusal).__name__


def test_people_of_another_house_meet_nothing_of_this_one(made: Planted, tmp_path: Path) -> None:
    wrong: list[object] = []
    for who in STRANGERS:
        actor = cast(who)
        before = shoot(db.engine())
        forbidden = forbidden_places(before, made.town, made.room)
        for name in NAMES:
            if not actor.may(SEALED[calls.STATES + name]) or name in FILES or name in OPEN_TO_ANYBODY:
                continue
            said = outcome(name, actor, made, tmp_path)
            if said.startswith("answer") and name not in ABOUT_ONESELF:
                wrong.append((who, name, said[:200]))
            wrong += [(who, name, "leaks", what) for what, text in hidden_from(who).items() if text in said]
        moved = [each for each in changes(before, shoot(db.engine())) if each.table not in CITYS_OWN]
        wrong += [(who, str(each)) for each in moved if not is_own(each, actor.person_id, forbidden)]
        wrong += [
            (who, "letter", what, str(each))
            for each in moved
            for what, text in hidden_from(who).items()
            if each.table == "outbox" and text in str(each)
        ]
    assert wrong == []


@pytest.fixture
def restored(database: str, made: Planted) -> Iterator[object]:
    """Give a call that puts the SQLite database back as it was planted, also while a server has it open."""
    db.dispose()
    kept = Path(settings().database_url.removeprefix("sqlite:///"))
    copy = kept.with_suffix(".kept")
    _copy(kept, copy)

    def restore() -> None:
        db.dispose()
        _copy(copy, kept)

    yield restore
    restore()


def _copy(source: Path, target: Path) -> None:
    with closing(sqlite3.connect(source)) as whole, closing(sqlite3.connect(target)) as into:
        whole.backup(into)


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_the_same_values_open_every_door_for_the_people_of_the_house(
    made: Planted, restored: object, tmp_path: Path
) -> None:
    """Without this, a call with broken values would be refused to everybody and prove nothing."""
    closed = {}
    for name in NAMES:
        if name in FILES:
            continue
        said = outcome(name, cast(calls.insider(name)), made, tmp_path)
        if not said.startswith("answer"):
            closed[name] = said
        restored()
    assert closed == {"identity.service_join.accept": "Invalid", "identity.service_profile.confirm_contact": "Invalid"}
