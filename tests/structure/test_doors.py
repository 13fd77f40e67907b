"""Every door of the house leads to one sealed use case, or stands in a short list with its reason."""

from __future__ import annotations

import ast
import importlib
import inspect

import pytest

from rustavi_hoa.kernel.policy import GRANTS, OPEN_DOORS, SEALED, Can
from rustavi_hoa.server.asgi import BACKEND
from tests.structure import doors
from tests.structure.rights_table import EVERYBODY, RIGHTS

STATES = "rustavi_hoa."

HARMLESS = {
    "chat.search_state.ChatSearchState.find": "puts the question into the address",
    "analytics.state.BoardState.choose": "leads to another address of the same page",
    "analytics.state.BoardState.touch": "remembers on one's own screen that the chart was touched",
    "cabinet.board_state.BoardState.ask": "opens or closes a question on one's own screen",
    "casework.entry_state.DailyState.choose": "leads to another address of the same page",
    "casework.entry_state.EntryState.load": "begins an empty form with a new key",
    "casework.entry_state.EntryState.take": "chooses among buildings that one's own search has found",
    "casework.entry_state.EntryState.weigh": "opens the next question on one's own screen",
    "casework.entry_state.ReceptionState.choose": "leads to another address of the same page",
    "casework.letter_state.LetterState.ask": "opens or closes a form on one's own screen",
    "casework.letter_state.LetterState.widen": "adds an empty line to a form on one's own screen",
    "casework.list_state.LettersState.narrow": "leads to another address of the same page",
    "casework.list_state.LettersState.search": "leads to another address of the same page",
    "casework.list_state.TasksState.ask": "opens or closes a form on one's own screen",
    "casework.own_state.OwnLetterState.ask_leave": "opens or closes a question on one's own screen",
    "doorsheet.state.SheetState.ask": "opens or closes a question on one's own screen",
    "casework.write_state.WriteState.choose": "leads to another address of the same page",
    "casework.write_state.WriteState.weigh": "opens the next question on one's own screen",
    "chat.list_state.RoomsState.ask_topic": "opens a form on one's own screen with a new key",
    "chat.list_state.RoomsState.leave_topic": "closes a form on one's own screen",
    "documents.state.DocumentsState.renew": "puts a document that the screen holds into the form",
    "identity.desk_state.OperatorState.ask_end": "opens or closes a question on one's own screen",
    "identity.desk_state.OperatorState.forget_person": "puts a dialog of one's own screen away",
    "identity.desk_state.StaffState.ask_end": "opens or closes a question on one's own screen",
    "identity.people_state.PeopleAskState.ask": "opens a question about somebody the screen holds",
    "identity.people_state.PeopleAskState.close": "puts a dialog of one's own screen away",
    "identity.people_state.PeopleAskState.edit": "puts an apartment that the screen holds into the form",
    "identity.people_state.PeopleState.tick": "marks a number on one's own screen; the deed asks for rights later",
    "identity.people_state.PeopleState.tick_all": "marks everybody on one's own screen; the deed asks for rights later",
    "identity.profile_state.ProfileState.ask_leave": "opens or closes a question on one's own screen",
    "gallery.state.GalleryState.narrow": "leads to another address of the same page",
    "gallery.stock_state.StockState.narrow": "leads to another address of the same page",
    "identity.state.SignInState.load": "reads its own address",
    "issues.issue_state.IssueState.ask": "opens or closes a question on one's own screen",
    "issues.households_state.HouseholdsState.speak": "opens a form on one's own screen",
    "issues.households_state.HouseholdsState.ask": "opens or closes a form on one's own screen",
    "issues.responsibility_state.ResponsibilityState.again": "forgets the answers of one's own screen",
    "issues.responsibility_state.ResponsibilityState.answer": "keeps an answer on one's own screen",
    "issues.responsibility_state.ResponsibilityState.ask": "opens or closes a form on one's own screen",
    "issues.templates_state.AnswerState.use": "puts a text that the screen holds into the form",
    "issues.templates_state.TemplatesState.edit": "puts a text that the screen holds into the form",
    "issues.outage_form_state.OutageFormState.back": "closes a preview on one's own screen",
    "issues.outage_form_state.OutageFormState.drop": "takes a building of one's own choice away",
    "issues.outage_form_state.OutageFormState.take": "chooses a building that the screen holds",
    "issues.outage_state.OutageState.ask": "opens or closes a question on one's own screen",
    "issues.outage_state.OutageState.mark": "marks a number on one's own screen; the deed asks for rights later",
    "issues.queue_state.BulkState.mark": "marks a number on one's own screen; the deed asks for rights later",
    "issues.queue_state.BulkState.unmark": "takes the marks of one's own screen away",
    "issues.queue_state.QueueState.narrow": "leads to another address of the same page",
    "issues.report_state.ReportState.look": "finds categories by words; no data of anybody",
    "register.card_state.CardState.aim_move": "opens a question on one's own screen; the deed asks for rights later",
    "register.card_state.CardState.forget": "closes a question on one's own screen",
    "register.state.RegisterState.narrow": "leads to another address of the same page",
    "pilot.survey_state.QuestionsState.close": "closes a form on one's own screen",
    "pilot.survey_state.QuestionsState.open": "puts a question that the screen holds into the form",
    "pilot.survey_state.WelcomeState.hide": "a taste in one's own browser",
    "pilot.survey_state.WelcomeState.put_off": "a taste in one's own browser",
    "verification.state.VerificationState.narrow": "leads to another address of the same page",
    "works.state.WorksState.ask_drop": "opens or closes a question on one's own screen",
    "works.state.WorksState.leave_work": "closes a form on one's own screen",
    "works.state.WorksState.close": "closes a form on one's own screen",
    "works.state.WorksState.narrow": "leads to another address of the same page",
    "works.state.WorksState.open": "puts a service that the screen holds into the form",
    "statements.state.StatementState.ask": "opens or closes a question on one's own screen",
    "statements.state.StatementsState.choose": "leads to another page",
    "privacy.state.AccountBackState.load": "reads its own address and what its own form left",
    "shell.session.SessionState.leave": "leads to the door of the house",
    "shell.notice.NoticeState.hush": "puts one's own line away",
}
"""Handlers of ours that reach no use case, each with the reason why that harms nobody."""

STOCK = {
    "reflex.istate.shared.SharedStateBaseInternal.setvar": "dropped at the socket",
    "reflex.state.FrontendEventExceptionState.handle_frontend_exception": "writes a line of the browser into the log",
    "reflex.state.FrontendEventExceptionState.setvar": "dropped at the socket",
    "reflex.state.OnLoadInternalState.on_load_internal": "starts the handlers of the page, which ask for rights",
    "reflex.state.OnLoadInternalState.set_is_hydrated": "a mark on one's own screen",
    "reflex.state.OnLoadInternalState.setvar": "dropped at the socket",
    "reflex.state.State.hydrate": "gives one's own State",
    "reflex.state.State.hydrate_and_load": "the same, then the handlers of the page",
    "reflex.state.State.set_is_hydrated": "a mark on one's own screen",
    "reflex.state.State.setvar": "dropped at the socket",
    "reflex.state.UpdateVarsInternalState.setvar": "dropped at the socket",
    "reflex.state.UpdateVarsInternalState.update_vars_internal": "cookies of taste from one's own browser",
}
"""Reflex's own handlers; a new version that brings another fails here and must be judged."""

RELOADS = {
    "analytics.service.building_name",
    "analytics.service.choices",
    "cabinet.service_announcements.listing",
    "chat.service.unread",
    "identity.service_board.board",
    "cabinet.service_building.building",
    "casework.service_choosing.choosable",
    "casework.service_desk.choices",
    "casework.service_substitutes.staff",
    "doorsheet.service.history",
    "statements.service.read",
    "doorsheet.service.read",
    "issues.service_hung.of_building",
    "documents.service.listing",
    "gallery.service.of_building",
    "gallery.service.partners",
    "house.service.everything",
    "identity.service_join.my_homes",
    "identity.service_members.pending",
    "identity.service_members.people",
    "identity.service_operator.appeals",
    "identity.service_operator.associations",
    "identity.service_profile.profile",
    "identity.service_second.mine",
    "identity.service_staff.staff",
    "identity.service_staff.units",
    "verification.service.desk",
    "house.service.history",
    "issues.service_queue.choices",
    "issues.service_browse.of_building",
    "issues.service_templates.offered",
    "passport.service.history",
    "passport.service_cover.cover",
    "passport.service_disputes.disputed",
    "passport.service_lifts.due",
    "passport.service_cover.over_time",
    "passport.service_decide.one",
    "passport.service_decide.queue",
    "passport.service_inspect.form",
    "passport.service_propose.form",
    "pilot.service.stages",
    "pilot.service_questions.everything",
    "works.service.page",
    "register.service_cards.association_card",
    "register.service_cards.house_card",
    "register.service_corrections.about_me",
    "register.service_corrections.waiting",
    "register.service_imports.imports",
    "register.service_lists.units",
    "register.service_lists.views",
    "register.service_merge.suggest",
    "register.service_search.search",
    "inquiry.service.desk",
    "inquiry.service_answer.form",
    "passport.service_import.page",
}
"""Use cases that only read: a handler may show them anew after its one deed."""

OPEN_ROUTES = {
    "GET /api/feedback/words": "sentences of a dialog, the same for everybody",
    "DELETE,GET,OPTIONS,PATCH,POST,PUT /open311/discovery.{format}": "which endpoints there are",
    "DELETE,GET,OPTIONS,PATCH,POST,PUT /open311/{side}/discovery.{format}": "the same, where some clients look",
    "DELETE,GET,OPTIONS,PATCH,POST,PUT /open311/{side}/openapi.json": "a description, the same for everybody",
    "DELETE,GET,OPTIONS,PATCH,POST,PUT /open311/{rest:path}": "says that there is no such resource",
    "GET /public/{rest:path}": "says that there is no such page",
    "GET /robots.txt": "which addresses are public, the same for everybody",
}
"""HTTP routes that reach no use case."""

SHUT = ("/_upload", "/_health", "/_all_routes", "/auth-codespace", "/auth_codespace", "/_upload/x")
"""Stock routes of Reflex that must not answer; ``/ping`` says "pong" and the socket is guarded event by event."""


def short(names: set[str]) -> set[str]:
    return {name.removeprefix(STATES) for name in names}


def test_every_handler_of_ours_calls_one_use_case_or_harms_nobody() -> None:
    wrong = {}
    for name, handler in doors.own_handlers().items():
        behind = short(doors.behind(handler.fn, handler.state))
        deeds = behind - RELOADS if behind - RELOADS else set(sorted(behind)[:1])
        if len(deeds) != (0 if name.removeprefix(STATES) in HARMLESS else 1):
            wrong[name.removeprefix(STATES)] = sorted(behind)
    assert wrong == {}, "one sealed use case each (see HARMLESS and RELOADS in tests/structure/test_doors.py)"


def test_no_handler_walks_around_the_guard() -> None:
    around = {}
    for name, handler in doors.own_handlers().items():
        direct = doors.called_directly(handler.fn)
        if direct:
            around[name] = direct
    assert around == {}


def test_the_lists_of_harmless_doors_name_only_doors_that_exist() -> None:
    assert HARMLESS.keys() - short(set(doors.own_handlers())) == set()
    assert short(RELOADS) - short(set(SEALED)) == set()
    assert OPEN_ROUTES.keys() - doors.routes().keys() == set()


def test_every_handler_that_reflex_brings_was_judged() -> None:
    stock = {name for name in doors.handlers() if not name.startswith((STATES, "test"))}
    assert stock == set(STOCK), "Reflex brings another handler: judge it, then list it in STOCK"


def test_every_http_route_calls_a_use_case_or_is_open_with_a_reason() -> None:
    bare = [
        name for name, route in doors.routes().items() if not doors.behind(route.endpoint) and name not in OPEN_ROUTES
    ]
    assert bare == []


def test_every_http_route_speaks_refusals_and_checks_the_origin() -> None:
    naked = [name for name, route in doors.routes().items() if not hasattr(route.endpoint, "__wrapped__")]
    naked = [name for name in naked if not _is_answering(doors.routes()[name].endpoint)]
    assert naked == [], "wrap the handler in adapters.web.answers"


def _is_answering(endpoint: object) -> bool:
    return getattr(endpoint, "__module__", "") == "rustavi_hoa.adapters.web"


def test_every_route_of_ours_lies_where_the_front_door_leads() -> None:
    assert [name for name, route in doors.routes().items() if not route.path.startswith(BACKEND)] == []


@pytest.mark.parametrize("path", SHUT)
def test_no_stock_route_of_reflex_is_reachable(path: str) -> None:
    assert not path.startswith(BACKEND)


def test_every_right_stands_as_it_was_agreed() -> None:
    doors.everything()
    sealed = {name.removeprefix(STATES): can.name for name, can in SEALED.items()}
    new = [f'"{name}": "{can}",' for name, can in sealed.items() if RIGHTS.get(name) != can]
    assert new == [], "a use case and its right go into tests/structure/rights_table.py, on purpose"
    assert RIGHTS.keys() - sealed.keys() == set(), "use cases that are gone"


def test_everybody_may_only_what_was_agreed() -> None:
    doors.everything()
    assert set(OPEN_DOORS) == {f"{STATES}{name}" for name in EVERYBODY}


def test_every_seal_stands_in_the_source() -> None:
    doors.everything()
    missing = []
    for name, can in SEALED.items():
        module, _, function = name.rpartition(".")
        use_case = inspect.unwrap(getattr(importlib.import_module(module), function))
        seals = [ast.unparse(each) for each in doors.tree_of(use_case).body[0].decorator_list]
        if seals[:1] != [f"allow(Can.{can.name})"]:
            missing.append((name, seals))
    assert missing == []


def test_every_right_is_held_by_somebody_and_used() -> None:
    held = set().union(*GRANTS.values()) | {Can.SELF, Can.FEEDBACK_GIVE}
    assert set(Can) - held == set()
