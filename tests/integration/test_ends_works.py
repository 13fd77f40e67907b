"""One work by a form, its photos; a solved problem's photos in the gallery; an inquiry on the map."""

from __future__ import annotations

import json

import brotli
import pytest
from sqlmodel import select

from rustavi_hoa.adapters import rates
from rustavi_hoa.atlas import service as atlas
from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.tables.house import AuditRow
from rustavi_hoa.db.tables.library import WorkRow
from rustavi_hoa.db.tables.passport import GalleryPhotoRow
from rustavi_hoa.db.tables.register import BuildingRow
from rustavi_hoa.gallery import service as gallery
from rustavi_hoa.gallery.views import Asked, NewPhotos
from rustavi_hoa.inquiry import service as inquiries
from rustavi_hoa.inquiry import service_answer
from rustavi_hoa.issues import service as issues
from rustavi_hoa.issues import service_browse, service_city, service_gallery, service_words
from rustavi_hoa.issues.intake import NewIssue
from rustavi_hoa.kernel.errors import Denied, Invalid, NotFound
from rustavi_hoa.photos import service as photos
from rustavi_hoa.register.addresses import read_address
from rustavi_hoa.works import service, service_works
from tests.cast import ANALYST, DATO, EKA, GIORGI, HEAD, INSPECTOR, LASHA, NINO, OPERATOR, TAMAR, Town, cast, load
from tests.planted import FAR, _far_staff, image, key

GOOD = {"place": "მე-15 მიკრორაიონი", "number": "7", "category": "elevator", "year": "2024", "cost": "54 950,50"}


@pytest.fixture
def town(database: str) -> Town:
    rates.forget()
    made = load()
    with work() as session:
        for row in session.exec(select(BuildingRow)).all():
            row.match_key = read_address(row.address).key
    return made


def photo(who: str) -> str:
    made = key()
    photos.keep(cast(who), made, image())
    return made


def faults(texts: dict[str, str], work_id: int = 0) -> set[str]:
    with pytest.raises(Invalid) as refused:
        service_works.save(cast(OPERATOR), work_id, texts)
    return {fault.field for fault in refused.value.faults}


def test_a_work_is_added_changed_and_taken_away(town: Town) -> None:
    made = service_works.save(cast(OPERATOR), 0, GOOD | {"title": "ორი ლიფტი", "is_public": "no"})
    form = service_works.form(cast(OPERATOR), made)
    assert (form.cost, form.year, form.state, form.is_public, form.title) == (
        "54950.50",
        "2024",
        "done",
        False,
        "ორი ლიფტი",
    )
    service_works.save(cast(OPERATOR), made, GOOD | {"title": "ორი ლიფტი", "cost": "", "state": "planned"})
    (shown,) = service.of_building(cast(NINO), town.a.building_id)
    assert (shown.cost, shown.state, shown.is_public) == ("", "planned", True)
    service_works.drop(cast(OPERATOR), made)
    assert service.of_building(cast(NINO), town.a.building_id) == []
    with reading() as session:
        verbs = session.exec(select(AuditRow.verb).where(AuditRow.thing == "work").order_by(AuditRow.id)).all()
    assert verbs == ["work.add", "work.change", "work.drop"]


def test_what_cannot_be_stands_beside_its_field(town: Town) -> None:
    assert faults({}) == {"place", "number", "category", "year"}
    assert faults(GOOD | {"year": "20233", "cost": "ბევრი"}) == {"year", "cost"}
    assert faults(GOOD | {"title": "=HYPERLINK(1)"}) == {"title"}
    assert faults(GOOD | {"cost": "10", "city_share": "9", "association_share": "2"}) == {"cost"}
    assert faults(GOOD | {"number": "999"}) == {"number"}
    assert faults(GOOD | {"warranty_until": "2026-02-31"}) == {"warranty_until"}
    service_works.save(cast(OPERATOR), 0, GOOD)
    assert faults(GOOD) == {"title"}, "the same work twice"
    with reading() as session:
        assert len(session.exec(select(WorkRow)).all()) == 1


def test_who_writes_works_and_where(town: Town) -> None:
    made = service_works.save(cast(HEAD), 0, GOOD)
    for who in (LASHA, EKA, NINO, TAMAR, GIORGI, ANALYST, INSPECTOR):
        with pytest.raises(Denied):
            service_works.save(cast(who), made, GOOD)
        with pytest.raises(Denied):
            service_works.drop(cast(who), made)
    _far_staff(town)
    who = next(name for name, role in FAR.items() if role in ("operator", "head"))
    with pytest.raises(NotFound):
        service_works.form(cast(who), made)
    with pytest.raises(NotFound):
        service_works.drop(cast(who), made)
    with pytest.raises(Invalid):
        service_works.save(cast(who), 0, GOOD | {"year": "2020"})


def test_photos_of_a_work_stand_on_its_card_for_who_may_see_them(town: Town) -> None:
    home, made = town.a.building_id, service_works.save(cast(OPERATOR), 0, GOOD)
    before = gallery.add(cast(NINO), NewPhotos(home, (photo(NINO),), "lift", phase="before", work=made))[0]
    after = NewPhotos(home, (photo(NINO),), "lift", phase="after", work=made, pair=before, visibility="public")
    second = gallery.add(cast(NINO), after)[0]
    (card,) = service.page(cast(LASHA), {"building": str(home)}).works
    assert [(each.id, each.phase) for each in card.photos] == [(before, "before"), (second, "after")]
    assert (card.may_edit, card.may_add) == (False, False)
    (strange,) = service.page(cast(EKA), {"building": str(home)}).works
    assert [each.id for each in strange.photos] == [second], "another house sees what is public"
    shown = gallery.of_building(cast(LASHA), Asked(home, work=made))
    assert (shown.total, len(shown.pairs)) == (2, 1)
    with pytest.raises(Invalid):
        service_works.drop(cast(OPERATOR), made)
    with pytest.raises(NotFound):
        gallery.add(cast(TAMAR), NewPhotos(town.b.building_id, (photo(TAMAR),), "lift", work=made))


def solved(town: Town) -> tuple[int, str, str, str]:
    """A problem with the reporter's photo, the chairperson's photo after it, and an internal one of the city."""
    first, last, inner = photo(DATO), photo(NINO), photo(GIORGI)
    new = NewIssue(key(), town.a.building_id, "lift", "lift", text="გაჭედა", photos=(first,), to_city=True)
    issue = issues.report(cast(DATO), new)[0]
    service_words.say(cast(GIORGI), issue, key(), "note", "შიდა", [inner])
    service_words.say(cast(NINO), issue, key(), "comment", "შეკეთდა", [last])
    return issue, first, last, inner


def test_a_solved_problems_photos_become_a_before_and_an_after(town: Town) -> None:
    issue, first, last, inner = solved(town)
    chosen = {"before": first, "after": last, "element": "lift", "visibility": "association"}
    assert service_browse.whole(cast(NINO), issue).hangable == []
    with pytest.raises(NotFound):
        service_gallery.hang(cast(NINO), issue, chosen)
    service_city.move(cast(GIORGI), issue, "resolved", "", "by_service", "")
    assert service_browse.whole(cast(NINO), issue).hangable == [first, last], "an internal photo is not offered"
    assert service_browse.whole(cast(LASHA), issue).hangable == []
    ids = service_gallery.hang(cast(NINO), issue, chosen)
    assert service_gallery.hang(cast(OPERATOR), issue, chosen) == ids, "hung once"
    shown = gallery.of_building(cast(LASHA), Asked(town.a.building_id))
    assert [(each.before.id, each.after.id) for each in shown.pairs] == [tuple(ids)]
    assert first in service_browse.whole(cast(LASHA), issue).photos, "it stays the problem's too"
    for who, refusal in ((LASHA, Denied), (DATO, Denied), (EKA, Denied), (ANALYST, Denied), (TAMAR, NotFound)):
        with pytest.raises(refusal):
            service_gallery.hang(cast(who), issue, chosen)
    with pytest.raises(NotFound):
        service_gallery.hang(cast(OPERATOR), issue, chosen | {"after": inner})
    with pytest.raises(Invalid):
        service_gallery.hang(cast(NINO), issue, chosen | {"element": "nothing"})
    with pytest.raises(Invalid):
        service_gallery.hang(cast(NINO), issue, {})
    with reading() as session:
        assert len(session.exec(select(GalleryPhotoRow)).all()) == 2


def drawn(who: str, by: str) -> dict:
    return json.loads(brotli.decompress(atlas.read(cast(who), by).body))


def test_an_inquiry_is_a_colouring_of_the_map_for_who_may_ask(town: Town) -> None:
    asked = {"title": "ქარიშხალი", "q1": "სახურავი დაზიანდა?", "k1": "yes_no", "q2": "რა {დაგჭირდათ}?"}
    inquiry = inquiries.make(cast(OPERATOR), asked)
    inquiries.send(cast(OPERATOR), inquiry)
    by = f"inquiry:{inquiry}:1"
    assert [shade["en"] for shade in drawn(OPERATOR, by)["shades"]] == ["Waiting for an answer"]
    service_answer.send(cast(NINO), inquiry, town.a.building_id, {"q.f1": "yes"})
    made = drawn(OPERATOR, by)
    assert {shade["en"] for shade in made["shades"]} == {"yes", "Waiting for an answer"}
    assert [mode[1] for mode in made["modes"][:2]] == ["სახურავი დაზიანდა?", "რა {დაგჭირდათ}?"]
    second = drawn(OPERATOR, f"inquiry:{inquiry}:2")
    assert {shade["en"] for shade in second["shades"]} == {"Did not answer this", "Waiting for an answer"}
    assert not any(mode[0].startswith("inquiry") for mode in drawn(OPERATOR, "problems")["modes"])
    for who in (LASHA, NINO, GIORGI, ANALYST):
        with pytest.raises(NotFound):
            atlas.read(cast(who), by)
    for bad in ("inquiry:999999:1", f"inquiry:{inquiry}:9", "inquiry:x:1", "inquiry:"):
        with pytest.raises(NotFound):
            atlas.colours(cast(OPERATOR), bad)
