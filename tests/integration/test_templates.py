"""Ready texts for answers: kept by staff, filled for a problem, nobody's name in them."""

from __future__ import annotations

import uuid

import pytest

from rustavi_hoa.issues import service, service_browse, service_city, service_templates
from rustavi_hoa.issues.intake import NewIssue
from rustavi_hoa.issues.rules_templates import GAP, PLACES, fill, rank
from rustavi_hoa.kernel.errors import Denied, Invalid, NotFound
from tests.cast import ADMIN, APPARATUS, DATO, EKA, GIORGI, LASHA, NINO, Town, cast, load


@pytest.fixture
def town(database: str) -> Town:
    return load()


def save(category: str = "", status: str = "", title: str = "ნიმუში", ka: str = "მივიღეთ.", en: str = "") -> int:
    texts = {"category": category, "status": status, "title": title, "text_ka": ka, "text_en": en}
    return service_templates.save(cast(APPARATUS), 0, texts)


def report(town: Town) -> int:
    given = NewIssue(str(uuid.uuid4()), town.a.building_id, "roof", "roof", text="ჟონავს", danger=True)
    return service.report(cast(LASHA), given)[0]


def test_a_text_is_filled_from_the_problem_in_both_languages(town: Town) -> None:
    issue_id = report(town)
    service_city.assign(cast(GIORGI), issue_id, "improvement", None)
    ka = "პრობლემა {number} ({category}), {address}: {service}, ვადა {due}. {body}"
    save("roof", "reply", "მიღებულია", ka, "No. {number}, {category}, {address}: {service}")
    found = service_templates.offered(cast(GIORGI), issue_id, "reply")[0]
    card = service_browse.whole(cast(GIORGI), issue_id).card
    assert found.ka.startswith(f"პრობლემა {card.number} (სახურავი, ღარები), მე-15 მიკრორაიონი, კორპუსი 7:")
    assert found.ka.endswith(f". {GAP}")
    assert found.is_gappy
    assert "Roof, gutters, Microdistrict 15, building 7: Improvement service" in found.en


def test_what_fits_best_comes_first_and_what_does_not_fit_stays_away(town: Town) -> None:
    issue_id = report(town)
    save("", "", "4 ყველგან")
    save("roof", "", "3 სახურავი")
    save("", "resolved", "2 დასრულება")
    save("roof", "resolved", "1 სახურავის დასრულება")
    save("lift", "", "ლიფტი")
    save("roof", "refused", "უარი")
    off = save("roof", "resolved", "გამორთული")
    service_templates.switch(cast(ADMIN), off, False)
    names = [each.title for each in service_templates.offered(cast(GIORGI), issue_id, "resolved")]
    assert names == ["1 სახურავის დასრულება", "2 დასრულება", "3 სახურავი", "4 ყველგან"]


def test_every_wrong_thing_is_said_beside_its_field(town: Town) -> None:
    texts = {"title": "", "category": "soup", "status": "new", "text_ka": "{name}", "text_en": "{number"}
    with pytest.raises(Invalid) as refused:
        service_templates.save(cast(APPARATUS), 0, texts)
    assert [fault.field for fault in refused.value.faults] == ["title", "category", "status", "text_ka", "text_en"]
    with pytest.raises(NotFound):
        service_templates.save(cast(APPARATUS), 77, {"title": "ა", "text_ka": "ტექსტი"})


def test_nobodys_name_can_be_put_into_a_text_that_neighbours_read(town: Town) -> None:
    assert not {"name", "reporter", "phone", "apartment", "household"} & PLACES.keys()


def test_braces_that_came_from_a_fact_stay_as_they_are() -> None:
    assert fill("{address} – {city_no}", {"address": "კორპუსი {7}"}) == f"კორპუსი {{7}} – {GAP}"
    assert rank("", "", "roof", "reply") == 3
    assert rank("lift", "", "roof", "reply") is None


def test_the_list_names_the_places_in_the_readers_language(town: Town) -> None:
    save(ka="მივიღეთ {number}.")
    (line,) = service_templates.everything(cast(ADMIN))
    assert (line.shown_ka, line.shown_en) == ("მივიღეთ [პრობლემის ნომერი].", "მივიღეთ [number of the problem].")


def test_staff_keep_the_texts_and_those_who_answer_choose_from_them(town: Town) -> None:
    issue_id = report(town)
    made = save()
    assert [each.id for each in service_templates.everything(cast(ADMIN))] == [made]
    for who in (GIORGI, NINO, LASHA):
        with pytest.raises(Denied):
            service_templates.everything(cast(who))
    assert service_templates.offered(cast(NINO), issue_id, "reply")
    for who in (LASHA, DATO, EKA):  # its author, a neighbour, another house
        with pytest.raises(NotFound):
            service_templates.offered(cast(who), issue_id, "reply")
    with pytest.raises(NotFound):
        service_templates.offered(cast(GIORGI), issue_id, "withdrawn")
