"""House A with something to steal: one row of every kind, each with a secret that a stranger must never meet.

``plant(town)`` writes it through the house's own use cases and gives the ids. ``hidden_from(who)`` names what
one of the cast must never see, in any answer, at any door.
"""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from datetime import timedelta
from io import BytesIO

from PIL import Image
from sqlmodel import col, select

from rustavi_hoa.adapters import keys, passwords, totp
from rustavi_hoa.cabinet import service_announcements
from rustavi_hoa.chat import service as chat
from rustavi_hoa.chat import service_moderation, service_polls, service_rooms
from rustavi_hoa.chat.rules_polls import NewPoll
from rustavi_hoa.db.engine import work
from rustavi_hoa.db.tables.handling import BulkRow
from rustavi_hoa.db.tables.house import AuditRow, OutboxRow, SurveyQuestionRow
from rustavi_hoa.db.tables.library import WorkRow
from rustavi_hoa.db.tables.people import (
    InvitationRow,
    LoginSessionRow,
    MembershipRow,
    PersonRow,
    RoleGrantRow,
    SecondFactorRow,
)
from rustavi_hoa.db.tables.register import ApartmentRow, AssociationRow, BuildingRow, ImportBatchRow
from rustavi_hoa.db.tables.standing import AliasRow, CorrectionRow, DisputeRow, HandoverRow, MergeRow, SavedViewRow
from rustavi_hoa.db.tables.talk import MessageReportRow
from rustavi_hoa.documents import service as documents
from rustavi_hoa.documents.views import NewDocument
from rustavi_hoa.doorsheet import gathering
from rustavi_hoa.gallery import service as gallery
from rustavi_hoa.gallery.views import NewPhotos
from rustavi_hoa.identity import service_board, service_invite, service_operator, steps
from rustavi_hoa.identity.rules import SESSION_LIFE, MembershipState
from rustavi_hoa.inquiry import service as inquiry
from rustavi_hoa.issues import (
    service,
    service_chair,
    service_city,
    service_households,
    service_hung,
    service_outages,
    service_templates,
    service_words,
)
from rustavi_hoa.issues.intake import NewIssue
from rustavi_hoa.issues.views_household import NewHousehold, NewHung
from rustavi_hoa.issues.views_outages import NewOutage
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.policy import STAFF as STAFF_PARTS
from rustavi_hoa.opendata import service_keys, service_publish
from rustavi_hoa.passport import service_condition, service_inspect, service_propose
from rustavi_hoa.passport.views_forms import NewCondition
from rustavi_hoa.photos import service as photos
from rustavi_hoa.pilot import service_feedback, service_questions
from rustavi_hoa.pilot.views import NewFeedback
from rustavi_hoa.statements import service as statements
from rustavi_hoa.terms import service as terms
from rustavi_hoa.walk import service as walks
from rustavi_hoa.walk.views import Answered
from rustavi_hoa.works import service_catalogue
from tests.cast import (
    ADMIN,
    ANALYST,
    APPARATUS,
    BOTH,
    COUNCIL,
    DATO,
    DUTY,
    EKA,
    EVERYBODY,
    GIORGI,
    HEAD,
    INSPECTOR,
    LASHA,
    LAWYER,
    MAYOR,
    NEWCOMER,
    NINO,
    OPERATOR,
    REGISTRY,
    TAMAR,
    Town,
    _hash,
    cast,
    secret,
)
from tests.planted_letters import PlantedLetters, plant_letters

FAR = {f"far_{role}": role for role in STAFF_PARTS}
"""Staff whose reach is the unit of house B alone: one of every role."""

FACTOR = b"a secret of the apps"
STRANGERS = (EKA, TAMAR, NEWCOMER, *FAR)
"""People with rights somewhere, but none in house A."""

HOUSE = {NINO, LASHA, DATO, BOTH}
KORPUSI = {OPERATOR, ADMIN}
LETTERS = {REGISTRY, DUTY, LAWYER, APPARATUS, MAYOR, HEAD, GIORGI}
WORKERS = KORPUSI | {GIORGI, HEAD, APPARATUS}

FLAT = "30-kvx"
ADDRESS = "მე-15 მიკრორაიონი, კორპუსი 7"
SECRETS: dict[str, tuple[str, set[str]]] = {
    "unsent text": ("secret-unsent-5f1c", HOUSE),
    "sent text": ("secret-sent-8a2e", HOUSE | WORKERS),
    "internal note": ("secret-note-3d9b", WORKERS),
    "about a neighbour": ("secret-neighbour-61c7", {LASHA, NINO} | KORPUSI),
    "complaint about the chairperson": ("secret-complaint-b40d", {DATO, APPARATUS} | KORPUSI),
    "chat": ("secret-chat-77e0", HOUSE),
    "entrance chat": ("secret-entrance-c201", {DATO}),
    "board chat": ("secret-board-38ee", {NINO, LASHA}),
    "city chat": ("secret-city-90f4", {NINO, REGISTRY, DUTY} | WORKERS),
    "private talk": ("secret-direct-1b6d", {NINO, DATO}),
    "reported message": ("secret-reported-19aa", HOUSE | KORPUSI),
    "announcement": ("secret-announcement-c5d2", HOUSE),
    "words on a draft": ("secret-sheet-5b7a", {NINO}),
    "household": ("secret-household-9a1e", {NINO} | KORPUSI),
    "outage": ("secret-outage-70b3", HOUSE | WORKERS),
    "appeal": ("secret-appeal-0e64", {LASHA} | KORPUSI),
    "feedback": ("secret-feedback-e2b8", {DATO} | KORPUSI),
    "document": ("secret-document-2b91", HOUSE | WORKERS | {ANALYST, COUNCIL, INSPECTOR}),
    "inspector's evidence": ("secret-evidence-91f3", HOUSE | WORKERS | {ANALYST, COUNCIL, INSPECTOR}),
    "note on a condition": ("secret-condition-4c7a", HOUSE | WORKERS | {ANALYST, COUNCIL, INSPECTOR}),
    "proposed text": ("secret-proposal-d81e", {NINO} | KORPUSI),
    "caption": ("secret-caption-a17f", HOUSE | WORKERS | {ANALYST, COUNCIL, INSPECTOR}),
    "address": (ADDRESS, HOUSE | WORKERS | {NEWCOMER, ANALYST, COUNCIL, INSPECTOR}),
    "new chairperson": ("secret-successor-4c7d", {NINO} | KORPUSI),
    "inquiry": ("secret-inquiry-31f0", {NINO} | KORPUSI | {HEAD, APPARATUS}),
    "hidden work": ("secret-work-90dd", HOUSE | WORKERS | {ANALYST, COUNCIL, INSPECTOR}),
    "apartment": (FLAT, {DATO, NINO} | WORKERS),
    "full name": ("დათო სრული სახელი", {DATO, NINO} | KORPUSI),
    "phone": ("995599000003", {DATO, NINO} | KORPUSI),
    "letter": ("secret-letter-5d20", {DATO} | LETTERS),
    "note on a letter": ("secret-letter-note-8e11", LETTERS),
    "complaint in a letter": ("secret-letter-complaint-77b3", {DATO} | LETTERS - {GIORGI, HEAD}),
    "mailbox": ("dato@example.ge", {DATO, NINO} | KORPUSI),
}
"""What was planted in house A -> its text and who may meet it."""


@dataclass(slots=True)
class Planted:
    """Ids of what stands in house A, by the names that use cases give their parameters."""

    town: Town
    issue: int = 0
    sent: int = 0
    resolved: int = 0
    duplicate: int = 0
    second: int = 0
    private: int = 0
    complaint: int = 0
    message: int = 0
    reported: int = 0
    poll: int = 0
    room: int = 0
    topic: int = 0
    report: int = 0
    announcement: int = 0
    membership: int = 0
    pending: int = 0
    refused: int = 0
    terms_change: int = 0
    appealed: int = 0
    invitation: int = 0
    grant: int = 0
    staff_grant: int = 0
    question: int = 0
    document: int = 0
    batch: int = 0
    register_batch: int = 0
    inquiry: int = 0
    draft_inquiry: int = 0
    service: int = 0
    gallery: int = 0
    text_question: int = 0
    proposal: int = 0
    condition: int = 0
    handover: int = 0
    dispute: int = 0
    gone: int = 0
    alias: int = 0
    work: int = 0
    hung: int = 0
    handed: int = 0
    template: int = 0
    act: int = 0
    household: int = 0
    paper_hung: int = 0
    outage: int = 0
    planned_outage: int = 0
    ended_outage: int = 0
    sheet: int = 0
    approved_sheet: int = 0
    statement: int = 0
    merge: int = 0
    correction: int = 0
    view: int = 0
    failure: int = 0
    yard: int = 0
    agreed: int = 0
    api_key: int = 0
    walk: str = ""
    photos: dict[str, str] = field(default_factory=dict)
    letters: PlantedLetters = field(default_factory=PlantedLetters)


def hidden_from(who: str | None) -> dict[str, str]:
    """Give the secrets that this person (None: a visitor) must never meet."""
    return {name: text for name, (text, seers) in SECRETS.items() if who not in seers}


def everybody() -> tuple[str, ...]:
    """Name the cast and the far staff."""
    return (*EVERYBODY, *FAR)


def residents_first() -> tuple[str, ...]:
    """Name the people in house A's reach in an order in which no deed opens a secret to a later one."""
    return (ANALYST, COUNCIL, GIORGI, HEAD, APPARATUS, OPERATOR, ADMIN, LASHA, BOTH, NINO)


def key() -> str:
    """Make a key as a browser does."""
    return str(uuid.uuid4())


def image() -> bytes:
    """Draw a small photo."""
    out = BytesIO()
    Image.new("RGB", (64, 48), "#a04020").save(out, "JPEG")
    return out.getvalue()


def plant(town: Town) -> Planted:
    """Write one of everything into house A, and the far staff beside it."""
    made = Planted(town)
    _far_staff(town)
    _pilot(town)
    with work() as session:
        session.get_one(ApartmentRow, town.a.apartments["30"]).number = FLAT
    _problems(made)
    _talk(made)
    _people(made)
    _pilot_words(made)
    _papers(made)
    _passport(made)
    _standing(made)
    _gallery(made)
    _register(made)
    _open_data(made)
    _outages(made)
    _casework(made)
    _terms(made)
    _sheets(made)
    texts = {name: text for name, (text, _) in SECRETS.items()}
    made.letters = plant_letters(town, key, image(), texts, made.issue)
    _failure(made)
    _factors(town)
    for each in (EKA, TAMAR):
        chat.enter(cast(each))
        service_rooms.mine(cast(each))
    return made


def _factors(town: Town) -> None:
    """Two of the staff and a neighbour have an authenticator app."""
    with work() as session:
        for who in (ADMIN, GIORGI, DATO):
            person_id = town.people[who]
            session.add(SecondFactorRow(person_id=person_id, secret=keys.sealed(FACTOR, steps.owner(person_id))))


def factor_code() -> str:
    """Give the code that the apps of the three show now."""
    return totp.code_at(FACTOR, now())


def _failure(made: Planted) -> None:
    """A letter that did not arrive; plain letters are named by numbers below zero."""
    with work() as session:
        row = OutboxRow(kind="mail", payload={"to": "nobody@example.ge", "subject": "-", "text": "-"}, failed_at=now())
        session.add(row)
        session.flush()
        made.failure = -row.id


def _standing(made: Planted) -> None:
    """A change of chairperson under way in house A, and a dispute in an association without a house."""
    with work() as session:
        elsewhere = AssociationRow(code="ASSOC-D", name="სადავო ამხანაგობა")
        change = HandoverRow(
            association_id=made.town.a.association_id,
            old_person_id=made.town.people[NINO],
            new_name=SECRETS["new chairperson"][0],
            told_at=now(),
        )
        session.add_all([elsewhere, change])
        session.flush()
        dispute = DisputeRow(association_id=elsewhere.id, reason="ორი ოქმი")
        session.add(dispute)
        session.flush()
        made.handover, made.dispute = change.id, dispute.id


def _register(made: Planted) -> None:
    """A demolished building of association A, a merge that stands, a request for correction, a kept list."""
    house, operator = made.town.a, made.town.people[OPERATOR]
    with work() as session:
        gone = BuildingRow(code="GONE", address="ძველი კორპუსი", association_id=house.association_id, status="gone")
        merge = MergeRow(thing="building", kept_id=house.building_id, gone_id=house.building_id, moved={"ops": []})
        asked = CorrectionRow(
            person_id=made.town.people[DATO], building_id=house.building_id, field="phone", wanted="5"
        )
        view = SavedViewRow(person_id=made.town.people[ANALYST], page="register", name="ჩემი", query=f"by={operator}")
        alias = AliasRow(building_id=house.building_id, address="ძველი ქუჩა N4", match_key="street|old|4")
        session.add_all([gone, merge, asked, view, alias])
        session.flush()
        made.alias = alias.id
        made.gone, made.merge, made.correction, made.view = gone.id, merge.id, asked.id, view.id
        name = session.get_one(AssociationRow, house.association_id).name
        told = {"changed": {"association": {str(house.association_id): {"name": ["ძველი სახელი", name]}}}}
        batch = ImportBatchRow(kind="register", file_name="city.xlsx", file_sha256="", options=told)
        session.add(batch)
        session.flush()
        made.register_batch = batch.id


def new_outage(made: Planted, **more: object) -> NewOutage:
    """An outage of house A alone, of the roofs' kind, that has begun."""
    given = {"kind": "outage", "category": "roof", "title_ka": SECRETS["outage"][0], "starts": "2026-01-05T09:00"}
    return NewOutage(**{**given, "building_ids": (made.town.a.building_id,), "confirmed": 1, **more})


def new_household(made: Planted) -> NewHousehold:
    """A household of house A that agreed."""
    return NewHousehold(made.town.a.building_id, SECRETS["household"][0], apartment="7", consent=True)


def new_hung(made: Planted, name: str) -> NewHung:
    """A paper on the door of house A, shown by Nino's photo."""
    return NewHung(made.town.a.building_id, "other", made.photos[name])


def _casework(made: Planted) -> None:
    """A ready text, one step with many, a household, a paper on a door."""
    texts = {"title": "მიღებულია", "text_ka": "მივიღეთ: {number}"}
    made.template = service_templates.save(cast(ADMIN), 0, texts)
    with work() as session:  # its minute lasts as long as the test
        act = BulkRow(to="in_progress", by=made.town.people[GIORGI], at=now() + timedelta(hours=1))
        session.add(act)
        session.flush()
        made.act = act.id or 0
    made.household = service_households.record(cast(NINO), new_household(made))
    for name in ("paper", "next_paper"):
        _photo(made, NINO, name)
    made.paper_hung = service_hung.record(cast(NINO), key(), new_hung(made, "paper"))


def _outages(made: Planted) -> None:
    """One that runs, works that are planned, and one that is over."""
    staff = cast(OPERATOR)
    made.outage = service_outages.announce(staff, key(), new_outage(made))
    made.planned_outage = service_outages.announce(
        staff, key(), new_outage(made, kind="works", starts="2099-01-05T09:00")
    )
    made.ended_outage = service_outages.announce(staff, key(), new_outage(made, category="lift"))
    service_outages.end(staff, made.ended_outage, key(), "დასრულდა", [])


def _terms(made: Planted) -> None:
    """A route that staff changed, and may change back."""
    terms.save_route(cast(ADMIN), {"category": "roof", "place": "attic", "service": "communal"})
    with work() as session:
        made.terms_change = session.exec(select(AuditRow.id).where(AuditRow.verb == "route.set")).one()


def _sheets(made: Planted) -> None:
    """A Friday sheet to be approved, with the chairperson's words, one that is; a report on the city's tasks."""
    made.statement = statements.issue(cast(APPARATUS), "tasks", "2025-01-06", "2025-01-19")
    secret = SECRETS["words on a draft"][0]
    with work() as session:
        home, end = made.town.a.association_id, now()
        for name, at, state in (("approved_sheet", end - timedelta(days=7), "approved"), ("sheet", end, "draft")):
            row = gathering.make(session, home, at)
            row.state, row.words = state, secret if state == "draft" else ""
            session.flush()
            setattr(made, name, row.id)


def _pilot(town: Town) -> None:
    with work() as session:
        for row in session.exec(select(BuildingRow)).all():
            row.stage = "running"


def _far_staff(town: Town) -> None:
    with work() as session:
        for at, (who, role) in enumerate(sorted(FAR.items())):
            person = PersonRow(
                shown_name=who, email=f"{who}@example.ge", phone=f"+9955991111{at:02}", password_hash=_hash()
            )
            session.add(person)
            session.flush()
            town.people[who] = person.id
            session.add(RoleGrantRow(person_id=person.id, role=role, unit_id=town.b.unit_id))
            session.add(
                LoginSessionRow(
                    token_hash=passwords.fingerprint(secret(who)),
                    person_id=person.id,
                    device="tests",
                    expires_at=now() + SESSION_LIFE,
                    proved_at=now(),
                )
            )


def _passport(made: Planted) -> None:
    """An inspection, a judgement, a proposal on its way and a draft."""
    house, text = made.town.a.building_id, {name: each[0] for name, each in SECRETS.items()}
    seen = {"roof.covering": "slate", "structure.extensions": "unpermitted"}
    service_inspect.save(cast(INSPECTOR), house, "roof", seen, 0, key(), text["inspector's evidence"])
    judged = NewCondition(key(), "roof", 3, "visual", "2026-01-15", note=text["note on a condition"])
    made.condition = service_condition.assess(cast(INSPECTOR), house, judged)
    asked = {"roof.kind": "flat", "general.levels": "10"}
    service_propose.draft(cast(NINO), house, "questions", asked)
    made.proposal = service_propose.send(cast(NINO), house, "questions")
    service_propose.draft(cast(NINO), house, "entrances", {"entrances[1].number": text["proposed text"]})
    service_propose.draft(cast(NINO), house, "yard", {"yard.surface": "asphalt"})
    made.walk = key()
    walks.answer(cast(NINO), Answered(key(), made.walk, house, "ramp", "bad"))


def _photo(made: Planted, who: str, name: str) -> str:
    made.photos[name] = key()
    photos.keep(cast(who), made.photos[name], image())
    return made.photos[name]


def _report(made: Planted, who: str, text: str, **more: object) -> int:
    given = {"key": key(), "building_id": made.town.a.building_id, "category": "roof", "place": "roof", "text": text}
    return service.report(cast(who), NewIssue(**{**given, **more}))[0]


def _problems(made: Planted) -> None:
    text = {name: each[0] for name, each in SECRETS.items()}
    pin = {"lat": 41.55, "lon": 45.0}
    made.issue = _report(made, DATO, text["unsent text"], photos=(_photo(made, DATO, "issue"),), **pin)
    made.sent = _report(made, DATO, text["sent text"], to_city=True)
    service_words.say(cast(GIORGI), made.sent, key(), "note", text["internal note"], [])
    made.handed = _report(made, DATO, text["sent text"], category="gas", to_city=True)
    service_city.move(cast(GIORGI), made.handed, "handed_over", "", "", "გაზის კომპანია")
    made.resolved = _report(made, DATO, text["unsent text"], category="lift", place="lift")
    service_chair.close(cast(NINO), made.resolved, True, "by_association", "")
    made.hung = _report(made, DATO, text["unsent text"], photos=(_photo(made, DATO, "fixed"),))
    service_chair.close(cast(NINO), made.hung, True, "by_association", "")
    made.duplicate = _report(made, DATO, text["unsent text"])
    service_chair.merge(cast(NINO), made.duplicate, made.issue)
    made.second = _report(made, DATO, text["unsent text"])
    made.private = _report(made, LASHA, text["about a neighbour"], door="neighbour", category="other")
    told = {"door": "complaint", "category": "other", "about_chair": True}
    made.complaint = _report(made, DATO, text["complaint about the chairperson"], **told)
    _photo(made, DATO, "mine")


def _talk(made: Planted) -> None:
    dato, lasha = cast(DATO), cast(LASHA)
    made.room = chat.enter(dato).room_id
    chat.send(dato, made.room, key(), SECRETS["chat"][0], [_photo(made, DATO, "message")])
    chat.send(dato, made.room, key(), SECRETS["reported message"][0], [_photo(made, DATO, "reported")])
    made.message, made.reported = [each.id for each in chat.older(dato, made.room, 100).messages]
    made.poll = service_polls.ask(dato, made.room, key(), NewPoll("როდის შევიკრიბოთ?", ("შაბათს", "კვირას")))
    service_moderation.tell(lasha, made.reported, "uncivil")
    _rooms(made)
    with work() as session:
        made.report = session.exec(select(MessageReportRow.id)).one()
    made.announcement = service_announcements.announce(
        cast(NINO), made.town.a.building_id, key(), SECRETS["announcement"][0], 0
    )


def _rooms(made: Planted) -> None:
    """The other rooms of house A, with a word in each, and a topic of the city."""
    nino, dato = cast(NINO), cast(DATO)
    service_board.name_member(nino, made.town.people[LASHA], made.town.a.building_id)
    alone = chat.enter(dato, f"person:{made.town.people[NINO]}").room_id
    named = {"private talk": (dato, alone)}
    for name, kind, who in (
        ("entrance chat", "entrance", DATO),
        ("board chat", "board", LASHA),
        ("city chat", "city", NINO),
    ):
        lines = service_rooms.mine(cast(who)).lines
        named[name] = cast(who), next(line.room_id for line in lines if line.kind == kind)
    for name, (who, room) in named.items():
        chat.send(who, room, key(), SECRETS[name][0], [])
    made.topic = service_rooms.open_topic(cast(APPARATUS), key(), "ზამთარი", "რა გჭირდებათ?")


def _people(made: Planted) -> None:
    town = made.town
    service_invite.slips(cast(NINO), town.a.building_id, [town.a.apartments["5"]], 1)
    service_operator.activation_sheet(cast(OPERATOR), town.a.association_id, "ქეთევანი")
    rows = (("refused", MembershipState.REFUSED, "33"), ("appealed", MembershipState.APPEALED, "34"))
    with work() as session:
        made.invitation = session.exec(select(InvitationRow.id).where(InvitationRow.kind == "chairperson")).one()
        for name, state, flat in rows:
            row = MembershipRow(
                person_id=town.people[LASHA],
                apartment_id=town.a.apartments[flat],
                building_id=town.a.building_id,
                kind="tenant",
                state=state,
                appeal_text=SECRETS["appeal"][0],
            )
            session.add(row)
            session.flush()
            setattr(made, name, row.id)
        made.membership = _one(session, MembershipRow.id, MembershipRow.person_id == town.people[DATO])
        made.pending = _one(session, MembershipRow.id, MembershipRow.state == MembershipState.PENDING)
        made.grant = _one(session, RoleGrantRow.id, RoleGrantRow.association_id == town.a.association_id)
        made.staff_grant = _one(session, RoleGrantRow.id, RoleGrantRow.person_id == town.people[COUNCIL])


def _open_data(made: Planted) -> None:
    """Two problems of the yard, one of them agreed to be shown, and a key of a program."""
    given = {"category": "light_out", "place": "yard", "to_city": True}
    made.yard, made.agreed = (_report(made, DATO, SECRETS["sent text"][0], **given) for _ in range(2))
    service_publish.agree(cast(DATO), made.agreed, True)
    service_keys.issue(cast(ADMIN), "ქალაქის აპლიკაცია", "app@example.ge", 5, is_live=True)
    made.api_key = next(each.id for each in service_keys.listing(cast(ADMIN)))


def new_document(made: Planted, title: str) -> NewDocument:
    return NewDocument(key(), "minutes", title, f"{title}.jpg", made.town.a.building_id)


def _papers(made: Planted) -> None:
    new = new_document(made, SECRETS["document"][0])
    asked = {"title": SECRETS["inquiry"][0], "q1": "წყალი დგას?", "unit": str(made.town.a.unit_id)}
    made.inquiry = inquiry.make(cast(OPERATOR), asked)
    inquiry.send(cast(OPERATOR), made.inquiry)
    made.draft_inquiry = inquiry.make(cast(OPERATOR), asked)
    made.service = service_catalogue.save(cast(OPERATOR), 0, {"name_ka": "ლიფტი", "what_ka": "მოვლა"})
    with work() as session:
        batch = ImportBatchRow(
            kind="works", file_name="works.xlsx", file_sha256="", person_id=made.town.people[OPERATOR]
        )
        session.add(batch)
        session.flush()
        built = WorkRow(building_id=made.town.a.building_id, category="roof_flat", year=2020, state="done")
        built.title, built.is_public, built.batch_id = SECRETS["hidden work"][0], False, batch.id
        session.add(built)
        session.flush()
        made.work = built.id
        batch.options, made.batch = {"taken": [built.id], "updated": {}}, batch.id
        session.add(batch)
    made.document = documents.keep(cast(NINO), new, BytesIO(image())).id


def new_photos(made: Planted, name: str, caption: str) -> NewPhotos:
    """Hang a photo that Nino has sent; ``name`` is "gallery" for the one that hangs, "waiting" for the next."""
    return NewPhotos(made.town.a.building_id, (made.photos[name],), "roof", caption=caption)


def _gallery(made: Planted) -> None:
    for name in ("gallery", "waiting"):
        _photo(made, NINO, name)
    made.gallery = gallery.add(cast(NINO), new_photos(made, "gallery", SECRETS["caption"][0]))[0]


def _one(session: object, column: object, where: object) -> int:
    return session.exec(select(column).where(where).order_by(col(column))).first()


def _pilot_words(made: Planted) -> None:
    given = NewFeedback(key(), text=SECRETS["feedback"][0], photos=(_photo(made, DATO, "feedback"),))
    service_feedback.give(cast(DATO), given)
    service_questions.everything(cast(OPERATOR))
    with work() as session:
        made.question = session.exec(select(SurveyQuestionRow.id).order_by(col(SurveyQuestionRow.id).desc())).first()
        made.text_question = _one(session, SurveyQuestionRow.id, SurveyQuestionRow.kind == "text")
