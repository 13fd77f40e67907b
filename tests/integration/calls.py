"""How each sealed use case is called: plausible values by the name of a parameter, all of them of house A.

A use case whose parameters have no value here fails the matrix test: add the value, and the insider who gets through.
"""

from __future__ import annotations

import importlib
import inspect
from collections.abc import Callable
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

from rustavi_hoa.chat.rules_polls import NewPoll
from rustavi_hoa.gallery.views import Asked as GalleryAsked
from rustavi_hoa.gallery.views import Changes, StockAsked
from rustavi_hoa.issues.filters import Filters
from rustavi_hoa.issues.intake import NewIssue
from rustavi_hoa.issues.service_verdict import Left
from rustavi_hoa.kernel.policy import SEALED, Can
from rustavi_hoa.passport.service_export import Asked as ExportAsked
from rustavi_hoa.passport.views_forms import NewCondition
from rustavi_hoa.pilot.views import NewFeedback
from rustavi_hoa.register.views import Filters as RegisterFilters
from rustavi_hoa.verification.views import Asked, PaperForm, Successor
from rustavi_hoa.walk.views import Answered, Finished
from tests.cast import (
    ADMIN,
    ANALYST,
    APPARATUS,
    DATO,
    GIORGI,
    HEAD,
    INSPECTOR,
    LASHA,
    MAYOR,
    NINO,
    OPERATOR,
    PASSWORD,
    REGISTRY,
    TAMAR,
)
from tests.integration import calls_letters
from tests.planted import (
    Planted,
    factor_code,
    image,
    key,
    new_document,
    new_household,
    new_hung,
    new_outage,
    new_photos,
)

STATES = "rustavi_hoa."


INSIDERS = {
    Can.HUNG_RECORD: NINO,
    Can.ANALYTICS_READ: ANALYST,
    Can.ANNOUNCEMENT_WRITE: NINO,
    Can.APPEAL_DECIDE: OPERATOR,
    Can.AUDIT_READ: ADMIN,
    Can.ASSOCIATION_VERIFY: OPERATOR,
    Can.BOARD_NAME: NINO,
    Can.BUILDING_EDIT: NINO,
    Can.CABINET_READ: NINO,
    Can.CASEWORK_SET: APPARATUS,
    Can.CHAIR_HANDOVER: OPERATOR,
    Can.CHAIR_INVITE: OPERATOR,
    Can.CHAT_BOARD: NINO,
    Can.CHAT_CITY: NINO,
    Can.CHAT_FORUM: NINO,
    Can.CHAT_MODERATE: NINO,
    Can.CHAT_READ_REPORTED: OPERATOR,
    Can.CHAT_TALK: DATO,
    Can.CHAT_TOPIC: APPARATUS,
    Can.CHAT_USE: DATO,
    Can.COMPLAINT_HANDLE: OPERATOR,
    Can.CONDITION_ASSESS: INSPECTOR,
    Can.CORRECTION_DECIDE: OPERATOR,
    Can.DOCUMENT_KEEP: NINO,
    Can.EXTENSION_DECIDE: APPARATUS,
    Can.FEEDBACK_GIVE: DATO,
    Can.GALLERY_ADD: NINO,
    Can.INQUIRY_ANSWER: NINO,
    Can.INQUIRY_SEND: OPERATOR,
    Can.ISSUE_ACT_FOR_OTHERS: NINO,
    Can.ISSUE_CHAIR: NINO,
    Can.ISSUE_FOLLOW: DATO,
    Can.ISSUE_REPORT: DATO,
    Can.ISSUE_WORK: GIORGI,
    Can.LETTER_APPROVE: APPARATUS,
    Can.LETTER_DESK: REGISTRY,
    Can.LETTER_READ: REGISTRY,
    Can.LETTER_REGISTER: REGISTRY,
    Can.LETTER_RESOLVE: APPARATUS,
    Can.LETTER_SUBMIT: DATO,
    Can.LETTER_TRANSFER: MAYOR,
    Can.LETTER_VISA: HEAD,
    Can.LETTER_WORK: GIORGI,
    Can.KEY_MANAGE: ADMIN,
    Can.MEMBER_CONFIRM: NINO,
    Can.MEMBER_INVITE: NINO,
    Can.MEMBER_RESCUE: NINO,
    Can.OUTAGE_MANAGE: OPERATOR,
    Can.NOTICE_WATCH: OPERATOR,
    Can.PASSPORT_DECIDE: OPERATOR,
    Can.PASSPORT_INSPECT: INSPECTOR,
    Can.PASSPORT_PROPOSE: NINO,
    Can.PASSPORT_READ: DATO,
    Can.PILOT_MANAGE: OPERATOR,
    Can.PUBLICATION_DECIDE: OPERATOR,
    Can.QUESTIONNAIRE_EDIT: OPERATOR,
    Can.REGISTER_EDIT: OPERATOR,
    Can.REGISTER_IMPORT: OPERATOR,
    Can.REGISTER_READ: ANALYST,
    Can.SELF: DATO,
    Can.SETTINGS_EDIT: ADMIN,
    Can.SHEET_APPROVE: NINO,
    Can.STAFF_INVITE: ADMIN,
    Can.STATEMENT_ISSUE: APPARATUS,
    Can.STATEMENT_READ: ANALYST,
    Can.STOCK_READ: ANALYST,
    Can.SUBSTITUTE_NAME: APPARATUS,
    Can.WORK_EDIT: OPERATOR,
}


def common(made: Planted, folder: Path) -> dict[str, Any]:
    """Give a value for every name of a parameter."""
    town = made.town
    return {
        "after": 0,
        "answers": {},
        "announcement_id": made.announcement,
        "apartment": "1",
        "apartment_id": town.a.apartments["5"],
        "apartment_ids": [town.a.apartments["5"]],
        "asked": {},
        "assignee_id": None,
        "association_id": town.a.association_id,
        "batch_id": made.batch,
        "before": 100,
        "body": "წყალკანალი",
        "building_code": "HOUSE-A",
        "building_id": town.a.building_id,
        "by": "verification",
        "category": "roof",
        "choices": "კი | Yes\nარა | No",
        "code": "NOTACODE99",
        "confirm": True,
        "contact": "lasha@example.ge",
        "copies": 1,
        "data": image(),
        "dispute_id": made.dispute,
        "document_id": made.document,
        "day": None,
        "email": "",
        "ends": "",
        "holder": "association",
        "act_id": made.act,
        "household_id": made.household,
        "hung_id": made.paper_hung,
        "step": "reply",
        "template_id": made.template,
        "ask_on": "",
        "en": "How is it now?",
        "entrance_id": 0,
        "accept": False,
        "answer": "საკმარისი პასუხი",
        "building_ids": [made.gone],
        "correction_id": made.correction,
        "figure": "open",
        "first": town.a.building_id,
        "gone_id": town.b.building_id,
        "kept_id": town.a.building_id,
        "letter_id": made.letters.plain,
        "file_id": made.letters.file,
        "task_id": made.letters.task,
        "result": "შესრულდა",
        "level": "2",
        "line": 1,
        "word": "keep",
        "is_skipped": True,
        "levels": "9",
        "merge_id": made.merge,
        "query": "tab=association",
        "second": town.b.building_id,
        "view_id": made.view,
        "wanted": "როგორც საბუთშია",
        "file": BytesIO(image()),
        "filters": RegisterFilters(),
        "flags": ["chat"],
        "floor": "2",
        "gallery_id": made.gallery,
        "given": Changes("roof", "", "წარწერა", "association", "", 0, ""),
        "for_name": "ქეთევანი ახალი",
        "form": {},
        "grant_id": made.grant,
        "is_open": True,
        "outage_id": made.outage,
        "unit_ids": [],
        "handover_id": made.handover,
        "group": "open",
        "into_id": made.sent,
        "inquiry_id": made.inquiry,
        "invitation_id": made.invitation,
        "is_active": False,
        "is_done": True,
        "is_fixed": True,
        "issue_id": made.issue,
        "issue_ids": [made.sent],
        "ka": "როგორ არის ახლა?",
        "key": key(),
        "kind": "owner",
        "locale": "en",
        "membership_id": made.membership,
        "membership_ids": [made.pending],
        "message_id": made.message,
        "name": "მარიამი",
        "new": NewIssue(key(), town.a.building_id, "roof", "roof", text="წვიმს"),
        "notice_id": 0,
        "failure_id": made.failure,
        "device": "Chrome",
        "device_id": 1,
        "endpoint": "https://fcm.googleapis.com/fcm/send/" + key(),
        "p256dh": "B" + "A" * 86,
        "auth": "A" * 22,
        "topic": "mine",
        "channel": "mail",
        "mode": "off",
        "since": "22",
        "until": "8",
        "is_on": True,
        "number": "5",
        "old": PASSWORD,
        "password": PASSWORD,
        "outcome": "სასამართლოს გადაწყვეტილება",
        "page": 1,
        "path": folder / "file.xlsx",
        "person_id": town.people[DATO],
        "photo_id": made.photos["issue"],
        "photo_ids": [],
        "place": "roof",
        "proposal_id": made.proposal,
        "question_id": made.question,
        "reason": "საკმარისი მიზეზი",
        "reply_to": 0,
        "report_id": made.report,
        "role": "officer",
        "room_id": made.room,
        "search": "",
        "seen": "",
        "seq": 1,
        "service": "improvement",
        "service_id": made.service,
        "session_id": 0,
        "sheet_id": made.sheet,
        "sign": "like",
        "shown_name": "ახალი სახელი",
        "site": "http://localhost:8000",
        "stage": "running",
        "statement_id": made.statement,
        "text": "საკმარისი ტექსტი",
        "texts": {"levels": "9"},
        "unit": "",
        "to": "in_progress",
        "to_city": False,
        "thing": "city",
        "unit_id": town.a.unit_id,
        "week": "",
        "width": 320,
        "work_id": made.work,
        "year": 0,
    }


Values = Callable[[Planted], dict[str, Any]]

NEW_ADDRESS = {"place": "ნაძვების ქუჩა", "number": "31"}

DIFFERENT: dict[str, Values] = {
    "register.service_associations.save_association": lambda _: {"texts": {"name": "ახალი სახელი"}},
    "register.service_corrections.ask": lambda _: {"field": "phone"},
    "register.service_edit.add_alias": lambda _: NEW_ADDRESS,
    "register.service_edit.add_apartment": lambda _: {"number": "77", "kind": "residential"},
    "register.service_edit.add_building": lambda _: NEW_ADDRESS,
    "register.service_edit.drop_alias": lambda made: {"alias_id": made.alias},
    "register.service_edit.drop_apartment": lambda made: {"apartment_id": made.town.a.apartments["39"]},
    "register.service_edit.renumber": lambda _: NEW_ADDRESS,
    "register.service_imports.undo": lambda made: {"batch_id": made.register_batch},
    **{
        f"register.service_merge.{verb}": lambda _: {"thing": "building"}
        for verb in ("merge", "part", "preview", "suggest", "undo")
    },
    "notices.service_choices.mute": lambda made: {"thing": f"issue:{made.issue}"},
    "register.service_edit.restore": lambda made: {"building_id": made.gone},
    "chat.service.picture": lambda made: {"photo_id": made.photos["message"]},
    "chat.service.send": lambda _: {"key": key()},
    "chat.service_rooms.close_topic": lambda made: {"room_id": made.topic},
    "chat.service_rooms.open_topic": lambda _: {"key": key(), "title": "თემა"},
    "chat.service_polls.ask": lambda _: {"key": key(), "poll": NewPoll("როდის შევიკრიბოთ?", ("შაბათს", "კვირას"))},
    "chat.service_polls.close": lambda made: {"message_id": made.poll},
    "chat.service_polls.my_vote": lambda made: {"message_id": made.poll},
    "chat.service_polls.vote": lambda made: {"message_id": made.poll, "options": []},
    "chat.service_moderation.reported_picture": lambda made: {"photo_id": made.photos["reported"]},
    "doorsheet.service.approve": lambda _: {"version": 1},
    "doorsheet.service.printed": lambda made: {"sheet_id": made.approved_sheet},
    "doorsheet.service.read": lambda made: {"sheet_id": made.approved_sheet},
    "doorsheet.service.save": lambda _: {"version": 1, "words_said": "გმადლობთ", "left_out": [], "bare": []},
    "doorsheet.service.take_back": lambda made: {"sheet_id": made.approved_sheet, "version": 1},
    "documents.service.keep": lambda made: {"new": new_document(made, "ოქმი")},
    "gallery.service.add": lambda made: {"new": new_photos(made, "waiting", "სახურავი")},
    "gallery.service.of_building": lambda made: {"asked": GalleryAsked(made.town.a.building_id)},
    "gallery.service_stock.browse": lambda _: {"asked": StockAsked()},
    "house.service.save": lambda _: {"key": "answer_days", "text": "4"},
    "house.service.save_all": lambda _: {"texts": {"answer_days": "4"}},
    "identity.service_join.appeal": lambda made: {"membership_id": made.refused},
    "identity.service_members.refuse": lambda made: {"membership_id": made.pending},
    "identity.service_operator.decide_appeal": lambda made: {"membership_id": made.appealed},
    "identity.service_profile.ask_contact": lambda _: {"contact": "new-mailbox@example.ge", "password": PASSWORD},
    "identity.service_profile.change_password": lambda _: {"new": "sul-axali-paroli-91"},
    "identity.service_profile.end_session": lambda made: {"session_id": made.town.people[DATO]},
    "identity.service_second.make_codes": lambda _: {"code": factor_code()},
    "identity.service_second.remove": lambda _: {"code": factor_code()},
    "identity.service_second.start": lambda _: {"password": PASSWORD, "code": factor_code()},
    "identity.service_staff.reset_factor": lambda made: {"person_id": made.town.people[GIORGI], "code": factor_code()},
    "identity.service_staff.end": lambda made: {"grant_id": made.staff_grant},
    "issues.service_due.extend": lambda made: {
        "issue_id": made.sent,
        "until": (date.today() + timedelta(days=40)).isoformat(),
        "reason": "საჭირო ნაწილი გვიან მოვა",
    },
    "issues.service_verdict.fixed": lambda made: {"issue_id": made.resolved},
    "issues.service_verdict.not_fixed": lambda made: {"issue_id": made.resolved, "left": Left(key(), "partly")},
    "issues.service_queue.queue": lambda made: {"asked": Filters(building=made.town.a.building_id)},
    "issues.service_chair.close": lambda _: {"reason": "by_association"},
    "issues.service_gallery.hang": lambda made: {
        "issue_id": made.hung,
        "chosen": {"before": made.photos["fixed"], "element": "roof", "visibility": "association"},
    },
    "issues.service_households.homes": lambda _: {"text": ""},
    "issues.service_households.report": lambda _: {"key": key()},
    "issues.service_households.record": lambda made: {"new": new_household(made)},
    "issues.service_hung.record": lambda made: {"new": new_hung(made, "next_paper")},
    "issues.service_templates.save": lambda _: {"texts": {"title": "ნიმუში", "text_ka": "მივიღეთ: {number}"}},
    "issues.service_responsibility.ask_back": lambda made: {"issue_id": made.handed},
    "issues.service_responsibility.take_answer": lambda made: {"issue_id": made.handed, "outcome": "accepted"},
    "issues.service_outages.announce": lambda made: {"new": new_outage(made)},
    "issues.service_outages.cancel": lambda made: {"outage_id": made.planned_outage},
    "issues.service_outages.reopen": lambda made: {"outage_id": made.ended_outage},
    "issues.service_outage_joins.affects": lambda made: {"thing": -made.outage},
    "issues.service_chair.merge": lambda made: {"issue_id": made.second},
    "issues.service_chair.unmerge": lambda made: {"issue_id": made.duplicate},
    "issues.service_city.assign": lambda made: {"issue_id": made.sent},
    "issues.service_city.move": lambda made: {"issue_id": made.sent},
    "issues.service_words.say": lambda _: {"kind": "comment"},
    "opendata.service_keys.issue": lambda _: {"daily_limit": 5, "is_live": True},
    "opendata.service_keys.revoke": lambda made: {"key_id": made.api_key},
    "opendata.service_publish.agree": lambda made: {"issue_id": made.yard, "yes": True},
    "opendata.service_publish.consent": lambda made: {"issue_id": made.yard},
    "opendata.service_publish.decide": lambda made: {"issue_id": made.agreed, "decision": "shown", "photos": []},
    "opendata.service_publish.desk": lambda _: {"group": "waiting"},
    "passport.service.history": lambda _: {"key": "roof.covering"},
    "passport.service_condition.assess": lambda _: {"new": NewCondition(key(), "yard", 4, "visual", "2026-02-01")},
    "passport.service_condition.declare": lambda _: {"new": NewCondition(key(), "yard", 4, "statement", "2026-02-01")},
    "passport.service_decide.decide": lambda _: {
        "version": 3,
        "number": 1,
        "verdicts": {"roof.kind": "accept", "general.levels": "accept"},
    },
    "passport.service_export.export": lambda _: {"asked": ExportAsked()},
    "passport.service_hear.hear": lambda _: {"texts": {"yard.lighting": "weak"}, "evidence": "ზარი"},
    "passport.service_inspect.form": lambda _: {"group": "roof"},
    "passport.service_inspect.keep": lambda _: {"group": "roof", "texts": {"roof.area": "400"}, "number": 1},
    "passport.service_inspect.save": lambda _: {"group": "roof", "texts": {"roof.area": "400"}, "number": 1},
    "passport.service_propose.draft": lambda _: {"group": "yard", "texts": {"yard.lighting": "weak"}, "number": 1},
    "passport.service_propose.form": lambda _: {"group": "questions"},
    "passport.service_propose.send": lambda _: {"group": "yard"},
    "passport.service_propose.take_back": lambda _: {"group": "questions"},
    "photos.service.mine": lambda made: {"photo_id": made.photos["mine"]},
    "pilot.service_feedback.give": lambda _: {"new": NewFeedback(key(), text="კარგია")},
    "pilot.service_feedback.picture": lambda made: {"photo_id": made.photos["feedback"]},
    "inquiry.service.make": lambda _: {"texts": {"title": "წყალი", "q1": "წყალი დგას?"}},
    "inquiry.service.send": lambda made: {"inquiry_id": made.draft_inquiry},
    "inquiry.service_answer.enter": lambda _: {"channel": "paper", "texts": {"q.f1": "კი"}},
    "inquiry.service_answer.keep": lambda _: {"texts": {"q.f1": "yes"}},
    "inquiry.service_answer.send": lambda _: {"texts": {"q.f1": "yes"}},
    "walk.service.answer": lambda made: {
        "given": Answered(key(), key(), made.town.a.building_id, "yard", "good"),
    },
    "walk.service_finish.finish": lambda made: {"given": Finished(made.walk, made.town.a.building_id)},
    "works.service_works.save": lambda made: {
        "work_id": 0,
        "texts": {"place": "მე-15 მიკრორაიონი", "number": "7", "category": "elevator", "year": "2025"},
    },
    "works.service_catalogue.save": lambda _: {"texts": {"name_ka": "სახელი", "what_ka": "რა"}},
    "pilot.service_survey.answer": lambda made: {"answers": {str(made.text_question): "არაფერი"}},
    **{
        f"statements.service.{verb}": lambda _: {
            "kind": "tasks",
            "since": "2026-01-05",
            "until": "2026-01-18",
            "service": "",
        }
        for verb in ("draw", "drawn_tables", "issue")
    },
    "terms.service.remove_holiday": lambda _: {"day": f"{date.today().year}-11-23"},
    "terms.service.remove_route": lambda _: {"place": "attic"},
    "terms.service.save_holiday": lambda _: {
        "texts": {"day": f"{date.today().year}-11-24", "kind": "off", "name_ka": "უქმე", "source": "დადგენილება N5"}
    },
    "terms.service.save_promises": lambda _: {"texts": {"roof.amount": "10", "roof.unit": "days"}},
    "terms.service.save_route": lambda _: {"texts": {"category": "roof", "place": "facade", "service": "communal"}},
    "terms.service.save_routes": lambda _: {"texts": {"roof": "communal"}},
    "terms.service.undo": lambda made: {"change_id": made.terms_change},
    "verification.service.desk": lambda made: {"asked": Asked(one=made.town.a.association_id)},
    "verification.service.move": lambda _: {"to": "documents", "form": PaperForm()},
    "verification.service_handover.ask": lambda made: {
        "association_id": made.town.b.association_id,
        "old_person_id": made.town.people[TAMAR],
        "new": Successor(name="ქეთევან ახალი"),
        "form": PaperForm(kind="minutes", number="7", day="2026-11-01"),
    },
    "pilot.service_questions.save": lambda _: {"kind": "choice"},
    **calls_letters.LETTERS,
}
"""Values of single use cases where the common one would not reach the deed."""

INSIDER = {
    **calls_letters.INSIDERS,
    "identity.service_join.appeal": LASHA,
    "identity.service_join.ask": LASHA,
    "identity.service_second.make_codes": ADMIN,
    "identity.service_second.mine": ADMIN,
    "issues.service.support": LASHA,
    "notices.service_choices.try_again": LASHA,
    "issues.service_responsibility.decide": NINO,
    "issues.service_templates.offered": NINO,
}
"""Who of the house gets through where the usual holder of the right does not."""


def insider(name: str) -> str:
    """Name the person of the house for whom the call is meant to succeed."""
    return INSIDER.get(name, INSIDERS[SEALED[STATES + name]])


def use_case(name: str) -> Callable[..., Any]:
    """Find a sealed use case."""
    module, _, function = (STATES + name).rpartition(".")
    return getattr(importlib.import_module(module), function)


def arguments(name: str, made: Planted, folder: Path) -> dict[str, Any]:
    """Give the values of a call; KeyError names the parameter that has none."""
    given = common(made, folder) | DIFFERENT.get(name, lambda _: {})(made)
    wanted = list(inspect.signature(inspect.unwrap(use_case(name))).parameters.values())[1:]
    return {each.name: given[each.name] for each in wanted if each.default is each.empty or each.name in given}
