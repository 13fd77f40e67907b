"""The first walk: kept once, resumed, ended once; another house refused; on both databases."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlmodel import select
from starlette.applications import Starlette
from starlette.testclient import TestClient

from rustavi_hoa.adapters import rates
from rustavi_hoa.cabinet import service as cabinet
from rustavi_hoa.db.engine import reading
from rustavi_hoa.db.tables.house import AuditRow
from rustavi_hoa.db.tables.passport import ConditionRow, GalleryPhotoRow, PassportRow, WalkRow
from rustavi_hoa.db.tables.problems import IssueRow, PhotoRow
from rustavi_hoa.gallery import service as gallery
from rustavi_hoa.gallery.views import Asked
from rustavi_hoa.i18n.dates import local
from rustavi_hoa.issues import service_browse
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import Denied, Invalid, NotFound
from rustavi_hoa.passport import service as passport
from rustavi_hoa.passport import service_condition
from rustavi_hoa.passport.views_forms import NewCondition
from rustavi_hoa.photos import http as photos_http
from rustavi_hoa.photos import service as photos
from rustavi_hoa.walk import card, http, service, service_finish
from rustavi_hoa.walk.views import Answered, Finished, Prepared
from tests.cast import BOTH, DATO, EKA, INSPECTOR, LASHA, NINO, OPERATOR, TAMAR, Town, cast, cookies, load
from tests.planted import image, key

ORIGIN = {"origin": "http://testserver"}


@pytest.fixture
def town(database: str) -> Town:
    rates.forget()
    return load()


def photo(who: str = NINO) -> str:
    made = key()
    photos.keep(cast(who), made, image())
    return made


def said(town: Town, walk: str, element: str, answer: str, **more: object) -> Answered:
    return Answered(key(), walk, town.a.building_id, element, answer, **more)


def every(kind: type) -> list:
    with reading() as session:
        return list(session.exec(select(kind)).all())


def walked(town: Town, **answers: str) -> str:
    """Walk with a photo at each station; ``entrance`` means its first part."""
    walk = key()
    for element, answer in answers.items():
        part = "1" if element in ("entrance", "lift") else ""
        service.answer(cast(NINO), said(town, walk, element, answer, part=part, photos=(photo(),)))
    return walk


def test_an_answer_becomes_the_chairpersons_statement_with_its_photo(town: Town) -> None:
    walk, picture = key(), photo()
    yesterday = (local(now()).date() - timedelta(days=1)).isoformat()
    service.answer(cast(NINO), said(town, walk, "roof", "bad", photos=(picture,), on=yesterday))
    [condition], [hung] = every(ConditionRow), every(GalleryPhotoRow)
    assert (condition.element, condition.grade, condition.method) == ("roof", 2, "statement")
    assert condition.on_day.isoformat() == yesterday and condition.assessor_id == town.people[NINO]
    assert (hung.photo_id, hung.element, hung.condition_id) == (picture, "roof", condition.id)
    view = passport.read(cast(LASHA), town.a.building_id)
    [roof] = [each for group in view.groups for each in group.conditions if each.element == "roof"]
    assert (roof.grade, roof.photos) == (2, [hung.id])
    assert gallery.picture(cast(LASHA), hung.id, 320).is_whole
    assert "walk.answer" in [row.verb for row in every(AuditRow)]


def test_the_same_answer_twice_or_at_once_is_one_answer(town: Town) -> None:
    given = said(town, key(), "facade", "good", photos=(photo(),))
    nino = cast(NINO)
    assert service.answer(nino, given) == service.answer(nino, given)
    at_once = replace(given, key=key(), element="yard", photos=(photo(),))
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda _: service.answer(nino, at_once), range(4)))
    assert len(set(found)) == 1
    assert len(every(WalkRow)) == 1
    assert sorted(each.element for each in every(ConditionRow)) == ["facade", "yard"]
    assert sorted(each.element for each in every(GalleryPhotoRow)) == ["facade", "yard"]


def test_stations_that_begin_the_walk_at_the_same_moment_share_it(town: Town) -> None:
    walk, nino = key(), cast(NINO)
    given = [said(town, walk, element, "good") for element in ("facade", "roof", "yard", "ramp")]
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda each: service.answer(nino, each), given))
    [row] = every(WalkRow)
    assert set(row.stations) == {"facade", "roof", "yard", "ramp"}


def test_a_later_answer_stays_when_the_earlier_one_arrives_after_it(town: Town) -> None:
    walk, nino, picture = key(), cast(NINO), photo()
    early = said(town, walk, "roof", "good", turn=1, photos=(picture,))
    late = said(town, walk, "roof", "bad", turn=2)
    service.answer(nino, late)
    service.answer(nino, early)
    service.answer(nino, early)
    [condition], [row], [hung] = every(ConditionRow), every(WalkRow), every(GalleryPhotoRow)
    assert condition.grade == 2 and row.stations["roof"]["answer"] == "bad"
    assert hung.condition_id is None and row.stations["roof"]["photos"] == [picture]


def test_not_knowing_is_kept_and_never_covers_what_is_known(town: Town) -> None:
    walk, house, nino = key(), town.a.building_id, cast(NINO)
    service_condition.assess(cast(INSPECTOR), house, NewCondition(key(), "roof", 3, "visual", "2026-01-15"))
    service.answer(nino, said(town, walk, "roof", "unknown", photos=(photo(),)))
    service.answer(nino, said(town, walk, "basement", "unknown"))
    service.answer(nino, said(town, walk, "lift", "none", part="1"))
    with reading() as session:
        conditions = session.get(PassportRow, house).conditions
    assert conditions["roof"]["grade"] == 3
    assert conditions["basement"]["grade"] == 0 and conditions["basement"]["method"] == "statement"
    assert "lift[1]" not in conditions
    answers = {each.code: each.answer for each in service.read(nino, house).stations if each.answer}
    assert answers == {"roof": "unknown", "basement": "unknown", "lift[1]": "none"}
    assert [each.element for each in every(GalleryPhotoRow)] == ["roof"]


def test_a_walk_is_resumed_where_it_stood_also_by_the_second_chairperson(town: Town) -> None:
    house, walk = town.b.building_id, key()
    given = Answered(key(), walk, house, "facade", "good", photos=(photo(TAMAR),))
    service.answer(cast(TAMAR), given)
    view = service.read(cast(BOTH), house)
    assert (view.key, view.finished) == (walk, "")
    assert [each.code for each in view.stations if each.answer] == ["facade"]
    assert view.stations[0].photo == every(GalleryPhotoRow)[0].id
    service.answer(cast(BOTH), Answered(key(), view.key, house, "roof", "bad"))
    assert service.standing(cast(TAMAR), house).done == 2


def test_the_end_sends_what_is_ticked_and_nothing_else(town: Town) -> None:
    walk = walked(town, facade="bad", roof="bad", entrance="bad", yard="good")
    problems = (Prepared("roof", "სახურავიდან წყალი ჩამოდის."), Prepared("entrance[1]", "კარი არ იკეტება."))
    ids = service_finish.finish(cast(NINO), Finished(walk, town.a.building_id, problems))
    rows = {row.category: row for row in every(IssueRow)}
    assert sorted(row.id for row in rows.values()) == ids and set(rows) == {"roof", "entrance"}
    assert (rows["roof"].place, rows["roof"].text) == ("roof", "სახურავიდან წყალი ჩამოდის.")
    assert rows["entrance"].entrance_id == town.a.entrances["1"]
    assert rows["roof"].sent_to_city_at is None and rows["roof"].reporter_id == town.people[NINO]
    pictures = [each for each in every(PhotoRow) if each.issue_id]
    assert sorted(each.issue_id for each in pictures) == ids
    assert len(every(GalleryPhotoRow)) == 4, "the pictures themselves stay in the gallery"
    assert service_browse.photo(cast(LASHA), pictures[0].id, 320)
    assert service.read(cast(NINO), town.a.building_id).issues == ids


def test_nothing_is_sent_before_the_end(town: Town) -> None:
    walked(town, facade="bad", roof="bad", yard="bad")
    assert every(IssueRow) == []


def test_ending_twice_at_once_or_with_other_words_makes_each_problem_once(town: Town) -> None:
    walk = walked(town, facade="bad", roof="bad")
    given = Finished(walk, town.a.building_id, (Prepared("facade", "ბზარია."), Prepared("roof", "წვეთავს.")))
    nino = cast(NINO)
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda _: tuple(service_finish.finish(nino, given)), range(4)))
    other = replace(given, problems=(Prepared("roof", "სულ სხვა სიტყვები."),))
    found.append(tuple(service_finish.finish(nino, other)))
    assert len(set(found)) == 1
    assert sorted(row.text for row in every(IssueRow)) == ["ბზარია.", "წვეთავს."]
    assert len([each for each in every(PhotoRow) if each.issue_id]) == 2
    assert [row.verb for row in every(AuditRow)].count("walk.finish") == 1


def test_an_end_that_broke_in_the_middle_is_finished_by_the_next_try(town: Town, monkeypatch) -> None:
    walk = walked(town, facade="bad", roof="bad", yard="bad")
    given = Finished(
        walk, town.a.building_id, tuple(Prepared(each, "ცუდია აქ.") for each in ("facade", "roof", "yard"))
    )
    whole, seen = service_finish.issues.report, []

    def breaks(actor, new):
        seen.append(new)
        if len(seen) == 3:
            raise ConnectionError
        return whole(actor, new)

    with monkeypatch.context() as broken:
        broken.setattr(service_finish.issues, "report", breaks)
        with pytest.raises(ConnectionError):
            service_finish.finish(cast(NINO), given)
    assert len(every(IssueRow)) == 2 and every(WalkRow)[0].finished_at is None
    assert len(service_finish.finish(cast(NINO), given)) == 3
    assert len(every(IssueRow)) == 3


def test_the_chairperson_may_send_the_problems_to_the_city_at_once(town: Town) -> None:
    walk = walked(town, roof="bad")
    given = Finished(walk, town.a.building_id, (Prepared("roof", "წვეთავს."),), to_city=True)
    service_finish.finish(cast(NINO), given)
    assert [row.sent_to_city_at is not None for row in every(IssueRow)] == [True]


def test_a_problem_that_is_open_already_is_told(town: Town) -> None:
    walk = walked(town, roof="bad")
    [made] = service_finish.finish(cast(NINO), Finished(walk, town.a.building_id, (Prepared("roof", "წვეთავს."),)))
    told = {each.code: each.open_issue for each in service.read(cast(NINO), town.a.building_id).stations}
    assert told["roof"] == made and told["facade"] == 0


@pytest.mark.parametrize(
    ("station", "text", "fault"), [("yard", "ეზო.", "yard"), ("roof", " ა ", "roof"), ("castle", "კოშკი.", "castle")]
)
def test_a_wrong_problem_is_said_beside_its_station_and_nothing_is_sent(
    town: Town, station: str, text: str, fault: str
) -> None:
    walk = walked(town, facade="bad", roof="bad", yard="good")
    given = Finished(walk, town.a.building_id, (Prepared("facade", "ბზარია."), Prepared(station, text)))
    with pytest.raises(Invalid) as refused:
        service_finish.finish(cast(NINO), given)
    assert [each.field for each in refused.value.faults] == [fault]
    assert every(IssueRow) == []


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"element": "castle"}, "element"),
        ({"element": "joints"}, "element"),
        ({"part": "2"}, "element"),
        ({"element": "entrance"}, "element"),
        ({"element": "entrance", "part": "99"}, "element"),
        ({"answer": "perhaps"}, "answer"),
        ({"photos": ("a", "b", "c", "d")}, "photos"),
        ({"key": "short"}, "key"),
        ({"photos": ("00000000-0000-4000-8000-000000000000",)}, "photos"),
    ],
)
def test_a_wrong_answer_is_said_beside_its_field_and_nothing_is_kept(town: Town, wrong: dict, field: str) -> None:
    given = replace(said(town, key(), "roof", "bad"), **wrong)
    with pytest.raises(Invalid) as refused:
        service.answer(cast(NINO), given)
    assert field in [each.field for each in refused.value.faults]
    assert every(WalkRow) == every(ConditionRow) == every(GalleryPhotoRow) == []


@pytest.mark.parametrize(
    ("who", "outcome"),
    [(TAMAR, NotFound), (BOTH, NotFound), (LASHA, Denied), (DATO, Denied), (EKA, Denied), (OPERATOR, Denied)],
)
def test_only_the_chairperson_of_the_building_walks_it(town: Town, who: str, outcome: type[Exception]) -> None:
    walk = walked(town, roof="bad")
    actor, house = cast(who), town.a.building_id
    for call in (
        lambda: service.read(actor, house),
        lambda: service.card(actor, house),
        lambda: service.answer(actor, said(town, walk, "yard", "bad")),
        lambda: service_finish.finish(actor, Finished(walk, house, (Prepared("roof", "წვეთავს."),))),
    ):
        with pytest.raises(outcome):
            call()
    assert [set(row.stations) for row in every(WalkRow)] == [{"roof"}] and every(IssueRow) == []


def test_a_walk_of_one_house_is_not_answered_from_another(town: Town) -> None:
    walk = walked(town, roof="bad")
    for call in (
        lambda: service.answer(cast(TAMAR), Answered(key(), walk, town.b.building_id, "yard", "bad")),
        lambda: service_finish.finish(cast(TAMAR), Finished(walk, town.b.building_id)),
    ):
        with pytest.raises(Invalid):
            call()
    assert len(every(ConditionRow)) == 1 and every(WalkRow)[0].finished_at is None


def test_the_desk_invites_to_the_walk_until_it_is_done(town: Town) -> None:
    nino, house = cast(NINO), town.a.building_id
    assert cabinet.desk(nino, house).walk.state == "new"
    walk = walked(town, facade="good")
    assert (cabinet.desk(nino, house).walk.state, cabinet.desk(nino, house).walk.done) == ("begun", 1)
    assert service_finish.finish(nino, Finished(walk, house)) == []
    assert cabinet.desk(nino, house).walk.state == "done"
    again = service.read(nino, house)
    assert (again.key, again.finished) == ("", walk)


def test_the_doors_take_the_outboxs_words_and_refuse_strangers(town: Town) -> None:
    client = TestClient(Starlette(routes=[*http.ROUTES, *photos_http.ROUTES]))
    house, walk, picture = town.a.building_id, key(), photo()
    body = {"key": key(), "walk": walk, "building_id": house, "element": "roof", "part": "", "answer": "bad"}
    body |= {"turn": 1, "on": "2026-11-22", "days": {}, "photos": [picture]}
    end = {"key": walk, "building_id": house, "problems": [{"station": "roof", "text": "წვეთავს."}], "to_city": False}
    assert client.post("/api/walk", json=body, headers=ORIGIN).status_code == 401
    assert client.post("/api/walk", json=body, headers=ORIGIN, cookies=cookies(TAMAR)).status_code == 404
    client.cookies.update(cookies(NINO))
    for broken in ("[]", "{", '{"building_id": "x"}', '{"building_id": 99999999999}'):
        assert client.post("/api/walk", content=broken, headers=ORIGIN).status_code in (404, 422)
    assert [client.post("/api/walk", json=body, headers=ORIGIN).status_code for _ in range(2)] == [201, 201]
    ends = [client.post("/api/walk/finish", json=end | {"photos": []}, headers=ORIGIN).json() for _ in range(2)]
    assert ends[0] == ends[1] and len(ends[0]["ids"]) == 1
    assert client.get(f"/api/walk?building={house}").json()["issues"] == ends[0]["ids"]
    printed = client.get(f"/print/walk?building={house}")
    assert printed.headers["content-type"] == "application/pdf" and printed.content.startswith(b"%PDF")
    assert client.get(f"/print/walk?building={town.b.building_id}").status_code == 404


def test_the_card_leads_to_the_public_page_of_its_building(town: Town) -> None:
    about = service.card(cast(NINO), town.a.building_id)
    assert about.address == "მე-15 მიკრორაიონი, კორპუსი 7"
    assert card.link_to("https://rustavi.example", about.building_id).endswith(f"/public/building/{about.building_id}")
    assert len(card.sheet(about, "https://rustavi.example")) < 200_000


def test_an_inspectors_judgement_carries_photos_and_writes_them_once(town: Town) -> None:
    house, levan, picture = town.a.building_id, cast(INSPECTOR), photo(INSPECTOR)
    new = NewCondition(key(), "entrance", 2, "visual", "2026-02-01", part="2", photos=(picture,))
    assert service_condition.assess(levan, house, new) == service_condition.assess(levan, house, new)
    [hung] = every(GalleryPhotoRow)
    assert (hung.element, hung.part, hung.taken_on.isoformat()) == ("entrance", "2", "2026-02-01")
    found = gallery.of_building(cast(NINO), Asked(house)).photos
    assert [(each.id, each.may_keep) for each in found] == [(hung.id, False)]
    with pytest.raises(Invalid) as stolen:
        service_condition.assess(levan, house, replace(new, key=key(), photos=(photo(NINO),)))
    assert [each.field for each in stolen.value.faults] == ["photos"]
    assert len(every(ConditionRow)) == 1


def test_a_hidden_proof_leaves_the_passport(town: Town) -> None:
    house, nino = town.a.building_id, cast(NINO)
    service_condition.declare(nino, house, NewCondition(key(), "roof", 5, "statement", "2026-02-01", photos=(photo(),)))
    [hung] = every(GalleryPhotoRow)
    gallery.hide(nino, hung.id)
    view = passport.read(cast(LASHA), house)
    assert [each.photos for group in view.groups for each in group.conditions if each.element == "roof"] == [[]]
