"""The pilot: stages by building, feedback from anybody, a questionnaire that keeps old answers with old words."""

from __future__ import annotations

from io import BytesIO
from uuid import uuid4

import pytest
from PIL import Image
from sqlmodel import func, select
from starlette.applications import Starlette
from starlette.testclient import TestClient

from rustavi_hoa.adapters import rates
from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.tables.house import FeedbackRow, SurveyAnswerRow, SurveyQuestionRow
from rustavi_hoa.db.tables.people import PersonRow, RoleGrantRow
from rustavi_hoa.identity import service as identity
from rustavi_hoa.kernel.errors import Denied, Invalid, NotFound
from rustavi_hoa.kernel.policy import Can
from rustavi_hoa.photos import service as photos
from rustavi_hoa.pilot import http, service, service_feedback, service_questions, service_survey
from rustavi_hoa.pilot.views import NewFeedback
from tests.cast import ADMIN, ANALYST, EKA, GIORGI, LASHA, NINO, OPERATOR, Town, cast, cookies, load

NOBODY_OF_THE_PILOT = (NINO, LASHA, EKA, GIORGI, ANALYST)


@pytest.fixture
def town(database: str) -> Town:
    rates.forget()
    return load()


def client(who: str | None = None) -> TestClient:
    return TestClient(Starlette(routes=http.ROUTES), cookies=cookies(who) if who else None)


def count(table: type) -> int:
    with reading() as session:
        return session.exec(select(func.count()).select_from(table)).one()


def word(**more: object) -> NewFeedback:
    return NewFeedback(**({"key": str(uuid4()), "page": "/home", "mood": 3, "text": "კარგია"} | more))


def picture_of(who: str) -> str:
    out, photo_id = BytesIO(), str(uuid4())
    Image.new("RGB", (40, 30), "#204060").save(out, "JPEG")
    photos.keep(cast(who), photo_id, out.getvalue())
    return photo_id


def works(town: Town, flag: str) -> bool:
    with reading() as session:
        return service.is_on(session, town.a.building_id, flag)


def test_until_somebody_decides_everything_works(town: Town) -> None:
    assert all(works(town, flag) for flag in ("chat", "direct_to_city", "announcements"))


def test_an_operator_switches_one_feature_of_one_building(town: Town) -> None:
    service.set_stage(cast(OPERATOR), town.a.building_id, "running", ["chat", "announcements"])
    assert (works(town, "chat"), works(town, "direct_to_city")) == (True, False)
    with reading() as session:
        assert service.is_on(session, town.b.building_id, "direct_to_city")
    first = service.stages(cast(ADMIN), "", 1).buildings[0]
    assert (first.id, first.stage, first.is_managed) == (town.a.building_id, "running", True)


@pytest.mark.parametrize("who", NOBODY_OF_THE_PILOT)
def test_others_neither_see_nor_change_the_pilot(town: Town, who: str) -> None:
    for deed in (
        lambda: service.stages(cast(who), "", 1),
        lambda: service.set_stage(cast(who), town.a.building_id, "running", []),
        lambda: service_feedback.listing(cast(who), 1),
        lambda: service_feedback.table(cast(who)),
        lambda: service_survey.results(cast(who)),
        lambda: service_questions.everything(cast(who)),
        lambda: service_questions.save(cast(who), 0, "text", "ახალი კითხვა", "New question", ""),
    ):
        with pytest.raises(Denied):
            deed()
    assert works(town, "chat")
    for path in ("/download/feedback.csv", "/download/answers.csv"):
        assert client(who).get(path).status_code == 403
        assert client().get(path).status_code == 401


def test_unknown_stages_flags_and_buildings_change_nothing(town: Town) -> None:
    with pytest.raises(Invalid):
        service.set_stage(cast(OPERATOR), town.a.building_id, "started", [])
    with pytest.raises(NotFound):
        service.set_stage(cast(OPERATOR), town.a.building_id, "running", ["everything"])
    with pytest.raises(NotFound):
        service.set_stage(cast(OPERATOR), 999_999, "running", [])
    assert service.stages(cast(OPERATOR), "", 1).buildings[0].stage == "off"


def test_buildings_are_found_by_address(town: Town) -> None:
    found = service.stages(cast(OPERATOR), "მშვიდობის", 1)
    assert [each.id for each in found.buildings] == [town.b.building_id]
    assert service.stages(cast(OPERATOR), "%", 1).total == 0


def test_two_taps_are_one_word(town: Town) -> None:
    new = word()
    first = service_feedback.give(cast(LASHA), new)
    assert service_feedback.give(cast(LASHA), new) == (first[0], False)
    assert count(FeedbackRow) == 1
    with pytest.raises(Invalid):
        service_feedback.give(cast(EKA), new)


def test_feedback_keeps_its_picture_and_its_building_but_no_name(town: Town) -> None:
    photo_id = picture_of(LASHA)
    service_feedback.give(cast(LASHA), word(photos=(photo_id,), device="Mozilla/5.0 (Linux; Android 14) Chrome/130"))
    shown = service_feedback.listing(cast(OPERATOR), 1)
    item = shown.words[0]
    assert (item.photos, item.device, shown.good, shown.total) == ([photo_id], "Android · Chrome", 1, 1)
    assert "ლაშა" not in repr(shown)
    assert item.building_ka
    assert client(OPERATOR).get(f"/photos/feedback/{photo_id}/320").headers["content-type"] == "image/webp"
    assert client(LASHA).get(f"/photos/feedback/{photo_id}/320").status_code == 403
    assert client(OPERATOR).get(f"/photos/feedback/{uuid4()}/320").status_code == 404


def test_nobody_sends_anothers_picture(town: Town) -> None:
    foreign = picture_of(EKA)
    with pytest.raises(Invalid):
        service_feedback.give(cast(LASHA), word(photos=(foreign,)))
    assert count(FeedbackRow) == 0


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"mood": None, "text": " "}, "text"),
        ({"mood": 4}, "mood"),
        ({"text": "ა" * 2001}, "text"),
        ({"key": "short"}, "key"),
        ({"photos": tuple("abcd")}, "photos"),
    ],
)
def test_wrong_feedback_is_refused_beside_its_field(town: Town, wrong: dict[str, object], field: str) -> None:
    with pytest.raises(Invalid) as refused:
        service_feedback.give(cast(LASHA), word(**wrong))
    assert field in [fault.field for fault in refused.value.faults]
    assert count(FeedbackRow) == 0


def test_a_visitor_may_write_but_not_attach(town: Town) -> None:
    sent = {"key": str(uuid4()), "page": "/sign-in", "mood": 1, "text": "ვერ შევდივარ", "photos": []}
    assert client().post("/api/feedback", json=sent).status_code == 201
    assert client().post("/api/feedback", json=sent).status_code == 200
    refused = client().post("/api/feedback", json=sent | {"key": str(uuid4()), "photos": [str(uuid4())]})
    assert (refused.status_code, list(refused.json()["faults"])) == (422, ["photos"])
    assert service_feedback.listing(cast(OPERATOR), 1).words[0].building_ka == ""


@pytest.mark.parametrize(
    "body", [b"{", b"[]", b"[" * 20_000, b'{"key": 1, "mood": "3"}', b'{"photos": "abc"}', b"\xff"]
)
def test_a_broken_body_gets_a_sentence(town: Town, body: bytes) -> None:
    answer = client(LASHA).post("/api/feedback", content=body)
    assert answer.status_code == 422
    assert all(said["ka"] and said["en"] for said in answer.json()["faults"].values())
    assert count(FeedbackRow) == 0


def test_a_flood_of_feedback_is_answered_with_a_wait(town: Town, still_buckets: None) -> None:
    codes = [client(LASHA).post("/api/feedback", json={"key": str(uuid4()), "mood": 2}).status_code for _ in range(12)]
    assert codes[0] == 201
    assert codes[-1] == 429


def test_another_site_cannot_post_feedback(town: Town) -> None:
    sent = {"key": str(uuid4()), "mood": 2}
    answer = client(LASHA).post("/api/feedback", json=sent, headers={"origin": "https://evil.example"})
    assert (answer.status_code, count(FeedbackRow)) == (403, 0)


def test_the_table_of_feedback_runs_no_formula(town: Town) -> None:
    service_feedback.give(cast(LASHA), word(text="=HYPERLINK(1)", page="/home?x==1"))
    answer = client(OPERATOR).get("/download/feedback.csv")
    assert "'=HYPERLINK(1)" in answer.text
    assert ",=HYPER" not in answer.text
    assert "ლაშა" not in answer.text


def test_the_first_six_questions_are_written_once(town: Town) -> None:
    first = service_survey.questions(cast(LASHA))
    assert [each.id for each in service_survey.questions(cast(EKA))] == [each.id for each in first]
    assert (len(first), count(SurveyQuestionRow)) == (6, 6)


def test_answers_are_counted_without_names_and_asked_once(town: Town) -> None:
    asked = service_survey.questions(cast(LASHA))
    choice, scale, text = str(asked[0].id), str(asked[3].id), str(asked[5].id)
    service_survey.answer(cast(LASHA), {choice: "chair", scale: "4", text: "სახურავი"})
    service_survey.answer(cast(LASHA), {choice: "call"})
    service_survey.answer(cast(EKA), {choice: "call", scale: "  "})
    results = {each.id: each for each in service_survey.results(cast(OPERATOR))}
    chosen = {each.ka: each.count for each in results[int(choice)].counts}
    assert (results[int(choice)].n, chosen["მერიაში ვრეკავ"], chosen["თავმჯდომარეს ვეუბნები"]) == (2, 2, 0)
    assert (results[int(scale)].n, results[int(text)].texts) == (1, ["სახურავი"])
    with reading() as session:
        assert session.get_one(PersonRow, town.people[LASHA]).baseline_done_at is not None
        assert session.get_one(PersonRow, town.people[NINO]).baseline_done_at is None


def test_an_answer_that_is_not_offered_is_refused_and_nothing_is_kept(town: Town) -> None:
    asked = service_survey.questions(cast(LASHA))
    with pytest.raises(Invalid) as refused:
        service_survey.answer(cast(LASHA), {str(asked[0].id): "chair", str(asked[3].id): "6"})
    assert [fault.field for fault in refused.value.faults] == [str(asked[3].id)]
    with pytest.raises(Invalid):
        service_survey.answer(cast(LASHA), {"999999": "x", "a": "b"})
    assert count(SurveyAnswerRow) == 0


def test_a_changed_wording_leaves_old_answers_with_the_old_words(town: Town) -> None:
    old = service_survey.questions(cast(LASHA))[0]
    service_survey.answer(cast(LASHA), {str(old.id): "letter"})
    lines = "\n".join(f"{choice.ka} | {choice.en}" for choice in old.choices[:3])
    service_questions.save(cast(OPERATOR), old.id, "choice", "როგორ გვატყობინებთ?", "How do you tell us?", lines)
    now_asked = service_survey.questions(cast(EKA))
    assert (len(now_asked), now_asked[0].ka, len(now_asked[0].choices)) == (6, "როგორ გვატყობინებთ?", 3)
    results = {each.id: each for each in service_survey.results(cast(OPERATOR))}
    assert (results[old.id].ka, results[old.id].n, results[old.id].is_active) == (old.ka, 1, False)
    assert results[now_asked[0].id].n == 0
    with pytest.raises(NotFound):
        service_questions.save(cast(OPERATOR), old.id, "text", "კიდევ ერთხელ", "Once more", "")


def test_questions_are_added_moved_and_switched_off(town: Town) -> None:
    service_questions.save(cast(OPERATOR), 0, "scale", "რამდენად კმაყოფილი ხართ?", "How content are you?", "")
    last = service_questions.everything(cast(OPERATOR))[-1]
    assert (last.ka, last.number) == ("რამდენად კმაყოფილი ხართ?", 7)
    service_questions.move_up(cast(OPERATOR), last.id)
    assert service_survey.questions(cast(LASHA))[5].id == last.id
    service_questions.switch(cast(OPERATOR), last.id, False)
    assert last.id not in [each.id for each in service_survey.questions(cast(LASHA))]
    service_questions.switch(cast(OPERATOR), last.id, True)
    assert last.id in [each.id for each in service_survey.questions(cast(LASHA))]


@pytest.mark.parametrize(
    ("form", "field"),
    [
        (("choice", "კითხვა", "Question", "ერთი | One"), "choices"),
        (("choice", "კითხვა", "Question", "ერთი\nორი"), "choices"),
        (("dance", "კითხვა", "Question", ""), "kind"),
        (("text", "", "Question", ""), "ka"),
        (("text", "კითხვა", "Q" * 201, ""), "en"),
    ],
)
def test_a_question_needs_both_languages_and_its_answers(town: Town, form: tuple[str, ...], field: str) -> None:
    with pytest.raises(Invalid) as refused:
        service_questions.save(cast(OPERATOR), 0, *form)
    assert [fault.field for fault in refused.value.faults] == [field]


def test_the_table_of_answers_speaks_and_runs_no_formula(town: Town) -> None:
    asked = service_survey.questions(cast(LASHA))
    service_survey.answer(cast(LASHA), {str(asked[0].id): "letter", str(asked[5].id): "+1+1"})
    text = client(OPERATOR).get("/download/answers.csv").text
    assert "წერილობით მივმართავ" in text
    assert "'+1+1" in text


@pytest.mark.parametrize("who", [OPERATOR, ADMIN])
def test_the_citys_one_questionnaire_is_not_edited_from_within_one_unit(town: Town, who: str) -> None:
    asked = service_questions.everything(cast(who))
    with work() as session:
        grant = session.exec(select(RoleGrantRow).where(RoleGrantRow.person_id == town.people[who])).one()
        grant.unit_id = town.a.unit_id
        session.add(grant)
    one_unit = cast(who)
    assert [each.id for each in service.stages(one_unit, "", 1).buildings] == [town.a.building_id]
    for deed in (
        lambda: service_questions.everything(one_unit),
        lambda: service_questions.save(one_unit, 0, "text", "ახალი კითხვა", "New question", ""),
        lambda: service_questions.save(one_unit, asked[0].id, "text", "სხვა კითხვა", "Another question", ""),
        lambda: service_questions.switch(one_unit, asked[0].id, False),
        lambda: service_questions.move_up(one_unit, asked[1].id),
    ):
        with pytest.raises(Denied):
            deed()
    assert service_survey.questions(cast(LASHA)) == asked
    assert Can.QUESTIONNAIRE_EDIT not in identity.me(one_unit).rights


@pytest.mark.parametrize("who", [OPERATOR, ADMIN])
def test_who_runs_the_pilot_for_the_whole_city_edits_the_questionnaire(town: Town, who: str) -> None:
    service_questions.save(cast(who), 0, "text", "ახალი კითხვა", "New question", "")
    assert service_survey.questions(cast(LASHA))[-1].ka == "ახალი კითხვა"
    assert Can.QUESTIONNAIRE_EDIT in identity.me(cast(who)).rights


def test_a_reply_to_the_operator_of_the_wrong_row_is_not_found(town: Town) -> None:
    with work() as session:
        session.add(
            SurveyQuestionRow(position=1, kind="text", text_ka="ძველი", text_en="old", options={"replaced_by": 9})
        )
    for deed in (service_questions.move_up, lambda who, at: service_questions.switch(who, at, True)):
        with pytest.raises(NotFound):
            deed(cast(OPERATOR), 424242)
